import { describe, expect, it } from 'vitest'
import { clause } from '../../src/index.js'
import type { Readings } from '../../src/index.js'
import { dailyCap, waiverHolds } from '../../src/rules/article-10-daily-caps.js'
import { lawOf } from '../support/law.js'
import { assessed, creditedIn, exam, online, practice, recordIn, theory } from '../support/given.js'

const DAY = '2024-05-06'
const waiver = { by: '市人力社保局', reason: '封闭集训' }

describe(clause('10.theory').label, () => {
  it.each([[5.99, 11.98], [6, 12], [6.01, 12], [24, 12]])('线下理论 %d 学时计 %d 学分', (hours, credits) => {
    expect(creditedIn(assessed([theory('t', DAY, hours)]))).toEqual({ t: credits })
  })

  it('一天之内多次理论学习合计至多 12 学分，前一天和后一天另计', () => {
    const result = assessed([theory('a', '2024-05-05', 6), theory('b', DAY, 4), theory('c', DAY, 4), theory('d', '2024-05-07', 6)])
    expect(creditedIn(result)).toEqual({ a: 12, b: 8, c: 4, d: 12 })
    expect(recordIn(result, 'c').cuts).toEqual([{ credits: 4, reason: 'dailyCap', clause: '10.theory' }])
  })
})

describe(clause('10.practice').label, () => {
  it.each([[5.99, 17.97], [6, 18], [6.01, 18], [24, 18]])('线下实操 %d 学时计 %d 学分', (hours, credits) => {
    expect(creditedIn(assessed([practice('p', DAY, hours)]))).toEqual({ p: credits })
  })

  it('超出部分注明第（十）条', () => {
    expect(recordIn(assessed([practice('p', DAY, 6.01)]), 'p').cuts).toEqual([{ credits: 0.03, reason: 'dailyCap', clause: '10.practice' }])
  })
})

describe(`${clause('10').label}: dailyCapScope`, () => {
  const theoryCap = (practiceClaimed: number, dailyCapScope: Readings['dailyCapScope']): number =>
    dailyCap('theory', practiceClaimed, lawOf(undefined, { dailyCapScope }))

  it('perMode: each mode has a cap of its own, 12 and 18 on the same day', () => {
    expect(theoryCap(1800, 'perMode')).toBe(1200)
    expect(creditedIn(assessed([theory('t', DAY, 6), practice('p', DAY, 6)]))).toEqual({ t: 12, p: 18 })
  })

  it('sixHourDay: an hour of practice takes an hour from theory', () => {
    expect([0, 300, 900, 1797, 1800, 1801, 7200].map((claimed) => theoryCap(claimed, 'sixHourDay'))).toEqual([1200, 1000, 600, 2, 0, 0, 0])
  })

  it('sixHourDay: two thirds of the practice are taken off and the rest is rounded down', () => {
    // 12 − ⅔ × 0.01 = 11.99333…, 12 − ⅔ × 0.02 = 11.98666…, 12 − ⅔ × 0.03 = 11.98.
    expect([1, 2, 3].map((claimed) => theoryCap(claimed, 'sixHourDay'))).toEqual([1199, 1198, 1198])
  })

  it('sixHourDay: practice keeps its 18', () => {
    expect(dailyCap('practice', 7200, lawOf(undefined, { dailyCapScope: 'sixHourDay' }))).toBe(1800)
    expect(creditedIn(assessed([theory('t', DAY, 6), practice('p', DAY, 8)], { readings: { dailyCapScope: 'sixHourDay' } }))).toEqual({ t: 0, p: 18 })
  })

  it('sixHourDay: a waived practice is outside the day’s pool and takes nothing from theory', () => {
    const result = assessed([theory('t', DAY, 6), practice('p', DAY, 8, { waiver })], { readings: { dailyCapScope: 'sixHourDay' } })
    expect(creditedIn(result)).toEqual({ t: 12, p: 24 })
  })
})

describe(`${clause('10').label}: what has no cap`, () => {
  it('online courses and exams of a day take nothing from its hours', () => {
    const records = [theory('t', DAY, 6), online('o', DAY, 30), exam('e', DAY, 30)]
    for (const dailyCapScope of ['perMode', 'sixHourDay'] as const) {
      expect(creditedIn(assessed(records, { readings: { dailyCapScope } }))).toEqual({ e: 30, o: 30, t: 12 })
    }
  })
})

describe(`${clause('10').label}: dailyCapForce`, () => {
  it('waivable: a waived record is credited whole, and the day’s others have the whole cap', () => {
    expect(waiverHolds(lawOf())).toBe(true)
    expect(creditedIn(assessed([theory('a', DAY, 8, { waiver }), theory('b', DAY, 7)]))).toEqual({ a: 16, b: 12 })
  })

  it('absolute: a waiver changes nothing', () => {
    expect(waiverHolds(lawOf(undefined, { dailyCapForce: 'absolute' }))).toBe(false)
    const result = assessed([theory('a', DAY, 8, { waiver }), theory('b', DAY, 7)], { readings: { dailyCapForce: 'absolute' } })
    expect(creditedIn(result)).toEqual({ a: 12, b: 0 })
  })
})
