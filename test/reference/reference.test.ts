import { describe, expect, it } from 'vitest'
import { defineRegulation, type FiguresGiven } from '../../src/regulation/figures.js'
import { referenceAssess } from './assess.js'
import type { AnnualResult, Assessment, Options, PartialLedger, UseCheck, YearTotals } from './contract.js'
import { referenceExaminer, referenceTalentProgram } from './use-checks.js'

/** The text with other figures, in force from 2020-10-10 or another day. */
const place = (figures: FiguresGiven, inForce = '2020-10-10') => defineRegulation({ id: '某市〔2018〕1号', inForce, figures })

type Dated = [from: string, value: number]
const dated = (...values: Dated[]) => values.map(([from, value]) => ({ from, value }))

type Written = Partial<Omit<PartialLedger, 'records'>> & { readonly records?: readonly object[] }
const ledger = ({ records = [], ...rest }: Written) =>
  ({ learner: 'L-001', records: records.map((record, index) => ({ id: `r${index}`, ...record })), ...rest })

const assess = (written: Written, options: Options): Assessment => referenceAssess(ledger(written), options)
const examiner = (written: Written, from: number, to: number, options: Options): UseCheck =>
  referenceExaminer(ledger(written), { ...options, from, to })
const talent = (written: Written, options: Options): UseCheck => referenceTalentProgram(ledger(written), options)
const rolling = { recentYear: 'rolling' } as const

function yearOf({ years }: { readonly years: readonly AnnualResult[] }, year: number): AnnualResult {
  return years.find((one) => one.year === year) ?? expect.unreachable(`${year} is not listed`)
}
const statuses = ({ years }: Assessment) => Object.fromEntries(years.map(({ year, status }) => [year, status]))

const exam = (date: string, credits: number | string, subject = 'professional') => ({ kind: 'exam', date, subject, credits })
const online = (date: string, credits: number, subject = 'professional') => ({ kind: 'online', date, subject, credits })
const course = (date: string, mode: string, hours: number, more = {}) =>
  ({ kind: 'offline', date, mode, hours, subject: 'professional', ...more })
const training = (date: string, tier: string, more = {}) =>
  ({ kind: 'special', date, route: 'training', tier, subject: 'professional', ...more })

const junior = { level: 'juniorWorker', issuedOn: '2019-01-01' } as const
const intermediate = (issuedOn: string) => ({ level: 'intermediateWorker', issuedOn }) as const

/** Meets everything but, where the exam is left out, the exam. */
const enough = (year: number, more: Partial<YearTotals> = {}): YearTotals => ({ year, general: 18, professional: 72, ...more })

