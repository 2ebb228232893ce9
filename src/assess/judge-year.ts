// Third stage: what a year has, held against what it requires.
import {
  creditRequirements, examRequirement, gapsOf, missingCredits, WHOLE_YEAR, whyNotAssessed, yearFigures, yearStatus,
} from '../rules/article-09-annual-requirement.js'
import type { NotAssessedReason, PartInForce, YearEvidence } from '../rules/article-09-annual-requirement.js'
import { resetsYear } from '../rules/article-20-reset-on-promotion.js'
import { firstYearInForce, partInForce } from '../rules/article-24-in-force.js'
import type { Law, Laws } from '../rules/law.js'
import { lastDayOf } from '../values/plain-date.js'
import type { Slice } from './admit.js'
import type { AnnualResult } from './assessment.js'
import type { Outcomes } from './credit-period.js'
import { creditPeriod, subjectOf } from './credit-period.js'
import type { Facts } from './facts.js'
import { calendarAccount, promotionsIn } from './facts.js'
import type { YearSums } from './year-sums.js'
import { inCredits } from './year-sums.js'

/** The credited sums of one account year. */
export function sumsOf(slices: readonly Slice[], { credited }: Outcomes, law: Law): YearSums {
  const sums = { total: 0, general: 0, professional: 0, unclassified: 0, exam: 0, special: 0 }
  for (let index = 0; index < slices.length; index += 1) {
    const { entry } = slices[index] as Slice
    const amount = credited[index] as number
    sums.total += amount
    switch (subjectOf(entry, law)) {
      case 'general': sums.general += amount; break
      case 'professional': sums.professional += amount; break
      case 'unclassified': sums.unclassified += amount; break
    }
    if (entry.kind === 'exam') sums.exam += amount
    else if (entry.kind === 'special') sums.special += amount
  }
  return sums
}

const NONE: readonly Slice[] = []

/** One calendar year by itself, whether or not an assessment lists it. */
export function assessedYear(facts: Facts, year: number, laws: Laws): AnnualResult {
  const slices = facts.slicesByYear.get(year) ?? NONE
  return judgeYear(facts, year, sumsOf(slices, creditPeriod(slices, calendarAccount(facts, year, laws), laws), laws.in(year)), laws)
}

/** Judges a calendar year by what its records are credited, or by its sums where these alone are known. */
export function judgeYear(facts: Facts, year: number, credited: YearSums, laws: Laws): AnnualResult {
  const law = laws.in(year)
  const part = partInForce(year, law)
  const closed = facts.totals.get(year)
  const known = closed?.known === true
  const incomplete = facts.incompleteYears.has(year)
  const evidence = !known ? evidenceOfRecords(incomplete) : evidenceOfTotals(promotionsIn(facts, year), law)
  const why = whyNotAssessed({
    year,
    dutyFrom: facts.dutyFrom,
    exempt: facts.exemptYears.has(year),
    firstYearInForce: firstYearInForce(law),
    partInForce: part,
  }, law)
  return judge({ year, sums: known ? closed.sums : credited, evidence, part, over: facts.asOf >= lastDayOf(year), why }, law)
}

/** Judges an account year that no circumstance excuses: the window of article 16, which ends on the day. */
export function judgeWindow(year: number, sums: YearSums, evidence: YearEvidence, law: Law): AnnualResult {
  return judge({ year, sums, evidence, part: WHOLE_YEAR, over: true, why: null }, law)
}

/** What records of a year tell, where some may be missing or not. */
export function evidenceOfRecords(incomplete: boolean): YearEvidence {
  return incomplete ? 'incompleteRecords' : 'records'
}

/** What the sums of an account year tell: a promotion in it may have taken a part of them. */
export function evidenceOfTotals(promotions: readonly number[], law: Law): YearEvidence {
  return promotions.length > 0 && resetsYear(law) ? 'totalsPartlyReset' : 'totals'
}

interface JudgedYear {
  readonly year: number
  readonly sums: YearSums
  readonly evidence: YearEvidence
  readonly part: PartInForce
  readonly over: boolean
  /** Why it is not assessed; null where it is. */
  readonly why: NotAssessedReason | null
}

function judge({ year, sums, evidence, part, over, why }: JudgedYear, law: Law): AnnualResult {
  const figures = yearFigures(part, law)
  // Engines make an object of named parts many times faster than a copy of another with one part more.
  const { total, general, professional } = creditRequirements(sums, figures, law)
  const requirements = { total, general, professional, exam: examRequirement(sums.exam, law) }
  const gaps = gapsOf(requirements)
  const result: { -readonly [Part in keyof AnnualResult]: AnnualResult[Part] } = {
    year,
    status: why === null ? yearStatus(evidence, { gaps, examMet: requirements.exam.met, over }, law) : 'notAssessed',
    basis: evidence === 'totals' || evidence === 'totalsPartlyReset' ? 'totals' : 'records',
    incomplete: evidence === 'incompleteRecords',
    credits: inCredits(sums),
    requirements,
    gaps,
    missingCredits: missingCredits(sums, figures, law),
  }
  if (why !== null) result.notAssessedBecause = why
  return result
}
