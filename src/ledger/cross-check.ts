// What one field of a ledger says of another. It looks at the raw input, so that it finds its problems beside those of the schema;
// what the schema already refuses, it passes over.
import { jinhua64 } from '../regulation/figures.js'
import { levels } from '../regulation/levels.js'
import { dayNumber, isPlainDate } from '../values/plain-date.js'
import { hundredths, isQuantity } from '../values/quantity.js'
import { isResidentId } from '../values/resident-id.js'
import { unknownKey } from './check.js'
import type { Issue, IssuePath } from './issues.js'
import { issue } from './issues.js'

/** The most days a course may have, given day by day or by its last day. */
export const MAX_COURSE_DAYS = 366

/** In hundredths. */
const MAX_HOURS_A_DAY = 2400

type Raw = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null
const isLeftOut = (value: unknown): value is null | undefined => value === null || value === undefined
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The problems between the fields of a ledger. */
export function crossCheckLedger(input: unknown, path: IssuePath): Issue[] {
  if (!isObject(input)) return []
  const records = listOf(input['records'])
  const ids = new Set(records.map((record) => (isObject(record) ? record['id'] : undefined)))
  return [
    ...crossCheckLearner(input['learner'], [...path, 'learner']),
    ...crossCheckIds(records, [...path, 'records']),
    ...records.flatMap((record, index) => crossCheckRecord(record, [...path, 'records', index])),
    ...crossCheckCertificates(listOf(input['certificates']), [...path, 'certificates']),
    ...listOf(input['findings']).flatMap((finding, index) => crossCheckFinding(finding, ids, [...path, 'findings', index])),
  ]
}

function crossCheckLearner(learner: unknown, path: IssuePath): Issue[] {
  return typeof learner === 'string' && isResidentId(inOneForm(learner)) ? [issue(path, 'personalData')] : []
}

/** A text as a number would be typed: full-width characters as plain ones, no spaces and hyphens. */
const inOneForm = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '')

function crossCheckIds(records: readonly unknown[], path: IssuePath): Issue[] {
  const seen = new Set<string>()
  return records.flatMap((record, index) => {
    if (!isObject(record) || typeof record['id'] !== 'string') return []
    const again = seen.has(record['id'])
    seen.add(record['id'])
    return again ? [issue([...path, index, 'id'], 'duplicateId')] : []
  })
}

function crossCheckRecord(record: unknown, path: IssuePath): Issue[] {
  if (!isObject(record)) return []
  if (record['kind'] === 'offline') return crossCheckCourse(record, path)
  return record['kind'] === 'special' ? crossCheckRecognized(record, path) : []
}

/** The days of a course against each other and against its hours. */
export function crossCheckCourse(course: Raw, path: IssuePath): Issue[] {
  const { date, until, days, hours } = course
  const issues: Issue[] = Array.isArray(days) ? crossCheckDays(date, days, [...path, 'days']) : []
  if (!isLeftOut(until) && !isLeftOut(days)) issues.push(unknownKey(course, 'days', path))
  if (isPlainDate(date) && isPlainDate(until)) {
    if (until < date) issues.push(issue([...path, 'until'], 'dateOrder'))
    if (daysFrom(date, until) > MAX_COURSE_DAYS) issues.push(issue([...path, 'until'], 'range', atMostDays))
  }
  if (isQuantity(hours) && hundredths(hours) > daysOfCourse(course) * MAX_HOURS_A_DAY) issues.push(issue([...path, 'hours'], 'hoursPerDay'))
  return issues
}

const atMostDays = { zh: `至多 ${MAX_COURSE_DAYS} 天`, en: `at most ${MAX_COURSE_DAYS} days` }

function crossCheckDays(date: unknown, days: readonly unknown[], path: IssuePath): Issue[] {
  return days.flatMap((day, index) => {
    if (!isPlainDate(day)) return []
    const before = days[index - 1]
    const inOrder = index === 0 ? !isPlainDate(date) || day === date : !isPlainDate(before) || before < day
    return inOrder ? [] : [issue([...path, index], 'dateOrder')]
  })
}

const daysFrom = (first: string, last: string): number => dayNumber(last) - dayNumber(first) + 1

/** How many days a course has; NaN, which compares with nothing, where its days are themselves a problem. */
function daysOfCourse({ date, until, days }: Raw): number {
  if (Array.isArray(days)) return days.length > 0 ? days.length : Number.NaN
  if (isLeftOut(until)) return 1
  return isPlainDate(date) && isPlainDate(until) && until >= date ? daysFrom(date, until) : Number.NaN
}

/** What was recognized of a special route, against its tier. */
export function crossCheckRecognized({ route, tier, recognized }: Raw, path: IssuePath): Issue[] {
  if (!isQuantity(recognized) || typeof route !== 'string' || typeof tier !== 'string') return []
  const name = `${route}.${tier}` as const
  if (!isTier(name)) return []
  return hundredths(recognized) > hundredths((jinhua64.figures[name].values[0] as { readonly value: number }).value) ? [issue([...path, 'recognized'], 'aboveTier')] : []
}

type TierName = Extract<keyof typeof jinhua64.figures, `${string}.${string}`>
/** Of the names of figures, those of two parts are tiers. */
const isTier = (name: `${string}.${string}`): name is TierName => Object.hasOwn(jinhua64.figures, name)

/** Certificates oldest first: no two of a day, each of a higher level than all of earlier days; only the first can be initial. */
function crossCheckCertificates(certificates: readonly unknown[], path: IssuePath): Issue[] {
  const dated = certificates
    .map((certificate, index) => ({ certificate, index }))
    .filter((row): row is { certificate: Raw & { issuedOn: string }; index: number } =>
      isObject(row.certificate) && isPlainDate(row.certificate['issuedOn']))
    .sort((a, b) => dayNumber(a.certificate.issuedOn) - dayNumber(b.certificate.issuedOn))
  const issues: Issue[] = []
  // The highest level of the days before the one looked at, and of that day too.
  let [earlier, soFar] = [NO_LEVEL, NO_LEVEL]
  dated.forEach(({ certificate, index }, place) => {
    const sameDay = certificate.issuedOn === dated[place - 1]?.certificate.issuedOn
    if (!sameDay) earlier = soFar
    const rank = levels.findIndex(({ level }) => level === certificate['level'])
    soFar = Math.max(soFar, rank)
    if (sameDay) issues.push(issue([...path, index, 'issuedOn'], 'dateOrder'))
    if (rank !== NO_LEVEL && rank <= earlier) issues.push(issue([...path, index, 'level'], 'levelOrder'))
    if (place > 0 && certificate['initial'] === true) issues.push(issue([...path, index, 'initial'], 'levelOrder'))
  })
  return issues
}

/** The place of a level that there is not, below all others. */
const NO_LEVEL = -1

function crossCheckFinding(finding: unknown, ids: ReadonlySet<unknown>, path: IssuePath): Issue[] {
  if (!isObject(finding)) return []
  const { decidedOn, liftedOn, records } = finding
  const unordered = isPlainDate(decidedOn) && isPlainDate(liftedOn) && liftedOn < decidedOn
  return [
    ...listOf(records).flatMap((id, index) =>
      typeof id === 'string' && !ids.has(id) ? [issue([...path, 'records', index], 'unknownRecord')] : []),
    ...(unordered ? [issue([...path, 'liftedOn'], 'dateOrder')] : []),
  ]
}
