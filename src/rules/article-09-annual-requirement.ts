// Article 9: what a year requires, in total, in each subject and by online special exam, what it still lacks, and what can be said of
// it where not everything is known.
import type { ClauseId } from '../regulation/clauses.js'
import type { Readings } from '../regulation/reading-answers.js'
import type { Hundredths } from '../values/quantity.js'
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

/** Whether some credits by online special exam are required, and whether there are any; null where that is not known. */
export interface ExamRequirement {
  readonly clause: ClauseId
  readonly required: boolean
  readonly actual: number | null
  readonly met: boolean | null
}

/** A requirement that is not met. */
export type Gap = 'total' | 'general' | 'professional' | 'exam'

/** A year's credits in total and by subject. */
export interface SubjectSums {
  readonly total: Hundredths
  readonly general: Hundredths
  readonly professional: Hundredths
}

/** What a year requires; `professional` is the share of the required total. */
export type YearFigures = SubjectSums

/** How much of a year the rules were in force, as [days in force, days in the year]. */
export type PartInForce = readonly [days: number, ofDays: number]

/** A year in which the rules were in force from its first day on. */
export const WHOLE_YEAR: PartInForce = [1, 1]

const isWhole = ([days, ofDays]: PartInForce): boolean => days === ofDays

const PROPORTION: { readonly [A in Readings['firstYear']]: (partInForce: PartInForce) => PartInForce } = {
  notAssessed: () => WHOLE_YEAR,
  full: () => WHOLE_YEAR,
  proRata: (partInForce) => partInForce,
}

function proportion(partInForce: PartInForce, law: Law): PartInForce {
  return isWhole(partInForce) ? WHOLE_YEAR : PROPORTION[law.readings.firstYear](partInForce)
}

/** A year's required figures. */
export function yearFigures(partInForce: PartInForce, law: Law): YearFigures {
  const [part, whole] = proportion(partInForce, law)
  const [numerator, denominator] = law.professionalShare
  return {
    total: shareRoundedUp(law.figures.annualTotal, part, whole),
    general: generalRequired(partInForce, law),
    professional: shareRoundedUp(law.figures.annualTotal, part * numerator, whole * denominator),
  }
}

/** The general credits that a year requires. */
export function generalRequired(partInForce: PartInForce, law: Law): Hundredths {
  const [part, whole] = proportion(partInForce, law)
  return shareRoundedUp(law.figures.annualGeneral, part, whole)
}

