import type { ClauseId } from './clauses.js'

/** What a figure counts: credits (学分), credits per hour of study, a fraction, a number of places or of years. */
export type FigureUnit = 'credits' | 'creditsPerHour' | 'share' | 'places' | 'years'

/** One number of the text, with the clause that sets it, its unit and the first day on which it holds. */
export interface Figure<Value extends FigureValue = FigureValue> {
  readonly value: Value
  readonly clause: ClauseId
  readonly unit: FigureUnit
  readonly from: string
}

/** A plain number, or a fraction as [numerator, denominator]: two thirds has no finite decimal. */
export type FigureValue = number | readonly [numerator: number, denominator: number]

/** The day on which 64号 came into force (art. 24). */
const IN_FORCE = '2020-10-10'

const credits = (clause: ClauseId, value: number): Figure<number> => ({ value, clause, unit: 'credits', from: IN_FORCE })
const perHour = (clause: ClauseId, value: number): Figure<number> => ({ value, clause, unit: 'creditsPerHour', from: IN_FORCE })

const places = (clause: ClauseId, value: number): Figure<number> => ({ value, clause, unit: 'places', from: IN_FORCE })
const years = (clause: ClauseId, value: number): Figure<number> => ({ value, clause, unit: 'years', from: IN_FORCE })

/** Every number of 金人社发〔2020〕64号, by name. */
const figures = {
  annualTotal: credits('9.total', 90),
  annualGeneral: credits('9.general', 18),
  professionalShare: { value: [2, 3] as readonly [number, number], clause: '9.professional', unit: 'share', from: IN_FORCE },
  theoryRate: perHour('10.theory', 2),
  dailyTheory: credits('10.theory', 12),
  practiceRate: perHour('10.practice', 3),
  dailyPractice: credits('10.practice', 18),
  annualSpecial: credits('11', 60),
  'training.national': credits('11.1', 60),
  'training.provincial': credits('11.1', 48),
  'training.municipal': credits('11.1', 36),
  'training.county': credits('11.1', 24),
  'project.national': credits('11.2', 60),
  'project.provincial': credits('11.2', 48),
  'project.municipal': credits('11.2', 36),
  'project.county': credits('11.2', 24),
  'publication.core': credits('11.3', 60),
  'publication.provincial': credits('11.3', 48),
  'publication.other': credits('11.3', 24),
  'competition.national': credits('11.4', 60),
  'competition.provincial': credits('11.4', 48),
  'competition.municipal': credits('11.4', 36),
  'competition.county': credits('11.4', 24),
  competitionPlaces: places('11.4', 3),
  yearsEarlyToSeniorWorker: years('14', 2),
  yearsEarlyFromTechnician: years('14', 1),
} as const satisfies Record<string, Figure>

/** The name of a figure: 'annualTotal', 'training.national', … */
export type FigureName = keyof typeof figures

/** All figures of a regulation, by name. */
export type Figures = { readonly [N in FigureName]: Figure<(typeof figures)[N]['value']> }

/** A regulation: its number, the day it came into force, and its figures. */
export interface Regulation {
  readonly id: string
  readonly inForce: string
  readonly figures: Figures
}

/** 金人社发〔2020〕64号 as enacted: a trial document of 2020; later amendments have not been verified. */
export const jinhua64: Regulation = { id: '金人社发〔2020〕64号', inForce: IN_FORCE, figures }

/** New values for some figures, by name. */
export type FigureChanges = { readonly [N in FigureName]?: Figures[N]['value'] }

/**
 * Makes another regulation that differs from `base` in the figures named.
 *
 * The new regulation's id says what was changed, so that no result passes for one of the text itself. The values are
 * checked where the regulation is used: a figure that cannot be gives an `InputError` there.
 *
 * @param base - the regulation to start from
 * @param changes - new values by figure name: credits, credits per hour, places or years; the share as [numerator, denominator]
 * @returns the changed regulation; `base` stays as it is
 * @example
 * amend(jinhua64, { annualTotal: 100 }).id
 * //=> '金人社发〔2020〕64号 (annualTotal: 100)'
 */
export function amend(base: Regulation, changes: FigureChanges): Regulation {
  const names = (Object.keys(base.figures) as FigureName[]).filter((name) => changes[name] !== undefined)
  const amended: Record<string, Figure> = { ...base.figures }
  for (const name of names) amended[name] = { ...base.figures[name], value: changes[name] as FigureValue }
  const said = names.map((name) => `${name}: ${[changes[name]].flat().join('/')}`).join(', ')
  return { ...base, id: said === '' ? base.id : `${base.id} (${said})`, figures: amended as Figures }
}
