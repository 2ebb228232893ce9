// Article 10 for the caller without a ledger.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amend, assess, clause, jinhua64, offlineCredits, parseLedger, practiceCredits, theoryCredits } from '../../src/index.js'
import type { OfflineSession } from '../../src/index.js'
import { issuesOf } from '../ledger/refused.js'
import { runs } from '../properties/runs.js'

const DAY = '2024-05-06'

describe(`${clause('10').label} alone: theoryCredits, practiceCredits`, () => {
  it.each([[0.01, 0.02, 0.03], [5.99, 11.98, 17.97], [6, 12, 18], [6.01, 12, 18], ['24', 12, 18]])('%s hours of a day: %d of theory, %d of practice', (hours, theory, practice) => {
    expect([theoryCredits(hours), practiceCredits(hours)]).toEqual([theory, practice])
  })

  it('refuses hours that cannot be', () => {
    for (const credits of [theoryCredits, practiceCredits]) {
      expect(issuesOf(() => credits(24.01))).toEqual([['hours', 'hoursPerDay']])
      expect(issuesOf(() => credits(0))).toEqual([['hours', 'quantity']])
      expect(issuesOf(() => credits('6小时'))).toEqual([['hours', 'quantity']])
      expect(issuesOf(() => credits(undefined as never))).toEqual([['hours', 'missing']])
      expect(issuesOf(() => credits([] as never))).toEqual([['hours', 'type']])
    }
  })
})

