// The questions a comparison asks of one person, each as a decision tree over what the pipeline says.
import type { AnnualStatus, PromotionNotApplicable, PromotionOptions } from '../assess/assessment.js'
import type { Slice } from '../assess/admit.js'
import type { Outcomes } from '../assess/credit-period.js'
import { creditPeriod } from '../assess/credit-period.js'
import type { Facts } from '../assess/facts.js'
import { calendarAccount } from '../assess/facts.js'
import { judgeApplication } from '../assess/judge-promotion.js'
import { judgeYear, sumsOf } from '../assess/judge-year.js'
import type { YearInLevel } from '../assess/level-account.js'
import { withClosedYears, yearInLevel } from '../assess/level-account.js'
import type { YearSums } from '../assess/year-sums.js'
import { checkRecentYear } from '../assess/recent-year.js'
import type { PlainDate } from '../ledger/ledger.js'
import type { PromotionResult } from '../rules/article-14-early-application.js'
import { recentYear } from '../rules/article-16-talent-programs.js'
import { dayNumber, yearOf } from '../values/plain-date.js'
import type { TalentProgramStatus } from './comparison.js'
import type { DecisionTree } from './decision-tree.js'
import { decide, follow, lookUp } from './decision-tree.js'
import type { Scope } from './scope.js'

/** One person's questions. */
export interface Questions {
  readonly year: (year: number) => DecisionTree<AnnualStatus>
  /** Null where article 14 does not apply, which depends on no reading. */
  readonly promotion: { readonly status: DecisionTree<PromotionResult['status']>; readonly earliestDate: DecisionTree<PlainDate> } | null
  readonly talentProgram: DecisionTree<TalentProgramStatus>
}

const itself = (answer: string): string => answer

/** Prepares the questions of one person. */
export function questionsOf(facts: Facts, asked: PromotionOptions | undefined, scope: Scope): Questions {
  const years = new Map([...facts.slicesByYear.keys()].map((year) => [year, accountOf(facts, year, scope)]))
  const statuses = new Map<number, DecisionTree<AnnualStatus>>()
  const statusOf = (year: number): DecisionTree<AnnualStatus> => {
    const known = statuses.get(year)
    if (known !== undefined) return known
    const sums = years.get(year)?.sums ?? NOTHING_CREDITED
    const status = decide((laws) => judgeYear(facts, year, lookUp(sums, laws.readings), laws).status, itself, scope)
    statuses.set(year, status)
    return status
  }
  return {
    year: statusOf,
    promotion: promotionOf(facts, [...years.values()].map(({ level }) => level), asked, scope),
    talentProgram: talentProgramOf(facts, statusOf, scope),
  }
}

/** What a calendar year is credited, and what of it stands in the level account. */
interface AccountTrees {
  readonly sums: DecisionTree<YearSums>
  readonly level: DecisionTree<YearInLevel>
}

const NOTHING_CREDITED: DecisionTree<YearSums> = {
  value: { total: 0, general: 0, professional: 0, unclassified: 0, exam: 0, special: 0 },
}

function accountOf(facts: Facts, year: number, scope: Scope): AccountTrees {
  const slices = facts.slicesByYear.get(year) as readonly Slice[]
  const outcomes = decide(
    (laws): Outcomes => creditPeriod(slices, calendarAccount(facts, year, laws), laws),
    ({ credited }) => credited.join(),
    scope,
  )
  return {
    sums: decide((laws) => sumsOf(slices, lookUp(outcomes, laws.readings), laws.in(year)), keyOfSums, scope),
    level: decide(
      (laws) => yearInLevel(facts, year, lookUp(outcomes, laws.readings), laws, []),
      ({ standing, cleared }) => `${standing} ${cleared}`,
      scope,
    ),
  }
}

// What is special decides nothing; the other sums do.
const keyOfSums = ({ total, general, professional, exam }: YearSums): string => [total, general, professional, exam].join()

type Applied = Exclude<ReturnType<typeof judgeApplication>, PromotionNotApplicable>

function promotionOf(
  facts: Facts, levels: readonly DecisionTree<YearInLevel>[], asked: PromotionOptions | undefined, scope: Scope,
): Questions['promotion'] {
  const applies = judgeApplication(facts, { credits: 0, most: 0 }, asked, scope.laws).status !== 'notApplicable'
  if (!applies) return null
  const result = decide((laws) => {
    const sums = { standing: 0, cleared: 0 }
    for (const level of levels) sums.standing += lookUp(level, laws.readings).standing
    const { status, earliestDate } = judgeApplication(facts, withClosedYears(facts, sums, laws), asked, laws) as Applied
    return { status, earliestDate }
  }, ({ status, earliestDate }) => `${status} ${earliestDate}`, scope)
  return {
    status: follow(result, ({ status }) => status, itself, scope),
    earliestDate: follow(result, ({ earliestDate }) => earliestDate, itself, scope),
  }
}

function talentProgramOf(
  facts: Facts, statusOf: (year: number) => DecisionTree<AnnualStatus>, scope: Scope,
): DecisionTree<TalentProgramStatus> {
  // The period is over on the day of the check, and so never pending.
  return decide((laws) => {
    const { kind, to } = recentYear(facts.asOf, laws.on(dayNumber(facts.asOf)))
    const status = kind === 'calendarYear' ? lookUp(statusOf(yearOf(to)), laws.readings) : checkRecentYear(facts, laws).status
    return status as TalentProgramStatus
  }, itself, scope)
}
