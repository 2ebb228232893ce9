// One learner's records against each other: a row of several days whose amount is that of the rows of those days may be their sum,
// wherever it stands, also on another sheet.
import type { OfflineRecord } from '../../ledger/ledger.js'
import { hundredths } from '../../values/quantity.js'
import type { Unnumbered } from '../row/read-record.js'
import type { RowReader } from '../row/row-reader.js'
import type { ReadRow } from '../table/unassigned.js'

type Course = Unnumbered<OfflineRecord>
type CourseRow = { readonly reader: RowReader; readonly content: Course; readonly last: string; readonly amount: number }

const lastDay = ({ date, until, days }: Course): string => until ?? days?.at(-1) ?? date

/** Says of rows that they may be sums of others. */
export function sayRepeatedSums(rows: readonly ReadRow<Unnumbered>[]): void {
  if (!rows.some(({ content }) => content?.kind === 'offline' && lastDay(content) !== content.date)) return
  const courses = new Map<string, CourseRow[]>()
  for (const { reader, content } of rows) {
    if (content?.kind !== 'offline' || reader.failed()) continue
    const about = `${content.mode} ${content.subject}`
    const known = courses.get(about) ?? []
    known.push({ reader, content, last: lastDay(content), amount: hundredths(content.hours) })
    courses.set(about, known)
  }
  for (const known of courses.values()) {
    if (known.length > 2) sayOf(known.sort((a, b) => (a.content.date < b.content.date ? -1 : 1)))
  }
}

function sayOf(rows: readonly CourseRow[]): void {
  rows.forEach((row, place) => {
    if (row.last === row.content.date || row.reader.has('id')) return
    let [sum, count] = [0, 0]
    // Rows of the same first day may stand before it.
    let start = place
    while (start > 0 && rows[start - 1]?.content.date === row.content.date) start -= 1
    for (let at = start; at < rows.length; at += 1) {
      const other = rows[at] as CourseRow
      if (other.content.date > row.last || sum > row.amount) break
      if (at === place || other.last > row.last) continue
      sum += other.amount
      count += 1
    }
    const isSaid = row.reader.findings.some(({ code }) => code === 'perhapsSubtotal')
    if (count > 1 && sum === row.amount && !isSaid) row.reader.say('perhapsSubtotal')
  })
}
