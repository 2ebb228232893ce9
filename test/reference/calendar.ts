/** The reference's own calendar: dates are text, and text in this form sorts by time. */

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysOfMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0)

const write = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

export const yearOf = (date: string): number => Number(date.slice(0, 4))
const monthOf = (date: string): number => Number(date.slice(5, 7))
const dayOf = (date: string): number => Number(date.slice(8, 10))

export function dayAfter(date: string): string {
  const [year, month, day] = [yearOf(date), monthOf(date), dayOf(date)]
  if (day < daysOfMonth(year, month)) return write(year, month, day + 1)
  if (month < 12) return write(year, month + 1, 1)
  return write(year + 1, 1, 1)
}

export function everyDay(first: string, last: string): string[] {
  const days = []
  for (let day = first; day <= last; day = dayAfter(day)) days.push(day)
  return days
}

/** The same day of the month `years` years on (or back), or 28 February where that year has no 29th. */
export function yearsOn(date: string, years: number): string {
  const year = yearOf(date) + years
  return write(year, monthOf(date), Math.min(dayOf(date), daysOfMonth(year, monthOf(date))))
}

/** The greatest n with `from` + n years on or before `to`. */
export function fullYears(from: string, to: string): number {
  let years = 0
  while (yearsOn(from, years + 1) <= to) years += 1
  return years
}
