// Rows that are nobody's learning, known by what they are made of: they repeat a sum or the headings, they hold nothing but a key.
import type { Cell } from '../cell/cell.js'
import { halfWidth, isBlank, textOf, wordKey } from '../cell/cell.js'
import { readDate } from '../cell/read-date.js'
import { nearForm } from '../cell/read-key.js'
import { readQuantity } from '../cell/read-quantity.js'
import type { FindingCode } from '../row/findings.js'
import type { Identity } from '../row/identity.js'
import type { SheetRow } from '../row/layout.js'
import type { RowReader } from '../row/row-reader.js'
import type { Sheet } from './sheet.js'
import { repeatsHeadings } from './sheet.js'

/** A row that has been read; `content` is null where it cannot count. */
export interface ReadRow<Content> {
  readonly reader: RowReader
  readonly identity: Identity
  readonly content: Content | null
}

const EXAMPLE = /^(填写|填表|填报)?(示例|样例|范例|例子|举例|样表|示范)(行|数据|填写)?$|^[(（[【]?例[)）\]】]?$|^(example|sample)( row)?$/i
const EXAMPLE_WITHIN = /示例|样例|范例|举例|填写说明|填表说明|^[例如][:：]/
const SUM_WORDS = new Set(['小计', '合计', '总计', '累计', '共计', '汇总', '小结', '学时小计', '学分小计', '学时合计', '学分合计', '本页小计', '本页合计', 'total', 'subtotal', 'sum', 'grandtotal'])
const ENDS_IN_SUM = /(小计|合计|总计|累计|共计|汇总|subtotal|total)$/i
const WHO = ['learner', 'idNumber', 'name'] as const

/** Finds the rows that are nobody's, one after the other, as a reader of the sheet would. */
export function unassignedRows(sheet: Sheet): (row: SheetRow, read: ReadRow<unknown>) => FindingCode | undefined {
  const sums = sumsOf()
  return (row, read) => {
    if (repeatsHeadings(sheet, row)) return 'repeatedHeading'
    if (holdsOnlyKey(sheet, row)) return 'onlyKey'
    if (isExample(sheet, row)) return 'example'
    if (WHO.some((field) => SUM_WORDS.has(wordKey(textOf(read.reader.cell(field)) ?? '')))) return 'subtotal'
    return sheet.layout.table === 'records' ? sums(read) : undefined
  }
}

/** Whether a row holds nothing but who it is about, or nothing but one cell. */
function holdsOnlyKey({ layout: { placeOf } }: Sheet, { cells }: SheetRow): boolean {
  const who = new Set([...WHO, 'lineNumber'].map((field) => placeOf.get(field)))
  const filled = cells.flatMap((cell, place) => (isBlank(cell) ? [] : [place]))
  return filled.length <= 1 || filled.every((place) => who.has(place))
}

/** Whether a row says of itself that it is an example: in the place of a key, or in a column that is not read. */
function isExample({ layout: { placeOf, unread } }: Sheet, { cells }: SheetRow): boolean {
  const textAt = (place: number | undefined): string => halfWidth(textOf(place === undefined ? undefined : cells[place]) ?? '')
  const who = [...WHO, 'lineNumber'].map((field) => textAt(placeOf.get(field)))
  return who.some((text) => EXAMPLE.test(text) || EXAMPLE_WITHIN.test(text)) || unread.some((place) => EXAMPLE.test(textAt(place)))
}

/** What a row adds to sums, in its two columns of amounts. */
interface Line {
  readonly who: string
  /** The same without what is often typed otherwise. */
  readonly near: string
  readonly amounts: readonly (number | null)[]
  readonly first: string
  readonly last: string
  /** What it is about, as far as it can be read. */
  readonly about: string
}

const AMOUNTS = ['hours', 'credits'] as const
const PRECISION = 100

function lineOf({ reader, identity: { key, id, name } }: ReadRow<unknown>, nearOf: (who: string) => string): Line {
  const { layout: { style, words } } = reader
  const when = ['date', 'until', 'days'].flatMap((field) => {
    const reading = reader.has(field) ? readDate(reader.cell(field), style) : undefined
    return reading === undefined || 'problem' in reading ? [] : [reading.date, ...(reading.days ?? []), ...(reading.until === undefined ? [] : [reading.until])]
  }).sort()
  const who = (key ?? id ?? name)?.match ?? ''
  const word = (field: 'kind' | 'subject'): string => words.read[field](textOf(reader.cell(field)) ?? '') ?? ''
  return {
    who,
    near: nearOf(who),
    amounts: AMOUNTS.map((field) => amountOf(reader.cell(field), field)),
    first: when[0] ?? '',
    last: when.at(-1) ?? '',
    about: [word('kind'), word('subject')].join(' ').trim(),
  }
}

function amountOf(cell: Cell, unit: 'hours' | 'credits'): number | null {
  const value = typeof cell === 'number' ? cell : readQuantity(cell, unit)?.quantity
  return value === undefined ? null : Math.round(value * PRECISION)
}

/** Sums of some lines. */
interface Sum {
  readonly amounts: number[]
  lines: number
}

const noSum = (): Sum => ({ amounts: AMOUNTS.map(() => 0), lines: 0 })

function add(sum: Sum, { amounts }: Line): Sum {
  amounts.forEach((amount, column) => { sum.amounts[column] = (sum.amounts[column] as number) + (amount ?? 0) })
  sum.lines += 1
  return sum
}

/** Whether the amounts of a line are those of a sum. */
function repeats({ amounts }: Line, sum: Sum | undefined): boolean {
  return sum !== undefined && sum.lines > 0 && amounts.every((amount, column) => amount === null || amount === sum.amounts[column])
}

