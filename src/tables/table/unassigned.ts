// Rows that are nobody's learning, known by what they are made of: they repeat a sum or the headings, they hold nothing but a key.
import type { Cell } from '../cell/cell.js'
import { halfWidth, isBlank, textOf, wordKey } from '../cell/cell.js'
import { nearForm } from '../cell/read-key.js'
import { readQuantity } from '../cell/read-quantity.js'
import type { FindingCode } from '../row/findings.js'
import type { Identity } from '../row/identity.js'
import type { SheetRow } from '../row/layout.js'
import type { RowReader } from '../row/row-reader.js'
import type { Sheet } from './sheet.js'
import { otherHeadings, repeatsHeadings } from './sheet.js'

/** A row that has been read; `content` is null where it cannot count. */
export interface ReadRow<Content> {
  readonly reader: RowReader
  readonly identity: Identity
  readonly content: Content | null
}

const EXAMPLE = /^(填写|填表|填报)?(示例|样例|范例|例子|举例|样表|示范)(行|数据|填写)?$|^[(（[【]?例[)）\]】]?$|^(example|sample)( row)?$/i
const EXAMPLE_WITHIN = /示例|样例|范例|举例|填写说明|填表说明|^[例如][:：]|^如(?=[a-z]{0,6}-?\d)/i
const SUM_WORDS = new Set(['小计', '合计', '总计', '累计', '共计', '汇总', '小结', '学时小计', '学分小计', '学时合计', '学分合计', '本页小计', '本页合计', 'total', 'subtotal', 'sum', 'grandtotal'])
/** In the place of a key, also what is more than the word: 合计学时, 年度合计, 人均学时. */
const SUM_AS_KEY = new RegExp(`^(?:${[
  '(?:(?:全|本|当|整|上半|下半)?年度?|本?月|\\d{1,2}月|本?季度|本页|部门|车间|班组|单位|公司|全[厂体])?(?:小计|合计|总计|累计|共计|汇总|平均|人均)(?:学时|学分|课时|人[数次]|数|值)?',
  '(?:最[大小高低]值?|总人[数次])',
].join('|')})$`)
const ENDS_IN_SUM = /(小计|合计|总计|累计|共计|汇总|subtotal|total)$/i
const WHO = ['learner', 'idNumber', 'name'] as const

/** Where a sheet says who its rows are about. */
interface Places {
  readonly who: readonly number[]
  /** Among them the number of the line. */
  readonly known: ReadonlySet<number>
}

/** Finds the rows that are nobody's, one after the other, as a reader of the sheet would. */
export function unassignedRows(sheet: Sheet): (row: SheetRow, read: ReadRow<unknown>) => FindingCode | undefined {
  const sums = sumsOf()
  const { placeOf, table } = sheet.layout
  const placesOf = (fields: readonly string[]): number[] => fields.flatMap((field) => placeOf.get(field) ?? [])
  const places: Places = { who: placesOf(WHO), known: new Set(placesOf([...WHO, 'lineNumber'])) }
  const [repeats, other] = [repeatsHeadings(sheet), otherHeadings(sheet)]
  return (row, read) => {
    if (repeats(row)) return 'repeatedHeading'
    const headings = other(row)
    if (headings !== undefined) return headings
    if (holdsOnlyKey(places, row)) return 'onlyKey'
    if (isExample(places, sheet, row)) return 'example'
    if (places.who.some((place) => isSumWord(row.cells[place]) || isSumAsKey(row.cells[place]))) return 'subtotal'
    return table === 'records' ? sums(read) : undefined
  }
}

/** Whether a row holds nothing but who it is about. */
function holdsOnlyKey({ known }: Places, { cells }: SheetRow): boolean {
  for (let place = 0; place < cells.length; place += 1) if (!known.has(place) && !isBlank(cells[place])) return false
  return true
}

/** Without these signs, no cell speaks of examples or sums: most need not be looked through. */
const MAY_BE_EXAMPLE = /[例样范示如填]|example|sample/i
const MAY_BE_SUM = /[计汇结]|total|sum/i
const MAY_BE_SUM_AS_KEY = /[计汇均最人]/

/** Whether a row says of itself that it is an example: in the place of a key, or in a column that is not read. */
function isExample({ known }: Places, { layout: { unread } }: Sheet, { cells }: SheetRow): boolean {
  const says = (place: number, ...patterns: readonly RegExp[]): boolean => {
    const cell = cells[place]
    if (typeof cell !== 'string' || !MAY_BE_EXAMPLE.test(cell)) return false
    const text = halfWidth(textOf(cell) as string)
    return patterns.some((pattern) => pattern.test(text))
  }
  for (const place of known) if (says(place, EXAMPLE, EXAMPLE_WITHIN)) return true
  return unread.some((place) => says(place, EXAMPLE))
}

function isSumWord(cell: Cell): boolean {
  return typeof cell === 'string' && MAY_BE_SUM.test(cell) && SUM_WORDS.has(wordKey(textOf(cell) as string))
}

function isSumAsKey(cell: Cell): boolean {
  return typeof cell === 'string' && MAY_BE_SUM_AS_KEY.test(cell) && SUM_AS_KEY.test(wordKey(cell))
}

/** What a row adds to sums, in its two columns of amounts. */
interface Line {
  readonly who: string
  /** The same without what is often typed otherwise. */
  readonly near: string
  /** Its amounts in hundredths; null where there is none. */
  readonly hours: number | null
  readonly credits: number | null
  readonly first: string
  readonly last: string
  /** What it is about, as far as it can be read. */
  readonly about: string
}

