import type { Assessment, UseCheck } from '../assess/assessment.js'
import type { ReadingsComparison } from '../compare/comparison.js'
import type { AssessmentDiff } from '../compare/diff-assessments.js'
import type { ReadingsSurvey } from '../compare/survey-readings.js'
import { InputError, issue } from '../ledger/issues.js'
import { readAt } from '../ledger/read-once.js'
import { ofWhole } from '../ledger/whole-result.js'
import type { PromotionPlan } from '../plan/promotion-plan.js'
import type { Settlement } from '../plan/settlement.js'
import type { YearPlan } from '../plan/year-plan.js'
import type { Bilingual } from '../regulation/readings.js'
import type { Catalog } from './catalog.js'
import { en } from './en.js'
import { explainAssessment } from './explain-assessment.js'
import { explainComparison, explainSurvey } from './explain-comparison.js'
import { explainDiff } from './explain-diff.js'
import { explainPromotionPlan, explainYearPlan } from './explain-plan.js'
import { explainSettlement } from './explain-settlement.js'
import { explainUseCheck } from './explain-use-check.js'
import type { Explanation } from './explanation.js'
import { zh } from './zh.js'

/** What can be explained. */
export type Explicable =
  Assessment | UseCheck | ReadingsComparison | ReadingsSurvey | AssessmentDiff | YearPlan | PromotionPlan | Settlement

/** In which language to explain: one of the library's, or a catalog of one's own. */
export interface ExplainOptions {
  readonly locale: keyof Bilingual | Catalog
}

const CATALOGS: Readonly<Record<keyof Bilingual, Catalog>> = { zh, en }

const EXPLAINERS: { readonly [K in Explicable['kind']]: (catalog: Catalog, result: Extract<Explicable, { readonly kind: K }>) => Explanation } = {
  assessment: explainAssessment,
  useCheck: explainUseCheck,
  comparison: explainComparison,
  survey: explainSurvey,
  diff: explainDiff,
  yearPlan: explainYearPlan,
  promotionPlan: explainPromotionPlan,
  settlement: explainSettlement,
}

/**
 * Says in words what a result holds: complete sentences, each with the article it goes by, every cut accounted for, and the readings
 * named that had a part in it. Nothing is computed again.
 *
 * @param result - an assessment, a use check, a comparison or survey of readings, a difference between two assessments, a plan, or what
 *   would settle open questions
 * @param options - the language: 'zh', 'en', or a catalog of one's own
 * @returns the sentences in order, as data, and a bar for each year assessed; render them as text, Markdown or HTML
 * @throws InputError - for a result of a kind that it does not know or that is not whole, and for a language there is no catalog of
 * @remarks The articles are those that the result cites.
 * @example
 * explain(assess(ledger, { asOf: '2024-12-31' }), { locale: 'zh' }).lines[4].text
 * //=> '2021年度合格。'
 */
export function explain(result: Explicable, options: ExplainOptions): Explanation {
  const locale = localeOf(options)
  const explainer = EXPLAINERS[kindOf(result)] as (catalog: Catalog, result: Explicable) => Explanation
  // What a catalog of one's own throws is passed on: it is no fault of the result.
  return typeof locale === 'object' ? explainer(locale, result) : ofWhole('result', () => explainer(CATALOGS[locale], result))
}

function kindOf(result: unknown): Explicable['kind'] {
  if (typeof result !== 'object' || result === null) throw new InputError([issue(['result'], 'type')])
  const kind = readAt(result, 'kind')
  if (typeof kind === 'string' && Object.hasOwn(EXPLAINERS, kind)) return kind as Explicable['kind']
  const kinds = Object.keys(EXPLAINERS).join(' | ')
  throw new InputError([issue(['result', 'kind'], 'unknownChoice', { zh: kinds, en: kinds })])
}

function localeOf(options: unknown): ExplainOptions['locale'] {
  const locale = typeof options === 'object' && options !== null ? readAt(options, 'locale') : undefined
  if (locale === undefined || locale === null) throw new InputError([issue(['options', 'locale'], 'missing')])
  if (typeof locale === 'object') return locale as Catalog
  if (locale === 'zh' || locale === 'en') return locale
  throw new InputError([issue(['options', 'locale'], 'unknownChoice', { zh: 'zh | en', en: 'zh | en' })])
}
