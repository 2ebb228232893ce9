// Whether a year is met, and the readings that this can depend on.
import type { AnnualCredits, AnnualResult, AnnualStatus } from '../assess/assessment.js'
import { judgeWindow, judgeYear } from '../assess/judge-year.js'
import { windowAccount } from '../assess/window-account.js'
import type { Facts } from '../assess/facts.js'
import type { ReadingId } from '../regulation/readings.js'
import type { RecentYear } from '../rules/article-16-talent-programs.js'
import { isKept } from '../rules/article-20-reset-on-promotion.js'
import type { Law } from '../rules/law.js'
import { yearOf } from '../values/plain-date.js'
import type { Account } from './account-credits.js'
import { accountCredits, calendarYear } from './account-credits.js'
import type { Dependent } from './dependent.js'
import { dependent } from './dependent.js'
import { claimOf } from './reach.js'
import type { Scope } from './scope.js'
import { combinationsOf } from './scope.js'

/** The status of a calendar year. */
export function yearStatus(facts: Facts, year: number, scope: Scope): Dependent<AnnualStatus> {
  return statusOf(calendarYear(facts, year, scope), (totals, law) => judgeYear(facts, year, totals, law), scope)
}

/** The status of article 16's window, an account year that no circumstance excuses and that requires a full year's figures. */
export function windowStatus(facts: Facts, period: RecentYear, scope: Scope): Dependent<AnnualStatus> {
  const { slices, account } = windowAccount(facts, period, scope.law)
  const window = { slices, promotions: account.promotions, isFirstYear: false, under: () => account }
  return statusOf(window, (totals, law) => judgeWindow(yearOf(period.to), totals, law), scope)
}

type Judge = (totals: AnnualCredits, law: Law) => AnnualResult

function statusOf(account: Account, judge: Judge, scope: Scope): Dependent<AnnualStatus> {
  // What a year requires, and whether it is assessed at all, is an open question of the first year only.
  const circumstances: readonly ReadingId[] = account.isFirstYear ? ['firstYear'] : []
  // Caps only cut: where all that is claimed would be too little in total, or nobody asks, no reading of them matters.
  const uncut = everythingClaimed(account)
  const canBeMet = combinationsOf(circumstances, scope).some(({ law }) => {
    const { status, requirements } = judge(uncut, law)
    return status !== 'notAssessed' && requirements.total.met
  })
  if (!canBeMet) return dependent(circumstances, scope, (law) => judge(uncut, law).status)

  const credits = accountCredits(account, scope)
  const exam: readonly ReadingId[] = hasExamForSure(account) ? [] : ['examCredits']
  return dependent([...circumstances, ...credits.dependsOn, 'professionalShare', ...exam], scope,
    (law) => judge(credits.under(law), law).status)
}

function everythingClaimed({ slices }: Account): AnnualCredits {
  const total = claimOf(slices)
  return { total, general: 0, professional: 0, unclassified: total, exam: 0, special: 0 }
}

/** Whether there are exam credits that no reading takes away: no cap cuts them, only a reset could. */
function hasExamForSure({ slices, promotions }: Account): boolean {
  return slices.some(({ record, day }) => record.kind === 'exam' && promotions.every((issued) => isKept(day, issued)))
}
