// That the sets of facts decide: on random ledgers what is not known is filled in, in many ways, and `assess` gives the verdicts.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { assess, checkTalentProgram, parseLedger } from '../../src/index.js'
import type { AnnualResult, AssessOptions, CreditRecord, LedgerInput } from '../../src/index.js'
import type { Counted, OpenQuestion, SettlingCondition } from '../../src/plan/settlement.js'
import { whatWouldSettle } from '../../src/plan/what-would-settle.js'
import { dayNumber } from '../../src/values/plain-date.js'
import { anyLedger, options } from '../reference/arbitraries.js'
import { runs } from '../properties/runs.js'

/** Credits in hundredths. */
interface Further {
  readonly general: number
  readonly professional: number
  readonly exam: number
}

/** What is not known of a year or window, filled in: as further records, or as the credits of a closed year by exam. */
interface Completed {
  readonly ledger: LedgerInput
  readonly options: AssessOptions
}

type Complete = (further: Further) => Completed | null

const yearIn = (day: string): number => Number(day.slice(0, 4))
const inHundredths = (amount: number | string): number => Math.round(Number(amount) * 100)

/** How the year of a question is filled in; null where it cannot be, or in ways that are not tried here. */
function completionOf(input: LedgerInput, given: AssessOptions, { about, sets }: OpenQuestion): Complete | null {
  const fact = sets[0]?.facts[0]
  if (fact === undefined || about.kind === 'promotion') return null
  const years = about.kind === 'year' ? [about.year] : [yearIn(about.from), yearIn(about.to)]
  if (fact.lack === 'examOfTotals') {
    return ({ exam }) => {
      const totals = (input.totals ?? []).map((each) => {
        const all = inHundredths(each.general) + inHundredths(each.professional) + inHundredths(each.unclassified ?? 0)
        return years.includes(each.year) ? { ...each, exam: Math.min(exam, all) / 100 } : each
      })
      return { ledger: { ...input, totals }, options: given }
    }
  }
  const last = fact.to < given.asOf ? fact.to : given.asOf
  if (dayNumber(last) < dayNumber(fact.from)) return null
  const rest = {
    ...input,
    totals: (input.totals ?? []).filter(({ year }) => !years.includes(year)),
    incompleteYears: (input.incompleteYears ?? []).filter((year) => !years.includes(year)),
  }
  return ({ general, professional, exam }) => {
    const ofExam = [Math.min(exam, professional), Math.min(Math.max(0, exam - professional), general)] as const
    const records = [
      ...learned('g', last, 'online', 'general', general - ofExam[1]), ...learned('p', last, 'online', 'professional', professional - ofExam[0]),
      ...learned('e', last, 'exam', 'professional', ofExam[0]), ...learned('f', last, 'exam', 'general', ofExam[1]),
    ]
    return { ledger: { ...rest, records: [...input.records, ...records] }, options: given }
  }
}

function learned(id: string, date: string, kind: 'online' | 'exam', subject: 'general' | 'professional', amount: number): CreditRecord[] {
  return amount > 0 ? [{ id: `further-${id}`, date, kind, subject, credits: amount / 100 }] : []
}

function resultOf({ ledger, options: given }: Completed, { about }: OpenQuestion): AnnualResult {
  const parsed = parseLedger(ledger)
  return about.kind === 'year'
    ? assess(parsed, given).years.find(({ year }) => year === about.year)!
    : checkTalentProgram(parsed, given).periods[0]!.result
}

function holds({ counted, atLeast, share }: SettlingCondition, { credits }: AnnualResult): boolean {
  const has = inHundredths(credits[counted as 'total'])
  return share === null ? has >= inHundredths(atLeast!) : has * share[1] >= inHundredths(credits.total) * share[0]
}

/** Further credits around every threshold of a question. */
function* around({ conditions, sets }: OpenQuestion): Generator<Further> {
  const named = [...conditions, ...sets.flatMap(({ facts }) => facts)]
  const of = (counted: Counted): number[] => named.filter((each) => each.counted === counted).map(({ further }) => inHundredths(further ?? 0))
  const edges = (values: readonly number[]): number[] =>
    [...new Set([0, ...values.flatMap((value) => [value - 1, value]), 40_000])].filter((value) => value >= 0)
  for (const general of edges([...of('general'), 1800])) {
    for (const professional of edges([...of('professional'), ...of('total').map((all) => all - general), general * 2, 40_000 - general])) {
      for (const exam of [0, 1]) {
        if (exam <= general + professional) yield { general, professional, exam }
      }
    }
  }
}

