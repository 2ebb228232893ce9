import { readFileSync } from 'node:fs'
import type { AnySchema } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { safeParseLedger } from '../../src/index.js'
import { ledgerJsonSchema } from '../../src/ledger/json-schema.js'

const ajv = new Ajv2020({ strict: true, strictTypes: false })
formats.default(ajv)
const schema = ledgerJsonSchema() as AnySchema
// Compiled inside the tests: what cannot be compiled shall fail them, not keep them from being there.
const conforms = (input: unknown): unknown => ajv.compile(schema)(input)

describe('the JSON Schema of a ledger', () => {
  it('is a schema of the 2020-12 dialect that says what it describes', () => {
    expect(ledgerJsonSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Ledger of continuing-education credits (金人社发〔2020〕64号)', type: 'object',
    })
  })

  it('takes every person of the demo, as parseLedger does', () => {
    for (const person of JSON.parse(readFileSync('examples/data/ledgers.json', 'utf8')) as unknown[]) {
      expect(conforms(person)).toBe(true)
      expect(safeParseLedger(person).success).toBe(true)
    }
  })

  it('takes a ledger that names its schema, and null for what is left out', () => {
    expect(conforms({ $schema: './ledger.schema.json', learner: 'L', records: [{ id: 'a', date: '2024-05-06', kind: 'online', subject: 'general', credits: '1.5', hours: null, phone: null }] })).toBe(true)
  })

  it.each([
    ['no learner', { records: [] }], ['a kind that is none', { learner: 'L', records: [{ id: 'a', date: '2024-05-06', kind: 'x' }] }],
    ['an unknown key', { learner: 'L', records: [], phone: '138' }], ['a national publication', { learner: 'L', records: [{ id: 'a', date: '2024-05-06', kind: 'special', route: 'publication', tier: 'national' }] }],
    ['a competition without a place', { learner: 'L', records: [{ id: 'a', date: '2024-05-06', kind: 'special', route: 'competition', tier: 'national' }] }],
    ['a day that does not exist', { learner: 'L', records: [], certificates: [{ level: 'technician', issuedOn: '2023-02-29' }] }],
    ['no credits at all', { learner: 'L', records: [{ id: 'a', date: '2024-05-06', kind: 'online', subject: 'general', credits: 0 }] }],
    ['three decimals as text', { learner: 'L', records: [{ id: 'a', date: '2024-05-06', kind: 'online', subject: 'general', credits: '1.005' }] }],
  ])('refuses %s, as parseLedger does', (_, input) => {
    expect(conforms(input)).toBe(false)
    expect(safeParseLedger(input).success).toBe(false)
  })
})
