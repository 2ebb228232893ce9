// The articles wired together: the years from the first day in force (art. 24), what is cut and for which reason, also at a promotion
// (art. 20) and after a finding (art. 22), and early application from the level account (art. 14).
import { describe, expect, it } from 'vitest'
import { amend, assess, clause, jinhua64, parseLedger } from '../../src/index.js'
import type { Assessment, AssessOptions, Certificate, CreditRecord, FigureChanges, LedgerInput } from '../../src/index.js'
import { cutReasons } from '../../src/assess/assessment.js'
import { defaultReadings, readingIds } from '../../src/regulation/index.js'
import { assessed, competition, creditedIn, exam, fullYear, general, online, practice, recordIn, theory, training, yearIn } from '../support/given.js'
import type { Asked } from '../support/given.js'

describe('an assessment', () => {
  it('says by which text, on which day and under which readings it was made', () => {
    const result = assess(parseLedger({ learner: 'L-7', records: [] }), { asOf: '2024-06-30', readings: { truncation: 'chronological' } })
    expect(result).toMatchObject({ kind: 'assessment', regulation: '金人社发〔2020〕64号', asOf: '2024-06-30', learner: 'L-7' })
    expect(result.readings).toEqual({ ...defaultReadings, truncation: 'chronological' })
    expect(Object.keys(result.readings)).toEqual(readingIds)
  })

  it('of nothing is one year without credits', () => {
    expect(assessed([])).toEqual({
      kind: 'assessment', regulation: '金人社发〔2020〕64号', asOf: '2024-12-31', learner: 'L-001', readings: defaultReadings, records: [],
      years: [{
        year: 2024, status: 'unmet', basis: 'records', incomplete: false, credits: { total: 0, general: 0, professional: 0, unclassified: 0, exam: 0, special: 0 },
        requirements: {
          total: { clause: '9.total', required: 90, actual: 0, missing: 90, met: false },
          general: { clause: '9.general', required: 18, actual: 0, missing: 18, met: false },
          professional: { clause: '9.professional', required: 60, actual: 0, missing: 60, met: false },
          exam: { clause: '9.exam', required: true, actual: 0, met: false },
        },
        gaps: ['total', 'general', 'professional', 'exam'], missingCredits: 90,
      }],
      level: null, promotion: { status: 'notApplicable', reason: 'notAsked' }, assumptions: [],
    })
  })

  it('lists records by date, then by id in UTF-16 code units, whatever their order was', () => {
    const ids = ['～', '😀', 'é', 'a', 'Z', '2', '10', '']
    const records = [...ids.filter((id) => id !== '').map((id) => online(id, '2024-05-06', 1)), online('z', '2024-05-05', 1)]
    expect(assessed(records).records.map(({ id }) => id)).toEqual(['z', '10', '2', 'Z', 'a', 'é', '😀', '～'])
    expect(assessed([...records].reverse())).toEqual(assessed(records))
  })
})

