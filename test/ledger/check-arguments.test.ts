// What the articles alone take, where it is one item of many or something that cannot be read.
import { describe, expect, it } from 'vitest'
import { amend, assess, earlyPromotion, jinhua64, offlineCredits, parseLedger } from '../../src/index.js'
import { issuesOf } from './refused.js'

describe('a regulation that cannot be', () => {
  const facts = { level: 'technician', since: '2019-02-28', credits: 400, normalYears: 4, asOf: '2020-01-01' } as const
  const broken = { ...amend(jinhua64, { annualTotal: 100 }), inForce: { toString: 1 } as never }

  it('leads to no second complaint about the day, which would repeat what it says', () => {
    expect(issuesOf(() => earlyPromotion(facts, { regulation: broken }))).toEqual([['options.regulation.inForce', 'type']])
    expect(issuesOf(() => assess(parseLedger({ learner: 'L', records: [] }), { asOf: '2020-01-01', regulation: broken }))).toEqual([['options.regulation.inForce', 'type']])
    expect(issuesOf(() => earlyPromotion(facts))).toEqual([['facts.asOf', 'range']])
  })
})

describe('the days of sessions together', () => {
  const days = Array.from({ length: 366 }, (_, index) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10))
  const course = { date: '2024-01-01', days, mode: 'theory', hours: 1 } as const
  const sessions = (count: number): (typeof course)[] => Array.from({ length: count }, () => course)

  it('are at most a million', () => {
    expect(offlineCredits(sessions(2)).claimed).toBe(4)
    expect(issuesOf(() => offlineCredits(sessions(2733)))).toEqual([['sessions', 'range']])
  })

  it('are so to the day, and are looked at no further than that', () => {
    const until = (last: string): object => ({ date: '2024-01-01', until: last, mode: 'theory', hours: 1 })
    const years = Array.from({ length: 2732 }, () => until('2024-12-31'))
    const refused = (...more: object[]): [string, string][] => issuesOf(() => offlineCredits([...years, ...more] as never))
    // 2732 × 366 + 88 = 1000000. The bad one at the end has no days.
    expect(refused(until('2024-03-28'), until('x'))).toEqual([['sessions.2733.until', 'date']])
    expect(refused(until('2024-03-29'), until('x'))).toEqual([['sessions', 'range']])
  })

  it('of a session that cannot be do not count', () => {
    expect(issuesOf(() => offlineCredits([{ ...course, days: [] }, { ...course, date: 'x' }]))).toEqual([['sessions.0.days', 'range'], ['sessions.1.date', 'date']])
  })
})
