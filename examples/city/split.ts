// The first pass: every table divided by a hash of the learner, so that a part holds all of its learners and fits in memory.
// The hash is MD5, which is the same in every engine and version: another machine would divide alike.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { numberOf, rows } from './duckdb.js'
import { packed } from './rows-to-ledger.js'
import type { InputName } from './tables.js'
import { inputNames, INPUTS, quoted } from './tables.js'

export interface Division {
  readonly parts: number
  /** Of each part, for workers to share: a part is done when all its slices are. */
  readonly slices: number
}

interface Source {
  readonly files: readonly string[]
  readonly sql: string
  /** Some of the files. */
  readonly read: (files: readonly string[]) => string
}

/** A file, or a folder of files, of a table; undefined where there is none. */
export function sourceOf(folder: string, table: InputName): Source | undefined {
  for (const [ending, read] of [['parquet', 'read_parquet'], ['csv', 'read_csv']] as const) {
    const options = ending === 'csv' ? ', all_varchar = true, header = true' : ''
    const some = (files: readonly string[]): string => `${read}([${files.map(quoted).join(', ')}]${options}, union_by_name = true)`
    const one = join(folder, `${table}.${ending}`)
    if (existsSync(one)) return { files: [one], sql: some([one]), read: some }
    const many = join(folder, table)
    if (!existsSync(many)) continue
    const files = readdirSync(many).filter((file) => file.endsWith(`.${ending}`)).sort().map((file) => join(many, file))
    if (files.length > 0) return { files, sql: some(files), read: some }
  }
  return undefined
}

/** What the inputs are, so that a resumed job can tell that they are still the same. */
export function fingerprint(folder: string): string[] {
  return inputNames.flatMap((table) => (sourceOf(folder, table)?.files ?? []).map((file) => {
    const { size, mtimeMs } = statSync(file)
    return `${file} ${size} ${Math.round(mtimeMs)}`
  }))
}

/** What stands divided: the columns of people, of any other table the learner and the row as one text. */
export const dividedColumns = (table: InputName): readonly string[] => (table === 'people' ? INPUTS.people : ['learner', 'row'])

/** Every column as text; one that the table lacks is null, and one that nobody knows is refused: nothing given may go unread. */
async function columns(connection: DuckDBConnection, table: InputName, source: string): Promise<string> {
  const present = (await rows(connection, `DESCRIBE SELECT * FROM ${source}`)).map(({ column_name: name }) => String(name))
  const known: readonly string[] = INPUTS[table]
  const unknown = present.filter((name) => !known.includes(name))
  if (unknown.length > 0 || !present.includes('learner')) {
    throw new Error(`${table}: ${unknown.length > 0 ? `columns that are not known: ${unknown.join(', ')}` : 'there is no column learner'}`)
  }
  const text = (name: string): string => `CAST(${present.includes(name) ? `"${name}"` : 'NULL'} AS VARCHAR)`
  if (table === 'people') return known.map((name) => `${text(name)} AS "${name}"`).join(', ')
  return `${text('learner')} AS learner, ${packed(known.filter((name) => name !== 'learner').map(text))} AS "row"`
}

/**
 * Rows that stand in memory until they are written, for all slices of all parts together: each slice's file keeps a row group there
 * until it is full, so the more slices there are, the smaller are their row groups, and memory is the same however large the city.
 */
const ROWS_KEPT = 400_000
const LEAST_ROW_GROUP = 2048
/** Rows of a thread between one sorting into slices and the next. */
const ROWS_SORTED = 131_072

const rowGroup = (slices: number): number => Math.max(1, Math.floor(ROWS_KEPT / slices / LEAST_ROW_GROUP)) * LEAST_ROW_GROUP

/** The files of a slice, one or more of each step. */
export const sliceFiles = (folder: string, table: InputName, part: number, slice: number): string =>
  join(folder, table, 'step-*', `part=${part}`, `slice=${slice}`, '*.parquet')

/** A step of the division writes about so many rows: dividing them again costs less than assessing one part again. */
export const ROWS_A_STEP = 2_000_000

/** The files of a table, by steps; a file is never parted. */
async function stepsOf(connection: DuckDBConnection, files: readonly string[]): Promise<string[][]> {
  if (!files.every((file) => file.endsWith('.parquet'))) return files.map((file) => [file])
  const list = `[${files.map(quoted).join(', ')}]`
  const counts = new Map((await rows(connection, `SELECT file_name, num_rows FROM parquet_file_metadata(${list})`)).map((row) => [String(row['file_name']), Number(row['num_rows'])]))
  const steps: string[][] = []
  let room = 0
  for (const file of files) {
    if (room <= 0) {
      steps.push([])
      room = ROWS_A_STEP
    }
    steps.at(-1)?.push(file)
    room -= counts.get(file) ?? ROWS_A_STEP
  }
  return steps
}

/** Divides the tables, table by table and step by step; what an interrupted run finished stays. */
export async function split(
  connection: DuckDBConnection, from: string, to: string, { parts, slices }: Division, told: (table: InputName, share: number) => void,
): Promise<void> {
  mkdirSync(to, { recursive: true })
  await connection.run(`SET partitioned_write_flush_threshold = ${ROWS_SORTED}`)
  // A file that is closed for another's sake would be gone on with in a further file.
  await connection.run(`SET partitioned_write_max_open_files = ${parts * slices}`)
  for (const table of inputNames) {
    const target = join(to, table)
    if (existsSync(target)) continue
    const source = sourceOf(from, table)
    const started = `${target}.started`
    mkdirSync(started, { recursive: true })
    told(table, 0)
    if (source !== undefined) {
      const hash = 'md5_number_lower(coalesce(CAST(learner AS VARCHAR), \'\'))'
      const steps = await stepsOf(connection, source.files)
      for (const [step, files] of steps.entries()) {
        const [half, whole] = [join(started, `.step-${step}`), join(started, `step-${step}`)]
        if (existsSync(whole)) continue
        rmSync(half, { recursive: true, force: true })
        const some = source.read(files)
        await connection.run(`COPY (
          SELECT ${await columns(connection, table, some)}, CAST(${hash} % ${parts} AS INTEGER) AS part, CAST(${hash} // ${parts} % ${slices} AS INTEGER) AS slice FROM ${some}
        ) TO ${quoted(half)} (FORMAT parquet, PARTITION_BY (part, slice), ROW_GROUP_SIZE ${rowGroup(parts * slices)})`)
        renameSync(half, whole)
        told(table, (step + 1) / steps.length)
      }
      const [before, after] = [await numberOf(connection, `SELECT count(*) FROM ${source.sql}`), await countFiles(connection, started)]
      if (before !== after) throw new Error(`${table}: ${before} rows were to be divided, ${after} were written`)
      writeFileSync(join(started, 'rows'), String(before))
    }
    renameSync(started, target)
  }
}

async function countFiles(connection: DuckDBConnection, folder: string): Promise<number> {
  const files = quoted(join(folder, '*/*/*/*.parquet'))
  const some = await numberOf(connection, `SELECT count(*) FROM glob(${files})`) > 0
  return some ? numberOf(connection, `SELECT count(*) FROM read_parquet(${files})`) : 0
}
