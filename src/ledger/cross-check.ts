// What one field of a ledger says of another, outside its records. A field that a schema already refuses is passed over.
import { levels } from '../regulation/levels.js'
import type { Bilingual } from '../regulation/readings.js'
import { readDay, yearOfDay } from '../values/plain-date.js'
import { hundredths, isAmount } from '../values/quantity.js'
import { holdsResidentId } from '../values/resident-id.js'
import type { LedgerEntry } from './entries.js'
import type { IssueList, IssuePath } from './issues.js'
import { issue } from './issues.js'
import { MAX_LEARNER } from './limits.js'

/** The fields of an object, of whatever type; none of what is no object. */
export type Raw = Readonly<Record<string, unknown>>
export const fieldsOf = (value: unknown): Raw => (typeof value === 'object' && value !== null ? value as Raw : {})

/** A key that is a person's ID number. */
export function crossCheckLearner(learner: unknown, path: IssuePath, issues: IssueList): void {
  // A character outside the basic plane is two units long.
  if (typeof learner === 'string' && learner.length <= 2 * MAX_LEARNER && holdsResidentId(learner)) issues.add(issue(path, 'personalData'))
}

/** The place of a level that there is not, below all others. */
const NO_LEVEL = -1

/** Certificates oldest first: no two of a day, each of a higher level than all of earlier days; only the first can be initial. */
export function crossCheckCertificates(certificates: readonly unknown[], path: IssuePath, issues: IssueList): void {
  // One by itself is in order.
  if (certificates.length < 2) return
  const dated = certificates
    .map((certificate, index) => ({ ...fieldsOf(certificate), index, day: readDay(fieldsOf(certificate)['issuedOn']) }))
    .filter(({ day }) => !Number.isNaN(day))
    .sort((a, b) => a.day - b.day) as readonly { index: number; day: number; level?: unknown; initial?: unknown }[]
  // The highest level of the days before the one looked at, and of that day too.
  let [earlier, soFar] = [NO_LEVEL, NO_LEVEL]
  for (const [place, { index, day, level, initial }] of dated.entries()) {
    const sameDay = day === dated[place - 1]?.day
    if (!sameDay) earlier = soFar
    const rank = levels.findIndex((row) => row.level === level)
    soFar = Math.max(soFar, rank)
    if (sameDay) issues.add(issue([...path, index, 'issuedOn'], 'dateOrder'))
    if (rank !== NO_LEVEL && rank <= earlier) issues.add(issue([...path, index, 'level'], 'levelOrder'))
    if (place > 0 && initial === true) issues.add(issue([...path, index, 'initial'], 'levelOrder'))
  }
}

/** A finding is lifted after it was decided. */
export function crossCheckFinding({ decidedOn, liftedOn }: Raw, path: IssuePath, issues: IssueList): void {
  if (readDay(liftedOn) < readDay(decidedOn)) issues.add(issue([...path, 'liftedOn'], 'dateOrder'))
}

const YEAR_TWICE: Bilingual = { zh: '每个年度只列一次', en: 'each year once' }
const NOT_ABOVE_TOTAL: Bilingual = { zh: '不超过该年度总学分', en: 'not above the year’s total' }

/** The years of `totals`, one entry each, of which no part exceeds the whole. */
export function crossCheckTotals(totals: readonly unknown[], path: IssuePath, issues: IssueList): ReadonlySet<unknown> {
  const years = new Set<unknown>()
  for (const [index, row] of totals.entries()) {
    const { year, general, professional, unclassified = 0, exam, sinceCertificate } = fieldsOf(row)
    if (years.has(year)) issues.add(issue([...path, index, 'year'], 'duplicateId', YEAR_TWICE))
    if (Number.isInteger(year)) years.add(year)
    if (!isAmount(general) || !isAmount(professional) || !isAmount(unclassified)) continue
    const whole = hundredths(general) + hundredths(professional) + hundredths(unclassified)
    for (const [key, part] of [['exam', exam], ['sinceCertificate', sinceCertificate]] as const) {
      if (isAmount(part) && hundredths(part) > whole) issues.add(issue([...path, index, key], 'range', NOT_ABOVE_TOTAL))
    }
  }
  return years
}

/** Years with gaps are distinct, and none of them is given by its totals. */
export function crossCheckIncomplete(
  years: readonly unknown[], withTotals: ReadonlySet<unknown>, path: IssuePath, issues: IssueList,
): void {
  const seen = new Set<unknown>()
  for (const [index, year] of years.entries()) {
    if (!Number.isInteger(year)) continue
    if (seen.has(year)) issues.add(issue([...path, index], 'duplicateId', YEAR_TWICE))
    else if (withTotals.has(year)) issues.add(issue([...path, index], 'yearWithTotals'))
    seen.add(year)
  }
}

/** No record has a day in a year that is given by its totals. */
export function crossCheckYear(
  { first, further }: LedgerEntry, withTotals: ReadonlySet<unknown>, path: IssuePath, issues: IssueList,
): void {
  if (withTotals.has(yearOfDay(first))) {
    issues.add(issue([...path, 'date'], 'yearWithTotals'))
    return
  }
  if (further === null) return
  const { days, last } = further
  if (days !== null) {
    const at = days.findIndex((day) => withTotals.has(yearOfDay(day)))
    if (at >= 0) issues.add(issue([...path, 'days', at], 'yearWithTotals'))
    return
  }
  // A course has at most 366 days: its years are those of its first and its last.
  if (last > first && withTotals.has(yearOfDay(last))) issues.add(issue([...path, 'until'], 'yearWithTotals'))
}
