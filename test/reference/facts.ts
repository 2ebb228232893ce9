import type { Certificate, CreditRecord, FraudFinding, SpecialRecord } from '../../src/ledger/ledger.js'
import type { FigureName } from '../../src/regulation/figures.js'
import type { Readings } from '../../src/regulation/reading-answers.js'
import { defaultReadings } from '../../src/regulation/reading-answers.js'
import { everyDay, yearOf } from './calendar.js'
import type { DatedValue, FigureValue, Options, PartialLedger, Regulation, YearTotals } from './contract.js'
import { decimal, fraction, times, wholePart, type Fraction } from './fraction.js'

/** The reference's own copy of the numbers, so that a slip in the figures table shows. */
const ENACTED: Record<FigureName, FigureValue> = {
  annualTotal: 90,
  annualGeneral: 18,
  professionalShare: [2, 3],
  theoryRate: 2,
  dailyTheory: 12,
  practiceRate: 3,
  dailyPractice: 18,
  annualSpecial: 60,
  'training.national': 60,
  'training.provincial': 48,
  'training.municipal': 36,
  'training.county': 24,
  'project.national': 60,
  'project.provincial': 48,
  'project.municipal': 36,
  'project.county': 24,
  'publication.core': 60,
  'publication.provincial': 48,
  'publication.other': 24,
  'competition.national': 60,
  'competition.provincial': 48,
  'competition.municipal': 36,
  'competition.county': 24,
  competitionPlaces: 3,
  yearsEarlyToSeniorWorker: 2,
  yearsEarlyFromTechnician: 1,
}

const exact = (value: FigureValue): Fraction =>
  typeof value === 'number' ? decimal(value) : fraction(value[0], value[1])

type ExactValues = { readonly [name in FigureName]: readonly { readonly from: string; readonly value: Fraction }[] }

function exactValues(figures: { readonly [name in FigureName]: { readonly values: readonly DatedValue[] } }): ExactValues {
  return Object.fromEntries(Object.entries(figures).map(
    ([name, { values }]) => [name, values.map(({ from, value }) => ({ from, value: exact(value) }))],
  )) as unknown as ExactValues
}

const TEXT = '金人社发〔2020〕64号'
const TEXT_IN_FORCE = '2020-10-10'
const TEXT_VALUES = Object.fromEntries(
  Object.entries(ENACTED).map(([name, value]) => [name, [{ from: TEXT_IN_FORCE, value: exact(value) }]]),
) as unknown as ExactValues

/** The value of a figure on a day: before its first `from`, its first value. */
export type FigureOn = (name: FigureName, day: string) => Fraction

const figureOn = (all: ExactValues): FigureOn => (name, day) => {
  const values = all[name]
  return (values.filter(({ from }) => from <= day).at(-1) ?? values[0]!).value
}

/** A record's credits of one day. */
export interface Slice {
  readonly record: CreditRecord
  readonly day: string
  /** Of the record. */
  readonly lastDay: string
  readonly amount: Fraction
  readonly subject: 'general' | 'professional' | 'unclassified'
}

/** All that is known at the close of `asOf`. */
export interface Facts {
  readonly ledger: PartialLedger
  readonly options: Options
  readonly asOf: string
  readonly regulation: string
  readonly inForce: string
  readonly readings: Readings
  readonly figure: FigureOn
  /** In canonical order. */
  readonly records: readonly CreditRecord[]
  /** In canonical order of their records, then by day. */
  readonly slices: readonly Slice[]
  /** By date, none after `asOf`. */
  readonly certificates: readonly Certificate[]
  /** The day up to which the current level cleared everything; undefined where nothing was cleared. */
  readonly clearedUpTo: string | undefined
  /** Decided on or before `asOf`. */
  readonly findings: readonly FraudFinding[]
  /** Of years in which the rules were in force, known by `asOf` or not. */
  readonly totals: readonly YearTotals[]
  /** Of years in which the rules were in force. */
  readonly incompleteYears: readonly number[]
}

