// First stage: records in canonical order, what each claims, day by day, and what never reaches a cap. Nothing here hangs on a
// reading, so that a comparison of readings does it once.
import type { CreditRecord, Ledger, OfflineRecord } from '../ledger/ledger.js'
import { offlineClaim, spreadOverDays } from '../rules/article-10-conversion.js'
import { ranksTooLow, specialClaim } from '../rules/article-11-special-routes.js'
import { voidedRecords } from '../rules/article-22-fraud.js'
import { firstDayInForce } from '../rules/article-24-in-force.js'
import type { Law } from '../rules/law.js'
import { dayNumber } from '../values/plain-date.js'
import { hundredths } from '../values/quantity.js'
import type { CutReason } from './assessment.js'

/** A record with what it claims and what was left out before any cap; amounts in hundredths, days as day numbers. */
export interface Entry {
  readonly record: CreditRecord
  readonly claimed: number
  readonly firstDay: number
  readonly lastDay: number
  /** The first of its days on which the rules are in force; undefined if there is none, or if it ends after the day of assessment. */
  readonly firstDayInForce: number | undefined
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
  readonly day: number
  readonly amount: number
}

/** A ledger's records, and the slices of them that stand, in canonical order. */
export interface Admitted {
  readonly entries: readonly Entry[]
  readonly slices: readonly Slice[]
}

/** Puts records into canonical order, converts them into credits, spreads them over their days and leaves out what cannot count. */
export function admit(ledger: Ledger, asOf: string, law: Law): Admitted {
  const asOfDay = dayNumber(asOf)
  const inForce = firstDayInForce(law)
  const voided = voidedRecords(ledger.findings ?? [], asOf)
  const entries: Entry[] = []
  const slices: Slice[] = []

  for (const record of inCanonicalOrder(ledger.records)) {
    const claimed = claimOf(record, law)
    const days = daysOf(record)
    const firstDay = days[0] as number
    const lastDay = days[days.length - 1] as number
    const entry = { record, claimed, firstDay, lastDay }
    if (lastDay > asOfDay) {
      entries.push({ ...entry, firstDayInForce: undefined, leftOut: [{ reason: 'afterAsOf', amount: claimed }] })
      continue
    }

    const whole = leftOutWhole(record, voided, law)
    let before = 0
    spreadOverDays(claimed, days.length).forEach((amount, index) => {
      const day = days[index] as number
      if (day < inForce) before += amount
      else if (whole === null) slices.push({ entry: entries.length, record, day, amount })
    })
    const leftOut: LeftOut[] = []
    if (before > 0) leftOut.push({ reason: 'beforeEffect', amount: before })
    if (whole !== null && claimed > before) leftOut.push({ reason: whole, amount: claimed - before })
    entries.push({ ...entry, firstDayInForce: days.find((day) => day >= inForce), leftOut })
  }
  return { entries, slices }
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
