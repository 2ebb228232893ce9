// Article 20 for the caller without a ledger.
import { describe, expect, it } from 'vitest'
import { clause, resetOnPromotion } from '../../src/index.js'
import { issuesOf } from '../ledger/refused.js'

const promotion = { issuedOn: '2024-06-30' }

describe(`${clause('20').label} alone: resetOnPromotion`, () => {
  it('clears up to the day of the certificate and keeps from the next', () => {
    const credits = [{ date: '2024-07-01', credits: 6 }, { date: '2024-06-29', credits: '0.1' }, { date: '2024-06-30', credits: 0.2 }]
    expect(resetOnPromotion(credits, promotion)).toEqual({ kept: 6, cleared: 0.3 })
  })

  it('of nothing is nothing', () => {
    expect(resetOnPromotion([], promotion)).toEqual({ kept: 0, cleared: 0 })
  })

  it('refuses what cannot be, all at once', () => {
    expect(issuesOf(() => resetOnPromotion([{ date: '2024-06-31', credits: 0 }, { date: '2024-06-30' } as never], { issuedOn: 'today', by: 1 } as never))).toEqual([
      ['credits.0.date', 'date'], ['credits.0.credits', 'quantity'], ['credits.1.credits', 'missing'], ['promotion.issuedOn', 'date'], ['promotion.by', 'unknownKey'],
    ])
    expect(issuesOf(() => resetOnPromotion(undefined as never, undefined as never))).toEqual([['credits', 'missing'], ['promotion', 'missing']])
  })
})
