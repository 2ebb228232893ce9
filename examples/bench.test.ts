// The yardsticks of the bench do the job they are compared at: hand-written JavaScript gives the library's own verdicts.
import { describe, expect, it } from 'vitest'
import { assess, parseLedger } from 'jinhua-skill-credits'
import { bareLoop } from './bench/bare-loop.js'
import { byHand } from './bench/by-hand.js'
import { ASKED, LEARNERS, makeLearners } from './bench/learners.js'

const learners = makeLearners()
const assessed = learners.map((learner) => assess(parseLedger(learner), ASKED))

describe('the learners of the bench', () => {
  it('are 500, all different, with 116 records each', () => {
    expect(new Set(learners.map(({ records }) => JSON.stringify(records))).size).toBe(LEARNERS)
    expect(learners.every(({ records }) => records.length === 116)).toBe(true)
  })

  it('share a day with another session in about a fifth of the offline ones', () => {
    const sessions = learners.map(({ records }) => records.filter(({ kind }) => kind === 'offline').map(({ date }) => date))
    const shared = sessions.map((days) => days.length - new Set(days).size).reduce((sum, count) => sum + count)
    const share = shared / sessions.flat().length
    expect(share).toBeGreaterThan(0.15)
    expect(share).toBeLessThan(0.25)
  })

  it('are not all of one fate', () => {
    const statuses = assessed.flatMap(({ years }) => years.map(({ status }) => status))
    expect(new Set(statuses)).toEqual(new Set(['met', 'unmet', 'notAssessed']))
    expect(new Set(assessed.map(({ promotion }) => promotion.status)).size).toBeGreaterThan(1)
  })
})

describe('the yardsticks', () => {
  it('by hand: the same years, subjects and promotion for everyone', () => {
    const verdicts = learners.map((learner) => byHand(learner, ASKED.asOf, ASKED.promotion.normalYears))
    expect(verdicts).toEqual(assessed.map(({ years, promotion }) => ({
      years: years.map(({ year, status, credits: { total, general, professional } }) => ({ year, status, total, general, professional })),
      promotion: promotion.status,
    })))
  })

  it('the bare loop looks at all four years', () => {
    expect(Math.max(...learners.map(({ records }) => bareLoop(records)))).toBe(4)
  })
})
