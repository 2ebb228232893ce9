// Each record of a checked ledger is read off once into an entry of one fixed shape, and the ledger bears the entries under its mark:
// no later stage touches a record as it was written. It is the fastest form, and the easiest to follow.
import type { DayNumber, PlainDate } from '../values/plain-date.js'
import { dayNumber, FIRST_DATE, readDay } from '../values/plain-date.js'
import type { Hundredths } from '../values/quantity.js'
import { hundredths } from '../values/quantity.js'
import type { Issue, IssuePath } from './issues.js'
import { issue } from './issues.js'
import type { CreditRecord, Kind, Ledger, LedgerInput, Mode, OfflineRecord, RouteName, SpecialRecord, Subject, TierFigure } from './ledger.js'

/** What decides the worth of a special record. */
export interface SpecialEntry {
  readonly route: RouteName
  /** The name of the figure that the tier is worth. */
  readonly tier: TierFigure
  /** The place in a competition; 0 on the other routes. */
  readonly rank: number
}

/** A record, read off. Its words are the library's own constants, which compare faster than text that came with the data. */
export interface LedgerEntry {
  readonly id: string
  readonly date: PlainDate
  readonly kind: Kind
  /** Of offline learning; else null. */
  readonly mode: Mode | null
  /** Null where none was registered. */
  readonly subject: Subject | null
  /** Hours of offline learning; credits of an online course or an exam; what was recognized of a special route, null where left out. */
  readonly amount: Hundredths | null
  /** Of the special routes; else null. */
  readonly special: SpecialEntry | null
  readonly first: DayNumber
  /** Null: it is of one day, of no activity and without a waiver. */
  readonly further: FurtherEntry | null
}

/** What few records have. It stands apart, for what is read of every record is soon too much for a processor to keep near. */
export interface FurtherEntry {
  readonly last: DayNumber
  /** The days of a course, where they are listed; null: every day from the first to the last. */
  readonly days: readonly DayNumber[] | null
  readonly activity: string | null
  readonly waived: boolean
}

/** The last day of an entry, which may be its first. */
export function lastDay({ first, further }: LedgerEntry): DayNumber {
  return further === null ? first : further.last
}

/** Whether all of an entry is of one day. */
export function isOneDay({ first, further }: LedgerEntry): boolean {
  return further === null || further.last === first
}

/** The activity of an entry; null where none was registered. */
export function activityOf({ further }: LedgerEntry): string | null {
  return further === null ? null : further.activity
}

/** Whether an entry has a waiver of its day's cap. */
export function isWaived({ further }: LedgerEntry): boolean {
  return further?.waived === true
}

/** Reads a record off whose shape has been checked. Its date need not have been: `first` is NaN where that is no day. */
export function readOff(record: CreditRecord): LedgerEntry {
  // Each kind is read where only records of that kind are: engines are several times faster where a place knows one shape.
  switch (record.kind) {
    case 'offline':
      return readOffline(record)
    case 'online': {
      const { id, date, subject, credits, activity } = record
      return oneDay(id, date, 'online', wordOf(subject), hundredths(credits) | 0, activity)
    }
    case 'exam': {
      const { id, date, subject, credits, activity } = record
      return oneDay(id, date, 'exam', wordOf(subject), hundredths(credits) | 0, activity)
    }
    case 'special':
      return readSpecial(record)
  }
}

const wordOf = (subject: Subject): Subject => (subject === 'general' ? 'general' : 'professional')

function oneDay(
  id: string, date: PlainDate, kind: Kind, subject: Subject | null, amount: Hundredths | null, activity: string | undefined,
  special: SpecialEntry | null = null,
): LedgerEntry {
  const day = readDay(date)
  return {
    id, date, kind, mode: null, subject, amount, special, first: day,
    further: activity === undefined ? null : { last: day, days: null, activity, waived: false },
  }
}

function readOffline(record: OfflineRecord): LedgerEntry {
  const { id, date, mode, subject, hours, until, days, activity, waiver } = record
  const first = readDay(date)
  return {
    id, date, kind: 'offline', mode: mode === 'theory' ? 'theory' : 'practice', subject: wordOf(subject), amount: hundredths(hours) | 0,
    special: null, first, further: (until ?? days ?? activity ?? waiver) === undefined ? null : readFurther(record, first),
  }
}

function readFurther({ until, days, activity, waiver }: OfflineRecord, first: DayNumber): FurtherEntry {
  const listed = days === undefined ? null : days.map(dayNumber)
  const last = listed !== null ? listed[listed.length - 1] as DayNumber : until === undefined ? first : dayNumber(until)
  return { last, days: listed, activity: activity ?? null, waived: waiver !== undefined }
}

function readSpecial(record: SpecialRecord): LedgerEntry {
  const { id, date, subject, recognized, activity } = record
  const [route, tier] = TIERS[record.route][record.tier] as readonly [RouteName, TierFigure]
  return oneDay(
    id, date, 'special', subject === undefined ? null : wordOf(subject), recognized === undefined ? null : hundredths(recognized), activity,
    { route, tier, rank: record.route === 'competition' ? record.rank : 0 },
  )
}

type TierRow = Readonly<Record<string, readonly [RouteName, TierFigure]>>

