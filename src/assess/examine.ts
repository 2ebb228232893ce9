// Article 15: every year of a window, for examiners, judges and quality supervisors.
import { everyYearMet, isHighlySkilled, yearCounts } from '../rules/article-15-examiners.js'
import type { Laws } from '../rules/law.js'
import { firstDayOf, lastDayOf } from '../values/plain-date.js'
import type { CheckedPeriod, UseCheck } from './assessment.js'
import type { Facts } from './facts.js'
import { assessedYear } from './judge-year.js'

/** Checks the calendar years from one to another, both included. */
export function examine(facts: Facts, from: number, to: number, laws: Laws): UseCheck {
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index).map((year) => {
    const result = assessedYear(facts, year, laws)
    return { result, status: result.status, complete: lastDayOf(year) <= facts.asOf }
  })
  const level = facts.certificates[facts.certificates.length - 1]?.level
  return {
    kind: 'useCheck',
    use: 'examiner',
    clause: '15',
    regulation: laws.regulation.id,
    asOf: facts.asOf,
    learner: facts.learner,
    readings: laws.readings,
    status: level !== undefined && isHighlySkilled(level) ? everyYearMet(years) : 'notApplicable',
    periods: years.map((checked): CheckedPeriod => ({
      from: firstDayOf(checked.result.year),
      to: lastDayOf(checked.result.year),
      result: checked.result,
      counts: yearCounts(checked),
    })),
  }
}
