// What the articles alone are asked with: facts of one person, without a ledger.
import type { Level } from '../regulation/levels.js'
import type { Mode, PlainDate, Quantity, SpecialRoute } from './ledger.js'

/** How one applies for a level. */
export type ApplicationRoute = 'levelRecognition' | 'qualificationExam'

/** One piece of offline learning. */
export interface OfflineSession {
  readonly date: PlainDate
  /** The last day of a course that ran every day from `date` on. Not together with `days`. */
  readonly until?: PlainDate
  /** The days of a course, rising, the first of them `date`. */
  readonly days?: readonly PlainDate[]
  readonly mode: Mode
  /** Hours of study in all, at most 24 for each day. */
  readonly hours: Quantity
  /** Whether an exception to the daily cap was approved. */
  readonly waived?: boolean
}

/** Learning by one of the special routes. */
export type SpecialItem = {
  readonly date: PlainDate
  /** The credits awarded, where they are fewer than the tier's. */
  readonly recognized?: Quantity
} & SpecialRoute

/** A year's totals, in credits. */
export interface AnnualTotals {
  /** All credits of the year: at least the general and professional ones together. */
  readonly total: Quantity | 0
  readonly general: Quantity | 0
  readonly professional: Quantity | 0
  /** Of the total: by online special exam. Left out means not known, which is not 0. */
  readonly exam?: Quantity | 0
  /** The calendar year; left out, a year like any after the first. */
  readonly year?: number
}

/** What decides an early application. */
export interface PromotionFacts {
  /** The current level: one from which one applies for the next, so not 高级技师 or above. */
  readonly level: Level
  /** The day of its certificate. */
  readonly since: PlainDate
  /** The credits in its account. */
  readonly credits: Quantity | 0
  /** 正常晋升年限, 1 to 30. */
  readonly normalYears: number
  readonly asOf: PlainDate
  /** Whether a fraud finding stands; none where left out. */
  readonly finding?: boolean
  /** How one applies; level recognition where left out. */
  readonly by?: ApplicationRoute
}

/** Credits on a day. */
export interface DatedCredits {
  readonly date: PlainDate
  readonly credits: Quantity
}
