// Last stage: each record with what it claimed, what it keeps, and what cut the rest.
import type { LedgerEntry, SpecialEntry } from '../ledger/entries.js'
import { isOneDay, lastDay } from '../ledger/entries.js'
import type { ClauseId } from '../regulation/clauses.js'
import { MODE_CLAUSE } from '../rules/article-10-daily-caps.js'
import { ROUTE_CLAUSE } from '../rules/article-11-special-routes.js'
import type { Laws } from '../rules/law.js'
import { plainDate } from '../values/plain-date.js'
import type { Hundredths } from '../values/quantity.js'
import { credits } from '../values/quantity.js'
import type { LeftOut, Slice } from './admit.js'
import type { AssessedRecord, Cut, CutReason } from './assessment.js'
import { cutReasons } from './assessment.js'
import { subjectOf } from './credit-period.js'
import type { Facts } from './facts.js'
import type { CreditedYears, LevelSums } from './level-account.js'

/** The records in canonical order, with their credits and cuts. */
export function assessedRecords(facts: Facts, years: CreditedYears, level: LevelSums, laws: Laws): AssessedRecord[] {
  const { entries, claimed } = facts
  const { credited, cutBy, cutAt } = outcomesByRecord(facts, years)
  const hasLevel = facts.certificates.length > 0
  // The readings of every day are the same.
  const law = laws.in(facts.lastYear)
  const records = new Array<AssessedRecord>(entries.length)
  for (let place = 0; place < entries.length; place += 1) {
    const entry = entries[place] as LedgerEntry
    const clause = clauseOf(entry)
    const claim = claimed[place] as Hundredths
    const stands = credited[place] as Hundredths
    const reason = cutBy[place] as CutBy
    const record: AssessedRecord = {
      id: entry.id,
      date: entry.date,
      kind: entry.kind,
      subject: subjectOf(entry, law),
      clause,
      claimed: credits(claim),
      credited: credits(stands),
      forLevel: hasLevel ? credits(level.ofEntry[place] as Hundredths) : 0,
      cuts: reason === null ? NO_CUTS
        : reason === SEVERAL ? cutsOf(clause, cutAt.get(place) as readonly LeftOut[])
          : [cutOf(clause, reason, claim - stands)],
    }
    records[place] = isOneDay(entry) ? record : { ...record, until: plainDate(lastDay(entry)) }
  }
  return records
}

/** Stands for a record of which something may be cut for several reasons. */
const SEVERAL = 'several'

type CutBy = CutReason | typeof SEVERAL | null

/** What became of records, by their places. */
interface OutcomesByRecord {
  readonly credited: readonly Hundredths[]
  /** What cut all that is not credited; null where nothing was cut. */
  readonly cutBy: readonly CutBy[]
  /** What was cut, and why, where that may be for several reasons. */
  readonly cutAt: ReadonlyMap<number, readonly LeftOut[]>
}

/** Brings what became of slices back to their records. Almost every record is one slice, and loses something for one reason if at all. */
function outcomesByRecord({ entries, leftOut, slicesByYear }: Facts, years: CreditedYears): OutcomesByRecord {
  const credited = new Array<Hundredths>(entries.length).fill(0)
  const cutBy = new Array<CutBy>(entries.length).fill(null)
  const cutAt = new Map<number, readonly LeftOut[]>()
  for (const [place, left] of leftOut) {
    cutBy[place] = SEVERAL
    cutAt.set(place, left)
  }
  for (const [year, { credited: kept, cutBy: reasons }] of years) {
    const slices = slicesByYear.get(year) as readonly Slice[]
    for (let index = 0; index < slices.length; index += 1) {
      const { place, entry, amount } = slices[index] as Slice
      const stands = kept[index] as Hundredths
      credited[place] = (credited[place] as Hundredths) + stands
      const reason = reasons[index] as CutReason | null
      if (reason === null) continue
      if (isOneDay(entry) && cutBy[place] === null) {
        cutBy[place] = reason
      } else {
        cutBy[place] = SEVERAL
        cutAt.set(place, [...(cutAt.get(place) ?? []), { reason, amount: amount - stands }])
      }
    }
  }
  return { credited, cutBy, cutAt }
}

const NO_CUTS: readonly Cut[] = Object.freeze([])

/** What was cut from a record, all its days together: one cut for each reason that cut something, in their order. */
function cutsOf(clause: ClauseId, leftOut: readonly LeftOut[]): readonly Cut[] {
  const cuts: Cut[] = []
  for (const reason of cutReasons) {
    let amount = 0
    for (const cut of leftOut) if (cut.reason === reason) amount += cut.amount
    if (amount > 0) cuts.push(cutOf(clause, reason, amount))
  }
  return cuts
}

function cutOf(clause: ClauseId, reason: CutReason, amount: Hundredths): Cut {
  return { credits: credits(amount), reason, clause: cutClause(clause, reason) }
}

/** The clause by which a record's credits are calculated. */
function clauseOf({ kind, mode, special }: LedgerEntry): ClauseId {
  switch (kind) {
    case 'offline':
      return mode === 'theory' ? MODE_CLAUSE.theory : MODE_CLAUSE.practice
    case 'online':
    case 'exam':
      return '10.online'
    case 'special':
      return ROUTE_CLAUSE[(special as SpecialEntry).route]
  }
}

function cutClause(ofRecord: ClauseId, reason: CutReason): ClauseId | null {
  switch (reason) {
    case 'afterAsOf':
      return null
    case 'beforeEffect':
      return '24'
    case 'fraud':
      return '22'
    // Only a competition has a place: its own clause is that one.
    case 'rankBelowThird':
    case 'aboveTier':
    case 'dailyCap':
      return ofRecord
    case 'reset':
      return '20'
    case 'duplicateActivity':
      return ofRecord === '10.online' ? '10.online' : '11'
    case 'annualSpecialCap':
      return '11'
  }
}
