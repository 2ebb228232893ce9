// What a database calls: JSON text in, JSON text out. `npm run build` makes one script of it, dist/udf.js, for engines without
// modules. The names are those of SQL.
import type { Assessment } from '../assess/assessment.js'
import { answered } from './answered.js'
import { reportRows } from './report-rows.js'

/**
 * Assesses a ledger, for a column of ledgers.
 *
 * @param ledger - one person's ledger as JSON text
 * @param options - the options of `assess` as JSON text
 * @returns the assessment as JSON text; of what is refused, the error with every issue. It throws nothing.
 * @remarks Articles 9, 10, 11, 14, 20, 22 and 24.
 * @example
 * JSON.parse(jinhua_assess('{"learner":"L-001","records":[]}', '{"asOf":"2024-12-31"}')).kind
 * //=> 'assessment'
 */
export function jinhua_assess(ledger: unknown, options: unknown): string {
  return answered(ledger, options, (assessment: Assessment) => assessment, (error) => error)
}

/**
 * Assesses a ledger and reports a flat row for each year, for a table of years.
 *
 * @param ledger - one person's ledger as JSON text
 * @param options - the options of `assess` as JSON text
 * @returns a list of rows as JSON text; of what is refused, a list of one row, the error with every issue: unnested, it is not lost. It
 *   throws nothing.
 * @remarks Article 9.
 * @example
 * JSON.parse(jinhua_report('{"learner":"L-001","records":[],"dutyFrom":2024}', '{"asOf":"2024-12-31"}')).length
 * //=> 1
 */
export function jinhua_report(ledger: unknown, options: unknown): string {
  return answered(ledger, options, reportRows, (error) => [error])
}
