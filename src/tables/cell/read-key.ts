// Who a row is about. An ID number, or a name where there is no other key, is matched here and goes no further.
import { exists } from '../../values/plain-date.js'
import { holdsResidentId } from '../../values/resident-id.js'
import type { Cell } from './cell.js'
import { isErrorValue, isRounded, plainSigns, textOf } from './cell.js'

/** A key as the table has it. */
export interface Key {
  /** What rows are matched by. */
  readonly match: string
  /** A name with what its brackets say, where that tells namesakes apart: 张三（大）. */
  readonly apart?: string
  /** What brackets behind a name say otherwise: a workshop, a post. */
  readonly note?: string
  /** As it is written, but for width and spaces around it. */
  readonly written: string
}

/** An ID number, however dressed. */
export interface IdNumber extends Key {
  /** Whether its check character is wrong. */
  readonly checkFails: boolean
}

/**
 * Why a cell is no key: what a failed formula left, an ID number that a spreadsheet has rounded, a word or sign that stands for anybody,
 * several people, or nothing that can be a key.
 */
export type KeyProblem = 'errorValue' | 'idRounded' | 'anybody' | 'severalPeople' | 'learner'

/** What a cell says of a person. */
export type KeyReading = { readonly key: Key } | { readonly id: IdNumber } | { readonly problem: KeyProblem }

const MAX_LEARNER = 200
/** No ID number is shorter: most keys need not be looked through. */
const SHORTEST = 15
/** Letters, then a number: most keys are so, and nothing else. */
const PLAIN_KEY = /^[A-Z]{0,6}-?0{0,9}[1-9][0-9]{0,7}$/

