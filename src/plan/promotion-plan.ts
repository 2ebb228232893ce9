import type { PromotionNotApplicable } from '../assess/assessment.js'
import type { PlainDate } from '../ledger/ledger.js'
import type { ClauseId } from '../regulation/clauses.js'
import type { Readings } from '../regulation/reading-answers.js'
import type { PlanAssumption } from './assumption.js'
import type { PromotionResult } from '../rules/article-14-early-application.js'

/**
 * Why an application so many years early is out of reach: the maximum for the target is lower; the normal years are fewer; the normal
 * date comes no later than further credits could; or a fraud finding bars it.
 */
export type NotReachableReason = 'aboveMaximum' | 'aboveNormalYears' | 'normalDateFirst' | 'finding'

/** What keeps a step out of reach, with the article that binds. */
export interface NotReachable {
  readonly clause: ClauseId
  readonly reason: NotReachableReason
}

/** What an application so many years early takes; amounts in credits. */
export interface PromotionStep {
  readonly yearsEarly: 1 | 2
  /**
   * `reached`: the credits are there, and stand on `on`; `reachable`: they can still be earned by then; `unknown`: by what is not known
   * they may be there.
   */
  readonly status: 'reached' | 'reachable' | 'notReachable' | 'unknown'
  readonly because: NotReachable | null
  /** The normal date less so many years: the first day on which this step opens. Null where out of reach, like all that follows. */
  readonly from: PlainDate | null
  /** The day by whose close the credits must stand: `from`, or the first day that is left. */
  readonly on: PlainDate | null
  /** The least credits in the level account that allow it, by the threshold of that day. */
  readonly required: number | null
  /** What the level account is known to have by then, as the ledger stands. */
  readonly credits: number | null
  /** The most it can have by then; null also where there is no bound. */
  readonly most: number | null
  readonly missing: number | null
  /** The days after `asOf` up to and with `on`. */
  readonly days: number | null
  /**
   * Credits in 365 days: at this pace the missing ones stand on `on`, at a hundredth less they do not. Null where none are missing, and
   * where the step is open already: whatever brings the credits then brings it at once.
   */
  readonly yearlyPace: number | null
}

/** What an early application still takes, one year early and two. */
export interface PromotionPlan {
  readonly kind: 'promotionPlan'
  readonly regulation: string
  readonly asOf: PlainDate
  readonly learner: string
  readonly readings: Readings
  /** Article 14 on the day itself. */
  readonly promotion: PromotionResult | PromotionNotApplicable
  /** One year early, then two; none where article 14 does not apply, or the normal date has come. */
  readonly steps: readonly PromotionStep[]
  /** What the figures take for granted where not everything is known. */
  readonly assumed: readonly PlanAssumption[]
}
