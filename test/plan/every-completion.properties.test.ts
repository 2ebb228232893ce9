// That the answers are exact: under figures of a few hundredths all that can be missing is filled in, and `assess` gives the verdicts.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, checkTalentProgram, parseLedger } from '../../src/index.js'
import type { AnnualResult, AssessOptions, CreditRecord, LedgerInput, Subject } from '../../src/index.js'
import type { OpenQuestion } from '../../src/plan/settlement.js'
import { whatWouldSettle } from '../../src/plan/what-would-settle.js'
import { amend, jinhua64 } from '../../src/regulation/figures.js'
import { hundredths } from '../../src/values/quantity.js'
import { runs } from '../properties/runs.js'
import { publication } from '../support/given.js'

const COUNTED = ['total', 'general', 'professional', 'unclassified', 'exam'] as const
type Values = Record<(typeof COUNTED)[number], number>

interface Completion {
  readonly values: Values
  readonly status: string
  readonly holds: (counted: string) => boolean
}

/** So often in a short search too: the changes of a mutation run are noticed here. */
const always = (times: number) => ({ ...runs(times), numRuns: Math.max(times, runs(times).numRuns) })

const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_, index) => index)
/** Of a completion every sum is known. */
function inHundredths(amount: number | null): number {
  if (amount === null) throw new Error('not known')
  return hundredths(amount)
}

const figures = fc.record({
  annualTotal: fc.integer({ min: 3, max: 6 }).map((all) => all / 100),
  annualGeneral: fc.constantFrom(0.01, 0.02),
  professionalShare: fc.constantFrom<[number, number][]>([1, 2], [2, 3], [3, 4]),
}).map((some) => amend(jinhua64, {
  ...some, professionalShare: some.professionalShare,
  theoryRate: 1, practiceRate: 1, dailyTheory: 0.03, dailyPractice: 0.04, annualSpecial: 0.03,
}))
const addingUp = fc.record({
  professionalShare: fc.constantFrom('ofRequired', 'ofEarned'),
  examCredits: fc.constantFrom('someRequired', 'notRequired'),
  specialSubject: fc.constantFrom('professional', 'unclassified'),
  resetScope: fc.constantFrom('level', 'levelAndYear'),
} as const)
const anyReadings = fc.tuple(addingUp, fc.record({
  dailyCapScope: fc.constantFrom('perMode', 'sixHourDay'), truncation: fc.constantFrom('learnerFavorable', 'chronological'),
} as const)).map(([one, other]) => ({ ...one, ...other }))
const few = fc.nat(4)

const online = (id: string, date: string, subject: Subject, amount: number): CreditRecord[] =>
  (amount > 0 ? [{ id, date, kind: 'online', subject, credits: amount / 100 }] : [])
const exam = (id: string, date: string, subject: Subject, amount: number): CreditRecord[] =>
  (amount > 0 ? [{ id, date, kind: 'exam', subject, credits: amount / 100 }] : [])
const special = (id: string, date: string, amount: number, subject?: Subject): CreditRecord[] =>
  (amount > 0 ? [publication(id, date, 'other', { recognized: amount / 100, ...(subject === undefined ? {} : { subject }) })] : [])
const offline = (id: string, date: string, mode: 'theory' | 'practice', subject: Subject, amount: number): CreditRecord[] =>
  (amount > 0 ? [{ id, date, kind: 'offline', mode, subject, hours: amount / 100 }] : [])

function completed(ledger: LedgerInput, options: AssessOptions, { about }: Pick<OpenQuestion, 'about'>): Completion {
  const parsed = parseLedger(ledger)
  const { credits, status, requirements }: AnnualResult = about.kind === 'year'
    ? assess(parsed, options).years.find(({ year }) => year === about.year)!
    : checkTalentProgram(parsed, options).periods[0]!.result
  return {
    values: Object.fromEntries(COUNTED.map((counted) => [counted, inHundredths(credits[counted])])) as Values,
    status,
    holds: (counted) => requirements[counted as keyof typeof requirements].met === true,
  }
}

/** Whether the verdict varies among completions that agree on some sums. */
function varies(all: readonly Completion[], counted: readonly string[]): boolean {
  const verdicts = new Map<string, string>()
  return all.some(({ values, status }) => {
    const key = counted.map((each) => values[each as keyof Values]).join()
    const before = verdicts.get(key)
    verdicts.set(key, status)
    return before !== undefined && before !== status
  })
}

/** Nothing said is refuted by a completion. */
function expectSound({ conditions, sets, then, otherwise }: OpenQuestion, all: readonly Completion[]): void {
  for (const { values, status } of all) {
    const hold = conditions.every(({ counted, atLeast, share }) => {
      const has = values[counted as keyof Values]
      return share === null ? has >= inHundredths(atLeast) : has * share[1] >= values.total * share[0]
    })
    expect(status).toBe(hold ? then.status : otherwise.status)
  }
  for (const { facts } of sets) {
    expect([facts, varies(all, facts.map(({ counted }) => counted))]).toEqual([facts, false])
    for (const { counted, atLeast, most } of facts) {
      const of = (some: readonly Completion[]): number[] => some.map(({ values }) => values[counted as keyof Values])
      for (const value of of(all.filter(({ status }) => status === 'met'))) expect(value).toBeGreaterThanOrEqual(inHundredths(atLeast))
      for (const value of of(all)) expect(value).toBeLessThanOrEqual(most === null ? Infinity : inHundredths(most))
    }
  }
}

