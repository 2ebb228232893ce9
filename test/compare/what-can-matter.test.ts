// Which readings are tried on a ledger: those that can matter to it, and no others. The comparison with brute force shows that none
// is missed on random ledgers; here each condition stands at its edge, and what is tried in vain is seen too.
import { describe, expect, it } from 'vitest'
import { accountCredits, calendarYear } from '../../src/compare/account-credits.js'
import { levelSum } from '../../src/compare/level-sum.js'
import { promotionAnswers } from '../../src/compare/promotion-answers.js'
import type { Scope } from '../../src/compare/scope.js'
import { windowStatus, yearStatus } from '../../src/compare/year-status.js'
import type { Facts } from '../../src/assess/facts.js'
import { factsOf } from '../../src/assess/facts.js'
import type { Certificate, CreditRecord, LedgerInput } from '../../src/index.js'
import type { ReadingId } from '../../src/regulation/readings.js'
import { readingIds } from '../../src/regulation/readings.js'
import { lawOf } from '../../src/rules/law.js'
import { exam, general, ledgerOf, online, practice, project, theory, training } from '../support/given.js'

const scope: Scope = { law: lawOf(), varied: readingIds }
const professional = { subject: 'professional' } as const
const waived = { waiver: { by: '某区人力社保局', reason: '集中培训' } } as const

const factsAt = (asOf: string, records: readonly CreditRecord[], rest: Partial<LedgerInput> = {}): Facts =>
  factsOf(ledgerOf(records, rest), asOf, scope.law)
const facts = (records: readonly CreditRecord[], rest?: Partial<LedgerInput>): Facts => factsAt('2024-12-31', records, rest)

const promoted = (...days: readonly string[]): { certificates: Certificate[] } => ({
  certificates: [
    { level: 'juniorWorker', issuedOn: '2020-01-01' },
    ...days.map((issuedOn, index): Certificate => ({ level: (['intermediateWorker', 'seniorWorker'] as const)[index]!, issuedOn })),
  ],
})

type Case = [what: string, records: readonly CreditRecord[], readings: readonly ReadingId[], rest?: Partial<LedgerInput>]

describe('the credits of a year', () => {
  const [may, june] = ['2024-05-06', '2024-06-06']

  it.each<Case>([
    ['theory at its cap, in two subjects (art. 10)', [theory('a', may, 3, general), theory('b', may, 3)], []],
    ['theory above its cap, in two subjects', [theory('a', may, 3, general), theory('b', may, '3.01')], ['truncation']],
    ['theory above its cap, in one subject', [theory('a', may, '6.01')], []],
    ['theory of two days, each within its cap', [theory('a', may, 6, general), theory('b', june, 6)], []],
    ['practice at its cap, in two subjects', [practice('a', may, 3, general), practice('b', may, 3)], []],
    ['practice above its cap, in two subjects', [practice('a', may, 3, general), practice('b', may, '3.01')], ['truncation']],
    ['practice above its cap, in one subject', [practice('a', may, '6.01')], []],
    ['theory that an hour of practice leaves room for', [theory('a', may, 5), practice('b', may, 1)], []],
    ['theory that an hour of practice leaves no room for', [theory('a', may, '5.01'), practice('b', may, 1)], ['dailyCapScope']],
    ['a full day of both modes beside a full day of one', [
      theory('a', may, '5.01'), practice('b', may, 1), theory('c', june, 7),
    ], ['dailyCapScope']],
    ['a waiver where theory is above its cap', [theory('a', may, '6.01', waived)], ['dailyCapForce']],
    ['a waiver where practice is above its cap', [practice('a', may, '6.01', waived)], ['dailyCapForce']],
    ['a waiver where nothing is above a cap', [theory('a', may, 6, waived)], []],
    ['one waiver of two records of a day', [theory('a', may, 6, waived), theory('b', may, 1)], ['dailyCapForce']],
    ['a waiver on one of two full days', [theory('a', may, 7, waived), theory('b', june, 7)], ['dailyCapForce']],
    ['special routes at their cap (art. 11)', [
      training('a', may, 'municipal', professional), project('b', june, 'county', professional),
    ], []],
    ['two special routes above one cap', [
      training('a', may, 'municipal', professional), project('b', june, 'municipal', professional),
    ], ['specialCapScope']],
    ['one special route above its cap, in one subject', [
      training('a', may, 'municipal', professional), training('b', june, 'municipal', professional),
    ], []],
    ['one special route above its cap, in two subjects', [
      training('a', may, 'municipal', professional), training('b', june, 'municipal', general),
    ], ['truncation']],
    ['a special route beside so much else', [online('a', may, 100), training('b', may, 'municipal', professional)], []],
    ['a special record without a subject, within the cap', [training('a', may, 'county'), online('b', may, 1)], ['specialSubject']],
    ['a special record without a subject, above the cap beside one that has its own', [
      training('a', may, 'national'), training('b', may, 'county', professional),
    ], ['truncation', 'specialSubject']],
    ['learning before a promotion of the year (art. 20)', [online('a', may, 1), online('b', '2024-09-01', 1)], ['resetScope'], promoted('2024-06-30')],
    ['learning on the day of a promotion', [online('a', '2024-06-30', 1)], ['resetScope'], promoted('2024-06-30')],
    ['learning after a promotion only', [online('a', '2024-07-01', 1)], [], promoted('2024-06-30')],
    ['learning between two promotions of the year', [online('a', '2024-06-01', 1)], ['resetScope'], promoted('2024-03-31', '2024-09-30')],
    ['learning before a promotion of another year', [online('a', may, 1)], [], promoted('2023-06-30')],
  ])('%s', (_, records, readings, rest) => {
    expect(accountCredits(calendarYear(facts(records, rest), 2024, scope), scope).dependsOn).toEqual(readings)
  })

  it('2020: what that year requires is a question of it alone, and only where a cap chooses between subjects (art. 24)', () => {
    const chosen = (year: number, hours: string): readonly ReadingId[] => accountCredits(calendarYear(facts([
      theory('a', `${year}-11-02`, 3, general), theory('b', `${year}-11-02`, hours),
    ]), year, scope), scope).dependsOn
    expect(chosen(2020, '3.01')).toEqual(['firstYear', 'truncation'])
    expect(chosen(2020, '3.00')).toEqual([])
    expect(chosen(2021, '3.01')).toEqual(['truncation'])
  })
})

