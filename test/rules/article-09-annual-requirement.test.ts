import { describe, expect, it } from 'vitest'
import { clause } from '../../src/index.js'
import type { Gap, Readings } from '../../src/index.js'
import {
  creditRequirements, examRequirement, gapsOf, generalRequired, missingCredits, whyNotAssessed, yearFigures, yearStatus,
} from '../../src/rules/article-09-annual-requirement.js'
import type { YearEvidence } from '../../src/rules/article-09-annual-requirement.js'
import { lawOf } from '../support/law.js'
import { assessed, exam, general, online, training, yearIn } from '../support/given.js'

const WHOLE = [1, 1] as const

/** The three requirements and what is missing, for totals in hundredths. */
function judged(total: number, generalCredits: number, professional: number, readings: Partial<Readings> = {}): object {
  const law = lawOf(undefined, readings)
  const year = { total, general: generalCredits, professional }
  const figures = yearFigures(WHOLE, law)
  const { total: all, general: common, professional: special } = creditRequirements(year, figures, law)
  return {
    met: [all.met, common.met, special.met],
    missing: [all.missing, common.missing, special.missing],
    least: missingCredits(year, figures, law),
  }
}

describe(clause('9.total').label, () => {
  it('89.99 credits fail the total, 90 meet it, 90.01 meet it', () => {
    expect(judged(8999, 1800, 6000)).toEqual({ met: [false, true, true], missing: [0.01, 0, 0], least: 0.01 })
    expect(judged(9000, 1800, 6000)).toEqual({ met: [true, true, true], missing: [0, 0, 0], least: 0 })
    expect(judged(9001, 1800, 6000)).toEqual({ met: [true, true, true], missing: [0, 0, 0], least: 0 })
  })

  it('a total of 90 fails all the same where a subject falls short', () => {
    expect(judged(9000, 3001, 5999)).toEqual({ met: [true, true, false], missing: [0, 0, 0.01], least: 0.01 })
  })

  it('what the total lacks and what the subjects lack is not added: the greater decides', () => {
    expect(judged(5000, 1000, 4000)).toEqual({ met: [false, false, false], missing: [40, 8, 20], least: 40 })
    expect(judged(8500, 8500, 0)).toEqual({ met: [false, true, false], missing: [5, 0, 60], least: 60 })
    expect(judged(8000, 0, 0)).toEqual({ met: [false, false, false], missing: [10, 18, 60], least: 78 })
  })
})

describe(clause('9.general').label, () => {
  it('17.99 general credits fail, 18 meet, 18.01 meet', () => {
    expect(judged(9000, 1799, 7201)).toEqual({ met: [true, false, true], missing: [0, 0.01, 0], least: 0.01 })
    expect(judged(9000, 1800, 7200)).toMatchObject({ met: [true, true, true] })
    expect(judged(9000, 1801, 7199)).toMatchObject({ met: [true, true, true] })
  })
})

describe(clause('9.professional').label, () => {
  it('ofRequired asks for 60, whatever was earned: 59.99 fail, 60 meet, 60.01 meet', () => {
    expect(judged(20000, 14001, 5999)).toEqual({ met: [true, true, false], missing: [0, 0, 0.01], least: 0.01 })
    expect(judged(20000, 14000, 6000)).toMatchObject({ met: [true, true, true] })
    expect(judged(20000, 13999, 6001)).toMatchObject({ met: [true, true, true] })
  })

  it('ofEarned asks for two thirds of the year’s total, rounded up to a hundredth', () => {
    const ofEarned = { professionalShare: 'ofEarned' } as const
    // Two thirds of 100 are 66.67.
    expect(judged(10000, 3334, 6666, ofEarned)).toEqual({ met: [true, true, false], missing: [0, 0, 0.02], least: 0.02 })
    expect(judged(10000, 3333, 6667, ofEarned)).toEqual({ met: [true, true, true], missing: [0, 0, 0], least: 0 })
    expect(judged(9000, 3000, 6000, ofEarned)).toMatchObject({ met: [true, true, true] })
  })

  it('ofEarned: each professional credit added raises the total too, so three times the shortfall of a third is missing', () => {
    // 2 × 100 − 3 × 60 = 20: then 80 of 120.
    expect(judged(10000, 4000, 6000, { professionalShare: 'ofEarned' })).toEqual({ met: [true, true, false], missing: [0, 0, 20], least: 20 })
  })

  it('ofEarned: the general credits still needed raise the share as well', () => {
    // g = 8; professional then (2 × 100 − 3 × 60 + 2 × 8) = 36: 18 general and 96 professional of 144.
    expect(judged(10000, 1000, 6000, { professionalShare: 'ofEarned' })).toEqual({ met: [true, false, false], missing: [0, 8, 20], least: 44 })
  })

  it('ofEarned: nothing earned leaves two thirds of nothing to earn, but 90 in all', () => {
    expect(judged(0, 0, 0, { professionalShare: 'ofEarned' })).toEqual({ met: [false, false, true], missing: [90, 18, 0], least: 90 })
  })

  it('credits of no subject count to the total only', () => {
    const year = yearIn(assessed(
      [online('g', '2024-01-01', 18, general), exam('p', '2024-02-01', 59), training('u', '2024-03-01', 'county')],
      { readings: { specialSubject: 'unclassified' } },
    ), 2024)
    expect(year.credits).toEqual({ total: 101, general: 18, professional: 59, unclassified: 24, exam: 59, special: 24 })
    expect(year).toMatchObject({ status: 'unmet', gaps: ['professional'], missingCredits: 1 })
  })
})