/** Everything said is needed, and nothing is left unsaid. */
function expectExact({ conditions, sets }: OpenQuestion, all: readonly Completion[]): void {
  const smallest: string[][] = []
  const every = COUNTED.reduce<string[][]>((some, counted) => [...some, ...some.map((set) => [...set, counted])], [[]])
  for (const set of every.sort((a, b) => a.length - b.length)) {
    if (!smallest.some((smaller) => smaller.every((counted) => set.includes(counted))) && !varies(all, set)) smallest.push(set)
  }
  const named = sets.map(({ facts }) => facts.map(({ counted }) => counted))
  expect(new Set(named.map((set) => [...set].sort().join()))).toEqual(new Set(smallest.map((set) => [...set].sort().join())))
  for (const condition of conditions) {
    const others = conditions.filter((other) => other !== condition)
    expect(all.some(({ status, holds }) => status !== 'met' && others.every(({ counted }) => holds(counted)))).toBe(true)
  }
  const met = all.filter(({ status }) => status === 'met')
  for (const { counted, atLeast, most } of sets.flatMap(({ facts }) => facts)) {
    const of = (some: readonly Completion[]): number[] => some.map(({ values }) => values[counted as keyof Values])
    expect(inHundredths(atLeast)).toBe(Math.min(...of(met)))
    if (most !== null) expect(inHundredths(most)).toBe(Math.max(...of(all)))
  }
}

const promoted = (issuedOn: string | null) =>
  (issuedOn === null ? [] : [{ level: 'juniorWorker', issuedOn: '2020-12-01' }, { level: 'seniorWorker', issuedOn }] as const)

describe('a closed year', () => {
  const closed = fc.record({ general: few, professional: few, unclassified: fc.nat(2), exam: fc.option(fc.nat(10)) })
  const totalsOf = (parts: Omit<Values, 'total' | 'exam'> & { exam: number | null }) => ({
    year: 2022, general: parts.general / 100, professional: parts.professional / 100, unclassified: parts.unclassified / 100,
    ...(parts.exam === null ? {} : { exam: parts.exam / 100 }),
  })

  it('is decided by its exam, or by what a promotion left of it (art. 9, 20)', () => {
    const promotion = fc.constantFrom(null, '2022-03-31', '2022-03-31', '2022-12-31')
    fc.assert(fc.property(closed, promotion, addingUp, figures, (sums, issuedOn, readings, regulation) => {
      const total = sums.general + sums.professional + sums.unclassified
      const known = sums.exam === null ? null : Math.min(sums.exam, total)
      const options: AssessOptions = { asOf: '2023-06-30', readings, regulation }
      const ledger: LedgerInput = { learner: 'L-001', records: [], certificates: promoted(issuedOn), totals: [totalsOf({ ...sums, exam: known })] }
      const [question] = whatWouldSettle(parseLedger(ledger), options).questions
      if (question === undefined) return
      const all: Completion[] = []
      const add = (parts: Parameters<typeof totalsOf>[0]): number => all.push(
        completed({ learner: 'L-001', records: [], totals: [totalsOf(parts)] }, options, question))
      if (issuedOn === null || readings.resetScope === 'level') {
        for (const some of upTo(total)) add({ ...sums, exam: some })
      } else {
        const [most, last] = [sums, issuedOn === '2022-12-31'] as const
        for (const general of upTo(last ? 0 : most.general)) {
          for (const professional of upTo(last ? 0 : most.professional)) {
            for (const unclassified of upTo(last ? 0 : most.unclassified)) {
              const after = general + professional + unclassified
              for (const some of upTo(after)) {
                // What of the credits by exam is not among these is among those before the promotion.
                if (known !== null && (some > known || known - some > total - after)) continue
                add({ general, professional, unclassified, exam: some })
              }
            }
          }
        }
      }
      expectSound(question, all)
      expectExact(question, all)
    }), always(300))
  })

  it('is decided by what of it lies in a window (art. 16)', () => {
    const promotion = fc.constantFrom(null, null, '2022-03-31', '2022-12-31')
    const sums = closed.map((each) => ({ ...each, unclassified: 0 }))
    const inRecords = fc.tuple(few, few, fc.nat(1))
    fc.assert(fc.property(sums, inRecords, promotion, addingUp, figures, (year, [g, p, e], issuedOn, readings, regulation) => {
      const total = year.general + year.professional
      const known = year.exam === null ? null : Math.min(year.exam, total)
      const rolling = { ...readings, specialSubject: 'professional', recentYear: 'rolling' } as const
      const options: AssessOptions = { asOf: '2023-06-30', readings: rolling, regulation }
      const day = '2023-03-01'
      const records = [...online('g', day, 'general', g), ...online('p', day, 'professional', p), ...exam('e', day, 'general', e)]
      const ledger: LedgerInput = { learner: 'L-001', records, certificates: promoted(issuedOn), totals: [totalsOf({ ...year, exam: known })] }
      const question = whatWouldSettle(parseLedger(ledger), options).questions.find(({ about }) => about.kind === 'recentYear')!
      const all: Completion[] = []
      for (const general of upTo(year.general)) {
        for (const professional of upTo(year.professional)) {
          for (const some of upTo(general + professional)) {
            if (known !== null && (some > known || known - some > total - general - professional)) continue
            const [first, second] = [Math.min(some, professional), Math.max(0, some - professional)]
            const within = '2022-08-01'
            all.push(completed({ ...ledger, totals: [], records: [
              ...records, ...online('a', within, 'general', general - second), ...online('b', within, 'professional', professional - first),
              ...exam('c', within, 'professional', first), ...exam('d', within, 'general', second),
            ] }, options, question))
          }
        }
      }
      expectSound(question, all)
      expectExact(question, all)
    }), always(60))
  })
})

