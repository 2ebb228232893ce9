// Which figure: each by the day for which the contract says, and another place's text from its own day on.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { compareReadings, diffAssessments } from '../../src/compare/index.js'
import {
  amend, assess, checkAnnual, checkTalentProgram, defineRegulation, earlyPromotion, jinhua64, offlineCredits, parseLedger,
  specialRouteCredits,
} from '../../src/index.js'
import type { FigureChanges, Regulation } from '../../src/index.js'
import { issuesOf } from '../ledger/refused.js'
import { assessed, creditedIn, exam, fullYear, general, ledgerOf, online, practice, theory, training, yearIn } from '../support/given.js'

const from = (day: string, changes: FigureChanges): Regulation => amend(jinhua64, changes, { from: day })

describe('a figure of 2026', () => {
  it('leaves 2024 alone, and holds from 2026 on (art. 9)', () => {
    const regulation = from('2026-01-01', { annualTotal: 100 })
    const { years } = assessed([...fullYear(2024), ...fullYear(2026)], { asOf: '2026-12-31', regulation })
    expect(years.map(({ year, status, requirements: { total } }) => [year, status, total.required])).toEqual([
      [2024, 'met', 90], [2025, 'unmet', 90], [2026, 'unmet', 100],
    ])
  })

  it('raises no duty in mid-year: what a year requires is set by its first day', () => {
    const required = (day: string): number => yearIn(assessed([], { asOf: '2026-12-31', regulation: from(day, { annualTotal: 100 }) }), 2026).requirements.total.required
    expect(['2025-12-31', '2026-01-01', '2026-01-02'].map(required)).toEqual([100, 100, 90])
  })

  it('says whose verdict flips in one call', () => {
    const ledger = ledgerOf(fullYear(2026))
    const [before, after] = [jinhua64, from('2026-01-01', { annualTotal: 100 })].map((regulation) => assess(ledger, { asOf: '2026-12-31', regulation }))
    expect(diffAssessments(before!, after!).changes).toMatchObject([{ about: { kind: 'year', year: 2026 }, before: 'met', after: 'unmet', figure: { before: 90, after: 100 } }])
  })
})

