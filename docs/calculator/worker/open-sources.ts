// Sources to sheets, by the readers of the workbook example.
import type { Locale } from 'jinhua-skill-credits'
import type { OpenFiles } from '../../../examples/workbook/join-books.js'
import { joinBooks } from '../../../examples/workbook/join-books.js'
import type { Book } from '../../../examples/workbook/open-book.js'
import { openBook } from '../../../examples/workbook/open-book.js'
import { readCsv } from '../../../examples/workbook/read-csv.js'
import type { CellValue } from '../../../examples/workbook/read-xlsx.js'
import type { Edit, Source } from '../shared/sources.js'
import { demoBook } from './demo.js'

/** The sheets of some sources, as they were brought and then mended. */
export interface OpenSheets extends OpenFiles {
  readonly rows: CellValue[][][]
  /** What takes back each edit, the last one last. */
  readonly undo: (() => void)[]
}

/** Opens sources, in order. */
export async function openSources(sources: readonly Source[], edits: readonly Edit[], locale: Locale): Promise<OpenSheets> {
  const books: Book[] = []
  for (const source of sources) books.push(await bookOf(source, locale))
  const files = joinBooks(books)
  const rows = files.sheets.map((sheet) => sheet.rows.map((row) => [...row]))
  const open = { ...files, sheets: files.sheets.map((sheet, index) => ({ ...sheet, rows: rows[index] ?? [] })), rows, undo: [] }
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
  ({ file: name, dateSystem: null, sheets: [{ name, rows, hidden: false, merges: [], unsolved: [], hiddenRows: [], hiddenColumns: [] }] })

/** Mends the rows, and notes how to take that back. */
export function mend({ rows, undo }: OpenSheets, edit: Edit): void {
  const sheet = rows[edit.sheet]
  if (sheet === undefined) return
  switch (edit.kind) {
    case 'cell': {
      const cells = sheet[edit.row]
      if (cells === undefined) return
      while (cells.length <= edit.column) cells.push(null)
      const before = cells[edit.column] ?? null
      cells[edit.column] = edit.text === '' ? null : edit.text
      undo.push(() => { cells[edit.column] = before })
      break
    }
    case 'insert':
      sheet.splice(edit.row, 0, edit.cells.map((text) => (text === '' ? null : text)))
      undo.push(() => { sheet.splice(edit.row, 1) })
      break
    case 'remove': {
      const removed = sheet.splice(edit.row, 1)
      undo.push(() => { sheet.splice(edit.row, 0, ...removed) })
    }
  }
}
