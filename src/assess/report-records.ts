// Last stage: each record with what it claimed, what it keeps, and what cut the rest.
import type { LedgerEntry } from '../ledger/entries.js'
import type { Mode, RouteName } from '../ledger/ledger.js'
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
  const { entries, claimed, leftOut } = facts
  const credited = new Array<Hundredths>(entries.length).fill(0)
  // Of most records nothing is cut.
  const cuts: (readonly LeftOut[] | undefined)[] = []
  for (const [place, left] of leftOut) cuts[place] = left
  for (const [year, { credited: kept, cutBy }] of years) {
    const slices = facts.slicesByYear.get(year) as readonly Slice[]
    for (let index = 0; index < slices.length; index += 1) {
      const { place, amount } = slices[index] as Slice
      const stands = kept[index] as Hundredths
      credited[place] = (credited[place] as Hundredths) + stands
      const reason = cutBy[index] as CutReason | null
      if (reason === null) continue
      const cut = { reason, amount: amount - stands }
      const before = cuts[place]
      cuts[place] = before === undefined ? [cut] : [...before, cut]
    }
  }
  const hasLevel = facts.certificates.length > 0
  // The readings of every day are the same.
  const law = laws.in(facts.lastYear)
  const records: AssessedRecord[] = []
  for (let place = 0; place < entries.length; place += 1) {
    const entry = entries[place] as LedgerEntry
    const clause = clauseOf(entry)
    const cut = cuts[place]
    const record: AssessedRecord = {
      id: entry.id,
      date: entry.date,
      kind: entry.kind,
      subject: subjectOf(entry, law),
      clause,
      claimed: credits(claimed[place] as Hundredths),
      credited: credits(credited[place] as Hundredths),
      forLevel: hasLevel ? credits(level.ofEntry[place] as Hundredths) : 0,
      cuts: cut === undefined ? NO_CUTS : cutsOf(clause, cut),
    }
    records.push(entry.first === entry.last ? record : { ...record, until: plainDate(entry.last) })
  }
  return records
}

const NO_CUTS: readonly Cut[] = Object.freeze([])

/** What was cut from a record, all its days together: one cut for each reason that cut something, in their order. */
function cutsOf(clause: ClauseId, leftOut: readonly LeftOut[]): readonly Cut[] {
  const [only] = leftOut
  if (leftOut.length === 1 && only !== undefined) return only.amount === 0 ? NO_CUTS : [cutOf(clause, only.reason, only.amount)]
  return cutReasons
    .map((reason) => ({ reason, amount: leftOut.reduce((sum, cut) => (cut.reason === reason ? sum + cut.amount : sum), 0) }))
    .filter(({ amount }) => amount > 0)
    .map(({ reason, amount }) => cutOf(clause, reason, amount))
}

function cutOf(clause: ClauseId, reason: CutReason, amount: Hundredths): Cut {
  return { credits: credits(amount), reason, clause: cutClause(clause, reason) }
}

/** The clause by which a record's credits are calculated. */
function clauseOf({ kind, mode, route }: LedgerEntry): ClauseId {
  switch (kind) {
    case 'offline':
      return MODE_CLAUSE[mode as Mode]
    case 'online':
    case 'exam':
      return '10.online'
    case 'special':
      return ROUTE_CLAUSE[route as RouteName]
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
    case 'rankBelowThird':
      return '11.4'
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
