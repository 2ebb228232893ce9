// Articles 10 and 11, where a cap is exceeded: the text says how much counts, not which credits. Two readings.
import type { Subject } from '../ledger/ledger.js'
import type { Readings } from '../regulation/reading-answers.js'
import type { Hundredths } from '../values/quantity.js'
import type { Law } from './law.js'

/** The subject a credit counts to. */
export type CreditSubject = Subject | 'unclassified'

/** One claim under a cap. */
export interface PooledClaim {
  readonly subject: CreditSubject
  readonly amount: Hundredths
  /** Stands before the others of its subject: it is of use to the current level. */
  readonly first: boolean
}

/** Claims that share one cap, in canonical order. */
export interface Pool {
  readonly cap: Hundredths
  readonly claims: readonly PooledClaim[]
}

/** The general credits that the year still needs beside those outside the pools; asked for only where a cap can choose between subjects. */
export type GeneralNeed = () => Hundredths

/** What each claim of each pool keeps. */
export type Kept = number[][]

const TRUNCATE: { readonly [A in Readings['truncation']]: (pools: readonly Pool[], needed: GeneralNeed) => Kept } = {
  chronological: (pools) => pools.map(keepEarliest),
  learnerFavorable: keepNeeded,
}

/** Cuts pools to their caps; the pools of a year come by day, theory before practice, special routes last. */
export function truncate(pools: readonly Pool[], needed: GeneralNeed, law: Law): Kept {
  return TRUNCATE[law.readings.truncation](pools, needed)
}

/** Whether all claims of a pool are alike: then it keeps the earliest, whichever way the text is read. */
export function isOfOneKind({ claims }: Pool): boolean {
  const [one] = claims as readonly [PooledClaim, ...PooledClaim[]]
  return claims.every(({ subject, first }) => subject === one.subject && first === one.first)
}

/** Keeps the earliest claims that fit. */
export function keepEarliest({ cap, claims }: Pool): number[] {
  const kept: number[] = []
  let room = cap
  for (const { amount } of claims) {
    kept.push(Math.min(amount, room))
    room -= Math.min(amount, room)
  }
  return kept
}

/** As many general credits as the year still needs, no more, and professional ones for the rest; unclassified ones go first. */
function keepNeeded(pools: readonly Pool[], needed: GeneralNeed): Kept {
  const bounds = pools.map(generalBounds)
  const chooses = bounds.some(({ least, most }) => least < most)
  let wanted = chooses ? needed() - bounds.reduce((sum, { least }) => sum + least, 0) : 0
  return pools.map((pool, index) => {
    const { classified, unclassified, least, most } = bounds[index] as GeneralBounds
    const share = least + Math.min(Math.max(0, wanted), most - least)
    wanted -= share - least
    return keepShares(pool, { general: share, professional: classified - share, unclassified })
  })
}

interface GeneralBounds {
  /** General and professional credits that fit, together. */
  readonly classified: Hundredths
  readonly unclassified: Hundredths
  /** The least and the most of `classified` that can be general. */
  readonly least: Hundredths
  readonly most: Hundredths
}

function generalBounds({ cap, claims }: Pool): GeneralBounds {
  const claimed = { general: 0, professional: 0, unclassified: 0 }
  for (const { subject, amount } of claims) claimed[subject] += amount
  const classified = Math.min(claimed.general + claimed.professional, cap)
  return {
    classified,
    unclassified: Math.min(claimed.unclassified, cap - classified),
    least: Math.max(0, classified - claimed.professional),
    most: Math.min(claimed.general, classified),
  }
}

function keepShares({ claims }: Pool, shares: Record<CreditSubject, number>): number[] {
  const room = { ...shares }
  const kept = claims.map(() => 0)
  for (const first of [true, false]) {
    claims.forEach((claim, index) => {
      if (claim.first !== first) return
      const keeps = Math.min(claim.amount, room[claim.subject])
      room[claim.subject] -= keeps
      kept[index] = keeps
    })
  }
  return kept
}
