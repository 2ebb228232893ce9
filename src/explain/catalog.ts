// What a language must be able to say. A message left out of a catalog does not compile; a further language is one file that
// fills this in, and `explain` takes it as its locale. Amounts come in credits, dates as plain dates.
import type {
  AnnualResult, AssessedRecord, AssumptionId, Cut, LevelAccount, PromotionNotApplicable, UseCheck,
} from '../assess/assessment.js'
import type { QuestionTopic, ReadingsComparison, TalentProgramStatus } from '../compare/comparison.js'
import type { Kind, Mode, PlainDate, RouteName, Subject } from '../ledger/ledger.js'
import type { NotReachableReason, PromotionPlan, PromotionStep } from '../plan/promotion-plan.js'
import type { OfflineEffort, YearPlan } from '../plan/year-plan.js'
import type { ClauseId } from '../regulation/clauses.js'
import type { ReadingId, Readings } from '../regulation/reading-answers.js'
import type { Gap, Requirement } from '../rules/article-09-annual-requirement.js'
import type { PromotionResult } from '../rules/article-14-early-application.js'

/** What was learned, as one says it. */
export type Learning = Exclude<Kind, 'offline' | 'special'> | Mode | RouteName

/** The answers to each reading, as short phrases without figures: those may have been amended. */
export type AnswerWords = { readonly [R in ReadingId]: { readonly [A in Readings[R]]: string } }

/**
 * Why a year cannot be judged: of its totals it is not known whether any came by exam, or how much a promotion cleared; records are
 * missing, and those there are fall short, or are enough where others could still spoil it.
 */
export type UnknownReason = 'examOfTotals' | 'resetOfTotals' | 'recordsMissing' | 'recordsCouldSpoil'

/** A requirement that has a figure. */
export type FigureGap = Exclude<Gap, 'exam'>

/** The words and sentences of one language. */
export interface Catalog {
  /** The language, as a BCP 47 tag. */
  readonly language: string
  readonly titles: { readonly [K in 'assessment' | 'useCheck' | 'comparison' | 'yearPlan' | 'promotionPlan']: string }
  readonly citation: (clause: ClauseId) => string
  readonly reading: { readonly [R in ReadingId]: string }
  readonly answers: AnswerWords
  readonly chart: {
    readonly caption: string
    /** Said beside the caption where a bar is of a year that cannot be judged. */
    readonly unknownCaption: string
    readonly label: (year: number) => string
    readonly bar: { readonly met: BarSentence; readonly short: BarSentence; readonly unknown: BarSentence }
  }

  /** Whose, as of when. */
  readonly heading: (learner: string, asOf: PlainDate) => string
  /** The status of the text; `amended` where its figures are not those of the text. */
  readonly basis: (regulation: string, inForce: PlainDate, amended: boolean) => string

  /** By totals, and with gaps in the records, the sentence says so. */
  readonly yearStatus: { readonly [S in Exclude<AnnualResult['status'], 'notAssessed' | 'unknown'>]: YearSentence }
  readonly unknownYear: { readonly [R in UnknownReason]: YearSentence }
  readonly notAssessed: { readonly [R in NonNullable<AnnualResult['notAssessedBecause']>]: (year: number) => string }
  readonly yearCredits: YearSentence
  readonly requirement: { readonly met: RequirementSentence; readonly missing: RequirementSentence }
  readonly exam: {
    readonly present: (credits: number) => string
    readonly absent: string
    readonly unknown: string
    readonly notRequired: { readonly some: (credits: number) => string; readonly none: string }
  }
  readonly missingCredits: (missing: number) => string

  readonly noCuts: string
  readonly cutsHeading: string
  readonly cutRecord: (record: AssessedRecord, learning: Learning) => string
  readonly cut: { readonly [R in Cut['reason']]: (credits: number) => string }

  readonly noLevel: string
  readonly level: (level: LevelAccount) => string
  readonly cleared: {
    readonly exactly: (cleared: number) => string
    readonly atLeast: (cleared: number) => string
    /** Something may have been cleared, and nothing is known to have been. */
    readonly unknown: string
  }

