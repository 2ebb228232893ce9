// A regulation is checked once where nobody can change it any more, and each time where somebody can: what is checked is what is used.
import { describe, expect, it } from 'vitest'
import { amend, assess, checkAnnual, defineRegulation, jinhua64, parseLedger } from '../../src/index.js'
import type { Regulation } from '../../src/index.js'
import { takeRegulation } from '../../src/ledger/check-regulation.js'
import { IssueList } from '../../src/ledger/issues.js'
import { deepFreeze } from '../../src/regulation/deep-freeze.js'
import { errorOf, issuesOf } from './refused.js'

const nobody = parseLedger({ learner: 'L', records: [] })
const asOf = '2024-12-31'

/** What is taken; every problem fails the test. */
function taken(given: unknown): Regulation {
  const issues = new IssueList()
  const regulation = takeRegulation(given, ['regulation'], issues)
  expect(issues.issues).toEqual([])
  return regulation ?? expect.unreachable('no regulation')
}

const copyOf = (regulation: Regulation): Regulation => JSON.parse(JSON.stringify(regulation)) as Regulation
const sums = { total: 90, general: 18, professional: 60 }
const inAll = (regulation: Regulation): number => checkAnnual(sums, { regulation }).requirements.total.required

/** A regulation with something else in the place of its yearly total. */
function withTotal(total: object): Regulation {
  const annualTotal = { ...jinhua64.figures.annualTotal, ...total }
  return { ...jinhua64, id: '某市〔2021〕1号', figures: { ...jinhua64.figures, annualTotal } }
}
const valued = (value: number): object => ({ values: [{ from: '2020-10-10', value }] })

describe('a regulation that nobody can change', () => {
  it.each([
    ['made by amend', amend(jinhua64, { annualTotal: 100 })], ['made by defineRegulation', defineRegulation({ id: 'x', inForce: '2018-01-01', figures: {} })],
    ['read from JSON and frozen', deepFreeze(copyOf(amend(jinhua64, { annualTotal: 100 })))],
    ['with something left out', deepFreeze({ ...copyOf(amend(jinhua64, { annualTotal: 100 })), note: null, remark: undefined })],
  ])('is checked once: %s', (_, regulation) => {
    expect(taken(regulation)).toBe(taken(regulation))
    expect(taken(regulation)).not.toBe(regulation)
    expect(taken(regulation)).toEqual({ id: regulation.id, inForce: regulation.inForce, figures: regulation.figures })
  })

  it('is the text itself without a look', () => {
    expect(taken(jinhua64)).toBe(jinhua64)
  })
})

describe('a regulation that somebody can change', () => {
  it.each([
    ['as a whole', (figures: object): object => ({ ...withTotal({}), figures })],
    ['in its figures', (figures: object): object => Object.freeze({ ...withTotal({}), figures })],
    ['in one of its figures', (figures: object): object => Object.freeze({ ...withTotal({}), figures: Object.freeze(figures) })],
  ])('%s, is checked each time', (_, around) => {
    const annualTotal = { ...jinhua64.figures.annualTotal, ...valued(100) }
    const regulation = around({ ...jinhua64.figures, annualTotal }) as Regulation
    expect(inAll(regulation)).toBe(100)
    Object.assign(annualTotal, valued(110))
    expect(inAll(regulation)).toBe(110)
    Object.assign(annualTotal, valued(-1))
    expect(issuesOf(() => inAll(regulation))).toEqual([['options.regulation.figures.annualTotal.values.0.value', 'quantity']])
  })

  it('with a getter in it, is checked each time however frozen it is', () => {
    let [value, reads] = [100, 0]
    const dated = Object.freeze({ from: '2020-10-10', get value() { reads += 1; return value } })
    const regulation = deepFreeze(withTotal({ values: [dated] }))
    expect(inAll(regulation)).toBe(100)
    value = 110
    const before = reads
    expect(inAll(regulation)).toBe(110)
    expect(reads).toBeGreaterThan(before)
  })

  it('gives a copy that nobody can change', () => {
    const regulation = copyOf(amend(jinhua64, { annualTotal: 100 }))
    expect(taken(regulation)).not.toBe(taken(regulation))
    expect(taken(regulation)).toEqual(regulation)
    expect(Object.isFrozen(taken(regulation).figures.annualTotal.values)).toBe(true)
  })
})

