import type { AssessOptions } from '../assess/assessment.js'
import type { AccountYear } from '../assess/credit-period.js'
import { creditPeriod } from '../assess/credit-period.js'
import type { ClosedYear, Facts } from '../assess/facts.js'
import { calendarAccount, factsOf } from '../assess/facts.js'
import { judgeWindow, judgeYear } from '../assess/judge-year.js'
import { assessFacts } from '../assess/pipeline.js'
import { checkRecentYear, closedYearsIn, windowAccount } from '../assess/recent-year.js'
import type { YearSums } from '../assess/year-sums.js'
import { checkedOptions, takeAssessOptions } from '../ledger/check-options.js'
import type { Ledger } from '../ledger/ledger.js'
import { recentYear } from '../rules/article-16-talent-programs.js'
import type { RecentYear } from '../rules/article-16-talent-programs.js'
import { resetsYear } from '../rules/article-20-reset-on-promotion.js'
import type { Laws } from '../rules/law.js'
import { lawsOf } from '../rules/law.js'
import { dayNumber, firstDayOf, lastDayOf, plainDate, yearOf } from '../values/plain-date.js'
import { settleAccount } from './open-account.js'
import { closedRecords, openRecords } from './open-records.js'
import type { Judged, OpenSums, Parts } from './open-sums.js'
import { settleSums, totalOf } from './open-sums.js'
import type { OpenQuestion, Settlement } from './settlement.js'

/**
 * Says what would settle every question that a ledger leaves open: each year, the application for the next level and the recent year
 * (近一年) whose status is `unknown`, with the smallest sets of facts that decide it and the values that decide.
 *
 * The facts are credits: how many of a year came by exam, in a subject, after a certificate. They are found by asking the rules, which
 * judge the year for sums around their own thresholds.
 *
 * @param ledger - a ledger that `parseLedger` has checked
 * @param options - as for `assess`; the application is a question where `promotion` asks for it
 * @returns plain data: a question for each `unknown`; none where everything is known; amounts in credits
 * @throws InputError - for a ledger that `parseLedger` did not make or options that cannot be, with every problem
 * @remarks Articles 9, 14, 16 and 20.
 * @example
 * const paper = parseLedger({ learner: 'L-001', records: [], totals: [{ year: 2022, general: 18, professional: 72 }] })
 * whatWouldSettle(paper, { asOf: '2023-06-30' }).questions[0].conditions
 * //=> [{ clause: '9.exam', counted: 'exam', atLeast: 0.01, share: null, known: 0, further: 0.01 }]
 */
export function whatWouldSettle(ledger: Ledger, options: AssessOptions): Settlement {
  const { asOf, promotion: asked, regulation, readings } = checkedOptions(ledger, options, takeAssessOptions)
  const laws = lawsOf(regulation, readings)
  const facts = factsOf(ledger, asOf, laws)
  const { years, promotion } = assessFacts(facts, asked, laws)
  const questions: OpenQuestion[] = years
    .filter(({ status }) => status === 'unknown')
    .map(({ year }) => settleSums({ kind: 'year', year }, '9', openYear(facts, year, laws)))
  if (promotion.status === 'unknown') questions.push(settleAccount(facts, asked, laws))
  if (checkRecentYear(facts, laws).status === 'unknown') questions.push(settleRecentYear(facts, laws))
  return {
    kind: 'settlement',
    regulation: laws.regulation.id,
    asOf,
    learner: ledger.learner,
    readings: laws.readings,
    questions,
  }
}

function settleRecentYear(facts: Facts, laws: Laws): OpenQuestion {
  const period = recentYear(facts.asOf, laws.on(dayNumber(facts.asOf)))
  const { from, to } = period
  const open = period.kind === 'calendarYear' ? openYear(facts, yearOf(to), laws) : openWindow(facts, period, laws)
  return settleSums({ kind: 'recentYear', from, to }, '16', open)
}

