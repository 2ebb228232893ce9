import { dayAfter, yearOf } from './calendar.js'
import type { YearTotals } from './contract.js'
import { creditByYear, type Outcome } from './credit.js'
import type { Facts } from './facts.js'
import { decimal, minus, sum, type Fraction } from './fraction.js'
import { calendarYear, isKnown, sumsOfTotals, totalOf } from './year.js'

/** What is known to stand in the level account, the most it can be (null: no bound), and what was cleared. */
export interface Account {
  readonly credits: Fraction
  readonly most: Fraction | null
  readonly cleared: Fraction
}

export const creditedIn = (outcomes: readonly Outcome[]): Fraction => sum(outcomes.map(({ credited }) => credited))

/** What of the records stands in the level account. */
export function levelOutcomes(facts: Facts, outcomes: readonly Outcome[]): Outcome[] {
  const { certificates, clearedUpTo, readings, slices } = facts
  if (certificates.length === 0) return []
  if (clearedUpTo === undefined) return [...outcomes]
  if (readings.capAtPromotion === 'shared') return outcomes.filter(({ slice }) => slice.day > clearedUpTo)
  const later = slices.filter(({ day }) => day > clearedUpTo)
  return creditByYear(later, facts, (year, inYear) => calendarYear(year, inYear, facts, 'level'))
}

export function accountOf(facts: Facts, outcomes: readonly Outcome[], standing: readonly Outcome[]): Account {
  const { clearedUpTo, totals } = facts
  const years = totals.map((year) => accountOfTotals(year, facts))
  const credits = creditedIn(standing)
  const most = sum([credits, ...years.map((year) => year.most)])
  const cleared = creditedIn(outcomes.filter(({ slice }) => clearedUpTo !== undefined && slice.day <= clearedUpTo))
  return {
    credits: sum([credits, ...years.map((year) => year.credits)]),
    most: facts.incompleteYears.some((year) => canStand(year, facts)) ? null : most,
    cleared: sum([cleared, ...years.map((year) => year.cleared)]),
  }
}

interface YearInAccount {
  readonly credits: Fraction
  readonly most: Fraction
  readonly cleared: Fraction
}

const nothing = sum([])

function accountOfTotals(closed: YearTotals, facts: Facts): YearInAccount {
  const { year } = closed
  const { clearedUpTo, asOf } = facts
  const whole = totalOf(sumsOfTotals(closed))
  if (!isKnown(year, facts)) {
    const isRunning = yearOf(asOf) === year && canStand(year, facts)
    return { credits: nothing, most: isRunning ? sinceCurrent(closed, facts) ?? whole : nothing, cleared: nothing }
  }
  if (clearedUpTo === undefined || year > yearOf(clearedUpTo)) return { credits: whole, most: whole, cleared: nothing }
  if (year < yearOf(clearedUpTo)) return { credits: nothing, most: nothing, cleared: whole }
  const since = sinceCurrent(closed, facts)
  return since === undefined
    ? { credits: nothing, most: whole, cleared: nothing }
    : { credits: since, most: since, cleared: minus(whole, since) }
}

/** What of the totals came after the current level's certificate, where it is the last one issued in that year. */
function sinceCurrent({ year, sinceCertificate }: YearTotals, { ledger, clearedUpTo }: Facts): Fraction | undefined {
  const issuedThen = (ledger.certificates ?? []).map(({ issuedOn }) => issuedOn).filter((day) => yearOf(day) === year).sort()
  if (clearedUpTo === undefined || issuedThen.at(-1) !== clearedUpTo || sinceCertificate === undefined) return undefined
  return decimal(sinceCertificate)
}

/** Whether what was learned on some day of that year, up to `asOf`, would stand in the level account. */
function canStand(year: number, { asOf, inForce, clearedUpTo }: Facts): boolean {
  const latest = (...days: string[]): string => days.sort().at(-1) ?? ''
  const first = latest(`${year}-01-01`, inForce, clearedUpTo === undefined ? '' : dayAfter(clearedUpTo))
  return first <= asOf && first <= `${year}-12-31`
}
