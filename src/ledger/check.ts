// Every way in checks its input by a zod schema, through this file. A node of a schema says in `error` which of our codes a bad
// value has; zod's own messages, which may repeat the input, never leave. What was left out (null or undefined) is gone before a
// schema sees the input, so that each schema says only what there may be.
import type { Bilingual } from '../regulation/readings.js'
import { isPlainDate } from '../values/plain-date.js'
import { isAmount, isQuantity, QUANTITY_TEXT } from '../values/quantity.js'
import type { Compile } from './compile.js'
import { atMostItems, possibleValues, wantedQuantity, wantedRange, wantedType } from './expected.js'
import type { Issue, IssueCode, IssueList, IssuePath } from './issues.js'
import { issue } from './issues.js'
import { MAX_QUANTITY, YEARS } from './limits.js'
import type { Reader } from './read-once.js'
import { itemOf, misplaced, readerOf, shapeOf, TooLong } from './read-once.js'
import * as z from './zod.js'
import type { zod } from './zod.js'

const coded = (error: IssueCode): { error: IssueCode } => ({ error })

export const plainDate = z.string().check(z.refine(isPlainDate, coded('date')))

const numberWithin = (least: zod.core.$ZodCheck<number>, isRight: (value: unknown) => boolean) =>
  z.number(coded('quantity')).check(least, z.lte(MAX_QUANTITY, coded('quantity')), z.refine(isRight, coded('quantity')))
const textOf = (isRight: (value: unknown) => boolean) =>
  z.string().check(z.regex(QUANTITY_TEXT, coded('quantity')), z.refine(isRight, coded('quantity')))

const aboveZero = z.gt(0, coded('quantity'))

export const quantity = z.union([numberWithin(aboveZero, isQuantity), textOf(isQuantity)], coded('quantity'))

/** A quantity as a number: figures are no text. */
export const positiveNumber = numberWithin(aboveZero, isQuantity)

/** A quantity or 0. */
export const amount = z.union([numberWithin(z.gte(0, coded('quantity')), isAmount), textOf(isAmount)], coded('quantity'))

// What makes a schema says that it does nothing else, so that a bundle leaves out the schemas that it does not use.

/** A whole number in a range. */
/* @__NO_SIDE_EFFECTS__ */
export function integer(min: number, max: number, code: IssueCode = 'range'): zod.ZodMiniNumber {
  return z.int(coded(code)).check(z.gte(min, coded(code)), z.lte(max, coded(code)))
}

export const year = integer(YEARS.min, YEARS.max)

/** A text of at least some characters. */
/* @__NO_SIDE_EFFECTS__ */
export function text(min: number): zod.ZodMiniString {
  return z.string().check(z.minLength(min, coded('range')))
}

/** One of some words. */
/* @__NO_SIDE_EFFECTS__ */
export function choice<const Words extends readonly [string, ...string[]]>(words: Words, code: IssueCode = 'unknownChoice') {
  return z.enum(words, coded(code))
}

/** A list of a length in a range. */
/* @__NO_SIDE_EFFECTS__ */
export function list<Item extends zod.ZodMiniType>(item: Item, max: number, min = 0): zod.ZodMiniArray<Item> {
  return z.array(item).check(z.minLength(min, coded('range')), z.maxLength(max, coded('range')))
}

/** An object with its own keys and no others. */
/* @__NO_SIDE_EFFECTS__ */
export function object<Shape extends zod.core.$ZodShape>(shape: Shape) {
  return z.strictObject(shape)
}

/** What may be left out. Undefined counts as left out only where the input is read into a copy without it. */
export const optional: typeof zod.exactOptional = z.exactOptional

/** What a schema does not take: the copy of it, in which its problems are to be found. */
export class Unfit {
  constructor(readonly copy: unknown) {}
}

/** How often a schema is asked before it is compiled: compiling costs as much as some hundred answers. */
const USES_BEFORE_COMPILING = 500

/** Makes a schema. It is asked for when the first value comes, and not when the library is loaded. */
export type SchemaOf<T> = () => zod.ZodMiniType<T>

/** A schema at work; one that meets many values is given what compiles it. */
export function checkOf<T>(schema: SchemaOf<T>, compile?: Compile): () => Check<T> {
  let made: Check<T> | undefined
  return () => made ??= new Check(schema(), compile)
}

