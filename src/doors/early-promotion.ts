import * as z from 'zod'
import { amount, choice, issuesBy, object, plainDate } from '../ledger/check.js'
import { applicationRoute, asOfIssues, lawOptionIssues, normalYears } from '../ledger/check-options.js'
import type { Issue } from '../ledger/issues.js'
import { issue, refuse } from '../ledger/issues.js'
import type { PlainDate, Quantity } from '../ledger/ledger.js'
import type { Level } from '../regulation/levels.js'
import { levels } from '../regulation/levels.js'
import { judgeBothEnds } from '../assess/judge-promotion.js'
import { nextLevel } from '../rules/article-14-early-application.js'
import type { PromotionResult } from '../rules/article-14-early-application.js'
import type { ApplicationRoute } from '../rules/article-22-fraud.js'
import { barsApplication } from '../rules/article-22-fraud.js'
import { lawsOf } from '../rules/law.js'
import { dayNumber, isPlainDate } from '../values/plain-date.js'
import { hundredths } from '../values/quantity.js'
import type { LawOptions } from '../assess/assessment.js'

/** What decides an early application. */
export interface PromotionFacts {
  /** The current level: one from which one applies for the next, so not 高级技师 or above. */
  readonly level: Level
  /** The day of its certificate. */
  readonly since: PlainDate
  /** The credits in its account. */
  readonly credits: Quantity | 0
  /** 正常晋升年限, 1 to 30. */
  readonly normalYears: number
  readonly asOf: PlainDate
  /** Whether a fraud finding stands; none where left out. */
  readonly finding?: boolean
  /** How one applies; level recognition where left out. */
  readonly by?: ApplicationRoute
}

/** The levels from which one applies for the next. */
const applying = levels.map(({ level }) => level).filter((level) => 'target' in nextLevel(level))

const factsSchema = object({
  level: choice(applying as [Level, ...Level[]]),
  since: plainDate,
  credits: amount,
  normalYears,
  asOf: plainDate,
  finding: z.boolean().nullish(),
  by: applicationRoute.nullish(),
})

/**
 * Judges an application for the next level, for the caller who has the account and no ledger.
 *
 * @param facts - the level and the day of its certificate, the credits in its account, the normal years, the day asked for
 * @param options - readings and figures
 * @returns the threshold, what exceeds it or is missing, in credits; how many years early; the dates; the status
 * @throws InputError - for facts that cannot be, with every problem
 * Article 14, and article 22 where a finding stands.
 * @example
 * earlyPromotion({ level: 'seniorWorker', since: '2021-06-01', credits: 400, normalYears: 4, asOf: '2024-06-01' }).status
 * //=> 'early'
 */
export function earlyPromotion(facts: PromotionFacts, options?: LawOptions): PromotionResult {
  refuse([...issuesBy(factsSchema, facts, ['facts']), ...crossCheckFacts(facts), ...lawOptionIssues(options)])
  const laws = lawsOf(options?.regulation, options?.readings)
  const finding = facts.finding ?? false
  const credits = hundredths(facts.credits)
  return judgeBothEnds({
    target: (nextLevel(facts.level) as { readonly target: Level }).target,
    since: facts.since,
    asOf: facts.asOf,
    normalYears: facts.normalYears,
    finding,
    barred: finding && barsApplication(facts.by ?? 'levelRecognition', laws.on(dayNumber(facts.asOf))),
  }, { credits, most: credits }, laws)
}

function crossCheckFacts(facts: unknown): Issue[] {
  if (typeof facts !== 'object' || facts === null) return []
  const { since, asOf } = facts as Record<string, unknown>
  const unordered = isPlainDate(since) && isPlainDate(asOf) && asOf < since
  return [...asOfIssues(asOf, ['facts', 'asOf']), ...(unordered ? [issue(['facts', 'asOf'], 'dateOrder')] : [])]
}
