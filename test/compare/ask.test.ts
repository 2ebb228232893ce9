// How the answers to one question are counted and told, on answers made for it.
import { describe, expect, it } from 'vitest'
import { ask } from '../../src/compare/ask.js'
import type { Question } from '../../src/compare/comparison.js'
import { casesOf, decide, follow, lookUp } from '../../src/compare/decision-tree.js'
import type { Scope } from '../../src/compare/scope.js'
import type { ReadingId } from '../../src/regulation/reading-answers.js'
import { defaultReadings, readingIds } from '../../src/regulation/reading-answers.js'
import type { Laws } from '../../src/rules/law.js'
import { lawsOf } from '../../src/rules/law.js'

const scope: Scope = { laws: lawsOf(), varied: readingIds }
const itself = (value: string): string => value

/** Asks a question whose answer is a function of how some readings are answered; by place: changed or not. */
function asked(readings: readonly ReadingId[], answer: (...changed: boolean[]) => string): Question<string, string> {
  const under = ({ readings: chosen }: Laws): string => answer(...readings.map((reading) => chosen[reading] !== defaultReadings[reading]))
  return ask('it', decide(under, itself, scope), scope)
}

const [share, exam, scopeOfCap] = ['professionalShare', 'examCredits', 'dailyCapScope'] as const
const smallestOf = ({ answers }: Question<string, string>, answer: string): readonly string[] =>
  Object.keys(answers.find((row) => row.answer === answer)!.readings)

describe('the answers to a question', () => {
  it('come with the given one first, then by number of combinations, then by text', () => {
    const byFirstYear = ask('it', decide(({ readings }) => ({ notAssessed: 'c', full: 'b', proRata: 'a' })[readings.firstYear], itself, scope), scope)
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

  it('come with the earlier readings changed also where a later one is asked for first', () => {
    const under = ({ readings }: Laws): string => {
      if (readings.examCredits === 'notRequired') return readings.resetScope === 'level' ? 'given' : 'other'
      return readings.dailyCapScope === 'sixHourDay' && readings.professionalShare === 'ofEarned' ? 'other' : 'given'
    }
    expect(smallestOf(ask('it', decide(under, itself, scope), scope), 'other')).toEqual([share, scopeOfCap])
  })

  it('come, of the same readings changed, with the first answer of the table', () => {
    const { answers } = asked(['firstYear'], (changed) => (changed ? 'other' : 'given'))
    expect(answers[1]).toMatchObject({ combinations: 16_384, readings: { firstYear: 'full' } })
  })

  it('are decisive only where they change the answer: what is asked in vain is dropped', () => {
    const vain = asked([share, exam, scopeOfCap], (_, b) => (b ? 'other' : 'given'))
    expect(vain.decisive).toEqual([exam])
    expect(vain.answers.map(({ combinations }) => combinations)).toEqual([12_288, 12_288])
  })
})

describe('a decision tree', () => {
  it('computes a value once for all combinations that agree on what it asks for', () => {
    let computed = 0
    const tree = decide(({ readings }) => { computed += 1; return readings.truncation }, itself, scope)
    expect(computed).toBe(2)
    expect(lookUp(tree, { ...defaultReadings, truncation: 'chronological', earlyYears: 'perYearOfSurplus' })).toBe('chronological')
  })

  it('asks for no more than decides, whatever is asked first', () => {
    const late = decide(({ readings: { examCredits, earlyYears } }) => `${earlyYears}${examCredits.slice(0, 0)}`, itself, scope)
    expect(casesOf(late).map(({ answers }) => [...answers.keys()])).toEqual([['earlyYears'], ['earlyYears']])
  })

  it('drops a reading whose branches say the same in another order', () => {
    // The other answer comes where the second and the third reading are changed; the first only sets which of them is asked for first.
    const tree = decide(({ readings }) => {
      if (readings.professionalShare === 'ofRequired' && readings.dailyCapScope === 'perMode') return 'given'
      return readings.examCredits === 'notRequired' && readings.dailyCapScope === 'sixHourDay' ? 'other' : 'given'
    }, itself, scope)
    expect(new Set(casesOf(tree).flatMap(({ answers }) => [...answers.keys()]))).toEqual(new Set([exam, scopeOfCap]))
  })

  it('leads on to what follows from its value, and forgets what then makes no difference', () => {
    const both = decide(({ readings }) => `${readings.truncation} ${readings.examCredits}`, itself, scope)
    const first = follow(both, (value) => value.split(' ')[0]!, itself, scope)
    expect(casesOf(first).map(({ value }) => value)).toEqual(['learnerFavorable', 'chronological'])
    expect(casesOf(first)).toHaveLength(2)
  })
})
