// A table as a page: title, headings, cells; wide enough to be read, and set up to be printed on A4.
import type { Cell, CellStyle, DataValidation, WriteOptions, WriteSheet } from 'hucre/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import type { CellValue } from './read-xlsx.js'

/** How grave something is, by its color. */
export type Tint = 'good' | 'bad' | 'doubt' | 'know' | 'none'

/** What a cell has beside its value. */
export interface CellExtras {
  readonly tint?: Tint
  /** A cell of this workbook to go to: `'2023年'!C5`. */
  readonly link?: string
  readonly comment?: string
}

/** A list to choose from, for the rows below the headings. */
export interface Choice {
  readonly column: number
  /** Where the words stand: `'可填的词'!$A$2:$A$9`. */
  readonly source: string
}

/** A sheet to be written. Rows and columns are counted from 0 within the table. */
export interface Page {
  readonly name: string
  /** Lines above the table, the first of them the title. */
  readonly above?: readonly string[]
  readonly rows: readonly (readonly CellValue[])[]
  /** The rows up to the last of the headings. */
  readonly headings: number
  /** Those of them that are titles and notes: neither measured nor colored. */
  readonly titles?: ReadonlySet<number>
  readonly extras?: ReadonlyMap<string, CellExtras>
  readonly choices?: readonly Choice[]
  /** Rows below the headings that lists and formats reach, where more than the table has. */
  readonly roomFor?: number
  /** Columns that hold text whatever is typed, so that no digit of a number is lost, and columns of dates. */
  readonly textColumns?: readonly number[]
  readonly dateColumns?: readonly number[]
  readonly filter?: boolean
  readonly widest?: number
  /** What the foot of each printed page says at its left. */
  readonly foot?: string
}

const FONT = '微软雅黑'
const SIZE = 10
const LINE = 16
const NARROWEST = 7
const WIDEST = 48
const TALLEST = 409

