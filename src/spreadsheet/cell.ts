// A cell is whatever a host hands over: text, a number, a date object of another realm, nothing. Nothing here calls a method of it.

/** A value of a cell, as a host hands it over. */
export type Cell = unknown

/** Rows of cells. */
export type Table = readonly (readonly Cell[])[]

/** A cell of a result. */
export type ResultCell = string | number | null

/** A result table; its first row holds the headings. */
export type ResultTable = readonly (readonly ResultCell[])[]

const FULL_WIDTH = /[\uff01-\uff5e]/g
const FULL_WIDTH_OFFSET = 0xfee0
/** Nothing to do: most cells are so. */
const PLAIN = /^[!-~\u4e00-\u9fff](?:[ -~\u4e00-\u9fff]*[!-~\u4e00-\u9fff])?$/
const INVISIBLE = /[\u200b-\u200d\u2060]/g

/** A text with full-width letters, digits and signs as half-width ones, and without spaces around it. */
export function halfWidth(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(INVISIBLE, '')
    .trim()
}

/** A text without everything that people vary: width, case, spaces, brackets and signs. */
export function wordKey(text: string): string {
  return halfWidth(text).toLowerCase().replace(/[\s()[\]{}<>【】《》“”"'‘’、,，.。:：;；*·•_/\\|—–-]/g, '')
}

/** What people write where there is nothing to write. */
const NOTHING = new Set(['', '-', '--', '—', '——', '–', '/', '\\', '无', '空'])
const STARTS_LIKE_NOTHING = /^[\s\u200b-\u200d\u2060\uff0d\uff0f\uff3c—–/\\无空-]|^$/

/** Whether a cell holds nothing. */
export function isBlank(cell: Cell): cell is null | undefined | string {
  if (typeof cell !== 'string') return cell === null || cell === undefined
  return STARTS_LIKE_NOTHING.test(cell) && NOTHING.has(halfWidth(cell))
}

/** The text of a cell as it was typed, without spaces around it; undefined for what is neither text nor a number. */
export function textOf(cell: Cell): string | undefined {
  if (typeof cell === 'string') return cell.trim()
  if (typeof cell === 'number' && Number.isFinite(cell)) return String(cell)
  return typeof cell === 'bigint' ? String(cell) : undefined
}

/** The cells of a row; a host may hand over a single cell for a row of one. */
export function cellsOf(row: unknown): readonly Cell[] {
  return Array.isArray(row) ? (row as Cell[]) : [row]
}

/** The rows of a table; anything else is a table of one row. */
export function rowsOf(table: unknown): readonly (readonly Cell[])[] {
  if (table === null || table === undefined) return []
  return Array.isArray(table) ? Array.from(table as unknown[], cellsOf) : [cellsOf(table)]
}
