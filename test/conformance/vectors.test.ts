import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { cutReasons } from '../../src/assess/assessment.js'
import type { ExaminerOptions } from '../../src/doors/check-examiner.js'
import { isRefusal } from '../../src/conformance/first-difference.js'
import { answer, calls, runConformance, vectors } from '../../src/conformance/index.js'
import type { Call, Vector } from '../../src/conformance/index.js'
import type { IssueCode } from '../../src/ledger/issues.js'
import { clauseIds } from '../../src/regulation/clauses.js'
import type { Regulation } from '../../src/regulation/figures.js'
import { jinhua64 } from '../../src/regulation/figures.js'
import { referenceAssess } from '../reference/assess.js'
import { referenceExaminer, referenceTalentProgram } from '../reference/use-checks.js'

const DIRECTORY = new URL('../../src/conformance/vectors/', import.meta.url)
const SCHEMA = 'vectors.schema.json'
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, DIRECTORY), 'utf8'))
const files = readdirSync(DIRECTORY).filter((name) => name !== SCHEMA)

const NAIVE = ['assess', 'checkExaminer', 'checkTalentProgram'] as const

/** Every issue code that JSON can have: the compiler asks for all of them. That a ledger is unchecked, no JSON can show. */
const CODES: { readonly [C in Exclude<IssueCode, 'unchecked'>]: true } = {
  type: true, missing: true, unknownKey: true, date: true, dateOrder: true, quantity: true, range: true, duplicateId: true,
  levelOrder: true, tier: true, rank: true, hoursPerDay: true, unknownRecord: true, unknownReading: true,
  unknownChoice: true, personalData: true, yearWithTotals: true,
}

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

  const oneVector: Vector = {
    id: '10-one', clause: '10.theory', title: { zh: '一例', en: 'one' }, kind: 'worked', call: 'theoryCredits', input: { hours: 1 }, expect: 2,
  }
  const refusal = (...issues: unknown[]): object => ({ refusal: true, expect: { issues } })

  const withRegulation = (regulation: unknown): object =>
    ({ call: 'offlineCredits', input: { sessions: [], options: { regulation } }, expect: { claimed: 0 } })

  it.each<[what: string, change: object]>([
    ['an id of no article', { id: '25-one' }], ['an id without an idea', { id: '10' }], ['a story by its id only', { id: 'story-one' }],
    ['a story by its kind only', { kind: 'story' }], ['a kind that is none', { kind: 'sample' }], ['a place that is none', { clause: '10.hours' }],
    ['a blank title', { title: { zh: ' ', en: 'one' } }], ['a title in one language', { title: { en: 'one' } }], ['no mistake at all', { catches: [] }],
    ['a call that is none', { call: 'credits' }], ['no argument', { input: {} }], ['an argument of another function', { input: { hours: 1, options: {} } }],
    ['nothing expected', { expect: {} }], ['an object expected of a number', { expect: { credited: 2 } }], ['a text expected', { expect: '2' }],
    ['a number expected of an object', { call: 'clause', input: { id: '9' }, expect: 2 }], ['no issue', refusal()], ['a further key', { note: 'x' }],
    ['issues beside something else', { expect: { issues: [{ path: ['hours'], code: 'type' }], credited: 2 } }],
    ['an issue without a code', refusal({ path: ['hours'] })], ['an issue with a message', refusal({ path: ['hours'], code: 'type', message: 'x' })],
    ['a code that is none', refusal({ path: ['hours'], code: 'wrong' })], ['a path to nowhere', refusal({ path: [], code: 'type' })],
    ['a place below 0', refusal({ path: ['hours', -1], code: 'type' })], ['an issue twice', refusal({ path: ['hours'], code: 'type' }, { path: ['hours'], code: 'type' })],
    ['a refusal that does not say so', { expect: { issues: [{ path: ['hours'], code: 'type' }] } }], ['a refusal that refuses nothing', { refusal: true }],
    ['a refusal that is none', { refusal: false }], ['nothing absent', { absent: [] }], ['the whole absent', { absent: [[]] }],
    ['a refusal with something absent', { ...refusal({ path: ['hours'], code: 'type' }), absent: [['days']] }],
    ['a regulation without its own day', withRegulation({ id: 'x', figures: {} })], ['a regulation that is a text', withRegulation('x')],
    ['a figure that is a text', withRegulation({ id: 'x', inForce: '2020-10-10', figures: { theoryRate: '2' } })],
    ['a value without its day', withRegulation({ id: 'x', inForce: '2020-10-10', figures: { theoryRate: [{ value: 2 }] } })],
  ])('are refused by their schema with %s', (_, change) => {
    const validate = new Ajv({ allowUnionTypes: true, strictTypes: false }).compile(read(SCHEMA) as object)
    expect(validate([oneVector])).toBe(true)
    expect(validate([{ ...oneVector, ...change }])).toBe(false)
  })

  it('can be of every place, call and issue code that there is, as their schema lists them', () => {
    const listOf = (key: string): string[] | undefined =>
      (valuesOf(key, read(SCHEMA)) as { enum?: string[] }[]).find((one) => one.enum !== undefined && one.enum.length > 3)?.enum
    expect(listOf('clause')).toEqual(clauseIds)
    expect(listOf('call')).toEqual(calls)
    expect(listOf('code')?.sort()).toEqual(Object.keys(CODES).sort())
  })

  it('may have another regulation, written as what is its own of it; a function gets every figure', () => {
    const validate = new Ajv({ allowUnionTypes: true, strictTypes: false }).compile(read(SCHEMA) as object)
    const figures = { annualTotal: 72, professionalShare: [3, 5], theoryRate: [{ from: '2018-01-01', value: 2 }, { from: '2019-01-01', value: 3 }] }
    expect(validate([{ ...oneVector, ...withRegulation({ id: 'x', inForce: '2018-01-01', figures }) }])).toBe(true)
    const amended = vectors.find(({ id }) => id === '10-amended-rate')
    const { regulation } = amended?.input['options'] as { regulation: Regulation }
    expect(Object.keys(regulation.figures)).toEqual(Object.keys(jinhua64.figures))
    expect(regulation.figures.theoryRate.values).toEqual([{ from: '2020-10-10', value: 2 }, { from: '2026-07-01', value: 3 }])
    expect(regulation.figures.practiceRate).toEqual(jinhua64.figures.practiceRate)
  })

  it('say of every refusal that it is one, so that they can be left out', () => {
    const accepted = vectors.filter(({ refusal: refused }) => refused !== true)
    expect(accepted.filter(({ expect: expected }) => isRefusal(expected))).toEqual([])
    expect(vectors.length - accepted.length).toBe(vectors.filter(({ expect: expected }) => isRefusal(expected)).length)
  })

  it('name a key by its place only where no other order of the keys could give another place', () => {
    const places = vectors.flatMap(({ id, input, expect: expected }) => (isRefusal(expected) ? expected.issues : []).flatMap((found) => {
      const { path } = found as { path: (string | number)[] }
      const around = path.slice(0, -1).reduce<unknown>((inside, key) => (inside as Record<string, unknown> | undefined)?.[key], input)
      const isKey = typeof path.at(-1) === 'number' && typeof around === 'object' && around !== null && !Array.isArray(around)
      return isKey && Object.keys(around).length > 1 ? [id] : []
    }))
    expect(places).toEqual([])
  })

  it('are frozen through and through: nobody who imports them changes what another is asked', () => {
    const thawed = (data: unknown): boolean =>
      typeof data === 'object' && data !== null && (!Object.isFrozen(data) || Object.values(data).some(thawed))
    expect(thawed(vectors)).toBe(false)
    expect(() => { Object.assign((vectors[0] as Vector).input, { id: '2' }) }).toThrow(TypeError)
  })

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

  it('name the mistake that a counter-example counters', () => {
    expect(vectors.filter(({ kind, catches }) => kind === 'counter-example' && catches === undefined).map(({ id }) => id)).toEqual([])
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
    const refused = new Set(vectors.flatMap(({ expect: expected }) => valuesOf('code', expected)))
    expect(Object.keys(CODES).filter((code) => !refused.has(code))).toEqual([])
  })

  it('tell the same in both languages: a title has Chinese in one and none in the other', () => {
    const odd = vectors.filter(({ title }) => !/\p{Script=Han}/u.test(title.zh) || /\p{Script=Han}/u.test(title.en))
    expect(odd).toEqual([])
  })

  it.each(['zh', 'en'] as const)('are told apart by their titles, and those that are refused say so: %s', (language) => {
    const titles = vectors.map(({ title }) => title[language])
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
    const silent = vectors.filter(({ title, expect: expected }) => isRefusal(expected) && !/拒绝|不得|refuse/.test(title[language]))
    expect(silent.map(({ id }) => id)).toEqual([])
  })
})
