// Article 9 for totals that somebody else has summed. They are taken as checked: article-09-alone.ts does that.
import type { Quantity } from '../ledger/ledger.js'
import {
  creditRequirements, examRequired, examRequirement, gapsOf, missingCredits, whyNotAssessed, yearFigures,
} from '../rules/article-09-annual-requirement.js'
import type { CreditRequirements, ExamRequirement, Gap } from '../rules/article-09-annual-requirement.js'
import { firstYearInForce, partInForce } from '../rules/article-24-in-force.js'
import type { Law } from '../rules/law.js'
import { hundredths } from '../values/quantity.js'

/** A year's totals, in credits. */
export interface AnnualTotals {
  /** All credits of the year: at least the general and professional ones together. */
  readonly total: Quantity | 0
  readonly general: Quantity | 0
  readonly professional: Quantity | 0
  /** Of the total: by online special exam. Left out means not known, which is not 0. */
  readonly exam?: Quantity | 0
  /** The calendar year; left out, a year like any after the first. */
  readonly year?: number
}

/** What article 9 says of a year's totals. */
export interface AnnualCheck {
  readonly status: 'met' | 'unmet' | 'unknown' | 'notAssessed'
  /** For exam credits that are not known, `actual` and `met` are null. */
  readonly requirements: CreditRequirements & { readonly exam: ExamRequirement<number | null, boolean | null> }
  readonly gaps: readonly Gap[]
  readonly missingCredits: number
}

/** Holds a year's totals against article 9 under one law. */
export function holdTotals(totals: AnnualTotals, law: Law): AnnualCheck {
  const year = totals.year ?? undefined
  const credits = {
    total: hundredths(totals.total),
    general: hundredths(totals.general),
    professional: hundredths(totals.professional),
  }
  const figures = yearFigures(year === undefined ? [1, 1] : partInForce(year, law), law)
  const requirements = { ...creditRequirements(credits, figures, law), exam: examOf(totals.exam ?? undefined, law) }
  const gaps = gapsOf(requirements)
  return {
    status: statusOf(year, gaps, requirements.exam.met, law),
    requirements,
    gaps,
    missingCredits: missingCredits(credits, figures, law),
  }
}

function examOf(exam: AnnualTotals['exam'], law: Law): AnnualCheck['requirements']['exam'] {
  if (exam !== undefined) return examRequirement(hundredths(exam), law)
  const required = examRequired(law)
  return { clause: '9.exam', required, actual: null, met: required ? null : true }
}

function statusOf(year: number | undefined, gaps: readonly Gap[], examMet: boolean | null, law: Law): AnnualCheck['status'] {
  const circumstances = { dutyFrom: undefined, exempt: false, firstYearInForce: firstYearInForce(law) }
  if (year !== undefined && whyNotAssessed({ year, ...circumstances }, law) !== null) return 'notAssessed'
  if (gaps.length > 0) return 'unmet'
  return examMet === null ? 'unknown' : 'met'
}