describe('each figure has its day', () => {
  it('a rate is that of the record’s first day, a cap that of each day (art. 10)', () => {
    const regulation = amend(from('2024-05-07', { theoryRate: 4 }), { dailyTheory: 6 }, { from: '2024-05-08' })
    const { records: [course] } = assessed([theory('c', '2024-05-06', 21, { until: '2024-05-08' })], { regulation })
    // 21 hours at 2 are 42 credits, 14 a day; the caps are 12, 12 and 6.
    expect(course).toMatchObject({ claimed: 42, credited: 30, cuts: [{ credits: 12, reason: 'dailyCap', clause: '10.theory' }] })
    expect(creditedIn(assessed([theory('a', '2024-05-06', 2), theory('b', '2024-05-07', 2)], { regulation }))).toEqual({ a: 4, b: 8 })
  })

  it('a tier and its places are those of the record’s day, the special cap that of the year’s first (art. 11)', () => {
    const regulation = from('2024-05-07', { 'training.county': 30, annualSpecial: 40 })
    expect(creditedIn(assessed([training('a', '2024-05-06', 'county'), training('b', '2024-05-07', 'county')], { regulation }))).toEqual({ a: 24, b: 30 })
    expect(yearIn(assessed([training('a', '2025-05-06', 'national')], { asOf: '2025-12-31', regulation }), 2025).credits.special).toBe(40)
  })

  it('the threshold adds up the years from the certificate on, each by its own first day (art. 14)', () => {
    const certificates = [{ level: 'juniorWorker', issuedOn: '2022-06-01' }] as const
    const threshold = (day: string): unknown =>
      assessed([], { certificates, promotion: { normalYears: 3 }, regulation: from(day, { annualTotal: 100 }) }).promotion
    // The years begin on 1 June 2022, 2023 and 2024.
    expect(threshold('2023-06-01')).toMatchObject({ threshold: 290 })
    expect(threshold('2023-06-02')).toMatchObject({ threshold: 280 })
    expect(threshold('2022-06-01')).toMatchObject({ threshold: 300 })
    expect(threshold('2024-06-02')).toMatchObject({ threshold: 270 })
  })

  it('sixHourDay takes the rates of the day (art. 10)', () => {
    const records = [theory('t', '2024-05-06', 6), practice('p', '2024-05-06', 2)]
    const credited = (day: string): unknown => creditedIn(assessed(records, { readings: { dailyCapScope: 'sixHourDay' }, regulation: from(day, { practiceRate: 4 }) }))
    // At 3 an hour, 6 credits of practice take 2/3 × 6 = 4; at 4 an hour, 8 take 2/4 × 8 = 4.
    expect(credited('2024-05-07')).toEqual({ t: 8, p: 6 })
    expect(credited('2024-05-06')).toEqual({ t: 8, p: 8 })
  })

  it('a rolling year is required what its first day requires (art. 16)', () => {
    const required = (day: string): number => checkTalentProgram(ledgerOf([]), {
      asOf: '2024-06-30', readings: { recentYear: 'rolling' }, regulation: from(day, { annualTotal: 100 }),
    }).periods[0]!.result.requirements.total.required
    expect(['2023-07-01', '2023-07-02'].map(required)).toEqual([100, 90])
  })

  it('the articles alone go by the same days', () => {
    const regulation = from('2024-05-07', { dailyTheory: 6, 'training.county': 30 })
    const day = (date: string): number => offlineCredits([{ date, mode: 'theory', hours: 6 }], { regulation }).credited
    expect([day('2024-05-06'), day('2024-05-07')]).toEqual([12, 6])
    const item = (date: string): number => specialRouteCredits([{ date, route: 'training', tier: 'county' }], { regulation }).items[0]!.credits
    expect([item('2024-05-06'), item('2024-05-07')]).toEqual([24, 30])
    expect(specialRouteCredits([{ date: '2024-05-06', route: 'training', tier: 'county', recognized: 30 }], { regulation })).toEqual({
      items: [{ credits: 24, clause: '11.1' }], years: [{ year: 2024, claimed: 30, credited: 24, cut: 6, cap: 60, clause: '11' }],
    })
    const rising = from('2024-01-01', { annualTotal: 100 })
    const total = (year: number): number =>
      checkAnnual({ total: 90, general: 18, professional: 60, exam: 1, year }, { regulation: rising }).requirements.total.required
    expect([total(2023), total(2024)]).toEqual([90, 100])
    expect(earlyPromotion({ level: 'juniorWorker', since: '2022-06-01', credits: 0, normalYears: 3, asOf: '2024-06-01' }, { regulation: rising }).threshold).toBe(280)
  })
})

