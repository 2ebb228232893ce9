// Article 24: the rules hold from the day they came into force; what was learned before has no credits.
import { dayNumber, daysInYear, firstDayOf, yearOf } from '../values/plain-date.js'
import type { Law } from './law.js'

/** The first day, as a day number, on which the rules hold. */
export function firstDayInForce(law: Law): number {
  return dayNumber(law.regulation.inForce)
}

/** The calendar year in which the rules came into force: the first there is to assess. */
export function firstYearInForce(law: Law): number {
  return yearOf(law.regulation.inForce)
}

/** How much of a year the rules were in force, as [days in force, days in the year]; the years before count as whole. */
export function partInForce(year: number, law: Law): readonly [number, number] {
  const days = daysInYear(year)
  if (year !== firstYearInForce(law)) return [days, days]
  return [days - (firstDayInForce(law) - dayNumber(firstDayOf(year))), days]
}
