import { format } from 'date-fns/format'
import { isValid } from 'date-fns/isValid'
import { parseISO } from 'date-fns/parseISO'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../properties/runs.js'
import { dayAfter, fullYears as fullYearsByCounting, yearsOn } from '../reference/calendar.js'
import { addDays, addYears, dayNumber, daysInYear, fullYears, isPlainDate, plainDate, readDay, yearOf, yearOfDay } from '../../src/values/plain-date.js'

const FIRST = dayNumber('1949-01-01')
const LAST = dayNumber('2199-12-31')
const anyDay = fc.integer({ min: FIRST, max: LAST }).map(plainDate)

describe('a plain date', () => {
  it('is a day that exists, from 1949-01-01 to 2199-12-31', () => {
    for (const date of ['1949-01-01', '2199-12-31', '2024-02-29', '2000-02-29', '2020-10-10']) expect(isPlainDate(date), date).toBe(true)
    for (const date of ['1948-12-31', '2200-01-01', '2023-02-29', '2100-02-29', '2024-02-30', '2024-04-31', '2024-13-01', '2024-00-10', '2024-01-00', '2024-12-32']) {
      expect(isPlainDate(date), date).toBe(false)
    }
  })

  it('is written YYYY-MM-DD and nothing else', () => {
    for (const text of ['', '2024-1-1', '2024/01/01', '2024.3.1', '20240101', '2024-01-01T00:00:00Z', ' 2024-01-01', '2024-01-01\n', '２０２４-01-01', '+02024-01-01', 'today']) {
      expect(isPlainDate(text), text).toBe(false)
    }
    for (const value of [20240101, 45292, null, undefined, new Date(0), ['2024-01-01']]) expect(isPlainDate(value)).toBe(false)
  })

  it('and its day number are one and the same, day after day', () => {
    let day = '1949-01-01'
    for (let number = FIRST; number <= LAST; number += 1) {
      if (dayNumber(day) !== number || plainDate(number) !== day || yearOfDay(number) !== yearOf(day)) expect.unreachable(day)
      day = dayAfter(day)
    }
    expect(day).toBe('2200-01-01')
  })

  it('agrees with date-fns on every day, and with it on what is none', () => {
    for (let number = FIRST; number <= LAST; number += 1) {
      const date = plainDate(number)
      const local = parseISO(date)
      if (format(local, 'yyyy-MM-dd') !== date || !isPlainDate(date) || readDay(date) !== number) expect.unreachable(date)
    }
    for (const year of [1949, 1999, 2000, 2023, 2024, 2100, 2199]) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const date = [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
          if (isPlainDate(date) !== isValid(parseISO(date))) expect.unreachable(date)
        }
      }
    }
  })

  it('is none where any of its characters is another', () => {
    for (let at = 0; at < 10; at += 1) {
      for (const other of ['/', ':', ' ', 'a', '０', '-', '1']) {
        const text = `${'2024-01-01'.slice(0, at)}${other}${'2024-01-01'.slice(at + 1)}`
        if (isPlainDate(text)) expect(text).toMatch(/^\d{4}-\d\d-\d\d$/)
      }
    }
  })

  it('a day number has a year also where the library ends', () => {
    expect([yearOfDay(LAST + 1), yearOfDay(LAST + 365), plainDate(LAST + 1), dayNumber('2229-12-31') - LAST]).toEqual([2200, 2200, '2200-01-01', 10_957])
  })

  it('a year has 365 days or 366', () => {
    expect([2019, 2020, 2100, 2000].map(daysInYear)).toEqual([365, 366, 365, 366])
  })
})

describe('years and days on', () => {
  it('the same day of the month, or 28 February where that year has no 29th', () => {
    expect(addYears('2020-02-29', 1)).toBe('2021-02-28')
    expect(addYears('2020-02-29', 4)).toBe('2024-02-29')
    expect(addYears('2021-02-28', 3)).toBe('2024-02-28')
    expect(addYears('2024-02-29', -1)).toBe('2023-02-28')
    expect(addYears('2199-12-31', 30)).toBe('2229-12-31')
    fc.assert(fc.property(anyDay, fc.integer({ min: -1, max: 30 }), (date, years) => {
      expect(addYears(date, years)).toBe(yearsOn(date, years))
    }), runs(1_000))
  })

  it('the day after', () => {
    fc.assert(fc.property(anyDay, (date) => { expect(addDays(date, 1)).toBe(dayAfter(date)) }), runs(1_000))
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
  })

  it('full years are the greatest n that has been reached', () => {
    expect(['2023-05-31', '2023-06-01', '2023-06-02'].map((to) => fullYears('2021-06-01', to))).toEqual([1, 2, 2])
    expect(['2025-02-27', '2025-02-28', '2028-02-28', '2028-02-29'].map((to) => fullYears('2024-02-29', to))).toEqual([0, 1, 3, 4])
    expect(fullYears('2024-06-01', '2024-06-01')).toBe(0)
    fc.assert(fc.property(anyDay, anyDay, (a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a]
      expect(fullYears(from, to)).toBe(fullYearsByCounting(from, to))
    }), runs(500))
  })
})
