import type { Bilingual } from '../regulation/readings.js'
import { MAX_ISSUES } from './limits.js'

/** The kind of a problem in the input. */
export type IssueCode =
  | 'type' | 'missing' | 'unknownKey' | 'date' | 'dateOrder' | 'quantity' | 'range' | 'duplicateId' | 'levelOrder'
  | 'tier' | 'rank' | 'hoursPerDay' | 'unknownRecord' | 'unknownReading' | 'unknownChoice' | 'personalData' | 'yearWithTotals' | 'unchecked'

/**
 * Where a problem is: keys and places, from the argument's name on. A key that does not belong there is named if it is a word of the
 * library's own, and else given by its place among its fellows, from 0: its name might say who somebody is.
 */
export type IssuePath = readonly (string | number)[]

/** One problem: where it is, what kind it is, and a message that repeats nothing of the input. */
export interface Issue {
  readonly path: IssuePath
  readonly code: IssueCode
  readonly message: Bilingual
}

/** How many problems the text of the error itself lists; `issues` has up to a thousand. */
const SHOWN = 20

/** Known to every copy of the library, whatever its build. */
const MARK = Symbol.for('jinhua-skill-credits.InputError')

/** Outside the class: a class that names itself is renamed by the bundler, and a stack trace shows the new name. */
const isInputError = (one: unknown): boolean => one === InputError

/**
 * Thrown for bad input, with every problem found, up to a thousand.
 *
 * `instanceof InputError` holds for the error of any build of the library, ESM or CommonJS. Across threads, where an error loses
 * what it carries, send `error.toJSON()`.
 */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly issues: readonly Issue[]
  /** Whether there are problems beyond the thousand that are listed. */
  readonly more: boolean

  constructor(issues: readonly Issue[], more = false) {
    const all = distinct(issues)
    const listed = all.slice(0, MAX_ISSUES)
    const others = more || all.length > MAX_ISSUES
    super(textOf(listed, others))
    this.issues = listed
    this.more = others
    Object.defineProperty(this, MARK, { value: true })
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    // A class derived from this one has instances of its own.
    if (!isInputError(this)) return super[Symbol.hasInstance](value)
    return typeof value === 'object' && value !== null && MARK in value
  }

  /**
   * The error as plain data, which survives JSON and `structuredClone`.
   *
   * @returns the name, the message, the issues and whether there are more
   * @example
   * new InputError([]).toJSON().issues
   * //=> []
   */
  toJSON(): { name: 'InputError'; message: string; issues: readonly Issue[]; more: boolean } {
    const { name, message, issues, more } = this
    return { name, message, issues, more }
  }
}

function textOf(issues: readonly Issue[], others: boolean): string {
  const shown = issues.slice(0, SHOWN).map(({ path, message }) => `${path.join('.')}: ${message.zh} (${message.en})`)
  const rest = issues.length - shown.length
  if (others) return [...shown, `另有 ${rest} 处以上 (${rest} more, and others)`].join('\n')
  return [...shown, ...(rest > 0 ? [`另有 ${rest} 处 (${rest} more)`] : [])].join('\n')
}

/** What each kind of problem means, in words; a range or a list of choices from our own schema may follow. */
const MESSAGES: Readonly<Record<IssueCode, Bilingual>> = {
  type: { zh: '类型不对', en: 'wrong type' },
  missing: { zh: '缺少必填项', en: 'a required value is missing' },
  unknownKey: { zh: '此处不应有这一项', en: 'a key that does not belong here' },
  date: { zh: '应为 1949-01-01 至 2199-12-31 之间存在的日期，写作 YYYY-MM-DD', en: 'must be a day that exists, YYYY-MM-DD, 1949-01-01 to 2199-12-31' },
  dateOrder: { zh: '日期的先后不对', en: 'dates are in the wrong order' },
  quantity: { zh: '数值不对', en: 'not a possible amount' },
  range: { zh: '超出允许的范围', en: 'out of range' },
  duplicateId: { zh: '记录编号重复', en: 'another record has this id' },
  levelOrder: { zh: '证书的等级与先后不符', en: 'certificates and their levels are out of order' },
  tier: { zh: '该途径没有这一层级', en: 'no such tier on this route' },
  rank: { zh: '名次应为 1 至 999 的整数', en: 'a place must be a whole number from 1 to 999' },
  hoursPerDay: { zh: '平均每天超过 24 学时', en: 'over 24 hours a day' },
  unknownRecord: { zh: '台账中没有这一编号的记录', en: 'no record of this ledger has this id' },
  unknownReading: { zh: '没有这一解释问题', en: 'no such reading' },
  unknownChoice: { zh: '不是可选的值', en: 'not one of the possible values' },
  personalData: { zh: '不得使用身份证号码，请改用代号', en: 'a resident identity number must not be used: use a key of your own' },
  yearWithTotals: { zh: '该年度已按汇总登记', en: 'this year is given by its totals' },
  unchecked: { zh: '台账未经 parseLedger 检查，或检查后被改动过', en: 'not a ledger that parseLedger made, or changed since' },
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

/** Collects problems, up to as many as an error lists; whoever looks for more can stop where it is full. */
export class IssueList {
  readonly issues: Issue[] = []
  more = false

  /** Whether there are as many as an error lists, and more: whoever looks for problems may stop. */
  get full(): boolean {
    return this.more
  }

  get none(): boolean {
    return this.issues.length === 0
  }

  add(found: Issue): void {
    if (this.issues.length < MAX_ISSUES) this.issues.push(found)
    else this.more = true
  }

  addAll(found: readonly Issue[]): void {
    for (const one of found) this.add(one)
  }

  error(): InputError {
    return new InputError(this.issues, this.more)
  }

  /** Throws the problems, if there are any. */
  refuse(): void {
    if (!this.none) throw this.error()
  }
}
