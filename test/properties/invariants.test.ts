import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, checkTalentProgram, parseLedger } from '../../src/index.js'
import type { Assessment, AssessOptions, CreditRecord, Ledger, Readings } from '../../src/index.js'
import { anyLedger, anyReadings, asOf, learning, ledger, options } from '../reference/arbitraries.js'
import { daysOf } from '../reference/facts.js'
import { PATIENCE, runs } from './runs.js'

/** Whole hundredths, to add and compare exactly: a result's numbers are the doubles nearest to such. */
const hundredths = (credits: number): number => Math.round(credits * 100)

const total = (credits: readonly number[]): number => credits.reduce((sum, one) => sum + hundredths(one), 0)

describe('under any readings', { timeout: PATIENCE }, () => {
  it('what a record claims is what it is credited and what was cut from it', () => {
    fc.assert(fc.property(anyLedger, options, (input, asked) => {
      for (const { claimed, credited, cuts } of assess(parseLedger(input), asked).records) {
        expect(total([credited, ...cuts.map(({ credits }) => credits)])).toBe(hundredths(claimed))
      }
    }), runs(1_000))
  })

  it('the years and the level account hold exactly what the records were credited', () => {
    fc.assert(fc.property(ledger, options, (input, asked) => {
      const { records, years, level } = assess(parseLedger(input), asked)
      const credited = total(records.map((record) => record.credited))
      expect(total(years.map(({ credits }) => credits.total))).toBe(credited)
      for (const { credits } of years) {
        expect(total([credits.general, credits.professional, credits.unclassified])).toBe(hundredths(credits.total))
      }
      expect(total(records.map(({ forLevel }) => forLevel))).toBe(hundredths(level?.credits ?? 0))
    }), runs(1_000))
  })

  it('a year misses no credits exactly when it lacks nothing, or nothing but the exam', () => {
    fc.assert(fc.property(anyLedger, options, (input, asked) => {
      for (const { gaps, missingCredits } of assess(parseLedger(input), asked).years) {
        expect(missingCredits === 0).toBe(gaps.every((gap) => gap === 'exam'))
      }
    }), runs(1_000))
  })

  it('the order of records, certificates, findings, exempt years, totals, years with gaps and keys changes nothing', () => {
    const anyOrder = fc.array(fc.nat(), { minLength: 7, maxLength: 20 })
    fc.assert(fc.property(anyLedger, options, anyOrder, (input, asked, order) => {
      const mixed = assess(parseLedger(reordered(input, order)), reordered(asked, order))
      expect(mixed).toStrictEqual(assess(parseLedger(input), asked))
    }), runs(1_000))
  })

  it('frozen input works, nothing that was passed in is changed, and the same again gives the same', () => {
    fc.assert(fc.property(anyLedger, options, (input, asked) => {
      const before = structuredClone({ input, asked })
      const frozen = frozenThrough(parseLedger(frozenThrough(input)))
      const first = assess(frozen, frozenThrough(asked))
      expect(assess(frozen, asked)).toStrictEqual(first)
      expect({ input, asked }).toEqual(before)
    }), runs(1_000))
  })

  it('a result survives JSON', () => {
    fc.assert(fc.property(anyLedger, options, (input, asked) => {
      const result = assess(parseLedger(input), asked)
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
    }), runs(1_000))
  })

  it('what stands in the level account is at most the most it can be, and no less where all is known', () => {
    fc.assert(fc.property(anyLedger, options, (input, asked) => {
      const { level } = assess(parseLedger(input), asked)
      if (level === null) return
      const isWhole = (input.totals ?? []).length === 0 && (input.incompleteYears ?? []).length === 0
      if (isWhole) expect(level.most).toBe(level.credits)
      else if (level.most !== null) expect(level.most).toBeGreaterThanOrEqual(level.credits)
    }), runs(1_000))
  })

  it('no totals and no years with gaps, written as empty lists or not at all, are the same', () => {
    fc.assert(fc.property(ledger, options, (input, asked) => {
      const result = assess(parseLedger({ ...input, totals: [], incompleteYears: [] }), asked)
      expect(result).toStrictEqual(assess(parseLedger(input), asked))
      expect(result.years.every(({ status, basis, incomplete }) => status !== 'unknown' && basis === 'records' && !incomplete)).toBe(true)
    }), runs(500))
  })
})

