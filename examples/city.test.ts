// The job on a small city: held to the truth that was made with it, killed and resumed, the same in any number of parts.
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url))
const ready = existsSync(here('city/node_modules')) && existsSync(here('../dist/index.js'))
if (!ready) console.warn('The city is not assessed: npm run build && npm ci --prefix examples/city')

const LEARNERS = '1600'
const PARTS = 6
const TABLES = ['annual', 'levels', 'promotions', 'errors'] as const
const ASKED = ['--survey', '--amend', 'annualTotal=100', '--from', '2026-01-01'] as const
const PATIENCE = 300_000

interface Duckdb {
  readonly DuckDBInstance: { create: (path: string) => Promise<{ connect: () => Promise<Connection> }> }
}
interface Connection {
  runAndReadAll: (sql: string) => Promise<{ getRowsJson: () => unknown[][] }>
}

let folder = ''
let main = ''
let database: Connection
const at = (name: string): string => join(folder, name)
const city = (...args: string[]): string => execFileSync(process.execPath, [main, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
const assess = (out: string, ...args: string[]): string => city('assess', '--city', at('city'), '--out', at(out), ...ASKED, ...args)
const summary = (out: string): Record<string, unknown> => {
  const { seconds, peakMB, dividingMB, workers, parts, resumed, ...counts } = JSON.parse(readFileSync(join(at(out), 'summary.json'), 'utf8')) as Record<string, unknown>
  expect([typeof seconds, typeof peakMB, typeof dividingMB, typeof workers, typeof parts, typeof resumed]).toEqual(['object', 'number', 'number', 'number', 'number', 'number'])
  return counts
}
const query = async (sql: string): Promise<unknown[][]> => (await database.runAndReadAll(sql)).getRowsJson()
const result = (out: string, table: string): string => `read_parquet('${at(out)}/parts/*/${table}-*.parquet')`

/** Rows that one result has and the other lacks, however often. */
async function differences(one: string, other: string): Promise<unknown[]> {
  const rows = await Promise.all(TABLES.flatMap((table) => [[one, other], [other, one]].map(async ([a = '', b = '']) =>
    query(`SELECT * FROM ${result(a, table)} EXCEPT ALL SELECT * FROM ${result(b, table)}`))))
  return rows.flat()
}

describe.skipIf(!ready)('a small city', { timeout: PATIENCE }, () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'city-'))
    const [{ build }, { DuckDBInstance }] = await Promise.all([
      import(here('city/build.ts')) as Promise<{ build: () => string }>, import(here('city/node_modules/@duckdb/node-api/lib/index.js')) as Promise<Duckdb>,
    ])
    main = build()
    database = await (await DuckDBInstance.create(':memory:')).connect()
    city('generate', '--learners', LEARNERS, '--city', at('city'))
    assess('whole', '--workers', '1', '--parts', '2')
  }, PATIENCE)

  afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

  it('comes out as the truth has it: each refusal with its code, every figure of the judged learners', () => {
    expect(city('check', '--city', at('city'), '--out', at('whole'))).toContain('as the truth has it')
  })

  it('has amounts as DECIMAL(18,2), and no resident ID number anywhere', async () => {
    const types = await query(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${result('whole', 'annual')})`)
    expect(types).toContainEqual(['total', 'DECIMAL(18,2)'])
    expect(types).toContainEqual(['missing_credits', 'DECIMAL(18,2)'])
    expect(await query(`SELECT DISTINCT learner IS NULL FROM ${result('whole', 'errors')} WHERE code = 'personalData'`)).toEqual([[true]])
  })

  it('killed while it assesses and resumed: no finished part is done again, and the rows are those of an uninterrupted run', async () => {
    const args = ['assess', '--city', at('city'), '--out', at('killed'), ...ASKED, '--parts', String(PARTS)]
    const job = spawn(process.execPath, [main, ...args], { stdio: 'ignore' })
    const gone = new Promise((resolve) => { job.on('exit', resolve) })
    const finished = (): string[] => (existsSync(join(at('killed'), 'parts')) ? readdirSync(join(at('killed'), 'parts')).filter((part) => part.startsWith('part-')) : [])
    while (finished().length === 0) await wait(5)
    job.kill('SIGKILL')
    await gone
    const before = finished().map((part) => [part, statSync(join(at('killed'), 'parts', part)).mtimeMs] as const)
    expect(before.length).toBeLessThan(PARTS)
    assess('killed', '--parts', String(PARTS))
    for (const [part, time] of before) expect(statSync(join(at('killed'), 'parts', part)).mtimeMs).toBe(time)
    expect(finished()).toHaveLength(PARTS)
    expect(await differences('whole', 'killed')).toEqual([])
    expect(summary('killed')).toEqual(summary('whole'))
  })

  it('killed while it divides and resumed: the rows are those of an uninterrupted run', async () => {
    const args = ['assess', '--city', at('city'), '--out', at('undivided'), ...ASKED, '--parts', String(PARTS)]
    const kill = async (): Promise<void> => {
      const job = spawn(process.execPath, [main, ...args], { stdio: 'ignore' })
      const gone = new Promise((resolve) => { job.on('exit', resolve) })
      while (!existsSync(join(at('undivided'), 'divided'))) await wait(5)
      job.kill('SIGKILL')
      await gone
    }
    await kill()
    // On a busy machine the division may have ended before the signal came: the last table tells.
    while (existsSync(join(at('undivided'), 'divided', 'people'))) {
      rmSync(at('undivided'), { recursive: true })
      await kill()
    }
    assess('undivided', '--parts', String(PARTS))
    expect(await differences('whole', 'undivided')).toEqual([])
    expect(summary('undivided')).toEqual(summary('whole'))
  })

  it('read from CSV, its rows the other way round, records in several files and not all of them with all columns: the same rows, the same survey', async () => {
    mkdirSync(join(at('csv'), 'records'), { recursive: true })
    const backwards = (table: string): string => `SELECT * FROM read_parquet('${at('city')}/${table}/*.parquet', file_row_number = true) ORDER BY file_row_number DESC`
    for (const table of ['certificates', 'findings', 'totals', 'people']) {
      await query(`COPY (SELECT * EXCLUDE (file_row_number) FROM (${backwards(table)})) TO '${at('csv')}/${table}.csv'`)
    }
    await query(`COPY (SELECT * EXCLUDE (file_row_number, title) FROM (${backwards('records')}) WHERE title IS NULL AND rank IS NULL) TO '${at('csv')}/records/a.csv'`)
    await query(`COPY (SELECT * EXCLUDE (file_row_number) FROM (${backwards('records')}) WHERE title IS NOT NULL AND rank IS NULL) TO '${at('csv')}/records/b.csv'`)
    await query(`COPY (SELECT title, * EXCLUDE (file_row_number, title) FROM (${backwards('records')}) WHERE rank IS NOT NULL) TO '${at('csv')}/records/c.csv'`)
    city('assess', '--city', at('csv'), '--out', at('from-csv'), ...ASKED, '--parts', '3')
    expect(await differences('whole', 'from-csv')).toEqual([])
    expect(summary('from-csv')).toEqual(summary('whole'))
  })

  it('compared with another result: the same rows, or which table differs', async () => {
    expect(city('compare', '--out', at('whole'), '--with', at('killed'))).toContain('the same counts')
    cpSync(at('killed'), at('altered'), { recursive: true })
    const [file = ''] = readdirSync(join(at('altered'), 'parts', 'part-0')).filter((name) => name.startsWith('promotions-'))
    const altered = join(at('altered'), 'parts', 'part-0', file)
    await query(`CREATE TABLE altered AS SELECT * REPLACE (CAST(credits + 0.01 AS DECIMAL(18,2)) AS credits) FROM read_parquet('${altered}')`)
    await query(`COPY altered TO '${altered}'`)
    expect(() => city('compare', '--out', at('whole'), '--with', at('altered'))).toThrow(/rows of promotions/)
  })

  it('does not go on with another job’s results', () => {
    expect(() => city('assess', '--city', at('city'), '--out', at('whole'))).toThrow(/another job/)
  })

  it('refuses a table with a column that nobody reads', async () => {
    mkdirSync(at('odd'))
    await query(`COPY (SELECT 'L' AS learner, 'r' AS id, 4 AS stunden) TO '${at('odd')}/records.parquet'`)
    expect(() => city('assess', '--city', at('odd'), '--out', at('from-odd'))).toThrow(/not known: stunden/)
  })

  it('is told of in a report', () => {
    const told = city('report', '--out', at('whole'))
    for (const words of ['各年度', '婺城区', '待明确的解释', '若改为']) expect(told).toContain(words)
  })
})
