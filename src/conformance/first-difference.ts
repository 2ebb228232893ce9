// How an answer is held against what a vector expects: every part expected must be there, exactly; more may be.

/** The first place at which an answer is not as expected. */
export interface Difference {
  /** Keys and places in what was expected; empty for the whole. */
  readonly path: readonly (string | number)[]
  readonly expected: unknown
  readonly actual: unknown
}

type Parts = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Parts => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a value says that an input is refused. */
export function isRefusal(value: unknown): value is { readonly issues: readonly unknown[] } {
  return isObject(value) && Array.isArray(value['issues'])
}

/** The first difference between what is expected and an answer; null where there is none. */
export function firstDifference(expected: unknown, actual: unknown): Difference | null {
  if (isRefusal(expected) !== isRefusal(actual)) return { path: [], expected, actual }
  return isRefusal(expected) && isRefusal(actual)
    ? differenceAt(inOrder(expected.issues), inOrder(actual.issues), ['issues'])
    : differenceAt(expected, actual, [])
}

/** The first of some paths at which an answer has something, though nothing should stand there; null where there is none. */
export function firstPresent(paths: readonly Difference['path'][], actual: unknown): Difference | null {
  return firstOf(paths.map((path) => () => {
    const found = path.reduce<unknown>((inside, key) => (inside as Parts | null | undefined)?.[key], actual)
    return found === undefined || found === null ? null : { path, expected: null, actual: found }
  }))
}

/** Issues without their messages, which are each implementation's own, in an order of ours. */
function inOrder(issues: readonly unknown[]): unknown[] {
  const known = issues.map((found) => {
    const { path, code } = isObject(found) ? found : {}
    return { path, code }
  })
  return known.map((found) => JSON.stringify(found)).sort().map((found) => JSON.parse(found) as unknown)
}

function differenceAt(expected: unknown, actual: unknown, path: Difference['path']): Difference | null {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return { path, expected, actual }
    if (actual.length !== expected.length) return { path: [...path, 'length'], expected: expected.length, actual: actual.length }
    return firstOf(expected.map((part: unknown, index) => () => differenceAt(part, actual[index], [...path, index])))
  }
  if (isObject(expected)) {
    if (!isObject(actual)) return { path, expected, actual }
    return firstOf(Object.keys(expected).map((key) => () => differenceAt(expected[key], actual[key], [...path, key])))
  }
  // Exactly: a tolerance would hide a rounding error. But -0, which some languages print for 0, is 0.
  return expected === actual ? null : { path, expected, actual }
}

function firstOf(looks: readonly (() => Difference | null)[]): Difference | null {
  for (const look of looks) {
    const found = look()
    if (found !== null) return found
  }
  return null
}
