// A plain date is text, 'YYYY-MM-DD': it sorts as text and has no zone. Where days are counted it is a day number, the
// days since 1970-01-01 in UTC, which no zone and no daylight saving touches.
import { addDays as addDaysLocally } from 'date-fns/addDays'
import { addYears as addYearsLocally } from 'date-fns/addYears'

const DAY_MS = 86_400_000
const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/
const YEAR_END = 4
const MONTH_END = 7

/** The first and the last day the library knows. */
export const FIRST_DATE = '1949-01-01'
export const LAST_DATE = '2199-12-31'

/** Whether a value is a day that exists, from 1949-01-01 to 2199-12-31. */
export function isPlainDate(value: unknown): value is string {
  return typeof value === 'string' && PLAIN_DATE.test(value) && value >= FIRST_DATE && value <= LAST_DATE && exists(value)
}

/** Whether a month and day written in digits exist in their year: a date that does not turns into another one. */
export function exists(date: string): boolean {
  const made = new Date(dayNumber(date) * DAY_MS)
  return made.getUTCMonth() === monthIndexOf(date) && made.getUTCDate() === dayOfMonth(date)
}

/** The calendar year of a date. */
export function yearOf(date: string): number {
  return Number(date.slice(0, YEAR_END))
}

/** The month, January being 0, as JavaScript counts them. */
function monthIndexOf(date: string): number {
  return Number(date.slice(YEAR_END + 1, MONTH_END)) - 1
}

function dayOfMonth(date: string): number {
  return Number(date.slice(MONTH_END + 1))
}

/** Days since 1970-01-01. */
export function dayNumber(date: string): number {
  return Date.UTC(yearOf(date), monthIndexOf(date), dayOfMonth(date)) / DAY_MS
}

/** The date of a day number. */
export function plainDate(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, FIRST_DATE.length)
}

/** The calendar year of a day number. */
export function yearOfDay(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear()
}

/** The last day of a calendar year. */
export function lastDayOf(year: number): string {
  return `${year}-12-31`
}

/** The first day of a calendar year. */
export function firstDayOf(year: number): string {
  return `${year}-01-01`
}

/** How many days a calendar year has. */
export function daysInYear(year: number): number {
  return dayNumber(firstDayOf(year + 1)) - dayNumber(firstDayOf(year))
}

// date-fns counts in local time, where some zones skipped a midnight (São Paulo, 2018-11-04) or a whole day (Apia,
// 2011-12-30). The calendar repeats every 400 years, and at noon 400 years on no zone skips anything.
const CALENDAR_CYCLE = 400
const NOON = 12

function inLocalTime(date: string, change: (local: Date) => Date): string {
  const moved = change(new Date(yearOf(date) + CALENDAR_CYCLE, monthIndexOf(date), dayOfMonth(date), NOON))
  const fields = [moved.getMonth() + 1, moved.getDate()].map((field) => String(field).padStart(2, '0'))
  return [moved.getFullYear() - CALENDAR_CYCLE, ...fields].join('-')
}

/** The same day of the month some years on or back; 28 February where that year has no 29th. */
export function addYears(date: string, years: number): string {
  return inLocalTime(date, (local) => addYearsLocally(local, years))
}

/** The date some days on or back. */
export function addDays(date: string, days: number): string {
  return inLocalTime(date, (local) => addDaysLocally(local, days))
}

/** The full years from one date to a later one: the greatest n with `from` + n years on or before `to`. */
export function fullYears(from: string, to: string): number {
  const years = yearOf(to) - yearOf(from)
  return addYears(from, years) <= to ? years : years - 1
}
