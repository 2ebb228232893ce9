import { assessOptionIssues } from '../ledger/check-options.js'
import { refuse } from '../ledger/issues.js'
import type { Ledger } from '../ledger/ledger.js'
import { recentYear } from '../rules/article-16-talent-programs.js'
import type { RecentYear } from '../rules/article-16-talent-programs.js'
import type { Law } from '../rules/law.js'
import { lawOf } from '../rules/law.js'
import { yearOf } from '../values/plain-date.js'
import { assessedYear } from '../assess/assess-facts.js'
import type { AnnualResult, AssessOptions, UseCheck } from '../assess/assessment.js'
import { creditPeriod } from '../assess/credit-period.js'
import type { Facts } from '../assess/facts.js'
import { factsOf } from '../assess/facts.js'
import { judgeWindow, totalsOf } from '../assess/judge-year.js'
import { windowAccount } from '../assess/window-account.js'

/**
 * Checks whether the minimum was met in the recent year (近一年).
 *
 * @param ledger - a ledger that `parseLedger` has checked
 * @param options - as for `assess`
 * @returns met, unmet or not assessed, with the period and its result
 * @throws InputError - for options that cannot be, with every problem
 * Article 16.
 * @example
 * checkTalentProgram(ledger, { asOf: '2024-06-30' }).periods[0].from
 * //=> '2023-01-01'
 */
export function checkTalentProgram(ledger: Ledger, options: AssessOptions): UseCheck {
  refuse(assessOptionIssues(options))
  const law = lawOf(options.regulation, options.readings)
  return checkRecentYear(factsOf(ledger, options.asOf, law), law)
}

/** Checks prepared facts under one law. */
export function checkRecentYear(facts: Facts, law: Law): UseCheck {
  const period = recentYear(facts.asOf, law)
  const result = RESULT_OF[period.kind](facts, period, law)
  return {
    kind: 'useCheck',
    use: 'talentProgram',
    clause: '16',
    // The period is over on the day of the check, and so never pending.
    status: result.status as UseCheck['status'],
    periods: [{ from: period.from, to: period.to, result, counts: result.status !== 'notAssessed' }],
  }
}

const RESULT_OF: { readonly [K in RecentYear['kind']]: (facts: Facts, period: RecentYear, law: Law) => AnnualResult } = {
  calendarYear: (facts, { to }, law) => assessedYear(facts, yearOf(to), law),
  window: assessedWindow,
}

function assessedWindow(facts: Facts, period: RecentYear, law: Law): AnnualResult {
  const { slices, account } = windowAccount(facts, period, law)
  return judgeWindow(yearOf(period.to), totalsOf(slices, creditPeriod(slices, account, law), law), law)
}
