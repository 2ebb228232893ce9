/**
 * The contract a second time, naively: every rule as its sentence says it, in exact fractions, with no thought of speed
 * and nothing shared with src/ but its types and the list of default readings. A wrong rule would have to be misread
 * twice, the same way, to go unnoticed.
 */
import type { AssessedRecord, Assessment, AssessOptions, Cut } from '../../src/assess/assessment.js'
import type { CreditRecord } from '../../src/ledger/ledger.js'
import type { ClauseId } from '../../src/regulation/clauses.js'
import { calendarYear, creditedByYear, yearResult, yearsOf } from './year.js'
import { creditByYear, type Outcome } from './credit.js'
import { claimedBy, daysOf, factsOf, subjectOf, type Facts } from './facts.js'
import { above, sum, toNumber, zero, type Fraction } from './fraction.js'
import { promotionOf } from './promotion.js'

const REASONS: readonly Cut['reason'][] = [
  'afterAsOf', 'beforeEffect', 'fraud', 'rankBelowThird', 'reset', 'duplicateActivity', 'dailyCap', 'annualSpecialCap',
]
const ITEM_OF_ROUTE = { training: '11.1', project: '11.2', publication: '11.3', competition: '11.4' } as const

export function referenceAssess(ledger: unknown, options: AssessOptions): Assessment {
  const facts = factsOf(ledger, options)
  const outcomes = creditedByYear(facts)
  const account = levelOutcomes(facts, outcomes)
  const records = facts.records.map((record) => assessedRecord(record, facts, outcomes, account))
  const current = facts.certificates.at(-1)
  const accountCredits = creditedIn(account)
  const promotion = promotionOf(facts, accountCredits)
  const cleared = outcomes.filter(({ slice }) => facts.clearedUpTo !== undefined && slice.day <= facts.clearedUpTo)
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
      credits: toNumber(accountCredits),
      cleared: toNumber(creditedIn(cleared)),
    },
    promotion,
    assumptions: assumptionsIn(facts, records, promotion),
  }
}

const creditedIn = (outcomes: readonly Outcome[]): Fraction => sum(outcomes.map(({ credited }) => credited))

/** What stands in the level account. */
function levelOutcomes(facts: Facts, outcomes: readonly Outcome[]): Outcome[] {
  const { certificates, clearedUpTo, readings, slices } = facts
  if (certificates.length === 0) return []
  if (clearedUpTo === undefined) return [...outcomes]
  if (readings.capAtPromotion === 'shared') return outcomes.filter(({ slice }) => slice.day > clearedUpTo)
  const later = slices.filter(({ day }) => day > clearedUpTo)
  return creditByYear(later, facts, (year, inYear) => calendarYear(year, inYear, facts, 'level'))
}

function assessedRecord(
  record: CreditRecord, { figure, readings }: Facts, outcomes: readonly Outcome[], account: readonly Outcome[],
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
    forLevel: toNumber(creditedIn(account.filter(({ slice }) => slice.record === record))),
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