const AMOUNTS = ['hours', 'credits'] as const
const PRECISION = 100

const DAYS = ['date', 'until', 'days'] as const

/** Where somebody has registered what can be read, the first of it says most. */
function lineOf({ reader, identity: { key, id, name } }: ReadRow<unknown>, nearOf: (who: string) => string): Line {
  const { words } = reader.layout
  let [first, last] = ['', '']
  const take = (day: string): void => {
    if (first === '' || day < first) first = day
    if (day > last) last = day
  }
  for (const field of DAYS) {
    const reading = reader.datesOf(field)
    if (reading === undefined || 'problem' in reading) continue
    take(reading.date)
    if (reading.until !== undefined) take(reading.until)
    reading.days?.forEach(take)
  }
  const who = (key ?? id ?? name)?.match ?? ''
  const kind = words.read.kind(textOf(reader.cell('kind')) ?? '')
  const subject = words.read.subject(textOf(reader.cell('subject')) ?? '')
  return {
    who,
    near: nearOf(who),
    hours: amountOf(reader.cell('hours'), 'hours'),
    credits: amountOf(reader.cell('credits'), 'credits'),
    first,
    last,
    about: kind === undefined ? subject ?? '' : subject === undefined ? kind : `${kind} ${subject}`,
  }
}

function amountOf(cell: Cell, unit: 'hours' | 'credits'): number | null {
  const value = typeof cell === 'number' ? cell : readQuantity(cell, unit)?.quantity
  return value === undefined ? null : Math.round(value * PRECISION)
}

/** Sums of some lines, by their columns of amounts. */
interface Sum {
  hours: number
  credits: number
  lines: number
}

const noSum = (): Sum => ({ hours: 0, credits: 0, lines: 0 })

function add(sum: Sum, { hours, credits }: Line): Sum {
  sum.hours += hours ?? 0
  sum.credits += credits ?? 0
  sum.lines += 1
  return sum
}

/** Whether the amounts of a line are those of a sum. */
function repeats({ hours, credits }: Line, sum: Sum | undefined): boolean {
  return sum !== undefined && sum.lines > 0 && (hours === null || hours === sum.hours) && (credits === null || credits === sum.credits)
}

function exceeds({ hours, credits }: Line, sum: Sum): boolean {
  return (hours !== null && sum.hours > hours) || (credits !== null && sum.credits > credits)
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
    add(lines.total, line)
    add(lines.sinceLast, line)
    lines.ofPerson.set(own, add(lines.ofPerson.get(own) ?? noSum(), line))
    return code
  }
}

function judge(read: ReadRow<unknown>, line: Line, lines: Lines): FindingCode | undefined {
  if ((line.hours ?? 0) === 0 && (line.credits ?? 0) === 0) return undefined
  if (line.first === '' && line.about === '') return repeatsAny(line, lines) ? 'subtotal' : undefined
  if (read.content === null) return undefined
  const ends = endsThatSum(line, lines.all, lines.fresh, line.who).filter(({ length }) => length > 1)
  if (isMarked(read)) return ends.length > 0 || repeatsAny(line, lines) ? 'subtotal' : 'perhapsSubtotal'
  if (ends.length === 0) return undefined
  if (speaksOfSum(read)) return 'likelySubtotal'
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
function isMarked({ reader }: ReadRow<unknown>): boolean {
  const { cells, layout: { unread } } = reader
  const endsInSum = (cell: Cell): boolean => typeof cell === 'string' && MAY_BE_SUM.test(cell) && ENDS_IN_SUM.test(halfWidth(cell))
  return WHO.some((field) => endsInSum(reader.cell(field))) || unread.some((place) => isSumWord(cells[place])) || isSumWord(reader.cell('title'))
}

/** 3月小计, 合计（3月）, 第一季度累计：more than the word, and yet hardly what somebody has learned. */
const SPEAKS_OF_SUM = new RegExp([
  '^.{0,12}(?:小计|合计|总计|累计|共计|汇总|结余)(?:[(（].*)?[:：]?$', '^(?:小计|合计|总计|累计|共计|汇总)[(（:：]',
  '^(?:全|本|当|整|上半|下半|第.)(?:年|月|季度?|周|学期)度?(?:累计|合计|共计?|总共|学时|学分|培训)', '(?:总共|一共|共计?|合计)\\s*\\d+(?:\\.\\d+)?(?:个?学时|个?课时|个?学分|节)?$',
].join('|'))
const MAY_SPEAK_OF_SUM = /[计汇余共年月季周期]/

function speaksOfSum({ reader }: ReadRow<unknown>): boolean {
  const says = (cell: Cell): boolean => typeof cell === 'string' && MAY_SPEAK_OF_SUM.test(cell) && SPEAKS_OF_SUM.test(cell.trim())
  return reader.layout.unread.some((place) => says(reader.cells[place])) || says(reader.cell('title'))
}

/** Whether a row looks like one about somebody: of what such a row must say, at least so much can be read. */
export function looksLikeRow({ reader, content }: ReadRow<unknown>): boolean {
  if (content !== null) return true
  const { layout: { table, words } } = reader
  const text = (field: string): string => textOf(reader.cell(field)) ?? ''
  const isDate = (field: string): boolean => {
    const reading = reader.datesOf(field)
    return reading !== undefined && 'date' in reading
  }
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
