// That the sets of facts decide: on random ledgers what is not known is filled in, in many ways, and `assess` gives the verdicts.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { assess, checkTalentProgram, parseLedger } from '../../src/index.js'
import type { AnnualResult, AssessOptions, CreditRecord, LedgerInput } from '../../src/index.js'
import type { Counted, OpenQuestion, SettlingCondition } from '../../src/plan/settlement.js'
import { whatWouldSettle } from '../../src/plan/what-would-settle.js'
import { defaultReadings } from '../../src/regulation/reading-answers.js'
import { dayNumber } from '../../src/values/plain-date.js'
import { anyLedger, options } from '../reference/arbitraries.js'
import { meetings, runs } from '../properties/runs.js'

/** Each ledger is filled in a hundred times; in milliseconds. */
const A_LONG_TIME = 600_000

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
  return (further) => {
    if (fact.most !== null && !isPartOf(further, input, years)) return null
    const { general, professional, exam } = further
    const ofExam = [Math.min(exam, professional), Math.min(Math.max(0, exam - professional), general)] as const
    const records = [
      ...learned('g', last, 'online', 'general', general - ofExam[1]), ...learned('p', last, 'online', 'professional', professional - ofExam[0]),
      ...learned('e', last, 'exam', 'professional', ofExam[0]), ...learned('f', last, 'exam', 'general', ofExam[1]),
    ]
    return { ledger: { ...rest, records: [...input.records, ...records] }, options: given }
  }
}

/** Whether credits can be a part of the closed years, and the rest of them the other part. */
function isPartOf({ general, professional, exam }: Further, { totals = [] }: LedgerInput, years: readonly number[]): boolean {
  const sums = { general: 0, professional: 0, total: 0, exam: 0 }
  let isExamKnown = true
  for (const closed of totals.filter(({ year }) => years.includes(year))) {
    const parts = [closed.general, closed.professional, closed.unclassified ?? 0].map(inHundredths) as [number, number, number]
    const total = parts[0] + parts[1] + parts[2]
    sums.general += parts[0]
    sums.professional += parts[1]
    sums.total += total
    if ((closed.exam ?? null) === null) isExamKnown = false
    sums.exam += inHundredths(closed.exam ?? total / 100)
  }
  return general <= sums.general && professional <= sums.professional && exam <= sums.exam
    && (!isExamKnown || sums.exam - exam <= sums.total - general - professional)
}

function learned(id: string, date: string, kind: 'online' | 'exam', subject: 'general' | 'professional', amount: number): CreditRecord[] {
  const most = 1_000_000
  // No question asks for so many: to list them would take all memory.
  expect(amount).toBeLessThan(1000 * most)
  const parts = Array.from({ length: Math.ceil(amount / most) }, (_, index) => Math.min(most, amount - index * most))
  return parts.map((part, index) => ({ id: `further-${id}-${index}`, date, kind, subject, credits: part / 100 }))
}

function resultOf({ ledger, options: given }: Completed, { about }: OpenQuestion): AnnualResult {
  const parsed = parseLedger(ledger)
  return about.kind === 'year'
    ? assess(parsed, given).years.find(({ year }) => year === about.year)!
    : checkTalentProgram(parsed, given).periods[0]!.result
}

function holds({ counted, atLeast, share }: SettlingCondition, { credits }: AnnualResult): boolean {
  const has = inHundredths(credits[counted as SumCounted] ?? 0)
  return share === null ? has >= inHundredths(atLeast!) : has * share[1] >= inHundredths(credits.total) * share[0]
}

type SumCounted = Exclude<Counted, 'account'>

/** Further credits around every threshold of a question. */
function* around({ conditions, sets }: OpenQuestion): Generator<Further> {
  const named = [...conditions, ...sets.flatMap(({ facts }) => facts)]
  // So many general credits that what is known is no two thirds of all.
  const plenty = 40_000 + Math.max(...named.map(({ known }) => inHundredths(known)))
  const of = (counted: Counted): number[] =>
    named.filter((each) => each.counted === counted).map(({ further }) => inHundredths(further ?? 0))
  const edges = (values: readonly number[]): number[] =>
    [...new Set([0, ...values.flatMap((value) => [value - 1, value]), plenty])].filter((value) => value >= 0)
  for (const general of edges([...of('general'), 1800])) {
    for (const professional of edges([...of('professional'), ...of('total').map((all) => all - general), general * 2, plenty - general])) {
      for (const exam of [0, 1]) {
        if (exam <= general + professional) yield { general, professional, exam }
      }
    }
  }
}

