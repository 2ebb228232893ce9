/**
 * The contract a second time, naively: every rule as its sentence says it, in exact fractions, with no thought of speed
 * and nothing shared with src/ but its types and the list of default readings. A wrong rule would have to be misread
 * twice, the same way, to go unnoticed.
 */
import type { CreditRecord } from '../../src/ledger/ledger.js'
import type { ClauseId } from '../../src/regulation/clauses.js'
import { accountOf, creditedIn, levelOutcomes } from './account.js'
import type { AssessedRecord, Assessment, Cut, CutReason, Options } from './contract.js'
import { ITEM_OF_ROUTE, type Outcome } from './credit.js'
import { claimedBy, daysOf, factsOf, subjectOf, type Facts } from './facts.js'
import { above, sum, toNumber, zero } from './fraction.js'
import { promotionOf } from './promotion.js'
import { creditedByYear, numberOrNull, yearResult, yearsOf } from './year.js'

const REASONS: readonly CutReason[] = [
  'afterAsOf', 'beforeEffect', 'fraud', 'rankBelowThird', 'aboveTier',
  'reset', 'duplicateActivity', 'dailyCap', 'annualSpecialCap',
]

export function referenceAssess(ledger: unknown, options: Options): Assessment {
  const facts = factsOf(ledger, options)
  const outcomes = creditedByYear(facts)
  const standing = levelOutcomes(facts, outcomes)
  const account = accountOf(facts, outcomes, standing)
  const records = facts.records.map((record) => assessedRecord(record, facts, outcomes, standing))
  const current = facts.certificates.at(-1)
  const promotion = promotionOf(facts, account)
  return {
    kind: 'assessment',
    regulation: facts.regulation,
    asOf: facts.asOf,
    learner: facts.ledger.learner,
    readings: facts.readings,
    records,
    years: yearsOf(facts, outcomes).map((year) => yearResult(year, outcomes, facts)),
    level: current === undefined ? null : {
      level: current.level,
      since: current.issuedOn,
      credits: toNumber(account.credits),
      most: numberOrNull(account.most),
      cleared: toNumber(account.cleared),
    },
    promotion,
    assumptions: assumptionsIn(facts, records, promotion),
  }
}

function assessedRecord(
  record: CreditRecord, { figure, readings }: Facts, outcomes: readonly Outcome[], standing: readonly Outcome[],
): AssessedRecord {
  const own = outcomes.filter(({ slice }) => slice.record === record)
  const days = daysOf(record)
  const until = days.at(-1)
  return {
    id: record.id,
    date: record.date,
    ...(until !== undefined && days.length > 1 ? { until } : {}),
    kind: record.kind,
    subject: subjectOf(record, readings),
    clause: clauseOf(record),
    claimed: toNumber(claimedBy(record, figure)),
    credited: toNumber(creditedIn(own)),
    forLevel: toNumber(creditedIn(standing.filter(({ slice }) => slice.record === record))),
    cuts: cutsOf(own),
  }
}

function clauseOf(record: CreditRecord): ClauseId {
  if (record.kind === 'offline') return `10.${record.mode}`
  if (record.kind === 'special') return ITEM_OF_ROUTE[record.route]
  return '10.online'
}

function cutsOf(outcomes: readonly Outcome[]): Cut[] {
  return REASONS.flatMap((reason) => {
    const cuts = outcomes.flatMap(({ cut }) => (cut?.reason === reason ? [cut] : []))
    const credits = sum(cuts.map((cut) => cut.credits))
    const [first] = cuts
    if (first === undefined || !above(credits, zero)) return []
    return [{ credits: toNumber(credits), reason, clause: first.clause }]
  })
}

function assumptionsIn(
  { records }: Facts, assessed: readonly AssessedRecord[], promotion: Assessment['promotion'],
): Assessment['assumptions'] {
  const assumptions: Assessment['assumptions'][number][] = []
  if (assessed.some(({ until, credited }) => until !== undefined && credited > 0)) assumptions.push('spreadOverDays')
  if (records.some((record) => record.kind === 'special' && record.subject === undefined)) {
    assumptions.push('specialSubjectAssumed')
  }
  if (assessed.some(({ cuts }) => cuts.some(({ reason }) => reason === 'duplicateActivity'))) {
    assumptions.push('sameActivity')
  }
  if (promotion.status === 'early' || promotion.status === 'normal') assumptions.push('yearsWorked')
  return assumptions
}
