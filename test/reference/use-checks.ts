import { dayAfter, yearOf, yearsOn } from './calendar.js'
import type { AnnualResult, CheckedPeriod, Options, UseCheck } from './contract.js'
import { credit } from './credit.js'
import { factsOf, type Facts } from './facts.js'
import { roundUp } from './fraction.js'
import { isAtLeast } from './promotion.js'
import { creditedByYear, fullYear, judge, promotionsOf, statusOf, sumsOf, sumsOfTotals, yearResult } from './year.js'

/** Article 15. */
export function referenceExaminer(ledger: unknown, options: Options & { readonly from: number; readonly to: number }): UseCheck {
  const facts = factsOf(ledger, options)
  const outcomes = creditedByYear(facts)
  const periods = []
  for (let year = options.from; year <= options.to; year += 1) {
    periods.push(wholeYear(yearResult(year, outcomes, facts), facts))
  }
  return { ...useCheckOf(facts), use: 'examiner', clause: '15', status: examinerStatus(facts, periods), periods }
}

const useCheckOf = ({ regulation, asOf, ledger: { learner }, readings }: Facts) =>
  ({ kind: 'useCheck', regulation, asOf, learner, readings }) as const

function examinerStatus({ certificates }: Facts, periods: readonly CheckedPeriod[]): UseCheck['status'] {
  const current = certificates.at(-1)
  if (current === undefined || !isAtLeast(current.level, 'seniorWorker')) return 'notApplicable'
  const statuses = periods.filter(({ counts }) => counts).map(({ result }) => result.status)
  if (statuses.length === 0) return 'notAssessed'
  if (statuses.includes('unmet')) return 'unmet'
  return statuses.includes('unknown') ? 'unknown' : 'met'
}

function wholeYear(result: AnnualResult, { asOf }: Facts): CheckedPeriod {
  const [from, to] = [`${result.year}-01-01`, `${result.year}-12-31`]
  return { from, to, result, counts: to <= asOf && result.status !== 'notAssessed' }
}

/** Article 16. */
export function referenceTalentProgram(ledger: unknown, options: Options): UseCheck {
  const facts = factsOf(ledger, options)
  const period = facts.readings.recentYear === 'rolling' ? rollingYear(facts) : lastWholeYear(facts)
  // The period is over, so it cannot be pending.
  const status = period.result.status as UseCheck['status']
  return { ...useCheckOf(facts), use: 'talentProgram', clause: '16', status, periods: [period] }
}

function lastWholeYear(facts: Facts): CheckedPeriod {
  const year = yearOf(facts.asOf)
  const last = facts.asOf === `${year}-12-31` ? year : year - 1
  return wholeYear(yearResult(last, creditedByYear(facts), facts), facts)
}

function rollingYear(facts: Facts): CheckedPeriod {
  const { asOf, readings, slices, totals, incompleteYears } = facts
  const from = dayAfter(yearsOn(asOf, -1))
  const inWindow = (day: string): boolean => day >= from && day <= asOf
  const promotions = promotionsOf(facts).filter(inWindow)
  const figures = fullYear(from, facts)
  const hasDayIn = (year: number): boolean => year === yearOf(from) || year === yearOf(asOf)
  const year = yearOf(asOf)
  const incomplete = incompleteYears.some(hasDayIn)
  const closed = totals.filter((one) => hasDayIn(one.year))
  const [only] = closed
  const isCalendarYear = yearOf(from) === year
  const ownTotals = isCalendarYear ? only : undefined
  const sums = ownTotals === undefined
    ? sumsOf(credit({
      firstDay: from,
      slices: slices.filter(({ day }) => inWindow(day)),
      resets: readings.resetScope === 'levelAndYear' ? promotions : [],
      general: roundUp(figures.general),
    }, facts))
    : sumsOfTotals(ownTotals)
  const judged = judge({ year, basis: ownTotals === undefined ? 'records' : 'totals', incomplete, sums }, figures, facts)
  const status = closed.length > 0 && !isCalendarYear
    ? 'unknown'
    : statusOf(judged, { isOver: true, isPromoted: promotions.length > 0 }, facts)
  return { from, to: asOf, result: { ...judged, status }, counts: true }
}
