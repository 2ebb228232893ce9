// Which readings a result touches, by what the result itself shows.
import type { AnnualResult, Assessment, CutReason } from '../assess/assessment.js'
import { readings } from '../regulation/readings.js'
import { defaultReadings, readingIds } from '../regulation/reading-answers.js'
import type { ReadingId, Readings } from '../regulation/reading-answers.js'
import type { Catalog } from './catalog.js'
import type { Line } from './explanation.js'
import { say, under } from './say.js'

const cut = (...reasons: CutReason[]) => ({ records }: Assessment): boolean =>
  records.some(({ cuts }) => cuts.some(({ reason }) => reasons.includes(reason)))

/** Whether a year is met although records of it are missing: that holds where learning more never hurts. */
const metWithGaps = ({ years }: Assessment): boolean => years.some(({ status, incomplete }) => status === 'met' && incomplete)

const judged = ({ years }: Assessment): readonly AnnualResult[] => years.filter(({ status }) => status !== 'notAssessed')
const applies = ({ promotion }: Assessment): boolean => promotion.status !== 'notApplicable'
const cleared = ({ level }: Assessment): boolean => level !== null && level.cleared > 0

/** Whether a reading had a part in an assessment. */
const AT_WORK: { readonly [R in ReadingId]: (assessment: Assessment) => boolean } = {
  professionalShare: (assessment) => judged(assessment).length > 0,
  examCredits: (assessment) => judged(assessment).some(({ credits }) => credits.exam === null || credits.exam === 0),
  firstYear: ({ years }) => years.some(({ notAssessedBecause }) => notAssessedBecause === 'firstYear'),
  dailyCapScope: (assessment) => cut('dailyCap')(assessment) || metWithGaps(assessment),
  dailyCapForce: cut('dailyCap'),
  truncation: (assessment) => cut('dailyCap', 'annualSpecialCap')(assessment) || metWithGaps(assessment),
  specialCapScope: cut('annualSpecialCap'),
  specialSubject: ({ assumptions }) => assumptions.includes('specialSubjectAssumed'),
  thresholdPeriod: applies,
  earlyYears: applies,
  // It decides the check of article 16 alone.
  recentYear: () => false,
  resetScope: (assessment) => cleared(assessment) || cut('reset')(assessment),
  capAtPromotion: cleared,
  fraudBar: ({ promotion }) => promotion.status !== 'notApplicable' && promotion.finding,
}

/** The readings that had a part in an assessment, and those that are not the default. */
export function explainReadings(catalog: Catalog, assessment: Assessment): Line[] {
  return explainGiven(catalog, assessment.readings, readingIds.filter((id) => AT_WORK[id](assessment)))
}

/** Readings at work, and those that are not the default: whoever chose them wants to see them. */
export function explainGiven(catalog: Catalog, given: Readings, atWork: readonly ReadingId[]): Line[] {
  const named = readingIds.filter((id) => atWork.includes(id) || given[id] !== defaultReadings[id])
  if (named.length === 0) return []
  return [say(catalog, catalog.readingsHeading), ...under(named.map((id) => readingLine(catalog, given, id)))]
}

function readingLine(catalog: Catalog, given: Readings, id: ReadingId): Line {
  const text = catalog.readingLine(catalog.reading[id], answerWords(catalog, id, given[id]), given[id] === defaultReadings[id])
  return say(catalog, text, { clause: readings[id].clauses[0], about: { kind: 'reading', reading: id } })
}

/** An answer to a reading in words. */
export function answerWords(catalog: Catalog, id: ReadingId, answer: string): string {
  const words: Readonly<Record<string, string>> = catalog.answers[id]
  return words[answer] as string
}

/** Answers that differ from those given, each with its reading. */
export function changedWords(catalog: Catalog, changes: Partial<Readings>): string[] {
  return readingIds.flatMap((id) => {
    const answer = changes[id]
    return answer === undefined ? [] : [catalog.change(catalog.reading[id], answerWords(catalog, id, answer))]
  })
}
