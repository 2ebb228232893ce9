import type { AssessOptions } from '../../src/assess/assessment.js'
import type { Certificate, CreditRecord, FraudFinding, LedgerInput } from '../../src/ledger/ledger.js'
import type { FigureName, FigureValue } from '../../src/regulation/figures.js'
import { defaultReadings, type Readings } from '../../src/regulation/readings.js'
import { everyDay } from './calendar.js'
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

const TEXT = Object.fromEntries(
  Object.entries(ENACTED).map(([name, value]) => [name, exact(value)]),
) as Record<FigureName, Fraction>

export const IN_FORCE = '2020-10-10'

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
  readonly ledger: LedgerInput
  readonly options: AssessOptions
  readonly asOf: string
  readonly regulation: string
  readonly readings: Readings
  readonly figure: (name: FigureName) => Fraction
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
}

export function factsOf(input: unknown, options: AssessOptions): Facts {
  const ledger = withoutAbsent(input) as LedgerInput
  const { asOf } = options
  const readings = { ...defaultReadings, ...withoutAbsent(options.readings ?? {}) as Partial<Readings> }
  const amended = options.regulation?.figures
  const figure = (name: FigureName): Fraction => (amended === undefined ? TEXT[name] : exact((amended[name].values[0] as { value: number }).value))
  const records = [...ledger.records].sort((a, b) => (before(a, b) ? -1 : 1))
  const certificates = [...ledger.certificates ?? []]
    .filter(({ issuedOn }) => issuedOn <= asOf)
    .sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1))
  const current = certificates.at(-1)
  const startedFromNothing = certificates.length === 1 && current?.initial === true
  return {
    ledger,
    options,
    asOf,
    regulation: options.regulation?.id ?? '金人社发〔2020〕64号',
    readings,
    figure,
    records,
    slices: records.flatMap((record) => slicesOf(record, figure, readings)),
    certificates,
    clearedUpTo: startedFromNothing ? undefined : current?.issuedOn,
    findings: (ledger.findings ?? []).filter(({ decidedOn }) => decidedOn <= asOf),
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

export function claimedBy(record: CreditRecord, figure: Facts['figure']): Fraction {
  switch (record.kind) {
    case 'offline':
      return times(decimal(record.hours), figure(record.mode === 'theory' ? 'theoryRate' : 'practiceRate'))
    case 'online':
    case 'exam':
      return decimal(record.credits)
    case 'special':
      return record.recognized === undefined
        ? figure(`${record.route}.${record.tier}` as FigureName)
        : decimal(record.recognized)
  }
}

export function subjectOf(record: CreditRecord, readings: Readings): Slice['subject'] {
  return record.subject ?? readings.specialSubject
}

/** Spread over its days in hundredths, as evenly as they go, the earlier days taking the odd hundredths. */
function slicesOf(record: CreditRecord, figure: Facts['figure'], readings: Readings): Slice[] {
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
