// Valid input with something wrong in it: a value exchanged, left out, doubled or added, anywhere.
import fc from 'fast-check'

type Path = readonly (string | number)[]

/** Values that are wrong almost everywhere, and some that are right somewhere else. */
const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null, undefined, true, false, 0, -1, 1.5, 0.005, 1e21, 10_000.01, '', ' ', '0', '1.005', '2023-02-29', '1948-12-31', '2200-01-01', '2024-06-18', 'national',
    'core', 'special', 'online', 'competition', 'toString', '__proto__', [], {}, [null], [[]], '😀', '\u0000', '\ud800',
  ),
  // Neither of these can be turned into text.
  fc.constant({ toString: 1, valueOf: 1 }),
  fc.constant([{ toString: null, valueOf: null }]),
  fc.constant(JSON.parse('{"__proto__":{"polluted":1}}')),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>,
)

const KEYS = ['id', 'date', 'until', 'days', 'hours', 'credits', 'tier', 'rank', 'subject', 'initial', 'constructor', 'toString', '电话', '$schema', 'length', '0'] as const

/** An object with that own key, even where the key is __proto__. */
export function withKey(owner: object, key: string, value: unknown): object {
  return Object.defineProperty({ ...owner }, key, { value, enumerable: true, writable: true, configurable: true })
}

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const named = (key: string): string | number => (Array.isArray(value) ? Number(key) : key)
  return [path, ...Object.entries(value).flatMap(([key, inner]: [string, unknown]) => pathsOf(inner, [...path, named(key)]))]
}

function changeAt(value: unknown, [key, ...rest]: Path, change: (at: unknown) => unknown): unknown {
  if (key === undefined) return change(value)
  const inner = changeAt((value as Record<string | number, unknown>)[key], rest, change)
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === key ? inner : item))
  return withKey(value as object, String(key), inner)
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

const mutation: fc.Arbitrary<(at: unknown) => unknown> = fc.oneof(
  { weight: 4, arbitrary: strange.map((value) => () => value) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...KEYS, '__proto__'), strange).map(([key, value]) => (at: unknown) =>
    (typeof at === 'object' && at !== null && !Array.isArray(at) ? withKey(at, key, value) : value)) },
  { weight: 1, arbitrary: strange.map((value) => (at: unknown) => (isList(at) ? [...at, ...at, value] : at)) },
  { weight: 1, arbitrary: fc.constant((at: unknown) => (isList(at) ? [...at].reverse() : at)) },
)

/** The same, wrong in one to three places. */
export function mutated(valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const steps = fc.array(fc.tuple(fc.nat(), mutation), { minLength: 1, maxLength: 3 })
  return fc.tuple(valid, steps).map(([value, changes]) => changes.reduce((changed, [place, change]) => {
    const paths = pathsOf(changed)
    return changeAt(changed, paths[place % paths.length] as Path, change)
  }, value))
}

/** The same, with every text and number in the places chosen replaced; keys too, where a new one is added. */
export function marked(valid: fc.Arbitrary<unknown>, marks: readonly unknown[], key: string): fc.Arbitrary<unknown> {
  const choices = fc.array(fc.option(fc.constantFrom(...marks), { freq: 3 }), { minLength: 20, maxLength: 60 })
  return fc.tuple(valid, choices, fc.array(fc.nat(), { maxLength: 3 })).map(([value, replacements, added]) => {
    const paths = pathsOf(value)
    const replaced = paths.reduce((changed, path, index) => {
      const mark = replacements[index % replacements.length]
      return changeAt(changed, path, (at) => (mark !== null && mark !== undefined && typeof at !== 'object' ? mark : at))
    }, value)
    return added.reduce((changed, place) => changeAt(changed, paths[place % paths.length] as Path, (at) =>
      (typeof at === 'object' && at !== null && !Array.isArray(at) ? withKey(at, key, JSON.parse('{"__proto__":{"x":1}}')) : at)), replaced)
  })
}
