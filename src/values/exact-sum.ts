// The only file that knows decimal.js: inside the library integers do, and a bundle that adds no outside numbers stays small.
import { Decimal } from 'decimal.js'

/** Enough digits for any sum of doubles to come out exact. */
const DIGITS = 1000

/** The exact sum of decimal numbers, as the number nearest to it. */
export function exactSum(amounts: readonly number[]): number {
  // A clone of our own: Decimal's settings are global, and another library's must not move ours.
  const Exact = Decimal.clone({ defaults: true, precision: DIGITS })
  return amounts.reduce((sum, amount) => sum.plus(amount), new Exact(0)).toNumber()
}
