// A plain date is text, 'YYYY-MM-DD': it sorts as text and has no zone. Where days are counted it is a day number, the
// days since 1970-01-01, read from the digits by a table of month starts: no `Date`, and so no zone and no daylight saving.
import { addDays as addDaysLocally, addYears as addYearsLocally } from './date-fns.js'

/** A civil date of Asia/Shanghai, 'YYYY-MM-DD', a day that exists, 1949-01-01 to 2199-12-31. */
export type PlainDate = string

/** The days since 1970-01-01. */
export type DayNumber = number

/** The first and the last year the library knows. */
export const FIRST_YEAR = 1949
export const LAST_YEAR = 2199

/** The first day the library knows. */
export const FIRST_DATE = `${FIRST_YEAR}-01-01`

const LENGTH = 10
const HYPHEN = 45
const ZERO = 48
const NINE = 9
const FEBRUARY = 2

/** Days before each month of a common year, and days of each month; months are counted from 1. */
const MONTH_START = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
const MONTH_LENGTH = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const COMMON_YEAR = 365
const MEAN_YEAR = 365.2425

/** The days from 0001-01-01 to 1970-01-01. */
const EPOCH = 719_162

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The days from 0001-01-01 to the first day of a year. */
function daysBeforeYear(year: number): number {
  return YEAR_START[year - FIRST_YEAR] ?? countDaysBefore(year)
}

function countDaysBefore(year: number): number {
  const before = year - 1
  return before * COMMON_YEAR + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
}

/** The days before each year the library knows: looked up millions of times. */
const YEAR_START: readonly number[] = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => countDaysBefore(FIRST_YEAR + index))

/** The days of a month; a month that is none has none. */
function lengthOfMonth(year: number, month: number): number {
  return month === FEBRUARY && isLeap(year) ? 29 : MONTH_LENGTH[month] ?? 0
}

function dayOf(year: number, month: number, day: number): DayNumber {
  const leapDay = month > FEBRUARY && isLeap(year) ? 1 : 0
  return daysBeforeYear(year) + (MONTH_START[month] as number) + leapDay + day - 1 - EPOCH
}

/** Whether a month, counted from 1, and a day of it exist in a year. */
export function exists(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= lengthOfMonth(year, month)
}

/** Stands for two characters that are no digits: whatever is made of it is no year, no month and no day. */
const NO_DIGITS = -1_000_000

/** The number that two characters write. Whole numbers only, which engines keep unboxed. */
function digitsAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO
  const ones = text.charCodeAt(at + 1) - ZERO
  return tens >= 0 && tens <= NINE && ones >= 0 && ones <= NINE ? tens * 10 + ones : NO_DIGITS
}

const yearIn = (text: string): number => digitsAt(text, 0) * 100 + digitsAt(text, 2)
const monthIn = (text: string): number => digitsAt(text, 5)
const dayIn = (text: string): number => digitsAt(text, 8)

/** The day number of a value that is a plain date, a day that exists from 1949-01-01 to 2199-12-31; NaN for anything else. */
export function readDay(value: unknown): DayNumber {
  if (typeof value !== 'string' || value.length !== LENGTH) return Number.NaN
  if (value.charCodeAt(4) !== HYPHEN || value.charCodeAt(7) !== HYPHEN) return Number.NaN
  const year = yearIn(value)
  const month = monthIn(value)
  const day = dayIn(value)
  return year >= FIRST_YEAR && year <= LAST_YEAR && exists(year, month, day) ? dayOf(year, month, day) : Number.NaN
}

/** Whether a value is a day that exists, from 1949-01-01 to 2199-12-31. */
export function isPlainDate(value: unknown): value is PlainDate {
  return !Number.isNaN(readDay(value))
}

/** The calendar year of a date. */
export function yearOf(date: PlainDate): number {
  return yearIn(date)
}

/** The day number of a date. */
export function dayNumber(date: PlainDate): DayNumber {
  return dayOf(yearIn(date), monthIn(date), dayIn(date))
}

/** The calendar year of a day number. */
export function yearOfDay(day: DayNumber): number {
  const sinceYearOne = day + EPOCH
  // By the mean year, the first day of a year may come out a year early, and no day comes out late.
  const year = Math.floor(sinceYearOne / MEAN_YEAR) + 1
  return sinceYearOne < daysBeforeYear(year + 1) ? year : year + 1
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`)

/** The date of a day number. */
export function plainDate(day: DayNumber): PlainDate {
  const year = yearOfDay(day)
  let rest = day + EPOCH - daysBeforeYear(year)
  let month = 1
  while (rest >= lengthOfMonth(year, month)) {
    rest -= lengthOfMonth(year, month)
    month += 1
  }
  return `${year}-${twoDigits(month)}-${twoDigits(rest + 1)}`
}

/** The last day of a calendar year. */
export function lastDayOf(year: number): PlainDate {
  return `${year}-12-31`
}

/** The first day of a calendar year. */
export function firstDayOf(year: number): PlainDate {
  return `${year}-01-01`
}

/** How many days a calendar year has. */
export function daysInYear(year: number): number {
  return COMMON_YEAR + (isLeap(year) ? 1 : 0)
}

// date-fns counts in local time, where some zones skipped a midnight (São Paulo, 2018-11-04) or a whole day (Apia,
// 2011-12-30). The calendar repeats every 400 years, and at noon 400 years on no zone skips anything.
const CALENDAR_CYCLE = 400
const NOON = 12

function inLocalTime(date: PlainDate, change: (local: Date) => Date): PlainDate {
  const moved = change(new Date(yearOf(date) + CALENDAR_CYCLE, monthIn(date) - 1, dayIn(date), NOON))
  return `${moved.getFullYear() - CALENDAR_CYCLE}-${twoDigits(moved.getMonth() + 1)}-${twoDigits(moved.getDate())}`
}

/** The same day of the month some years on or back; 28 February where that year has no 29th. */
export function addYears(date: PlainDate, years: number): PlainDate {
  // Every other day of the year exists in every year.
  if (!date.endsWith('-02-29')) return `${yearOf(date) + years}${date.slice(4)}`
  return inLocalTime(date, (local) => addYearsLocally(local, years))
}

/** The date some days on or back. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return inLocalTime(date, (local) => addDaysLocally(local, days))
}

/** The full years from one date to a later one: the greatest n with `from` + n years on or before `to`. */
export function fullYears(from: PlainDate, to: PlainDate): number {
  const years = yearOf(to) - yearOf(from)
  return addYears(from, years) <= to ? years : years - 1
}
