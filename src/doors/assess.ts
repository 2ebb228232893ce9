// The checked door to the pipeline, which is in src/assess/pipeline.ts.
import { checkedOptions, takeAssessOptions } from '../ledger/check-options.js'
import type { Ledger } from '../ledger/ledger.js'
import { lawsOf } from '../rules/law.js'
import { assessLedger } from '../assess/pipeline.js'
import type { Assessment, AssessOptions } from '../assess/assessment.js'

/**
 * Assesses a ledger at the close of a day: every record's credits, every year against article 9, the level account and, if
 * asked, the application for the next level.
 *
 * @param ledger - a ledger that `parseLedger` has checked
 * @param options - the day (`asOf`, on or after the day in force); answers to open questions; the normal years to promotion, in
 *   years, if article 14 is asked for; other figures
 * @returns plain data: credits in credits (学分), each with its clause; what was cut, with the reason; what is missing
 * @throws InputError - for a ledger that `parseLedger` did not make or options that cannot be, with every problem
 * @remarks Articles 9, 10, 11, 14, 20, 22 and 24.
 * @example
 * const ledger = parseLedger({
 *   learner: 'L-001',
 *   records: [{ id: 'r1', date: '2024-03-05', kind: 'offline', mode: 'theory', subject: 'general', hours: 7 }],
 * })
 * assess(ledger, { asOf: '2024-12-31' }).records[0].credited
 * //=> 12
 */
export function assess(ledger: Ledger, options: AssessOptions): Assessment {
  const { asOf, promotion, regulation, readings } = checkedOptions(ledger, options, takeAssessOptions)
  return assessLedger(ledger, asOf, promotion, lawsOf(regulation, readings))
}
