// A value as a database driver returns it, as the ledger writes it. What cannot be read so is passed on as it is: the check of the ledger
// then says what is wrong with it.
import type { Bilingual } from '../../regulation/readings.js'
import { plainDate } from '../../values/plain-date.js'

/** What a field is read as. */
export type ReadAs = 'key' | 'word' | 'text' | 'amount' | 'whole' | 'yesNo' | 'day' | 'days' | 'keys'

/** At which midnight a `Date` stands that means a day: that of UTC, or that of the process's own zone. */
export type DateObjects = 'utc' | 'local'

/** A `Date` that means no day for certain. */
export class DoubtfulDate {
  constructor(readonly expected: Bilingual) {}
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
      return Array.isArray(value) ? firstDoubt(value.map((day: unknown) => readDay(day, dates))) : value
    case 'keys':
      return Array.isArray(value) ? value.map((key: unknown) => readValue(key, 'key', dates)) : value
  }
}

const firstDoubt = (days: readonly unknown[]): unknown => days.find((day) => day instanceof DoubtfulDate) ?? days

/** The text of an object that has one of its own: drivers have classes for decimals, days and ids. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || ArrayBuffer.isView(value)) return value
  try {
    const text: unknown = (value as { readonly toString: () => unknown }).toString()
    return text === NO_TEXT ? value : text
  } catch {
    return value
  }
}

/** What an object says that has no text of its own. */
const NO_TEXT = '[object Object]'

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
  if (isDate(value)) return dayOf(value, dates)
  const written = plain(value)
  return typeof written === 'string' ? AT_MIDNIGHT.exec(written)?.[1] ?? written : written
}

/** Also of another realm. */
const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]'

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
