// Article 9 and what earns it: that a plan is enough, that nothing in it is too much, and that its figures are exact. All under
// any readings, on random ledgers.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CreditRecord, Subject } from '../../src/ledger/ledger.js'
import { parseLedger } from '../../src/ledger/parse-ledger.js'
import { planYear } from '../../src/plan/plan-year.js'
import type { YearPlan } from '../../src/plan/year-plan.js'
import { readingIds } from '../../src/regulation/reading-answers.js'
import type { ReadingId, Readings } from '../../src/regulation/reading-answers.js'
import { answersTo, ledger, options } from '../reference/arbitraries.js'
import { oneHundredthLess, yearWith } from './certificate.js'
import { meetings, runs } from '../properties/runs.js'

/** On how many ledgers a schedule is certified; the other properties take a part of so many. */
const RUNS = 5000

/** So many ledgers take a minute, and more where other work goes on beside them; in milliseconds. */
const A_LONG_TIME = 600_000

/** A year near the day of assessment; most often its own. */
const yearNear = fc.constantFrom(undefined, undefined, 2021, 2022, 2024)
const examCredits = fc.constantFrom(undefined, 0.01, 3.34, 25)
const place = fc.nat(1000)
const plans = fc.tuple(ledger, options, yearNear, examCredits, place)

const online = (subject: Subject, hundredths: number, year: number): CreditRecord[] =>
  hundredths > 0 ? [{ id: `extra-${subject}`, date: `${year}-12-31`, kind: 'online', subject, credits: hundredths / 100 }] : []

const inHundredths = (credits: number): number => Math.round(credits * 100)

