import { describe, expect, it } from 'vitest'
import { amend, assess, checkAnnual, jinhua64, parseLedger } from '../../src/index.js'
import type { AssessOptions, FigureChanges, Regulation } from '../../src/index.js'
import { takeAssessOptions, takeLawOptions } from '../../src/ledger/check-options.js'
import { IssueList } from '../../src/ledger/issues.js'
import { brief, errorOf, issuesOf } from './refused.js'

const nobody = parseLedger({ learner: 'L', records: [] })
const refusedFor = (options: unknown): [string, string][] => issuesOf(() => assess(nobody, options as AssessOptions))
const asOf = '2024-12-31'

describe('the options of assess', () => {
  it('are required, and an object', () => {
    for (const nothing of [undefined, null]) expect(refusedFor(nothing)).toEqual([['options', 'missing']])
    for (const other of [1, 'x', [], true]) expect(refusedFor(other)).toEqual([['options', 'type']])
  })

  it('asOf is a real date on or after 2020-10-10', () => {
    expect(assess(nobody, { asOf: '2020-10-10' }).asOf).toBe('2020-10-10')
    expect(assess(nobody, { asOf: '2199-12-31' }).asOf).toBe('2199-12-31')
    expect(errorOf(() => assess(nobody, { asOf: '2020-10-09' })).issues).toEqual([
      { path: ['options', 'asOf'], code: 'range', message: { zh: '超出允许的范围：不早于 2020-10-10', en: 'out of range: not before 2020-10-10' } },
    ])
    expect(refusedFor({ asOf: '2024-02-30' })).toEqual([['options.asOf', 'date']])
    expect(refusedFor({ asOf: 20241231 })).toEqual([['options.asOf', 'type']])
    expect(refusedFor({ asOf: null })).toEqual([['options.asOf', 'missing']])
    expect(refusedFor({ asOf: new Date(0) })).toEqual([['options.asOf', 'type']])
  })

  it('readings and their answers are known ones; null and undefined mean left out', () => {
    expect(assess(nobody, { asOf, readings: { truncation: null, firstYear: undefined } as never }).readings).toMatchObject({ truncation: 'learnerFavorable', firstYear: 'notAssessed' })
    expect(assess(nobody, { asOf, readings: null, promotion: null, regulation: null } as never)).toEqual(assess(nobody, { asOf }))
    expect(refusedFor({ asOf, readings: { resetScope: 'levelAndMonth', weather: 'x', mood: null, truncation: 1, earlyYears: '' } }).sort()).toEqual([
      ['options.readings.1', 'unknownReading'], ['options.readings.earlyYears', 'unknownChoice'], ['options.readings.resetScope', 'unknownChoice'], ['options.readings.truncation', 'type'],
    ])
    expect(refusedFor({ asOf, readings: 'default' })).toEqual([['options.readings', 'type']])
  })

  it('answers that only an object’s prototype knows are none', () => {
    for (const answer of ['toString', 'constructor', '__proto__']) expect(refusedFor({ asOf, readings: { truncation: answer } })).toEqual([['options.readings.truncation', 'unknownChoice']])
    expect(refusedFor(JSON.parse('{"asOf":"2024-12-31","readings":{"__proto__":{"truncation":"x"}}}'))).toEqual([['options.readings.0', 'unknownReading']])
  })

  it('normal years are whole numbers from 1 to 30', () => {
    const normalYears = (years: unknown): [string, string][] => refusedFor({ asOf, promotion: { normalYears: years } })
    for (const years of [1, 30]) expect(assess(nobody, { asOf, promotion: { normalYears: years } }).promotion.status).toBe('notApplicable')
    expect(normalYears(0)).toEqual([['options.promotion.normalYears', 'range']])
    expect(normalYears(31)).toEqual([['options.promotion.normalYears', 'range']])
    expect(normalYears(1.5)).toEqual([['options.promotion.normalYears', 'range']])
    expect(normalYears('4')).toEqual([['options.promotion.normalYears', 'type']])
    expect(normalYears(undefined)).toEqual([['options.promotion.normalYears', 'missing']])
  })

  it('normal years by level are so for levels that exist', () => {
    const normalYears = (years: object): [string, string][] => refusedFor({ asOf, promotion: { normalYears: years } })
    expect(normalYears({ technician: 0, seniorWorker: 31 })).toEqual([['options.promotion.normalYears.seniorWorker', 'range'], ['options.promotion.normalYears.technician', 'range']])
    expect(normalYears({ technician: 1.5 })).toEqual([['options.promotion.normalYears.technician', 'range']])
    expect(normalYears({ technician: 4, master: 3 })).toEqual([['options.promotion.normalYears.1', 'unknownKey']])
  })

  it('the way of applying is one of two', () => {
    expect(refusedFor({ asOf, promotion: { normalYears: 4, by: 'post' } })).toEqual([['options.promotion.by', 'unknownChoice']])
    expect(assess(nobody, { asOf, promotion: { normalYears: 4, by: null } as never }).promotion.status).toBe('notApplicable')
  })

  it('unknown keys are named by their place', () => {
    expect(refusedFor({ asOf, person: '某某', promotion: { normalYears: 4, early: true } })).toEqual([['options.promotion.1', 'unknownKey'], ['options.1', 'unknownKey']])
  })

  it('every problem comes at once', () => {
    expect(refusedFor({ asOf: '2020-01-00', readings: { firstYear: 'x' }, promotion: { by: 1 }, regulation: 64, x: 1 }).sort()).toEqual([
      ['options.4', 'unknownKey'], ['options.asOf', 'date'], ['options.promotion.by', 'type'], ['options.promotion.normalYears', 'missing'],
      ['options.readings.firstYear', 'unknownChoice'], ['options.regulation', 'type'],
    ])
  })
})

