import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumCredits } from '../../src/index.js'
import { issuesOf } from '../ledger/refused.js'
import { runs } from '../properties/runs.js'

describe('sumCredits', () => {
  it('adds what binary addition gets wrong', () => {
    expect(0.1 + 0.2).not.toBe(0.3)
    expect(sumCredits(0.1, 0.2)).toBe(0.3)
    expect(sumCredits(1.1, 2.2, 3.3)).toBe(6.6)
  })

  it('of nothing is 0', () => {
    expect(sumCredits()).toBe(0)
  })

  it('adds any hundredths exactly, in any order', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -10_000_000, max: 10_000_000 }), { maxLength: 50 }), (hundredths) => {
      const sum = hundredths.reduce((all, one) => all + one, 0) / 100
      const amounts = hundredths.map((one) => one / 100)
      expect(sumCredits(...amounts)).toBe(sum)
      expect(sumCredits(...amounts.reverse())).toBe(sum)
    }), runs(500))
  })

  it('loses nothing between a large and a small amount', () => {
    expect(sumCredits(1e12, 0.01, -1e12)).toBe(0.01)
  })

  it('refuses what is no finite number', () => {
    expect(issuesOf(() => sumCredits(1, Number.NaN, Number.POSITIVE_INFINITY)).map(([path]) => path)).toEqual(['amounts.1', 'amounts.2'])
    expect(issuesOf(() => sumCredits('1' as never, null as never))).toEqual([['amounts.0', 'type'], ['amounts.1', 'missing']])
  })
})
