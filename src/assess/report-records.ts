// Last stage: each record with what it claimed, what it keeps, and what cut the rest.
import type { CreditRecord } from '../ledger/ledger.js'
import type { ClauseId } from '../regulation/clauses.js'
import { MODE_CLAUSE } from '../rules/article-10-daily-caps.js'
import { ROUTE_CLAUSE } from '../rules/article-11-special-routes.js'
import type { Law } from '../rules/law.js'
import { plainDate } from '../values/plain-date.js'
import { credits } from '../values/quantity.js'
import type { Entry, Slice } from './admit.js'
import type { AssessedRecord, Cut, CutReason } from './assessment.js'
import { cutReasons } from './assessment.js'
import type { Outcome } from './credit-period.js'
import { subjectOf } from './credit-period.js'
import type { Facts } from './facts.js'
import type { LevelCredits } from './level-account.js'

/** The records in canonical order, with their credits and cuts. */
export function assessedRecords(
  facts: Facts, outcomesByYear: ReadonlyMap<number, readonly Outcome[]>, level: LevelCredits, law: Law,
): AssessedRecord[] {
  const credited = facts.entries.map(() => 0)
  const cuts = facts.entries.map(({ leftOut }) => new Map(leftOut.map(({ reason, amount }) => [reason, amount])))
  for (const [year, slices] of facts.slicesByYear) {
    const outcomes = outcomesByYear.get(year) ?? []
    slices.forEach((slice, index) => {
      const outcome = outcomes[index] as Outcome
      credited[slice.entry] = (credited[slice.entry] ?? 0) + outcome.credited
      if (outcome.cutBy !== null) addCut(cuts[slice.entry] as Map<CutReason, number>, outcome.cutBy, slice, outcome)
    })
  }
  return facts.entries.map((entry, index) => assessedRecord(entry, {
    credited: credited[index] as number,
    forLevel: facts.certificates.length === 0 ? 0 : (level.ofEntry[index] as number),
    cuts: cuts[index] as Map<CutReason, number>,
  }, law))
}

function addCut(cuts: Map<CutReason, number>, reason: CutReason, { amount }: Slice, { credited }: Outcome): void {
  if (amount > credited) cuts.set(reason, (cuts.get(reason) ?? 0) + amount - credited)
}

interface Sums {
  readonly credited: number
  readonly forLevel: number
  readonly cuts: ReadonlyMap<CutReason, number>
}

function assessedRecord({ record, claimed, firstDay, lastDay }: Entry, sums: Sums, law: Law): AssessedRecord {
  return {
    id: record.id,
    date: record.date,
    ...(lastDay > firstDay && { until: plainDate(lastDay) }),
    kind: record.kind,
    subject: subjectOf(record, law),
    clause: clauseOf(record),
    claimed: credits(claimed),
    credited: credits(sums.credited),
    forLevel: credits(sums.forLevel),
    cuts: cutReasons.flatMap((reason) => cutOf(record, reason, sums.cuts.get(reason))),
  }
}

function cutOf(record: CreditRecord, reason: CutReason, amount: number | undefined): Cut[] {
  return amount === undefined ? [] : [{ credits: credits(amount), reason, clause: cutClause(record, reason) }]
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
