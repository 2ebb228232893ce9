// The unit tests as one file: each change then loads the library once, and not once for each of their files.
import { readdirSync } from 'node:fs'
import { it } from 'vitest'
import { amend, assess, earlyPromotion, jinhua64, parseLedger, sumCredits } from '../../src/index.js'
import type { Part } from './parts.js'
import { SHORT, withoutVectors } from './parts.js'

const part = process.env['MUTATED_PART'] as Part
/** What no vector calls is watched by its own tests; they call all that is below, which would be watched by every test. */
const own = withoutVectors[part]
const folders = own === undefined ? ['assess', 'doors', 'ledger', 'regulation', 'rules', 'values'] : [own]
/** One counts what its properties meet, and so must search long; the other starts processes of its own, which no change reaches. */
const APART: readonly string[] = ['json-schema.properties.test.ts', 'examples.test.ts']
/** Input by the million: asked only about what nothing else notices. */
const LONG: readonly string[] = process.env['PROPERTY_TIMES'] === SHORT ? ['hostile.test.ts', 'hostile-rows.test.ts'] : []

for (const folder of folders) {
  for (const file of readdirSync(new URL(`../${folder}/`, import.meta.url))) {
    if (!file.endsWith('.test.ts') || APART.includes(file) || LONG.includes(file)) continue
    try {
      await import(/* @vite-ignore */ new URL(`../${folder}/${file}`, import.meta.url).href)
    } catch (error) {
      it(`${folder}/${file} is collected`, () => { throw error })
    }
  }
}

// Checks are made at their first use. Made before any test, they are watched by all tests that use them, and not by the first alone.
if (own === undefined) {
  try {
    sumCredits(1, 2)
    earlyPromotion({ level: 'seniorWorker', since: '2021-06-18', credits: 0, normalYears: 4, asOf: '2024-12-31' })
    assess(parseLedger({ learner: 'L-001', records: [] }), { asOf: '2024-12-31', regulation: { ...amend(jinhua64, { annualTotal: 100 }) } })
  } catch {
    // The tests tell.
  }
}