describe('which figure', () => {
  const raised = (from: string) => ({ regulation: place({ annualTotal: dated(['2020-10-10', 90], [from, 100]) }) })

  it('a year requires what its first day says', () => {
    const result = assess({ dutyFrom: 2021 }, { asOf: '2022-12-31', ...raised('2022-01-01') })
    expect(yearOf(result, 2021).requirements).toMatchObject({ total: { required: 90 }, professional: { required: 60 } })
    // Two thirds of 100, rounded up.
    expect(yearOf(result, 2022).requirements).toMatchObject({ total: { required: 100 }, professional: { required: 66.67 } })
  })

  it('no duty is raised in mid-year, not even on 2 January', () => {
    const result = assess({ dutyFrom: 2022 }, { asOf: '2023-12-31', ...raised('2022-01-02') })
    expect(result.years.map(({ requirements }) => requirements.total.required)).toEqual([90, 100])
  })

  it('the year of coming into force has what that day says, other years of the place what 1 January says', () => {
    const regulation = place({ annualGeneral: dated(['2019-07-01', 10], ['2019-07-02', 20]) }, '2019-07-01')
    const result = assess({ dutyFrom: 2019 }, { asOf: '2020-12-31', regulation, readings: { firstYear: 'full' } })
    expect(result.years.map(({ requirements }) => requirements.general.required)).toEqual([10, 20])
  })

  it('a course keeps the rate of its first day, and each day has its own cap', () => {
    const regulation = place({
      theoryRate: dated(['2020-10-10', 2], ['2021-06-02', 3]),
      dailyTheory: dated(['2020-10-10', 12], ['2021-06-02', 3]),
    })
    const records = [course('2021-06-01', 'theory', 4, { until: '2021-06-02' }), course('2021-06-03', 'theory', 1)]
    const [first, second] = assess({ records }, { asOf: '2021-12-31', regulation }).records
    // 4 × 2 = 8, 4 on each day, of which the second keeps 3; 1 × 3 = 3.
    expect(first).toMatchObject({ claimed: 8, credited: 7, cuts: [{ credits: 1, reason: 'dailyCap' }] })
    expect(second).toMatchObject({ claimed: 3, credited: 3, cuts: [] })
  })

  it('an hour of practice takes an hour of theory at the rates of that day', () => {
    const regulation = place({ practiceRate: dated(['2020-10-10', 3], ['2021-06-01', 4]) })
    const records = [
      course('2021-05-31', 'practice', 6, { until: '2021-06-01' }),
      course('2021-05-31', 'theory', 12, { until: '2021-06-01' }),
    ]
    const result = assess({ records }, { asOf: '2021-12-31', regulation, readings: { dailyCapScope: 'sixHourDay' } })
    // Practice: 18, 9 a day. Theory: 24, 12 a day, under caps of 12 − ⅔ × 9 = 6 and 12 − 2/4 × 9 = 7.5.
    expect(result.records.map(({ credited }) => credited)).toEqual([18, 13.5])
  })

  it('a tier’s credits and the places that count are those of the record’s day', () => {
    const regulation = place({
      'training.county': dated(['2020-10-10', 24], ['2021-06-01', 20]),
      competitionPlaces: dated(['2020-10-10', 3], ['2021-06-01', 2]),
    })
    const third = (date: string) => ({ kind: 'special', date, route: 'competition', tier: 'county', rank: 3, subject: 'general' })
    const records = [
      training('2021-05-31', 'county'), training('2021-06-01', 'county'), third('2022-05-31'), third('2021-06-01'),
    ]
    const result = assess({ records }, { asOf: '2022-12-31', regulation })
    expect(result.records.map(({ id, credited }) => [id, credited])).toEqual([['r0', 24], ['r1', 20], ['r3', 0], ['r2', 0]])
    expect(result.records[2]?.cuts).toEqual([{ credits: 24, reason: 'rankBelowThird', clause: '11.4' }])
    expect(assess({ records: [third('2021-05-31')] }, { asOf: '2022-12-31', regulation }).records[0]?.credited).toBe(24)
  })

  it('the special cap is that of the account year’s first day, in a rolling window that of the window’s', () => {
    const regulation = place({ annualSpecial: dated(['2020-10-10', 60], ['2021-06-01', 30]) })
    const records = [training('2021-07-01', 'provincial'), training('2022-03-01', 'provincial')]
    const options = { asOf: '2022-05-31', regulation, readings: rolling }
    expect(assess({ records }, options).years.map(({ credits }) => credits.special)).toEqual([48, 30])
    // The window of 2021-06-01 … 2022-05-31 begins on the day of the new cap; a day earlier it does not.
    expect(talent({ records }, options).periods[0]?.result.credits.special).toBe(30)
    expect(talent({ records }, { ...options, asOf: '2022-05-30' }).periods[0]?.result.credits.special).toBe(60)
  })

  it('the threshold adds up each year’s total, on the day on which that year of the level begins', () => {
    const asked = (regulation: object) => assess(
      { certificates: [junior, intermediate('2020-06-01')] },
      { asOf: '2021-12-31', promotion: { normalYears: 3 }, ...regulation },
    ).promotion
    // 2020-06-01 (before the first value: the first), 2021-06-01, 2022-06-01.
    expect(asked(raised('2022-06-01'))).toMatchObject({ threshold: 280, missing: 280.01 })
    expect(asked(raised('2022-06-02'))).toMatchObject({ threshold: 270 })
  })

  it('under elapsedYears the years begin on the day in force', () => {
    const asked = (asOf: string) => assess(
      { certificates: [junior, intermediate('2020-06-01')] },
      { asOf, promotion: { normalYears: 9 }, readings: { thresholdPeriod: 'elapsedYears' }, ...raised('2021-10-10') },
    ).promotion
    expect(asked('2022-10-09')).toMatchObject({ threshold: 90 })
    expect(asked('2022-10-10')).toMatchObject({ threshold: 190 })
    expect(asked('2020-10-10')).toMatchObject({ threshold: 90 })
  })

  it('years early, and the year of perYearOfSurplus, are those of asOf', () => {
    const regulation = place({
      annualTotal: dated(['2020-10-10', 90], ['2024-01-01', 100]),
      yearsEarlyToSeniorWorker: dated(['2020-10-10', 1], ['2023-12-31', 2]),
    })
    // Threshold: 90 + 90 + 90 + 100 = 370 for 2021-01-01 … 2024-01-01; surplus 180.
    const asked = (asOf: string) => assess(
      { certificates: [junior, intermediate('2021-01-01')], records: [exam('2021-03-01', 550)] },
      { asOf, regulation, promotion: { normalYears: 4 }, readings: { earlyYears: 'perYearOfSurplus' } },
    ).promotion
    expect(asked('2023-12-30')).toMatchObject({ surplus: 180, maxYearsEarly: 1, yearsEarly: 1 })
    expect(asked('2023-12-31')).toMatchObject({ surplus: 180, maxYearsEarly: 2, yearsEarly: 2 })
    expect(asked('2024-01-01')).toMatchObject({ surplus: 180, maxYearsEarly: 2, yearsEarly: 1 })
  })
})

