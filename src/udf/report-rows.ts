import type { AnnualResult, Assessment } from '../assess/assessment.js'

/** A year as a row of a table: credits in credits (学分); null where something is not known or does not apply. */
export interface ReportRow {
  readonly learner: string
  readonly year: number
  readonly status: AnnualResult['status']
  readonly not_assessed_because: string | null
  readonly basis: AnnualResult['basis']
  readonly incomplete: boolean
  readonly total: number
  readonly general: number
  readonly professional: number
  readonly unclassified: number
  readonly exam: number | null
  readonly special: number | null
  readonly required_total: number
  readonly required_general: number
  readonly required_professional: number
  /** The requirements not met, parted by commas. */
  readonly gaps: string
  readonly missing_credits: number
}

/** The years of an assessment as rows. */
export function reportRows({ learner, years }: Assessment): ReportRow[] {
  return years.map(({ year, status, notAssessedBecause, basis, incomplete, credits, requirements, gaps, missingCredits }) => ({
    learner,
    year,
    status,
    not_assessed_because: notAssessedBecause ?? null,
    basis,
    incomplete,
    total: credits.total,
    general: credits.general,
    professional: credits.professional,
    unclassified: credits.unclassified,
    exam: credits.exam,
    special: credits.special,
    required_total: requirements.total.required,
    required_general: requirements.general.required,
    required_professional: requirements.professional.required,
    gaps: gaps.join(','),
    missing_credits: missingCredits,
  }))
}
