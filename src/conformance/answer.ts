// The library as one of those that answer vectors: each function, its arguments by name.
import type { AnnualTotals } from '../assess/annual-check.js'
import { checkAnnual } from '../assess/article-09-alone.js'
import { offlineCredits, practiceCredits, theoryCredits } from '../assess/article-10-alone.js'
import type { OfflineSession } from '../assess/article-10-alone.js'
import { specialRouteCredits } from '../assess/article-11-alone.js'
import type { SpecialItem } from '../assess/article-11-alone.js'
import { earlyPromotion } from '../assess/article-14-alone.js'
import type { PromotionFacts } from '../assess/article-14-alone.js'
import { resetOnPromotion } from '../assess/article-20-alone.js'
import type { DatedCredits } from '../assess/article-20-alone.js'
import { assess } from '../assess/assess.js'
import type { AssessOptions, LawOptions } from '../assess/assessment.js'
import { checkExaminer } from '../assess/check-examiner.js'
import type { ExaminerOptions } from '../assess/check-examiner.js'
import { checkTalentProgram } from '../assess/check-talent-program.js'
import { clause } from '../assess/clause.js'
import { sumCredits } from '../assess/sum-credits.js'
import { parseLedger } from '../ledger/parse-ledger.js'
import type { Quantity } from '../ledger/ledger.js'
import type { ClauseId } from '../regulation/clauses.js'
import type { Call, Vector } from './vector.js'

/** What an implementation answers to a call: the result, or the error it throws for input that it refuses. */
export type Answer = (call: Call, input: Vector['input']) => unknown

// The functions check what they are given; the types here only name it.
const ANSWERS: { readonly [C in Call]: (input: Vector['input']) => unknown } = {
  parseLedger: ({ ledger }) => parseLedger(ledger),
  assess: ({ ledger, options }) => assess(parseLedger(ledger), options as AssessOptions),
  checkExaminer: ({ ledger, options }) => checkExaminer(parseLedger(ledger), options as ExaminerOptions),
  checkTalentProgram: ({ ledger, options }) => checkTalentProgram(parseLedger(ledger), options as AssessOptions),
  clause: ({ id }) => clause(id as ClauseId),
  sumCredits: ({ amounts }) => sumCredits(...(amounts as number[])),
  theoryCredits: ({ hours }) => theoryCredits(hours as Quantity),
  practiceCredits: ({ hours }) => practiceCredits(hours as Quantity),
  offlineCredits: ({ sessions, options }) => offlineCredits(sessions as OfflineSession[], options as LawOptions),
  specialRouteCredits: ({ items, options }) => specialRouteCredits(items as SpecialItem[], options as LawOptions),
  checkAnnual: ({ totals, options }) => checkAnnual(totals as AnnualTotals, options as LawOptions),
  earlyPromotion: ({ facts, options }) => earlyPromotion(facts as PromotionFacts, options as LawOptions),
  resetOnPromotion: ({ credits, promotion }) => resetOnPromotion(credits as DatedCredits[], promotion as { issuedOn: string }),
}

/**
 * This library's answer to a call, for a host that runs the vectors against the build it uses.
 *
 * @param call - the function called
 * @param input - its arguments by name; `ledger` and `options` where it takes a ledger
 * @returns what the function returns
 * @throws InputError - where the function refuses its input
 * Every article.
 * @example
 * answer('theoryCredits', { hours: 6.5 })
 * //=> 12
 */
export function answer(call: Call, input: Vector['input']): unknown {
  return ANSWERS[call](input)
}
