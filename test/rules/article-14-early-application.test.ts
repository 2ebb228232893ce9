import { describe, expect, it } from 'vitest'
import { clause } from '../../src/index.js'
import type { Level, Readings } from '../../src/index.js'
import { judgePromotion, nextLevel } from '../../src/rules/article-14-early-application.js'
import type { PromotionFacts, PromotionResult } from '../../src/rules/article-14-early-application.js'
import { thresholdOf } from '../../src/assess/judge-promotion.js'
import { lawsOf } from '../../src/rules/law.js'
import { lawOf } from '../support/law.js'

/** An intermediate worker since 2021-06-01 with normally four years to go, of whom nothing is known but the credits, in hundredths. */
const facts: PromotionFacts = {
  target: 'seniorWorker', since: '2021-06-01', asOf: '2023-06-01', credits: 36_001, threshold: 36_000, normalYears: 4, finding: false, barred: false,
}

const judge = (changed: Partial<PromotionFacts>, readings: Partial<Readings> = {}): PromotionResult =>
  judgePromotion(
    { ...facts, ...changed, threshold: thresholdOf({ ...facts, ...changed }, lawsOf(undefined, readings)) }, lawOf(undefined, readings),
  )

describe(`${clause('14').label}, the required total`, () => {
  it.each([
    [35_999, { surplus: 0, missing: 0.02, yearsEarly: 0, status: 'notYet' }],
    [36_000, { surplus: 0, missing: 0.01, yearsEarly: 0, status: 'notYet' }],
    [36_001, { surplus: 0.01, missing: 0, yearsEarly: 2, status: 'early' }],
  ])('must be exceeded, not reached: %d hundredths against 360 credits', (credits, expected) => {
    expect(judge({ credits })).toMatchObject({ threshold: 360, credits: credits / 100, ...expected })
  })

  it('normalPeriod: 90 for each of the normal years', () => {
    expect([1, 4, 30].map((normalYears) => judge({ normalYears }).threshold)).toEqual([90, 360, 2700])
  })

  it('elapsedYears: 90 for each full year since the certificate, at least one', () => {
    const threshold = (asOf: string): number => judge({ asOf }, { thresholdPeriod: 'elapsedYears' }).threshold
    expect(['2021-06-01', '2022-05-31', '2022-06-01', '2023-05-31', '2023-06-01', '2024-06-01'].map(threshold)).toEqual([90, 90, 90, 90, 180, 270])
  })

  it('elapsedYears: years before 10 October 2020 do not count', () => {
    const threshold = (since: string, asOf: string): number => judge({ since, asOf }, { thresholdPeriod: 'elapsedYears' }).threshold
    expect(threshold('2015-01-01', '2022-10-09')).toBe(90)
    expect(threshold('2015-01-01', '2022-10-10')).toBe(180)
    expect(threshold('2020-10-11', '2022-10-10')).toBe(90)
    expect(threshold('2020-10-11', '2022-10-11')).toBe(180)
  })

  it('elapsedYears: from 29 February a year is full on 28 February', () => {
    const threshold = (asOf: string): number => judge({ since: '2024-02-29', asOf }, { thresholdPeriod: 'elapsedYears' }).threshold
    expect(['2026-02-27', '2026-02-28', '2028-02-28', '2028-02-29'].map(threshold)).toEqual([90, 180, 270, 360])
  })
})

describe(`${clause('14').label}, how many years early`, () => {
  it.each([
    ['juniorWorker', 2], ['intermediateWorker', 2], ['seniorWorker', 2], ['technician', 1], ['seniorTechnician', 1],
  ] as const)('for %s at most %d', (target, years) => {
    expect(judge({ target })).toMatchObject({ target, maxYearsEarly: years, yearsEarly: years })
  })

  it('upToMaximum: a surplus of a hundredth gives the most there is', () => {
    expect(judge({ credits: 36_001 }).yearsEarly).toBe(2)
    expect(judge({ credits: 36_000 }).yearsEarly).toBe(0)
  })

  it.each([[8_999, 0], [9_000, 1], [9_001, 1], [17_999, 1], [18_000, 2], [27_000, 2]])(
    'perYearOfSurplus: a surplus of %d hundredths gives %d', (surplus, yearsEarly) => {
      expect(judge({ credits: 36_000 + surplus }, { earlyYears: 'perYearOfSurplus' })).toMatchObject({ surplus: surplus / 100, yearsEarly })
    })

  it('perYearOfSurplus: a surplus that gives no year leaves the normal date', () => {
    expect(judge({ credits: 36_001, asOf: '2025-05-31' }, { earlyYears: 'perYearOfSurplus' }))
      .toMatchObject({ yearsEarly: 0, earliestDate: '2025-06-01', status: 'notYet', missing: 0 })
  })

  it('never more than the normal years', () => {
    expect(judge({ normalYears: 1, credits: 9_001, asOf: '2021-06-01' })).toMatchObject({ maxYearsEarly: 2, yearsEarly: 1, earliestDate: '2021-06-01', status: 'early' })
  })
})

describe(`${clause('14').label}, the dates`, () => {
  const status = (asOf: string, changed: Partial<PromotionFacts> = {}): string => judge({ asOf, ...changed }).status

  it('early from the earliest date on, normal from the normal date on', () => {
    expect(judge({})).toMatchObject({ since: '2021-06-01', earliestDate: '2023-06-01', normalDate: '2025-06-01' })
    expect(['2023-05-31', '2023-06-01', '2025-05-31', '2025-06-01'].map((asOf) => status(asOf))).toEqual(['notYet', 'early', 'early', 'normal'])
  })

  it('without a surplus nothing but the normal date', () => {
    expect(judge({ credits: 0 })).toMatchObject({ earliestDate: '2025-06-01', normalDate: '2025-06-01', missing: 360.01 })
    expect(['2025-05-31', '2025-06-01'].map((asOf) => status(asOf, { credits: 0 }))).toEqual(['notYet', 'normal'])
  })

  it('from 29 February it is 28 February where that year has no 29th', () => {
    expect(judge({ since: '2020-02-29', normalYears: 4 })).toMatchObject({ earliestDate: '2022-02-28', normalDate: '2024-02-29' })
    expect(judge({ since: '2020-02-29', normalYears: 3, credits: 27_001 })).toMatchObject({ earliestDate: '2021-02-28', normalDate: '2023-02-28' })
  })

  it('a bar comes before every date', () => {
    expect(status('2030-01-01', { finding: true, barred: true })).toBe('barred')
    expect(judge({ asOf: '2030-01-01', finding: true })).toMatchObject({ finding: true, status: 'normal' })
  })
})

describe(`${clause('14').label}, the next level`, () => {
  it('is the next one up', () => {
    const steps: readonly (readonly [Level, Level])[] = [
      ['apprentice', 'juniorWorker'], ['juniorWorker', 'intermediateWorker'], ['intermediateWorker', 'seniorWorker'],
      ['seniorWorker', 'technician'], ['technician', 'seniorTechnician'],
    ]
    for (const [level, target] of steps) expect(nextLevel(level)).toEqual({ target })
  })

  it('特级技师 and 首席技师 are posts one is appointed to, and above the last there is none', () => {
    expect(nextLevel('seniorTechnician')).toEqual({ none: 'appointedPost' })
    expect(nextLevel('specialGradeTechnician')).toEqual({ none: 'appointedPost' })
    expect(nextLevel('chiefTechnician')).toEqual({ none: 'highestLevel' })
  })
})
