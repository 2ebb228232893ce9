import { year } from '../ledger/check.js'
import { optionIssuesWith } from '../ledger/check-options.js'
import type { Issue } from '../ledger/issues.js'
import { issue, refuse } from '../ledger/issues.js'
import type { Ledger } from '../ledger/ledger.js'
import { everyYearMet, isHighlySkilled, yearCounts } from '../rules/article-15-examiners.js'
import type { Law } from '../rules/law.js'
import { lawOf } from '../rules/law.js'
import { firstDayOf, lastDayOf } from '../values/plain-date.js'
import { assessedYear } from '../assess/assess-facts.js'
import type { AssessOptions, CheckedPeriod, UseCheck } from '../assess/assessment.js'
import type { Facts } from '../assess/facts.js'
import { factsOf } from '../assess/facts.js'

/** What one asks of a check for article 15: the window of calendar years, both ends included. */
export interface ExaminerOptions extends AssessOptions {
  readonly from: number
  readonly to: number
}

const optionIssues = optionIssuesWith({ from: year, to: year })

/**
 * Checks whether a holder of 高级工 or above met the annual minimum in every year of a window.
 *
 * @param ledger - a ledger that `parseLedger` has checked
 * @param options - as for `assess`, and the window: `from` and `to`, calendar years
 * @returns met or unmet by the years that are over and assessed; `notAssessed` where there is none; `notApplicable` below
 *   高级工 or without a certificate; every year of the window, with whether it counts
 * @throws InputError - for options that cannot be, with every problem
 * Article 15.
 * @example
 * checkExaminer(ledger, { asOf: '2024-12-31', from: 2022, to: 2024 }).status
 * //=> 'met'
 */
export function checkExaminer(ledger: Ledger, options: ExaminerOptions): UseCheck {
  refuse([...optionIssues(options), ...backwards(options)])
  const law = lawOf(options.regulation, options.readings)
  return examine(factsOf(ledger, options.asOf, law), options.from, options.to, law)
}

function backwards(options: unknown): Issue[] {
  const { from, to } = (options ?? {}) as { from?: unknown; to?: unknown }
  return typeof from === 'number' && typeof to === 'number' && to < from
    ? [issue(['options', 'to'], 'range', { zh: '不早于 from', en: 'not before from' })]
    : []
}

/** Checks prepared facts under one law. */
export function examine(facts: Facts, from: number, to: number, law: Law): UseCheck {
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index).map((year) => {
    const result = assessedYear(facts, year, law)
    return { result, status: result.status, complete: lastDayOf(year) <= facts.asOf }
  })
  const level = facts.certificates.at(-1)?.level
  return {
    kind: 'useCheck',
    use: 'examiner',
    clause: '15',
    status: level !== undefined && isHighlySkilled(level) ? everyYearMet(years) : 'notApplicable',
    periods: years.map((checked): CheckedPeriod => ({
      from: firstDayOf(checked.result.year),
      to: lastDayOf(checked.result.year),
      result: checked.result,
      counts: yearCounts(checked),
    })),
  }
}
