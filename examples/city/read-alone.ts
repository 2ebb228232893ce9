// The floor: how long DuckDB takes to read every column of every table, and do nothing with them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { numberOf, open } from './duckdb.js'
import { cores } from './pool.js'
import { sourceOf } from './split.js'
import { inputNames, INPUTS } from './tables.js'

const MEMORY_MB = 2048

/** In seconds. */
export async function readAlone(city: string, threads = cores()): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'city-'))
  const connection = await open({ memoryMB: MEMORY_MB, threads, folder })
  const start = performance.now()
  for (const table of inputNames) {
    const source = sourceOf(city, table)
    // A hash of all columns is the cheapest thing that needs them all.
    if (source !== undefined) await numberOf(connection, `SELECT max(hash(${INPUTS[table].map((column) => `"${column}"`).join(', ')})) > 0 FROM ${source.sql}`)
  }
  const seconds = (performance.now() - start) / 1000
  connection.closeSync()
  rmSync(folder, { recursive: true })
  return seconds
}
