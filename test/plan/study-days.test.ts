// What a plan does with the hours of a day and the subject of the exam, and which reading it calls strictest.
import { describe, expect, it } from 'vitest'
import { planYear } from '../../src/plan/plan-year.js'
import { amend, jinhua64 } from '../../src/regulation/figures.js'
import type { CreditRecord } from '../../src/ledger/ledger.js'
import { oneHundredthLess, yearWith } from './certificate.js'
import { exam, learner, online } from './learner.js'

describe('the hours of a day (art. 10)', () => {
  it('go to practice first where an hour of it is worth as much as one of theory', () => {
    const regulation = amend(jinhua64, { theoryRate: 3 })
    const plan = planYear(learner([exam, online('general', 30), online('professional', 55)]), { asOf: '2024-06-30', regulation })
    expect(plan.schedule).toEqual([
      { id: 'plan-2024-001', date: '2024-07-01', kind: 'offline', mode: 'practice', subject: 'professional', hours: 1 },
    ])
  })

  it('are all taken by professional theory too, where theory is worth more and a day has so many hours in all', () => {
    const plan = planYear(learner([exam, online('general', 30), online('professional', 40)]), {
      asOf: '2024-06-30', regulation: amend(jinhua64, { theoryRate: 4 }), readings: { dailyCapScope: 'sixHourDay' },
    })
    expect(plan.schedule).toEqual([
      { id: 'plan-2024-001', date: '2024-07-01', kind: 'offline', mode: 'theory', subject: 'professional', hours: 3 },
      { id: 'plan-2024-002', date: '2024-07-02', kind: 'offline', mode: 'theory', subject: 'professional', hours: 1.5 },
    ])
  })

  it('are none where figures leave a day no room: all is planned online on the first day left', () => {
    const plan = planYear(learner([exam, online('professional', 80)]), { asOf: '2024-06-30', regulation: amend(jinhua64, { dailyTheory: 0.01 }) })
    expect(plan.schedule).toEqual([{ id: 'plan-2024-001', date: '2024-07-01', kind: 'online', subject: 'general', credits: 18 }])
  })
})

describe('figures that change within the days left (art. 10)', () => {
  const from = '2024-12-03'
  // A day of six hours of practice has no room for theory.
  const readings = { dailyCapScope: 'sixHourDay' } as const
  const planned = (changes: Parameters<typeof amend>[1], records: readonly CreditRecord[]) =>
    planYear(learner([exam, ...records]), { asOf: '2024-12-01', readings, regulation: amend(jinhua64, changes, { from }) })

  it('give each study day the room of its own law', () => {
    const { schedule } = planned({ dailyPractice: 9 }, [online('general', 30), online('professional', 31)])
    expect(schedule).toMatchObject([
      { date: '2024-12-02', mode: 'practice', hours: 6 },
      { date: '2024-12-03', mode: 'practice', hours: 3 },
    ])
  })

  it('give the hours of each day the worth of its own law', () => {
    const { schedule } = planned({ practiceRate: 6 }, [online('general', 30), online('professional', 28)])
    expect(schedule).toMatchObject([
      { date: '2024-12-02', mode: 'practice', hours: 6 },
      { date: '2024-12-03', mode: 'practice', hours: 2 },
    ])
  })

  it('take no hour of a day that is worth less than what the last one brings too much', () => {
    // 6.03 credits are left for the second day, whose last hundredth of an hour brings 0.03 too much: as much as one of the first day.
    const regulation = amend(jinhua64, { practiceRate: 6 }, { from })
    const ledger = learner([exam, online('general', 30), online('professional', 33.97)])
    const { schedule } = planYear(ledger, { asOf: '2024-12-01', readings, regulation })
    expect(schedule).toMatchObject([{ hours: 5.99 }, { hours: 1.01 }])
    const status = (records: readonly CreditRecord[]) => yearWith(ledger, records, 2024, { asOf: '2024-12-31', readings, regulation }).status
    expect(status(schedule)).toBe('met')
    expect(oneHundredthLess(schedule).map(status)).toEqual(['unmet', 'unmet'])
  })

  it('leave out a day that holds nothing, and plan on the next', () => {
    const regulation = amend(amend(jinhua64, { dailyPractice: 0.01, dailyTheory: 0.01 }, { from }), { dailyPractice: 18, dailyTheory: 12 }, { from: '2024-12-04' })
    const plan = planYear(learner([exam, online('general', 30), online('professional', 34)]), { asOf: '2024-12-01', readings, regulation })
    expect(plan.schedule).toMatchObject([{ date: '2024-12-02', hours: 6 }, { date: '2024-12-04', hours: 2 }])
    expect(plan.days.enough).toBe(true)
  })
})

