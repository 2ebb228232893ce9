import * as z from 'zod'
import { issuesBy } from '../ledger/check.js'
import { refuse } from '../ledger/issues.js'
import { exactSum } from '../values/exact-sum.js'

/** No sum of credits comes near it, and no sum of numbers up to it overflows. */
const GREATEST = 1e15

const amountsSchema = z.array(z.number({ error: 'range' }).gte(-GREATEST).lte(GREATEST))

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
  refuse(issuesBy(amountsSchema, amounts, ['amounts']))
  return exactSum(amounts)
}
