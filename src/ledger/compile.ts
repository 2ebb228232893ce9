// Compiling a schema makes code of text. Only what meets many values at once is given this, so that nobody else carries the compiler,
// and where code from text is forbidden this one file is left out.
import type { zod } from './zod.js'
import { compileFn } from './zod.js'

/** What makes functions of a schema: one that gives what was checked, and one that only says whether a value fits. */
export type Compile = <T>(schema: zod.ZodMiniType<T>) => {
  readonly answer: (value: unknown) => unknown
  readonly holding: (value: unknown) => unknown
}

export const compile: Compile = (schema) => ({ answer: compileFn(schema), holding: compileFn(schema, { assertOnly: true }) })
