// The shape of a ledger, part by part, made where it is asked for. What one field says of another is in cross-check.ts and course.ts.
import type { Level } from '../regulation/levels.js'
import { levels } from '../regulation/levels.js'
import { isQuantity } from '../values/quantity.js'
import { amount, choice, list, object, optional, plainDate, quantity, text, year } from './check.js'
import type { Certificate, CreditRecord, ExemptYear, FraudFinding, LedgerInput, YearTotals } from './ledger.js'
import { MAX_CERTIFICATES, MAX_COURSE_DAYS, MAX_EXEMPT_YEARS, MAX_FINDINGS, MAX_LEARNER, MAX_RECORDS, MAX_YEARS } from './limits.js'
import { specialRoutes } from './special-routes.js'
import * as z from './zod.js'
import type { zod } from './zod.js'

const subject = () => choice(['general', 'professional'])
const mode = () => choice(['theory', 'practice'])

/** What a record may have besides what its kind must have. */
export const furtherFields = () => ({
  activity: text(1), title: z.string(), registrar: z.string(), until: plainDate, subject: subject(), recognized: quantity,
})

const id = () => text(1)

/** What records of every kind have. */
const common = () => {
  const { activity, title, registrar } = furtherFields()
  return { id: id(), date: plainDate, activity: optional(activity), title: optional(title), registrar: optional(registrar) }
}

const kinds = () => ({
  offline: { kind: z.literal('offline'), mode: mode(), subject: subject(), hours: quantity },
  online: { kind: z.literal('online'), subject: subject(), credits: quantity },
  exam: { kind: z.literal('exam'), subject: subject(), credits: quantity },
  special: { kind: z.literal('special') },
})

const byKind = { error: 'unknownChoice' }

/** What passes one question, without a word on what is wrong with what does not. */
const sound = (isRight: (value: unknown) => boolean) => z.unknown().check(z.refine(isRight))

const isMode = (value: unknown): boolean => value === 'theory' || value === 'practice'
const isSubject = (value: unknown): boolean => value === 'general' || value === 'professional'

/** What every record must have. Whether its date is a day is asked where the day is read off: asking twice takes a tenth of the time. */
const needed = () => ({ id: id(), date: z.string() })

/**
 * Copies of ours, of records that have what they must and nothing else. Compiled, an object by itself with one question a field builds
 * nothing; a union of objects, and of quantities, makes an output and two functions for every record.
 */
export const barest = {
  offline: () => z.object({ ...needed(), mode: sound(isMode), subject: sound(isSubject), hours: sound(isQuantity) }),
  credited: () => z.object({ ...needed(), subject: sound(isSubject), credits: sound(isQuantity) }),
  special: () => specialRoutes({ ...needed(), ...kinds().special }),
}

/** When a course takes place, how, and for how long. */
export const courseFields = () => ({
  date: plainDate,
  until: optional(plainDate),
  days: optional(list(plainDate, MAX_COURSE_DAYS, 1)),
  mode: mode(),
  hours: quantity,
})

const offlineFields = () => ({
  ...common(),
  ...courseFields(),
  ...kinds().offline,
  waiver: optional(object({ by: text(1), reason: text(1) })),
})

const specialCommon = () =>
  ({ ...common(), ...kinds().special, subject: optional(subject()), recognized: optional(quantity) })

export const recordSchema = () => z.discriminatedUnion('kind', [
  object(offlineFields()), object({ ...common(), ...kinds().online }), object({ ...common(), ...kinds().exam }),
  specialRoutes(specialCommon()),
], byKind) satisfies zod.ZodMiniType<CreditRecord>

// A record whose kind or route is not known is of no branch, and zod looks no further: here its other fields have their turn.
export const commonFields = () => z.object(common())
export const specialFields = () => z.object(specialCommon())

export const certificateSchema = () => object({
  level: choice(levels.map((row) => row.level) as [Level, ...Level[]]),
  issuedOn: plainDate,
  occupation: optional(z.string()),
  number: optional(z.string()),
  initial: optional(z.boolean()),
}) satisfies zod.ZodMiniType<Certificate>

const findingOf = <R>(record: zod.ZodMiniType<R>) => object({
  decidedOn: plainDate,
  records: optional(list(record, MAX_RECORDS)),
  liftedOn: optional(plainDate),
})

export const recordIdSchema = () => z.string()

/** A finding, whatever its list holds: its items are looked at one by one. */
export const outerFindingSchema = () => findingOf(z.unknown())

export const exemptYearSchema = () => object({ year, reason: optional(z.string()) }) satisfies zod.ZodMiniType<ExemptYear>

export const totalsSchema = () => object({
  year,
  general: amount,
  professional: amount,
  unclassified: optional(amount),
  exam: optional(amount),
  sinceCertificate: optional(amount),
}) satisfies zod.ZodMiniType<YearTotals>

const ledgerOf = <R, C, F, E, T>(items: {
  readonly record: zod.ZodMiniType<R>
  readonly certificate: zod.ZodMiniType<C>
  readonly finding: zod.ZodMiniType<F>
  readonly exemptYear: zod.ZodMiniType<E>
  readonly totals: zod.ZodMiniType<T>
}) => object({
  $schema: optional(z.unknown()),
  learner: z.string().check(z.minLength(1, { error: 'range' }), z.maxLength(MAX_LEARNER, { error: 'range' })),
  records: list(items.record, MAX_RECORDS),
  certificates: optional(list(items.certificate, MAX_CERTIFICATES)),
  findings: optional(list(items.finding, MAX_FINDINGS)),
  dutyFrom: optional(year),
  exemptYears: optional(list(items.exemptYear, MAX_EXEMPT_YEARS)),
  totals: optional(list(items.totals, MAX_YEARS)),
  incompleteYears: optional(list(year, MAX_YEARS)),
})

/** The ledger itself, whatever its lists hold: their items are looked at one by one. */
export const outerSchema = () => {
  const anything = z.unknown()
  return ledgerOf({ record: anything, certificate: anything, finding: anything, exemptYear: anything, totals: anything })
}

/** The ledger whole, as the JSON Schema describes it. */
export const ledgerSchema = () => ledgerOf({
  record: recordSchema(), certificate: certificateSchema(), finding: findingOf(recordIdSchema()) satisfies zod.ZodMiniType<FraudFinding>,
  exemptYear: exemptYearSchema(), totals: totalsSchema(),
}) satisfies zod.ZodMiniType<LedgerInput>
