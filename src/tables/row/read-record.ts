// One row of the table of records: what it registers, or why it cannot count.
import { jinhua64 } from '../../regulation/figures.js'
import type { CreditRecord, OfflineRecord, PlainDate, SpecialRoute, Subject, Tier } from '../../ledger/ledger.js'
import { dayNumber, yearOf } from '../../values/plain-date.js'
import { hundredths } from '../../values/quantity.js'
import { halfWidth, isErrorValue, textOf } from '../cell/cell.js'
import { readDays } from '../cell/read-date.js'
import { standsForAny } from '../cell/read-key.js'
import type { RecordField } from '../words/headings.js'
import type { RowKind } from '../words/words.js'
import { readPlace } from '../words/words.js'
import type { RowReader } from './row-reader.js'

/** The most days a course may have. */
const MAX_COURSE_DAYS = 366
const MOST_HOURS_A_DAY = 24

/** Where exams are passed. */
const LIKE_A_SCORE = 60

/** A record that has no id yet. */
export type Unnumbered<R = CreditRecord> = R extends CreditRecord ? Omit<R, 'id'> : never

interface Days {
  readonly date: PlainDate
  readonly until?: PlainDate
  readonly days?: readonly PlainDate[]
}

type RecordOf = (row: RowReader, when: Days) => Unnumbered | null

/** What each kind makes of the other cells. */
const RECORD_OF: { readonly [K in RowKind]: RecordOf } = {
  theory: offline('theory'),
  practice: offline('practice'),
  online: credited('online'),
  exam: credited('exam'),
  training: special((row) => tiered('training', row)),
  project: special((row) => tiered('project', row)),
  publication: special((row) => {
    const tier = row.mustHave('tier') ? row.word('tier', row.layout.words.read.publicationTier, 'tier', 'publicationTier') : null
    return tier && { route: 'publication', tier }
  }),
  competition: special((row) => {
    const tier = readTier(row)
    const rank = row.mustHave('rank') ? placeOf(row) : null
    return tier === null || rank === null ? null : { route: 'competition', tier, rank }
  }, []),
}

/** Reads a row as a record; null where it cannot count, which the row's findings then say. */
export function readRecord(row: RowReader): Unnumbered | null {
  const kind = row.mustHave('kind') ? row.word('kind', row.layout.words.read.kind, 'kind', 'kind') : null
  const when = readWhen(row)
  if (kind === null || when === null) return null
  const record = RECORD_OF[kind](row, when)
  return row.failed() ? null : record
}

/** The days of a row: from its two dates, from a range or a list in one cell, or from a list of days. */
function readWhen(row: RowReader): Days | null {
  const start = row.date('date')
  const end = row.date('until')
  if (isErrorValue(row.cell('days'))) return row.say('errorValue', 'days')
  const listed = row.has('days') ? readDays(row.cell('days'), row.layout.style) : { days: start?.days ?? [] }
  if ('problem' in listed) return row.say(listed.problem, 'days')
  const date = start?.date ?? (row.has('date') ? undefined : listed.days[0])
  if (date === undefined) {
    row.mustHave('date')
    return null
  }
  const last = start?.until ?? end?.date
  if (end?.until !== undefined || end?.days !== undefined || (start?.until !== undefined && end !== null && start.until !== end.date)) {
    return row.say('dateConflict', 'until')
  }
  if (row.has('days') && start?.days !== undefined && start.days.join() !== listed.days.join()) {
    return row.say('dateConflict', 'days')
  }
  return listed.days.length > 0 ? listedDays(row, date, listed.days, last) : span(row, date, last)
}

function span(row: RowReader, date: PlainDate, until: PlainDate | undefined): Days | null {
  if (until === undefined) return { date }
  const field = row.has('until') ? 'until' : 'date'
  if (until < date) return row.say('dateOrder', field)
  if (dayNumber(until) - dayNumber(date) >= MAX_COURSE_DAYS) return row.say('courseTooLong', field)
  return { date, until }
}

/** A list of days goes before the last day, with which it must agree. */
function listedDays(row: RowReader, date: PlainDate, days: readonly PlainDate[], until: PlainDate | undefined): Days | null {
  const last = days.at(-1)
  if (days[0] !== date || (until !== undefined && until !== last) || new Set(days).size < days.length) return row.say('dateConflict', row.has('days') ? 'days' : 'date')
  return days.length > MAX_COURSE_DAYS ? row.say('courseTooLong', row.has('days') ? 'days' : 'date') : { date, days }
}

function offline(mode: OfflineRecord['mode']): RecordOf {
  return (row, when) => {
    unused(row, ['credits', 'tier', 'rank'])
    const subject = readRequiredSubject(row)
    const hours = row.mustHave('hours') ? row.quantity('hours') : null
    const waiver = readWaiver(row)
    if (subject === null || hours === null) return null
    if (hundredths(hours) > hundredths(MOST_HOURS_A_DAY) * countDays(when)) return row.say('hoursPerDay', 'hours')
    return { kind: 'offline', mode, subject, hours, ...when, ...waiver, ...described(row) }
  }
}

