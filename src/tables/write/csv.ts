// Tables as text: for files that other programs open, and for clipboards that a sheet pastes.
import type { Cell, Table } from '../cell/cell.js'
import { textOf } from '../cell/cell.js'

/** How a table is written as text. */
export interface CsvOptions {
  /** Between cells; a comma where left out. */
  readonly separator?: ',' | ';' | '\t'
  /** Whether a byte order mark stands in front: Excel takes a file without one for GBK. */
  readonly bom?: boolean
  /** Whether texts that a sheet would run as formulas are guarded; they are where left out. */
  readonly guard?: boolean
}

/** What begins a formula in some host, also full-width, also behind spaces. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/

/**
 * Puts an apostrophe in front of every text that a sheet would run as a formula. The tables are read without it.
 *
 * @param table - any table
 * @returns the same table, its texts that begin with =, +, -, @, a tab or a line break guarded; numbers stay
 * @example
 * guardFormulas([['=1+1', -1]])
 * //=> [["'=1+1", -1]]
 */
export function guardFormulas<Value>(table: readonly (readonly Value[])[]): (Value | string)[][] {
  return table.map((row) => row.map((cell) => (typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell)))
}

/**
 * Writes a table as CSV, as RFC 4180 has it: lines end in CR and LF, a cell with a sign of its own in it stands in quotes.
 *
 * @param table - rows of cells; what is neither text nor a number is left blank
 * @param options - the separator, a byte order mark, whether formulas are guarded
 * @returns the text
 * @example
 * tableToCsv([['学员编号', '备注'], ['JH-0001', '=A1']])
 * //=> "学员编号,备注\r\nJH-0001,'=A1\r\n"
 */
export function tableToCsv(table: Table, { separator = ',', bom = false, guard = true }: CsvOptions = {}): string {
  const rows = guard ? guardFormulas(table) : table
  return `${bom ? '\ufeff' : ''}${rows.map((row) => `${row.map(cellText).join(separator)}\r\n`).join('')}`
}

function cellText(cell: Cell): string {
  const text = typeof cell === 'string' ? cell : textOf(cell) ?? ''
  return NEEDS_QUOTES.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
