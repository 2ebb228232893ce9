import type { AnnualResult } from '../assess/assessment.js'
import type { CreditRecord, PlainDate, RouteName } from '../ledger/ledger.js'
import type { ClauseId } from '../regulation/clauses.js'
import type { ReadingId, Readings } from '../regulation/reading-answers.js'
import type { PlanAssumption } from './assumption.js'

/**
 * Whether a year can still be met: `met` as the ledger stands, `reachable` by the schedule, `notReachable` because no day is left,
 * `notAssessed` because nothing is required of it, `unknown` where too little is known of it to say whether it is met already.
 */
export type YearPlanStatus = 'met' | 'reachable' | 'notReachable' | 'notAssessed' | 'unknown'

/** What the ledger lists after the day of the plan for its year: it counts as planned already. */
export interface PlannedAlready {
  readonly records: number
  /** What of it is credited to the year, under the readings given. */
  readonly credits: number
}

/** The least further credits that a year needs, and how they split; `credits` = `general` + `professional` + `free`. */
export interface YearNeeds {
  readonly credits: number
  /** At least so many of them general. */
  readonly general: number
  /** At least so many of them professional. */
  readonly professional: number
  /** The rest: of either subject. */
  readonly free: number
  /** Whether some must come by online special exam; where `credits` is 0, some all the same. */
  readonly exam: boolean
}

/** What it takes to earn credits offline. */
export interface OfflineEffort {
  readonly days: number
  readonly hours: number
}

/** What a study plan of least days and one of least hours take; null where no year has days enough. */
export interface OfflineEfforts {
  /** The fewest study days and, on so many, the fewest hours. The schedule is this one. */
  readonly fewestDays: OfflineEffort | null
  /** The fewest hours and, for so many, the fewest study days. */
  readonly fewestHours: OfflineEffort | null
}

/** The days on which one can still learn. */
export interface DaysLeft {
  /**
   * From the day after `asOf` to 31 December, without those whose credits a later promotion would clear; of a year closed by its totals
   * there are none.
   */
  readonly left: number
  /** Those of them on which the ledger has no offline learning: offline learning is planned on these alone. */
  readonly free: number
  /** Whether the free days are enough to earn offline what is needed. */
  readonly enough: boolean
}

/** What the special routes can still count for in the year (art. 11). */
export interface SpecialRoom {
  readonly clause: ClauseId
  /** The routes that share the cap. */
  readonly routes: readonly RouteName[]
  readonly cap: number
  readonly used: number
  readonly room: number
}

/** The readings that ask most of a year. */
export interface StrictestReadings {
  /** What differs from the readings given; the fewest answers changed. */
  readonly readings: Partial<Readings>
  /** The least further credits under them alone. */
  readonly credits: number
  /** What passing under all the readings asks beyond the readings given. */
  readonly adds: number
}

/** What a year still needs, and a schedule that brings it. Amounts in credits, efforts in days and hours. */
export interface YearPlan {
  readonly kind: 'yearPlan'
  readonly regulation: string
  readonly asOf: PlainDate
  readonly learner: string
  readonly year: number
  /** The readings given, filled in. */
  readonly readings: Readings
  /** The readings left open, in the table's order: the plan holds under every answer to them. */
  readonly varied: readonly ReadingId[]
  readonly status: YearPlanStatus
  /** The year as the ledger stands on 31 December, under the readings given. */
  readonly result: AnnualResult
  /** What the plan takes for granted where not everything is known of the year. */
  readonly assumed: readonly PlanAssumption[]
  readonly alreadyPlanned: PlannedAlready
  readonly needs: YearNeeds
  /** The credits of the exam planned; 0 where none is needed. */
  readonly examCredits: number
  /** Null where nothing is left to be learned: at most an exam is missing. */
  readonly offline: OfflineEfforts | null
  readonly days: DaysLeft
  readonly special: readonly SpecialRoom[]
  /** How many further general credits the year bears once the schedule is carried out; null where any number, or nothing is planned. */
  readonly generalRoom: number | null
  /**
   * Records to be added to the ledger; credits that the free days cannot hold are planned online. Empty unless `reachable`, or `unknown`
   * with days left.
   */
  readonly schedule: readonly CreditRecord[]
  /** Null where no reading is left open. */
  readonly strictest: StrictestReadings | null
}
