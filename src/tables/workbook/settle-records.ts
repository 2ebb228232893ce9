// One learner's records against each other: ids, rows that stand twice.
import type { CreditRecord } from '../../ledger/ledger.js'
import type { FindingCode } from '../row/findings.js'
import type { Unnumbered } from '../row/read-record.js'
import type { RowReader } from '../row/row-reader.js'
import { unreadOf } from '../row/row-reader.js'
import type { ReadRow } from '../table/unassigned.js'

/** Digits that keep rows of one day in the order of the table: a sheet has at most 1,048,576 rows. */
const ROW_DIGITS = 7

const LOST = new Set<FindingCode>(['errorIgnored', 'roundedIgnored'])

/** The name of a table where a key is made from it: the first of its kind has no number. */
export type NameOf = (reader: RowReader) => string

/** Gives each record its id: the table's, or one made from the row. A row that repeats another does not count. */
export function settleRecords(rows: readonly ReadRow<Unnumbered>[], nameOf: NameOf): CreditRecord[] {
  const ids = new Map<string, number>()
  const contents = new Set<string>()
  return rows.flatMap(({ reader, identity: { name }, content }) => {
    const given = reader.text('id')
    if (content === null || reader.failed()) return []
    const whole = JSON.stringify([given, content, name?.match, unreadOf(reader)])
    // What a failed formula or a rounded number has left is not there to be compared.
    if (contents.has(whole) && !reader.findings.some(({ code }) => LOST.has(code))) {
      reader.say('duplicateRow')
      return []
    }
    const { sheet } = reader.layout
    const sheetOfId = given === null ? undefined : ids.get(given)
    if (sheetOfId === sheet) {
      reader.say('duplicateId', 'id')
      return []
    }
    if (sheetOfId !== undefined) reader.say('idOfOther', 'id')
    contents.add(whole)
    const id = given === null || sheetOfId !== undefined ? rowId(reader, nameOf, ids) : given
    ids.set(id, sheet)
    return [{ id, ...content }]
  })
}

function rowId(reader: RowReader, nameOf: NameOf, taken: ReadonlyMap<string, number>): string {
  const name = nameOf(reader)
  let id = `row-${name === 'records' ? '' : `${name}-`}${String(reader.row).padStart(ROW_DIGITS, '0')}`
  while (taken.has(id)) id += '*'
  return id
}
