// How the answers to one question are counted and told, on answers made for it.
import { describe, expect, it } from 'vitest'
import { ask } from '../../src/compare/ask.js'
import { once } from '../../src/compare/dependent.js'
import type { Question } from '../../src/compare/comparison.js'
import type { Scope } from '../../src/compare/scope.js'
import type { ReadingId } from '../../src/regulation/readings.js'
import { defaultReadings, readingIds } from '../../src/regulation/readings.js'
import { lawOf } from '../../src/rules/law.js'

const scope: Scope = { law: lawOf(), varied: readingIds }

/** Asks a question whose answer is a function of how some readings are answered; by place: changed or not. */
function asked(readings: readonly ReadingId[], answer: (...changed: boolean[]) => string): Question<string, string> {
  const under = ({ readings: chosen }: Scope['law']): string => answer(...readings.map((reading) => chosen[reading] !== defaultReadings[reading]))
  return ask('it', { dependsOn: readings, under }, scope)
}

const [share, exam, scopeOfCap] = ['professionalShare', 'examCredits', 'dailyCapScope'] as const
const smallestOf = ({ answers }: Question<string, string>, answer: string): readonly string[] =>
  Object.keys(answers.find((row) => row.answer === answer)!.readings)

describe('the answers to a question', () => {
  it('come with the given one first, then by number of combinations, then by text', () => {
    const byFirstYear = ask('it', {
      dependsOn: ['firstYear'], under: ({ readings }) => ({ notAssessed: 'c', full: 'b', proRata: 'a' })[readings.firstYear],
    }, scope)
    expect(byFirstYear.answers.map(({ answer }) => answer)).toEqual(['c', 'a', 'b'])
    const rising = asked([share, exam], (a, b) => (a ? (b ? 'c' : 'b') : b ? 'a' : 'given'))
    expect(rising.answers.map(({ answer }) => answer)).toEqual(['given', 'a', 'b', 'c'])
    expect(asked([share, exam], (a, b) => (a ? 'rare' : b ? 'x' : 'given')).answers.map(({ answer }) => answer)).toEqual(['given', 'rare', 'x'])
  })

  it('come each with the fewest readings changed', () => {
    const late = asked([share, exam, scopeOfCap], (a, b, c) => ((a && !b && !c) || (!a && b && c) ? 'other' : 'given'))
    expect(smallestOf(late, 'other')).toEqual([share])
  })

  it('come, of as few, with the earlier readings changed, also where the first of them is the same', () => {
    expect(smallestOf(asked([share, exam], (a, b) => (a !== b ? 'other' : 'given')), 'other')).toEqual([share])
    const second = asked([share, exam, scopeOfCap], (a, b, c) => (a && b !== c ? 'other' : 'given'))
    expect(smallestOf(second, 'other')).toEqual([share, exam])
  })

  it('come, of the same readings changed, with the first answer of the table', () => {
    const { answers } = asked(['firstYear'], (changed) => (changed ? 'other' : 'given'))
    expect(answers[1]).toMatchObject({ combinations: 16_384, readings: { firstYear: 'full' } })
  })
})

it('a value is computed once for all laws that agree on what it depends on', () => {
  let computed = 0
  const under = once(({ readings }) => readings.truncation, () => { computed += 1; return computed })
  expect([under(lawOf()), under(lawOf(null, { earlyYears: 'perYearOfSurplus' })), under(lawOf(null, { truncation: 'chronological' })), under(lawOf())])
    .toEqual([1, 1, 2, 1])
})
