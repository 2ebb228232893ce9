// What each contender has to give, and what plain JavaScript does for those that cannot.
import type { Certificate, LedgerInput } from 'jinhua-skill-credits'
import type { Year } from '../bench/by-hand.js'
import { addUp, emptyYear, LEVELS, standing, subjectsOf, yearsFrom } from '../bench/by-hand.js'
import { ASKED } from '../bench/learners.js'

export interface Verdicts {
  readonly years: readonly { readonly year: number; readonly status: string }[]
  readonly promotion: string
}

/** One way to the verdicts of a learner. */
export interface Peer {
  readonly name: string
  /** What was done for it in plain JavaScript, because it cannot express it. */
  readonly doneForIt: string
  readonly verdicts: (learner: LedgerInput) => Verdicts | Promise<Verdicts>
}

/** The first certificate, the only one these learners have. */
export const certificateOf = ({ certificates }: LedgerInput): Certificate => certificates?.[0] as Certificate

/** The years with what each has earned by the cap it falls under: records grouped by year, day and mode. */
export function grouped(learner: LedgerInput): { number: number; year: Year }[] {
  const certificate = certificateOf(learner)
  const earned = addUp(learner.records, certificate.issuedOn, ASKED.asOf)
  return yearsFrom(earned, certificate, ASKED.asOf).map((number) => ({ number, year: earned.get(number) ?? emptyYear() }))
}

/** The years' sums after every cap, in hundredths. */
export function summed(learner: LedgerInput): { number: number; total: number; general: number; professional: number; exam: number; standing: number }[] {
  return grouped(learner).map(({ number, year }) => ({ number, ...subjectsOf(year), exam: year.exam, standing: standing(year) }))
}

/** What the promotion is decided from. */
export function promotionFacts(learner: LedgerInput, credits: number): { credits: number; threshold: number; monthsPassed: number; normalMonths: number; mostEarly: number } {
  const { level, issuedOn } = certificateOf(learner)
  return {
    credits,
    threshold: 9000 * ASKED.promotion.normalYears,
    monthsPassed: wholeMonths(issuedOn, ASKED.asOf),
    normalMonths: 12 * ASKED.promotion.normalYears,
    mostEarly: LEVELS.indexOf(level) + 1 <= LEVELS.indexOf('seniorWorker') ? 2 : 1,
  }
}

/** Whole months between two days. The engines have no dates, or none of this kind. */
function wholeMonths(from: string, to: string): number {
  const part = (date: string, start: number, end: number): number => Number(date.slice(start, end))
  return (part(to, 0, 4) - part(from, 0, 4)) * 12 + part(to, 5, 7) - part(from, 5, 7) - (to.slice(8) < from.slice(8) ? 1 : 0)
}
