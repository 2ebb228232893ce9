// Second stage: within one account year, which slices a promotion resets, which another record of the same activity displaces,
// and what the caps leave of the rest.
import type { LedgerEntry, SpecialEntry } from '../ledger/entries.js'
import { activityOf, isWaived } from '../ledger/entries.js'
import type { Mode } from '../ledger/ledger.js'
import { displacedClaims } from '../rules/article-10-11-same-activity.js'
import type { CreditSubject, Pool, PooledClaim } from '../rules/article-10-11-truncation.js'
import { isOfOneKind, keepEarliest, truncate } from '../rules/article-10-11-truncation.js'
import { practiceCap, theoryCap, waiverHolds } from '../rules/article-10-daily-caps.js'
import { specialPool, undeclaredSubject } from '../rules/article-11-special-routes.js'
import { isCleared, isKept, resetsYear } from '../rules/article-20-reset-on-promotion.js'
import type { Law, Laws } from '../rules/law.js'
import type { Hundredths } from '../values/quantity.js'
import type { Slice } from './admit.js'
import type { CutReason } from './assessment.js'

/** What an account year brings along: a calendar year, the window of article 16, or what follows a promotion. */
export interface AccountYear {
  /** The law of its first day. */
  readonly law: Law
  /** The day numbers of the promotions in it. */
  readonly promotions: readonly number[]
  /** The day number through which the current level's certificate cleared; null where it cleared nothing. */
  readonly clearedThrough: number | null
  /** The general credits the year requires. */
  readonly generalRequired: () => Hundredths
}

/** What became of slices, in their order: two lists instead of a list of pairs, for a city has millions of slices. */
export interface Outcomes {
  /** What each keeps. */
  readonly credited: Hundredths[]
  /** What cut the rest of it; null where nothing did. */
  readonly cutBy: (CutReason | null)[]
}

/** The subject a record counts to. */
export function subjectOf({ subject }: LedgerEntry, law: Law): CreditSubject {
  return subject ?? undeclaredSubject(law)
}

/** Credits the slices of one account year; they come, and their outcomes go, in canonical order. */
export function creditPeriod(slices: readonly Slice[], account: AccountYear, laws: Laws): Outcomes {
  const outcomes = { credited: new Array<Hundredths>(slices.length), cutBy: new Array<CutReason | null>(slices.length) }
  let activities = false
  for (let index = 0; index < slices.length; index += 1) {
    const { entry, amount } = slices[index] as Slice
    outcomes.credited[index] = amount
    outcomes.cutBy[index] = null
    if (activityOf(entry) !== null) activities = true
  }
  if (account.promotions.length > 0) reset(slices, account, outcomes)
  if (activities) displace(slices, outcomes)
  cap(slices, account, outcomes, laws)
  return outcomes
}

function cut({ credited, cutBy }: Outcomes, index: number, kept: Hundredths, reason: CutReason): void {
  credited[index] = kept
  cutBy[index] = reason
}

function reset(slices: readonly Slice[], { promotions, law }: AccountYear, outcomes: Outcomes): void {
  slices.forEach(({ day }, index) => {
    if (isCleared(day, promotions) && resetsYear(law)) cut(outcomes, index, 0, 'reset')
  })
}

function displace(slices: readonly Slice[], outcomes: Outcomes): void {
  const standing = [...slices.keys()].filter((index) => outcomes.cutBy[index] === null)
  const claims = standing.map((index) => {
    const { entry, amount } = slices[index] as Slice
    return { kind: entry.kind, activity: activityOf(entry), amount }
  })
  for (const place of displacedClaims(claims)) cut(outcomes, standing[place] as number, 0, 'duplicateActivity')
}

/** A pool over its cap, with the places of its slices. */
interface SlicePool extends Pool {
  readonly members: readonly number[]
  readonly reason: CutReason
}

/** Cuts the pools that exceed their caps: those that have no choice at once, the others together. */
function cap(slices: readonly Slice[], account: AccountYear, outcomes: Outcomes, laws: Laws): void {
  const choosing: SlicePool[] = []
  const keep = ({ members, reason }: SlicePool, amounts: readonly Hundredths[]): void => {
    for (let position = 0; position < members.length; position += 1) {
      const index = members[position] as number
      const kept = amounts[position] as Hundredths
      if (kept < (slices[index] as Slice).amount) cut(outcomes, index, kept, reason)
    }
  }
  const addPool = (members: readonly number[], most: Hundredths, reason: CutReason): void => {
    const pool = { members, cap: most, reason, claims: members.map((index) => pooledClaim(slices[index] as Slice, account)) }
    if (isOfOneKind(pool)) keep(pool, keepEarliest(pool))
    else choosing.push(pool)
  }
  const { daily, special } = cappedSlices(slices, outcomes, account.law)
  exceedDailyCaps(slices, daily, laws, addPool)
  exceedSpecialCap(slices, special, account.law, addPool)
  if (choosing.length === 0) return

  const needed = (): Hundredths => account.generalRequired() - generalOutside(slices, outcomes, choosing, account.law)
  truncate(choosing, needed, account.law).forEach((amounts, place) => { keep(choosing[place] as SlicePool, amounts) })
}