describe('the subject of the exam (art. 9)', () => {
  it('is general where that leaves as many days and fewer hours', () => {
    const plan = planYear(learner([online('general', 17), online('professional', 60)]), { asOf: '2024-06-30' })
    expect(plan.schedule).toMatchObject([{ mode: 'practice', subject: 'professional', hours: 4 }, { kind: 'exam', subject: 'general' }])
  })

  it('is professional where that leaves fewer days, although more hours', () => {
    // By a general exam 30.5 professional credits are left, half a credit above what a day holds: two days, and 10.17 hours.
    const plan = planYear(learner([online('general', 16), online('professional', 41.5)]), {
      asOf: '2024-06-30', examCredits: 2.5, regulation: amend(jinhua64, { professionalShare: [4, 5] }),
    })
    expect(plan.offline!.fewestDays).toEqual({ days: 1, hours: 12 })
    expect(plan.schedule.at(-1)).toMatchObject({ kind: 'exam', subject: 'professional' })
  })

  it('is professional where no year has days enough without it', () => {
    // A day holds three hundredths of a credit, and a year not quite eleven credits.
    const plan = planYear(learner([online('general', 30), online('professional', 49)]), {
      asOf: '2023-12-31', year: 2024, regulation: amend(jinhua64, { dailyTheory: 0.01, dailyPractice: 0.03 }),
    })
    expect(plan.offline!.fewestDays).toEqual({ days: 334, hours: 3.34 })
    expect(plan.schedule.at(-1)).toMatchObject({ kind: 'exam', subject: 'professional' })
  })
})

it('works out the general credits a year bears with what is planned online too (art. 9, ofEarned)', () => {
  const plan = planYear(learner([exam, online('professional', 10)]), { asOf: '2024-12-30', readings: { professionalShare: 'ofEarned' } })
  expect(plan.days.enough).toBe(false)
  // 18 general credits and 72 professional ones, which are two thirds of 108.
  expect(plan.generalRoom).toBe(18)
})

describe('readings left open', () => {
  it('ask nothing where they do not assess the year: the strictest does (art. 24)', () => {
    const plan = planYear(learner([]), { asOf: '2020-11-30', vary: ['firstYear'] })
    expect(plan.strictest).toEqual({ readings: { firstYear: 'full' }, credits: 90, adds: 90 })
  })

  it('ask nothing of a year that none of them assesses (art. 9)', () => {
    const plan = planYear(learner([], { exemptYears: [{ year: 2024 }] }), { asOf: '2024-06-30', vary: ['professionalShare'] })
    expect(plan).toMatchObject({ status: 'notAssessed', needs: { credits: 0, general: 0, professional: 0, free: 0, exam: false } })
    expect(plan.strictest).toEqual({ readings: {}, credits: 0, adds: 0 })
  })

  it('are strictest with the fewest answers changed, whichever comes first (art. 10, 11)', () => {
    const theory = { kind: 'offline', mode: 'theory' } as const
    // Without the waiver 12 credits are missing; by date and without a subject, twice 6 professional ones.
    const plan = planYear(learner([
      { ...theory, id: 'a', date: '2024-05-01', subject: 'general', hours: 6 },
      { ...theory, id: 'b', date: '2024-05-01', subject: 'professional', hours: 3 },
      { ...theory, id: 'c', date: '2024-05-02', subject: 'general', hours: 18, waiver: { by: 'office', reason: 'night course' } },
      { id: 'd', date: '2024-05-03', kind: 'special', route: 'publication', tier: 'other', recognized: 6 },
      exam,
      online('professional', 46),
    ]), { asOf: '2024-06-30', vary: ['dailyCapForce', 'truncation', 'specialSubject'] })
    expect(plan.strictest).toEqual({ readings: { dailyCapForce: 'absolute' }, credits: 12, adds: 12 })
  })
})
