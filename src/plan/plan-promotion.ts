import { assessFacts } from '../assess/pipeline.js'
import type { AssessOptions } from '../assess/assessment.js'
import type { Facts } from '../assess/facts.js'
import { factsOf } from '../assess/facts.js'
import { thresholdOf } from '../assess/judge-promotion.js'
import { checkedOptions, takeAssessOptions } from '../ledger/check-options.js'
import type { Ledger } from '../ledger/ledger.js'
import type { PromotionResult } from '../rules/article-14-early-application.js'
import { judgePromotion } from '../rules/article-14-early-application.js'
import type { Laws } from '../rules/law.js'
import { lawsOf } from '../rules/law.js'
import { addDays, addYears, dayNumber, yearOfDay } from '../values/plain-date.js'
import type { Hundredths } from '../values/quantity.js'
import { credits, hundredths, shareRoundedUp } from '../values/quantity.js'
import type { PlanAssumption } from './assumption.js'
import { assumptionsWhere, planAssumptionIds } from './assumption.js'
import { greatestUpTo } from './greatest.js'
import type { NotReachable, PromotionPlan, PromotionStep } from './promotion-plan.js'

const STEPS = [1, 2] as const
const DAYS_A_YEAR = 365

/**
 * Plans an early application for the next level: for one year early and for two, the credits still needed, the date from which it is
 * possible, and the yearly pace that reaches it.
 *
 * What the ledger lists after `asOf` counts as planned; certificates after it are not yet known. A step that a fraud finding bars opens on
 * the day on which the ledger says it is lifted.
 *
 * @param ledger - a ledger that `parseLedger` has checked
 * @param options - as for `assess`, with the normal years to promotion, in years
 * @returns plain data: each step reached, reachable or not, and then with the article that binds; credits in credits
 * @throws InputError - for a ledger that `parseLedger` did not make or options that cannot be, with every problem
 * @remarks Articles 14, 20 and 22.
 * @example
 * planPromotion(ledger, { asOf: '2023-12-31', promotion: { normalYears: 4 } }).steps[0].missing
 * //=> 27.05
 */
export function planPromotion(ledger: Ledger, options: AssessOptions): PromotionPlan {
  const { asOf, promotion: asked, regulation, readings } = checkedOptions(ledger, options, takeAssessOptions)
  const laws = lawsOf(regulation, readings)
  const assumed = new Set<PlanAssumption>()
  const accountOn = (day: string): AccountOn => {
    const facts = factsOf(ledger, day, laws, asOf)
    const { level, promotion } = assessFacts(facts, asked, laws)
    if (level !== null && level.most !== level.credits) for (const each of assumedIn(facts, level.most)) assumed.add(each)
    return { most: level?.most ?? null, promotion }
  }
  const { promotion } = accountOn(asOf)
  const ahead: Ahead = {
    asOf,
    laws,
    accountOn,
    liftings: (ledger.findings ?? []).flatMap(({ liftedOn }) => (liftedOn === undefined ? [] : [liftedOn])).sort(),
  }
  const steps = promotion.status === 'notApplicable' || asOf >= promotion.normalDate ? [] : STEPS.map((yearsEarly) =>
    stepOf(yearsEarly, promotion, ahead))
  return {
    kind: 'promotionPlan',
    regulation: laws.regulation.id,
    asOf,
    learner: ledger.learner,
    readings: laws.readings,
    promotion,
    steps,
    assumed: promotion.status === 'notApplicable' ? [] : planAssumptionIds.filter((id) => assumed.has(id)),
  }
}

/** The level account on a day, as far as a plan looks: its bound, and what article 14 says of it. */
interface AccountOn {
  readonly most: number | null
  readonly promotion: PromotionPlan['promotion']
}

/** What it takes for granted to go by what is known to stand in an account. */
function assumedIn({ totals, clearedThrough }: Facts, most: number | null): PlanAssumption[] {
  const atCertificate = clearedThrough === null ? undefined : totals.get(yearOfDay(clearedThrough))
  return assumptionsWhere({
    noneMissing: most === null,
    noneSinceCertificate: atCertificate?.known === true && atCertificate.sinceCertificate === null,
    runningYear: [...totals.values()].some(({ known }) => !known),
  })
}

/** What a plan looks ahead with. */
interface Ahead {
  readonly asOf: string
  readonly laws: Laws
  readonly accountOn: (day: string) => AccountOn
  /** The days on which fraud findings are lifted, rising. */
  readonly liftings: readonly string[]
}

