// The border: whatever a caller hands over, it is refused in an orderly way, or what was checked is what is used.
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  amend, assess, checkAnnual, checkExaminer, earlyPromotion, InputError, jinhua64, offlineCredits, parseLedger, parseRecord,
  resetOnPromotion, safeParseLedger, specialRouteCredits, sumCredits,
} from '../../src/index.js'
import { compareReadings } from '../../src/compare/index.js'
import type { AssessOptions } from '../../src/index.js'
import { safeParseRegistration } from '../../src/registration/index.js'
import { meetings, runs } from '../properties/runs.js'
import { ledger, options } from '../reference/arbitraries.js'
import { HOSTILE, TURNING } from './hostile.js'
import { brief, issuesOf } from './refused.js'
import { changing, ofLength, revoked, throwing, trapped } from './traps.js'

const asOf = '2024-12-31'
const MAX_ISSUES = 1000
const nobody = parseLedger({ learner: 'L', records: [] })
const record = { id: 'a', date: '2024-05-06', kind: 'online', subject: 'general', credits: 3 }

/** What a call gives; undefined where it refuses. Anything else that it throws fails the test. */
function unlessRefused<T>(call: () => T): T | undefined {
  try {
    return call()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    expect(error.issues.length).toBeGreaterThan(0)
    return undefined
  }
}

describe('a hostile ledger is refused, with a thousand problems at most', () => {
  it.each(HOSTILE.map((hostile) => [hostile.name, hostile] as const))('%s', (_, { make, code, path, more = false }) => {
    const result = safeParseLedger(make())
    if (result.success) throw new Error('was taken')
    const { issues } = result.error
    expect(issues.length).toBeLessThanOrEqual(MAX_ISSUES)
    expect([issues[0]?.path.join('.'), issues[0]?.code, result.error.more]).toEqual([path, code, more])
    expect(more).toBe(issues.length === MAX_ISSUES)
    // Whatever the input was, the error is text, and not much of it.
    expect(result.error.message.split('\n').length).toBeLessThanOrEqual(21)
    expect(JSON.stringify(result.error).length).toBeLessThan(400_000)
  })
})

describe('what is checked is what is used', () => {
  const MOST_READS = 8

  it.each(TURNING)('%s, good on the first reads and bad ever after', (key, good, bad, code) => {
    let taken = 0
    for (let reads = 0; reads <= MOST_READS; reads += 1) {
      const input = { learner: 'L', records: [changing(record, key, [...new Array<unknown>(reads).fill(good), bad])] }
      const result = safeParseLedger(input)
      if (!result.success) {
        expect(result.error.issues.map(brief)).toEqual([[`ledger.records.0.${key}`, code]])
        continue
      }
      taken += 1
      expect(result.data.records).toEqual([record])
      expect(assess(result.data, { asOf }).records).toMatchObject([{ id: 'a', date: '2024-05-06', claimed: 3, credited: 3 }])
    }
    expect(taken).toBeGreaterThan(0)
  })

  it('a list that is another at each read', () => {
    const input = changing({ learner: 'L' }, 'records', [[record], [{ ...record, credits: -1 }], 'none'])
    const result = safeParseLedger(input)
    if (result.success) expect(result.data.records).toEqual([record])
    else expect(result.error.issues.length).toBeGreaterThan(0)
  })

  it('a proxy that answers otherwise each time', () => {
    let reads = 0
    const liar = new Proxy(record, { get: (target, key) => {
      reads += 1
      return key === 'credits' && reads > 5 ? -1_000_000_000 : Reflect.get(target, key) as unknown
    } })
    const result = safeParseLedger({ learner: 'L', records: [liar] })
    if (result.success) expect(assess(result.data, { asOf }).records[0]?.credited).toBe(3)
    else expect(result.error.issues[0]?.path).toEqual(['ledger', 'records', 0, 'credits'])
  })

  it('asOf, whatever it turns into', () => {
    const ledger = parseLedger({ learner: 'L', records: [record] })
    for (let reads = 0; reads <= MOST_READS; reads += 1) {
      const options = changing({}, 'asOf', [...new Array<unknown>(reads).fill(asOf), '1066-10-14']) as AssessOptions
      expect(unlessRefused(() => assess(ledger, options)) ?? assess(ledger, { asOf })).toEqual(assess(ledger, { asOf }))
    }
  })

  it('a taken ledger is frozen, and what it was made of may change', () => {
    const mine = { ...record }
    const records = [mine]
    const ledger = parseLedger({ learner: 'L', records })
    mine.credits = -5
    records.push(mine)
    expect(ledger.records).toEqual([record])
    expect(Object.isFrozen(ledger.records[0])).toBe(true)
  })
})

