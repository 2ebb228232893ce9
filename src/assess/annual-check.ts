// Article 9 for sums that somebody else has added up. They are taken as checked: the door does that.
import {
  creditRequirements, examRequirement, gapsOf, missingCredits, WHOLE_YEAR, whyNotAssessed, yearFigures, yearStatus,
} from '../rules/article-09-annual-requirement.js'
import type { Gap } from '../rules/article-09-annual-requirement.js'
import { firstYearInForce, partInForce } from '../rules/article-24-in-force.js'
import type { Laws } from '../rules/law.js'
import { dayNumber } from '../values/plain-date.js'
import { hundredths } from '../values/quantity.js'
import type { AnnualTotals } from '../ledger/arguments.js'
import type { AnnualRequirements } from './assessment.js'

/** What article 9 says of a year's totals. */
export interface AnnualCheck {
  readonly status: 'met' | 'unmet' | 'unknown' | 'notAssessed'
  /** For exam credits that are not known, `actual` and `met` are null. */
  readonly requirements: AnnualRequirements
  readonly gaps: readonly Gap[]
  readonly missingCredits: number
}

/** Holds a year's totals against article 9; of no year in particular, by the figures of the day in force. */
export function holdTotals(totals: AnnualTotals, laws: Laws): AnnualCheck {
  const year = totals.year ?? null
  const law = year === null ? laws.on(dayNumber(laws.regulation.inForce)) : laws.in(year)
  const sums = {
    total: hundredths(totals.total),
    general: hundredths(totals.general),
    professional: hundredths(totals.professional),
  }
  const part = year === null ? WHOLE_YEAR : partInForce(year, law)
  const figures = yearFigures(part, law)
  const exam = totals.exam ?? null
  const requirements = { ...creditRequirements(sums, figures, law), exam: examRequirement(exam === null ? null : hundredths(exam), law) }
  const gaps = gapsOf(requirements)
  const circumstances = { dutyFrom: null, exempt: false, firstYearInForce: firstYearInForce(law), partInForce: part }
  const excused = year !== null && whyNotAssessed({ year, ...circumstances }, law) !== null
  return {
    // A year of totals is over, and so never pending.
    status: excused ? 'notAssessed' : yearStatus('totals', { gaps, examMet: requirements.exam.met, over: true }, law) as AnnualCheck['status'],
    requirements,
    gaps,
    missingCredits: missingCredits(sums, figures, law),
  }
}
