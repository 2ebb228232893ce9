// Input is read once, as JSON would write it, and only the copy is looked at afterwards: what is checked is what is used. Built from
// a schema, a reader copies what the schema has a place for and goes no deeper, whatever a caller hands over.
import { MAX_ISSUES } from './limits.js'
import { nearestWord } from './nearest-word.js'
import { isOurWord } from './our-words.js'
import type { zod } from './zod.js'

/** Reads a value into a plain copy, in which what was left out is not there. It never throws. */
export type Reader = (value: unknown) => unknown

/** Stands for what cannot be read: a getter that throws, a revoked proxy, a hole in a list. No schema takes a symbol. */
export const UNREADABLE: unique symbol = Symbol('unreadable')

/** Stands for a list that is too long to be looked into. No schema takes it. */
export class TooLong {
  constructor(readonly max: number) {}
}

/** Begins the name under which a key that does not belong is passed on: its place, and the word of ours that was perhaps meant. */
const PLACE = '?'

/** A key that does not belong. */
export interface Misplaced {
  /** The key, where it is a word of our own; else its place among its fellows. */
  readonly at: string | number
  /** The word of ours that was perhaps meant. */
  readonly meant: string | undefined
}

/** Tells what a key stands for that does not belong in a copy. */
export function misplaced(key: string): Misplaced {
  if (!key.startsWith(PLACE)) return { at: key, meant: undefined }
  const [, place, meant] = key.split(PLACE)
  return { at: Number(place), meant }
}

type Definition = zod.core.$ZodTypes['_zod']['def']
type Shape = Readonly<Record<string, zod.core.$ZodType>>

const definitionOf = (schema: zod.core.$ZodType): Definition => (schema as zod.core.$ZodTypes)._zod.def

/** The reader of what a schema takes. */
export function readerOf(schema: zod.core.$ZodType): Reader {
  const definition = definitionOf(schema)
  const shape = shapeOf(schema)
  if (shape !== undefined) return objectReader(shape)
  if (definition.type === 'array') return listReader(readerOf(definition.element), greatestLength(schema))
  if (definition.type === 'tuple') return listReader(readLeaf, definition.items.length)
  if (definition.type === 'optional') return readerOf(definition.innerType)
  return definition.type === 'unknown' ? (value) => value : readLeaf
}

/** How long a list may be. */
export function greatestLength(schema: zod.core.$ZodType): number {
  const checks = definitionOf(schema).checks as readonly zod.core.$ZodCheck[]
  const lengths = checks.map((check) => (check as zod.core.$ZodCheckMaxLength)._zod.def.maximum as number | undefined)
  return Math.min(...lengths.filter((length) => length !== undefined))
}

/** The keys of an object, or of all objects of a union. */
export function shapeOf(schema: zod.core.$ZodType): Shape | undefined {
  const definition = definitionOf(schema)
  if (definition.type === 'object') return definition.shape
  if (definition.type !== 'union') return undefined
  const shapes = definition.options.map(shapeOf)
  return shapes.includes(undefined) ? undefined : Object.assign({}, ...shapes) as Shape
}

/** A value that has no parts: what has some is told apart by its type alone. */
function readLeaf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return isList(value) ? [] : {}
}

/** Array.isArray throws for a revoked proxy. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value)
  } catch {
    return false
  }
}

/** What an object has under a key. */
export function readAt(owner: object, key: string | number | symbol): unknown {
  try {
    return (owner as Readonly<Record<string | number | symbol, unknown>>)[key]
  } catch {
    return UNREADABLE
  }
}

function objectReader(shape: Shape): Reader {
  const words = Object.keys(shape)
  const readers = new Map(words.map((word) => [word, readerOf(shape[word] as zod.core.$ZodType)]))
  return (value) => {
    if (typeof value !== 'object' || value === null || isList(value)) return readLeaf(value)
    const keys = keysOf(value)
    return keys === undefined ? UNREADABLE : readObject(value, keys, readers, words)
  }
}

/** The keys of an object; undefined where it does not say. */
export function keysOf(value: object): readonly string[] | undefined {
  try {
    return Object.keys(value)
  } catch {
    return undefined
  }
}

function readObject(value: object, keys: readonly string[], readers: ReadonlyMap<string, Reader>, words: readonly string[]): object {
  const copy: Record<string, unknown> = {}
  let strangers = 0
  for (let place = 0; place < keys.length; place += 1) {
    const key = keys[place] as string
    const inner = readAt(value, key)
    if (inner === null || inner === undefined) continue
    const reader = readers.get(key)
    if (reader !== undefined) {
      copy[key] = reader(inner)
    } else if (strangers <= MAX_ISSUES) {
      // More than an error lists need not be passed on.
      strangers += 1
      copy[standInFor(key, place, words)] = true
    }
  }
  return copy
}

function standInFor(key: string, place: number, words: readonly string[]): string {
  if (isOurWord(key)) return key
  const meant = nearestWord(key, words)
  return meant === undefined ? `${PLACE}${place}` : `${PLACE}${place}${PLACE}${meant}`
}

function listReader(readItem: Reader, max = Number.POSITIVE_INFINITY): Reader {
  return (value) => {
    if (!isList(value)) return readLeaf(value)
    const length = readAt(value, 'length')
    if (!Number.isSafeInteger(length)) return UNREADABLE
    if (length as number > max) return new TooLong(max)
    const copy: unknown[] = []
    for (let index = 0; index < (length as number); index += 1) copy.push(readItem(itemOf(readAt(value, index))))
    return copy
  }
}

/** An item of a list; a hole is none, and JSON has no other undefined. */
export const itemOf = (item: unknown): unknown => (item === undefined ? UNREADABLE : item)
