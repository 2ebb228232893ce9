// Whether and from when one may apply for the next level, and the readings that this can depend on.
import type { PromotionOptions } from '../assess/assessment.js'
import type { Facts } from '../assess/facts.js'
import { judgeApplication } from '../assess/judge-promotion.js'
import type { PlainDate } from '../ledger/ledger.js'
import type { ReadingId } from '../regulation/readings.js'
import type { PromotionResult } from '../rules/article-14-early-application.js'
import type { Law } from '../rules/law.js'
import type { Dependent } from './dependent.js'
import { dependent, once } from './dependent.js'
import { levelSum } from './level-sum.js'
import type { Scope } from './scope.js'
import { combinationsOf } from './scope.js'

/** The two answers of article 14. */
export interface PromotionAnswers {
  readonly status: Dependent<PromotionResult['status']>
  readonly earliestDate: Dependent<PlainDate>
}

/** The answers of article 14; null where it does not apply, which hangs on no reading. */
export function promotionAnswers(facts: Facts, asked: PromotionOptions | undefined, scope: Scope): PromotionAnswers | null {
  const applies = judgeApplication(facts, 0, asked, scope.law).status !== 'notApplicable'
  return applies ? answers(facts, asked, scope) : null
}

/** What article 14 itself leaves open. */
const OWN = ['thresholdPeriod', 'earlyYears', 'fraudBar'] as const satisfies readonly ReadingId[]

function answers(facts: Facts, asked: PromotionOptions | undefined, scope: Scope): PromotionAnswers {
  const level = levelSum(facts, scope)
  const judge = (credits: number, law: Law): PromotionResult => judgeApplication(facts, credits, asked, law) as PromotionResult
  const judged = once(
    (law) => [level.under(law), ...OWN.map((reading) => law.readings[reading])].join(),
    (law) => judge(level.under(law), law),
  )

  // Credits only bring the date forward: at best it is what all that is claimed would make it.
  const atBest = combinationsOf(OWN, scope).map(({ law }) => judge(level.claimed, law))
  const credits: readonly ReadingId[] = [...level.dependsOn, 'thresholdPeriod', 'earlyYears']
  const canComeEarly = atBest.some(({ earliestDate, normalDate }) => earliestDate < normalDate)
  const canApplyEarly = atBest.some(({ status }) => status === 'early')
  const canBeBarred = atBest.some(({ status }) => status === 'barred')
  return {
    status: dependent([...(canApplyEarly ? credits : []), ...(canBeBarred ? ['fraudBar'] as const : [])], scope, (law) => judged(law).status),
    earliestDate: dependent(canComeEarly ? credits : [], scope, (law) => judged(law).earliestDate),
  }
}
