// Article 10: the fewest study days and the fewest hours, against a search through everything that can be learned on so many days.
// The figures are made small, so that the search ends; the arithmetic here is its own.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseLedger } from '../../src/ledger/parse-ledger.js'
import type { OfflineEfforts } from '../../src/plan/year-plan.js'
import { planYear } from '../../src/plan/plan-year.js'
import { amend, jinhua64 } from '../../src/regulation/figures.js'
import { meetings, runs } from '../properties/runs.js'

/** Credits and hours in hundredths throughout. */
interface Case {
  readonly annualTotal: number
  readonly annualGeneral: number
  readonly dailyTheory: number
  readonly dailyPractice: number
  readonly theoryRate: number
  readonly practiceRate: number
  readonly general: number
  readonly professional: number
  readonly professionalShare: 'ofRequired' | 'ofEarned'
  readonly dailyCapScope: 'perMode' | 'sixHourDay'
}

const small = fc.record<Case>({
  annualTotal: fc.integer({ min: 1, max: 24 }),
  annualGeneral: fc.integer({ min: 1, max: 8 }),
  dailyTheory: fc.integer({ min: 1, max: 9 }),
  dailyPractice: fc.integer({ min: 1, max: 12 }),
  theoryRate: fc.integer({ min: 1, max: 3 }),
  practiceRate: fc.integer({ min: 3, max: 4 }),
  general: fc.integer({ min: 0, max: 12 }),
  professional: fc.integer({ min: 0, max: 12 }),
  professionalShare: fc.constantFrom('ofRequired', 'ofEarned'),
  dailyCapScope: fc.constantFrom('perMode', 'sixHourDay'),
})

type Hours = readonly [generalTheory: number, professionalTheory: number, practice: number]

/** All that one day can hold without a credit being cut. */
function daysOf({ dailyTheory, dailyPractice, theoryRate, practiceRate, dailyCapScope }: Case): Hours[] {
  const days: Hours[] = []
  for (let practice = 0; practice * practiceRate <= dailyPractice; practice += 1) {
    // An hour of practice takes an hour of theory.
    const left = dailyCapScope === 'perMode' ? dailyTheory : dailyTheory - practice * theoryRate
    for (let general = 0; general * theoryRate <= left; general += 1) {
      for (let professional = 0; (general + professional) * theoryRate <= left; professional += 1) {
        days.push([general, professional, practice])
      }
    }
    if (left < 0) days.push([0, 0, practice])
  }
  return days
}

function meets(one: Case, [generalTheory, professionalTheory, practice]: Hours): boolean {
  const general = one.general + generalTheory * one.theoryRate
  const professional = one.professional + professionalTheory * one.theoryRate + practice * one.practiceRate
  const total = general + professional
  const base = one.professionalShare === 'ofRequired' ? one.annualTotal : total
  return total >= one.annualTotal && general >= one.annualGeneral && 3 * professional >= 2 * base
}

const MOST_DAYS = 3
const sum = (hours: Hours): number => hours[0] + hours[1] + hours[2]

/** The fewest hours for each number of days; null where so many are not enough. */
function searched(one: Case): (number | null)[] {
  const options = daysOf(one)
  let reached = new Map<string, Hours>([['0,0,0', [0, 0, 0]]])
  const fewest: (number | null)[] = []
  for (let days = 0; days <= MOST_DAYS; days += 1) {
    const enough = [...reached.values()].filter((hours) => meets(one, hours)).map(sum)
    fewest.push(enough.length > 0 ? Math.min(...enough) : null)
    const next = new Map<string, Hours>()
    for (const before of reached.values()) {
      for (const day of options) {
        const after: Hours = [before[0] + day[0], before[1] + day[1], before[2] + day[2]]
        next.set(after.join(), after)
      }
    }
    reached = next
  }
  return fewest
}

/** A plan without anything to learn has no days to speak of. */
const NOTHING: OfflineEfforts = { fewestDays: { days: 0, hours: 0 }, fewestHours: { days: 0, hours: 0 } }

function planned(one: Case): OfflineEfforts {
  const { general, professional, professionalShare, dailyCapScope, ...amounts } = one
  const records = [
    { id: 'g', date: '2024-03-01', kind: 'online', subject: 'general', credits: general / 100 },
    { id: 'p', date: '2024-03-01', kind: 'online', subject: 'professional', credits: professional / 100 },
  ].filter(({ credits }) => credits > 0)
  const inCredits = { theoryRate: amounts.theoryRate, practiceRate: amounts.practiceRate }
  const regulation = amend(jinhua64, {
    ...inCredits,
    annualTotal: amounts.annualTotal / 100,
    annualGeneral: amounts.annualGeneral / 100,
    dailyTheory: amounts.dailyTheory / 100,
    dailyPractice: amounts.dailyPractice / 100,
  })
  return planYear(parseLedger({ learner: 'L', records }), {
    asOf: '2024-06-30', regulation, readings: { professionalShare, dailyCapScope, examCredits: 'notRequired' },
  }).offline ?? NOTHING
}

const inHundredths = (hours: number): number => Math.round(hours * 100)

it('finds the fewest days and the fewest hours that a search through all days finds (art. 10)', () => {
  let compared = 0
  fc.assert(fc.property(small, (one) => {
    const { fewestDays, fewestHours } = planned(one)
    const search = searched(one)
    const days = search.findIndex((hours) => hours !== null)
    if (days < 0) {
      expect(fewestDays === null || fewestDays.days > MOST_DAYS).toBe(true)
      return
    }
    compared += 1
    expect([fewestDays!.days, inHundredths(fewestDays!.hours)]).toEqual([days, search[days]])
    if (fewestHours!.days <= MOST_DAYS) {
      const least = Math.min(...search.flatMap((hours) => (hours === null ? [] : [hours])))
      expect([fewestHours!.days, inHundredths(fewestHours!.hours)]).toEqual([search.indexOf(least), least])
    }
  }), runs(500))
  expect(compared).toBeGreaterThan(meetings(200))
})
