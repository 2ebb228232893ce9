import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amend, assess, checkExaminer, checkTalentProgram, jinhua64, parseLedger } from '../../src/index.js'
import type { FigureChanges } from '../../src/index.js'
import { ledger, options } from '../reference/arbitraries.js'
import { referenceAssess } from '../reference/assess.js'
import { referenceExaminer, referenceTalentProgram } from '../reference/use-checks.js'
import { PATIENCE, runs } from './runs.js'

/** `toStrictEqual` is for its diff; it is too slow to compare tens of thousands of results that are equal. */
function expectSame(actual: unknown, expected: unknown): void {
  if (isDeepStrictEqual(actual, expected)) return
  expect(actual).toStrictEqual(expected)
  expect.unreachable('unequal, though vitest sees no difference')
}

/** Figures of another place: any of them, within what the readings can still compute with. */
const changes = fc.record({
  annualTotal: fc.integer({ min: 60, max: 120 }),
  annualGeneral: fc.integer({ min: 1, max: 40 }),
  professionalShare: fc.constantFrom<readonly [number, number]>([1, 2], [3, 4], [3, 7], [4, 6]),
  theoryRate: fc.integer({ min: 1, max: 4 }),
  dailyTheory: fc.integer({ min: 6, max: 15 }),
  practiceRate: fc.integer({ min: 1, max: 5 }),
  dailyPractice: fc.integer({ min: 12, max: 24 }),
  annualSpecial: fc.integer({ min: 20, max: 100 }),
  'training.county': fc.integer({ min: 24, max: 35 }),
  'publication.other': fc.integer({ min: 24, max: 47 }),
  competitionPlaces: fc.integer({ min: 1, max: 4 }),
  yearsEarlyToSeniorWorker: fc.integer({ min: 1, max: 2 }),
  yearsEarlyFromTechnician: fc.integer({ min: 1, max: 2 }),
}, { requiredKeys: [] }) as fc.Arbitrary<FigureChanges>

const window = fc.tuple(fc.integer({ min: 2018, max: 2026 }), fc.integer({ min: 0, max: 3 }))

describe('the library and a naive second implementation of the contract agree exactly', { timeout: PATIENCE }, () => {
  it('on the assessment of 20,000 random ledgers under random readings', () => {
    fc.assert(fc.property(ledger, options, (input, asked) => {
      expectSame(assess(parseLedger(input), asked), referenceAssess(input, asked))
    }), runs(20_000))
  })

  it('under amended figures', () => {
    fc.assert(fc.property(ledger, options, changes, (input, asked, changed) => {
      const amended = { ...asked, regulation: amend(jinhua64, changed) }
      expectSame(assess(parseLedger(input), amended), referenceAssess(input, amended))
    }), runs(2_000))
  })

  it('on article 15, for any window of years', () => {
    fc.assert(fc.property(ledger, options, window, (input, asked, [from, more]) => {
      const windowed = { ...asked, from, to: from + more }
      expectSame(checkExaminer(parseLedger(input), windowed), referenceExaminer(input, windowed))
    }), runs(3_000))
  })

  it.each(['calendarYear', 'rolling'] as const)('on article 16, read as %s', (recentYear) => {
    fc.assert(fc.property(ledger, options, (input, asked) => {
      const read = { ...asked, readings: { ...asked.readings, recentYear } }
      expectSame(checkTalentProgram(parseLedger(input), read), referenceTalentProgram(input, read))
    }), runs(2_000))
  })
})