/** Reads a cell as the key of a learner. */
export function readKey(cell: Cell): KeyReading {
  if (typeof cell === 'string' && PLAIN_KEY.test(cell)) return { key: { match: cell, written: cell } }
  if (isErrorValue(cell)) return { problem: 'errorValue' }
  if (isRounded(cell)) return { problem: 'idRounded' }
  const text = textOf(cell)
  if (text === undefined) return { problem: 'learner' }
  const id = idNumberIn(text)
  if (id !== undefined) return holdsTwoIds(text) ? { problem: 'severalPeople' } : { id }
  const written = plainSigns(text.replace(ITEM, '')).normalize('NFKC').replace(/^'/, '').trim()
  const match = THOUSANDS.test(written) ? written.replace(/,/g, '') : written.replace(/\s+/g, '').toUpperCase()
  if (match === '' || written.length > MAX_LEARNER) return { problem: 'learner' }
  if (ANYBODY.test(match) || MASKED.test(match)) return { problem: 'anybody' }
  if (SEVERAL.test(match) || (partsOf(written).length > 1 && !THOUSANDS.test(written))) return { problem: 'severalPeople' }
  // What the ledger would refuse is none of its keys, whatever dress it comes in.
  const personal = written.length >= SHORTEST && holdsResidentId(written)
  return personal ? { id: { match, written, checkFails: false } } : { key: { match, written } }
}

/** 1,001: a number as a sheet shows it. */
const THOUSANDS = /^\d{1,3}(,\d{3})+$/
/** What stands where a key is not known, or is to be that of the row above. */
const ANYBODY = new RegExp(`^(?:${[
  '同上?', '同[前左]', '上同', '同上[一行].*', 'DITTO', 'DO\\.', '(?:SAME)?ASABOVE', '待[定补填查核].*', '未知', '不详', '不明', '未[填录].*', '暂[无缺].*', '没有', '(?:无|没有|未|缺)(?:工号|编号|卡号|号码?)',
  '新员工', '新人', '临时工?', '外来人员', '[(]例[)]', '如:.*', '=\\p{L}.*',
  'TRUE', 'FALSE', 'YES', 'NO', 'N/?A', '是', '否', 'X+', '0+', '某{1,2}人?', '[^\\p{L}\\p{N}]+',
].join('|')})$`, 'iu')
/** What stands where there is no number of a record: 无编号. */
const NO_NUMBER = /^(?:同上|同前|上同|待[定补填查核].*|未知|不详|不明|未[填录].*|暂[无缺].*|(?:无|没有|未|缺)(?:编号|代码|编码|号码?)|n\.?\/?a|true|false)$/i
/** Of activities, which many rows share, also a 0 or a sign. */
const NO_ACTIVITY = /^(?:0+|[^\p{L}\p{N}]+)$/u

/** Whether a text that should be the number of something stands for any, or for none: of two rows that say so, neither is the other. */
export function standsForAny(text: string, field: 'id' | 'activity'): boolean {
  const match = plainSigns(text).normalize('NFKC').replace(/\s+/g, '')
  return NO_NUMBER.test(match) || (field === 'activity' && NO_ACTIVITY.test(match))
}

/** 330702********5197. */
const MASKED = /\d[*×✱]{3,}|\dX{4,}/i
const SEVERAL = /等\d*[人名位]$|[^\d]等$|\d等$|^(全体|全员|所有|各班组|若干)|全体(?:人员|员工|职工|学员)?$|^共?\d+人$|^\d+~\d+$/
const BETWEEN_PEOPLE = /[、,;\n]/
/** Of a name, not even these stand in it. */
const BETWEEN_NAMES = /\p{L}\s*[/&+]\s*\p{L}/u
/** The sign in front of an item of a list is none of its key: compatibility forms would make digits of it. */
const ITEM = /^[\u2460-\u249b\u24f5-\u24ff\u2776-\u2793]\s*(?=\S)/

/** Each of several people in one cell. */
export function partsOf(written: string): readonly string[] {
  return BETWEEN_PEOPLE.test(written) ? written.split(BETWEEN_PEOPLE).map((part) => part.trim()).filter((part) => /[\p{L}\p{N}]/u.test(part)) : [written]
}

function holdsTwoIds(text: string): boolean {
  if (text.length < 2 * SHORTEST) return false
  const [first, ...rest] = plainSigns(text).normalize('NFKC').toUpperCase().split(/[^\dX]+/).filter((part) => part.length >= SHORTEST)
  return rest.some((other) => other !== first)
}

/** What in brackets behind a name tells namesakes apart: 大, 女, 2, 1001. Other notes, 退休 or 组长, do not. */
const TELLS_APART = /^(?:[男女大小老甲乙丙丁]|[A-Z一二三四五]|[-\w]*\d[-\w]*)$/i

/** Reads a cell as a name; spaces in it and notes behind it in brackets are none of it. */
export function readName(cell: Cell): Key | undefined {
  if (isErrorValue(cell)) return undefined
  const written = plainSigns(textOf(cell) ?? '').normalize('NFKC').replace(/\s+([男女大小])$/, '($1)')
  const match = written.replace(IN_BRACKETS, '').replace(/[\s·•・.]+/g, '').toUpperCase()
  if (match === '') return undefined
  const [, within = ''] = WITHIN.exec(written) ?? []
  if (TELLS_APART.test(within)) return { match, apart: `${match}(${within.toUpperCase()}`, written }
  return within === '' ? { match, written } : { match, note: within.replace(/\s+/g, ''), written }
}

const IN_BRACKETS = /[([{【〔<《「].*$/s
const WITHIN = /[([{【〔<《「]\s*([^)\]}】〕>》」]*)/

const SURNAMES_OF_TWO = /^(欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|端木|夏侯|南宫|闻人|澹台|百里|呼延|轩辕|申屠|太史|赫连|鲜于|公冶|濮阳|淳于|单于)$/

/** Why a name does not tell who it is: it stands for anybody, is masked, or is of several people. */
export function nameProblem({ match, written }: Key): 'anybody' | 'severalPeople' | undefined {
  if (ANYBODY.test(match) || /[*×✱]/.test(match)) return 'anybody'
  const [first = '', ...rest] = written.replace(IN_BRACKETS, '').trim().split(/\s+/)
  const words = rest.length > 0 && [first, ...rest].every((word) => /^\p{Script=Han}{2,3}$/u.test(word)) && !SURNAMES_OF_TWO.test(first)
  return words || partsOf(written).length > 1 || BETWEEN_NAMES.test(written) || SEVERAL.test(match) ? 'severalPeople' : undefined
}

const POSTS = '同志|师傅|老师|先生|女士|组长|班长|队长|主任|经理|主管|科长|部长|厂长|院长|校长|总监|工程师|技师'
const BEHIND_NAME = new RegExp(`(?:副?(?:${POSTS}))$`)
const BEFORE_NAME = new RegExp(`^(?:副?(?:${POSTS})|学员|职工|员工|姓名)[:：]?`)

/** Signs of names that some write in their traditional form, each before its simplified one. */
const TRADITIONAL_SIGNS = '張张陳陈劉刘楊杨黃黄趙赵吳吴孫孙馬马許许鄭郑謝谢蘇苏盧卢蔣蒋葉叶閻阎馮冯鄧邓蕭萧羅罗韓韩呂吕龔龚嚴严湯汤鐘钟陸陆萬万錢钱顧顾賴赖譚谭賀贺紀纪喬乔國国華华麗丽'
const TRADITIONAL = new RegExp(`[${Array.from(TRADITIONAL_SIGNS).filter((_, place) => place % 2 === 0).join('')}]`, 'g')

/** A name without what is often written around it to tell namesakes apart, or to be polite. */
export function nearName(match: string): string {
  const bare = match
    .replace(TRADITIONAL, (sign) => TRADITIONAL_SIGNS.charAt(TRADITIONAL_SIGNS.indexOf(sign) + 1))
    .replace(/(\p{Script=Han})[-~/|:：,，、;；_].*$/su, '$1')
    .replace(BEHIND_NAME, '')
    .replace(BEFORE_NAME, '')
    .replace(/[^\p{Script=Han}]+$/u, '')
    .replace(/^[^\p{L}]+/u, '')
  return bare.length > 1 ? bare : match
}

/** Whether a text is a Chinese name by its signs alone. */
export function looksLikeName(text: string): boolean {
  const bare = plainSigns(text).replace(IN_BRACKETS, '').replace(/\s+/g, '')
  return /^\p{Script=Han}{2,4}$|^\p{Script=Han}+[·•・]\p{Script=Han}+$/u.test(bare) && !ANYBODY.test(bare) && !SUM_WORDS.test(bare)
}

/** What stands between the parts of a number that somebody has typed with care: any sign, and the words of a date of birth. */
const BETWEEN = /[^\p{L}\p{N}]+|[年月日]/gu
const CHINESE_DIGITS = '〇一二三四五六七八九'
/** An ID number spelled out. */
const SPELLED = /[〇零○一二三四五六七八九]{15,}/
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
  const plain = digitsOf(plainSigns(text).normalize('NFKC').toUpperCase())
  const close = plain.replace(BETWEEN, '')
  const [, long] = EIGHTEEN.exec(plain) ?? EIGHTEEN.exec(close) ?? []
  if (long !== undefined) return { match: long, written: plain, checkFails: long !== withCheck(long.slice(0, BODY)) || !bornOnADay(long) }
  const [, short] = FIFTEEN.exec(plain) ?? FIFTEEN.exec(close) ?? []
  const match = short === undefined || !PROVINCES.test(short) ? undefined : withCheck(`${short.slice(0, PLACE)}19${short.slice(PLACE)}`)
  if (match !== undefined && bornOnADay(match)) return { match, written: plain, checkFails: false }
  return mistyped(close, plain)
}

/** A text with the digits of a number that is spelled out. */
function digitsOf(text: string): string {
  return SPELLED.test(text) ? text.replace(/[零○]/g, '〇').replace(/[〇一二三四五六七八九]/g, (sign) => String(CHINESE_DIGITS.indexOf(sign))) : text
}

/** A digit too few or too many, or a letter for a digit that looks like it. */
const MISTYPED = /(?:^|[^\dA-Z])(\d{15,18}[\dX]{1,2})(?![\dA-Z])/
const LIKE_A_DIGIT: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

function mistyped(close: string, written: string): IdNumber | undefined {
  const digits = close.replace(/[OIL](?=[\dOIL]{0,16}[\dX])/g, (letter) => LIKE_A_DIGIT[letter] as string)
  if (digits !== close) {
    const [, long] = EIGHTEEN.exec(digits) ?? []
    if (long !== undefined && PROVINCES.test(long) && bornOnADay(long)) {
      return { match: long, written, checkFails: long !== withCheck(long.slice(0, BODY)) }
    }
  }
  const [, near] = MISTYPED.exec(close) ?? []
  if (near === undefined) return undefined
  const isBorn = (number: string): boolean =>
    PROVINCES.test(number) && [-1, 0, 1].some((shift) => bornInALifetime(number.slice(0, PLACE) + number.slice(PLACE + shift)))
  return [near, near.slice(1), near.replace(/^0+/, '')].some(isBorn) ? { match: near, written, checkFails: true } : undefined
}

/** The years in which people were born whose ID numbers stand in tables. */
const BIRTHS = /^.{6}(19[2-9]|20[0-4])/

function bornInALifetime(id: string): boolean {
  return BIRTHS.test(id) && bornOnADay(id)
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

/** What people put in front of a key and behind it. */
const BEFORE_KEY = /^(?:员?工号|学号|编号|职工号|人员编号|员工编号|NO\.?|ID)[:：.]?(?=[A-Z-]*\d)/
const BEHIND_KEY = /^([A-Z-]*\d{3,})(?:号|\p{Script=Han}{2,4})$/u
/** Letters of another alphabet that look the same. */
const LOOKALIKES: Readonly<Record<string, string>> = { А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X' }
const NUMBER_ALONE = /^[1-9]\d{0,14}$/

/** A key without what is often typed otherwise: signs, zeros in front of a number, a note in brackets, 小计 behind it, O for 0. */
export function nearForm(match: string): string {
  if (NUMBER_ALONE.test(match)) return match
  return match
    .replace(/[([【].*$/s, '')
    .replace(SUM_WORDS, '')
    .replace(/\.0+$/, '')
    .replace(/[\u0410-\u0425]/g, (letter) => LOOKALIKES[letter] ?? letter)
    .replace(BEFORE_KEY, '')
    .replace(/O(?=\d)|(\d)O/g, (_, before: string | undefined) => `${before ?? ''}0`)
    .replace(/(\d)[IL](?=\d)|(\d\d)[IL]$/g, '$1$21')
    .replace(/^[IL](?=\d{3,}$)/, '1')
    .replace(BEHIND_KEY, '$1')
    .replace(/·/g, ' ')
    .replace(/(\d)[^\p{L}\d]+(?=\d)/gu, '$1·')
    .replace(/[^\p{L}\d·]+/gu, '')
    .replace(/(^|\D)0+(?=\d)/g, '$1')
}

const SPELLED_OUT = 15

/** Of an ID number, so many last signs tell people apart in a list. */
const LAST_SIGNS = 4

/**
 * Whether two ID numbers may be one: all digits but one, one too few, two of them changed over, all that a spreadsheet has kept, or its
 * last signs alone.
 */
export function nearId(some: string, other: string): boolean {
  const [short, long] = some.length < other.length ? [some, other] as const : [other, some] as const
  if (short.length < SHORTEST) return short.length >= LAST_SIGNS && long.length > SHORTEST && long.endsWith(short)
  if (short.length === SPELLED_OUT && long.length > short.length && long.startsWith(short)) return true
  if (some.length !== other.length) return isOneLess(...(some.length < other.length ? [some, other] as const : [other, some] as const))
  const places = Array.from(some).flatMap((sign, place) => (sign === other[place] ? [] : [place]))
  const [first = 0, second] = places
  if (second === undefined) return places.length === 1
  const changedOver = places.length === 2 && second === first + 1 && some[first] === other[second] && some[second] === other[first]
  return changedOver || (first >= SPELLED_OUT && some.endsWith('000'))
}

/** Whether a text is another without one of its signs. */
function isOneLess(short: string, long: string): boolean {
  const at = Array.from(long).findIndex((sign, place) => sign !== short[place])
  return long.length - short.length === 1 && short.slice(at) === long.slice(at + 1)
}
