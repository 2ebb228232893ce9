// What would settle an unknown, at the edges: which question it is at all, what is in it, and in which order its sets come.
import { describe, expect, it } from 'vitest'
import { assess, parseLedger } from '../../src/index.js'
import type { AssessOptions, CreditRecord, LedgerInput, PlainDate } from '../../src/index.js'
import type { OpenQuestion } from '../../src/plan/settlement.js'
import { whatWouldSettle } from '../../src/plan/what-would-settle.js'
import { exam, fullYear, general, online, publication, theory, training } from '../support/given.js'

const asOf = '2024-06-30'
const questions = (input: Partial<LedgerInput>, options: Partial<AssessOptions> = {}): readonly OpenQuestion[] =>
  whatWouldSettle(parseLedger({ learner: 'L-001', records: [], ...input }), { asOf, ...options }).questions
const kinds = (open: readonly OpenQuestion[]) => open.map(({ about }) => about.kind)
const lacks = (open: readonly OpenQuestion[]) => open.map(({ sets: [set] }) => set?.facts[0]?.lack)
const counted = ({ conditions }: OpenQuestion) => conditions.map(({ counted: each, further }) => [each, further])
const sets = ({ sets: all }: OpenQuestion) => all.map(({ facts }) => facts.map(({ counted: each, further }) => [each, further]))
const one = (input: Partial<LedgerInput>, options: Partial<AssessOptions> = {}): OpenQuestion => questions(input, options)[0]!

describe('a year with gaps', () => {
  it('names the smaller sets first (art. 9)', () => {
    const records = [exam('e', '2022-02-02', 59), online('g', '2022-02-02', 40, general)]
    expect(sets(one({ records, incompleteYears: [2022] }))).toEqual([[['professional', 1]], [['total', 1], ['general', 0]]])
  })

  it('is open in what a cap can take, where it keeps what came first, and in nothing that no cap touches (art. 10, chronological)', () => {
    const records: CreditRecord[] = [theory('t', '2022-07-07', 6, general), exam('e', '2022-02-02', 72), online('g', '2022-02-02', 6, general)]
    const gaps = { records, incompleteYears: [2022] }
    expect(counted(one(gaps, { readings: { truncation: 'chronological' } }))).toEqual([['general', 0]])
    expect(questions(gaps)).toEqual([])
  })

  it('lacks credits in all too where a further record may exchange known general credits under a cap (art. 10)', () => {
    const day = '2022-07-07'
    const records: CreditRecord[] = [online('g', '2022-02-02', 18, general), theory('t', day, 6, general), exam('e', '2022-02-02', 59)]
    const open = one({ records, incompleteYears: [2022] })
    expect(counted(open)).toEqual([['total', 1], ['professional', 1]])
    expect(sets(open)).toEqual([[['total', 1], ['general', 0]], [['total', 1], ['professional', 1]], [['general', 0], ['professional', 1]]])
    // Half an hour on that day takes the place of a general credit: 60 professional credits, and still 89 in all.
    const [year] = assess(parseLedger({ learner: 'L-001', records: [...records, theory('x', day, 0.5)] }), { asOf }).years
    expect([year!.credits.professional, year!.credits.total, year!.status]).toEqual([60, 89, 'unmet'])
    // An exception stands outside the day, and what came by exam or online is under no cap.
    const waiver = { by: 'office', reason: 'block course' }
    const waived: CreditRecord[] = [records[0]!, theory('t', day, 6, { ...general, waiver }), records[2]!]
    expect(sets(one({ records: waived, incompleteYears: [2022] }))).toEqual([[['professional', 1]], [['total', 1], ['general', 0]]])
  })

  it('keeps professional credits under a cap, but for what general ones the year needs take the place of (art. 10)', () => {
    const open = (generals: number) => one({
      records: [online('g', '2022-02-02', generals, general), theory('t', '2022-07-07', 6), exam('e', '2022-02-02', 50)], incompleteYears: [2022],
    })
    expect(counted(open(18))).toEqual([['total', 10]])
    expect(counted(open(10))).toEqual([['total', 18], ['general', 8]])
    // Eight general credits on that day take the place of eight professional ones; the total can then come without a subject.
    const records: CreditRecord[] = [online('g', '2022-02-02', 10, general), theory('t', '2022-07-07', 6), exam('e', '2022-02-02', 48)]
    const gaps = { records, incompleteYears: [2022] }
    expect(counted(one(gaps))).toEqual([['total', 20], ['general', 8]])
    expect(counted(one(gaps, { readings: { specialSubject: 'unclassified' } }))).toEqual([['total', 20], ['general', 8], ['professional', 0]])
  })

  it('has no more credits without a subject than the special caps leave beside the others (art. 11)', () => {
    const mostOf = (readings: AssessOptions['readings']) => one({
      records: [training('a', '2022-02-02', 'county', general), publication('b', '2022-02-02', 'other'), publication('c', '2022-03-02', 'other')],
      incompleteYears: [2022],
    }, { readings: { specialSubject: 'unclassified', ...readings } }).sets.flatMap(({ facts }) => facts)
      .find(({ counted: each }) => each === 'unclassified')?.most
    expect(mostOf({})).toBe(36)
    expect(mostOf({ specialCapScope: 'perRoute' })).toBe(216)
    expect(mostOf({ truncation: 'chronological' })).toBe(60)
    expect(mostOf({ specialSubject: 'professional' })).toBeUndefined()
  })

  it('is settled where a promotion on its last day leaves nothing of it (art. 20, levelAndYear)', () => {
    const promoted = (issuedOn: PlainDate) => one({
      records: fullYear(2022).slice(0, 1), incompleteYears: [2022],
      certificates: [{ level: 'juniorWorker', issuedOn: '2020-12-01' }, { level: 'seniorWorker', issuedOn }],
    }, { readings: { resetScope: 'levelAndYear' } })
    expect(promoted('2022-12-31')).toMatchObject({ then: { status: 'unmet' }, otherwise: { status: 'unmet' }, conditions: [], sets: [{ facts: [] }] })
    expect(promoted('2022-12-30').sets[0]!.facts[0]).toMatchObject({ from: '2022-12-31', to: '2022-12-31', lack: 'records' })
  })

  it('lasts until the day where it still runs', () => {
    const open = one({ records: fullYear(2024), incompleteYears: [2024] }, { readings: { professionalShare: 'ofEarned' } })
    expect(open.sets.flatMap(({ facts }) => facts).map(({ from, to }) => [from, to])).toContainEqual(['2024-01-01', asOf])
  })
})

