// A table taken apart: its columns by field, the rows below its headings, and what is to be said of columns.
import type { Cell } from '../cell/cell.js'
import { halfWidth, isBlank, isEmpty, rowsOf, textOf, wordKey } from '../cell/cell.js'
import type { DateStyle } from '../cell/read-date.js'
import { isTimeOfDay, readDate } from '../cell/read-date.js'
import { looksLikeName, readKey } from '../cell/read-key.js'
import type { FindingCode, PeopleTable, TableFinding } from '../row/findings.js'
import { finding } from '../row/findings.js'
import type { Layout, SheetRow } from '../row/layout.js'
import type { Column, Columns, FieldNames } from '../words/headings.js'
import { fieldOf, headingFinding, isGenericKey, isOwnKeyHeading, personColumns, recordColumns, speaksOfEnd, totalColumns } from '../words/headings.js'
import type { Vocabulary } from '../words/vocabulary.js'
import type { Headings, Required } from './find-headings.js'
import { findHeadings, isFilled } from './find-headings.js'

/** A table taken apart. */
export interface Sheet {
  readonly layout: Layout
  /** The row of the headings, the last of them; null where there are none. */
  readonly headingRow: number | null
  readonly headings: readonly string[]
  /** What stands above the headings, a text a cell. */
  readonly titles: readonly string[]
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

/** Takes a sheet apart: into one table, or into several that stand beside one another. */
export function sheetsOf(table: unknown, taken: Taken): readonly [Sheet, ...Sheet[]] {
  const all = rowsOf(table)
  const names = taken.words[taken.table]
  const found = findHeadings(all, names, REQUIRED[taken.table])
  const starts = found === undefined ? [] : startsBeside(found.texts, names, REQUIRED[taken.table])
  const [first = 0, ...others] = starts
  if (found === undefined || others.length === 0) return [tableOf(all, found, taken)]
  const part = (from: number, to: number): Sheet => {
    const only = <Value>(cells: readonly Value[], blank: Value): Value[] =>
      cells.map((cell, place) => (place >= from && place < to ? cell : blank))
    const below = all.map((cells, row) => (row > found.last ? only<Cell>(cells, null) : cells))
    return tableOf(below, { ...found, texts: only(found.texts, '') }, taken)
  }
  const ends = [...others, Infinity]
  const parts = [first, ...others].map((from, index) => part(index === 0 ? 0 : from, ends[index] as number))
  const [whole, ...beside] = parts as [Sheet, ...Sheet[]]
  const place = { table: taken.table, sheet: taken.sheet, sheetName: taken.sheetName, row: found.last + 1 }
  // What stands above both is told once.
  return [whole, ...beside.map((one, index) => ({
    ...one,
    findings: [
      finding('sideTable', { ...place, column: (others[index] as number) + 1 }),
      ...one.findings.filter(({ code }) => code !== 'titleRow' && code !== 'rowAbove'),
    ],
  }))]
}

/** Where tables begin that stand beside one another: each has all columns that it must have, and begins with the column of the first. */
function startsBeside(texts: readonly string[], names: FieldNames, required: Required): number[] {
  const fields = texts.map((text) => (text === '' ? undefined : fieldOf(text, names)))
  const isComplete = (from: number, to?: number): boolean => {
    const known = new Set(fields.slice(from, to))
    return required.every((some) => some.some((field) => known.has(field)))
  }
  const first = fields.findIndex((field) => field !== undefined)
  const starts = [first]
  for (let place = first + 1; place < fields.length; place += 1) {
    if (fields[place] === fields[first] && isComplete(starts.at(-1) as number, place) && isComplete(place)) starts.push(place)
  }
  return starts
}

/** Takes a table apart. */
function tableOf(all: readonly (readonly Cell[])[], found: Headings | undefined, taken: Taken): Sheet {
  const names = taken.words[taken.table]
  const start = found === undefined ? 0 : found.last + 1
  const rows = all.slice(start).map((cells, index) => ({ number: start + index + 1, cells })).filter(({ cells }) => isFilled(cells))
  const place = { table: taken.table, sheet: taken.sheet, sheetName: taken.sheetName }
  const above = all.slice(0, found?.first ?? 0)
  const findings = above.flatMap((cells, row) =>
    (isFilled(cells) ? [finding(looksLikeData(cells, taken) ? 'rowAbove' : 'titleRow', { ...place, row: row + 1, column: null })] : []))
  const columns = columnsOf(found, rows, names, taken)
  const headingRow = found === undefined ? null : found.last + 1
  const titles = above.flatMap((cells) => cells.flatMap((cell) => (typeof cell === 'string' && !isBlank(cell) ? [cell] : [])))
  return { ...columns, headingRow, headings: found?.texts ?? [], titles, rows, findings: [...findings, ...columns.findings] }
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
  const headings = places.map(({ heading }) => heading)
  for (const { place, heading } of places) if (heading !== '') placeColumn(draft, heading, place, rows, names, taken, headings)
  for (const { place, heading } of places) if (heading === '') placeUnnamed(draft, place, rows, taken)
  dropClocks(draft, rows)
  dropLineNumbers(draft, headings, rows)
  takeNames(draft, headings, rows)
  for (const fields of REQUIRED[table]) {
    if (!fields.some((field) => draft.placeOf.has(field))) draft.say('missingColumn', null, fields[0])
  }
  const { placeOf, unread } = draft
  const keyPlace = placeOf.get('learner')
  const mayBeOfRecords = table === 'records' && keyPlace !== undefined && isGenericKey(headings[keyPlace] as string) && !repeatsIn(rows, keyPlace)
  const clerical = new Set([...unread].filter((place) => CLERICAL.test(wordKey(headings[place] as string))))
  const layout: Layout = {
    table, sheet, sheetName, columns, placeOf, unread: [...unread], clerical, mayBeOfRecords, style, words, dates: new Map(),
  }
  return { layout, findings }
}

/** Headings of what says when and by whom a row was entered: two rows that differ in it alone may be one. */
const CLERICAL = /录入|登记[时日人员]|填[报表写]|提交|创建|更新|修改|导[出入]|上传|审[核批][人员时日]|操作|经办|统计|打印|时间戳/

const filled = (rows: readonly SheetRow[], place: number): Cell[] => rows.map(({ cells }) => cells[place]).filter((cell) => !isEmpty(cell))

/** A column without a heading: of a heading merged over two, the second; one before all others may count the lines. */
function placeUnnamed({ placeOf, unread, say }: Draft, place: number, rows: readonly SheetRow[], { table, style }: Taken): void {
  const cells = filled(rows, place)
  if (cells.length === 0) return
  if (!placeOf.has('lineNumber') && counts(rows, place) && [...placeOf.values()].every((other) => other > place)) {
    placeOf.set('lineNumber', place)
    return
  }
  const readings = cells.filter((cell) => !isBlank(cell)).map((cell) => readDate(cell, style))
  const isUntil = table === 'records' && placeOf.get('date') === place - 1 && !placeOf.has('until') && readings.length > 0
    && readings.every((reading) => 'date' in reading && reading.until === undefined && reading.days === undefined)
  if (isUntil) placeOf.set('until', place)
  else unread.add(place)
  say(isUntil ? 'unnamedUntil' : 'unnamedColumn', place)
}

function placeColumn(
  { placeOf, unread, say }: Draft, heading: string, place: number, rows: readonly SheetRow[], names: FieldNames,
  { table, style, words }: Taken, headings: readonly string[],
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
  // Of two columns for the kind, 课程类别 may hold subjects, and of two for the day, 开始时间 may hold hours: what can be read decides.
  const canRead = (cell: Cell): boolean => (field === 'kind' ? words.read.kind(textOf(cell) ?? '') !== undefined : 'date' in readDate(cell, style))
  const readable = (column: number): number => (field === 'kind' || field === 'date' ? filled(rows, column).filter(canRead).length : 0)
  const more = readable(place) - readable(earlier)
  const { zh, en } = (COLUMNS[table][field] as Column).heading
  const isOwn = (column: number): boolean => [zh, en].some((own) => wordKey(own) === wordKey(headings[column] as string))
  const [used, other] = more > 0 || (more === 0 && isOwn(place) && !isOwn(earlier)) ? [place, earlier] : [earlier, place]
  placeOf.set(field, used)
  unread.add(other)
  say('duplicateColumn', other, field)
}

/** A column of times of day beside that of days holds no last days. */
function dropClocks({ placeOf, unread, say }: Draft, rows: readonly SheetRow[]): void {
  const place = placeOf.get('until')
  if (place === undefined) return
  const cells = filled(rows, place).filter((cell) => !isBlank(cell))
  if (cells.length === 0 || !cells.every(isTimeOfDay)) return
  placeOf.delete('until')
  unread.add(place)
  say('clockColumn', place, 'until')
}

/** The number of a line as lists have it: 1. or (1) or ①. */
const LINE = /^\(?(\d+)[.)、:]?$/
const lineIn = (text: string): string | undefined => LINE.exec(halfWidth(text).normalize('NFKC'))?.[1]

/** Whether the cells of a column count the lines: each is one more than the one before. */
function counts(rows: readonly SheetRow[], place: number): boolean {
  let [before, found] = [Number.NaN, 0]
  for (const { cells } of rows) {
    if (isEmpty(cells[place])) continue
    const number = Number(lineIn(textOf(cells[place]) ?? ''))
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

/** Under 学员 or 人员 may stand names; they are no keys, and go no further. */
function takeNames({ placeOf }: Draft, headings: readonly string[], rows: readonly SheetRow[]): void {
  const place = placeOf.get('learner')
  if (place === undefined || placeOf.has('name') || isOwnKeyHeading(headings[place] as string)) return
  const cells = filled(rows, place)
  const names = cells.filter((cell) => looksLikeName(textOf(cell) ?? '')).length
  if (names === 0 || names < MOSTLY * cells.length) return
  placeOf.delete('learner')
  placeOf.set('name', place)
}

const MOSTLY = 0.8

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
      return said === undefined ? [] : [said === field || (said === 'id' && field === 'learner')]
    })
    // In English, ID may be that of a record or of a person. Of hours, credits are none.
    return here.length >= FEWEST_HEADINGS && here.every(Boolean) ? 'repeatedHeading' : 'otherTable'
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
