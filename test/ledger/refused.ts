// What a call was refused for, as 'path.with.dots' and code.
import { InputError } from '../../src/index.js'
import type { Issue } from '../../src/index.js'

export function errorOf(call: () => unknown): InputError {
  try {
    call()
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('was not refused')
}

export const brief = ({ path, code }: Issue): [path: string, code: string] => [path.join('.'), code]

export function issuesOf(call: () => unknown): [path: string, code: string][] {
  return errorOf(call).issues.map(brief)
}
