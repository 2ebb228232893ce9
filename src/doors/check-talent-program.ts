import { checkedOptions, takeAssessOptions } from '../ledger/check-options.js'
import type { Ledger } from '../ledger/ledger.js'
import { lawsOf } from '../rules/law.js'
import { checkRecentYear } from '../assess/recent-year.js'
import type { AssessOptions, UseCheck } from '../assess/assessment.js'
import { factsOf } from '../assess/facts.js'

/**
 * Checks whether the minimum was met in the recent year (近一年).
 *
 * @param ledger - a ledger that `parseLedger` has checked
 * @param options - as for `assess`
 * @returns met, unmet, unknown or not assessed, with the period and its result
 * @throws InputError - for a ledger that `parseLedger` did not make or options that cannot be, with every problem
 * @remarks Article 16.
 * @example
 * checkTalentProgram(ledger, { asOf: '2024-06-30' }).periods[0].from
 * //=> '2023-01-01'
 */
export function checkTalentProgram(ledger: Ledger, options: AssessOptions): UseCheck {
  const { asOf, regulation, readings } = checkedOptions(ledger, options, takeAssessOptions)
  const laws = lawsOf(regulation, readings)
  return checkRecentYear(factsOf(ledger, asOf, laws), laws)
}
