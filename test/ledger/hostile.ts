// Inputs made to harm: huge, lying, broken. Each is a function, so that none is in memory before its turn.
import type { LedgerInput } from '../../src/index.js'
import { boom, ofLength, revoked, throwing } from './traps.js'

/** A hostile input, and why it is refused. */
export interface HostileInput {
  readonly name: string
  readonly make: () => unknown
  /** The code of its first problem. */
  readonly code: string
  /** Where that problem is. */
  readonly path: string
  /** Whether there are problems beyond those listed. */
  readonly more?: boolean
}

const DAY = '2024-05-06'
const record = { id: 'a', date: DAY, kind: 'online', subject: 'general', credits: 3 }
const course = { id: 'a', date: DAY, kind: 'offline', mode: 'theory', subject: 'general', hours: 3 }
const ledger = { learner: 'L', records: [record] } satisfies Record<keyof Pick<LedgerInput, 'learner' | 'records'>, unknown>

const MANY = 130_000
const MILLION = 1_000_000

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))

const strangers = (): object => Object.fromEntries(times(MANY, (index) => [`k${index}`, index]))

/** A list or an object inside itself so many times. */
function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 1
  for (let level = 0; level < depth; level += 1) value = wrap(value)
  return value
}

function selfContaining(): object {
  const round: Record<string, unknown> = { ...ledger }
  round['records'] = [round]
  round['certificates'] = round
  return round
}

const withRecords = (records: unknown): object => ({ ...ledger, records })
const withRecord = (some: unknown): object => withRecords([some])
const finding = { decidedOn: DAY }

