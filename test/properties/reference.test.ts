import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, checkExaminer, checkTalentProgram, parseLedger } from '../../src/index.js'
import { anyLedger, ledger, options, optionsElsewhere } from '../reference/arbitraries.js'
import { referenceAssess } from '../reference/assess.js'
import { referenceExaminer, referenceTalentProgram } from '../reference/use-checks.js'
import { PATIENCE, runs } from './runs.js'

/** `toStrictEqual` is for its diff; it is too slow to compare tens of thousands of results that are equal. */
function expectSame(actual: unknown, expected: unknown): void {
  if (isDeepStrictEqual(actual, expected)) return
  expect(actual).toStrictEqual(expected)
  expect.unreachable('unequal, though vitest sees no difference')
}

const window = fc.tuple(fc.integer({ min: 2017, max: 2026 }), fc.integer({ min: 0, max: 3 }))

/** Under the text, and under other regulations whose figures change on a day. */
const anyOptions = fc.oneof({ weight: 3, arbitrary: options }, { weight: 2, arbitrary: optionsElsewhere })

describe('the library and a naive second implementation of the contract agree exactly', { timeout: PATIENCE }, () => {
  it('on the assessment of 8,000 random ledgers known whole, under the text and random readings', () => {
    fc.assert(fc.property(ledger, options, (input, asked) => {
      expectSame(assess(parseLedger(input), asked), referenceAssess(input, asked))
    }), runs(8_000))
  })

  it('on 6,000 ledgers of which years may be known by their totals or have gaps, with records above their tier', () => {
    fc.assert(fc.property(anyLedger, options, (input, asked) => {
      expectSame(assess(parseLedger(input), asked), referenceAssess(input, asked))
    }), runs(6_000))
  })

  it('on 6,000 such ledgers under other regulations, whose figures change on a day', () => {
    fc.assert(fc.property(anyLedger, optionsElsewhere, (input, asked) => {
      expectSame(assess(parseLedger(input), asked), referenceAssess(input, asked))
    }), runs(6_000))
  })

  it('on article 15, for any window of years', () => {
    fc.assert(fc.property(anyLedger, anyOptions, window, (input, asked, [from, more]) => {
      const windowed = { ...asked, from, to: from + more }
      expectSame(checkExaminer(parseLedger(input), windowed), referenceExaminer(input, windowed))
    }), runs(4_000))
  })

  it.each(['calendarYear', 'rolling'] as const)('on article 16, read as %s', (recentYear) => {
    fc.assert(fc.property(anyLedger, anyOptions, (input, asked) => {
      const read = { ...asked, readings: { ...asked.readings, recentYear } }
      expectSame(checkTalentProgram(parseLedger(input), read), referenceTalentProgram(input, read))
    }), runs(4_000))
  })
})