interface ProfessionalRule {
  /** The professional credits a year requires. */
  readonly required: (year: SubjectSums, figures: YearFigures, law: Law) => Hundredths
  /** The professional credits it lacks, once `furtherGeneral` general ones have been added. */
  readonly missing: (year: SubjectSums, figures: YearFigures, furtherGeneral: Hundredths, law: Law) => Hundredths
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
export function creditRequirements(year: SubjectSums, figures: YearFigures, law: Law): CreditRequirements {
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
  clause: ClauseId, required: Hundredths, actual: Hundredths, missing: Hundredths = Math.max(0, required - actual),
): Requirement {
  return { clause, required: credits(required), actual: credits(actual), missing: credits(missing), met: actual >= required }
}

/** The least further credits, in credits, that meet total, general and professional together. */
export function missingCredits(year: SubjectSums, figures: YearFigures, law: Law): number {
  const general = Math.max(0, figures.general - year.general)
  const professional = PROFESSIONAL[law.readings.professionalShare].missing(year, figures, general, law)
  return credits(Math.max(0, figures.total - year.total, general + professional))
}

const EXAM_REQUIRED: { readonly [A in Readings['examCredits']]: boolean } = { someRequired: true, notRequired: false }

/** Holds a year's exam credits against the requirement; null where they are not known. */
export function examRequirement(exam: Hundredths | null, law: Law): ExamRequirement {
  const required = EXAM_REQUIRED[law.readings.examCredits]
  if (exam === null) return { clause: '9.exam', required, actual: null, met: required ? null : true }
  return { clause: '9.exam', required, actual: credits(exam), met: !required || exam > 0 }
}

/** The requirements not met, in the order of the text. */
export function gapsOf({ total, general, professional, exam }: CreditRequirements & { readonly exam: ExamRequirement }): Gap[] {
  const gaps: Gap[] = []
  if (!total.met) gaps.push('total')
  if (!general.met) gaps.push('general')
  if (!professional.met) gaps.push('professional')
  if (exam.met === false) gaps.push('exam')
  return gaps
}

/** Why a year is not assessed. */
export type NotAssessedReason = 'beforeDuty' | 'exempt' | 'firstYear' | 'beforeEffect'

/** What of a person's circumstances decides whether a year is assessed at all. */
export interface YearCircumstances {
  readonly year: number
  readonly dutyFrom: number | null
  readonly exempt: boolean
  /** The year in which the rules came into force, and how much of it they held. */
  readonly firstYearInForce: number
  readonly partInForce: PartInForce
}

/** Why a year is not assessed, by the first reason that applies; null where it is. */
export function whyNotAssessed(
  { year, dutyFrom, exempt, firstYearInForce, partInForce }: YearCircumstances, law: Law,
): NotAssessedReason | null {
  if (year < firstYearInForce) return 'beforeEffect'
  if (dutyFrom !== null && year < dutyFrom) return 'beforeDuty'
  if (exempt) return 'exempt'
  return year === firstYearInForce && !isWhole(partInForce) && law.readings.firstYear === 'notAssessed' ? 'firstYear' : null
}

/** What an assessed year rests on: all its records, records of which some may be missing, or its sums alone. */
export type YearEvidence = 'records' | 'incompleteRecords' | 'totals' | 'totalsPartlyReset'

/** What of a year decides its status, once it is assessed. */
export interface YearFinding {
  readonly gaps: readonly Gap[]
  /** Null: whether there are exam credits is not known. */
  readonly examMet: boolean | null
  /** Whether the year is over by the day of the assessment. */
  readonly over: boolean
}

/** What article 9 says of an assessed year. */
export type YearStatus = 'met' | 'unmet' | 'pending' | 'unknown'

const STATUS: { readonly [E in YearEvidence]: (year: YearFinding, law: Law) => YearStatus } = {
  records: ({ gaps, over }) => (gaps.length === 0 ? 'met' : over ? 'unmet' : 'pending'),
  // Further records may fill the gaps; that none of them takes away what is met holds under some readings only.
  incompleteRecords: ({ gaps, over }, law) => {
    if (gaps.length === 0) return learningNeverHurts(law) ? 'met' : 'unknown'
    return over ? 'unknown' : 'pending'
  },
  totals: ({ gaps, examMet }) => (gaps.length > 0 ? 'unmet' : examMet === null ? 'unknown' : 'met'),
  // A promotion took some of the sums away, nobody knows how much: they can fail, but not be enough.
  totalsPartlyReset: ({ gaps }) => (gaps.length > 0 ? 'unmet' : 'unknown'),
}

/** The status of an assessed year, by what is known of it. */
export function yearStatus(evidence: YearEvidence, year: YearFinding, law: Law): YearStatus {
  return STATUS[evidence](year, law)
}

const NEVER_HURTS: {
  readonly professionalShare: { readonly [A in Readings['professionalShare']]: boolean }
  readonly dailyCapScope: { readonly [A in Readings['dailyCapScope']]: boolean }
  readonly truncation: { readonly [A in Readings['truncation']]: boolean }
} = {
  professionalShare: { ofRequired: true, ofEarned: false },
  dailyCapScope: { perMode: true, sixHourDay: false },
  truncation: { learnerFavorable: true, chronological: false },
}

/** Whether a further record never makes a year worse: under these three readings together. */
function learningNeverHurts({ readings }: Law): boolean {
  return NEVER_HURTS.professionalShare[readings.professionalShare]
    && NEVER_HURTS.dailyCapScope[readings.dailyCapScope]
    && NEVER_HURTS.truncation[readings.truncation]
}