/** An activity of its own, or none. */
const ownActivity = fc.constantFrom('新', undefined)

/** A ledger, and the same with something more that its learner learned by `asOf`. */
const learningMore = fc.tuple(ledger, learning, ownActivity, asOf).map(([written, more, activity, day]) => {
  const before = parseLedger(written)
  const after = parseLedger({ ...before, records: [...before.records, { ...more, id: '新', activity }] })
  const lastDay = after.records.flatMap((record) => (record.id === '新' ? daysOf(record) : [])).at(-1) ?? day
  return { before, after, asOf: lastDay > day ? lastDay : day }
})

/** What further learning made worse. */
function harm(before: Assessment, after: Assessment): string[] {
  return before.years.flatMap((year) => {
    const then = after.years.find((other) => other.year === year.year)
    if (then === undefined) return [`${year.year} is gone`]
    return [
      ...(then.credits.total < year.credits.total ? [`${year.year}: total lowered`] : []),
      ...(year.status === 'met' && then.status !== 'met' ? [`${year.year}: no longer met`] : []),
      ...(then.missingCredits > year.missingCredits ? [`${year.year}: more credits missing`] : []),
    ]
  })
}

/** Every other answer to one of these can make learning hurt; all answers to the other readings are harmless. */
const harmless = {
  professionalShare: 'ofRequired',
  dailyCapScope: 'perMode',
  truncation: 'learnerFavorable',
} as const satisfies Partial<Readings>

describe('learning more never hurts', { timeout: PATIENCE }, () => {
  it('a year, under the default readings', () => {
    fc.assert(fc.property(learningMore, ({ before, after, asOf }) => {
      expect(harm(assess(before, { asOf }), assess(after, { asOf }))).toEqual([])
    }), runs(5_000))
  })

  it('a year, under any readings with the default answers of professionalShare, dailyCapScope and truncation', () => {
    fc.assert(fc.property(learningMore, anyReadings, ({ before, after, asOf }, some) => {
      const asked = { asOf, readings: { ...some, ...harmless } }
      expect(harm(assess(before, asked), assess(after, asked))).toEqual([])
    }), runs(3_000))
  })

  it('article 16 in either reading, under the same readings', () => {
    fc.assert(fc.property(learningMore, anyReadings, ({ before, after, asOf }, some) => {
      const asked = { asOf, readings: { ...some, ...harmless } }
      if (checkTalentProgram(before, asked).status !== 'met') return
      expect(checkTalentProgram(after, asked).status).toBe('met')
    }), runs(1_000))
  })

  it('a year’s total, under any readings', () => {
    fc.assert(fc.property(learningMore, anyReadings, ({ before, after, asOf }, readings) => {
      const asked = { asOf, readings }
      expect(harm(assess(before, asked), assess(after, asked)).filter((what) => what.includes('total'))).toEqual([])
    }), runs(1_000))
  })

  it('the level account, under any readings with capAtPromotion renewed', () => {
    fc.assert(fc.property(learningMore, anyReadings, ({ before, after, asOf }, some) => {
      const asked = { asOf, readings: { ...some, capAtPromotion: 'renewed' } } as const
      expect(assess(after, asked).level?.credits ?? 0).toBeGreaterThanOrEqual(assess(before, asked).level?.credits ?? 0)
    }), runs(1_000))
  })
})