describe('a closed year of which a promotion took a part (art. 20, levelAndYear)', () => {
  const readings = { resetScope: 'levelAndYear' } as const
  const closed = (rest: object, issuedOn: PlainDate = '2022-03-31') => ({
    certificates: [{ level: 'juniorWorker', issuedOn: '2020-12-01' }, { level: 'seniorWorker', issuedOn }],
    totals: [{ year: 2022, general: 20, professional: 75, ...rest }],
  }) as const

  it('needs no exam beside the rest where all of it came by exam, and does where not all did, or nobody knows', () => {
    const asked = (rest: object) => counted(one(closed(rest), { readings })).map(([each]) => each)
    expect(asked({ exam: 95 })).toEqual(['total', 'general'])
    expect(asked({ exam: 90 })).toEqual(['total', 'general'])
    expect(asked({ exam: 5 })).toEqual(['total', 'general', 'exam'])
    expect(asked({})).toEqual(['total', 'general', 'exam'])
  })

  it('has at most all of it, with what has no subject', () => {
    expect(one(closed({ exam: 95, unclassified: 5 }), { readings }).sets.flatMap(({ facts }) => facts).find(({ counted: each }) => each === 'total')).toMatchObject({ most: 100 })
  })

  it('asks for its exam alone where the promotion was in another year, or resets no year', () => {
    expect(lacks(questions(closed({}, '2021-03-31'), { readings }))).toEqual(['examOfTotals'])
    expect(lacks(questions(closed({})))).toEqual(['examOfTotals'])
  })
})

describe('an application (art. 14)', () => {
  it('is no question where all is known', () => {
    const certificates = [{ level: 'intermediateWorker', issuedOn: '2021-06-18' }] as const
    expect(questions({ certificates, records: fullYear(2022) }, { promotion: { normalYears: 4 } })).toEqual([])
  })
})