describe('above the tier', () => {
  const county = (recognized: number | string) =>
    assess({ records: [training('2021-03-01', 'county', { recognized })] }, { asOf: '2021-12-31' }).records[0]

  it('what was recognized beyond the tier is cut, the rest goes on', () => {
    expect(county(24)).toMatchObject({ claimed: 24, credited: 24, cuts: [] })
    expect(county('24.01')).toMatchObject({ claimed: 24.01, credited: 24, cuts: [{ credits: 0.01, reason: 'aboveTier', clause: '11.1' }] })
    expect(county(55)).toMatchObject({ claimed: 55, credited: 24, cuts: [{ credits: 31, reason: 'aboveTier' }] })
  })

  it('each route has its item, and the tier is that of the record’s day', () => {
    const regulation = place({ 'project.county': dated(['2020-10-10', 24], ['2021-06-01', 20]) })
    const project = (date: string) => ({ kind: 'special', date, route: 'project', tier: 'county', recognized: 24 })
    const result = assess({ records: [project('2021-05-31'), project('2021-06-01')] }, { asOf: '2021-12-31', regulation })
    expect(result.records.map(({ cuts }) => cuts)).toEqual([[], [{ credits: 4, reason: 'aboveTier', clause: '11.2' }]])
  })

  it('the rest meets the reset and the cap; one record bears two cuts, in the contract’s order', () => {
    const records = [
      training('2021-03-01', 'national', { recognized: 70 }),
      training('2021-07-01', 'county', { recognized: 30 }),
      training('2021-08-01', 'national', { recognized: 61 }),
    ]
    const result = assess(
      { records, certificates: [junior, intermediate('2021-06-01')] },
      { asOf: '2021-12-31', readings: { resetScope: 'levelAndYear' } },
    )
    // 60 reset; 24 + 60 under 60: the later 24 of the last are cut.
    expect(result.records.map(({ credited, cuts }) => [credited, cuts])).toEqual([
      [0, [{ credits: 10, reason: 'aboveTier', clause: '11.1' }, { credits: 60, reason: 'reset', clause: '20' }]],
      [24, [{ credits: 6, reason: 'aboveTier', clause: '11.1' }]],
      [36, [{ credits: 1, reason: 'aboveTier', clause: '11.1' }, { credits: 24, reason: 'annualSpecialCap', clause: '11' }]],
    ])
  })

  it('what is void is cut whole for that reason, and the larger claim of an activity is what is within the tier', () => {
    const voided = assess(
      { records: [training('2021-03-01', 'county', { recognized: 55 })], findings: [{ decidedOn: '2021-04-01', records: ['r0'] }] },
      { asOf: '2021-12-31' },
    )
    expect(voided.records[0]?.cuts).toEqual([{ credits: 55, reason: 'fraud', clause: '22' }])
    const shared = assess({ records: [
      training('2021-03-01', 'county', { recognized: 30, activity: 'A' }),
      course('2021-03-02', 'theory', 13, { until: '2021-03-04', activity: 'A' }),
    ] }, { asOf: '2021-12-31' })
    // 26 offline against 24 special: offline stands.
    expect(shared.records.map(({ credited, cuts }) => [credited, cuts])).toEqual([
      [0, [{ credits: 6, reason: 'aboveTier', clause: '11.1' }, { credits: 24, reason: 'duplicateActivity', clause: '11' }]],
      [26, []],
    ])
  })
})

