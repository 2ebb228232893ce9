// What would become of a year with further credits in it: the rules themselves are asked, so that a plan has no rules of its own.
import type { Slice } from '../assess/admit.js'
import type { AnnualResult } from '../assess/assessment.js'
import { creditPeriod } from '../assess/credit-period.js'
import type { Facts } from '../assess/facts.js'
import { calendarAccount } from '../assess/facts.js'
import { judgeYear, totalsOf } from '../assess/judge-year.js'
import type { Subject } from '../ledger/ledger.js'
import type { Law } from '../rules/law.js'
import { dayNumber, lastDayOf } from '../values/plain-date.js'
import { credits } from '../values/quantity.js'

/** Further credits, in hundredths, that no cap touches: what a plan adds stays within the caps. */
export interface Addition {
  readonly kind: 'online' | 'exam'
  readonly subject: Subject
  readonly amount: number
}

/** A year under one law, as it would be with further credits. */
export interface YearUnder {
  readonly law: Law
  readonly trial: (additions: readonly Addition[]) => AnnualResult
}

/** The year under one law; `facts` as they stand at its end. */
export function yearUnder(facts: Facts, year: number, law: Law): YearUnder {
  const slices = facts.slicesByYear.get(year) ?? []
  const account = calendarAccount(facts, year, law)
  return {
    law,
    trial: (additions) => {
      const all = [...slices, ...additions.filter(({ amount }) => amount > 0).map((addition) => sliceOf(addition, year))]
      return judgeYear(facts, year, totalsOf(all, creditPeriod(all, account, law), law), law)
    },
  }
}

/** The slice of an addition: on a day after all others, which no promotion of the year clears. */
function sliceOf({ kind, subject, amount }: Addition, year: number): Slice {
  const record = { id: '', date: lastDayOf(year), kind, subject, credits: credits(amount) }
  return { entry: 0, record, day: dayNumber(lastDayOf(year)) + 1, amount }
}

/** Whether nothing more is required of a year: it is met, or not assessed. */
export function isSatisfied({ status }: AnnualResult): boolean {
  return status === 'met' || status === 'notAssessed'
}
