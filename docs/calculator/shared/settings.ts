// What one asks of the page beside the rows.
import type { ApplicationRoute, Level, Locale, Readings } from 'jinhua-skill-credits'

/** What holds for everybody in the rows, beside what each row says. */
export interface RowSettings {
  /** The trade whose certificates are meant, for people with those of two; empty: none chosen. */
  readonly occupation: string
  readonly dutyFrom: number | null
  readonly exemptYears: readonly number[]
}

/** The settings of a page; null: follow from the rows. */
export interface Settings {
  readonly locale: Locale
  readonly asOf: string | null
  readonly year: number | null
  /** Those that differ from the defaults. */
  readonly readings: Partial<Readings>
  /** 正常晋升年限 by the level applied for, as far as given. */
  readonly normalYears: Partial<Record<Level, number>>
  /** How one applies; null: as a sheet says, or by level recognition. */
  readonly by: ApplicationRoute | null
  readonly ofRows: RowSettings
  /** The day on which the page is used: the library has no clock, and rows of a year that runs are not held against its end. */
  readonly today: string
}
