// A key that stands where it does not belong is named if it is a word of the library's own: such a word says nothing of anybody.
import { describe, expect, it } from 'vitest'
import { checkAnnual, parseLedger } from '../../src/index.js'
import { ledgerJsonSchema } from '../../src/ledger/json-schema.js'
import { issuesOf } from './refused.js'

/** All names under which a JSON Schema has properties. */
function propertiesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { properties = {} } = schema as { properties?: object }
  return [...Object.keys(properties), ...Object.values(schema).flatMap(propertiesIn)]
}

const OF_LEDGERS = [...new Set(propertiesIn(ledgerJsonSchema()))]
const OF_OPTIONS = [
  'asOf', 'promotion', 'normalYears', 'by', 'from', 'to', 'id', 'inForce', 'figures', 'clause', 'unit', 'values', 'value',
  'apprentice', 'juniorWorker', 'intermediateWorker', 'seniorWorker', 'technician', 'seniorTechnician', 'specialGradeTechnician', 'chiefTechnician',
  'annualTotal', 'professionalShare', 'training.county', 'competitionPlaces', 'truncation', 'fraudBar',
]
const OF_ARGUMENTS = ['waived', 'total', 'since', 'credits', 'level', 'issuedOn', 'finding', 'recognized']
const sums = { total: 90, general: 18, professional: 60 }

describe('a key of our own that stands where it does not belong is named', () => {
  it.each([...new Set([...OF_LEDGERS, ...OF_OPTIONS, ...OF_ARGUMENTS])])('%s', (word) => {
    expect(issuesOf(() => checkAnnual(sums, { [word]: 1 }))).toEqual([[`options.${word}`, 'unknownKey']])
  })

  it.each(['readings', 'regulation'])('%s, which only options have', (word) => {
    expect(issuesOf(() => parseLedger({ learner: 'L', records: [], [word]: 1 }))).toEqual([[`ledger.${word}`, 'unknownKey']])
  })

  it('and those of a ledger are read off its JSON Schema', () => {
    expect(OF_LEDGERS).toEqual(expect.arrayContaining(['$schema', 'learner', 'records', 'waiver', 'rank', 'decidedOn', 'sinceCertificate']))
  })
})

describe('any other key is given by its place', () => {
  it.each(['', 'name', '姓名', 'Learner', 'record', 'undefined', 'toString'])('%j', (key) => {
    expect(issuesOf(() => checkAnnual(sums, { [key]: 1 }))).toEqual([['options.0', 'unknownKey']])
  })
})