describe(clause('9.exam').label, () => {
  const one = lawOf()
  const none = lawOf(undefined, { examCredits: 'notRequired' })

  it('someRequired: no exam credit fails, a hundredth meets', () => {
    expect(examRequirement(0, one)).toEqual({ clause: '9.exam', required: true, actual: 0, met: false })
    expect(examRequirement(1, one)).toEqual({ clause: '9.exam', required: true, actual: 0.01, met: true })
  })

  it('exam credits that are not known are null, never 0; not required, they need not be known', () => {
    expect(examRequirement(null, one)).toEqual({ clause: '9.exam', required: true, actual: null, met: null })
    expect(examRequirement(null, none)).toEqual({ clause: '9.exam', required: false, actual: null, met: true })
  })

  it('notRequired: a year without exam credits meets it', () => {
    expect(examRequirement(0, none)).toEqual({ clause: '9.exam', required: false, actual: 0, met: true })
  })

  it('the exam lacking alone fails a year, and no credits are missing', () => {
    const records = [online('g', '2024-01-01', 18, general), online('p', '2024-02-01', 72)]
    expect(yearIn(assessed(records), 2024)).toMatchObject({ status: 'unmet', gaps: ['exam'], missingCredits: 0 })
    expect(yearIn(assessed(records, { readings: { examCredits: 'notRequired' } }), 2024)).toMatchObject({ status: 'met', gaps: [] })
  })

  it('gaps come in the order of the text, and what is not known is no gap', () => {
    const nothing = creditRequirements({ total: 0, general: 0, professional: 0 }, yearFigures(WHOLE, one), one)
    expect(gapsOf({ ...nothing, exam: examRequirement(0, one) })).toEqual<Gap[]>(['total', 'general', 'professional', 'exam'])
    const enough = creditRequirements({ total: 9000, general: 1799, professional: 6000 }, yearFigures(WHOLE, one), one)
    expect(gapsOf({ ...enough, exam: examRequirement(null, one) })).toEqual<Gap[]>(['general'])
  })
})

describe(`${clause('9').label}, the year 2020`, () => {
  const figures = (firstYear: Readings['firstYear'], part: readonly [number, number]): object => yearFigures(part, lawOf(undefined, { firstYear }))

  it('proRata: 83 days of 366 ask for 20.41 in all, 4.09 general, 13.61 professional, rounded up', () => {
    expect(figures('proRata', [83, 366])).toEqual({ total: 2041, general: 409, professional: 1361 })
  })

  it('notAssessed and full show a full year’s figures', () => {
    expect(figures('notAssessed', [83, 366])).toEqual({ total: 9000, general: 1800, professional: 6000 })
    expect(figures('full', [83, 366])).toEqual({ total: 9000, general: 1800, professional: 6000 })
  })

  it('proRata leaves every other year whole', () => {
    expect(figures('proRata', [365, 365])).toEqual({ total: 9000, general: 1800, professional: 6000 })
  })

  it.each([
    ['just below', 13.6, 'unmet', 0.01],
    ['at', 13.61, 'met', 0],
    ['just above', 13.62, 'met', 0],
  ] as const)('proRata: 2020 with professional credits %s 13.61 (%d) is %s', (_, credits, status, missing) => {
    const records = [online('g', '2020-11-01', 6.81, general), exam('p', '2020-11-02', credits)]
    expect(yearIn(assessed(records, { readings: { firstYear: 'proRata' } }), 2020)).toMatchObject({ status, missingCredits: missing })
  })

  it('notAssessed: 2020 is not assessed, because it is the first year, and its figures stand there', () => {
    expect(yearIn(assessed([exam('p', '2020-11-02', 90)]), 2020)).toMatchObject({
      status: 'notAssessed', notAssessedBecause: 'firstYear', requirements: { total: { required: 90, actual: 90, met: true } }, missingCredits: 18,
    })
  })

  it('full: 2020 is held against 90', () => {
    const records = [online('g', '2020-11-01', 18, general), exam('p', '2020-11-02', 71.99)]
    expect(yearIn(assessed(records, { readings: { firstYear: 'full' } }), 2020)).toMatchObject({ status: 'unmet', gaps: ['total'], missingCredits: 0.01 })
  })
})

