// Plans at their edges: the last day, exactly enough days, what a later certificate clears, what is not assessed.
import { describe, expect, it } from 'vitest'
import type { CreditRecord, LedgerInput, ReadingId, Regulation } from '../../src/index.js'
import { amend, assess, jinhua64 } from '../../src/index.js'
import { planPromotion } from '../../src/plan/plan-promotion.js'
import { planYear } from '../../src/plan/plan-year.js'
import { addDays } from '../../src/values/plain-date.js'
import { exam, general, ledgerOf, online, theory } from '../support/given.js'

const planned = (records: readonly CreditRecord[], asOf: string, rest: Partial<LedgerInput> = {}) =>
  planYear(ledgerOf(records, rest), { asOf })

describe('planYear (art. 9)', () => {
  it('says what it is, and asks nothing of a year that is not assessed', () => {
    const nothing = { credits: 0, general: 0, professional: 0, free: 0, exam: false }
    expect(planned([], '2020-11-01')).toMatchObject({ kind: 'yearPlan', status: 'notAssessed', needs: nothing })
    expect(planned([], '2024-11-01', { exemptYears: [{ year: 2024 }] })).toMatchObject({ status: 'notAssessed', needs: nothing })
  })

  it('counts the days left and those needed exactly', () => {
    const needed = planned([], '2024-06-30').offline!.fewestDays!.days
    const left = (days: number) => planned([], addDays('2024-12-31', -days)).days
    expect(left(needed)).toEqual({ left: needed, free: needed, enough: true })
    expect(left(needed - 1)).toEqual({ left: needed - 1, free: needed - 1, enough: false })
  })

  it('takes no day from what is learned online, and those of a course from what is free', () => {
    expect(planned([online('a', '2024-12-30', 1), exam('b', '2024-12-29', 1)], '2024-12-26').days).toMatchObject({ left: 5, free: 5 })
    expect(planned([theory('a', '2024-12-29', 1, { until: '2024-12-30' })], '2024-12-26').days).toMatchObject({ left: 5, free: 3 })
    expect(planned([theory('a', '2024-12-27', 1, { days: ['2024-12-27', '2024-12-30'] })], '2024-12-26').days).toMatchObject({ left: 5, free: 3 })
  })

  it('takes an hour too many off only as far as the year is still met, where rates change among the days (art. 10)', () => {
    const regulation = amend(jinhua64, { theoryRate: 15, practiceRate: 28 }, { from: '2024-12-31' })
    const records = [online('a', '2024-03-01', 5.48, general), exam('b', '2024-03-02', 68.11)]
    const { offline, schedule } = planYear(ledgerOf(records), { asOf: '2024-12-29', regulation })
    expect(offline?.fewestDays).toEqual({ days: 2, hours: 7.3 })
    const learned = assess(ledgerOf([...records, ...schedule]), { asOf: '2024-12-31', regulation })
    expect(learned.years[0]).toMatchObject({ year: 2024, status: 'met', credits: { total: 90.01 } })
  })

  it('reckons days that the year no longer has at the rates of its end (art. 10)', () => {
    const rates = { theoryRate: 1, practiceRate: 1 }
    const effort = (asOf: string, regulation: Regulation) => planYear(ledgerOf([]), { asOf, regulation }).offline?.fewestDays
    expect(effort('2024-12-31', amend(jinhua64, rates, { from: '2024-06-01' }))).toEqual({ days: 3, hours: 89 })
    expect(effort('2024-12-31', amend(jinhua64, rates))).toEqual({ days: 3, hours: 89 })
    expect(effort('2024-12-31', amend(jinhua64, rates, { from: '2025-01-01' }))).toEqual(effort('2024-12-31', jinhua64))
  })

  it('is open by what is not known only where that is so under every reading left open that fails', () => {
    const totals = [{ year: 2024, general: 40, professional: 60 }]
    const planOf = (vary: readonly ReadingId[]) => planYear(ledgerOf([], { totals }), { asOf: '2025-01-31', year: 2024, vary }).status
    expect(planOf([])).toBe('unknown')
    expect(planOf(['professionalShare'])).toBe('notReachable')
  })

  it('puts the exam on the last study day', () => {
    const { schedule } = planned([], '2024-06-30')
    const studied = schedule.filter(({ kind }) => kind === 'offline').map(({ date }) => date)
    expect(new Set(studied).size).toBeGreaterThan(1)
    expect(schedule.find(({ kind }) => kind === 'exam')?.date).toBe(studied.at(-1))
  })

  it('goes by the day of assessment for a year that is over: a course that ended after it counts with its days', () => {
    const course = theory('a', '2023-12-30', 12, { until: '2024-01-02' })
    expect(planYear(ledgerOf([course]), { asOf: '2024-01-31', year: 2023 })).toMatchObject({ status: 'notReachable', result: { credits: { total: 12 } } })
  })

  it('plans on no day whose credits a later promotion clears under a reading left open (art. 20)', () => {
    const certificates = [{ level: 'juniorWorker', issuedOn: '2020-01-01' }, { level: 'seniorWorker', issuedOn: '2024-09-30' }] as const
    const days = (vary: ('resetScope')[]) => planYear(ledgerOf([], { certificates }), { asOf: '2024-06-30', vary }).days.left
    expect([days([]), days(['resetScope'])]).toEqual([184, 92])
  })

  it('puts the exam where it leaves an offline plan possible at all', () => {
    // Practice of 0.15 a day brings 54.90 in a year, and theory nothing: of 60 professional credits the exam must bring some.
    const regulation = amend(jinhua64, { dailyTheory: 0.01, dailyPractice: 0.15 })
    const { offline, schedule } = planYear(ledgerOf([online('a', '2023-12-31', 1), online('g', '2024-01-01', 30, general)]), {
      asOf: '2024-01-01', regulation, examCredits: 10,
    })
    expect(offline?.fewestDays?.days).toBe(334)
    expect(schedule.find(({ kind }) => kind === 'exam')).toMatchObject({ subject: 'professional', credits: 10 })
  })
})

describe('planPromotion (art. 14)', () => {
  const certificates = [{ level: 'intermediateWorker', issuedOn: '2021-03-01' }] as const
  const plan = (asOf: string, normalYears: number, rest: Partial<LedgerInput> = {}) =>
    planPromotion(ledgerOf([online('a', '2022-05-06', 1)], { certificates, ...rest }), { asOf, promotion: { normalYears } })

  it('has no steps once the normal date has come, and says by which article none is left on its eve', () => {
    expect(plan('2026-03-01', 5)).toMatchObject({ kind: 'promotionPlan', steps: [] })
    expect(plan('2026-02-28', 5).steps[0]).toMatchObject({ status: 'notReachable', because: { clause: '14', reason: 'normalDateFirst' } })
  })

  it('can be as many years early as the normal years are', () => {
    expect(plan('2021-06-30', 1).steps.map(({ because }) => because)).toEqual([null, { clause: '14', reason: 'aboveNormalYears' }])
  })

  it('knows a certificate of the day itself, and none after it', () => {
    const promoted = (issuedOn: string) => plan('2024-06-30', 5, { certificates: [...certificates, { level: 'seniorWorker', issuedOn }] })
    expect(promoted('2024-06-30').promotion).toMatchObject({ target: 'technician', since: '2024-06-30' })
    expect(promoted('2024-07-01').promotion).toMatchObject({ target: 'seniorWorker', since: '2021-03-01' })
  })
})
