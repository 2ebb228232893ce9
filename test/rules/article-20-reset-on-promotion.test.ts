import { describe, expect, it } from 'vitest'
import { assess, clause } from '../../src/index.js'
import type { Certificate, YearTotals } from '../../src/index.js'
import { capsRenewed, isCleared, isKept, resetsYear, standingOf } from '../../src/rules/article-20-reset-on-promotion.js'
import { lawOf } from '../support/law.js'
import { assessed, creditedIn, general, ledgerOf, online, practice, recordIn, theory, training, yearIn } from '../support/given.js'

const first: Certificate = { level: 'intermediateWorker', issuedOn: '2019-05-01' }
const promoted: Certificate = { level: 'seniorWorker', issuedOn: '2024-06-18' }
const aroundTheDay = [online('eve', '2024-06-17', 1), online('day', '2024-06-18', 2), online('next', '2024-06-19', 4)]

describe(`${clause('20').label}, the day of the certificate`, () => {
  it('a credit of that day belongs to the old level, one of the next day to the new', () => {
    expect([isKept(99, 100), isKept(100, 100), isKept(101, 100)]).toEqual([false, false, true])
    const result = assessed(aroundTheDay, { certificates: [first, promoted] })
    expect(result.level).toEqual({ level: 'seniorWorker', since: '2024-06-18', credits: 4, most: 4, cleared: 3 })
    expect(result.records.map(({ forLevel }) => forLevel)).toEqual([0, 0, 4])
  })

  it('a course over that day is split by its days', () => {
    const result = assessed([theory('c', '2024-06-17', 9, { until: '2024-06-19' })], { certificates: [first, promoted] })
    expect(recordIn(result, 'c')).toMatchObject({ credited: 18, forLevel: 6 })
    expect(result.level).toMatchObject({ credits: 6, most: 6, cleared: 12 })
  })

  it('a course after it stands in the account with all its days, caps renewed or not', () => {
    const course = theory('c', '2024-06-19', 9, { until: '2024-06-21' })
    for (const capAtPromotion of ['shared', 'renewed'] as const) {
      const result = assessed([course], { certificates: [first, promoted], readings: { capAtPromotion } })
      expect(recordIn(result, 'c')).toMatchObject({ credited: 18, forLevel: 18 })
      expect(result.level).toMatchObject({ credits: 18, most: 18, cleared: 0 })
    }
  })
})

describe(`${clause('20').label}, which certificates`, () => {
  it('the first certificate clears what came before it', () => {
    expect(assessed(aroundTheDay, { certificates: [promoted] }).level).toMatchObject({ credits: 4, most: 4, cleared: 3 })
  })

  it('an initial certificate clears nothing: everything stands in the account', () => {
    for (const capAtPromotion of ['shared', 'renewed'] as const) {
      const { level } = assessed(aroundTheDay, { certificates: [{ ...promoted, initial: true }], readings: { capAtPromotion } })
      expect(level).toEqual({ level: 'seniorWorker', since: '2024-06-18', credits: 7, most: 7, cleared: 0 })
    }
  })

  it('an initial certificate that a promotion followed is no longer the current one', () => {
    const certificates = [{ ...first, initial: true }, promoted]
    expect(assessed(aroundTheDay, { certificates }).level).toMatchObject({ credits: 4, most: 4, cleared: 3 })
  })

  it('of several promotions the last counts, in whatever order they are written', () => {
    const certificates = [promoted, { level: 'technician', issuedOn: '2024-06-19' }, first] as const
    expect(assessed(aroundTheDay, { certificates }).level).toEqual({ level: 'technician', since: '2024-06-19', credits: 0, most: 0, cleared: 7 })
    expect(assessed(aroundTheDay, { certificates: [promoted, first] }).level).toMatchObject({ level: 'seniorWorker', since: '2024-06-18' })
  })

  it('a certificate after asOf is not yet known, one of asOf is', () => {
    expect(assessed(aroundTheDay, { certificates: [first, promoted], asOf: '2024-06-17' }).level).toMatchObject({ level: 'intermediateWorker', credits: 1 })
    expect(assessed(aroundTheDay, { certificates: [first, promoted], asOf: '2024-06-18' }).level).toMatchObject({ level: 'seniorWorker', credits: 0, most: 0, cleared: 3 })
  })

  it('without a certificate there is no account', () => {
    const result = assessed(aroundTheDay)
    expect(result.level).toBeNull()
    expect(result.records.map(({ forLevel }) => forLevel)).toEqual([0, 0, 0])
    expect(assessed(aroundTheDay, { certificates: [promoted], asOf: '2024-06-17' }).level).toBeNull()
  })

  it('what is cleared is what was credited, after all cuts', () => {
    expect(assessed([theory('t', '2024-06-01', 10)], { certificates: [first, promoted] }).level).toMatchObject({ credits: 0, most: 0, cleared: 12 })
  })
})

