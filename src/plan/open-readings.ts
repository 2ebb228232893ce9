// The laws of a year where some readings are left open: one for each combination of answers that can matter to it.
import { calendarAccount } from '../assess/facts.js'
import type { Facts } from '../assess/facts.js'
import type { CreditRecord } from '../ledger/ledger.js'
import { readingIds, readings } from '../regulation/readings.js'
import type { ReadingId, Readings } from '../regulation/readings.js'
import { firstYearInForce } from '../rules/article-24-in-force.js'
import type { Law } from '../rules/law.js'

/** What of a year decides whether a reading can matter to it. */
interface YearContents {
  readonly records: readonly CreditRecord[]
  readonly promoted: boolean
  readonly first: boolean
}

const ALWAYS = (): boolean => true
const NEVER = (): boolean => false
const anySpecial = ({ records }: YearContents): boolean => records.some(({ kind }) => kind === 'special')

/** Whether a reading can change what a year has or requires, or what a day of it holds. */
const MATTERS: { readonly [R in ReadingId]: (year: YearContents) => boolean } = {
  professionalShare: ALWAYS,
  examCredits: ALWAYS,
  firstYear: ({ first }) => first,
  dailyCapScope: ALWAYS,
  dailyCapForce: ({ records }) => records.some((record) => record.kind === 'offline' && record.waiver !== undefined),
  truncation: ({ records }) => records.some(({ kind }) => kind === 'offline' || kind === 'special'),
  specialCapScope: anySpecial,
  specialSubject: anySpecial,
  thresholdPeriod: NEVER,
  earlyYears: NEVER,
  recentYear: NEVER,
  resetScope: ({ promoted }) => promoted,
  capAtPromotion: NEVER,
  fraudBar: NEVER,
}

/** The laws under which a plan must hold, the one given first. */
export function lawsLeftOpen(facts: Facts, year: number, law: Law, varied: readonly ReadingId[]): [Law, ...Law[]] {
  const contents: YearContents = {
    records: (facts.slicesByYear.get(year) ?? []).map(({ record }) => record),
    promoted: calendarAccount(facts, year, law).promotions.length > 0,
    first: year === firstYearInForce(law),
  }
  const others = varied
    .filter((id) => MATTERS[id](contents))
    .reduce<Readings[]>((all, id) => all.flatMap((each) => withEveryAnswer(each, id)), [law.readings])
    .slice(1)
  return [law, ...others.map((each) => ({ ...law, readings: each }))]
}

/** The readings with each answer to one of them, the answer given first. */
function withEveryAnswer(given: Readings, id: ReadingId): Readings[] {
  const others = Object.keys(readings[id].answers).filter((answer) => answer !== given[id])
  return [given, ...others.map((answer) => ({ ...given, [id]: answer }))]
}

/** The answers that differ from those given, in the table's order. */
export function changedAnswers(from: Readings, to: Readings): Partial<Readings> {
  return Object.fromEntries(readingIds.filter((id) => from[id] !== to[id]).map((id) => [id, to[id]]))
}
