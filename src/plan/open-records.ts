// What records of which some may be missing leave open. A further record brings credits; and where a cap chooses what it keeps, it can take
// some from those that are known.
import type { Slice } from '../assess/admit.js'
import type { Outcomes } from '../assess/credit-period.js'
import { sumsOf } from '../assess/judge-year.js'
import type { LedgerEntry } from '../ledger/entries.js'
import { isWaived } from '../ledger/entries.js'
import type { Readings } from '../regulation/reading-answers.js'
import { waiverHolds } from '../rules/article-10-daily-caps.js'
import { oneCapForAll, ROUTE_CLAUSE, undeclaredSubject } from '../rules/article-11-special-routes.js'
import type { Law } from '../rules/law.js'
import type { Hundredths } from '../values/quantity.js'
import { hundredths } from '../values/quantity.js'
import type { Judged, OpenSums } from './open-sums.js'
import { totalOf } from './open-sums.js'

/** An account year known by records of which some may be missing. */
export function openRecords(judged: Judged, slices: readonly Slice[], outcomes: Outcomes, law: Law): OpenSums {
  const sums = sumsOf(slices, outcomes, law)
  const { general, professional, unclassified } = sums
  // Sums of records have their credits by exam.
  const known = { general, professional, unclassified, exam: sums.exam as number }
  const required = hundredths(judged.judge(known).requirements.general.required)
  const takesAway = TAKES_AWAY.dailyCapScope[law.readings.dailyCapScope] || TAKES_AWAY.truncation[law.readings.truncation]
  const outside = sumsOf(slices, { ...outcomes, credited: outcomes.credited.map((amount, index) =>
    (isCapped((slices[index] as Slice).entry, law) ? 0 : amount)) }, law)
  return {
    ...judged,
    lack: 'records',
    known,
    least: {
      general: takesAway ? outside.general : Math.max(outside.general, Math.min(general, required)),
      professional: takesAway ? outside.professional : Math.max(outside.professional, professional - Math.max(0, required - general)),
      // Special credits without a subject are cut before the others.
      unclassified: 0,
      exam: known.exam,
    },
    most: { general: null, professional: null, unclassified: mostUnclassified(sums.special as number, unclassified, law), exam: null },
    mostInAll: null,
    // Whatever further records take from a subject, they bring more.
    withoutExam: totalOf(known),
    mostWithoutExam: Infinity,
    // A cap that keeps what the year needs exchanges professional credits for general ones up to the need, and no further.
    canBe: takesAway ? () => true : (parts) => parts.professional >= professional || parts.general <= required,
  }
}

const TAKES_AWAY: {
  readonly dailyCapScope: { readonly [A in Readings['dailyCapScope']]: boolean }
  readonly truncation: { readonly [A in Readings['truncation']]: boolean }
} = {
  dailyCapScope: { perMode: false, sixHourDay: true },
  truncation: { learnerFavorable: false, chronological: true },
}

/** Whether a cap holds for the credits of a record. */
function isCapped(entry: LedgerEntry, law: Law): boolean {
  return entry.kind === 'special' || (entry.kind === 'offline' && !(isWaived(entry) && waiverHolds(law)))
}

/** The most credits without a subject: what the special caps leave beside credits that go first. */
function mostUnclassified(special: Hundredths, unclassified: Hundredths, law: Law): Hundredths {
  if (undeclaredSubject(law) !== 'unclassified') return unclassified
  const caps = law.figures.annualSpecial * (oneCapForAll(law) ? 1 : Object.keys(ROUTE_CLAUSE).length)
  return TAKES_AWAY.truncation[law.readings.truncation] ? caps : caps - (special - unclassified)
}

/** The same where nothing can be added to what is known. */
export function closedRecords(open: OpenSums): OpenSums {
  const { known } = open
  return { ...open, least: known, most: known, mostInAll: totalOf(known), canBe: () => true }
}
