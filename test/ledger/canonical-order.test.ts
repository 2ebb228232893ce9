// The order of a ledger's entries: right for every arrangement of a few, with no more work than it takes, and on a list of its own.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { parseRecord } from '../../src/index.js'
import type { LedgerEntry } from '../../src/ledger/entries.js'
import { inCanonicalOrder, readOff } from '../../src/ledger/entries.js'
import { dayNumber, plainDate } from '../../src/values/plain-date.js'

const FIRST = dayNumber('2024-01-01')

const entry = (id: string, day: number): LedgerEntry =>
  readOff(parseRecord({ id, date: plainDate(FIRST + day), kind: 'online', subject: 'general', credits: 1 }))

const idsOf = (entries: readonly LedgerEntry[]): string[] => entries.map(({ id }) => id)

function arrangementsOf<T>(items: readonly T[]): (readonly T[])[] {
  if (items.length === 0) return [[]]
  return items.flatMap((item, place) => arrangementsOf(items.filter((_, other) => other !== place)).map((rest) => [item, ...rest]))
}

/** One a day, ids rising with the days. */
const daily = (count: number): LedgerEntry[] => Array.from({ length: count }, (_, day) => entry(`${1000 + day}`, day))

describe('every arrangement of a few entries', () => {
  it.each([
    ['of as many days', [entry('d', 0), entry('c', 1), entry('b', 2), entry('a', 3)]],
    ['of one day, by the UTF-16 code units of their ids', ['10', '9', 'A', 'a', '\u{1f600}', '\uffff'].map((id) => entry(id, 0))],
    ['of days that two share, and three', [entry('z', 0), entry('2', 1), entry('R10', 1), entry('R9', 1), entry('a', 2), entry('aa', 2)]],
  ])('%s, comes out in the one order', (_, inOrder) => {
    const ids = idsOf(inOrder)
    for (const some of arrangementsOf(inOrder)) expect(idsOf(inCanonicalOrder(some))).toEqual(ids)
  })

  it('comes out in that order among so many others that it is sorted afresh', () => {
    const shared = [entry('z', 0), entry('2', 1), entry('R10', 1), entry('R9', 1), entry('a', 2), entry('aa', 2)]
    const later = Array.from({ length: 70 }, (_, index) => entry(`${1000 + index}`, 10 + index))
    for (const some of arrangementsOf(shared)) {
      expect(idsOf(inCanonicalOrder([...[...later].reverse(), ...some]))).toEqual(idsOf([...shared, ...later]))
    }
  })
})

describe('a list of entries', () => {
  it('that is in order is taken as it is', () => {
    for (const entries of [[], daily(1), daily(100)]) expect(inCanonicalOrder(entries)).toBe(entries)
  })

  it('that is not is left as it was', () => {
    for (const entries of [daily(3).reverse(), daily(300).reverse()]) {
      const before = [...entries]
      expect(inCanonicalOrder(entries)).not.toBe(entries)
      expect(entries).toEqual(before)
    }
  })
})

describe('no more work than it takes', () => {
  afterEach(() => { vi.restoreAllMocks() })

  /** How often the days are sorted, and how often the entries of a day; after that, that they are in order. */
  function sortsOf(entries: readonly LedgerEntry[]): readonly [days: number, ofADay: number] {
    const days = vi.spyOn(Float64Array.prototype, 'sort')
    const ofADay = vi.spyOn(Array.prototype, 'sort')
    const ordered = inCanonicalOrder(entries)
    const counts = [days.mock.calls.length, ofADay.mock.calls.length] as const
    vi.restoreAllMocks()
    expect(idsOf(ordered)).toEqual([...idsOf(entries)].sort())
    return counts
  }

  it('moves the few that are out of order to where they belong', () => {
    const [first, ...rest] = daily(300)
    expect(sortsOf([...rest, first as LedgerEntry])).toEqual([0, 0])
    const pairs = daily(300).map((_, place, all) => all[place % 2 === 0 ? place + 1 : place - 1] as LedgerEntry)
    expect(sortsOf(pairs)).toEqual([0, 0])
  })

  it('sorts where entries are more than 32 places from where they belong, on average: a list backwards, from 65 of them on', () => {
    expect(sortsOf(daily(64).reverse())).toEqual([0, 0])
    expect(sortsOf(daily(65).reverse())).toEqual([1, 0])
  })

  it('sorts days alone where no more than two entries share one, and else the entries of each such day', () => {
    const sharing = (few: number): LedgerEntry[] => Array.from({ length: 300 }, (_, index) => entry(`${1000 + index}`, Math.floor(index / few)))
    expect([1, 2, 3].map((few) => sortsOf(sharing(few).reverse()))).toEqual([[1, 0], [1, 0], [1, 100]])
  })
})