/** What `checkOf` gives. */
export class Check<T> {
  private uses = 0
  private holding: (value: unknown) => unknown
  private answer: (value: unknown) => unknown
  private reader: Reader | undefined
  /** The keys under which objects and lists stand inside the object. */
  private readonly nested: readonly string[]

  constructor(private readonly schema: zod.ZodMiniType<T>, private readonly compile?: Compile) {
    this.answer = (value) => this.interpreted(value)
    this.holding = this.answer
    this.nested = nestedIn(schema)
  }

  /**
   * A copy of a value that fits, made of what was checked.
   *
   * Almost all input is plain and without nulls, and then the schema's own output is the copy. All other input is read into one first.
   */
  take(value: unknown): T | Unfit {
    const direct = this.direct(value)
    if (direct !== z.INVALID) return direct as T
    const copy = this.read(value)
    const output = this.answer(copy)
    return output === z.INVALID ? new Unfit(copy) : output as T
  }

  /** Whether a copy of our own, plain and without what was left out, fits as it is. */
  holds(copy: unknown): boolean {
    return this.holding(copy) !== z.INVALID
  }

  /**
   * A copy of a value; the problems of one that does not fit are added, and its copy is then of whatever type it was: whoever holds one
   * field against another looks with `fieldsOf`, and nobody uses it before the problems have been thrown.
   */
  copyOf(value: unknown, path: IssuePath, issues: IssueList): T {
    const fit = this.take(value)
    if (!(fit instanceof Unfit)) return fit
    this.report(fit, path, issues)
    return fit.copy as T
  }

  /** The problems of a value that is unfit. */
  report({ copy }: Unfit, path: IssuePath, issues: IssueList): void {
    let before: string | undefined
    for (const found of z.safeParse(this.schema, copy).error?.issues ?? []) {
      // A bad quantity may break several checks: one thing wrong, one issue.
      const at = JSON.stringify(found.path)
      if (at !== before) addIssues(issues, found, copy, path)
      before = at
    }
  }

  private direct(value: unknown): unknown {
    try {
      const output = this.answer(value)
      return this.isPlain(value, output) ? output : z.INVALID
    } catch {
      // Whatever a getter or a proxy threw: the reader says where.
      return z.INVALID
    }
  }

  /** What an object only inherits is not there, as in JSON. Objects and lists inside are looked at in a copy. */
  private isPlain(value: unknown, output: unknown): boolean {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return true
    return Object.getPrototypeOf(value) === Object.prototype
      && this.nested.every((key) => (output as Readonly<Record<string, unknown>>)[key] === undefined)
  }

  private read(value: unknown): unknown {
    this.reader ??= readerOf(this.schema)
    return this.reader(value)
  }

  private interpreted(value: unknown): unknown {
    this.uses += 1
    if (this.uses === USES_BEFORE_COMPILING) this.compileWith(this.compile)
    const { success, data } = z.safeParse(this.schema, value)
    return success ? data : z.INVALID
  }

  private compileWith(compile: Compile | undefined): void {
    // A page whose policy forbids `eval` says so to zod; to try all the same would be reported as a breach.
    if (compile === undefined || z.config().jitless === true) return
    try {
      const { answer, holding } = compile(this.schema)
      this.answer = answer
      this.holding = holding
    } catch {
      // Where `eval` is not allowed, the schema goes on being interpreted.
    }
  }
}

/** Sees what stands at a place of a list; says whether to go on. */
type Look = (item: unknown, index: number) => boolean

const goOn: Look = () => true

/** A list at work, looked at item by item: a bad item costs nothing for the others, and a list full of them is looked at no further. */
export function listCheckOf<T>(item: SchemaOf<T>, max: number, compile?: Compile): () => ListCheck<T> {
  let made: ListCheck<T> | undefined
  return () => made ??= new ListCheck(item(), max, compile)
}

/** What `listCheckOf` gives. */
export class ListCheck<T> {
  private readonly list: Check<readonly unknown[]>
  private readonly item: Check<T>

