import { amount, issuesBy, object, year } from '../ledger/check.js'
import { lawOptionIssues } from '../ledger/check-options.js'
import type { Issue } from '../ledger/issues.js'
import { issue, refuse } from '../ledger/issues.js'
import { lawsOf } from '../rules/law.js'
import { hundredths, isAmount } from '../values/quantity.js'
import type { AnnualCheck, AnnualTotals } from '../assess/annual-check.js'
import { holdTotals } from '../assess/annual-check.js'
import type { LawOptions } from '../assess/assessment.js'

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
  return holdTotals(totals, lawsOf(options?.regulation, options?.readings))
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
