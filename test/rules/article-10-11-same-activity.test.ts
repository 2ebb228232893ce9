import { describe, expect, it } from 'vitest'
import { clause } from '../../src/index.js'
import { displacedClaims } from '../../src/rules/article-10-11-same-activity.js'
import type { ActivityClaim } from '../../src/rules/article-10-11-same-activity.js'
import { assessed, creditedIn, exam, general, online, practice, project, recordIn, theory, training } from '../support/given.js'

const claim = (kind: ActivityClaim['kind'], amount: number, activity: string | null = 'A'): ActivityClaim => ({ kind, amount, activity })

describe(`${clause('10.online').label}, one course recorded twice`, () => {
  it('the online record with most credits stands', () => {
    expect(displacedClaims([claim('online', 300), claim('online', 500), claim('online', 400)])).toEqual([0, 2])
  })

  it('of equal ones the first stands', () => {
    expect(displacedClaims([claim('online', 300), claim('online', 300)])).toEqual([1])
  })

  it('another activity, or none, displaces nothing', () => {
    expect(displacedClaims([claim('online', 300, 'A'), claim('online', 300, 'B')])).toEqual([])
    expect(displacedClaims([{ ...claim('online', 1), activity: null }, { ...claim('online', 1), activity: null }])).toEqual([])
  })

  it('exams of one activity each stand, also beside its online record', () => {
    expect(displacedClaims([claim('exam', 300), claim('exam', 300), claim('online', 300)])).toEqual([])
  })

  it('a course repeated in another year is credited again', () => {
    const result = assessed([
      online('a', '2023-12-31', 5, { activity: 'ON-1' }), online('b', '2024-01-01', 5, { activity: 'ON-1' }), online('c', '2024-01-02', 5, { activity: 'ON-1' }),
    ])
    expect(creditedIn(result)).toEqual({ a: 5, b: 5, c: 0 })
    expect(recordIn(result, 'c').cuts).toEqual([{ credits: 5, reason: 'duplicateActivity', clause: '10.online' }])
    expect(result.assumptions).toEqual(['sameActivity'])
  })

  it('only records still standing count: one void for fraud displaces nothing', () => {
    const result = assessed(
      [online('a', '2024-01-01', 9, { activity: 'ON-1' }), online('b', '2024-01-02', 5, { activity: 'ON-1' })],
      { findings: [{ decidedOn: '2024-06-01', records: ['a'] }] },
    )
    expect(creditedIn(result)).toEqual({ a: 0, b: 5 })
    expect(result.assumptions).toEqual([])
  })
})

describe(`${clause('11').label}, one activity as a special route and as offline learning`, () => {
  it('the larger claim stands', () => {
    expect(displacedClaims([claim('special', 2400), claim('offline', 1200)])).toEqual([1])
    expect(displacedClaims([claim('special', 2400), claim('offline', 3600)])).toEqual([0])
  })

  it('of equal claims the special route stands', () => {
    expect(displacedClaims([claim('offline', 2400), claim('special', 2400)])).toEqual([0])
  })

  it('all special claims together are held against all offline claims together', () => {
    expect(displacedClaims([claim('special', 1000), claim('offline', 1500), claim('special', 1000), claim('offline', 600)])).toEqual([0, 2])
    expect(displacedClaims([claim('special', 1000), claim('offline', 1500), claim('special', 1000), claim('offline', 500)])).toEqual([1, 3])
  })

  it('several special records of one activity each stand', () => {
    expect(displacedClaims([claim('special', 2400), claim('special', 2400)])).toEqual([])
  })

  it('an online record of the activity is neither', () => {
    expect(displacedClaims([claim('online', 100), claim('special', 200), claim('offline', 300), claim('online', 50)])).toEqual([3, 1])
  })

  it('claims are compared before any cap, and within the calendar year alone', () => {
    // 36 credits of offline learning, 18 of them in each year: only those of 2024 meet the county training of 24.
    const result = assessed([
      practice('course', '2023-12-31', 12, { until: '2024-01-01', activity: 'TR-1' }),
      training('training', '2024-03-01', 'county', { activity: 'TR-1' }),
    ])
    expect(creditedIn(result)).toEqual({ course: 18, training: 24 })
    expect(recordIn(result, 'course').cuts).toEqual([{ credits: 18, reason: 'duplicateActivity', clause: '11' }])
  })

  it('a claim cut by its daily cap still displaces the smaller special one', () => {
    const result = assessed([practice('course', '2024-05-06', 20, { activity: 'TR-1' }), project('project', '2024-05-07', 'county', { activity: 'TR-1' })])
    expect(recordIn(result, 'course')).toMatchObject({ credited: 18, cuts: [{ credits: 42, reason: 'dailyCap' }] })
    expect(recordIn(result, 'project')).toMatchObject({ credited: 0, cuts: [{ credits: 24, reason: 'duplicateActivity', clause: '11' }] })
  })

  it('exam and theory of one activity both count', () => {
    expect(creditedIn(assessed([exam('e', '2024-05-06', 5, { activity: 'A' }), theory('t', '2024-05-06', 3, { activity: 'A', ...general })]))).toEqual({ e: 5, t: 6 })
  })
})
