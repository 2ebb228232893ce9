import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/doors/assess.js'
import type { AssessOptions } from '../../src/assess/assessment.js'
import type { LedgerInput } from '../../src/ledger/ledger.js'
import { parseLedger } from '../../src/ledger/parse-ledger.js'
import { amend, jinhua64 } from '../../src/regulation/figures.js'
import { planPromotion } from '../../src/plan/plan-promotion.js'
import type { PromotionStep } from '../../src/plan/promotion-plan.js'
import type { PromotionResult } from '../../src/rules/article-14-early-application.js'
import { ledger, options } from '../reference/arbitraries.js'
import { meetings, runs } from '../properties/runs.js'

const worker = (credits: number, more: Partial<LedgerInput> = {}) => parseLedger({
  learner: 'L-001',
  certificates: [{ level: 'intermediateWorker', issuedOn: '2021-03-01' }],
  records: [{ id: 'r', date: '2022-05-05', kind: 'online', subject: 'professional', credits }],
  ...more,
})
const asked = (normalYears: number, asOf = '2024-06-30', readings: AssessOptions['readings'] = {}): AssessOptions =>
  ({ asOf, promotion: { normalYears }, readings })

describe('planPromotion (art. 14)', () => {
  it('says for one year early and for two what is still missing, until when, and at what pace', () => {
    expect(planPromotion(worker(300), asked(5)).steps).toEqual([
      {
        yearsEarly: 1, status: 'reachable', because: null, from: '2025-03-01', on: '2025-03-01', required: 450.01, credits: 300, most: 300,
        missing: 150.01, days: 244, yearlyPace: 224.41,
      },
      {
        yearsEarly: 2, status: 'reachable', because: null, from: '2024-03-01', on: '2024-07-01', required: 450.01, credits: 300, most: 300,
        missing: 150.01, days: 1, yearlyPace: null,
      },
    ])
  })

  it('says from when a step stands that is reached', () => {
    const [one, two] = planPromotion(worker(450.01), asked(5)).steps
    expect([one?.status, one?.on, two?.status, two?.on]).toEqual(['reached', '2025-03-01', 'reached', '2024-06-30'])
    expect([one?.missing, one?.yearlyPace]).toEqual([0, null])
  })

  it('asks a full year of surplus for each year early under perYearOfSurplus', () => {
    const { steps } = planPromotion(worker(300), asked(5, '2024-06-30', { earlyYears: 'perYearOfSurplus' }))
    expect(steps.map(({ required }) => required)).toEqual([540, 630])
  })

  it('takes the threshold of the day itself under elapsedYears', () => {
    const { steps } = planPromotion(worker(300), asked(5, '2024-06-30', { thresholdPeriod: 'elapsedYears' }))
    expect(steps.map(({ required, status }) => [required, status])).toEqual([[360.01, 'reachable'], [270.01, 'reached']])
  })

  it('names article 14 where the target allows one year only, and where the normal years are fewer', () => {
    const senior = worker(300, { certificates: [{ level: 'seniorWorker', issuedOn: '2021-03-01' }] })
    expect(planPromotion(senior, asked(5)).steps[1]).toEqual({
      yearsEarly: 2, status: 'notReachable', because: { clause: '14', reason: 'aboveMaximum' },
      from: null, on: null, required: null, credits: null, most: null, missing: null, days: null, yearlyPace: null,
    })
    expect(planPromotion(worker(1), asked(1, '2021-06-30')).steps[1]?.because).toEqual({ clause: '14', reason: 'aboveNormalYears' })
  })

  it('names article 14 where the normal date comes before further credits could', () => {
    const { steps } = planPromotion(worker(1), asked(3, '2024-02-29'))
    expect(steps.map(({ because }) => because?.reason)).toEqual(['normalDateFirst', 'normalDateFirst'])
  })

  it('names article 22 where a finding stands, on the day as on the next', () => {
    const barred = { status: 'notReachable', because: { clause: '22', reason: 'finding' } }
    expect(planPromotion(worker(999, { findings: [{ decidedOn: '2023-01-01' }] }), asked(4)).steps).toMatchObject([barred, barred])
    expect(planPromotion(worker(1, { findings: [{ decidedOn: '2024-07-01' }] }), asked(4)).steps[1]).toMatchObject(barred)
  })

  it('opens on the day on which the last finding is lifted, if that is known (art. 22)', () => {
    const found = (findings: NonNullable<LedgerInput['findings']>, credits = 500) => planPromotion(worker(credits, { findings }), asked(5, '2023-12-31')).steps[1]
    expect(found([{ decidedOn: '2023-01-01', liftedOn: '2024-06-01' }])).toEqual({
      yearsEarly: 2, status: 'reached', because: null, from: '2024-03-01', on: '2024-06-01', required: 450.01, credits: 500, most: 500, missing: 0,
      days: 153, yearlyPace: null,
    })
    expect(found([{ decidedOn: '2023-01-01', liftedOn: '2024-06-01' }, { decidedOn: '2024-05-31', liftedOn: '2024-09-01' }])?.on).toBe('2024-09-01')
    expect(found([{ decidedOn: '2023-01-01', liftedOn: '2024-06-01' }, { decidedOn: '2024-06-02' }])?.on).toBe('2024-06-01')
    expect(found([{ decidedOn: '2023-01-01', liftedOn: '2024-03-01' }])?.on).toBe('2024-03-01')
    // One found later, and lifted later still, does not matter, whichever stands first.
    expect(found([{ decidedOn: '2024-08-01', liftedOn: '2024-10-01' }, { decidedOn: '2023-01-01', liftedOn: '2024-06-01' }])?.on).toBe('2024-06-01')
    // What was lifted before the step opens opens nothing where another stands.
    expect(found([{ decidedOn: '2022-01-01', liftedOn: '2023-01-01' }, { decidedOn: '2023-06-01' }])?.because).toEqual({ clause: '22', reason: 'finding' })
    // Lifted on the normal date or later, it is of no use to an early application.
    expect(found([{ decidedOn: '2023-01-01', liftedOn: '2026-03-01' }])?.because).toEqual({ clause: '22', reason: 'finding' })
    expect(found([{ decidedOn: '2023-01-01', liftedOn: '2026-02-28' }])).toMatchObject({ status: 'reached', on: '2026-02-28' })
    expect(found([{ decidedOn: '2023-01-01', liftedOn: '2024-06-01' }], 400)).toMatchObject({ status: 'reachable', missing: 50.01, yearlyPace: 119.31 })
  })

  it('paces the credits up to the lifting of a finding where the step would be open already', () => {
    const [, two] = planPromotion(worker(400, { findings: [{ decidedOn: '2023-01-01', liftedOn: '2024-09-08' }] }), asked(5)).steps
    expect(two).toMatchObject({ status: 'reachable', from: '2024-03-01', on: '2024-09-08', missing: 50.01, days: 70, yearlyPace: 260.77 })
  })

  it('paces the credits of a single day where the step is not open yet', () => {
    expect(planPromotion(worker(300), asked(5, '2025-02-28')).steps[0]).toMatchObject({
      status: 'reachable', from: '2025-03-01', on: '2025-03-01', missing: 150.01, days: 1, yearlyPace: 54_753.65,
    })
  })

  it('goes by the figures of each day it looks ahead to (art. 14)', () => {
    const regulation = amend(jinhua64, { annualTotal: 100 }, { from: '2024-01-01' })
    const { steps } = planPromotion(worker(300), { ...asked(5), regulation })
    // 2021-03-01, 2022-03-01 and 2023-03-01 add 90 each, the two that follow 100 each.
    expect(steps.map(({ required }) => required)).toEqual([470.01, 470.01])
  })

  it('has no steps where article 14 does not apply, or the normal date has come', () => {
    expect(planPromotion(worker(1, { certificates: [] }), asked(4)))
      .toMatchObject({ promotion: { status: 'notApplicable', reason: 'noCertificate' }, steps: [] })
    expect(planPromotion(worker(1), { asOf: '2024-06-30' })).toMatchObject({ promotion: { reason: 'notAsked' }, steps: [] })
    expect(planPromotion(worker(1), asked(3))).toMatchObject({ promotion: { status: 'normal' }, steps: [] })
  })

  it('counts records after the day as planned, and does not know later certificates', () => {
    const { steps } = planPromotion(worker(451, {
      records: [{ id: 'r', date: '2024-12-01', kind: 'online', subject: 'general', credits: 451 }],
      certificates: [{ level: 'intermediateWorker', issuedOn: '2021-03-01' }, { level: 'seniorWorker', issuedOn: '2024-08-01' }],
    }), asked(5))
    expect(steps.map(({ status, credits }) => [status, credits])).toEqual([['reached', 451], ['reachable', 0]])
  })

  it('needs exactly what is missing: so much by that day allows the step, a hundredth less does not, on random ledgers', () => {
    const seen = { reached: 0, reachable: 0, notReachable: 0, unknown: 1_000_000 }
    fc.assert(fc.property(ledger, options, (input, given) => {
      const known = { ...input, certificates: (input.certificates ?? []).filter(({ issuedOn }) => issuedOn <= given.asOf) }
      for (const step of planPromotion(parseLedger(input), given).steps) {
        seen[step.status] += 1
        if (step.on === null || step.on > '2199-12-31' || (step.missing ?? 0) > 9999) continue
        expect(step.status).toBe(step.missing === 0 ? 'reached' : 'reachable')
        const early = (hundredths: number): boolean => {
          const further = hundredths > 0 ? [learned(hundredths, step)] : []
          const changed = parseLedger({ ...known, records: [...known.records, ...further] })
          const promotion = assess(changed, { ...given, asOf: step.on! }).promotion as PromotionResult
          return promotion.status === 'early' && promotion.yearsEarly >= step.yearsEarly
        }
        const missing = Math.round(step.missing! * 100)
        expect(early(missing)).toBe(true)
        if (missing > 0) expect(early(missing - 1)).toBe(false)
        expectPace(step, given.asOf)
      }
    }), runs(2000))
    expect(Math.min(...Object.values(seen))).toBeGreaterThanOrEqual(meetings(11))
  })
})

const learned = (hundredths: number, { on }: PromotionStep) =>
  ({ id: 'further', date: on!, kind: 'online', subject: 'professional', credits: hundredths / 100 } as const)

/** At the pace given the missing credits stand on the day, at a hundredth less they do not: in hundredths times days, exactly. */
function expectPace({ from, missing, days, yearlyPace }: PromotionStep, asOf: string): void {
  if (missing === 0 || (from! <= asOf && days === 1)) {
    expect(yearlyPace).toBeNull()
    return
  }
  const [needed, pace] = [Math.round(missing! * 100) * 365, Math.round(yearlyPace! * 100)]
  expect(pace * days!).toBeGreaterThanOrEqual(needed)
  expect((pace - 1) * days!).toBeLessThan(needed)
}
