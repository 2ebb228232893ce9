// A ledger's records, read off once: in canonical order, each with its days and hundredths.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLedger } from '../../src/index.js'
import type { CreditRecord } from '../../src/index.js'
import { daysOfEntry, entriesOf } from '../../src/ledger/entries.js'
import { runs } from '../properties/runs.js'
import { dayNumber, plainDate } from '../../src/values/plain-date.js'

const entries = (...records: CreditRecord[]): ReturnType<typeof entriesOf> => entriesOf(parseLedger({ learner: 'L', records }))
const online = (id: string, date: string): CreditRecord => ({ id, date, kind: 'online', subject: 'general', credits: 1 })

describe('what is read off a record', () => {
  const nothing = { mode: null, subject: null, amount: null, special: null, further: null }

  it('is of one shape, whatever the kind', () => {
    const [first, ...rest] = entries(
      { id: 'a', date: '2024-01-01', kind: 'offline', mode: 'practice', subject: 'general', hours: '6.500', until: '2024-01-03', activity: 'A', waiver: { by: 'x', reason: 'y' } },
      { id: 'b', date: '2024-01-01', kind: 'offline', mode: 'theory', subject: 'professional', hours: 1, days: ['2024-01-01', '2024-02-01'] },
      { id: 'c', date: '2024-01-01', kind: 'online', subject: 'professional', credits: 3.34 },
      { id: 'd', date: '2024-01-01', kind: 'exam', subject: 'general', credits: '10000' },
      { id: 'e', date: '2024-01-01', kind: 'special', route: 'competition', tier: 'county', rank: 3, recognized: 20.5, subject: 'general' },
      { id: 'f', date: '2024-01-01', kind: 'special', route: 'publication', tier: 'core' },
      { id: 'g', date: '2024-01-01', kind: 'online', subject: 'professional', credits: 1, activity: 'A' },
      { id: 'h', date: '2024-01-01', kind: 'offline', mode: 'theory', subject: 'professional', hours: 1, until: '2024-01-01' },
      { id: 'i', date: '2024-01-01', kind: 'offline', mode: 'theory', subject: 'general', hours: 24 },
    )
    const day = 19_723
    const common = { ...nothing, date: '2024-01-01', first: day }
    expect(first).toEqual({
      ...common, id: 'a', kind: 'offline', mode: 'practice', subject: 'general', amount: 650,
      further: { last: day + 2, days: null, activity: 'A', waived: true },
    })
    expect(rest).toEqual([
      {
        ...common, id: 'b', kind: 'offline', mode: 'theory', subject: 'professional', amount: 100,
        further: { last: day + 31, days: [day, day + 31], activity: null, waived: false },
      },
      { ...common, id: 'c', kind: 'online', subject: 'professional', amount: 334 },
      { ...common, id: 'd', kind: 'exam', subject: 'general', amount: 1_000_000 },
      {
        ...common, id: 'e', kind: 'special', special: { route: 'competition', tier: 'competition.county', rank: 3 }, amount: 2050, subject: 'general',
      },
      { ...common, id: 'f', kind: 'special', special: { route: 'publication', tier: 'publication.core', rank: 0 } },
      {
        ...common, id: 'g', kind: 'online', subject: 'professional', amount: 100,
        further: { last: day, days: null, activity: 'A', waived: false },
      },
      {
        ...common, id: 'h', kind: 'offline', mode: 'theory', subject: 'professional', amount: 100,
        further: { last: day, days: null, activity: null, waived: false },
      },
      { ...common, id: 'i', kind: 'offline', mode: 'theory', subject: 'general', amount: 2400 },
    ])
    for (const entry of rest) expect(Object.keys(entry)).toEqual(Object.keys(first ?? {}))
    expect([first, ...rest].map((entry) => (entry === undefined ? 0 : daysOfEntry(entry)))).toEqual([3, 2, 1, 1, 1, 1, 1, 1, 1])
  })

  it.each([
    ['training', ['national', 'provincial', 'municipal', 'county']], ['project', ['national', 'provincial', 'municipal', 'county']],
    ['publication', ['core', 'provincial', 'other']], ['competition', ['national', 'provincial', 'municipal', 'county']],
  ])('names of a %s the figure that each tier is worth', (route, tiers) => {
    const rank = route === 'competition' ? { rank: 7 } : {}
    const some = entries(...tiers.map((tier) => ({ id: tier, date: '2024-01-01', kind: 'special', route, tier, ...rank }) as CreditRecord))
    expect(some.map((entry) => [entry.id, entry.special]).sort())
      .toEqual(tiers.map((tier) => [tier, { route, tier: `${route}.${tier}`, rank: rank.rank ?? 0 }]).sort())
  })
})

describe('canonical order', () => {
  const FIRST = dayNumber('1949-01-01')
  const LAST = dayNumber('2199-12-31')
  const byDateThenId = (a: CreditRecord, b: CreditRecord): number => (a.date < b.date || (a.date === b.date && a.id < b.id) ? -1 : 1)

  it('is by date, then by id in UTF-16 code units, whatever the order of the records', () => {
    const day = fc.oneof(fc.integer({ min: FIRST, max: LAST }), fc.integer({ min: -2, max: 2 }))
    const records = fc.uniqueArray(fc.tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }), day.map(plainDate)), { selector: ([id]) => id, maxLength: 60 })
      .map((rows) => rows.map(([id, date]) => online(id, date)))
    fc.assert(fc.property(records, (some) => {
      expect(entries(...some).map(({ id }) => id)).toEqual([...some].sort(byDateThenId).map(({ id }) => id))
    }), runs(500))
  })

  it('is the same of many records in no order at all, in order backwards, and in order but for one', () => {
    // Every other day is shared by two.
    const inOrder = Array.from({ length: 1000 }, (_, index) => online(`${index}`, plainDate(FIRST + Math.floor(index / 1.5)))).sort(byDateThenId)
    const scattered = inOrder.map((_, index) => inOrder[(index * 7919) % 1000] as CreditRecord)
    const lastFirst = [...inOrder.slice(-1), ...inOrder.slice(0, -1)]
    const firstLast = [...inOrder.slice(1), ...inOrder.slice(0, 1)]
    for (const some of [scattered, [...inOrder].reverse(), lastFirst, firstLast, inOrder]) {
      expect(entries(...some).map(({ id }) => id)).toEqual(inOrder.map(({ id }) => id))
    }
  })

  it('of many records of one day is theirs too', () => {
    const some = Array.from({ length: 1000 }, (_, index) => online(`${(index * 7919) % 1000}`, index % 3 === 0 ? '1969-12-31' : '1970-01-01'))
    expect(entries(...some).map(({ id }) => id)).toEqual([...some].sort(byDateThenId).map(({ id }) => id))
  })
})
