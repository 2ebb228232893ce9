// Plans where not everything is known: they go by what is known, say what they take for granted, and are unknown where the answer is.
import { describe, expect, it } from 'vitest'
import type { AssessOptions, CreditRecord, LedgerInput } from '../../src/index.js'
import { planPromotion } from '../../src/plan/plan-promotion.js'
import { planYear } from '../../src/plan/plan-year.js'
import { readingIds } from '../../src/regulation/reading-answers.js'
import { exam, fullYear, general, ledgerOf, online, theory } from '../support/given.js'
import { yearWith } from './certificate.js'

const planned = (more: Partial<LedgerInput>, options: Partial<AssessOptions> = {}, records: readonly CreditRecord[] = [], year?: number) =>
  planYear(ledgerOf(records, more), { asOf: '2024-12-31', ...options, ...(year === undefined ? {} : { year }) })
const nothing = { credits: 0, general: 0, professional: 0, free: 0, exam: false }

describe('planYear of a year with gaps (art. 9)', () => {
  it('is unknown where it is not met by what is known, and plans as if nothing were missing', () => {
    const records = [exam('e', '2024-02-01', 70)]
    const plan = planned({ incompleteYears: [2024] }, { asOf: '2024-06-30' }, records)
    expect(plan).toMatchObject({ status: 'unknown', result: { status: 'unknown' }, assumed: ['noneMissing'], needs: { credits: 20, general: 18 } })
    expect(yearWith(ledgerOf(records, { incompleteYears: [2024] }), plan.schedule, 2024, { asOf: '2024-12-31' }).status).toBe('met')
    expect(planned({ incompleteYears: [2024] }, {}, records)).toMatchObject({ status: 'unknown', schedule: [], days: { left: 0 }, generalRoom: null })
  })

  it('is met where what is missing can only add, and unknown with nothing to plan where it can take away', () => {
    expect(planned({ incompleteYears: [2024] }, {}, fullYear(2024))).toMatchObject({ status: 'met', assumed: ['noneMissing'], needs: nothing })
    expect(planned({ incompleteYears: [2024] }, { asOf: '2024-06-30', readings: { professionalShare: 'ofEarned' } }, fullYear(2024)))
      .toMatchObject({ status: 'unknown', needs: nothing, schedule: [], offline: null })
  })

  it('takes nothing for granted of a year that is not assessed, nor of another year', () => {
    expect(planned({ incompleteYears: [2024], exemptYears: [{ year: 2024 }] })).toMatchObject({ status: 'notAssessed', assumed: [] })
    expect(planned({ incompleteYears: [2023] }).assumed).toEqual([])
  })
})

describe('planYear of a year known by its totals (art. 9)', () => {
  const totals = (rest: object) => ({ totals: [{ year: 2024, general: 18, professional: 72, ...rest }] })

  it('is closed: no day is left, even of the year that runs', () => {
    const plan = planned(totals({ exam: 2, professional: 70 }), { asOf: '2024-06-30' })
    expect(plan).toMatchObject({ status: 'notReachable', days: { left: 0, free: 0 }, schedule: [], assumed: [], needs: { credits: 2, free: 2, professional: 0, exam: false } })
    expect(planned(totals({ exam: 2 }))).toMatchObject({ status: 'met', assumed: [], needs: nothing })
  })

  it('is unknown where its exam is, and takes it that there was none', () => {
    expect(planned(totals({}))).toMatchObject({ status: 'unknown', assumed: ['noExam'], needs: { credits: 0, exam: true }, examCredits: 1 })
    expect(planned(totals({ general: 17 }))).toMatchObject({ status: 'notReachable', assumed: ['noExam'], needs: { credits: 1, general: 1 } })
    expect(planned(totals({}), { readings: { examCredits: 'notRequired' } })).toMatchObject({ status: 'met', assumed: [] })
  })

  it('asks for the professional share of what was earned (ofEarned)', () => {
    const plan = planned(totals({ general: 50, professional: 70, exam: 1 }), { readings: { professionalShare: 'ofEarned' } })
    expect(plan.needs).toEqual({ credits: 30, general: 0, professional: 30, free: 0, exam: false })
    expect(planned(totals({ general: 10, professional: 80, exam: 1 }), { readings: { professionalShare: 'ofEarned' } }).needs)
      .toEqual({ credits: 8, general: 8, professional: 0, free: 0, exam: false })
  })

  it('is unknown where a promotion may have taken credits out of it (levelAndYear)', () => {
    const certificates = [{ level: 'juniorWorker', issuedOn: '2020-12-01' }, { level: 'seniorWorker', issuedOn: '2024-05-01' }] as const
    expect(planned({ ...totals({ exam: 1 }), certificates }, { readings: { resetScope: 'levelAndYear' } }))
      .toMatchObject({ status: 'unknown', assumed: ['nothingReset'] })
    expect(planYear(ledgerOf([], { ...totals({ exam: 1 }), certificates }), { asOf: '2024-12-31', vary: readingIds }))
      .toMatchObject({ status: 'unknown', assumed: ['nothingReset'] })
    expect(planned({ ...totals({ exam: 1 }), certificates })).toMatchObject({ status: 'met', assumed: [] })
    // Without a promotion in it, or where its records are known, there is nothing to take for granted.
    const readings = { resetScope: 'levelAndYear' } as const
    for (const more of [{}, totals({ exam: 1 }), { certificates }]) expect(planned(more, { readings }).assumed).toEqual([])
  })
})

