import type { AssessOptions } from '../assess/assessment.js'
import { creditPeriod } from '../assess/credit-period.js'
import type { ClosedYear, Facts } from '../assess/facts.js'
import { factsOf, promotionsIn } from '../assess/facts.js'
import { judgeWindow, judgeYear, sumsOf } from '../assess/judge-year.js'
import { assessFacts } from '../assess/pipeline.js'
import { checkRecentYear, windowAccount } from '../assess/recent-year.js'
import type { YearSums } from '../assess/year-sums.js'
import { checkedOptions, takeAssessOptions } from '../ledger/check-options.js'
import type { Ledger } from '../ledger/ledger.js'
import type { Readings } from '../regulation/reading-answers.js'
import { undeclaredSubject } from '../rules/article-11-special-routes.js'
import { recentYear } from '../rules/article-16-talent-programs.js'
import type { RecentYear } from '../rules/article-16-talent-programs.js'
import { resetsYear } from '../rules/article-20-reset-on-promotion.js'
import type { Law, Laws } from '../rules/law.js'
import { lawsOf } from '../rules/law.js'
import { dayNumber, firstDayOf, lastDayOf, plainDate, yearOf } from '../values/plain-date.js'
import { settleAccount } from './open-account.js'
import type { OpenSums, Parts } from './open-sums.js'
import { settleSums } from './open-sums.js'
import type { OpenQuestion, Settlement } from './settlement.js'
import { creditedOnce } from './trial-year.js'

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

type Judged = Omit<OpenSums, 'known' | 'least' | 'most' | 'withoutExam' | 'examKnown' | 'lack'>

/** A calendar year of which too little is known. */
function openYear(facts: Facts, year: number, laws: Laws): OpenSums {
  const law = laws.in(year)
  const totals = new Map(facts.totals)
  totals.delete(year)
  // With certain sums it is judged like a year of which every record is known.
  const known: Facts = { ...facts, totals, incompleteYears: new Set() }
  const judged: Judged = {
    from: firstDayOf(year),
    to: lastDayOf(year) < facts.asOf ? lastDayOf(year) : facts.asOf,
    judge: (parts) => judgeYear(known, year, withTotal(parts), laws),
    share: law.professionalShare,
  }
  const closed = facts.totals.get(year)
  if (closed?.known === true) return openTotals(judged, closed, promotionsIn(facts, year), law)
  return openRecords(judged, creditedOnce(facts, year)([], laws), law)
}

/** The window of article 16 of which too little is known. */
function openWindow(facts: Facts, period: RecentYear, laws: Laws): OpenSums {
  const { slices, account } = windowAccount(facts, period, laws)
  const { law } = account
  const judged: Judged = {
    from: period.from,
    to: period.to,
    judge: (parts) => judgeWindow(yearOf(period.to), withTotal(parts), 'records', law),
    share: law.professionalShare,
  }
  const years = [yearOf(period.from), yearOf(period.to)]
  const closed = [...facts.totals.values()].filter(({ year }) => years.includes(year))
  const [whole] = closed
  if (whole !== undefined && period.from === firstDayOf(whole.year)) return openTotals(judged, whole, account.promotions, law)
  const open = openRecords(judged, sumsOf(slices, creditPeriod(slices, account, laws), law), law)
  if (closed.length === 0) return open
  return { ...open, lack: 'totalsInWindow', most: years.some((year) => facts.incompleteYears.has(year)) ? open.most : withClosed(open.known, closed) }
}

/** The most that a window has with all of the closed years in it. */
function withClosed(known: Parts, closed: readonly ClosedYear[]): Parts {
  return closed.reduce((most, { sums }) => ({
    general: most.general + sums.general,
    professional: most.professional + sums.professional,
    unclassified: most.unclassified + sums.unclassified,
    exam: most.exam + (sums.exam ?? sums.total),
  }), known)
}

const NOTHING: Parts = { general: 0, professional: 0, unclassified: 0, exam: 0 }

/** A year known by its totals: by how many of them came by exam, and by what a promotion left of them. */
function openTotals(judged: Judged, { sums }: ClosedYear, promotions: readonly number[], law: Law): OpenSums {
  const { general, professional, unclassified } = sums
  const all = { general, professional, unclassified, exam: sums.exam ?? sums.total }
  const last = promotions[promotions.length - 1]
  if (last === undefined || !resetsYear(law)) {
    const known = { ...all, exam: 0 }
    return { ...judged, lack: 'examOfTotals', known, least: known, most: all, withoutExam: 0, examKnown: false }
  }
  const to = dayNumber(judged.to)
  return {
    ...judged,
    from: plainDate(Math.min(last + 1, to)),
    lack: 'totalsAfterPromotion',
    known: NOTHING,
    least: NOTHING,
    // On the last day of the year a promotion leaves nothing of it.
    most: last < to ? all : NOTHING,
    withoutExam: 0,
    examKnown: sums.exam !== null,
  }
}

/** A year known by records of which some may be missing. */
function openRecords(judged: Judged, sums: YearSums, law: Law): OpenSums {
  const { general, professional, unclassified } = sums
  // Sums of records have their credits by exam.
  const known = { general, professional, unclassified, exam: sums.exam as number }
  return {
    ...judged,
    lack: 'records',
    known,
    least: takesAway(law) ? { ...known, general: 0, professional: 0 } : known,
    most: { general: null, professional: null, unclassified: undeclaredSubject(law) === 'unclassified' ? null : unclassified, exam: null },
    withoutExam: general + professional + unclassified,
    examKnown: false,
  }
}

const TAKES_AWAY: {
  readonly dailyCapScope: { readonly [A in Readings['dailyCapScope']]: boolean }
  readonly truncation: { readonly [A in Readings['truncation']]: boolean }
} = {
  dailyCapScope: { perMode: false, sixHourDay: true },
  truncation: { learnerFavorable: false, chronological: true },
}

/** Whether a further record can take credits of a subject from those that are known. */
function takesAway({ readings }: Law): boolean {
  return TAKES_AWAY.dailyCapScope[readings.dailyCapScope] || TAKES_AWAY.truncation[readings.truncation]
}

function withTotal(parts: Parts): YearSums {
  return { ...parts, total: parts.general + parts.professional + parts.unclassified, special: null }
}