describe('the years of an assessment', () => {
  const years = (asked: Asked, ...records: readonly CreditRecord[]): number[] => assessed(records, asked).years.map(({ year }) => year)
  const junior = (issuedOn: string): readonly Certificate[] => [{ level: 'juniorWorker', issuedOn }]

  it('run from the first record in force to the year of asOf, without gaps', () => {
    expect(years({}, online('a', '2022-05-01', 1), online('b', '2024-05-01', 1))).toEqual([2022, 2023, 2024])
    expect(years({ asOf: '2022-12-31' }, online('a', '2022-05-01', 1), online('b', '2024-05-01', 1))).toEqual([2022])
  })

  it('a record before 10 October 2020 opens no year, one of that day does', () => {
    expect(years({}, online('a', '2020-10-09', 1))).toEqual([2024])
    expect(years({}, online('a', '2020-10-10', 1))).toEqual([2020, 2021, 2022, 2023, 2024])
    expect(years({}, theory('a', '2020-10-09', 1, { until: '2020-10-10' }))).toEqual([2020, 2021, 2022, 2023, 2024])
  })

  it('a record after asOf opens none, whatever became of any other opens one', () => {
    expect(years({}, online('a', '2025-01-01', 1))).toEqual([2024])
    expect(years({}, theory('a', '2023-12-31', 1, { days: ['2023-12-31', '2025-01-01'] }))).toEqual([2024])
    expect(years({}, competition('a', '2023-05-01', 'national', 4))).toEqual([2023, 2024])
    expect(years({ findings: [{ decidedOn: '2024-01-01', records: ['a'] }] }, online('a', '2022-05-01', 1))).toEqual([2022, 2023, 2024])
  })

  it('the first certificate opens its year, though not before 2020 and not after asOf', () => {
    expect(years({ certificates: junior('2023-05-01') })).toEqual([2023, 2024])
    expect(years({ certificates: junior('2015-05-01') })).toEqual([2020, 2021, 2022, 2023, 2024])
    expect(years({ certificates: junior('2025-01-01') })).toEqual([2024])
  })

  it('the duty opens its first year, though not before 2020 and not after asOf’s year', () => {
    expect(years({ dutyFrom: 2022 })).toEqual([2022, 2023, 2024])
    expect(years({ dutyFrom: 2018 })).toEqual([2020, 2021, 2022, 2023, 2024])
    expect(years({ dutyFrom: 2026 })).toEqual([2024])
  })

  it('records before the duty are shown, not assessed', () => {
    const { years: all } = assessed([online('a', '2022-05-01', 1)], { dutyFrom: 2023 })
    expect(all.map(({ year, status, notAssessedBecause }) => [year, status, notAssessedBecause]))
      .toEqual([[2022, 'notAssessed', 'beforeDuty'], [2023, 'unmet', undefined], [2024, 'unmet', undefined]])
  })
})

