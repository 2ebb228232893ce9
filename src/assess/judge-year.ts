// Third stage: what a year has, held against what it requires.
import {
  creditRequirements, examRequirement, gapsOf, missingCredits, whyNotAssessed, yearFigures,
} from '../rules/article-09-annual-requirement.js'
import type { NotAssessedReason, YearFigures } from '../rules/article-09-annual-requirement.js'
import { firstYearInForce, partInForce } from '../rules/article-24-in-force.js'
import type { Law } from '../rules/law.js'
import { lastDayOf } from '../values/plain-date.js'
import { credits } from '../values/quantity.js'
import type { Slice } from './admit.js'
import type { AnnualCredits, AnnualResult, AnnualStatus } from './assessment.js'
import type { Outcomes } from './credit-period.js'
import { subjectOf } from './credit-period.js'
import type { Facts } from './facts.js'

/** The credited sums of one account year, in hundredths. */
export function totalsOf(slices: readonly Slice[], outcomes: Outcomes, law: Law): AnnualCredits {
  const sums = { total: 0, general: 0, professional: 0, unclassified: 0, exam: 0, special: 0 }
  slices.forEach(({ record }, index) => {
    const amount = outcomes.credited[index] as number
    sums.total += amount
    sums[subjectOf(record, law)] += amount
    if (record.kind === 'exam' || record.kind === 'special') sums[record.kind] += amount
  })
  return sums
}

/** Judges a calendar year; `totals` in hundredths. */
export function judgeYear(facts: Facts, year: number, totals: AnnualCredits, law: Law): AnnualResult {
  const why = whyNotAssessed({
    year,
    dutyFrom: facts.ledger.dutyFrom,
    exempt: facts.exemptYears.has(year),
    firstYearInForce: firstYearInForce(law),
  }, law)
  return annualResult(year, totals, yearFigures(partInForce(year, law), law), law, (met) => {
    if (why !== null) return why
    if (met) return 'met'
    return facts.asOf < lastDayOf(year) ? 'pending' : 'unmet'
  })
}

/** Judges an account year that no circumstance excuses: the window of article 16. */
export function judgeWindow(year: number, totals: AnnualCredits, law: Law): AnnualResult {
  return annualResult(year, totals, yearFigures([1, 1], law), law, (met) => (met ? 'met' : 'unmet'))
}

type Verdict = Exclude<AnnualStatus, 'notAssessed'> | NotAssessedReason

function annualResult(
  year: number, totals: AnnualCredits, figures: YearFigures, law: Law, verdictOf: (met: boolean) => Verdict,
): AnnualResult {
  const requirements = { ...creditRequirements(totals, figures, law), exam: examRequirement(totals.exam, law) }
  const gaps = gapsOf(requirements)
  const verdict = verdictOf(gaps.length === 0)
  return {
    year,
    ...statusOf(verdict),
    credits: inCredits(totals),
    requirements,
    gaps,
    missingCredits: missingCredits(totals, figures, law),
  }
}

function statusOf(verdict: Verdict): Pick<AnnualResult, 'status' | 'notAssessedBecause'> {
  switch (verdict) {
    case 'met':
    case 'unmet':
    case 'pending':
      return { status: verdict }
    case 'beforeDuty':
    case 'exempt':
    case 'firstYear':
    case 'beforeEffect':
      return { status: 'notAssessed', notAssessedBecause: verdict }
  }
}

function inCredits(totals: AnnualCredits): AnnualCredits {
  return {
    total: credits(totals.total),
    general: credits(totals.general),
    professional: credits(totals.professional),
    unclassified: credits(totals.unclassified),
    exam: credits(totals.exam),
    special: credits(totals.special),
  }
}