describe('the options of an article alone', () => {
  const totals = { total: 90, general: 18, professional: 60, exam: 1 }

  it('may be left out altogether', () => {
    expect(checkAnnual(totals, undefined)).toEqual(checkAnnual(totals))
    expect(checkAnnual(totals, null as never)).toEqual(checkAnnual(totals))
    expect(checkAnnual(totals, {})).toEqual(checkAnnual(totals))
  })

  it('are readings and a regulation, no more', () => {
    expect(issuesOf(() => checkAnnual(totals, { asOf } as never))).toEqual([['options.asOf', 'unknownKey']])
    expect(issuesOf(() => checkAnnual(totals, 'x' as never))).toEqual([['options', 'type']])
  })
})

describe('a regulation is one that amend made', () => {
  const amended = (changes: object): [string, string][] =>
    refusedFor({ asOf, regulation: amend(jinhua64, changes as FigureChanges) }).map(([path, code]) => [path.replace('options.regulation.figures.', ''), code])

  it('its figures can be what the rules can calculate with', () => {
    const regulation = amend(jinhua64, {
      annualTotal: 0.01, theoryRate: 100, professionalShare: [1, 1000], competitionPlaces: 0, yearsEarlyToSeniorWorker: 1,
    })
    expect(assess(nobody, { asOf, regulation }).years[0]?.requirements.total.required).toBe(0.01)
  })

  it('credits are quantities', () => {
    const broken = { annualTotal: 0, annualGeneral: 1.005, dailyPractice: Number.NaN, annualSpecial: 10_000.01, 'training.county': -1 }
    expect(amended(broken).sort()).toEqual(Object.keys(broken).sort().map((name) => [`${name}.values.0.value`, 'quantity']))
    expect(amended({ dailyTheory: '12' })).toEqual([['dailyTheory.values.0.value', 'type']])
  })

  it('rates, places and years are whole numbers', () => {
    const broken = { theoryRate: 0, practiceRate: 1.5, competitionPlaces: -1, yearsEarlyToSeniorWorker: 3, yearsEarlyFromTechnician: 0 }
    expect(amended(broken).sort()).toEqual(Object.keys(broken).sort().map((name) => [`${name}.values.0.value`, 'range']))
  })

  it('the share is a proper fraction of whole numbers', () => {
    for (const share of [[3, 2], [2, 2]]) expect(amended({ professionalShare: share })).toEqual([['professionalShare.values.0.value', 'range']])
    expect(amended({ professionalShare: [0, 3] })).toEqual([['professionalShare.values.0.value.0', 'range']])
    expect(amended({ professionalShare: 0.66 })).toEqual([['professionalShare.values.0.value', 'type']])
  })

  it.each([[[]], [[1]], [[1, 2, 3]], [[null, 2]], [['1', 2]]])('a share of other parts, %j, is refused like any other bad input', (share) => {
    const issues = amended({ professionalShare: share })
    expect(issues).not.toEqual([])
    for (const [path, code] of issues) {
      expect(path).toMatch(/^professionalShare\.values\.0\.value/)
      expect(['type', 'missing', 'range']).toContain(code)
    }
  })

  it('it has every figure of the text and no other', () => {
    const { annualTotal: _, ...rest } = jinhua64.figures
    expect(refusedFor({ asOf, regulation: { ...jinhua64, figures: rest } })).toEqual([['options.regulation.figures.annualTotal', 'missing']])
    expect(refusedFor({ asOf, regulation: { ...jinhua64, figures: { ...jinhua64.figures, weekly: 1 } } })).toEqual([['options.regulation.figures.26', 'unknownKey']])
    expect(refusedFor({ asOf, regulation: {} }).map(([path]) => path)).toEqual(['options.regulation.id', 'options.regulation.inForce', 'options.regulation.figures'])
  })

  it('each figure keeps its unit: without it 100 credits would pass for one', () => {
    const changed = (figure: object): Regulation => ({ ...jinhua64, figures: { ...jinhua64.figures, annualTotal: figure } }) as Regulation
    const { clause, values } = jinhua64.figures.annualTotal
    for (const figure of [{ clause, values }, { clause, values, unit: 'places' }]) {
      expect(refusedFor({ asOf, regulation: changed(figure) })).toEqual([['options.regulation.figures.annualTotal.unit', expect.any(String)]])
    }
  })

  it('one that went through JSON is as good', () => {
    const regulation = JSON.parse(JSON.stringify(amend(jinhua64, { annualTotal: 100 }))) as Regulation
    expect(assess(nobody, { asOf, regulation }).years[0]?.missingCredits).toBe(100)
  })

  it('jinhua64 itself is taken as it is', () => {
    expect(assess(nobody, { asOf, regulation: jinhua64 })).toEqual(assess(nobody, { asOf }))
  })

  it('the problems are told in both languages', () => {
    const { issues } = errorOf(() => assess(nobody, { asOf, regulation: amend(jinhua64, { annualTotal: 0 }) }))
    expect(issues.map(brief)).toEqual([['options.regulation.figures.annualTotal.values.0.value', 'quantity']])
    expect(issues[0]?.message.zh).toMatch(/[\u4e00-\u9fff]/)
  })
})

