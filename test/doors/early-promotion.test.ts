// Article 14 for the caller who has the account and no ledger.
import { describe, expect, it } from 'vitest'
import { amend, clause, earlyPromotion, jinhua64 } from '../../src/index.js'
import type { PromotionFacts } from '../../src/index.js'
import { issuesOf } from '../ledger/refused.js'

const facts: PromotionFacts = { level: 'seniorWorker', since: '2021-06-01', credits: 360.01, normalYears: 4, asOf: '2024-06-01' }

describe(`${clause('14').label} alone: earlyPromotion`, () => {
  it('a hundredth above the threshold gives one year early for a technician', () => {
    expect(earlyPromotion(facts)).toEqual({
      target: 'technician', since: '2021-06-01', normalYears: 4, threshold: 360, credits: 360.01, surplus: 0.01, missing: 0, maxYearsEarly: 1, yearsEarly: 1,
      normalDate: '2025-06-01', earliestDate: '2024-06-01', finding: false, status: 'early',
    })
  })

  it('at the threshold, and a day before the date, it is not yet', () => {
    expect(earlyPromotion({ ...facts, credits: '360' })).toMatchObject({ surplus: 0, missing: 0.01, yearsEarly: 0, earliestDate: '2025-06-01', status: 'notYet' })
    expect(earlyPromotion({ ...facts, asOf: '2024-05-31' }).status).toBe('notYet')
    expect(earlyPromotion({ ...facts, credits: 0, asOf: '2025-06-01' })).toMatchObject({ missing: 360.01, status: 'normal' })
  })

  it('a finding bars by the reading of fraudBar and the way of applying', () => {
    const found = { ...facts, finding: true }
    expect(earlyPromotion(found)).toMatchObject({ finding: true, status: 'barred' })
    expect(earlyPromotion(found, { readings: { fraudBar: 'qualificationExamsOnly' } })).toMatchObject({ finding: true, status: 'early' })
    expect(earlyPromotion({ ...found, by: 'qualificationExam' }, { readings: { fraudBar: 'qualificationExamsOnly' } }).status).toBe('barred')
  })

  it('takes null for what is left out', () => {
    expect(earlyPromotion({ ...facts, finding: null, by: null } as never)).toEqual(earlyPromotion(facts))
  })

  it('goes by readings and amended figures', () => {
    expect(earlyPromotion({ ...facts, credits: 269 }, { readings: { thresholdPeriod: 'elapsedYears' } })).toMatchObject({ threshold: 270, missing: 1.01 })
    expect(earlyPromotion({ ...facts, credits: 449.99 }, { readings: { earlyYears: 'perYearOfSurplus' } }).yearsEarly).toBe(0)
    expect(earlyPromotion({ ...facts, credits: 450 }, { readings: { earlyYears: 'perYearOfSurplus' } }).yearsEarly).toBe(1)
    expect(earlyPromotion(facts, { regulation: amend(jinhua64, { annualTotal: 80, yearsEarlyFromTechnician: 2 }) }))
      .toMatchObject({ threshold: 320, maxYearsEarly: 2, yearsEarly: 2, earliestDate: '2023-06-01' })
  })

  it('the credits of an account may be nothing, however it is written', () => {
    expect(earlyPromotion({ ...facts, credits: -0 }).credits).toBe(0)
  })

  it('asks only for levels from which one applies for the next', () => {
    for (const level of ['seniorTechnician', 'specialGradeTechnician', 'chiefTechnician'] as const) {
      expect(issuesOf(() => earlyPromotion({ ...facts, level }))).toEqual([['facts.level', 'unknownChoice']])
    }
  })

  it('refuses facts that cannot be, all at once', () => {
    expect(issuesOf(() => earlyPromotion({ level: 'boss', since: '2021-02-29', credits: -1, normalYears: 31, asOf: '2020-10-09', finding: 1, by: 'post', years: 3 } as never)).sort()).toEqual([
      ['facts.7', 'unknownKey'], ['facts.asOf', 'range'], ['facts.by', 'unknownChoice'], ['facts.credits', 'quantity'], ['facts.finding', 'type'],
      ['facts.level', 'unknownChoice'], ['facts.normalYears', 'range'], ['facts.since', 'date'],
    ])
    expect(issuesOf(() => earlyPromotion({ ...facts, since: '2024-06-02' }))).toEqual([['facts.asOf', 'dateOrder']])
    expect(earlyPromotion({ ...facts, since: '2024-06-01' }).status).toBe('notYet')
    expect(issuesOf(() => earlyPromotion(null as never))).toEqual([['facts', 'missing']])
  })
})