describe('planYear on random ledgers', () => {
  it('meets the year with its schedule, and with a hundredth less in any part does not (art. 9, 10)', () => {
    const seen = { reachable: 0, online: 0, exam: 0, several: 0, met: 0, notReachable: 0, notAssessed: 0, unknown: RUNS }
    fc.assert(fc.property(plans, ([input, given, year, exam, from]) => {
      const plan = planYear(parseLedger(input), { ...given, year, examCredits: exam } as never)
      seen[plan.status] += 1
      if (plan.status !== 'reachable') expect(plan.schedule).toEqual([])
      // A plan without a schedule has nothing to certify: such a ledger is not one of those counted.
      fc.pre(plan.status === 'reachable')
      if (plan.schedule.some(({ kind }) => kind === 'online')) seen.online += 1
      if (plan.schedule.some(({ kind }) => kind === 'exam')) seen.exam += 1
      if (plan.schedule.length > 3) seen.several += 1
      expect(yearWith(input, plan.schedule, plan.year, given).status).toBe('met')
      for (const schedule of oneHundredthLess(plan.schedule, from)) {
        expect(yearWith(input, schedule, plan.year, given).status).toBe('unmet')
      }
    }), runs(RUNS))
    // Every kind of plan occurs; the rarest is one in twenty, and the floor is far below that.
    expect(Object.entries(seen).filter(([, count]) => count < meetings(RUNS / 200))).toEqual([])
    expect(seen.reachable).toBeGreaterThanOrEqual(meetings(RUNS))
  }, A_LONG_TIME)

  it('plans nothing more once the schedule stands in the ledger', () => {
    fc.assert(fc.property(plans, ([input, given, year, exam]) => {
      const asked = { ...given, year, examCredits: exam } as never
      const plan = planYear(parseLedger(input), asked)
      const again = planYear(parseLedger({ ...input, records: [...input.records, ...plan.schedule] }), asked)
      if (plan.status === 'reachable') {
        expect(again.status).toBe('met')
        expect(again.needs).toEqual({ credits: 0, general: 0, professional: 0, free: 0, exam: false })
        expect(again.generalRoom).toBe(plan.generalRoom)
      } else {
        expect(again).toEqual(plan)
      }
    }), runs(RUNS / 5))
  })

  it('says the least credits, and exactly which splits of them will do (art. 9)', () => {
    fc.assert(fc.property(plans, fc.double({ min: 0, max: 1, noNaN: true }), ([input, given, year], share) => {
      const plan = planYear(parseLedger(input), { ...given, year } as never)
      const [least, general, professional, free] = [plan.needs.credits, plan.needs.general, plan.needs.professional, plan.needs.free]
        .map(inHundredths) as [number, number, number, number]
      expect(general + professional + free).toBe(least)
      expect(Math.min(general, professional, free)).toBeGreaterThanOrEqual(0)
      if (plan.status !== 'reachable' || least > 1_000_000) return
      expect(plan.needs.credits).toBe(plan.result.missingCredits)

      const passes = (x: number, y: number): boolean => {
        const further = [...online('general', x, plan.year), ...online('professional', y, plan.year)]
        return yearWith(input, further, plan.year, given).gaps.every((gap) => gap === 'exam')
      }
      for (const x of [0, general - 1, general, least - professional, least - professional + 1, Math.floor(least * share)]) {
        if (x < 0 || x > least) continue
        expect([x, passes(x, least - x)]).toEqual([x, x >= general && least - x >= professional])
        expect(x < 1 || passes(x - 1, least - x)).toBe(x < 1)
      }
    }), runs(RUNS / 5))
  })

  it('says how many further general credits the met year bears (art. 9, ofEarned)', () => {
    let bounded = 0
    fc.assert(fc.property(plans, ([input, given, year]) => {
      const earned = { ...given, readings: { ...given.readings, professionalShare: 'ofEarned' } } as const
      const plan = planYear(parseLedger(input), { ...earned, year } as never)
      if (plan.status !== 'reachable' && (plan.status !== 'met' || plan.result.status !== 'met')) {
        expect(plan.generalRoom).toBeNull()
        return
      }
      const room = inHundredths(plan.generalRoom!)
      if (room >= 1_000_000) return
      bounded += 1
      const at = (further: number): string =>
        yearWith(input, [...plan.schedule, ...online('general', further, plan.year)], plan.year, earned).status
      // On 31 December credits of that day may be cleared; then the year is met by what a certificate of that day left.
      if (plan.days.left === 0) return
      expect([at(room), at(room + 1)]).toEqual(['met', 'unmet'])
    }), runs(RUNS / 5))
    expect(bounded).toBeGreaterThan(meetings(RUNS / 50))
  })

  it('holds under every answer to the readings left open, and with a hundredth less fails one of them', () => {
    let planned = 0
    fc.assert(fc.property(plans, fc.subarray([...readingIds], { maxLength: 6 }), ([input, given, year, exam, from], vary) => {
      const parsed = parseLedger(input)
      const plan = planYear(parsed, { ...given, year, examCredits: exam, vary } as never)
      const all = combinations(plan.readings, vary)
      expect(plan.varied).toEqual(readingIds.filter((id) => vary.includes(id)))
      if (plan.status !== 'reachable') return
      planned += 1
      const failsAny = (schedule: readonly CreditRecord[]): boolean => all.some((readings) => {
        const { status } = yearWith(input, schedule, plan.year, { ...given, readings })
        return status !== 'met' && status !== 'notAssessed'
      })
      expect(failsAny(plan.schedule)).toBe(false)
      for (const schedule of oneHundredthLess(plan.schedule, from)) expect(failsAny(schedule)).toBe(true)
      expectStrictest(plan, all.map((readings) => planYear(parsed, { ...given, year, readings } as never)), vary)
    }), runs(RUNS / 10))
    expect(planned).toBeGreaterThan(meetings(RUNS / 50))
  })
})

/** The strictest reading asks as much as any alone, and says what all of them add to the readings given. */
function expectStrictest(plan: YearPlan, alone: readonly YearPlan[], vary: readonly ReadingId[]): void {
  if (vary.length === 0) {
    expect(plan.strictest).toBeNull()
    return
  }
  const { strictest } = plan
  expect(strictest!.credits).toBe(Math.max(...alone.map(({ needs, status }) => (status === 'notAssessed' ? 0 : needs.credits))))
  const given = alone[0]!
  expect(inHundredths(strictest!.adds)).toBe(inHundredths(plan.needs.credits) - inHundredths(given.needs.credits))
  const itself = alone.find(({ readings }) => readingIds.every((id) => readings[id] === { ...plan.readings, ...strictest!.readings }[id]))
  expect(itself?.needs.credits).toBe(strictest!.credits)
  expect(Object.entries(strictest!.readings).every(([id, answer]) => plan.readings[id as ReadingId] !== answer)).toBe(true)
}

function combinations(given: Readings, vary: readonly ReadingId[]): Readings[] {
  return vary.reduce<Readings[]>((all, id) => all.flatMap((each) =>
    [given[id], ...answersTo(id).filter((answer) => answer !== given[id])].map((answer) => ({ ...each, [id]: answer }))), [given])
}
