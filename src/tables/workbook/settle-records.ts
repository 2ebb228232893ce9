// One learner's records against each other: ids, rows that stand twice.
import type { CreditRecord } from '../../ledger/ledger.js'
import { nearForm, standsForAny } from '../cell/read-key.js'
import type { FindingCode } from '../row/findings.js'
import type { Unnumbered } from '../row/read-record.js'
import type { RowReader } from '../row/row-reader.js'
import { closed, unreadOf } from '../row/row-reader.js'
import type { ReadRow } from '../table/unassigned.js'

/** Digits that keep rows of one day in the order of the table: a sheet has at most 1,048,576 rows. */
const ROW_DIGITS = 7

const LOST = new Set<FindingCode>(['errorIgnored', 'roundedIgnored'])

/** The name of a table where a key is made from it: the first of its kind has no number. */
export type NameOf = (reader: RowReader) => string

type RecordRow = ReadRow<Unnumbered>

/** The records that count so far, by what costs little to compare: most differ in it. */
function seenRows(): (row: RecordRow, content: Unnumbered, id: string | null) => boolean {
  const byDay = new Map<string, { readonly first: () => string; readonly wholes: Set<string> }>()
  return (row, content, id) => {
    const { reader, identity: { name } } = row
    const title = closed(content.title ?? '')
    const whole = (): string => JSON.stringify([id, { ...content, title }, name?.match, unreadOf(reader)])
    const day = `${content.date} ${content.kind} ${content.subject ?? ''} ${title} ${id ?? ''}`
    const known = byDay.get(day)
    if (known === undefined) {
      byDay.set(day, { first: whole, wholes: new Set() })
      return false
    }
    if (known.wholes.size === 0) known.wholes.add(known.first())
    const mine = whole()
    const repeats = known.wholes.has(mine)
    known.wholes.add(mine)
    return repeats
  }
}

/** Gives each record its id: the table's, or one made from the row. A row that repeats another does not count. */
export function settleRecords(rows: readonly RecordRow[], nameOf: NameOf): CreditRecord[] {
  const ids = new Map<string, number>()
  const isSeen = seenRows()
  const counting: CreditRecord[] = []
  for (const row of rows) {
    const { reader, content } = row
    const given = idOf(reader)
    if (content === null || reader.failed()) continue
    const { sheet } = reader.layout
    const sheetOfId = given === null ? undefined : ids.get(given)
    // What a failed formula or a rounded number has left is not there to be compared.
    if (isSeen(row, content, given) && !reader.findings.some(({ code }) => LOST.has(code))) reader.say('duplicateRow')
    else if (sheetOfId === sheet) reader.say('duplicateId', 'id')
    else {
      if (sheetOfId !== undefined) reader.say('idOfOther', 'id')
      const id = given === null || sheetOfId !== undefined ? rowId(reader, nameOf, ids) : given
      ids.set(id, sheet)
      counting.push({ id, ...content })
    }
  }
  return counting
}

/** What two rows are that may be one and the same learning: everything but what it was called and who has entered it. */
function sameLearning({ title: _, activity: __, registrar: ___, ...rest }: Unnumbered): string {
  return JSON.stringify(rest)
}

/**
 * Says of rows that count that they may repeat another: on another sheet with a title that one of them lacks, or on the same sheet with
 * nothing else but when and by whom they were entered.
 */
export function sayRepeatedRows(rows: readonly RecordRow[]): void {
  const known = new Map<string, RecordRow[]>()
  for (const row of rows) {
    const { reader, content } = row
    if (content === null || reader.failed()) continue
    const day = `${content.date} ${content.kind} ${content.subject ?? ''}`
    const earlier = known.get(day)
    const first = earlier?.find((other) => mayRepeat(row, other))
    if (first !== undefined) {
      const { layout: { sheet, sheetName }, row: at } = first.reader
      reader.say('perhapsRepeated', undefined, { others: [{ sheet, sheetName, row: at }] })
    }
    if (earlier === undefined) known.set(day, [row])
    else earlier.push(row)
  }
}

function mayRepeat({ reader, content }: RecordRow, other: RecordRow): boolean {
  if ((reader.has('id') && other.reader.has('id')) || sameLearning(content as Unnumbered) !== sameLearning(other.content as Unnumbered)) return false
  const [title, before] = [closed(content?.title ?? ''), closed(other.content?.title ?? '')]
  const [activity, activityBefore] = [content?.activity, other.content?.activity]
  const agree = (some = '', another = ''): boolean => some === another || some === '' || another === ''
  if (reader.layout.sheet !== other.reader.layout.sheet) return agree(title, before) && agree(activity, activityBefore)
  const { clerical } = reader.layout
  const told = (one: RowReader): string => unreadOf(one, (place) => clerical.has(place))
  return clerical.size > 0 && title === before && activity === activityBefore && told(reader) === told(other.reader)
}

/** The record's own id; 待补 is none. */
function idOf(reader: RowReader): string | null {
  const given = reader.text('id')
  return given !== null && standsForAny(given, 'id') ? reader.say('anybodyIgnored', 'id') : given
}

/** Says of activities that differ in what is often typed otherwise alone: as they stand, they are two, and no credits are cut. */
export function sayNearActivities(rows: readonly RecordRow[]): void {
  const known = new Map<string, { readonly activity: string; readonly reader: RowReader }>()
  for (const { reader, content } of rows) {
    if (content?.activity === undefined || reader.failed()) continue
    const form = nearForm(content.activity.toUpperCase())
    const first = known.get(form)
    if (first === undefined) known.set(form, { activity: content.activity, reader })
    else if (first.activity !== content.activity) {
      const { layout: { sheet, sheetName }, row } = first.reader
      reader.say('nearActivity', 'activity', { others: [{ sheet, sheetName, row }] })
    }
  }
}

function rowId(reader: RowReader, nameOf: NameOf, taken: ReadonlyMap<string, number>): string {
  const name = nameOf(reader)
  let id = `row-${name === 'records' ? '' : `${name}-`}${String(reader.row).padStart(ROW_DIGITS, '0')}`
  while (taken.has(id)) id += '*'
  return id
}
