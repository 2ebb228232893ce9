import type { AssessOptions } from '../assess/assessment.js'
import { factsOf } from '../assess/facts.js'
import { yearsOf } from '../assess/pipeline.js'
import { choice, list, optional } from '../ledger/check.js'
import type { CheckedLawOptions, TakeOptions } from '../ledger/check-options.js'
import { checkedOptions, optionsWith } from '../ledger/check-options.js'
import type { Ledger } from '../ledger/ledger.js'
import type { ReadingId } from '../regulation/reading-answers.js'
import { readingIds } from '../regulation/reading-answers.js'
import { lawsOf } from '../rules/law.js'
import { ask } from './ask.js'
import type { EarliestDateQuestion, PromotionQuestion, ReadingsComparison, YearQuestion } from './comparison.js'
import type { Questions } from './questions.js'
import { questionsOf } from './questions.js'
import type { Scope } from './scope.js'
import { countCombinations } from './scope.js'

/** Options of a comparison. */
export interface CompareOptions extends AssessOptions {
  /** The readings to vary, in any order; all of them where left out. The others stay as given. */
  readonly vary?: readonly ReadingId[]
}

const MOST_VARIED = 1000

/** A checked copy of the options of a comparison. */
export const takeCompareOptions: TakeOptions<{ readonly vary?: readonly ReadingId[] }> = /* @__PURE__ */ optionsWith({
  vary: optional(list(choice(readingIds as unknown as [ReadingId, ...ReadingId[]], 'unknownReading'), MOST_VARIED)),
})

/**
 * Answers every question about one person under all combinations of readings, and says on which of them each answer depends.
 *
 * A robust answer is the same under every combination. The result is what trying out all combinations would give; only
 * readings that the rules ask for are tried, so that all fourteen take milliseconds.
 *
 * @param ledger - a ledger that `parseLedger` has checked
 * @param options - as for `assess`; `vary`: the readings to vary, all of them where left out
 * @returns each year, the promotion and its earliest date where article 14 applies, and article 16, each with its possible answers
 * @throws InputError - for a ledger that `parseLedger` did not make or options that cannot be, with every problem
 * @remarks Articles 9, 10, 11, 14, 16, 20, 22 and 24.
 * @example
 * compareReadings(ledger, { asOf: '2024-12-31', vary: ['professionalShare'] }).questions[0].robust
 * //=> true
 */
export function compareReadings(ledger: Ledger, options: CompareOptions): ReadingsComparison {
  const checked = checkedOptions(ledger, options, takeCompareOptions)
  return compareUnder(ledger, checked, scopeOf(checked))
}

/** What checked options say is to be varied. */
export function scopeOf({ regulation, readings, vary }: CheckedLawOptions & Pick<CompareOptions, 'vary'>): Scope {
  const chosen = vary ?? readingIds
  return { laws: lawsOf(regulation, readings), varied: readingIds.filter((reading) => chosen.includes(reading)) }
}

/** Compares under checked options. */
export function compareUnder(ledger: Ledger, { asOf, promotion }: Pick<CompareOptions, 'asOf' | 'promotion'>, scope: Scope): ReadingsComparison {
  const facts = factsOf(ledger, asOf, scope.laws)
  const questions = questionsOf(facts, promotion, scope)
  return {
    kind: 'comparison',
    regulation: scope.laws.regulation.id,
    asOf,
    learner: ledger.learner,
    readings: scope.laws.readings,
    varied: scope.varied,
    combinations: countCombinations(scope.varied),
    questions: [
      ...yearsOf(facts).map((year): YearQuestion => ask({ kind: 'year', year }, questions.year(year), scope)),
      ...promotionQuestions(questions, scope),
      ask({ kind: 'talentProgram' }, questions.talentProgram, scope),
    ],
  }
}

function promotionQuestions({ promotion }: Questions, scope: Scope): (PromotionQuestion | EarliestDateQuestion)[] {
  if (promotion === null) return []
  return [ask({ kind: 'promotion' }, promotion.status, scope), ask({ kind: 'earliestDate' }, promotion.earliestDate, scope)]
}