describe('cuts', () => {
  it('there is one for each reason, each with its clause', () => {
    const cuts = (records: readonly CreditRecord[], asked: Asked = {}): object[] =>
      assessed(records, asked).records.flatMap((record) => record.cuts)
    const promoted = [{ level: 'juniorWorker', issuedOn: '2019-01-01' }, { level: 'intermediateWorker', issuedOn: '2024-06-18' }] as const
    expect([
      ...cuts([online('a', '2025-01-01', 1)]),
      ...cuts([online('a', '2020-10-09', 2)]),
      ...cuts([online('a', '2024-01-01', 3)], { findings: [{ decidedOn: '2024-01-01', records: ['a'] }] }),
      ...cuts([competition('a', '2024-01-01', 'county', 4)]),
      ...cuts([online('a', '2024-06-18', 5)], { certificates: promoted, readings: { resetScope: 'levelAndYear' } }),
      ...cuts([online('a', '2024-01-01', 6, { activity: 'A' }), online('b', '2024-01-01', 6, { activity: 'A' })]),
      ...cuts([training('a', '2024-01-01', 'county', { activity: 'A' }), theory('b', '2024-01-01', 6, { activity: 'A' })]),
      ...cuts([theory('a', '2024-01-01', 6.5)]),
      ...cuts([practice('a', '2024-01-01', 6.5)]),
      ...cuts([training('a', '2024-01-01', 'national'), training('b', '2024-02-01', 'county')]),
    ]).toEqual([
      { credits: 1, reason: 'afterAsOf', clause: null },
      { credits: 2, reason: 'beforeEffect', clause: '24' },
      { credits: 3, reason: 'fraud', clause: '22' },
      { credits: 24, reason: 'rankBelowThird', clause: '11.4' },
      { credits: 5, reason: 'reset', clause: '20' },
      { credits: 6, reason: 'duplicateActivity', clause: '10.online' },
      { credits: 12, reason: 'duplicateActivity', clause: '11' },
      { credits: 1, reason: 'dailyCap', clause: '10.theory' },
      { credits: 1.5, reason: 'dailyCap', clause: '10.practice' },
      { credits: 24, reason: 'annualSpecialCap', clause: '11' },
    ])
  })

  it('the first reason that applies is the one given', () => {
    const findings = [{ decidedOn: '2024-01-01', records: ['a'] }]
    const reasons = (record: CreditRecord): string[] => recordIn(assessed([record], { findings }), 'a').cuts.map(({ reason }) => reason)
    expect(reasons(competition('a', '2025-01-01', 'county', 4))).toEqual(['afterAsOf'])
    expect(reasons(competition('a', '2020-10-09', 'county', 4))).toEqual(['beforeEffect'])
    expect(reasons(competition('a', '2024-01-01', 'county', 4))).toEqual(['fraud'])
  })

  it('one course can lose to several, in the order of the reasons, and its parts add up to its claim', () => {
    const promoted = [{ level: 'juniorWorker', issuedOn: '2019-01-01' }, { level: 'intermediateWorker', issuedOn: '2020-10-11' }] as const
    // 80 credits over four days, 20 a day: one before the rules, two up to the promotion, one capped.
    const result = assessed([theory('c', '2020-10-09', 40, { until: '2020-10-12' })], { certificates: promoted, readings: { resetScope: 'levelAndYear' } })
    expect(recordIn(result, 'c')).toEqual({
      id: 'c', date: '2020-10-09', until: '2020-10-12', kind: 'offline', subject: 'professional', clause: '10.theory', claimed: 80, credited: 12, forLevel: 12,
      cuts: [
        { credits: 20, reason: 'beforeEffect', clause: '24' },
        { credits: 40, reason: 'reset', clause: '20' },
        { credits: 8, reason: 'dailyCap', clause: '10.theory' },
      ],
    })
  })

  it('a course can be a duplicate in one year and capped in the next', () => {
    const result = assessed([
      practice('c', '2023-12-31', 16, { until: '2024-01-01', activity: 'A' }),
      training('t', '2023-06-01', 'county', { activity: 'A' }),
    ])
    expect(recordIn(result, 'c')).toMatchObject({
      credited: 18, cuts: [{ credits: 24, reason: 'duplicateActivity', clause: '11' }, { credits: 6, reason: 'dailyCap', clause: '10.practice' }],
    })
  })

  it('a course is after asOf as a whole by its last day', () => {
    const course = theory('c', '2024-05-06', 6, { until: '2024-05-08' })
    expect(recordIn(assessed([course], { asOf: '2024-05-07' }), 'c')).toMatchObject({ credited: 0, cuts: [{ credits: 12, reason: 'afterAsOf' }] })
    expect(recordIn(assessed([course], { asOf: '2024-05-08' }), 'c')).toMatchObject({ credited: 12, cuts: [] })
  })

  it('fraud after days before the rules: each part has its own reason', () => {
    const result = assessed([theory('c', '2020-10-09', 4, { until: '2020-10-10' })], { findings: [{ decidedOn: '2021-01-01', records: ['c'] }] })
    expect(recordIn(result, 'c').cuts).toEqual([{ credits: 4, reason: 'beforeEffect', clause: '24' }, { credits: 4, reason: 'fraud', clause: '22' }])
  })

  it('what is cut for another reason is not above its tier besides', () => {
    const findings = [{ decidedOn: '2021-01-01', records: ['a'] }]
    const before = assessed([training('a', '2020-10-09', 'county', { recognized: 30 })], { findings })
    expect(recordIn(before, 'a')).toMatchObject({ claimed: 30, credited: 0, cuts: [{ credits: 30, reason: 'beforeEffect', clause: '24' }] })
    const since = assessed([training('a', '2020-10-10', 'county', { recognized: 30 })], { findings })
    expect(recordIn(since, 'a')).toMatchObject({ claimed: 30, credited: 0, cuts: [{ credits: 30, reason: 'fraud', clause: '22' }] })
  })

  it('the reasons are listed in the order in which they apply', () => {
    expect(cutReasons).toEqual(['afterAsOf', 'beforeEffect', 'fraud', 'rankBelowThird', 'aboveTier', 'reset', 'duplicateActivity', 'dailyCap', 'annualSpecialCap'])
  })
})

