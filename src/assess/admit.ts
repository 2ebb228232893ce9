// First stage: records in canonical order, what each claims, day by day, and what never reaches a cap. Nothing here hangs on a
// reading, so that a comparison of readings does it once.
import type { CreditRecord, Ledger, OfflineRecord } from '../ledger/ledger.js'
import { offlineClaim, shareOfDay } from '../rules/article-10-conversion.js'
import { ranksTooLow, specialClaim } from '../rules/article-11-special-routes.js'
import { voidedRecords } from '../rules/article-22-fraud.js'
import { firstDayInForce } from '../rules/article-24-in-force.js'
import type { Law } from '../rules/law.js'
import { dayNumber, plainDate, yearOfDay } from '../values/plain-date.js'
import { hundredths } from '../values/quantity.js'
import type { CutReason } from './assessment.js'

/** A record with what it claims and what was left out before any cap; amounts in hundredths. */
export interface Entry {
  readonly record: CreditRecord
  readonly claimed: number
  /** The last day of a course of several days; else undefined. */
  readonly until: string | undefined
  readonly leftOut: readonly LeftOut[]
}

/** Credits left out before any cap, in hundredths. */
export interface LeftOut {
  readonly reason: CutReason
  readonly amount: number
}

/** What a record claims for one day, in hundredths. */
export interface Slice {
  /** The place of its record among the entries. */
  readonly entry: number
  readonly record: CreditRecord
  /** As a day number. */
  readonly day: number
  readonly amount: number
}

/** A ledger's records in canonical order, and their slices that reach the caps. */
export interface Admitted {
  readonly entries: readonly Entry[]
  /** By calendar year, each year's in canonical order. */
  readonly slicesByYear: ReadonlyMap<number, readonly Slice[]>
  /** The first year in which a record that counts by now has a day in force; undefined where none has. */
  readonly firstYear: number | undefined
}

const NOTHING: readonly LeftOut[] = []

/** Puts records into canonical order, converts them into credits, spreads them over their days and leaves out what cannot count. */
export function admit(ledger: Ledger, asOf: string, law: Law): Admitted {
  const asOfDay = dayNumber(asOf)
  const inForce = firstDayInForce(law)
  const voided = voidedRecords(ledger.findings ?? [], asOf)
  const entries: Entry[] = []
  const slicesByYear = new Map<number, Slice[]>()
  let firstYear: number | undefined

  for (const record of inCanonicalOrder(ledger.records)) {
    const claimed = claimOf(record, law)
    const days = daysOf(record)
    const last = days[days.length - 1] as number
    const until = days.length > 1 ? plainDate(last) : undefined
    if (last > asOfDay) {
      entries.push({ record, claimed, until, leftOut: [{ reason: 'afterAsOf', amount: claimed }] })
      continue
    }

    const whole = leftOutWhole(record, voided, law)
    let before = 0
    for (let index = 0; index < days.length; index += 1) {
      const day = days[index] as number
      const amount = shareOfDay(claimed, days.length, index)
      if (day < inForce) {
        before += amount
        continue
      }
      const year = yearOfDay(day)
      firstYear = Math.min(firstYear ?? year, year)
      if (whole === null) addTo(slicesByYear, year, { entry: entries.length, record, day, amount })
    }
    entries.push({ record, claimed, until, leftOut: leftOutBy(whole, before, claimed) })
  }
  return { entries, slicesByYear, firstYear }
}

function addTo(slicesByYear: Map<number, Slice[]>, year: number, slice: Slice): void {
  const slices = slicesByYear.get(year)
  if (slices === undefined) slicesByYear.set(year, [slice])
  else slices.push(slice)
}

/** What the days before the rules were in force lose, and what the rest loses as a whole. */
function leftOutBy(whole: CutReason | null, before: number, claimed: number): readonly LeftOut[] {
  if (whole === null && before === 0) return NOTHING
  const beforeEffect: LeftOut = { reason: 'beforeEffect', amount: before }
  // Either may come to nothing; the report leaves that out.
  return whole === null ? [beforeEffect] : [beforeEffect, { reason: whole, amount: claimed - before }]
}

/** The order of records by date, then by id in UTF-16 code units. */
function inCanonicalOrder(records: readonly CreditRecord[]): CreditRecord[] {
  return [...records].sort((a, b) => {
    if (a.date !== b.date) return a.date < b.date ? -1 : 1
    return a.id < b.id ? -1 : 1
  })
}

function claimOf(record: CreditRecord, law: Law): number {
  switch (record.kind) {
    case 'offline':
      return offlineClaim(record.mode, hundredths(record.hours), law)
    case 'online':
    case 'exam':
      return hundredths(record.credits)
    case 'special':
      return specialClaim(record, law)
  }
}

function daysOf(record: CreditRecord): number[] {
  return record.kind === 'offline' ? courseDays(record) : [dayNumber(record.date)]
}

/** The day numbers of a course, rising. */
export function courseDays({ date, until, days }: Pick<OfflineRecord, 'date' | 'until' | 'days'>): number[] {
  if (days !== undefined) return days.map(dayNumber)
  const first = dayNumber(date)
  if (until === undefined) return [first]
  return Array.from({ length: dayNumber(until) - first + 1 }, (_, index) => first + index)
}

/** Why a whole record does not count, whatever its days. */
function leftOutWhole(record: CreditRecord, voided: ReadonlySet<string>, law: Law): CutReason | null {
  if (voided.has(record.id)) return 'fraud'
  return record.kind === 'special' && ranksTooLow(record, law) ? 'rankBelowThird' : null
}
