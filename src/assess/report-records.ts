// Last stage: each record with what it claimed, what it keeps, and what cut the rest.
import type { CreditRecord } from '../ledger/ledger.js'
import type { ClauseId } from '../regulation/clauses.js'
import { MODE_CLAUSE } from '../rules/article-10-daily-caps.js'
import { ROUTE_CLAUSE } from '../rules/article-11-special-routes.js'
import type { Law } from '../rules/law.js'
import { credits } from '../values/quantity.js'
import type { Entry, LeftOut } from './admit.js'
import type { AssessedRecord, Cut, CutReason } from './assessment.js'
import { cutReasons } from './assessment.js'
import type { Outcomes } from './credit-period.js'
import { subjectOf } from './credit-period.js'
import type { CreditedYears, Facts } from './facts.js'
import type { LevelCredits } from './level-account.js'

/** The records in canonical order, with their credits and cuts. */
export function assessedRecords(facts: Facts, years: CreditedYears, level: LevelCredits, law: Law): AssessedRecord[] {
  const credited = facts.entries.map(() => 0)
  const cuts = facts.entries.map(({ leftOut }) => leftOut)
  for (const [year, slices] of facts.slicesByYear) {
    const outcomes = years.get(year) as Outcomes
    slices.forEach(({ entry, amount }, index) => {
      const kept = outcomes.credited[index] as number
      credited[entry] = (credited[entry] as number) + kept
      const reason = outcomes.cutBy[index] as CutReason | null
      if (reason !== null) cuts[entry] = [...(cuts[entry] as readonly LeftOut[]), { reason, amount: amount - kept }]
    })
  }
  const hasLevel = facts.certificates.length > 0
  return facts.entries.map((entry, index) => assessedRecord(entry, {
    credited: credited[index] as number,
    forLevel: hasLevel ? (level.ofEntry[index] as number) : 0,
    cuts: cuts[index] as readonly LeftOut[],
  }, law))
}

interface Sums {
  readonly credited: number
  readonly forLevel: number
  readonly cuts: readonly LeftOut[]
}

function assessedRecord({ record, claimed, until }: Entry, { credited, forLevel, cuts }: Sums, law: Law): AssessedRecord {
  const assessed = {
    id: record.id,
    date: record.date,
    kind: record.kind,
    subject: subjectOf(record, law),
    clause: clauseOf(record),
    claimed: credits(claimed),
    credited: credits(credited),
    forLevel: credits(forLevel),
    cuts: cuts.length === 0 ? [] : cutReasons.flatMap((reason) => cutOf(record, reason, cuts)),
  }
  return until === undefined ? assessed : { ...assessed, until }
}

/** What one reason cut from a record, all its days together. */
function cutOf(record: CreditRecord, reason: CutReason, cuts: readonly LeftOut[]): Cut[] {
  const amount = cuts.reduce((sum, cut) => (cut.reason === reason ? sum + cut.amount : sum), 0)
  return amount === 0 ? [] : [{ credits: credits(amount), reason, clause: cutClause(record, reason) }]
}

/** The clause by which a record's credits are reckoned. */
export function clauseOf(record: CreditRecord): ClauseId {
  switch (record.kind) {
    case 'offline':
      return MODE_CLAUSE[record.mode]
    case 'online':
    case 'exam':
      return '10.online'
    case 'special':
      return ROUTE_CLAUSE[record.route]
  }
}

function cutClause(record: CreditRecord, reason: CutReason): ClauseId | null {
  switch (reason) {
    case 'afterAsOf':
      return null
    case 'beforeEffect':
      return '24'
    case 'fraud':
      return '22'
    case 'rankBelowThird':
      return '11.4'
    case 'reset':
      return '20'
    case 'duplicateActivity':
      return record.kind === 'online' ? '10.online' : '11'
    case 'dailyCap':
      return clauseOf(record)
    case 'annualSpecialCap':
      return '11'
  }
}
