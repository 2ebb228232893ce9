// Articles 2, 6, 8 and 21: what is registered, of which kind and subject and by whom, and that what is wrong with it is told whole.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { InputError, parseLedger, safeParseLedger } from '../../src/index.js'
import type { LedgerInput } from '../../src/index.js'
import { brief, issuesOf } from './refused.js'

const record = { id: 'a', date: '2024-05-06', kind: 'online', subject: 'general', credits: 1 } as const
const course = { id: 'a', date: '2024-05-06', kind: 'offline', mode: 'theory', subject: 'general', hours: 1 } as const
const competition = { id: 'a', date: '2024-05-06', kind: 'special', route: 'competition', tier: 'county', rank: 1 } as const
const full: LedgerInput = {
  learner: 'L-001',
  records: [
    { ...record, activity: 'A', title: '', registrar: '' }, { ...course, id: 'b', days: ['2024-05-06', '2024-05-13'], waiver: { by: 'x', reason: 'y' } },
    { ...course, id: 'c', until: '2024-05-07' }, { ...record, id: 'd', kind: 'exam' }, { ...competition, id: 'e', subject: 'general', recognized: '23.99' },
  ],
  certificates: [{ level: 'technician', issuedOn: '2024-01-01', occupation: '', number: '' }, { level: 'apprentice', issuedOn: '2010-01-01', initial: true }],
  findings: [{ decidedOn: '2024-06-01', records: ['a', 'e'], liftedOn: '2024-06-01' }],
  dutyFrom: 2020,
  exemptYears: [{ year: 2021, reason: '' }, { year: 2021 }],
}

const ledger = (fields: object): unknown => ({ learner: 'L', records: [], ...fields })
const records = (...rows: unknown[]): unknown => ({ learner: 'L', records: rows })

describe('parseLedger', () => {
  it('gives a copy of what was written, the quantities and the order as they were', () => {
    const parsed = parseLedger(full)
    expect(parsed).toStrictEqual(full)
    expect(parsed).not.toBe(full)
    expect(parsed.records).not.toBe(full.records)
    expect(parsed.records[0]).not.toBe(full.records[0])
  })

  it('what happens to the input afterwards does not reach the ledger', () => {
    const records: object[] = [{ ...record }]
    const parsed = parseLedger({ learner: 'L', records })
    Object.assign(records[0] as object, { credits: 5000 })
    records.push({ ...record, id: 'b' })
    expect(parsed.records).toEqual([record])
  })

  it('takes a ledger that it gave', () => {
    expect(parseLedger(parseLedger(full))).toEqual(full)
  })

  it('allows $schema at the top, and leaves it out', () => {
    expect(parseLedger({ $schema: './ledger.schema.json', learner: 'L', records: [] })).toStrictEqual({ learner: 'L', records: [] })
    expect(parseLedger({ $schema: { a: [1] }, learner: 'L', records: [] })).toStrictEqual({ learner: 'L', records: [] })
  })

  it('safeParseLedger gives the error that parseLedger throws', () => {
    expect(safeParseLedger(full)).toStrictEqual({ success: true, data: full })
    const result = safeParseLedger({})
    expect(result).toMatchObject({ success: false, error: { name: 'InputError' } })
    if (!result.success) expect(result.error.issues.map(brief)).toEqual(issuesOf(() => parseLedger({})))
    expect(() => parseLedger({})).toThrow(InputError)
  })

  it('takes the people of the demo', () => {
    const people = JSON.parse(readFileSync('examples/data/ledgers.json', 'utf8')) as LedgerInput[]
    expect(people.length).toBeGreaterThanOrEqual(6)
    for (const person of people) expect(parseLedger(person)).toEqual(person)
  })
})

describe('what is left out', () => {
  it('may be null or undefined, also where a key of another kind stands', () => {
    const everyColumn = {
      activity: null, title: undefined, registrar: null, mode: null, hours: undefined, until: null, days: null, waiver: null, credits: null,
      subject: null, route: null, tier: null, rank: null, recognized: undefined,
    }
    expect(parseLedger(records(
      { ...everyColumn, ...record }, { ...everyColumn, ...course, id: 'b' }, { ...everyColumn, ...record, id: 'c', kind: 'exam' }, { ...everyColumn, ...competition, id: 'd' },
      { ...everyColumn, id: 'e', date: '2024-05-06', kind: 'special', route: 'training', tier: 'county' },
    ))).toStrictEqual({
      learner: 'L',
      records: [record, { ...course, id: 'b' }, { ...record, id: 'c', kind: 'exam' }, { ...competition, id: 'd' }, { id: 'e', date: '2024-05-06', kind: 'special', route: 'training', tier: 'county' }],
    })
  })

  it('may be anything that is no key at all, if it is null', () => {
    expect(parseLedger(ledger({ phone: null, certificates: null, findings: undefined, dutyFrom: null, exemptYears: null, $schema: null }))).toStrictEqual({ learner: 'L', records: [] })
    expect(parseLedger(JSON.parse('{"learner":"L","records":[],"__proto__":null}'))).toStrictEqual({ learner: 'L', records: [] })
    expect(parseLedger(ledger({ certificates: [{ level: 'technician', issuedOn: '2024-01-01', photo: null, initial: null }] })).certificates)
      .toStrictEqual([{ level: 'technician', issuedOn: '2024-01-01' }])
  })

  it('is missing where it is required', () => {
    expect(issuesOf(() => parseLedger({ learner: null, records: undefined }))).toEqual([['ledger.learner', 'missing'], ['ledger.records', 'missing']])
    expect(issuesOf(() => parseLedger(records({ id: null, date: undefined, kind: 'offline', mode: null })))).toEqual([
      ['ledger.records.0.id', 'missing'], ['ledger.records.0.date', 'missing'], ['ledger.records.0.mode', 'missing'],
      ['ledger.records.0.hours', 'missing'], ['ledger.records.0.subject', 'missing'],
    ])
  })

  it('a null in a list is a record left out, and that is missing; a hole in a list is no JSON at all', () => {
    expect(issuesOf(() => parseLedger({ learner: 'L', records: [record, , null] }))).toEqual([['ledger.records.1', 'type'], ['ledger.records.2', 'missing']])
  })
})

