// Where the headings of a table are: below titles and notes, in one row or in two.
import type { Cell } from '../cell/cell.js'
import { isBlank, isEmpty, textOf } from '../cell/cell.js'
import { readDate } from '../cell/read-date.js'
import { readQuantity } from '../cell/read-quantity.js'
import type { FieldNames } from '../words/headings.js'
import { fieldOf, saysNothing } from '../words/headings.js'

/** The rows of a table, each a row of cells. */
type Rows = readonly (readonly Cell[])[]

/** Of each list of fields a table must have a column. */
export type Required = readonly (readonly string[])[]

/** The headings of a table: in which rows they are, from 0, and their texts by column. */
export interface Headings {
  readonly first: number
  readonly last: number
  readonly texts: readonly string[]
  /** Whether every column is there that the table must have. */
  readonly complete: boolean
  /** How many columns are known. */
  readonly known: number
}

/** Titles and notes above the headings fill no more rows than these. */
const MOST_ROWS_ABOVE = 50

/** Finds the headings: the first row, or two rows, that have every column required; else the row that has most. */
export function findHeadings(rows: Rows, names: FieldNames, required: Required): Headings | undefined {
  let best: Headings | undefined
  const above = Math.min(rows.length, MOST_ROWS_ABOVE)
  const alone = (row: number): Headings => headings(rows, row, row, textsOf(rows[row] as readonly Cell[]), names, required)
  for (let row = 0; row < above; row += 1) {
    const single = alone(row)
    const two = twoRows(rows, row, single, names, required)
    const found = two ?? single
    // The second row alone may be the headings, under a row of groups.
    if (found.complete && !(two !== undefined && alone(row + 1).complete)) return found
    if (!found.complete && found.known > (best?.known ?? 0)) best = found
  }
  return best
}

const textsOf = (cells: readonly Cell[]): string[] => Array.from(cells, (cell) => (isBlank(cell) ? '' : textOf(cell) ?? ''))

function headings(rows: Rows, first: number, last: number, texts: readonly string[], names: FieldNames, required: Required): Headings {
  const fields = new Set(texts.flatMap((text) => (text === '' ? [] : fieldOf(text, names) ?? [])))
  return { first, last, texts, complete: required.every((some) => some.some((field) => fields.has(field))), known: fields.size }
}

const WHO = ['learner', 'idNumber', 'name']

/** The headings of a row and of the row below it together, where that one continues them: 培训时间 over 开始 and 结束. */
function twoRows(rows: Rows, row: number, { texts: above }: Headings, names: FieldNames, required: Required): Headings | undefined {
  const below = textsOf(rows[row + 1] ?? [])
  const filled = below.flatMap((text, column) => (text === '' ? [] : [column]))
  const isData = (column: number): boolean => {
    const cell = rows[row + 1]?.[column]
    return typeof cell !== 'string' || 'date' in readDate(cell, { dateSystem: 1900, dateObjects: 'utc' }) || readQuantity(cell, 'hours') !== undefined
  }
  const hasWho = above.some((text, column) => text !== '' && WHO.includes(fieldOf(text, names) ?? '') && (below[column] ?? '') !== '')
  if (filled.length === 0 || hasWho || filled.some(isData)) return undefined
  let over = ''
  const continued = { yes: false }
  const texts = Array.from({ length: Math.max(above.length, below.length) }, (_, column) => {
    const [top = '', under = ''] = [above[column], below[column]]
    if (top !== '') over = top
    if (under === '') return top
    const together = [`${over}${under}`, under, `${under}${over}`].find((text) => fieldOf(text, names) !== undefined)
    if (together !== undefined) continued.yes = true
    return together ?? (top !== '' && saysNothing(under) ? top : `${over}${under}`)
  })
  return continued.yes ? headings(rows, row, row + 1, texts, names, required) : undefined
}

/** Whether a row holds anything. */
export function isFilled(cells: readonly Cell[]): boolean {
  return !cells.every(isEmpty)
}
