import { Decimal } from 'decimal.js'
import { describe, expect, it } from 'vitest'
import { exactSum } from '../../src/values/exact-sum.js'

describe('the exact sum', () => {
  it('is the number nearest to the sum of the decimals written', () => {
    expect(exactSum([0.1, 0.2, 0.3])).toBe(0.6)
    expect(exactSum([])).toBe(0)
    expect(exactSum([1e21, 0.01, -1e21])).toBe(0.01)
  })

  it('does not depend on Decimal’s global settings, and leaves them alone', () => {
    const { precision, maxE } = Decimal
    Decimal.set({ precision: 2, maxE: 2 })
    try {
      expect(exactSum([1234.56, 0.01])).toBe(1234.57)
      expect([Decimal.precision, Decimal.maxE]).toEqual([2, 2])
    } finally {
      Decimal.set({ precision, maxE })
    }
  })
})
