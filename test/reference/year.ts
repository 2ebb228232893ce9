import type { ClauseId } from '../../src/regulation/clauses.js'
import { creditByYear, type Outcome, type Period } from './credit.js'
import { everyDay, yearOf } from './calendar.js'
import type { AnnualResult, YearTotals } from './contract.js'
import type { Facts, Slice } from './facts.js'
import {
  above, atLeast, decimal, fraction, larger, minus, plus, positive, roundUp, sum, times, toNumber, zero, type Fraction,
} from './fraction.js'

/** What a period requires: the exact figures, not yet rounded. */
export interface Figures {
  readonly total: Fraction
  readonly general: Fraction
  readonly professional: Fraction
  /** Of the total, required or earned. */
  readonly share: Fraction
}

/** A full year's figures, as they stand on the account year's first day. */
export function fullYear(firstDay: string, { figure }: Facts): Figures {
  const total = figure('annualTotal', firstDay)
  const share = figure('professionalShare', firstDay)
  return { total, general: figure('annualGeneral', firstDay), professional: times(share, total), share }
}

/** In the year in which the rules came into force: that day. */
export const firstDayOf = (year: number, { inForce }: Facts): string =>
  year === yearOf(inForce) ? inForce : `${year}-01-01`

/** Whether the rules came into force in the course of that year: 2020, with 83 of its 366 days. */
const isPartial = (year: number, { inForce }: Facts): boolean => year === yearOf(inForce) && inForce !== `${year}-01-01`

export function figuresOfYear(year: number, facts: Facts): Figures {
  const figures = fullYear(firstDayOf(year, facts), facts)
  if (!isPartial(year, facts) || facts.readings.firstYear !== 'proRata') return figures
  const lastDay = `${year}-12-31`
  const part = fraction(everyDay(facts.inForce, lastDay).length, everyDay(`${year}-01-01`, lastDay).length)
  return {
    total: times(figures.total, part),
    general: times(figures.general, part),
    professional: times(figures.professional, part),
    share: figures.share,
  }
}

/** The days of the certificates after the first. */
export function promotionsOf({ certificates }: Facts): string[] {
  return certificates.slice(1).map(({ issuedOn }) => issuedOn)
}

export function creditedByYear(facts: Facts): Outcome[] {
  const { slices, readings } = facts
  return creditByYear(slices, facts, (year, inYear) => calendarYear(year, inYear, facts, readings.resetScope))
}

export function calendarYear(year: number, slices: readonly Slice[], facts: Facts, resetScope: string): Period {
  const promotions = promotionsOf(facts).filter((day) => yearOf(day) === year)
  return {
    firstDay: firstDayOf(year, facts),
    slices,
    resets: resetScope === 'levelAndYear' ? promotions : [],
    general: roundUp(figuresOfYear(year, facts).general),
  }
}

/** A year of totals is known from its 31 December on. */
export const isKnown = (year: number, { asOf }: Facts): boolean => asOf >= `${year}-12-31`

/** The years of the assessment. */
export function yearsOf(facts: Facts, outcomes: readonly Outcome[]): number[] {
  const { ledger, asOf, inForce, slices, certificates, totals } = facts
  const afterAsOf = new Set(
    outcomes.filter(({ cut }) => cut?.reason === 'afterAsOf').map(({ slice }) => slice.record))
  const starts = slices
    .filter(({ record, day }) => !afterAsOf.has(record) && day >= inForce)
    .map(({ day }) => yearOf(day))
  const [first] = certificates
  if (first !== undefined) starts.push(yearOf(first.issuedOn))
  if (ledger.dutyFrom !== undefined) starts.push(ledger.dutyFrom)
  starts.push(...totals.map(({ year }) => year).filter((year) => isKnown(year, facts)))
  const last = yearOf(asOf)
  const start = starts.length === 0 ? last : Math.min(last, Math.max(yearOf(inForce), Math.min(...starts)))
  return Array.from({ length: last - start + 1 }, (_, index) => start + index)
}

export function yearResult(year: number, outcomes: readonly Outcome[], facts: Facts): AnnualResult {
  const totals = facts.totals.find((one) => one.year === year && isKnown(year, facts))
  const judged = judge({
    year,
    basis: totals === undefined ? 'records' : 'totals',
    incomplete: facts.incompleteYears.includes(year),
    sums: totals === undefined
      ? sumsOf(outcomes.filter(({ slice }) => yearOf(slice.day) === year))
      : sumsOfTotals(totals),
  }, figuresOfYear(year, facts), facts)
  const because = notAssessedBecause(year, facts)
  if (because !== undefined) return { ...judged, status: 'notAssessed', notAssessedBecause: because }
  const isPromoted = promotionsOf(facts).some((day) => yearOf(day) === year)
  return { ...judged, status: statusOf(judged, { isOver: isKnown(year, facts), isPromoted }, facts) }
}

