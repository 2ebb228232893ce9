import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/ledger/issues.js'
import { planYear } from '../../src/plan/plan-year.js'
import { amend, jinhua64 } from '../../src/regulation/figures.js'
import { readingIds } from '../../src/regulation/reading-answers.js'
import { exam, learner, online } from './learner.js'

describe('what a year still needs (art. 9)', () => {
  it('splits the least credits into general, professional and free ones', () => {
    const plan = planYear(learner([online('general', 12), online('professional', 40), exam]), { asOf: '2024-06-30' })
    expect(plan.needs).toEqual({ credits: 36, general: 6, professional: 18, free: 12, exam: false })
    expect([plan.status, plan.year, plan.examCredits]).toEqual(['reachable', 2024, 0])
  })

  it('asks for an online special exam alone where nothing else is missing, and plans it with the credits given', () => {
    const met = learner([online('general', 30), online('professional', 60)])
    const plan = planYear(met, { asOf: '2024-12-30' })
    expect(plan.needs).toEqual({ credits: 0, general: 0, professional: 0, free: 0, exam: true })
    expect(plan.schedule).toEqual([{ id: 'plan-2024-001', date: '2024-12-31', kind: 'exam', subject: 'professional', credits: 1 }])
    expect(planYear(met, { asOf: '2024-12-30', examCredits: '2.5' }).schedule).toMatchObject([{ credits: 2.5 }])
  })

  it('puts the exam into the subject that leaves fewer days, or fewer hours', () => {
    // One general credit more than a day of theory holds: by exam it costs no second day.
    const short = learner([online('general', 5), online('professional', 80)])
    expect(planYear(short, { asOf: '2024-06-30' }).schedule.at(-1)).toMatchObject({ kind: 'exam', subject: 'general' })
  })

  it('counts what the ledger lists after the day as planned', () => {
    const plan = planYear(learner([online('general', 30), online('professional', 60), { ...exam, date: '2024-12-01' }]), { asOf: '2024-06-30' })
    expect([plan.status, plan.schedule]).toEqual(['met', []])
  })

  it('plans a later year, and says of a year that is over that nothing reaches it', () => {
    const none = learner([])
    expect(planYear(none, { asOf: '2024-06-30', year: 2025 })).toMatchObject({ status: 'reachable', days: { left: 365, free: 365 } })
    expect(planYear(none, { asOf: '2024-12-31' })).toMatchObject({
      status: 'notReachable', schedule: [], generalRoom: null, needs: { credits: 90 }, days: { left: 0, free: 0, enough: false },
    })
    expect(planYear(none, { asOf: '2024-12-31', year: 2023 }).status).toBe('notReachable')
  })

  it('requires nothing of a year that is not assessed (art. 24)', () => {
    expect(planYear(learner([], { exemptYears: [{ year: 2024 }] }), { asOf: '2024-06-30' }))
      .toMatchObject({ status: 'notAssessed', result: { notAssessedBecause: 'exempt' }, schedule: [], generalRoom: null })
    expect(planYear(learner([]), { asOf: '2021-06-30', year: 2019 }).result.notAssessedBecause).toBe('beforeEffect')
  })
})

