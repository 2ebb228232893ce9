// Article 10, conversion: an hour of offline theory is worth so many credits, an hour of offline practice so many more.
// A course of several days is credited by day; the text does not say how, so its credits are spread as evenly as they go.
import type { Mode } from '../ledger/ledger.js'
import type { Law } from './law.js'

const RATE_OF = { theory: 'theoryRate', practice: 'practiceRate' } as const satisfies Record<Mode, string>

/** The credits that hours of offline learning claim; hours and credits in hundredths. */
export function offlineClaim(mode: Mode, hours: number, law: Law): number {
  return hours * law.figures[RATE_OF[mode]]
}

/** What one day of a course gets of its claim, in hundredths: the same as every other, the earlier days taking the odd hundredths. */
export function shareOfDay(claimed: number, days: number, index: number): number {
  const odd = claimed % days
  const even = (claimed - odd) / days
  return index < odd ? even + 1 : even
}