describe('the day in force of another place', () => {
  it('in force on 1 January: no partial year, whatever firstYear says', () => {
    for (const firstYear of ['notAssessed', 'full', 'proRata'] as const) {
      const result = assess({ records: [exam('2018-01-01', 10)] },
        { asOf: '2019-01-01', regulation: place({}, '2018-01-01'), readings: { firstYear } })
      expect(statuses(result)).toEqual({ 2018: 'unmet', 2019: 'pending' })
      expect(yearOf(result, 2018)).toMatchObject({ requirements: { total: { required: 90 } }, missingCredits: 80 })
      expect(result.regulation).toBe('某市〔2018〕1号')
    }
  })

  it('in force on 1 July 2019: 184 of 365 days', () => {
    const regulation = place({}, '2019-07-01')
    const year = (firstYear: 'notAssessed' | 'full' | 'proRata') => yearOf(assess(
      { records: [exam('2019-06-30', 5), exam('2019-07-01', 7)] }, { asOf: '2019-12-31', regulation, readings: { firstYear } },
    ), 2019)
    // 90, 18 and 60 × 184/365 = 45.369…, 9.073…, 30.246…
    expect(year('proRata')).toMatchObject({
      status: 'unmet',
      credits: { total: 7 },
      requirements: { total: { required: 45.37 }, general: { required: 9.08 }, professional: { required: 30.25 } },
    })
    expect(year('full')).toMatchObject({ status: 'unmet', requirements: { total: { required: 90 } } })
    expect(year('notAssessed')).toMatchObject({ status: 'notAssessed', notAssessedBecause: 'firstYear' })
  })

  it('years before it are not assessed by article 16, and its own 2020 is a year like others', () => {
    const options = { asOf: '2020-06-01', regulation: place({}, '2020-01-01') }
    expect(talent({}, options).periods[0]?.result).toMatchObject({ year: 2019, notAssessedBecause: 'beforeEffect' })
    expect(examiner({ certificates: [{ ...junior, level: 'seniorWorker' }] }, 2020, 2020, { ...options, asOf: '2020-12-31' }).status).toBe('unmet')
  })
})

