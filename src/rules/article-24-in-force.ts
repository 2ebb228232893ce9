// Article 24: the rules hold from the day they came into force; what was learned before has no credits.
import { dayNumber, daysInYear, firstDayOf, yearOf } from '../values/plain-date.js'
import type { Law } from './law.js'

/** The first day, as a day number, on which the rules hold. */
export function firstDayInForce({ inForce }: Pick<Law, 'inForce'>): number {
  return dayNumber(inForce)
}

/** The calendar year in which the rules came into force: the first there is to assess. */
export function firstYearInForce({ inForce }: Pick<Law, 'inForce'>): number {
  return yearOf(inForce)
}

/** How much of a year the rules were in force, as [days in force, days in the year]; the years before count as whole. */
export function partInForce(year: number, law: Law): readonly [number, number] {
  if (year !== firstYearInForce(law)) return WHOLE
  const days = daysInYear(year)
  return [days - (firstDayInForce(law) - dayNumber(firstDayOf(year))), days]
}

const WHOLE = [1, 1] as const
