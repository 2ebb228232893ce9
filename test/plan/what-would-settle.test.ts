// What would settle an unknown: each threshold held against `assess`, at it and a hundredth below.
import { describe, expect, it } from 'vitest'
import { assess, checkTalentProgram, parseLedger } from '../../src/index.js'
import type { AssessOptions, CreditRecord, LedgerInput } from '../../src/index.js'
import type { PromotionResult } from '../../src/rules/article-14-early-application.js'
import type { OpenQuestion } from '../../src/plan/settlement.js'
import { whatWouldSettle } from '../../src/plan/what-would-settle.js'
import { exam, fullYear, general, online, practice, publication, theory } from '../support/given.js'

const person = (more: Partial<LedgerInput>): LedgerInput => ({ learner: 'L-001', records: [], ...more })
const questions = (input: LedgerInput, options: AssessOptions) => whatWouldSettle(parseLedger(input), options).questions
const question = (input: LedgerInput, options: AssessOptions, kind: OpenQuestion['about']['kind'] = 'year'): OpenQuestion => {
  const found = questions(input, options).find(({ about }) => about.kind === kind)
  if (found === undefined) throw new Error(`no ${kind} is open`)
  return found
}
const year = (input: LedgerInput, options: AssessOptions, which: number) =>
  assess(parseLedger(input), options).years.find((result) => result.year === which)?.status
const sets = ({ sets: all }: OpenQuestion) => all.map(({ facts }) => facts.map(({ counted, further }) => [counted, further]))
const conditions = ({ conditions: all }: OpenQuestion) => all.map(({ counted, further }) => [counted, further])
const asOf = '2024-06-30'

describe('a closed year whose exam is not known (art. 9)', () => {
  const closed = (rest: object = {}) => person({ totals: [{ year: 2022, general: 18, professional: 72, ...rest }] })

  it('is met by a hundredth of a credit by exam, and not without', () => {
    expect(whatWouldSettle(parseLedger(closed()), { asOf: '2024-06-30' })).toEqual({
      kind: 'settlement', regulation: '金人社发〔2020〕64号', asOf, learner: 'L-001', readings: assess(parseLedger(closed()), { asOf }).readings,
      questions: [{
        about: { kind: 'year', year: 2022 }, clause: '9',
        then: { status: 'met', earliestDate: null }, otherwise: { status: 'unmet', earliestDate: null },
        conditions: [{ clause: '9.exam', counted: 'exam', atLeast: 0.01, share: null, known: 0, further: 0.01 }],
        sets: [{ facts: [{
          counted: 'exam', from: '2022-01-01', to: '2022-12-31', lack: 'examOfTotals', known: 0, most: 90, atLeast: 0.01, further: 0.01,
        }] }],
      }],
    })
    expect([0.01, 0].map((amount) => year(closed({ exam: amount }), { asOf }, 2022))).toEqual(['met', 'unmet'])
  })

  it('is a question of the recent year too, if it is that (art. 16)', () => {
    const [first, second, ...others] = questions(closed(), { asOf: '2023-06-30' })
    expect(others).toEqual([])
    expect(second).toEqual({ ...first, about: { kind: 'recentYear', from: '2022-01-01', to: '2022-12-31' }, clause: '16' })
  })

  it('is no question where it is known, or not required', () => {
    expect(questions(closed({ exam: 0 }), { asOf })).toEqual([])
    expect(questions(closed(), { asOf, readings: { examCredits: 'notRequired' } })).toEqual([])
    expect(questions(person({}), { asOf })).toEqual([])
  })
})