describe(`${clause('20').label}: resetScope`, () => {
  it('level: the year keeps everything', () => {
    expect(resetsYear(lawOf())).toBe(false)
    const result = assessed(aroundTheDay, { certificates: [first, promoted] })
    expect(yearIn(result, 2024).credits.total).toBe(7)
  })

  it('levelAndYear: the year loses what came up to the promotion, its day included', () => {
    expect(resetsYear(lawOf(undefined, { resetScope: 'levelAndYear' }))).toBe(true)
    expect([99, 100, 101].map((day) => isCleared(day, [100]))).toEqual([true, true, false])
    expect(isCleared(99, [])).toBe(false)
    const result = assessed([online('before', '2023-12-31', 8), ...aroundTheDay], { certificates: [first, promoted], readings: { resetScope: 'levelAndYear' } })
    expect(result.years.map(({ credits }) => credits.total)).toEqual([0, 0, 0, 8, 4])
    expect(recordIn(result, 'day')).toMatchObject({ credited: 0, forLevel: 0, cuts: [{ credits: 2, reason: 'reset', clause: '20' }] })
    expect(recordIn(result, 'before')).toMatchObject({ credited: 8, forLevel: 0 })
    // Cleared is only what was credited.
    expect(result.level).toMatchObject({ credits: 4, most: 4, cleared: 8 })
  })

  it('levelAndYear: a first certificate is no promotion and resets no year', () => {
    const readings = { resetScope: 'levelAndYear' } as const
    expect(yearIn(assessed(aroundTheDay, { certificates: [promoted], readings }), 2024).credits.total).toBe(7)
    const next: Certificate = { level: 'technician', issuedOn: '2025-06-18' }
    expect(yearIn(assessed(aroundTheDay, { certificates: [promoted, next], readings, asOf: '2025-12-31' }), 2024).credits.total).toBe(7)
  })

  it('levelAndYear: what the promotion reset takes no cap from what follows, and displaces nothing', () => {
    const records = [
      training('before', '2024-03-01', 'national'), training('after', '2024-07-01', 'national'),
      online('early', '2024-03-02', 9, { activity: 'A' }), online('late', '2024-07-02', 5, { activity: 'A' }),
    ]
    const result = assessed(records, { certificates: [first, promoted], readings: { resetScope: 'levelAndYear' } })
    expect(creditedIn(result)).toEqual({ before: 0, early: 0, after: 60, late: 5 })
  })
})

