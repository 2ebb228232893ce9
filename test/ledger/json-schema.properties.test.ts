// Its properties count what they meet, and so search long whatever PROPERTY_TIMES says: apart from the other tests, which mutation runs.
import type { AnySchema } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeParseLedger } from '../../src/index.js'
import type { IssueCode } from '../../src/index.js'
import { ledgerJsonSchema } from '../../src/ledger/json-schema.js'
import { runs } from '../properties/runs.js'
import { ledger } from '../reference/arbitraries.js'
import { mutated } from './mutations.js'

const ajv = new Ajv2020({ strict: true, strictTypes: false })
formats.default(ajv)
const conforms = ajv.compile(ledgerJsonSchema() as AnySchema)

/** What JSON can say of an input; undefined where it says nothing. */
function asJson(input: unknown): unknown {
  const text = JSON.stringify(input) as string | undefined
  return text === undefined ? undefined : JSON.parse(text)
}

/** What a JSON Schema sees. The other codes are about days of before 1949, decimals, and what one field says of another. */
const OF_SHAPE: readonly IssueCode[] = ['type', 'missing', 'unknownChoice', 'tier', 'rank']

describe('the JSON Schema of a ledger', () => {
  it('takes whatever parseLedger takes', () => {
    fc.assert(fc.property(ledger, (input) => { expect(conforms(asJson(input))).toBe(true) }), runs(300))
  })

  it('agrees with parseLedger on the shape of ledgers with something wrong in them', () => {
    const seen = { taken: 0, refused: 0, crossChecked: 0 }
    fc.assert(fc.property(mutated(ledger), (mutation) => {
      const input = asJson(mutation)
      const result = safeParseLedger(input)
      if (result.success) {
        seen.taken += 1
        if (!conforms(input)) expect(conforms.errors).toBeNull()
      } else if (result.error.issues.some(({ code }) => OF_SHAPE.includes(code))) {
        seen.refused += 1
        if (conforms(input)) expect(result.error.issues).toEqual([])
      } else {
        seen.crossChecked += 1
      }
    }), runs(1_500))
    // Each of the three must have been searched.
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(20)
  })
})
