// What an assessment goes by, whatever the readings: the records admitted, the certificates known on the day, and the years.
import type { Certificate, Ledger } from '../ledger/ledger.js'
import { firstYearInForce, partInForce } from '../rules/article-24-in-force.js'
import { findingStands } from '../rules/article-22-fraud.js'
import { yearFigures } from '../rules/article-09-annual-requirement.js'
import type { Law } from '../rules/law.js'
import { dayNumber, yearOf, yearOfDay } from '../values/plain-date.js'
import type { Entry, Slice } from './admit.js'
import { admit } from './admit.js'
import type { AccountYear, Outcomes } from './credit-period.js'

/** A ledger as it stands on one day; nothing in it hangs on a reading. */
export interface Facts {
  readonly ledger: Ledger
  readonly asOf: string
  readonly entries: readonly Entry[]
  /** The slices that reach the caps, by calendar year, each year's in canonical order. */
  readonly slicesByYear: ReadonlyMap<number, readonly Slice[]>
  /** Certificates on or before the day, oldest first. */
  readonly certificates: readonly Certificate[]
  /** The day number through which the current level's certificate cleared; null where nothing was cleared. */
  readonly clearedThrough: number | null
  /** The day numbers of the promotions: every certificate after the first. */
  readonly promotions: readonly number[]
  readonly exemptYears: ReadonlySet<number>
  /** Whether a fraud finding stands on the day. */
  readonly finding: boolean
  /** The first year there is anything to say of: a record's, the first certificate's, the duty's; else the year of the day. */
  readonly firstYear: number
  readonly lastYear: number
}

/** Prepares a ledger for the day; `law` gives figures only, no reading. */
export function factsOf(ledger: Ledger, asOf: string, law: Law): Facts {
  const { entries, slicesByYear, firstYear } = admit(ledger, asOf, law)
  const certificates = (ledger.certificates ?? [])
    .filter(({ issuedOn }) => issuedOn <= asOf)
    .sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1))
  const current = certificates.at(-1)
  const lastYear = yearOf(asOf)
  return {
    ledger,
    asOf,
    entries,
    slicesByYear,
    certificates,
    clearedThrough: current === undefined || current.initial === true ? null : dayNumber(current.issuedOn),
    promotions: certificates.slice(1).map(({ issuedOn }) => dayNumber(issuedOn)),
    exemptYears: new Set((ledger.exemptYears ?? []).map(({ year }) => year)),
    finding: findingStands(ledger.findings ?? [], asOf),
    firstYear: Math.max(firstYearInForce(law), Math.min(
      lastYear,
      firstYear ?? lastYear,
      ledger.dutyFrom ?? lastYear,
      certificates[0] === undefined ? lastYear : yearOf(certificates[0].issuedOn),
    )),
    lastYear,
  }
}

/** The outcomes of every calendar year that has slices. */
export type CreditedYears = ReadonlyMap<number, Outcomes>

/** The account year of a calendar year. */
export function calendarAccount(facts: Facts, year: number, law: Law): AccountYear {
  return {
    promotions: facts.promotions.filter((day) => yearOfDay(day) === year),
    clearedThrough: facts.clearedThrough,
    generalRequired: yearFigures(partInForce(year, law), law).general,
  }
}
