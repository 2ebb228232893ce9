import type { AnnualCheck } from '../assess/annual-check.js'
import { holdTotals } from '../assess/annual-check.js'
import type { LawOptions } from '../assess/assessment.js'
import type { AnnualTotals } from '../ledger/arguments.js'
import { takeTotals } from '../ledger/check-arguments.js'
import { takeLawOptions } from '../ledger/check-options.js'
import { IssueList } from '../ledger/issues.js'
import { lawsOf } from '../rules/law.js'

/**
 * Holds a year's totals against article 9, for the caller who has totals and no ledger.
 *
 * @param totals - credits in total, general, professional and by online special exam, and the calendar year
 * @param options - readings and figures
 * @returns met or unmet; `unknown` where only the exam credits, which were left out, could decide; `notAssessed` for a year
 *   that is not assessed; each requirement with its clause; the least further credits, in credits
 * @throws InputError - for amounts that cannot be, with every problem
 * @remarks Article 9, and article 24 for the year 2020.
 * @example
 * checkAnnual({ total: 90, general: 18, professional: 59.99, exam: 5 }).gaps
 * //=> ['professional']
 */
export function checkAnnual(totals: AnnualTotals, options?: LawOptions): AnnualCheck {
  const issues = new IssueList()
  const sums = takeTotals(totals, issues)
  const { regulation, readings } = takeLawOptions(options, issues)
  issues.refuse()
  return holdTotals(sums, lawsOf(regulation, readings))
}
