import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareReadings } from '../../src/compare/compare-readings.js'
import { parseLedger } from '../../src/index.js'
import type { Ledger } from '../../src/index.js'
import type { ReadingId } from '../../src/regulation/reading-answers.js'
import { readingIds } from '../../src/regulation/reading-answers.js'
import { PATIENCE, runs } from '../properties/runs.js'
import { ledger, options } from '../reference/arbitraries.js'
import { bruteForce } from './brute-force.js'
import type { BruteOptions } from './brute-force.js'
import { onTheBrink } from './on-the-brink.js'

const MOST_VARIED = 6

const vary: fc.Arbitrary<ReadingId[]> = fc.shuffledSubarray([...readingIds], { maxLength: MOST_VARIED })

function expectSame(input: Ledger, asked: BruteOptions): void {
  const [actual, expected] = [compareReadings(input, asked), bruteForce(input, asked)]
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toStrictEqual(expected)
}

describe('compareReadings gives what trying out every combination gives', { timeout: PATIENCE }, () => {
  it('on random ledgers, with up to six readings varied', () => {
    fc.assert(fc.property(ledger, options, vary, (input, asked, some) => {
      expectSame(parseLedger(input), { ...asked, vary: some })
    }), runs(2_000))
  })

  it('on ledgers on which the readings tell, with up to six readings varied', () => {
    fc.assert(fc.property(onTheBrink, (person) => {
      expectSame(person.ledger, person.asked)
    }), runs(1_000))
  })
})