describe('a year of totals', () => {
  const judged = (totals: YearTotals, readings: Options['readings'] = {}, more: Written = {}, asOf = '2022-06-01') =>
    yearOf(assess({ totals: [totals], ...more }, { asOf, readings }), totals.year)

  it('is met, unmet, or unknown where only the exam is', () => {
    expect(judged(enough(2021, { exam: 0.01 }))).toMatchObject({
      status: 'met', basis: 'totals', incomplete: false, gaps: [], missingCredits: 0,
      credits: { total: 90, general: 18, professional: 72, unclassified: 0, exam: 0.01, special: null },
      requirements: { exam: { required: true, actual: 0.01, met: true } },
    })
    expect(judged(enough(2021))).toMatchObject({
      status: 'unknown', gaps: [], credits: { exam: null }, requirements: { exam: { actual: null, met: null } },
    })
    expect(judged(enough(2021, { exam: 0 }))).toMatchObject({ status: 'unmet', gaps: ['exam'] })
    expect(judged(enough(2021, { general: 17.99 }))).toMatchObject({ status: 'unmet', gaps: ['total', 'general'], missingCredits: 0.01 })
  })

  it('needs no exam where none is required', () => {
    expect(judged(enough(2021), { examCredits: 'notRequired' }))
      .toMatchObject({ status: 'met', credits: { exam: null }, requirements: { exam: { required: false, actual: null, met: true } } })
  })

  it('counts unclassified credits in the total alone', () => {
    expect(judged({ year: 2021, general: 18, professional: 60, unclassified: 12, exam: 1 }))
      .toMatchObject({ status: 'met', credits: { total: 90, unclassified: 12 } })
  })

  it('is known from its 31 December on, and starts the years then', () => {
    const written = { totals: [enough(2020, { exam: 1 }), enough(2021, { exam: 1 })] }
    const eve = assess(written, { asOf: '2021-12-30', readings: { firstYear: 'full' } })
    expect(statuses(eve)).toEqual({ 2020: 'met', 2021: 'pending' })
    expect(yearOf(eve, 2021)).toMatchObject({ basis: 'records', credits: { total: 0, exam: 0, special: 0 } })
    expect(statuses(assess(written, { asOf: '2021-12-31', readings: { firstYear: 'full' } }))).toEqual({ 2020: 'met', 2021: 'met' })
    expect(statuses(assess(written, { asOf: '2020-12-30' }))).toEqual({ 2020: 'notAssessed' })
  })

  it('before the rules is ignored', () => {
    const written = { totals: [enough(2019, { exam: 1 })], certificates: [{ ...junior, issuedOn: '2018-06-01' }] }
    const result = assess(written, { asOf: '2021-12-31' })
    expect(result.years.map(({ year }) => year)).toEqual([2020, 2021])
    expect(result.level).toMatchObject({ credits: 0, most: 0, cleared: 0 })
    expect(examiner({ ...written, certificates: [{ ...junior, level: 'seniorWorker' }] }, 2019, 2019, { asOf: '2021-12-31' }).periods[0]?.result)
      .toMatchObject({ basis: 'records', notAssessedBecause: 'beforeEffect', credits: { total: 0 } })
  })

  it('with a promotion in it, under levelAndYear: unmet where all of it fails, else unknown', () => {
    const promoted = { certificates: [junior, intermediate('2021-06-18')] }
    const read = { resetScope: 'levelAndYear' } as const
    expect(judged(enough(2021, { exam: 1 }), read, promoted).status).toBe('unknown')
    expect(judged(enough(2021, { exam: 0 }), read, promoted).status).toBe('unmet')
    expect(judged(enough(2021, { exam: 1 }), {}, promoted).status).toBe('met')
    // A first certificate is no promotion.
    expect(judged(enough(2021, { exam: 1 }), read, { certificates: [intermediate('2021-06-18')] }).status).toBe('met')
  })

  it('stays out of the duty like any year', () => {
    expect(judged(enough(2021), {}, { dutyFrom: 2022 })).toMatchObject({ status: 'notAssessed', notAssessedBecause: 'beforeDuty' })
    expect(judged(enough(2021), {}, { exemptYears: [{ year: 2021 }] })).toMatchObject({ status: 'notAssessed', notAssessedBecause: 'exempt' })
  })
})

