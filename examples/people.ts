// The seven people of the demo, and what the examples ask of them.
import { readFileSync } from 'node:fs'
import { parseLedger } from 'jinhua-skill-credits'
import type { AssessOptions, Ledger } from 'jinhua-skill-credits'

const data = JSON.parse(readFileSync(new URL('data/ledgers.json', import.meta.url), 'utf8')) as unknown[]

export const people: readonly Ledger[] = data.map(parseLedger)

/** The normal years are what the national occupational standards ask of most trades; one's own standard may differ. */
export const asked: AssessOptions = {
  asOf: '2024-12-31',
  promotion: { normalYears: { juniorWorker: 1, intermediateWorker: 4, seniorWorker: 5, technician: 4, seniorTechnician: 4 } },
}
