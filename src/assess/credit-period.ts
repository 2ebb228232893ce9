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

/** What became of a slice: what it keeps, in hundredths, and what cut the rest. */
export interface Outcome {
  readonly credited: number
  readonly cutBy: CutReason | null
}

/** The subject a record counts to. */
export function subjectOf(record: CreditRecord, law: Law): CreditSubject {
  return record.subject ?? undeclaredSubject(law)
}

/** Credits the slices of one account year; they come, and their outcomes go, in canonical order. */
export function creditPeriod(slices: readonly Slice[], year: AccountYear, law: Law): Outcome[] {
  const outcomes: Outcome[] = slices.map(({ amount }) => ({ credited: amount, cutBy: null }))
  const cut = (index: number, credited: number, cutBy: CutReason): void => {
    outcomes[index] = { credited, cutBy }
  }

  const kept: number[] = []
  slices.forEach(({ day }, index) => {
    if (resetInYear(day, year.promotions, law)) cut(index, 0, 'reset')
    else kept.push(index)
  })

  const claims = kept.map((index) => activityClaim(slices[index] as Slice))
  const displaced = new Set(displacedClaims(claims).map((place) => kept[place] as number))
  for (const index of displaced) cut(index, 0, 'duplicateActivity')

  const { pools, generalOutside } = poolsOf(slices, kept.filter((index) => !displaced.has(index)), year, law)
  const general = { required: year.generalRequired, elsewhere: generalOutside }
  truncate(pools, general, law.readings.truncation).forEach((amounts, pool) => {
    const { members, cutBy } = pools[pool] as SlicePool
    amounts.forEach((amount, place) => {
      const index = members[place] as number
      if (amount < (slices[index] as Slice).amount) cut(index, amount, cutBy)
    })
  })
  return outcomes
}

function activityClaim({ record, amount }: Slice): { kind: CreditRecord['kind']; activity: string | undefined; amount: number } {
  return { kind: record.kind, activity: record.activity, amount }
}

/** A pool over its cap, with the places of its slices. */
interface SlicePool extends Pool {
  readonly members: readonly number[]
  readonly cutBy: CutReason
}

/** The pools that exceed their caps, by day, theory before practice, special routes last; and the general credits of the rest. */
function poolsOf(
  slices: readonly Slice[], standing: readonly number[], year: AccountYear, law: Law,
): { pools: SlicePool[]; generalOutside: number } {
  const sliceAt = (index: number): Slice => slices[index] as Slice
  const sum = (members: readonly number[]): number => members.reduce((total, index) => total + sliceAt(index).amount, 0)

  const daily = { theory: new Map<number, number[]>(), practice: new Map<number, number[]>() }
  const special = new Map<number, number[]>()
  for (const index of standing) {
    const { record, day } = sliceAt(index)
    if (record.kind === 'special') addTo(special, specialPool(record.route, law), index)
    if (record.kind === 'offline' && !(record.waiver !== undefined && waiverHolds(law))) addTo(daily[record.mode], day, index)
  }

  const pools: SlicePool[] = []
  const pooled = new Set<number>()
  const addIfOver = (members: readonly number[], cap: number, cutBy: CutReason): void => {
    if (sum(members) <= cap) return
    for (const index of members) pooled.add(index)
    pools.push({ cap, cutBy, members, claims: members.map((index) => pooledClaim(sliceAt(index), year, law)) })
  }
  for (const day of sortedKeys(daily.theory, daily.practice)) {
    const theory = daily.theory.get(day) ?? []
    const practice = daily.practice.get(day) ?? []
    const practiceClaimed = sum(practice)
    addIfOver(theory, dailyCap('theory', practiceClaimed, law), 'dailyCap')
    addIfOver(practice, dailyCap('practice', practiceClaimed, law), 'dailyCap')
  }
  for (const pool of sortedKeys(special)) addIfOver(special.get(pool) ?? [], law.figures.annualSpecial, 'annualSpecialCap')

  const outside = standing.filter((index) => !pooled.has(index) && subjectOf(sliceAt(index).record, law) === 'general')
  return { pools, generalOutside: sum(outside) }
}

function addTo(groups: Map<number, number[]>, key: number, index: number): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [index])
  else group.push(index)
}

function sortedKeys(...groups: readonly ReadonlyMap<number, unknown>[]): number[] {
  return [...new Set(groups.flatMap((group) => [...group.keys()]))].sort((a, b) => a - b)
}

function pooledClaim({ record, day, amount }: Slice, { clearedThrough }: AccountYear, law: Law): PooledClaim {
  // A special credit of the current level is worth more than one that its certificate clears.
  const first = record.kind === 'special' && clearedThrough !== null && isKept(day, clearedThrough)
  return { subject: subjectOf(record, law), amount, first }
}