  constructor(item: zod.ZodMiniType<T>, max: number, compile?: Compile) {
    this.list = new Check<readonly unknown[]>(list(z.unknown(), max))
    this.item = new Check(item, compile)
  }

  /**
   * A copy of a list; the problems of items that do not fit are added, and of them the copy has what was read.
   *
   * @param look - sees each item's copy, may add problems of its own, and says whether to go on
   */
  copyOf(value: unknown, path: IssuePath, issues: IssueList, look: Look = goOn): readonly T[] {
    return this.itemsOf(this.list.copyOf(value, path, issues), path, issues, look)
  }

  /** The same for the copy of a list, which is not too long; of what is no list nothing is looked at. */
  itemsOf(items: unknown, path: IssuePath, issues: IssueList, look: Look = goOn): readonly T[] {
    const copies: T[] = []
    if (!Array.isArray(items)) return copies
    for (let index = 0; index < items.length && !issues.full; index += 1) {
      const copy = this.item.copyOf(itemOf(items[index]), [...path, index], issues)
      copies.push(copy)
      if (!look(copy, index)) break
    }
    return copies
  }
}

function nestedIn(schema: zod.core.$ZodType): readonly string[] {
  const shape = shapeOf(schema) ?? {}
  return Object.keys(shape).filter((key) => hasParts(shape[key] as zod.core.$ZodType))
}

/** Whether there are parts to look at. The items of a list of anything are looked at one by one, by whoever asks for them. */
function hasParts(schema: zod.core.$ZodType): boolean {
  const { def } = (schema as zod.core.$ZodTypes)._zod
  if (def.type === 'optional') return hasParts(def.innerType)
  // zod makes its list by the length that the list says, which need not be a number: a proxy may answer what it likes.
  return def.type === 'array' ? typeOf(def.element) !== 'unknown' : shapeOf(schema) !== undefined
}

const typeOf = (schema: zod.core.$ZodType): string => (schema as zod.core.$ZodTypes)._zod.def.type

function addIssues(issues: IssueList, found: zod.core.$ZodIssue, copy: unknown, path: IssuePath): void {
  const at = [...path, ...(found.path as (string | number)[])]
  if (found.code === 'unrecognized_keys') {
    for (const key of found.keys) issues.add(unknownKey(at, key))
    return
  }
  const bad = valueAt(copy, found.path as (string | number)[])
  if (bad instanceof TooLong) {
    issues.add(issue(at, 'range', atMostItems(bad.max)))
    return
  }
  const code = codeOf(found, bad)
  issues.add(issue(at, code, expectedBy(found, code, bad)))
}

function unknownKey(path: IssuePath, key: string): Issue {
  const { at, meant } = misplaced(key)
  return issue([...path, at], 'unknownKey', meant === undefined ? undefined : { zh: `是否应为 ${meant}`, en: `did you mean ${meant}` })
}

function codeOf(found: zod.core.$ZodIssue, bad: unknown): IssueCode {
  if (bad === undefined || bad === null) return 'missing'
  return isTypeProblem(found, bad) ? 'type' : (found.message as IssueCode)
}

function isTypeProblem(found: zod.core.$ZodIssue, bad: unknown): boolean {
  // NaN, an infinity and a broken number where a whole one is wanted are numbers all the same.
  if (found.code === 'invalid_type') return !(typeof bad === 'number' && (found.expected === 'number' || found.expected === 'int'))
  if (found.code === 'invalid_value') return typeof bad !== 'string'
  // Without a discriminator, zod reports the union itself only where no branch takes the type; NaN is a number all the same.
  return found.code === 'invalid_union' && typeof bad !== ('note' in found ? 'string' : 'number')
}

/** What would be right, where the schema says it. */
function expectedBy(found: zod.core.$ZodIssue, code: IssueCode, bad: unknown): Bilingual | undefined {
  if (code === 'type') return wantedType(found)
  if (code === 'range') return wantedRange(found)
  if (code === 'quantity') return wantedQuantity(bad)
  return code === 'unknownChoice' || code === 'tier' ? possibleValues(found) : undefined
}

function valueAt(value: unknown, keys: readonly (string | number)[]): unknown {
  return keys.reduce<unknown>((inside, key) => (inside as Record<string | number, unknown>)[key], value)
}
