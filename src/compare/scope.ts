// Which readings are varied, and the answers to try.
import type { ReadingId } from '../regulation/reading-answers.js'
import { readingAnswers } from '../regulation/reading-answers.js'
import type { Laws } from '../rules/law.js'

/** What a comparison goes through: the laws under the readings given, and the readings to vary, in the order of their table. */
export interface Scope {
  readonly laws: Laws
  readonly varied: readonly ReadingId[]
}

/** The answers that a varied reading can have: the given one first, the others in the order of their table. */
export function answersTo(reading: ReadingId, { laws }: Scope): string[] {
  const given = laws.readings[reading]
  return [given, ...readingAnswers[reading].filter((answer) => answer !== given)]
}

/** How many combinations of answers some readings have. */
export function countCombinations(varied: readonly ReadingId[]): number {
  return varied.reduce((product, reading) => product * readingAnswers[reading].length, 1)
}