describe('a year with gaps', () => {
  const asked = (ledger: LedgerInput, options: AssessOptions): OpenQuestion | undefined =>
    whatWouldSettle(parseLedger(ledger), options).questions.find(({ about }) => about.kind === 'year')
  const day = '2022-07-01'

  it('is decided by what is missing, where no cap is met (art. 9)', () => {
    const known = fc.tuple(fc.nat(2), few, fc.nat(1))
    const promotion = fc.constantFrom(null, null, '2022-03-31', '2022-12-31')
    fc.assert(fc.property(known, promotion, addingUp, figures, ([g, p, e], issuedOn, readings, regulation) => {
      const options: AssessOptions = { asOf: '2023-06-30', readings, regulation }
      const records = [...online('g', day, 'general', g), ...online('p', day, 'professional', p), ...exam('e', day, 'professional', e)]
      const ledger: LedgerInput = { learner: 'L-001', records, certificates: promoted(issuedOn), incompleteYears: [2022] }
      const question = asked(ledger, options)
      if (question === undefined) return
      const all: Completion[] = []
      for (const general of upTo(4)) {
        // Enough that they are three quarters of all.
        for (const professional of upTo(9 + 3 * general)) {
          for (const unclassified of upTo(readings.specialSubject === 'unclassified' ? 3 : 0)) {
            for (const [one, other] of [[0, 0], [1, 0], [0, 1]] as const) {
              if (one > general || other > professional) continue
              all.push(completed({ ...ledger, incompleteYears: [], records: [
                ...records, ...online('a', day, 'general', general - one), ...online('b', day, 'professional', professional - other),
                ...exam('c', day, 'general', one), ...exam('d', day, 'professional', other), ...special('f', day, unclassified),
              ] }, options, question))
            }
          }
        }
      }
      expectSound(question, all)
      expectExact(question, all)
    }), always(8))
  })

  it('is said to be decided by nothing that a further record under a cap refutes (art. 10, 11)', () => {
    const known = fc.tuple(fc.nat(2), few, fc.nat(1), fc.nat(3), fc.nat(3), fc.nat(2), fc.nat(3), fc.boolean())
    const further = fc.array(fc.tuple(
      fc.constantFrom('2022-05-01', day), fc.constantFrom('a', 'z'), fc.constantFrom('general', 'professional'),
      fc.nat(3), fc.nat(3), fc.nat(2), fc.constantFrom(0, 0, 1, 2), fc.constantFrom(0, 0, 1, 4), fc.nat(2), fc.nat(1),
    ), { minLength: 60, maxLength: 60 })
    fc.assert(fc.property(known, further, anyReadings, figures, ([g, p, e, t, sg, sp, u, isGeneral], additions, readings, regulation) => {
      const options: AssessOptions = { asOf: '2023-06-30', readings, regulation }
      const records = [
        ...online('g', day, 'general', g), ...online('p', day, 'professional', p), ...exam('e', day, 'professional', e),
        ...offline('t', day, 'theory', isGeneral ? 'general' : 'professional', t),
        ...special('sg', day, sg, 'general'), ...special('sp', day, sp, 'professional'), ...special('u', day, u),
      ]
      const ledger: LedgerInput = { learner: 'L-001', records, incompleteYears: [2022] }
      const question = asked(ledger, options)
      if (question === undefined) return
      expectSound(question, additions.map(([date, id, subject, theory, practice, recognized, general, professional, unclassified, some]) =>
        completed({ ...ledger, incompleteYears: [], records: [
          ...records, ...offline(`${id}1`, date, 'theory', subject, theory), ...offline(`${id}2`, date, 'practice', subject, practice),
          ...special(`${id}3`, date, recognized, subject), ...online(`${id}4`, date, 'general', general),
          ...online(`${id}5`, date, 'professional', professional), ...special(`${id}6`, date, unclassified), ...exam(`${id}7`, date, 'general', some),
        ] }, options, question)))
    }), always(40))
  })
})
