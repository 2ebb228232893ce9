import { assessFacts } from '../assess/assess-facts.js'
import type { AssessOptions } from '../assess/assessment.js'
import { factsOf } from '../assess/facts.js'
import { assessOptionIssues } from '../ledger/check-options.js'
import { refuse } from '../ledger/issues.js'
import type { Ledger } from '../ledger/ledger.js'
import type { PromotionResult } from '../rules/article-14-early-application.js'
import { judgePromotion } from '../rules/article-14-early-application.js'
import type { Law } from '../rules/law.js'
import { lawOf } from '../rules/law.js'
import { addDays, addYears, dayNumber } from '../values/plain-date.js'
import { credits, hundredths, shareRoundedUp } from '../values/quantity.js'
import { greatestUpTo } from './greatest.js'
import type { NotReachable, PromotionPlan, PromotionStep } from './promotion-plan.js'

const STEPS = [1, 2] as const
const DAYS_A_YEAR = 365

/**
 * Plans an early application for the next level: for one year early and for two, the credits still needed, the date from which it is
 * possible, and the yearly pace that reaches it.
 *
 * What the ledger lists after `asOf` counts as planned; certificates after it are not yet known.
 *
 * @param ledger - a ledger that `parseLedger` has checked
 * @param options - as for `assess`, with the normal years to promotion, in years
 * @returns plain data: each step reached, reachable or not, and then with the article that binds; credits in credits
 * @throws InputError - for options that cannot be, with every problem
 * Articles 14, 20 and 22.
 * @example
 * planPromotion(ledger, { asOf: '2023-12-31', promotion: { normalYears: 4 } }).steps[0].missing
 * //=> 27.05
 */
export function planPromotion(ledger: Ledger, options: AssessOptions): PromotionPlan {
  refuse(assessOptionIssues(options))
  const law = lawOf(options.regulation, options.readings)
  const known = { ...ledger, certificates: (ledger.certificates ?? []).filter(({ issuedOn }) => issuedOn <= options.asOf) }
  const promotionOn = (day: string): PromotionPlan['promotion'] =>
    assessFacts(factsOf(known, day, law), options.promotion ?? undefined, law).promotion
  const promotion = promotionOn(options.asOf)
  return {
    kind: 'promotionPlan',
    regulation: law.regulation.id,
    asOf: options.asOf,
    learner: ledger.learner,
    readings: law.readings,
    promotion,
    steps: promotion.status === 'notApplicable' || options.asOf >= promotion.normalDate ? [] : STEPS.map((yearsEarly) =>
      // Whether article 14 applies hangs on the certificates known, and they are the same on every day.
      stepOf(yearsEarly, promotion, (day) => promotionOn(day) as PromotionResult, options.asOf, law)),
  }
}

function stepOf(
  yearsEarly: 1 | 2, promotion: PromotionResult, promotionOn: (day: string) => PromotionResult, asOf: string, law: Law,
): PromotionStep {
  const { since, normalYears, maxYearsEarly, normalDate } = promotion
  if (yearsEarly > maxYearsEarly) return notReachable(yearsEarly, '14', 'aboveMaximum')
  if (yearsEarly > normalYears) return notReachable(yearsEarly, '14', 'aboveNormalYears')

  const from = addYears(since, normalYears - yearsEarly)
  const stateOn = (day: string): StepState => stepState(day, yearsEarly, promotionOn(day), law)
  const first = stateOn(from > asOf ? from : asOf)
  // Credits still to be earned cannot stand on the day itself, which is over.
  const state = first.missing > 0 && from <= asOf ? stateOn(addDays(asOf, 1)) : first
  if (state.barred) return notReachable(yearsEarly, '22', 'finding')
  if (state.day >= normalDate) return notReachable(yearsEarly, '14', 'normalDateFirst')
  const days = dayNumber(state.day) - dayNumber(asOf)
  return {
    yearsEarly,
    status: state.missing === 0 ? 'reached' : 'reachable',
    because: null,
    from,
    on: state.day,
    required: credits(state.required),
    credits: credits(state.has),
    missing: credits(state.missing),
    days,
    yearlyPace: state.missing === 0 || from <= asOf ? null : credits(shareRoundedUp(state.missing, DAYS_A_YEAR, days)),
  }
}

function notReachable(yearsEarly: 1 | 2, clause: NotReachable['clause'], reason: NotReachable['reason']): PromotionStep {
  const nothing = { from: null, on: null, required: null, credits: null, missing: null, days: null, yearlyPace: null }
  return { yearsEarly, status: 'notReachable', because: { clause, reason }, ...nothing }
}

/** Where a step stands on a day, as the ledger stands; in hundredths. */
interface StepState {
  readonly day: string
  readonly barred: boolean
  readonly required: number
  readonly has: number
  readonly missing: number
}

function stepState(day: string, yearsEarly: 1 | 2, result: PromotionResult, law: Law): StepState {
  const has = hundredths(result.credits)
  const required = leastCredits(result, day, yearsEarly, law)
  return { day, barred: result.status === 'barred', required, has, missing: Math.max(0, required - has) }
}

/** The least credits, in hundredths, by which article 14 allows so many years early on a day. */
function leastCredits({ target, since, normalYears, threshold }: PromotionResult, day: string, yearsEarly: number, law: Law): number {
  const tooFew = (amount: number): boolean => judgePromotion(
    { target, since, asOf: day, credits: amount, normalYears, finding: false, barred: false }, law,
  ).yearsEarly < yearsEarly
  // A full year's credits of surplus for each year early are enough under every reading.
  const enough = hundredths(threshold) + yearsEarly * law.figures.annualTotal + 1
  return greatestUpTo(enough, tooFew) + 1
}
