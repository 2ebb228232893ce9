// Who a row is about. An ID number, or a name where there is no other key, is matched here and goes no further.
import { exists } from '../../values/plain-date.js'
import { holdsResidentId } from '../../values/resident-id.js'
import type { Cell } from './cell.js'
import { isErrorValue, isRounded, plainSigns, textOf } from './cell.js'

/** A key as the table has it. */
export interface Key {
  /** What rows are matched by. */
  readonly match: string
  /** As it is written, but for width and spaces around it. */
  readonly written: string
}

/** An ID number, however dressed. */
export interface IdNumber extends Key {
  /** Whether its check character is wrong. */
  readonly checkFails: boolean
}

/** Why a cell is no key: what a failed formula left, an ID number that a spreadsheet has rounded, or nothing that can be a key. */
export type KeyProblem = 'errorValue' | 'idRounded' | 'learner'

/** What a cell says of a person. */
export type KeyReading = { readonly key: Key } | { readonly id: IdNumber } | { readonly problem: KeyProblem }

const MAX_LEARNER = 200
/** No ID number is shorter: most keys need not be looked through. */
const SHORTEST = 15

/** Reads a cell as the key of a learner. */
export function readKey(cell: Cell): KeyReading {
  if (isErrorValue(cell)) return { problem: 'errorValue' }
  if (isRounded(cell)) return { problem: 'idRounded' }
  const text = textOf(cell)
  if (text === undefined) return { problem: 'learner' }
  const id = idNumberIn(text)
  if (id !== undefined) return { id }
  const written = plainSigns(text).normalize('NFKC').replace(/^'/, '').trim()
  const match = written.replace(/\s+/g, '').toUpperCase()
  if (match === '' || written.length > MAX_LEARNER) return { problem: 'learner' }
  // What the ledger would refuse is none of its keys, whatever dress it comes in.
  const personal = written.length >= SHORTEST && holdsResidentId(written)
  return personal ? { id: { match, written, checkFails: false } } : { key: { match, written } }
}

/** Reads a cell as a name; spaces in it and notes behind it in brackets are none of it. */
export function readName(cell: Cell): Key | undefined {
  if (isErrorValue(cell)) return undefined
  const written = plainSigns(textOf(cell) ?? '').normalize('NFKC')
  const match = written.replace(/[([【].*$/s, '').replace(/[\s·•・.]+/g, '').toUpperCase()
  return match === '' ? undefined : { match, written }
}

/** What stands between the parts of a number that somebody has typed with care. */
const BETWEEN = /[\s\p{Cf}\p{Pd}._/\\·・,，、:：]/gu
// Without a look behind: the engines of some hosts do not know it.
const EIGHTEEN = /(?:^|\D)(\d{17}[\dX])(?!\d)/
/** ID numbers had 15 digits until 1999: place, year, month and day of birth, and three more. */
const FIFTEEN = /(?:^|[^\dA-Z])(\d{15})(?!\d)/
const PROVINCES = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12]|91)/
const PLACE = 6
const BODY = 17
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'

/** The ID number in a text, with 18 characters, whatever is around it and between its digits. */
export function idNumberIn(text: string): IdNumber | undefined {
  if (text.length < SHORTEST) return undefined
  const plain = plainSigns(text).normalize('NFKC').toUpperCase()
  const close = plain.replace(BETWEEN, '')
  const [, long] = EIGHTEEN.exec(plain) ?? EIGHTEEN.exec(close) ?? []
  if (long !== undefined) return { match: long, written: plain, checkFails: long !== withCheck(long.slice(0, BODY)) || !bornOnADay(long) }
  const [, short] = FIFTEEN.exec(plain) ?? FIFTEEN.exec(close) ?? []
  if (short === undefined || !PROVINCES.test(short)) return undefined
  const match = withCheck(`${short.slice(0, PLACE)}19${short.slice(PLACE)}`)
  return bornOnADay(match) ? { match, written: plain, checkFails: false } : undefined
}

const BORN = { from: 6, year: 10, month: 12, to: 14 }

function bornOnADay(id: string): boolean {
  const { from, year, month, to } = BORN
  return exists(Number(id.slice(from, year)), Number(id.slice(year, month)), Number(id.slice(month, to)))
}

function withCheck(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(body[place]), 0)
  return `${body}${CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length)}`
}

const SUM_WORDS = /(小计|合计|总计|累计|共计|汇总|统计|小结|SUB-?TOTAL|TOTAL|SUM)$/

/** A key without what is often typed otherwise: signs, zeros in front of a number, a note in brackets, 小计 behind it. */
export function nearForm(match: string): string {
  return match
    .replace(/[([【].*$/s, '')
    .replace(SUM_WORDS, '')
    .replace(/·/g, ' ')
    .replace(/(\d)[^\p{L}\d]+(?=\d)/gu, '$1·')
    .replace(/[^\p{L}\d·]+/gu, '')
    .replace(/(^|\D)0+(?=\d)/g, '$1')
}

const SPELLED_OUT = 15

/** Whether two ID numbers may be one: all digits but one, two of them changed over, or all that a spreadsheet has kept. */
export function nearId(some: string, other: string): boolean {
  const places = Array.from(some).flatMap((sign, place) => (sign === other[place] ? [] : [place]))
  const [first = 0, second] = places
  if (second === undefined) return places.length === 1
  const changedOver = places.length === 2 && second === first + 1 && some[first] === other[second] && some[second] === other[first]
  return changedOver || (first >= SPELLED_OUT && some.endsWith('000'))
}
