// What a regulation's id says of itself: `amend` writes there what it changed, and from when. A result carries the id alone.
import type { FigureName } from '../regulation/figures.js'
import { jinhua64 } from '../regulation/figures.js'

/** A figure that is not that of the text. */
export interface AmendedFigure {
  readonly name: FigureName
  /** A number, or a share as [numerator, denominator]. */
  readonly value: number | readonly [numerator: number, denominator: number]
  /** The first day on which it holds; null: as if always so. */
  readonly from: string | null
}

/** A regulation as its id names it. */
export interface NamedRegulation {
  /** The text's own number. */
  readonly text: string
  /** Figures changed, in the order of the table of figures, then by day. */
  readonly amended: readonly AmendedFigure[]
}

const AMENDMENT = /^(.*) \(([^()]+?)(?: from (\d{4}-\d{2}-\d{2}))?\)$/s
const CHANGE = /^([\w.]+): (\d+(?:\.\d+)?)(?:\/(\d+))?$/
const NAMES = Object.keys(jinhua64.figures) as FigureName[]

/** Reads an id; what is not written as `amend` writes it belongs to the text's number. */
export function namedRegulation(id: string): NamedRegulation {
  const [, base, list, from] = AMENDMENT.exec(id) ?? []
  const changes = list?.split(', ').map((written) => changeOf(written, from ?? null)) ?? [null]
  if (base === undefined || !changes.every((change) => change !== null)) return { text: id, amended: [] }
  const { text, amended } = namedRegulation(base)
  return { text, amended: [...amended.filter((before) => !changes.some((change) => replaces(change, before))), ...changes].sort(inOrder) }
}

function changeOf(written: string, from: string | null): AmendedFigure | null {
  const [, given, number, denominator] = CHANGE.exec(written) ?? []
  const name = NAMES.find((each) => each === given)
  if (name === undefined) return null
  return { name, value: denominator === undefined ? Number(number) : [Number(number), Number(denominator)], from }
}

/** A change without a day leaves nothing of the earlier ones. */
function replaces(change: AmendedFigure, before: AmendedFigure): boolean {
  return change.name === before.name && (change.from === null || change.from === before.from)
}

/** The first day of a change; nothing, before every day, where it holds as if always so. */
export function dayOf({ from }: AmendedFigure): string {
  return from ?? ''
}

function inOrder(a: AmendedFigure, b: AmendedFigure): number {
  return NAMES.indexOf(a.name) - NAMES.indexOf(b.name) || (dayOf(a) < dayOf(b) ? -1 : 1)
}

/** The change by which a figure goes on a day; undefined where it is as the text has it. */
export function amendedOn(day: string, name: FigureName, amended: readonly AmendedFigure[]): AmendedFigure | undefined {
  return amended.filter((change) => change.name === name && dayOf(change) <= day).at(-1)
}

/** Whose figure holds: that of a year's first day, of the day of learning, of the day of the assessment, or of a record's first day. */
export type DecidingDay = 'year' | 'learning' | 'assessment' | 'record'

const DECIDED_ELSEWHERE: { readonly [N in FigureName]?: DecidingDay } = {
  annualTotal: 'year',
  annualGeneral: 'year',
  professionalShare: 'year',
  annualSpecial: 'year',
  dailyTheory: 'learning',
  dailyPractice: 'learning',
  yearsEarlyToSeniorWorker: 'assessment',
  yearsEarlyFromTechnician: 'assessment',
}

/** The day by which a figure is chosen. */
export function decidingDay(name: FigureName): DecidingDay {
  return DECIDED_ELSEWHERE[name] ?? 'record'
}
