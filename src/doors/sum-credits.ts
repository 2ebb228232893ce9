import { takeAmounts } from '../ledger/check-arguments.js'
import { IssueList } from '../ledger/issues.js'
import { exactSum } from '../values/exact-sum.js'

/**
 * Adds credits exactly: what binary addition gets wrong in the last digit, this does not.
 *
 * @param amounts - credits, as they stand in results; each between -1e15 and 1e15
 * @returns the number nearest to the exact sum; 0 for none
 * @throws InputError - for an amount that is not such a number
 * @example
 * sumCredits(0.1, 0.2)
 * //=> 0.3
 */
export function sumCredits(...amounts: number[]): number {
  const issues = new IssueList()
  const checked = takeAmounts(amounts, issues)
  issues.refuse()
  return exactSum(checked)
}
