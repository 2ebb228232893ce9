// Fifth stage: whether one may apply for the next level.
import type { Level } from '../regulation/levels.js'
import { judgePromotion, nextLevel, requiredPeriod } from '../rules/article-14-early-application.js'
import type { Application, PromotionFacts, PromotionResult } from '../rules/article-14-early-application.js'
import { barsApplication } from '../rules/article-22-fraud.js'
import type { Laws } from '../rules/law.js'
import { addYears, dayNumber } from '../values/plain-date.js'
import type { Hundredths } from '../values/quantity.js'
import type { PromotionNotApplicable, PromotionOptions } from './assessment.js'
import type { Facts } from './facts.js'

/** What is known of the level account: the credits that stand, and the most that can; null: no bound. */
export interface KnownCredits {
  readonly credits: Hundredths
  readonly most: Hundredths | null
}

/** Judges an application for the next level. */
export function judgeApplication(
  facts: Facts, known: KnownCredits, asked: PromotionOptions | undefined, laws: Laws,
): PromotionResult | PromotionNotApplicable {
  const current = facts.certificates[facts.certificates.length - 1]
  if (asked === undefined) return notApplicable('notAsked')
  if (current === undefined) return notApplicable('noCertificate')
  const next = nextLevel(current.level)
  if ('none' in next) return notApplicable(next.none)
  const normalYears = yearsFor(next.target, asked.normalYears)
  if (normalYears === undefined) return notApplicable('notAsked')

  const { asOf, finding } = facts
  const law = laws.on(dayNumber(asOf))
  return judgeBothEnds({
    target: next.target,
    since: current.issuedOn,
    asOf,
    normalYears,
    finding,
    barred: finding && barsApplication(asked.by ?? 'levelRecognition', law),
  }, known, laws)
}

/** An application without the credits that decide it. */
export type ApplicationFacts = Omit<PromotionFacts, 'credits' | 'threshold'>

/** Judges an application by what is known to stand; where what at most can stand would decide otherwise, nobody knows. */
export function judgeBothEnds(application: ApplicationFacts, { credits, most }: KnownCredits, laws: Laws): PromotionResult {
  const { target, since, asOf, normalYears, finding, barred } = application
  const law = laws.on(dayNumber(asOf))
  const known = { target, since, asOf, normalYears, finding, barred, credits, threshold: thresholdOf(application, laws) }
  const result = judgePromotion(known, law)
  if (most === credits) return result
  const atMost = judgePromotion({ ...known, credits: most ?? Number.MAX_SAFE_INTEGER }, law)
  return atMost.status === result.status ? result : { ...result, status: 'unknown' }
}

/** The annual totals of the required period added up, each by the law of that year's first day. */
export function thresholdOf(application: Application, laws: Laws): Hundredths {
  const law = laws.on(dayNumber(application.asOf))
  const { start, years } = requiredPeriod(application, law)
  // Most figures never change: then no day need be found.
  if (!laws.dated) return years * law.figures.annualTotal
  let sum = 0
  for (let year = 0; year < years; year += 1) sum += laws.on(dayNumber(addYears(start, year))).figures.annualTotal
  return sum
}

function yearsFor(target: Level, normalYears: PromotionOptions['normalYears']): number | undefined {
  return typeof normalYears === 'number' ? normalYears : normalYears[target] ?? undefined
}

function notApplicable(reason: PromotionNotApplicable['reason']): PromotionNotApplicable {
  return { status: 'notApplicable', reason }
}
