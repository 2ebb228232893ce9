/**
 * The contract's own shapes, written a second time: the reference takes from src/ only the types of records and
 * certificates, and answers in these. A field that is wrong in both would have to be miswritten twice.
 */
import type { LedgerInput, Quantity } from '../../src/ledger/ledger.js'
import type { ClauseId } from '../../src/regulation/clauses.js'
import type { FigureName } from '../../src/regulation/figures.js'
import type { Level } from '../../src/regulation/levels.js'
import type { Readings } from '../../src/regulation/reading-answers.js'

/** A plain number, or a fraction as [numerator, denominator]. */
export type FigureValue = number | readonly [number, number]

export interface DatedValue {
  readonly from: string
  readonly value: FigureValue
}

export interface Regulation {
  readonly id: string
  readonly inForce: string
  /** Rising; the first from `inForce`. */
  readonly figures: { readonly [name in FigureName]: { readonly values: readonly DatedValue[] } }
}

export interface YearTotals {
  readonly year: number
  readonly general: Quantity | 0
  readonly professional: Quantity | 0
  readonly unclassified?: Quantity | 0 | undefined
  readonly exam?: Quantity | 0 | undefined
  readonly sinceCertificate?: Quantity | 0 | undefined
}

/** A ledger with what is known of it only in part. */
export type PartialLedger = Omit<LedgerInput, 'totals' | 'incompleteYears'> & {
  readonly totals?: readonly YearTotals[] | undefined
  readonly incompleteYears?: readonly number[] | undefined
}

export interface Options {
  readonly asOf: string
  readonly readings?: Partial<Readings> | undefined
  readonly promotion?: {
    readonly normalYears: number | Partial<Record<Level, number>>
    readonly by?: 'levelRecognition' | 'qualificationExam'
  } | undefined
  /** A `Regulation`; untyped, so that the library's own type of it fits. */
  readonly regulation?: unknown
}

export type CutReason =
  | 'afterAsOf' | 'beforeEffect' | 'fraud' | 'rankBelowThird' | 'aboveTier'
  | 'reset' | 'duplicateActivity' | 'dailyCap' | 'annualSpecialCap'

export interface Cut {
  readonly credits: number
  readonly reason: CutReason
  readonly clause: ClauseId | null
}

export type Kind = 'offline' | 'online' | 'exam' | 'special'
export type CreditSubject = 'general' | 'professional' | 'unclassified'

export interface AssessedRecord {
  readonly id: string
  readonly date: string
  readonly until?: string
  readonly kind: Kind
  readonly subject: CreditSubject
  readonly clause: ClauseId
  readonly claimed: number
  readonly credited: number
  readonly forLevel: number
  readonly cuts: readonly Cut[]
}

export interface Requirement {
  readonly clause: ClauseId
  readonly required: number
  readonly actual: number
  readonly missing: number
  readonly met: boolean
}

export type Gap = 'total' | 'general' | 'professional' | 'exam'

export interface AnnualResult {
  readonly year: number
  readonly status: 'met' | 'unmet' | 'pending' | 'unknown' | 'notAssessed'
  readonly basis: 'records' | 'totals'
  readonly incomplete: boolean
  readonly notAssessedBecause?: 'beforeDuty' | 'exempt' | 'firstYear' | 'beforeEffect'
  readonly credits: {
    readonly total: number
    readonly general: number
    readonly professional: number
    readonly unclassified: number
    readonly exam: number | null
    readonly special: number | null
  }
  readonly requirements: {
    readonly total: Requirement
    readonly general: Requirement
    readonly professional: Requirement
    readonly exam: {
      readonly clause: ClauseId
      readonly required: boolean
      readonly actual: number | null
      readonly met: boolean | null
    }
  }
  readonly gaps: readonly Gap[]
  readonly missingCredits: number
}

export interface LevelAccount {
  readonly level: Level
  readonly since: string
  readonly credits: number
  readonly most: number | null
  readonly cleared: number
}

export interface PromotionResult {
  readonly target: Level
  readonly since: string
  readonly normalYears: number
  readonly threshold: number
  readonly credits: number
  readonly surplus: number
  readonly missing: number
  readonly maxYearsEarly: 1 | 2
  readonly yearsEarly: 0 | 1 | 2
  readonly normalDate: string
  readonly earliestDate: string
  readonly finding: boolean
  readonly status: 'early' | 'normal' | 'notYet' | 'barred' | 'unknown'
}

export interface NoPromotion {
  readonly status: 'notApplicable'
  readonly reason: 'notAsked' | 'noCertificate' | 'highestLevel' | 'appointedPost'
}

export interface Assessment {
  readonly kind: 'assessment'
  readonly regulation: string
  readonly asOf: string
  readonly learner: string
  readonly readings: Readings
  readonly records: readonly AssessedRecord[]
  readonly years: readonly AnnualResult[]
  readonly level: LevelAccount | null
  readonly promotion: PromotionResult | NoPromotion
  readonly assumptions: readonly ('spreadOverDays' | 'specialSubjectAssumed' | 'sameActivity' | 'yearsWorked')[]
}

export interface CheckedPeriod {
  readonly from: string
  readonly to: string
  readonly result: AnnualResult
  readonly counts: boolean
}

export interface UseCheck {
  readonly kind: 'useCheck'
  readonly use: 'examiner' | 'talentProgram'
  readonly clause: ClauseId
  readonly regulation: string
  readonly asOf: string
  readonly learner: string
  readonly readings: Readings
  readonly status: 'met' | 'unmet' | 'unknown' | 'notAssessed' | 'notApplicable'
  readonly periods: readonly CheckedPeriod[]
}
