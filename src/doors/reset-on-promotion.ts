import type { DatedCredits } from '../ledger/arguments.js'
import { takeDatedCredits, takeIssued } from '../ledger/check-arguments.js'
import { IssueList } from '../ledger/issues.js'
import type { PlainDate } from '../ledger/ledger.js'
import { isKept } from '../rules/article-20-reset-on-promotion.js'
import { dayNumber } from '../values/plain-date.js'
import { credits as inCredits, hundredths } from '../values/quantity.js'

/**
 * Splits credits by a promotion: what it clears, and what is kept for the new level.
 *
 * @param credits - the credited learning, in any order: dates and credits
 * @param promotion - the day on which the new certificate was issued; a credit of that very day is cleared
 * @returns credits kept and credits cleared
 * @throws InputError - for credits or a date that cannot be, with every problem
 * @remarks Article 20.
 * @example
 * resetOnPromotion([{ date: '2024-06-30', credits: 12 }, { date: '2024-07-01', credits: 6 }], { issuedOn: '2024-06-30' })
 * //=> { kept: 6, cleared: 12 }
 */
export function resetOnPromotion(
  credits: readonly DatedCredits[], promotion: { readonly issuedOn: PlainDate },
): { kept: number; cleared: number } {
  const issues = new IssueList()
  const checked = takeDatedCredits(credits, issues)
  const { issuedOn } = takeIssued(promotion, issues)
  issues.refuse()
  const issued = dayNumber(issuedOn)
  const sum = (kept: boolean): number => checked
    .filter(({ date }) => isKept(dayNumber(date), issued) === kept)
    .reduce((total, item) => total + hundredths(item.credits), 0)
  return { kept: inCredits(sum(true)), cleared: inCredits(sum(false)) }
}