it('says the verdict for every filling in, and each set decides with all of its members and with no fewer (art. 9, 16)', () => {
  const seen = { questions: 0, sets: 0, several: 0, closed: 0, records: 0 }
  fc.assert(fc.property(anyLedger, options, (input, given) => {
    for (const question of whatWouldSettle(parseLedger(input as LedgerInput), given).questions) {
      const complete = completionOf(input as LedgerInput, given, question)
      if (complete === null) continue
      const results = [...around(question)].flatMap((further) => {
        const completed = complete(further)
        return completed === null ? [] : [resultOf(completed, question)]
      })
      seen.questions += 1
      for (const result of results) {
        const all = question.conditions.every((condition) => holds(condition, result))
        expect(result.status).toBe(all ? question.then.status : question.otherwise.status)
      }
      for (const { facts } of question.sets) {
        seen.sets += 1
        if (facts.length > 1) seen.several += 1
        seen[facts[0]?.lack === 'records' ? 'records' : 'closed'] += 1
        const counted = facts.map((fact) => fact.counted as 'total')
        expect(varies(results, counted)).toBe(false)
      }
    }
  }), runs(2000))
  expect(Object.entries(seen).filter(([, count]) => count < Math.floor(runs(20).numRuns))).toEqual([])
})

/** Whether the verdict varies among results that agree on some sums. */
function varies(results: readonly AnnualResult[], counted: readonly ('total' | 'general' | 'professional' | 'unclassified' | 'exam')[]): boolean {
  const verdicts = new Map<string, string>()
  return results.some(({ credits, status }) => {
    const key = counted.map((each) => credits[each]).join()
    const before = verdicts.get(key)
    verdicts.set(key, status)
    return before !== undefined && before !== status
  })
}

it('needs every member of a set: without any one of them the verdict varies (art. 9)', () => {
  let needed = 0
  fc.assert(fc.property(anyLedger, options, (input, given) => {
    for (const question of whatWouldSettle(parseLedger(input as LedgerInput), given).questions) {
      const complete = completionOf(input as LedgerInput, given, question)
      // What records can take away, and what has no subject, is not filled in here; nor what a promotion of the last day clears.
      if (complete === null || !isPlain(question, given)) continue
      const results = [...around(question)].flatMap((further) => {
        const completed = complete(further)
        return completed === null ? [] : [resultOf(completed, question)]
      })
      for (const { facts } of question.sets) {
        const counted = facts.map((fact) => fact.counted as 'total')
        for (const each of counted) {
          needed += 1
          expect([counted, each, varies(results, counted.filter((other) => other !== each))]).toEqual([counted, each, true])
        }
      }
    }
  }), runs(2000))
  expect(needed).toBeGreaterThan(Math.floor(runs(20).numRuns))
})

function isPlain({ sets }: OpenQuestion, { readings = {} }: AssessOptions): boolean {
  const { dailyCapScope = 'perMode', truncation = 'learnerFavorable', specialSubject = 'professional', resetScope = 'level' } = readings
  const lack = sets[0]?.facts[0]?.lack
  return lack === 'examOfTotals' || (lack === 'records' && dailyCapScope === 'perMode' && truncation === 'learnerFavorable'
    && specialSubject === 'professional' && resetScope === 'level')
}

it('says from how many credits on an application is possible, whoever brings them (art. 14)', () => {
  let asked = 0
  fc.assert(fc.property(anyLedger, options, fc.nat(2), (input, given, spread) => {
    const question = whatWouldSettle(parseLedger(input as LedgerInput), given).questions.find(({ about }) => about.kind === 'promotion')
    if (question === undefined) return
    const [condition] = question.conditions
    const facts = question.sets[0]!.facts
    const further = inHundredths(condition!.further!)
    const at = (amount: number): string | null => {
      const completed = withAccount(input as LedgerInput, given, question, amount, spread)
      return completed === null ? null : assess(parseLedger(completed), given).promotion.status
    }
    expect(facts.length).toBeGreaterThan(0)
    for (const [amount, answer] of [[further, question.then.status], [further - 1, question.otherwise.status]] as const) {
      const status = at(amount)
      if (status === null) continue
      asked += 1
      expect(status).toBe(answer)
    }
  }), runs(4000))
  expect(asked).toBeGreaterThan(Math.floor(runs(20).numRuns))
})

/** The ledger with so much further in the account, all facts known: from the first of them on, or from another. */
function withAccount(input: LedgerInput, { asOf }: AssessOptions, { sets }: OpenQuestion, further: number, spread: number): LedgerInput | null {
  const { facts } = sets[0]!
  const order = facts.map((_, index) => facts[(index + spread) % facts.length]!)
  let left = further
  const known = { ...input, records: [...input.records], totals: [...input.totals ?? []], incompleteYears: [] as number[] }
  for (const fact of order) {
    const year = yearIn(fact.from)
    const room = fact.most === null ? left : inHundredths(fact.most) - inHundredths(fact.known)
    const amount = Math.min(left, room)
    left -= amount
    if (fact.lack === 'totalsSinceCertificate') {
      known.totals = known.totals.map((each) => (each.year === year ? { ...each, sinceCertificate: amount / 100 } : each))
    } else {
      if (fact.lack === 'totalsSoFar') known.totals = known.totals.filter((each) => each.year !== year)
      const day = fact.to < asOf ? fact.to : asOf
      if (amount > 1_000_000) return null
      if (amount > 0) known.records.push(...learned(`a${year}`, day, 'online', 'professional', amount))
    }
  }
  return left > 0 ? null : known
}

