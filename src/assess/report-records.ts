// Last stage: each record with what it claimed, what it keeps, and what cut the rest.
import type { LedgerEntry } from '../ledger/entries.js'
import type { Mode, RouteName } from '../ledger/ledger.js'
import type { ClauseId } from '../regulation/clauses.js'
import { MODE_CLAUSE } from '../rules/article-10-daily-caps.js'
import { ROUTE_CLAUSE } from '../rules/article-11-special-routes.js'
import type { Law, Laws } from '../rules/law.js'
import { plainDate } from '../values/plain-date.js'
import type { Hundredths } from '../values/quantity.js'
import { credits } from '../values/quantity.js'
import type { Claim, LeftOut, Slice } from './admit.js'
import type { AssessedRecord, Cut, CutReason } from './assessment.js'
import { cutReasons } from './assessment.js'
import type { Outcomes } from './credit-period.js'
import { subjectOf } from './credit-period.js'
import type { Facts } from './facts.js'
import type { CreditedYears, LevelSums } from './level-account.js'

/** The records in canonical order, with their credits and cuts. */
export function assessedRecords(facts: Facts, years: CreditedYears, level: LevelSums, laws: Laws): AssessedRecord[] {
  const { claims } = facts
  const credited = new Array<Hundredths>(claims.length).fill(0)
  // Of most records nothing is cut by a cap.
  const cuts = new Map<number, LeftOut[]>()
  for (const [year, slices] of facts.slicesByYear) {
    const outcomes = years.get(year) as Outcomes
    for (let index = 0; index < slices.length; index += 1) {
      const { place, amount } = slices[index] as Slice
      const kept = outcomes.credited[index] as Hundredths
      credited[place] = (credited[place] as Hundredths) + kept
      const reason = outcomes.cutBy[index] as CutReason | null
      if (reason !== null) cuts.set(place, [...cuts.get(place) ?? [], { reason, amount: amount - kept }])
    }
  }
  const hasLevel = facts.certificates.length > 0
  // The readings of every day are the same.
  const law = laws.in(facts.lastYear)
  return claims.map((claim, place) => {
    const capped = cuts.get(place)
    return assessedRecord(claim, {
      credited: credited[place] as Hundredths,
      forLevel: hasLevel ? level.ofClaim[place] as Hundredths : 0,
      cuts: capped === undefined ? claim.leftOut : [...claim.leftOut, ...capped],
    }, law)
  })
}

interface Sums {
  readonly credited: Hundredths
  readonly forLevel: Hundredths
  readonly cuts: readonly LeftOut[]
}

const NO_CUTS: readonly Cut[] = Object.freeze([])

function assessedRecord({ entry, claimed }: Claim, { credited, forLevel, cuts }: Sums, law: Law): AssessedRecord {
  const clause = clauseOf(entry)
  const assessed: AssessedRecord = {
    id: entry.id,
    date: entry.date,
    kind: entry.kind,
    subject: subjectOf(entry, law),
    clause,
    claimed: credits(claimed),
    credited: credits(credited),
    forLevel: credits(forLevel),
    cuts: cuts.length === 0 ? NO_CUTS : cutReasons.flatMap((reason) => cutOf(clause, reason, cuts)),
  }
  return entry.first === entry.last ? assessed : { ...assessed, until: plainDate(entry.last) }
}

/** What one reason cut from a record, all its days together. */
function cutOf(clause: ClauseId, reason: CutReason, cuts: readonly LeftOut[]): Cut[] {
  const amount = cuts.reduce((sum, cut) => (cut.reason === reason ? sum + cut.amount : sum), 0)
  return amount === 0 ? [] : [{ credits: credits(amount), reason, clause: cutClause(clause, reason) }]
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