describe('what earns it offline (art. 10)', () => {
  it('takes the fewest days, and on them the fewest hours, and says what fewer hours would take', () => {
    const plan = planYear(learner([exam, online('professional', 10)]), { asOf: '2024-12-01' })
    // 18 general credits of theory; 60 professional ones: three days hold 54 as practice, and theory the rest.
    expect(plan.needs).toEqual({ credits: 78, general: 18, professional: 48, free: 12, exam: false })
    expect(plan.offline).toEqual({ fewestDays: { days: 3, hours: 30 }, fewestHours: { days: 4, hours: 29 } })
    expect(plan.schedule).toEqual([
      { id: 'plan-2024-001', date: '2024-12-02', kind: 'offline', mode: 'theory', subject: 'general', hours: 6 },
      { id: 'plan-2024-002', date: '2024-12-02', kind: 'offline', mode: 'practice', subject: 'professional', hours: 6 },
      { id: 'plan-2024-003', date: '2024-12-03', kind: 'offline', mode: 'theory', subject: 'general', hours: 3 },
      { id: 'plan-2024-004', date: '2024-12-03', kind: 'offline', mode: 'theory', subject: 'professional', hours: 3 },
      { id: 'plan-2024-005', date: '2024-12-03', kind: 'offline', mode: 'practice', subject: 'professional', hours: 6 },
      { id: 'plan-2024-006', date: '2024-12-04', kind: 'offline', mode: 'practice', subject: 'professional', hours: 6 },
    ])
  })

  it('takes more days where a day has six hours in all', () => {
    const plan = planYear(learner([exam, online('professional', 10)]), { asOf: '2024-12-01', readings: { dailyCapScope: 'sixHourDay' } })
    expect(plan.offline).toEqual({ fewestDays: { days: 5, hours: 29 }, fewestHours: { days: 5, hours: 29 } })
  })

  it('plans on days without offline learning alone, and online what they do not hold', () => {
    const course = { id: 'course', date: '2024-12-01', until: '2024-12-30', kind: 'offline', mode: 'theory', subject: 'general', hours: 0.3 } as const
    const plan = planYear(learner([course, exam, online('professional', 10)]), { asOf: '2024-11-30' })
    expect(plan.days).toEqual({ left: 31, free: 1, enough: false })
    expect(plan.schedule).toEqual([
      { id: 'plan-2024-001', date: '2024-12-31', kind: 'offline', mode: 'theory', subject: 'general', hours: 6 },
      { id: 'plan-2024-002', date: '2024-12-31', kind: 'offline', mode: 'practice', subject: 'professional', hours: 6 },
      { id: 'plan-2024-003', date: '2024-12-31', kind: 'online', subject: 'general', credits: 5.4 },
      { id: 'plan-2024-004', date: '2024-12-31', kind: 'online', subject: 'professional', credits: 42 },
    ])
  })

  it('plans all of it online where the days left have learning already', () => {
    const course = { id: 'course', date: '2024-12-31', kind: 'offline', mode: 'theory', subject: 'general', hours: 1 } as const
    const plan = planYear(learner([course, exam]), { asOf: '2024-12-30' })
    expect(plan.schedule.map((record) => [record.kind, record.date])).toEqual([['online', '2024-12-31'], ['online', '2024-12-31']])
  })

  it('says where no year has days enough', () => {
    const regulation = amend(jinhua64, { dailyTheory: 0.01 })
    const plan = planYear(learner([exam, online('professional', 80)]), { asOf: '2024-06-30', regulation })
    expect(plan.offline).toEqual({ fewestDays: null, fewestHours: null })
    expect(plan.schedule).toMatchObject([{ kind: 'online', subject: 'general', credits: 18 }])
  })

  it('puts the exam where the offline days cannot do without it', () => {
    const regulation = amend(jinhua64, { dailyTheory: 0.01 })
    const plan = planYear(learner([online('general', 17.5), online('professional', 80)]), { asOf: '2024-06-30', regulation })
    expect(plan.schedule).toMatchObject([{ kind: 'exam', subject: 'general' }])
    expect(plan.offline).toBeNull()
  })

  it('takes theory first where figures make an hour of it worth more', () => {
    const regulation = amend(jinhua64, { theoryRate: 4 })
    const plan = planYear(learner([exam, online('general', 30), online('professional', 40)]), { asOf: '2024-06-30', regulation })
    expect(plan.schedule).toMatchObject([{ mode: 'theory', hours: 3 }, { mode: 'practice', hours: 2 }])
  })

  it('uses no id of the ledger', () => {
    const plan = planYear(learner([{ ...exam, id: 'plan-2024-001' }, online('professional', 88), online('general', 17)]), { asOf: '2024-06-30' })
    expect(plan.schedule.map(({ id }) => id)).toEqual(['plan-2024-002'])
  })

  it('plans more online credits than one record takes as several (ofEarned)', () => {
    const plan = planYear(learner([exam, online('general', 9000)]), { asOf: '2024-12-30', readings: { professionalShare: 'ofEarned' } })
    expect(plan.schedule.map((record) => ('credits' in record ? record.credits : 0))).toEqual([0, 0, 10000, 7968])
  })
})

