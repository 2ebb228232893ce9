// What a sheet costs: 200 people with 30 rows each, and a cell for each that asks for a status. One cell of the table has changed, so the
// table is read anew and every cell answers.
//   npx tsx examples/bench-tables.ts                          the package as built
//   npx tsx examples/bench-tables.ts --write                  into docs/performance.md
//   npx tsx examples/bench-tables.ts --against=other.mjs      beside another build of ./spreadsheet, turn by turn
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { intoDocs } from './bench/into-docs.js'

type Cell = string | number
interface Spreadsheet { readonly sheetFunctions: () => { readonly call: (name: string, args: readonly unknown[]) => unknown } }

const PEOPLE = 200
const ROWS = 30
const RUNS = 21
const THOUSAND = 1000
const HEADINGS = ['工号', '姓名', '开始日期', '结束日期', '类别', '科目', '学时', '学分', '课程名称']
const KINDS = [['线下理论', 6, ''], ['线下实操', 6, ''], ['在线课程', '', 3.5], ['在线专项考试', '', 9]] as const

const two = (number: number): string => String(number).padStart(2, '0')
const keyOf = (person: number): string => `JH-${String(person).padStart(4, '0')}`

/** Days as a sheet holds them, or as people type them. */
const DAYS = { plain: (month: number, day: number) => `2024-${two(month)}-${two(day)}`, typed: (month: number, day: number) => `2024.${month}.${day}` }

function tableOf(dayOf: (month: number, day: number) => string): Cell[][] {
  return Array.from({ length: PEOPLE * ROWS }, (_, index) => {
    const [person, row] = [Math.floor(index / ROWS), index % ROWS]
    const [kind, hours, credits] = KINDS[row % KINDS.length] ?? KINDS[0]
    const day = dayOf(1 + row % 12, 1 + row * 5 % 27)
    return [keyOf(person), `员工${person}`, day, hours === '' ? '' : day, kind, row % 3 === 0 ? '公共科目' : '专业科目', hours, credits, `课程${row}`]
  })
}

/** The same table with other hours in one row, in arrays of its own, as a host hands it over. */
const changed = (rows: readonly Cell[][], at: number): Cell[][] =>
  [HEADINGS, ...rows.map((row, index) => row.map((cell, place) => (index === at * KINDS.length && place === 6 ? 5 : cell)))]

function processorTime(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / THOUSAND
}

const middle = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] as number

const { values: flags } = parseArgs({ options: { write: { type: 'boolean', default: false }, against: { type: 'string' } } })
const builds: Spreadsheet[] = [
  await import('jinhua-skill-credits/spreadsheet') as Spreadsheet,
  ...(flags.against === undefined ? [] : [await import(pathToFileURL(resolve(flags.against)).href) as Spreadsheet]),
]
const keys = Array.from({ length: PEOPLE }, (_, person) => keyOf(person))
const lines = Object.entries(DAYS).map(([days, dayOf]) => {
  const rows = tableOf(dayOf)
  const sheets = builds.map(({ sheetFunctions }) => ({ ask: sheetFunctions().call, times: [] as number[] }))
  for (let run = 0; run < RUNS; run += 1) {
    // Whoever is asked first pays for the memory that both need: they take turns.
    for (const { ask, times } of run % 2 === 0 ? sheets : [...sheets].reverse()) {
      const table = changed(rows, run)
      times.push(processorTime(() => { for (const key of keys) ask('JHCE_STATUS', [table, key, 2024]) }))
    }
  }
  return [days, ...sheets.map(({ times }) => middle(times.slice(RUNS / 3)).toFixed(0))]
})
const report = [
  `Node ${process.version}; medians of ${RUNS - RUNS / 3} runs.`,
  '',
  `| ${PEOPLE} people × ${ROWS} rows, ${PEOPLE} cells | ms of processor time |${flags.against === undefined ? '' : ' of the other build |'}`,
  `| --- | --: |${flags.against === undefined ? '' : ' --: |'}`,
  ...lines.map(([days, ...times]) => `| days as ${days === 'plain' ? '2024-03-01' : '2024.3.1'} | ${times.join(' | ')} |`),
].join('\n')
console.log(report)
if (flags.write) intoDocs('tables', report)