function countDays({ date, until, days }: Days): number {
  return days?.length ?? dayNumber(until ?? date) - dayNumber(date) + 1
}

function credited(kind: 'online' | 'exam'): RecordOf {
  return (row, when) => {
    unused(row, ['hours', 'tier', 'rank', 'waiverBy', 'waiverReason'])
    const date = oneDay(row, when)
    const subject = readRequiredSubject(row)
    const credits = row.mustHave('credits') ? row.quantity('credits') : null
    if (date === null || subject === null || credits === null) return null
    if (kind === 'exam' && credits >= LIKE_A_SCORE) row.say('perhapsScore', 'credits')
    return { kind, subject, credits, date, ...described(row) }
  }
}

function special(routeOf: (row: RowReader) => SpecialRoute | null, unusedToo: readonly RecordField[] = ['rank']): RecordOf {
  return (row, when) => {
    unused(row, ['hours', 'waiverBy', 'waiverReason', ...unusedToo])
    const date = oneDay(row, when)
    const subject = row.word('subject', row.layout.words.read.subject, 'subject', 'subject')
    const recognized = row.quantity('credits')
    const route = routeOf(row)
    if (date === null || route === null) return null
    if (recognized !== null && hundredths(recognized) > tierHundredths(route)) row.say('aboveTier', 'credits')
    return {
      kind: 'special',
      ...route,
      date,
      ...(subject !== null && { subject }),
      ...(recognized !== null && { recognized }),
      ...described(row),
    }
  }
}

function tiered(route: 'training' | 'project', row: RowReader): SpecialRoute | null {
  const tier = readTier(row)
  return tier && { route, tier }
}

function readTier(row: RowReader): Tier | null {
  return row.mustHave('tier') ? row.word('tier', row.layout.words.read.tier, 'tier', 'tier') : null
}

function tierHundredths(special: SpecialRoute): number {
  const figures: Readonly<Record<string, { readonly values: readonly { readonly value: unknown }[] }>> = jinhua64.figures
  return hundredths(figures[`${special.route}.${special.tier}`]?.values[0]?.value as number)
}

function placeOf(row: RowReader): number | null {
  if (isErrorValue(row.cell('rank'))) return row.say('errorValue', 'rank')
  return readPlace(textOf(row.cell('rank')) ?? '') ?? row.say('rank', 'rank')
}

function readRequiredSubject(row: RowReader): Subject | null {
  return row.mustHave('subject') ? row.word('subject', row.layout.words.read.subject, 'subject', 'subject') : null
}

/** What is registered on one day: a last day in the same year is left aside, one in another year is refused. */
function oneDay(row: RowReader, { date, until, days }: Days): PlainDate | null {
  const last = until ?? days?.at(-1)
  if (last === undefined || last === date) return date
  if (yearOf(last) !== yearOf(date)) return row.say('spansYears', row.has('until') ? 'until' : 'date')
  row.say('unusedCell', row.firstOf(['days', 'until', 'date']))
  return date
}

/** Says of cells that the kind has no use for that they were not used. */
function unused(row: RowReader, fields: readonly RecordField[]): void {
  for (const field of fields) {
    if (row.has(field)) row.say('unusedCell', field)
  }
}

function readWaiver(row: RowReader): { readonly waiver?: { readonly by: string; readonly reason: string } } {
  const by = waiverText(row, 'waiverBy')
  const reason = waiverText(row, 'waiverReason')
  if (by === null && reason === null) return {}
  if (by !== null && reason !== null && by !== '' && reason !== '') return { waiver: { by, reason } }
  row.say('waiverIncomplete', row.has('waiverBy') ? 'waiverBy' : 'waiverReason')
  return {}
}

/** What a cell says of a waiver: nothing where it says no; an empty text where it says no more than yes. */
function waiverText(row: RowReader, field: 'waiverBy' | 'waiverReason'): string | null {
  const cell = row.cell(field)
  if (!row.has(field) || typeof cell === 'boolean') return cell === true ? '' : null
  const text = row.text(field)
  switch (row.layout.words.read.yes(text ?? '')) {
    case 'yes':
      return ''
    case 'no':
      return null
    case undefined:
      return text
  }
}

function described(row: RowReader): { activity?: string; title?: string; registrar?: string } {
  const found: { activity?: string; title?: string; registrar?: string } = {}
  for (const field of ['activity', 'title', 'registrar'] as const) {
    const text = row.text(field)
    if (text === null) continue
    if (field !== 'activity') found[field] = text
    else if (standsForAny(text, field)) row.say('anybodyIgnored', field)
    else found.activity = halfWidth(text)
  }
  return found
}
