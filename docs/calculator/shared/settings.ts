// What one asks of the page beside the rows.
import type { Level, Locale, Readings } from 'jinhua-skill-credits'

/** The settings of a page; null: follow from the rows. */
export interface Settings {
  readonly locale: Locale
  readonly asOf: string | null
  readonly year: number | null
  /** Those that differ from the defaults. */
  readonly readings: Partial<Readings>
  /** 正常晋升年限 by the level applied for, as far as given. */
  readonly normalYears: Partial<Record<Level, number>>
  /** The day on which the page is used: the library has no clock, and rows of a year that runs are not held against its end. */
  readonly today: string
}