/** A calendar year of which too little is known. */
function openYear(facts: Facts, year: number, laws: Laws): OpenSums {
  const law = laws.in(year)
  const totals = new Map(facts.totals)
  totals.delete(year)
  // With certain sums it is judged like a year of which every record is known.
  const known: Facts = { ...facts, totals, incompleteYears: new Set() }
  const account = calendarAccount(facts, year, laws)
  const judged = judgedAfter(account, firstDayOf(year), lastDayOf(year) < facts.asOf ? lastDayOf(year) : facts.asOf, (parts) =>
    judgeYear(known, year, withTotal(parts), laws))
  const closed = facts.totals.get(year)
  if (closed?.known === true) return openTotals(judged, closed, account)
  const slices = facts.slicesByYear.get(year) ?? []
  const open = openRecords(judged, slices, creditPeriod(slices, account, laws), law)
  return judged.isOver ? closedRecords(open) : open
}

/** The window of article 16 of which too little is known. */
function openWindow(facts: Facts, period: RecentYear, laws: Laws): OpenSums {
  const { slices, account } = windowAccount(facts, period, laws)
  const { law } = account
  const judged = judgedAfter(account, period.from, period.to, (parts) => judgeWindow(yearOf(period.to), withTotal(parts), 'records', law))
  const closed = closedYearsIn(facts, period)
  const [whole] = closed
  if (whole !== undefined && period.from === firstDayOf(whole.year)) return openTotals(judged, whole, account)
  const open = openRecords(judged, slices, creditPeriod(slices, account, laws), law)
  const standing = (year: number): boolean => !judged.isOver && lastDayOf(year) >= judged.from && firstDayOf(year) <= judged.to
  const isUnbounded = [...facts.incompleteYears].some(standing)
  const lack = closed.length === 0 ? 'records' : 'totalsInWindow'
  return { ...(isUnbounded ? open : withClosed(open, closed.filter(({ year }) => standing(year)))), lack }
}

/** A window of records that are all known, but for those of closed years. */
function withClosed(open: OpenSums, closed: readonly ClosedYear[]): OpenSums {
  if (closed.length === 0) return closedRecords(open)
  const { known, least } = open
  const all = closed.reduce((most, { sums }) => ({
    general: most.general + sums.general,
    professional: most.professional + sums.professional,
    unclassified: most.unclassified + sums.unclassified,
    exam: most.exam + (sums.exam ?? sums.total),
  }), known)
  return {
    ...open,
    // A general credit that no cap keeps any more makes room for a professional one.
    most: { ...all, professional: all.professional + known.general - least.general },
    mostInAll: totalOf(all),
    mostWithoutExam: closed.reduce((most, { sums }) => most + sums.total - (sums.exam ?? 0), totalOf(known) - known.exam),
  }
}

const NOTHING: Parts = { general: 0, professional: 0, unclassified: 0, exam: 0 }

/** A year known by its totals: by how many of them came by exam, and by what a promotion left of them. */
function openTotals(judged: Judged & { readonly isOver: boolean }, { sums }: ClosedYear, { promotions, law }: AccountYear): OpenSums {
  const { general, professional, unclassified, total } = sums
  const all = { general, professional, unclassified, exam: sums.exam ?? total }
  const whole = { ...all, exam: 0 }
  const open = { ...judged, withoutExam: 0, mostWithoutExam: total - (sums.exam ?? 0), canBe: () => true }
  if (promotions.length === 0 || !resetsYear(law)) {
    return { ...open, lack: 'examOfTotals', known: whole, least: whole, most: all, mostInAll: total }
  }
  // On the last day of the year a promotion leaves nothing of it.
  const most = judged.isOver ? NOTHING : all
  return {
    ...open, lack: 'totalsAfterPromotion', known: NOTHING, least: NOTHING, most, mostInAll: totalOf(most),
  }
}

/** The days whose credits stand, and whether a promotion has left none; how sums are judged. */
function judgedAfter({ promotions, law }: AccountYear, from: string, to: string, judge: Judged['judge']): Judged & { readonly isOver: boolean } {
  const last = resetsYear(law) ? promotions[promotions.length - 1] ?? -Infinity : -Infinity
  const [first, end] = [Math.max(dayNumber(from), last + 1), dayNumber(to)]
  return { from: plainDate(Math.min(first, end)), to, judge, share: law.professionalShare, isOver: first > end }
}

function withTotal(parts: Parts): YearSums {
  return { ...parts, total: totalOf(parts), special: null }
}
