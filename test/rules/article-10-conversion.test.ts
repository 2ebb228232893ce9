import { describe, expect, it } from 'vitest'
import { clause } from '../../src/index.js'
import { offlineClaim, shareOfDay } from '../../src/rules/article-10-conversion.js'
import { lawOf } from '../support/law.js'
import { assessed, exam, online, practice, recordIn, theory } from '../support/given.js'

describe(clause('10').label, () => {
  it('an hour of theory claims 2 credits, an hour of practice 3', () => {
    expect(offlineClaim('theory', 100, lawOf())).toBe(200)
    expect(offlineClaim('practice', 100, lawOf())).toBe(300)
  })

  it('a hundredth of an hour is 0.02 credits of theory, 0.03 of practice', () => {
    const result = assessed([theory('t', '2024-05-06', '0.01'), practice('p', '2024-05-06', 0.01)])
    expect(recordIn(result, 't')).toMatchObject({ claimed: 0.02, credited: 0.02, clause: '10.theory' })
    expect(recordIn(result, 'p')).toMatchObject({ claimed: 0.03, credited: 0.03, clause: '10.practice' })
  })

  it('online courses and exams claim the credits set for them, without a cap', () => {
    const result = assessed([online('o', '2024-05-06', 9.65), exam('e', '2024-05-06', '10000')])
    expect(recordIn(result, 'o')).toMatchObject({ claimed: 9.65, credited: 9.65, clause: '10.online', cuts: [] })
    expect(recordIn(result, 'e')).toMatchObject({ claimed: 10000, credited: 10000, clause: '10.online', cuts: [] })
  })
})

describe(`${clause('10').label}, a course of several days`, () => {
  const shares = (claimed: number, days: number): number[] => Array.from({ length: days }, (_, index) => shareOfDay(claimed, days, index))

  it('its credits are spread as evenly as they go, the earlier days taking the odd hundredths', () => {
    expect(shares(1000, 3)).toEqual([334, 333, 333])
    expect(shares(1001, 3)).toEqual([334, 334, 333])
    expect(shares(1002, 3)).toEqual([334, 334, 334])
  })

  it('fewer hundredths than days leave the later days without any', () => {
    expect(shares(2, 4)).toEqual([1, 1, 0, 0])
  })

  it('a course over the turn of the year belongs to both years, each day to its own', () => {
    // 10 credits on 30 and 31 December and 1 January: 3.34, 3.33, 3.33.
    const result = assessed([theory('c', '2023-12-30', 5, { until: '2024-01-01' })])
    expect(result.years.map(({ year, credits }) => [year, credits.total])).toEqual([[2023, 6.67], [2024, 3.33]])
    expect(recordIn(result, 'c')).toMatchObject({ date: '2023-12-30', until: '2024-01-01', credited: 10 })
  })

  it('of listed days only these count, and each has a cap of its own', () => {
    // 39 hours of theory on three days: 26 credits a day, 12 of them credited.
    const result = assessed([theory('c', '2024-05-06', 39, { days: ['2024-05-06', '2024-05-13', '2024-05-20'] }), theory('d', '2024-05-07', 6)])
    expect(recordIn(result, 'c')).toMatchObject({ until: '2024-05-20', claimed: 78, credited: 36, cuts: [{ credits: 42, reason: 'dailyCap', clause: '10.theory' }] })
    expect(recordIn(result, 'd')).toMatchObject({ credited: 12, cuts: [] })
  })

  it('a course of one day, however written, has no last day', () => {
    const result = assessed([theory('u', '2024-05-06', 1, { until: '2024-05-06' }), theory('d', '2024-05-07', 1, { days: ['2024-05-07'] })])
    expect(recordIn(result, 'u')).not.toHaveProperty('until')
    expect(recordIn(result, 'd')).not.toHaveProperty('until')
    expect(result.assumptions).toEqual([])
  })
})
