import type { AnnualResult } from '../../src/assess/assessment.js'
import type { ClauseId } from '../../src/regulation/clauses.js'
import { creditByYear, type Outcome, type Period } from './credit.js'
import { yearOf } from './calendar.js'
import type { Facts, Slice } from './facts.js'
import {
  above, atLeast, fraction, larger, minus, plus, positive, roundUp, sum, times, toNumber, zero, type Fraction,
} from './fraction.js'

/** What a period requires before the professional share: the exact figures, not yet rounded. */
export interface Figures {
  readonly total: Fraction
  readonly general: Fraction
  readonly professional: Fraction
}

export function fullYear({ figure }: Facts): Figures {
  const total = figure('annualTotal')
  return { total, general: figure('annualGeneral'), professional: times(figure('professionalShare'), total) }
}

/** The regulation holds for 83 of the 366 days of 2020. */
export function figuresOfYear(year: number, facts: Facts): Figures {
  const { total, general, professional } = fullYear(facts)
  if (year !== 2020 || facts.readings.firstYear !== 'proRata') return { total, general, professional }
  const part = fraction(83, 366)
  return { total: times(total, part), general: times(general, part), professional: times(professional, part) }
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
    slices,
    resets: resetScope === 'levelAndYear' ? promotions : [],
    general: roundUp(figuresOfYear(year, facts).general),
  }
}

/** The years of the assessment. */
export function yearsOf({ ledger, asOf, slices, certificates }: Facts, outcomes: readonly Outcome[]): number[] {
  const afterAsOf = new Set(
    outcomes.filter(({ cut }) => cut?.reason === 'afterAsOf').map(({ slice }) => slice.record))
  const starts = slices
    .filter(({ record, day }) => !afterAsOf.has(record) && day >= '2020-10-10')
    .map(({ day }) => yearOf(day))
  const [first] = certificates
  if (first !== undefined) starts.push(yearOf(first.issuedOn))
  if (ledger.dutyFrom !== undefined) starts.push(ledger.dutyFrom)
  const last = yearOf(asOf)
  const start = starts.length === 0 ? last : Math.min(last, Math.max(2020, Math.min(...starts)))
  return Array.from({ length: last - start + 1 }, (_, index) => start + index)
}

export function yearResult(year: number, outcomes: readonly Outcome[], facts: Facts): AnnualResult {
  const inYear = outcomes.filter(({ slice }) => yearOf(slice.day) === year)
  const judged = judge(year, inYear, figuresOfYear(year, facts), facts)
  const because = notAssessedBecause(year, facts)
  if (because !== undefined) return { ...judged, status: 'notAssessed', notAssessedBecause: because }
  if (judged.gaps.length === 0) return { ...judged, status: 'met' }
  return { ...judged, status: facts.asOf < `${year}-12-31` ? 'pending' : 'unmet' }
}

function notAssessedBecause(year: number, { ledger, readings }: Facts): AnnualResult['notAssessedBecause'] {
  // Article 16 says it of every year before 2020, whatever else holds of it.
  if (year < 2020) return 'beforeEffect'
  if (ledger.dutyFrom !== undefined && year < ledger.dutyFrom) return 'beforeDuty'
  if (ledger.exemptYears?.some((exempt) => exempt.year === year)) return 'exempt'
  if (year === 2020 && readings.firstYear === 'notAssessed') return 'firstYear'
  return undefined
}

/** Everything of a year's result but its status. */
export function judge(
  year: number, outcomes: readonly Outcome[], figures: Figures, { readings, figure }: Facts,
): Omit<AnnualResult, 'status'> {
  const count = (wanted: (slice: Slice) => boolean): Fraction =>
    sum(outcomes.filter(({ slice }) => wanted(slice)).map(({ credited }) => credited))
  const T = count(() => true)
  const G = count(({ subject }) => subject === 'general')
  const P = count(({ subject }) => subject === 'professional')
  const exam = count(({ record }) => record.kind === 'exam')

  const total = roundUp(figures.total)
  const general = roundUp(figures.general)
  const g = positive(minus(general, G))
  const ofEarned = readings.professionalShare === 'ofEarned'
  const share = figure('professionalShare')
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
  const requirements: AnnualResult['requirements'] = {
    total: requirement('9.total', total, T, positive(minus(total, T))),
    general: requirement('9.general', general, G, g),
    professional: requirement('9.professional', professional, P, missingProfessional),
    exam: { clause: '9.exam', required: examRequired, actual: toNumber(exam), met: !examRequired || above(exam, zero) },
  }
  return {
    year,
    credits: {
      total: toNumber(T),
      general: toNumber(G),
      professional: toNumber(P),
      unclassified: toNumber(count(({ subject }) => subject === 'unclassified')),
      exam: toNumber(exam),
      special: toNumber(count(({ record }) => record.kind === 'special')),
    },
    requirements,
    gaps: (['total', 'general', 'professional', 'exam'] as const).filter((name) => !requirements[name].met),
    missingCredits: toNumber(larger(positive(minus(total, T)), missingSubjects)),
  }
}
