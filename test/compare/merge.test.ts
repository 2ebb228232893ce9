import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffAssessments, mergeChanges, mergeSurveys, surveyChanges, surveyReadings } from '../../src/compare/index.js'
import type { AssessmentDiff } from '../../src/compare/index.js'
import { amend, assess, jinhua64, parseLedger } from '../../src/index.js'
import type { InputError, Ledger, LedgerInput } from '../../src/index.js'
import { asked, people } from '../../examples/people.js'
import { makeLearners } from '../../examples/bench/learners.js'
import { errorOf } from '../ledger/refused.js'
import { runs } from '../properties/runs.js'

const learners = [...people, ...makeLearners(12).map(parseLedger)]
const amended = { ...asked, regulation: amend(jinhua64, { annualTotal: 100 }, { from: '2024-01-01' }) }
/** Made where a test asks for them: what throws while tests are collected fails none of them. */
const differences = (): AssessmentDiff[] => learners.map((ledger) => diffAssessments(assess(ledger, asked), assess(ledger, amended)))

/** Every one of the group in one of three parts, in any order. */
const cut = fc.nat(learners.length)
const division = fc.tuple(fc.shuffledSubarray([...learners.keys()], { minLength: learners.length }), cut, cut)
  .map(([order, a, b]) => [order.slice(0, Math.min(a, b)), order.slice(Math.min(a, b), Math.max(a, b)), order.slice(Math.max(a, b))]
    .filter((part) => part.length > 0))

function issuesOf(call: () => unknown): unknown {
  try {
    call()
  } catch (error) {
    return (error as InputError).issues.map(({ path, code }) => [path.join('.'), code])
  }
  return []
}

describe('partial surveys', () => {
  it('add up to the survey of all, in whatever parts and order', async () => {
    const whole = await surveyReadings(learners, asked)
    await fc.assert(fc.asyncProperty(division, async (parts) => {
      const surveys = await Promise.all(parts.map(async (part) => surveyReadings(part.map((place) => learners[place] as Ledger), asked)))
      expect(mergeSurveys(surveys)).toEqual(whole)
    }), runs(20))
  })

  it('are refused where they asked different things, are no surveys, or are none', async () => {
    const survey = await surveyReadings([], asked)
    expect(mergeSurveys(new Set([survey]))).toEqual(survey)
    const others = await Promise.all([
      surveyReadings([], { ...asked, vary: ['firstYear'] }), surveyReadings([], { ...asked, readings: { firstYear: 'full' } }),
      surveyReadings([], { ...asked, asOf: '2024-12-30' }), surveyReadings([], amended),
    ])
    for (const other of others) expect(issuesOf(() => mergeSurveys([survey, other]))).toEqual([['surveys.1', 'unknownChoice']])
    expect(issuesOf(() => mergeSurveys([]))).toEqual([['surveys', 'missing']])
    expect(issuesOf(() => mergeSurveys(survey as never))).toEqual([['surveys', 'type']])
    for (const none of [null, undefined, 5, 'surveys']) expect(issuesOf(() => mergeSurveys(none as never))).toEqual([['surveys', 'type']])
    expect(issuesOf(() => mergeSurveys([survey, null as never]))).toEqual([['surveys.1.kind', 'unknownChoice']])
    expect(issuesOf(() => mergeSurveys([survey, {} as never]))).toEqual([['surveys.1.kind', 'unknownChoice']])
  })
})