function stepOf(yearsEarly: 1 | 2, promotion: PromotionResult, ahead: Ahead): PromotionStep {
  const { since, normalYears, maxYearsEarly, normalDate } = promotion
  const { asOf } = ahead
  if (yearsEarly > maxYearsEarly) return notReachable(yearsEarly, '14', 'aboveMaximum')
  if (yearsEarly > normalYears) return notReachable(yearsEarly, '14', 'aboveNormalYears')

  const from = addYears(since, normalYears - yearsEarly)
  const state = firstNotBarred(from > asOf ? from : asOf, yearsEarly, normalDate, ahead)
  if (state === null) return notReachable(yearsEarly, '22', 'finding')
  if (state.day >= normalDate) return notReachable(yearsEarly, '14', 'normalDateFirst')
  const days = dayNumber(state.day) - dayNumber(asOf)
  return {
    yearsEarly,
    status: state.missing === 0 ? 'reached' : state.mayStand ? 'unknown' : 'reachable',
    because: null,
    from,
    on: state.day,
    required: credits(state.required),
    credits: credits(state.has),
    most: state.most,
    missing: credits(state.missing),
    days,
    yearlyPace: state.missing === 0 || isOpen(from, days, asOf) ? null : credits(shareRoundedUp(state.missing, DAYS_A_YEAR, days)),
  }
}

/** Whether a step is open already: what brings the credits then brings it the next day. */
function isOpen(from: string, days: number, asOf: string): boolean {
  return from <= asOf && days <= 1
}

function notReachable(yearsEarly: 1 | 2, clause: NotReachable['clause'], reason: NotReachable['reason']): PromotionStep {
  const nothing = { from: null, on: null, required: null, credits: null, most: null, missing: null, days: null, yearlyPace: null }
  return { yearsEarly, status: 'notReachable', because: { clause, reason }, ...nothing }
}

/** Where a step stands on the first day on which no finding bars it; null where one bars it on every day before the normal date. */
function firstNotBarred(first: string, yearsEarly: 1 | 2, normalDate: string, ahead: Ahead): StepState | null {
  for (const day of [first, ...ahead.liftings.filter((lifted) => lifted > first && lifted < normalDate)]) {
    const state = stateBy(day, yearsEarly, ahead)
    if (!state.barred) return state
  }
  return null
}

/**
 * Where a step stands by a day. Credits still to be earned cannot stand on the day of the plan itself, which is over: then by the next,
 * unless what is not known may be enough.
 */
function stateBy(day: string, yearsEarly: 1 | 2, ahead: Ahead): StepState {
  const state = stepState(day, yearsEarly, ahead)
  return state.missing > 0 && day === ahead.asOf && !state.mayStand ? stepState(addDays(day, 1), yearsEarly, ahead) : state
}

/** Where a step stands on a day, as the ledger stands. */
interface StepState {
  readonly day: string
  readonly barred: boolean
  readonly required: Hundredths
  readonly has: Hundredths
  readonly most: number | null
  readonly missing: Hundredths
  /** Whether the credits required may stand, though they are not known to. */
  readonly mayStand: boolean
}

function stepState(day: string, yearsEarly: 1 | 2, { accountOn, laws }: Ahead): StepState {
  const account = accountOn(day)
  // Whether article 14 applies depends on the certificates known, and they are the same on every day.
  const result = account.promotion as PromotionResult
  const has = hundredths(result.credits)
  const most = account.most
  const required = leastCredits(result, day, yearsEarly, laws)
  const missing = Math.max(0, required - has)
  const mayStand = missing > 0 && (most === null || hundredths(most) >= required)
  return { day, barred: result.status === 'barred', required, has, most, missing, mayStand }
}

/** The least credits by which article 14 allows so many years early on a day. */
function leastCredits({ target, since, normalYears }: PromotionResult, day: string, yearsEarly: number, laws: Laws): Hundredths {
  const application = { target, since, asOf: day, normalYears, finding: false, barred: false }
  const law = laws.on(dayNumber(day))
  const threshold = thresholdOf(application, laws)
  const tooFew = (amount: Hundredths): boolean =>
    judgePromotion({ ...application, credits: amount, threshold }, law).yearsEarly < yearsEarly
  // A full year's credits of surplus for each year early are enough under every reading.
  return greatestUpTo(threshold + yearsEarly * law.figures.annualTotal + 1, tooFew) + 1
}