describe(`${clause('14').label} in an assessment`, () => {
  const promotion = (asked: AssessOptions['promotion'], certificates: LedgerInput['certificates'] = [{ level: 'juniorWorker', issuedOn: '2022-01-01' }]): object =>
    assessed(fullYear(2024), { certificates, ...(asked === undefined ? {} : { promotion: asked }) }).promotion

  it('is not applicable for the first reason that holds', () => {
    expect(promotion(undefined, [])).toEqual({ status: 'notApplicable', reason: 'notAsked' })
    expect(promotion({ normalYears: {} }, [])).toEqual({ status: 'notApplicable', reason: 'noCertificate' })
    expect(promotion({ normalYears: 3 }, [{ level: 'juniorWorker', issuedOn: '2025-01-01' }])).toEqual({ status: 'notApplicable', reason: 'noCertificate' })
    expect(promotion({ normalYears: {} }, [{ level: 'chiefTechnician', issuedOn: '2022-01-01' }])).toEqual({ status: 'notApplicable', reason: 'highestLevel' })
    expect(promotion({ normalYears: {} }, [{ level: 'seniorTechnician', issuedOn: '2022-01-01' }])).toEqual({ status: 'notApplicable', reason: 'appointedPost' })
    expect(promotion({ normalYears: { juniorWorker: 3 } })).toEqual({ status: 'notApplicable', reason: 'notAsked' })
    expect(promotion({ normalYears: { intermediateWorker: null as never } })).toEqual({ status: 'notApplicable', reason: 'notAsked' })
  })

  it('takes the normal years of the level applied for', () => {
    expect(promotion({ normalYears: { juniorWorker: 1, intermediateWorker: 4 } })).toMatchObject({ target: 'intermediateWorker', normalYears: 4, threshold: 360 })
  })

  it('works out the level account', () => {
    expect(promotion({ normalYears: 1 })).toMatchObject({ credits: 90, threshold: 90, surplus: 0, missing: 0.01, status: 'normal' })
    const certificates = [{ level: 'juniorWorker', issuedOn: '2024-03-01' }] as const
    expect(promotion({ normalYears: 1 }, certificates)).toMatchObject({ credits: 72, missing: 18.01, normalDate: '2025-03-01', status: 'notYet' })
  })
})

describe('assumptions', () => {
  it('name the settled questions that touched the result, in their order', () => {
    const records = [
      theory('course', '2024-05-06', 6, { until: '2024-05-07' }), training('t', '2024-06-01', 'county'),
      online('a', '2024-01-01', 6, { activity: 'A' }), online('b', '2024-01-01', 6, { activity: 'A' }),
    ]
    const asked = { certificates: [{ level: 'juniorWorker', issuedOn: '2015-01-01' }], promotion: { normalYears: 3 } } as const
    expect(assessed(records, asked).assumptions).toEqual(['spreadOverDays', 'specialSubjectAssumed', 'sameActivity', 'yearsWorked'])
    expect(assessed([], { ...asked, promotion: { normalYears: 30 } }).assumptions).toEqual([])
    expect(assessed([], { ...asked, findings: [{ decidedOn: '2024-01-01' }] }).assumptions).toEqual([])
  })

  it('a course of several days of which nothing was credited was not spread', () => {
    const course = theory('course', '2024-05-06', 6, { until: '2024-05-07' })
    expect(assessed([course], { asOf: '2024-05-06' }).assumptions).toEqual([])
    expect(assessed([course], { findings: [{ decidedOn: '2024-06-01', records: ['course'] }] }).assumptions).toEqual([])
  })

  it('years worked are assumed for an early application as for a normal one', () => {
    const { promotion, assumptions } = assessed([exam('e', '2024-05-01', 271)], { certificates: [{ level: 'juniorWorker', issuedOn: '2023-01-01' }], promotion: { normalYears: 3 } })
    expect(promotion.status).toBe('early')
    expect(assumptions).toEqual(['yearsWorked'])
  })
})

