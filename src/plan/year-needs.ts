// The least that meets a year, under one law or under several at once.
import type { AnnualResult } from '../assess/assessment.js'
import { credits, hundredths } from '../values/quantity.js'
import { greatestUpTo } from './greatest.js'
import type { Addition, YearUnder } from './trial-year.js'
import type { YearNeeds } from './year-plan.js'

/** Credits by subject, in hundredths. */
export interface BySubject {
  readonly general: number
  readonly professional: number
}

const NONE: readonly Addition[] = []

/** General credits to be added, in hundredths. */
export const generalCredits = (amount: number): Addition => ({ kind: 'online', subject: 'general', amount })

/** Professional credits to be added, in hundredths. */
export const professionalCredits = (amount: number): Addition => ({ kind: 'online', subject: 'professional', amount })

/** The greatest of what each law asks, given what has been brought already; a law that does not assess the year asks nothing. */
function greatest(years: readonly YearUnder[], brought: readonly Addition[], asked: (result: AnnualResult) => number): number {
  return years.reduce((most, { trial }) => {
    const result = trial(brought)
    return result.status === 'notAssessed' ? most : Math.max(most, asked(result))
  }, 0)
}

/** The general credits without which the year fails, whatever else is added. */
export function leastGeneral(years: readonly YearUnder[], brought: readonly Addition[]): number {
  return greatest(years, brought, ({ requirements }) => hundredths(requirements.general.missing))
}

/** The professional credits that meet the year once so many general ones have been added. */
export function professionalBeside(years: readonly YearUnder[], brought: readonly Addition[], generalAmount: number): number {
  return greatest(years, [...brought, generalCredits(generalAmount)], ({ missingCredits }) => hundredths(missingCredits))
}

/** The least further credits that meet the year. Of the general ones no more than must be: a professional credit never hurts. */
export function leastBySubject(years: readonly YearUnder[], brought: readonly Addition[]): BySubject {
  const least = leastGeneral(years, brought)
  return { general: least, professional: professionalBeside(years, brought, least) }
}

/** Whether the year lacks credits by online special exam. */
export function examMissing(years: readonly YearUnder[]): boolean {
  return greatest(years, NONE, ({ requirements }) => (requirements.exam.met ? 0 : 1)) > 0
}

/** What the year needs, with the split of the least credits. */
export function needsOf(years: readonly YearUnder[]): YearNeeds {
  const least = leastBySubject(years, NONE)
  const sum = least.general + least.professional
  // With all of them general, what the professional share still lacks has to be exchanged: those cannot be of either subject.
  const bound = greatest(years, [generalCredits(sum)], ({ requirements: { professional: share } }) =>
    hundredths(share.required) - hundredths(share.actual))
  return {
    credits: credits(sum),
    general: credits(least.general),
    professional: credits(bound),
    free: credits(sum - least.general - bound),
    exam: examMissing(years),
  }
}

/** More general credits than anybody earns, in hundredths. */
const ANY_NUMBER = 1_000_000_000

/** How many further general credits a satisfied year bears, in hundredths; null where any number. */
export function generalRoomOf(years: readonly YearUnder[], brought: readonly Addition[]): number | null {
  const bears = (amount: number): boolean =>
    greatest(years, [...brought, generalCredits(amount)], ({ gaps }) => gaps.length) === 0
  return bears(ANY_NUMBER) ? null : greatestUpTo(ANY_NUMBER, bears)
}
