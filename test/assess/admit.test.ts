// The first stage by itself: what is left out before any cap.
import { describe, expect, it } from 'vitest'
import { admit } from '../../src/assess/admit.js'
import type { CreditRecord, LedgerInput, PlainDate } from '../../src/ledger/ledger.js'
import { lawsOf } from '../../src/rules/law.js'
import { dayNumber } from '../../src/values/plain-date.js'
import { assessed, competition, ledgerOf, online, recordIn, theory, training } from '../support/given.js'

const leftOut = (records: readonly CreditRecord[], more: Partial<LedgerInput> = {}) =>
  Object.fromEntries(admit(ledgerOf(records, more), dayNumber('2024-12-31'), lawsOf()).leftOut)

describe('what is left out before any cap', () => {
  it('is noted of no record that loses nothing', () => {
    expect(leftOut([online('a', '2024-01-01', 1), theory('b', '2024-01-02', 1, { until: '2024-01-03' }), training('c', '2024-01-04', 'county')])).toEqual({})
  })

  it('is noted of the records that lose something, by their places', () => {
    const lost = leftOut([
      online('a', '2020-10-09', 1), online('b', '2020-10-10', 1), training('c', '2024-01-01', 'county', { recognized: 24.01 }), online('d', '2025-01-01', 3),
    ])
    expect(Object.keys(lost)).toEqual(['0', '2', '3'])
  })
})

it('cuts a place below the third for that alone, or for its day, also where more was recognized than the tier has (art. 11(4))', () => {
  const cuts = (day: PlainDate) => recordIn(assessed([competition('a', day, 'county', 4, { recognized: 30 })]), 'a').cuts
  expect(cuts('2020-10-10')).toEqual([{ credits: 30, reason: 'rankBelowThird', clause: '11.4' }])
  expect(cuts('2020-10-09')).toEqual([{ credits: 30, reason: 'beforeEffect', clause: '24' }])
})
