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
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g

/** A text with full-width letters, digits and signs as half-width ones, without spaces around it. */
export function halfWidth(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(INVISIBLE, '')
    .trim()
}

const DASHES = /[\u00ad\u02d7\u2010-\u2015\u2043\u2212\u2500\u2501\u30fc\ufe58\ufe63\uff0d]/g
const WAVES = /[\u02dc\u223c\u223d\u301c\u3030\uff5e]/g

/** A half-width text whose dashes and waves, which keyboards make in a dozen ways, are - and ~. */
export function plainSigns(text: string): string {
  return PLAIN.test(text) ? text : halfWidth(text.replace(DASHES, '-').replace(WAVES, '~'))
}

/** A text without everything that people vary: width, case, spaces, brackets and signs. */
export function wordKey(text: string): string {
  return plainSigns(text).toLowerCase().replace(/[\s()[\]{}<>【】《》“”"'‘’、,，.。:：;；*·•_/\\|—–~-]/g, '')
}

/** What people write where there is nothing to write. */
const NOTHING = new Set(['', '-', '--', '---', '/', '//', '\\', '无', '空'])
const STARTS_LIKE_NOTHING = /^[\s\u00ad\u180e\u200b-\u200f\u2010-\u2015\u202a-\u202e\u2060-\u2069\u2212\u2500\u2501\ufeff\uff0d\uff0f\uff3c/\\无空-]/

/** Whether a cell holds nothing. */
export function isBlank(cell: Cell): cell is null | undefined | string {
  if (typeof cell !== 'string') return cell === null || cell === undefined
  return cell === '' || (STARTS_LIKE_NOTHING.test(cell) && NOTHING.has(plainSigns(cell)))
}

/** What begins so has something in it. */
const SEEN = /^[!-~\u4e00-\u9fff]/

/** Whether a cell is empty: a sign that stands for nothing is something here. */
export function isEmpty(cell: Cell): boolean {
  if (typeof cell !== 'string') return cell === null || cell === undefined
  return cell === '' || (!SEEN.test(cell) && halfWidth(cell) === '')
}

/** An apostrophe that keeps a text from being run as a formula is none of the text. */
const GUARDED = /^'(?=\s*[=+\-@\t\r＝＋－＠])/

/** The text of a cell as it was typed, without spaces around it; undefined for what is neither text nor a number. */
export function textOf(cell: Cell): string | undefined {
  if (typeof cell === 'string') return (cell.startsWith('\'') ? cell.replace(GUARDED, '') : cell).trim()
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

/** #N/A, #REF!, #DIV/0!, #名称?, Err:502, a column of # too narrow for its number; and what programs write for no value. */
const ERROR_TEXT = /^(=?#[^\s#]{1,14}[!?]|[=[(]?#\s?N\s?\/\s?A[\])]?|#不适用|n\.a\.?|<na>|\(null\)|\\N|#N\/A( N\/A)?|#REF|#NUM|#DIV\/0|#空|[(（]空白[)）]|[(（]blank[)）]|err(or)?|nil|-?infinity|loading\W*|加载中\W*|错误|#NA|#[A-Z_]{4,}|#{2,}|#?Err:\s?\d{3}|n\/a|NaN|NaT|null|undefined|None|\[object \w+\])$/i

const MAY_BE_ERROR = /^[^!-~\u4e00-\u9fff]*[#\uff03enuil[(\uff08加错=<\\-]/i

/** Whether a cell holds what a formula that failed has left. */
export function isErrorValue(cell: Cell): boolean {
  if (typeof cell === 'string') return MAY_BE_ERROR.test(cell) && ERROR_TEXT.test(halfWidth(cell))
  if (typeof cell === 'number') return !Number.isFinite(cell)
  return false
}

/** A spreadsheet keeps 15 digits of a number. */
const DIGITS_KEPT = 1e15
/** 3.30702E+17: a spreadsheet shows numbers of twelve digits and more so, and files written from it keep no more. */
const SCIENTIFIC = /^\d(\.\d+)?E(\+\d{2}|\+?1[1-9]|\+?[2-9]\d)$|^\d{12,}E\+?\d{1,2}$/i
const ZEROED = /^\d{15}0{2,}$/
/** What stands between the digits of a number, and the lengths of texts that may be one that was rounded. */
const WITHIN_NUMBER = /[\s,，']/g
const SHORTEST_ROUNDED = 4
const MAY_BE_ROUNDED = /[eEｅＥ０]|0[\s,，']?0/

/** Whether a cell is a number, or a text made from one, that has lost its last digits. */
export function isRounded(cell: Cell): boolean {
  if (typeof cell === 'number') return Math.abs(cell) >= DIGITS_KEPT
  if (typeof cell !== 'string' || cell.length < SHORTEST_ROUNDED || !MAY_BE_ROUNDED.test(cell)) return false
  const text = halfWidth(cell).replace(WITHIN_NUMBER, '')
  return SCIENTIFIC.test(text) || ZEROED.test(text)
}
