// The pipeline, read from top to bottom: admit, credit each year, judge it, sum the level account, judge the promotion, report.
import { assessOptionIssues } from '../ledger/check-options.js'
import { refuse } from '../ledger/issues.js'
import type { Ledger } from '../ledger/ledger.js'
import { lawOf } from '../rules/law.js'
import type { Law } from '../rules/law.js'
import type { Entry } from './admit.js'
import type { AnnualResult, AssessedRecord, Assessment, AssessOptions, AssumptionId, PromotionOptions } from './assessment.js'
import type { Outcomes } from './credit-period.js'
import { creditPeriod } from './credit-period.js'
import type { CreditedYears, Facts } from './facts.js'
import { calendarAccount, factsOf } from './facts.js'
import { judgeApplication } from './judge-promotion.js'
import { judgeYear, totalsOf } from './judge-year.js'
import { levelAccount, levelCredits } from './level-account.js'
import { assessedRecords } from './report-records.js'

/**
 * Assesses a ledger at the close of a day: every record's credits, every year against article 9, the level account and, if
 * asked, the application for the next level.
 *
 * @param ledger - a ledger that `parseLedger` has checked
 * @param options - the day (`asOf`, on or after 2020-10-10); answers to open questions; the normal years to promotion, in
 *   years, if article 14 is asked for; other figures
 * @returns plain data: credits in credits (学分), each with its clause; what was cut, with the reason; what is missing
 * @throws InputError - for options that cannot be, with every problem
 * Articles 9, 10, 11, 14, 20, 22 and 24.
 * @example
 * const ledger = parseLedger({
 *   learner: 'L-001',
 *   records: [{ id: 'r1', date: '2024-03-05', kind: 'offline', mode: 'theory', subject: 'general', hours: 7 }],
 * })
 * assess(ledger, { asOf: '2024-12-31' }).records[0].credited
 * //=> 12
 */
export function assess(ledger: Ledger, options: AssessOptions): Assessment {
  refuse(assessOptionIssues(options))
  const law = lawOf(options.regulation, options.readings)
  return assessFacts(factsOf(ledger, options.asOf, law), options.promotion ?? undefined, law)
}

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
