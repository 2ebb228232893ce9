// The law of a day: the figures in force on it, and the readings chosen. The rules get a `Law` and know no date of force; `Laws` is
// the one place that chooses by date.
import type { Figure, FigureName, Regulation } from '../regulation/figures.js'
import { jinhua64 } from '../regulation/figures.js'
import type { Readings } from '../regulation/reading-answers.js'
import { defaultReadings } from '../regulation/reading-answers.js'
import { dayNumber, firstDayOf, yearOf } from '../values/plain-date.js'
import { hundredths } from '../values/quantity.js'

type NumberName = Exclude<FigureName, 'professionalShare'>

/** What a rule goes by: the figures in force and the readings chosen. */
export interface Law {
  readonly readings: Readings
  /** Credits in hundredths; credits per hour, places and years as they are. */
  readonly figures: { readonly [N in NumberName]: number }
  readonly professionalShare: readonly [numerator: number, denominator: number]
  /** When the rules came into force (art. 24). */
  readonly inForce: InForce
}

/** The day on which rules came into force, also as a day number, and its calendar year. */
export interface InForce {
  readonly date: string
  readonly day: number
  readonly year: number
}

/** A regulation under chosen readings: the law of any day. */
export interface Laws {
  readonly regulation: Regulation
  readonly readings: Readings
  /** Whether any figure changes on a day. */
  readonly dated: boolean
  /** The law of a day, given as a day number. */
  readonly on: (day: number) => Law
  /** The law of an account year: that of its first day. */
  readonly in: (year: number) => Law
}

/** The figures of a regulation between two changes. */
interface Span {
  readonly from: number
  readonly inForce: InForce
  readonly figures: Law['figures']
  readonly professionalShare: Law['professionalShare']
}

// No result depends on this memory: it holds what follows from a frozen regulation alone.
const known = new WeakMap<Regulation, readonly Span[]>()

function spansOf(regulation: Regulation): readonly Span[] {
  const before = known.get(regulation)
  if (before !== undefined) return before
  const spans = readSpans(regulation)
  if (Object.isFrozen(regulation)) known.set(regulation, spans)
  return spans
}

function readSpans({ inForce: date, figures }: Regulation): readonly Span[] {
  const inForce = { date, day: dayNumber(date), year: yearOf(date) }
  const changes = new Set(Object.values(figures).flatMap(({ values }: Figure) => values.map(({ from }) => from)))
  return [...changes.add(date)].sort().map((from) => ({ from: dayNumber(from), inForce, ...figuresOn(from, figures) }))
}

function figuresOn(day: string, figures: Regulation['figures']): Pick<Span, 'figures' | 'professionalShare'> {
  const numbers: Record<string, number> = {}
  for (const [name, figure] of Object.entries(figures)) {
    const value = valueOn(day, figure as Figure)
    if (typeof value === 'number') numbers[name] = figure.unit === 'credits' ? hundredths(value) : value
  }
  return { figures: numbers as Law['figures'], professionalShare: valueOn(day, figures.professionalShare) }
}

/** The value that a figure has on a day, from the day in force on. */
function valueOn<Value extends Figure['values'][number]['value']>(day: string, { values }: Figure<Value>): Value {
  const begun = values.filter(({ from }) => from <= day)
  return (begun[begun.length - 1] as { readonly value: Value }).value
}

/** The laws by a regulation's figures and the readings given; the default answers where none are. */
export function lawsOf(regulation?: Regulation | null, readings?: Partial<Readings> | null): Laws {
  const chosen = readings === undefined || readings === null ? defaultReadings : { ...defaultReadings, ...given(readings) }
  return under(regulation ?? jinhua64, chosen)
}

/** The same regulation under other readings, all of them said. */
export function withReadings({ regulation }: Laws, readings: Readings): Laws {
  return under(regulation, readings)
}

// The laws of a frozen regulation under the default readings, which are frozen too: almost everybody asks for these.
const byDefault = new WeakMap<Regulation, Laws>()

function under(regulation: Regulation, readings: Readings): Laws {
  if (readings !== defaultReadings || !Object.isFrozen(regulation)) return lawsUnder(regulation, readings)
  const before = byDefault.get(regulation)
  if (before !== undefined) return before
  const laws = lawsUnder(regulation, readings)
  byDefault.set(regulation, laws)
  return laws
}

function lawsUnder(regulation: Regulation, readings: Readings): Laws {
  const spans = spansOf(regulation)
  const laws = spans.map(({ figures, professionalShare, inForce }): Law => ({ readings, figures, professionalShare, inForce }))
  const first = laws[0] as Law
  if (laws.length === 1) return { regulation, readings, dated: false, on: () => first, in: () => first }
  const on = (day: number): Law => {
    let last = laws.length - 1
    while (last > 0 && (spans[last] as Span).from > day) last -= 1
    return laws[last] as Law
  }
  return { regulation, readings, dated: true, on, in: (year) => on(dayNumber(firstDayOf(year))) }
}

/** The readings that are given: undefined and null mean left out. */
function given(readings: Partial<Readings>): Partial<Readings> {
  return Object.fromEntries(Object.entries<unknown>(readings).filter(([, answer]) => answer !== undefined && answer !== null))
}
