// Dates as spreadsheets and people write them. What could be two days is refused, never guessed.
import { isPlainDate, plainDate } from '../values/plain-date.js'
import type { Cell } from './cell.js'
import { halfWidth, isBlank } from './cell.js'

/** How a host writes dates. */
export interface DateStyle {
  /** The date system of serial numbers: 1900, or 1904 as old Macs had it. */
  readonly dateSystem: 1900 | 1904
  /** Which civil day a date object is: its day in UTC, or in the machine's own zone. */
  readonly dateObjects: 'utc' | 'local'
}

/** Why a cell is no date: none that exists, a serial number on which hosts differ, a moment that could be two days. */
export type DateProblem = 'date' | 'serial' | 'moment'

/** What a cell says of dates: one day, a first and a last, or what is wrong. */
export type DateReading =
  | { readonly date: string; readonly until?: string }
  | { readonly problem: DateProblem }

/** The serial number of 1970-01-01. */
const EPOCH_SERIAL = { 1900: 25_569, 1904: 24_107 } as const
/** Below it, hosts disagree: some have a 29 February 1900. */
const FIRST_SAFE_SERIAL = 61
const WRITTEN_TOGETHER = /^\d{8}$/
const DATE = /^(\d{4})(?:([-./])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})[日号]?)$/
const MONTH_AND_DAY = /^(?:(\d{1,2})(?:月|[-./](?=\d)))?(\d{1,2})[日号]?$/
const TIME_OF_DAY = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.0+)?)?$/
const SERIAL = /^\d{1,6}(\.\d+)?$/
const RANGE_SIGNS = ['至', '到', '~', '—', '–', '--', '-']
const LIST_SIGNS = /[、,，;；\n]+/
const DAY_MS = 86_400_000

const pad = (part: string | number): string => String(part).padStart(2, '0')

/** Reads a cell as a date, or as a first and a last day. */
export function readDate(cell: Cell, style: DateStyle): DateReading {
  if (typeof cell === 'number') return ofNumber(cell, style)
  if (typeof cell === 'string') return ofText(halfWidth(cell), style)
  return ofObject(cell, style)
}

/** Reads a cell as several days, one after the other. */
export function readDays(cell: Cell, style: DateStyle): { readonly days: string[] } | { readonly problem: DateProblem } {
  const parts = typeof cell === 'string' ? cell.split(LIST_SIGNS).filter((part) => !isBlank(part)) : [cell]
  const days: string[] = []
  for (const part of parts) {
    const reading = readDate(part, style)
    if ('problem' in reading) return reading
    if (reading.until !== undefined) return { problem: 'date' }
    days.push(reading.date)
  }
  return { days: days.sort() }
}

function checked(date: string): DateReading {
  return isPlainDate(date) ? { date } : { problem: 'date' }
}

function ofNumber(value: number, { dateSystem }: DateStyle): DateReading {
  if (WRITTEN_TOGETHER.test(String(value))) return together(String(value))
  if (!(value >= FIRST_SAFE_SERIAL)) return { problem: 'serial' }
  const day = Math.floor(value) - EPOCH_SERIAL[dateSystem]
  return SERIAL.test(String(Math.floor(value))) ? checked(plainDate(day)) : { problem: 'date' }
}

function together(digits: string): DateReading {
  return checked(digits.replace(/^(....)(..)(..)$/, '$1-$2-$3'))
}

function ofText(text: string, style: DateStyle): DateReading {
  if (WRITTEN_TOGETHER.test(text)) return together(text)
  if (SERIAL.test(text)) return ofNumber(Number(text), style)
  const single = fullDate(text)
  if (single !== undefined) return checked(single)
  for (const sign of RANGE_SIGNS) {
    const parts = text.split(sign)
    const [first, last] = parts
    if (parts.length === 2 && first !== undefined && last !== undefined) return range(first.trim(), last.trim())
  }
  return { problem: 'date' }
}

/** The date a text with year, month and day stands for, whether or not it exists. */
function fullDate(text: string): string | undefined {
  const parts = DATE.exec(text.replace(TIME_OF_DAY, '').replace(/\s+/g, ''))
  if (parts === null) return undefined
  const [, year, , month, day, spelledMonth, spelledDay] = parts
  return [year, pad((month ?? spelledMonth) as string), pad((day ?? spelledDay) as string)].join('-')
}

/** Two days with a sign between them; the last may leave out the year, or the year and the month, of the first. */
function range(first: string, last: string): DateReading {
  const date = fullDate(first)
  if (date === undefined || !isPlainDate(date)) return { problem: 'date' }
  const [year, firstMonth] = date.split('-')
  const [, month, day] = MONTH_AND_DAY.exec(last.replace(/\s+/g, '')) ?? []
  const until = fullDate(last) ?? (day === undefined ? '' : [year, pad(month ?? (firstMonth as string)), pad(day)].join('-'))
  return isPlainDate(until) ? { date, until } : { problem: 'date' }
}

/** A date object, also of another realm, where `instanceof` fails. */
function ofObject(cell: Cell, { dateObjects }: DateStyle): DateReading {
  const moment = momentOf(cell)
  if (Number.isNaN(moment)) return { problem: 'date' }
  if (dateObjects === 'local') {
    const local = new Date(moment)
    return checked([local.getFullYear(), pad(local.getMonth() + 1), pad(local.getDate())].join('-'))
  }
  // Midnight of some zone east of Greenwich is the day before in UTC: such an object was not made in UTC.
  return moment % DAY_MS === 0 ? checked(new Date(moment).toISOString().slice(0, '2000-01-01'.length)) : { problem: 'moment' }
}

function momentOf(cell: Cell): number {
  if (Object.prototype.toString.call(cell) !== '[object Date]') return Number.NaN
  try {
    return Date.prototype.getTime.call(cell)
  } catch {
    // Something that only calls itself a date.
    return Number.NaN
  }
}
