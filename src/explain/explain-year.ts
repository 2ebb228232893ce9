// One year against article 9: its status, what it has, and each requirement.
import type { AnnualResult } from '../assess/assessment.js'
import type { ExamRequirement, NotAssessedReason } from '../rules/article-09-annual-requirement.js'
import type { ClauseId } from '../regulation/clauses.js'
import type { Catalog, UnknownReason } from './catalog.js'
import type { Chart, Line } from './explanation.js'
import { say, under } from './say.js'

const BECAUSE_CLAUSE: { readonly [R in NotAssessedReason]: ClauseId } = {
  beforeDuty: '9', exempt: '9', firstYear: '24', beforeEffect: '24',
}

/** A year's status and, under it, its figures; what is not assessed is not held against anything. */
export function explainYear(catalog: Catalog, result: AnnualResult): Line[] {
  const about = { kind: 'year', year: result.year } as const
  const { status } = result
  const credits = say(catalog, catalog.yearCredits(result), { about, depth: 1 })
  if (status === 'notAssessed') {
    const because = result.notAssessedBecause as NotAssessedReason
    return [say(catalog, catalog.notAssessed[because](result.year), { clause: BECAUSE_CLAUSE[because], about }), credits]
  }
  const sentence = status === 'unknown' ? catalog.unknownYear[whyUnknown(result)] : catalog.yearStatus[status]
  return [
    say(catalog, sentence(result), { clause: '9', about }),
    credits,
    ...under(explainRequirements(catalog, result)),
  ]
}

/** Why a year cannot be judged, by what the result itself shows. */
function whyUnknown({ basis, gaps, requirements: { exam } }: AnnualResult): UnknownReason {
  if (basis === 'totals') return exam.met === null ? 'examOfTotals' : 'resetOfTotals'
  return gaps.length > 0 ? 'recordsMissing' : 'recordsCouldSpoil'
}

/** Each requirement of a year, and what meets them together. */
export function explainRequirements(catalog: Catalog, { year, requirements, missingCredits }: AnnualResult): Line[] {
  const about = { kind: 'year', year } as const
  const figures = (['total', 'general', 'professional'] as const).map((gap) => {
    const requirement = requirements[gap]
    return say(catalog, catalog.requirement[requirement.met ? 'met' : 'missing'](gap, requirement), { clause: requirement.clause, about })
  })
  const { exam } = requirements
  const lacking = [requirements.total, requirements.general, requirements.professional].filter(({ met }) => !met)
  const alreadySaid = lacking.length === 1 && lacking[0]?.missing === missingCredits
  return [
    ...figures,
    say(catalog, examSentence(catalog, exam), { clause: exam.clause, about }),
    ...(missingCredits > 0 && !alreadySaid ? [say(catalog, catalog.missingCredits(missingCredits), { clause: '9', about })] : []),
  ]
}

function examSentence({ exam }: Catalog, { required, actual }: ExamRequirement): string {
  if (required) return actual === null ? exam.unknown : actual > 0 ? exam.present(actual) : exam.absent
  return actual === null || actual === 0 ? exam.notRequired.none : exam.notRequired.some(actual)
}

/** The totals of years against what is required of them; a year that is not assessed has no bar. */
export function chartOf(catalog: Catalog, years: readonly AnnualResult[]): Chart | null {
  const { caption, unknownCaption, label, bar } = catalog.chart
  const bars = years.filter(({ status }) => status !== 'notAssessed').map(({ year, status, requirements: { total } }) => {
    const met = status === 'unknown' ? null : status === 'met'
    const { actual, required } = total
    return { label: label(year), actual, required, met, text: bar[met === null ? 'unknown' : met ? 'met' : 'short'](year, total) }
  })
  if (bars.length === 0) return null
  return { caption: bars.some(({ met }) => met === null) ? caption + unknownCaption : caption, bars }
}
