// A value as a database driver returns it, as the ledger writes it. What cannot be read so is passed on as it is: the check of the ledger
// then says what is wrong with it.
import type { Bilingual } from '../../regulation/readings.js'
import { plainDate } from '../../values/plain-date.js'
import { MAX_COURSE_DAYS, MAX_RECORDS } from '../limits.js'
import { isList, readAt } from '../read-once.js'

/** What a field is read as. */
export type ReadAs = 'key' | 'word' | 'text' | 'amount' | 'whole' | 'yesNo' | 'day' | 'days' | 'keys'

/** At which midnight a `Date` stands that means a day: that of UTC, or that of the process's own zone. */
export type DateObjects = 'utc' | 'local'

/** A `Date` that means no day for certain. */
export class DoubtfulDate {
  readonly #expected: Bilingual

  constructor(expected: Bilingual) {
    this.#expected = expected
  }

  /** What would be right, if a value is one. Nothing is asked of the value: it may be a proxy that throws. */
  static expectedOf(value: unknown): Bilingual | undefined {
    return typeof value === 'object' && value !== null && #expected in value ? value.#expected : undefined
  }
}

/** Reads a value that is there. */
export function readValue(value: unknown, as: ReadAs, dates: DateObjects | undefined): unknown {
  switch (as) {
    case 'key':
      return withoutPadding(textOfKey(plain(value)))
    case 'word':
      return withoutPadding(plain(value))
    case 'text':
      return textOfKey(plain(value))
    case 'amount':
      return smallest(plain(value))
    case 'whole':
      return wholeNumber(smallest(plain(value)))
    case 'yesNo':
      return yesOrNo(smallest(value))
    case 'day':
      return readDay(value, dates)
    case 'days':
      return daysOf(value, dates)
    case 'keys':
      return readList(value, MAX_RECORDS, (key) => readValue(key, 'key', dates)) ?? value
  }
}

/** A list with each item read; undefined for what is no list, or a longer one than there may be: the check of the ledger says so. */
function readList(value: unknown, max: number, readItem: (item: unknown) => unknown): readonly unknown[] | undefined {
  if (typeof value !== 'object' || value === null || !isList(value)) return undefined
  const length = readAt(value, 'length')
  if (!Number.isSafeInteger(length) || length as number > max) return undefined
  return Array.from({ length: length as number }, (_, place) => readItem(readAt(value, place)))
}

/** The days of a list, or the first of them that means none for certain. */
function daysOf(value: unknown, dates: DateObjects | undefined): unknown {
  const days = readList(value, MAX_COURSE_DAYS, (day) => readDay(day, dates))
  return days?.find((day) => DoubtfulDate.expectedOf(day) !== undefined) ?? days ?? value
}

/**
 * The text of an object that has one of its own: drivers have classes for decimals, days and ids. That of a `Date` depends on the zone
 * in which it is read.
 */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (isList(value) || ArrayBuffer.isView(value) || timeOf(value) !== undefined) return value
  try {
    const text: unknown = (value as { readonly toString: () => unknown }).toString()
    return typeof text === 'string' && !text.startsWith(NO_TEXT) ? text : value
  } catch {
    return value
  }
}

/** How the text begins of an object that has none of its own. */
const NO_TEXT = '[object '

/** Ids are often numbers in a database. */
function textOfKey(value: unknown): unknown {
  return typeof value === 'bigint' || (typeof value === 'number' && Number.isSafeInteger(value)) ? String(value) : value
}

/** Columns of a fixed width are filled up with spaces. */
function withoutPadding(value: unknown): unknown {
  return typeof value === 'string' && value.endsWith(' ') && value.trim() !== '' ? value.trimEnd() : value
}

function smallest(value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value
}

const FOUR_DIGITS = /^\d{1,4}$/

function wholeNumber(value: unknown): unknown {
  return typeof value === 'string' && FOUR_DIGITS.test(value) ? Number(value) : value
}

function yesOrNo(value: unknown): unknown {
  return value === 0 || value === 1 ? value === 1 : value
}

/** A day with the time that a column of days and times gives it. */
const AT_MIDNIGHT = /^(\d{4}-\d{2}-\d{2})[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]00(?::?00)?)?$/

function readDay(value: unknown, dates: DateObjects | undefined): unknown {
  const time = timeOf(value)
  if (time !== undefined) return dayOf(new Date(time), dates)
  const written = plain(value)
  return typeof written === 'string' ? AT_MIDNIGHT.exec(written)?.[1] ?? written : written
}

/** The time of a `Date`, also of another realm; undefined for whatever else, though it say that it is one. */
function timeOf(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  try {
    return Date.prototype.getTime.call(value)
  } catch {
    return undefined
  }
}

const A_DAY = 86_400_000

const ZONE_NOT_SAID: Bilingual = {
  zh: 'Date 对象须以 options.dateObjects 说明是世界时（utc）还是本地（local）的零点',
  en: 'of Date objects options.dateObjects must say whether they stand at midnight of utc or of local time',
}
const NOT_MIDNIGHT: Bilingual = {
  zh: 'Date 对象不在所说的零点，按另一时区会差一天',
  en: 'the Date does not stand at the midnight that was said; by another zone it is another day',
}

function dayOf(date: Date, dates: DateObjects | undefined): unknown {
  if (dates === undefined) return new DoubtfulDate(ZONE_NOT_SAID)
  // Local time as if it were UTC; some zones have skipped a midnight, and their day begins later.
  const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()]
  const begins = dates === 'utc' ? date.getTime() % A_DAY === 0 : new Date(year, month, day).getTime() === date.getTime()
  if (!begins) return new DoubtfulDate(NOT_MIDNIGHT)
  return plainDate((dates === 'utc' ? date.getTime() : Date.UTC(year, month, day)) / A_DAY)
}