describe('another place’s text', () => {
  const city = defineRegulation({ id: '某市〔2018〕1号', inForce: '2018-01-01', figures: { annualTotal: 60 } })

  it('in force from 2018-01-01 assesses 2018 and 2019, whatever firstYear says', () => {
    const records = [online('g', '2018-05-06', 18, general), exam('p', '2018-05-07', 42), online('x', '2019-05-06', 5)]
    for (const firstYear of ['notAssessed', 'full', 'proRata'] as const) {
      const { regulation, years } = assessed(records, { asOf: '2019-12-31', regulation: city, readings: { firstYear } })
      expect(regulation).toBe('某市〔2018〕1号')
      expect(years.map(({ year, status, requirements: { total } }) => [year, status, total.required])).toEqual([[2018, 'met', 60], [2019, 'unmet', 60]])
    }
  })

  it('holds asOf against its own day in force', () => {
    const at = (asOf: string): unknown => assess(ledgerOf([]), { asOf, regulation: city })
    expect(issuesOf(() => at('2017-12-31'))).toEqual([['options.asOf', 'range']])
    expect(at('2018-01-01')).toMatchObject({ asOf: '2018-01-01' })
    expect(issuesOf(() => compareReadings(ledgerOf([]), { asOf: '2017-12-31', regulation: city }))).toEqual([['options.asOf', 'range']])
    const early = { level: 'juniorWorker', since: '2017-01-01', credits: 0, normalYears: 3, asOf: '2017-06-01' } as const
    expect(issuesOf(() => earlyPromotion(early, { regulation: city }))).toEqual([['facts.asOf', 'range']])
  })

  it('has a part of a year of its own, rounded up', () => {
    const late = defineRegulation({ id: '某市〔2021〕2号', inForce: '2021-12-31', figures: {} })
    const asked = { asOf: '2021-12-31', regulation: late, readings: { firstYear: 'proRata' } } as const
    const year = yearIn(assessed([exam('a', '2021-12-31', 1)], asked), 2021)
    // One day of 365: 90/365, 18/365 and 60/365.
    const { total, general: common, professional } = year.requirements
    expect([total.required, common.required, professional.required]).toEqual([0.25, 0.05, 0.17])
  })

  it.each([
    ['64号’s own id with other figures', { ...jinhua64, figures: city.figures }, 'options.regulation.figures.annualTotal.values.0.from', 'dateOrder'],
    ['64号’s own id, defined anew', defineRegulation({ id: jinhua64.id, inForce: jinhua64.inForce, figures: { annualTotal: 60 } }), 'options.regulation.id', 'range'],
    ['64号’s own id from another day', defineRegulation({ id: jinhua64.id, inForce: '2018-01-01', figures: {} }), 'options.regulation.id', 'range'],
    ['values that fall', defineRegulation({ id: 'x', inForce: '2018-01-01', figures: { annualTotal: [{ from: '2018-01-01', value: 1 }, { from: '2017-01-01', value: 2 }] } }),
      'options.regulation.figures.annualTotal.values.1.from', 'dateOrder'],
    ['a value twice of one day', defineRegulation({ id: 'x', inForce: '2018-01-01', figures: { annualTotal: [{ from: '2018-01-01', value: 1 }, { from: '2018-01-01', value: 2 }] } }),
      'options.regulation.figures.annualTotal.values.1.from', 'dateOrder'],
    ['a first value from a later day', defineRegulation({ id: 'x', inForce: '2018-01-01', figures: { annualTotal: [{ from: '2018-01-02', value: 1 }] } }),
      'options.regulation.figures.annualTotal.values.0.from', 'dateOrder'],
    ['a day that does not exist', from('2026-02-30', { annualTotal: 100 }), 'options.regulation.figures.annualTotal.values.1.from', 'date'],
    ['a day before the day in force', from('2020-10-09', { annualTotal: 100 }), 'options.regulation.figures.annualTotal.values.0.from', 'dateOrder'],
    ['a value that cannot be', from('2026-01-01', { annualTotal: 0 }), 'options.regulation.figures.annualTotal.values.1.value', 'quantity'],
    ['a name that is no figure', from('2026-01-01', { weekly: 1 } as never), 'options.regulation.figures.26', 'unknownKey'],
  ])('is refused with %s', (_, regulation, path, code) => {
    expect(issuesOf(() => assess(ledgerOf([]), { asOf: '2026-12-31', regulation: regulation }))[0]).toEqual([path, code])
  })

  it('is copied where it can still be changed, and taken as it is checked', () => {
    // An id that turns into a number on some later look is refused or never seen.
    for (const looks of [0, 1, 2, 3, 4]) {
      let reads = 0
      const changing = (): Regulation => ({ ...structuredClone(city), get id(): string { reads += 1; return (reads > looks ? 64 : '某市') as string } })
      for (const regulation of [changing(), Object.freeze(changing())]) {
        reads = 0
        try {
          expect(assess(ledgerOf([]), { asOf: '2019-12-31', regulation }).regulation).toBe('某市')
        } catch (error) {
          expect(error).toMatchObject({ issues: [{ path: ['options', 'regulation', 'id'], code: 'type' }] })
        }
      }
    }
  })

  it('is shown by an example, invented and saying so', () => {
    const root = fileURLToPath(new URL('../..', import.meta.url))
    expect(execFileSync(process.execPath, ['--import', 'tsx', 'examples/sister-city.ts'], { cwd: root, encoding: 'utf8' })).toBe(`某市人社发〔2018〕1号（虚构）
2019 unmet 56/60
2020 unmet 20/72
course 24 → 16 8 dailyCap (10.theory)
exam 40 → 40${' '}
camp 24 → 20 4 aboveTier (11.1)
`)
  })

  it('gives another text for the same ledger, and neither disturbs the other', () => {
    const ledger = parseLedger({ learner: 'L', records: [] })
    const [one, other] = [undefined, city].map((regulation) => assess(ledger, { asOf: '2024-12-31', ...(regulation && { regulation }) }).years[0]!.requirements.total.required)
    expect([one, other]).toEqual([90, 60])
  })
})
