// Fourth stage: what stands in the account of the current level, and what its certificate cleared.
import { capsRenewed, isKept } from '../rules/article-20-reset-on-promotion.js'
import type { Law } from '../rules/law.js'
import { credits } from '../values/quantity.js'
import { yearOfDay } from '../values/plain-date.js'
import type { Slice } from './admit.js'
import type { LevelAccount } from './assessment.js'
import type { Outcomes } from './credit-period.js'
import { creditPeriod } from './credit-period.js'
import type { CreditedYears, Facts } from './facts.js'
import { calendarAccount } from './facts.js'

/** The sums of the level account, in hundredths, and what of each entry stands in it. */
export interface LevelCredits {
  readonly credits: number
  readonly cleared: number
  readonly ofEntry: readonly number[]
}

/** Sums the level account from the credited years. */
export function levelCredits(facts: Facts, years: CreditedYears, law: Law): LevelCredits {
  const ofEntry = facts.entries.map(() => 0)
  let sum = 0
  let cleared = 0
  const stand = ({ entry }: Slice, amount: number): void => {
    ofEntry[entry] = (ofEntry[entry] as number) + amount
    sum += amount
  }

  const { clearedThrough } = facts
  const renewedYear = clearedThrough !== null && capsRenewed(law) ? yearOfDay(clearedThrough) : null
  for (const [year, slices] of facts.slicesByYear) {
    const { credited } = years.get(year) as Outcomes
    slices.forEach((slice, index) => {
      const amount = credited[index] as number
      if (clearedThrough !== null && !isKept(slice.day, clearedThrough)) cleared += amount
      else if (year !== renewedYear) stand(slice, amount)
    })
    if (year === renewedYear) {
      const after = slices.filter(({ day }) => isKept(day, clearedThrough as number))
      // The account alone, as if its holder had begun on the day after: no promotion in it, nothing to be cleared.
      const alone = { ...calendarAccount(facts, year, law), promotions: [], clearedThrough: null }
      creditPeriod(after, alone, law).credited.forEach((amount, index) => { stand(after[index] as Slice, amount) })
    }
  }
  return { credits: sum, cleared, ofEntry }
}

/** The level account; null without a certificate. */
export function levelAccount({ certificates }: Facts, account: LevelCredits): LevelAccount | null {
  const current = certificates.at(-1)
  if (current === undefined) return null
  return { level: current.level, since: current.issuedOn, credits: credits(account.credits), cleared: credits(account.cleared) }
}