/** The places of the slices that stand under a daily cap, and under the cap of the special routes. */
function cappedSlices(slices: readonly Slice[], { cutBy }: Outcomes, law: Law): { daily: number[]; special: number[] } {
  const daily: number[] = []
  const special: number[] = []
  for (let index = 0; index < slices.length; index += 1) {
    if (cutBy[index] !== null) continue
    const { entry } = slices[index] as Slice
    if (entry.kind === 'special') special.push(index)
    else if (entry.kind === 'offline' && !(isWaived(entry) && waiverHolds(law))) daily.push(index)
  }
  return { daily, special }
}

type AddPool = (members: readonly number[], cap: Hundredths, reason: CutReason) => void

/** Adds the pools of each day and mode that exceed their cap: by day, theory before practice. */
function exceedDailyCaps(slices: readonly Slice[], places: number[], laws: Laws, addPool: AddPool): void {
  const byDay = inOrderOfDays(slices, places)
  let start = 0
  while (start < byDay.length) {
    const { day } = slices[byDay[start] as number] as Slice
    let theory = 0
    let practice = 0
    let end = start
    for (; end < byDay.length; end += 1) {
      const slice = slices[byDay[end] as number] as Slice
      if (slice.day !== day) break
      if (slice.entry.mode === 'theory') theory += slice.amount
      else practice += slice.amount
    }
    const law = laws.on(day)
    const theoryMost = theoryCap(practice, law)
    const practiceMost = practiceCap(law)
    if (theory > theoryMost) addPool(inMode('theory', slices, byDay.slice(start, end)), theoryMost, 'dailyCap')
    if (practice > practiceMost) addPool(inMode('practice', slices, byDay.slice(start, end)), practiceMost, 'dailyCap')
    start = end
  }
}

function inMode(mode: Mode, slices: readonly Slice[], places: readonly number[]): number[] {
  return places.filter((index) => (slices[index] as Slice).entry.mode === mode)
}

/** Leaves room below a day number for the place of any slice of a ledger. */
const PLACES = 2 ** 24

/** Places in the order of their days, those of one day in canonical order. Only a course of several days puts them out of order. */
export function inOrderOfDays(slices: readonly Slice[], places: number[]): number[] {
  const dayAt = (place: number): number => (slices[place] as Slice).day
  let rising = true
  for (let index = 1; index < places.length; index += 1) {
    if (dayAt(places[index] as number) < dayAt(places[index - 1] as number)) rising = false
  }
  if (rising) return places
  // Numbers sort natively; a comparison of slices would be called millions of times.
  const keys = Float64Array.from(places, (place) => dayAt(place) * PLACES + place).sort()
  return Array.from(keys, (key) => key % PLACES)
}

/** Adds the special pools that exceed the cap of the year, in the order of the routes. */
function exceedSpecialCap(slices: readonly Slice[], places: readonly number[], law: Law, addPool: AddPool): void {
  const most = law.figures.annualSpecial
  const claimed = (members: readonly number[]): Hundredths => members.reduce((sum, index) => sum + (slices[index] as Slice).amount, 0)
  // Less than one cap in all is within the caps of each.
  if (claimed(places) <= most) return
  const pools: number[][] = []
  for (const index of places) {
    const pool = specialPool(((slices[index] as Slice).entry.special as SpecialEntry).route, law)
    const members = pools[pool]
    if (members === undefined) pools[pool] = [index]
    else members.push(index)
  }
  for (const members of pools.filter((pool) => claimed(pool) > most)) addPool(members, most, 'annualSpecialCap')
}

/** The general credits of the year outside the pools that choose. */
function generalOutside(slices: readonly Slice[], { credited }: Outcomes, pools: readonly SlicePool[], law: Law): Hundredths {
  let sum = 0
  for (let index = 0; index < slices.length; index += 1) {
    if (subjectOf((slices[index] as Slice).entry, law) === 'general') sum += credited[index] as Hundredths
  }
  for (const { claims } of pools) {
    for (const { subject, amount } of claims) sum -= subject === 'general' ? amount : 0
  }
  return sum
}

function pooledClaim({ entry, day, amount }: Slice, { clearedThrough, law }: AccountYear): PooledClaim {
  // A special credit of the current level is worth more than one that its certificate clears; those of a day all are, or none is.
  const first = clearedThrough !== null && isKept(day, clearedThrough)
  return { subject: subjectOf(entry, law), amount, first }
}