describe(`${clause('9').label}, whether a year is assessed`, () => {
  const why = (year: number, dutyFrom: number | null, exempt: boolean, readings: Partial<Readings> = {}): string | null =>
    whyNotAssessed({ year, dutyFrom, exempt, firstYearInForce: 2020, partInForce: [83, 366] }, lawOf(undefined, readings))

  it('the year before the duty is not, the first year of the duty is', () => {
    expect([why(2022, 2023, false), why(2023, 2023, false), why(2024, 2023, false)]).toEqual(['beforeDuty', null, null])
  })

  it('an exempt year is not', () => {
    expect([why(2023, null, true), why(2023, null, false)]).toEqual(['exempt', null])
  })

  it('the first reason that applies is the one given', () => {
    expect(why(2019, 2023, true)).toBe('beforeEffect')
    expect(why(2020, 2023, true)).toBe('beforeDuty')
    expect(why(2020, 2020, true)).toBe('exempt')
    expect(why(2020, 2020, false)).toBe('firstYear')
    expect(why(2020, 2020, false, { firstYear: 'full' })).toBeNull()
    expect(why(2020, 2020, false, { firstYear: 'proRata' })).toBeNull()
  })

  it('a first year in force from its first day on is assessed like any other', () => {
    const whole = { firstYearInForce: 2020, partInForce: [366, 366] } as const
    expect(whyNotAssessed({ year: 2020, dutyFrom: null, exempt: false, ...whole }, lawOf())).toBeNull()
  })

  it('an exempt year keeps its figures and its missing credits', () => {
    const { years } = assessed([online('a', '2023-05-01', 30)], { exemptYears: [{ year: 2023, reason: 'MK-1' }] })
    expect(years[0]).toMatchObject({ year: 2023, status: 'notAssessed', notAssessedBecause: 'exempt', missingCredits: 60 })
    expect(years[1]).toMatchObject({ year: 2024, status: 'unmet' })
    expect(years[1]).not.toHaveProperty('notAssessedBecause')
  })
})

describe(`${clause('9').label}, what is known of a year`, () => {
  const [enough, short] = [[], ['total']] as const satisfies readonly (readonly Gap[])[]
  const status = (
    evidence: YearEvidence, gaps: readonly Gap[], examMet: boolean | null, over: boolean, readings: Partial<Readings> = {},
  ): string =>
    yearStatus(evidence, { gaps, examMet, over }, lawOf(undefined, readings))

  it('records: met, or not; not yet while the year runs', () => {
    expect([status('records', enough, true, false), status('records', short, true, false), status('records', short, true, true)]).toEqual(['met', 'pending', 'unmet'])
  })

  it('records of which some may be missing never say unmet', () => {
    expect([status('incompleteRecords', short, true, false), status('incompleteRecords', short, true, true)]).toEqual(['pending', 'unknown'])
  })

  it.each([
    [{}, 'met'], [{ professionalShare: 'ofEarned' }, 'unknown'], [{ dailyCapScope: 'sixHourDay' }, 'unknown'], [{ truncation: 'chronological' }, 'unknown'],
  ] as const)('records of which some may be missing say met only where no further one can hurt: under %j %s', (readings, expected) => {
    expect(status('incompleteRecords', enough, true, true, readings)).toBe(expected)
  })

  it('sums: what is known to fail fails, and whether there was an exam may be all that is not known', () => {
    expect([status('totals', short, null, true), status('totals', enough, null, true), status('totals', enough, true, true)]).toEqual(['unmet', 'unknown', 'met'])
  })

  it('sums of which a promotion took a part can fail, but never be enough', () => {
    expect([status('totalsPartlyReset', short, true, true), status('totalsPartlyReset', enough, true, true)]).toEqual(['unmet', 'unknown'])
  })

  it('the general credits required are those of the figures, for a part of a year too', () => {
    expect([generalRequired(WHOLE, lawOf()), generalRequired([83, 366], lawOf(undefined, { firstYear: 'proRata' }))]).toEqual([1800, 409])
  })
})

describe(`${clause('9').label}, pending`, () => {
  const status = (asOf: string): string => yearIn(assessed([online('a', '2024-05-01', 30)], { asOf }), 2024).status

  it('a year not met is pending through 30 December and unmet at the close of the 31st', () => {
    expect([status('2024-05-01'), status('2024-12-30'), status('2024-12-31'), status('2025-01-01')]).toEqual(['pending', 'pending', 'unmet', 'unmet'])
  })

  it('a year can be met before it is over', () => {
    expect(yearIn(assessed([online('g', '2024-01-01', 18, general), exam('p', '2024-01-02', 72)], { asOf: '2024-01-02' }), 2024).status).toBe('met')
  })
})
