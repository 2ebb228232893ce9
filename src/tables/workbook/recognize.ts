// Which sheet of a workbook is what: by its columns, not by its name.
import type { Table } from '../cell/cell.js'
import { isBlank, rowsOf, textOf, wordKey } from '../cell/cell.js'
import type { PeopleTable } from '../row/findings.js'
import { findHeadings } from '../table/find-headings.js'
import type { Sheet } from '../table/sheet.js'
import { REQUIRED, sheetsOf } from '../table/sheet.js'
import type { Vocabulary } from '../words/vocabulary.js'
import { vocabulary, vocabularyOf } from '../words/vocabulary.js'
import type { TableOptions } from './table-options.js'
import { checkTableOptions } from './table-options.js'

/** A sheet of a workbook, from its first row and column on. */
export interface NamedSheet {
  readonly name: string
  readonly rows: Table
}

/** What a sheet is. */
export type SheetKind = PeopleTable | 'settings' | 'unread'

/** A sheet with what it was taken for. */
export interface RecognizedSheet {
  readonly name: string
  readonly kind: SheetKind
  /** The row of the headings, the last of them; null where none was found. */
  readonly headingRow: number | null
  /** The columns that are read, from 1, by what they hold. */
  readonly columns: readonly { readonly column: number; readonly field: string }[]
}

/** Headings of what the library itself writes: a report is not to be read for what it reports on. */
const OF_RESULTS = new Set(['应修总学分', '申报等级', '计入学分', 'total required', 'target', 'credited'].map(wordKey))
const SETTING = new Set(['设定', '设置', '设定项', '设置项', 'setting', 'settings'])
const VALUE = new Set(['值', '取值', '设定值', 'value'])
/** A sheet with so many known columns of records, who it is about among them, is one that lacks a column. */
const NEARLY = 4
const ROWS_LOOKED_AT = 50

/** The library’s words, and a caller’s beside them. */
export function wordsOf({ words }: Pick<TableOptions, 'words'>): Vocabulary {
  return words === undefined ? vocabulary : vocabularyOf(words)
}

/** What a sheet is, by its columns. */
export function kindOfSheet(table: unknown, words: Vocabulary): SheetKind {
  const rows = rowsOf(table)
  const keys = rows.slice(0, ROWS_LOOKED_AT).map((cells) => cells.map((cell) => (isBlank(cell) ? '' : wordKey(textOf(cell) ?? ''))))
  if (keys.some((row) => row.some((key, place) => SETTING.has(key) && VALUE.has(row[place + 1] ?? '')))) return 'settings'
  if (keys.some((row) => row.some((key) => OF_RESULTS.has(key)))) return 'unread'
  const headings = (kind: PeopleTable): ReturnType<typeof findHeadings> => findHeadings(rows, words[kind], REQUIRED[kind])
  for (const kind of ['records', 'totals', 'certificates'] as const) if (headings(kind)?.complete === true) return kind
  return (headings('records')?.known ?? 0) >= NEARLY ? 'records' : 'unread'
}

/** A sheet as callers see it. */
export function recognized(name: string, kind: SheetKind, tables: readonly Sheet[]): RecognizedSheet {
  return {
    name,
    kind,
    headingRow: tables[0]?.headingRow ?? null,
    columns: tables.flatMap(({ layout }) => [...layout.placeOf]).map(([field, place]) => ({ column: place + 1, field }))
      .sort((a, b) => a.column - b.column),
  }
}

/**
 * Tells which sheet of a workbook is what, by its columns.
 *
 * @param sheets - the sheets with their names
 * @param options - further words and headings
 * @returns each sheet with its kind, the row of its headings, and which column holds what
 * @throws InputError - for words that cannot be
 * @example
 * recognizeSheets([{ name: 'Sheet1', rows: [['工号', '等级', '发证日期']] }])[0].kind
 * //=> 'certificates'
 */
export function recognizeSheets(sheets: readonly NamedSheet[], options: Pick<TableOptions, 'words'> = {}): RecognizedSheet[] {
  const words = wordsOf(checkTableOptions(options))
  return sheets.map(({ name, rows }, sheet) => {
    const kind = kindOfSheet(rows, words)
    const style = { dateSystem: 1900, dateObjects: 'utc' } as const
    return recognized(name, kind, kind === 'unread' || kind === 'settings' ? [] : sheetsOf(rows, { table: kind, sheet, sheetName: name, style, words }))
  })
}
