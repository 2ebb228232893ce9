// Article 11 for the caller without a ledger.
import { describe, expect, it } from 'vitest'
import { amend, clause, jinhua64, specialRouteCredits } from '../../src/index.js'
import type { SpecialItem } from '../../src/index.js'
import { issuesOf } from '../ledger/refused.js'

const training: SpecialItem = { date: '2024-03-01', route: 'training', tier: 'municipal' }

describe(`${clause('11').label} alone: specialRouteCredits`, () => {
  it('of nothing is nothing', () => {
    expect(specialRouteCredits([])).toEqual({ items: [], years: [] })
  })

  it('gives each item’s worth with its item of the text, in the order given', () => {
    expect(specialRouteCredits([
      { date: '2024-06-01', route: 'competition', tier: 'national', rank: 4 },
      { date: '2024-05-01', route: 'publication', tier: 'other' },
      { date: '2024-04-01', route: 'project', tier: 'county', recognized: '12.50' },
      training,
    ])).toEqual({
      items: [{ credits: 0, clause: '11.4' }, { credits: 24, clause: '11.3' }, { credits: 12.5, clause: '11.2' }, { credits: 36, clause: '11.1' }],
      years: [{ year: 2024, claimed: 132.5, credited: 60, cut: 72.5, cap: 60, clause: '11' }],
    })
  })

  it.each([['23.99', 59.99, 0], ['24', 60, 0], ['24.01', 60, 0.01]])('36 and %s come to %d', (recognized, credited, cut) => {
    expect(specialRouteCredits([training, { date: '2024-05-01', route: 'project', tier: 'national', recognized }]).years[0]).toMatchObject({ credited, cut })
  })

  it('each calendar year has its own cap, and the years ascend', () => {
    const items: SpecialItem[] = [
      { date: '2025-01-01', route: 'training', tier: 'national' }, { date: '2024-12-31', route: 'training', tier: 'national' }, { ...training, date: '2023-06-01' },
    ]
    expect(specialRouteCredits(items).years.map(({ year, credited }) => [year, credited])).toEqual([[2023, 36], [2024, 60], [2025, 60]])
  })

  it('perRoute: each route has 60, and no one cap can be named', () => {
    const items: SpecialItem[] = [
      training, { ...training, date: '2024-04-01' }, { date: '2024-05-01', route: 'project', tier: 'national' }, { date: '2024-05-01', route: 'publication', tier: 'core' },
    ]
    expect(specialRouteCredits(items, { readings: { specialCapScope: 'perRoute' } }).years)
      .toEqual([{ year: 2024, claimed: 192, credited: 180, cut: 12, cap: null, clause: '11' }])
  })

  it('goes by amended figures', () => {
    const regulation = amend(jinhua64, { 'competition.county': 30, competitionPlaces: 4, annualSpecial: 28.5 })
    expect(specialRouteCredits([{ date: '2024-06-01', route: 'competition', tier: 'county', rank: 4 }], { regulation }))
      .toEqual({ items: [{ credits: 30, clause: '11.4' }], years: [{ year: 2024, claimed: 30, credited: 28.5, cut: 1.5, cap: 28.5, clause: '11' }] })
  })

  it('takes null for what is left out', () => {
    expect(specialRouteCredits([{ ...training, recognized: null as never, rank: null } as never]).items).toEqual([{ credits: 36, clause: '11.1' }])
  })

  it('refuses items that cannot be, all at once', () => {
    const items = [
      { ...training, recognized: 36.01 }, { ...training, tier: 'core' }, { ...training, rank: 1 }, { date: '2024-01-01', route: 'competition', tier: 'county' },
      { date: '2024-01-01', route: 'competition', tier: 'county', rank: 0 }, { date: '2024-01-01', route: 'lecture', tier: 'county' }, { ...training, date: '2024-2-1' }, null,
    ] as never
    expect(issuesOf(() => specialRouteCredits(items, { readings: { specialSubject: 'none' as never } })).sort()).toEqual([
      ['items.1.tier', 'tier'], ['items.2.rank', 'unknownKey'], ['items.3.rank', 'missing'], ['items.4.rank', 'rank'],
      ['items.5.route', 'unknownChoice'], ['items.6.date', 'date'], ['items.7', 'missing'], ['options.readings.specialSubject', 'unknownChoice'],
    ])
    expect(issuesOf(() => specialRouteCredits('items' as never))).toEqual([['items', 'type']])
  })
})
