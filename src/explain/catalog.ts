// What a language must be able to say. A message left out of a catalog does not compile; a further language is one file that
// fills this in, and `explain` takes it as its locale. Amounts come in credits, dates as plain dates.
import type {
  AnnualResult, AssessedRecord, AssumptionId, CutReason, LevelAccount, PromotionNotApplicable, UseCheck,
} from '../assess/assessment.js'
import type { BeforeAfter } from '../compare/diff-assessments.js'
import type { FigureOwner, FigureValue } from '../compare/figure-difference.js'
import type { QuestionTopic, TalentProgramStatus } from '../compare/comparison.js'
import type { Kind, Mode, PlainDate, RouteName, Subject } from '../ledger/ledger.js'
import type { PlanAssumption } from '../plan/assumption.js'
import type { NotReachableReason, PromotionStep } from '../plan/promotion-plan.js'
import type { Counted, Lack, MissingFact, OpenTopic, SettledAnswer, SettlingCondition } from '../plan/settlement.js'
import type { DaysLeft, OfflineEffort, PlannedAlready, SpecialRoom, YearNeeds } from '../plan/year-plan.js'
import type { ClauseId } from '../regulation/clauses.js'
import type { FigureName } from '../regulation/figures.js'
import type { ReadingId, Readings } from '../regulation/reading-answers.js'
import type { Gap, Requirement } from '../rules/article-09-annual-requirement.js'
import type { PromotionResult } from '../rules/article-14-early-application.js'
import type { AmendedFigure } from './amended-figures.js'

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

/** Whether an account year is a calendar year, or the window of article 16. */
export type Span = 'year' | 'period'

/** Where credits stand: earned; the sums of a year known by them alone; or what the ledger has, some of it planned, or others missing. */
export type Source = 'earned' | 'totals' | 'ledger'

/** The figures of a record that can differ between two assessments, by the words used in a difference. */
export type FigureWord =
  | 'claimed' | `cuts.${CutReason}` | 'credited' | 'forLevel'
  | `requirements.${Gap}.required` | `requirements.${Gap}.actual`
  | 'since' | 'cleared' | 'most' | 'normalYears' | 'normalDate' | 'threshold' | 'credits' | 'yearsEarly' | 'finding'

/** How a plan of a year stands: what is said first of it. */
export type PlanOutcome =
  | 'met' | 'notAssessed' | 'reachable' | 'notReachable' | 'unknown' | 'unknownWithoutDays'
  /** Met, or not assessed, under the chosen readings, and not under all that are left open. */
  | 'metForChosen' | 'notAssessedForChosen' | 'metForChosenOnly' | 'notAssessedForChosenOnly'

/** The words and sentences of one language. */
export interface Catalog {
  /** The language, as a BCP 47 tag. */
  readonly language: string
  readonly titles: {
    readonly [K in 'assessment' | 'useCheck' | 'comparison' | 'survey' | 'diff' | 'yearPlan' | 'promotionPlan' | 'settlement']: string
  }
  readonly citation: (clause: ClauseId) => string
  readonly reading: { readonly [R in ReadingId]: string }
  readonly answers: AnswerWords
  readonly chart: {
    readonly caption: string
    /** Said beside the caption where a bar is of a year that cannot be judged. */
    readonly unknownCaption: string
    readonly label: (year: number, span: Span) => string
    readonly bar: { readonly met: BarSentence; readonly short: BarSentence; readonly unknown: BarSentence }
  }

  /** Whose, as of when. */
  readonly heading: {
    readonly assessment: HeadingSentence
    readonly useCheck: { readonly [U in UseCheck['use']]: HeadingSentence }
    readonly comparison: HeadingSentence
    readonly survey: { readonly some: (people: number, asOf: PlainDate) => string; readonly none: (asOf: PlainDate) => string }
    readonly diff: (learner: string, asOf: BeforeAfter<PlainDate>) => string
    readonly yearPlan: (learner: string, asOf: PlainDate, year: number) => string
    readonly promotionPlan: HeadingSentence
    /** `harmless`: facts are missing, and none of them could change an answer. */
    readonly settlement: { readonly some: HeadingSentence; readonly harmless: HeadingSentence; readonly none: HeadingSentence }
  }
  readonly basis: {
    /** 64号 itself; `amended` where some of its figures are not those of the text. */
    readonly text: (regulation: string, inForce: PlainDate, amended: boolean) => string
    /** Another place's text, of which a result knows the number alone. */
    readonly otherText: (regulation: string, amended: boolean) => string
    readonly amended: (figure: AmendedFigure) => string
  }