describe('a year with gaps (art. 9)', () => {
  const gaps = (records: readonly CreditRecord[]) => person({ records, incompleteYears: [2023] })
  const filled = (records: readonly CreditRecord[], further: readonly CreditRecord[], readings: AssessOptions['readings'] = {}) =>
    year(person({ records: [...records, ...further] }), { asOf, readings }, 2023)
  const generals = (amount: number): CreditRecord[] => (amount > 0 ? [online('g', '2023-07-07', amount, general)] : [])
  const professionals = (amount: number): CreditRecord[] => (amount > 0 ? [online('p', '2023-07-07', amount)] : [])

  it('is met by so many further general credits, where they bring the total too', () => {
    const records = [exam('e', '2023-02-02', 72)]
    expect(conditions(question(gaps(records), { asOf }))).toEqual([['general', 18]])
    expect(sets(question(gaps(records), { asOf }))).toEqual([[['general', 18]], [['total', 18], ['professional', 0]]])
    expect([18, 17.99].map((amount) => filled(records, generals(amount)))).toEqual(['met', 'unmet'])
    // The second set: of 18 further credits in all none may be professional.
    expect(filled(records, [...generals(17.99), ...professionals(0.01)])).toBe('unmet')
  })

  it('is met by so many further credits of either subject, where the total alone is missing', () => {
    const records = [exam('e', '2023-02-02', 62), online('o', '2023-02-02', 20, general)]
    expect(sets(question(gaps(records), { asOf }))).toEqual([[['total', 8]], [['general', 0], ['professional', 0]]])
    for (const some of [0, 3, 7.5]) {
      expect(filled(records, [...generals(some), ...professionals(8 - some)])).toBe('met')
      expect(filled(records, [...generals(some), ...professionals((799 - some * 100) / 100)])).toBe('unmet')
    }
  })

  it('takes general, professional and exam together where one alone does not decide', () => {
    const records = [online('o', '2023-02-02', 50)]
    const open = question(gaps(records), { asOf })
    expect(conditions(open)).toEqual([['total', 40], ['general', 18], ['professional', 10], ['exam', 0.01]])
    expect(sets(open)).toEqual([
      [['total', 40], ['general', 18], ['exam', 0.01]],
      [['total', 40], ['professional', 10], ['exam', 0.01]],
      [['general', 18], ['professional', 10], ['exam', 0.01]],
    ])
    const at = (g: number, p: number, e: number) => filled(records, [...generals(g), ...professionals(p - e), ...(e > 0 ? [exam('x', '2023-08-08', e)] : [])])
    expect([at(18, 22, 1), at(30, 10, 1)]).toEqual(['met', 'met'])
    expect([at(17.99, 22.01, 1), at(30.01, 9.99, 1), at(18, 21.99, 1), at(18, 22, 0)]).toEqual(['unmet', 'unmet', 'unmet', 'unmet'])
  })

  it('is decided by the exam alone where that brings what else is missing', () => {
    const records = [online('o', '2023-02-02', 71.99), online('g', '2023-02-02', 18, general)]
    expect(sets(question(gaps(records), { asOf }))).toEqual([[['exam', 0.01]]])
    expect([filled(records, [exam('x', '2023-08-08', 0.01)]), filled(records, professionals(0.01))]).toEqual(['met', 'unmet'])
  })

  it('asks for a share of all credits under ofEarned', () => {
    const readings = { professionalShare: 'ofEarned' } as const
    const records = fullYear(2023)
    const open = question(gaps(records), { asOf, readings })
    expect(open.conditions).toEqual([{ clause: '9.professional', counted: 'professional', atLeast: null, share: [2, 3], known: 72, further: null }])
    expect(open.sets.map(({ facts }) => facts.map(({ counted }) => counted))).toEqual([['total', 'general'], ['total', 'professional'], ['general', 'professional']])
    expect([18, 18.01].map((amount) => filled(records, generals(amount), readings))).toEqual(['met', 'unmet'])
    expect(filled(records, [...generals(18.01), ...professionals(0.02)], readings)).toBe('met')
  })

  it('is open in what a further record can take away, and not in what no cap touches', () => {
    const readings = { dailyCapScope: 'sixHourDay' } as const
    const records = [theory('t', '2023-07-07', 6, general), exam('e', '2023-02-02', 72), online('g', '2023-02-02', 6, general)]
    const open = question(gaps(records), { asOf, readings })
    expect(conditions(open)).toEqual([['general', 0]])
    expect(filled(records, [practice('x', '2023-07-07', 3)], readings)).toBe('unmet')
    expect(filled(records, [], readings)).toBe('met')
  })

  it('counts what has no subject where such credits stand apart', () => {
    const readings = { specialSubject: 'unclassified' } as const
    const records = [exam('e', '2023-02-02', 62), online('o', '2023-02-02', 20, general)]
    const open = question(gaps(records), { asOf, readings })
    expect(sets(open)).toEqual([[['total', 8]], [['general', 0], ['professional', 0], ['unclassified', 0]]])
    const special = (amount: number) => [publication('s', '2023-09-09', 'other', { recognized: amount })]
    expect([8, 7.99].map((amount) => filled(records, special(amount), readings))).toEqual(['met', 'unmet'])
  })

  it('says what a year that still runs would be otherwise: pending', () => {
    const open = question(person({ records: fullYear(2024), incompleteYears: [2024] }), { asOf, readings: { professionalShare: 'ofEarned' } })
    expect([open.then.status, open.otherwise.status]).toEqual(['met', 'pending'])
  })
})

