// The readings that a plan tries out where they are left open: those that can matter to its year, and no others.
import { describe, expect, it } from 'vitest'
import { factsOf } from '../../src/assess/facts.js'
import type { CreditRecord, LedgerInput } from '../../src/index.js'
import { changedAnswers, lawsLeftOpen } from '../../src/plan/open-readings.js'
import type { ReadingId } from '../../src/regulation/reading-answers.js'
import { readings } from '../../src/regulation/readings.js'
import { readingIds } from '../../src/regulation/reading-answers.js'
import { lawsOf } from '../../src/rules/law.js'
import { ledgerOf, online, practice, theory, training } from '../support/given.js'

const laws = lawsOf()
const leftOpen = (records: readonly CreditRecord[], year: number, varied = readingIds, rest: Partial<LedgerInput> = {}) =>
  lawsLeftOpen(factsOf(ledgerOf(records, rest), `${year}-12-31`, laws), year, laws, varied)

const day = '2024-05-06'
const waiver = { by: '某区人力社保局', reason: '集中培训' }
const always = ['professionalShare', 'examCredits', 'dailyCapScope'] as const

describe('the readings left open', () => {
  it.each<[what: string, records: CreditRecord[], further: ReadingId[]]>([
    ['nothing learned', [], []],
    ['online learning', [online('a', day, 1)], []],
    ['offline learning, among other (art. 10)', [online('a', day, 1), theory('b', day, 1)], ['truncation']],
    ['an approved exception, among other offline learning', [theory('a', day, 1, { waiver }), practice('b', day, 1)], ['dailyCapForce', 'truncation']],
    ['a special route, among other learning (art. 11)', [online('a', day, 1), training('b', day, 'county')], ['truncation', 'specialCapScope', 'specialSubject']],
    ['all of it in another year', [theory('a', '2023-05-06', 1, { waiver }), training('b', '2023-05-06', 'county')], []],
  ])('%s', (_, records, further) => {
    const all = leftOpen(records, 2024)
    const tried = readingIds.filter((id) => new Set(all.map((each) => each.readings[id])).size > 1)
    expect(tried.sort()).toEqual([...always, ...further].sort())
    const combinations = [...always, ...further].reduce((product, id) => product * Object.keys(readings[id].answers).length, 1)
    expect(new Set(all.map((each) => JSON.stringify(each.readings))).size).toBe(combinations)
    expect(all).toHaveLength(combinations)
    expect(all[0]).toBe(laws)
  })

  it('are those named, and no others', () => {
    expect(leftOpen([theory('a', day, 1)], 2024, ['truncation', 'fraudBar', 'recentYear', 'thresholdPeriod', 'earlyYears', 'capAtPromotion'])
      .map((each) => changedAnswers(laws.readings, each.readings))).toEqual([{}, { truncation: 'chronological' }])
    expect(leftOpen([theory('a', day, 1)], 2024, [])).toEqual([laws])
  })

  it('what a promotion resets is one in its year alone (art. 20)', () => {
    const promoted = (issuedOn: string) => ({ certificates: [{ level: 'juniorWorker', issuedOn: '2020-01-01' }, { level: 'seniorWorker', issuedOn }] as const })
    expect(leftOpen([], 2024, ['resetScope'], promoted('2024-12-31'))).toHaveLength(2)
    expect(leftOpen([], 2024, ['resetScope'], promoted('2023-12-31'))).toHaveLength(1)
  })

  it('what 2020 requires is one of 2020 alone (art. 24)', () => {
    expect(leftOpen([], 2020, ['firstYear'])).toHaveLength(3)
    expect(leftOpen([], 2021, ['firstYear'])).toHaveLength(1)
  })
})
