// The order in which the figures of two assessments are gone through, on assessments made for it.
import { describe, expect, it } from 'vitest'
import { diffAssessments } from '../../src/compare/index.js'
import type { AssessedRecord, Assessment, Level } from '../../src/index.js'
import { assessed, online } from '../support/given.js'
import { errorOf } from '../ledger/refused.js'

const certificates = [{ level: 'seniorWorker' as Level, issuedOn: '2021-06-01' }]
const made = (...records: [id: string, date: string, credits: number][]): Assessment =>
  assessed(records.map(([id, date, credits]) => online(id, date, credits)), { certificates, promotion: { normalYears: 4 } })
const first = (before: Assessment, after: Assessment): unknown => diffAssessments(before, after).firstFigure

describe('the first figure that differs', () => {
  it('is of the earliest record, whichever assessment has it and whatever its id', () => {
    const before = made(['a', '2024-05-06', 1])
    expect(first(before, made(['z', '2024-02-01', 1], ['a', '2024-05-06', 2]))).toMatchObject({ of: { kind: 'record', id: 'z' }, before: null, after: 1 })
    expect(first(before, made(['z', '2024-07-01', 1], ['a', '2024-05-06', 2]))).toMatchObject({ of: { kind: 'record', id: 'a' }, before: 1, after: 2 })
    expect(first(made(['z', '2024-02-01', 1], ['a', '2024-05-06', 2]), before)).toMatchObject({ of: { kind: 'record', id: 'z' }, before: 1, after: null })
  })

  it('is, of a day, of the record with the smaller id', () => {
    const before = made(['b', '2024-05-06', 1], ['d', '2024-05-06', 1])
    expect(first(before, made(['a', '2024-05-06', 1]))).toMatchObject({ of: { id: 'a' } })
    expect(first(before, made(['c', '2024-05-06', 1], ['b', '2024-05-06', 1]))).toMatchObject({ of: { id: 'c' } })
    expect(first(before, made(['e', '2024-05-06', 1], ['b', '2024-05-06', 1]))).toMatchObject({ of: { id: 'd' } })
  })

  it('is of the earliest year, where the records are the same', () => {
    const before = assessed([], { dutyFrom: 2024 })
    expect(first(before, assessed([], { dutyFrom: 2023 }))).toMatchObject({ of: { kind: 'year', year: 2023 }, before: null, after: 90 })
    const years = (...some: number[]): Assessment => ({ ...before, years: some.map((year) => ({ ...before.years[0]!, year })) })
    expect(first(years(2024), years(2022))).toMatchObject({ of: { year: 2022 } })
    expect(first(years(2022), years(2024))).toMatchObject({ of: { year: 2022 } })
  })

  it.each<[figure: keyof AssessedRecord, clause: string]>([['claimed', '10.online'], ['credited', '10.online'], ['forLevel', '20']])(
    'is a record’s %s where that is all, by clause %s', (figure, clause) => {
      const before = made(['a', '2024-05-06', 1])
      const after = { ...before, records: [{ ...before.records[0]!, [figure]: 7 }] }
      expect(first(before, after)).toEqual({ of: { kind: 'record', id: 'a' }, figure, clause, before: 1, after: 7 })
    },
  )

  it('is whether a finding stands, where that is all (art. 22)', () => {
    const before = made(['a', '2024-05-06', 1])
    expect(first(before, { ...before, promotion: { ...before.promotion, finding: true } as Assessment['promotion'] }))
      .toEqual({ of: { kind: 'promotion' }, figure: 'finding', clause: '22', before: false, after: true })
  })
})

it('what is refused is told in words', () => {
  const assessment = made(['a', '2024-05-06', 1])
  const told = (before: unknown, after: unknown): unknown =>
    errorOf(() => diffAssessments(before as Assessment, after as Assessment)).issues[0]?.message
  expect(told(assessment, { ...assessment, learner: 'L-002' }))
    .toEqual({ zh: '不是可选的值：应与 before 为同一人', en: 'not one of the possible values: the learner of before' })
  expect(told({ kind: 'diff' }, assessment)).toEqual({ zh: '不是可选的值：assessment', en: 'not one of the possible values: assessment' })
})
