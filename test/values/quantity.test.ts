import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../properties/runs.js'
import { credits, hundredths, isAmount, isQuantity, shareRoundedDown, shareRoundedUp } from '../../src/values/quantity.js'

describe('a quantity', () => {
  it('is above 0, at most 10000, with at most two decimals', () => {
    const are = [0.01, 3.34, 9.65, 9999.99, 10000, '0.01', '3.3', '3.30', '00003', '10000', '10000.00']
    const areNot = [0, -0, 0.001, 0.015, 10000.01, -1, '0', '0.00', '10000.01', '99999.99']
    for (const value of are) expect(isQuantity(value), String(value)).toBe(true)
    for (const value of areNot) expect(isQuantity(value), String(value)).toBe(false)
  })

  it('as text has one to five digits and one or two decimals, in ASCII', () => {
    for (const text of ['', ' ', '1 ', '+1', '-1', '.5', '1.', '1.234', '000001', '1,5', '1e2', '0x1', '１', '1\n', 'NaN']) expect(isAmount(text), text).toBe(false)
  })

  it('is a number or a text', () => {
    const others = [Number.NaN, Number.POSITIVE_INFINITY, null, undefined, true, [1], { valueOf: () => 1 }, 1n]
    for (const value of others) expect(isAmount(value)).toBe(false)
  })

  it('0 is an amount and no quantity', () => {
    expect([isAmount(0), isAmount('0'), isQuantity(0), isQuantity('0')]).toEqual([true, true, false, false])
  })

  it('every number of hundredths is one, as number and as text, and comes back', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000 }), (amount) => {
      expect(isQuantity(amount / 100)).toBe(true)
      expect(hundredths(amount / 100)).toBe(amount)
      expect(hundredths((amount / 100).toFixed(2))).toBe(amount)
      expect(credits(amount)).toBe(Number((amount / 100).toFixed(2)))
    }), runs(2_000))
  })

  it('no number between two hundredths is one', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 1, max: 999 }), (amount, thousandths) => {
      expect(isAmount(Number(`${(amount / 100).toFixed(2)}${String(thousandths).padStart(3, '0')}`))).toBe(false)
    }), runs(1_000))
  })
})

describe('a share of an amount', () => {
  it('is rounded down, or up, to a whole hundredth', () => {
    expect([shareRoundedDown(9000, 2, 3), shareRoundedUp(9000, 2, 3)]).toEqual([6000, 6000])
    expect([shareRoundedDown(100, 2, 3), shareRoundedUp(100, 2, 3)]).toEqual([66, 67])
    expect([shareRoundedDown(0, 2, 3), shareRoundedUp(0, 2, 3)]).toEqual([0, 0])
    expect(shareRoundedUp(9000, 83, 366)).toBe(2041)
  })

  it('is exact where a quotient of doubles is not', () => {
    const amount = fc.nat(1_000_000_000)
    const part = fc.integer({ min: 1, max: 1000 })
    fc.assert(fc.property(amount, part, part, (of, numerator, denominator) => {
      const scaled = BigInt(of) * BigInt(numerator)
      const down = scaled / BigInt(denominator)
      expect(BigInt(shareRoundedDown(of, numerator, denominator))).toBe(down)
      expect(BigInt(shareRoundedUp(of, numerator, denominator))).toBe(scaled % BigInt(denominator) === 0n ? down : down + 1n)
    }), runs(1_000))
  })
})
