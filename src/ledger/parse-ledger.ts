import * as z from 'zod'
import { levels } from '../regulation/levels.js'
import type { Level } from '../regulation/levels.js'
import type { Written } from './check.js'
import { choice, issuesOfPlain, list, object, plainDate, plainly, quantity, text, withoutLeftOut, year } from './check.js'
import { specialRoutes } from './special-routes.js'
import { crossCheckLedger, MAX_COURSE_DAYS } from './cross-check.js'
import type { Issue } from './issues.js'
import { InputError } from './issues.js'
import type { Ledger, LedgerInput } from './ledger.js'

const MAX_RECORDS = 1_000_000
const MAX_LEARNER = 200

const subject = choice(['general', 'professional'])
const level = choice(levels.map((row) => row.level) as [Level, ...Level[]])

const common = {
  id: text(1),
  date: plainDate,
  activity: text(1).nullish(),
  title: text(0).nullish(),
  registrar: text(0).nullish(),
}

const offline = object({
  ...common,
  kind: z.literal('offline'),
  mode: choice(['theory', 'practice']),
  subject,
  hours: quantity,
  until: plainDate.nullish(),
  days: list(plainDate, MAX_COURSE_DAYS, 1).nullish(),
  waiver: object({ by: text(1), reason: text(1) }).nullish(),
})
const online = object({ ...common, kind: z.literal('online'), subject, credits: quantity })
const exam = object({ ...common, kind: z.literal('exam'), subject, credits: quantity })

const specialCommon = { ...common, kind: z.literal('special'), subject: subject.nullish(), recognized: quantity.nullish() }
const special = specialRoutes(specialCommon)

/** The ledger's shape. What one field says of another is in cross-check.ts. */
export const ledgerSchema = object({
  $schema: z.unknown().optional(),
  learner: text(1, MAX_LEARNER),
  records: list(z.discriminatedUnion('kind', [offline, online, exam, special], { error: 'unknownChoice' }), MAX_RECORDS),
  certificates: list(object({
    level,
    issuedOn: plainDate,
    occupation: text(0).nullish(),
    number: text(0).nullish(),
    initial: z.boolean().nullish(),
  }), MAX_RECORDS).nullish(),
  findings: list(object({
    decidedOn: plainDate,
    records: z.array(z.string()).nullish(),
    liftedOn: plainDate.nullish(),
  }), MAX_RECORDS).nullish(),
  dutyFrom: year.nullish(),
  exemptYears: list(object({ year, reason: text(0).nullish() }), MAX_RECORDS).nullish(),
}) satisfies z.ZodType<Written<LedgerInput>>

// Without `eval` it falls back to the interpreted schema, with the same answers.
const compiled = z.compile(ledgerSchema)

/**
 * Checks one person's ledger and gives it the type that the rules take.
 *
 * @param input - the ledger as written or as read from JSON; `null` and `undefined` mean left out
 * @returns the ledger, copied: what was left out is not there, everything else is as it was written
 * @throws InputError - with every problem: its path, its code, and a message in Chinese and English that repeats no input
 * Articles 2, 6 and 8 name what is registered.
 * @example
 * parseLedger({ learner: 'L-001', records: [] }).learner
 * //=> 'L-001'
 */
export function parseLedger(input: unknown): Ledger {
  const result = safeParseLedger(input)
  if (!result.success) throw result.error
  return result.data
}

/** What `safeParseLedger` gives: the ledger, or the error that `parseLedger` would throw. */
export type ParseResult = { readonly success: true; readonly data: Ledger } | { readonly success: false; readonly error: InputError }

/**
 * Checks one person's ledger like `parseLedger` and returns the error instead of throwing it.
 *
 * @param input - the ledger as written or as read from JSON; `null` and `undefined` mean left out
 * @returns `{ success: true, data }` or `{ success: false, error }`
 * Articles 2, 6 and 8 name what is registered.
 * @example
 * safeParseLedger({ learner: 'L-001' }).success
 * //=> false
 */
export function safeParseLedger(input: unknown): ParseResult {
  const path = ['ledger']
  const plain = plainly(input)
  const shape = issuesOfPlain(compiled, plain, path)
  const issues = [...shape, ...undecided(shape, plain), ...crossCheckLedger(plain, path)]
  if (issues.length > 0) return { success: false, error: new InputError(issues) }
  // $schema goes first: it may be anything, and of any depth.
  const { $schema: _, ...ledger } = plain as LedgerInput & { $schema?: unknown }
  return { success: true, data: withoutLeftOut(ledger) as Ledger }
}

// A record whose kind or route is not known is of no branch, and zod looks no further: here its other fields have their turn.
const commonFields = z.looseObject(common)
const specialFields = z.looseObject(specialCommon)

function undecided(issues: readonly Issue[], input: unknown): Issue[] {
  return issues.flatMap(({ path: [...at] }) => {
    const key = at.pop()
    if (key !== 'kind' && key !== 'route') return []
    const record = (input as LedgerInput).records[at.at(-1) as number]
    return issuesOfPlain(key === 'kind' ? commonFields : specialFields, record, at)
  })
}
