// Registers as wide rows of a database, written in all the ways drivers write them; and rows made to break a reader, among them.
import fc from 'fast-check'
import type { LedgerInput } from '../../../src/index.js'
import { anyLedger } from '../../reference/arbitraries.js'
import { boom, revoked } from '../traps.js'

export type DateObjects = 'utc' | 'local'

/** A value as a row has it, and as a ledger written by hand has it. */
interface Cell {
  readonly cell: unknown
  readonly means: unknown
}

type Fields = Readonly<Record<string, Cell>>
type Values = Readonly<Record<string, unknown>>

const same = (value: unknown): Cell => ({ cell: value, means: value })

/** A class of a driver or of a library for decimals. */
class Decimal {
  constructor(private readonly text: string) {}
  toString(): string { return this.text }
}

/** In which way each of a few things is written: a seed of choices, used up one by one. */
class Choices {
  private used = 0
  constructor(private readonly numbers: readonly number[]) {}
  oneOf<T>(ways: readonly T[]): T {
    this.used += 1
    return ways[(this.numbers[this.used % this.numbers.length] as number) % ways.length] as T
  }
}

function midnight(day: string, dates: DateObjects): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return dates === 'utc' ? new Date(Date.UTC(year, month - 1, date)) : new Date(year, month - 1, date)
}

const dayCell = (day: string, dates: DateObjects, choices: Choices): Cell => ({
  cell: choices.oneOf<unknown>([
    day, `${day} 00:00:00`, `${day}T00:00:00.000Z`, midnight(day, dates), { toString: () => day }, new Decimal(day),
  ]),
  means: day,
})

function amountCell(amount: unknown, choices: Choices): Cell {
  const text = String(amount)
  const zeros = text.includes('.') ? `${text}0000` : `${text}.0000`
  return choices.oneOf<Cell>([
    same(amount), same(text), { cell: new Decimal(zeros), means: zeros }, same(zeros),
    Number.isInteger(amount) ? { cell: BigInt(amount as number), means: amount } : same(amount),
  ])
}

/** Columns of a fixed width are filled up with spaces, which are then no part of the key, but for a key of spaces alone. */
const keyCell = (key: string, choices: Choices): Cell =>
  ({ cell: choices.oneOf<unknown>([key, key.trim() === '' ? key : `${key}   `, new Decimal(key)]), means: key })
const wholeCell = (whole: number, choices: Choices): Cell =>
  ({ cell: choices.oneOf<unknown>([whole, BigInt(whole), String(whole)]), means: whole })
const yesCell = (yes: boolean, choices: Choices): Cell => ({ cell: choices.oneOf<unknown>([yes, Number(yes), BigInt(yes)]), means: yes })

const DAYS = new Set(['date', 'until', 'issuedOn', 'decidedOn', 'liftedOn'])
const AMOUNTS = new Set(['hours', 'credits', 'recognized', 'general', 'professional', 'unclassified', 'exam', 'sinceCertificate'])

function cellOf(field: string, value: unknown, dates: DateObjects, choices: Choices): Cell {
  if (DAYS.has(field)) return dayCell(value as string, dates, choices)
  if (AMOUNTS.has(field)) return amountCell(value, choices)
  if (field === 'days') {
    const days = (value as readonly string[]).map((day) => dayCell(day, dates, choices))
    return { cell: days.map(({ cell }) => cell), means: days.map(({ means }) => means) }
  }
  if (field === 'rank' || field === 'year') return wholeCell(value as number, choices)
  if (field === 'initial') return yesCell(value as boolean, choices)
  return field === 'id' || field === 'level' ? keyCell(value as string, choices) : same(value)
}

const COLUMNS = {
  records: [
    'id', 'date', 'kind', 'mode', 'subject', 'hours', 'credits', 'until', 'days', 'waiverBy', 'waiverReason', 'route', 'tier', 'rank', 'recognized',
    'activity', 'title', 'registrar',
  ],
  certificates: ['level', 'issuedOn', 'initial'],
  findings: ['decidedOn', 'records', 'liftedOn'],
  exemptYears: ['year', 'reason'],
  totals: ['year', 'general', 'professional', 'unclassified', 'exam', 'sinceCertificate'],
  incompleteYears: ['year'],
  dutyFrom: ['year'],
} as const

type Table = keyof typeof COLUMNS

const TABLES = Object.keys(COLUMNS) as Table[]

/** One row of one learner, and what it says. */
interface WrittenRow {
  readonly table: Table
  readonly learner: string
  readonly row: object
  readonly means: unknown
}

/** Every shape that a row has: a literal, without a prototype, frozen, an entity of a class, a proxy, with getters. */
function shaped(cells: Values, choices: Choices): object {
  class Entity {
    readonly isNew = false
  }
  return choices.oneOf<() => object>([
    () => ({ ...cells }),
    () => Object.assign(Object.create(null) as object, cells),
    () => Object.freeze({ ...cells }),
    () => {
      for (const [name, cell] of Object.entries(cells)) Object.defineProperty(Entity.prototype, name, { get: () => cell })
      return new Entity()
    },
    () => new Proxy({ ...cells }, {}),
    () => Object.defineProperties({}, Object.fromEntries(
      Object.entries(cells).map(([name, cell]) => [name, { enumerable: true, get: () => cell }]),
    )),
  ])()
}

