// Whether article 16 is met, and the readings that this can depend on.
import type { Facts } from '../assess/facts.js'
import type { RecentYear } from '../rules/article-16-talent-programs.js'
import { recentYear } from '../rules/article-16-talent-programs.js'
import { yearOf } from '../values/plain-date.js'
import type { AnnualStatus } from '../assess/assessment.js'
import type { TalentProgramStatus } from './comparison.js'
import type { Dependent } from './dependent.js'
import { dependent } from './dependent.js'
import type { Scope } from './scope.js'
import { combinationsOf } from './scope.js'
import { windowStatus } from './year-status.js'

/** The status of the recent year, whichever period that is; `statusOfYear` gives a calendar year's. */
export function talentProgramStatus(
  facts: Facts, statusOfYear: (year: number) => Dependent<AnnualStatus>, scope: Scope,
): Dependent<TalentProgramStatus> {
  const statusOf: { readonly [K in RecentYear['kind']]: (period: RecentYear) => Dependent<AnnualStatus> } = {
    calendarYear: ({ to }) => statusOfYear(yearOf(to)),
    window: (period) => windowStatus(facts, period, scope),
  }
  const periods = new Map(combinationsOf(['recentYear'], scope).map(({ law }) => {
    const period = recentYear(facts.asOf, law)
    return [law.readings.recentYear, statusOf[period.kind](period)]
  }))
  const dependsOn = [...periods.values()].flatMap((status) => status.dependsOn)
  // The period is over on the day of the check, and so never pending.
  return dependent(['recentYear', ...dependsOn], scope,
    (law) => (periods.get(law.readings.recentYear) as Dependent<TalentProgramStatus>).under(law))
}
