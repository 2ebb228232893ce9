import { assess } from '../../src/doors/assess.js'
import type { AnnualResult, AssessOptions } from '../../src/assess/assessment.js'
import type { CreditRecord, LedgerInput } from '../../src/ledger/ledger.js'
import { parseLedger } from '../../src/ledger/parse-ledger.js'

/** A year, assessed on its 31 December with further records in the ledger. */
export function yearWith(ledger: LedgerInput, records: readonly CreditRecord[], year: number, options: AssessOptions): AnnualResult {
  const changed = parseLedger({ ...ledger, records: [...ledger.records, ...records] })
  return assess(changed, { ...options, asOf: `${year}-12-31` }).years.find((result) => result.year === year)!
}

/** Parts beyond this many are tried in a selection: a schedule of a year's days has hundreds. */
const MANY = 12

/**
 * The schedules with a hundredth less in one part, exams apart: of an hour offline, of a credit else. Of a long one, a dozen parts
 * spread over it, beginning at a place given.
 */
export function oneHundredthLess(schedule: readonly CreditRecord[], from = 0): CreditRecord[][] {
  const step = Math.ceil(schedule.length / MANY)
  return schedule.flatMap((record, index) => {
    if (index % step !== from % step) return []
    const withPart = (changed: CreditRecord[]): CreditRecord[] => schedule.flatMap((each, place) => (place === index ? changed : [each]))
    switch (record.kind) {
      case 'offline':
        return [withPart(oneLess(record.hours) > 0 ? [{ ...record, hours: oneLess(record.hours) }] : [])]
      case 'online':
        return [withPart(oneLess(record.credits) > 0 ? [{ ...record, credits: oneLess(record.credits) }] : [])]
      case 'exam':
        return []
      case 'special':
        throw new Error('no special route is ever planned')
    }
  })
}

/** A hundredth less, in whole hundredths. */
export const oneLess = (quantity: number | string): number => (Math.round(Number(quantity) * 100) - 1) / 100
