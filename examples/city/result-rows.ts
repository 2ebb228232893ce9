// One assessment to the rows of the result tables.
import type { Assessment, Issue } from 'jinhua-skill-credits'
import type { Row } from './tables.js'
import { cents } from './tables.js'

/** What later versions of a result have, and earlier ones lack. */
type Later = { readonly basis?: string; readonly incomplete?: boolean }

export function annualRows({ learner, years }: Assessment, county: string | null): Row[] {
  return years.map((result) => {
    const { year, status, notAssessedBecause, credits, requirements, gaps, missingCredits } = result
    const { basis = 'records', incomplete = false } = result as Later
    return [
      learner, county, year, status, notAssessedBecause, basis, incomplete,
      cents(credits.total), cents(credits.general), cents(credits.professional), cents(credits.unclassified), cents(credits.exam), cents(credits.special),
      cents(requirements.total.required), cents(requirements.general.required), cents(requirements.professional.required), gaps.join(','), cents(missingCredits),
    ]
  })
}

export function levelRow({ learner, level }: Assessment, county: string | null): Row | null {
  if (level === null) return null
  const { most = level.credits } = level as { readonly most?: number | null }
  return [learner, county, level.level, level.since, cents(level.credits), cents(most), cents(level.cleared)]
}

export function promotionRow({ learner, promotion }: Assessment, county: string | null): Row {
  if (promotion.status === 'notApplicable') return [learner, county, promotion.status, promotion.reason]
  const { target, since, normalYears, threshold, credits, surplus, missing, maxYearsEarly, yearsEarly, normalDate, earliestDate, finding } = promotion
  return [
    learner, county, promotion.status, null, target, since, normalYears, cents(threshold), cents(credits), cents(surplus), cents(missing),
    maxYearsEarly, yearsEarly, normalDate, earliestDate, finding,
  ]
}

/** A row an issue. A key that is a resident ID number must not stand in a result: the row is then found by its county and its issue alone. */
export function errorRows(learner: string | null, county: string | null, issues: readonly Issue[], input: object): Row[] {
  const { records } = input as { readonly records?: readonly { readonly id?: unknown }[] }
  const key = issues.some(({ code }) => code === 'personalData') ? null : learner
  return issues.map(({ code, path, message }, index) => {
    const [, list, place] = path
    const id = list === 'records' && typeof place === 'number' ? records?.[place]?.id : undefined
    return [key, county, index, code, path.join('.'), typeof id === 'string' ? id : null, message.zh, message.en]
  })
}
