// Results that come back from a database or a careless hand: each is refused in an orderly way, by the name of its argument.
import { describe, expect, it } from 'vitest'
import { diffAssessments } from '../../src/compare/diff-assessments.js'
import { assess } from '../../src/doors/assess.js'
import { considerations } from '../../src/explain/considerations.js'
import { explain } from '../../src/explain/explain.js'
import type { Explicable, ExplainOptions } from '../../src/explain/explain.js'
import { zh } from '../../src/explain/zh.js'
import { parseLedger } from '../../src/ledger/parse-ledger.js'
import { errorOf, issuesOf } from '../ledger/refused.js'
import { boom, revoked } from '../ledger/traps.js'

const MARK = '某张三13800138000'
const whole = assess(parseLedger({
  learner: 'L-001',
  records: [{ id: 'a', date: '2024-03-05', kind: 'online', subject: 'general', credits: 3 }],
  certificates: [{ level: 'seniorWorker', issuedOn: '2021-06-18' }],
}), { asOf: '2024-06-30', promotion: { normalYears: 4 } })
const noisy = (): never => { throw new TypeError(MARK) }

const NOT_WHOLE: readonly (readonly [name: string, result: unknown])[] = [
  ['its kind alone', { kind: 'assessment' }],
  ['records that are none', { ...whole, records: MARK }],
  ['a year that is none', { ...whole, years: [null] }],
  ['no promotion', { ...whole, promotion: undefined }],
  ['a getter that throws', Object.defineProperty({ ...whole }, 'years', { enumerable: true, get: noisy })],
]
const HOSTILE: readonly (readonly [name: string, result: unknown])[] = [
  ['a revoked proxy', revoked({})], ['a proxy that throws', new Proxy({}, { get: noisy })], ['nothing', null], ['a text', MARK],
]

describe('a result that is not whole', () => {
  const refused = (argument: string, call: () => unknown): void => {
    const error = errorOf(call)
    expect(error.issues.map(({ path }) => path[0])).toEqual([argument])
    expect(JSON.stringify(error) + String(error)).not.toContain(MARK)
  }

  it.each([...NOT_WHOLE, ...HOSTILE])('%s: is not explained or compared', (_, given) => {
    const result = given as typeof whole
    refused('result', () => explain(result, { locale: 'en' }))
    refused('before', () => diffAssessments(result, whole))
    refused('after', () => diffAssessments(whole, result))
  })

  it.each([NOT_WHOLE[0]!, NOT_WHOLE[2]!, ...HOSTILE])('%s: is not considered', (_, result) => {
    refused('assessment', () => considerations(result as typeof whole))
  })

  it.each(['useCheck', 'comparison', 'survey', 'diff', 'yearPlan', 'promotionPlan', 'settlement'])('its kind alone: %s', (kind) => {
    expect(issuesOf(() => explain({ kind } as Explicable, { locale: 'zh' }))).toEqual([['result', 'type']])
  })

  it('read back from JSON is whole', () => {
    const back = JSON.parse(JSON.stringify(whole)) as typeof whole
    expect(explain(back, { locale: 'zh' })).toEqual(explain(whole, { locale: 'zh' }))
    expect(diffAssessments(back, whole).changes).toEqual([])
  })
})

describe('options of an explanation', () => {
  const asked = (options: unknown): unknown => issuesOf(() => explain(whole, options as ExplainOptions))

  it('that cannot be read or are no language are refused', () => {
    for (const options of [undefined, null, 5, {}, { locale: null }]) expect(asked(options)).toEqual([['options.locale', 'missing']])
    for (const options of [revoked({}), { locale: 'fr' }, { locale: 'toString' }, { locale: 5 }]) {
      expect(asked(options)).toEqual([['options.locale', 'unknownChoice']])
    }
  })

  it('with a catalog of one’s own pass on what it throws', () => {
    expect(() => explain(whole, { locale: { ...zh, level: boom } })).toThrow(TypeError)
  })
})
