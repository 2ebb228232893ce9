// Vitest, with a `describe` that tells what fails before there is a test: many suites ask the library for a result first and then look
// at it test by test. A change that makes that throw would leave a file without tests, and so without one that fails.
import { describe as original, it } from '../../node_modules/vitest/dist/index.js'

export * from '../../node_modules/vitest/dist/index.js'

type Callable = (...args: readonly unknown[]) => unknown

const isCallable = (value: unknown): value is Callable => typeof value === 'function'

function telling(suite: Callable): Callable {
  return (...args) => {
    const tell = (error: unknown): void => { it('is collected', () => { throw error }) }
    try {
      const result = suite(...args)
      return result instanceof Promise ? result.catch(tell) : result
    } catch (error) {
      tell(error)
      return undefined
    }
  }
}

/** `describe` and what hangs on it, `describe.each(…)` too: every suite it is given tells. */
function watched(describe: Callable): Callable {
  return new Proxy(describe, {
    apply: (target, self, args: readonly unknown[]) => {
      const [name] = args
      const result: unknown = Reflect.apply(target, self, typeof name === 'string' ? args.map((arg) => (isCallable(arg) ? telling(arg) : arg)) : args)
      return isCallable(result) ? watched(result) : result
    },
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key)
      return isCallable(value) ? watched(value) : value
    },
  })
}

export const describe = watched(original as unknown as Callable) as unknown as typeof original
