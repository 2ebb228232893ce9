// What would be right, in words, where a schema refuses something.
import type { Bilingual } from '../regulation/readings.js'
import { wordsOf } from '../regulation/words.js'
import { MAX_QUANTITY } from './limits.js'
import type { zod } from './zod.js'

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { zh: '应为文本', en: 'must be text' },
  number: { zh: '应为数', en: 'must be a number' },
  boolean: { zh: '应为 true 或 false', en: 'must be true or false' },
  array: { zh: '应为列表', en: 'must be a list' },
  tuple: { zh: '应为列表', en: 'must be a list' },
  object: { zh: '应为对象', en: 'must be an object' },
}

/** The type that a schema wants. */
export const wantedType = (found: zod.core.$ZodIssue): Bilingual | undefined =>
  (found.code === 'invalid_type' ? TYPES[found.expected] : undefined)

/** The possible values, where a schema lists them; in Chinese with what they mean. */
export function possibleValues(found: zod.core.$ZodIssue): Bilingual {
  // Two kinds of node have them: a choice, and the discriminator of a union.
  const codes = (found.code === 'invalid_value' ? found.values : (found as unknown as { options: string[] }).options) as readonly string[]
  const words = wordsOf(codes)
  return {
    zh: codes.map((code) => (words === undefined ? code : `${code}（${(words[code] as Bilingual).zh}）`)).join(' | '),
    en: codes.join(' | '),
  }
}

/** The bound that was passed. */
export function wantedRange(found: zod.core.$ZodIssue): Bilingual | undefined {
  if (found.code === 'too_small') return atLeast(found.origin, Number(found.minimum))
  return found.code === 'too_big' ? atMost(found.origin, Number(found.maximum)) : undefined
}

function atLeast(of: string, min: number): Bilingual {
  if (of === 'number') return { zh: `不小于 ${min}`, en: `at least ${min}` }
  // A text or a list: only a share has more parts than one.
  return min === 1 ? { zh: '不能为空', en: 'must not be empty' } : { zh: `应有 ${min} 项`, en: `must have ${min} items` }
}

/** How many items a list may have. */
export const atMostItems = (max: number): Bilingual => ({ zh: `至多 ${max} 项`, en: `at most ${max} items` })

function atMost(of: string, max: number): Bilingual {
  if (of === 'string') return { zh: `至多 ${max} 个字符`, en: `at most ${max} characters` }
  return { zh: `不大于 ${max}`, en: `at most ${max}` }
}

/** What a bad quantity breaks; the value itself is not said. */
export function wantedQuantity(bad: unknown): Bilingual {
  const value = typeof bad === 'string' && bad.trim() !== '' ? Number(bad) : bad
  if (typeof value !== 'number' || Number.isNaN(value)) return { zh: '应为数字，如 6 或 6.5', en: 'must be a number, such as 6 or 6.5' }
  if (value < 0) return { zh: '不能为负数', en: 'must not be below 0' }
  if (value === 0) return { zh: '须大于 0', en: 'must be above 0' }
  if (value > MAX_QUANTITY) return { zh: `不超过 ${MAX_QUANTITY}`, en: `at most ${MAX_QUANTITY}` }
  return { zh: '至多两位小数', en: 'at most two decimals' }
}
