// Article 10, daily caps: what one person's theory, and practice, of one day can count for.
import type { Mode } from '../ledger/ledger.js'
import type { ClauseId } from '../regulation/clauses.js'
import type { Readings } from '../regulation/reading-answers.js'
import type { Hundredths } from '../values/quantity.js'
import { shareRoundedDown } from '../values/quantity.js'
import type { Law } from './law.js'

/** The clause that sets each mode's rate and cap. */
export const MODE_CLAUSE = { theory: '10.theory', practice: '10.practice' } as const satisfies Record<Mode, ClauseId>

/** What is left for theory on a day on which practice claims so much under its own cap. */
const THEORY_CAP: { readonly [A in Readings['dailyCapScope']]: (practiceClaimed: Hundredths, law: Law) => Hundredths } = {
  perMode: (_, law) => law.figures.dailyTheory,
  // An hour of practice takes an hour from theory: in credits, theory's rate for each of practice's.
  sixHourDay: (practiceClaimed, { figures }) => {
    const practice = Math.min(practiceClaimed, figures.dailyPractice)
    const left = figures.dailyTheory * figures.practiceRate - practice * figures.theoryRate
    return shareRoundedDown(Math.max(0, left), 1, figures.practiceRate)
  },
}

/** Theory's cap on one day; `practiceClaimed` is what stands in that day's practice pool. */
export function theoryCap(practiceClaimed: Hundredths, law: Law): Hundredths {
  // Without practice nothing is taken from theory, whichever way the text is read.
  return practiceClaimed === 0 ? law.figures.dailyTheory : THEORY_CAP[law.readings.dailyCapScope](practiceClaimed, law)
}

/** Practice's cap on one day. */
export function practiceCap({ figures }: Law): Hundredths {
  return figures.dailyPractice
}

/** A mode's cap on one day; `practiceClaimed` is what stands in that day's practice pool. */
export function dailyCap(mode: Mode, practiceClaimed: Hundredths, law: Law): Hundredths {
  return mode === 'practice' ? practiceCap(law) : theoryCap(practiceClaimed, law)
}

const WAIVER_HOLDS: { readonly [A in Readings['dailyCapForce']]: boolean } = { waivable: true, absolute: false }

/** Whether an approved waiver takes a record out of its day's cap. */
export function waiverHolds(law: Law): boolean {
  return WAIVER_HOLDS[law.readings.dailyCapForce]
}
