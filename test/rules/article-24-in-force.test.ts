import { describe, expect, it } from 'vitest'
import { clause, defineRegulation } from '../../src/index.js'
import { firstDayInForce, firstYearInForce, partInForce } from '../../src/rules/article-24-in-force.js'
import { lawOf } from '../support/law.js'
import { plainDate } from '../../src/values/plain-date.js'
import { assessed, creditedIn, online, recordIn, theory } from '../support/given.js'

describe(clause('24').label, () => {
  it('the rules hold from 10 October 2020', () => {
    expect(plainDate(firstDayInForce(lawOf()))).toBe('2020-10-10')
    expect(firstYearInForce(lawOf())).toBe(2020)
  })

  it('a credit of 9 October 2020 is none, one of the 10th is', () => {
    const result = assessed([online('eve', '2020-10-09', 5), online('day', '2020-10-10', 5)])
    expect(creditedIn(result)).toEqual({ eve: 0, day: 5 })
    expect(recordIn(result, 'eve').cuts).toEqual([{ credits: 5, reason: 'beforeEffect', clause: '24' }])
  })

  it('of a course over that day the days in force count', () => {
    const result = assessed([theory('c', '2020-10-08', 5, { until: '2020-10-10' })])
    expect(recordIn(result, 'c')).toMatchObject({ claimed: 10, credited: 3.33, cuts: [{ credits: 6.67, reason: 'beforeEffect', clause: '24' }] })
  })

  it('2020 had 83 days of 366 in force, every other year all of its days', () => {
    expect(partInForce(2018, lawOf(defineRegulation({ id: '某市〔2018〕1号', inForce: '2018-01-01', figures: {} })))).toEqual([365, 365])
    expect([2019, 2020, 2021, 2024].map((year) => partInForce(year, lawOf()))).toEqual([[1, 1], [83, 366], [1, 1], [1, 1]])
  })
})
