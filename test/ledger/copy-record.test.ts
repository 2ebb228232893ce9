// Almost every record is plain, and is copied at one look, without its schema: which records are, which are looked at more closely, and
// that the copy has one shape whatever the columns were. Copies are made before there are tests: what is made once is then of all of them.
import { describe, expect, it } from 'vitest'
import { copyRecord } from '../../src/ledger/copy-record.js'
import { Unfit } from '../../src/ledger/check.js'
import { entryOf, takeRecord } from '../../src/ledger/parse-record.js'
import { throwing } from './traps.js'

type Fields = Readonly<Record<string, unknown>>

const course = { id: 'a', date: '2024-05-06', kind: 'offline', mode: 'theory', subject: 'general', hours: 1 }
const online = { id: 'a', date: '2024-05-06', kind: 'online', subject: 'general', credits: '3.3400' }
const special = { id: 'a', date: '2024-05-06', kind: 'special' }
const training = { ...special, route: 'training', tier: 'county' }
const competition = { ...special, route: 'competition', tier: 'national', rank: 999 }

/** Records with what their kind must have, in the order in which a copy has it. */
const bare: readonly (readonly [name: string, record: Fields])[] = [
  ['theory', course], ['practice, by hours as text', { ...course, mode: 'practice', subject: 'professional', hours: '6.500' }],
  ['an online course', online], ['an exam', { ...online, kind: 'exam', subject: 'professional', credits: 10_000 }],
  ['a training', training], ['a project', { ...training, route: 'project', tier: 'municipal' }],
  ['a publication', { ...special, route: 'publication', tier: 'core' }], ['a competition', competition],
]

const further: Fields = { activity: 'A', title: '', registrar: '某局' }

/** What records of a kind may have besides, in the order in which a copy has it. */
const furtherOf = ({ kind }: Fields): Fields => {
  if (kind === 'offline') return { until: '2024-05-07', ...further }
  return kind === 'special' ? { ...further, subject: 'general', recognized: 0.01 } : further
}

/** Each by itself, with all that it may have, and with one thing of that. */
const good: readonly (readonly [name: string, record: Fields])[] = bare.flatMap(([name, record]) => [
  [name, record] as const,
  [`${name}, with all that there may be`, { ...record, ...furtherOf(record) }] as const,
  ...Object.entries(furtherOf(record)).map(([key, value]) => [`${name}, with ${key}`, { ...record, [key]: value }] as const),
])

/** Every column that there is and one that there is not, none of them filled. */
const columns = {
  备注: null, phone: undefined, recognized: null, rank: undefined, tier: null, route: null, credits: undefined, waiver: null,
  days: undefined, until: null, hours: null, subject: undefined, mode: null, registrar: null, title: undefined, activity: null,
  kind: null, date: null, id: null,
}

const backwards = (record: Fields): Fields => Object.fromEntries(Object.entries(record).reverse())
const written = (record: unknown): string => JSON.stringify(record)

const copies = good.map(([name, record]) => [name, record, [record, backwards(record), { ...columns, ...record }].map(copyRecord)] as const)

describe('a plain record', () => {
  it.each(copies)('is copied at one look, whatever the order and number of its columns: %s', (_, record, made) => {
    for (const copy of made) {
      expect(copy).toStrictEqual(record)
      expect(copy).not.toBe(record)
    }
  })

  it.each(copies)('has the one shape of its kind then: %s', (_, record, made) => {
    expect(made.map(written)).toEqual(made.map(() => written(record)))
    expect(written(takeRecord(backwards(record)))).toBe(written(record))
  })
})

/** A value that is wrong for each field. */
const wrong: Fields = {
  id: '', date: 20240506, kind: 'gift', mode: 'x', subject: 'x', hours: 0, until: '2024-05-32', credits: '1.001', route: 'tv', tier: 'king', rank: 1000,
  activity: '', title: 1, registrar: {}, recognized: -1,
}

/** A value that is right for each field that only some kinds have. */
const right: Fields = { mode: 'theory', hours: 1, until: '2024-05-06', credits: 1, route: 'training', tier: 'county', rank: 1, recognized: 1 }

const without = (record: Fields, key: string): Fields => Object.fromEntries(Object.entries(record).filter(([one]) => one !== key))

describe('a record that wants a closer look', () => {
  const looked = good.flatMap(([name, record]) => [
    ...Object.keys(record).map((key) => [`${name}: its ${key} is wrong`, copyRecord({ ...record, [key]: wrong[key] })] as const),
    ...Object.keys(right).filter((key) => !(key in { ...record, ...furtherOf(record) }))
      .map((key) => [`${name}: ${key} is not of its kind`, copyRecord({ ...record, [key]: right[key] })] as const),
    [`${name}: it has a key of its own`, copyRecord({ ...record, 备注: '' })] as const,
  ])
  const bereft = bare.flatMap(([name, record]) => Object.keys(record).map((key) => [`${name}: it has no ${key}`, copyRecord(without(record, key))] as const))

  it('is one with a field that is wrong, of another kind or of no kind, or without a field that it must have', () => {
    expect([...looked, ...bereft].filter(([, copy]) => copy !== undefined).map(([what]) => what)).toEqual([])
    expect(looked.length).toBeGreaterThan(good.length)
  })

  it.each(bare)('is not one whose date is no day, which its entry says: %s', (_, record) => {
    const dated = { ...record, date: '2024-02-30' }
    expect(copyRecord(dated)).toStrictEqual(dated)
    expect(entryOf(takeRecord(dated))).toStrictEqual(new Unfit(dated))
    expect(entryOf(takeRecord(record))).not.toBeInstanceOf(Unfit)
  })

  it('is one with lists or objects in it', () => {
    expect(copyRecord({ ...course, days: ['2024-05-06'] })).toBeUndefined()
    expect(copyRecord({ ...course, waiver: { by: 'x', reason: 'y' } })).toBeUndefined()
  })

  it('is what is not plain: an instance, what inherits, a list, a text, nothing', () => {
    class Online { readonly id = 'a'; readonly date = '2024-05-06'; readonly kind = 'online'; readonly subject = 'general'; readonly credits = 1 }
    const bareObject = Object.assign(Object.create(null) as object, online)
    for (const input of [new Online(), Object.create(online) as object, bareObject, [online], 'online', 1, undefined, null]) expect(copyRecord(input)).toBeUndefined()
  })

  it('is one that throws when it is read: whoever asked hears of it', () => {
    expect(() => copyRecord(throwing(online, 'credits'))).toThrow('a trap')
  })
})
