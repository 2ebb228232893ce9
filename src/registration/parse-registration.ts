import type * as z from 'zod'
import { amount, choice, issuesBy, list, object, plainDate, text, withoutLeftOut } from '../ledger/check.js'
import type { Written } from '../ledger/check.js'
import type { Issue } from '../ledger/issues.js'
import { InputError, issue } from '../ledger/issues.js'
import type { Level } from '../regulation/levels.js'
import { levels } from '../regulation/levels.js'
import { hundredths, isAmount } from '../values/quantity.js'
import { isResidentId } from '../values/resident-id.js'
import type { Registration } from './registration.js'

const MAX_CERTIFICATES = 1000

/** The record's shape. */
export const registrationSchema = object({
  name: text(1),
  sex: choice(['male', 'female']),
  residentId: text(1),
  socialInsurance: text(1),
  certificates: list(object({
    occupation: text(1),
    level: choice(levels.map(({ level }) => level) as [Level, ...Level[]]),
    number: text(1),
    issuedOn: plainDate,
  }), MAX_CERTIFICATES),
  credits: object({ total: amount, general: amount, professional: amount }),
  remarks: text(0).nullish(),
}) satisfies z.ZodType<Written<Registration>>

/**
 * Checks a registration record.
 *
 * @param input - the record as written or as read from JSON; `null` and `undefined` mean left out
 * @returns the record, copied
 * @throws InputError - with every problem; no message repeats anything of the person
 * Article 7.
 * @example
 * parseRegistration(JSON.parse(text)).credits.total
 * //=> 92.5
 */
export function parseRegistration(input: unknown): Registration {
  const result = safeParseRegistration(input)
  if (!result.success) throw result.error
  return result.data
}

/** What `safeParseRegistration` gives: the record, or the error that `parseRegistration` would throw. */
export type RegistrationResult =
  | { readonly success: true; readonly data: Registration }
  | { readonly success: false; readonly error: InputError }

/**
 * Checks a registration record like `parseRegistration` and returns the error instead of throwing it.
 *
 * @param input - the record as written or as read from JSON; `null` and `undefined` mean left out
 * @returns `{ success: true, data }` or `{ success: false, error }`
 * Article 7.
 * @example
 * safeParseRegistration({}).success
 * //=> false
 */
export function safeParseRegistration(input: unknown): RegistrationResult {
  const path = ['registration']
  const issues = [...issuesBy(registrationSchema, input, path), ...wrongResidentId(input), ...totalBelowParts(input)]
  if (issues.length > 0) return { success: false, error: new InputError(issues) }
  return { success: true, data: withoutLeftOut(input) as Registration }
}

/** The check character finds nearly every slip of the pen; the message repeats none of the number. */
function wrongResidentId(input: unknown): Issue[] {
  const { residentId } = (input ?? {}) as { residentId?: unknown }
  return typeof residentId === 'string' && !isResidentId(residentId)
    ? [issue(['registration', 'residentId'], 'range', {
      zh: '应为 18 位，出生日期存在，校验码正确', en: '18 characters, a birth date that exists, the right check character',
    })]
    : []
}

/** A total below its parts is a slip of the pen. */
function totalBelowParts(input: unknown): Issue[] {
  const { total, general, professional } = (input as { credits?: Record<string, unknown> } | null | undefined)?.credits ?? {}
  if (!isAmount(total) || !isAmount(general) || !isAmount(professional)) return []
  return hundredths(general) + hundredths(professional) > hundredths(total)
    ? [issue(['registration', 'credits', 'total'], 'range', { zh: '不少于公共科目与专业科目之和', en: 'not below general and professional together' })]
    : []
}
