// Every way in checks its input by a zod schema, through this file. A node of a schema says in `error` which of our codes a bad
// value has; zod's own messages, which may repeat the input, never leave.
import * as z from 'zod'
import type { Bilingual } from '../regulation/readings.js'
import { isPlainDate } from '../values/plain-date.js'
import { isAmount, isQuantity, QUANTITY_TEXT } from '../values/quantity.js'
import type { Issue, IssueCode, IssuePath } from './issues.js'
import { issue } from './issues.js'

/** A type as databases and JSON write it: what may be left out may be null. */
export type Written<T> = T extends string | number | boolean ? T
  : T extends readonly (infer Item)[] ? readonly Written<Item>[]
    : { readonly [K in keyof T]: undefined extends T[K] ? Written<T[K]> | null | undefined : Written<T[K]> }

const MOST = 10_000
const YEARS = { min: 1949, max: 2199 }

const coded = (error: IssueCode): { error: IssueCode } => ({ error })

export const plainDate = z.string().refine(isPlainDate, coded('date')).meta({ format: 'date' })

export const quantity = z.union([
  z.number(coded('quantity')).gt(0).lte(MOST).refine(isQuantity),
  z.string(coded('quantity')).regex(QUANTITY_TEXT).refine(isQuantity),
], coded('quantity'))

/** A quantity or 0. */
export const amount = z.union([
  z.number(coded('quantity')).gte(0).lte(MOST).refine(isAmount),
  z.string(coded('quantity')).regex(QUANTITY_TEXT).refine(isAmount),
], coded('quantity'))

/** A whole number in a range. */
export const integer = (min: number, max: number, code: IssueCode = 'range'): z.ZodInt =>
  z.int(coded(code)).min(min).max(max)

export const year = integer(YEARS.min, YEARS.max)

/** A text of a length in a range. */
export const text = (min: number, max?: number): z.ZodString => {
  const atLeast = z.string().min(min, coded('range'))
  return max === undefined ? atLeast : atLeast.max(max, coded('range'))
}

/** One of some words. */
export const choice = <const Words extends readonly [string, ...string[]]>(words: Words, code: IssueCode = 'unknownChoice') =>
  z.enum(words, coded(code))

/** A list of a length in a range. */
export const list = <Item extends z.ZodType>(item: Item, max: number, min = 0): z.ZodArray<Item> =>
  z.array(item).min(min, coded('range')).max(max, coded('range'))

/** An object that allows its own keys, and any other key that is null: databases write absent columns so. */
export const object = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape).catchall(z.null().optional())

/** Every problem of a value by a schema; `path` is where the value itself stands. */
export function issuesBy(schema: z.ZodType, value: unknown, path: IssuePath): Issue[] {
  return issuesOfPlain(schema, plainly(value), path)
}

/** The same for a value that is plain already: a ledger of a million records is looked through once. */
export function issuesOfPlain(schema: z.ZodType, plain: unknown, path: IssuePath): Issue[] {
  const result = schema.safeParse(plain)
  const placeOf = placesOfKeys()
  return result.success ? [] : result.error.issues.map((found) => toIssue(found, plain, path, placeOf))
}

function toIssue(found: z.core.$ZodIssue, value: unknown, path: IssuePath, placeOf: PlaceOf): Issue {
  const keys = found.path as (string | number)[]
  const code = codeOf(found, valueAt(value, keys))
  if (code === 'unknownKey') {
    const owner = valueAt(value, keys.slice(0, -1)) as object
    return issue([...path, ...keys.slice(0, -1), placeOf(owner, String(keys.at(-1)))], 'unknownKey')
  }
  return issue([...path, ...keys], code, expectedBy(found, code))
}

type PlaceOf = (owner: object, key: string) => number

/** Finds the places of keys among their fellows; each object is numbered once, however many of its keys are asked for. */
function placesOfKeys(): PlaceOf {
  const numbered = new Map<object, ReadonlyMap<string, number>>()
  return (owner, key) => {
    const places = numbered.get(owner) ?? new Map(Object.keys(owner).map((name, place) => [name, place]))
    numbered.set(owner, places)
    return places.get(key) as number
  }
}

