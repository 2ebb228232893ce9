import type { NotReachable, PromotionPlan, PromotionStep } from '../plan/promotion-plan.js'
import type { OfflineEfforts, YearPlan } from '../plan/year-plan.js'
import type { CreditRecord } from '../ledger/ledger.js'
import { readingIds } from '../regulation/reading-answers.js'
import type { ReadingId } from '../regulation/reading-answers.js'
import type { Catalog, PlanOutcome, ReachableStep } from './catalog.js'
import { explainBasis } from './explain-basis.js'
import { explainPromotion } from './explain-promotion.js'
import { calendarYear, chartOf, explainMissing, explainRequirements } from './explain-year.js'
import type { Explanation, Line } from './explanation.js'
import { changedWords, explainGiven } from './readings-at-work.js'
import type { Saying } from './say.js'
import { say, under } from './say.js'

/** A plan for a year in words: what is still needed, what it takes, and the schedule. */
export function explainYearPlan(catalog: Catalog, plan: YearPlan): Explanation {
  const about = { kind: 'year', year: plan.year } as const
  return {
    kind: 'explanation',
    language: catalog.language,
    title: catalog.titles.yearPlan,
    lines: [
      say(catalog, catalog.heading.yearPlan(plan.learner, plan.asOf, plan.year)),
      ...explainBasis(catalog, plan.regulation),
      say(catalog, catalog.planStatus[outcomeOf(plan)](plan.year), { clause: '9', about }),
      ...under(explainResult(catalog, plan)),
      ...explainTakenFor(catalog, plan),
      ...explainOpenReadings(catalog, plan),
      ...explainNeeds(catalog, plan),
      ...explainSchedule(catalog, plan),
      ...explainGiven(catalog, plan.readings, []),
    ],
    chart: chartOf(catalog, [plan.result]),
  }
}

/** What is said first: under the chosen readings a year may need nothing, and under others left open something. */
function outcomeOf({ status, result, schedule }: YearPlan): PlanOutcome {
  switch (status) {
    case 'met':
    case 'notAssessed':
      return status
    case 'unknown':
      return schedule.length > 0 ? 'unknown' : 'unknownWithoutDays'
    case 'reachable':
      return result.status === 'met' ? 'metForChosen' : result.status === 'notAssessed' ? 'notAssessedForChosen' : status
    case 'notReachable':
      return result.status === 'met' ? 'metForChosenOnly' : result.status === 'notAssessed' ? 'notAssessedForChosenOnly' : status
  }
}

/** The year as the ledger stands. What the chosen readings do not assess is not held against anything. */
function explainResult(catalog: Catalog, { result, year, regulation, needs }: YearPlan): Line[] {
  if (result.status === 'notAssessed') return []
  const source = result.basis === 'totals' ? 'totals' : 'ledger'
  return [
    ...explainRequirements(catalog, result, calendarYear(year, regulation), source),
    // What the plan needs is said with its parts; under readings left open it may need more than the chosen ones lack.
    ...(needs.credits === result.missingCredits ? [] : explainMissing(catalog, result)),
  ]
}

/** What the plan counts as planned, and what it assumes where not everything is known. */
function explainTakenFor(catalog: Catalog, { alreadyPlanned, assumed }: YearPlan): Line[] {
  const about = { kind: 'plan' } as const
  return [
    ...(alreadyPlanned.records > 0 ? [say(catalog, catalog.alreadyPlanned(alreadyPlanned), { about })] : []),
    ...assumed.map((assumption) => say(catalog, catalog.planAssumption[assumption], { about })),
  ]
}

function explainNeeds(catalog: Catalog, plan: YearPlan): Line[] {
  const { schedule, needs, examCredits, days, offline, special, generalRoom } = plan
  const about = { kind: 'plan' } as const
  const planned = (text: string, saying: Saying): Line => say(catalog, text, { ...saying, about })
  const needed = needs.credits > 0 ? [planned(catalog.needs(needs), { clause: '9' })] : []
  const room = generalRoom === null ? [] : [planned(catalog.generalRoom(generalRoom), { clause: '9.professional' })]
  if (schedule.length === 0) return [...needed, ...room]
  return [
    ...needed,
    ...(needs.exam ? [planned(catalog.planExam(examCredits), { clause: '9.exam' })] : []),
    planned(catalog.daysLeft(days), {}),
    ...(offline === null ? [] : explainOffline(catalog, offline, plan)),
    ...(needs.credits === 0 ? [] : special).map((each) =>
      planned(catalog.specialRoom(each, special.length === 1), { clause: each.clause })),
    ...room,
  ]
}

