// What would become of a year with further credits in it, asked directly.
import { describe, expect, it } from 'vitest'
import { factsOf } from '../../src/assess/facts.js'
import type { CreditRecord, LedgerInput, Readings } from '../../src/index.js'
import type { DayRoom } from '../../src/plan/offline-days.js'
import { fillDays } from '../../src/plan/offline-days.js'
import { planYear } from '../../src/plan/plan-year.js'
import type { Addition } from '../../src/plan/trial-year.js'
import { yearUnderEach } from '../../src/plan/trial-year.js'
import { amend, jinhua64 } from '../../src/regulation/figures.js'
import { defaultReadings } from '../../src/regulation/reading-answers.js'
import { lawsOf } from '../../src/rules/law.js'
import { exam, general, ledgerOf, online, practice, theory } from '../support/given.js'

const under = (records: readonly CreditRecord[], answers: readonly Partial<Readings>[] = [{}], more: Partial<LedgerInput> = {}) => {
  const laws = answers.map((each) => lawsOf(jinhua64, { ...defaultReadings, ...each }))
  return yearUnderEach(factsOf(ledgerOf(records, more), '2024-12-31', laws[0]!), 2024, laws)
}
const generals = (credits: number): Addition => ({ kind: 'online', subject: 'general', amount: credits * 100 })
const professionals = (credits: number): Addition => ({ kind: 'online', subject: 'professional', amount: credits * 100 })
const byExam = (credits: number): Addition => ({ kind: 'exam', subject: 'professional', amount: credits * 100 })
/** A day with 12 general credits and 12 professional ones, of which 12 count. */
const fullDay = (date: string) => [theory(`${date}-a`, date, 6, general), theory(`${date}-b`, date, 6)]

describe('a year with further credits', () => {
  it('has them in their subject, and by exam where they came by one', () => {
    const [year] = under([exam('e', '2024-02-02', 2), online('g', '2024-02-02', 5, general)])
    expect(year!.trial([]).credits).toMatchObject({ total: 7, general: 5, professional: 2, exam: 2 })
    expect(year!.trial([generals(3)]).credits).toMatchObject({ total: 10, general: 8, professional: 2, exam: 2 })
    expect(year!.trial([byExam(1), professionals(4)]).credits).toMatchObject({ total: 12, general: 5, professional: 7, exam: 3 })
  })

  it('has an exam beside sums of which the exam is known, or not', () => {
    const exams = (rest: object) => {
      const [year] = under([], [{}], { totals: [{ year: 2024, general: 18, professional: 60, ...rest }] })
      return [[], [professionals(1)], [byExam(1)]].map((further) => year!.trial(further).credits.exam)
    }
    expect(exams({ exam: 2 })).toEqual([2, 2, 3])
    expect(exams({})).toEqual([null, null, 1])
  })

  it('keeps of a full day what it still needs beside them, each amount by itself (art. 10)', () => {
    const [year] = under(fullDay('2024-05-05'))
    const kept = (...further: Addition[]) => {
      const { credits } = year!.trial(further)
      return [credits.general, credits.professional]
    }
    expect(kept()).toEqual([12, 0])
    expect(kept(generals(8))).toEqual([18, 2])
    expect(kept(generals(18))).toEqual([18, 12])
    expect(kept(professionals(8))).toEqual([12, 8])
    expect(kept(professionals(8), byExam(1))).toEqual([12, 9])
    // Asked again, it is the same.
    expect(kept(generals(8))).toEqual([18, 2])
  })

  it('is credited anew under each law that answers a question of its own otherwise', () => {
    // The exception and the practice have the rules ask for other readings too, which are the same.
    const waiver = { by: 'office', reason: 'block course' }
    const records = [
      theory('a', '2024-05-05', 6), theory('b', '2024-05-05', 6, general), practice('c', '2024-05-05', 1), theory('d', '2024-06-06', 1, { waiver }),
    ]
    const years = under(records, [{}, { truncation: 'chronological' }, { professionalShare: 'ofEarned' }, { truncation: 'chronological', examCredits: 'notRequired' }])
    expect(years.map(({ trial }) => trial([generals(2)]).credits.general)).toEqual([14, 2, 14, 2])
  })

  it('is credited anew under a law that answers all its questions otherwise: one day over its cap asks how to cut, and nothing else', () => {
    const years = under([theory('a', '2024-05-05', 6), theory('b', '2024-05-05', 6, general)], [{}, { truncation: 'chronological' }])
    expect(years.map(({ trial }) => trial([generals(2)]).credits.general)).toEqual([14, 2])
  })

  it('has them after every promotion of the year (art. 20, levelAndYear)', () => {
    const certificates = [{ level: 'juniorWorker', issuedOn: '2020-12-01' }, { level: 'seniorWorker', issuedOn: '2024-12-30' }] as const
    const [year] = under(fullDay('2024-12-31'), [{ resetScope: 'levelAndYear' }], { certificates })
    expect(year!.trial([generals(8)]).credits).toMatchObject({ general: 18, professional: 2 })
  })
})

describe('planYear', () => {
  it('can no more be met where what is not known helps under one answer alone (art. 9)', () => {
    const ledger = ledgerOf([], { totals: [{ year: 2024, general: 55, professional: 65 }] })
    expect(planYear(ledger, { asOf: '2024-12-31' }).status).toBe('unknown')
    expect(planYear(ledger, { asOf: '2024-12-31', vary: ['professionalShare'] }).status).toBe('notReachable')
  })

  it('counts on days beyond those left as on the last day of the year (art. 10)', () => {
    const regulation = amend(jinhua64, { dailyPractice: 36, dailyTheory: 24 }, { from: '2024-07-01' })
    const plan = planYear(ledgerOf([]), { asOf: '2024-12-30', regulation, examCredits: 2 })
    expect(plan.days).toEqual({ left: 1, free: 1, enough: false })
    expect(plan.offline!.fewestDays!.days).toBe(2)
    expect(planYear(ledgerOf([]), { asOf: '2024-12-31', regulation, examCredits: 2 }).offline!.fewestDays!.days).toBe(2)
  })
})

it('takes off hours beyond what is wished once, from the first days on (art. 10)', () => {
  const room = (theoryRate: number): DayRoom =>
    ({ practice: 0, theoryBeside: () => 10, practiceBeside: () => 0, theoryRate, practiceRate: 3 })
  const { days, brought } = fillDays([room(2), room(2), room(6)], { general: 41, professionalBeside: () => 0 })
  expect(days.map(({ study }) => study.generalTheory)).toEqual([8, 10, 1])
  expect(brought.general).toBe(42)
})
