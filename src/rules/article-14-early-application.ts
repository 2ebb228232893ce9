// Article 14: whoever exceeds the required total may apply for the next level before the normal years are over.
import type { Level } from '../regulation/levels.js'
import { levels } from '../regulation/levels.js'
import type { Readings } from '../regulation/readings.js'
import { addYears, fullYears } from '../values/plain-date.js'
import { credits } from '../values/quantity.js'
import type { Law } from './law.js'

/** The most years early: 1 from 技师 up, 2 below. */
export type MaxYearsEarly = 1 | 2

/** Years early. */
export type YearsEarly = 0 | 1 | 2

/** Whether, and from when, one may apply for the next level; credits in credits, periods in years. */
export interface PromotionResult {
  readonly target: Level
  /** The day of the current level's certificate. */
  readonly since: string
  readonly normalYears: number
  /** The required total, which must be exceeded. */
  readonly threshold: number
  readonly credits: number
  readonly surplus: number
  /** The least credits still needed to exceed the threshold. */
  readonly missing: number
  readonly maxYearsEarly: MaxYearsEarly
  readonly yearsEarly: YearsEarly
  readonly normalDate: string
  readonly earliestDate: string
  /** Whether a fraud finding stands. */
  readonly finding: boolean
  readonly status: 'early' | 'normal' | 'notYet' | 'barred'
}

/** Why there is no next level to apply for. */
export type NoTarget = 'highestLevel' | 'appointedPost'

/** The next level up, or why one cannot apply for it. */
export function nextLevel(level: Level): { readonly target: Level } | { readonly none: NoTarget } {
  const next = levels[levels.findIndex((row) => row.level === level) + 1]
  if (next === undefined) return { none: 'highestLevel' }
  return next.appointed ? { none: 'appointedPost' } : { target: next.level }
}

/** What decides an early application; credits in hundredths. */
export interface PromotionFacts {
  readonly target: Level
  readonly since: string
  readonly asOf: string
  readonly credits: number
  readonly normalYears: number
  readonly finding: boolean
  /** Whether that finding bars this application (art. 22). */
  readonly barred: boolean
}

const REQUIRED_YEARS: {
  readonly [A in Readings['thresholdPeriod']]: (facts: PromotionFacts, law: Law) => number
} = {
  normalPeriod: ({ normalYears }) => normalYears,
  elapsedYears: ({ since, asOf }, { regulation: { inForce } }) => Math.max(1, fullYears(since > inForce ? since : inForce, asOf)),
}

const YEARS_EARLY: { readonly [A in Readings['earlyYears']]: (surplus: number, maximum: number, law: Law) => number } = {
  upToMaximum: (surplus, maximum) => (surplus > 0 ? maximum : 0),
  perYearOfSurplus: (surplus, maximum, { figures }) => Math.min(maximum, Math.floor(surplus / figures.annualTotal)),
}

/** Judges an application for the target level. */
export function judgePromotion(facts: PromotionFacts, law: Law): PromotionResult {
  const { target, since, normalYears } = facts
  const threshold = law.figures.annualTotal * REQUIRED_YEARS[law.readings.thresholdPeriod](facts, law)
  const surplus = Math.max(0, facts.credits - threshold)
  const maximum = mostYearsEarly(target, law)
  const yearsEarly = Math.min(normalYears, YEARS_EARLY[law.readings.earlyYears](surplus, maximum, law))
  const normalDate = addYears(since, normalYears)
  const earliestDate = addYears(since, normalYears - yearsEarly)
  return {
    target,
    since,
    normalYears,
    threshold: credits(threshold),
    credits: credits(facts.credits),
    surplus: credits(surplus),
    // The threshold must be exceeded, not reached: one hundredth more.
    missing: credits(Math.max(0, threshold - facts.credits + 1)),
    maxYearsEarly: maximum as MaxYearsEarly,
    yearsEarly: yearsEarly as YearsEarly,
    normalDate,
    earliestDate,
    finding: facts.finding,
    status: statusOf(facts, normalDate, earliestDate),
  }
}

function mostYearsEarly(target: Level, { figures }: Law): number {
  const rank = (level: Level): number => levels.findIndex((row) => row.level === level)
  return rank(target) <= rank('seniorWorker') ? figures.yearsEarlyToSeniorWorker : figures.yearsEarlyFromTechnician
}

function statusOf({ asOf, barred }: PromotionFacts, normalDate: string, earliestDate: string): PromotionResult['status'] {
  if (barred) return 'barred'
  if (asOf >= normalDate) return 'normal'
  // Without years early the earliest date is the normal one, which lies ahead.
  return asOf >= earliestDate ? 'early' : 'notYet'
}
