import type { AnnualStatus, UseCheck } from '../assess/assessment.js'
import type { PlainDate } from '../ledger/ledger.js'
import type { ReadingId, Readings } from '../regulation/reading-answers.js'
import type { PromotionResult } from '../rules/article-14-early-application.js'

/** What becomes of a person's answers as open questions are read in one way or another. */
export interface ReadingsComparison {
  readonly kind: 'comparison'
  /** The regulation's id. */
  readonly regulation: string
  readonly asOf: PlainDate
  readonly learner: string
  /** The readings given, filled in with the defaults. */
  readonly readings: Readings
  /** The readings whose answers were tried, in the order of their table. */
  readonly varied: readonly ReadingId[]
  /** How many combinations of answers these have. */
  readonly combinations: number
  /** The years, ascending; the promotion and its earliest date, where article 14 applies; article 16. */
  readonly questions: readonly ReadingQuestion[]
}

/** Whether a year is met, and on which readings that depends. */
export type YearQuestion = Question<{ readonly kind: 'year'; readonly year: number }, AnnualStatus>

/** Whether one may apply for the next level, and on which readings that depends. */
export type PromotionQuestion = Question<{ readonly kind: 'promotion' }, PromotionResult['status']>

/** From when one may apply for the next level, and on which readings that depends. */
export type EarliestDateQuestion = Question<{ readonly kind: 'earliestDate' }, PlainDate>

/** Whether article 16 is met, and on which readings that depends. */
export type TalentProgramQuestion = Question<{ readonly kind: 'talentProgram' }, TalentProgramStatus>

/** What the check of article 16 can say. */
export type TalentProgramStatus = Exclude<UseCheck['status'], 'notApplicable'>

/** One question about one person. */
export type ReadingQuestion = YearQuestion | PromotionQuestion | EarliestDateQuestion | TalentProgramQuestion

/** What a question is about. */
export type QuestionTopic = ReadingQuestion['about']

/** A question with its answers under all combinations of the varied readings. */
export interface Question<Topic, Answer extends string> {
  readonly about: Topic
  /** Under the readings given. */
  readonly answer: Answer
  /** Whether there is one answer only. */
  readonly robust: boolean
  /** Each answer that occurs: the given one first, the others by number of combinations, most first, then by text. */
  readonly answers: readonly PossibleAnswer<Answer>[]
  /** The readings that change the answer, in some combination, when they alone are changed; in the order of their table. */
  readonly decisive: readonly ReadingId[]
}

/** One answer that occurs. */
export interface PossibleAnswer<Answer extends string = string> {
  readonly answer: Answer
  /** In how many combinations. */
  readonly combinations: number
  /** A smallest change of the readings given that yields it: the changed ones only, none for the given answer. */
  readonly readings: Partial<Readings>
}
