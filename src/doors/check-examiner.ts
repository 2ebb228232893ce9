import { year } from '../ledger/check.js'
import { checkedOptions, optionsWith } from '../ledger/check-options.js'
import { fieldsOf } from '../ledger/cross-check.js'
import type { IssueList } from '../ledger/issues.js'
import { issue } from '../ledger/issues.js'
import type { Ledger } from '../ledger/ledger.js'
import { lawsOf } from '../rules/law.js'
import { examine } from '../assess/examine.js'
import type { AssessOptions, UseCheck } from '../assess/assessment.js'
import { factsOf } from '../assess/facts.js'

/** Options of a check for article 15: the window of calendar years, both ends included. */
export interface ExaminerOptions extends AssessOptions {
  readonly from: number
  readonly to: number
}

const takeOptions = /* @__PURE__ */ optionsWith({ from: year, to: year })

function windowIsForward(options: unknown, issues: IssueList): void {
  const { from, to } = fieldsOf(options)
  if (typeof from !== 'number' || typeof to !== 'number' || from <= to) return
  issues.add(issue(['options', 'to'], 'range', { zh: '不早于 from', en: 'not before from' }))
}

/**
 * Checks whether a holder of 高级工 or above met the annual minimum in every year of a window.
 *
 * @param ledger - a ledger that `parseLedger` has checked
 * @param options - as for `assess`, and the window: `from` and `to`, calendar years
 * @returns met or unmet by the years that are over and assessed; `unknown` where too little is known of one; `notAssessed` where there
 *   is none; `notApplicable` below 高级工 or without a certificate; every year of the window, with whether it counts
 * @throws InputError - for a ledger that `parseLedger` did not make or options that cannot be, with every problem
 * @remarks Article 15.
 * @example
 * checkExaminer(ledger, { asOf: '2024-12-31', from: 2022, to: 2024 }).status
 * //=> 'met'
 */
export function checkExaminer(ledger: Ledger, options: ExaminerOptions): UseCheck {
  const { asOf, from, to, regulation, readings } = checkedOptions(ledger, options, takeOptions, windowIsForward)
  const laws = lawsOf(regulation, readings)
  return examine(factsOf(ledger, asOf, laws), from, to, laws)
}
