// Reads a question's answers, and what they hang on, off the combinations of the few readings that it can depend on.
import type { ReadingId } from '../regulation/readings.js'
import { readingIds } from '../regulation/readings.js'
import type { PossibleAnswer, Question } from './comparison.js'
import type { Dependent } from './dependent.js'
import type { Change, Combination, Scope } from './scope.js'
import { answersTo, combinationsOf, countCombinations, readingsOf } from './scope.js'

/** Asks one question under all combinations of the varied readings. */
export function ask<Topic, Answer extends string>(about: Topic, value: Dependent<Answer>, scope: Scope): Question<Topic, Answer> {
  const combinations = combinationsOf(value.dependsOn, scope)
  const answers = combinations.map(({ law }) => value.under(law))
  const given = answers[0] as Answer
  // Every combination of the readings that do not matter gives the same again.
  const alike = countCombinations(scope.varied) / combinations.length
  return {
    about,
    answer: given,
    robust: answers.every((answer) => answer === given),
    answers: possibleAnswers(combinations, answers, alike),
    decisive: decisive(value.dependsOn, answers, scope),
  }
}

function possibleAnswers<Answer extends string>(
  combinations: readonly Combination[], answers: readonly Answer[], alike: number,
): PossibleAnswer<Answer>[] {
  const found = new Map<Answer, { count: number; smallest: Combination }>()
  combinations.forEach((combination, index) => {
    const answer = answers[index] as Answer
    const before = found.get(answer)
    if (before === undefined) {
      found.set(answer, { count: 1, smallest: combination })
    } else {
      before.count += 1
      if (isSmaller(combination, before.smallest)) before.smallest = combination
    }
  })
  const rows = [...found].map(([answer, { count, smallest }]) =>
    ({ answer, combinations: count * alike, readings: readingsOf(smallest.changed) }))
  const others = rows.slice(1).sort((a, b) => b.combinations - a.combinations || (a.answer < b.answer ? -1 : 1))
  return [...rows.slice(0, 1), ...others]
}

/** Whether fewer readings are changed, or as many and earlier ones. Of combinations that change the same ones, the first stays. */
function isSmaller({ changed: some }: Combination, { changed: others }: Combination): boolean {
  if (some.length !== others.length) return some.length < others.length
  const apart = some.findIndex(({ reading }, index) => reading !== others[index]?.reading)
  return apart >= 0 && placeOf(some, apart) < placeOf(others, apart)
}

function placeOf(changed: readonly Change[], index: number): number {
  return readingIds.indexOf((changed[index] as Change).reading)
}

/** The readings that change the answer when they alone are changed. */
function decisive(dependsOn: readonly ReadingId[], answers: readonly string[], scope: Scope): ReadingId[] {
  let stride = answers.length
  return dependsOn.filter((reading) => {
    const choices = answersTo(reading, scope).length
    stride /= choices
    return answers.some((answer, index) => {
      const isLast = Math.floor(index / stride) % choices === choices - 1
      return !isLast && answers[index + stride] !== answer
    })
  })
}
