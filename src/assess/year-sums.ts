import type { Hundredths } from '../values/quantity.js'
import { credits } from '../values/quantity.js'
import type { AnnualCredits } from './assessment.js'

/** The credited sums of one account year; null: not known. */
export interface YearSums {
  readonly total: Hundredths
  readonly general: Hundredths
  readonly professional: Hundredths
  readonly unclassified: Hundredths
  readonly exam: Hundredths | null
  readonly special: Hundredths | null
}

/** The sums as they stand in a result. */
export function inCredits({ total, general, professional, unclassified, exam, special }: YearSums): AnnualCredits {
  return {
    total: credits(total),
    general: credits(general),
    professional: credits(professional),
    unclassified: credits(unclassified),
    exam: exam === null ? null : credits(exam),
    special: special === null ? null : credits(special),
  }
}
