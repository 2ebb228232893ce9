// The fourth and the fifth stage: what stands in the level account, and how it is held against the threshold.
import { describe, expect, it } from 'vitest'
import { factsOf } from '../../src/assess/facts.js'
import { thresholdOf } from '../../src/assess/judge-promotion.js'
import { yearInLevel } from '../../src/assess/level-account.js'
import { creditYears } from '../../src/assess/pipeline.js'
import { amend, assess, jinhua64 } from '../../src/index.js'
import type { Certificate, LedgerInput, PlainDate, Readings } from '../../src/index.js'
import type { Law } from '../../src/rules/law.js'
import { lawsOf } from '../../src/rules/law.js'
import { ledgerOf, online, recordIn, theory } from '../support/given.js'
import { askedBy } from './asked-readings.js'

const certificates: readonly Certificate[] = [{ level: 'juniorWorker', issuedOn: '2021-03-01' }, { level: 'intermediateWorker', issuedOn: '2023-03-01' }]
const assessed = (more: Partial<LedgerInput>, asOf: PlainDate, readings: Partial<Readings> = {}) =>
  assess(ledgerOf(more.records ?? [], { certificates, ...more }), { asOf, readings })

describe('what of a course stands in the account', () => {
  const course = theory('a', '2023-03-01', 12, { until: '2023-03-04' })

  it('are its days after the certificate, added up, whether or not the caps begin anew', () => {
    for (const capAtPromotion of ['shared', 'renewed'] as const) {
      const result = assessed({ records: [course] }, '2023-12-31', { capAtPromotion })
      expect([recordIn(result, 'a').credited, recordIn(result, 'a').forLevel, result.level?.cleared]).toEqual([24, 18, 6])
    }
  })

  it('are its days of several years, added up', () => {
    const result = assessed({ records: [theory('a', '2023-12-30', 12, { until: '2024-01-02' })] }, '2024-12-31')
    expect(recordIn(result, 'a').forLevel).toBe(24)
  })
})

describe('a year that runs, known later by its sums', () => {
  const totals = [{ year: 2023, general: 20, professional: 70 }]

  it('can bring nothing on the day of the certificate, and all of it the next', () => {
    expect(['2023-03-01', '2023-03-02'].map((day) => assessed({ totals }, day).level?.most)).toEqual([0, 90])
  })

  it('can bring all of it where nothing was cleared', () => {
    expect(assessed({ totals, certificates: [{ level: 'juniorWorker', issuedOn: '2023-03-01', initial: true }] }, '2023-03-01').level?.most).toBe(90)
  })
})

it('has no bound where a day of a year with gaps can stand in it', () => {
  const most = (incompleteYears: number[], asOf: PlainDate, rest: Partial<LedgerInput> = {}) =>
    assessed({ incompleteYears, ...rest }, asOf).level?.most
  expect([most([2022], '2024-12-31'), most([2023], '2023-03-01'), most([2023], '2023-03-02'), most([2025], '2024-12-31')]).toEqual([0, 0, null, 0])
  const atYearsEnd = [{ level: 'juniorWorker', issuedOn: '2022-12-30' }] as const
  expect(most([2022], '2024-12-31', { certificates: atYearsEnd })).toBe(null)
  expect(most([2022], '2024-12-31', { certificates: [{ ...atYearsEnd[0], issuedOn: '2022-12-31' }] })).toBe(0)
  expect(most([2020], '2024-12-31', { certificates: [{ ...atYearsEnd[0], initial: true }] })).toBe(null)
})

it('asks whether the caps begin anew only of the year of the certificate', () => {
  const ledger = ledgerOf([online('a', '2022-05-06', 1), online('b', '2023-05-06', 1), online('c', '2024-05-06', 1)], { certificates })
  const asks = (year: number) => askedBy((laws) => {
    const facts = factsOf(ledger, '2024-12-31', laws)
    yearInLevel(facts, year, creditYears(facts, lawsOf()).get(year)!, laws, [])
  }).includes('capAtPromotion')
  expect([2022, 2023, 2024].map(asks)).toEqual([false, true, false])
})

describe('the threshold (art. 14)', () => {
  const application = { target: 'seniorWorker', since: '2021-03-01', asOf: '2024-12-31', normalYears: 3 } as const
  /** The threshold, and how many days it was asked the law of. */
  const found = (regulation = jinhua64): [number, number] => {
    const laws = lawsOf(regulation)
    let days = 0
    const on = (day: number): Law => {
      days += 1
      return laws.on(day)
    }
    return [thresholdOf(application, { ...laws, on }), days]
  }

  it('is a multiple where no figure changes: no further day need be found', () => {
    expect(found()).toEqual([27_000, 1])
  })

  it('goes by the law of each of its years where one does', () => {
    expect(found(amend(jinhua64, { annualTotal: 80 }, { from: '2022-03-02' }))).toEqual([26_000, 4])
  })
})