const TIERS: { readonly [R in RouteName]: TierRow } = {
  training: {
    national: ['training', 'training.national'], provincial: ['training', 'training.provincial'],
    municipal: ['training', 'training.municipal'], county: ['training', 'training.county'],
  },
  project: {
    national: ['project', 'project.national'], provincial: ['project', 'project.provincial'],
    municipal: ['project', 'project.municipal'], county: ['project', 'project.county'],
  },
  publication: {
    core: ['publication', 'publication.core'], provincial: ['publication', 'publication.provincial'], other: ['publication', 'publication.other'],
  },
  competition: {
    national: ['competition', 'competition.national'], provincial: ['competition', 'competition.provincial'],
    municipal: ['competition', 'competition.municipal'], county: ['competition', 'competition.county'],
  },
}

/** How many days an entry has. */
export function daysOfEntry({ first, further }: LedgerEntry): number {
  return further === null ? 1 : further.days?.length ?? further.last - first + 1
}

/** Puts entries into canonical order: by date, then by id in UTF-16 code units. They may be in it already, or nearly so. */
export function inCanonicalOrder(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  for (let index = 1; index < entries.length; index += 1) {
    if (!isBefore(entries[index - 1] as LedgerEntry, entries[index] as LedgerEntry)) return putInOrder(entries, index) ?? sorted(entries)
  }
  return entries
}

/** How many places entries may move on average before a sort is cheaper. */
const MOVES_AN_ENTRY = 32

/** Moves entries one by one to where they belong, from the first that is out of order on; undefined where they are out of order by far. */
function putInOrder(entries: readonly LedgerEntry[], from: number): readonly LedgerEntry[] | undefined {
  const ordered = entries.slice()
  let moves = 0
  for (let index = from; index < ordered.length; index += 1) {
    const entry = ordered[index] as LedgerEntry
    let place = index
    for (; place > 0 && isBefore(entry, ordered[place - 1] as LedgerEntry); place -= 1) ordered[place] = ordered[place - 1] as LedgerEntry
    ordered[place] = entry
    moves += index - place
    if (moves > index * MOVES_AN_ENTRY) return undefined
  }
  return ordered
}

const isBefore = (a: LedgerEntry, b: LedgerEntry): boolean => a.first < b.first || (a.first === b.first && a.id < b.id)

/** By numbers made of day and place, which sort much faster than objects; what shares a day is then put in order by id. */
function sorted(entries: readonly LedgerEntry[]): LedgerEntry[] {
  const places = entries.length
  const keys = new Float64Array(places)
  // Days from the first that there is on: no key is negative.
  for (let place = 0; place < places; place += 1) keys[place] = ((entries[place] as LedgerEntry).first - FIRST_DAY) * places + place
  keys.sort()
  const byDay = new Array<LedgerEntry>(places)
  for (let place = 0; place < places; place += 1) byDay[place] = entries[(keys[place] as number) % places] as LedgerEntry
  let begin = 0
  for (let end = 1; end <= places; end += 1) {
    if (end < places && (byDay[end] as LedgerEntry).first === (byDay[begin] as LedgerEntry).first) continue
    if (end - begin > 1) orderById(byDay, begin, end)
    begin = end
  }
  return byDay
}

const FIRST_DAY = dayNumber(FIRST_DATE)

function orderById(entries: LedgerEntry[], begin: number, end: number): void {
  if (end - begin === 2) {
    const [a, b] = [entries[begin] as LedgerEntry, entries[begin + 1] as LedgerEntry]
    if (b.id < a.id) [entries[begin], entries[begin + 1]] = [b, a]
    return
  }
  const day = entries.slice(begin, end).sort((a, b) => (a.id < b.id ? -1 : 1))
  for (let place = begin; place < end; place += 1) entries[place] = day[place - begin] as LedgerEntry
}

/** The form of the entries; a build with another form does not take them. */
const FORMAT = 2

/** Known to every build of the library, so that an ESM and a CommonJS consumer can exchange ledgers. */
const MARK = Symbol.for('jinhua-skill-credits.ledger')

interface Mark {
  readonly format: number
  readonly entries: readonly LedgerEntry[]
}

/** Freezes a checked ledger and marks it. Not enumerable: a spread, JSON and `structuredClone` lose the mark. */
export function sealed(ledger: LedgerInput, entries: readonly LedgerEntry[]): Ledger {
  const mark: Mark = Object.freeze({ format: FORMAT, entries: inCanonicalOrder(entries) })
  Object.defineProperty(ledger, MARK, { value: mark })
  return Object.freeze(ledger) as Ledger
}

/** The records of a checked ledger in canonical order. */
export function entriesOf(ledger: Ledger): readonly LedgerEntry[] {
  return (ledger as unknown as Readonly<Record<typeof MARK, Mark>>)[MARK].entries
}

/** The problem of a ledger that `parseLedger` did not make, or another version of it. */
export function uncheckedIssues(ledger: unknown, path: IssuePath): Issue[] {
  return isSealed(ledger) ? [] : [issue(path, 'unchecked')]
}

function isSealed(ledger: unknown): boolean {
  try {
    // Its own mark: what inherits from a ledger has parts of its own. Neither null nor a revoked proxy can be asked: that throws.
    const mark = Object.getOwnPropertyDescriptor(ledger, MARK)?.value as Mark | undefined
    return mark?.format === FORMAT && Object.isFrozen(mark) && Object.isFrozen(ledger)
  } catch {
    return false
  }
}
