// Fourth stage: what stands in the account of the current level, what at most can, and what its certificate cleared.
import { capsRenewed, isKept, standingOf } from '../rules/article-20-reset-on-promotion.js'
import { firstDayInForce } from '../rules/article-24-in-force.js'
import type { Laws } from '../rules/law.js'
import { dayNumber, firstDayOf, lastDayOf, yearOfDay } from '../values/plain-date.js'
import type { Hundredths } from '../values/quantity.js'
import { credits } from '../values/quantity.js'
import type { Slice } from './admit.js'
import type { LevelAccount } from './assessment.js'
import type { Outcomes } from './credit-period.js'
import { creditPeriod } from './credit-period.js'
import type { Facts } from './facts.js'
import { calendarAccount } from './facts.js'

/** The outcomes of every calendar year that has slices. */
export type CreditedYears = ReadonlyMap<number, Outcomes>

/** The sums of the level account, and what of each record stands in it. */
export interface LevelSums {
  /** What is known to stand. */
  readonly credits: Hundredths
  /** The most that can stand; null: no bound. */
  readonly most: Hundredths | null
  readonly cleared: Hundredths
  readonly ofEntry: readonly Hundredths[]
}

/** Sums the level account from the credited years, and from the years known by their sums. */
export function levelSums(facts: Facts, years: CreditedYears, laws: Laws): LevelSums {
  const ofEntry = new Array<Hundredths>(facts.entries.length).fill(0)
  const sums = { standing: 0, cleared: 0 }
  for (const [year, outcomes] of years) {
    const { standing, cleared } = yearInLevel(facts, year, outcomes, laws, ofEntry)
    sums.standing += standing
    sums.cleared += cleared
  }
  const { credits: standing, most, cleared } = withClosedYears(facts, sums, laws)
  return { credits: standing, most, cleared, ofEntry }
}

/** What of a year's records stands in the level account, and what its certificate cleared. */
export interface YearInLevel {
  readonly standing: Hundredths
  readonly cleared: Hundredths
}

/** Sums one credited year for the level account; `ofEntry` takes up what stands of each record, by its place. */
export function yearInLevel(facts: Facts, year: number, { credited }: Outcomes, laws: Laws, ofEntry: Hundredths[]): YearInLevel {
  const { clearedThrough } = facts
  const slices = facts.slicesByYear.get(year) as readonly Slice[]
  const isRenewed = clearedThrough !== null && year === yearOfDay(clearedThrough) && capsRenewed(laws.on(clearedThrough))
  let standing = isRenewed ? renewed(facts, year, clearedThrough, laws, ofEntry) : 0
  let cleared = 0
  for (let index = 0; index < slices.length; index += 1) {
    const { day, place } = slices[index] as Slice
    const amount = credited[index] as Hundredths
    if (clearedThrough !== null && !isKept(day, clearedThrough)) {
      cleared += amount
    } else if (!isRenewed) {
      ofEntry[place] = (ofEntry[place] ?? 0) + amount
      standing += amount
    }
  }
  return { standing, cleared }
}

/** What stands of the certificate's year where it is credited anew from the day after: as if its holder had begun on that day. */
function renewed(facts: Facts, year: number, clearedThrough: number, laws: Laws, ofEntry: Hundredths[]): Hundredths {
  const after = (facts.slicesByYear.get(year) as readonly Slice[]).filter(({ day }) => isKept(day, clearedThrough))
  const alone = { ...calendarAccount(facts, year, laws), promotions: [], clearedThrough: null }
  const { credited } = creditPeriod(after, alone, laws)
  after.forEach(({ place }, index) => { ofEntry[place] = (ofEntry[place] ?? 0) + (credited[index] as Hundredths) })
  return credited.reduce((sum, amount) => sum + amount, 0)
}

/** The account with what is known by the sums of closed years alone, and what may be missing of years with gaps. */
export function withClosedYears(facts: Facts, { standing, cleared }: YearInLevel, laws: Laws): Omit<LevelSums, 'ofEntry'> {
  const { clearedThrough } = facts
  const asOf = dayNumber(facts.asOf)
  const clearedIn = clearedThrough === null ? null : yearOfDay(clearedThrough)
  const account = { credits: standing, most: standing, cleared }
  for (const closed of facts.totals.values()) {
    const stands = standingOf(closed, clearedIn)
    if (closed.known) {
      account.credits += stands.least
      account.most += stands.most
      account.cleared += stands.cleared
    } else if (clearedThrough === null || isKept(asOf, clearedThrough)) {
      // Of a year that runs nothing is known; on the day of the certificate itself nothing has been earned after it.
      account.most += stands.most
    }
  }
  return mayLackCredits(facts, laws) ? { ...account, most: null } : account
}

/** Whether a day of a year with gaps can stand in the account. */
function mayLackCredits({ incompleteYears, clearedThrough, asOf }: Facts, laws: Laws): boolean {
  const first = Math.max((clearedThrough ?? -Infinity) + 1, firstDayInForce(laws.on(dayNumber(asOf))))
  return [...incompleteYears].some((year) =>
    Math.max(first, dayNumber(firstDayOf(year))) <= Math.min(dayNumber(lastDayOf(year)), dayNumber(asOf)))
}

/** The level account; null without a certificate. */
export function levelAccount({ certificates }: Facts, account: LevelSums): LevelAccount | null {
  const current = certificates[certificates.length - 1]
  if (current === undefined) return null
  return {
    level: current.level,
    since: current.issuedOn,
    credits: credits(account.credits),
    most: account.most === null ? null : credits(account.most),
    cleared: credits(account.cleared),
  }
}
