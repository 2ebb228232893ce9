import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { cutReasons } from '../../src/assess/assessment.js'
import type { ExaminerOptions } from '../../src/assess/check-examiner.js'
import { isRefusal } from '../../src/conformance/first-difference.js'
import { answer, calls, runConformance, vectors } from '../../src/conformance/index.js'
import type { Call, Vector } from '../../src/conformance/index.js'
import { clauseIds } from '../../src/regulation/clauses.js'
import { referenceAssess } from '../reference/assess.js'
import { referenceExaminer, referenceTalentProgram } from '../reference/use-checks.js'

const DIRECTORY = new URL('../../src/conformance/vectors/', import.meta.url)
const SCHEMA = 'vectors.schema.json'
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, DIRECTORY), 'utf8'))
const files = readdirSync(DIRECTORY).filter((name) => name !== SCHEMA)

const NAIVE = ['assess', 'checkExaminer', 'checkTalentProgram'] as const

function naively(call: Call, { ledger, options }: Vector['input']): unknown {
  if (call === 'checkExaminer') return referenceExaminer(ledger, options as ExaminerOptions)
  return (call === 'assess' ? referenceAssess : referenceTalentProgram)(ledger, options as ExaminerOptions)
}

/** Every value under a key, however deep. */
function valuesOf(key: string, inside: unknown): unknown[] {
  if (typeof inside !== 'object' || inside === null) return []
  const entries = Object.entries(inside as Readonly<Record<string, unknown>>)
  return entries.flatMap(([name, value]) => [...(name === key ? [value] : []), ...valuesOf(key, value)])
}

describe('the vectors', () => {
  it('are all put to this library, and it passes', async () => {
    const { failures, passes } = await runConformance(answer)
    expect(failures).toEqual([])
    expect(passes).toEqual(vectors.map(({ id }) => id))
  })

  it('are passed by the naive second implementation too, as far as it goes', async () => {
    const accepted = { calls: NAIVE, filter: ({ expect: expected }: Vector) => !isRefusal(expected) }
    const { failures, passes } = await runConformance(naively, accepted)
    expect(failures).toEqual([])
    expect(passes.length).toBeGreaterThanOrEqual(200)
  })

  it('are as many as were promised', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(250)
  })

  for (const name of files) {
    it(`${name} is as its schema says`, () => {
      const validate = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false }).compile(read(SCHEMA) as object)
      validate(read(name))
      expect(validate.errors).toBeNull()
    })
  }

  it('are all bundled for the runner: no file is left out', () => {
    const inFiles = files.flatMap((name) => read(name) as { id: string }[]).map(({ id }) => id)
    expect(vectors.map(({ id }) => id).sort()).toEqual(inFiles.sort())
  })

  it('have ids of their own, each with the article of its clause', () => {
    expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length)
    const strays = vectors.filter(({ id, clause, kind }) =>
      (kind === 'story' ? 'story' : String(Number.parseInt(clause, 10)).padStart(2, '0')) !== id.split('-')[0])
    expect(strays).toEqual([])
  })

  it('stand in the file of their article, or with the stories', () => {
    const strays = files.flatMap((name) => (read(name) as { id: string }[])
      .filter(({ id }) => name.startsWith('article-') && name !== 'article-08-registering.json' && !name.startsWith(`article-${id.slice(0, 2)}-`)))
    expect(strays).toEqual([])
  })

  it('no two ask the same', () => {
    const asked = vectors.map(({ call, input }) => JSON.stringify([call, input]))
    expect(asked.filter((one, index) => asked.indexOf(one) !== index)).toEqual([])
  })

  it('ask every function', () => {
    expect(calls.filter((call) => !vectors.some((vector) => vector.call === call))).toEqual([])
  })

  it('cite every article', () => {
    const cited = new Set(vectors.map(({ clause }) => clause))
    expect(clauseIds.filter((id) => !cited.has(id))).toEqual([])
  })

  it('expect every reason for which credits are cut', () => {
    const cuts = vectors.flatMap(({ expect: expected }) => valuesOf('cuts', expected)) as { reason?: string }[][]
    const reasons = new Set(cuts.flat().map(({ reason }) => reason))
    expect(cutReasons.filter((reason) => !reasons.has(reason))).toEqual([])
  })

  it('expect every kind of bad input', () => {
    const schema = read(SCHEMA)
    const [codes] = valuesOf('code', schema) as { enum: string[] }[]
    const refused = new Set(vectors.flatMap(({ expect: expected }) => valuesOf('code', expected)))
    expect(codes?.enum.filter((code) => !refused.has(code))).toEqual([])
  })

  it('tell the same in both languages: a title has Chinese in one and none in the other', () => {
    const odd = vectors.filter(({ title }) => !/\p{Script=Han}/u.test(title.zh) || /\p{Script=Han}/u.test(title.en))
    expect(odd).toEqual([])
  })
})
