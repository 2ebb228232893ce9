import { checkOf, Unfit } from './check.js'
import { compile } from './compile.js'
import { copyRecord } from './copy-record.js'
import type { FieldProblem } from './course.js'
import { courseOf, MAX_HOURS_OF_A_DAY, NONE, problemAt, problemsOfCourse } from './course.js'
import type { LedgerEntry } from './entries.js'
import { readOff } from './entries.js'
import type { IssuePath } from './issues.js'
import { IssueList } from './issues.js'
import type { CreditRecord } from './ledger.js'
import { commonFields, recordSchema, specialFields } from './ledger-schema.js'

const recordCheck = /* @__PURE__ */ checkOf<CreditRecord>(recordSchema, compile)

// A record whose kind or route is not known is of no branch, and zod looks no further: here its other fields have their turn.
const commonCheck = /* @__PURE__ */ checkOf(commonFields)
const specialCheck = /* @__PURE__ */ checkOf(specialFields)

/**
 * Checks one record by itself.
 *
 * What a record says to others of its ledger (unique ids, years of totals) is checked by `parseLedger`.
 *
 * @param input - the record as written or as read from JSON; `null` and `undefined` mean left out
 * @returns the record, copied and frozen
 * @throws InputError - with every problem, its path beginning with 'record'
 * @remarks Articles 2, 6 and 8 name what is registered.
 * @example
 * parseRecord({ id: 'a', date: '2024-05-06', kind: 'online', subject: 'general', credits: '3.3400', hours: null }).kind
 * //=> 'online'
 */
export function parseRecord(input: unknown): CreditRecord {
  const issues = new IssueList()
  const record = takeRecord(input)
  const entry = entryOf(record)
  const path = ['record']
  if (entry instanceof Unfit) {
    reportRecord(entry, path, issues)
    throw issues.error()
  }
  for (const problem of problemsOfRecord(record as CreditRecord, entry)) issues.add(problemAt(problem, path))
  issues.refuse()
  return record as CreditRecord
}

/** What is read off a record that was taken, its date too. */
export function entryOf(record: CreditRecord | Unfit): LedgerEntry | Unfit {
  if (record instanceof Unfit) return record
  const entry = readOff(record)
  return Number.isNaN(entry.first) ? new Unfit(record) : entry
}

/** A frozen copy of a record that fits its schema; whether its date is a day, its entry says. */
export function takeRecord(input: unknown): CreditRecord | Unfit {
  const copy = plainCopyOf(input)
  if (copy !== undefined) return Object.freeze(copy)
  const record = recordCheck().take(input)
  if (record instanceof Unfit) return record
  if (record.kind === 'offline') {
    Object.freeze(record.days)
    Object.freeze(record.waiver)
  }
  return Object.freeze(record)
}

function plainCopyOf(input: unknown): CreditRecord | undefined {
  try {
    return copyRecord(input)
  } catch {
    // Whatever a getter or a proxy threw: the reader says where.
    return undefined
  }
}

/** What one field of a record says of another. Almost every record is of one day and passes at a glance. */
export function problemsOfRecord(record: CreditRecord, { amount }: LedgerEntry): readonly FieldProblem[] {
  if (record.kind !== 'offline') return NONE
  if (record.until === undefined && record.days === undefined && (amount as number) <= MAX_HOURS_OF_A_DAY) return NONE
  return problemsOfCourse(courseOf({ ...record }))
}

/** Adds the problems of a record that does not fit its schema, those between its fields beside them. */
export function reportRecord(unfit: Unfit, path: IssuePath, issues: IssueList): void {
  recordCheck().report(unfit, path, issues)
  if (typeof unfit.copy !== 'object' || unfit.copy === null) return
  const { kind, route, ...fields } = unfit.copy as { readonly kind?: unknown; readonly route?: unknown }
  if (!KINDS.includes(kind)) commonCheck().report(unfit, path, issues)
  else if (kind === 'special' && !ROUTES.includes(route)) specialCheck().report(unfit, path, issues)
  if (kind === 'offline') issues.addAll(problemsOfCourse(courseOf(fields)).map((problem) => problemAt(problem, path)))
}

const KINDS: readonly unknown[] = ['offline', 'online', 'exam', 'special']
const ROUTES: readonly unknown[] = ['training', 'project', 'publication', 'competition']
