// Reads a question's answers, and the readings on which they depend, off its decision tree.
import type { ReadingId, Readings } from '../regulation/reading-answers.js'
import { readingAnswers, readingIds } from '../regulation/reading-answers.js'
import type { PossibleAnswer, Question } from './comparison.js'
import type { Case, DecisionTree } from './decision-tree.js'
import { casesOf } from './decision-tree.js'
import type { Scope } from './scope.js'
import { countCombinations } from './scope.js'

/** Asks one question under all combinations of the varied readings. */
export function ask<Topic, Answer extends string>(about: Topic, tree: DecisionTree<Answer>, scope: Scope): Question<Topic, Answer> {
  const cases = casesOf(tree)
  const answers = possibleAnswers(cases, scope)
  return {
    about,
    answer: (cases[0] as Case<Answer>).value,
    robust: answers.length === 1,
    answers,
    decisive: scope.varied.filter((reading) => cases.some((one) => one.answers.has(reading))),
  }
}

function possibleAnswers<Answer extends string>(cases: readonly Case<Answer>[], scope: Scope): PossibleAnswer<Answer>[] {
  const found = new Map<Answer, { count: number; smallest: Change[] }>()
  for (const one of cases) {
    const count = countCombinations(scope.varied.filter((reading) => !one.answers.has(reading)))
    const changed = changesOf(one, scope)
    const before = found.get(one.value)
    if (before === undefined) {
      found.set(one.value, { count, smallest: changed })
    } else {
      before.count += count
      if (isSmaller(changed, before.smallest)) before.smallest = changed
    }
  }
  const rows = [...found].map(([answer, { count, smallest }]) => ({ answer, combinations: count, readings: asReadings(smallest) }))
  const others = rows.slice(1).sort((a, b) => b.combinations - a.combinations || (a.answer < b.answer ? -1 : 1))
  return [...rows.slice(0, 1), ...others]
}

/** A reading changed against the one given: both by their places in the tables. */
interface Change {
  readonly reading: number
  readonly answer: number
}

/** What a case changes of the readings given, in the order of their table. */
function changesOf({ answers }: Case<unknown>, { laws }: Scope): Change[] {
  return [...answers]
    .filter(([reading, answer]) => answer !== laws.readings[reading])
    .map(([reading, answer]) => ({ reading: readingIds.indexOf(reading), answer: answersIn(reading).indexOf(answer) }))
    .sort((a, b) => a.reading - b.reading)
}

const answersIn = (reading: ReadingId): readonly string[] => readingAnswers[reading]

/** Whether fewer readings are changed, or as many and earlier ones, or the same ones to earlier answers; no two cases change the same. */
function isSmaller(some: readonly Change[], others: readonly Change[]): boolean {
  const apart = (place: keyof Change): number[] => some.map((change, index) => change[place] - (others[index] as Change)[place])
  if (some.length !== others.length) return some.length < others.length
  return ([...apart('reading'), ...apart('answer')].find((difference) => difference !== 0) as number) < 0
}

function asReadings(changes: readonly Change[]): Partial<Readings> {
  return Object.fromEntries(changes.map(({ reading, answer }) => {
    const id = readingIds[reading] as ReadingId
    return [id, answersIn(id)[answer]]
  }))
}
