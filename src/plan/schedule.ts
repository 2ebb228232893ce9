// A plan as records that can be added to the ledger.
import type { CreditRecord, OfflineRecord, Subject } from '../ledger/ledger.js'
import { credits } from '../values/quantity.js'
import type { StudyDay } from './offline-days.js'
import type { Addition } from './trial-year.js'

/** The most credits that a ledger takes for one record, in hundredths. */
const MAX_CREDITS = 1_000_000
const ID_DIGITS = 3

/** What is planned: study days with their dates, and what is earned online or by exam, all on one day. */
export interface Planned {
  readonly year: number
  readonly days: readonly { readonly date: string; readonly study: StudyDay }[]
  readonly online: readonly Addition[]
  readonly onlineDate: string
}

/** The records of a plan, in canonical order, their ids unlike any that is taken. */
export function scheduleOf({ year, days, online, onlineDate }: Planned, taken: ReadonlySet<string>): CreditRecord[] {
  const planned = [
    ...days.flatMap(({ date, study }) => offlineOn(date, study)),
    ...online.flatMap(inParts).map(({ kind, subject, amount }) => ({ date: onlineDate, kind, subject, credits: credits(amount) })),
  ]
  let number = 0
  return planned.map((record) => {
    let id: string
    do {
      number += 1
      id = `plan-${year}-${String(number).padStart(ID_DIGITS, '0')}`
    } while (taken.has(id))
    return { id, ...record }
  })
}

type Unnumbered = Omit<OfflineRecord, 'id'>

function offlineOn(date: string, study: StudyDay): Unnumbered[] {
  const record = (mode: OfflineRecord['mode'], subject: Subject, hours: number): Unnumbered[] =>
    hours > 0 ? [{ date, kind: 'offline', mode, subject, hours: credits(hours) }] : []
  return [
    ...record('theory', 'general', study.generalTheory),
    ...record('theory', 'professional', study.professionalTheory),
    ...record('practice', 'professional', study.professionalPractice),
  ]
}

/** An addition in parts that a ledger takes; none for nothing. */
function inParts(addition: Addition): Addition[] {
  const parts: Addition[] = []
  for (let rest = addition.amount; rest > 0; rest -= MAX_CREDITS) parts.push({ ...addition, amount: Math.min(rest, MAX_CREDITS) })
  return parts
}
