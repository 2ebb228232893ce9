import type { AnnualStatus, Assessment } from '../assess/assessment.js'
import { issue, refuse } from '../ledger/issues.js'
import type { Issue } from '../ledger/issues.js'
import type { PlainDate } from '../ledger/ledger.js'
import { readAt } from '../ledger/read-once.js'
import { ofWhole } from '../ledger/whole-result.js'
import type { ReadingId, Readings } from '../regulation/reading-answers.js'
import { readingIds } from '../regulation/reading-answers.js'
import type { FigureDifference } from './figure-difference.js'
import { firstDifference, promotionDifference, yearDifference, yearPairs } from './figure-difference.js'

/** What differs between two assessments of one person. */
export interface AssessmentDiff {
  readonly kind: 'diff'
  readonly learner: string
  /** The regulations' ids. */
  readonly regulation: BeforeAfter<string>
  readonly asOf: BeforeAfter<PlainDate>
  /** The readings answered differently, in the order of their table. */
  readonly readings: readonly ReadingChange[]
  /** The answers that change: years ascending, then the promotion and its earliest date. */
  readonly changes: readonly AnswerChange[]
  /** The first figure that differs, in the order they are calculated: records, years, level account, promotion; null where none does. */
  readonly firstFigure: FigureDifference | null
}

/** Something before and after. */
export interface BeforeAfter<T> {
  readonly before: T
  readonly after: T
}

/** A reading answered differently. */
export interface ReadingChange extends BeforeAfter<Readings[ReadingId]> {
  readonly reading: ReadingId
}

/** One answer that changes, with the first figure of that year, or of the promotion, that differs; null where none does. */
export type AnswerChange =
  | Change<{ readonly kind: 'year'; readonly year: number }, AnnualStatus | null>
  | Change<{ readonly kind: 'promotion' }, Assessment['promotion']['status']>
  | Change<{ readonly kind: 'earliestDate' }, PlainDate | null>

/** One answer before and after; null where an assessment does not give it. */
interface Change<Topic, Answer> extends BeforeAfter<Answer> {
  readonly about: Topic
  readonly figure: FigureDifference | null
}

/**
 * Says what changes between two assessments of one person: other readings, other figures, another day or other records.
 *
 * @param before - what `assess` gave
 * @param after - what `assess` gave for the same learner
 * @returns the answers that change and, for each and in all, the first figure that differs, with its clause
 * @throws InputError - for what is no whole assessment, and for assessments of two learners
 * @remarks Articles 9, 10, 11, 14, 20, 22 and 24.
 * @example
 * diffAssessments(
 *   assess(ledger, { asOf: '2024-12-31' }),
 *   assess(ledger, { asOf: '2024-12-31', regulation: amend(jinhua64, { annualTotal: 100 }) }),
 * ).changes.map(({ about }) => about)
 * //=> [{ kind: 'year', year: 2024 }]
 */
export function diffAssessments(before: Assessment, after: Assessment): AssessmentDiff {
  refuse([...assessmentIssues(before, 'before'), ...assessmentIssues(after, 'after')])
  const found = differenceOfWhole(before, after)
  if (before.learner !== after.learner) {
    refuse([issue(['after', 'learner'], 'unknownChoice', { zh: '应与 before 为同一人', en: 'the learner of before' })])
  }
  return found
}

function differenceOfWhole(before: Assessment, after: Assessment): AssessmentDiff {
  try {
    return difference(before, after)
  } catch {
    // One of them is not whole: the first by itself, or else the second.
    ofWhole('before', () => difference(before, before))
    return ofWhole('after', () => difference(before, after))
  }
}

function difference(before: Assessment, after: Assessment): AssessmentDiff {
  return {
    kind: 'diff',
    learner: after.learner,
    regulation: { before: before.regulation, after: after.regulation },
    asOf: { before: before.asOf, after: after.asOf },
    readings: readingIds
      .map((reading) => ({ reading, before: before.readings[reading], after: after.readings[reading] }))
      .filter(differs),
    changes: [
      ...yearPairs(before, after).map(([year, was, is]) => ({
        about: { kind: 'year', year } as const,
        before: was?.status ?? null,
        after: is?.status ?? null,
        figure: yearDifference(year, was, is),
      })),
      ...promotionChanges(before, after),
    ].filter(differs),
    firstFigure: firstDifference(before, after),
  }
}

function assessmentIssues(value: unknown, name: string): Issue[] {
  if (typeof value !== 'object' || value === null) return [issue([name], 'type')]
  return readAt(value, 'kind') === 'assessment' ? [] : [issue([name, 'kind'], 'unknownChoice', ASSESSMENT)]
}

const ASSESSMENT = { zh: 'assessment', en: 'assessment' }

function differs({ before, after }: BeforeAfter<unknown>): boolean {
  return before !== after
}

function promotionChanges(before: Assessment, after: Assessment): AnswerChange[] {
  const figure = promotionDifference(before, after)
  return [
    { about: { kind: 'promotion' }, before: before.promotion.status, after: after.promotion.status, figure },
    { about: { kind: 'earliestDate' }, before: earliestDate(before), after: earliestDate(after), figure },
  ]
}

function earliestDate({ promotion }: Assessment): PlainDate | null {
  return promotion.status === 'notApplicable' ? null : promotion.earliestDate
}
