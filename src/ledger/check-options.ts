// Options are checked like ledgers: read once, every problem at once, and what is checked is what is used.
import type { Regulation } from '../regulation/figures.js'
import { jinhua64 } from '../regulation/figures.js'
import { levels } from '../regulation/levels.js'
import type { Level } from '../regulation/levels.js'
import type { Readings } from '../regulation/reading-answers.js'
import { readingAnswers, readingIds } from '../regulation/reading-answers.js'
import type { PlainDate } from '../values/plain-date.js'
import { isPlainDate } from '../values/plain-date.js'
import type { Check } from './check.js'
import { checkOf, choice, integer, object, optional, plainDate } from './check.js'
import { takeRegulation } from './check-regulation.js'
import { compile } from './compile.js'
import type { Raw } from './cross-check.js'
import { fieldsOf } from './cross-check.js'
import { uncheckedIssues } from './entries.js'
import type { IssuePath } from './issues.js'
import { issue, IssueList } from './issues.js'
import { NORMAL_YEARS } from './limits.js'
import * as z from './zod.js'
import type { zod } from './zod.js'

/** 正常晋升年限. */
export const normalYears = integer(NORMAL_YEARS.min, NORMAL_YEARS.max)

/** How one applies for a level. */
export const applicationRoute = choice(['levelRecognition', 'qualificationExam'])

/** The readings, each with its answers, from the one table. */
const readingsSchema = () => object(
  Object.fromEntries(readingIds.map((id) => [id, optional(choice(readingAnswers[id]))])),
)

/** What every article alone takes: readings and figures. The regulation is looked at by itself. */
const lawFields = () => ({ readings: optional(readingsSchema()), regulation: optional(z.unknown()) })

const assessFields = () => ({
  ...lawFields(),
  asOf: plainDate,
  promotion: optional(object({ normalYears: z.unknown(), by: optional(applicationRoute) })),
})

/** Options of an article alone, checked. */
export interface CheckedLawOptions {
  readonly readings?: Partial<Readings>
  /** Null only where it was refused: whoever asks for problems goes on, and nobody else comes so far. */
  readonly regulation?: Regulation | null
}

/** Options of an assessment, checked. */
export interface CheckedOptions extends CheckedLawOptions {
  readonly asOf: PlainDate
  readonly promotion?: {
    readonly normalYears: number | Partial<Record<Level, number>>
    readonly by?: 'levelRecognition' | 'qualificationExam'
  }
}

const PATH: IssuePath = ['options']

const lawCheck = /* @__PURE__ */ checkOf(() => object(lawFields()))

/** A checked copy of the options of an article alone, which may be left out altogether. */
export function takeLawOptions(options: unknown, issues: IssueList): CheckedLawOptions {
  return options === undefined || options === null ? {} : takeOptions(lawCheck(), options, issues)
}

/** What makes a checked copy of options, with further fields of one's own. */
export type TakeOptions<Further> = (options: unknown, issues: IssueList) => CheckedOptions & Further

/** A check of an assessment's options with further fields of one's own. */
export function optionsWith<Shape extends zod.core.$ZodShape>(fields: Shape): TakeOptions<zod.infer<zod.ZodMiniObject<Shape>>> {
  const check = /* @__PURE__ */ checkOf(() => object({ ...assessFields(), ...fields }), compile)
  return (options, issues) => takeOptions(check(), options, issues, takePromotion) as CheckedOptions & zod.infer<zod.ZodMiniObject<Shape>>
}

/** A checked copy of the options of an assessment. */
export const takeAssessOptions: TakeOptions<object> = /* @__PURE__ */ optionsWith({})

/** A checked copy of the options by which a ledger is to be assessed; throws what is wrong with either. */
export function checkedOptions<Further>(
  ledger: unknown, options: unknown, take: TakeOptions<Further>, further: (options: unknown, issues: IssueList) => void = () => undefined,
): CheckedOptions & Further {
  const issues = new IssueList()
  issues.addAll(uncheckedIssues(ledger, ['ledger']))
  const checked = take(options, issues)
  further(checked, issues)
  issues.refuse()
  return checked
}

type TakePromotion = (promotion: unknown, issues: IssueList) => object | undefined

function takeOptions(check: Check<unknown>, options: unknown, issues: IssueList, promotionOf?: TakePromotion): object {
  const found = new IssueList()
  const copy = fieldsOf(check.copyOf(options, PATH, found))
  for (const one of found.issues) issues.add(isReading(one.path, one.code) ? issue(one.path, 'unknownReading') : one)
  const promotion = promotionOf?.(copy['promotion'], issues)
  const { regulation: given, ...rest } = copy
  const regulation = takeRegulation(given, [...PATH, 'regulation'], issues)
  asOfIsInForce(copy['asOf'], regulation, [...PATH, 'asOf'], issues)
  return { ...rest, ...(promotion !== undefined && { promotion }), ...(regulation !== undefined && { regulation }) }
}

const isReading = (path: IssuePath, code: string): boolean => code === 'unknownKey' && path[1] === 'readings'

const yearsCheck = /* @__PURE__ */ checkOf(() => normalYears, compile)
const yearsByLevelCheck = /* @__PURE__ */ checkOf(
  () => object(Object.fromEntries(levels.map(({ level }) => [level, optional(normalYears)]))),
)

/** One number for whatever level is next, or one for each: a union would not say which number is wrong. */
function takePromotion(promotion: unknown, issues: IssueList): object | undefined {
  // Of a copy: nothing in it is null.
  if (typeof promotion !== 'object' || Array.isArray(promotion)) return undefined
  const fields = promotion as Raw
  const { normalYears: years } = fields
  const check: Check<unknown> = typeof years === 'object' ? yearsByLevelCheck() : yearsCheck()
  // One that is left out has been told of already.
  return years === undefined ? fields : { ...fields, normalYears: check.copyOf(years, [...PATH, 'promotion', 'normalYears'], issues) }
}

/** Nothing can be assessed before the rules were in force (art. 24). */
export function asOfIsInForce(asOf: unknown, regulation: Regulation | null | undefined, path: IssuePath, issues: IssueList): void {
  if (regulation === null || !isPlainDate(asOf)) return
  const { inForce } = regulation ?? jinhua64
  if (asOf < inForce) issues.add(issue(path, 'range', { zh: `不早于 ${inForce}`, en: `not before ${inForce}` }))
}