describe(`${clause('20').label}: capAtPromotion`, () => {
  const records = [training('before', '2024-03-01', 'national', { subject: 'professional' }), training('after', '2024-07-01', 'national', general)]

  it('shared: what the year’s cap has used is used', () => {
    expect(capsRenewed(lawOf())).toBe(false)
    const result = assessed(records, { certificates: [first, promoted] })
    expect(creditedIn(result)).toEqual({ before: 42, after: 18 })
    expect(result.level).toMatchObject({ credits: 18, most: 18, cleared: 42 })
  })

  it('renewed: the account is calculated anew from what follows; the year and what was cleared stay', () => {
    expect(capsRenewed(lawOf(undefined, { capAtPromotion: 'renewed' }))).toBe(true)
    const result = assessed(records, { certificates: [first, promoted], readings: { capAtPromotion: 'renewed' } })
    expect(creditedIn(result)).toEqual({ before: 42, after: 18 })
    expect(yearIn(result, 2024).credits.total).toBe(60)
    expect(result.level).toMatchObject({ credits: 60, most: 60, cleared: 42 })
    // More than the year credits it: 60 of 60 against 18.
    expect(recordIn(result, 'after')).toMatchObject({ credited: 18, forLevel: 60 })
  })

  it('renewed: duplicates are looked for anew as well', () => {
    const twice = [online('early', '2024-03-02', 9, { activity: 'A' }), online('late', '2024-07-02', 5, { activity: 'A' })]
    expect(assessed(twice, { certificates: [first, promoted] }).level).toMatchObject({ credits: 0, most: 0, cleared: 9 })
    expect(assessed(twice, { certificates: [first, promoted], readings: { capAtPromotion: 'renewed' } }).level).toMatchObject({ credits: 5, most: 5, cleared: 9 })
  })

  it('renewed: years after the promotion are as credited', () => {
    const next = [practice('p', '2025-03-01', 8), ...records]
    const result = assessed(next, { certificates: [first, promoted], readings: { capAtPromotion: 'renewed' }, asOf: '2025-12-31' })
    expect(result.level).toMatchObject({ credits: 78, most: 78, cleared: 42 })
  })

  it('renewed with levelAndYear: the recomputation knows no reset of the year', () => {
    const result = assessed(records, { certificates: [first, promoted], readings: { capAtPromotion: 'renewed', resetScope: 'levelAndYear' } })
    expect(creditedIn(result)).toEqual({ before: 0, after: 60 })
    expect(result.level).toMatchObject({ credits: 60, most: 60, cleared: 0 })
  })

  it('renewed: a first certificate that is not initial renews too', () => {
    expect(assessed(records, { certificates: [promoted], readings: { capAtPromotion: 'renewed' } }).level).toMatchObject({ credits: 60, most: 60, cleared: 42 })
  })
})

describe(`${clause('20').label}, a year known by its sum alone`, () => {
  const sum = (year: number, sinceCertificate: number | null = null): ReturnType<typeof standingOf> =>
    standingOf({ year, total: 7200, sinceCertificate }, 2021)

  it('before the certificate’s year is cleared, after it stands whole', () => {
    expect([sum(2020), sum(2022)]).toEqual([{ least: 0, most: 0, cleared: 7200 }, { least: 7200, most: 7200, cleared: 0 }])
  })

  it('of the certificate’s own year stands what was earned since; where that is not known, all of it may', () => {
    expect([sum(2021, 0), sum(2021, 2150), sum(2021, 7200)]).toEqual([
      { least: 0, most: 0, cleared: 7200 }, { least: 2150, most: 2150, cleared: 5050 }, { least: 7200, most: 7200, cleared: 0 },
    ])
    expect(sum(2021)).toEqual({ least: 0, most: 7200, cleared: 0 })
  })

  it('of the year that runs, at most what was earned since stands from the day after the certificate', () => {
    const most = (asOf: string, further: Partial<YearTotals> = {}, later: readonly Certificate[] = []): unknown => {
      const totals = [{ year: 2024, general: 18, professional: 72, ...further }]
      return assess(ledgerOf([], { certificates: [first, promoted, ...later], totals }), { asOf }).level
    }
    // On the day of the certificate nothing has been earned after it.
    expect(most('2024-06-18')).toMatchObject({ credits: 0, most: 0, cleared: 0 })
    expect(most('2024-06-19')).toMatchObject({ credits: 0, most: 90, cleared: 0 })
    expect(most('2024-06-19', { sinceCertificate: 30 })).toMatchObject({ credits: 0, most: 30, cleared: 0 })
    // What is said of the year's last certificate is of no use before that one is known; one of another year does not matter.
    expect(most('2024-06-19', { sinceCertificate: 30 }, [{ level: 'technician', issuedOn: '2024-12-01' }])).toMatchObject({ most: 90 })
    expect(most('2024-06-19', { sinceCertificate: 30 }, [{ level: 'technician', issuedOn: '2025-01-01' }])).toMatchObject({ most: 30 })
  })

  it('stands whole where nothing was cleared', () => {
    expect(standingOf({ year: 2021, total: 7200, sinceCertificate: 100 }, null)).toEqual({ least: 7200, most: 7200, cleared: 0 })
  })
})