describe('the number of 64号', () => {
  const refused = (regulation: Regulation): unknown => errorOf(() => assess(nobody, { asOf, regulation })).issues
  const OWN_ID = { zh: '超出允许的范围：数值与64号不同的，不得用64号的文号', en: 'out of range: figures other than those of 64号 need an id of their own' }
  const underIts = (regulation: Regulation): Regulation => ({ ...regulation, id: jinhua64.id })

  it('is for its own figures, by whomever they are written', () => {
    expect(assess(nobody, { asOf, regulation: copyOf(jinhua64) })).toEqual(assess(nobody, { asOf }))
    expect(taken(copyOf(jinhua64))).toEqual(jinhua64)
  })

  it.each([
    ['another total', amend(jinhua64, { annualTotal: 90.01 })], ['another share', amend(jinhua64, { professionalShare: [1, 2] })],
    ['a share that is written otherwise', amend(jinhua64, { professionalShare: [4, 6] })], ['the same values once more from a later day', amend(jinhua64, { annualTotal: 90 }, { from: '2025-01-01' })],
    ['the same values from another day', defineRegulation({ id: 'x', inForce: '2020-10-11', figures: {} })], ['another figure at the end', amend(jinhua64, { yearsEarlyFromTechnician: 2 })],
  ])('is not for %s', (_, regulation) => {
    expect(refused(underIts(regulation))).toEqual([{ path: ['options', 'regulation', 'id'], code: 'range', message: OWN_ID }])
    expect(taken({ ...regulation, id: '64号' }).id).toBe('64号')
  })
})

describe('what a figure of another text cannot be', () => {
  const said = (regulation: Regulation): unknown => errorOf(() => assess(nobody, { asOf, regulation }))
    .issues.map(({ path, code, message: { zh, en } }) => [path.slice(3).join('.'), code, zh, en])

  it.each([
    ['of another unit', { unit: 'places' }, 'annualTotal.unit', 'unknownChoice', '不是可选的值：credits', 'not one of the possible values: credits'],
    ['of a unit that is no text', { unit: 1 }, 'annualTotal.unit', 'type', '类型不对', 'wrong type'],
    ['of another clause', { clause: '9.general' }, 'annualTotal.clause', 'unknownChoice', '不是可选的值：9.total', 'not one of the possible values: 9.total'],
    ['of no clause', { clause: null }, 'annualTotal.clause', 'missing', '缺少必填项', 'a required value is missing'],
    ['without values', { values: [] }, 'annualTotal.values', 'range', '超出允许的范围：不能为空', 'out of range: must not be empty'],
    ['from a day after the day in force', { values: [{ from: '2020-10-11', value: 90 }] }, 'annualTotal.values.0.from', 'dateOrder',
      '日期的先后不对：第一个值从施行之日起', 'dates are in the wrong order: the first value is from the day in force'],
    ['from a day before the day in force', { values: [{ from: '2020-10-09', value: 90 }] }, 'annualTotal.values.0.from', 'dateOrder',
      '日期的先后不对：第一个值从施行之日起', 'dates are in the wrong order: the first value is from the day in force'],
    ['twice from one day', { values: [{ from: '2020-10-10', value: 90 }, { from: '2020-10-10', value: 91 }] }, 'annualTotal.values.1.from', 'dateOrder',
      '日期的先后不对：各值的起始日期须依次递增', 'dates are in the wrong order: the first days of values rise'],
    ['falling by day', { values: [{ from: '2020-10-10', value: 90 }, { from: '2022-01-01', value: 91 }, { from: '2021-12-31', value: 92 }] }, 'annualTotal.values.2.from', 'dateOrder',
      '日期的先后不对：各值的起始日期须依次递增', 'dates are in the wrong order: the first days of values rise'],
  ])('%s', (_, figure, ...expected) => {
    expect(said(withTotal(figure))).toEqual([expected])
  })

  it('from the day in force and rising is what it can be', () => {
    const values = [{ from: '2020-10-10', value: 90 }, { from: '2020-10-11', value: 91 }]
    expect(taken(withTotal({ values })).figures.annualTotal.values).toEqual(values)
  })
})