describe('the status of a year (art. 9)', () => {
  const day = '2024-05-06'

  it.each<Case>([
    ['a year that claims too little in total', [exam('a', day, '89.99')], []],
    ['a year that claims just enough, an exam among it', [exam('a', day, 90)], ['professionalShare']],
    ['a year that claims just enough, without an exam', [online('a', day, 90)], ['professionalShare', 'examCredits']],
    ['a year that nobody asks for', [online('a', day, 90)], [], { dutyFrom: 2025 }],
    ['an exam that a promotion could take, and what it could not', [exam('a', day, 90), online('b', '2024-09-01', 90)],
      ['professionalShare', 'examCredits', 'resetScope'], promoted('2024-06-30')],
    ['an exam after the promotion', [online('a', day, 90), exam('b', '2024-09-01', 1)], ['professionalShare', 'resetScope'], promoted('2024-06-30')],
    ['an exam after the first promotion of the year, before the second', [exam('a', '2024-06-01', 90)],
      ['professionalShare', 'examCredits', 'resetScope'], promoted('2024-03-31', '2024-09-30')],
  ])('%s', (_, records, readings, rest) => {
    expect(yearStatus(facts(records, rest), 2024, scope).dependsOn).toEqual(readings)
  })

  it('2020: met in proportion by 20.41 at the least, whatever else is read (art. 24)', () => {
    const readings = (credits: string): readonly ReadingId[] => yearStatus(facts([exam('a', '2020-11-02', credits)]), 2020, scope).dependsOn
    expect(readings('20.40')).toEqual(['firstYear'])
    expect(readings('20.41')).toEqual(['professionalShare', 'firstYear'])
  })

  it('a window of twelve months has a full year’s figures, in 2020 too (art. 16)', () => {
    const learned = factsAt('2020-12-31', [exam('a', '2020-11-02', 90), theory('b', '2020-11-03', 3, general), theory('c', '2020-11-03', '3.01')])
    expect(windowStatus(learned, { kind: 'window', from: '2020-01-01', to: '2020-12-31' }, scope).dependsOn).toEqual(['professionalShare', 'truncation'])
  })
})

