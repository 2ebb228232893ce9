import { describe, expect, it } from 'vitest'
import { clause } from '../../src/index.js'
import type { CreditRecord } from '../../src/index.js'
import { beyondTier, oneCapForAll, ranksTooLow, specialClaim, specialPool, undeclaredSubject } from '../../src/rules/article-11-special-routes.js'
import { lawOf } from '../support/law.js'
import { assessed, competition, creditedIn, general, project, publication, recordIn, training, yearIn } from '../support/given.js'

const DAY = '2024-05-06'
const law = lawOf()

describe(`${clause('11.1').label}、${clause('11.2').label}、${clause('11.4').label}`, () => {
  it.each([['national', 60], ['provincial', 48], ['municipal', 36], ['county', 24]] as const)('%s: %d credits', (tier, credits) => {
    expect(specialClaim(null, `training.${tier}`, law)).toBe(credits * 100)
    expect(specialClaim(null, `project.${tier}`, law)).toBe(credits * 100)
    expect(specialClaim(null, `competition.${tier}`, law)).toBe(credits * 100)
  })
})

describe(clause('11.3').label, () => {
  it.each([['core', 60], ['provincial', 48], ['other', 24]] as const)('%s: %d credits', (tier, credits) => {
    expect(specialClaim(null, `publication.${tier}`, law)).toBe(credits * 100)
  })
})

describe(clause('11').label, () => {
  it('every record cites its own item', () => {
    const { records } = assessed([training('1', DAY, 'county'), project('2', DAY, 'county'), publication('3', DAY, 'other'), competition('4', DAY, 'county', 1)])
    expect(records.map((record) => record.clause)).toEqual(['11.1', '11.2', '11.3', '11.4'])
  })

  it('what was recognized stands in place of the tier, up to the tier itself', () => {
    expect(creditedIn(assessed([training('a', DAY, 'county', { recognized: 0.01 })]))).toEqual({ a: 0.01 })
    expect(creditedIn(assessed([training('a', DAY, 'county', { recognized: '23.99' })]))).toEqual({ a: 23.99 })
    expect(creditedIn(assessed([training('a', DAY, 'county', { recognized: 24 })]))).toEqual({ a: 24 })
  })

  it.each([
    ['11.1', training('a', DAY, 'county', { recognized: '24.01' })], ['11.2', project('a', DAY, 'county', { recognized: '24.01' })],
    ['11.3', publication('a', DAY, 'other', { recognized: '24.01' })], ['11.4', competition('a', DAY, 'county', 3, { recognized: '24.01' })],
  ] as const)('what was recognized beyond the tier is cut by item %s', (item, record) => {
    expect(recordIn(assessed([record]), 'a')).toMatchObject({ claimed: 24.01, credited: 24, cuts: [{ credits: 0.01, reason: 'aboveTier', clause: item }] })
  })

  it('of a place too low nothing is cut by its tier: all of it is cut by the place', () => {
    expect(recordIn(assessed([competition('a', DAY, 'county', 4, { recognized: 30 })]), 'a').cuts).toEqual([{ credits: 30, reason: 'rankBelowThird', clause: '11.4' }])
  })

  it('beyond the tier is nothing where nothing was recognized', () => {
    expect([beyondTier(null, 'training.county', law), beyondTier(2400, 'training.county', law), beyondTier(2401, 'training.county', law)]).toEqual([0, 0, 1])
  })
})

describe(`${clause('11.4').label}, the place won`, () => {
  it('third place counts, fourth does not', () => {
    expect([1, 3, 4, 999].map((rank) => ranksTooLow('competition', rank, law))).toEqual([false, false, true, true])
    const result = assessed([competition('third', DAY, 'county', 3), competition('fourth', DAY, 'national', 4)])
    expect(creditedIn(result)).toEqual({ fourth: 0, third: 24 })
    expect(recordIn(result, 'fourth')).toMatchObject({ claimed: 60, cuts: [{ credits: 60, reason: 'rankBelowThird', clause: '11.4' }] })
  })

  it('a place too low takes nothing from the year’s 60', () => {
    expect(creditedIn(assessed([competition('fourth', '2024-01-01', 'national', 4), training('t', DAY, 'national')]))).toEqual({ fourth: 0, t: 60 })
  })

  it('no other route has places', () => {
    expect(ranksTooLow('training', 0, law)).toBe(false)
  })
})

describe(`${clause('11').label}: specialCapScope`, () => {
  const atSixty = (recognized: string): CreditRecord[] => [training('a', '2024-02-01', 'municipal'), project('b', '2024-03-01', 'municipal', { recognized })]

  it.each([['23.99', 59.99], ['24', 60], ['24.01', 60]])('combined: 36 and %s of two routes come to %d', (recognized, credits) => {
    expect(yearIn(assessed(atSixty(recognized)), 2024).credits.special).toBe(credits)
  })

  it('combined: the year’s 60 are for all four routes together', () => {
    expect(oneCapForAll(law)).toBe(true)
    expect(specialPool('training', law)).toBe(specialPool('competition', law))
    const result = assessed([training('a', '2024-02-01', 'national'), competition('b', '2024-03-01', 'national', 1)])
    expect(creditedIn(result)).toEqual({ a: 60, b: 0 })
    expect(recordIn(result, 'b').cuts).toEqual([{ credits: 60, reason: 'annualSpecialCap', clause: '11' }])
  })

  it('perRoute: each route has 60 of its own', () => {
    const perRoute = { specialCapScope: 'perRoute' } as const
    expect(oneCapForAll(lawOf(undefined, perRoute))).toBe(false)
    const result = assessed(
      [training('a', '2024-02-01', 'national'), training('b', '2024-02-02', 'county'), project('c', '2024-03-01', 'national'),
        publication('d', '2024-03-01', 'core'), competition('e', '2024-03-01', 'national', 1)],
      { readings: perRoute },
    )
    expect(creditedIn(result)).toEqual({ a: 60, b: 0, c: 60, d: 60, e: 60 })
  })

  it('the cap is for a calendar year: 31 December and 1 January have one each', () => {
    expect(creditedIn(assessed([training('a', '2023-12-31', 'national'), training('b', '2024-01-01', 'national')]))).toEqual({ a: 60, b: 60 })
  })
})

describe(`${clause('11').label}: specialSubject`, () => {
  it('professional: a record without a subject counts as professional, and the result says that this was assumed', () => {
    expect(undeclaredSubject(law)).toBe('professional')
    const result = assessed([training('a', DAY, 'county')])
    expect(recordIn(result, 'a').subject).toBe('professional')
    expect(yearIn(result, 2024).credits).toMatchObject({ total: 24, professional: 24, unclassified: 0, special: 24 })
    expect(result.assumptions).toEqual(['specialSubjectAssumed'])
  })

  it('unclassified: it counts to the total alone', () => {
    const result = assessed([training('a', DAY, 'county')], { readings: { specialSubject: 'unclassified' } })
    expect(recordIn(result, 'a').subject).toBe('unclassified')
    expect(yearIn(result, 2024).credits).toMatchObject({ total: 24, professional: 0, unclassified: 24, special: 24 })
  })

  it('a subject that was registered stands under either answer', () => {
    for (const specialSubject of ['professional', 'unclassified'] as const) {
      const result = assessed([training('a', DAY, 'county', general)], { readings: { specialSubject } })
      expect(recordIn(result, 'a').subject).toBe('general')
      expect(result.assumptions).toEqual([])
    }
  })
})
