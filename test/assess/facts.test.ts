// What is known of a ledger at the close of a day.
import { describe, expect, it } from 'vitest'
import { factsOf, promotionsIn } from '../../src/assess/facts.js'
import { assess, checkExaminer } from '../../src/index.js'
import type { Certificate, LedgerInput, PlainDate } from '../../src/index.js'
import { lawsOf } from '../../src/rules/law.js'
import { dayNumber } from '../../src/values/plain-date.js'
import { fullYear, ledgerOf, yearIn } from '../support/given.js'

const first: Certificate = { level: 'juniorWorker', issuedOn: '2021-03-01' }
const second: Certificate = { level: 'intermediateWorker', issuedOn: '2023-03-01' }
const third: Certificate = { level: 'seniorWorker', issuedOn: '2024-11-01' }
const facts = (more: Partial<LedgerInput>, asOf: PlainDate = '2024-06-30') => factsOf(ledgerOf([], more), asOf, lawsOf())

describe('certificates', () => {
  it('are known from their day on, oldest first, however they are written', () => {
    const known = (asOf: PlainDate) => facts({ certificates: [second, third, first] }, asOf).certificates.map(({ level }) => level)
    expect([known('2021-02-28'), known('2021-03-01'), known('2023-03-01')]).toEqual([[], [first.level], [first.level, second.level]])
  })

  it('are promotions after the first (art. 20)', () => {
    const known = facts({ certificates: [second, first] })
    expect(known.promotions).toEqual([dayNumber(second.issuedOn)])
    expect([2021, 2022, 2023].map((year) => promotionsIn(known, year).length)).toEqual([0, 0, 1])
  })

  it('that are none leave no list to be searched year by year', () => {
    const known = facts({ certificates: [first] })
    expect(promotionsIn(known, 2021)).toBe(known.promotions)
  })

  it('of which two are known give the level of the later one', () => {
    for (const certificates of [[first, second], [second, first]]) {
      expect(assess(ledgerOf([], { certificates }), { asOf: '2024-06-30' }).level).toMatchObject({ level: second.level, since: second.issuedOn })
    }
  })
})

describe('years with gaps', () => {
  it('count from the year in which the rules came into force, that year included (art. 24)', () => {
    const ledger = ledgerOf(fullYear(2021), { incompleteYears: [2019, 2020, 2021], certificates: [third] })
    expect(checkExaminer(ledger, { asOf: '2024-12-31', from: 2019, to: 2021 }).periods.map(({ result }) => result.incomplete)).toEqual([false, true, true])
  })

  it('count whatever day of the year the rules came into force on', () => {
    const { years } = assess(ledgerOf([], { dutyFrom: 2020, incompleteYears: [2020] }), { asOf: '2021-12-31', readings: { firstYear: 'full' } })
    expect([yearIn({ years }, 2020).status, yearIn({ years }, 2021).status]).toEqual(['unknown', 'unmet'])
  })
})

describe('what was earned since the certificate, of a year that still runs', () => {
  const most = (certificates: readonly Certificate[]) =>
    assess(ledgerOf([], { certificates, totals: [{ year: 2024, general: 20, professional: 70, sinceCertificate: 40 }] }), { asOf: '2024-06-30' }).level?.most
  const issued: Certificate = { level: 'intermediateWorker', issuedOn: '2024-03-01' }

  it('is known where the certificate is the last of the year, whatever a later year brings', () => {
    expect(most([first, issued])).toBe(40)
    expect(most([first, issued, { level: 'seniorWorker', issuedOn: '2025-01-01' }])).toBe(40)
  })

  it('is not known where another one follows in the year', () => {
    expect(most([first, issued, { level: 'seniorWorker', issuedOn: '2024-12-31' }])).toBe(90)
  })
})

it('lists years from the first closed one on', () => {
  expect(facts({ totals: [{ year: 2022, general: 1, professional: 1 }, { year: 2024, general: 1, professional: 1 }] }).firstYear).toBe(2022)
  expect(facts({ totals: [{ year: 2024, general: 1, professional: 1 }] }).firstYear).toBe(2024)
})
