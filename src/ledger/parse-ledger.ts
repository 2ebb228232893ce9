import { checkOf, listCheckOf, Unfit } from './check.js'
import { compile } from './compile.js'
import { AT_MOST_DAYS_IN_ALL, problemAt } from './course.js'
import {
  crossCheckCertificates, crossCheckFinding, crossCheckIncomplete, crossCheckLearner, crossCheckTotals, crossCheckYear, fieldsOf,
} from './cross-check.js'
import type { Raw } from './cross-check.js'
import type { LedgerEntry } from './entries.js'
import { daysOfEntry, sealed } from './entries.js'
import type { InputError, IssuePath } from './issues.js'
import { issue, IssueList } from './issues.js'
import type { CreditRecord, Ledger, LedgerInput } from './ledger.js'
import { certificateSchema, exemptYearSchema, outerFindingSchema, outerSchema, recordIdSchema, totalsSchema } from './ledger-schema.js'
import { MAX_CERTIFICATES, MAX_COURSE_DAYS_IN_ALL, MAX_EXEMPT_YEARS, MAX_RECORDS, MAX_YEARS } from './limits.js'
import { entryOf, problemsOfRecord, reportRecord, takeRecord } from './parse-record.js'
import { itemOf } from './read-once.js'

const PATH: IssuePath = ['ledger']

/**
 * Checks one person's ledger and gives it the type that the rules take.
 *
 * @param input - the ledger as written or as read from JSON; `null` and `undefined` mean left out
 * @returns the ledger, copied and frozen: what was left out is not there, everything else is as it was written
 * @throws InputError - with every problem, up to a thousand: its path, its code, and a message in Chinese and English that repeats no input
 * @remarks Articles 2, 6 and 8 name what is registered.
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
 * Checks one person's ledger like `parseLedger` and returns the error instead of throwing it; it throws nothing, whatever the input.
 *
 * @param input - the ledger as written or as read from JSON; `null` and `undefined` mean left out
 * @returns `{ success: true, data }` or `{ success: false, error }`
 * @remarks Articles 2, 6 and 8 name what is registered.
 * @example
 * safeParseLedger({ learner: 'L-001' }).success
 * //=> false
 */
export function safeParseLedger(input: unknown): ParseResult {
  const issues = new IssueList()
  const ledger = readLedger(input, issues)
  return ledger === undefined ? { success: false, error: issues.error() } : { success: true, data: ledger }
}

const outerCheck = /* @__PURE__ */ checkOf(outerSchema, compile)
const certificateList = /* @__PURE__ */ listCheckOf<unknown>(certificateSchema, MAX_CERTIFICATES, compile)
const findingCheck = /* @__PURE__ */ checkOf(outerFindingSchema, compile)
const recordIdCheck = /* @__PURE__ */ checkOf(recordIdSchema, compile)
const exemptYearList = /* @__PURE__ */ listCheckOf<unknown>(exemptYearSchema, MAX_EXEMPT_YEARS, compile)
const totalsList = /* @__PURE__ */ listCheckOf<unknown>(totalsSchema, MAX_YEARS, compile)

/** The ledger sealed; undefined where it has problems. */
function readLedger(input: unknown, issues: IssueList): Ledger | undefined {
  const outer = outerCheck().take(input)
  if (outer instanceof Unfit) outerCheck().report(outer, PATH, issues)
  // Of a ledger that does not fit, its parts are looked into all the same.
  const parts = fieldsOf(outer instanceof Unfit ? outer.copy : outer)
  crossCheckLearner(parts['learner'], [...PATH, 'learner'], issues)
  const totals = totalsList().itemsOf(parts['totals'], [...PATH, 'totals'], issues)
  const withTotals = crossCheckTotals(totals, [...PATH, 'totals'], issues)
  crossCheckIncomplete(listOf(parts['incompleteYears']), withTotals, [...PATH, 'incompleteYears'], issues)
  const { records, entries } = takeRecords(listOf(parts['records']), withTotals, issues)
  const certificates = certificateList().itemsOf(parts['certificates'], [...PATH, 'certificates'], issues)
  crossCheckCertificates(certificates, [...PATH, 'certificates'], issues)
  const findings = takeFindings(listOf(parts['findings']), records, issues)
  const exemptYears = exemptYearList().itemsOf(parts['exemptYears'], [...PATH, 'exemptYears'], issues)
  return issues.none ? sealed(assembled(parts, { records, certificates, findings, exemptYears, totals }), entries) : undefined
}

/** The list, if there is one: of one that is too long there is no copy. */
function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The lists that are looked at item by item. */
type Lists = Readonly<Record<'records' | 'certificates' | 'findings' | 'exemptYears' | 'totals', readonly unknown[]>>