/** Half of them under readings by which credits only add up. */
const mostlyPlain = fc.tuple(options, fc.boolean()).map(([given, plain]): AssessOptions => {
  const { professionalShare, examCredits, recentYear } = { ...defaultReadings, ...given.readings }
  return plain ? { ...given, readings: { professionalShare, examCredits, recentYear } } : given
})

it('says the verdict for every filling in; each set decides, and without any one of its members it does not (art. 9, 16)', () => {
  const seen = { questions: 0, several: 0, closed: 0, records: 0, needed: 0 }
  fc.assert(fc.property(anyLedger, mostlyPlain, (input, given) => {
    const parsed = parseLedger(input)
    for (const question of whatWouldSettle(parsed, given).questions) {
      const complete = completionOf(input as LedgerInput, given, question)
      if (complete === null) continue
      seen.questions += 1
      const filled = [...around(question)].flatMap((further) => {
        const completed = complete(further)
        return completed === null ? [] : [{ further, result: resultOf(completed, question) }]
      })
      const results = filled.map(({ result }) => result)
      for (const result of results) {
        const all = question.conditions.every((condition) => holds(condition, result))
        expect(result.status).toBe(all ? question.then.status : question.otherwise.status)
      }
      const known = resultOf({ ledger: input as LedgerInput, options: given }, question)
      const isPlain = isPlainlyFilled(question, given) && filled.every(({ further, result }) => isSumOf(known, further, result))
      for (const { facts } of question.sets) {
        const counted = facts.map((fact) => fact.counted as SumCounted)
        if (facts.length > 1) seen.several += 1
        seen[facts[0]?.lack === 'records' ? 'records' : 'closed'] += 1
        expect([counted, varies(results, counted)]).toEqual([counted, false])
        for (const each of isPlain ? counted : []) {
          seen.needed += 1
          expect([counted, each, varies(results, counted.filter((other) => other !== each))]).toEqual([counted, each, true])
        }
      }
    }
  }), runs(500))
  expect(Object.entries(seen).filter(([, count]) => count < meetings(10))).toEqual([])
}, A_LONG_TIME)

/**
 * Whether all that can be is filled in here: not what records take away from a day, nor what has no subject, nor the parts of a closed
 * year, of which only few fit its sums.
 */
function isPlainlyFilled({ sets }: OpenQuestion, { readings = {} }: AssessOptions): boolean {
  const { dailyCapScope = 'perMode', truncation = 'learnerFavorable', specialSubject = 'professional', resetScope = 'level' } = readings
  const lack = sets[0]?.facts[0]?.lack
  return lack === 'examOfTotals' || (lack === 'records' && dailyCapScope === 'perMode' && truncation === 'learnerFavorable'
    && specialSubject === 'professional' && resetScope === 'level')
}

/** Whether a year has what it had and the further credits: a cap that chooses by what the year needs may exchange some. */
function isSumOf(known: AnnualResult, further: Further, { basis, credits }: AnnualResult): boolean {
  return basis === 'totals' || (['general', 'professional'] as const).every((subject) =>
    inHundredths(credits[subject]) === inHundredths(known.credits[subject]) + further[subject])
}

/** Whether the verdict varies among results that agree on some sums. */
function varies(results: readonly AnnualResult[], counted: readonly SumCounted[]): boolean {
  const verdicts = new Map<string, string>()
  return results.some(({ credits, status }) => {
    const key = counted.map((each) => credits[each]).join()
    const before = verdicts.get(key)
    verdicts.set(key, status)
    return before !== undefined && before !== status
  })
}

it('says from how many credits on an application is possible, whoever brings them (art. 14)', () => {
  let asked = 0
  fc.assert(fc.property(anyLedger, options, fc.nat(2), (input, given, spread) => {
    const question = whatWouldSettle(parseLedger(input), given).questions.find(({ about }) => about.kind === 'promotion')
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
  }), runs(2000))
  expect(asked).toBeGreaterThan(meetings(10))
})

/** The ledger with so much further in the account, all facts known: from the first of them on, or from another. */
function withAccount(
  input: LedgerInput, { asOf }: AssessOptions, { sets }: OpenQuestion, further: number, spread: number,
): LedgerInput | null {
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
      if (amount > 0) known.records.push(...learned(`a${year}`, day, 'online', 'professional', amount))
    }
  }
  return left > 0 ? null : known
}
