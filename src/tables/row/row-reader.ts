// Reads the cells of one row by field, and keeps what is to be said of them.
import type { Cell } from '../cell/cell.js'
import { halfWidth, isBlank, isErrorValue, isRounded, textOf } from '../cell/cell.js'
import type { DateReading, Dates } from '../cell/read-date.js'
import { readDate } from '../cell/read-date.js'
import type { KeyReading } from '../cell/read-key.js'
import { idNumberIn, readKey } from '../cell/read-key.js'
import { readQuantity } from '../cell/read-quantity.js'
import type { Bilingual } from '../../regulation/readings.js'
import type { WordTable } from '../words/vocabulary.js'
import type { WordReader } from '../words/words.js'
import type { Details, FindingCode, TableFinding } from './findings.js'
import { finding } from './findings.js'
import type { Layout, SheetRow } from './layout.js'

const NONE: readonly TableFinding[] = []

/**
 * The cells of a row, and what was found in them so far. A reading is null where there is none, or none that can be. A table has a reader
 * for each of its rows: a class, whose readers share their functions.
 */
export class RowReader {
  readonly layout: Layout
  readonly row: number
  readonly cells: readonly Cell[]
  #findings: TableFinding[] | undefined
  #failed = false
  /** Days are asked for again by those who look for sums and for rows that stand twice. */
  #date: DateReading | undefined
  #until: DateReading | undefined

  constructor(layout: Layout, { number, cells }: SheetRow) {
    this.layout = layout
    this.row = number
    this.cells = cells
  }

  get findings(): readonly TableFinding[] {
    return this.#findings ?? NONE
  }

  /** Whether something was found for which the row cannot count. */
  failed(): boolean {
    return this.#failed
  }

  /** Says something of a field's cell, or of the row. */
  say(code: FindingCode, field?: string, details?: Details): null {
    const { columns, placeOf } = this.layout
    const [place, heading] = field === undefined ? [] : [placeOf.get(field), columns[field]?.heading] as const
    return this.sayAt(code, place, heading, details)
  }

  /** Says something of a cell by its place, from 0: of one that is not read, too. */
  sayAt(code: FindingCode, place: number | undefined, heading?: Bilingual, details?: Details): null {
    const { table, sheet, sheetName } = this.layout
    const said = finding(code, { table, sheet, sheetName, row: this.row, column: place === undefined ? null : place + 1, heading }, details)
    this.#findings ??= []
    this.#findings.push(said)
    if (said.leftOut) this.#failed = true
    return null
  }

  /** Says one thing of the row in place of everything said so far. */
  sayInstead(code: FindingCode): void {
    this.#findings = undefined
    this.#failed = false
    this.say(code)
  }

  /** The cell of a field; undefined where it holds nothing. */
  cell(field: string): Cell {
    const place = this.layout.placeOf.get(field)
    if (place === undefined) return undefined
    const value = this.cells[place]
    return isBlank(value) ? undefined : value
  }

  /** Whether a field's cell holds something. */
  has(field: string): boolean {
    return this.cell(field) !== undefined
  }

  /** The first of some fields whose cell holds something. */
  firstOf<Field extends string>(fields: readonly Field[]): Field | undefined {
    return fields.find((field) => this.has(field))
  }

  /** Says so where a field that must be filled in is not. */
  mustHave(field: string): boolean {
    const there = this.has(field)
    if (!there) this.say('missing', field)
    return there
  }

  /** The text of a cell that the row counts without: what a failed formula or a rounded number has left is not used. */
  text(field: string): string | null {
    const value = this.cell(field)
    if (value === undefined) return null
    if (isErrorValue(value)) return this.say('errorIgnored', field)
    if (isRounded(value)) return this.say('roundedIgnored', field)
    const written = textOf(value)
    if (written === undefined) return this.say('text', field)
    return idNumberIn(written)?.checkFails === false ? this.say('idInText', field) : written
  }

  /** The word of the library that a field's cell stands for. */
  word<Word extends string>(field: string, read: WordReader<Word>, problem: FindingCode, of: WordTable): Word | null {
    const value = this.cell(field)
    if (value === undefined) return null
    if (isErrorValue(value)) return this.say('errorValue', field)
    const text = textOf(value) ?? ''
    const word = read(text)
    if (word === undefined) return this.say(problem, field, { suggestion: this.layout.words.nearest(of, text) })
    if (read.isNoted(text)) this.say('wordNote', field)
    return word
  }

  quantity(field: 'hours' | 'credits'): number | null {
    const value = this.cell(field)
    if (value === undefined) return null
    if (isErrorValue(value)) return this.say('errorValue', field)
    const reading = readQuantity(value, field)
    if (reading === undefined) return this.say('quantity', field)
    if (reading.dusty) this.say('dust', field)
    if (reading.clock) this.say('clockHours', field)
    return reading.quantity
  }

  /** Who the cell of a key or ID number says it is. */
  key(field: 'learner' | 'idNumber'): KeyReading {
    return readKey(this.cell(field))
  }

  /** A day, a first and a last day, or a list of days. */
  date(field: string): Dates | null {
    if (isErrorValue(this.cell(field))) return this.say('errorValue', field)
    const reading = this.datesOf(field)
    if (reading === undefined) return null
    return 'problem' in reading ? this.say(reading.problem, field) : reading
  }

  /** What a cell says of dates, without a word about what it does not. */
  datesOf(field: string): DateReading | undefined {
    if (field === 'date') return this.#date ??= this.#readDates(field)
    if (field === 'until') return this.#until ??= this.#readDates(field)
    return this.#readDates(field)
  }

  #readDates(field: string): DateReading | undefined {
    const value = this.cell(field)
    if (value === undefined) return undefined
    const { style, dates } = this.layout
    if (typeof value !== 'string') return readDate(value, style)
    const known = dates.get(value) ?? readDate(value, style)
    dates.set(value, known)
    return known
  }
}

/**
 * What a row says in the cells that are not read, and the times of day beside its dates: two rows may differ in nothing else. Spaces and
 * width tell nothing apart.
 */
export function unreadOf(row: RowReader, isLeftOut: (place: number) => boolean = () => false): string {
  // Asked of rows that have been read: their cells hold dates or nothing.
  const time = (field: string): string => (row.datesOf(field) as Dates | undefined)?.time ?? ''
  const cells = row.layout.unread.filter((place) => !isLeftOut(place)).map((place) => closed(textOf(row.cells[place]) ?? ''))
  return JSON.stringify([time('date'), time('until'), ...cells])
}

/** A text without what tells nothing apart: width and spaces. */
export const closed = (text: string): string => halfWidth(text).replace(/\s+/g, '')
