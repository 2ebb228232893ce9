// Reads the cells of one row by field, and keeps what is to be said of them.
import { isPlainDate } from '../../values/plain-date.js'
import type { Cell } from '../cell/cell.js'
import { halfWidth, isBlank, isErrorValue, isRounded, textOf } from '../cell/cell.js'
import type { Dates, DateReading } from '../cell/read-date.js'
import { readDate } from '../cell/read-date.js'
import type { KeyReading } from '../cell/read-key.js'
import { idNumberIn, readKey } from '../cell/read-key.js'
import { readQuantity } from '../cell/read-quantity.js'
import type { WordTable } from '../words/vocabulary.js'
import type { Details, FindingCode, TableFinding } from './findings.js'
import { finding } from './findings.js'
import type { Layout, SheetRow } from './layout.js'

/** The cells of a row, and what was found in them so far. A reading is null where there is none, or none that can be. */
export interface RowReader {
  readonly layout: Layout
  readonly row: number
  readonly cells: readonly Cell[]
  readonly findings: readonly TableFinding[]
  /** Whether something was found for which the row cannot count. */
  readonly failed: () => boolean
  /** Says something of a field's cell, or of the row. */
  readonly say: (code: FindingCode, field?: string, details?: Details) => null
  /** Says one thing of the row in place of everything said so far. */
  readonly sayInstead: (code: FindingCode) => void
  /** Says so where a field that must be filled in is not. */
  readonly require: (field: string) => boolean
  /** Whether a field's cell holds something. */
  readonly has: (field: string) => boolean
  /** The cell of a field; undefined where it holds nothing. */
  readonly cell: (field: string) => Cell
  /** The text of a cell that the row counts without: what a failed formula or a rounded number has left is not used. */
  readonly text: (field: string) => string | null
  /** The word of the library that a field's cell stands for. */
  readonly word: <Word extends string>(
    field: string, read: (text: string) => Word | undefined, problem: FindingCode, table: WordTable,
  ) => Word | null
  readonly quantity: (field: 'hours' | 'credits') => number | null
  /** Who the cell of a key or ID number says it is. */
  readonly key: (field: 'learner' | 'idNumber') => KeyReading
  /** A day, a first and a last day, or a list of days. */
  readonly date: (field: string) => Dates | null
}

/** A reader of one row of a sheet. */
export function rowReader(layout: Layout, { number: row, cells }: SheetRow): RowReader {
  const findings: TableFinding[] = []
  const { table, sheet, sheetName, columns, placeOf, style, words } = layout
  const cell = (field: string): Cell => {
    const place = placeOf.get(field)
    const value = place === undefined ? undefined : cells[place]
    return isBlank(value) ? undefined : value
  }
  const has = (field: string): boolean => cell(field) !== undefined
  const say = (code: FindingCode, field?: string, details?: Details): null => {
    const place = field === undefined ? undefined : placeOf.get(field)
    const heading = field === undefined ? undefined : columns[field]?.heading
    findings.push(finding(code, { table, sheet, sheetName, row, column: place === undefined ? null : place + 1, heading }, details))
    return null
  }
  return {
    layout,
    row,
    cells,
    findings,
    failed: () => findings.some(({ leftOut }) => leftOut),
    say,
    sayInstead: (code) => {
      findings.length = 0
      say(code)
    },
    require: (field) => {
      if (!has(field)) say('missing', field)
      return has(field)
    },
    has,
    cell,
    text: (field) => {
      if (!has(field)) return null
      const value = cell(field)
      if (isErrorValue(value)) return say('errorIgnored', field)
      if (isRounded(value)) return say('roundedIgnored', field)
      const written = textOf(value)
      if (written === undefined) return say('text', field)
      return idNumberIn(written)?.checkFails === false ? say('idInText', field) : written
    },
    word: (field, read, problem, of) => {
      if (!has(field)) return null
      const value = cell(field)
      if (isErrorValue(value)) return say('errorValue', field)
      const text = textOf(value) ?? ''
      return read(text) ?? say(problem, field, { suggestion: words.nearest(of, text) })
    },
    quantity: (field) => {
      if (!has(field)) return null
      if (isErrorValue(cell(field))) return say('errorValue', field)
      const reading = readQuantity(cell(field), field)
      if (reading === undefined) return say('quantity', field)
      if (reading.dusty) say('dust', field)
      if (reading.clock) say('clockHours', field)
      return reading.quantity
    },
    key: (field) => readKey(cell(field)),
    date: (field) => {
      if (!has(field)) return null
      const value = cell(field)
      if (isErrorValue(value)) return say('errorValue', field)
      const reading: DateReading = readDate(value, style)
      return 'problem' in reading ? say(reading.problem, field) : reading
    },
  }
}

/** What a row says in the cells that are not read, and the times of day beside its dates: two rows may differ in nothing else. */
export function unreadOf({ layout: { unread, style }, cells, cell }: RowReader): string {
  const time = (field: string): string => {
    const value = cell(field)
    // Most cells hold a day and no time.
    if (value === undefined || Number.isInteger(value) || isPlainDate(value)) return ''
    // Asked of rows that have been read: the cell holds a date.
    return (readDate(value, style) as Dates).time
  }
  return JSON.stringify([time('date'), time('until'), ...unread.map((place) => halfWidth(textOf(cells[place]) ?? ''))])
}
