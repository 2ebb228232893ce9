import { describe, expect, it, vi } from 'vitest'
import * as pipeline from '../../src/assess/pipeline.js'
import { vectors } from '../../src/conformance/vectors.js'
import { assess } from '../../src/doors/assess.js'
import { MAX_ISSUES } from '../../src/ledger/limits.js'
import { parseLedger } from '../../src/ledger/parse-ledger.js'
import type { AssessOptions } from '../../src/assess/assessment.js'
import { jinhua_assess, jinhua_report } from '../../src/udf/index.js'

vi.mock(import('../../src/assess/pipeline.js'), async (original) => ({ ...await original() }))

const OPTIONS = '{"asOf":"2024-12-31"}'
const LEDGER = JSON.stringify({
  learner: 'L-001',
  dutyFrom: 2022,
  records: [
    { id: 'a', date: '2024-03-05', kind: 'offline', mode: 'theory', subject: 'general', hours: '7.00' },
    { id: 'b', date: '2023-05-06', kind: 'special', route: 'training', tier: 'national', subject: 'professional' },
  ],
  totals: [{ year: 2022, general: 18, professional: 72 }],
})

interface Refused {
  readonly name: string
  readonly issues: readonly { readonly path: unknown; readonly code: string }[]
  readonly more: boolean
}

const refused = (ledger: unknown, options: unknown): Refused => JSON.parse(jinhua_assess(ledger, options)) as Refused
const problems = (ledger: unknown, options: unknown): unknown[] => refused(ledger, options).issues.map(({ path, code }) => [path, code])

describe('jinhua_assess', () => {
  it('gives what assess gives, as text', () => {
    const assessments = vectors.filter(({ call, refusal }) => call === 'assess' && refusal !== true)
    expect(assessments.length).toBeGreaterThan(300)
    for (const { id, input } of assessments) {
      const { ledger, options } = input
      expect(jinhua_assess(JSON.stringify(ledger), JSON.stringify(options)), id)
        .toBe(JSON.stringify(assess(parseLedger(ledger), options as AssessOptions)))
    }
  })

  it('answers what is refused with the error and nothing else: every problem of both arguments', () => {
    expect(problems('{"learner":"L","records":[],"totals":7}', '{"asOf":"2020-10-09","readings":{"none":"x"}}')).toEqual([
      [['ledger', 'totals'], 'type'], [['options', 'readings', 0], 'unknownReading'], [['options', 'asOf'], 'range'],
    ])
    expect(Object.keys(refused('{}', OPTIONS))).toEqual(['name', 'message', 'issues', 'more'])
  })

  it('text that is no JSON is a problem of its argument, and is not repeated', () => {
    expect(problems('330722199001011234', OPTIONS)).toEqual([[['ledger'], 'type']])
    expect(problems('{"learner": 330722199001011234', '[')).toEqual([[['ledger'], 'type'], [['options'], 'type']])
    expect(jinhua_assess('{"learner": 330722199001011234', '[')).not.toContain('1990')
    expect(problems(LEDGER, 7)).toEqual([[['options'], 'type']])
  })

  it('what is NULL in SQL is missing', () => {
    expect(problems(null, OPTIONS)).toEqual([[['ledger'], 'missing']])
    expect(problems(undefined, OPTIONS)).toEqual([[['ledger'], 'missing']])
    expect(problems(LEDGER, null)).toEqual([[['options'], 'missing']])
    expect(problems('null', 'null')).toEqual(problems(null, null))
  })

  it('of a ledger with too many problems it says that there are more', () => {
    const records = Array.from({ length: MAX_ISSUES + 1 }, () => ({}))
    const { issues, more } = refused(JSON.stringify({ learner: 'L', records }), OPTIONS)
    expect([issues.length, more]).toEqual([MAX_ISSUES, true])
  })

  it('throws nothing, however deep the text', () => {
    const deep = '['.repeat(200_000)
    expect(problems(deep + ']'.repeat(200_000), OPTIONS)).toEqual([[['ledger'], 'type']])
    expect(problems(`{"learner":"L","records":[],"dutyFrom":${deep}${']'.repeat(200_000)}}`, OPTIONS)).toHaveLength(1)
  })

  it('a fault of the program is an answer too, which assesses nothing', () => {
    const fault = vi.spyOn(pipeline, 'assessLedger').mockImplementation(() => { throw new RangeError('330722199001011234') })
    const answer = JSON.parse(jinhua_assess(LEDGER, OPTIONS)) as Refused
    expect(answer).toEqual({ name: 'Failure', message: expect.stringContaining('nothing was assessed') as string, issues: [], more: false })
    expect(JSON.parse(jinhua_report(LEDGER, OPTIONS))).toEqual([answer])
    fault.mockRestore()
  })
})

describe('jinhua_report', () => {
  it('gives a flat row a year, null where something is not known', () => {
    const row = {
      learner: 'L-001', not_assessed_because: null, incomplete: false, unclassified: 0,
      required_total: 90, required_general: 18, required_professional: 60,
    }
    expect(JSON.parse(jinhua_report(LEDGER, OPTIONS))).toEqual([
      {
        ...row, year: 2022, status: 'unknown', basis: 'totals', total: 90, general: 18, professional: 72, exam: null, special: null,
        gaps: '', missing_credits: 0,
      },
      {
        ...row, year: 2023, status: 'unmet', basis: 'records', total: 60, general: 0, professional: 60, exam: 0, special: 60,
        gaps: 'total,general,exam', missing_credits: 30,
      },
      {
        ...row, year: 2024, status: 'unmet', basis: 'records', total: 12, general: 12, professional: 0, exam: 0, special: 0,
        gaps: 'total,general,professional,exam', missing_credits: 78,
      },
    ])
  })

  it('says why a year is not assessed', () => {
    const [first] = JSON.parse(jinhua_report(LEDGER.replace('"dutyFrom":2022,', '"dutyFrom":2023,'), OPTIONS)) as { year: number; not_assessed_because: string }[]
    expect(first).toMatchObject({ year: 2022, status: 'notAssessed', not_assessed_because: 'beforeDuty' })
  })

  it('answers what is refused with a list of one row, the error: unnested, it is not lost', () => {
    expect(JSON.parse(jinhua_report('{}', OPTIONS))).toEqual([JSON.parse(jinhua_assess('{}', OPTIONS))])
  })
})