function writtenRow(table: Table, learner: string, fields: Fields, choices: Choices, means: unknown): WrittenRow {
  const wide = COLUMNS[table].map((column) => [column, fields[column]?.cell ?? choices.oneOf([null, undefined])])
  return { table, learner, row: shaped({ emp: keyCell(learner, choices).cell, ...Object.fromEntries(wide) as Values }, choices), means }
}

/** The items of each part of a ledger, with the fields that a row has. */
function itemsOf(input: LedgerInput): [table: Table, item: Values][] {
  const { learner: _, dutyFrom, incompleteYears, ...lists } = input
  const years = (table: Table, all: readonly number[]): [Table, Values][] => all.map((year) => [table, { year }])
  return [
    ...Object.entries(lists).flatMap(([table, list]) =>
      (list as readonly object[] | null ?? []).map((item): [Table, Values] => [table as Table, { ...item }])),
    ...years('incompleteYears', incompleteYears ?? []),
    ...years('dutyFrom', [dutyFrom ?? []].flat()),
  ]
}

function rowOf(table: Table, item: Values, learner: string, dates: DateObjects, choices: Choices): WrittenRow {
  const { waiver, ...rest } = item as { readonly waiver?: { readonly by: string; readonly reason: string } | null }
  const there = Object.entries(rest).filter(([, value]) => value !== null && value !== undefined)
  const fields: Fields = Object.fromEntries(there.map(([field, value]) => [field, cellOf(field, value, dates, choices)]))
  const means = Object.fromEntries(Object.entries(fields).map(([field, { means: value }]) => [field, value]))
  if (table === 'incompleteYears' || table === 'dutyFrom') return writtenRow(table, learner, fields, choices, means['year'])
  if (!waiver) return writtenRow(table, learner, fields, choices, means)
  const waived = { ...fields, waiverBy: same(waiver.by), waiverReason: same(waiver.reason) }
  return writtenRow(table, learner, waived, choices, { ...means, waiver })
}

/** Keys that are almost one another: by case, by width, by an accent, by a space before; and such as are names of a prototype. */
const LEARNERS = ['L-1', 'l-1', 'Ｌ-1', 'L－1', ' L-1', 'É', 'E\u0301', '__proto__', 'constructor', 'toString', '张', '1', '01', '1.0'] as const

/** Rows of a register, mixed as they come, and the ledgers that they are. */
export interface WrittenRegister {
  readonly dates: DateObjects
  readonly rows: { readonly [T in Table]: readonly object[] }
  /** What each row says, beside it. */
  readonly said: { readonly [T in Table]: readonly WrittenRow[] }
}

/** Registers that are in order, of one to four learners. */
export const register: fc.Arbitrary<WrittenRegister> = fc.tuple(
  fc.uniqueArray(fc.constantFrom(...LEARNERS), { minLength: 1, maxLength: 4 }).chain((learners) =>
    fc.tuple(...learners.map((learner) => anyLedger.map((input): LedgerInput => ({ ...input as unknown as LedgerInput, learner }))))),
  fc.constantFrom<DateObjects>('utc', 'local'),
  fc.array(fc.nat({ max: 1000 }), { minLength: 13, maxLength: 31 }),
).map(([ledgers, dates, numbers]) => {
  const choices = new Choices(numbers)
  const all = ledgers.flatMap((input) => itemsOf(input).map(([table, item]) => rowOf(table, item, input.learner, dates, choices)))
  const mixed = choices.oneOf([all, [...all].reverse()])
  const said = tablesOf((table) => mixed.filter((one) => one.table === table))
  return { dates, said, rows: tablesOf((table) => said[table].map(({ row }) => row)) }
})

const tablesOf = <T>(make: (table: Table) => T): { readonly [K in Table]: T } =>
  Object.fromEntries(TABLES.map((table) => [table, make(table)])) as unknown as { readonly [K in Table]: T }

const placesIn = (table: Table): Record<string, string> => ({ learner: 'emp', ...Object.fromEntries(COLUMNS[table].map((column) => [column, column])) })

/** The arguments that say where rows of such a register have what. */
export const columns = placesIn('records')
export const optionsFor = ({ rows, dates }: Pick<WrittenRegister, 'rows' | 'dates'>): object => ({
  dateObjects: dates,
  ...Object.fromEntries(TABLES.filter((table) => table !== 'records').map((table) => [table, { rows: rows[table], columns: placesIn(table) }])),
})

/** Ledgers as somebody writes them by hand who reads those rows, by their learners. */
export function writtenByHand(said: readonly WrittenRow[]): Map<string, LedgerInput> {
  const ledgers = new Map<string, Record<string, unknown>>()
  for (const { table, learner, means } of said) {
    const ledger = ledgers.get(learner) ?? { learner, records: [] }
    ledgers.set(learner, ledger)
    if (table === 'dutyFrom') ledger[table] = means
    else ledger[table] = [...(ledger[table] ?? []) as unknown[], means]
  }
  return ledgers as unknown as Map<string, LedgerInput>
}

