import { issuesBy, list, object, plainDate, quantity } from '../ledger/check.js'
import { refuse } from '../ledger/issues.js'
import type { PlainDate, Quantity } from '../ledger/ledger.js'
import { isKept } from '../rules/article-20-reset-on-promotion.js'
import { dayNumber } from '../values/plain-date.js'
import { credits as inCredits, hundredths } from '../values/quantity.js'

const MAX_ITEMS = 1_000_000

/** Credits on a day. */
export interface DatedCredits {
  readonly date: PlainDate
  readonly credits: Quantity
}

const creditsSchema = list(object({ date: plainDate, credits: quantity }), MAX_ITEMS)
const promotionSchema = object({ issuedOn: plainDate })

/**
 * Splits credits by a promotion: what it clears, and what is kept for the new level.
 *
 * @param credits - the credited learning, in any order: dates and credits
 * @param promotion - the day on which the new certificate was issued; a credit of that very day is cleared
 * @returns credits kept and credits cleared
 * @throws InputError - for credits or a date that cannot be, with every problem
 * Article 20.
 * @example
 * resetOnPromotion([{ date: '2024-06-30', credits: 12 }, { date: '2024-07-01', credits: 6 }], { issuedOn: '2024-06-30' })
 * //=> { kept: 6, cleared: 12 }
 */
export function resetOnPromotion(
  credits: readonly DatedCredits[], promotion: { readonly issuedOn: PlainDate },
): { kept: number; cleared: number } {
  refuse([...issuesBy(creditsSchema, credits, ['credits']), ...issuesBy(promotionSchema, promotion, ['promotion'])])
  const issued = dayNumber(promotion.issuedOn)
  const sum = (kept: boolean): number => credits
    .filter(({ date }) => isKept(dayNumber(date), issued) === kept)
    .reduce((total, item) => total + hundredths(item.credits), 0)
  return { kept: inCredits(sum(true)), cleared: inCredits(sum(false)) }
}
