import type { PromotionPlan, PromotionStep } from '../plan/promotion-plan.js'
import type { YearPlan } from '../plan/year-plan.js'
import type { CreditRecord } from '../ledger/ledger.js'
import { readingIds } from '../regulation/reading-answers.js'
import type { Catalog, ReachableStep } from './catalog.js'
import { explainBasis } from './explain-basis.js'
import { explainPromotion } from './explain-promotion.js'
import { chartOf, explainRequirements } from './explain-year.js'
import type { Explanation, Line } from './explanation.js'
import { changedWords } from './readings-at-work.js'
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
      say(catalog, catalog.planHeading(plan)),
      explainBasis(catalog, plan.regulation),
      say(catalog, catalog.planStatus[plan.status](plan.year), { clause: '9', about }),
      ...(plan.status === 'notAssessed' ? [] : under(explainRequirements(catalog, plan.result))),
      ...explainOpenReadings(catalog, plan),
      ...explainNeeds(catalog, plan),
      ...explainSchedule(catalog, plan),
    ],
    chart: chartOf(catalog, [plan.result]),
  }
}

function explainNeeds(catalog: Catalog, { status, needs, examCredits, days, offline, special, generalRoom }: YearPlan): Line[] {
  const about = { kind: 'plan' } as const
  const planned = (text: string, saying: Saying): Line => say(catalog, text, { ...saying, about })
  const needed = needs.credits > 0 ? [planned(catalog.needs(needs), { clause: '9' })] : []
  const room = generalRoom === null ? [] : [planned(catalog.generalRoom(generalRoom), { clause: '9.professional' })]
  if (status !== 'reachable' || offline === null) return [...needed, ...room]
  const { fewestDays, fewestHours } = offline
  return [
    ...needed,
    ...(needs.exam ? [planned(catalog.planExam(examCredits), { clause: '9.exam' })] : []),
    planned(catalog.daysLeft(days), {}),
    ...(fewestDays === null ? [planned(catalog.offline.impossible, { clause: '10' })] : [
      planned(catalog.offline.fewestDays(fewestDays), { clause: '10' }),
      ...(fewestHours !== null && fewestHours.hours < fewestDays.hours
        ? [planned(catalog.offline.fewestHours(fewestHours), { clause: '10', depth: 1 })]
        : []),
    ]),
    planned(catalog.daysEnough[days.enough ? 'yes' : 'no'], { depth: 1 }),
    ...special.map((each) => planned(catalog.specialRoom(each, special.length === 1), { clause: each.clause })),
    ...room,
  ]
}

function explainOpenReadings(catalog: Catalog, { varied, strictest }: YearPlan): Line[] {
  if (strictest === null) return []
  const changes = changedWords(catalog, strictest.readings)
  return [
    say(catalog, varied.length === readingIds.length
      ? catalog.openReadings.all
      : catalog.openReadings.some(varied.map((id) => catalog.reading[id]))),
    say(catalog, changes.length === 0
      ? catalog.strictest.given(strictest.credits)
      : catalog.strictest.other(strictest.credits, strictest.adds, changes), { depth: 1 }),
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
      say(catalog, catalog.promotionPlanHeading(plan)),
      explainBasis(catalog, plan.regulation),
      ...explainPromotion(catalog, plan.promotion, true),
      ...plan.steps.flatMap((step) => explainStep(catalog, step, plan.asOf)),
    ],
    chart: null,
  }
}

/** Below it, a pace a year says less than the days and the credits do. */
const A_YEAR = 365

function explainStep(catalog: Catalog, step: PromotionStep, asOf: string): Line[] {
  const about = { kind: 'promotion' } as const
  if (step.because !== null) {
    const { reason, clause } = step.because
    return [say(catalog, catalog.notReachable[reason](step.yearsEarly), { clause, about })]
  }
  // What is not out of reach has its date and figures.
  const reachable = step as ReachableStep
  const sentence = catalog.step[step.status === 'reached' ? 'reached' : reachable.from <= asOf ? 'open' : 'reachable']
  return [
    say(catalog, sentence(reachable), { clause: '14', about }),
    ...(step.yearlyPace === null || reachable.days < A_YEAR ? [] : [say(catalog, catalog.pace(step.yearlyPace), { about, depth: 1 })]),
  ]
}
