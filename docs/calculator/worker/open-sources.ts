// Sources to sheets, by the readers of the workbook example.
import type { Locale } from 'jinhua-skill-credits'
import type { OpenFiles } from '../../../examples/workbook/join-books.js'
import { joinBooks } from '../../../examples/workbook/join-books.js'
import type { Book } from '../../../examples/workbook/open-book.js'
import { openBook } from '../../../examples/workbook/open-book.js'
import { readCsv } from '../../../examples/workbook/read-csv.js'
import type { CellValue } from '../../../examples/workbook/read-xlsx.js'
import type { CellEdit, Source } from '../shared/sources.js'
import { demoBook } from './demo.js'

/** The sheets of some sources, as they were brought and then mended. */
export interface OpenSheets extends OpenFiles {
  readonly rows: CellValue[][][]
}

/** Opens sources, in order. */
export async function openSources(sources: readonly Source[], edits: readonly CellEdit[], locale: Locale): Promise<OpenSheets> {
  const books: Book[] = []
  for (const source of sources) books.push(await bookOf(source, locale))
  const files = joinBooks(books)
  const rows = files.sheets.map((sheet) => sheet.rows.map((row) => [...row]))
  const open = { ...files, sheets: files.sheets.map((sheet, index) => ({ ...sheet, rows: rows[index] ?? [] })), rows }
  for (const edit of edits) mend(open, edit)
  return open
}

async function bookOf(source: Source, locale: Locale): Promise<Book> {
  switch (source.kind) {
    case 'text':
      return bookOfRows(source.name, readCsv(new TextEncoder().encode(source.text)))
    case 'rows':
      return bookOfRows(source.name, source.rows)
    case 'file':
      return openBook(source.name, new Uint8Array(source.bytes))
    case 'demo':
      return demoBook(locale)
  }
}

const bookOfRows = (name: string, rows: readonly (readonly string[])[]): Book =>
  ({ file: name, dateSystem: null, sheets: [{ name, rows, hidden: false, merges: [], unsolved: [] }] })

/** Puts another text in a cell. */
export function mend({ rows }: OpenSheets, { sheet, row, column, text }: CellEdit): void {
  const cells = rows[sheet]?.[row]
  if (cells === undefined) return
  while (cells.length <= column) cells.push(null)
  cells[column] = text === '' ? null : text
}
