// Article 9: what a year requires, in total, in each subject and by online special exam, and what it still lacks.
import type { ClauseId } from '../regulation/clauses.js'
import type { Readings } from '../regulation/readings.js'
import { credits, shareRoundedUp } from '../values/quantity.js'
import type { Law } from './law.js'

/** One requirement of a year; amounts in credits. */
export interface Requirement {
  readonly clause: ClauseId
  readonly required: number
  readonly actual: number
  /** The least further credits that meet it; for the professional share, further professional credits. */
  readonly missing: number
  readonly met: boolean
}

/** Whether some credits by online special exam are required, and whether there are any. */
export interface ExamRequirement<Actual = number, Met = boolean> {
  readonly clause: ClauseId
  readonly required: boolean
  readonly actual: Actual
  readonly met: Met
}

/** A requirement that is not met. */
export type Gap = 'total' | 'general' | 'professional' | 'exam'

/** A year's credits, in hundredths. */
export interface YearCredits {
  readonly total: number
  readonly general: number
  readonly professional: number
}

/** What a year requires, in hundredths; `professional` is the share of the required total. */
export type YearFigures = YearCredits

const PROPORTION: {
  readonly [A in Readings['firstYear']]: (partInForce: readonly [number, number]) => readonly [number, number]
} = {
  notAssessed: () => [1, 1],
  full: () => [1, 1],
  proRata: (partInForce) => partInForce,
}

/** A year's required figures; `partInForce` is [days in force, days in the year] of that year. */
export function yearFigures(partInForce: readonly [number, number], law: Law): YearFigures {
  const [part, whole] = PROPORTION[law.readings.firstYear](partInForce)
  const [numerator, denominator] = law.professionalShare
  return {
    total: shareRoundedUp(law.figures.annualTotal, part, whole),
    general: shareRoundedUp(law.figures.annualGeneral, part, whole),
    professional: shareRoundedUp(law.figures.annualTotal, part * numerator, whole * denominator),
  }
}

interface ProfessionalRule {
  /** The professional credits a year requires. */
  readonly required: (year: YearCredits, figures: YearFigures, law: Law) => number
  /** The professional credits it lacks, once `furtherGeneral` general ones have been added. */
  readonly missing: (year: YearCredits, figures: YearFigures, furtherGeneral: number, law: Law) => number
}

const PROFESSIONAL: { readonly [A in Readings['professionalShare']]: ProfessionalRule } = {
  ofRequired: {
    required: (_, figures) => figures.professional,
    missing: (year, figures) => Math.max(0, figures.professional - year.professional),
  },
  ofEarned: {
    required: (year, _, { professionalShare: [numerator, denominator] }) => shareRoundedUp(year.total, numerator, denominator),
    // Every professional credit added raises the total too, so each makes up only the rest of the share.
    missing: (year, _, furtherGeneral, { professionalShare: [numerator, denominator] }) => shareRoundedUp(
      Math.max(0, numerator * (year.total + furtherGeneral) - denominator * year.professional), 1, denominator - numerator,
    ),
  },
}

/** The three requirements in credits, each against what the year has. */
export interface CreditRequirements {
  readonly total: Requirement
  readonly general: Requirement
  readonly professional: Requirement
}

/** Holds a year's credits against its figures. */
export function creditRequirements(year: YearCredits, figures: YearFigures, law: Law): CreditRequirements {
  const professional = PROFESSIONAL[law.readings.professionalShare]
  return {
    total: requirement('9.total', figures.total, year.total),
    general: requirement('9.general', figures.general, year.general),
    professional: requirement(
      '9.professional', professional.required(year, figures, law), year.professional, professional.missing(year, figures, 0, law),
    ),
  }
}

function requirement(
  clause: ClauseId, required: number, actual: number, missing: number = Math.max(0, required - actual),
): Requirement {
  return { clause, required: credits(required), actual: credits(actual), missing: credits(missing), met: actual >= required }
}

/** The least further credits, in credits, that meet total, general and professional together. */
export function missingCredits(year: YearCredits, figures: YearFigures, law: Law): number {
  const general = Math.max(0, figures.general - year.general)
  const professional = PROFESSIONAL[law.readings.professionalShare].missing(year, figures, general, law)
  return credits(Math.max(0, figures.total - year.total, general + professional))
}

const EXAM_REQUIRED: { readonly [A in Readings['examCredits']]: boolean } = { someRequired: true, notRequired: false }

/** Whether a year must have some exam credits. */
export function examRequired(law: Law): boolean {
  return EXAM_REQUIRED[law.readings.examCredits]
}

/** Holds a year's exam credits, in hundredths, against the requirement. */
export function examRequirement(exam: number, law: Law): ExamRequirement {
  const required = examRequired(law)
  return { clause: '9.exam', required, actual: credits(exam), met: !required || exam > 0 }
}

/** The requirements not met, in the order of the text. */
export function gapsOf(requirements: { readonly [G in Gap]: { readonly met: boolean | null } }): Gap[] {
  return (['total', 'general', 'professional', 'exam'] as const).filter((name) => requirements[name].met === false)
}

/** Why a year is not assessed. */
export type NotAssessedReason = 'beforeDuty' | 'exempt' | 'firstYear' | 'beforeEffect'

/** What of a person's circumstances decides whether a year is assessed at all. */
export interface YearCircumstances {
  readonly year: number
  readonly dutyFrom: number | undefined
  readonly exempt: boolean
  readonly firstYearInForce: number
}

/** Why a year is not assessed, by the first reason that applies; null where it is. */
export function whyNotAssessed(
  { year, dutyFrom, exempt, firstYearInForce }: YearCircumstances, law: Law,
): NotAssessedReason | null {
  if (year < firstYearInForce) return 'beforeEffect'
  if (dutyFrom !== undefined && year < dutyFrom) return 'beforeDuty'
  if (exempt) return 'exempt'
  return year === firstYearInForce && law.readings.firstYear === 'notAssessed' ? 'firstYear' : null
}
