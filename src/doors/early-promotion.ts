import type { LawOptions } from '../assess/assessment.js'
import { judgeBothEnds } from '../assess/judge-promotion.js'
import type { PromotionFacts } from '../ledger/arguments.js'
import { takePromotionFacts } from '../ledger/check-arguments.js'
import { asOfIsInForce, takeLawOptions } from '../ledger/check-options.js'
import { IssueList } from '../ledger/issues.js'
import type { Level } from '../regulation/levels.js'
import { nextLevel } from '../rules/article-14-early-application.js'
import type { PromotionResult } from '../rules/article-14-early-application.js'
import { barsApplication } from '../rules/article-22-fraud.js'
import { lawsOf } from '../rules/law.js'
import { dayNumber } from '../values/plain-date.js'
import { hundredths } from '../values/quantity.js'

/**
 * Judges an application for the next level, for the caller who has the account and no ledger.
 *
 * @param facts - the level and the day of its certificate, the credits in its account, the normal years, the day asked for
 * @param options - readings and figures
 * @returns the threshold, what exceeds it or is missing, in credits; how many years early; the dates; the status
 * @throws InputError - for facts that cannot be, with every problem
 * @remarks Article 14, and article 22 where a finding stands.
 * @example
 * earlyPromotion({ level: 'seniorWorker', since: '2021-06-01', credits: 400, normalYears: 4, asOf: '2024-06-01' }).status
 * //=> 'early'
 */
export function earlyPromotion(facts: PromotionFacts, options?: LawOptions): PromotionResult {
  const issues = new IssueList()
  const { level, since, credits: written, normalYears, asOf, finding = false, by = 'levelRecognition' } = takePromotionFacts(facts, issues)
  const { regulation, readings } = takeLawOptions(options, issues)
  asOfIsInForce(asOf, regulation, ['facts', 'asOf'], issues)
  issues.refuse()
  const laws = lawsOf(regulation, readings)
  const credits = hundredths(written)
  return judgeBothEnds({
    target: (nextLevel(level) as { readonly target: Level }).target,
    since,
    asOf,
    normalYears,
    finding,
    barred: finding && barsApplication(by, laws.on(dayNumber(asOf))),
  }, { credits, most: credits }, laws)
}
