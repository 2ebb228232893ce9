import type { Kind, PlainDate } from '../ledger/ledger.js'
import type { ClauseId } from '../regulation/clauses.js'
import type { Regulation } from '../regulation/figures.js'
import type { Level } from '../regulation/levels.js'
import type { Readings } from '../regulation/reading-answers.js'
import type { CreditRequirements, ExamRequirement, Gap, NotAssessedReason, YearStatus } from '../rules/article-09-annual-requirement.js'
import type { CreditSubject } from '../rules/article-10-11-truncation.js'
import type { NoTarget, PromotionResult } from '../rules/article-14-early-application.js'
import type { ApplicationRoute } from '../ledger/arguments.js'

/** What one asks of an assessment. */
export interface AssessOptions {
  /** The day at whose close the ledger is assessed, on or after the day on which the regulation came into force. */
  readonly asOf: PlainDate
  /** Answers to open questions; the defaults where left out. */
  readonly readings?: Partial<Readings>
  /** Asks for article 14. */
  readonly promotion?: PromotionOptions
  /** The figures; `jinhua64` where left out. */
  readonly regulation?: Regulation
}

/** What article 14 needs from the caller. */
export interface PromotionOptions {
  /** 正常晋升年限, 1 to 30: one number, or one for each level applied for. The national standards set them. */
  readonly normalYears: number | Partial<Record<Level, number>>
  /** How one applies; level recognition where left out. */
  readonly by?: ApplicationRoute
}

/** By which readings and figures an article alone is applied; the defaults where left out. */
export interface LawOptions {
  readonly readings?: Partial<Readings>
  readonly regulation?: Regulation
}

/** Why credits were cut, in the order in which the reasons apply. */
export const cutReasons = [
  'afterAsOf', 'beforeEffect', 'fraud', 'rankBelowThird', 'aboveTier', 'reset', 'duplicateActivity', 'dailyCap', 'annualSpecialCap',
] as const

/** Why credits were cut. */
export type CutReason = (typeof cutReasons)[number]

/** Credits of a record that were cut for one reason. */
export interface Cut {
  readonly credits: number
  readonly reason: CutReason
  /** The clause that cuts; null for what lies after the day of the assessment. */
  readonly clause: ClauseId | null
}

/** One record, credited. `claimed` = `credited` + the cuts. */
export interface AssessedRecord {
  readonly id: string
  readonly date: PlainDate
  /** The last day, where there is more than one. */
  readonly until?: PlainDate
  readonly kind: Kind
  readonly subject: CreditSubject
  readonly clause: ClauseId
  readonly claimed: number
  readonly credited: number
  /** What of it stands in the level account: 0 without one; under `renewed` it may exceed `credited`. */
  readonly forLevel: number
  readonly cuts: readonly Cut[]
}

/** The credits of one year; null: not known. */
export interface AnnualCredits {
  readonly total: number
  readonly general: number
  readonly professional: number
  readonly unclassified: number
  /** Of the total: by online special exam. */
  readonly exam: number | null
  /** Of the total: by the special routes. */
  readonly special: number | null
}

/** What a year requires, against what it has. */
export interface AnnualRequirements extends CreditRequirements {
  readonly exam: ExamRequirement
}

/** The status of a year. */
export type AnnualStatus = YearStatus | 'notAssessed'

/** One year, judged by article 9. */
export interface AnnualResult {
  readonly year: number
  readonly status: AnnualStatus
  /** Whether it is judged by its records, or by its sums where these alone are known. */
  readonly basis: 'records' | 'totals'
  /** Whether records of it may be missing. */
  readonly incomplete: boolean
  readonly notAssessedBecause?: NotAssessedReason
  readonly credits: AnnualCredits
  readonly requirements: AnnualRequirements
  /** The requirements not met. */
  readonly gaps: readonly Gap[]
  /** The least further credits that meet total, general and professional. */
  readonly missingCredits: number
}

/** The account of the current level (art. 20). */
export interface LevelAccount {
  readonly level: Level
  /** The day of its certificate. */
  readonly since: PlainDate
  /** What is known to stand in it. */
  readonly credits: number
  /** The most that can stand in it; null where there is no bound. */
  readonly most: number | null
  /** What the certificate is known to have cleared. */
  readonly cleared: number
}

/** Why article 14 was not applied. */
export interface PromotionNotApplicable {
  readonly status: 'notApplicable'
  readonly reason: 'notAsked' | 'noCertificate' | NoTarget
}

/** Settled questions that touched a result, in the order in which they are listed. */
export const assumptionIds = ['spreadOverDays', 'specialSubjectAssumed', 'sameActivity', 'yearsWorked'] as const

/** A settled question: see docs/readings/settled.md. */
export type AssumptionId = (typeof assumptionIds)[number]

/** Everything the regulation says of one ledger on one day. */
export interface Assessment {
  readonly kind: 'assessment'
  /** The regulation's id. */
  readonly regulation: string
  readonly asOf: PlainDate
  readonly learner: string
  /** All of them, filled in. */
  readonly readings: Readings
  /** In canonical order: by date, then by id. */
  readonly records: readonly AssessedRecord[]
  /** Ascending, without gaps. */
  readonly years: readonly AnnualResult[]
  /** Null without a certificate on or before `asOf`. */
  readonly level: LevelAccount | null
  readonly promotion: PromotionResult | PromotionNotApplicable
  readonly assumptions: readonly AssumptionId[]
}

/** One period of a use check, with its result. */
export interface CheckedPeriod {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly result: AnnualResult
  /** Whether it counts for the status. */
  readonly counts: boolean
}

/** Whether someone's credits meet what a use asks for (art. 15, 16). */
export interface UseCheck {
  readonly kind: 'useCheck'
  readonly use: 'examiner' | 'talentProgram'
  readonly clause: ClauseId
  /** The regulation's id. */
  readonly regulation: string
  readonly asOf: PlainDate
  readonly learner: string
  /** All of them, filled in. */
  readonly readings: Readings
  readonly status: 'met' | 'unmet' | 'unknown' | 'notAssessed' | 'notApplicable'
  readonly periods: readonly CheckedPeriod[]
}