describe('counted changes', () => {
  it('count each change of each person once, most people first', () => {
    const diffs = differences()
    const { people: all, changed, changes, regulation, asOf, readings } = surveyChanges(diffs)
    expect([all, changed]).toEqual([diffs.length, diffs.filter((diff) => diff.changes.length > 0).length])
    expect({ regulation, asOf, readings }).toEqual({
      regulation: { before: jinhua64.id, after: amended.regulation.id }, asOf: { before: asked.asOf, after: asked.asOf }, readings: [],
    })
    expect(changes.reduce((sum, change) => sum + change.people, 0)).toBe(diffs.flatMap((diff) => diff.changes).length)
    expect(changes.find(({ about, before }) => about.kind === 'year' && about.year === 2024 && before === 'met')?.people)
      .toBe(diffs.filter((diff) => diff.changes.some(({ about, before }) => about.kind === 'year' && about.year === 2024 && before === 'met')).length)
    const counts = changes.map((change) => change.people)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
  })

  it('say of the earliest date whether it moves forward or back; a date that there is not is the latest', () => {
    const [diff] = differences() as [AssessmentDiff]
    const moved = (before: string | null, after: string | null): unknown =>
      surveyChanges([{ ...diff, changes: [{ about: { kind: 'earliestDate' }, before, after, figure: null }] }]).changes
    const earlier = [{ about: { kind: 'earliestDate' }, before: null, after: 'earlier', people: 1 }]
    const later = [{ about: { kind: 'earliestDate' }, before: null, after: 'later', people: 1 }]
    expect(moved('2024-01-02', '2024-01-01')).toEqual(earlier)
    expect(moved(null, '2024-01-01')).toEqual(earlier)
    expect(moved('2024-01-01', '2024-01-02')).toEqual(later)
    expect(moved('2024-01-01', null)).toEqual(later)
  })

  it('stand in the order of diffAssessments where they touch as many: by year, then by what was', () => {
    const [diff] = differences() as [AssessmentDiff]
    const year = (number: number, before: 'met' | 'pending', after: 'unmet' | 'unknown'): AssessmentDiff['changes'][number] =>
      ({ about: { kind: 'year', year: number }, before, after, figure: null })
    const promotion = { about: { kind: 'promotion' }, before: 'early', after: 'notYet', figure: null } as const
    const all = [promotion, year(2024, 'pending', 'unmet'), year(2023, 'met', 'unmet'), year(2024, 'met', 'unknown'), year(2024, 'met', 'unmet')]
    const expected = ['2023 met unmet', '2024 met unknown', '2024 met unmet', '2024 pending unmet', 'promotion early notYet']
    for (const changes of [all, [...all].reverse()]) {
      expect(surveyChanges([{ ...diff, changes }]).changes.map(({ about, before, after }) =>
        `${about.kind === 'year' ? about.year : about.kind} ${String(before)} ${String(after)}`)).toEqual(expected)
    }
  })

  it('add up to the count of all, in whatever parts and order', () => {
    const diffs = differences()
    const whole = surveyChanges(diffs)
    fc.assert(fc.property(division, (parts) => {
      expect(mergeChanges(parts.map((part) => surveyChanges(part.map((place) => diffs[place] as AssessmentDiff))))).toEqual(whole)
    }), runs(100))
  })

  it('are refused where they compare different things, are no differences, or are none', () => {
    const [diff] = differences() as [AssessmentDiff]
    const none: LedgerInput = { learner: 'L-001', records: [] }
    const same = assess(parseLedger(none), asked)
    const other = diffAssessments(same, same)
    expect(issuesOf(() => surveyChanges([diff, other]))).toEqual([['diffs.1', 'unknownChoice']])
    expect(issuesOf(() => mergeChanges([surveyChanges([diff]), surveyChanges([other])]))).toEqual([['surveys.1', 'unknownChoice']])
    expect(issuesOf(() => surveyChanges([]))).toEqual([['diffs', 'missing']])
    expect(issuesOf(() => mergeChanges([diff] as never))).toEqual([['surveys.0.kind', 'unknownChoice']])
  })
})

it('what is refused is told in words', async () => {
  const survey = await surveyReadings([], asked)
  const told = (...surveys: unknown[]): unknown => errorOf(() => mergeSurveys(surveys as never)).issues[0]?.message
  expect(told({ kind: 'diff' })).toEqual({ zh: '不是可选的值：survey', en: 'not one of the possible values: survey' })
  expect(told(survey, { ...survey, asOf: '2024-12-30' }))
    .toEqual({ zh: '不是可选的值：条件应与第一份相同', en: 'not one of the possible values: asked the same as the first' })
})
