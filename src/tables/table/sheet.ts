// A table taken apart: its columns by field, the rows below its headings, and what is to be said of columns.
import type { Cell } from '../cell/cell.js'
import { isBlank, isEmpty, rowsOf, textOf, wordKey } from '../cell/cell.js'
import type { DateStyle } from '../cell/read-date.js'
import { readDate } from '../cell/read-date.js'
import { readKey } from '../cell/read-key.js'
import type { FindingCode, PeopleTable, TableFinding } from '../row/findings.js'
import { finding } from '../row/findings.js'
import type { Layout, SheetRow } from '../row/layout.js'
import type { Columns, FieldNames } from '../words/headings.js'
import { fieldOf, headingFinding, isGenericKey, personColumns, recordColumns, speaksOfEnd, totalColumns } from '../words/headings.js'
import type { Vocabulary } from '../words/vocabulary.js'
import type { Headings, Required } from './find-headings.js'
import { findHeadings, isFilled } from './find-headings.js'

/** A table taken apart. */
export interface Sheet {
  readonly layout: Layout
  /** The row of the headings, the last of them; null where there are none. */
  readonly headingRow: number | null
  readonly headings: readonly string[]
  readonly rows: readonly SheetRow[]
  readonly findings: readonly TableFinding[]
}

/** What a sheet is taken for, and how its cells are read. */
export interface Taken {
  readonly table: PeopleTable
  readonly sheet: number
  readonly sheetName: string
  readonly style: DateStyle
  readonly words: Vocabulary
}

const WHO = ['learner', 'idNumber', 'name'] as const

/** The columns that each table must have, one of each list; the first of a list names it. */
export const REQUIRED: Readonly<Record<PeopleTable, Required>> = {
  records: [WHO, ['date', 'days'], ['kind']],
  certificates: [WHO, ['level', 'issuedOn', 'dutyFrom', 'exemptYear', 'gapYears', 'decidedOn']],
  totals: [WHO, ['year'], ['general'], ['professional']],
}

export const COLUMNS: Readonly<Record<PeopleTable, Columns>> = { records: recordColumns, certificates: personColumns, totals: totalColumns }

/** Takes a table apart. */
export function sheetOf(table: unknown, taken: Taken): Sheet {
  const all = rowsOf(table)
  const names = taken.words[taken.table]
  const found = findHeadings(all, names, REQUIRED[taken.table])
  const start = found === undefined ? 0 : found.last + 1
  const rows = all.slice(start).map((cells, index) => ({ number: start + index + 1, cells })).filter(({ cells }) => isFilled(cells))
  const place = { table: taken.table, sheet: taken.sheet, sheetName: taken.sheetName }
  const titles = all.slice(0, found?.first ?? 0).flatMap((cells, row) =>
    (isFilled(cells) ? [finding(looksLikeData(cells, taken) ? 'rowAbove' : 'titleRow', { ...place, row: row + 1, column: null })] : []))
  const columns = columnsOf(found, rows, names, taken)
  const headingRow = found === undefined ? null : found.last + 1
  return { ...columns, headingRow, headings: found?.texts ?? [], rows, findings: [...titles, ...columns.findings] }
}

/** Titles and notes have a few cells; a row with a day and a kind among several is one that somebody has put in the wrong place. */
const MOST_OF_A_TITLE = 3

function looksLikeData(cells: readonly Cell[], { words, style }: Taken): boolean {
  const filledCells = cells.filter((cell) => !isBlank(cell))
  return filledCells.length > MOST_OF_A_TITLE && filledCells.some((cell) => words.read.kind(textOf(cell) ?? '') !== undefined)
    && filledCells.some((cell) => 'date' in readDate(cell, style))
}

type Draft = {
  readonly placeOf: Map<string, number>
  readonly unread: Set<number>
  readonly say: (code: FindingCode, column: number | null, field?: string) => void
}