describe(`${clause('10').label} alone: offlineCredits`, () => {
  it('of nothing is nothing', () => {
    expect(offlineCredits([])).toEqual({ claimed: 0, credited: 0, days: [] })
  })

  it('gives each day’s theory and practice against its cap', () => {
    expect(offlineCredits([{ date: DAY, mode: 'theory', hours: 6.5 }, { date: DAY, mode: 'practice', hours: 5 }])).toEqual({
      claimed: 28, credited: 27,
      days: [{
        date: DAY,
        theory: { claimed: 13, credited: 12, cut: 1, cap: 12, clause: '10.theory' },
        practice: { claimed: 15, credited: 15, cut: 0, cap: 18, clause: '10.practice' },
      }],
    })
  })

  it('spreads a course over its days and adds up a day’s sessions, in any order', () => {
    const sessions: OfflineSession[] = [{ date: '2024-05-07', mode: 'theory', hours: 4 }, { date: DAY, until: '2024-05-08', mode: 'theory', hours: '12.5' }]
    const result = offlineCredits(sessions)
    expect(result.days.map(({ date, theory }) => [date, theory.claimed, theory.credited])).toEqual([[DAY, 8.34, 8.34], ['2024-05-07', 16.33, 12], ['2024-05-08', 8.33, 8.33]])
    expect(result).toMatchObject({ claimed: 33, credited: 28.67 })
    expect(offlineCredits([...sessions].reverse())).toEqual(result)
  })

  it('takes listed days, and null for what is left out', () => {
    const session = { date: DAY, days: [DAY, '2024-06-06'], until: null, waived: null, mode: 'practice', hours: 4 } as unknown as OfflineSession
    expect(offlineCredits([session]).days.map(({ date, practice }) => [date, practice.credited])).toEqual([[DAY, 6], ['2024-06-06', 6]])
  })

  it('waivable: a waived session stands outside the cap', () => {
    const waived: OfflineSession = { date: DAY, mode: 'theory', hours: 8, waived: true }
    expect(offlineCredits([waived]).days[0]?.theory).toEqual({ claimed: 16, credited: 16, cut: 0, cap: null, clause: '10.theory' })
    expect(offlineCredits([waived, { date: DAY, mode: 'theory', hours: 7, waived: false }]).days[0]?.theory)
      .toEqual({ claimed: 30, credited: 28, cut: 2, cap: 12, clause: '10.theory' })
  })

  it('absolute: it does not', () => {
    expect(offlineCredits([{ date: DAY, mode: 'theory', hours: 8, waived: true }], { readings: { dailyCapForce: 'absolute' } }).days[0]?.theory)
      .toEqual({ claimed: 16, credited: 12, cut: 4, cap: 12, clause: '10.theory' })
  })

  it('sixHourDay: practice lowers that day’s cap on theory', () => {
    const sessions: OfflineSession[] = [{ date: DAY, mode: 'theory', hours: 6 }, { date: DAY, mode: 'practice', hours: 2.5 }, { date: '2024-05-07', mode: 'theory', hours: 6 }]
    expect(offlineCredits(sessions, { readings: { dailyCapScope: 'sixHourDay' } }).days.map(({ theory }) => [theory.credited, theory.cap])).toEqual([[7, 7], [12, 12]])
  })

  it('goes by amended figures', () => {
    expect(offlineCredits([{ date: DAY, mode: 'theory', hours: 6 }], { regulation: amend(jinhua64, { theoryRate: 3, dailyTheory: 15 }) })).toMatchObject({ claimed: 18, credited: 15 })
  })

  it('refuses sessions that cannot be, all at once', () => {
    const sessions = [
      { date: '2024-05-32', mode: 'theory', hours: 0 },
      { date: DAY, until: '2024-05-05', mode: 'online', hours: 1 },
      { date: DAY, until: DAY, days: [DAY], mode: 'theory', hours: 49 },
      { date: DAY, days: [], mode: 'theory', hours: 1, waived: 'yes' },
      { date: DAY, days: ['2024-05-07', '2024-05-07'], mode: 'theory', hours: 48.01 },
      { date: DAY, until: '2025-05-07', mode: 'theory', hours: 1, subject: 'general' },
      'theory',
    ] as never
    expect(issuesOf(() => offlineCredits(sessions, { readings: { dailyCapScope: 'x' as never } })).sort()).toEqual([
      ['options.readings.dailyCapScope', 'unknownChoice'],
      ['sessions.0.date', 'date'], ['sessions.0.hours', 'quantity'],
      ['sessions.1.mode', 'unknownChoice'], ['sessions.1.until', 'dateOrder'],
      ['sessions.2.days', 'unknownKey'], ['sessions.2.hours', 'hoursPerDay'],
      ['sessions.3.days', 'range'], ['sessions.3.waived', 'type'],
      ['sessions.4.days.0', 'dateOrder'], ['sessions.4.days.1', 'dateOrder'], ['sessions.4.hours', 'hoursPerDay'],
      ['sessions.5.subject', 'unknownKey'], ['sessions.5.until', 'range'],
      ['sessions.6', 'type'],
    ])
    expect(issuesOf(() => offlineCredits({} as never))).toEqual([['sessions', 'type']])
  })

  it('credits what assess credits the same learning in a ledger', () => {
    const session = fc.record({
      date: fc.constantFrom('2024-05-06', '2024-05-07', '2024-05-08'), mode: fc.constantFrom('theory', 'practice'),
      hours: fc.integer({ min: 1, max: 2400 }).map((hundredths) => hundredths / 100), waived: fc.boolean(),
    })
    const readings = fc.record({ dailyCapScope: fc.constantFrom('perMode', 'sixHourDay'), dailyCapForce: fc.constantFrom('waivable', 'absolute') })
    fc.assert(fc.property(fc.array(session, { maxLength: 8 }), readings, (sessions, chosen) => {
      const records = sessions.map(({ waived, ...rest }, index) =>
        ({ id: `${index}`, kind: 'offline', subject: 'general', ...rest, ...(waived ? { waiver: { by: 'x', reason: 'y' } } : {}) }))
      const { years } = assess(parseLedger({ learner: 'L', records }), { asOf: '2024-12-31', readings: chosen })
      expect(offlineCredits(sessions, { readings: chosen }).credited).toBe(years[0]?.credits.total)
    }), runs(300))
  })
})