describe('a closed year of which a promotion took a part (art. 20, levelAndYear)', () => {
  const readings = { resetScope: 'levelAndYear' } as const
  const certificates = (day: string) => [{ level: 'juniorWorker', issuedOn: '2020-12-01' }, { level: 'seniorWorker', issuedOn: day }] as const
  const closed = (day: string, rest: object = {}) =>
    person({ certificates: certificates(day), totals: [{ year: 2022, general: 20, professional: 75, ...rest }] })

  it('is met by what was earned after it', () => {
    const open = question(closed('2022-03-31', { exam: 5 }), { asOf, readings })
    expect(open.sets[0]?.facts[0]).toMatchObject({ counted: 'total', from: '2022-04-01', to: '2022-12-31', lack: 'totalsAfterPromotion', known: 0, most: 95, atLeast: 90 })
    expect(conditions(open)).toEqual([['total', 90], ['general', 18], ['exam', 0.01]])
    const after = (g: number, p: number, e: number) => year(person({ certificates: certificates('2022-03-31'), records: [
      online('a', '2022-04-01', g, general), online('b', '2022-04-01', p), ...(e > 0 ? [exam('c', '2022-04-01', e)] : []),
    ] }), { asOf, readings }, 2022)
    expect([after(18, 71, 1), after(17.99, 71.01, 1), after(18, 70.99, 1), after(18, 72, 0)]).toEqual(['met', 'unmet', 'unmet', 'unmet'])
  })

  it('is unmet whatever was earned where nothing can have been after it', () => {
    expect(question(closed('2022-12-31'), { asOf, readings })).toMatchObject({
      then: { status: 'unmet' }, otherwise: { status: 'unmet' }, conditions: [], sets: [{ facts: [] }],
    })
  })
})

describe('an application of which too little is known (art. 14)', () => {
  const certificates = [{ level: 'intermediateWorker', issuedOn: '2021-06-18' }] as const
  const known = [online('a', '2022-05-05', 170), online('b', '2023-05-05', 168.51)]
  const paper = (rest: object = {}) =>
    person({ certificates, records: known, totals: [{ year: 2021, general: 0, professional: 72, ...rest }] })
  const options: AssessOptions = { asOf: '2024-06-18', promotion: { normalYears: 4 } }
  const status = (input: LedgerInput, at = options) => (assess(parseLedger(input), at).promotion as PromotionResult).status

  it('is possible by so many of a closed year’s credits earned after the certificate', () => {
    expect(question(paper(), options, 'promotion')).toEqual({
      about: { kind: 'promotion' }, clause: '14',
      then: { status: 'early', earliestDate: '2023-06-18' }, otherwise: { status: 'notYet', earliestDate: '2025-06-18' },
      conditions: [{ clause: '14', counted: 'account', atLeast: 360.01, share: null, known: 338.51, further: 21.5 }],
      sets: [{ facts: [{
        counted: 'account', from: '2021-06-19', to: '2021-12-31', lack: 'totalsSinceCertificate', known: 0, most: 72, atLeast: 21.5, further: 21.5,
      }] }],
    })
    expect([21.5, 21.49].map((amount) => status(paper({ sinceCertificate: amount })))).toEqual(['early', 'notYet'])
  })

  it('takes all that may stand together, and says what each must bring at least', () => {
    // Of 2023, which follows the certificate, all stands: nothing of it is open.
    const input = person({ ...paper(), records: [online('a', '2022-05-05', 260)], totals: [
      { year: 2024, general: 0, professional: 50 }, { year: 2023, general: 0, professional: 10 },
      { year: 2021, general: 0, professional: 72 },
    ] })
    const open = question(input, options, 'promotion')
    expect(open.sets).toEqual([{ facts: [
      { counted: 'account', from: '2021-06-19', to: '2021-12-31', lack: 'totalsSinceCertificate', known: 0, most: 72, atLeast: 40.01, further: 40.01 },
      { counted: 'account', from: '2024-01-01', to: '2024-06-18', lack: 'totalsSoFar', known: 0, most: 50, atLeast: 18.01, further: 18.01 },
    ] }])
    const certain = (since: number, soFar: number) => status({
      ...input,
      records: [...input.records, online('b', '2024-03-03', soFar)],
      totals: [{ year: 2021, general: 0, professional: 72, sinceCertificate: since }, { year: 2023, general: 0, professional: 10 }],
    })
    expect([certain(72, 18.01), certain(72, 18), certain(40.01, 50), certain(40, 50)]).toEqual(['early', 'notYet', 'early', 'notYet'])
  })

  it('has no bound, and nothing that a year must bring, where several have gaps', () => {
    const input = person({ certificates, records: known, incompleteYears: [2020, 2022, 2024, 2025] })
    const open = question(input, options, 'promotion')
    expect(open.sets[0]?.facts).toEqual([
      { counted: 'account', from: '2022-01-01', to: '2022-12-31', lack: 'records', known: 170, most: null, atLeast: 170, further: 0 },
      { counted: 'account', from: '2024-01-01', to: '2024-06-18', lack: 'records', known: 0, most: null, atLeast: 0, further: 0 },
    ])
    expect(conditions(open)).toEqual([['account', 21.5]])
    const [only] = question({ ...input, incompleteYears: [2022] }, options, 'promotion').sets
    expect(only?.facts).toMatchObject([{ known: 170, atLeast: 191.5, further: 21.5 }])
  })

  it('counts from the day in force where nothing was cleared', () => {
    const input = person({ certificates: [{ level: 'intermediateWorker', issuedOn: '2020-06-18', initial: true }], records: known, incompleteYears: [2020] })
    expect(question(input, { asOf: '2022-06-18', promotion: { normalYears: 3 } }, 'promotion').sets[0]?.facts[0]).toMatchObject({ from: '2020-10-10', to: '2020-12-31' })
  })
})

