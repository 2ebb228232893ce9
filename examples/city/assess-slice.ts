// One slice of a part: gather each learner's rows, assess, and write the results. Runs in a worker.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api'
import type { AssessOptions, Issue, Ledger } from 'jinhua-skill-credits'
import { amend, assess, InputError, jinhua64, safeParseLedger } from 'jinhua-skill-credits'
import { append, inDatabase, integersOf, numberOf } from './duckdb.js'
import type { Limits } from './duckdb.js'
import { annualRows, errorRows, levelRow, promotionRow } from './result-rows.js'
import type { GatheredRow } from './rows-to-ledger.js'
import { GATHERED_ROWS, ledgerOf, Unreadable } from './rows-to-ledger.js'
import { dividedColumns, sliceFiles } from './split.js'
import { Survey } from './survey.js'
import type { OutputName } from './tables.js'
import { createStaging, fromStaging, INPUTS, outputNames, quoted } from './tables.js'
import type { Asked, SliceCounts } from './tally.js'
import { Counts } from './tally.js'

export interface SliceTask {
  readonly kind: 'assess'
  /** Where the divided tables are. */
  readonly divided: string
  /** Where the results go. */
  readonly to: string
  readonly part: number
  readonly slice: number
  readonly asked: Asked
  readonly limits: Limits
}

const GATHERED = ['certificates', 'findings', 'totals'] as const
/** Fields of a row, without the learner. */
const fieldsOf = (table: 'records' | (typeof GATHERED)[number]): number => INPUTS[table].length - 1
const COLUMNS = { records: fieldsOf('records'), certificates: fieldsOf('certificates'), findings: fieldsOf('findings'), totals: fieldsOf('totals') }

/** A view of each table's rows of this slice; a table without any is empty. */
async function viewSlice(reading: DuckDBConnection, { divided, part, slice }: SliceTask): Promise<void> {
  for (const table of ['records', 'people', ...GATHERED] as const) {
    const files = quoted(sliceFiles(divided, table, part, slice))
    const some = await numberOf(reading, `SELECT count(*) FROM glob(${files})`) > 0
    const empty = `SELECT ${dividedColumns(table).map((column) => `CAST(NULL AS VARCHAR) AS "${column}"`).join(', ')} WHERE false`
    const source = some ? `SELECT * FROM read_parquet(${files}, hive_partitioning = false)` : empty
    // A row without a learner is nobody's; all such rows of a slice are told of as one.
    await reading.run(`CREATE OR REPLACE TEMP VIEW ${table} AS SELECT *, coalesce(learner, chr(29)) AS key FROM (${source})`)
  }
}

const ALL_KEYS = ['records', 'people', ...GATHERED].map((table) => `SELECT key FROM ${table}`).join(' UNION ')

const GATHER = `
  WITH r AS (SELECT key, count(*) AS n, ${GATHERED_ROWS} AS rows FROM records GROUP BY key),
  p AS (SELECT key, count(*) AS n, any_value(county) AS county, any_value("dutyFrom") AS duty, any_value("normalYears") AS years,
    any_value("exemptYears") AS exempt, any_value("incompleteYears") AS incomplete FROM people GROUP BY key),
  ${GATHERED.map((table) => `${table}_of AS (SELECT key, ${GATHERED_ROWS} AS rows FROM ${table} GROUP BY key)`).join(', ')}
  SELECT nullif(key, chr(29)), p.county, p.duty, p.exempt, p.incomplete, p.years, CAST(coalesce(p.n, 0) AS INTEGER), CAST(coalesce(r.n, 0) AS INTEGER), r.rows,
    certificates_of.rows, findings_of.rows, totals_of.rows
  FROM p FULL JOIN r USING (key) ${GATHERED.map((table) => `FULL JOIN ${table}_of USING (key)`).join(' ')}`

type Gathered = [
  learner: string | null, county: string | null, dutyFrom: string | null, exemptYears: string | null, incompleteYears: string | null, normalYears: string | null,
  people: number, recordCount: number,
  records: string | null, certificates: string | null, findings: string | null, totals: string | null,
]

/** Refusals of ours, in the form of the library's. */
const ours = (code: string, path: readonly string[], zh: string, en: string): Issue => ({ code, path, message: { zh, en } }) as unknown as Issue
const TWO_PEOPLE = ours('duplicatePerson', ['people'], '人员表中有多行', 'several rows in the table of people')
const UNREADABLE = ours('unreadable', ['ledger'], '含有不可识别的控制字符', 'holds control characters that part rows here')

/** Two databases: an appender on the connection of a stream ends the stream. */
export async function assessSlice(task: SliceTask): Promise<SliceCounts> {
  return inDatabase(task.limits, async (reading) => inDatabase(task.limits, async (writing) => assessBetween(task, reading, writing)))
}

