// Input made to break a reader: things that throw, answer otherwise the next time, or are there and are not, at any place of valid input.
import fc from 'fast-check'

type Path = readonly (string | number)[]

/** Something put in the place of a value: the value itself, or a property that holds it. */
interface Trap {
  readonly name: string
  /** The property to define, from the value that was there. */
  readonly property: (value: unknown) => PropertyDescriptor
}

/** Whatever asks is thrown at. */
export const boom = (): never => { throw new TypeError('a trap') }

const holding = (make: (value: unknown) => unknown) => (value: unknown): PropertyDescriptor => ({ value: make(value) })

/** A proxy that has been taken away: even to ask whether it is a list throws. */
export function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {})
  revoke()
  return proxy
}

const asObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : { value })

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/** A list that answers as it likes when it is asked for its length. */
export const ofLength = (list: readonly unknown[], length: () => unknown): readonly unknown[] =>
  new Proxy(list, { get: (target, key) => (key === 'length' ? length() : Reflect.get(target, key) as unknown) })

/** Gives each of some values once, in this order, and the last ever after. */
function inTurn(values: readonly unknown[]): () => unknown {
  let reads = 0
  return () => {
    reads += 1
    return values[Math.min(reads, values.length) - 1]
  }
}

/** A copy in which one key has each of some values once, and the last ever after. */
export const changing = (owner: object, key: string, values: readonly unknown[]): object =>
  Object.defineProperty({ ...owner }, key, { enumerable: true, get: inTurn(values) })

/** A copy in which reading one key throws. */
export const throwing = (owner: object, key: string): object => Object.defineProperty({ ...owner }, key, { enumerable: true, get: boom })

const badLater = [-1_000_000_000, 'x', null, undefined, [], {}, { toString: 1 }] as const

const TRAPS: readonly Trap[] = [
  { name: 'a getter that throws', property: () => ({ get: boom }) },
  { name: 'a getter', property: (value) => ({ get: () => value }) },
  ...[1, 2, 3, 4].flatMap((times) => badLater.map((bad): Trap => (
    { name: `a getter that turns bad after ${times} answers`, property: (value) => ({ get: inTurn([...new Array<unknown>(times).fill(value), bad]) }) }))),
  { name: 'a revoked proxy', property: holding((value) => revoked(asObject(value))) },
  { name: 'a revoked proxy of a list', property: holding(() => revoked([])) },
  { name: 'a proxy without keys', property: holding((value) => new Proxy(asObject(value), { ownKeys: boom })) },
  { name: 'a proxy without values', property: holding((value) => new Proxy(asObject(value), { get: boom })) },
  { name: 'a proxy without anything', property: holding((value) => new Proxy(asObject(value), { has: boom, getPrototypeOf: boom, getOwnPropertyDescriptor: boom })) },
  ...(['x', Number.NaN, 1.5, -1, Infinity] as const).map((length): Trap => (
    { name: `a list whose length is ${length}`, property: holding((value) => ofLength(asList(value), () => length)) })),
  { name: 'a list that shrinks while it is read', property: holding((value) => ofLength(asList(value), inTurn([5, 4, 3, 2, 1, 0]))) },
  { name: 'a list with a hole', property: holding((value) => [value, , value]) },
  { name: 'a function', property: holding(() => boom) },
  { name: 'a symbol', property: holding(() => Symbol('x')) },
  { name: 'a bigint', property: holding(() => 1n) },
  { name: 'a date', property: holding(() => new Date(Number.NaN)) },
  { name: 'a map', property: holding(() => new Map([['a', 1]])) },
  { name: 'a boxed text', property: holding((value) => Object(String(value)) as unknown) },
  { name: 'a thing within itself', property: holding(() => { const self: Record<string, unknown> = {}; self['self'] = self; return self }) },
  { name: 'an object that inherits', property: holding((value) => Object.create(asObject(value)) as unknown) },
  { name: 'an object without a prototype', property: holding((value) => Object.assign(Object.create(null) as object, asObject(value))) },
  { name: 'a text that is no text', property: holding(() => '\ud800\u0000') },
]

/** A copy that stays itself all through: it can be given any property, and a list can have holes. */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]: [string, unknown]) => [key, copied(inner)]))
}

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]: [string, unknown]) => pathsOf(inner, [...path, key]))]
}

function trapAt(root: Record<string, unknown>, path: Path, trap: Trap): void {
  const [last] = path.slice(-1) as [string]
  const inside = (owner: unknown, key: string | number): unknown => (owner as Record<string, unknown>)[key]
  const owner = path.slice(0, -1).reduce<unknown>(inside, root) as Record<string, unknown>
  Object.defineProperty(owner, last, { enumerable: true, configurable: true, ...trap.property(owner[last]) })
}

/** Valid input with a trap or two in it, anywhere, the input itself included. */
export function trapped(valid: fc.Arbitrary<unknown>): fc.Arbitrary<{ readonly traps: string; readonly input: unknown }> {
  return fc.tuple(valid, fc.array(fc.tuple(fc.nat(), fc.constantFrom(...TRAPS)), { minLength: 1, maxLength: 2 })).map(([value, chosen]) => {
    // One level around the input, so that the input itself can be replaced.
    const around: Record<string, unknown> = { input: copied(value) }
    const paths = pathsOf(around).filter((path) => path.length > 0)
    // The deepest first: what lies in a replaced value is not there any more.
    const byPlace = new Map(chosen.map(([at, trap]) => [at % paths.length, trap]))
    const places = [...byPlace].map(([at, trap]) => [paths[at] as Path, trap] as const).sort(([a], [b]) => b.length - a.length)
    for (const [path, trap] of places) trapAt(around, path, trap)
    let input: unknown
    try { input = around['input'] } catch { input = undefined }
    return { traps: places.map(([path, { name }]) => `${path.join('.')}: ${name}`).join('; '), input }
  })
}