describe('what is just inside the bounds', () => {
  it.each([
    ['a learner of 200 characters', ledger({ learner: '学'.repeat(200) })],
    ['a course of 366 days by its last day', records({ ...course, until: '2025-05-06' })],
    ['24 hours for each day', records({ ...course, hours: 24 }, { ...course, id: 'b', until: '2024-05-07', hours: '48' }, { ...course, id: 'c', days: ['2024-05-06', '2024-06-06'], hours: 48 })],
    ['all that a tier has', records({ ...competition, recognized: 24 })],
    ['places 1 and 999', records(competition, { ...competition, id: 'b', rank: 999 })],
    ['the first and the last day', ledger({ certificates: [{ level: 'apprentice', issuedOn: '1949-01-01' }, { level: 'juniorWorker', issuedOn: '2199-12-31' }] })],
    ['the first and the last year', ledger({ dutyFrom: 1949, exemptYears: [{ year: 2199 }] })],
    ['the smallest and the greatest quantity', records({ ...record, credits: 0.01 }, { ...record, id: 'b', credits: '10000.00' })],
    ['a finding lifted the day it was decided', ledger({ findings: [{ decidedOn: '2024-01-01', liftedOn: '2024-01-01', records: [] }] })],
    ['a learner that only looks like a resident ID', ledger({ learner: '000000199002300000' })],
  ])('%s', (_, input) => {
    expect(safeParseLedger(input).success).toBe(true)
  })

  it('366 listed days are taken, 367 are not', () => {
    const days = Array.from({ length: 367 }, (_, index) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10))
    expect(safeParseLedger(records({ ...course, date: '2024-01-01', days: days.slice(0, 366) })).success).toBe(true)
    expect(issuesOf(() => parseLedger(records({ ...course, date: '2024-01-01', days })))).toEqual([['ledger.records.0.days', 'range']])
  })
})

describe('every problem is reported at once', () => {
  it('those of the shape beside those between fields', () => {
    expect(issuesOf(() => parseLedger({
      learner: 7, extra: true,
      records: [
        { ...record, credits: 0 }, { ...record, subject: 'x' }, { ...course, id: 'c', until: '2024-05-05', hours: 0, waiver: {} },
        { ...competition, id: 'd', tier: 'core', rank: 0, recognized: 'much' }, 'record', { ...course, id: 'e', days: ['2024-05-06', 'x'], mode: null },
      ],
      certificates: [{ level: 'king', issuedOn: '2024-01-01' }, { level: 'technician', issuedOn: '2024-01-01' }, { level: 'apprentice' }],
      findings: [{ decidedOn: '2024-02-30', records: ['a', 'z', 3], liftedOn: 'soon' }, { decidedOn: '2024-02-03', liftedOn: '2024-02-02' }],
      dutyFrom: 1948, exemptYears: [{ reason: 1 }],
    })).sort()).toEqual([
      ['ledger.1', 'unknownKey'], ['ledger.certificates.0.level', 'unknownChoice'], ['ledger.certificates.1.issuedOn', 'dateOrder'],
      ['ledger.certificates.2.issuedOn', 'missing'], ['ledger.dutyFrom', 'range'], ['ledger.exemptYears.0.reason', 'type'], ['ledger.exemptYears.0.year', 'missing'],
      ['ledger.findings.0.decidedOn', 'date'], ['ledger.findings.0.liftedOn', 'date'], ['ledger.findings.0.records.1', 'unknownRecord'],
      ['ledger.findings.0.records.2', 'type'], ['ledger.findings.1.liftedOn', 'dateOrder'], ['ledger.learner', 'type'],
      ['ledger.records.0.credits', 'quantity'], ['ledger.records.1.id', 'duplicateId'], ['ledger.records.1.subject', 'unknownChoice'],
      ['ledger.records.2.hours', 'quantity'], ['ledger.records.2.until', 'dateOrder'], ['ledger.records.2.waiver.by', 'missing'], ['ledger.records.2.waiver.reason', 'missing'],
      ['ledger.records.3.rank', 'rank'], ['ledger.records.3.recognized', 'quantity'], ['ledger.records.3.tier', 'tier'],
      ['ledger.records.4', 'type'], ['ledger.records.5.days.1', 'date'], ['ledger.records.5.mode', 'missing'],
    ])
  })

  it('a record of no known kind or route has its other fields checked all the same', () => {
    expect(issuesOf(() => parseLedger(records({ date: 'x', title: 1 }, { id: 'b', kind: 'special', date: '2024-05-06', route: 'tv', recognized: 0, subject: 'y' }))).sort()).toEqual([
      ['ledger.records.0.date', 'date'], ['ledger.records.0.id', 'missing'], ['ledger.records.0.kind', 'missing'], ['ledger.records.0.title', 'type'],
      ['ledger.records.1.recognized', 'quantity'], ['ledger.records.1.route', 'unknownChoice'], ['ledger.records.1.subject', 'unknownChoice'],
    ])
  })

  it('kind and route of another type are told so', () => {
    expect(issuesOf(() => parseLedger(records({ ...record, kind: 3 }, { ...competition, id: 'b', route: null, kind: 'special' }, { ...competition, id: 'c', route: ['training'] })))).toEqual([
      ['ledger.records.0.kind', 'type'], ['ledger.records.1.route', 'missing'], ['ledger.records.2.route', 'type'],
    ])
  })
})

