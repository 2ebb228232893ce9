/** Credits or hours, times 100: a whole number. */
export type Hundredths = number

// Credits and hours are whole hundredths inside the library: integers below 2^53 add, subtract, multiply and compare exactly.

const HUNDRED = 100

/** Hours of study (学时) or credits (学分): above 0, at most 10000, with at most two decimals. As text: '3.34', '3.3400'. */
export type Quantity = number | string

/** A quantity as text: up to two decimals, and further zeros, as decimal columns write them. */
export const QUANTITY_TEXT = /^\d{1,5}(\.\d{1,2}0*)?$/

/** The greatest quantity, in hundredths: 10000 credits or hours. */
const MAX_HUNDREDTHS = 1_000_000

/** Whether a value is a quantity: above 0, at most 10000, at most two decimals. */
export function isQuantity(value: unknown): value is number | string {
  return isAmount(value) && hundredths(value) > 0
}

/** Whether a value is a quantity or 0. */
export function isAmount(value: unknown): value is number | string {
  if (typeof value === 'string') return QUANTITY_TEXT.test(value) && hundredths(value) <= MAX_HUNDREDTHS
  // n / 100 is the double nearest to the decimal, and so is the literal that was written: equal means two decimals at most.
  return typeof value === 'number' && value >= 0 && value <= MAX_HUNDREDTHS / HUNDRED && hundredths(value) / HUNDRED === value
}

/** The whole hundredths of a checked quantity. Rounding only takes back what binary multiplication added; -0 becomes 0. */
export function hundredths(quantity: number | string): number {
  return Math.round(Number(quantity) * HUNDRED) + 0
}

/** The number nearest to so many hundredths. */
export function credits(amount: number): number {
  return amount / HUNDRED
}

/**
 * amount × numerator / denominator, none of them below 0, rounded down to a whole hundredth. The remainder is exact where a quotient would
 * round.
 */
export function shareRoundedDown(amount: number, numerator: number, denominator: number): number {
  const scaled = amount * numerator
  return (scaled - (scaled % denominator)) / denominator
}

/** amount × numerator / denominator, none of them below 0, rounded up to a whole hundredth. */
export function shareRoundedUp(amount: number, numerator: number, denominator: number): number {
  const down = shareRoundedDown(amount, numerator, denominator)
  return (amount * numerator) % denominator === 0 ? down : down + 1
}
