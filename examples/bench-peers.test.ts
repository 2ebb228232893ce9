// The engines beside us give the library's verdicts, or their speed would say nothing.
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assess, parseLedger } from 'jinhua-skill-credits'
import type { LedgerInput } from 'jinhua-skill-credits'
import { ASKED, makeLearners } from './bench/learners.js'

const folder = new URL('./bench-peers/', import.meta.url)
const installed = existsSync(new URL('node_modules', folder))
if (!installed) console.warn('The other engines are not compared: npm install --prefix examples/bench-peers')

interface Peer {
  readonly verdicts: (learner: LedgerInput) => unknown
}

/** HyperFormula recalculates a sheet for each. */
const FEW = 12
const learners = makeLearners(FEW)

describe.skipIf(!installed)('the same verdicts as the library', () => {
  it.each(['json-rules-engine', 'zen-engine', 'publicodes', 'hyperformula'])('%s', async (engine) => {
    const { peer } = await import(new URL(`${engine}.ts`, folder).href) as { peer: Peer }
    for (const learner of learners) {
      const { years, promotion } = assess(parseLedger(learner), ASKED)
      const verdicts = { years: years.map(({ year, status }) => ({ year, status })), promotion: promotion.status }
      expect(await peer.verdicts(learner)).toEqual(verdicts)
    }
  })
})
