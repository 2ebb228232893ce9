// Which facts decide an application for the next level where it is not known what stands in the account.
import type { PromotionOptions } from '../assess/assessment.js'
import type { Facts } from '../assess/facts.js'
import { judgeApplication } from '../assess/judge-promotion.js'
import type { LevelSums } from '../assess/level-account.js'
import { levelSums } from '../assess/level-account.js'
import { creditYears } from '../assess/pipeline.js'
import type { PromotionResult } from '../rules/article-14-early-application.js'
import { firstDayInForce } from '../rules/article-24-in-force.js'
import type { Laws } from '../rules/law.js'
import { dayNumber, firstDayOf, lastDayOf, plainDate } from '../values/plain-date.js'
import type { Hundredths } from '../values/quantity.js'
import { credits } from '../values/quantity.js'
import { greatestUpTo } from './greatest.js'
import type { Lack, MissingFact, OpenQuestion, SettledAnswer } from './settlement.js'

/** More credits than any threshold asks for. */
const PLENTY = 2 ** 50

/** What would settle the application. */
export function settleAccount(facts: Facts, asked: PromotionOptions | undefined, laws: Laws): OpenQuestion {
  const account = sumsOf(facts, laws)
  // Article 14 applies, for what it says is not known.
  const under = (amount: Hundredths): PromotionResult =>
    judgeApplication(facts, { credits: amount, most: amount }, asked, laws) as PromotionResult
  const known = under(account.credits)
  const sameWith = (further: Hundredths): boolean => under(account.credits + further).status === known.status
  const further = greatestUpTo(account.most === null ? PLENTY : account.most - account.credits, sameWith) + 1
  const required = account.credits + further
  const answer = ({ status, earliestDate }: PromotionResult): SettledAnswer => ({ status: status as SettledAnswer['status'], earliestDate })
  const sources = sourcesOf(facts, laws)
  return {
    about: { kind: 'promotion' },
    clause: '14',
    then: answer(under(required)),
    otherwise: answer(known),
    conditions: [{
      clause: '14', counted: 'account', atLeast: credits(required), share: null, known: credits(account.credits), further: credits(further),
    }],
    sets: [{ facts: sources.map((source) => factOf(source, sources, further, facts, laws)) }],
  }
}

const sumsOf = (facts: Facts, laws: Laws): LevelSums => levelSums(facts, creditYears(facts, laws), laws)

/** A year of which it is not known what stands in the account; `open`: the most that can beside what is known to; null: no bound. */
interface Source {
  readonly year: number
  readonly lack: Lack
  readonly known: Hundredths
  readonly open: Hundredths | null
}

/** The account is asked with and without each year. */
function sourcesOf(facts: Facts, laws: Laws): Source[] {
  const whole = { ...facts, incompleteYears: new Set<number>() }
  const all = sumsOf(whole, laws)
  const sources: Source[] = []
  for (const [year, { known }] of facts.totals) {
    const totals = new Map(facts.totals)
    totals.delete(year)
    const without = sumsOf({ ...whole, totals }, laws)
    const stands = all.credits - without.credits
    const open = (all.most as Hundredths) - (without.most as Hundredths) - stands
    if (open > 0) sources.push({ year, lack: known ? 'totalsSinceCertificate' : 'totalsSoFar', known: stands, open })
  }
  for (const year of facts.incompleteYears) {
    if (sumsOf({ ...facts, incompleteYears: new Set([year]) }, laws).most !== null) continue
    const slicesByYear = new Map(facts.slicesByYear)
    slicesByYear.delete(year)
    sources.push({ year, lack: 'records', known: all.credits - sumsOf({ ...whole, slicesByYear }, laws).credits, open: null })
  }
  return sources.sort((a, b) => a.year - b.year)
}

function factOf(source: Source, sources: readonly Source[], further: Hundredths, facts: Facts, laws: Laws): MissingFact {
  const { year, lack, known, open } = source
  const today = dayNumber(facts.asOf)
  const first = Math.max(dayNumber(firstDayOf(year)), firstDayInForce(laws.on(today)), (facts.clearedThrough ?? -Infinity) + 1)
  // What the others bring at most, this one need not.
  const others = sources.reduce((sum, each) => (each === source ? sum : sum + (each.open ?? Infinity)), 0)
  const least = Math.max(0, further - others)
  const last = Math.min(dayNumber(lastDayOf(year)), today)
  return {
    counted: 'account',
    // After a certificate of the last day no day of the year is left.
    from: plainDate(Math.min(first, last)),
    to: plainDate(last),
    lack,
    known: credits(known),
    most: open === null ? null : credits(known + open),
    atLeast: credits(known + least),
    further: credits(least),
  }
}
