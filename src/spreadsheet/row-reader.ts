// Reads the cells of one row by field, and keeps what is to be said of them.
import { isResidentId } from '../values/resident-id.js'
import type { Cell } from './cell.js'
import { halfWidth, isBlank, textOf } from './cell.js'
import type { FindingCode, TableFinding } from './findings.js'
import { finding } from './findings.js'
import type { Sheet, SheetRow } from './read-headings.js'
import type { DateReading, DateStyle } from './read-date.js'
import { readDate } from './read-date.js'
import { readQuantity } from './read-quantity.js'

/** The cells of a row, and what was found in them so far. A reading is null where there is none, or none that can be. */
export interface RowReader {
  readonly row: number
  readonly findings: readonly TableFinding[]
  /** Whether something was found for which the row cannot count. */
  readonly failed: () => boolean
  /** Says something of a field's cell, or of the row. */
  readonly say: (code: FindingCode, field?: string) => null
  /** Says one thing of the row in place of everything said so far. */
  readonly sayInstead: (code: FindingCode) => void
  /** Says so where a field that must be filled in is not. */
  readonly require: (field: string) => boolean
  /** Whether a field's cell holds something. */
  readonly has: (field: string) => boolean
  /** The cell of a field; undefined where it holds nothing. */
  readonly cell: (field: string) => Cell
  readonly text: (field: string) => string | null
  /** The word of the library that a field's cell stands for. */
  readonly word: <Word extends string>(field: string, read: (text: string) => Word | undefined, problem: FindingCode) => Word | null
  readonly quantity: (field: 'hours' | 'credits') => number | null
  /** A day, or a first and a last day. */
  readonly date: (field: string) => { readonly date: string; readonly until?: string } | null
}

const ID_SHAPES = /\d{17}[\dX]/gi

function holdsResidentId(text: string): boolean {
  return (halfWidth(text).match(ID_SHAPES) ?? []).some(isResidentId)
}

/** A reader of one row of a sheet. */
export function rowReader(sheet: Sheet, { number: row, cells }: SheetRow, style: DateStyle): RowReader {
  const findings: TableFinding[] = []
  const cell = (field: string): Cell => {
    const place = sheet.placeOf.get(field)
    const value = place === undefined ? undefined : cells[place]
    return isBlank(value) ? undefined : value
  }
  const has = (field: string): boolean => cell(field) !== undefined
  const say = (code: FindingCode, field?: string): null => {
    const place = field === undefined ? undefined : sheet.placeOf.get(field)
    const heading = field === undefined ? undefined : sheet.columns[field]?.heading
    findings.push(finding(code, { table: sheet.table, row, column: place === undefined ? null : place + 1, heading }))
    return null
  }
  return {
    row,
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
      const written = textOf(cell(field))
      if (written === undefined) return say('text', field)
      return holdsResidentId(written) ? say('idInText', field) : written
    },
    word: (field, read, problem) => (has(field) ? read(textOf(cell(field)) ?? '') ?? say(problem, field) : null),
    quantity: (field) => {
      if (!has(field)) return null
      const reading = readQuantity(cell(field), field)
      if (reading === undefined) return say('quantity', field)
      if (reading.dusty) say('dust', field)
      return reading.quantity
    },
    date: (field) => {
      if (!has(field)) return null
      const reading: DateReading = readDate(cell(field), style)
      return 'problem' in reading ? say(reading.problem, field) : reading
    },
  }
}
