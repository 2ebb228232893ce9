// What a door takes that another door gave may have been through JSON, a database or a careless hand, and nobody has checked it since.
import type { Bilingual } from '../regulation/readings.js'
import { InputError, issue } from './issues.js'

const WHOLE: Bilingual = { zh: '应为本库给出的完整结果', en: 'must be a whole result of this library' }

/** Uses a result of the library's own; where it turns out not to be whole, it is refused by the argument's name. */
export function ofWhole<T>(name: string, use: () => T): T {
  try {
    return use()
  } catch {
    // Whole results are used without an error, whatever they hold; what was thrown may repeat what was given.
    throw new InputError([issue([name], 'type', WHOLE)])
  }
}