const TINTS: Readonly<Record<Tint, string | null>> = { good: 'E2F0D9', bad: 'F8CBAD', doubt: 'FFE699', know: 'DDEBF7', none: null }
const BORDER = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
const EDGES = { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER }
const HEADING: CellStyle = {
  font: { name: FONT, size: SIZE, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F4E79' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border: EDGES,
}
const TITLE: CellStyle = { font: { name: FONT, size: 14, bold: true }, alignment: { vertical: 'center' } }
const ABOVE: CellStyle = { font: { name: FONT, size: SIZE, color: { rgb: '595959' } }, alignment: { vertical: 'center', wrapText: true } }
/** A title or a note above the headings of a sheet that came so. */
const OF_COPY: CellStyle = { font: { name: FONT, size: SIZE, bold: true }, alignment: { vertical: 'center' } }
const DAY = 'yyyy-mm-dd'
const MOMENT = 'yyyy-mm-dd hh:mm'

/** The letters of a column, from 0: A … Z, AA … */
export function columnLetters(column: number): string {
  return (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** A sheet's name as a formula has it. */
export const quoted = (sheet: string): string => `'${sheet.replace(/'/g, '\'\'')}'`

/** The address of a cell on another sheet, rows and columns from 0. */
export function addressOf(sheet: string, row: number, column: number): string {
  return `${quoted(sheet)}!${columnLetters(column)}${row + 1}`
}

export const place = (row: number, column: number): string => `${row},${column}`

/** Hears how many rows are written, of how many. */
export type WriteProgress = (rows: number, of: number) => void

/** Writes pages as a workbook. */
export function writePages(pages: readonly Page[], title: string, said: WriteProgress = () => undefined): Promise<Uint8Array> {
  const sheets = pages.map(layOut)
  const of = sheets.reduce((sum, { rows = [] }) => sum + rows.length, 0)
  let written = 0
  const count = (): void => { said(written += 1, of) }
  return writeXlsx({
    sheets: sheets.map((sheet) => ({ ...sheet, rowDefs: new Told(sheet.rowDefs ?? [], count) })),
    namedRanges: pages.filter(({ headings }) => headings > 0).map(repeatedHeadings),
    defaultFont: { name: FONT, size: SIZE },
    properties: { title, creator: 'jinhua-skill-credits' },
  })
}

/** The heights of rows, each told as it is asked for: hucre writes all in one go, and asks once a row. */
class Told<Key, Value> extends Map<Key, Value> {
  constructor(entries: Iterable<readonly [Key, Value]>, private readonly asked: () => void) { super(entries) }

  override get(key: Key): Value | undefined {
    this.asked()
    return super.get(key)
  }
}

/** The rows repeated on each printed page, written out here because hucre leaves the sheet's name without its quotes. */
function repeatedHeadings({ name, above = [], headings }: Page): NonNullable<WriteOptions['namedRanges']>[number] {
  return { name: '_xlnm.Print_Titles', scope: name, range: `${quoted(name)}!$1:$${above.length + headings}` }
}

/** Lays a page out. */
function layOut(page: Page): WriteSheet {
  const { name, above = [], headings, titles, filter = true, widest = WIDEST, roomFor = 0, textColumns = [], dateColumns = [] } = page
  const extras = page.extras ?? new Map<string, CellExtras>()
  const wide = page.rows.reduce((most, row) => Math.max(most, row.length), 1)
  const table = page.rows.map((row) => Array.from({ length: wide }, (_, column) => row[column] ?? null))
  const measured = table.filter((_, index) => titles?.has(index) !== true)
  const widths = Array.from({ length: wide }, (_, column) => widthOf(measured, column, widest))
  const top = above.length
  const lastHeading = top + headings
  const formats = Array.from({ length: wide }, (_, column) => (textColumns.includes(column) ? '@' : dateColumns.includes(column) ? DAY : undefined))
  const cells = new Map<string, Partial<Cell>>()
  const rowDefs = new Map<number, { height: number }>()

  above.forEach((text, row) => {
    cells.set(place(row, 0), { value: text, style: row === 0 ? TITLE : ABOVE })
    rowDefs.set(row, { height: row === 0 ? 26 : LINE * linesOf(text, widths.reduce((sum, width) => sum + width, 0)) })
  })
  table.forEach((row, index) => {
    const isHeading = index < headings
    if (titles?.has(index) === true) {
      row.forEach((value, column) => {
        if (value !== null) cells.set(place(top + index, column), cellOf(value, OF_COPY, extras.get(place(index, column))))
      })
      return
    }
    row.forEach((value, column) => {
      const extra = extras.get(place(index, column))
      cells.set(place(top + index, column), cellOf(value, isHeading ? HEADING : bodyStyle(value, extra?.tint, formats[column]), extra))
    })
    const lines = row.reduce<number>((most, value, column) => Math.max(most, linesOf(shown(value), (widths[column] ?? NARROWEST) - 2)), 1)
    rowDefs.set(top + index, { height: Math.min(TALLEST, isHeading ? Math.max(22, LINE * lines + 4) : LINE * lines + 2) })
  })

  const lastRow = Math.max(top + table.length, lastHeading + roomFor)
  // Formats alone, so that what is typed there keeps its digits; without lines a row is not printed.
  const room = Array.from({ length: lastRow - top - table.length }, (_, index) => {
    formats.forEach((numFmt, column) => {
      if (numFmt === undefined) return
      cells.set(place(top + table.length + index, column), { value: null, style: { font: { name: FONT, size: SIZE }, numFmt } })
    })
    return formats.map(() => null)
  })
  const last = columnLetters(wide - 1)
  return {
    name,
    rows: [...above.map((text) => [text]), ...table, ...room],
    cells,
    rowDefs,
    columns: widths.map((width, column) => ({
      width: formats[column] === DAY ? Math.max(width, DAY.length + 3) : width,
    })),
    merges: above.map((_, row) => ({ startRow: row, endRow: row, startCol: 0, endCol: wide - 1 })).filter(({ endCol }) => endCol > 0),
    freezePane: { rows: lastHeading },
    ...(filter && headings > 0 && { autoFilter: { range: `A${lastHeading}:${last}${Math.max(lastHeading, top + table.length)}` } }),
    dataValidations: (page.choices ?? []).map(({ column, source }): DataValidation => ({
      type: 'list', formula1: source, range: `${columnLetters(column)}${lastHeading + 1}:${columnLetters(column)}${lastRow + 1}`, allowBlank: true,
      // Another word is warned of, not forbidden: more of them are understood than are listed.
      showErrorMessage: true, errorStyle: 'warning', errorTitle: '请核对', errorMessage: '不在可选的词之中。确定要这样填吗？',
    })),
    pageSetup: {
      paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true,
      margins: { top: 0.5, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    // An ampersand in a header begins a code; two of them are one.
    headerFooter: { oddFooter: `&L${(page.foot ?? '').replace(/&/g, '&&')}&C${name.replace(/&/g, '&&')}&R&P / &N` },
  }
}

function cellOf(value: CellValue, style: CellStyle, { link, comment }: CellExtras = {}): Partial<Cell> {
  return {
    value,
    style: link === undefined ? style : { ...style, font: { name: FONT, size: SIZE, color: { rgb: '0563C1' }, underline: true } },
    ...(link !== undefined && { hyperlink: { target: '', location: link } }),
    ...(comment !== undefined && { comment: { author: 'jinhua-skill-credits', text: comment } }),
  }
}

function bodyStyle(value: CellValue, tint: Tint = 'none', numFmt?: string): CellStyle {
  const color = TINTS[tint]
  return {
    font: { name: FONT, size: SIZE },
    alignment: { vertical: 'center', indent: 1, horizontal: typeof value === 'number' ? 'right' : 'left', wrapText: typeof value === 'string' },
    border: EDGES,
    ...(numFmt !== undefined && { numFmt }),
    ...(value instanceof Date && { numFmt: isMoment(value) ? MOMENT : DAY }),
    ...(color !== null && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: color } } }),
  }
}

const isMoment = (date: Date): boolean => date.getTime() % 86_400_000 !== 0
const shown = (value: CellValue): string => (value instanceof Date ? (isMoment(value) ? MOMENT : DAY) : String(value ?? ''))

/** How wide a text stands, a Chinese character being two letters wide. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (sign > '\u2e7f' || /[“”‘’—…·×]/.test(sign) ? 2 : 1), 0)
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / Math.max(1, width))), 0)
}

function widthOf(table: readonly (readonly CellValue[])[], column: number, widest: number): number {
  let most = 0
  for (const row of table) for (const line of shown(row[column] ?? null).split('\n')) most = Math.max(most, textWidth(line))
  return Math.min(widest, Math.max(NARROWEST, most + 4))
}