describe('amended figures', () => {
  const under = (changes: FigureChanges, records: readonly CreditRecord[], asked: Asked = {}): Assessment =>
    assessed(records, { ...asked, regulation: amend(jinhua64, changes) })

  it('are named in the result', () => {
    expect(under({ annualTotal: 100, professionalShare: [3, 4] }, []).regulation).toBe('金人社发〔2020〕64号 (annualTotal: 100, professionalShare: 3/4)')
  })

  it('hold for the year, its general credits and its share', () => {
    expect(yearIn(under({ annualTotal: 100, annualGeneral: 20.5, professionalShare: [3, 4] }, fullYear(2024)), 2024)).toMatchObject({
      requirements: { total: { required: 100 }, general: { required: 20.5 }, professional: { required: 75 } }, missingCredits: 10,
    })
    const ofEarned = under({ professionalShare: [3, 4] }, fullYear(2024), { readings: { professionalShare: 'ofEarned' } })
    expect(yearIn(ofEarned, 2024).requirements.professional).toEqual({ clause: '9.professional', required: 67.5, actual: 72, missing: 0, met: true })
  })

  it('hold for the rates and daily caps, also where one day is one of six hours', () => {
    const records = [theory('t', '2024-05-06', 5), practice('p', '2024-05-07', 5)]
    expect(creditedIn(under({ theoryRate: 4, dailyTheory: 15, practiceRate: 5, dailyPractice: 20.5 }, records))).toEqual({ t: 15, p: 20.5 })
    // 15 of theory at 4 an hour, 2 hours of practice at 5 an hour: 15 − 4/5 × 10.
    const day = [theory('t', '2024-05-06', 5), practice('p', '2024-05-06', 2)]
    expect(creditedIn(under({ theoryRate: 4, dailyTheory: 15, practiceRate: 5, dailyPractice: 20.5 }, day, { readings: { dailyCapScope: 'sixHourDay' } })))
      .toEqual({ t: 7, p: 10 })
  })

  it('hold for the tiers, the special cap and the places', () => {
    const records = [training('a', '2024-01-01', 'national'), competition('b', '2024-02-01', 'county', 5)]
    expect(creditedIn(under({ 'training.national': 50, annualSpecial: 70, competitionPlaces: 5 }, records))).toEqual({ a: 50, b: 20 })
  })

  it('hold for article 14', () => {
    const asked = { certificates: [{ level: 'juniorWorker', issuedOn: '2023-01-01' }], promotion: { normalYears: 3 } } as const
    expect(under({ annualTotal: 30, yearsEarlyToSeniorWorker: 1 }, fullYear(2024), asked).promotion)
      .toMatchObject({ threshold: 90, missing: 0.01, maxYearsEarly: 1, yearsEarly: 0 })
  })

  it('leave the text itself as it is', () => {
    expect(jinhua64.figures.annualTotal.values).toEqual([{ from: '2020-10-10', value: 90 }])
    expect(assessed(fullYear(2024)).years[0]?.status).toBe('met')
  })
})

describe('credits of both subjects', () => {
  it('are summed exactly', () => {
    const records = Array.from({ length: 10 }, (_, index) => online(`o${index}`, '2024-05-01', 0.1, general))
    expect(yearIn(assessed([...records, online('p', '2024-05-01', '0.20')]), 2024).credits).toMatchObject({ total: 1.2, general: 1, professional: 0.2 })
  })
})