  readonly notApplicable: { readonly [R in PromotionNotApplicable['reason']]: string }
  /** Not yet possible, and the date goes by the credits known of. */
  readonly notYetAsKnown: PromotionSentence
  readonly promotionStatus: { readonly [S in PromotionResult['status']]: (result: PromotionResult) => string }
  readonly threshold: { readonly [S in 'exceeded' | 'missing' | 'known']: PromotionSentence }
  readonly yearsEarly: { readonly [S in 'some' | 'none' | 'someAsKnown' | 'noneAsKnown']: PromotionSentence }
  /** The level account may hold more than the credits known of. */
  readonly creditsMayBeMore: string
  readonly normalPeriod: PromotionSentence
  readonly findingWithoutBar: string

  readonly readingsHeading: string
  /** A reading with another answer, in passing. */
  readonly change: (reading: string, answer: string) => string
  readonly readingLine: (reading: string, answer: string, isDefault: boolean) => string
  readonly assumptionsHeading: string
  readonly assumption: { readonly [A in AssumptionId]: string }

  readonly useCheck: { readonly [U in UseCheck['use']]: { readonly [S in UseCheck['status']]: string } }
  readonly period: { readonly counts: PeriodSentence; readonly countsNot: PeriodSentence }

  readonly compared: (comparison: ReadingsComparison, readings: readonly string[]) => string
  readonly topic: (about: QuestionTopic) => string
  readonly answer: {
    readonly year: { readonly [S in AnnualResult['status']]: string }
    readonly promotion: { readonly [S in PromotionResult['status']]: string }
    readonly earliestDate: (date: PlainDate) => string
    readonly talentProgram: { readonly [S in TalentProgramStatus]: string }
  }
  readonly robust: (topic: string, answer: string) => string
  readonly dependsOn: (topic: string, answer: string, combinations: number, decisive: readonly string[]) => string
  readonly otherwise: (answer: string, combinations: number, changes: readonly string[]) => string

  readonly planHeading: (plan: YearPlan) => string
  readonly planStatus: { readonly [S in YearPlan['status'] | 'unknown']: (year: number) => string }
  readonly needs: (needs: YearPlan['needs']) => string
  readonly planExam: (credits: number) => string
  readonly daysLeft: (days: YearPlan['days']) => string
  readonly offline: { readonly fewestDays: EffortSentence; readonly fewestHours: EffortSentence; readonly impossible: string }
  readonly daysEnough: { readonly yes: string; readonly no: string }
  readonly specialRoom: (room: YearPlan['special'][number], all: boolean) => string
  readonly generalRoom: (credits: number) => string
  readonly openReadings: { readonly all: string; readonly some: (readings: readonly string[]) => string }
  readonly strictest: {
    readonly given: (credits: number) => string
    readonly other: (credits: number, adds: number, changes: readonly string[]) => string
  }
  readonly scheduleHeading: string
  readonly plannedOffline: (date: PlainDate, mode: Mode, subject: Subject, hours: number) => string
  readonly plannedCredits: (date: PlainDate, kind: 'online' | 'exam', subject: Subject, credits: number) => string

  readonly promotionPlanHeading: (plan: PromotionPlan) => string
  readonly step: { readonly reached: StepSentence; readonly reachable: StepSentence; readonly open: StepSentence }
  readonly pace: (pace: number) => string
  readonly notReachable: { readonly [R in NotReachableReason]: (yearsEarly: number) => string }
}

type YearSentence = (result: AnnualResult) => string
type BarSentence = (year: number, total: Requirement) => string
type RequirementSentence = (gap: FigureGap, requirement: Requirement) => string
type PromotionSentence = (result: PromotionResult) => string
type PeriodSentence = (from: PlainDate, to: PlainDate) => string
type EffortSentence = (effort: OfflineEffort) => string
type StepSentence = (step: ReachableStep) => string

/** A step that is within reach: its date and figures are there. */
export type ReachableStep = { readonly [K in 'from' | 'on' | 'required' | 'credits' | 'missing' | 'days']: NonNullable<PromotionStep[K]> }
  & Pick<PromotionStep, 'yearsEarly'>