describe('a recent year (art. 16)', () => {
  const rolling = { readings: { recentYear: 'rolling' } } as const

  it('that is a calendar year is judged as that year is, also by a part of what a whole one requires (proRata)', () => {
    const open = questions({ dutyFrom: 2020, totals: [{ year: 2020, general: 6, professional: 16 }] }, { asOf: '2021-06-30', readings: { firstYear: 'proRata' } })
    expect(kinds(open)).toEqual(['year', 'recentYear'])
    expect(open.map(counted)).toEqual([[['exam', 0.01]], [['exam', 0.01]]])
  })

  it('lacks records, where the closed year is not in its window', () => {
    const open = questions({ totals: [{ year: 2022, general: 20, professional: 75, exam: 1 }], incompleteYears: [2024] }, rolling)
    expect(lacks(open.filter(({ about }) => about.kind === 'recentYear'))).toEqual(['records'])
  })

  it('needs no exam beside the rest where all that the closed year brings came by exam', () => {
    const asked = (some: number) => counted(questions({
      totals: [{ year: 2023, general: 20, professional: 75, exam: some }], records: [online('o', '2024-03-03', 5)],
    }, rolling).at(-1)!).map(([each]) => each)
    expect(asked(95)).toEqual(['total', 'general'])
    expect(asked(10)).toEqual(['total', 'general', 'exam'])
  })

  it('has of the closed year only what a promotion in its window left (art. 20, levelAndYear)', () => {
    const asked = (issuedOn: PlainDate, incompleteYears: number[] = []) => questions({
      totals: [{ year: 2023, general: 20, professional: 75, exam: 5 }], records: [online('o', '2024-03-03', 5)], incompleteYears,
      certificates: [{ level: 'juniorWorker', issuedOn: '2020-12-01' }, { level: 'seniorWorker', issuedOn }],
    }, { readings: { recentYear: 'rolling', resetScope: 'levelAndYear' } }).at(-1)!
    expect(asked('2023-12-31')).toMatchObject({ then: { status: 'unmet' }, otherwise: { status: 'unmet' }, sets: [{ facts: [] }] })
    const facts = (open: OpenQuestion) => open.sets.flatMap(({ facts: each }) => each).filter(({ counted: each }) => each === 'total')
    expect(facts(asked('2023-12-30'))).toMatchObject([{ from: '2023-12-31', to: asOf, lack: 'totalsInWindow', known: 5, most: 100 }, {}])
    expect(facts(asked('2023-06-30'))).toMatchObject([{ from: '2023-07-01', to: asOf, lack: 'totalsInWindow', known: 5, most: 100 }, {}])
    expect(facts(asked('2023-12-31', [2024]))).toMatchObject([{ from: '2024-01-01', to: asOf, most: null }, {}])
    expect(asked(asOf, [2024])).toMatchObject({ sets: [{ facts: [] }] })
  })

  it('exchanges nothing where a promotion left nothing of the closed year, and records are known', () => {
    const records: CreditRecord[] = [online('g', '2024-03-03', 19, general), theory('t', '2024-03-04', 6, general), exam('e', '2024-03-05', 59)]
    const certificates = [{ level: 'juniorWorker', issuedOn: '2020-12-01' }, { level: 'seniorWorker', issuedOn: '2023-12-31' }] as const
    const open = questions({ records, certificates, totals: [{ year: 2023, general: 20, professional: 75, exam: 5 }] }, {
      readings: { recentYear: 'rolling', resetScope: 'levelAndYear' },
    }).at(-1)
    expect(open).toMatchObject({ then: { status: 'unmet' }, otherwise: { status: 'unmet' }, sets: [{ facts: [] }] })
  })

  it('has a closed year in its window by a single day, and gaps by a single day, and neither of a later year', () => {
    const totals = [{ year: 2023, general: 20, professional: 75, exam: 5 }]
    const facts = (at: PlainDate, incompleteYears: number[] = []) =>
      questions({ totals, incompleteYears }, { ...rolling, asOf: at }).at(-1)!.sets.flatMap(({ facts: each }) => each)
    expect(facts('2024-12-30')[0]).toMatchObject({ lack: 'totalsInWindow', from: '2023-12-31', most: 95 })
    expect(facts('2024-01-01', [2024])[0]).toMatchObject({ lack: 'totalsInWindow', to: '2024-01-01', most: null })
    expect(facts('2024-06-30', [2025])[0]).toMatchObject({ lack: 'totalsInWindow', most: 95 })
  })

  it('has at most what the closed year has in it, with what has no subject', () => {
    const open = questions({ totals: [{ year: 2023, general: 18, professional: 75, unclassified: 5, exam: 2 }] }, rolling)
    expect(open.at(-1)?.sets.flatMap(({ facts }) => facts).find(({ counted: each }) => each === 'total')).toMatchObject({ lack: 'totalsInWindow', most: 98 })
  })
})