describe('ids', () => {
  const duplicates = (...ids: string[]): unknown => issuesOf(() => parseLedger({ learner: 'L', records: ids.map((id) => ({ ...record, id })) }))

  it.each([
    ['that rise as numbers do', ['R9', 'R10', 'R11']], ['that fall', ['R11', 'R10', 'R9']], ['of one length, in no order', ['b', 'c', 'a']],
    ['that rise in length alone', ['b', 'aa', 'c', 'bb']],
  ])('%s are taken where none comes twice', (_, ids) => {
    expect(parseLedger({ learner: 'L', records: ids.map((id) => ({ ...record, id })) }).records.map(({ id }) => id)).toEqual(ids)
  })

  it.each([
    [['R9', 'R10', 'R10'], 2], [['R9', 'R10', 'R9'], 2], [['a', 'a'], 1], [['b', 'aa', 'b'], 2], [['c', 'b', 'a', 'b'], 3],
  ] as const)('%j: the second of two alike is told', (ids, place) => {
    expect(duplicates(...ids)).toEqual([[`ledger.records.${place}.id`, 'duplicateId']])
  })
})

describe('an unknown key', () => {
  it('is named by its place among its fellows, from 0', () => {
    expect(issuesOf(() => parseLedger({ 身份证: 1, learner: 'L', phone: 2, records: [{ a: 1, ...record, z: 2 }] }))).toEqual([
      ['ledger.0', 'unknownKey'], ['ledger.2', 'unknownKey'], ['ledger.records.0.0', 'unknownKey'], ['ledger.records.0.6', 'unknownKey'],
    ])
  })

  it('is also one named __proto__, constructor or toString, and nothing is polluted', () => {
    const withKey = (key: string): unknown => JSON.parse(`{"learner":"L","records":[{"id":"a","date":"2024-05-06","kind":"online","subject":"general","credits":1,"${key}":{"polluted":true}}],"${key}":{"polluted":true}}`)
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(issuesOf(() => parseLedger(withKey(key))).sort(), key).toEqual([['ledger.2', 'unknownKey'], ['ledger.records.0.5', 'unknownKey']])
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('named __proto__ is found wherever an object stands', () => {
    const own = (text: string): [string, string][] => issuesOf(() => parseLedger(JSON.parse(text.replaceAll('PROTO', '"__proto__":{"x":1}'))))
    expect(own('{"learner":"L","records":[],"certificates":[{"level":"technician","issuedOn":"2024-01-01",PROTO}],"findings":[{PROTO,"decidedOn":"2024-01-01"}],"exemptYears":[{"year":2024,PROTO}]}').sort())
      .toEqual([['ledger.certificates.0.2', 'unknownKey'], ['ledger.exemptYears.0.1', 'unknownKey'], ['ledger.findings.0.0', 'unknownKey']])
    expect(own('{"learner":"L","records":[{"id":"a","date":"2024-05-06","kind":"offline","mode":"theory","subject":"general","hours":1,"waiver":{"by":"x","reason":"y",PROTO}}]}'))
      .toEqual([['ledger.records.0.waiver.2', 'unknownKey']])
    // Not even beside a key that someone named to hide it.
    expect(own(String.raw`{"learner":"L","records":[],PROTO,"\u0000__proto__":null}`)).toEqual([['ledger.2', 'unknownKey']])
    // Beside something that is deeper than any ledger, and beside one that was left out.
    expect(own('{"$schema":[[[[[[[1]]]]]]],"learner":"L","records":[],PROTO}')).toEqual([['ledger.3', 'unknownKey']])
    expect(own('{"learner":"L","records":[{"__proto__":null}],PROTO}').map(([path]) => path)).toContain('ledger.2')
  })
})
