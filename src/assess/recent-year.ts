// Article 16: the recent year (近一年), a calendar year or the twelve months before a day, held against the minimum.
import type { RecentYear } from '../rules/article-16-talent-programs.js'
import { recentYear } from '../rules/article-16-talent-programs.js'
import { generalRequired, WHOLE_YEAR } from '../rules/article-09-annual-requirement.js'
import type { YearEvidence } from '../rules/article-09-annual-requirement.js'
import type { Laws } from '../rules/law.js'
import { dayNumber, firstDayOf, yearOf } from '../values/plain-date.js'
import type { Slice } from './admit.js'
import type { AnnualResult, UseCheck } from './assessment.js'
import type { AccountYear } from './credit-period.js'
import { creditPeriod } from './credit-period.js'
import type { ClosedYear, Facts } from './facts.js'
import { assessedYear, evidenceOfRecords, evidenceOfTotals, judgeWindow, sumsOf } from './judge-year.js'

/** Checks whether the minimum was met in the recent year. */
export function checkRecentYear(facts: Facts, laws: Laws): UseCheck {
  const period = recentYear(facts.asOf, laws.on(dayNumber(facts.asOf)))
  const result = RESULT_OF[period.kind](facts, period, laws)
  return {
    kind: 'useCheck',
    use: 'talentProgram',
    clause: '16',
    regulation: laws.regulation.id,
    asOf: facts.asOf,
    learner: facts.learner,
    readings: laws.readings,
    // The period is over on the day of the check, and so never pending.
    status: result.status as UseCheck['status'],
    periods: [{ from: period.from, to: period.to, result, counts: result.status !== 'notAssessed' }],
  }
}

const RESULT_OF: { readonly [K in RecentYear['kind']]: (facts: Facts, period: RecentYear, laws: Laws) => AnnualResult } = {
  calendarYear: (facts, { to }, laws) => assessedYear(facts, yearOf(to), laws),
  window: assessedWindow,
}

function assessedWindow(facts: Facts, period: RecentYear, laws: Laws): AnnualResult {
  const { slices, account } = windowAccount(facts, period, laws)
  const { law } = account
  const year = yearOf(period.to)
  const closed = closedYearsIn(facts, period)
  const [whole] = closed
  // Of a window that is a calendar year the sums are those of that year; of a part of a year nobody knows them.
  if (whole !== undefined && period.from === firstDayOf(whole.year)) {
    return judgeWindow(year, whole.sums, evidenceOfTotals(account.promotions, law), law)
  }
  const result = judgeWindow(year, sumsOf(slices, creditPeriod(slices, account, laws), law), windowEvidence(facts, period), law)
  return closed.length === 0 ? result : { ...result, status: 'unknown' }
}

/** The closed years of a window. It ends on the day of the facts, of which no closed year is later. */
export function closedYearsIn({ totals }: Facts, { from }: RecentYear): ClosedYear[] {
  return [...totals.values()].filter(({ year }) => year >= yearOf(from))
}

function windowEvidence({ incompleteYears }: Facts, { from, to }: RecentYear): YearEvidence {
  return evidenceOfRecords([...incompleteYears].some((year) => year >= yearOf(from) && year <= yearOf(to)))
}

/** The window as an account year of its own: what lies outside it does not exist. */
export function windowAccount(facts: Facts, { from }: RecentYear, laws: Laws): { slices: Slice[]; account: AccountYear } {
  const first = dayNumber(from)
  const law = laws.on(first)
  // It ends on the day of the facts, after which they have nothing.
  const inside = (day: number): boolean => day >= first
  return {
    // Slices of two calendar years, put back into the order of their records.
    slices: [...facts.slicesByYear.values()].flat().filter(({ day }) => inside(day)).sort((a, b) => a.place - b.place),
    account: {
      law,
      promotions: facts.promotions.filter(inside),
      clearedThrough: facts.clearedThrough,
      generalRequired: () => generalRequired(WHOLE_YEAR, law),
    },
  }
}
