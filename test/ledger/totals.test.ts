// Years known by their sums alone, and years of which records may be missing: what such entries may say, and what they may say of others.
import { describe, expect, it } from 'vitest'
import { parseLedger, safeParseLedger } from '../../src/index.js'
import { issuesOf } from './refused.js'

const year = (fields: object = {}): object => ({ year: 2022, general: 18, professional: 72, ...fields })
const ledger = (fields: object): unknown => ({ learner: 'L', records: [], ...fields })
const refused = (fields: object): [string, string][] => issuesOf(() => parseLedger(ledger(fields)))
const course = { id: 'a', date: '2022-12-31', kind: 'offline', mode: 'theory', subject: 'general', hours: 1 }

describe('the totals of a year', () => {
  it('are amounts, 0 among them, as numbers and as text', () => {
    const totals = [year({ unclassified: '0', exam: 0, sinceCertificate: '12.5000' }), year({ year: 2021, general: 0, professional: '0.00' })]
    expect(parseLedger(ledger({ totals, incompleteYears: [2020, 2023] }))).toEqual(ledger({ totals, incompleteYears: [2020, 2023] }))
  })

  it('say the year and both subjects', () => {
    expect(refused({ totals: [{}] })).toEqual([['ledger.totals.0.year', 'missing'], ['ledger.totals.0.general', 'missing'], ['ledger.totals.0.professional', 'missing']])
    expect(refused({ totals: [year({ year: 1948, general: -1, professional: 'x' })] })).toEqual([
      ['ledger.totals.0.year', 'range'], ['ledger.totals.0.general', 'quantity'], ['ledger.totals.0.professional', 'quantity'],
    ])
    expect(refused({ totals: [year({ total: 90 })] })).toEqual([['ledger.totals.0.total', 'unknownKey']])
    expect(refused({ totals: {} })).toEqual([['ledger.totals', 'type']])
  })

  it('of exams, and since the certificate, are at most those of the year', () => {
    const totals = (fields: object): boolean => safeParseLedger(ledger({ totals: [year(fields)] })).success
    expect([totals({ exam: 90 }), totals({ sinceCertificate: 90 }), totals({ unclassified: 10, exam: 100 })]).toEqual([true, true, true])
    expect(refused({ totals: [year({ exam: 90.01, sinceCertificate: '90.01' })] })).toEqual([['ledger.totals.0.exam', 'range'], ['ledger.totals.0.sinceCertificate', 'range']])
    // Of a sum that is not known nothing is too much.
    expect(refused({ totals: [year({ general: -1, exam: 1000 })] })).toEqual([['ledger.totals.0.general', 'quantity']])
  })

  it('are given once', () => {
    expect(refused({ totals: [year(), year({ year: 2021 }), year()] })).toEqual([['ledger.totals.2.year', 'duplicateId']])
    expect(refused({ totals: [year({ year: 'x' }), year({ year: 'x' })] })).toEqual([['ledger.totals.0.year', 'type'], ['ledger.totals.1.year', 'type']])
  })
})

describe('a record in a year of totals', () => {
  const together = (record: object): [string, string][] => refused({ records: [{ ...course, ...record }], totals: [year()] })

  it('is refused by its first day, its last, or the first of its days in it', () => {
    expect(together({})).toEqual([['ledger.records.0.date', 'yearWithTotals']])
    expect(together({ date: '2021-12-31', until: '2022-01-01' })).toEqual([['ledger.records.0.until', 'yearWithTotals']])
    expect(together({ date: '2021-12-31', days: ['2021-12-31', '2022-01-01', '2022-01-02'] })).toEqual([['ledger.records.0.days.1', 'yearWithTotals']])
    expect(together({ until: '2023-01-01' })).toEqual([['ledger.records.0.date', 'yearWithTotals']])
  })

  it('by listed days that do not begin with its date is told both; an end before its beginning is in no year', () => {
    expect(together({ date: '2023-01-01', days: ['2022-12-31'] })).toEqual([['ledger.records.0.days.0', 'dateOrder'], ['ledger.records.0.days.0', 'yearWithTotals']])
    expect(together({ date: '2023-01-01', until: '2022-12-31' })).toEqual([['ledger.records.0.until', 'dateOrder']])
  })

  it('is taken on the days around it', () => {
    for (const record of [
      { date: '2021-12-31' }, { date: '2023-01-01' }, { date: '2021-12-30', until: '2021-12-31' }, { date: '2021-12-31', days: ['2021-12-31', '2023-01-01'] },
    ]) expect(safeParseLedger(ledger({ records: [{ ...course, ...record }], totals: [year()] })).success).toBe(true)
  })
})

describe('incomplete years', () => {
  it('are years, distinct, and none of them given by its totals', () => {
    expect(refused({ incompleteYears: [2021, 2021, 2021] })).toEqual([['ledger.incompleteYears.1', 'duplicateId'], ['ledger.incompleteYears.2', 'duplicateId']])
    expect(refused({ totals: [year()], incompleteYears: [2022, 2021] })).toEqual([['ledger.incompleteYears.0', 'yearWithTotals']])
    expect(refused({ incompleteYears: [1948, 'x', null, 2021.5] })).toEqual([
      ['ledger.incompleteYears.0', 'range'], ['ledger.incompleteYears.1', 'type'], ['ledger.incompleteYears.2', 'missing'], ['ledger.incompleteYears.3', 'range'],
    ])
    // What is no year is not one twice.
    expect(refused({ incompleteYears: ['x', 'x'] })).toEqual([['ledger.incompleteYears.0', 'type'], ['ledger.incompleteYears.1', 'type']])
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
