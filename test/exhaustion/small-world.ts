/**
 * A small world: one life in which every rule has something to do, and each of its records may be there or not. The amounts lie at
 * the boundaries, so that a record more or less tips a cap, a requirement or the threshold.
 */
import { isDeepStrictEqual } from 'node:util'
import { assess } from '../../src/assess/assess.js'
import type { AssessOptions } from '../../src/assess/assessment.js'
import type { CreditRecord, LedgerInput } from '../../src/ledger/ledger.js'
import { parseLedger } from '../../src/ledger/parse-ledger.js'
import type { ReadingId, Readings } from '../../src/regulation/readings.js'
import { readingIds, readings } from '../../src/regulation/readings.js'
import { referenceAssess } from '../reference/assess.js'

const catalogue: readonly CreditRecord[] = [
  // Begins on the eve of the rules.
  { id: 'course', date: '2020-10-09', until: '2020-10-10', kind: 'offline', mode: 'practice', subject: 'professional', hours: 8.01 },
  // One day: general theory just over the cap, approved professional theory, and practice that takes half of a six-hour day.
  { id: 'theory', date: '2020-10-12', kind: 'offline', mode: 'theory', subject: 'general', hours: 6.01, activity: 'K1' },
  { id: 'waived', date: '2020-10-12', kind: 'offline', mode: 'theory', subject: 'professional', hours: 6, waiver: { by: 'B-1', reason: 'W-1' } },
  { id: 'practice', date: '2020-10-12', kind: 'offline', mode: 'practice', subject: 'professional', hours: 3 },
  // Special routes before and after the promotion, by 0.02 over the cap; the first is the activity of the theory, and ties with it.
  { id: 'training', date: '2020-10-15', kind: 'special', route: 'training', tier: 'county', recognized: 12.02, activity: 'K1' },
  { id: 'project', date: '2020-11-02', kind: 'special', route: 'project', tier: 'provincial' },
  // With the project 90.01 in the account, or 89.99 where the cap was used before.
  { id: 'exam', date: '2020-12-31', kind: 'exam', subject: 'professional', credits: 42.01 },
]

const life: LedgerInput = {
  learner: 'L-001',
  records: [],
  certificates: [{ level: 'juniorWorker', issuedOn: '2019-01-01' }, { level: 'intermediateWorker', issuedOn: '2020-10-20' }],
  findings: [{ decidedOn: '2020-12-01' }],
}

const asked: AssessOptions = { asOf: '2020-12-31', promotion: { normalYears: 2 } }

/** The readings that an assessment looks at: all but that of article 16. */
const asking = readingIds.filter((reading) => reading !== 'recentYear')
const answersTo = (reading: ReadingId): string[] => Object.keys(readings[reading].answers)

const everyReading: readonly Partial<Readings>[] = asking.reduce<Record<string, string>[]>(
  (all, reading) => all.flatMap((some) => answersTo(reading).map((answer) => ({ ...some, [reading]: answer }))), [{}])

const subsets = 2 ** catalogue.length

/** How many cases there are: every subset of the records under every combination of readings. */
export const cases = subsets * everyReading.length

/** The ledger and the readings of a case, by its number from 0. */
export function caseAt(number: number): { readonly ledger: LedgerInput; readonly options: AssessOptions } {
  const subset = Math.floor(number / everyReading.length)
  return {
    ledger: { ...life, records: catalogue.filter((_, place) => Math.floor(subset / 2 ** place) % 2 === 1) },
    options: { ...asked, readings: everyReading[number % everyReading.length]! },
  }
}

/** Whether the library and the naive reference say the same of a case. */
export function agreeOn(number: number): boolean {
  const { ledger, options } = caseAt(number)
  return isDeepStrictEqual(assess(parseLedger(ledger), options), referenceAssess(ledger, options))
}