describe('hostile options', () => {
  const ledger = parseLedger({ learner: 'L', records: [record] })
  const asked = (options: unknown) => issuesOf(() => assess(ledger, options as AssessOptions))

  it('that throw or are revoked have the wrong type', () => {
    expect(asked(throwing({}, 'asOf'))).toEqual([['options.asOf', 'type']])
    expect(asked(revoked({}))).toEqual([['options', 'type']])
    expect(asked({ asOf, readings: revoked({}) })).toEqual([['options.readings', 'type']])
    expect(asked({ asOf, promotion: revoked({}) })).toEqual([['options.promotion', 'type']])
    expect(asked({ asOf, promotion: { normalYears: revoked({}) } })).toEqual([['options.promotion.normalYears', 'type']])
    expect(asked({ asOf, regulation: revoked({}) })).toEqual([['options.regulation', 'type']])
  })
  it('that lie about the length of a list have the wrong type', () => {
    const lying = ofLength(['truncation'], () => 'x')
    expect(issuesOf(() => compareReadings(ledger, { asOf, vary: lying as never }))).toEqual([['options.vary', 'type']])
  })
  it('a ledger that is revoked is unchecked', () => {
    expect(issuesOf(() => assess(revoked({}) as never, { asOf }))).toEqual([['ledger', 'unchecked']])
  })
})

describe('a trap in a ledger', () => {
  it('is refused, or what comes out is plain and stands the same check again', () => {
    const seen = { taken: 0, refused: 0 }
    fc.assert(fc.property(trapped(ledger), ({ traps, input }) => {
      const result = safeParseLedger(input)
      if (!result.success) {
        seen.refused += 1
        if (result.error.issues.length === 0) expect.unreachable(traps)
        return
      }
      seen.taken += 1
      const plain: unknown = JSON.parse(JSON.stringify(result.data))
      if (!isDeepStrictEqual(plain, { ...result.data })) expect(plain, traps).toEqual(result.data)
      expect(assess(result.data, { asOf })).toEqual(assess(parseLedger(plain), { asOf }))
    }), runs(2_000))
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(meetings(100))
  })

  it('does not hide what stands beside it', () => {
    const holed = [record, ...new Array<unknown>(1), record]
    expect(issuesOf(() => parseLedger({ learner: 'L', records: holed }))).toEqual([['ledger.records.1', 'type'], ['ledger.records.2.id', 'duplicateId']])
  })
})

describe('a trap in what another door takes', () => {
  const law = { readings: { truncation: 'chronological' }, regulation: { ...amend(jinhua64, { dailyTheory: 10 }) } }
  const DOORS: readonly (readonly [name: string, call: (...args: never[]) => unknown, args: readonly unknown[]])[] = [
    ['offlineCredits', offlineCredits, [[{ date: '2024-05-06', days: ['2024-05-06', '2024-05-09'], mode: 'practice', hours: 3 }], law]],
    ['specialRouteCredits', specialRouteCredits, [[{ date: '2024-05-06', route: 'competition', tier: 'county', rank: 3, recognized: 20 }], law]],
    ['checkAnnual', checkAnnual, [{ total: 90, general: 18, professional: 60, exam: 0, year: 2024 }, law]],
    ['earlyPromotion', earlyPromotion, [{ level: 'technician', since: '2020-02-29', credits: 400, normalYears: 4, asOf }, law]],
    ['resetOnPromotion', resetOnPromotion, [[{ date: '2024-05-06', credits: 3 }], { issuedOn: '2024-05-06' }]],
    ['sumCredits', sumCredits, [0.1, 0.2]],
    ['parseRecord', parseRecord, [{ ...record, waiver: null, title: 'x' }]],
  ]

  it.each(DOORS)('%s', (_, call, args) => {
    fc.assert(fc.property(trapped(fc.constant(args)), ({ input }) => {
      // A list of arguments with traps of its own is no argument any more.
      let given: unknown[]
      try { given = Array.isArray(input) ? [...input as unknown[]] : [input] } catch { return }
      const result = unlessRefused(() => call(...given as never[]))
      if (result !== undefined) expect(JSON.parse(JSON.stringify(result))).toEqual(result)
    }), runs(200))
  })

  it('the options of an assessment, and of a check', () => {
    const regulated = options.map((asked) => ({ ...asked, regulation: { ...amend(jinhua64, { annualTotal: 100 }) } }))
    fc.assert(fc.property(ledger, trapped(regulated), (input, { input: asked }) => {
      const parsed = parseLedger(input)
      const result = unlessRefused(() => assess(parsed, asked as AssessOptions))
      if (result !== undefined) expect(JSON.parse(JSON.stringify(result))).toEqual(result)
      unlessRefused(() => checkExaminer(parsed, asked as never))
    }), runs(500))
  })

  it('a registration', () => {
    const valid = { name: '某某', sex: 'male', residentId: '11010519491231002X', socialInsurance: 'x', certificates: [], credits: { total: 1, general: 1, professional: 0 } }
    fc.assert(fc.property(trapped(fc.constant(valid)), ({ input }) => {
      const result = safeParseRegistration(input)
      if (result.success) expect(safeParseRegistration(JSON.parse(JSON.stringify(result.data)))).toEqual(result)
    }), runs(300))
  })
})

