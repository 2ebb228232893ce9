// The window of article 16 (近一年), where it is read as the twelve months before a day.
import { yearFigures } from '../rules/article-09-annual-requirement.js'
import type { RecentYear } from '../rules/article-16-talent-programs.js'
import type { Law } from '../rules/law.js'
import { dayNumber } from '../values/plain-date.js'
import type { Slice } from './admit.js'
import type { AccountYear } from './credit-period.js'
import type { Facts } from './facts.js'

/** The window as an account year of its own: what lies outside it does not exist. Nothing in it hangs on a reading. */
export function windowAccount(facts: Facts, { from }: RecentYear, law: Law): { slices: Slice[]; account: AccountYear } {
  const first = dayNumber(from)
  // It ends on the day of the facts, after which they have nothing.
  const inside = (day: number): boolean => day >= first
  return {
    // Slices of two calendar years, put back into the order of their records.
    slices: [...facts.slicesByYear.values()].flat().filter(({ day }) => inside(day)).sort((a, b) => a.entry - b.entry),
    account: {
      promotions: facts.promotions.filter(inside),
      clearedThrough: facts.clearedThrough,
      generalRequired: yearFigures([1, 1], law).general,
    },
  }
}
