// Dates as spreadsheets and people write them. What could be two days is refused, never guessed.
import type { PlainDate } from '../../values/plain-date.js'
import { dayNumber, isPlainDate, plainDate } from '../../values/plain-date.js'
import type { Cell } from './cell.js'
import { isBlank, plainSigns } from './cell.js'

/** How a host writes dates. */
export interface DateStyle {
  /** The date system of serial numbers: 1900, or 1904 as old Macs had it. */
  readonly dateSystem: 1900 | 1904
  /** Which civil day a date object is: its day in UTC, or in the machine's own zone. */
  readonly dateObjects: 'utc' | 'local'
}

/**
 * Why a cell is no date: none that exists, a serial number on which hosts differ, a moment that could be two days, another number of days
 * than it says, another day of the week.
 */
export type DateProblem = 'date' | 'serial' | 'moment' | 'days' | 'weekday'

/** What a cell says of dates: one day, a first and a last, or a list of days in their order; and the time of day beside them. */
export interface Dates {
  readonly date: string
  readonly until?: string
  readonly days?: readonly string[]
  /** The time of day as it stands there; empty without one. Two sessions of a day may differ in nothing else. */
  readonly time: string
}

/** Dates, or what is wrong. */
export type DateReading = Dates | { readonly problem: DateProblem }

/** The serial number of 1970-01-01. */
export const EPOCH_SERIAL = { 1900: 25_569, 1904: 24_107 } as const
/** Below it, hosts disagree: some have a 29 February 1900. */
const FIRST_SAFE_SERIAL = 61
const SERIAL = /^\d{1,6}(\.\d+)?$/
const DAY_MS = 86_400_000
const MOST_DAYS = 366

const pad = (part: string | number): string => String(part).padStart(2, '0')

/** Reads a cell as a date, as a first and a last day, or as a list of days. */
export function readDate(cell: Cell, style: DateStyle): DateReading {
  if (typeof cell === 'number') return ofNumber(cell, style)
  // Most dates are so.
  if (typeof cell === 'string') return isPlainDate(cell) ? { date: cell, time: '' } : ofText(plainSigns(cell), style)
  return ofObject(cell, style)
}

/** Reads a cell as several days, one after the other. */
export function readDays(cell: Cell, style: DateStyle): { readonly days: readonly string[] } | { readonly problem: DateProblem } {
  if (isBlank(cell)) return { days: [] }
  const reading = readDate(typeof cell === 'string' ? cell.trim().replace(/[、,，;；]$/, '') : cell, style)
  if ('problem' in reading) return reading
  return { days: reading.days ?? (reading.until === undefined ? [reading.date] : everyDay(reading.date, reading.until)) }
}

function checked(date: string, time = ''): DateReading {
  return isPlainDate(date) ? { date, time } : { problem: 'date' }
}

/** Half a second: nearer to midnight, only binary arithmetic can have made the difference. */
const DUST = 0.5 / 86_400

function ofNumber(value: number, { dateSystem }: DateStyle): DateReading {
  const together = TOGETHER.exec(String(value))
  if (together?.[0].length === String(value).length) return checked(joined(together))
  if (!(value >= FIRST_SAFE_SERIAL)) return { problem: 'serial' }
  const nearest = Math.round(value)
  const day = Math.abs(value - nearest) <= DUST ? nearest : Math.floor(value)
  if (!SERIAL.test(String(day))) return { problem: 'date' }
  return checked(plainDate(day - EPOCH_SERIAL[dateSystem]), timeOfDay((value - day) * DAY_MS))
}

const MINUTE_MS = 60_000
const MINUTES = 60

function timeOfDay(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / MINUTE_MS))
  return minutes === 0 ? '' : `${Math.floor(minutes / MINUTES)}:${pad(minutes % MINUTES)}`
}

