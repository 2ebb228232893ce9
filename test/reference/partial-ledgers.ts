/** Ledgers of which all is known, and the same with part of it lost: what a partial one leaves open can be held against the truth. */
import fc from 'fast-check'
import type { AssessOptions } from '../../src/assess/assessment.js'
import type { CreditRecord, LedgerInput } from '../../src/ledger/ledger.js'
import { deepFreeze } from '../../src/regulation/deep-freeze.js'
import { levelOutcomes } from './account.js'
import { ledger, options, optionsElsewhere } from './arbitraries.js'
import { yearOf } from './calendar.js'
import type { PartialLedger, YearTotals } from './contract.js'
import { daysOf, factsOf, type Facts } from './facts.js'
import { atLeast, decimal, sum, toNumber, type Fraction } from './fraction.js'
import { creditedByYear, sumsOf, totalOf } from './year.js'
import type { Outcome } from './credit.js'

export interface Loss {
  readonly full: PartialLedger
  readonly partial: PartialLedger
  readonly asked: AssessOptions
}

/** Regulations are frozen here: each case asks many questions under one, and a regulation that is not is checked at every call. */
export const anyOptions = fc.oneof(
  { weight: 3, arbitrary: options },
  { weight: 2, arbitrary: optionsElsewhere.map((asked) => ({ ...asked, regulation: deepFreeze(asked.regulation) })) },
) as fc.Arbitrary<AssessOptions>

/** Without null and undefined, which mean left out. */
const tidy = (input: LedgerInput): PartialLedger => factsOf(input, { asOf: '2020-10-10' }).ledger

const yearsTouched = (records: readonly CreditRecord[]): number[] => [...new Set(records.flatMap(daysOf).map(yearOf))]

const withoutActivity = ({ activity: _, ...record }: CreditRecord): CreditRecord => record

/** Without some records. A finding that named only those bars all the same. */
function without(full: PartialLedger, lost: ReadonlySet<string>): PartialLedger {
  const findings = full.findings?.map(({ records, ...finding }) => {
    const left = records?.filter((id) => !lost.has(id)) ?? []
    return left.length === 0 ? finding : { ...finding, records: left }
  })
  return { ...full, records: full.records.filter(({ id }) => !lost.has(id)), ...(findings === undefined ? {} : { findings }) }
}

const draws = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 16, maxLength: 16 })

/** Records are lost, and the years in which they had days declared incomplete; those records were activities of their own. */
export const recordsLost: fc.Arbitrary<Loss> = fc.tuple(ledger, anyOptions, draws, fc.constantFrom<number[]>([], [2019], [2021], [2022]))
  .map(([input, asked, drawn, alsoIncomplete]) => {
    const all = tidy(input)
    const isLost = (index: number): boolean => drawn[index] === 0
    const records = all.records.map((record, index) => (isLost(index) ? withoutActivity(record) : record))
    const lost = records.filter((_, index) => isLost(index))
    const full = { ...all, records }
    const incompleteYears = [...new Set([...yearsTouched(lost), ...alsoIncomplete])]
    return { full, asked, partial: { ...without(full, new Set(lost.map(({ id }) => id))), incompleteYears } }
  })

/**
 * Some years are replaced by their totals, as the register that was right would give them: after caps, not after a reset.
 *
 * `levelAndYear` comes only together with the readings under which more never hurts: a year in which a promotion falls is unmet by
 * the contract where even all of it fails, and under the others less of it might do. Where records are counted anew, or not all
 * of them yet, they are activities of their own; where totals are not known yet, nothing was found to be fraud.
 */
export const yearsClosed: fc.Arbitrary<Loss> = fc.tuple(ledger, anyOptions, draws)
  .filter(([input]) => input.records.length > 0)
  .map(([input, options, drawn]) => {
    const asked = harmlessWhereReset(options)
    const readings = factsOf(input, asked).readings
    const all = tidy(input)
    const closed = closedYears(all, drawn)
    const known = (year: number): boolean => asked.asOf >= `${year}-12-31`
    const areAllKnown = closed.every(known)
    const { findings, ...unaccused } = all
    const ownActivities = !areAllKnown || readings.resetScope === 'levelAndYear' || readings.capAtPromotion === 'renewed'
    const full = {
      ...unaccused,
      ...(areAllKnown && findings !== undefined ? { findings } : {}),
      records: ownActivities ? all.records.map(withoutActivity) : all.records,
    }
    const lost = full.records.filter((record) => daysOf(record).some((day) => closed.includes(yearOf(day))))
    const totals = closed.map((year, index) => totalsOf(
      year, full, { ...asked, asOf: known(year) ? asked.asOf : `${year}-12-31` }, drawn.at(-1 - index) ?? 0,
    ))
    return { full, asked, partial: { ...without(full, new Set(lost.map(({ id }) => id))), totals } }
  })
  // A quantity is at most 10,000.
  .filter(({ partial }) => partial.totals.every(({ general, professional, unclassified = 0, exam = 0, sinceCertificate = 0 }) =>
    [general, professional, unclassified, exam, sinceCertificate].every((amount) => Number(amount) <= 10_000)))

function harmlessWhereReset(options: AssessOptions): AssessOptions {
  if (options.readings?.resetScope !== 'levelAndYear') return options
  const harmless = { professionalShare: 'ofRequired', dailyCapScope: 'perMode', truncation: 'learnerFavorable' } as const
  return { ...options, readings: { ...options.readings, ...harmless } }
}

/** With a year that a record touches, all years that it touches. */
function closedYears({ records }: PartialLedger, drawn: readonly number[]): number[] {
  const seeds = yearsTouched(records).filter((_, index) => drawn[index] === 0 || drawn[index] === 1)
  const closed = new Set(seeds)
  const spans = records.map((record) => yearsTouched([record]))
  for (let before = -1; before !== closed.size;) {
    before = closed.size
    for (const span of spans) if (span.some((year) => closed.has(year))) span.forEach((year) => closed.add(year))
  }
  return [...closed]
}

function totalsOf(year: number, full: PartialLedger, options: AssessOptions, drawn: number): YearTotals {
  const capsOnly = factsOf(full, { ...options, readings: { ...options.readings, resetScope: 'level' } })
  const outcomes = inYear(year, creditedByYear(capsOnly))
  const sums = sumsOf(outcomes)
  const since = sinceCertificate(year, factsOf(full, options), outcomes)
  const written = since !== undefined && drawn % 2 === 0 && atLeast(totalOf(sums), since)
  return {
    year,
    general: toNumber(sums.general),
    professional: toNumber(sums.professional),
    unclassified: toNumber(sums.unclassified),
    ...(drawn < 2 ? { exam: toNumber(sums.exam ?? decimal(0)) } : {}),
    ...(written ? { sinceCertificate: toNumber(since) } : {}),
  }
}

const inYear = (year: number, outcomes: readonly Outcome[]): Outcome[] => outcomes.filter(({ slice }) => yearOf(slice.day) === year)

/** What came after the year's last certificate; of the current level's, what stands in its account. */
function sinceCertificate(year: number, facts: Facts, outcomes: readonly Outcome[]): Fraction | undefined {
  const last = facts.certificates.filter(({ issuedOn }) => yearOf(issuedOn) === year).at(-1)?.issuedOn
  if (last === undefined) return undefined
  const standing = last === facts.clearedUpTo
    ? inYear(year, levelOutcomes(facts, creditedByYear(facts)))
    : outcomes.filter(({ slice }) => slice.day > last)
  return sum(standing.map(({ credited }) => credited))
}
