import { amount, issuesBy, object, year } from '../ledger/check.js'
import { lawOptionIssues } from '../ledger/check-options.js'
import type { Issue } from '../ledger/issues.js'
import { issue, refuse } from '../ledger/issues.js'
import type { Quantity } from '../ledger/ledger.js'
import {
  creditRequirements, examRequired, examRequirement, gapsOf, missingCredits, whyNotAssessed, yearFigures,
} from '../rules/article-09-annual-requirement.js'
import type { CreditRequirements, ExamRequirement, Gap } from '../rules/article-09-annual-requirement.js'
import { firstYearInForce, partInForce } from '../rules/article-24-in-force.js'
import type { Law } from '../rules/law.js'
import { lawOf } from '../rules/law.js'
import { hundredths, isAmount } from '../values/quantity.js'
import type { LawOptions } from './assessment.js'

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

const totalsSchema = object({ total: amount, general: amount, professional: amount, exam: amount.nullish(), year: year.nullish() })

/**
 * Holds a year's totals against article 9, for the caller who has totals and no ledger.
 *
 * @param totals - credits in total, general, professional and by online special exam, and the calendar year
 * @param options - readings and figures
 * @returns met or unmet; `unknown` where only the exam credits, which were left out, could decide; `notAssessed` for a year
 *   that is not assessed; each requirement with its clause; the least further credits, in credits
 * @throws InputError - for amounts that cannot be, with every problem
 * Article 9, and article 24 for the year 2020.
 * @example
 * checkAnnual({ total: 90, general: 18, professional: 59.99, exam: 5 }).gaps
 * //=> ['professional']
 */
export function checkAnnual(totals: AnnualTotals, options?: LawOptions): AnnualCheck {
  refuse([...issuesBy(totalsSchema, totals, ['totals']), ...crossCheckTotals(totals), ...lawOptionIssues(options)])
  const law = lawOf(options?.regulation, options?.readings)
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

/** A total below its parts is a slip of the pen that would pass for a gap. */
function crossCheckTotals(totals: unknown): Issue[] {
  if (typeof totals !== 'object' || totals === null) return []
  const { total, general, professional, exam } = totals as Record<string, unknown>
  const issues: Issue[] = []
  if (!isAmount(total)) return issues
  if (isAmount(general) && isAmount(professional) && hundredths(general) + hundredths(professional) > hundredths(total)) {
    issues.push(issue(['totals', 'total'], 'range', { zh: '不少于公共科目与专业科目之和', en: 'not below general and professional together' }))
  }
  if (isAmount(exam) && hundredths(exam) > hundredths(total)) {
    issues.push(issue(['totals', 'exam'], 'range', { zh: '不超过总学分', en: 'not above the total' }))
  }
  return issues
}