it('says how much of what it counts is planned already', () => {
  const records = [
    online('a', '2024-03-01', 20, general), theory('b', '2024-06-29', 12, { until: '2024-07-02' }), exam('c', '2024-11-30', 5),
    theory('d', '2024-10-01', 9), online('e', '2025-01-01', 3),
  ]
  expect(planYear(ledgerOf(records), { asOf: '2024-06-30' }).alreadyPlanned).toEqual({ records: 3, credits: 41 })
  // What is learned on the day itself is not planned any more.
  expect(['2024-02-29', '2024-03-01'].map((asOf) => planYear(ledgerOf(records), { asOf }).alreadyPlanned.records)).toEqual([4, 3])
  expect(planYear(ledgerOf(records), { asOf: '2024-12-31' }).alreadyPlanned).toEqual({ records: 0, credits: 0 })
  expect(planYear(ledgerOf([]), { asOf: '2024-06-30' }).alreadyPlanned).toEqual({ records: 0, credits: 0 })
})

describe('planPromotion where the account is known in part (art. 14, 20)', () => {
  const certificates = [{ level: 'intermediateWorker', issuedOn: '2021-06-18' }] as const
  const paper = (total: number, since?: number) => ({
    certificates, totals: [{ year: 2021, general: 0, professional: total, ...(since === undefined ? {} : { sinceCertificate: since }) }],
  })
  const plan = (more: Partial<LedgerInput>, records: readonly CreditRecord[], asOf = '2024-06-18') =>
    planPromotion(ledgerOf(records, more), { asOf, promotion: { normalYears: 4 } })
  const three = [online('a', '2022-05-05', 100), online('b', '2023-05-05', 100), online('c', '2024-05-05', 100)]

  it('is unknown where what is not known may be enough, and says how much of it must be', () => {
    const { steps, assumed, promotion } = plan(paper(72), three)
    expect(promotion.status).toBe('unknown')
    expect(assumed).toEqual(['noneSinceCertificate'])
    // The day itself: enough may stand already.
    expect(steps[0]).toEqual({
      yearsEarly: 1, status: 'unknown', because: null, from: '2024-06-18', on: '2024-06-18', required: 360.01, credits: 300, most: 372,
      missing: 60.01, days: 0, yearlyPace: null,
    })
    expect(plan(paper(60), three).steps[0]).toMatchObject({ status: 'reachable', on: '2024-06-19', most: 360, missing: 60.01 })
    expect(plan(paper(60.01), three).steps[0]).toMatchObject({ status: 'unknown', on: '2024-06-18', most: 360.01 })
    expect(plan(paper(72, 60.01), three)).toMatchObject({ assumed: [], steps: [{ status: 'reached', credits: 360.01 }, { status: 'reached' }] })
  })

  it('takes for granted only what could change the account', () => {
    expect(plan(paper(0), three).assumed).toEqual([])
    expect(plan({ ...paper(72, 60), incompleteYears: [2022] }, []).assumed).toEqual(['noneMissing'])
  })

  it('has no bound where a year has gaps', () => {
    const { steps, assumed } = plan({ certificates, incompleteYears: [2022] }, three, '2023-12-31')
    expect(assumed).toEqual(['noneMissing'])
    expect(steps[0]).toMatchObject({ status: 'unknown', from: '2024-06-18', on: '2024-06-18', most: null, missing: 60.01, days: 170, yearlyPace: 128.85 })
  })

  it('has no bound either where nothing was cleared', () => {
    const initial = [{ level: 'intermediateWorker', issuedOn: '2021-06-18', initial: true }] as const
    expect(plan({ certificates: initial, incompleteYears: [2020] }, three)).toMatchObject({ assumed: ['noneMissing'], steps: [{ status: 'unknown', most: null }, {}] })
  })

  it('knows nothing yet of a closed year that runs', () => {
    const running = { certificates, totals: [{ year: 2024, general: 0, professional: 100 }] }
    const { steps, assumed } = plan(running, [online('a', '2022-05-05', 270)])
    expect(assumed).toEqual(['runningYear'])
    expect(steps).toMatchObject([{ status: 'unknown', on: '2024-06-18', credits: 270, most: 370 }, { status: 'unknown' }])
  })

  it('takes nothing for granted where article 14 does not apply', () => {
    expect(planPromotion(ledgerOf(three, paper(72)), { asOf: '2024-06-18' })).toMatchObject({ promotion: { reason: 'notAsked' }, assumed: [] })
  })
})
