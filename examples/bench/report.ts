// From what the rounds measured to the figures and their table.
import { median } from './measure.js'

/** What one process measured, by name. */
export type Measured = Readonly<Record<string, number>>

export interface Machine {
  readonly node: string
  readonly processor: string
  readonly cores: number
  readonly rounds: number
  readonly learners: number
  readonly records: number
  readonly textBytes: number
}

/** Medians over the rounds. Ratios are taken within a round, and then their median. */
export interface Report {
  readonly cases: readonly CaseFigures[]
  readonly growth: readonly GrowthFigures[]
  readonly coldStart: { readonly clock: number; readonly cpu: number; readonly load: number } | null
}

/** Microseconds a learner, and their ratios by processor time. */
interface CaseFigures {
  readonly name: string
  readonly cpu: number
  readonly clock: number
  readonly toBareLoop: number
  readonly toByHand: number
  readonly toJsonParse: number
}

/** Nanoseconds a record. */
interface GrowthFigures {
  readonly records: number
  readonly parse: number
  readonly both: number
  readonly jsonParse: number
  readonly peakMB: number
}

interface Asked {
  readonly yardsticks: readonly string[]
  readonly cases: readonly string[]
  readonly sizes: readonly number[]
}

export function report(
  measured: ReadonlyMap<string, readonly Measured[]>, build: number, { yardsticks, cases, sizes }: Asked,
): Report {
  const rounds = (key: string): readonly Measured[] => measured.get(key) ?? []
  const middle = (key: string, field: string): number => median(rounds(key).map((one) => one[field] as number))
  const ratio = (key: string, to: string): number =>
    median(rounds(key).map((one, round) => (one['cpu'] as number) / (rounds(to)[round]?.['cpu'] as number)))
  const keyOf = (name: string): string => (yardsticks.includes(name) ? name : `${name} ${build}`)
  const cold = `coldStart ${build}`
  return {
    cases: [...yardsticks, ...cases].filter((name) => rounds(keyOf(name)).length > 0).map((name) => {
      const key = keyOf(name)
      return {
        name, cpu: middle(key, 'cpu'), clock: middle(key, 'clock'),
        toBareLoop: ratio(key, 'bareLoop'), toByHand: ratio(key, 'byHand'), toJsonParse: ratio(key, 'jsonParse'),
      }
    }),
    growth: sizes.filter((size) => rounds(`growth ${size} ${build}`).length > 0).map((records) => {
      const key = `growth ${records} ${build}`
      const of = (field: string): number => middle(key, field)
      return { records, parse: of('parse'), both: of('both'), jsonParse: of('jsonParse'), peakMB: of('peakMB') }
    }),
    coldStart: rounds(cold).length === 0 ? null : { clock: middle(cold, 'clock'), cpu: middle(cold, 'cpu'), load: middle(cold, 'load') },
  }
}

const TITLES: Readonly<Record<string, string>> = {
  bareLoop: 'a bare float loop', byHand: 'hand-written JavaScript', jsonParse: 'JSON.parse of the text', parse: 'parseLedger', assess: 'assess',
  parseAndAssess: 'parseLedger + assess', parseAndAssessSorted: 'parseLedger + assess, by date', parseRebuilt: 'parseLedger, { ...rest, date }',
  parseNulls: 'parseLedger, null columns', compare: 'compareReadings',
}

/** A Markdown table: the first column to the left, the others to the right. */
export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(headings), line(headings.map((_, column) => (column === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}

/** Three figures are all that such a measurement tells. */
export function figure(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(value < 1 ? 2 : 3)))
}

export function ratioTable(machine: Machine, { cases, growth, coldStart }: Report): string {
  const parts = [
    `Node ${machine.node}, ${machine.processor}, ${machine.cores} cores; medians of ${machine.rounds} rounds; `
    + `${machine.learners} learners, ${machine.records} records and ${figure(machine.textBytes / 1000)} kB of text each.`,
  ]
  if (cases.length > 0) {
    parts.push(markdownTable(
      ['a learner', 'µs', '× bare loop', '× by hand', '× JSON.parse'],
      cases.map(({ name, cpu, ...to }) => [TITLES[name] ?? name, ...[cpu, to.toBareLoop, to.toByHand, to.toJsonParse].map(figure)]),
    ))
  }
  if (growth.length > 0) {
    parts.push(markdownTable(
      ['records in one ledger', 'parseLedger, ns a record', 'and assess', 'JSON.parse', 'peak MB'],
      growth.map(({ records, ...rest }) => [records.toLocaleString('en'), ...[rest.parse, rest.both, rest.jsonParse, rest.peakMB].map(figure)]),
    ))
  }
  if (coldStart !== null) {
    parts.push(`From nothing to the first verdict: ${figure(coldStart.clock)} ms (${figure(coldStart.load)} of them the import; ${figure(coldStart.cpu)} ms of processor time).`)
  }
  return parts.join('\n\n')
}
