// Article 14: whoever exceeds the required total may apply for the next level before the normal years are over.
import type { Level } from '../regulation/levels.js'
import { levels } from '../regulation/levels.js'
import type { Readings } from '../regulation/reading-answers.js'
import { addYears, fullYears } from '../values/plain-date.js'
import type { Hundredths } from '../values/quantity.js'
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
  readonly status: 'early' | 'normal' | 'notYet' | 'barred' | 'unknown'
}

/** Why there is no next level to apply for. */
export type NoTarget = 'highestLevel' | 'appointedPost'

function rank(level: Level): number {
  return levels.findIndex((row) => row.level === level)
}

/** The next level up, or why one cannot apply for it. */
export function nextLevel(level: Level): { readonly target: Level } | { readonly none: NoTarget } {
  const next = levels[rank(level) + 1]
  if (next === undefined) return { none: 'highestLevel' }
  return next.appointed ? { none: 'appointedPost' } : { target: next.level }
}

/** Since when, and for how many years, the required total adds up. */
export interface RequiredPeriod {
  readonly start: string
  readonly years: number
}

/** What of an application decides the required period. */
export interface Application {
  readonly since: string
  readonly asOf: string
  readonly normalYears: number
}

const REQUIRED_PERIOD: { readonly [A in Readings['thresholdPeriod']]: (application: Application, law: Law) => RequiredPeriod } = {
  normalPeriod: ({ since, normalYears }) => ({ start: since, years: normalYears }),
  elapsedYears: ({ since, asOf }, { inForce }) => {
    const start = since > inForce.date ? since : inForce.date
    return { start, years: Math.max(1, fullYears(start, asOf)) }
  },
}

/** The years whose required totals must together be exceeded. */
export function requiredPeriod(application: Application, law: Law): RequiredPeriod {
  return REQUIRED_PERIOD[law.readings.thresholdPeriod](application, law)
}

/** What decides an early application. */
export interface PromotionFacts extends Application {
  readonly target: Level
  readonly credits: Hundredths
  /** The annual totals of the required period, added up. */
  readonly threshold: Hundredths
  readonly finding: boolean
  /** Whether that finding bars this application (art. 22). */
  readonly barred: boolean
}

const YEARS_EARLY: { readonly [A in Readings['earlyYears']]: (surplus: Hundredths, maximum: number, law: Law) => number } = {
  upToMaximum: (_, maximum) => maximum,
  perYearOfSurplus: (surplus, maximum, { figures }) => Math.min(maximum, Math.floor(surplus / figures.annualTotal)),
}

/** Judges an application for the target level, by the law of the day applied for. */
export function judgePromotion(facts: PromotionFacts, law: Law): PromotionResult {
  const { target, since, normalYears, threshold } = facts
  const surplus = Math.max(0, facts.credits - threshold)
  const maximum = mostYearsEarly(target, law)
  const yearsEarly = surplus === 0 ? 0 : Math.min(normalYears, YEARS_EARLY[law.readings.earlyYears](surplus, maximum, law))
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
  return rank(target) <= rank('seniorWorker') ? figures.yearsEarlyToSeniorWorker : figures.yearsEarlyFromTechnician
}

function statusOf({ asOf, barred }: PromotionFacts, normalDate: string, earliestDate: string): PromotionResult['status'] {
  if (barred) return 'barred'
  if (asOf >= normalDate) return 'normal'
  // Without years early the earliest date is the normal one, which lies ahead.
  return asOf >= earliestDate ? 'early' : 'notYet'
}
