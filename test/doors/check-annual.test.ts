// Article 9 for the caller who has sums and no ledger.
import { describe, expect, it } from 'vitest'
import { amend, checkAnnual, clause, jinhua64 } from '../../src/index.js'
import { issuesOf } from '../ledger/refused.js'

const met = { total: 90, general: 18, professional: 60, exam: 0.01 } as const

describe(`${clause('9').label} alone: checkAnnual`, () => {
  it('at every minimum the year is met', () => {
    expect(checkAnnual(met)).toEqual({
      status: 'met',
      requirements: {
        total: { clause: '9.total', required: 90, actual: 90, missing: 0, met: true },
        general: { clause: '9.general', required: 18, actual: 18, missing: 0, met: true },
        professional: { clause: '9.professional', required: 60, actual: 60, missing: 0, met: true },
        exam: { clause: '9.exam', required: true, actual: 0.01, met: true },
      },
      gaps: [], missingCredits: 0,
    })
  })

  it('a hundredth below any of them it is not', () => {
    expect(checkAnnual({ ...met, total: '89.99' })).toMatchObject({ status: 'unmet', gaps: ['total'], missingCredits: 0.01 })
    expect(checkAnnual({ ...met, general: '17.99' })).toMatchObject({ status: 'unmet', gaps: ['general'], missingCredits: 0.01 })
    expect(checkAnnual({ ...met, professional: '59.99' })).toMatchObject({ status: 'unmet', gaps: ['professional'], missingCredits: 0.01 })
    expect(checkAnnual({ ...met, exam: 0 })).toMatchObject({ status: 'unmet', gaps: ['exam'], missingCredits: 0 })
  })

  it('exam credits left out are unknown, not 0', () => {
    const { exam: _, ...without } = met
    expect(checkAnnual(without)).toMatchObject({ status: 'unknown', gaps: [], requirements: { exam: { required: true, actual: null, met: null } } })
    expect(checkAnnual({ ...without, exam: null as never })).toEqual(checkAnnual(without))
  })

  it('unless the rest already fails, or none are required', () => {
    const { exam: _, ...without } = met
    expect(checkAnnual({ ...without, total: 89 }).status).toBe('unmet')
    expect(checkAnnual(without, { readings: { examCredits: 'notRequired' } }))
      .toMatchObject({ status: 'met', requirements: { exam: { required: false, actual: null, met: true } } })
  })

  it('2020 is not assessed by default, is a full year or its part under the other readings', () => {
    const part = { total: 20.41, general: 4.09, professional: 13.61, exam: 1, year: 2020 }
    expect(checkAnnual(part).status).toBe('notAssessed')
    expect(checkAnnual(part, { readings: { firstYear: 'full' } })).toMatchObject({ status: 'unmet', missingCredits: 69.59 })
    expect(checkAnnual(part, { readings: { firstYear: 'proRata' } }).status).toBe('met')
    expect(checkAnnual({ ...part, total: 20.4 }, { readings: { firstYear: 'proRata' } }).status).toBe('unmet')
  })

  it('years before 2020 are not assessed, years after it are like a year not named', () => {
    expect(checkAnnual({ ...met, year: 2019 }).status).toBe('notAssessed')
    expect(checkAnnual({ ...met, year: 2021 })).toEqual(checkAnnual(met))
    expect(checkAnnual({ ...met, year: 2021 }, { readings: { firstYear: 'proRata' } })).toEqual(checkAnnual(met))
    expect(checkAnnual({ ...met, year: null as never })).toEqual(checkAnnual(met))
  })

  it('reads ofEarned by the total given', () => {
    expect(checkAnnual({ total: 100, general: 40, professional: 60, exam: 1 }, { readings: { professionalShare: 'ofEarned' } }))
      .toMatchObject({ status: 'unmet', requirements: { professional: { required: 66.67, missing: 20 } }, missingCredits: 20 })
  })

  it('goes by amended figures', () => {
    expect(checkAnnual(met, { regulation: amend(jinhua64, { annualTotal: 100 }) })).toMatchObject({ status: 'unmet', missingCredits: 10 })
  })

  it('0 is an amount here', () => {
    expect(checkAnnual({ total: 0, general: 0, professional: 0, exam: 0 })).toMatchObject({ status: 'unmet', missingCredits: 90 })
    expect(checkAnnual({ total: '0', general: '0.00', professional: 0 }).missingCredits).toBe(90)
    expect(checkAnnual({ total: -0, general: 0, professional: 0 }).requirements.total.actual).toBe(0)
  })

  it('refuses totals that cannot be, all at once', () => {
    expect(issuesOf(() => checkAnnual({ total: 50, general: 30, professional: 20.01, exam: 50.01, year: 1948 }))).toEqual([
      ['totals.year', 'range'], ['totals.total', 'range'], ['totals.exam', 'range'],
    ])
    expect(issuesOf(() => checkAnnual({ total: -1, general: 10001, professional: '1.234' }, { readings: { firstYear: 'none' as never } }))).toEqual([
      ['totals.total', 'quantity'], ['totals.general', 'quantity'], ['totals.professional', 'quantity'], ['options.readings.firstYear', 'unknownChoice'],
    ])
    expect(issuesOf(() => checkAnnual({} as never))).toEqual([['totals.total', 'missing'], ['totals.general', 'missing'], ['totals.professional', 'missing']])
    expect(issuesOf(() => checkAnnual(undefined as never))).toEqual([['totals', 'missing']])
  })

  it('a total equal to its parts, and an exam equal to the total, can be', () => {
    expect(checkAnnual({ total: 50, general: 30, professional: 20, exam: 50 }).status).toBe('unmet')
  })
})

describe('article 9 of the earned, under another share: a requirement that is met lacks nothing', () => {
  it.each([
    [[3, 5], '90.03', '54.02', 0.02], [[1, 3], '90.02', '30.01', 0.01], [[2, 5], '90.01', '36.01', 0.01], [[7, 10], '90.01', '63.01', 0.03],
  ] as const)('%j of %s, met by %s; 0.01 below, %d more are needed', (professionalShare, total, professional, missingCredits) => {
    const options = { readings: { professionalShare: 'ofEarned' }, regulation: amend(jinhua64, { professionalShare }) } as const
    const check = checkAnnual({ total, general: 18, professional, exam: 1 }, options)
    expect(check).toMatchObject({ status: 'met', missingCredits: 0, requirements: { professional: { met: true, missing: 0 } } })
    const below = checkAnnual({ total, general: 18, professional: (Number(professional) * 100 - 1) / 100, exam: 1 }, options)
    expect(below).toMatchObject({ status: 'unmet', gaps: ['professional'], missingCredits })
  })
})
