// Which readings are varied, and the combinations of their answers.
import type { ReadingId, Readings } from '../regulation/readings.js'
import { readings } from '../regulation/readings.js'
import type { Law } from '../rules/law.js'

/** What a comparison goes through: the law by the readings given, and the readings to vary, in the order of their table. */
export interface Scope {
  readonly law: Law
  readonly varied: readonly ReadingId[]
}

/** One combination of answers. */
export interface Combination {
  readonly law: Law
  /** The readings changed against those given, in the order of their table, each with its answer. */
  readonly changed: readonly Change[]
}

/** A reading changed to an answer. */
export interface Change {
  readonly reading: ReadingId
  readonly answer: string
}

/** The answers that a varied reading can have: the given one first, the others in the order of their table. */
export function answersTo(reading: ReadingId, { law }: Scope): string[] {
  const given = law.readings[reading]
  return [given, ...Object.keys(readings[reading].answers).filter((answer) => answer !== given)]
}

/** How many combinations of answers some readings have. */
export function countCombinations(varied: readonly ReadingId[]): number {
  return varied.reduce((product, reading) => product * Object.keys(readings[reading].answers).length, 1)
}

/** Those of some readings that are varied, in the order of their table, each once. */
export function variedOf(some: readonly ReadingId[], { varied }: Scope): ReadingId[] {
  return varied.filter((reading) => some.includes(reading))
}

/** All combinations of the varied ones of some readings, the given one first; the last reading changes fastest. */
export function combinationsOf(some: readonly ReadingId[], scope: Scope): Combination[] {
  let changes: (readonly Change[])[] = [[]]
  for (const reading of variedOf(some, scope)) {
    const [, ...others] = answersTo(reading, scope)
    changes = changes.flatMap((changed) => [changed, ...others.map((answer) => [...changed, { reading, answer }])])
  }
  return changes.map((changed) => ({ changed, law: { ...scope.law, readings: { ...scope.law.readings, ...readingsOf(changed) } } }))
}

/** The changes as readings. */
export function readingsOf(changed: readonly Change[]): Partial<Readings> {
  return Object.fromEntries(changed.map(({ reading, answer }) => [reading, answer]))
}
