// One learner's records against each other: ids, rows that stand twice.
import type { CreditRecord } from '../ledger/ledger.js'
import type { ReadRow } from './people.js'
import type { Unnumbered } from './read-record.js'

/** Digits that keep rows of one day in the order of the table: a sheet has at most 1,048,576 rows. */
const ROW_DIGITS = 7

/** Gives each record its id: the table's, or one made from the row. A row that repeats another does not count. */
export function settleRecords(rows: readonly ReadRow<Unnumbered>[]): CreditRecord[] {
  const ids = new Set<string>()
  const contents = new Set<string>()
  return rows.flatMap(({ reader, content }) => {
    const given = reader.text('id')
    if (content === null || reader.failed()) return []
    if (given !== null && ids.has(given)) {
      reader.say('duplicateId', 'id')
      return []
    }
    const whole = JSON.stringify([given, content])
    if (contents.has(whole)) {
      reader.say('duplicateRow')
      return []
    }
    contents.add(whole)
    const id = given ?? rowId(reader.row, ids)
    ids.add(id)
    return [{ id, ...content }]
  })
}

function rowId(row: number, taken: ReadonlySet<string>): string {
  let id = `row-${String(row).padStart(ROW_DIGITS, '0')}`
  while (taken.has(id)) id += '*'
  return id
}
