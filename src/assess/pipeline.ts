// The pipeline, read from top to bottom: facts, credit, judge years, level, promotion, report. Nothing here checks an input, so
// nothing here needs a schema: the doors have checked, and the spreadsheet's functions come in by this file.
import type { LedgerEntry } from '../ledger/entries.js'
import { activityOf, isOneDay } from '../ledger/entries.js'
import type { Ledger, PlainDate } from '../ledger/ledger.js'
import type { Laws } from '../rules/law.js'
import type { Slice } from './admit.js'
import type { AnnualResult, AssessedRecord, Assessment, AssumptionId, Cut, PromotionOptions } from './assessment.js'
import { assumptionIds } from './assessment.js'
import type { Outcomes } from './credit-period.js'
import { creditPeriod } from './credit-period.js'
import type { Facts } from './facts.js'
import { calendarAccount, factsOf } from './facts.js'
import { judgeApplication } from './judge-promotion.js'
import { judgeYear, sumsOf } from './judge-year.js'
import type { CreditedYears } from './level-account.js'
import { levelAccount, levelSums } from './level-account.js'
import { assessedRecords } from './report-records.js'

/** Assesses a checked ledger at the close of a day. */
export function assessLedger(ledger: Ledger, asOf: PlainDate, asked: PromotionOptions | undefined, laws: Laws): Assessment {
  return assessFacts(factsOf(ledger, asOf, laws), asked, laws)
}

/** Assesses prepared facts under chosen readings. */
export function assessFacts(facts: Facts, asked: PromotionOptions | undefined, laws: Laws): Assessment {
  const credited = creditYears(facts, laws)
  const years = judgeYears(facts, credited, laws)
  const level = levelSums(facts, credited, laws)
  const promotion = judgeApplication(facts, level, asked, laws)
  const records = assessedRecords(facts, credited, level, laws)
  return {
    kind: 'assessment',
    regulation: laws.regulation.id,
    asOf: facts.asOf,
    learner: facts.learner,
    readings: laws.readings,
    records,
    years,
    level: levelAccount(facts, level),
    promotion,
    assumptions: assumptionsOf(facts, records, promotion),
  }
}

/** The outcomes of every calendar year that has slices. */
export function creditYears(facts: Facts, laws: Laws): CreditedYears {
  const years = new Map<number, Outcomes>()
  for (const [year, slices] of facts.slicesByYear) years.set(year, creditPeriod(slices, calendarAccount(facts, year, laws), laws))
  return years
}

const NO_SLICES: readonly Slice[] = []
const NO_OUTCOMES: Outcomes = { credited: [], cutBy: [] }

function judgeYears(facts: Facts, credited: CreditedYears, laws: Laws): AnnualResult[] {
  return yearsOf(facts).map((year) => {
    const sums = sumsOf(facts.slicesByYear.get(year) ?? NO_SLICES, credited.get(year) ?? NO_OUTCOMES, laws.in(year))
    return judgeYear(facts, year, sums, laws)
  })
}

/** The years of an assessment, ascending. */
export function yearsOf({ firstYear, lastYear }: Facts): number[] {
  const years: number[] = []
  for (let year = firstYear; year <= lastYear; year += 1) years.push(year)
  return years
}

const isDuplicate = ({ reason }: Cut): boolean => reason === 'duplicateActivity'

function assumptionsOf({ entries }: Facts, records: readonly AssessedRecord[], promotion: Assessment['promotion']): AssumptionId[] {
  const touched: Record<AssumptionId, boolean> = {
    spreadOverDays: false,
    specialSubjectAssumed: false,
    sameActivity: false,
    yearsWorked: promotion.status === 'early' || promotion.status === 'normal',
  }
  for (let place = 0; place < records.length; place += 1) {
    const record = records[place] as AssessedRecord
    const entry = entries[place] as LedgerEntry
    if (!isOneDay(entry) && record.credited > 0) touched.spreadOverDays = true
    // Only a special record may leave it out.
    if (entry.subject === null) touched.specialSubjectAssumed = true
    if (activityOf(entry) !== null && record.cuts.some(isDuplicate)) touched.sameActivity = true
  }
  return assumptionIds.filter((id) => touched[id])
}
