// Article 10, conversion: an hour of offline theory is worth so many credits, an hour of offline practice so many more.
// A course of several days is credited by day; the text does not say how, so its credits are spread as evenly as they go.
import type { Mode } from '../ledger/ledger.js'
import type { Hundredths } from '../values/quantity.js'
import type { Law } from './law.js'

/** The credits that hours of offline learning claim; hours in hundredths. */
export function offlineClaim(mode: Mode, hours: Hundredths, { figures }: Law): Hundredths {
  return hours * (mode === 'theory' ? figures.theoryRate : figures.practiceRate)
}

/** What one day of a course gets of its claim: the same as every other, the earlier days taking the odd hundredths. */
export function shareOfDay(claimed: Hundredths, days: number, index: number): Hundredths {
  const odd = claimed % days
  const even = (claimed - odd) / days
  return index < odd ? even + 1 : even
}
