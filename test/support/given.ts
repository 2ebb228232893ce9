// What the tests write down: one record a line, and the assessment of a few of them.
import { assess, parseLedger } from '../../src/index.js'
import type {
  AnnualResult, AssessedRecord, Assessment, AssessOptions, CreditRecord, ExamRecord, Ledger, LedgerInput, OfflineRecord, OnlineRecord,
  PlainDate, PublicationTier, Quantity, RecordBase, SpecialRecord, Subject, Tier,
} from '../../src/index.js'

type Rest<R> = Partial<Omit<R, 'id' | 'date' | 'kind'>>

/** Professional unless it says otherwise, like all of them. */
export function theory(id: string, date: PlainDate, hours: Quantity, rest: Rest<OfflineRecord> = {}): OfflineRecord {
  return { id, date, kind: 'offline', mode: 'theory', subject: 'professional', hours, ...rest }
}

export function practice(id: string, date: PlainDate, hours: Quantity, rest: Rest<OfflineRecord> = {}): OfflineRecord {
  return { id, date, kind: 'offline', mode: 'practice', subject: 'professional', hours, ...rest }
}

export function online(id: string, date: PlainDate, credits: Quantity, rest: Rest<OnlineRecord> = {}): OnlineRecord {
  return { id, date, kind: 'online', subject: 'professional', credits, ...rest }
}

export function exam(id: string, date: PlainDate, credits: Quantity, rest: Rest<ExamRecord> = {}): ExamRecord {
  return { id, date, kind: 'exam', subject: 'professional', credits, ...rest }
}

interface SpecialRest extends Partial<Omit<RecordBase, 'id' | 'date'>> {
  readonly subject?: Subject
  readonly recognized?: Quantity
}

export function training(id: string, date: PlainDate, tier: Tier, rest: SpecialRest = {}): SpecialRecord {
  return { id, date, kind: 'special', route: 'training', tier, ...rest }
}

export function project(id: string, date: PlainDate, tier: Tier, rest: SpecialRest = {}): SpecialRecord {
  return { id, date, kind: 'special', route: 'project', tier, ...rest }
}

export function publication(id: string, date: PlainDate, tier: PublicationTier, rest: SpecialRest = {}): SpecialRecord {
  return { id, date, kind: 'special', route: 'publication', tier, ...rest }
}

export function competition(id: string, date: PlainDate, tier: Tier, rank: number, rest: SpecialRest = {}): SpecialRecord {
  return { id, date, kind: 'special', route: 'competition', tier, rank, ...rest }
}

export const general = { subject: 'general' } as const

/** A year that is met to the hundredth: 18 general, 72 professional, all of these by exam. */
export function fullYear(year: number): CreditRecord[] {
  return [online(`${year}-general`, `${year}-03-01`, 18, general), exam(`${year}-exam`, `${year}-04-01`, 72)]
}

export function ledgerOf(records: readonly CreditRecord[], rest: Partial<LedgerInput> = {}): Ledger {
  return parseLedger({ learner: 'L-001', records, ...rest })
}

/** Options and what a ledger has besides records, in one. */
export type Asked = Partial<AssessOptions> & Partial<Omit<LedgerInput, 'records'>>

/** Assesses records, as of the end of 2024 unless it says otherwise. */
export function assessed(records: readonly CreditRecord[], asked: Asked = {}): Assessment {
  const { learner = 'L-001', certificates, findings, dutyFrom, exemptYears, ...options } = asked
  return assess(parseLedger({ learner, records, certificates, findings, dutyFrom, exemptYears }), { asOf: '2024-12-31', ...options })
}

export function yearIn({ years }: Pick<Assessment, 'years'>, year: number): AnnualResult {
  const found = years.find((result) => result.year === year)
  if (found === undefined) throw new Error(`no ${year} in this assessment`)
  return found
}

export function recordIn({ records }: Pick<Assessment, 'records'>, id: string): AssessedRecord {
  const found = records.find((record) => record.id === id)
  if (found === undefined) throw new Error(`no ${id} in this assessment`)
  return found
}

/** What each record was credited, by id. */
export function creditedIn({ records }: Pick<Assessment, 'records'>): Record<string, number> {
  return Object.fromEntries(records.map(({ id, credited }) => [id, credited]))
}
