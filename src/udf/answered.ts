// One call from text to text. Errors are answers: one bad ledger must not end a query over a million good ones.
import type { Assessment } from '../assess/assessment.js'
import { assessLedger } from '../assess/pipeline.js'
import { takeAssessOptions } from '../ledger/check-options.js'
import type { Issue } from '../ledger/issues.js'
import { InputError, issue, IssueList } from '../ledger/issues.js'
import { safeParseLedger } from '../ledger/parse-ledger.js'
import { lawsOf } from '../rules/law.js'

/** An error as it goes out: `InputError` as JSON, or a failure of the program, which has no issues. */
export interface ErrorAnswer {
  readonly name: string
  readonly message: string
  readonly issues: readonly Issue[]
  readonly more: boolean
}

const FAILURE: ErrorAnswer = { name: 'Failure', message: '程序出错，未能评定 (the program failed: nothing was assessed)', issues: [], more: false }

/** The answer to a ledger and options as JSON text, or as JSON text the error. */
export function answered(
  ledger: unknown, options: unknown, answer: (assessment: Assessment) => unknown, refusal: (error: ErrorAnswer) => unknown,
): string {
  try {
    const result = assessTexts(ledger, options)
    return JSON.stringify(result instanceof InputError ? refusal(result.toJSON()) : answer(result))
  } catch {
    return JSON.stringify(refusal(FAILURE))
  }
}

/** Both arguments are looked at, so that every problem is told at once. */
function assessTexts(ledgerText: unknown, optionsText: unknown): Assessment | InputError {
  const issues = new IssueList()
  const ledger = fromJson(ledgerText, 'ledger', issues)
  const options = fromJson(optionsText, 'options', issues)
  const parsed = ledger === NO_JSON ? undefined : safeParseLedger(ledger)
  if (parsed?.success === false) {
    issues.addAll(parsed.error.issues)
    issues.more ||= parsed.error.more
  }
  const checked = options === NO_JSON ? undefined : takeAssessOptions(options, issues)
  if (!issues.none || parsed?.success !== true || checked === undefined) return issues.error()
  return assessLedger(parsed.data, checked.asOf, checked.promotion, lawsOf(checked.regulation, checked.readings))
}

const NO_JSON: unique symbol = Symbol('no JSON')
const JSON_TEXT = { zh: '应为 JSON 文本', en: 'must be JSON text' }

/** What a text says; what is left out, SQL's NULL, stays so. */
function fromJson(text: unknown, name: 'ledger' | 'options', issues: IssueList): unknown {
  if (text === null || text === undefined) return text
  try {
    if (typeof text === 'string') return JSON.parse(text) as unknown
  } catch {
    // A parser's message repeats the text: ours does not.
  }
  issues.add(issue([name], 'type', JSON_TEXT))
  return NO_JSON
}
