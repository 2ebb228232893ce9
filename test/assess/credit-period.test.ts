// The second stage by itself: what it asks of the readings, and in which order it takes days.
import { describe, expect, it } from 'vitest'
import { creditPeriod, inOrderOfDays } from '../../src/assess/credit-period.js'
import { calendarAccount, factsOf } from '../../src/assess/facts.js'
import type { CreditRecord } from '../../src/ledger/ledger.js'
import type { Laws } from '../../src/rules/law.js'
import { lawsOf } from '../../src/rules/law.js'
import { assessed, creditedIn, exam, general, ledgerOf, online, practice, publication, theory, training } from '../support/given.js'
import { askedBy } from './asked-readings.js'

const facts = (records: readonly CreditRecord[]) => factsOf(ledgerOf(records), '2024-12-31', lawsOf())
const credit = (records: readonly CreditRecord[]) => (laws: Laws) => {
  const known = facts(records)
  creditPeriod(known.slicesByYear.get(2024) ?? [], calendarAccount(known, 2024, laws), laws)
}
const day = '2024-05-06'

describe('asks which credits a cap keeps', () => {
  const choices: readonly (readonly [string, readonly CreditRecord[], boolean])[] = [
    ['nothing that a cap holds', [online('a', day, 200)], false],
    ['both subjects at the cap of theory', [theory('a', day, 3), theory('b', day, 3, general)], false],
    ['both subjects a hundredth of an hour above it', [theory('a', day, 3), theory('b', day, 3.01, general)], true],
    ['one subject above it', [theory('a', day, 3), theory('b', day, 5)], false],
    ['both subjects at the cap of practice', [practice('a', day, 3), practice('b', day, 3, general)], false],
    ['both subjects a hundredth of an hour above that', [practice('a', day, 3), practice('b', day, 3.01, general)], true],
    ['theory of one subject above its cap, practice of both within', [theory('a', day, 7), practice('b', day, 1), practice('c', day, 1, general)], false],
    ['practice of one subject above its cap, theory of both within', [practice('a', day, 7), theory('b', day, 1), theory('c', day, 1, general)], false],
  ]
  it.each(choices)('of %s', (_, records, asks) => {
    expect(askedBy(credit(records)).includes('truncation')).toBe(asks)
  })

  it('of special routes, only for one above the cap of the year by itself', () => {
    const shared = [training('a', day, 'county', general), training('b', day, 'municipal', { subject: 'professional' })]
    const asks = (records: readonly CreditRecord[]) => askedBy(credit(records), { specialCapScope: 'perRoute' }).includes('truncation')
    expect(asks([...shared, publication('c', day, 'core', general)])).toBe(false)
    expect(asks([...shared, training('c', day, 'county', { recognized: 0.01, ...general })])).toBe(true)
  })
})

it('asks whether special routes share a cap only where they exceed one in all', () => {
  const asks = (records: readonly CreditRecord[]) => askedBy(credit(records)).includes('specialCapScope')
  expect(asks([training('a', day, 'national', general)])).toBe(false)
  expect(asks([training('a', day, 'national', general), publication('b', day, 'other', { recognized: 0.01, ...general })])).toBe(true)
})

it('holds nothing against the cap of a day but offline learning (art. 10, sixHourDay)', () => {
  const records = [theory('a', day, 6), online('b', day, 30), exam('c', day, 30), training('d', day, 'county', general)]
  expect(creditedIn(assessed(records, { readings: { dailyCapScope: 'sixHourDay' } }))).toEqual({ a: 12, b: 30, c: 30, d: 24 })
})

describe('the order of days', () => {
  const placesOf = (records: readonly CreditRecord[]) => {
    const slices = facts(records).slicesByYear.get(2024) ?? []
    return { slices, places: [...slices.keys()] }
  }

  it('is that of the records, without a copy, where no course of several days comes before them', () => {
    const { slices, places } = placesOf([theory('a', day, 1), theory('b', day, 1), theory('c', '2024-05-07', 1)])
    expect(inOrderOfDays(slices, places)).toBe(places)
  })

  it('puts the days of a course among the others, those of one day in the order of their records', () => {
    const { slices, places } = placesOf([theory('a', day, 3, { until: '2024-05-08' }), theory('b', '2024-05-07', 1)])
    expect(inOrderOfDays(slices, places)).toEqual([0, 1, 3, 2])
    expect(places).toEqual([0, 1, 2, 3])
  })

  it('turns round days that only fall', () => {
    const { slices } = placesOf([theory('a', day, 1), theory('b', '2024-05-07', 1), theory('c', '2024-05-08', 1)])
    expect(inOrderOfDays(slices, [2, 1, 0])).toEqual([0, 1, 2])
  })
})
