// The days of a course against each other and against its hours.
import type { Bilingual } from '../regulation/readings.js'
import type { DayNumber } from '../values/plain-date.js'
import { readDay } from '../values/plain-date.js'
import type { Hundredths } from '../values/quantity.js'
import { hundredths, isQuantity } from '../values/quantity.js'
import type { Issue, IssueCode, IssuePath } from './issues.js'
import { issue } from './issues.js'
import { MAX_COURSE_DAYS, MAX_COURSE_DAYS_IN_ALL, MAX_HOURS_A_DAY } from './limits.js'

/** When a course took place and for how long; NaN for what the schema refuses, which compares with nothing. */
export interface Course {
  readonly first: DayNumber
  /** The last day, where it is given so. */
  readonly until: DayNumber | null
  /** The days, where they are listed. */
  readonly days: readonly DayNumber[] | null
  readonly hours: Hundredths
}

/** A problem of one field of a record, or of an item in it. */
export interface FieldProblem {
  readonly at: readonly (string | number)[]
  readonly code: IssueCode
  readonly expected?: Bilingual
}

/** Nothing is wrong. */
export const NONE: readonly FieldProblem[] = []
const HUNDRED = 100
/** The most hours of one day. */
export const MAX_HOURS_OF_A_DAY: Hundredths = MAX_HOURS_A_DAY * HUNDRED

/** A course as it was written, of whatever type its fields are. */
export function courseOf({ date, until, days, hours }: Readonly<Record<string, unknown>>): Course {
  return {
    first: readDay(date),
    until: until === undefined ? null : readDay(until),
    // What is no list has no length that could be held against the hours.
    days: days === undefined ? null : Array.isArray(days) ? days.map(readDay) : [],
    hours: isQuantity(hours) ? hundredths(hours) : Number.NaN,
  }
}

/** What is wrong with a course. */
export function problemsOfCourse(course: Course): readonly FieldProblem[] {
  const { first, until, days, hours } = course
  const tooLong = hours > lengthOf(course) * MAX_HOURS_OF_A_DAY
  // Almost every course is one day with a few hours.
  if (until === null && days === null && !tooLong) return NONE
  const problems = days === null ? [] : problemsOfDays(first, days)
  if (until !== null && days !== null) problems.push({ at: ['days'], code: 'unknownKey', expected: { zh: '已有 until', en: 'until is given' } })
  if (until !== null && until < first) problems.push({ at: ['until'], code: 'dateOrder' })
  if (until !== null && until - first >= MAX_COURSE_DAYS) problems.push({ at: ['until'], code: 'range', expected: AT_MOST_DAYS })
  if (tooLong) problems.push({ at: ['hours'], code: 'hoursPerDay' })
  return problems
}

const AT_MOST_DAYS: Bilingual = { zh: `至多 ${MAX_COURSE_DAYS} 天`, en: `at most ${MAX_COURSE_DAYS} days` }

export const AT_MOST_DAYS_IN_ALL: Bilingual = {
  zh: `各项课程合计至多 ${MAX_COURSE_DAYS_IN_ALL} 天`, en: `at most ${MAX_COURSE_DAYS_IN_ALL} course days in all`,
}

/** The first of them is the first day, and they rise. */
function problemsOfDays(first: DayNumber, days: readonly DayNumber[]): FieldProblem[] {
  const problems: FieldProblem[] = []
  for (const [index, day] of days.entries()) {
    const before = index === 0 ? first : days[index - 1] as DayNumber
    const outOfOrder = index === 0 ? day < before || day > before : day <= before
    if (outOfOrder) problems.push({ at: ['days', index], code: 'dateOrder' })
  }
  return problems
}

/** How many days a course has; NaN, which compares with nothing, where its days are themselves a problem. */
export function lengthOf({ first, until, days }: Course): number {
  if (days !== null) return days.length > 0 ? days.length : Number.NaN
  if (until === null) return 1
  return until >= first ? until - first + 1 : Number.NaN
}

/** The issue of a problem of a record at a path. */
export function problemAt({ at, code, expected }: FieldProblem, path: IssuePath): Issue {
  return issue([...path, ...at], code, expected)
}
