// Fifth stage: whether one may apply for the next level.
import type { Level } from '../regulation/levels.js'
import { judgePromotion, nextLevel } from '../rules/article-14-early-application.js'
import type { PromotionResult } from '../rules/article-14-early-application.js'
import { barsApplication } from '../rules/article-22-fraud.js'
import type { Law } from '../rules/law.js'
import type { PromotionNotApplicable, PromotionOptions } from './assessment.js'
import type { Facts } from './facts.js'

/** Judges an application for the next level; `levelCredits` in hundredths. */
export function judgeApplication(
  facts: Facts, levelCredits: number, asked: PromotionOptions | undefined, law: Law,
): PromotionResult | PromotionNotApplicable {
  const current = facts.certificates.at(-1)
  if (asked === undefined) return notApplicable('notAsked')
  if (current === undefined) return notApplicable('noCertificate')
  const next = nextLevel(current.level)
  if ('none' in next) return notApplicable(next.none)
  const normalYears = yearsFor(next.target, asked.normalYears)
  if (normalYears === undefined) return notApplicable('notAsked')
  return judgePromotion({
    target: next.target,
    since: current.issuedOn,
    asOf: facts.asOf,
    credits: levelCredits,
    normalYears,
    finding: facts.finding,
    barred: facts.finding && barsApplication(asked.by ?? 'levelRecognition', law),
  }, law)
}

function yearsFor(target: Level, normalYears: PromotionOptions['normalYears']): number | undefined {
  return typeof normalYears === 'number' ? normalYears : normalYears[target] ?? undefined
}

function notApplicable(reason: PromotionNotApplicable['reason']): PromotionNotApplicable {
  return { status: 'notApplicable', reason }
}