describe('the level account (art. 20)', () => {
  const [before, after] = ['2024-03-01', '2024-09-02']
  const first = { certificates: [{ level: 'seniorWorker', issuedOn: '2024-06-30' }] } as const
  const specials = (one: CreditRecord, other: CreditRecord): CreditRecord[] => [one, other]
  const course = { activity: 'A' } as const

  it.each<Case>([
    ['special credits from both sides of the certificate above one cap, of two routes', specials(
      training('a', before, 'municipal', professional), project('b', after, 'municipal', professional),
    ), ['truncation', 'specialCapScope', 'capAtPromotion'], first],
    ['of one route', specials(
      training('a', before, 'municipal', professional), training('b', after, 'municipal', professional),
    ), ['truncation', 'capAtPromotion'], first],
    ['at the cap', specials(training('a', before, 'municipal', professional), project('b', after, 'county', professional)), [], first],
    ['where one has no subject', specials(
      training('a', before, 'municipal', professional), training('b', after, 'municipal'),
    ), ['truncation', 'specialSubject', 'capAtPromotion'], first],
    ['where the certificate is a promotion', specials(
      training('a', before, 'municipal', professional), training('b', after, 'municipal', professional),
    ), ['truncation', 'resetScope', 'capAtPromotion'], promoted('2024-06-30')],
    ['special credits after the certificate alone, of two routes', specials(
      training('a', after, 'municipal', professional), project('b', after, 'municipal'),
    ), ['specialCapScope'], first],
    ['special credits before it alone', specials(
      training('a', before, 'municipal', professional), project('b', before, 'municipal', professional),
    ), [], first],
    ['a day of both modes after it', [theory('a', after, '5.01'), practice('b', after, 1)], ['dailyCapScope'], first],
    ['a day of both modes before it', [theory('a', before, '5.01'), practice('b', before, 1), online('c', after, 1)], [], first],
    ['a waiver above the cap after it', [theory('a', after, 7, waived)], ['dailyCapForce'], first],
    ['a waiver above the cap before it', [theory('a', before, 7, waived), online('b', after, 1)], [], first],
    ['an activity on both sides of it', [
      online('o', before, 1), training('a', before, 'county', { ...professional, ...course }), theory('b', after, 1, course),
    ], ['capAtPromotion'], first],
    ['an activity on both sides of a promotion', [
      training('a', before, 'county', { ...professional, ...course }), theory('b', after, 1, course),
    ], ['resetScope', 'capAtPromotion'], promoted('2024-06-30')],
    ['an activity after it only', [
      online('o', before, 1), training('a', after, 'county', { ...professional, ...course }), theory('b', after, 1, course),
    ], [], first],
    ['two activities, one on each side', [online('a', before, 1, course), online('b', after, 1, { activity: 'B' })], [], first],
    ['no activity on either side', [online('a', before, 1), online('b', after, 1)], [], promoted('2024-06-30')],
  ])('%s', (_, records, readings, rest) => {
    expect(levelSum(facts(records, rest), scope).dependsOn).toEqual(readings)
  })

  it('2020: what that year requires decides which special credits stand (art. 24)', () => {
    const readings = (year: number): readonly ReadingId[] => levelSum(facts([
      training('a', `${year}-10-20`, 'municipal', professional), training('b', `${year}-12-01`, 'municipal', professional),
    ], { certificates: [{ level: 'seniorWorker', issuedOn: `${year}-11-30` }] }), scope).dependsOn
    expect(readings(2020)).toEqual(['firstYear', 'truncation', 'capAtPromotion'])
    expect(readings(2021)).toEqual(['truncation', 'capAtPromotion'])
  })

  it('claims what is dated after the certificate', () => {
    expect(levelSum(facts([online('a', before, 7), online('b', after, 5), online('c', '2023-05-06', 3)], first), scope).claimed).toBe(500)
  })
})

describe('an application for the next level (art. 14)', () => {
  const certificates = [{ level: 'seniorWorker', issuedOn: '2021-06-01' }] as const
  const readingsOf = (credits: number, asOf: string, rest: Partial<LedgerInput> = {}): Record<'status' | 'earliestDate', readonly ReadingId[]> => {
    const answers = promotionAnswers(factsAt(asOf, [online('a', '2022-05-06', credits)], { certificates, ...rest }), { normalYears: 4 }, scope)
    return { status: answers!.status.dependsOn, earliestDate: answers!.earliestDate.dependsOn }
  }
  const own = ['thresholdPeriod', 'earlyYears']

  it.each([
    ['too little for any threshold', 180, '2024-12-31', { status: [], earliestDate: [] }],
    ['enough, and the time has come', 361, '2024-12-31', { status: own, earliestDate: own }],
    ['enough by the years gone by, and no more', 271, '2024-12-31', { status: own, earliestDate: own }],
    ['enough, but too soon', 361, '2023-06-30', { status: [], earliestDate: own }],
    ['nothing, and the normal date has come', 1, '2025-06-01', { status: [], earliestDate: [] }],
  ] as const)('%s', (_, credits, asOf, readings) => {
    expect(readingsOf(credits, asOf)).toEqual(readings)
  })

  it('a finding that stands is a question of the status alone (art. 22)', () => {
    expect(readingsOf(1, '2024-12-31', { findings: [{ decidedOn: '2024-01-01' }] })).toEqual({ status: ['fraudBar'], earliestDate: [] })
    const lifted = { findings: [{ decidedOn: '2024-01-01', liftedOn: '2024-12-31' }] }
    expect(readingsOf(1, '2024-12-31', lifted)).toEqual({ status: [], earliestDate: [] })
  })
})
