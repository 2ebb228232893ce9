import type { FigureName, Regulation } from '../regulation/figures.js'
import { jinhua64 } from '../regulation/figures.js'
import type { Readings } from '../regulation/readings.js'
import { defaultReadings } from '../regulation/readings.js'
import { hundredths } from '../values/quantity.js'

type NumberName = Exclude<FigureName, 'professionalShare'>

/** What a rule goes by: the figures in force, credits in hundredths, and the readings chosen. */
export interface Law {
  readonly regulation: Regulation
  readonly readings: Readings
  /** Credits in hundredths; credits per hour, places and years as they are. */
  readonly figures: { readonly [N in NumberName]: number }
  readonly professionalShare: readonly [numerator: number, denominator: number]
}

/** The law by a regulation's figures and the readings given; the default answers where none are. */
export function lawOf(regulation?: Regulation | null, readings?: Partial<Readings> | null): Law {
  const text = regulation ?? jinhua64
  const figures: Record<string, number> = {}
  for (const [name, figure] of Object.entries(text.figures)) {
    if (typeof figure.value === 'number') figures[name] = figure.unit === 'credits' ? hundredths(figure.value) : figure.value
  }
  return {
    regulation: text,
    readings: { ...defaultReadings, ...given(readings ?? {}) },
    figures: figures as Law['figures'],
    professionalShare: text.figures.professionalShare.value,
  }
}

/** The readings that are given: undefined and null mean left out. */
function given(readings: Partial<Readings>): Partial<Readings> {
  return Object.fromEntries(Object.entries<unknown>(readings).filter(([, answer]) => answer !== undefined && answer !== null))
}
