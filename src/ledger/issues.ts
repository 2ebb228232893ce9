import type { Bilingual } from '../regulation/readings.js'

/** The kind of a problem in the input. */
export type IssueCode =
  | 'type' | 'missing' | 'unknownKey' | 'date' | 'dateOrder' | 'quantity' | 'range' | 'duplicateId' | 'levelOrder'
  | 'tier' | 'rank' | 'aboveTier' | 'hoursPerDay' | 'unknownRecord' | 'unknownReading' | 'unknownChoice' | 'personalData'

/** Where a problem is: keys and places, from the argument's name on. An unknown key is given by its place among its fellows. */
export type IssuePath = readonly (string | number)[]

/** One problem: where it is, what kind it is, and a message that repeats nothing of the input. */
export interface Issue {
  readonly path: IssuePath
  readonly code: IssueCode
  readonly message: Bilingual
}

/** How many problems the text of the error itself lists; `issues` has them all. */
const SHOWN = 20

/** Thrown for bad input, with every problem found. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    const all = distinct(issues)
    const shown = all.slice(0, SHOWN).map(({ path, message }) => `${path.join('.')}: ${message.zh} (${message.en})`)
    const more = all.length - shown.length
    super([...shown, ...(more > 0 ? [`另有 ${more} 处 (${more} more)`] : [])].join('\n'))
    this.issues = all
  }
}

/** What each kind of problem means, in words; a range or a list of choices from our own schema may follow. */
const MESSAGES: Readonly<Record<IssueCode, Bilingual>> = {
  type: { zh: '类型不对', en: 'wrong type' },
  missing: { zh: '缺少必填项', en: 'a required value is missing' },
  unknownKey: { zh: '此处不应有这一项（按位置指出，从 0 数起）', en: 'a key that does not belong here (named by its place, from 0)' },
  date: { zh: '应为 1949-01-01 至 2199-12-31 之间存在的日期，写作 YYYY-MM-DD', en: 'must be a day that exists, YYYY-MM-DD, 1949-01-01 to 2199-12-31' },
  dateOrder: { zh: '日期的先后不对', en: 'dates are in the wrong order' },
  quantity: { zh: '应为不超过 10000 的数，至多两位小数；除合计外须大于 0', en: 'must be at most 10000 with at most two decimals, and above 0 except in a total' },
  range: { zh: '超出允许的范围', en: 'out of range' },
  duplicateId: { zh: '记录编号重复', en: 'another record has this id' },
  levelOrder: { zh: '证书的等级与先后不符', en: 'certificates and their levels are out of order' },
  tier: { zh: '该途径没有这一层级', en: 'no such tier on this route' },
  rank: { zh: '名次应为 1 至 999 的整数', en: 'a place must be a whole number from 1 to 999' },
  aboveTier: { zh: '认定学分高于该层级的学分', en: 'more credits than the tier has' },
  hoursPerDay: { zh: '平均每天超过 24 学时', en: 'over 24 hours a day' },
  unknownRecord: { zh: '台账中没有这一编号的记录', en: 'no record of this ledger has this id' },
  unknownReading: { zh: '没有这一解释问题', en: 'no such reading' },
  unknownChoice: { zh: '不是可选的值', en: 'not one of the possible values' },
  personalData: { zh: '不得使用身份证号码，请改用代号', en: 'a resident identity number must not be used: use a key of your own' },
}

/** Makes an issue; `expected` says what would be right, in words of ours. */
export function issue(path: IssuePath, code: IssueCode, expected?: Bilingual): Issue {
  const { zh, en } = MESSAGES[code]
  const message = expected === undefined ? { zh, en } : { zh: `${zh}：${expected.zh}`, en: `${en}: ${expected.en}` }
  return { path, code, message }
}

/** Throws the problems, if there are any. */
export function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new InputError(issues)
}

/** The same problem found by two checks is one. */
function distinct(issues: readonly Issue[]): Issue[] {
  return [...new Map(issues.map((found) => [JSON.stringify([found.path, found.code]), found])).values()]
}
