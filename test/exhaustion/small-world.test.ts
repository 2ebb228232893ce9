import { describe, expect, it } from 'vitest'
import { assess, parseLedger } from '../../src/index.js'
import { readingIds, readings } from '../../src/regulation/readings.js'
import { agreeOn, caseAt, cases } from './small-world.js'

/** A step that meets every subset and, with it, ever other readings. */
const SPARSE = 1_009
const sparse = Array.from({ length: Math.ceil(cases / SPARSE) }, (_, index) => index * SPARSE)

describe('the small world', () => {
  it('has over a million cases', () => {
    expect(cases).toBeGreaterThanOrEqual(1_000_000)
  })

  it('the library and the naive reference agree in every so many of them; npm run exhaust compares all', () => {
    expect(sparse.filter((number) => !agreeOn(number))).toEqual([])
  })

  it.each(readingIds.filter((reading) => reading !== 'recentYear'))('each answer to %s gives some case a result of its own', (reading) => {
    const resultUnder = (number: number, answer: string): string => {
      const { ledger, options } = caseAt(number)
      const { readings: _, ...result } = assess(parseLedger(ledger), { ...options, readings: { ...options.readings, [reading]: answer } })
      return JSON.stringify(result)
    }
    const answers = Object.keys(readings[reading].answers)
    const telling = sparse.find((number) => new Set(answers.map((answer) => resultUnder(number, answer))).size === answers.length)
    expect(telling).toBeDefined()
  })
})