/** What it takes to earn offline what is needed; none where an exam is all that is missing. */
function explainOffline(catalog: Catalog, { fewestDays, fewestHours }: OfflineEfforts, { needs, days }: YearPlan): Line[] {
  const planned = (text: string, saying: Saying): Line => say(catalog, text, { ...saying, about: { kind: 'plan' } })
  return [
    ...(fewestDays === null ? [planned(catalog.offline.impossible, { clause: '10' })] : [
      planned(catalog.offline.fewestDays(fewestDays, needs.exam), { clause: '10' }),
      ...(fewestHours !== null && fewestHours.hours < fewestDays.hours
        ? [planned(catalog.offline.fewestHours(fewestHours), { clause: '10', depth: 1 })]
        : []),
    ]),
    planned(catalog.daysEnough[days.enough ? 'yes' : 'no'], { depth: 1 }),
  ]
}

function explainOpenReadings(catalog: Catalog, { status, schedule, varied, strictest }: YearPlan): Line[] {
  // A plan that has nothing to say holds under every reading without being one.
  const kind = schedule.length > 0 ? 'planned' : status === 'met' || status === 'notAssessed' ? 'met' : null
  if (strictest === null || kind === null) return []
  const changes = changedWords(catalog, strictest.readings)
  const { all, some } = catalog.openReadings[kind]
  return [
    say(catalog, varied.length === readingIds.length ? all : some(varied.map((id) => catalog.reading[id]))),
    ...(strictest.credits === 0 ? [] : [say(catalog, changes.length === 0
      ? catalog.strictest.chosen(strictest.credits)
      : catalog.strictest.other(strictest.credits, strictest.adds, changes), { depth: 1 })]),
  ]
}

function explainSchedule(catalog: Catalog, { schedule }: YearPlan): Line[] {
  if (schedule.length === 0) return []
  return [say(catalog, catalog.scheduleHeading), ...under(schedule.flatMap((record) => explainPlanned(catalog, record)))]
}

function explainPlanned(catalog: Catalog, record: CreditRecord): Line[] {
  const about = { kind: 'record', id: record.id } as const
  switch (record.kind) {
    case 'offline':
      return [say(catalog, catalog.plannedOffline(record.date, record.mode, record.subject, Number(record.hours)), { about })]
    case 'online':
    case 'exam':
      return [say(catalog, catalog.plannedCredits(record.date, record.kind, record.subject, Number(record.credits)), { about })]
    case 'special':
      // No schedule has any: nobody can plan to win a competition.
      return []
  }
}

/** A plan for an early application in words: where it stands, and each step. */
export function explainPromotionPlan(catalog: Catalog, plan: PromotionPlan): Explanation {
  return {
    kind: 'explanation',
    language: catalog.language,
    title: catalog.titles.promotionPlan,
    lines: [
      say(catalog, catalog.heading.promotionPlan(plan.learner, plan.asOf)),
      ...explainBasis(catalog, plan.regulation),
      ...(isNotAsked(plan)
        ? [say(catalog, catalog.notPlannable, { clause: '14', about: { kind: 'promotion' } })]
        : explainPromotion(catalog, plan.promotion, plan.regulation, plan.assumed.length === 0)),
      ...plan.steps.flatMap((step) => explainStep(catalog, step, plan.asOf)),
      // Without steps nothing was assumed for any.
      ...(plan.steps.length === 0 ? [] : plan.assumed)
        .map((assumption) => say(catalog, catalog.planAssumption[assumption], { about: { kind: 'plan' } })),
      ...explainGiven(catalog, plan.readings, readingsOf(plan)),
    ],
    chart: null,
  }
}

/** Where credits are asked for, how many of them depends on these. */
const readingsOf = ({ steps, promotion }: PromotionPlan): readonly ReadingId[] => [
  ...(steps.length > 0 ? ['thresholdPeriod', 'earlyYears'] as const : []),
  ...(promotion.status !== 'notApplicable' && promotion.finding ? ['fraudBar'] as const : []),
]

const isNotAsked = ({ promotion }: PromotionPlan): boolean => promotion.status === 'notApplicable' && promotion.reason === 'notAsked'

/** Below it, a pace a year says less than the days and the credits do. */
const A_YEAR = 365

/** Whether the time has come already: what brings the credits then brings the application. */
function isOpen({ from, days }: ReachableStep, asOf: string): boolean {
  return from <= asOf && days <= 1
}

function explainStep(catalog: Catalog, step: PromotionStep, asOf: string): Line[] {
  const about = { kind: 'promotion' } as const
  const { status, because } = step
  if (status === 'notReachable') {
    const { reason, clause } = because as NotReachable
    return [say(catalog, catalog.notReachable[reason](step.yearsEarly), { clause, about })]
  }
  // What is not out of reach has its date and figures.
  const reachable = step as ReachableStep
  const sentence = catalog.step[status === 'reachable' && isOpen(reachable, asOf) ? 'open' : status]
  return [
    say(catalog, sentence(reachable), { clause: '14', about }),
    ...(step.yearlyPace === null || reachable.days < A_YEAR ? [] : [say(catalog, catalog.pace(step.yearlyPace, status !== 'unknown'), { about, depth: 1 })]),
  ]
}