function codeOf(found: z.core.$ZodIssue, bad: unknown): IssueCode {
  if (found.code === 'invalid_type' && found.expected === 'null') return 'unknownKey'
  if (bad === undefined || bad === null) return 'missing'
  return isTypeProblem(found, bad) ? 'type' : (found.message as IssueCode)
}

function isTypeProblem(found: z.core.$ZodIssue, bad: unknown): boolean {
  // NaN, an infinity and a broken number where a whole one is wanted are numbers all the same.
  if (found.code === 'invalid_type') return !(typeof bad === 'number' && (found.expected === 'number' || found.expected === 'int'))
  if (found.code === 'invalid_value') return typeof bad !== 'string'
  // Without a discriminator, zod reports the union itself only where no branch takes the type; NaN is a number all the same.
  return found.code === 'invalid_union' && typeof bad !== ('note' in found ? 'string' : 'number')
}

/** What would be right, where the schema says it. */
function expectedBy(found: z.core.$ZodIssue, code: IssueCode): Bilingual | undefined {
  const same = (words: string): Bilingual => ({ zh: words, en: words })
  if (code === 'range' && found.code === 'too_small') return same(`>= ${String(found.minimum)}`)
  if (code === 'range' && found.code === 'too_big') return same(`<= ${String(found.maximum)}`)
  if (code === 'type' && found.code === 'invalid_type') return { zh: `应为 ${found.expected}`, en: `must be ${found.expected}` }
  if (code === 'unknownChoice' || code === 'tier') {
    // Two kinds of node have these codes: a choice, and the discriminator of a union.
    return same((found.code === 'invalid_value' ? found.values : (found as unknown as { options: string[] }).options).join(' | '))
  }
  return undefined
}

function valueAt(value: unknown, keys: readonly (string | number)[]): unknown {
  return keys.reduce<unknown>((inside, key) => (inside as Record<string | number, unknown>)[key], value)
}

/** A key that does not belong, given by its place: its name might say who somebody is. */
export function unknownKey(owner: unknown, key: string, path: IssuePath): Issue {
  return issue([...path, Object.keys(owner as object).indexOf(key)], 'unknownKey')
}

/** How deep the deepest object of our inputs is: a waiver, in a record, in the records, in the ledger. */
const DEEPEST = 3

/**
 * An input as JSON would write it: a key that an object only inherits is not there, for what is checked is what is used. Next to every
 * input is so already, and is given back as it is.
 */
export function plainly(input: unknown): unknown {
  return isPlain(input, 0) ? input : madePlain(input, 0)
}

/** Looks without noting the way. */
function isPlain(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return true
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth + 1))
  if (Object.hasOwn(value, '__proto__') || Object.getPrototypeOf(value) !== Object.prototype) return false
  for (const key in value) {
    if (!isPlain((value as Record<string, unknown>)[key], depth + 1)) return false
  }
  return true
}

const PROTOTYPE_KEY = '\u0000__proto__'

/** zod leaves an own key named __proto__ out without a word; under another name it is an unknown key like any other. */
function madePlain(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value
  if (Array.isArray(value)) return value.map((item: unknown) => madePlain(item, depth + 1))
  let free = PROTOTYPE_KEY
  while (Object.hasOwn(value, free)) free += PROTOTYPE_KEY
  return Object.fromEntries(Object.entries(value).map(([key, inner]: [string, unknown]) =>
    [key === '__proto__' ? free : key, madePlain(inner, depth + 1)]))
}

/** A copy without what was left out: whoever changes the input later changes nothing here, and null need not be asked for again. */
export function withoutLeftOut<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutLeftOut(item)) as T
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) {
    if (inner !== null && inner !== undefined) copy[key] = withoutLeftOut<unknown>(inner)
  }
  return copy as T
}