/** What no message may repeat: a name, a number, in whatever cell it stands. */
export const MARK = '某张三13800138000'
export const RESIDENT = '110105491231002'

/** One text for all, however many rows have it. */
const HUGE = MARK.repeat(100_000)

class Foreign {
  readonly name = MARK
}

/** Cells that are wrong as a day, as a kind and as hours, and of which most break a reader that is not careful. */
export const BAD_CELLS: readonly (readonly [name: string, make: () => PropertyDescriptor])[] = [
  ['a getter that throws', () => ({ get: boom })],
  ['a revoked proxy', () => ({ value: revoked({}) })],
  ['a revoked proxy of a list', () => ({ value: revoked([]) })],
  ['a revoked proxy of a date', () => ({ value: revoked(new Date(0)) })],
  ['a proxy that throws whatever is asked', () => ({ value: new Proxy({}, { get: boom, has: boom, getPrototypeOf: boom, ownKeys: boom }) })],
  ['a proxy of a date', () => ({ value: new Proxy(new Date(0), {}) })],
  ['an object that says it is a date', () => ({ value: { [Symbol.toStringTag]: 'Date' } })],
  ['an object whose tag throws', () => ({ value: { get [Symbol.toStringTag](): string { return boom() } } })],
  ['an object whose text throws', () => ({ value: { toString: boom } })],
  ['an object whose text is none', () => ({ value: { toString: () => Symbol('x') } })],
  ['an object whose text is an object', () => ({ value: { toString: () => ({ toString: boom }) } })],
  ['an object without any text', () => ({ value: Object.create(null) as object })],
  ['a map', () => ({ value: new Map([[MARK, MARK]]) })],
  ['an object of a class', () => ({ value: new Foreign() })],
  ['a promise', () => ({ value: Promise.resolve(MARK) })],
  ['bytes', () => ({ value: new TextEncoder().encode(MARK) })],
  ['a list', () => ({ value: [MARK] })],
  ['a list without an end', () => ({ value: new Proxy([MARK], { get: (list, key) => (key === 'length' ? Infinity : Reflect.get(list, key) as unknown) }) })],
  ['a list of holes', () => ({ value: new Array<unknown>(2 ** 32 - 1) })],
  ['a symbol', () => ({ value: Symbol(MARK) })],
  ['a function', () => ({ value: () => MARK })],
  ['a huge text', () => ({ value: HUGE })],
  ['a text', () => ({ value: MARK })],
  ['a text that is no text', () => ({ value: `${MARK}\ud800\u0000` })],
  ['an empty text', () => ({ value: '' })],
  ['a name of a prototype', () => ({ value: '__proto__' })],
  ['a number that is none', () => ({ value: Number.NaN })],
  ['a huge number', () => ({ value: 1e21 })],
  ['a huge bigint', () => ({ value: 10n ** 400n })],
  ['a number below 0', () => ({ value: -13_800_138_000 })],
  ['true', () => ({ value: true })],
  ['a date that is none', () => ({ value: new Date(Number.NaN) })],
  ['a date of another time', () => ({ value: new Date(Date.UTC(2024, 2, 5, 13, 7)) })],
  ['the last date that there is', () => ({ value: new Date(8.64e15) })],
  ['the first date that there is', () => ({ value: new Date(-8.64e15) })],
  ['nothing, where something is needed', () => ({ value: null })],
]

/** Learners that nobody is, or that may not be said; and where the problem is then. */
export const BAD_LEARNERS: readonly (readonly [name: string, value: unknown, code: string])[] = [
  ['none', null, 'missing'], ['none at all', undefined, 'missing'], ['spaces', '   ', 'missing'], ['a symbol', Symbol(MARK), 'type'],
  ['a fraction', 1.5, 'type'], ['no number', Number.NaN, 'type'], ['an object', new Foreign(), 'type'], ['a map', new Map(), 'type'],
  ['a date', new Date(0), 'type'], ['a list', [MARK], 'type'], ['revoked', revoked({}), 'type'], ['true', true, 'type'],
  ['an ID number', RESIDENT, 'personalData'], ['an ID number that is a number', Number(RESIDENT), 'personalData'],
  ['an ID number that is a bigint', BigInt(RESIDENT), 'personalData'], ['an ID number, full-width', '１１０１０５４９１２３１００２', 'personalData'],
  ['an ID number, dressed', `身份证 ${RESIDENT.slice(0, 6)}–${RESIDENT.slice(6)}`, 'personalData'],
  ['an ID number, an object', new Decimal(RESIDENT), 'personalData'], ['a huge text', HUGE, 'range'],
]

/** A row with one cell replaced: the others are as they were read. */
export function withCell(row: object, column: string, property: PropertyDescriptor): object {
  const copy: Record<string, unknown> = {}
  for (const name of ['emp', ...COLUMNS.records]) copy[name] = (row as Values)[name]
  return Object.defineProperty(copy, column, { enumerable: true, ...property })
}
