// The library as one of those that answer vectors: each function, its arguments by name.
import type { AnnualTotals, DatedCredits, OfflineSession, PromotionFacts, SpecialItem } from '../ledger/arguments.js'
import { checkAnnual } from '../doors/check-annual.js'
import { offlineCredits, practiceCredits, theoryCredits } from '../doors/offline-credits.js'
import { specialRouteCredits } from '../doors/special-route-credits.js'
import { earlyPromotion } from '../doors/early-promotion.js'
import { resetOnPromotion } from '../doors/reset-on-promotion.js'
import { assess } from '../doors/assess.js'
import type { AssessOptions, LawOptions } from '../assess/assessment.js'
import { checkExaminer } from '../doors/check-examiner.js'
import type { ExaminerOptions } from '../doors/check-examiner.js'
import { checkTalentProgram } from '../doors/check-talent-program.js'
import { clause } from '../doors/clause.js'
import { sumCredits } from '../doors/sum-credits.js'
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
