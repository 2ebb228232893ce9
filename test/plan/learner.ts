// The learner of the tests of plans: what has been learned in 2024, one record a line.
import type { CreditRecord, Ledger, LedgerInput, Subject } from '../../src/ledger/ledger.js'
import { parseLedger } from '../../src/ledger/parse-ledger.js'

export const learner = (records: readonly CreditRecord[], more: Partial<LedgerInput> = {}): Ledger =>
  parseLedger({ learner: 'L-001', records, ...more })

export const online = (subject: Subject, credits: number, date = '2024-03-01') =>
  ({ id: `${subject}-${date}`, date, kind: 'online', subject, credits } as const)

export const exam = { id: 'exam', date: '2024-04-01', kind: 'exam', subject: 'professional', credits: 2 } as const