export const HOSTILE: readonly HostileInput[] = [
  // Huge.
  { name: 'a finding that names 130,000 numbers', make: () => ({ ...ledger, findings: [{ ...finding, records: times(MANY, Number) }] }), code: 'type', path: 'ledger.findings.0.records.0', more: true },
  { name: 'a finding that names 130,000 records that are not there', make: () => ({ ...ledger, findings: [{ ...finding, records: times(MANY, String) }] }), code: 'unknownRecord', path: 'ledger.findings.0.records.0', more: true },
  { name: 'more names in findings than there can be records', make: () => ({ ...ledger, findings: times(10, () => ({ ...finding, records: new Array<string>(MANY).fill('a') })) }), code: 'range', path: 'ledger.findings' },
  { name: 'a record with 130,000 unknown keys', make: () => withRecord({ ...record, ...strangers() }), code: 'unknownKey', path: 'ledger.records.0.5', more: true },
  { name: 'a ledger with 130,000 unknown keys', make: () => ({ ...ledger, ...strangers() }), code: 'unknownKey', path: 'ledger.2', more: true },
  { name: 'a waiver with 130,000 unknown keys', make: () => withRecord({ id: 'a', date: DAY, kind: 'offline', mode: 'theory', subject: 'general', hours: 1, waiver: { by: 'x', reason: 'y', ...strangers() } }), code: 'unknownKey', path: 'ledger.records.0.waiver.2', more: true },
  { name: 'a million empty records', make: () => withRecords(times(MILLION, () => ({}))), code: 'missing', path: 'ledger.records.0.kind', more: true },
  { name: 'a million records of a kind alone', make: () => withRecords(times(MILLION, () => ({ kind: 'offline' }))), code: 'missing', path: 'ledger.records.0.id', more: true },
  { name: '130,000 records that are none', make: () => withRecords(new Array<string>(MANY).fill('x')), code: 'type', path: 'ledger.records.0', more: true },
  { name: '130,000 records with a wrong field', make: () => withRecords(times(MANY, (index) => ({ ...record, id: `${index}`, credits: -1 }))), code: 'quantity', path: 'ledger.records.0.credits', more: true },
  { name: '130,000 records with an unknown field', make: () => withRecords(times(MANY, (index) => ({ ...record, id: `${index}`, creditz: 1 }))), code: 'unknownKey', path: 'ledger.records.0.5', more: true },
  { name: '130,000 records, the last of them wrong', make: () => withRecords([...times(MANY, (index) => ({ ...record, id: `${index}` })), {}]), code: 'missing', path: `ledger.records.${MANY}.kind` },
  {
    name: '130,000 records in a year of totals',
    make: () => ({ ...withRecords(times(MANY, (index) => ({ ...record, id: `${index}` }))), totals: [{ year: 2024, general: 1, professional: 1 }] }),
    code: 'yearWithTotals',
    path: 'ledger.records.0.date',
    more: true,
  },
  { name: '130,000 findings that say nothing', make: () => ({ ...ledger, findings: times(MANY, () => ({})) }), code: 'range', path: 'ledger.findings' },
  { name: 'a million nulls', make: () => withRecords(new Array<null>(MILLION).fill(null)), code: 'missing', path: 'ledger.records.0', more: true },
  { name: 'a million holes', make: () => withRecords(new Array<unknown>(MILLION)), code: 'type', path: 'ledger.records.0', more: true },
  { name: 'a million records of one id', make: () => withRecords(new Array<object>(MILLION).fill(record)), code: 'duplicateId', path: 'ledger.records.1.id', more: true },
  { name: 'more records than there can be', make: () => withRecords(new Array<object>(MILLION + 1).fill(record)), code: 'range', path: 'ledger.records' },
  { name: 'a list of the greatest length', make: () => withRecords(new Array<unknown>(2 ** 32 - 1)), code: 'range', path: 'ledger.records' },
  { name: 'a million unknown certificates', make: () => ({ ...ledger, certificates: new Array<object>(MILLION).fill({}) }), code: 'range', path: 'ledger.certificates' },
  { name: 'a million exempt years', make: () => ({ ...ledger, exemptYears: new Array<object>(MILLION).fill({}) }), code: 'range', path: 'ledger.exemptYears' },
  { name: 'a million years of totals', make: () => ({ ...ledger, totals: new Array<object>(MILLION).fill({}) }), code: 'range', path: 'ledger.totals' },
  { name: 'a million incomplete years', make: () => ({ ...ledger, incompleteYears: new Array<string>(MILLION).fill('x') }), code: 'range', path: 'ledger.incompleteYears' },
  { name: 'a course of a million days', make: () => withRecord({ id: 'a', date: DAY, kind: 'offline', mode: 'theory', subject: 'general', hours: 1, days: new Array<string>(MILLION).fill(DAY) }), code: 'range', path: 'ledger.records.0.days' },
  {
    name: '40,000 courses of 366 days',
    make: () => withRecords(times(40_000, (index) => ({ id: `${index}`, date: '2024-01-01', until: '2024-12-31', kind: 'offline', mode: 'theory', subject: 'general', hours: 100 }))),
    code: 'range',
    path: 'ledger.records',
  },
  { name: 'a learner of 50 MB', make: () => ({ ...ledger, learner: '3'.repeat(50_000_000) }), code: 'range', path: 'ledger.learner' },
  { name: 'a learner of 130,000 full-width digits', make: () => ({ ...ledger, learner: '１'.repeat(MANY) }), code: 'range', path: 'ledger.learner' },
  { name: 'a quantity with 130,000 zeros before a letter', make: () => withRecord({ ...record, credits: `1.${'0'.repeat(MANY)}x` }), code: 'quantity', path: 'ledger.records.0.credits' },
  { name: 'a quantity of 50 MB', make: () => withRecord({ ...record, credits: `1.${'0'.repeat(50_000_000)}1` }), code: 'quantity', path: 'ledger.records.0.credits' },
  { name: 'a date of 50 MB', make: () => withRecord({ ...record, date: '2'.repeat(50_000_000) }), code: 'date', path: 'ledger.records.0.date' },
  { name: 'an unknown key of 5 MB', make: () => withRecord({ ...record, ['k'.repeat(5_000_000)]: 1 }), code: 'unknownKey', path: 'ledger.records.0.5' },
  // Deep.
  { name: 'records 100,000 lists deep', make: () => withRecords(nested(100_000, (inner) => [inner])), code: 'type', path: 'ledger.records.0' },
  { name: 'a record 100,000 objects deep', make: () => withRecord(nested(100_000, (inner) => ({ waiver: inner }))), code: 'missing', path: 'ledger.records.0.kind' },
  { name: 'a date 100,000 objects deep', make: () => withRecord({ ...record, date: nested(100_000, (inner) => ({ date: inner })) }), code: 'type', path: 'ledger.records.0.date' },
  { name: 'a ledger that contains itself', make: selfContaining, code: 'type', path: 'ledger.certificates' },
  // Broken.
  { name: 'a revoked proxy', make: () => revoked({}), code: 'type', path: 'ledger' },
  { name: 'a revoked list', make: () => withRecords(revoked([])), code: 'type', path: 'ledger.records' },
  { name: 'a revoked record', make: () => withRecord(revoked({})), code: 'type', path: 'ledger.records.0' },
  { name: 'a revoked record behind a good one', make: () => withRecords([record, revoked({})]), code: 'type', path: 'ledger.records.1' },
  { name: 'a revoked date', make: () => withRecord({ ...record, date: revoked({}) }), code: 'type', path: 'ledger.records.0.date' },
  { name: 'a revoked certificate', make: () => ({ ...ledger, certificates: [revoked({})] }), code: 'type', path: 'ledger.certificates.0' },
  { name: 'a revoked finding', make: () => ({ ...ledger, findings: [revoked({})] }), code: 'type', path: 'ledger.findings.0' },
  { name: 'a revoked name in a finding', make: () => ({ ...ledger, findings: [{ ...finding, records: [revoked({})] }] }), code: 'type', path: 'ledger.findings.0.records.0' },
  { name: 'a learner that throws', make: () => throwing(ledger, 'learner'), code: 'type', path: 'ledger.learner' },
  { name: 'records that throw', make: () => throwing(ledger, 'records'), code: 'type', path: 'ledger.records' },
  { name: 'an id that throws', make: () => withRecord(throwing(record, 'id')), code: 'type', path: 'ledger.records.0.id' },
  { name: 'credits that throw', make: () => withRecord(throwing(record, 'credits')), code: 'type', path: 'ledger.records.0.credits' },
  { name: 'a kind that throws', make: () => withRecord(throwing(record, 'kind')), code: 'type', path: 'ledger.records.0.kind' },
  { name: 'an unknown key that throws', make: () => withRecord(throwing(record, 'x')), code: 'unknownKey', path: 'ledger.records.0.5' },
  { name: 'a list in which an item throws', make: () => withRecords(withThrowingItem([record])), code: 'type', path: 'ledger.records.0' },
  { name: 'a proxy that throws whatever is asked', make: () => withRecord(new Proxy({}, everyTrapThrows)), code: 'type', path: 'ledger.records.0' },
  { name: 'a list that lies about its length', make: () => withRecords(ofLength([record], () => Number.NaN)), code: 'type', path: 'ledger.records' },
  { name: 'a list of one item and a half', make: () => withRecords(ofLength([record], () => 1.5)), code: 'type', path: 'ledger.records' },
  { name: 'a list that throws whatever is read of it', make: () => withRecords(new Proxy([], { get: boom })), code: 'type', path: 'ledger.records' },
  { name: 'a list without an end', make: () => withRecords(ofLength([record], () => Infinity)), code: 'type', path: 'ledger.records' },
  { name: 'days that lie about their length', make: () => withRecord({ ...course, days: ofLength([DAY], () => 'x') }), code: 'type', path: 'ledger.records.0.days' },
  { name: 'days that lie about their length in a waived record', make: () => withRecord({ ...course, days: ofLength([DAY], () => 'x'), waiver: { by: 'A', reason: 'B' } }), code: 'type', path: 'ledger.records.0.days' },
  { name: 'years with gaps that lie about their length', make: () => ({ ...ledger, incompleteYears: ofLength([2022], () => 'x') }), code: 'type', path: 'ledger.incompleteYears' },
  { name: 'names in a finding that lie about their length', make: () => ({ ...ledger, findings: [{ ...finding, records: ofLength(['a'], () => 'x') }] }), code: 'unknownRecord', path: 'ledger.findings.0.records.0' },
  { name: 'a hole among the records', make: () => withRecords([record, ...new Array<unknown>(1), { ...record, id: 'b' }]), code: 'type', path: 'ledger.records.1' },
  { name: 'an undefined record', make: () => withRecord(undefined), code: 'type', path: 'ledger.records.0' },
  // Disguised.
  { name: 'a function', make: () => () => ledger, code: 'type', path: 'ledger' },
  { name: 'a symbol', make: () => Symbol('ledger'), code: 'type', path: 'ledger' },
  { name: 'a bigint of credits', make: () => withRecord({ ...record, credits: 3n }), code: 'type', path: 'ledger.records.0.credits' },
  { name: 'a boxed number', make: () => withRecord({ ...record, credits: Object(3) as unknown }), code: 'type', path: 'ledger.records.0.credits' },
  { name: 'a date object', make: () => withRecord({ ...record, date: new Date(0) }), code: 'type', path: 'ledger.records.0.date' },
  { name: 'a map', make: () => new Map(Object.entries(ledger)), code: 'missing', path: 'ledger.learner' },
  { name: 'a ledger all of whose fields are inherited', make: () => Object.create(ledger) as object, code: 'missing', path: 'ledger.learner' },
  { name: 'a record all of whose fields are inherited', make: () => withRecord(Object.create(record)), code: 'missing', path: 'ledger.records.0.kind' },
  { name: 'an own __proto__', make: () => JSON.parse('{"learner":"L","records":[],"__proto__":{"dutyFrom":2020}}') as unknown, code: 'unknownKey', path: 'ledger.2' },
]

/** A list whose first item throws. */
function withThrowingItem(items: readonly unknown[]): readonly unknown[] {
  return new Proxy(items, { get: (target, key) => {
    if (key === '0') boom()
    return Reflect.get(target, key) as unknown
  } })
}

const everyTrapThrows: ProxyHandler<object> = {
  get: boom, has: boom, ownKeys: boom, getOwnPropertyDescriptor: boom, getPrototypeOf: boom, isExtensible: boom,
}

/** Fields of a good record, a value that is wrong for each, and what it is refused for. */
export const TURNING: readonly (readonly [key: string, good: unknown, bad: unknown, code: string])[] = [
  ['credits', 3, -1_000_000_000, 'quantity'], ['date', DAY, '2024-13-45', 'date'], ['id', 'a', '', 'range'],
  ['kind', 'online', 'gift', 'unknownChoice'], ['subject', 'general', 'magic', 'unknownChoice'],
]
