// What would become of a year with further credits in it: the rules themselves are asked, so that a plan has no rules of its own.
import type { Slice } from '../assess/admit.js'
import type { AnnualResult } from '../assess/assessment.js'
import { creditPeriod } from '../assess/credit-period.js'
import type { ClosedYear, Facts } from '../assess/facts.js'
import { calendarAccount } from '../assess/facts.js'
import { judgeYear, sumsOf } from '../assess/judge-year.js'
import type { YearSums } from '../assess/year-sums.js'
import type { LedgerEntry } from '../ledger/entries.js'
import type { Subject } from '../ledger/ledger.js'
import type { ReadingId, Readings } from '../regulation/reading-answers.js'
import type { Laws } from '../rules/law.js'
import { withReadings } from '../rules/law.js'
import { dayNumber, lastDayOf } from '../values/plain-date.js'
import type { Hundredths } from '../values/quantity.js'

/** Further credits that no cap touches: what a plan adds stays within the caps. */
export interface Addition {
  readonly kind: 'online' | 'exam'
  readonly subject: Subject
  readonly amount: Hundredths
}

/** A year under one law, as it would be with further credits. */
export interface YearUnder {
  readonly laws: Laws
  readonly trial: (additions: readonly Addition[]) => AnnualResult
}

/** The year under each of some laws of the same figures; `facts` as they stand at its end. */
export function yearUnderEach(facts: Facts, year: number, laws: readonly Laws[]): YearUnder[] {
  const creditedUnder = creditedOnce(facts, year)
  return laws.map((each) => ({
    laws: each,
    trial: (additions) => {
      const further = additions.filter(({ amount }) => amount > 0)
      return judgeYear(withFurther(facts, year, further), year, creditedUnder(further, each), each)
    },
  }))
}

/** What a year is credited with further credits in it, and whether that of its own depends on them. */
interface Credited {
  readonly sums: YearSums
  readonly depends: boolean
}

/** The sums of a year with further credits, credited once for all laws that agree on what the rules ask for. */
function creditedOnce(facts: Facts, year: number): (further: readonly Addition[], laws: Laws) => YearSums {
  const slices = facts.slicesByYear.get(year) ?? []
  const credit = (all: readonly Slice[], laws: Laws): Credited => {
    const account = calendarAccount(facts, year, laws)
    let depends = false
    // The rules ask for it where a cap chooses between subjects, and there alone further credits change what it keeps.
    const generalRequired = (): Hundredths => {
      depends = true
      return account.generalRequired()
    }
    return { sums: sumsOf(all, creditPeriod(all, { ...account, generalRequired }, laws), account.law), depends }
  }
  const withAdditions = new Map<string, (laws: Laws) => Credited>()
  const creditWith = (further: readonly Addition[]): (laws: Laws) => Credited => {
    const key = further.map(({ kind, subject, amount }) => `${kind} ${subject} ${amount}`).join()
    const known = withAdditions.get(key)
    if (known !== undefined) return known
    const all = [...slices, ...further.map((addition) => sliceOf(addition, year))]
    const computed = onceForAsked((laws) => credit(all, laws))
    withAdditions.set(key, computed)
    return computed
  }
  return (further, laws) => {
    const alone = creditWith([])(laws)
    return alone.depends ? creditWith(further)(laws).sums : further.reduce(plus, alone.sums)
  }
}

/** Computes once for all laws that agree on the readings that the computation asks for. */
function onceForAsked<T>(compute: (laws: Laws) => T): (laws: Laws) => T {
  const known: { readonly asked: ReadonlySet<ReadingId>; readonly readings: Readings; readonly value: T }[] = []
  return (laws) => {
    const { readings } = laws
    const alike = known.find((before) => [...before.asked].every((id) => before.readings[id] === readings[id]))
    if (alike !== undefined) return alike.value
    const asked = new Set<ReadingId>()
    const noting = new Proxy(readings, {
      get: (answers, id) => {
        asked.add(id as ReadingId)
        return answers[id as ReadingId]
      },
    })
    const value = compute(withReadings(laws, noting))
    known.push({ asked, readings, value })
    return value
  }
}

/** Sums with a further credit in them; whether exam credits are known, they are where some are added. */
function plus(sums: YearSums, { kind, subject, amount }: Addition): YearSums {
  return {
    ...sums,
    total: sums.total + amount,
    [subject]: sums[subject] + amount,
    exam: kind === 'exam' ? (sums.exam ?? 0) + amount : sums.exam,
  }
}

/** The facts with further credits in the sums of a year that is known by them alone. */
function withFurther(facts: Facts, year: number, further: readonly Addition[]): Facts {
  const closed = facts.totals.get(year)
  if (closed === undefined || further.length === 0) return facts
  const raised: ClosedYear = { ...closed, sums: further.reduce(plus, closed.sums) }
  return { ...facts, totals: new Map(facts.totals).set(year, raised) }
}

/** The slice of an addition: on a day after all others, which no promotion of the year clears. */
function sliceOf({ kind, subject, amount }: Addition, year: number): Slice {
  const date = lastDayOf(year)
  const day = dayNumber(date) + 1
  const entry: LedgerEntry = {
    id: '', date, kind, mode: null, subject, amount, special: null, first: day, further: null,
  }
  return { place: 0, entry, day, amount }
}

/** Whether nothing more is required of a year: it is met, or not assessed. */
export function isSatisfied({ status }: AnnualResult): boolean {
  return status === 'met' || status === 'notAssessed'
}