describe('totals in the level account', () => {
  const level = (written: Written, asOf = '2023-12-31', readings: Options['readings'] = {}) => assess(written, { asOf, readings }).level
  const promoted = [junior, intermediate('2021-06-18')]

  it('a later year stands whole, an earlier one is cleared', () => {
    const totals = [enough(2020), enough(2022, { professional: 82 })]
    expect(level({ totals, certificates: promoted })).toMatchObject({ credits: 100, most: 100, cleared: 90 })
  })

  it('of the certificate’s own year only what came since stands', () => {
    const totals = [enough(2021, { sinceCertificate: '21.50' })]
    for (const capAtPromotion of ['shared', 'renewed'] as const) {
      expect(level({ totals, certificates: promoted }, '2023-12-31', { capAtPromotion }))
        .toMatchObject({ credits: 21.5, most: 21.5, cleared: 68.5 })
    }
  })

  it('what came since, left out, is in most alone', () => {
    for (const capAtPromotion of ['shared', 'renewed'] as const) {
      expect(level({ totals: [enough(2021)], certificates: promoted }, '2023-12-31', { capAtPromotion }))
        .toMatchObject({ credits: 0, most: 90, cleared: 0 })
    }
  })

  it('where nothing was cleared all of it stands', () => {
    const certificates = [{ ...junior, issuedOn: '2021-06-18', initial: true }]
    expect(level({ totals: [enough(2020), enough(2021, { sinceCertificate: 1 })], certificates }))
      .toMatchObject({ credits: 180, most: 180, cleared: 0 })
  })

  it('of the year that runs only most has what could stand', () => {
    const running = (sinceCertificate: number | undefined, certificates: PartialLedger['certificates'] = promoted, asOf = '2021-12-30') =>
      level({ totals: [enough(2021, { sinceCertificate })], certificates }, asOf)
    expect(running(30)).toMatchObject({ credits: 0, most: 30, cleared: 0 })
    expect(running(undefined)).toMatchObject({ credits: 0, most: 90, cleared: 0 })
    // No day after the certificate's has come.
    expect(running(undefined, promoted, '2021-06-18')).toMatchObject({ credits: 0, most: 0 })
    expect(running(undefined, promoted, '2021-06-19')).toMatchObject({ credits: 0, most: 90 })
    // What came since another certificate, not yet issued on that day, says nothing of this one.
    expect(running(30, [...promoted, { level: 'seniorWorker', issuedOn: '2021-12-31' }])).toMatchObject({ most: 90 })
    // A year that has not begun cannot stand.
    expect(level({ totals: [enough(2024)], certificates: promoted })).toMatchObject({ most: 0 })
  })

  it('article 14 is unknown where it differs between what is known and the most', () => {
    const asked = (professional: number, asOf = '2022-06-18') => assess(
      { totals: [{ year: 2021, general: 18, professional, exam: 1 }], certificates: promoted },
      { asOf, promotion: { normalYears: 3 }, readings: {} },
    ).promotion
    // Threshold 270, which 270.01 exceeds; from 2022-06-18 two years early.
    expect(asked(252)).toMatchObject({ status: 'notYet', credits: 0, missing: 270.01 })
    expect(asked(252.01)).toMatchObject({ status: 'unknown', credits: 0, surplus: 0, yearsEarly: 0, earliestDate: '2024-06-18' })
    expect(asked(252.01, '2022-06-17').status).toBe('notYet')
    expect(asked(252.01, '2024-06-18').status).toBe('normal')
  })
})

describe('a year with gaps', () => {
  const gap = (records: readonly object[], readings: Options['readings'] = {}, asOf = '2021-12-31') =>
    yearOf(assess({ records, incompleteYears: [2021], dutyFrom: 2021 }, { asOf, readings }), 2021)
  const all = [exam('2021-03-01', 72), online('2021-03-02', 18, 'general')]

  it('is never unmet, and pending while it runs', () => {
    expect(gap([])).toMatchObject({ status: 'unknown', basis: 'records', incomplete: true, missingCredits: 90, credits: { exam: 0 } })
    expect(gap([], {}, '2021-12-30').status).toBe('pending')
  })

  it('is met only where more cannot hurt', () => {
    expect(gap(all)).toMatchObject({ status: 'met', incomplete: true })
    expect(gap(all, { specialCapScope: 'perRoute', capAtPromotion: 'renewed' }).status).toBe('met')
    expect(gap(all, { professionalShare: 'ofEarned' }).status).toBe('unknown')
    expect(gap(all, { dailyCapScope: 'sixHourDay' }).status).toBe('unknown')
    expect(gap(all, { truncation: 'chronological' }, '2021-06-01').status).toBe('unknown')
  })

  it('leaves the account without a bound from the day after the certificate on', () => {
    const most = (certificates: NonNullable<PartialLedger['certificates']>, asOf: string, year = 2021) =>
      assess({ certificates, incompleteYears: [year] }, { asOf }).level?.most
    const promoted = [junior, intermediate('2021-06-18')]
    expect(most(promoted, '2021-06-18')).toBe(0)
    expect(most(promoted, '2021-06-19')).toBeNull()
    expect(most([junior, intermediate('2021-12-30')], '2022-06-01')).toBeNull()
    expect(most([junior, intermediate('2021-12-31')], '2022-06-01')).toBe(0)
    expect(most(promoted, '2022-06-01', 2020)).toBe(0)
    expect(most(promoted, '2022-06-01', 2023)).toBe(0)
    expect(most([{ ...junior, issuedOn: '2022-01-01', initial: true }], '2022-06-01', 2020)).toBeNull()
  })

  it('before the rules is ignored, and starts no years', () => {
    const result = assess({ incompleteYears: [2019, 2021], certificates: [{ ...junior, issuedOn: '2022-01-01', initial: true }] }, { asOf: '2022-12-31' })
    expect(result.years.map(({ year }) => year)).toEqual([2022])
    expect(assess({ incompleteYears: [2019], certificates: [junior] }, { asOf: '2022-12-31' }).level?.most).toBe(0)
  })

  it('article 14 is unknown while any surplus would let one apply', () => {
    const asked = (asOf: string, incompleteYears: number[]) => assess(
      { incompleteYears, certificates: [junior, intermediate('2021-06-18')] }, { asOf, promotion: { normalYears: 3 } },
    ).promotion
    expect(asked('2022-06-17', [2021]).status).toBe('notYet')
    expect(asked('2022-06-18', [2021])).toMatchObject({ status: 'unknown', credits: 0, yearsEarly: 0 })
    expect(asked('2022-06-18', [2020]).status).toBe('notYet')
    expect(assess({ incompleteYears: [2021], certificates: [junior] }, { asOf: '2022-06-18' }).assumptions).toEqual([])
  })
})