describe('what bears on the days and the credits left', () => {
  it('says what the special routes can still count for, together or each (art. 11)', () => {
    const special = learner([{ id: 's', date: '2024-05-01', kind: 'special', route: 'publication', tier: 'other' }])
    expect(planYear(special, { asOf: '2024-06-30' }).special)
      .toEqual([{ clause: '11', routes: ['training', 'project', 'publication', 'competition'], cap: 60, used: 24, room: 36 }])
    expect(planYear(special, { asOf: '2024-06-30', readings: { specialCapScope: 'perRoute' } }).special.map(({ routes, room }) => [routes, room]))
      .toEqual([[['training'], 60], [['project'], 60], [['publication'], 36], [['competition'], 60]])
  })

  it('leaves out the days whose credits a later promotion of the year clears under levelAndYear (art. 20)', () => {
    const promoted = learner([], {
      certificates: [{ level: 'juniorWorker', issuedOn: '2020-01-01' }, { level: 'intermediateWorker', issuedOn: '2024-12-20' }],
    })
    const left = (resetScope: 'level' | 'levelAndYear'): number => planYear(promoted, { asOf: '2024-12-10', readings: { resetScope } }).days.left
    expect([left('level'), left('levelAndYear')]).toEqual([21, 11])
  })

  it('warns how many general credits the year bears under ofEarned', () => {
    const records = [exam, online('professional', 70), online('general', 30)]
    const room = (professionalShare: 'ofEarned' | 'ofRequired'): number | null =>
      planYear(learner(records), { asOf: '2024-06-30', readings: { professionalShare } }).generalRoom
    expect([room('ofEarned'), room('ofRequired')]).toEqual([6, null])
  })
})

describe('readings left open', () => {
  it('plans for the strictest of them, and says what it adds', () => {
    const records = [online('professional', 50), online('general', 40), exam]
    const plan = planYear(learner(records), { asOf: '2024-06-30', vary: readingIds })
    expect(plan.varied).toEqual(readingIds)
    expect(plan.strictest).toEqual({ readings: { professionalShare: 'ofEarned' }, credits: 28, adds: 20 })
    expect(plan.needs).toEqual({ credits: 28, general: 0, professional: 28, free: 0, exam: false })
  })

  it('looks at the exam where two readings ask for as many credits, and at the fewest changes where they ask the same', () => {
    const records = [online('professional', 70), online('general', 30)]
    const plan = planYear(learner(records), { asOf: '2024-06-30', readings: { examCredits: 'notRequired' }, vary: ['examCredits', 'truncation'] })
    expect([plan.status, plan.needs.exam, plan.strictest?.readings]).toEqual(['reachable', true, { examCredits: 'someRequired' }])
  })

  it('plans 2020 for those who would assess it (art. 24)', () => {
    const options = { asOf: '2020-11-30', vary: ['firstYear'] } as const
    expect(planYear(learner([]), options)).toMatchObject({ status: 'reachable', needs: { credits: 90 }, result: { status: 'notAssessed' } })
  })
})

it('refuses options that cannot be, all at once', () => {
  const bad = { asOf: '2024-06-30', year: 1, examCredits: 0, vary: ['weather'] } as never
  expect(() => planYear(learner([]), bad)).toThrow(InputError)
  try {
    planYear(learner([]), bad)
  } catch (error) {
    expect((error as InputError).issues.map(({ path, code }) => [path.join('.'), code])).toEqual([
      ['options.year', 'range'], ['options.examCredits', 'quantity'], ['options.vary.0', 'unknownReading'],
    ])
  }
})
