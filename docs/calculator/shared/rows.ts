// Sheets as the page shows them, a window of rows at a time.
import type { Level, Readings } from 'jinhua-skill-credits'
import type { Severity } from 'jinhua-skill-credits/tables'

/** A sheet in a few words. */
export interface SheetView {
  readonly name: string
  readonly kind: string
  readonly kindText: string
  readonly rows: number
  /** From 1; null where none was found. */
  readonly headingRow: number | null
  /** Of the widest row. */
  readonly width: number
  /** By column, what it holds; empty where it is not read. */
  readonly fields: readonly string[]
}

/** Something found in the rows. */
export interface FindingView {
  readonly severity: Severity
  readonly severityText: string
  readonly sheet: number
  readonly sheetName: string
  /** From 0; -1: the sheet as a whole. */
  readonly row: number
  readonly column: number
  readonly leftOut: boolean
  readonly message: string
  /** The word that is probably meant. */
  readonly suggestion: string
}

/** Some rows of a sheet. */
export interface RowsView {
  readonly sheet: number
  readonly from: number
  readonly rows: readonly (readonly string[])[]
}

/** What was read, in figures. */
export interface ReadingView {
  readonly sheets: readonly SheetView[]
  readonly findings: readonly FindingView[]
  readonly counts: { readonly error: number; readonly warning: number; readonly note: number }
  readonly people: number
  readonly rows: number
  readonly counted: number
  readonly leftOut: number
  readonly unassigned: number
  /** Rows left out for what is wrong with them: not headings, sums and notes. */
  readonly wrong: number
  /** What holds, whether the page sets it, a sheet does, or it follows from the rows. */
  readonly asOf: string
  readonly year: number
  /** The years that one may choose among. */
  readonly years: readonly number[]
  readonly readings: Partial<Readings>
  readonly normalYears: Partial<Record<Level, number>>
  /** Of a settings sheet, what could not be read. */
  readonly settingsProblem: string
  /** Words to choose from, by what a column holds. */
  readonly words: Readonly<Record<string, readonly string[]>>
  /** Headings that are known, as we write them. */
  readonly headings: readonly string[]
}

/** A field of the form: what it is called, and what may be chosen in it. */
export interface FormField {
  readonly field: string
  readonly heading: string
}

/** A kind of learning, and the fields that it takes beside who and when. */
export interface FormKind {
  readonly word: string
  readonly fields: readonly string[]
  readonly tiers: readonly string[]
}

/** The form, in the words of the tables. */
export interface FormView {
  readonly records: readonly FormField[]
  readonly certificates: readonly FormField[]
  readonly kinds: readonly FormKind[]
  readonly subjects: readonly string[]
  readonly levels: readonly string[]
  readonly yes: string
}