function columnsOf(
  found: Headings | undefined, rows: readonly SheetRow[], names: FieldNames, taken: Taken,
): { readonly layout: Layout; readonly findings: readonly TableFinding[] } {
  const { table, sheet, sheetName, style, words } = taken
  const columns = COLUMNS[table]
  const findings: TableFinding[] = []
  const draft: Draft = {
    placeOf: new Map(),
    unread: new Set(),
    say: (code, place, field) => {
      const heading = field === undefined ? undefined : columns[field]?.heading
      const row = place === null ? null : found === undefined ? 1 : found.last + 1
      findings.push(finding(code, { table, sheet, sheetName, row, column: place === null ? null : place + 1, heading }))
    },
  }
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), found?.texts.length ?? 0)
  const places = Array.from({ length: width }, (_, place) => ({ place, heading: found?.texts[place] ?? '' }))
  for (const { place, heading } of places) if (heading !== '') placeColumn(draft, heading, place, rows, names, taken)
  for (const { place, heading } of places) if (heading === '') placeUnnamed(draft, place, rows, taken)
  dropLineNumbers(draft, found?.texts ?? [], rows)
  for (const fields of REQUIRED[table]) {
    if (!fields.some((field) => draft.placeOf.has(field))) draft.say('missingColumn', null, fields[0])
  }
  const { placeOf, unread } = draft
  return { layout: { table, sheet, sheetName, columns, placeOf, unread: [...unread], style, words, dates: new Map() }, findings }
}

const filled = (rows: readonly SheetRow[], place: number): Cell[] => rows.map(({ cells }) => cells[place]).filter((cell) => !isEmpty(cell))

/** A column without a heading: a heading merged over two columns leaves the second without one. */
function placeUnnamed({ placeOf, unread, say }: Draft, place: number, rows: readonly SheetRow[], { table, style }: Taken): void {
  const cells = filled(rows, place)
  if (cells.length === 0) return
  const readings = cells.filter((cell) => !isBlank(cell)).map((cell) => readDate(cell, style))
  const isUntil = table === 'records' && placeOf.get('date') === place - 1 && !placeOf.has('until') && readings.length > 0
    && readings.every((reading) => 'date' in reading && reading.until === undefined && reading.days === undefined)
  if (isUntil) placeOf.set('until', place)
  else unread.add(place)
  say(isUntil ? 'unnamedUntil' : 'unnamedColumn', place)
}

function placeColumn(
  { placeOf, unread, say }: Draft, heading: string, place: number, rows: readonly SheetRow[], names: FieldNames, { words }: Taken,
): void {
  const field = fieldOf(heading, names)
  if (field === undefined) {
    unread.add(place)
    say('unknownColumn', place)
    return
  }
  const earlier = placeOf.get(field)
  if (earlier === undefined) {
    placeOf.set(field, place)
    const said = headingFinding(heading, field, names)
    if (said !== undefined) say(said, place, field)
    return
  }
  if (field === 'date' && speaksOfEnd(heading) && !placeOf.has('until')) {
    placeOf.set('until', place)
    return
  }
  // Of two columns for the kind, 课程类别 may hold subjects: what can be read decides.
  const readable = (column: number): number => filled(rows, column).filter((cell) => words.read.kind(textOf(cell) ?? '') !== undefined).length
  const [used, other] = field === 'kind' && readable(place) > readable(earlier) ? [place, earlier] : [earlier, place]
  placeOf.set(field, used)
  unread.add(other)
  say('duplicateColumn', other, field)
}

/** Whether the cells of a column count the lines: each is one more than the one before. */
function counts(rows: readonly SheetRow[], place: number): boolean {
  let [before, found] = [Number.NaN, 0]
  for (const { cells } of rows) {
    if (isEmpty(cells[place])) continue
    const number = Number(textOf(cells[place]) ?? Number.NaN)
    if (!Number.isInteger(number) || (found > 0 && number - before !== 1)) return false
    before = number
    found += 1
  }
  return found > 1
}

/** Whether a column holds whole numbers, each once: lines that somebody has counted, and then sorted or taken some out. */
function numbersOnce(rows: readonly SheetRow[], place: number): boolean {
  const texts = filled(rows, place).map((cell) => textOf(cell) ?? '')
  return texts.length > 1 && new Set(texts).size === texts.length && texts.every((text) => /^\d{1,5}$/.test(text) && Number(text) <= 2 * rows.length)
}

