import { describe, expect, it } from 'vitest'
import { clause } from '../../src/index.js'
import type { FraudFinding, PromotionOptions, Readings } from '../../src/index.js'
import { barsApplication, findingStands, voidedRecords } from '../../src/rules/article-22-fraud.js'
import { lawOf } from '../support/law.js'
import { assessed, creditedIn, online, recordIn } from '../support/given.js'

const finding: FraudFinding = { decidedOn: '2024-03-22', records: ['a'] }
const lifted: FraudFinding = { ...finding, liftedOn: '2024-09-22' }

describe(`${clause('22').label}, the records`, () => {
  it('are void from the day of the decision on', () => {
    expect(['2024-03-21', '2024-03-22', '2024-03-23'].map((asOf) => [...voidedRecords([finding], asOf)])).toEqual([[], ['a'], ['a']])
    const credited = (asOf: string): object => creditedIn(assessed([online('a', '2023-05-01', 5), online('b', '2023-05-02', 5)], { findings: [finding], asOf }))
    expect(credited('2024-03-21')).toEqual({ a: 5, b: 5 })
    expect(credited('2024-03-22')).toEqual({ a: 0, b: 5 })
  })

  it('stay void when the finding is lifted', () => {
    expect([...voidedRecords([lifted], '2025-01-01')]).toEqual(['a'])
    expect(recordIn(assessed([online('a', '2023-05-01', 5)], { findings: [lifted] }), 'a').cuts).toEqual([{ credits: 5, reason: 'fraud', clause: '22' }])
  })

  it('a finding that names none voids none', () => {
    expect([...voidedRecords([{ decidedOn: '2024-03-22' }], '2024-12-31')]).toEqual([])
  })

  it('records of several findings are all void', () => {
    expect([...voidedRecords([finding, { decidedOn: '2024-04-01', records: ['b', 'a'] }], '2024-12-31')]).toEqual(['a', 'b'])
  })
})

describe(`${clause('22').label}, the bar`, () => {
  it('stands from the decision to the day before it is lifted', () => {
    expect(['2024-03-21', '2024-03-22', '2024-09-21', '2024-09-22'].map((asOf) => findingStands([lifted], asOf))).toEqual([false, true, true, false])
  })

  it('one lifted the day it was decided never stands', () => {
    expect(findingStands([{ decidedOn: '2024-03-22', liftedOn: '2024-03-22' }], '2024-03-22')).toBe(false)
  })

  it('one that names no records bars all the same, and any one that stands is enough', () => {
    expect(findingStands([lifted, { decidedOn: '2024-05-01' }], '2024-12-31')).toBe(true)
    expect(findingStands([], '2024-12-31')).toBe(false)
  })
})

describe(`${clause('22').label}: fraudBar`, () => {
  const status = (fraudBar: Readings['fraudBar'], by: PromotionOptions['by'], some: FraudFinding = finding): string => assessed([], {
    certificates: [{ level: 'juniorWorker', issuedOn: '2015-01-01' }], findings: [{ ...some, records: [] }],
    promotion: { normalYears: 3, ...(by === undefined ? {} : { by }) }, readings: { fraudBar },
  }).promotion.status

  it('levelApplications: every application for a level is barred', () => {
    expect(barsApplication('levelRecognition', lawOf())).toBe(true)
    expect([status('levelApplications', undefined), status('levelApplications', 'levelRecognition'), status('levelApplications', 'qualificationExam')])
      .toEqual(['barred', 'barred', 'barred'])
  })

  it('qualificationExamsOnly: only a qualification exam is', () => {
    expect([status('qualificationExamsOnly', undefined), status('qualificationExamsOnly', 'levelRecognition'), status('qualificationExamsOnly', 'qualificationExam')])
      .toEqual(['normal', 'normal', 'barred'])
  })

  it('a lifted finding bars nothing', () => {
    expect(status('levelApplications', 'qualificationExam', lifted)).toBe('normal')
  })

  it('the result says that a finding stands even where it does not bar', () => {
    const { promotion } = assessed([], {
      certificates: [{ level: 'juniorWorker', issuedOn: '2015-01-01' }], findings: [{ decidedOn: '2024-03-22' }],
      promotion: { normalYears: 3 }, readings: { fraudBar: 'qualificationExamsOnly' },
    })
    expect(promotion).toMatchObject({ finding: true, status: 'normal' })
  })
})
