// Article 15: the annual minimum of those who become or stay examiners, judges or quality supervisors.
import { describe, expect, it } from 'vitest'
import { amend, checkExaminer, clause, jinhua64 } from '../../src/index.js'
import type { Certificate, CreditRecord, ExaminerOptions, LedgerInput, UseCheck } from '../../src/index.js'
import { issuesOf } from '../ledger/refused.js'
import { fullYear, ledgerOf } from '../support/given.js'

const senior: Certificate = { level: 'seniorWorker', issuedOn: '2019-05-01' }
const threeYears = [2022, 2023, 2024].flatMap(fullYear)

function check(records: readonly CreditRecord[], asked: Partial<ExaminerOptions> = {}, rest: Partial<LedgerInput> = {}): UseCheck {
  const ledger = ledgerOf(records, { certificates: [senior], ...rest })
  return checkExaminer(ledger, { asOf: '2024-12-31', from: 2022, to: 2024, ...asked })
}

const counted = ({ periods }: UseCheck): unknown[] =>
  periods.map(({ from, to, result, counts }) => [from, to, result.year, result.status, counts])

describe(`${clause('15').label}: checkExaminer`, () => {
  it('all years of the window met is met, and every year is listed', () => {
    expect(check(threeYears)).toMatchObject({ kind: 'useCheck', use: 'examiner', clause: '15', status: 'met' })
    expect(counted(check(threeYears))).toEqual([
      ['2022-01-01', '2022-12-31', 2022, 'met', true], ['2023-01-01', '2023-12-31', 2023, 'met', true], ['2024-01-01', '2024-12-31', 2024, 'met', true],
    ])
  })

  it('one year not met is unmet; a year without records is assessed with 0', () => {
    const result = check([...fullYear(2022), ...fullYear(2024)])
    expect(result.status).toBe('unmet')
    expect(result.periods[1]).toMatchObject({ counts: true, result: { status: 'unmet', credits: { total: 0 }, missingCredits: 90 } })
  })

  it('a year not met outside the window does not matter', () => {
    expect(check(fullYear(2024), { from: 2024 }).status).toBe('met')
  })

  it('a year counts once it is complete: on 31 December, not on the 30th', () => {
    const records = [2022, 2023].flatMap(fullYear)
    expect(check(records, { asOf: '2024-12-30' }).status).toBe('met')
    expect(counted(check(records, { asOf: '2024-12-30' }))[2]).toEqual(['2024-01-01', '2024-12-31', 2024, 'pending', false])
    expect(check(records, { asOf: '2024-12-31' }).status).toBe('unmet')
  })

  it('a year met before it is over does not yet count', () => {
    const result = check(fullYear(2024), { asOf: '2024-12-30', from: 2024 })
    expect(result.status).toBe('notAssessed')
    expect(result.periods[0]).toMatchObject({ counts: false, result: { status: 'met' } })
  })

  it('a year not assessed counts neither way', () => {
    expect(check([...fullYear(2022), ...fullYear(2024)], {}, { exemptYears: [{ year: 2023 }] }).status).toBe('met')
    expect(check(fullYear(2024), {}, { dutyFrom: 2024 }).status).toBe('met')
    expect(check([], { from: 2019, to: 2020 }).status).toBe('notAssessed')
    expect(counted(check([], { from: 2019, to: 2020 }))).toEqual([
      ['2019-01-01', '2019-12-31', 2019, 'notAssessed', false], ['2020-01-01', '2020-12-31', 2020, 'notAssessed', false],
    ])
    expect(check([], { from: 2020, to: 2020, readings: { firstYear: 'full' } }).status).toBe('unmet')
  })

  it('a year with gaps is unknown, from the year in which the rules came into force on; what is missing before does not matter', () => {
    const readings = { firstYear: 'full' } as const
    expect(check([], { from: 2020, to: 2020, readings }, { incompleteYears: [2020] })).toMatchObject({ status: 'unknown', periods: [{ result: { incomplete: true } }] })
    expect(check([], { from: 2019, to: 2019, readings }, { incompleteYears: [2019] })).toMatchObject({ status: 'notAssessed', periods: [{ result: { incomplete: false } }] })
  })

  it('years to come are listed and do not count', () => {
    expect(check(threeYears, { to: 2026 }).status).toBe('met')
    expect(check([], { from: 2025, to: 2026 }).status).toBe('notAssessed')
  })

  it('below 高级工 it is not applicable, nor without a certificate by that day', () => {
    const status = (...certificates: Certificate[]): string => check(threeYears, {}, { certificates }).status
    expect(status({ level: 'intermediateWorker', issuedOn: '2019-05-01' })).toBe('notApplicable')
    expect(status()).toBe('notApplicable')
    expect(status({ level: 'seniorWorker', issuedOn: '2025-01-01' })).toBe('notApplicable')
    expect(status({ level: 'seniorWorker', issuedOn: '2024-12-31' })).toBe('met')
    expect(status({ level: 'chiefTechnician', issuedOn: '2019-05-01' })).toBe('met')
    expect(check(threeYears, {}, { certificates: [] }).periods).toHaveLength(3)
  })

  it('goes by readings and amended figures', () => {
    const levelled: Certificate[] = [senior, { level: 'technician', issuedOn: '2023-06-01' }]
    expect(check(threeYears, { readings: { resetScope: 'levelAndYear' } }, { certificates: levelled }).status).toBe('unmet')
    expect(check(threeYears, { regulation: amend(jinhua64, { annualTotal: 91 }) }).status).toBe('unmet')
  })

  it('takes a window of one year, refuses one that runs backwards and years that cannot be', () => {
    expect(check(threeYears, { from: 2024 }).periods).toHaveLength(1)
    expect(issuesOf(() => check([], { from: 2024, to: 2023 }))).toEqual([['options.to', 'range']])
    expect(issuesOf(() => check([], { from: 1948, to: 2200.5 }))).toEqual([['options.from', 'range'], ['options.to', 'range']])
    expect(issuesOf(() => check([], { from: undefined, to: null } as never))).toEqual([['options.from', 'missing'], ['options.to', 'missing']])
  })

  it('asks for options', () => {
    for (const nothing of [undefined, null]) expect(issuesOf(() => checkExaminer(ledgerOf([]), nothing as never))).toEqual([['options', 'missing']])
  })

  it('reports a window that runs backwards beside every other problem', () => {
    expect(issuesOf(() => check([], { asOf: '2024-13-01', from: 2024, to: 2023 })).sort()).toEqual([['options.asOf', 'date'], ['options.to', 'range']])
  })
})