const COUNT = 150_000

describe('a great deal of what is wrong', () => {
  it('says that there are others only beyond a thousand', () => {
    const refused = (count: number): [number, boolean, string | undefined] => {
      const result = safeParseLedger({ learner: 'L', records: Array.from({ length: count }, () => 'x') })
      return result.success ? expect.unreachable() : [result.error.issues.length, result.error.more, result.error.message.split('\n').at(-1)]
    }
    expect(refused(1000)).toEqual([1000, false, '另有 980 处 (980 more)'])
    expect(refused(1001)).toEqual([1000, true, '另有 980 处以上 (980 more, and others)'])
  })

  it('is not looked into where a list is longer than any may be', () => {
    const issues = (fields: object): [string, string][] => issuesOf(() => parseLedger({ learner: 'L', records: [], ...fields }))
    const long = (length: number): unknown[] => Array.from({ length }, () => ({}))
    expect(issues({ certificates: long(1001) })).toEqual([['ledger.certificates', 'range']])
    expect(issues({ findings: long(10_001) })).toEqual([['ledger.findings', 'range']])
    expect(issues({ exemptYears: long(10_001) })).toEqual([['ledger.exemptYears', 'range']])
    expect(issues({ totals: long(252) })).toEqual([['ledger.totals', 'range']])
    expect(issues({ incompleteYears: long(252) })).toEqual([['ledger.incompleteYears', 'range']])
    expect(issues({ records: new Array(1_000_001) })).toEqual([['ledger.records', 'range']])
  })

  it('of courses has at most a million days', () => {
    const course = { date: '2024-01-01', until: '2024-12-31', kind: 'offline', mode: 'theory', subject: 'general', hours: 1 }
    const courses = (count: number, last: object): unknown => ({ learner: 'L', records: [...Array.from({ length: count }, (_, index) => ({ id: `${index}`, ...course })), last] })
    // 2732 × 366 = 999,912; 88 days more are a million.
    expect(safeParseLedger(courses(2732, { id: 'x', ...course, until: '2024-03-28' })).success).toBe(true)
    expect(issuesOf(() => parseLedger(courses(2732, { id: 'x', ...course, until: '2024-03-29' })))).toEqual([['ledger.records', 'range']])
  })

  it('shared by many is not copied for each of them', () => {
    const days = Array.from({ length: 366 }, (_, index) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10))
    const shared = { date: '2024-01-01', days, kind: 'offline', mode: 'theory', subject: 'general', hours: 1 }
    expect(issuesOf(() => parseLedger({ learner: 'L', records: Array.from({ length: COUNT }, (_, index) => ({ id: `${index}`, ...shared })) }))).toEqual([['ledger.records', 'range']])
    const voided = Array.from({ length: COUNT }, () => 'a')
    expect(issuesOf(() => parseLedger({ learner: 'L', records: [record], findings: Array.from({ length: 1000 }, () => ({ decidedOn: '2024-05-06', records: voided })) }))).toEqual([['ledger.findings', 'range']])
  })

  it.each([
    ['sessions', () => offlineCredits(Array.from({ length: COUNT }, () => ({})) as never)],
    ['items', () => specialRouteCredits(Array.from({ length: COUNT }, () => ({})) as never)],
    ['dated credits', () => resetOnPromotion(Array.from({ length: COUNT }, () => ({})) as never, { issuedOn: '2024-05-06' })],
    ['keys of options', () => assess(nobody, { asOf, ...Object.fromEntries(Array.from({ length: COUNT }, (_, index) => [`k${index}`, 1])) })],
    ['keys of readings', () => assess(nobody, { asOf, readings: Object.fromEntries(Array.from({ length: COUNT }, (_, index) => [`k${index}`, 1])) })],
    ['normal years', () => assess(nobody, { asOf, promotion: { normalYears: Object.fromEntries(Array.from({ length: COUNT }, (_, index) => [`k${index}`, 1])) } })],
    ['figures', () => assess(nobody, { asOf, regulation: { ...jinhua64, figures: { ...jinhua64.figures, ...Object.fromEntries(Array.from({ length: COUNT }, (_, index) => [`k${index}`, 1])) } } })],
    ['certificates of a registration', () => { const result = safeParseRegistration({ certificates: Array.from({ length: 1000 }, () => ({})) }); if (!result.success) throw result.error }],
  ])('at another door is refused with at most a thousand problems: %s', (_, call) => {
    expect(issuesOf(call)).toHaveLength(1000)
  })
})
