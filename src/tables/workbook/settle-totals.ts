// One person's yearly totals against each other and against the records.
import type { CreditRecord, YearTotals } from '../../ledger/ledger.js'
import type { TotalRow } from '../row/read-total.js'
import type { ReadRow } from '../table/unassigned.js'
import { yearOf } from '../../values/plain-date.js'

/** The totals that count: one a year, and none of a year that has records. */
export function settleTotals(rows: readonly ReadRow<TotalRow>[], records: readonly CreditRecord[]): YearTotals[] {
  if (rows.length === 0) return []
  const withRecords = new Set(records.flatMap(yearsOfRecord))
  const seen = new Map<number, string>()
  return rows.flatMap(({ reader, content }) => {
    if (content === null || reader.failed()) return []
    const [whole, earlier] = [JSON.stringify(content), seen.get(content.year)]
    if (withRecords.has(content.year)) reader.say('yearWithRecords', 'year')
    else if (earlier !== undefined) reader.say(earlier === whole ? 'duplicateRow' : 'yearTwice', 'year')
    else {
      seen.set(content.year, whole)
      return [content]
    }
    return []
  })
}

/** The years in which a record has a day. */
function yearsOfRecord(record: CreditRecord): number[] {
  if (record.kind !== 'offline') return [yearOf(record.date)]
  const { date, until, days } = record
  if (days !== undefined) return days.map(yearOf)
  const [first, last] = [yearOf(date), yearOf(until ?? date)]
  return Array.from({ length: last - first + 1 }, (_, more) => first + more)
}