describe('learning more can hurt', () => {
  const exam = (credits: number): CreditRecord =>
    ({ id: 'exam', date: '2021-05-01', kind: 'exam', subject: 'professional', credits })

  const learned = (...records: CreditRecord[]): Ledger => parseLedger({ learner: 'L-001', records })

  const under = (readings: Partial<Readings>): AssessOptions => ({ asOf: '2021-12-31', readings })
  const byDefault = under({})

  it('under professionalShare ofEarned: a further general credit raises what two thirds of the total are', () => {
    const enough = [
      exam(60),
      { id: 'law', date: '2021-03-01', kind: 'online', subject: 'general', credits: 30 },
    ] as const
    const before = learned(...enough)
    const after = learned(...enough, { id: 'more', date: '2021-10-01', kind: 'online', subject: 'general', credits: 1 })
    const read = under({ professionalShare: 'ofEarned' })
    expect(years(before, read)).toEqual([{ status: 'met', total: 90, missing: 0 }])
    expect(years(after, read)).toEqual([{ status: 'unmet', total: 91, missing: 2 }])
    expect(harm(assess(before, byDefault), assess(after, byDefault))).toEqual([])
  })

  it('under dailyCapScope sixHourDay: practice takes the hours of a general theory course of the same day', () => {
    const enough = [
      exam(72),
      { id: 'law', date: '2021-03-01', kind: 'online', subject: 'general', credits: 6 },
      { id: 'theory', date: '2021-06-01', kind: 'offline', mode: 'theory', subject: 'general', hours: 6 },
    ] as const
    const before = learned(...enough)
    const after = learned(...enough,
      { id: 'more', date: '2021-06-01', kind: 'offline', mode: 'practice', subject: 'professional', hours: 3 })
    const read = under({ dailyCapScope: 'sixHourDay' })
    expect(years(before, read)).toEqual([{ status: 'met', total: 90, missing: 0 }])
    expect(years(after, read)).toEqual([{ status: 'unmet', total: 93, missing: 6 }])
    expect(harm(assess(before, byDefault), assess(after, byDefault))).toEqual([])
  })

  it('under truncation chronological: an earlier professional training takes the cap from a general paper', () => {
    const enough = [
      exam(66),
      { id: 'paper', date: '2021-06-01', kind: 'special', route: 'publication', tier: 'other', subject: 'general' },
    ] as const
    const before = learned(...enough)
    const after = learned(...enough,
      { id: 'more', date: '2021-01-01', kind: 'special', route: 'training', tier: 'national', subject: 'professional' })
    const read = under({ truncation: 'chronological' })
    expect(years(before, read)).toEqual([{ status: 'met', total: 90, missing: 0 }])
    expect(years(after, read)).toEqual([{ status: 'unmet', total: 126, missing: 18 }])
    expect(harm(assess(before, byDefault), assess(after, byDefault))).toEqual([])
  })

  it('the level account, even by default: it shares the caps of the year with what came before the promotion', () => {
    const promoted = { learner: 'L-001', certificates: [
      { level: 'juniorWorker', issuedOn: '2019-06-01' },
      { level: 'intermediateWorker', issuedOn: '2021-06-15' },
    ] } as const
    const training = { kind: 'special', route: 'training', tier: 'national' } as const
    const later: CreditRecord = { id: 'later', date: '2021-09-01', ...training, subject: 'general' }
    const more: CreditRecord = { id: 'more', date: '2021-03-01', ...training, subject: 'professional' }
    const before = parseLedger({ ...promoted, records: [later] })
    const after = parseLedger({ ...promoted, records: [later, more] })
    // The year is better off with 18 general and 42 professional credits than with 60 general ones; the account is not.
    expect(assess(before, byDefault).level).toMatchObject({ credits: 60, cleared: 0 })
    expect(assess(after, byDefault).level).toMatchObject({ credits: 18, cleared: 42 })
    expect(harm(assess(before, byDefault), assess(after, byDefault))).toEqual([])
  })
})

function years(input: Ledger, asked: AssessOptions): { status: string; total: number; missing: number }[] {
  return assess(input, asked).years.map(({ status, credits, missingCredits }) =>
    ({ status, total: credits.total, missing: missingCredits }))
}

/** Lists whose order says something. */
const ORDERED = ['days']

/** The same, with its keys and its lists in another order. */
function reordered<T>(value: T, order: readonly number[], key = ''): T {
  const place = (index: number): number => order[index % order.length] ?? 0
  const mixed = <Item>(items: readonly Item[]): Item[] =>
    items.map((item, index) => ({ item, at: place(index) })).sort((a, b) => a.at - b.at).map(({ item }) => item)
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => reordered(item, order))
    return (ORDERED.includes(key) ? items : mixed(items)) as T
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, item]) => [name, reordered(item as unknown, order, name)])
  return Object.fromEntries(mixed(entries)) as T
}

function frozenThrough<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozenThrough)
  return value
}
