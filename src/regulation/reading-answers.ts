// The readings by name alone: all that the rules and the checks of options know of them. What they are about, in words, is in readings.ts.
import { deepFreeze } from './deep-freeze.js'

/** The answers to each open question, in the order of the articles. */
export const readingAnswers = deepFreeze({
  professionalShare: ['ofRequired', 'ofEarned'],
  examCredits: ['someRequired', 'notRequired'],
  firstYear: ['notAssessed', 'full', 'proRata'],
  dailyCapScope: ['perMode', 'sixHourDay'],
  dailyCapForce: ['waivable', 'absolute'],
  truncation: ['learnerFavorable', 'chronological'],
  specialCapScope: ['combined', 'perRoute'],
  specialSubject: ['professional', 'unclassified'],
  thresholdPeriod: ['normalPeriod', 'elapsedYears'],
  earlyYears: ['upToMaximum', 'perYearOfSurplus'],
  recentYear: ['calendarYear', 'rolling'],
  resetScope: ['level', 'levelAndYear'],
  capAtPromotion: ['shared', 'renewed'],
  fraudBar: ['levelApplications', 'qualificationExamsOnly'],
} as const)

/** The name of a reading. */
export type ReadingId = keyof typeof readingAnswers

/** One answer to each open question. */
export type Readings = { readonly [R in ReadingId]: (typeof readingAnswers)[R][number] }

/** The names of the readings, in the order of the articles. */
export const readingIds: readonly ReadingId[] = deepFreeze(Object.keys(readingAnswers) as ReadingId[])

/** The default answers; the table of the readings says why. */
export const defaultReadings = deepFreeze({
  professionalShare: 'ofRequired',
  examCredits: 'someRequired',
  firstYear: 'notAssessed',
  dailyCapScope: 'perMode',
  dailyCapForce: 'waivable',
  truncation: 'learnerFavorable',
  specialCapScope: 'combined',
  specialSubject: 'professional',
  thresholdPeriod: 'normalPeriod',
  earlyYears: 'upToMaximum',
  recentYear: 'calendarYear',
  resetScope: 'level',
  capAtPromotion: 'shared',
  fraudBar: 'levelApplications',
} as const) satisfies Readings
