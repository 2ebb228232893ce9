// The laws of a year where some readings are left open: one for each combination of answers that can matter to it.
import { promotionsIn } from '../assess/facts.js'
import type { Facts } from '../assess/facts.js'
import type { LedgerEntry } from '../ledger/entries.js'
import { isWaived } from '../ledger/entries.js'
import { readingAnswers, readingIds } from '../regulation/reading-answers.js'
import type { ReadingId, Readings } from '../regulation/reading-answers.js'
import { firstYearInForce } from '../rules/article-24-in-force.js'
import type { Laws } from '../rules/law.js'
import { withReadings } from '../rules/law.js'

/** What of a year decides whether a reading can matter to it. */
interface YearContents {
  readonly entries: readonly LedgerEntry[]
  readonly promoted: boolean
  readonly first: boolean
}

const ALWAYS = (): boolean => true
const NEVER = (): boolean => false
const anySpecial = ({ entries }: YearContents): boolean => entries.some(({ kind }) => kind === 'special')

/** Whether a reading can change what a year has or requires, or what a day of it holds. */
const MATTERS: { readonly [R in ReadingId]: (year: YearContents) => boolean } = {
  professionalShare: ALWAYS,
  examCredits: ALWAYS,
  firstYear: ({ first }) => first,
  dailyCapScope: ALWAYS,
  dailyCapForce: ({ entries }) => entries.some(isWaived),
  truncation: ({ entries }) => entries.some(({ kind }) => kind === 'offline' || kind === 'special'),
  specialCapScope: anySpecial,
  specialSubject: anySpecial,
  thresholdPeriod: NEVER,
  earlyYears: NEVER,
  recentYear: NEVER,
  resetScope: ({ promoted }) => promoted,
  capAtPromotion: NEVER,
  fraudBar: NEVER,
}

/** The laws under which a plan must hold, those given first. */
export function lawsLeftOpen(facts: Facts, year: number, laws: Laws, varied: readonly ReadingId[]): [Laws, ...Laws[]] {
  const contents: YearContents = {
    entries: (facts.slicesByYear.get(year) ?? []).map(({ entry }) => entry),
    promoted: promotionsIn(facts, year).length > 0,
    first: year === firstYearInForce(laws.in(year)),
  }
  const others = varied
    .filter((id) => MATTERS[id](contents))
    .reduce<Readings[]>((all, id) => all.flatMap((each) => withEveryAnswer(each, id)), [laws.readings])
    .slice(1)
  return [laws, ...others.map((each) => withReadings(laws, each))]
}

/** The readings with each answer to one of them, the answer given first. */
function withEveryAnswer(given: Readings, id: ReadingId): Readings[] {
  const others = readingAnswers[id].filter((answer) => answer !== given[id])
  return [given, ...others.map((answer) => ({ ...given, [id]: answer }))]
}

/** The answers that differ from those given, in the table's order. */
export function changedAnswers(from: Readings, to: Readings): Partial<Readings> {
  return Object.fromEntries(readingIds.filter((id) => from[id] !== to[id]).map((id) => [id, to[id]]))
}
