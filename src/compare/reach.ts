// Where in an account year the readings of articles 10 and 11 have something to act on. All slices are looked at, for no
// reading adds one to a cap's pool: resets, displaced activities and waivers only take some out. So what is within its cap
// here is so under every reading.
import type { Slice } from '../assess/admit.js'
import type { Mode } from '../ledger/ledger.js'
import { dailyCap } from '../rules/article-10-daily-caps.js'
import type { Law } from '../rules/law.js'
import type { Scope } from './scope.js'
import { combinationsOf } from './scope.js'

/** The pools of an account year that can exceed their caps. */
export interface Reach {
  readonly fullDays: readonly FullDay[]
  /** All special slices, where together they exceed one cap; else none. */
  readonly specials: readonly Slice[]
}

/** A day on which theory or practice can exceed its cap. */
export interface FullDay {
  readonly theory: readonly Slice[]
  readonly practice: readonly Slice[]
  readonly isFull: { readonly [M in Mode]: boolean }
}

/** Finds the pools that can exceed their caps. */
export function reachOf(slices: readonly Slice[], scope: Scope): Reach {
  const specials = slices.filter(({ record }) => record.kind === 'special')
  return {
    fullDays: fullDaysOf(slices, scope),
    specials: claimOf(specials) > scope.law.figures.annualSpecial ? specials : [],
  }
}

function fullDaysOf(slices: readonly Slice[], scope: Scope): FullDay[] {
  const laws = combinationsOf(['dailyCapScope'], scope).map(({ law }) => law)
  const isFull = (claims: readonly Slice[], mode: Mode, practice: readonly Slice[]): boolean =>
    claimOf(claims) > lowestCap(mode, claimOf(practice), laws)

  const days = new Map<number, { theory: Slice[]; practice: Slice[] }>()
  for (const slice of slices) {
    if (slice.record.kind !== 'offline') continue
    const day = days.get(slice.day) ?? { theory: [], practice: [] }
    day[slice.record.mode].push(slice)
    days.set(slice.day, day)
  }
  return [...days.values()]
    .map(({ theory, practice }) => ({
      theory,
      practice,
      isFull: { theory: isFull(theory, 'theory', practice), practice: isFull(practice, 'practice', practice) },
    }))
    .filter((day) => day.isFull.theory || day.isFull.practice)
}

/** A mode's cap on a day at its lowest: more practice never leaves more for theory. */
function lowestCap(mode: Mode, practiceClaimed: number, laws: readonly Law[]): number {
  return Math.min(...laws.map((law) => dailyCap(mode, practiceClaimed, law)))
}

/** What some slices claim together, in hundredths: the most that they can be credited. */
export function claimOf(slices: readonly Slice[]): number {
  return slices.reduce((sum, { amount }) => sum + amount, 0)
}

/** Whether theory can lose hours to practice of the same day. */
export function hasModesTogether({ fullDays }: Reach): boolean {
  return fullDays.some(({ isFull, practice }) => isFull.theory && practice.length > 0)
}

/** Whether a waiver stands where a cap can cut. */
export function hasWaiver({ fullDays }: Reach): boolean {
  return fullDays.some(({ theory, practice }) => [...theory, ...practice].some(({ record }) =>
    record.kind === 'offline' && record.waiver !== undefined))
}

/** Whether several routes share the special cap. */
export function hasRoutesTogether({ specials }: Reach): boolean {
  return new Set(specials.map(({ record }) => record.kind === 'special' && record.route)).size > 1
}

/** Whether a cap has a choice between subjects; of one subject it keeps as much, whichever credits it keeps. */
export function hasSubjectsTogether({ fullDays, specials }: Reach): boolean {
  const daily = fullDays.flatMap(({ theory, practice, isFull }) => [isFull.theory ? theory : [], isFull.practice ? practice : []])
  return [...daily, specials].some((pool) => new Set(pool.map(({ record }) => record.subject)).size > 1)
}

/** Whether a special record has no subject registered. */
export function hasUndeclared(slices: readonly Slice[]): boolean {
  return slices.some(({ record }) => record.subject === undefined)
}
