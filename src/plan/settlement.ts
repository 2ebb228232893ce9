import type { PlainDate } from '../ledger/ledger.js'
import type { ClauseId } from '../regulation/clauses.js'
import type { Readings } from '../regulation/reading-answers.js'

/** A question whose answer is not known. */
export type OpenTopic =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'promotion' }
  | { readonly kind: 'recentYear'; readonly from: PlainDate; readonly to: PlainDate }

/**
 * Why it is not known: records of a year may be missing (`records`); which of a closed year's credits came by exam (`examOfTotals`), were
 * earned after the promotion that took the others out of their year (`totalsAfterPromotion`), after the certificate of the level
 * (`totalsSinceCertificate`), by the day of a year that still runs (`totalsSoFar`), or within the window (`totalsInWindow`).
 */
export type Lack = 'records' | 'examOfTotals' | 'totalsAfterPromotion' | 'totalsSinceCertificate' | 'totalsSoFar' | 'totalsInWindow'

/** What is counted: credits of the period in all, by subject, by exam; `account`: those that stand in the level account. */
export type Counted = 'total' | 'general' | 'professional' | 'unclassified' | 'exam' | 'account'

/** A fact that is not known: how many credits of a kind there are in a period. Amounts in credits. */
export interface MissingFact {
  readonly counted: Counted
  readonly from: PlainDate
  readonly to: PlainDate
  readonly lack: Lack
  /** What is known of it. */
  readonly known: number
  /** The most it can be; null where there is no bound. */
  readonly most: number | null
  /** With less of it than so much the answer is never `then`. */
  readonly atLeast: number
  /** What of that is not known yet: `atLeast` less `known`. */
  readonly further: number
}

/**
 * Facts that together decide the question: with them the answer never varies, without any one of them it does. Beside records for which a
 * cap holds there may be one more among them than must be.
 */
export interface SettlingSet {
  readonly facts: readonly MissingFact[]
}

/** What must hold for the answer `then`: of what is counted, at least so many credits, or at least such a share of all. */
export interface SettlingCondition {
  readonly clause: ClauseId
  readonly counted: Counted
  /** Null where a share of the credits is required. */
  readonly atLeast: number | null
  readonly share: readonly [numerator: number, denominator: number] | null
  /** What is known of it. */
  readonly known: number
  /** What of `atLeast` is not known yet; null where a share is required. */
  readonly further: number | null
}

/** An answer that would settle a question. */
export interface SettledAnswer {
  readonly status: 'met' | 'unmet' | 'pending' | 'early' | 'notYet'
  /** For the promotion: from when it is possible. */
  readonly earliestDate: PlainDate | null
}

/** A question that the ledger leaves open, and what would settle it. */
export interface OpenQuestion {
  readonly about: OpenTopic
  readonly clause: ClauseId
  /** The answer where every condition holds. */
  readonly then: SettledAnswer
  /** The answer where one of them does not. */
  readonly otherwise: SettledAnswer
  /** Those on which it depends; none where what is not known can change nothing, and `then` and `otherwise` are one. */
  readonly conditions: readonly SettlingCondition[]
  /** Every smallest set of facts that decides, the smaller ones first. */
  readonly sets: readonly SettlingSet[]
}

/** What would settle the questions that a ledger leaves open. */
export interface Settlement {
  readonly kind: 'settlement'
  readonly regulation: string
  readonly asOf: PlainDate
  readonly learner: string
  readonly readings: Readings
  /** The years, ascending; then the promotion; then the recent year of article 16. None where everything is known. */
  readonly questions: readonly OpenQuestion[]
}
