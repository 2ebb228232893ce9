import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../src/index.js'
import { cutReasons } from '../../src/assess/assessment.js'
import type { ReadingId } from '../../src/regulation/reading-answers.js'
import { readings } from '../../src/regulation/readings.js'
import { readingIds } from '../../src/regulation/reading-answers.js'
import { partOf, rangeOf } from './part.js'
import type { Case, World } from './world.js'
import { agreeOn } from './world.js'
import { casesInWords, worlds } from './worlds.js'

/** A step that meets every subset and, with it, ever other readings: a prime below the fewest combinations of a question. */
const SPARSE = 761
const sparseOf = ({ cases, caseAt }: World): Case[] =>
  Array.from({ length: Math.ceil(cases / SPARSE) }, (_, index) => caseAt(index * SPARSE))
const sparse = worlds.flatMap(sparseOf)

/** What a case gives under each answer to a reading, without the list of its readings. */
function resultsUnder({ question, parsed, options }: Case, reading: ReadingId): string[] {
  return Object.keys(readings[reading].answers).map((answer) => {
    const result = question.tested(parsed, { ...options, readings: { ...options.readings, [reading]: answer } })
    return JSON.stringify({ ...result, readings: undefined })
  })
}

describe('the small worlds', () => {
  it('have over two million cases', () => {
    expect(worlds.reduce((sum, { cases }) => sum + cases, 0)).toBeGreaterThanOrEqual(2_000_000)
    expect(casesInWords()).toMatch(/^the first life has 1,572,864 cases, .+: \d,\d{3},\d{3} in all$/)
  })

  it('the library and the naive reference agree in every so many of them; npm run exhaust compares all', () => {
    expect(sparse.filter((one) => !agreeOn(one))).toEqual([])
  })

  it.each(worlds)('$name has a case behind each number, and none beyond', ({ cases, caseAt }) => {
    expect(() => caseAt(cases - 1)).not.toThrow()
    expect(() => caseAt(cases)).toThrow(RangeError)
  })

  it.each(cutReasons)('something is cut as %s in some case', (reason) => {
    const assessments = sparse.filter(({ question }) => question.call === 'assess')
    expect(assessments.some(({ question, parsed, options }) =>
      (question.tested(parsed, options) as Assessment).records.some(({ cuts }) => cuts.some((cut) => cut.reason === reason)))).toBe(true)
  })

  it.each(readingIds)('each answer to %s gives some case a result of its own, in each life that varies it', (reading) => {
    const answers = Object.keys(readings[reading].answers).length
    const varying = worlds.map((world) => sparseOf(world).filter(({ question }) => !question.idle.includes(reading)))
      .filter((cases) => cases.length > 0)
    expect(varying.length).toBeGreaterThan(0)
    for (const cases of varying) expect(cases.some((one) => new Set(resultsUnder(one, reading)).size === answers)).toBe(true)
  })

  it('a reading that is not varied gives no case another result', () => {
    const different = sparse.flatMap((one) => one.question.idle.filter((reading) => new Set(resultsUnder(one, reading)).size > 1))
    expect(different).toEqual([])
  })
})

describe('a part of the cases', () => {
  it('is PART/PARTS in whole numbers, the part from 1 to the parts', () => {
    expect([partOf('1/1'), partOf('3/8'), partOf('8/8')]).toEqual([{ part: 1, parts: 1 }, { part: 3, parts: 8 }, { part: 8, parts: 8 }])
    const none = ['', 'abc', '1', '0/3', '4/3', '0/0', '-1/3', '1/-3', '1.5/3', '1/2/3', '1/', '/3', ' 1/3', '1e0/3', '1/x']
    expect(none.map(partOf)).toEqual(none.map(() => null))
  })

  it('has every case once, together with the other parts', () => {
    const ranges = [1, 2, 3].map((part) => rangeOf({ part, parts: 3 }, 100))
    expect(ranges).toEqual([{ first: 0, end: 33 }, { first: 33, end: 66 }, { first: 66, end: 100 }])
  })

  it('is refused by npm run exhaust where it is none', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'test/exhaustion/exhaust.ts', 'abc'], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)), encoding: 'utf8',
    })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^Wanted: .*PART\/PARTS/)
  })
})