  /** By totals, and with gaps in the records, the sentence says so. */
  readonly yearStatus: { readonly [S in Exclude<AnnualResult['status'], 'notAssessed' | 'unknown'>]: YearSentence }
  readonly unknownYear: { readonly [R in UnknownReason]: YearSentence }
  readonly notAssessed: { readonly [R in NonNullable<AnnualResult['notAssessedBecause']>]: (year: number) => string }
  readonly yearCredits: YearSentence
  readonly requirement: (gap: FigureGap, requirement: Requirement, source: Source, figure: RequiredFigure) => string
  readonly exam: {
    readonly present: (credits: number, source: Source) => string
    readonly absent: (source: Source) => string
    readonly unknown: string
    readonly notRequired: { readonly some: (credits: number, source: Source) => string; readonly none: string }
  }
  readonly missingCredits: (missing: number) => string

  readonly noRecords: string
  readonly noCuts: string
  readonly cutsHeading: string
  readonly cutRecord: (record: AssessedRecord, learning: Learning) => string
  readonly cut: { readonly [R in CutReason]: (credits: number) => string }

  readonly noLevel: string
  readonly level: (level: LevelAccount) => string
  readonly cleared: {
    readonly exactly: (cleared: number) => string
    readonly atLeast: (cleared: number) => string
    /** Something may have been cleared, and nothing is known to have been. */
    readonly unknown: string
  }

  readonly notApplicable: { readonly [R in PromotionNotApplicable['reason']]: string }
  /** A plan was asked for without the normal years of the level applied for. */
  readonly notPlannable: string
  /** Not yet possible, and the date goes by the credits known of. */
  readonly notYetAsKnown: PromotionSentence
  readonly promotionStatus: { readonly [S in PromotionResult['status']]: PromotionSentence }
  readonly threshold: { readonly [S in 'exceeded' | 'missing' | 'known']: PromotionSentence }
  /** The required total adds up years of different annual totals. */
  readonly thresholdByYears: string
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

  readonly useCheck: {
    readonly examiner: {
      readonly met: string
      /** With the years that decide. */
      readonly unmet: (years: readonly number[]) => string
      readonly unknown: (years: readonly number[]) => string
      readonly notAssessed: string
      readonly notApplicable: string
    }
    readonly talentProgram: {
      readonly met: string
      readonly unmet: (gaps: readonly Gap[]) => string
      readonly unknown: string
      readonly notAssessed: string
      readonly notApplicable: string
    }
  }
  readonly period: { readonly counts: PeriodSentence; readonly countsNot: PeriodSentence }

  readonly compared: { readonly varied: (readings: readonly string[], combinations: number) => string; readonly none: string }
  readonly topic: (about: QuestionTopic) => string
  readonly answer: {
    readonly year: { readonly [S in AnnualResult['status']]: string }
    readonly promotion: { readonly [S in PromotionResult['status'] | 'notApplicable']: string }
    readonly earliestDate: (date: PlainDate) => string
    readonly talentProgram: { readonly [S in TalentProgramStatus]: string }
  }
  /** Where no reading was varied. */
  readonly onlyAnswer: (topic: string, answer: string) => string
  readonly robust: (topic: string, answer: string) => string
  readonly dependsOn: (topic: string, answer: string, combinations: number, decisive: readonly string[]) => string
  readonly otherwise: (answer: string, combinations: number, changes: readonly string[]) => string

  readonly surveyed: {
    readonly robust: (people: number) => string
    readonly reading: (reading: string, people: number) => string
    readonly question: (topic: string, people: number) => string
    readonly without: (readings: readonly string[]) => string
  }

