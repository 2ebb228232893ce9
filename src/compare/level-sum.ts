// What stands in the level account, and the readings that this can depend on.
// A pool keeps as much as its cap allows under every reading; which credits it keeps matters to the account only where a pool
// has credits from both sides of the certificate. Pools of a day have not; the special ones of its year may have.
import type { Slice } from '../assess/admit.js'
import { creditPeriod } from '../assess/credit-period.js'
import type { Facts } from '../assess/facts.js'
import { levelCredits } from '../assess/level-account.js'
import type { ReadingId } from '../regulation/readings.js'
import { isKept } from '../rules/article-20-reset-on-promotion.js'
import type { Account } from './account-credits.js'
import { calendarYear } from './account-credits.js'
import type { Dependent } from './dependent.js'
import { dependent } from './dependent.js'
import type { Reach } from './reach.js'
import { claimOf, hasModesTogether, hasRoutesTogether, hasUndeclared, hasWaiver, reachOf } from './reach.js'
import type { Scope } from './scope.js'

/** The sum of a level account, in hundredths. */
export interface LevelSum extends Dependent<number> {
  /** What is claimed for it: no reading credits more. */
  readonly claimed: number
}

/** Sums the account of the current level, year by year: nothing is shared between years. */
export function levelSum(facts: Facts, scope: Scope): LevelSum {
  const years = [...facts.slicesByYear.keys()]
    .map((year) => aroundCertificate(facts, year, scope))
    .filter(({ standing }) => standing.length > 0)
  const sums = years.map((year) => yearInAccount(facts, year, scope))
  return {
    claimed: years.reduce((sum, { standing }) => sum + claimOf(standing), 0),
    ...dependent(sums.flatMap(({ dependsOn }) => dependsOn), scope, (law) => sums.reduce((sum, { under }) => sum + under(law), 0)),
  }
}

/** A year as the account sees it: a certificate may part it in two. */
interface AroundCertificate {
  readonly year: number
  readonly account: Account
  /** The pools of the whole year. */
  readonly whole: Reach
  /** The slices dated after the certificate. */
  readonly standing: readonly Slice[]
  /** The pools of those alone. */
  readonly after: Reach
  /** Whether special credits from before and after share a cap. */
  readonly sharesCap: boolean
  /** Whether an activity is registered before and after. */
  readonly sharesActivity: boolean
}

function aroundCertificate(facts: Facts, year: number, scope: Scope): AroundCertificate {
  const account = calendarYear(facts, year, scope)
  const stands = ({ day }: Slice): boolean => facts.clearedThrough === null || isKept(day, facts.clearedThrough)
  const isParted = (slices: readonly Slice[]): boolean => slices.some(stands) && !slices.every(stands)
  const standing = account.slices.filter(stands)
  const activities = new Set(standing.map(({ record }) => record.activity))
  const whole = reachOf(account.slices, scope)
  return {
    year,
    account,
    whole,
    standing,
    after: reachOf(standing, scope),
    sharesCap: isParted(whole.specials),
    sharesActivity: account.slices.some((slice) => !stands(slice) && slice.record.activity !== undefined
      && activities.has(slice.record.activity)),
  }
}

/** Which readings a year's part of the account can depend on, and what must be there for it. */
const CAN_CHANGE_ACCOUNT: { readonly [R in ReadingId]?: (around: AroundCertificate) => boolean } = {
  firstYear: ({ account, sharesCap }) => account.isFirstYear && sharesCap,
  dailyCapScope: ({ after }) => hasModesTogether(after),
  dailyCapForce: ({ after }) => hasWaiver(after),
  truncation: ({ sharesCap }) => sharesCap,
  specialCapScope: ({ whole }) => hasRoutesTogether(whole),
  specialSubject: ({ account, sharesCap }) => sharesCap && hasUndeclared(account.slices),
  resetScope: ({ account, sharesCap, sharesActivity }) => account.promotions.length > 0 && (sharesCap || sharesActivity),
  capAtPromotion: ({ sharesCap, sharesActivity }) => sharesCap || sharesActivity,
}

function yearInAccount(facts: Facts, around: AroundCertificate, scope: Scope): Dependent<number> {
  const { year, account: { slices, under } } = around
  const alone = { ...facts, slicesByYear: new Map([[year, slices]]) }
  const dependsOn = scope.varied.filter((reading) => CAN_CHANGE_ACCOUNT[reading]?.(around))
  return dependent(dependsOn, scope, (law) =>
    levelCredits(alone, new Map([[year, creditPeriod(slices, under(law), law)]]), law).credits)
}
