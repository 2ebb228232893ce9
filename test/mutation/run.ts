// Mutates src/ part by part and keeps what came of it: `npm run mutation`, or `npm run mutation -- rules values`. Each change is held
// against the vectors first, where they reach; what they do not notice, against the unit tests too, which take longer to load.
// `npm run mutation -- --survivors compare` looks again, with longer searches, at what survived the last report of an unchanged source.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Part, PartSummary, Survivor } from './parts.js'
import { parts, SHORT, withoutVectors } from './parts.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const SUMMARY = new URL('summary.json', import.meta.url)
/** Of what survives, some breaks rarely. */
const LONGER = '0.2'

interface Place { readonly line: number; readonly column: number }

interface Report {
  readonly files: Readonly<Record<string, {
    readonly source: string
    readonly mutants: readonly {
      readonly replacement: string
      readonly status: 'Killed' | 'Survived' | 'Timeout' | 'NoCoverage' | 'CompileError' | 'RuntimeError' | 'Ignored'
      readonly location: { readonly start: Place; readonly end: Place }
    }[]
  }>>
}

interface Outcome {
  readonly survivor: Survivor
  /** As Stryker takes it: lines from 1, columns from 0. */
  readonly place: string
  readonly noticed: boolean
}

const SURVIVORS = '--survivors'
const args = process.argv.slice(2)
const named = args.filter((arg) => arg !== SURVIVORS) as Part[]
for (const part of named.length > 0 ? named : Object.keys(parts) as Part[]) {
  if (!args.includes(SURVIVORS)) keep(part, report(part))
  // First by what tests are new, then by longer searches for what they leave.
  else for (const times of [SHORT, LONGER]) keep(part, lookAgain(part, times))
}

function report(part: Part): PartSummary {
  const alone = withoutVectors[part] !== undefined
  const first = mutate(part, alone ? 'all' : 'vectors', parts[part])
  const escaped = first.filter(({ noticed }) => !noticed)
  const places = new Set(escaped.map(({ place }) => place))
  const again = alone || places.size === 0 ? [] : mutate(part, 'all', [...places])
  const idOf = ({ place, survivor }: Outcome): string => JSON.stringify([place, survivor])
  const noticed = new Set(again.filter((outcome) => outcome.noticed).map(idOf))
  return {
    mutants: first.length,
    noticedByVectors: alone ? 0 : first.length - escaped.length,
    survived: escaped.filter((outcome) => !noticed.has(idOf(outcome))).map(({ survivor }) => survivor),
  }
}

function lookAgain(part: Part, times: string): PartSummary {
  const last = readSummary()[part]
  if (last === undefined) throw new Error(`${part} has no report to go on from`)
  const lines = new Set(last.survived.map(({ file, line, original }) => `${file}:${line}-${line + original.split('\n').length - 1}`))
  const outcomes = mutate(part, 'all', [...lines], times)
  const idOf = (survivor: Survivor): string => JSON.stringify(survivor)
  const found = new Set(outcomes.map(({ survivor }) => idOf(survivor)))
  if (last.survived.some((survivor) => !found.has(idOf(survivor)))) throw new Error(`the source of ${part} has changed: it wants a whole report`)
  const unnoticed = new Set(outcomes.filter(({ noticed }) => !noticed).map(({ survivor }) => idOf(survivor)))
  return { ...last, survived: last.survived.filter((survivor) => unnoticed.has(idOf(survivor))) }
}

function mutate(part: Part, against: 'vectors' | 'all', what: readonly string[], times = SHORT): Outcome[] {
  const report = `reports/mutation/${part}-${against}.json`
  const { status } = spawnSync('npx', ['stryker', 'run', '--mutate', what.join(',')], {
    cwd: root, stdio: 'inherit', env: { ...process.env, STRYKER_REPORT: report, MUTATED_PART: part, MUTATED_AGAINST: against, PROPERTY_TIMES: times },
  })
  if (status !== 0) process.exit(status ?? 1)
  const { files } = JSON.parse(readFileSync(`${root}${report}`, 'utf8')) as Report
  const found = Object.entries(files).flatMap(([file, { source, mutants }]) => mutants.map((mutant) => ({ file, source, ...mutant })))
  return found.map(({ file, source, location, replacement, status: outcome }) => ({
    survivor: { file, line: location.start.line, original: textAt(source, location), replacement },
    place: `${file}:${location.start.line}:${location.start.column - 1}-${location.end.line}:${location.end.column - 1}`,
    noticed: outcome === 'Killed' || outcome === 'Timeout',
  }))
}

/** What stands at a place in a source text. */
function textAt(source: string, { start, end }: { readonly start: Place; readonly end: Place }): string {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  const last = lines.length - 1
  return lines.map((line, index) => line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined)).join('\n')
}

function keep(part: Part, summary: PartSummary): void {
  writeFileSync(SUMMARY, `${JSON.stringify({ ...readSummary(), [part]: summary }, null, 2)}\n`)
}

function readSummary(): Partial<Record<Part, PartSummary>> {
  return JSON.parse(readFileSync(SUMMARY, 'utf8')) as Partial<Record<Part, PartSummary>>
}
