// Article 20: a promotion clears the credits; none are carried into the next level. A credit of the very day of the
// certificate was earned at the old level.
import type { Readings } from '../regulation/readings.js'
import type { Law } from './law.js'

/** Whether a credit of `day` is kept past a certificate issued on `issued`; both are day numbers. */
export function isKept(day: number, issued: number): boolean {
  return day > issued
}

/** Whether a promotion of the same year takes a credit of `day` out of that year's account as well. */
const RESETS_YEAR: { readonly [A in Readings['resetScope']]: (day: number, promotions: readonly number[]) => boolean } = {
  level: () => false,
  levelAndYear: (day, promotions) => promotions.some((issued) => !isKept(day, issued)),
}

/** Whether the year's account loses a credit of `day`; `promotions` are the day numbers of that account year's promotions. */
export function resetInYear(day: number, promotions: readonly number[], law: Law): boolean {
  return RESETS_YEAR[law.readings.resetScope](day, promotions)
}

const CAPS_RENEWED: { readonly [A in Readings['capAtPromotion']]: boolean } = { shared: false, renewed: true }

/** Whether the caps begin anew for the level account in the year of its certificate. */
export function capsRenewed(law: Law): boolean {
  return CAPS_RENEWED[law.readings.capAtPromotion]
}
