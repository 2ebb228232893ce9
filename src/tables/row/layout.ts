// What a row is read by: which column holds what, how dates are written, and which words are known.
import type { DateReading, DateStyle } from '../cell/read-date.js'
import type { Cell } from '../cell/cell.js'
import type { Columns } from '../words/headings.js'
import type { Vocabulary } from '../words/vocabulary.js'
import type { PeopleTable } from './findings.js'

/** One table of a workbook, as its rows are read. */
export interface Layout {
  readonly table: PeopleTable
  /** The place of the sheet among those given, from 0. */
  readonly sheet: number
  /** Its name; empty where it has none. */
  readonly sheetName: string
  readonly columns: Columns
  /** The place of each field's column, from 0. */
  readonly placeOf: ReadonlyMap<string, number>
  /** The places of columns whose cells are not read and yet tell rows apart. */
  readonly unread: readonly number[]
  /** Those of them that say when and by whom a row was entered. */
  readonly clerical: ReadonlySet<number>
  /** Whether the keys may be numbers of records: their heading says no more than 编号, and none of them comes again. */
  readonly mayBeOfRecords: boolean
  readonly style: DateStyle
  readonly words: Vocabulary
  /** What texts say of dates: many rows are of the same day. */
  readonly dates: Map<string, DateReading>
}

/** A row with its number, as the sheet counts it. */
export interface SheetRow {
  readonly number: number
  readonly cells: readonly Cell[]
}
