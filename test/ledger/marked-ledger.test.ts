// A ledger that cannot be forged by mistake: what is not as parseLedger made it is refused wherever a ledger is taken.
import { describe, expect, it } from 'vitest'
import { compareReadings, surveyReadings } from '../../src/compare/index.js'
import { assess, checkExaminer, checkTalentProgram, InputError, parseLedger, safeParseLedger } from '../../src/index.js'
import type { CreditRecord, Ledger } from '../../src/index.js'
import { entriesOf } from '../../src/ledger/entries.js'
import { planPromotion, planYear } from '../../src/plan/index.js'
import { issuesOf } from './refused.js'

const asOf = '2024-12-31'
const record: CreditRecord = { id: 'a', date: '2024-05-06', kind: 'online', subject: 'general', credits: 5 }
const course = { id: 'b', date: '2024-05-06', kind: 'offline', mode: 'theory', subject: 'general', hours: 3, days: ['2024-05-06'], waiver: { by: '某局', reason: '集中' } }
const input = {
  learner: 'L-001', records: [record, course], certificates: [{ level: 'seniorWorker', issuedOn: '2021-06-18' }],
  findings: [{ decidedOn: '2024-01-01', records: ['a'] }], exemptYears: [{ year: 2023 }], totals: [{ year: 2022, general: 0, professional: 90 }], incompleteYears: [2021],
}
const ledger = parseLedger(input)

const MARK = Symbol.for('jinhua-skill-credits.ledger')
const marked = (mark: unknown): unknown => Object.freeze(Object.defineProperty({ ...ledger }, MARK, { value: mark }))

describe('a ledger that parseLedger did not make', () => {
  const forged: readonly (readonly [string, unknown])[] = [
    ['a literal', { learner: 'L', records: [] }],
    ['a spread', { ...ledger }],
    ['a spread with a record added', { ...ledger, records: [...ledger.records, { ...record, id: 'z' }] }],
    ['what JSON leaves of one', JSON.parse(JSON.stringify(ledger))],
    ['a structured clone', structuredClone(ledger)],
    ['what inherits from one', Object.create(ledger)],
    ['one of another format', marked(Object.freeze({ format: 1, entries: [] }))],
    ['one of a format to come', marked(Object.freeze({ format: 3, entries: [] }))],
    ['one whose mark can be changed', marked({ format: 2, entries: [] })],
    ['one that is not frozen', Object.defineProperty({ ...ledger }, MARK, { value: Object.freeze({ format: 2, entries: [] }) })],
    ['no object', 'L-001'],
    ['nothing', undefined],
    ['null', null],
    ['a revoked proxy', (() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy })()],
  ]

  it.each(forged)('is refused: %s', (_, value) => {
    const some = value as Ledger
    for (const call of [
      () => assess(some, { asOf }), () => checkExaminer(some, { asOf, from: 2024, to: 2024 }), () => checkTalentProgram(some, { asOf }),
      () => compareReadings(some, { asOf }), () => planYear(some, { asOf }),
      () => planPromotion(some, { asOf, promotion: { normalYears: 4 } }),
    ]) expect(issuesOf(call)).toEqual([['ledger', 'unchecked']])
  })

  it('is refused with whatever is wrong with the options beside it', () => {
    expect(issuesOf(() => assess({} as Ledger, { asOf: 'x' }))).toEqual([['ledger', 'unchecked'], ['options.asOf', 'date']])
  })

  it('is refused by its place in a survey', async () => {
    await expect(surveyReadings([ledger, { ...ledger }], { asOf })).rejects.toMatchObject({ issues: [{ path: ['ledgers', 1], code: 'unchecked' }] })
  })
})

describe('a ledger that parseLedger made', () => {
  it('bears its mark where nobody meets it by chance', () => {
    expect(Object.keys(ledger)).toEqual(Object.keys(input))
    expect(ledger).toEqual(input)
  })

  it('bears it under a name that every build of the library knows, and is taken from another build', () => {
    expect(Object.getOwnPropertySymbols(ledger)).toEqual([MARK])
    const others = marked(Object.freeze({ format: 2, entries: entriesOf(ledger) })) as Ledger
    expect(assess(others, { asOf })).toEqual(assess(ledger, { asOf }))
  })

  it('is frozen through and through, and leaves the input as it was', () => {
    const changeable = (data: unknown): boolean => typeof data === 'object' && data !== null && (!Object.isFrozen(data) || Object.values(data).some(changeable))
    expect(changeable(ledger)).toBe(false)
    expect(() => { (ledger.records as unknown as CreditRecord[]).push(record) }).toThrow(TypeError)
    expect(() => { (ledger as { learner: string }).learner = 'M' }).toThrow(TypeError)
    expect(() => Object.assign(ledger.records[0]!, { credits: 50 })).toThrow(TypeError)
    expect(() => { (ledger.incompleteYears as unknown as number[]).push(2024) }).toThrow(TypeError)
    input.records.push({ ...course, id: 'c' })
    expect(ledger.records).toHaveLength(2)
    input.records.pop()
  })

  it('can be parsed again, alone or with a record added', () => {
    expect(parseLedger(ledger)).toEqual(ledger)
    expect(parseLedger({ ...ledger, records: [...ledger.records, { ...record, id: 'z' }] }).records).toHaveLength(3)
  })
})

describe('an InputError', () => {
  const refused = safeParseLedger({ learner: '' })
  const error = refused.success ? expect.unreachable() : refused.error

  it('of another build of the library is one as well', () => {
    const other = Object.defineProperty(new Error('x'), Symbol.for('jinhua-skill-credits.InputError'), { value: true })
    expect(other).toBeInstanceOf(InputError)
    expect(error).toBeInstanceOf(InputError)
    for (const none of [new Error('x'), {}, null, 'x'] as unknown[]) expect(none instanceof InputError).toBe(false)
  })

  it('has subclasses of its own', () => {
    class Mine extends InputError {}
    expect(new Mine([])).toBeInstanceOf(Mine)
    expect(new Mine([])).toBeInstanceOf(InputError)
    expect(error instanceof Mine).toBe(false)
  })

  it('goes across threads as plain data', () => {
    expect(structuredClone(error.toJSON())).toEqual({ name: 'InputError', message: error.message, issues: error.issues, more: false })
    expect(JSON.parse(JSON.stringify(error))).toEqual(error.toJSON())
  })
})