  readonly diff: {
    readonly side: { readonly [S in keyof BeforeAfter<unknown>]: (sentence: string) => string }
    readonly reading: (reading: string, before: string, after: string) => string
    readonly noChange: string
    /** Null where an assessment does not give an answer. */
    readonly answer: (topic: string, before: string | null, after: string | null) => string
    readonly figure: Record<FigureWord, string>
    readonly owner: (owner: FigureOwner) => string
    /** Among the figures that a conclusion rests on, or among all. */
    readonly firstFigure: (owner: string, figure: string, before: string, after: string, among: 'behind' | 'all') => string
    readonly noFigure: string
    readonly value: (value: FigureValue, figure: FigureWord) => string
  }

  readonly planStatus: { readonly [O in PlanOutcome]: (year: number) => string }
  readonly alreadyPlanned: (planned: PlannedAlready) => string
  readonly planAssumption: { readonly [A in PlanAssumption]: string }
  readonly needs: (needs: YearNeeds) => string
  readonly planExam: (credits: number) => string
  readonly daysLeft: (days: DaysLeft) => string
  readonly offline: {
    readonly fewestDays: (effort: OfflineEffort, besideExam: boolean) => string
    readonly fewestHours: (effort: OfflineEffort) => string
    readonly impossible: string
  }
  readonly daysEnough: { readonly yes: string; readonly no: string }
  readonly specialRoom: (room: SpecialRoom, all: boolean) => string
  readonly generalRoom: (credits: number) => string
  readonly openReadings: { readonly [S in 'met' | 'planned']: { readonly all: string; readonly some: (readings: readonly string[]) => string } }
  readonly strictest: {
    readonly chosen: (credits: number) => string
    readonly other: (credits: number, adds: number, changes: readonly string[]) => string
  }
  readonly scheduleHeading: string
  readonly plannedOffline: (date: PlainDate, mode: Mode, subject: Subject, hours: number) => string
  readonly plannedCredits: (date: PlainDate, kind: 'online' | 'exam', subject: Subject, credits: number) => string

  readonly step: { readonly [S in 'reached' | 'reachable' | 'open' | 'unknown']: StepSentence }
  /** `exact`: the credits are all there can be, not only those known of. */
  readonly pace: (pace: number, exact: boolean) => string
  readonly notReachable: { readonly [R in NotReachableReason]: (yearsEarly: number) => string }

  readonly settlement: {
    readonly topic: (about: OpenTopic) => string
    readonly answer: (answer: SettledAnswer) => string
    /** Every condition must hold for `then`. */
    readonly question: (topic: string, then: string, otherwise: string, conditions: number) => string
    /** What is not known can change nothing. */
    readonly settled: (topic: string, answer: string) => string
    readonly condition: (condition: SettlingCondition) => string
    readonly oneSet: string
    readonly anySet: string
    readonly set: (facts: readonly FactsOfPeriod[]) => string
  }

  readonly counted: { readonly [C in Counted]: string }
  readonly lack: { readonly [L in Lack]: string }
  readonly figureName: { readonly [N in FigureName]: string }
}

/** Of what kind a required figure is. */
export interface RequiredFigure {
  /** The first day of an amended figure; null where it holds as if always so; left out where it is the text's. */
  readonly since: PlainDate | null | undefined
  /** Whether it is a share of what is earned: whatever is earned to meet it raises it. */
  readonly rises: boolean
}

type HeadingSentence = (learner: string, asOf: PlainDate) => string
type YearSentence = (result: AnnualResult, span: Span) => string
type BarSentence = (year: number, total: Requirement, span: Span) => string
type PromotionSentence = (result: PromotionResult) => string
type PeriodSentence = (from: PlainDate, to: PlainDate) => string
type StepSentence = (step: ReachableStep) => string

/** Facts of one period, not known for one reason. */
export interface FactsOfPeriod extends Pick<MissingFact, 'from' | 'to' | 'lack'> {
  /** The calendar year, where the period is the whole of one; null otherwise. */
  readonly year: number | null
  readonly facts: readonly MissingFact[]
}

/** A step that is within reach: its date and figures are there. */
export type ReachableStep = { readonly [K in 'from' | 'on' | 'required' | 'credits' | 'missing' | 'days']: NonNullable<PromotionStep[K]> }
  & Pick<PromotionStep, 'yearsEarly' | 'most'>
