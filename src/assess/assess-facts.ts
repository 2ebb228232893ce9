// The pipeline, read from top to bottom: credit each year, judge it, sum the level account, judge the promotion, report.
// Nothing here checks an input, so nothing here needs a schema: the spreadsheet's functions come in by this file.
import type { Law } from '../rules/law.js'
import type { Entry } from './admit.js'
import type { AnnualResult, AssessedRecord, Assessment, AssumptionId, PromotionOptions } from './assessment.js'
import type { Outcomes } from './credit-period.js'
import { creditPeriod } from './credit-period.js'
import type { CreditedYears, Facts } from './facts.js'
import { calendarAccount } from './facts.js'
import { judgeApplication } from './judge-promotion.js'
import { judgeYear, totalsOf } from './judge-year.js'
import { levelAccount, levelCredits } from './level-account.js'
import { assessedRecords } from './report-records.js'

/** Assesses prepared facts under one law. */
export function assessFacts(facts: Facts, asked: PromotionOptions | undefined, law: Law): Assessment {
  const credited = creditYears(facts, law)
  const level = levelCredits(facts, credited, law)
  const records = assessedRecords(facts, credited, level, law)
  const promotion = judgeApplication(facts, level.credits, asked, law)
  return {
    kind: 'assessment',
    regulation: law.regulation.id,
    asOf: facts.asOf,
    learner: facts.ledger.learner,
    readings: law.readings,
    records,
    years: yearsOf(facts).map((year) => {
      const totals = totalsOf(facts.slicesByYear.get(year) ?? [], credited.get(year) ?? NONE, law)
      return judgeYear(facts, year, totals, law)
    }),
    level: levelAccount(facts, level),
    promotion,
    assumptions: assumptionsOf(facts.entries, records, promotion),
  }
}

/** The outcomes of a year without slices. */
const NONE: Outcomes = { credited: [], cutBy: [] }

/** The outcomes of every calendar year that has slices. */
function creditYears(facts: Facts, law: Law): CreditedYears {
  const years = new Map<number, Outcomes>()
  for (const [year, slices] of facts.slicesByYear) years.set(year, creditPeriod(slices, calendarAccount(facts, year, law), law))
  return years
}

/** One calendar year by itself, whether or not an assessment lists it. */
export function assessedYear(facts: Facts, year: number, law: Law): AnnualResult {
  const slices = facts.slicesByYear.get(year) ?? []
  return judgeYear(facts, year, totalsOf(slices, creditPeriod(slices, calendarAccount(facts, year, law), law), law), law)
}

/** The years of an assessment, ascending. */
export function yearsOf({ firstYear, lastYear }: Facts): number[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
}

function assumptionsOf(
  entries: readonly Entry[], records: readonly AssessedRecord[], promotion: Assessment['promotion'],
): AssumptionId[] {
  const touched: Record<AssumptionId, boolean> = {
    spreadOverDays: records.some(({ until, credited }) => until !== undefined && credited > 0),
    specialSubjectAssumed: entries.some(({ record }) => record.kind === 'special' && record.subject === undefined),
    sameActivity: records.some(({ cuts }) => cuts.some(({ reason }) => reason === 'duplicateActivity')),
    yearsWorked: promotion.status === 'early' || promotion.status === 'normal',
  }
  return (Object.keys(touched) as AssumptionId[]).filter((id) => touched[id])
}