describe('a recent year of which too little is known (art. 16)', () => {
  const rolling = { recentYear: 'rolling' } as const
  const at = { asOf, readings: rolling }
  const closed = { totals: [{ year: 2023, general: 10, professional: 60, exam: 2 }] }
  const talent = (input: LedgerInput, options: AssessOptions) => checkTalentProgram(parseLedger(input), options).status

  it('asks what of a closed year lies in the window', () => {
    const records = [online('g', '2024-03-03', 10, general), online('p', '2024-03-03', 20)]
    const open = question(person({ ...closed, records }), at, 'recentYear')
    expect(open).toMatchObject({ about: { from: '2023-07-01', to: asOf }, clause: '16', sets: [{ facts: [{ counted: 'total', lack: 'totalsInWindow', known: 30, most: 100 }, {}, {}] }, {}, {}] })
    expect(conditions(open)).toEqual([['total', 60], ['general', 8], ['exam', 0.01]])
    const inside = (g: number, p: number, e: number) => talent(person({ records: [
      ...records, online('x', '2023-08-08', g, general), online('y', '2023-08-08', p), ...(e > 0 ? [exam('z', '2023-08-08', e)] : []),
    ] }), at)
    expect([inside(8, 51, 1), inside(7.99, 52, 1), inside(8, 50.99, 1), inside(8, 52, 0)]).toEqual(['met', 'unmet', 'unmet', 'unmet'])
  })

  it('is settled already where all of the closed year would not be enough', () => {
    expect(question(person(closed), at, 'recentYear')).toMatchObject({ then: { status: 'unmet' }, otherwise: { status: 'unmet' }, sets: [{ facts: [] }] })
  })

  it('has no bound where a year of the window has gaps as well, and none is closed', () => {
    expect(question(person({ ...closed, incompleteYears: [2024] }), at, 'recentYear').sets[0]?.facts[0]).toMatchObject({ lack: 'totalsInWindow', most: null })
    expect(question(person({ incompleteYears: [2024] }), at, 'recentYear').sets[0]?.facts[0]).toMatchObject({ lack: 'records', most: null })
  })

  it('takes a window that is a closed calendar year as that year', () => {
    const whole = person({ totals: [{ year: 2023, general: 20, professional: 75 }] })
    expect(conditions(question(whole, { asOf: '2023-12-31', readings: rolling }, 'recentYear'))).toEqual([['exam', 0.01]])
  })

  it('takes an exam that is not known as any part of its year', () => {
    const open = question(person({ totals: [{ year: 2023, general: 30, professional: 60 }], records: [online('p', '2024-03-03', 20)] }), at, 'recentYear')
    expect(open.sets.flatMap(({ facts }) => facts).find(({ counted }) => counted === 'exam')).toMatchObject({ most: 90 })
  })
})
