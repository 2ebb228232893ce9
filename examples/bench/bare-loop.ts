// The bare loop: one pass over the records that does the arithmetic alone, in binary fractions. It sorts nothing, checks nothing, knows no
// day on which two sessions share a cap, no subject that a cap spares, no level, and leaves no trace. It bounds from below what an
// answer can cost, and gives wrong ones.
import type { CreditRecord } from 'jinhua-skill-credits'

const FIRST_YEAR = 2020
const YEARS = 180
const TIERS: Readonly<Record<string, number>> = { national: 60, core: 60, provincial: 48, municipal: 36, county: 24, other: 24 }
const totals = new Float64Array(YEARS)
const specials = new Float64Array(YEARS)

const ZERO = 48 * 1111

function yearOf(date: string): number {
  return 1000 * date.charCodeAt(0) + 100 * date.charCodeAt(1) + 10 * date.charCodeAt(2) + date.charCodeAt(3) - ZERO
}

/** How many of the years reach 90. */
export function bareLoop(records: readonly CreditRecord[]): number {
  totals.fill(0)
  specials.fill(0)
  for (const record of records) {
    const year = yearOf(record.date) - FIRST_YEAR
    switch (record.kind) {
      case 'offline': {
        const hours = record.hours as number
        totals[year]! += record.mode === 'theory' ? Math.min(12, hours * 2) : Math.min(18, hours * 3)
        break
      }
      case 'online':
      case 'exam':
        totals[year]! += record.credits as number
        break
      case 'special':
        specials[year]! += TIERS[record.tier]!
        break
    }
  }
  let reached = 0
  for (let year = 0; year < YEARS; year += 1) {
    if (totals[year]! + Math.min(60, specials[year]!) >= 90) reached += 1
  }
  return reached
}
