// Second stage: within one account year, which slices a promotion resets, which another record of the same activity displaces,
// and what the caps leave of the rest.
import type { CreditRecord } from '../ledger/ledger.js'
import { displacedClaims } from '../rules/article-10-11-same-activity.js'
import type { CreditSubject, Pool, PooledClaim } from '../rules/article-10-11-truncation.js'
import { truncate } from '../rules/article-10-11-truncation.js'
import { dailyCap, waiverHolds } from '../rules/article-10-daily-caps.js'
import { specialPool, undeclaredSubject } from '../rules/article-11-special-routes.js'
import { isKept, resetInYear } from '../rules/article-20-reset-on-promotion.js'
import type { Law } from '../rules/law.js'
import type { Slice } from './admit.js'
import type { CutReason } from './assessment.js'

/** What an account year brings along: a calendar year, the window of article 16, or what follows a promotion. */
export interface AccountYear {
  /** The day numbers of the promotions in it. */
  readonly promotions: readonly number[]
  /** The day number through which the current level's certificate cleared; null where it cleared nothing. */
  readonly clearedThrough: number | null
  /** The general credits the year requires, in hundredths. */
  readonly generalRequired: number
}

/** What became of slices, in their order: two lists instead of a list of pairs, for a city has millions of slices. */
export interface Outcomes {
  /** What each keeps, in hundredths. */
  readonly credited: number[]
  /** What cut the rest of it; null where nothing did. */
  readonly cutBy: (CutReason | null)[]
}

/** The subject a record counts to. */
export function subjectOf(record: CreditRecord, law: Law): CreditSubject {
  return record.subject ?? undeclaredSubject(law)
}

/** Credits the slices of one account year; they come, and their outcomes go, in canonical order. */
export function creditPeriod(slices: readonly Slice[], year: AccountYear, law: Law): Outcomes {
  const credited = slices.map(({ amount }) => amount)
  const cutBy: (CutReason | null)[] = slices.map(() => null)
  const cut = (index: number, kept: number, reason: CutReason): void => {
    credited[index] = kept
    cutBy[index] = reason
  }

  const kept: number[] = []
  slices.forEach(({ day }, index) => {
    if (resetInYear(day, year.promotions, law)) cut(index, 0, 'reset')
    else kept.push(index)
  })

  const displaced = displacedOf(slices, kept)
  for (const index of displaced) cut(index, 0, 'duplicateActivity')

  const standing = kept.filter((index) => !displaced.has(index))
  const { pools, generalOutside } = poolsOf(slices, standing, year, law)
  const general = { required: year.generalRequired, elsewhere: generalOutside }
  truncate(pools, general, law.readings.truncation).forEach((amounts, place) => {
    const { members, reason } = pools[place] as SlicePool
    members.forEach((index, position) => {
      const amount = amounts[position] as number
      if (amount < (slices[index] as Slice).amount) cut(index, amount, reason)
    })
  })
  return { credited, cutBy }
}

function displacedOf(slices: readonly Slice[], kept: readonly number[]): ReadonlySet<number> {
  const claims = kept.map((index) => {
    const { record, amount } = slices[index] as Slice
    return { kind: record.kind, activity: record.activity, amount }
  })
  return new Set(displacedClaims(claims).map((place) => kept[place] as number))
}

/** A pool over its cap, with the places of its slices. */
interface SlicePool extends Pool {
  readonly members: readonly number[]
  readonly reason: CutReason
}

/** The pools that exceed their caps, by day, theory before practice, special routes last; and the general credits of the rest. */
function poolsOf(
  slices: readonly Slice[], standing: readonly number[], year: AccountYear, law: Law,
): { pools: SlicePool[]; generalOutside: number } {
  const daily = { theory: new Map<number, Members>(), practice: new Map<number, Members>() }
  const special = new Map<number, Members>()
  let general = 0
  for (const index of standing) {
    const { record, day, amount } = slices[index] as Slice
    if (subjectOf(record, law) === 'general') general += amount
    if (record.kind === 'special') join(special, specialPool(record.route, law), index, amount)
    else if (record.kind === 'offline' && !(record.waiver !== undefined && waiverHolds(law))) join(daily[record.mode], day, index, amount)
  }

  const pools: SlicePool[] = []
  const addIfOver = (members: Members | undefined, cap: number, reason: CutReason): void => {
    if (members !== undefined && members.claimed > cap) pools.push(poolOf(slices, members.indexes, { cap, reason }, year, law))
  }
  for (const day of sortedKeys(daily.theory, daily.practice)) {
    const practiceClaimed = daily.practice.get(day)?.claimed ?? 0
    addIfOver(daily.theory.get(day), dailyCap('theory', practiceClaimed, law), 'dailyCap')
    addIfOver(daily.practice.get(day), dailyCap('practice', practiceClaimed, law), 'dailyCap')
  }
  for (const pool of sortedKeys(special)) addIfOver(special.get(pool), law.figures.annualSpecial, 'annualSpecialCap')

  const generalInside = pools.reduce((sum, { claims }) => sum + generalOf(claims), 0)
  return { pools, generalOutside: general - generalInside }
}

/** What shares a cap: the places of its slices, and their claims together, in hundredths. */
interface Members {
  readonly indexes: number[]
  claimed: number
}

function join(groups: Map<number, Members>, key: number, index: number, amount: number): void {
  const members = groups.get(key)
  if (members === undefined) {
    groups.set(key, { indexes: [index], claimed: amount })
  } else {
    members.indexes.push(index)
    members.claimed += amount
  }
}

function sortedKeys(...groups: readonly ReadonlyMap<number, unknown>[]): number[] {
  const keys = new Set<number>()
  for (const group of groups) {
    for (const key of group.keys()) keys.add(key)
  }
  return [...keys].sort((a, b) => a - b)
}

function poolOf(
  slices: readonly Slice[], members: readonly number[], of: { cap: number; reason: CutReason }, year: AccountYear, law: Law,
): SlicePool {
  return { ...of, members, claims: members.map((index) => pooledClaim(slices[index] as Slice, year, law)) }
}

function generalOf(claims: readonly PooledClaim[]): number {
  return claims.reduce((sum, { subject, amount }) => (subject === 'general' ? sum + amount : sum), 0)
}

function pooledClaim({ record, day, amount }: Slice, { clearedThrough }: AccountYear, law: Law): PooledClaim {
  // A special credit of the current level is worth more than one that its certificate clears.
  const first = record.kind === 'special' && clearedThrough !== null && isKept(day, clearedThrough)
  return { subject: subjectOf(record, law), amount, first }
}
