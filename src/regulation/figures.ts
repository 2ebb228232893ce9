import type { ClauseId } from './clauses.js'
import { deepFreeze } from './deep-freeze.js'

/** What a figure counts: credits (学分), credits per hour of study, a fraction, a number of places or of years. */
export type FigureUnit = 'credits' | 'creditsPerHour' | 'share' | 'places' | 'years'

/** One number of the text: the clause that sets it, its unit, and its values with the first day of each. */
export interface Figure<Value extends FigureValue = FigureValue> {
  readonly clause: ClauseId
  readonly unit: FigureUnit
  /** Rising by day; the first holds from the day in force, and before it too. */
  readonly values: readonly DatedValue<Value>[]
}

/** A value and the first day on which it holds. */
export interface DatedValue<Value extends FigureValue = FigureValue> {
  readonly from: string
  readonly value: Value
}

/** A plain number, or a fraction as [numerator, denominator]: two thirds has no finite decimal. */
export type FigureValue = number | readonly [numerator: number, denominator: number]

/** The day on which 64号 came into force (art. 24). */
const IN_FORCE = '2020-10-10'

const figure = <Value extends FigureValue>(clause: ClauseId, unit: FigureUnit, value: Value): Figure<Value> =>
  ({ clause, unit, values: [{ from: IN_FORCE, value }] })
const credits = (clause: ClauseId, value: number): Figure<number> => figure(clause, 'credits', value)
const perHour = (clause: ClauseId, value: number): Figure<number> => figure(clause, 'creditsPerHour', value)
const places = (clause: ClauseId, value: number): Figure<number> => figure(clause, 'places', value)
const years = (clause: ClauseId, value: number): Figure<number> => figure(clause, 'years', value)

/** Every number of 金人社发〔2020〕64号, by name. */
const figures = {
  annualTotal: credits('9.total', 90),
  annualGeneral: credits('9.general', 18),
  professionalShare: figure('9.professional', 'share', [2, 3] as readonly [number, number]),
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
export type Figures = { readonly [N in FigureName]: Figure<ValueOf<N>> }

type ValueOf<N extends FigureName> = (typeof figures)[N]['values'][number]['value']

/** A regulation: its number, the day it came into force, and its figures. */
export interface Regulation {
  readonly id: string
  readonly inForce: string
  readonly figures: Figures
}

/** 金人社发〔2020〕64号 as enacted: a trial document of 2020; later amendments have not been verified. */
export const jinhua64: Regulation = deepFreeze({ id: '金人社发〔2020〕64号', inForce: IN_FORCE, figures })

/** New values for some figures, by name. */
export type FigureChanges = { readonly [N in FigureName]?: ValueOf<N> }

/**
 * Makes another regulation that differs from `base` in the figures named, from a day on or altogether.
 *
 * The new regulation's id says what was changed, so that no result passes for one of the text itself. Names, values and days are
 * checked where the regulation is used: what cannot be gives an `InputError` there.
 *
 * @param base - the regulation to start from
 * @param changes - new values by figure name: credits, credits per hour, places or years; the share as [numerator, denominator]
 * @param when - `from`: the first day of the new values, those of other days stay; left out, they are the only ones, as if always so
 * @returns the changed regulation, frozen; `base` stays as it is
 * @example
 * amend(jinhua64, { annualTotal: 100 }, { from: '2026-01-01' }).id
 * //=> '金人社发〔2020〕64号 (annualTotal: 100 from 2026-01-01)'
 */
export function amend(base: Regulation, changes: FigureChanges, { from }: { readonly from?: string } = {}): Regulation {
  const known = Object.keys(base.figures)
  // A name that is no figure is carried along, so that it is refused where the regulation is used instead of passed over here.
  const names = [...known, ...Object.keys(changes).filter((name) => !known.includes(name))]
    .filter((name) => changes[name as FigureName] !== undefined) as FigureName[]
  if (names.length === 0) return base
  const amended: Record<string, object> = { ...base.figures }
  for (const name of names) {
    const value = changes[name] as FigureValue
    const values = from === undefined ? [{ from: base.inForce, value }] : valuesWith(base, name, { from, value })
    amended[name] = { ...base.figures[name], values }
  }
  const said = names.map((name) => `${name}: ${[changes[name]].flat().join('/')}`).join(', ')
  return deepFreeze({
    ...base,
    id: `${base.id} (${said}${from === undefined ? '' : ` from ${from}`})`,
    figures: amended as unknown as Figures,
  })
}

function valuesWith(base: Regulation, name: FigureName, added: DatedValue): readonly DatedValue[] {
  // A name that is no figure has no values yet.
  const before = (base.figures as Partial<Figures>)[name]?.values ?? []
  return [...before.filter(({ from }) => from < added.from), added, ...before.filter(({ from }) => from > added.from)]
}

/** The figures of another place's text: a value from its day in force on, or its values with their days. */
export type FiguresGiven = { readonly [N in FigureName]?: ValueOf<N> | readonly DatedValue<ValueOf<N>>[] }

/**
 * Makes the regulation of another place whose text has the same shape.
 *
 * @param text - `id`: the text's number; `inForce`: the day it came into force; `figures`: its figures by name, each one value or a
 *   list of values with their first days. A figure left out is as in 64号, from `inForce` on.
 * @returns the regulation, frozen; what cannot be is refused where it is used
 * @example
 * defineRegulation({ id: '某市〔2018〕1号', inForce: '2018-01-01', figures: { annualTotal: 72 } }).figures.annualTotal.values
 * //=> [{ from: '2018-01-01', value: 72 }]
 */
export function defineRegulation({ id, inForce, figures: given }: {
  readonly id: string
  readonly inForce: string
  readonly figures: FiguresGiven
}): Regulation {
  const asInJinhua = Object.fromEntries(Object.entries<Figure>(figures).map(([name, { clause, unit, values: [first] }]) =>
    [name, { clause, unit, values: [{ from: inForce, value: (first as DatedValue).value }] }]))
  const own = Object.entries<FigureValue | readonly DatedValue[] | undefined>(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const values = areDated(value) ? value.map((dated) => ({ ...dated })) : [{ from: inForce, value }]
      return [name, { ...asInJinhua[name], values }]
    })
  return deepFreeze({ id, inForce, figures: { ...asInJinhua, ...Object.fromEntries(own) as Figures } })
}

const areDated = (value: unknown): value is readonly DatedValue[] => Array.isArray(value) && value.every((one) => typeof one === 'object')
