import type { QuestionTopic } from './comparison.js'

/** Later than any year there is. */
const AFTER_THE_YEARS = 10_000
const OTHER_TOPICS: readonly QuestionTopic['kind'][] = ['promotion', 'earliestDate', 'talentProgram']

/** Where `compareReadings` lists a question: years first, by year. */
export function placeOf(about: QuestionTopic): number {
  return about.kind === 'year' ? about.year : AFTER_THE_YEARS + OTHER_TOPICS.indexOf(about.kind)
}