export function factsOf(input: unknown, options: Options): Facts {
  const ledger = withoutAbsent(input) as PartialLedger
  const { asOf } = options
  const readings = { ...defaultReadings, ...withoutAbsent(options.readings ?? {}) as Partial<Readings> }
  const other = (options.regulation ?? undefined) as Regulation | undefined
  const inForce = other?.inForce ?? TEXT_IN_FORCE
  const figure = figureOn(other === undefined ? TEXT_VALUES : exactValues(other.figures))
  const records = [...ledger.records].sort((a, b) => (before(a, b) ? -1 : 1))
  const certificates = [...ledger.certificates ?? []]
    .filter(({ issuedOn }) => issuedOn <= asOf)
    .sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1))
  const current = certificates.at(-1)
  const startedFromNothing = certificates.length === 1 && current?.initial === true
  const wasInForce = (year: number): boolean => year >= yearOf(inForce)
  return {
    ledger,
    options,
    asOf,
    regulation: other?.id ?? TEXT,
    inForce,
    readings,
    figure,
    records,
    slices: records.flatMap((record) => slicesOf(record, figure, readings)),
    certificates,
    clearedUpTo: startedFromNothing ? undefined : current?.issuedOn,
    findings: (ledger.findings ?? []).filter(({ decidedOn }) => decidedOn <= asOf),
    totals: (ledger.totals ?? []).filter(({ year }) => wasInForce(year)),
    incompleteYears: (ledger.incompleteYears ?? []).filter(wasInForce),
  }
}

/** Null and undefined mean left out, at any depth. */
function withoutAbsent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAbsent)
  if (typeof value !== 'object' || value === null) return value
  const given = Object.entries(value).filter(([, item]) => item !== null && item !== undefined)
  return Object.fromEntries(given.map(([key, item]) => [key, withoutAbsent(item)]))
}

/** Canonical order. JavaScript compares text by UTF-16 code units. */
function before(a: CreditRecord, b: CreditRecord): boolean {
  return a.date === b.date ? a.id < b.id : a.date < b.date
}

export function daysOf(record: CreditRecord): readonly string[] {
  if (record.kind !== 'offline') return [record.date]
  if (record.days !== undefined) return record.days
  return everyDay(record.date, record.until ?? record.date)
}

/** By the rate, or the tier, of the record's first day. */
export function claimedBy(record: CreditRecord, figure: FigureOn): Fraction {
  switch (record.kind) {
    case 'offline':
      return times(decimal(record.hours), figure(record.mode === 'theory' ? 'theoryRate' : 'practiceRate', record.date))
    case 'online':
    case 'exam':
      return decimal(record.credits)
    case 'special':
      return record.recognized === undefined ? creditsOfTier(record, figure) : decimal(record.recognized)
  }
}

export function creditsOfTier(record: SpecialRecord, figure: FigureOn): Fraction {
  return figure(`${record.route}.${record.tier}` as FigureName, record.date)
}

export function subjectOf(record: CreditRecord, readings: Readings): Slice['subject'] {
  return record.subject ?? readings.specialSubject
}

/** Spread over its days in hundredths, as evenly as they go, the earlier days taking the odd hundredths. */
function slicesOf(record: CreditRecord, figure: FigureOn, readings: Readings): Slice[] {
  const days = daysOf(record)
  const lastDay = days.at(-1) ?? record.date
  const subject = subjectOf(record, readings)
  const hundredths = times(claimedBy(record, figure), fraction(100))
  const forEach = wholePart(times(hundredths, fraction(1, days.length)))
  const odd = wholePart(hundredths) - forEach * BigInt(days.length)
  return days.map((day, index) => ({
    record, day, lastDay, subject, amount: fraction(forEach + (BigInt(index) < odd ? 1n : 0n), 100),
  }))
}
