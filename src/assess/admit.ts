// What each record claims, day by day, and what never reaches a cap. Nothing here depends on a reading.
import type { FurtherEntry, LedgerEntry, SpecialEntry } from '../ledger/entries.js'
import { daysOfEntry, entriesOf, isOneDay, lastDay } from '../ledger/entries.js'
import type { Ledger, Mode } from '../ledger/ledger.js'
import { offlineClaim, shareOfDay } from '../rules/article-10-conversion.js'
import { beyondTier, ranksTooLow, specialClaim } from '../rules/article-11-special-routes.js'
import { voidedRecords } from '../rules/article-22-fraud.js'
import { firstDayInForce } from '../rules/article-24-in-force.js'
import type { Law, Laws } from '../rules/law.js'
import { dayNumber, firstDayOf, lastDayOf, plainDate, yearOfDay } from '../values/plain-date.js'
import type { Hundredths } from '../values/quantity.js'
import type { CutReason } from './assessment.js'

/** Credits left out, and why. */
export interface LeftOut {
  readonly reason: CutReason
  readonly amount: Hundredths
}

/** What a record claims for one day. */
export interface Slice {
  /** The place of its record among the entries. */
  readonly place: number
  readonly entry: LedgerEntry
  /** As a day number. */
  readonly day: number
  readonly amount: Hundredths
}

/** A ledger's records in canonical order with what they claim, and their slices that reach the caps. */
export interface Admitted {
  readonly entries: readonly LedgerEntry[]
  /** What each record claims, by its place. */
  readonly claimed: readonly Hundredths[]
  /** What was left out of some before any cap, by their places. */
  readonly leftOut: ReadonlyMap<number, readonly LeftOut[]>
  /** By calendar year, each year's in canonical order. */
  readonly slicesByYear: ReadonlyMap<number, readonly Slice[]>
  /** The first year in which a record that counts by now has a day in force; undefined where none has. */
  readonly firstYear: number | undefined
}

/** Converts records into credits, spreads them over their days and leaves out what cannot count by the close of a day. */
export function admit(ledger: Ledger, asOf: number, laws: Laws): Admitted {
  const entries = entriesOf(ledger)
  const inForce = firstDayInForce(laws.on(asOf))
  const { findings } = ledger
  const voided = findings === undefined ? null : voidedRecords(findings, plainDate(asOf))
  const claimed: Hundredths[] = []
  const leftOut = new Map<number, readonly LeftOut[]>()
  const byYear = new SlicesByYear()

  for (let place = 0; place < entries.length; place += 1) {
    const entry = entries[place] as LedgerEntry
    const law = laws.on(entry.first)
    const claim = claimOf(entry, law)
    claimed.push(claim)
    if (lastDay(entry) > asOf) {
      leftOut.set(place, [{ reason: 'afterAsOf', amount: claim }])
      continue
    }
    const whole = leftOutWhole(entry, voided, law)
    const above = entry.special !== null && whole === null ? beyondTier(entry.amount, entry.special.tier, law) : 0
    const before = spread({ place, entry, claimed: claim - above, counts: whole === null }, inForce, byYear)
    if (before > 0 || whole !== null || above > 0) leftOut.set(place, leftOutBy(before, whole, above, claim))
  }
  return { entries, claimed, leftOut, slicesByYear: byYear.slices, firstYear: byYear.firstYear }
}

/** Slices by the calendar year of their day; almost always the year of the slice before. */
class SlicesByYear {
  readonly slices = new Map<number, Slice[]>()
  firstYear: number | undefined
  private list: Slice[] = []
  /** The first and the last day of the year of the list. */
  private begins = Infinity
  private ends = -Infinity

  /** Notes that something was learned on a day, and gives the list of its year's slices. */
  of(day: number): Slice[] {
    if (day < this.begins || day > this.ends) this.turnTo(yearOfDay(day))
    return this.list
  }

  private turnTo(year: number): void {
    if (this.firstYear === undefined || year < this.firstYear) this.firstYear = year
    this.begins = dayNumber(firstDayOf(year))
    this.ends = dayNumber(lastDayOf(year))
    const known = this.slices.get(year)
    this.list = known ?? []
    if (known === undefined) this.slices.set(year, this.list)
  }
}

interface Spread {
  readonly place: number
  readonly entry: LedgerEntry
  readonly claimed: Hundredths
  /** Whether its slices reach the caps. */
  readonly counts: boolean
}

/** Files the slices of a record; gives what lies before the rules were in force. */
function spread({ place, entry, claimed, counts }: Spread, inForce: number, byYear: SlicesByYear): Hundredths {
  const { first } = entry
  if (isOneDay(entry)) {
    if (first < inForce) return claimed
    const slices = byYear.of(first)
    if (counts) slices.push({ place, entry, day: first, amount: claimed })
    return 0
  }
  let before = 0
  const { days } = entry.further as FurtherEntry
  const count = daysOfEntry(entry)
  for (let index = 0; index < count; index += 1) {
    const day = days?.[index] ?? first + index
    const amount = shareOfDay(claimed, count, index)
    if (day < inForce) {
      before += amount
      continue
    }
    const slices = byYear.of(day)
    if (counts) slices.push({ place, entry, day, amount })
  }
  return before
}

/** What the days before the rules were in force lose, and what the rest loses before any cap; either may come to nothing. */
function leftOutBy(before: Hundredths, whole: CutReason | null, above: Hundredths, claimed: Hundredths): readonly LeftOut[] {
  // A special record has one day: where it lies before, all of it is lost by that.
  const beforeEffect: LeftOut = { reason: 'beforeEffect', amount: before === 0 ? 0 : before + above }
  if (whole !== null) return [beforeEffect, { reason: whole, amount: claimed - before }]
  return [beforeEffect, { reason: 'aboveTier', amount: before === 0 ? above : 0 }]
}

function claimOf(entry: LedgerEntry, law: Law): Hundredths {
  switch (entry.kind) {
    case 'offline':
      return offlineClaim(entry.mode as Mode, entry.amount as number, law)
    case 'online':
    case 'exam':
      return entry.amount as number
    case 'special':
      return specialClaim(entry.amount, (entry.special as SpecialEntry).tier, law)
  }
}

/** Why a whole record does not count, whatever its days. */
function leftOutWhole({ id, special }: LedgerEntry, voided: ReadonlySet<string> | null, law: Law): CutReason | null {
  if (voided?.has(id) === true) return 'fraud'
  return special !== null && ranksTooLow(special.route, special.rank, law) ? 'rankBelowThird' : null
}
