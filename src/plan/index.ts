export type { PlanAssumption } from './assumption.js'
export { planYear } from './plan-year.js'
export type { YearPlanOptions } from './plan-year.js'
export type {
  DaysLeft, OfflineEffort, OfflineEfforts, PlannedAlready, SpecialRoom, StrictestReadings, YearNeeds, YearPlan, YearPlanStatus,
} from './year-plan.js'
export { planPromotion } from './plan-promotion.js'
export type { NotReachable, NotReachableReason, PromotionPlan, PromotionStep } from './promotion-plan.js'
export { whatWouldSettle } from './what-would-settle.js'
export type {
  Counted, Lack, MissingFact, OpenQuestion, OpenTopic, SettledAnswer, Settlement, SettlingCondition, SettlingSet,
} from './settlement.js'
