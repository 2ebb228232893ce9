import { describe, expect, it } from 'vitest'
import { amend, defineRegulation, jinhua64 } from '../../src/index.js'
import type { Readings } from '../../src/index.js'
import { defaultReadings } from '../../src/regulation/index.js'
import { lawsOf, withReadings } from '../../src/rules/law.js'
import { dayNumber } from '../../src/values/plain-date.js'
import { lawOf } from '../support/law.js'

describe('the law that rules go by', () => {
  it('is 64号 under the default readings where nothing is given', () => {
    expect(lawsOf()).toMatchObject({ regulation: jinhua64, readings: defaultReadings, dated: false })
    expect(lawOf()).toMatchObject({ readings: defaultReadings, professionalShare: [2, 3], inForce: { date: '2020-10-10', year: 2020 } })
    expect(lawOf(null, null)).toEqual(lawOf())
  })

  it('has credits in hundredths, everything else as it is', () => {
    expect(lawOf(amend(jinhua64, { annualTotal: 90.55, dailyTheory: 8.2 })).figures)
      .toMatchObject({ annualTotal: 9055, dailyTheory: 820, theoryRate: 2, competitionPlaces: 3, yearsEarlyToSeniorWorker: 2 })
  })

  it('takes the readings given and the default for those left out, undefined or null', () => {
    const some = { truncation: 'chronological', firstYear: undefined, fraudBar: null } as unknown as Partial<Readings>
    expect(lawOf(undefined, some).readings).toEqual({ ...defaultReadings, truncation: 'chronological' })
  })

  it('is the same under other readings, but for these', () => {
    const amended = amend(jinhua64, { annualTotal: 100 })
    const other = withReadings(lawsOf(amended), { ...defaultReadings, firstYear: 'full' })
    expect(other).toMatchObject({ regulation: amended, readings: { firstYear: 'full' } })
    expect(other.in(2024).figures.annualTotal).toBe(10_000)
  })

  it('of a regulation that can still be changed is read anew each time', () => {
    const city = structuredClone(jinhua64) as { figures: { annualTotal: { values: { value: number }[] } } } & typeof jinhua64
    expect(lawsOf(city).in(2024).figures.annualTotal).toBe(9000)
    city.figures.annualTotal.values[0]!.value = 80
    expect(lawsOf(city).in(2024).figures.annualTotal).toBe(8000)
  })
})

describe('the law of a day', () => {
  const laws = lawsOf(amend(amend(jinhua64, { dailyTheory: 10 }, { from: '2022-06-01' }), { annualTotal: 100, professionalShare: [3, 5] }, { from: '2024-01-01' }))
  const theoryOn = (day: string): number => laws.on(dayNumber(day)).figures.dailyTheory
  const totalIn = (year: number): number => laws.in(year).figures.annualTotal

  it('has a figure from its first day on, and the value before on the eve', () => {
    expect(laws.dated).toBe(true)
    expect([theoryOn('2022-05-31'), theoryOn('2022-06-01'), theoryOn('2025-01-01')]).toEqual([1200, 1000, 1000])
  })

  it('before the day in force has the first value', () => {
    expect(theoryOn('1999-01-01')).toBe(1200)
  })

  it('of an account year is that of its first day', () => {
    expect([totalIn(2020), totalIn(2023), totalIn(2024), totalIn(2030)]).toEqual([9000, 9000, 10_000, 10_000])
    expect([laws.in(2023).professionalShare, laws.in(2024).professionalShare]).toEqual([[2, 3], [3, 5]])
    expect(laws.in(2022).figures.dailyTheory).toBe(1200)
  })

  it('is that of another place from its own day on', () => {
    const city = lawsOf(defineRegulation({ id: '某市〔2018〕1号', inForce: '2018-01-01', figures: { annualTotal: [{ from: '2018-01-01', value: 60 }, { from: '2019-01-01', value: 72 }] } }))
    expect([city.in(2018), city.in(2019)].map(({ figures }) => figures.annualTotal)).toEqual([6000, 7200])
    expect(city.in(2018).inForce).toEqual({ date: '2018-01-01', day: dayNumber('2018-01-01'), year: 2018 })
  })
})
