// What would become of a year with further credits in it: the rules themselves are asked, so that a plan has no rules of its own.
import type { Slice } from '../assess/admit.js'
import type { AnnualResult } from '../assess/assessment.js'
import { creditPeriod } from '../assess/credit-period.js'
import type { Facts } from '../assess/facts.js'
import { calendarAccount } from '../assess/facts.js'
import { judgeYear, sumsOf } from '../assess/judge-year.js'
import type { LedgerEntry } from '../ledger/entries.js'
import type { Subject } from '../ledger/ledger.js'
import type { Laws } from '../rules/law.js'
import { dayNumber, lastDayOf } from '../values/plain-date.js'

/** Further credits, in hundredths, that no cap touches: what a plan adds stays within the caps. */
export interface Addition {
  readonly kind: 'online' | 'exam'
  readonly subject: Subject
  readonly amount: number
}

/** A year under one law, as it would be with further credits. */
export interface YearUnder {
  readonly laws: Laws
  readonly trial: (additions: readonly Addition[]) => AnnualResult
}

/** The year under one law; `facts` as they stand at its end. */
export function yearUnder(facts: Facts, year: number, laws: Laws): YearUnder {
  const slices = facts.slicesByYear.get(year) ?? []
  const account = calendarAccount(facts, year, laws)
  return {
    laws,
    trial: (additions) => {
      const all = [...slices, ...additions.filter(({ amount }) => amount > 0).map((addition) => sliceOf(addition, year))]
      return judgeYear(facts, year, sumsOf(all, creditPeriod(all, account, laws), account.law), laws)
    },
  }
}

/** The slice of an addition: on a day after all others, which no promotion of the year clears. */
function sliceOf({ kind, subject, amount }: Addition, year: number): Slice {
  const date = lastDayOf(year)
  const day = dayNumber(date) + 1
  const entry: LedgerEntry = {
    id: '', date, kind, mode: null, subject, amount, route: null, tier: null, rank: 0, first: day, last: day, year, days: null,
    activity: null, waived: false,
  }
  return { place: 0, entry, day, amount }
}

/** Whether nothing more is required of a year: it is met, or not assessed. */
export function isSatisfied({ status }: AnnualResult): boolean {
  return status === 'met' || status === 'notAssessed'
}