/** What a period that is assessed comes to. */
export function statusOf(
  { basis, incomplete, gaps, requirements }: Judged,
  { isOver, isPromoted }: { readonly isOver: boolean; readonly isPromoted: boolean },
  { readings }: Facts,
): 'met' | 'unmet' | 'pending' | 'unknown' {
  if (basis === 'totals') {
    if (gaps.length > 0) return 'unmet'
    if (requirements.exam.met === null) return 'unknown'
    return readings.resetScope === 'levelAndYear' && isPromoted ? 'unknown' : 'met'
  }
  if (gaps.length > 0) {
    if (!isOver) return 'pending'
    return incomplete ? 'unknown' : 'unmet'
  }
  const moreCannotHurt = readings.professionalShare === 'ofRequired' && readings.dailyCapScope === 'perMode'
    && readings.truncation === 'learnerFavorable'
  return incomplete && !moreCannotHurt ? 'unknown' : 'met'
}

function notAssessedBecause(year: number, facts: Facts): AnnualResult['notAssessedBecause'] {
  const { ledger, readings, inForce } = facts
  // Article 16 says it of every year before the rules, whatever else holds of it.
  if (year < yearOf(inForce)) return 'beforeEffect'
  if (ledger.dutyFrom !== undefined && year < ledger.dutyFrom) return 'beforeDuty'
  if (ledger.exemptYears?.some((exempt) => exempt.year === year)) return 'exempt'
  if (isPartial(year, facts) && readings.firstYear === 'notAssessed') return 'firstYear'
  return undefined
}

/** A period's credits by subject, and what of them came by exam and by special routes; null: not known. */
export interface Sums {
  readonly general: Fraction
  readonly professional: Fraction
  readonly unclassified: Fraction
  readonly exam: Fraction | null
  readonly special: Fraction | null
}

export function sumsOf(outcomes: readonly Outcome[]): Sums {
  const count = (wanted: (slice: Slice) => boolean): Fraction =>
    sum(outcomes.filter(({ slice }) => wanted(slice)).map(({ credited }) => credited))
  return {
    general: count(({ subject }) => subject === 'general'),
    professional: count(({ subject }) => subject === 'professional'),
    unclassified: count(({ subject }) => subject === 'unclassified'),
    exam: count(({ record }) => record.kind === 'exam'),
    special: count(({ record }) => record.kind === 'special'),
  }
}

export function sumsOfTotals({ general, professional, unclassified = 0, exam }: YearTotals): Sums {
  return {
    general: decimal(general),
    professional: decimal(professional),
    unclassified: decimal(unclassified),
    exam: exam === undefined ? null : decimal(exam),
    special: null,
  }
}

export const totalOf = ({ general, professional, unclassified }: Sums): Fraction =>
  sum([general, professional, unclassified])

export interface Account {
  readonly year: number
  readonly basis: AnnualResult['basis']
  readonly incomplete: boolean
  readonly sums: Sums
}

/** Everything of a year's result but its status. */
export type Judged = Omit<AnnualResult, 'status'>

export function judge({ year, basis, incomplete, sums }: Account, figures: Figures, { readings }: Facts): Judged {
  const T = totalOf(sums)
  const { general: G, professional: P, exam } = sums
  const total = roundUp(figures.total)
  const general = roundUp(figures.general)
  const g = positive(minus(general, G))
  const ofEarned = readings.professionalShare === 'ofEarned'
  const { share } = figures
  const professional = roundUp(ofEarned ? times(share, T) : figures.professional)
  // With two thirds: (2T − 3P)⁺. Each further professional credit also raises what it is measured against.
  const stillProfessional = (earned: Fraction): Fraction =>
    roundUp(times(positive(minus(times(share, earned), P)), fraction(share.d, share.d - share.n)))
  const missingProfessional = ofEarned ? stillProfessional(T) : positive(minus(professional, P))
  const missingSubjects = ofEarned ? plus(g, stillProfessional(plus(T, g))) : plus(g, missingProfessional)

  const requirement = (clause: ClauseId, required: Fraction, actual: Fraction, missing: Fraction) => ({
    clause,
    required: toNumber(required),
    actual: toNumber(actual),
    missing: toNumber(missing),
    met: atLeast(actual, required),
  })
  const examRequired = readings.examCredits === 'someRequired'
  const isExamMet = (): boolean | null => {
    if (!examRequired) return true
    return exam === null ? null : above(exam, zero)
  }
  const requirements: AnnualResult['requirements'] = {
    total: requirement('9.total', total, T, positive(minus(total, T))),
    general: requirement('9.general', general, G, g),
    professional: requirement('9.professional', professional, P, missingProfessional),
    exam: { clause: '9.exam', required: examRequired, actual: numberOrNull(exam), met: isExamMet() },
  }
  return {
    year,
    basis,
    incomplete,
    credits: {
      total: toNumber(T),
      general: toNumber(G),
      professional: toNumber(P),
      unclassified: toNumber(sums.unclassified),
      exam: numberOrNull(exam),
      special: numberOrNull(sums.special),
    },
    requirements,
    gaps: (['total', 'general', 'professional', 'exam'] as const).filter((name) => requirements[name].met === false),
    missingCredits: toNumber(larger(positive(minus(total, T)), missingSubjects)),
  }
}

export const numberOrNull = (exact: Fraction | null): number | null => (exact === null ? null : toNumber(exact))
