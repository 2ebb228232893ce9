// One year against article 9: its status, what it has, and each requirement.
import type { AnnualResult } from '../assess/assessment.js'
import type { NotAssessedReason } from '../rules/article-09-annual-requirement.js'
import type { ClauseId } from '../regulation/clauses.js'
import type { Catalog } from './catalog.js'
import type { Chart, Line } from './explanation.js'
import { say, under } from './say.js'

const BECAUSE_CLAUSE: { readonly [R in NotAssessedReason]: ClauseId } = {
  beforeDuty: '9', exempt: '9', firstYear: '24', beforeEffect: '24',
}

/** A year's status and, under it, its figures; what is not assessed is not held against anything. */
export function explainYear(catalog: Catalog, result: AnnualResult): Line[] {
  const about = { kind: 'year', year: result.year } as const
  const { status } = result
  const credits = say(catalog, catalog.yearCredits(result.credits), { about, depth: 1 })
  if (status === 'notAssessed') {
    const because = result.notAssessedBecause as NotAssessedReason
    return [say(catalog, catalog.notAssessed[because](result.year), { clause: BECAUSE_CLAUSE[because], about }), credits]
  }
  return [
    say(catalog, catalog.yearStatus[status](result), { clause: '9', about }),
    credits,
    ...under(explainRequirements(catalog, result)),
  ]
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
    say(catalog, catalog.exam[!exam.required ? 'notRequired' : exam.met ? 'present' : 'absent'](exam), { clause: exam.clause, about }),
    ...(missingCredits > 0 && !alreadySaid ? [say(catalog, catalog.missingCredits(missingCredits), { clause: '9', about })] : []),
  ]
}

/** The totals of years against what is required of them; a year that is not assessed has no bar. */
export function chartOf(catalog: Catalog, years: readonly AnnualResult[]): Chart | null {
  const bars = years.filter(({ status }) => status !== 'notAssessed').map(({ year, gaps, requirements: { total } }) => {
    const met = gaps.length === 0
    const { actual, required } = total
    return { label: catalog.chart.label(year), actual, required, met, text: catalog.chart.bar[met ? 'met' : 'short'](year, total) }
  })
  return bars.length === 0 ? null : { caption: catalog.chart.caption, bars }
}
