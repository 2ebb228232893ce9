import type { AssessOptions, CheckedPeriod, UseCheck } from '../../src/assess/assessment.js'
import { dayAfter, yearOf, yearsOn } from './calendar.js'
import { credit, type Outcome } from './credit.js'
import { factsOf, type Facts } from './facts.js'
import { roundUp } from './fraction.js'
import { isAtLeast } from './promotion.js'
import { creditedByYear, fullYear, judge, promotionsOf, yearResult } from './year.js'

/** Article 15. */
export function referenceExaminer(ledger: unknown, options: AssessOptions & { from: number; to: number }): UseCheck {
  const facts = factsOf(ledger, options)
  const outcomes = creditedByYear(facts)
  const periods = []
  for (let year = options.from; year <= options.to; year += 1) periods.push(wholeYear(year, outcomes, facts))
  return { kind: 'useCheck', use: 'examiner', clause: '15', status: examinerStatus(facts, periods), periods }
}

function examinerStatus({ certificates }: Facts, periods: readonly CheckedPeriod[]): UseCheck['status'] {
  const current = certificates.at(-1)
  if (current === undefined || !isAtLeast(current.level, 'seniorWorker')) return 'notApplicable'
  const counting = periods.filter(({ counts }) => counts)
  if (counting.length === 0) return 'notAssessed'
  return counting.every(({ result }) => result.status === 'met') ? 'met' : 'unmet'
}

function wholeYear(year: number, outcomes: readonly Outcome[], facts: Facts): CheckedPeriod {
  const result = yearResult(year, outcomes, facts)
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  return { from, to, result, counts: to <= facts.asOf && result.status !== 'notAssessed' }
}

/** Article 16. */
export function referenceTalentProgram(ledger: unknown, options: AssessOptions): UseCheck {
  const facts = factsOf(ledger, options)
  const period = facts.readings.recentYear === 'rolling' ? rollingYear(facts) : lastWholeYear(facts)
  // The period is over, so it cannot be pending.
  const status = period.result.status as UseCheck['status']
  return { kind: 'useCheck', use: 'talentProgram', clause: '16', status, periods: [period] }
}

function lastWholeYear(facts: Facts): CheckedPeriod {
  const year = yearOf(facts.asOf)
  return wholeYear(facts.asOf === `${year}-12-31` ? year : year - 1, creditedByYear(facts), facts)
}

function rollingYear(facts: Facts): CheckedPeriod {
  const { asOf, readings, slices } = facts
  const from = dayAfter(yearsOn(asOf, -1))
  const inWindow = (day: string): boolean => day >= from && day <= asOf
  const figures = fullYear(facts)
  const outcomes = credit({
    slices: slices.filter(({ day }) => inWindow(day)),
    resets: readings.resetScope === 'levelAndYear' ? promotionsOf(facts).filter(inWindow) : [],
    general: roundUp(figures.general),
  }, facts)
  const judged = judge(yearOf(asOf), outcomes, figures, facts)
  return { from, to: asOf, result: { ...judged, status: judged.gaps.length === 0 ? 'met' : 'unmet' }, counts: true }
}
