import * as z from 'zod'
import { issuesBy } from '../ledger/check.js'
import { refuse } from '../ledger/issues.js'
import { exactSum } from '../values/exact-sum.js'

const amountsSchema = z.array(z.number({ error: 'quantity' }))

/**
 * Adds credits exactly: what binary addition gets wrong in the last digit, this does not.
 *
 * @param amounts - credits, as they stand in results; finite numbers
 * @returns the number nearest to the exact sum; 0 for none
 * @throws InputError - for an amount that is not a finite number
 * @example
 * sumCredits(0.1, 0.2)
 * //=> 0.3
 */
export function sumCredits(...amounts: number[]): number {
  refuse(issuesBy(amountsSchema, amounts, ['amounts']))
  return exactSum(amounts)
}
