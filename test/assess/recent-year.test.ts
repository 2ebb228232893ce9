// Article 16 by twelve months: which closed years, gaps and promotions bear on the window.
import { describe, expect, it } from 'vitest'
import { checkTalentProgram } from '../../src/index.js'
import type { AssessOptions, LedgerInput, PlainDate } from '../../src/index.js'
import { ledgerOf } from '../support/given.js'

const check = (more: Partial<LedgerInput>, asOf: PlainDate, readings: AssessOptions['readings'] = {}) =>
  checkTalentProgram(ledgerOf([], more), { asOf, readings: { recentYear: 'rolling', ...readings } }).status

describe('a window of twelve months (art. 16)', () => {
  it('is open by the gaps of a year that it touches, and of no other', () => {
    expect([2021, 2022, 2023, 2024].map((year) => check({ incompleteYears: [year] }, '2023-06-30'))).toEqual(['unmet', 'unknown', 'unknown', 'unmet'])
  })

  it('is open by a closed year that it touches, and by no earlier one', () => {
    expect([2021, 2022, 2023].map((year) => check({ totals: [{ year, general: 20, professional: 80 }] }, '2023-06-30'))).toEqual(['unmet', 'unknown', 'unknown'])
  })

  it('that is a closed calendar year is open by a promotion within it, and not by an earlier one (art. 20, levelAndYear)', () => {
    const totals = [{ year: 2023, general: 20, professional: 80, exam: 1 }]
    const issued = (issuedOn: PlainDate) => ({ totals, certificates: [{ level: 'juniorWorker', issuedOn: '2021-03-01' }, { level: 'seniorWorker', issuedOn }] }) as const
    expect(['2022-12-31', '2023-01-01'].map((day) => check(issued(day), '2023-12-31', { resetScope: 'levelAndYear' }))).toEqual(['met', 'unknown'])
  })
})
