import { readFileSync } from 'node:fs'
import type { AssessOptions } from '../../src/assess/assessment.js'
import { parseLedger } from '../../src/ledger/parse-ledger.js'

/** The seven people of the demo. */
export const people = (JSON.parse(readFileSync(new URL('../../examples/data/ledgers.json', import.meta.url), 'utf8')) as unknown[]).map(parseLedger)

export const asked: AssessOptions = {
  asOf: '2024-12-31',
  promotion: { normalYears: { juniorWorker: 1, intermediateWorker: 4, seniorWorker: 5, technician: 4, seniorTechnician: 4 } },
}