const TOGETHER = /^(\d{4})(\d{2})(\d{2})(?!\d)/
const WITH_SIGNS = /^(\d{4})\s?(?:年|([-./]))\s?(\d{1,2})\s?(?:月|\2)\s?(\d{1,2})(?!\d)(?:\s?[日号])?/
/**
 * Of a later day: the year, or the year and the month, may be those of the day before it. Between its month and its day stands the sign of
 * that day, or one that stands between no days: behind 2024.3.5, 12-14 is from the 12th to the 14th.
 */
const partOf = (sign: string): RegExp => new RegExp(`^(?:(\\d{1,2})\\s?(?:月|[.${sign}](?=\\s?\\d))\\s?)?(\\d{1,2})(?!\\d)(?:\\s?[日号])?`)
const PARTS: Readonly<Record<string, RegExp>> = { '-': partOf('-'), '/': partOf('/') }
const PART = partOf('')
/** Behind a day with such signs, one that could be a month and a day as well as two days. */
const TWO_DAYS = /^([1-9]\d?)-([1-9]\d?)(?![\d-])/
/** The month and day of a later day without a sign between them: 20240905-0907. */
const PART_TOGETHER = /^(\d{2})(\d{2})(?!\d)/
const BEFORE = /^(?:[自从于]|from)\s?/i
const BETWEEN = /^\s?(?:起?至|到|~|-+|to(?=\s))\s?/i
const NEXT = /^\s?(?:[、,;\n和及&]|and(?=\s))\s?/i
const LIST = /\s?[、,;\n]\s?/
/** How many days it was may stand behind, and must be right. */
const END = /^\s?止?\s?(?:[([]?\s?(?:共|计|历时|为期)?\s?(\d{1,3})\s?[天日]\s?[)\]]?)?\s?[.。;,、]?$/
const HALF_DAY = '(?:上午|下午|中午|早上|早晨|清晨|晚上|晚间|夜间|傍晚|晚|全天|整天|半天|白天|上半天|下半天|[ap]\\.?m\\.?)'
const CLOCK = '\\d{1,2}(?::\\d{2}(?::\\d{2}(?:\\.\\d+)?)?|[时点](?:\\d{1,2}分?|半|整)?)(?!\\d)'
const WEEKDAY = '(?:星期|周|礼拜)[一二三四五六日天]'
/** What may stand behind a date and moves it to no other day: a weekday, a half-day, a time, from one to another. */
const BESIDE = new RegExp(
  `^\\s?(?:[(\\[]?\\s?${WEEKDAY}\\s?[)\\]]?|[(\\[][一二三四五六日天][)\\]]|[(\\[]\\s?${HALF_DAY}\\s?[)\\]]`
  + `|[(\\[]\\s?(?:${HALF_DAY}\\s?)?${CLOCK}(?:\\s?[-~至到]\\s?(?:${HALF_DAY}\\s?)?${CLOCK})?\\s?[)\\]]`
  + `|T?(?:[-~至到]\\s?(?=${HALF_DAY}|${CLOCK}))?(?:${HALF_DAY}\\s?)?(?:${CLOCK})|(?:[-~至到]\\s?)?${HALF_DAY})`, 'i',
)

