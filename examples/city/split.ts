// The first pass: every table divided by a hash of the learner, so that a part holds all of its learners and fits in memory.
// The hash is MD5, which is the same in every engine and version: another machine would divide alike.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { numberOf, rows } from './duckdb.js'
import type { InputName } from './tables.js'
import { inputNames, INPUTS, quoted } from './tables.js'

export interface Division {
  readonly parts: number
  /** Of each part, for workers to share: a part is done when all its slices are. */
  readonly slices: number
}

/** A file, or a folder of files, of a table; undefined where there is none. */
export function sourceOf(folder: string, table: InputName): { files: string[]; sql: string } | undefined {
  for (const [ending, read] of [['parquet', 'read_parquet'], ['csv', 'read_csv']] as const) {
    const options = ending === 'csv' ? ', all_varchar = true, header = true' : ''
    const one = join(folder, `${table}.${ending}`)
    if (existsSync(one)) return { files: [one], sql: `${read}(${quoted(one)}${options})` }
    const many = join(folder, table)
    if (!existsSync(many)) continue
    const files = readdirSync(many).filter((file) => file.endsWith(`.${ending}`)).sort().map((file) => join(many, file))
    if (files.length > 0) return { files, sql: `${read}(${quoted(join(many, `*.${ending}`))}${options})` }
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

/** Every column as text; one that the table lacks is null, and one that nobody knows is refused: nothing given may go unread. */
async function columns(connection: DuckDBConnection, table: InputName, source: string): Promise<string> {
  const present = (await rows(connection, `DESCRIBE SELECT * FROM ${source}`)).map(({ column_name: name }) => String(name))
  const known: readonly string[] = INPUTS[table]
  const unknown = present.filter((name) => !known.includes(name))
  if (unknown.length > 0 || !present.includes('learner')) {
    throw new Error(`${table}: ${unknown.length > 0 ? `columns that are not known: ${unknown.join(', ')}` : 'there is no column learner'}`)
  }
  return known.map((name) => (present.includes(name) ? `CAST("${name}" AS VARCHAR) AS "${name}"` : `CAST(NULL AS VARCHAR) AS "${name}"`)).join(', ')
}

export const partFolder = (folder: string, table: InputName, part: number, slice: number): string => join(folder, table, `part=${part}`, `slice=${slice}`)

/** Divides the tables, table by table; what an interrupted run finished stays. Gives the rows of each. */
export async function split(
  connection: DuckDBConnection, from: string, to: string, { parts, slices }: Division, told: (table: InputName) => void,
): Promise<void> {
  mkdirSync(to, { recursive: true })
  for (const table of inputNames) {
    const target = join(to, table)
    if (existsSync(target)) continue
    const source = sourceOf(from, table)
    const started = `${target}.started`
    rmSync(started, { recursive: true, force: true })
    told(table)
    if (source === undefined) {
      if (table === 'records') throw new Error(`${from} holds no records.parquet or records.csv`)
      mkdirSync(started, { recursive: true })
    } else {
      const hash = 'md5_number_lower(coalesce(CAST(learner AS VARCHAR), \'\'))'
      await connection.run(`COPY (
        SELECT ${await columns(connection, table, source.sql)}, CAST(${hash} % ${parts} AS INTEGER) AS part, CAST(${hash} // ${parts} % ${slices} AS INTEGER) AS slice
        FROM ${source.sql}
      ) TO ${quoted(started)} (FORMAT parquet, PARTITION_BY (part, slice))`)
      const [before, after] = [await numberOf(connection, `SELECT count(*) FROM ${source.sql}`), await countFiles(connection, started)]
      if (before !== after) throw new Error(`${table}: ${before} rows were to be divided, ${after} were written`)
      writeFileSync(join(started, 'rows'), String(before))
    }
    renameSync(started, target)
  }
}

async function countFiles(connection: DuckDBConnection, folder: string): Promise<number> {
  const some = existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('part='))
  return some ? numberOf(connection, `SELECT count(*) FROM read_parquet(${quoted(join(folder, '*/*/*.parquet'))})`) : 0
}
