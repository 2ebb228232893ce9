// A block of the made-up city, to one Parquet file a table, its rows in the order of the day as a register has them. Runs in a worker.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { safeParseLedger } from 'jinhua-skill-credits'
import type { Limits } from './duckdb.js'
import { append, inDatabase } from './duckdb.js'
import type { Person } from './person.js'
import { makePerson } from './person.js'
import type { InputName } from './tables.js'
import { inputNames, INPUTS, quoted } from './tables.js'

export interface BlockTask {
  readonly kind: 'generate'
  readonly to: string
  readonly block: number
  readonly first: number
  readonly count: number
  readonly limits: Limits
}

export interface BlockCounts {
  readonly people: number
  readonly records: number
  readonly refusals: Readonly<Record<string, number>>
}

/** Whether the package as built reads years known by their sums alone. */
export const knowsTotals = (): boolean =>
  safeParseLedger({ learner: 'L', records: [], totals: [{ year: 2021, general: 20, professional: 70 }] }).success

const DECIMALS = new Set(['hours', 'credits', 'recognized', 'general', 'professional', 'unclassified', 'exam', 'sinceCertificate'])
const INTEGERS = new Set(['rank', 'year', 'dutyFrom', 'normalYears'])
const typeOf = (column: string): string => (DECIMALS.has(column) ? 'DECIMAL(9,2)' : INTEGERS.has(column) ? 'INTEGER' : 'VARCHAR')
const staged = (column: string): string => (DECIMALS.has(column) || INTEGERS.has(column) ? 'INTEGER' : 'VARCHAR')

type Field = string | number | boolean | null | undefined

/** The rows of one person, a list of them for each table. */
export function rowsOf({ ledger, county, normalYears, registered }: Person): Record<InputName, Record<string, Field>[]> {
  const { learner, dutyFrom, exemptYears, incompleteYears } = ledger
  const list = <T>(items: readonly T[] | undefined): readonly T[] => items ?? []
  return {
    records: ledger.records.map((record) => {
      const { waiver, ...rest } = record as unknown as Record<string, Field> & { waiver?: { by: string; reason: string } }
      return { learner, ...rest, waivedBy: waiver?.by, waivedFor: waiver?.reason }
    }),
    certificates: list(ledger.certificates).map(({ level, issuedOn, initial }) => ({ learner, level, issuedOn, initial: initial === undefined ? undefined : String(initial) })),
    findings: list(ledger.findings).flatMap(({ decidedOn, liftedOn, records }) =>
      (records ?? [undefined]).map((record) => ({ learner, decidedOn, liftedOn, record }))),
    totals: list(ledger.totals).map((one) => ({ learner, ...one as Record<string, Field> })),
    people: Array.from({ length: registered }, () => ({
      learner, county, dutyFrom, normalYears, exemptYears: exemptYears?.map(({ year }) => year).join(' '), incompleteYears: incompleteYears?.join(' '),
    })),
  }
}

export async function generateBlock(task: BlockTask): Promise<BlockCounts> {
  return inDatabase(task.limits, async (connection) => generateIn(connection, task))
}

async function generateIn(connection: DuckDBConnection, { to, block, first, count }: BlockTask): Promise<BlockCounts> {
  const appenders = new Map<InputName, Awaited<ReturnType<typeof connection.createAppender>>>()
  for (const table of inputNames) {
    await connection.run(`CREATE TABLE ${table} (${INPUTS[table].map((column) => `"${column}" ${staged(column)}`).join(', ')})`)
    appenders.set(table, await connection.createAppender(table))
  }
  const integers = Object.fromEntries(inputNames.map((table) => [table, INPUTS[table].map((column) => staged(column) === 'INTEGER')])) as Record<InputName, boolean[]>
  const refusals: Record<string, number> = {}
  let [people, records] = [0, 0]
  const withTotals = knowsTotals()
  for (let number = first; number < first + count; number += 1) {
    const person = makePerson(number, withTotals)
    people += 1
    if (person.wrong !== null) refusals[person.wrong] = (refusals[person.wrong] ?? 0) + 1
    const rows = rowsOf(person)
    records += rows.records.length
    for (const table of inputNames) {
      for (const row of rows[table]) {
        append(appenders.get(table) as never, INPUTS[table].map((column) => {
          const value = row[column]
          return DECIMALS.has(column) && typeof value === 'number' ? Math.round(value * 100) : value
        }), integers[table])
      }
    }
  }
  for (const table of inputNames) {
    appenders.get(table)?.closeSync()
    mkdirSync(join(to, table), { recursive: true })
    const columns = INPUTS[table].map((column) => (DECIMALS.has(column) ? `CAST("${column}" * 0.01 AS DECIMAL(9,2)) AS "${column}"` : `CAST("${column}" AS ${typeOf(column)}) AS "${column}"`))
    const order = table === 'records' ? 'ORDER BY date, id' : ''
    await connection.run(`COPY (SELECT ${columns.join(', ')} FROM ${table} ${order}) TO ${quoted(join(to, table, `${String(block).padStart(5, '0')}.parquet`))} (FORMAT parquet)`)
  }
  return { people, records, refusals }
}