const ITS_DAY = /(?:星期|周|礼拜|[(\[])([一二三四五六日天])/
const WEEKDAYS = '四五六日一二三'
/** Day 0 was a Thursday, and so was the day so many before it, which is before all days here. */
const WEEKS_BEFORE = 1100 * WEEKDAYS.length
const LAST_SIGNS = -2

const weekdayOf = (date: PlainDate): string => WEEKDAYS.charAt((dayNumber(date) + WEEKS_BEFORE) % WEEKDAYS.length)

const NUMERALS = '〇一二三四五六七八九十'
const TEN = 10
const SPELLED = /[〇零○一二三四五六七八九十]\s?[年月日号]/
const SPELLED_YEAR = /[〇零○一二三四五六七八九]{4}(?=\s?年)/g
const SPELLED_PART = /(?:([二三]?十)([一二三四五六七八九])?|([一二三四五六七八九]))(?=\s?[月日号])/g

const joined = ([, year = '', month = '', day = '']: readonly string[]): string => [year, pad(month), pad(day)].join('-')

function ofText(written: string, style: DateStyle): DateReading {
  const text = written.replace(/^'/, '').replace(/[^\S\n]+/g, ' ').replace(/-{2,}/g, '-')
  const numbers = text.split(LIST)
  if (numbers.every((one) => SERIAL.test(one) && !TOGETHER.test(one))) return ofSerials(numbers.map(Number), style)
  let [rest, time, sign, isWeekday] = [inFigures(text).replace(BEFORE, ''), '', '', true]
  const items: { date: string; until?: string }[] = []
  /** Takes a date from the front of the text. */
  const take = (before: string | undefined): string | undefined => {
    const signs = WITH_SIGNS.exec(rest)
    const full = signs ? [signs[0], signs[1], signs[3], signs[4]] as string[] : TOGETHER.exec(rest)
    if (full !== null) sign = signs?.[2] ?? ''
    const part = full === null && before !== undefined ? (PARTS[sign] ?? PART).exec(rest) ?? PART_TOGETHER.exec(rest) : null
    const [year = '', month = ''] = (before ?? '').split('-')
    const date = full ? joined(full) : part ? joined(['', year, part[1] ?? month, part[2] as string]) : undefined
    if (date === undefined || !isPlainDate(date)) return undefined
    rest = rest.slice((full ?? part)?.[0]?.length)
    for (let beside = BESIDE.exec(rest); beside !== null; beside = BESIDE.exec(rest)) {
      time += beside[0].trim().toLowerCase()
      const weekday = ITS_DAY.exec(beside[0])?.[1]?.replace('天', '日')
      if (weekday !== undefined && weekday !== weekdayOf(date)) isWeekday = false
      rest = rest.slice(beside[0].length)
    }
    return date
  }
  for (let before: string | undefined; ;) {
    const date = take(before)
    if (date === undefined) return { problem: 'date' }
    before = date
    const between = BETWEEN.exec(rest)
    if (between === null) items.push({ date })
    else {
      rest = rest.slice(between[0].length)
      const until = take(before)
      if (until === undefined) return { problem: 'date' }
      items.push({ date, until })
      before = until
    }
    const end = END.exec(rest)
    if (end !== null) return isWeekday ? together(items, time, end[1]) : { problem: 'weekday' }
    const next = NEXT.exec(rest)
    if (next === null) return { problem: 'date' }
    rest = rest.slice(next[0].length)
    if (sign === '-' && couldBeTwoDays(rest, before)) return { problem: 'date' }
  }
}

/** Whether a text behind a list of days begins with a month and a day that could be a first and a last day of the month before. */
function couldBeTwoDays(rest: string, before: string): boolean {
  const [, first, last] = TWO_DAYS.exec(rest) ?? []
  return Number(first) > Number(before.slice(LAST_SIGNS)) && Number(last) > Number(first)
}

/** A text with the figures of a date that is spelled out: 二〇二四年三月五日. */
function inFigures(text: string): string {
  if (!SPELLED.test(text)) return text
  return text
    .replace(SPELLED_YEAR, (year) => Array.from(year, (sign) => (/[零○]/.test(sign) ? 0 : NUMERALS.indexOf(sign))).join(''))
    .replace(SPELLED_PART, (_, tens: string | undefined = '', ones: string | undefined = '', one: string | undefined = '') =>
      String((NUMERALS.indexOf(tens.charAt(0)) % TEN || Number(tens !== '')) * TEN + NUMERALS.indexOf(ones + one)))
}

function ofSerials(numbers: readonly number[], style: DateStyle): DateReading {
  const days: string[] = []
  for (const number of numbers) {
    const reading = ofNumber(number, style)
    if ('problem' in reading || numbers.length === 1) return reading
    days.push(reading.date)
  }
  days.sort()
  return { date: days[0] as string, days, time: '' }
}

/** One day or span as it is; several as the days that they are; `said` is how many days it was, where it says so. */
function together(items: readonly { date: string; until?: string }[], time: string, said: string | undefined): DateReading {
  const [first, second] = items
  const count = items.reduce((sum, { date, until = date }) => sum + dayNumber(until) - dayNumber(date) + 1, 0)
  if (said !== undefined && Number(said) !== count) return { problem: 'days' }
  if (first !== undefined && second === undefined) return { ...first, time }
  if (items.some(({ date, until = date }) => until < date || dayNumber(until) - dayNumber(date) >= MOST_DAYS)) return { problem: 'date' }
  const days = items.flatMap(({ date, until = date }) => everyDay(date, until)).sort()
  return { date: days[0] as string, days, time }
}

function everyDay(first: string, last: string): string[] {
  const days: string[] = []
  for (let day = dayNumber(first); day <= dayNumber(last); day += 1) days.push(plainDate(day))
  return days
}

const MOST_DUST_MS = 500
/** SheetJS makes dates of before 2.0 of it 43 seconds early in China, whose clocks were set by that in 1901. */
const EARLY = { from: 42_500, to: 43_500 } as const
/** A time of day within a minute of the end that is neither of these could be a last second as well as a first one. */
const NEAR_END = 60_000
/** Midnight in China, as a time of day in UTC. */
const MIDNIGHT_IN_CHINA = 57_600_000

/** A date object, also of another realm, where `instanceof` fails. */
function ofObject(cell: Cell, { dateObjects }: DateStyle): DateReading {
  const moment = momentOf(cell)
  if (Number.isNaN(moment)) return { problem: 'date' }
  const civil = dateObjects === 'local' ? asUtc(moment) : moment
  const day = Math.floor(civil / DAY_MS)
  const time = civil - day * DAY_MS
  const left = DAY_MS - time
  if (left <= MOST_DUST_MS || (left >= EARLY.from && left <= EARLY.to)) return dayOf(day + 1, 0)
  if (left < NEAR_END) return { problem: 'moment' }
  // Midnight of a zone east of Greenwich is the day before in UTC: such an object was not made in UTC.
  if (dateObjects === 'utc' && Math.abs(time - MIDNIGHT_IN_CHINA) < NEAR_END) return { problem: 'moment' }
  return dayOf(day, time)
}

const DAYS_KNOWN = 100_000

function dayOf(day: number, time: number): DateReading {
  return Math.abs(day) < DAYS_KNOWN ? checked(plainDate(day), timeOfDay(time)) : { problem: 'date' }
}

/** The moment at which a clock in UTC shows what the machine's own shows now. */
function asUtc(moment: number): number {
  const local = new Date(moment)
  return Date.UTC(
    local.getFullYear(), local.getMonth(), local.getDate(), local.getHours(), local.getMinutes(), local.getSeconds(),
    local.getMilliseconds(),
  )
}

/** Where serial numbers begin: a program makes of a time of day an object of this year. */
const FIRST_OBJECTS = { from: Date.UTC(1899, 11, 29), to: Date.UTC(1904, 0, 3) } as const

/** Whether a cell holds a time of day and no day: 8:30, a part of a day as a number, a date object of when serial numbers begin. */
export function isTimeOfDay(cell: Cell): boolean {
  if (typeof cell === 'number') return cell >= 0 && cell < 1
  if (typeof cell === 'string') return TIME_OF_DAY.test(plainSigns(cell))
  const moment = momentOf(cell)
  return moment >= FIRST_OBJECTS.from && moment < FIRST_OBJECTS.to
}

const TIME_OF_DAY = new RegExp(`^(?:${HALF_DAY}\\s?)?${CLOCK}$`, 'i')

function momentOf(cell: Cell): number {
  if (Object.prototype.toString.call(cell) !== '[object Date]') return Number.NaN
  try {
    return Date.prototype.getTime.call(cell)
  } catch {
    // Something that only calls itself a date.
    return Number.NaN
  }
}
