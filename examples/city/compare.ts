// Two results of one city, held together row for row: whatever was interrupted, and in however many parts it went, they are the same.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { inDatabase, numberOf } from './duckdb.js'
import type { Summary } from './job.js'
import { resultFiles } from './job.js'
import { cores } from './pool.js'
import { columnsOf, outputNames } from './tables.js'

const MEMORY_MB = 2048
/** So many rows are compared at a time that they fit. */
const ROWS_AT_ONCE = 1_000_000

/** What was counted, without how the run went. */
function countsOf(to: string): object {
  const { seconds: _seconds, peakMB: _peak, dividingMB: _dividing, workers: _workers, parts: _parts, resumed: _resumed, ...counts } =
    JSON.parse(readFileSync(join(to, 'summary.json'), 'utf8')) as Summary
  return counts
}

/** Gives the number of rows compared; throws where a count or a row differs, or one stands there more often than in the other. */
export async function compareResults(one: string, other: string): Promise<number> {
  const wrong = isDeepStrictEqual(countsOf(one), countsOf(other)) ? [] : ['the counts in summary.json']
  const folder = mkdtempSync(join(tmpdir(), 'city-'))
  let rows = 0
  try {
    await inDatabase({ memoryMB: MEMORY_MB, threads: cores(), folder }, async (connection) => {
      for (const name of outputNames) {
        const count = await numberOf(connection, `SELECT count(*) FROM ${resultFiles(one, name)}`)
        const columns = columnsOf(name).map(([column]) => `"${column}"`).join(', ')
        const turns = Math.ceil(count / ROWS_AT_ONCE) + 1
        let different = 0
        for (let turn = 0; turn < turns; turn += 1) {
          const side = (to: string, weight: number): string =>
            `SELECT *, ${weight} AS weight FROM ${resultFiles(to, name)} WHERE hash(coalesce(learner, '')) % ${turns} = ${turn}`
          different += await numberOf(connection, `SELECT count(*) FROM (
            SELECT sum(weight) AS more FROM (${side(one, 1)} UNION ALL ${side(other, -1)}) GROUP BY ${columns} HAVING more <> 0)`)
        }
        if (different > 0) wrong.push(`${different} rows of ${name}`)
        rows += count
      }
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
  if (wrong.length > 0) throw new Error(`${one} and ${other} differ: ${wrong.join(', ')}`)
  return rows
}
