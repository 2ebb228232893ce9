// What a ledger may have in all: a million days of courses, a million names of records in findings, a thousand problems told. What is
// at a limit is taken, what is one above it is refused in so many words, and behind that nothing is looked at any more.
import { describe, expect, it } from 'vitest'
import { parseLedger, parseRecord, safeParseLedger } from '../../src/index.js'
import type { LedgerInput } from '../../src/index.js'
import { errorOf, issuesOf } from './refused.js'

const messagesOf = (input: unknown): unknown => errorOf(() => parseLedger(input)).issues.map(({ path, code, message }) => [path.join('.'), code, message.zh, message.en])
const ledger = (fields: object): LedgerInput => ({ learner: 'L', records: [], ...fields })

const course = { date: '2024-01-01', kind: 'offline', mode: 'theory', subject: 'general', hours: 1 }
const online = { id: 'a', date: '2024-05-06', kind: 'online', subject: 'general', credits: 1 }
const training = { id: 'a', date: '2024-05-06', kind: 'special', route: 'training', tier: 'county' }

describe('the days of all courses', () => {
  // 2732 × 366 = 999,912; 88 days more are a million.
  const whole = Array.from({ length: 2732 }, (_, index) => ({ id: `${1000 + index}`, ...course, until: '2024-12-31' }))
  const million = [...whole, { id: '9000', ...course, until: '2024-03-28' }]
  const oneMore = [...whole, { id: '9000', ...course, until: '2024-03-29' }]
  const range = ['ledger.records', 'range', '超出允许的范围：各项课程合计至多 1000000 天', 'out of range: at most 1000000 course days in all']

  it('are at most a million', () => {
    expect(safeParseLedger(ledger({ records: million })).success).toBe(true)
    expect(messagesOf(ledger({ records: oneMore }))).toEqual([range])
  })

  it('are counted before the next record is looked at', () => {
    expect(issuesOf(() => parseLedger(ledger({ records: [...million, 'x'] })))).toEqual([['ledger.records.2733', 'type']])
    expect(messagesOf(ledger({ records: [...oneMore, 'x'] }))).toEqual([range])
  })
})

describe('the records that findings name', () => {
  const findings = (...names: (readonly string[])[]): object[] => names.map((records) => ({ decidedOn: '2024-06-01', records }))
  const million = new Array<string>(1_000_000).fill('a')

  it('are at most a million in all', () => {
    const parsed = parseLedger(ledger({ records: [online], findings: findings(million, [], []) }))
    expect(parsed.findings?.map(({ records }) => records?.length)).toEqual([1_000_000, 0, 0])
  })

  it('are counted before the next finding is looked at', () => {
    expect(messagesOf(ledger({ records: [online], findings: findings(['a'], million, ['z']) }))).toEqual([
      ['ledger.findings', 'range', '超出允许的范围：合计至多涉及 1000000 条记录', 'out of range: at most 1000000 records named in all'],
    ])
  })
})

describe('the problems told', () => {
  const told = (records: readonly unknown[]): [count: number, more: boolean] => {
    const { issues, more } = errorOf(() => parseLedger(ledger({ records })))
    return [issues.length, more]
  }

  it('are a thousand, and beyond them there are others', () => {
    const bad = (count: number): unknown[] => Array.from({ length: count }, () => 'x')
    expect([told(bad(1000)), told(bad(1001))]).toEqual([[1000, false], [1000, true]])
  })

  // What is looked at by two checks, since it is of no kind or route or lies between fields, is still one problem: counted twice, those of
  // these records would be above a thousand.
  it.each([
    ['that are none', (): unknown => 'x'], ['that are left out', (): unknown => null],
    ['of an offline course', (id: string): unknown => ({ id, ...course, title: 1 })],
    ['of an online course', (id: string): unknown => ({ ...online, id, title: 1 })],
    ['of an exam', (id: string): unknown => ({ ...online, id, kind: 'exam', title: 1 })],
    ['of a training', (id: string): unknown => ({ ...training, id, title: 1 })],
    ['of a project', (id: string): unknown => ({ ...training, id, route: 'project', title: 1 })],
    ['of a publication', (id: string): unknown => ({ ...training, id, route: 'publication', tier: 'core', title: 1 })],
    ['of a competition', (id: string): unknown => ({ ...training, id, route: 'competition', rank: 1, title: 1 })],
  ])('count once each: of records %s', (_, make) => {
    expect(told(Array.from({ length: 501 }, (__, index) => make(`${1000 + index}`)))).toEqual([501, false])
  })

  it('of the keys of one record are a thousand, and beyond them there are others', () => {
    const record = (strangers: number): unknown => ({ ...online, ...Object.fromEntries(Array.from({ length: strangers }, (_, index) => [`k${index}`, 1])) })
    expect([told([record(1000)]), told([record(1001)])]).toEqual([[1000, false], [1000, true]])
    expect(errorOf(() => parseRecord(record(1001))).more).toBe(true)
  })
})
