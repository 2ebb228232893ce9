// The credits of one account year, and the readings that they can depend on.
import type { Slice } from '../assess/admit.js'
import type { AnnualCredits } from '../assess/assessment.js'
import type { AccountYear } from '../assess/credit-period.js'
import { creditPeriod } from '../assess/credit-period.js'
import type { Facts } from '../assess/facts.js'
import { calendarAccount } from '../assess/facts.js'
import { totalsOf } from '../assess/judge-year.js'
import type { ReadingId } from '../regulation/readings.js'
import { isKept } from '../rules/article-20-reset-on-promotion.js'
import { firstYearInForce } from '../rules/article-24-in-force.js'
import type { Law } from '../rules/law.js'
import type { Dependent } from './dependent.js'
import { dependent } from './dependent.js'
import type { Reach } from './reach.js'
import { hasModesTogether, hasRoutesTogether, hasSubjectsTogether, hasUndeclared, hasWaiver, reachOf } from './reach.js'
import type { Scope } from './scope.js'

/** An account year: a calendar year, or the window of article 16. */
export interface Account {
  readonly slices: readonly Slice[]
  /** The day numbers of the promotions in it. */
  readonly promotions: readonly number[]
  /** Whether it is the year in which the rules came into force: what it requires is then an open question. */
  readonly isFirstYear: boolean
  readonly under: (law: Law) => AccountYear
}

/** A calendar year as an account. */
export function calendarYear(facts: Facts, year: number, { law }: Scope): Account {
  return {
    slices: facts.slicesByYear.get(year) ?? [],
    promotions: calendarAccount(facts, year, law).promotions,
    isFirstYear: year === firstYearInForce(law),
    under: (some) => calendarAccount(facts, year, some),
  }
}

type Applies = (account: Account, reach: Reach) => boolean

/** Which readings the credits of an account can depend on, and what must be there for it. */
const CAN_CHANGE_CREDITS: { readonly [R in ReadingId]?: Applies } = {
  // The general credits a year requires are asked for only where a cap chooses between subjects.
  firstYear: ({ isFirstYear }, reach) => isFirstYear && hasSubjectsTogether(reach),
  dailyCapScope: (_, reach) => hasModesTogether(reach),
  dailyCapForce: (_, reach) => hasWaiver(reach),
  truncation: (_, reach) => hasSubjectsTogether(reach),
  specialCapScope: (_, reach) => hasRoutesTogether(reach),
  specialSubject: ({ slices }) => hasUndeclared(slices),
  resetScope: ({ slices, promotions }) => promotions.some((issued) => slices.some(({ day }) => !isKept(day, issued))),
}

/** The credited sums of an account, in hundredths. */
export function accountCredits(account: Account, scope: Scope): Dependent<AnnualCredits> {
  const reach = reachOf(account.slices, scope)
  const dependsOn = scope.varied.filter((reading) => CAN_CHANGE_CREDITS[reading]?.(account, reach))
  return dependent(dependsOn, scope, (law) => totalsOf(account.slices, creditPeriod(account.slices, account.under(law), law), law))
}
