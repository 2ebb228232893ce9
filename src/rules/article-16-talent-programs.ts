// Article 16: whoever is chosen for a program of highly skilled talent must have met the minimum in the recent year (近一年).
import type { Readings } from '../regulation/reading-answers.js'
import { addDays, addYears, firstDayOf, lastDayOf, yearOf } from '../values/plain-date.js'
import type { Law } from './law.js'

/** The recent year: a calendar year, or a window that is an account year of its own. */
export interface RecentYear {
  readonly kind: 'calendarYear' | 'window'
  readonly from: string
  readonly to: string
}

const RECENT_YEAR: { readonly [A in Readings['recentYear']]: (asOf: string) => RecentYear } = {
  calendarYear: (asOf) => {
    const year = lastDayOf(yearOf(asOf)) <= asOf ? yearOf(asOf) : yearOf(asOf) - 1
    return { kind: 'calendarYear', from: firstDayOf(year), to: lastDayOf(year) }
  },
  // The window is open at its start: the day a year ago is outside it.
  rolling: (asOf) => ({ kind: 'window', from: addDays(addYears(asOf, -1), 1), to: asOf }),
}

/** The recent year as seen at the close of a day. */
export function recentYear(asOf: string, law: Law): RecentYear {
  return RECENT_YEAR[law.readings.recentYear](asOf)
}