function exceeds({ amounts }: Line, sum: Sum): boolean {
  return amounts.some((amount, column) => amount !== null && (sum.amounts[column] as number) > amount)
}

/** The lines of a sheet so far, with the sums that a subtotal may repeat. */
interface Lines {
  readonly all: Line[]
  /** Where the lines begin that no subtotal has summed up yet. */
  fresh: number
  readonly total: Sum
  sinceLast: Sum
  readonly ofPerson: Map<string, Sum>
}

function sumsOf(): (read: ReadRow<unknown>) => FindingCode | undefined {
  const forms = new Map<string, string>()
  const nearOf = (who: string): string => {
    const form = forms.get(who) ?? nearForm(who)
    forms.set(who, form)
    return form
  }
  const lines: Lines = { all: [], fresh: 0, total: noSum(), sinceLast: noSum(), ofPerson: new Map() }
  return (read) => {
    const line = lineOf(read, nearOf)
    const code = judge(read, line, lines)
    if (code !== undefined && code !== 'perhapsSubtotal') {
      lines.fresh = lines.all.length
      lines.sinceLast = noSum()
      return code
    }
    lines.all.push(line)
    const own = line.near
    for (const sum of [lines.total, lines.sinceLast]) add(sum, line)
    lines.ofPerson.set(own, add(lines.ofPerson.get(own) ?? noSum(), line))
    return code
  }
}

function judge(read: ReadRow<unknown>, line: Line, lines: Lines): FindingCode | undefined {
  if (line.amounts.every((amount) => amount === null || amount === 0)) return undefined
  if (line.first === '' && line.about === '') return repeatsAny(line, lines) ? 'subtotal' : undefined
  if (read.content === null) return undefined
  const ends = endsThatSum(line, lines.all, lines.fresh, line.who).filter(({ length }) => length > 1)
  if (isMarked(read)) return ends.length > 0 || repeatsAny(line, lines) ? 'subtotal' : 'perhapsSubtotal'
  if (ends.length > 0 && speaksOfSum(read)) return 'likelySubtotal'
  if (read.reader.has('id') || !ends.some((end) => end.every(({ about }) => about === line.about) && spans(line, end))) return undefined
  return line.first === line.last ? 'perhapsSubtotal' : 'likelySubtotal'
}

/** The last lines of one person, from ever further back, whose sum a line repeats. */
function endsThatSum(line: Line, all: readonly Line[], from: number, who: string): (readonly Line[])[] {
  const found: (readonly Line[])[] = []
  const sum = noSum()
  for (let start = all.length - 1; start >= from && all[start]?.who === who && !exceeds(line, sum); start -= 1) {
    add(sum, all[start] as Line)
    if (repeats(line, sum)) found.push(all.slice(start))
  }
  return found
}

/** Whether a line repeats a sum of lines above: of the last person, of its own, of all since the last sum, of all. */
function repeatsAny(line: Line, { all, total, sinceLast, ofPerson }: Lines): boolean {
  return [total, sinceLast, ofPerson.get(line.near)].some((sum) => repeats(line, sum))
    || endsThatSum(line, all, 0, all.at(-1)?.who ?? '').length > 0
}

function spans({ first, last }: Line, some: readonly Line[]): boolean {
  return first === some.map((one) => one.first).sort()[0] && last === some.map((one) => one.last).sort().at(-1)
}

/** Whether a row says of itself that it is a sum: in the place of a key, or as all that a cell says. */
function isMarked({ reader: { cell, cells, layout } }: ReadRow<unknown>): boolean {
  return WHO.some((field) => ENDS_IN_SUM.test(halfWidth(textOf(cell(field)) ?? '')))
    || layout.unread.some((place) => SUM_WORDS.has(wordKey(textOf(cells[place]) ?? '')))
    || SUM_WORDS.has(wordKey(textOf(cell('title')) ?? ''))
}

/** 3月小计, 合计（3月）, 第一季度累计：more than the word, and yet hardly what somebody has learned. */
const SPEAKS_OF_SUM = /^.{0,12}(小计|合计|总计|累计|共计|汇总)([(（].*)?[:：]?$|^(小计|合计|总计|累计|共计|汇总)[(（:：]/

function speaksOfSum({ reader: { cell, cells, layout } }: ReadRow<unknown>): boolean {
  return [...layout.unread.map((place) => cells[place]), cell('title')].some((some) => typeof some === 'string' && SPEAKS_OF_SUM.test(some.trim()))
}

/** Whether a row looks like one about somebody: of what such a row must say, at least so much can be read. */
export function looksLikeRow({ reader, content }: ReadRow<unknown>): boolean {
  if (content !== null) return true
  const { layout: { table, style, words } } = reader
  const text = (field: string): string => textOf(reader.cell(field)) ?? ''
  const isDate = (field: string): boolean => reader.has(field) && 'date' in readDate(reader.cell(field), style)
  switch (table) {
    case 'records': {
      const readable = [
        isDate('date') || isDate('days'), words.read.kind(text('kind')) !== undefined, words.read.subject(text('subject')) !== undefined,
        AMOUNTS.some((field) => readQuantity(reader.cell(field), field) !== undefined),
      ]
      return readable.filter(Boolean).length > 1
    }
    case 'certificates':
      return words.read.level(text('level')) !== undefined || isDate('issuedOn') || isDate('decidedOn') || ['dutyFrom', 'exemptYear', 'gapYears'].some((field) => /\d{4}/.test(text(field)))
    case 'totals':
      return /^\d{4}/.test(halfWidth(text('year')))
  }
}