/** The ledger with its lists as they were checked, frozen. `$schema` may be anything, and is left out. */
function assembled(parts: Raw, lists: Lists): LedgerInput {
  const ledger: Record<string, unknown> = {}
  for (const key of Object.keys(parts)) {
    const list = (lists as Partial<Lists>)[key as keyof Lists]
    if (key !== '$schema') ledger[key] = list === undefined ? Object.freeze(parts[key]) : frozen(list)
  }
  return ledger as unknown as LedgerInput
}

/** The records are frozen already. */
function frozen(items: readonly unknown[]): readonly unknown[] {
  if (!Object.isFrozen(items[0])) for (const item of items) Object.freeze(item)
  return Object.freeze(items)
}

interface TakenRecords {
  /** Those that fit, frozen; of the others, what was read of them. */
  readonly records: readonly unknown[]
  /** Of those that fit. */
  readonly entries: readonly LedgerEntry[]
}

/** One look over each record: it is checked, held against itself and its ledger, and read off. */
function takeRecords(items: readonly unknown[], withTotals: ReadonlySet<unknown>, issues: IssueList): TakenRecords {
  const records: unknown[] = []
  const entries: LedgerEntry[] = []
  let days = 0
  for (let index = 0; index < items.length && !issues.full && days <= MAX_COURSE_DAYS_IN_ALL; index += 1) {
    const record = takeRecord(itemOf(items[index]))
    const entry = entryOf(record)
    if (entry instanceof Unfit) {
      reportRecord(entry, [...PATH, 'records', index], issues)
      records.push(entry.copy)
      continue
    }
    for (const problem of problemsOfRecord(record as CreditRecord, entry)) issues.add(problemAt(problem, [...PATH, 'records', index]))
    if (withTotals.size > 0) crossCheckYear(entry, withTotals, [...PATH, 'records', index], issues)
    days += daysOfEntry(entry)
    records.push(record)
    entries.push(entry)
  }
  if (days > MAX_COURSE_DAYS_IN_ALL) issues.add(issue([...PATH, 'records'], 'range', AT_MOST_DAYS_IN_ALL))
  crossCheckIds(records, entries, issues)
  return { records, entries }
}

/** Ids are unique. */
function crossCheckIds(records: readonly unknown[], entries: readonly LedgerEntry[], issues: IssueList): void {
  if (entries.length === records.length && areDistinct(entries)) return
  const seen = new Set<unknown>()
  for (let index = 0; index < records.length && !issues.full; index += 1) {
    const { id } = fieldsOf(records[index])
    if (typeof id === 'string' && seen.has(id)) issues.add(issue([...PATH, 'records', index, 'id'], 'duplicateId'))
    seen.add(id)
  }
}

/** Whether no two entries have the same id. Ids that rise as numbers do, with or without zeros before them, need not be remembered. */
function areDistinct(entries: readonly LedgerEntry[]): boolean {
  let index = 1
  while (index < entries.length && rises((entries[index - 1] as LedgerEntry).id, (entries[index] as LedgerEntry).id)) index += 1
  if (index >= entries.length) return true
  const ids = new Set<string>()
  for (const { id } of entries) ids.add(id)
  return ids.size === entries.length
}

/** 'R9' rises to 'R10', and 'R09' to 'R10'. */
const rises = (a: string, b: string): boolean => a.length < b.length || (a.length === b.length && a < b)

function takeFindings(items: readonly unknown[], records: readonly unknown[], issues: IssueList): readonly unknown[] {
  const path = [...PATH, 'findings']
  const findings: unknown[] = []
  let [named, ids]: [number, ReadonlySet<unknown> | undefined] = [0, undefined]
  for (const item of items) {
    if (issues.full || named > MAX_RECORDS) break
    const fit = findingCheck().take(itemOf(item))
    const at = [...path, findings.length]
    if (fit instanceof Unfit) findingCheck().report(fit, at, issues)
    const finding = fieldsOf(fit instanceof Unfit ? fit.copy : fit)
    const voided = listOf(finding['records'])
    named += voided.length
    if (voided.length > 0) {
      ids ??= new Set(records.map((record) => fieldsOf(record)['id']))
      checkRecordIds(voided, ids, [...at, 'records'], issues)
    }
    crossCheckFinding(finding, at, issues)
    Object.freeze(voided)
    findings.push(Object.freeze(finding))
  }
  if (named > MAX_RECORDS) issues.add(issue(path, 'range', AT_MOST_NAMED))
  return findings
}

const AT_MOST_NAMED = { zh: `合计至多涉及 ${MAX_RECORDS} 条记录`, en: `at most ${MAX_RECORDS} records named in all` }

/** The records that a finding names are text, and records of this ledger. */
function checkRecordIds(voided: readonly unknown[], ids: ReadonlySet<unknown>, path: IssuePath, issues: IssueList): void {
  for (let index = 0; index < voided.length && !issues.full; index += 1) {
    const fit = recordIdCheck().take(itemOf(voided[index]))
    if (fit instanceof Unfit) recordIdCheck().report(fit, [...path, index], issues)
    else if (!ids.has(fit)) issues.add(issue([...path, index], 'unknownRecord'))
  }
}
