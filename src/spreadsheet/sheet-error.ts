// Inside, a function of a sheet that cannot answer throws this; what leaves is a value.
import type { Bilingual } from '../regulation/readings.js'

/** The error values that every host has: a wrong argument, and nothing to be found. */
export type ErrorCode = 'VALUE' | 'NA'

/** Why there is no answer. */
export class SheetError extends Error {
  readonly code: ErrorCode
  readonly said: Bilingual

  constructor(code: ErrorCode, zh: string, en: string) {
    super(en)
    this.code = code
    this.said = { zh, en }
  }
}

/** An argument that cannot be, by the name under which people know it, and what to write instead. */
export function badArgument(zh: string, en: string, instead: string, insteadEn: string): SheetError {
  return new SheetError('VALUE', `“${zh}”不对：${instead}`, `the ${en} cannot be: ${insteadEn}`)
}
