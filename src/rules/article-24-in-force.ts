// Article 24: the rules hold from the day they came into force; what was learned before has no credits.
import { dayNumber, daysInYear, firstDayOf } from '../values/plain-date.js'
import type { Law } from './law.js'

/** The first day, as a day number, on which the rules hold. */
export function firstDayInForce({ inForce }: Law): number {
  return inForce.day
}

/** The calendar year in which the rules came into force: the first there is to assess. */
export function firstYearInForce({ inForce }: Law): number {
  return inForce.year
}

const WHOLE = [1, 1] as const

/** How much of a year the rules were in force, as [days in force, days in the year]; other years than the first count as whole. */
export function partInForce(year: number, { inForce }: Law): readonly [number, number] {
  if (year !== inForce.year) return WHOLE
  const days = daysInYear(year)
  return [days - (inForce.day - dayNumber(firstDayOf(year))), days]
}
