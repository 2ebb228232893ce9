import { describe, expect, it } from 'vitest'
import { assess, InputError, parseLedger, safeParseLedger } from '../../src/index.js'
import type { AssessOptions } from '../../src/index.js'
import { changing, HOSTILE, revoked, throwing, TURNING } from './hostile-inputs.js'
import { issuesOf } from './refused.js'

const DAY = '2024-05-06'
const record = { id: 'a', date: DAY, kind: 'online', subject: 'general', credits: 3 }
const MAX_ISSUES = 1000

describe('a hostile ledger is refused, with a thousand problems at most', () => {
  it.each(HOSTILE.map((hostile) => [hostile.name, hostile] as const))('%s', (_, { make, code, path, more = false }) => {
    const result = safeParseLedger(make())
    if (result.success) throw new Error('was taken')
    const { issues } = result.error
    expect(issues.length).toBeLessThanOrEqual(MAX_ISSUES)
    expect([issues[0]?.path.join('.'), issues[0]?.code, result.error.more]).toEqual([path, code, more])
    // Whatever the input was, the error is text, and not much of it.
    expect(JSON.stringify(result.error).length).toBeLessThan(400_000)
  })
})

describe('what is checked is what is used', () => {
  const MOST_READS = 8

  it.each(TURNING)('%s, good on the first reads and bad ever after', (key, good, bad) => {
    let taken = 0
    for (let reads = 0; reads <= MOST_READS; reads += 1) {
      const input = { learner: 'L', records: [changing(record, key, [...new Array<unknown>(reads).fill(good), bad])] }
      const result = safeParseLedger(input)
      if (!result.success) continue
      taken += 1
      expect(result.data.records).toEqual([record])
      expect(assess(result.data, { asOf: DAY }).records).toMatchObject([{ id: 'a', date: DAY, claimed: 3, credited: 3 }])
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
    if (result.success) expect(assess(result.data, { asOf: DAY }).records[0]?.credited).toBe(3)
    else expect(result.error.issues[0]?.path).toEqual(['ledger', 'records', 0, 'credits'])
  })

  it('asOf, whatever it turns into', () => {
    const ledger = parseLedger({ learner: 'L', records: [record] })
    for (let reads = 0; reads <= MOST_READS; reads += 1) {
      const options = changing({}, 'asOf', [...new Array<unknown>(reads).fill(DAY), '1066-10-14']) as AssessOptions
      try {
        const result = assess(ledger, options)
        expect(result).toEqual(assess(ledger, { asOf: DAY }))
      } catch (error) {
        expect(error).toBeInstanceOf(InputError)
      }
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
    expect(asked({ asOf: DAY, readings: revoked({}) })).toEqual([['options.readings', 'type']])
    expect(asked({ asOf: DAY, promotion: revoked({}) })).toEqual([['options.promotion', 'type']])
    expect(asked({ asOf: DAY, promotion: { normalYears: revoked({}) } })).toEqual([['options.promotion.normalYears', 'type']])
    expect(asked({ asOf: DAY, regulation: revoked({}) })).toEqual([['options.regulation', 'type']])
  })
  it('a ledger that is revoked is unchecked', () => {
    expect(issuesOf(() => assess(revoked({}) as never, { asOf: DAY }))).toEqual([['ledger', 'unchecked']])
  })
})

describe('beside years of totals', () => {
  const totals = [{ year: 2023, general: 30, professional: 60 }]
  const course = { id: 'a', kind: 'offline', mode: 'theory', subject: 'general', hours: 2 }

  it('a course on listed days is taken where none is of such a year', () => {
    const days = ['2024-01-02', '2025-01-02']
    expect(safeParseLedger({ learner: 'L', totals, records: [{ ...course, date: days[0], days }] }).success).toBe(true)
  })

  it('and refused at the first day that is', () => {
    const days = ['2022-01-02', '2023-01-02', '2023-01-03']
    expect(issuesOf(() => parseLedger({ learner: 'L', totals, records: [{ ...course, date: days[0], days }] }))).toEqual([['ledger.records.0.days.1', 'yearWithTotals']])
  })
})
