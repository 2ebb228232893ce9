// First stage: what an assessment goes by, whatever the readings: the claims that are admitted, the certificates and sums known on
// the day, and the years. A comparison of readings prepares it once.
import type { LedgerEntry } from '../ledger/entries.js'
import type { Certificate, Ledger, LedgerInput, PlainDate, YearTotals } from '../ledger/ledger.js'
import { findingStands } from '../rules/article-22-fraud.js'
import { firstYearInForce, partInForce } from '../rules/article-24-in-force.js'
import { generalRequired } from '../rules/article-09-annual-requirement.js'
import type { YearSum } from '../rules/article-20-reset-on-promotion.js'
import type { Laws } from '../rules/law.js'
import { dayNumber, lastDayOf, yearOf, yearOfDay } from '../values/plain-date.js'
import type { Hundredths } from '../values/quantity.js'
import { hundredths } from '../values/quantity.js'
import type { LeftOut, Slice } from './admit.js'
import { admit } from './admit.js'
import type { AccountYear } from './credit-period.js'
import type { YearSums } from './year-sums.js'

/** A ledger as it stands on one day; nothing in it depends on a reading. */
export interface Facts {
  readonly learner: string
  readonly asOf: PlainDate
  /** The records in canonical order. */
  readonly entries: readonly LedgerEntry[]
  /** What each record claims, by its place. */
  readonly claimed: readonly Hundredths[]
  /** What was left out of some before any cap, by their places. */
  readonly leftOut: ReadonlyMap<number, readonly LeftOut[]>
  /** The slices that reach the caps, by calendar year, each year's in canonical order. */
  readonly slicesByYear: ReadonlyMap<number, readonly Slice[]>
  /** Certificates known on the day, oldest first. */
  readonly certificates: readonly Certificate[]
  /** The day number through which the current level's certificate cleared; null where nothing was cleared. */
  readonly clearedThrough: number | null
  /** The day numbers of the promotions: every certificate after the first. */
  readonly promotions: readonly number[]
  readonly dutyFrom: number | null
  readonly exemptYears: ReadonlySet<number>
  /** Closed years in force up to the day's, by year. */
  readonly totals: ReadonlyMap<number, ClosedYear>
  /** Years in force of which records may be missing. */
  readonly incompleteYears: ReadonlySet<number>
  /** Whether a fraud finding stands on the day. */
  readonly finding: boolean
  /** The first year of which there is anything to say: a record's, the first certificate's, a closed one, the duty's; else the day's. */
  readonly firstYear: number
  readonly lastYear: number
}

/** A year known by its sums. */
export interface ClosedYear extends YearSum {
  readonly sums: YearSums
  /** Whether the year is over on the day, and its sums known: until then they only bound what can stand. */
  readonly known: boolean
}

/**
 * Prepares a ledger for the close of a day; `laws` give figures only, no reading. Certificates after `certificatesUntil` are not yet
 * known: a plan looks ahead with those of today.
 */
export function factsOf(ledger: Ledger, asOf: PlainDate, laws: Laws, certificatesUntil: PlainDate = asOf): Facts {
  const asOfDay = dayNumber(asOf)
  const { entries, claimed, leftOut, slicesByYear, firstYear } = admit(ledger, asOfDay, laws)
  const certificates = certificatesKnown(ledger.certificates ?? NONE, certificatesUntil)
  const current = certificates[certificates.length - 1]
  const lastYear = yearOf(asOf)
  const inForce = firstYearInForce(laws.on(asOfDay))
  const totals = closedYears(ledger, asOf, inForce)
  return {
    learner: ledger.learner,
    asOf,
    entries,
    claimed,
    leftOut,
    slicesByYear,
    certificates,
    clearedThrough: current === undefined || current.initial === true ? null : dayNumber(current.issuedOn),
    promotions: certificates.slice(1).map(({ issuedOn }) => dayNumber(issuedOn)),
    dutyFrom: ledger.dutyFrom ?? null,
    exemptYears: new Set((ledger.exemptYears ?? NONE).map(({ year }) => year)),
    totals,
    incompleteYears: new Set((ledger.incompleteYears ?? NONE).filter((year) => year >= inForce)),
    finding: findingStands(ledger.findings ?? NONE, asOf),
    firstYear: Math.max(inForce, Math.min(
      lastYear,
      firstYear ?? lastYear,
      ledger.dutyFrom ?? lastYear,
      certificates[0] === undefined ? lastYear : yearOf(certificates[0].issuedOn),
      ...totals.keys(),
    )),
    lastYear,
  }
}

const NONE: readonly never[] = []

function certificatesKnown(certificates: readonly Certificate[], until: PlainDate): readonly Certificate[] {
  return certificates.filter(({ issuedOn }) => issuedOn <= until).sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1))
}

function closedYears(ledger: LedgerInput, asOf: PlainDate, inForce: number): ReadonlyMap<number, ClosedYear> {
  const { totals = NONE, certificates = NONE } = ledger
  const closed = new Map<number, ClosedYear>()
  for (const written of totals) {
    const { year } = written
    if (year < inForce || year > yearOf(asOf)) continue
    const sums = sumsOf(written)
    const known = lastDayOf(year) <= asOf
    // What is said of the last certificate of that year is of no use where that one is not yet known.
    const lastKnown = known || !certificates.some(({ issuedOn }) => yearOf(issuedOn) === year && issuedOn > asOf)
    const sinceCertificate = lastKnown ? amountOf(written.sinceCertificate) : null
    closed.set(year, { year, total: sums.total, sinceCertificate, sums, known })
  }
  return closed
}

function sumsOf({ general, professional, unclassified = 0, exam }: YearTotals): YearSums {
  const parts = { general: hundredths(general), professional: hundredths(professional), unclassified: hundredths(unclassified) }
  return { total: parts.general + parts.professional + parts.unclassified, ...parts, exam: amountOf(exam), special: null }
}

function amountOf(written: YearTotals['exam']): Hundredths | null {
  return written === undefined ? null : hundredths(written)
}

/** The account year of a calendar year. */
export function calendarAccount(facts: Facts, year: number, laws: Laws): AccountYear {
  const law = laws.in(year)
  return {
    law,
    promotions: promotionsIn(facts, year),
    clearedThrough: facts.clearedThrough,
    generalRequired: () => generalRequired(partInForce(year, law), law),
  }
}

/** The day numbers of the promotions of a calendar year. */
export function promotionsIn({ promotions }: Facts, year: number): readonly number[] {
  return promotions.length === 0 ? promotions : promotions.filter((day) => yearOfDay(day) === year)
}
