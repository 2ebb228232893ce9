// DuckDB, opened small: in memory, within a limit, spilling to a folder of its own.
import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api'
import { DuckDBInstance } from '@duckdb/node-api'
import type { OutputName, Row } from './tables.js'
import { columnsOf } from './tables.js'

export interface Limits {
  readonly memoryMB: number
  readonly threads: number
  /** Where it may spill. */
  readonly folder: string
}

/** A database for as long as the work lasts. What is not closed stands in memory until JavaScript collects its garbage, which sees none of it. */
export async function inDatabase<T>({ memoryMB, threads, folder }: Limits, work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${memoryMB}MB`, threads: String(threads), temp_directory: folder, preserve_insertion_order: 'false',
  })
  const connection = await instance.connect()
  try {
    return await work(connection)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

export async function rows(connection: DuckDBConnection, sql: string): Promise<Record<string, unknown>[]> {
  return (await connection.runAndReadAll(sql)).getRowObjectsJS()
}

export async function numberOf(connection: DuckDBConnection, sql: string): Promise<number> {
  return Number((await connection.runAndReadAll(sql)).getRows()[0]?.[0] ?? 0)
}

export function append(appender: DuckDBAppender, row: Row, integers: readonly boolean[]): void {
  for (let column = 0; column < integers.length; column += 1) {
    const value = row[column]
    if (value === null || value === undefined) appender.appendNull()
    else if (integers[column] === true) appender.appendInteger(value as number)
    else if (typeof value === 'boolean') appender.appendBoolean(value)
    else appender.appendVarchar(value as string)
  }
  appender.endRow()
}

/** Which columns of an output are appended as integers. */
export const integersOf = (name: OutputName): boolean[] => columnsOf(name).map(([, type]) => type === 'integer' || type === 'cents')
