// Article 20: a promotion clears the credits; none are carried into the next level. A credit of the very day of the
// certificate was earned at the old level.
import type { Readings } from '../regulation/reading-answers.js'
import type { Hundredths } from '../values/quantity.js'
import type { Law } from './law.js'

/** Whether a credit of `day` is kept past a certificate issued on `issued`; both are day numbers. */
export function isKept(day: number, issued: number): boolean {
  return day > issued
}

const RESETS_YEAR: { readonly [A in Readings['resetScope']]: boolean } = { level: false, levelAndYear: true }

/** Whether a promotion of the same account year takes what it clears out of that year's account as well. */
export function resetsYear(law: Law): boolean {
  return RESETS_YEAR[law.readings.resetScope]
}

/** Whether one of an account year's promotions clears a credit of `day`; all are day numbers. */
export function isCleared(day: number, promotions: readonly number[]): boolean {
  return promotions.some((issued) => !isKept(day, issued))
}

const CAPS_RENEWED: { readonly [A in Readings['capAtPromotion']]: boolean } = { shared: false, renewed: true }

/** Whether the caps begin anew for the level account in the year of its certificate. */
export function capsRenewed(law: Law): boolean {
  return CAPS_RENEWED[law.readings.capAtPromotion]
}

/** A closed year known by its sum alone. */
export interface YearSum {
  readonly year: number
  readonly total: Hundredths
  /** What of it was earned after the certificate that clears in that year; null where that is not known. */
  readonly sinceCertificate: Hundredths | null
}

/** What of a sum is known to stand in the level account, what at most can, and what is known to be cleared. */
export interface Standing {
  readonly least: Hundredths
  readonly most: Hundredths
  readonly cleared: Hundredths
}

/** What of a year's sum stands after the certificate of `clearedIn`; null where nothing was cleared. */
export function standingOf({ year, total, sinceCertificate }: YearSum, clearedIn: number | null): Standing {
  if (clearedIn === null || year > clearedIn) return { least: total, most: total, cleared: 0 }
  if (year < clearedIn) return { least: 0, most: 0, cleared: total }
  if (sinceCertificate === null) return { least: 0, most: total, cleared: 0 }
  return { least: sinceCertificate, most: sinceCertificate, cleared: total - sinceCertificate }
}