function repeatsIn(rows: readonly SheetRow[], place: number): boolean {
  const texts = filled(rows, place).flatMap((cell) => textOf(cell) ?? []).map(wordKey)
  return new Set(texts).size < texts.length
}

/** A column that counts the lines is no key: it would make each line a learner. */
function dropLineNumbers({ placeOf, say }: Draft, headings: readonly string[], rows: readonly SheetRow[]): void {
  const line = placeOf.get('lineNumber')
  if (line !== undefined) say('lineNumbers', line, 'lineNumber')
  const place = placeOf.get('learner')
  if (place === undefined) return
  const others = (['idNumber', 'name'] as const).filter((field) => placeOf.has(field))
  const generic = isGenericKey(headings[place] as string)
  const mayCount = generic && numbersOnce(rows, place) && others.some((field) => repeatsIn(rows, placeOf.get(field) as number))
  const single = filled(rows, place).length === 1 && others.length > 0 && filled(rows, place).every((cell) => /^\d{1,4}$/.test(textOf(cell) ?? ''))
  const drop = generic ? counts(rows, place) || single || mayCount : counts(rows, place) && idRepeats(placeOf.get('idNumber'), rows)
  if (!drop) return
  placeOf.delete('learner')
  placeOf.set('lineNumber', line ?? place)
  say('lineNumbers', place, 'learner')
}

/** Whether somebody stands in two rows, by the ID number: people of one name may be two. */
function idRepeats(place: number | undefined, rows: readonly SheetRow[]): boolean {
  if (place === undefined) return false
  const people = filled(rows, place).flatMap((cell) => {
    const reading = readKey(cell)
    return 'id' in reading ? reading.id.match : []
  })
  return new Set(people).size < people.length
}

/** So many headings in a row are those of a table. */
const FEWEST_HEADINGS = 3

/** Finds rows of headings among the rows below: of a second table, or the same in another language. */
export function otherHeadings({ layout: { table, words, placeOf } }: Sheet): (row: SheetRow) => 'repeatedHeading' | 'otherTable' | undefined {
  const fieldAt = (cell: Cell, names: FieldNames): string | undefined => fieldOf(textOf(cell) as string, names)
  return ({ cells }) => {
    // Data have a number or a day somewhere; headings are words alone.
    if (cells.some((cell) => typeof cell === 'number' || (typeof cell === 'string' && /\d/.test(cell)))) return undefined
    const filledCells = cells.filter((cell) => typeof cell === 'string' && !isBlank(cell))
    const known = [words.records, words.certificates, words.totals]
      .map((names) => new Set(filledCells.flatMap((cell) => fieldAt(cell, names) ?? [])).size)
    if (Math.max(...known) < FEWEST_HEADINGS) return undefined
    const here = [...placeOf].flatMap(([field, place]) => {
      const said = typeof cells[place] === 'string' ? fieldAt(cells[place], words[table]) : undefined
      return said === undefined ? [] : [said === field]
    })
    const inPlace = here.filter(Boolean).length
    // In another language one of them may be known by another name.
    return inPlace >= FEWEST_HEADINGS && here.length - inPlace <= 1 ? 'repeatedHeading' : 'otherTable'
  }
}

/** A Chinese heading is in no cell without its first sign: most need not be looked through. */
const HAN = /^[\u4e00-\u9fff]/

/** Finds rows that repeat the headings, as printed pages do. */
export function repeatsHeadings({ headings, layout: { placeOf } }: Sheet): (row: SheetRow) => boolean {
  const places = [...placeOf.values()].map((place) => [place, headings[place] ?? '', wordKey(headings[place] ?? '')] as const)
  const isHeading = (cell: Cell, heading: string, word: string): boolean => {
    if (cell === heading) return true
    return !(typeof cell === 'string' && HAN.test(word) && !cell.includes(word.charAt(0))) && wordKey(textOf(cell) ?? '') === word
  }
  return ({ cells }) => places.length > 1 && places.every(([place, heading, word]) => isHeading(cells[place], heading, word))
}
