import { amount, checkOf, choice, list, object, optional, plainDate, text } from '../ledger/check.js'
import { crossCheckSums } from '../ledger/check-arguments.js'
import { fieldsOf } from '../ledger/cross-check.js'
import type { InputError } from '../ledger/issues.js'
import { issue, IssueList } from '../ledger/issues.js'
import { MAX_CERTIFICATES } from '../ledger/limits.js'
import * as z from '../ledger/zod.js'
import type { zod } from '../ledger/zod.js'
import type { Level } from '../regulation/levels.js'
import { levels } from '../regulation/levels.js'
import { isResidentId } from '../values/resident-id.js'
import type { Registration } from './registration.js'

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
  remarks: optional(z.string()),
}) satisfies zod.ZodMiniType<Registration>

const registrationCheck = /* @__PURE__ */ checkOf<Registration>(() => registrationSchema)

/**
 * Checks a registration record.
 *
 * @param input - the record as written or as read from JSON; `null` and `undefined` mean left out
 * @returns the record, copied
 * @throws InputError - with every problem; no message repeats anything of the person
 * @remarks Article 7.
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
 * @remarks Article 7.
 * @example
 * safeParseRegistration({}).success
 * //=> false
 */
export function safeParseRegistration(input: unknown): RegistrationResult {
  const issues = new IssueList()
  const copy = registrationCheck().copyOf(input, PATH, issues)
  const { residentId, credits } = fieldsOf(copy)
  // The check character finds nearly every slip of the pen; the message repeats none of the number.
  if (typeof residentId === 'string' && !isResidentId(residentId)) issues.add(issue([...PATH, 'residentId'], 'range', RESIDENT_ID))
  crossCheckSums(fieldsOf(credits), [...PATH, 'credits'], issues)
  return issues.none ? { success: true, data: copy } : { success: false, error: issues.error() }
}

const PATH = ['registration'] as const
const RESIDENT_ID = { zh: '应为 18 位，出生日期存在，校验码正确', en: '18 characters, a birth date that exists, the right check character' }
