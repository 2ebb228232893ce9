// Article 16: the minimum in the recent year of those chosen for talent programs.
import { describe, expect, it } from 'vitest'
import { checkTalentProgram, clause } from '../../src/index.js'
import type { AssessOptions, Certificate, CreditRecord, LedgerInput, UseCheck } from '../../src/index.js'
import { issuesOf } from '../ledger/refused.js'
import { exam, fullYear, general, ledgerOf, online, practice, theory, training } from '../support/given.js'

function check(records: readonly CreditRecord[], asked: AssessOptions, rest: Partial<LedgerInput> = {}): UseCheck {
  return checkTalentProgram(ledgerOf(records, rest), asked)
}

describe(`${clause('16').label}: checkTalentProgram, calendarYear`, () => {
  it('is the last complete calendar year and its status', () => {
    expect(check(fullYear(2023), { asOf: '2024-12-30' })).toMatchObject({
      kind: 'useCheck', use: 'talentProgram', clause: '16', status: 'met', periods: [{ from: '2023-01-01', to: '2023-12-31', counts: true, result: { year: 2023, status: 'met' } }],
    })
    expect(check(fullYear(2023), { asOf: '2024-12-31' })).toMatchObject({ status: 'unmet', periods: [{ from: '2024-01-01', to: '2024-12-31' }] })
  })

  it('a year without records is assessed with 0', () => {
    expect(check([], { asOf: '2024-06-30' })).toMatchObject({ status: 'unmet', periods: [{ counts: true, result: { missingCredits: 90 } }] })
  })

  it('before 2020 the rules were not in effect; 2020 is not assessed by default', () => {
    expect(check([], { asOf: '2020-12-30' })).toMatchObject({ status: 'notAssessed', periods: [{ counts: false, result: { year: 2019, notAssessedBecause: 'beforeEffect' } }] })
    expect(check([], { asOf: '2020-12-31' })).toMatchObject({ status: 'notAssessed', periods: [{ counts: false, result: { year: 2020, notAssessedBecause: 'firstYear' } }] })
    expect(check([], { asOf: '2020-12-31', readings: { firstYear: 'full' } }).status).toBe('unmet')
  })

  it('an exempt year, or one before the duty, is not assessed', () => {
    expect(check(fullYear(2023), { asOf: '2024-06-30' }, { exemptYears: [{ year: 2023 }] }).status).toBe('notAssessed')
    expect(check(fullYear(2023), { asOf: '2024-06-30' }, { dutyFrom: 2024 })).toMatchObject({ status: 'notAssessed', periods: [{ result: { notAssessedBecause: 'beforeDuty' } }] })
  })
})

describe(`${clause('16').label}: checkTalentProgram, rolling`, () => {
  const rolling = { asOf: '2024-06-30', readings: { recentYear: 'rolling' } } as const
  const met = (day: string): CreditRecord[] => [online('g', day, 18, general), exam('p', day, 72)]

  it('is the window that ends on the day and begins the day after the same day a year ago', () => {
    expect(check(met('2024-06-30'), rolling)).toMatchObject({ status: 'met', periods: [{ from: '2023-07-01', to: '2024-06-30', counts: true, result: { year: 2024 } }] })
    expect(check(met('2023-07-01'), rolling).status).toBe('met')
    expect(check(met('2023-06-30'), rolling)).toMatchObject({ status: 'unmet', periods: [{ result: { credits: { total: 0 } } }] })
    expect(check(met('2024-07-01'), rolling).status).toBe('unmet')
  })

  it('of a course only the days inside count', () => {
    const course = theory('c', '2023-06-29', 12, { until: '2023-07-02' })
    expect(check([course], rolling).periods[0]?.result.credits.total).toBe(12)
  })

  it('the special cap and duplicates hold for the window as for a calendar year', () => {
    const records = [
      training('a', '2023-12-01', 'national'), training('b', '2024-02-01', 'national'),
      online('c', '2023-12-02', 5, { activity: 'A' }), online('d', '2024-02-02', 7, { activity: 'A' }),
      training('e', '2023-06-30', 'national'),
    ]
    expect(check(records, rolling).periods[0]?.result.credits).toMatchObject({ total: 67, special: 60 })
  })

  it('the earlier record comes first, also where a course of another year’s slices stands between', () => {
    // Canonical order goes by a record's first day: the course of December stands before January's on 1 January, whatever their slices.
    const records = [practice('later', '2024-01-01', 6, general), practice('course', '2023-12-31', 12, { until: '2024-01-01' })]
    const { result } = check(records, { ...rolling, readings: { recentYear: 'rolling', truncation: 'chronological' } }).periods[0] as UseCheck['periods'][number]
    expect(result.credits).toMatchObject({ total: 36, professional: 36, general: 0 })
  })

  it('the figures are a full year’s, and neither duty nor exemption plays a part', () => {
    const asked = { asOf: '2020-12-31', readings: { recentYear: 'rolling', firstYear: 'proRata' } } as const
    const result = check([], asked, { dutyFrom: 2022, exemptYears: [{ year: 2020 }] })
    expect(result).toMatchObject({ status: 'unmet', periods: [{ from: '2020-01-01', to: '2020-12-31', counts: true, result: { requirements: { total: { required: 90 } } } }] })
  })

  it('promotions outside the window reset nothing, those inside do under levelAndYear', () => {
    const readings = { recentYear: 'rolling', resetScope: 'levelAndYear' } as const
    const promotedOn = (issuedOn: string): { certificates: Certificate[] } =>
      ({ certificates: [{ level: 'juniorWorker', issuedOn: '2019-01-01' }, { level: 'intermediateWorker', issuedOn }] })
    const status = (issuedOn: string): string => check(met('2023-12-01'), { ...rolling, readings }, promotedOn(issuedOn)).status
    expect(status('2024-05-01')).toBe('unmet')
    expect(status('2023-12-01')).toBe('unmet')
    expect(status('2023-11-30')).toBe('met')
    expect(status('2023-06-30')).toBe('met')
    // By calendar year the promotion of May would not reach December's credits.
    expect(check(met('2023-12-01'), { asOf: '2024-06-30', readings: { resetScope: 'levelAndYear' } }, promotedOn('2024-05-01')).status).toBe('met')
  })

  it('gaps in a year of the window make it unknown, gaps in any other year do not', () => {
    const status = (incomplete: number, asOf: string): string => check([], { ...rolling, asOf }, { incompleteYears: [incomplete] }).status
    expect([2022, 2023, 2024, 2025].map((year) => status(year, '2024-06-30'))).toEqual(['unmet', 'unknown', 'unknown', 'unmet'])
    // The window begins in 2019, when there were no rules and so no records that could be missing.
    expect([2019, 2020].map((year) => status(year, '2020-10-10'))).toEqual(['unmet', 'unknown'])
  })

  it('credits before the rules came into force do not exist in a window over that day', () => {
    expect(check([...met('2020-10-09')], { asOf: '2021-06-30', readings: { recentYear: 'rolling' } }).periods[0]?.result.credits.total).toBe(0)
  })
})

describe('options of the use checks', () => {
  it('are those of assess', () => {
    expect(issuesOf(() => check([], { asOf: '2020-10-09', readings: { recentYear: 'lastYear' } } as never))).toEqual([
      ['options.readings.recentYear', 'unknownChoice'], ['options.asOf', 'range'],
    ])
    expect(issuesOf(() => check([], { asOf: '2024-01-01', from: 2023 } as never))).toEqual([['options.from', 'unknownKey']])
  })
})
