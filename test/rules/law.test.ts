import { describe, expect, it } from 'vitest'
import { amend, jinhua64 } from '../../src/index.js'
import type { Readings } from '../../src/index.js'
import { defaultReadings } from '../../src/regulation/index.js'
import { lawOf } from '../../src/rules/law.js'

describe('the law that rules go by', () => {
  it('is 64号 under the default readings where nothing is given', () => {
    expect(lawOf()).toMatchObject({ regulation: jinhua64, readings: defaultReadings, professionalShare: [2, 3] })
    expect(lawOf(null, null)).toEqual(lawOf())
  })

  it('has credits in hundredths, everything else as it is', () => {
    expect(lawOf(amend(jinhua64, { annualTotal: 90.55, dailyTheory: 8.2 })).figures)
      .toMatchObject({ annualTotal: 9055, dailyTheory: 820, theoryRate: 2, competitionPlaces: 3, yearsEarlyToSeniorWorker: 2 })
  })

  it('takes the readings given and the default for those left out, undefined or null', () => {
    const some = { truncation: 'chronological', firstYear: undefined, fraudBar: null } as unknown as Partial<Readings>
    expect(lawOf(undefined, some).readings).toEqual({ ...defaultReadings, truncation: 'chronological' })
  })
})