describe('articles 15 and 16', () => {
  const senior = [{ level: 'seniorWorker', issuedOn: '2019-01-01' }] as const

  it('one year unmet decides, else one unknown that counts', () => {
    const written = { certificates: senior, totals: [enough(2021, { exam: 1 }), enough(2022), enough(2023, { exam: 0 }), enough(2024)] }
    const status = (from: number, to: number, asOf = '2024-12-30') => examiner(written, from, to, { asOf }).status
    expect(status(2021, 2021)).toBe('met')
    expect(status(2021, 2022)).toBe('unknown')
    expect(status(2021, 2023)).toBe('unmet')
    // 2024 is not over: it does not count.
    expect(status(2024, 2024)).toBe('notAssessed')
    expect(status(2024, 2024, '2024-12-31')).toBe('unknown')
  })

  it('a check says for whom, when and by what', () => {
    expect(talent({ totals: [enough(2021)] }, { asOf: '2022-06-01' })).toMatchObject({
      kind: 'useCheck', use: 'talentProgram', clause: '16', regulation: '金人社发〔2020〕64号', asOf: '2022-06-01', learner: 'L-001',
      readings: { recentYear: 'calendarYear' }, status: 'unknown', periods: [{ from: '2021-01-01', to: '2021-12-31', counts: true }],
    })
  })

  it('a rolling window with a day in a year of totals is unknown, unless it is that year', () => {
    const check = (asOf: string, totals = enough(2021, { exam: 1 })) => talent({ totals: [totals] }, { asOf, readings: rolling })
    expect(check('2021-12-31')).toMatchObject({ status: 'met', periods: [{ from: '2021-01-01', result: { basis: 'totals' } }] })
    expect(check('2021-12-31', enough(2021)).status).toBe('unknown')
    expect(check('2021-12-30').status).toBe('unknown')
    expect(check('2021-01-01').status).toBe('unknown')
    expect(check('2020-12-31').status).toBe('unmet')
    expect(check('2022-12-30').status).toBe('unknown')
    expect(check('2022-12-31').status).toBe('unmet')
    expect(check('2020-12-01', enough(2019, { exam: 1 })).status).toBe('unmet')
  })

  it('a rolling window of 2020 alone is held to a full year’s figures, known by totals or not', () => {
    const totals = [enough(2020, { professional: 71, exam: 1 })]
    expect(talent({ totals }, { asOf: '2020-12-31', readings: { ...rolling, firstYear: 'proRata' } }))
      .toMatchObject({ status: 'unmet', periods: [{ result: { requirements: { total: { required: 90, actual: 89 } } } }] })
  })

  it('a rolling window with a day in a year with gaps is as that year', () => {
    const check = (asOf: string, readings = {}, records: readonly object[] = []) =>
      talent({ records, incompleteYears: [2021] }, { asOf, readings: { ...rolling, ...readings } })
    expect(check('2020-12-31').status).toBe('unmet')
    expect(check('2021-01-01')).toMatchObject({ status: 'unknown', periods: [{ result: { incomplete: true } }] })
    expect(check('2022-12-30').status).toBe('unknown')
    expect(check('2022-12-31').status).toBe('unmet')
    const all = [exam('2021-03-01', 72), online('2021-03-02', 18, 'general')]
    expect(check('2021-06-01', {}, all).status).toBe('met')
    expect(check('2021-06-01', { truncation: 'chronological' }, all).status).toBe('unknown')
  })
})
