// The floor: how long DuckDB takes to read every column of every table, and do nothing with them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inDatabase, numberOf } from './duckdb.js'
import { cores } from './pool.js'
import { sourceOf } from './split.js'
import { inputNames, INPUTS } from './tables.js'

const MEMORY_MB = 2048

/** In seconds: by the clock, and of processor time. */
export interface Reading {
  readonly clock: number
  readonly processor: number
}

export async function readAlone(city: string, threads = cores()): Promise<Reading> {
  const folder = mkdtempSync(join(tmpdir(), 'city-'))
  const reading = await inDatabase({ memoryMB: MEMORY_MB, threads, folder }, async (connection) => {
    const [start, used] = [performance.now(), process.cpuUsage()]
    for (const table of inputNames) {
      const source = sourceOf(city, table)
      // A hash of all columns is the cheapest thing that needs them all.
      if (source !== undefined) await numberOf(connection, `SELECT max(hash(${INPUTS[table].map((column) => `"${column}"`).join(', ')})) > 0 FROM ${source.sql}`)
    }
    const { user, system } = process.cpuUsage(used)
    return { clock: (performance.now() - start) / 1000, processor: (user + system) / 1_000_000 }
  })
  rmSync(folder, { recursive: true })
  return reading
}