async function assessBetween(task: SliceTask, reading: DuckDBConnection, writing: DuckDBConnection): Promise<SliceCounts> {
  const { to, slice, asked } = task
  await viewSlice(reading, task)
  const appenders = {} as Record<OutputName, DuckDBAppender>
  for (const name of outputNames) {
    await writing.run(createStaging(name))
    appenders[name] = await writing.createAppender(name)
  }
  const integers = Object.fromEntries(outputNames.map((name) => [name, integersOf(name)])) as Record<OutputName, boolean[]>
  const write = (name: OutputName, row: readonly (string | number | boolean | null | undefined)[]): void => {
    append(appenders[name], row, integers[name])
    counts.rows[name] += 1
  }

  const counts = new Counts()
  const survey = new Survey(asked)
  const [learners, records] = [await numberOf(reading, `SELECT count(*) FROM (${ALL_KEYS})`), await numberOf(reading, 'SELECT count(*) FROM records')]
  const regulation = asked.amend === undefined ? undefined : amended(asked.amend)

  const result = await reading.stream(GATHER)
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    for (const gatheredRow of chunk.getRows() as unknown as Gathered[]) {
      const [learner, county, dutyFrom, exemptYears, incompleteYears, normalYears, people, recordCount, recordRows, certificates, findings, totals] = gatheredRow
      counts.learners += 1
      counts.records += recordCount
      if (people === 0) counts.unregistered += 1
      const refuse = (issues: readonly Issue[], input: object): void => {
        counts.refuse(issues)
        for (const row of errorRows(learner, county, issues, input)) write('errors', row)
      }
      if (people > 1) {
        refuse([TWO_PEOPLE], {})
        continue
      }
      const input = readLedger({ learner, dutyFrom, exemptYears, incompleteYears, recordCount, records: recordRows, certificates, findings, totals })
      if (input === undefined) {
        refuse([UNREADABLE], {})
        continue
      }
      const parsed = safeParseLedger(input)
      if (!parsed.success) {
        const ordered = inOrder(input)
        const again = safeParseLedger(ordered)
        refuse(again.success ? parsed.error.issues : again.error.issues, ordered)
        continue
      }
      const options = optionsFor(asked, normalYears)
      const assessed = tryAssess(parsed.data, options)
      if (assessed instanceof InputError) {
        refuse(assessed.issues, {})
        continue
      }
      for (const row of annualRows(assessed, county)) write('annual', row)
      const level = levelRow(assessed, county)
      if (level !== null) write('levels', level)
      write('promotions', promotionRow(assessed, county))
      counts.assessed(assessed, county)
      if (regulation !== undefined) survey.change(assessed, assess(parsed.data, { ...options, regulation }))
      if (asked.survey) await survey.read(parsed.data, options)
    }
  }
  // A stream that ends early says nothing: only the count tells.
  if (counts.learners !== learners || counts.records !== records) {
    throw new Error(`part ${task.part}, slice ${slice}: ${learners} learners and ${records} records are there, ${counts.learners} and ${counts.records} were read`)
  }
  mkdirSync(to, { recursive: true })
  for (const name of outputNames) {
    appenders[name].closeSync()
    const written = await numberOf(writing, `SELECT count(*) FROM ${name}`)
    if (written !== counts.rows[name]) throw new Error(`${name}: ${counts.rows[name]} rows were appended, ${written} arrived`)
    await writing.run(`COPY (${fromStaging(name)}) TO ${quoted(join(to, `${name}-${slice}.parquet`))} (FORMAT parquet)`)
  }
  return { ...counts.plain(), ...await survey.plain() }
}

function readLedger(row: GatheredRow): { readonly records: readonly { readonly id?: unknown; readonly date?: unknown }[] } | undefined {
  try {
    return ledgerOf(row, COLUMNS) as { records: { id?: unknown }[] }
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

/** The rows come in any order; the places that the issues name are those of this one. */
function inOrder<T extends { readonly records: readonly object[] }>(input: T): T {
  const text = (record: object): string => JSON.stringify(record)
  const sorted: Record<string, unknown> = { ...input }
  for (const list of ['records', 'certificates', 'findings', 'totals']) {
    const items = sorted[list] as readonly object[] | undefined
    if (items !== undefined) sorted[list] = [...items].sort((a, b) => (text(a) < text(b) ? -1 : 1))
  }
  return sorted as T
}

const INTEGER = /^\d{1,9}$/

function optionsFor({ asOf, readings }: Asked, normalYears: string | null): AssessOptions {
  const options = { asOf, ...(readings === undefined ? {} : { readings }) }
  if (normalYears === null) return options
  return { ...options, promotion: { normalYears: (INTEGER.test(normalYears) ? Number(normalYears) : normalYears) as number } }
}

function tryAssess(ledger: Ledger, options: AssessOptions): ReturnType<typeof assess> | InputError {
  try {
    return assess(ledger, options)
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
}

const amended = ({ changes, from }: NonNullable<Asked['amend']>): typeof jinhua64 =>
  (amend as (base: typeof jinhua64, changes: object, options?: object) => typeof jinhua64)(jinhua64, changes, from === undefined ? undefined : { from })
