// The first row of a table: which column holds what.
import type { Cell } from './cell.js'
import { cellsOf, isBlank, rowsOf, textOf, wordKey } from './cell.js'
import type { Columns } from './columns.js'
import { fieldOf } from './columns.js'
import type { TableFinding, TableName } from './findings.js'
import { finding } from './findings.js'

/** A table taken apart: its columns by field, and the rows that hold anything, by their numbers. */
export interface Sheet {
  readonly table: TableName
  readonly columns: Columns
  /** The place of each field's column, from 0. */
  readonly placeOf: ReadonlyMap<string, number>
  readonly headings: readonly Cell[]
  readonly rows: readonly SheetRow[]
  readonly findings: readonly TableFinding[]
}

/** A row with its number, the headings being row 1. */
export interface SheetRow {
  readonly number: number
  readonly cells: readonly Cell[]
}

/** Takes a table apart; of each list of `required` fields one must have a column. */
export function sheetOf(table: TableName, rows: unknown, columns: Columns, required: readonly (readonly [string, ...string[]])[]): Sheet {
  const [headings = [], ...body] = rowsOf(rows)
  const placeOf = new Map<string, number>()
  const findings: TableFinding[] = []
  headings.forEach((heading, place) => {
    if (isBlank(heading)) return
    const field = fieldOf(textOf(heading) ?? '', columns)
    const at = { table, row: 1, column: place + 1 }
    if (field === undefined) findings.push(finding('unknownColumn', at))
    else if (placeOf.has(field)) findings.push(finding('duplicateColumn', { ...at, heading: columns[field]?.heading }))
    else placeOf.set(field, place)
  })
  for (const fields of required) {
    if (fields.some((field) => placeOf.has(field))) continue
    findings.push(finding('missingColumn', { table, row: null, column: null, heading: columns[fields[0]]?.heading }))
  }
  return {
    table,
    columns,
    placeOf,
    headings,
    rows: body
      .map((cells, index) => ({ number: index + 2, cells: cellsOf(cells) }))
      .filter(({ cells }) => cells.some((cell) => !isEmpty(cell))),
    findings,
  }
}

/** Whether a cell of a blank row is empty: a sign that stands for nothing is something here. */
function isEmpty(cell: Cell): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
}

const SUBTOTAL = /小计|合计|总计|累计|共计|^\s*(sub-?)?total\b/i

/** Whether a row that cannot be read is a line of sums: one of its words says so. */
export function isSubtotal({ cells }: SheetRow): boolean {
  return cells.some((cell) => typeof cell === 'string' && SUBTOTAL.test(cell))
}

/** Whether a row that cannot be read repeats the headings, as printed pages do. */
export function repeatsHeadings({ headings, placeOf }: Sheet, { cells }: SheetRow): boolean {
  const places = [...placeOf.values()]
  const key = (cell: Cell): string => wordKey(textOf(cell) ?? '')
  return places.length > 1 && places.every((place) => key(cells[place]) === key(headings[place]))
}