describe('checked options', () => {
  const takenBy = (take: (options: unknown, issues: IssueList) => unknown, options: unknown): unknown => {
    const issues = new IssueList()
    const copy = take(options, issues)
    expect(issues.issues).toEqual([])
    return copy
  }

  it('have what was given, and nothing that was left out', () => {
    for (const given of [
      { asOf }, { asOf, readings: { truncation: 'chronological' } }, { asOf, promotion: { normalYears: 4 } },
      { asOf, promotion: { normalYears: 4, by: 'qualificationExam' } },
    ]) {
      expect(takenBy(takeAssessOptions, given)).toStrictEqual(given)
    }
    expect(takenBy(takeAssessOptions, { asOf, regulation: null, promotion: undefined, readings: null })).toStrictEqual({ asOf })
    expect(takenBy(takeAssessOptions, { asOf, regulation: null })).toStrictEqual({ asOf })
    expect(takenBy(takeAssessOptions, { asOf, promotion: null })).toStrictEqual({ asOf })
    expect(takenBy(takeAssessOptions, { asOf, regulation: jinhua64 })).toStrictEqual({ asOf, regulation: jinhua64 })
    for (const nothing of [undefined, null, {}, { regulation: null }, { readings: undefined }]) {
      expect(takenBy(takeLawOptions, nothing)).toStrictEqual({})
    }
  })

  it('have a copy of the normal years, not what was given', () => {
    const normalYears = { technician: 4, seniorWorker: null }
    const checked = takenBy(takeAssessOptions, { asOf, promotion: { normalYears, by: null } }) as AssessOptions
    normalYears.technician = 99
    expect(checked).toStrictEqual({ asOf, promotion: { normalYears: { technician: 4 } } })
  })

  it('say of years that are left out once that they are missing', () => {
    const issues = new IssueList()
    takeAssessOptions({ asOf, promotion: { by: 'qualificationExam' } }, issues)
    expect(issues.issues.map(brief)).toEqual([['options.promotion.normalYears', 'missing']])
  })
})
