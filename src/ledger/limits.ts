// How much there may be of what. Each limit stands here and nowhere else.
import { FIRST_YEAR, LAST_YEAR } from '../values/plain-date.js'

/** Characters of a learner's key. */
export const MAX_LEARNER = 200

export const MAX_RECORDS = 1_000_000

/** Days of all courses of a ledger together. */
export const MAX_COURSE_DAYS_IN_ALL = 1_000_000

/** Days of one course, given day by day or by its last day. */
export const MAX_COURSE_DAYS = 366

export const MAX_HOURS_A_DAY = 24

/** The lowest place of a competition that can be written. */
export const MAX_RANK = 999

/** The greatest quantity. */
export const MAX_QUANTITY = 10_000

/** Far more than there are levels: a list beyond it is not looked into. */
export const MAX_CERTIFICATES = 1000

export const MAX_FINDINGS = 10_000

/** Entries of the list of exempt years, each of which may have its own reason. */
export const MAX_EXEMPT_YEARS = 10_000

/** The years that there are. */
export const YEARS = { min: FIRST_YEAR, max: LAST_YEAR }
export const MAX_YEARS = LAST_YEAR - FIRST_YEAR + 1

/** 正常晋升年限. */
export const NORMAL_YEARS = { min: 1, max: 30 }

/** The greatest whole numbers with which figures still come out in whole hundredths. */
export const MAX_CREDITS_AN_HOUR = 100
export const MAX_SHARE_PARTS = 1000

export const MAX_YEARS_EARLY = 2

/** Values of one figure: more than any text is amended. */
export const MAX_FIGURE_VALUES = 1000

/** Amounts, sessions, items of an article alone. */
export const MAX_ITEMS = 1_000_000

/** No sum of credits comes near it, and no sum of numbers up to it overflows. */
export const GREATEST_AMOUNT = 1e15

/** The problems that an error lists. */
export const MAX_ISSUES = 1000
