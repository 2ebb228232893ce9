import type { RouteName, SpecialRecord } from '../../src/ledger/ledger.js'
import type { ClauseId } from '../../src/regulation/clauses.js'
import { yearOf } from './calendar.js'
import type { CutReason } from './contract.js'
import { creditsOfTier, type Facts, type Slice } from './facts.js'
import {
  above, atLeast, fraction, larger, minus, plus, positive, roundDown, smaller, sum, times, zero, type Fraction,
} from './fraction.js'

/**
 * What became of a slice. It is cut for one reason at most: left out whole, or cut by the one cap it falls under. What
 * was recognized above the tier is taken off first and stands as an outcome of its own.
 */
export interface Outcome {
  readonly slice: Slice
  readonly credited: Fraction
  readonly cut?: { readonly credits: Fraction; readonly reason: CutReason; readonly clause: ClauseId | null }
}

/** An account year: a calendar year, or the rolling window of article 16. */
export interface Period {
  readonly firstDay: string
  readonly slices: readonly Slice[]
  /** The days of the promotions that reset it; none where the reading does not. */
  readonly resets: readonly string[]
  /** The general credits it requires, rounded up. */
  readonly general: Fraction
}

/** Credits sharing a cap. */
interface Pool {
  readonly slices: readonly Slice[]
  readonly cap: Fraction
  readonly reason: CutReason
  readonly clause: ClauseId
  /** The order in which the slices of one subject are kept. */
  readonly keptFirst: readonly Slice[]
}

const ROUTES: readonly RouteName[] = ['training', 'project', 'publication', 'competition']
export const ITEM_OF_ROUTE = { training: '11.1', project: '11.2', publication: '11.3', competition: '11.4' } as const

export const amountOf = (slices: readonly Slice[]): Fraction => sum(slices.map(({ amount }) => amount))

export function credit(period: Period, facts: Facts): Outcome[] {
  const leftOut: Outcome[] = []
  const standing: Slice[] = []
  const leaveOut = (slice: Slice, reason: CutReason, clause: ClauseId | null): void => {
    leftOut.push({ slice, credited: zero, cut: { credits: slice.amount, reason, clause } })
  }
  for (const slice of period.slices) {
    const cut = reasonToLeaveOut(slice, facts)
    if (cut !== undefined) {
      leaveOut(slice, ...cut)
      continue
    }
    const { beyond, within } = splitAtTier(slice, facts)
    if (beyond !== undefined) leaveOut(beyond, 'aboveTier', ITEM_OF_ROUTE[beyond.record.route])
    if (period.resets.some((promotion) => slice.day <= promotion)) leaveOut(within, 'reset', '20')
    else standing.push(within)
  }
  const duplicates = duplicatesAmong(standing)
  for (const slice of duplicates) {
    leaveOut(slice, 'duplicateActivity', slice.record.kind === 'online' ? '10.online' : '11')
  }
  const kept = standing.filter((slice) => !duplicates.has(slice))
  return [...leftOut, ...capped(kept, period, facts)]
}

function reasonToLeaveOut(
  { record, day, lastDay }: Slice, { asOf, inForce, findings, figure }: Facts,
): [CutReason, ClauseId | null] | undefined {
  if (lastDay > asOf) return ['afterAsOf', null]
  if (day < inForce) return ['beforeEffect', '24']
  if (findings.some(({ records }) => records?.includes(record.id))) return ['fraud', '22']
  if (record.kind === 'special' && record.route === 'competition'
    && above(fraction(record.rank), figure('competitionPlaces', record.date))) return ['rankBelowThird', '11.4']
  return undefined
}

/** What was recognized beyond the tier's credits, and what goes on. */
function splitAtTier(slice: Slice, { figure }: Facts): { beyond?: Slice & { record: SpecialRecord }; within: Slice } {
  const { record, amount } = slice
  if (record.kind !== 'special') return { within: slice }
  const most = creditsOfTier(record, figure)
  if (!above(amount, most)) return { within: slice }
  return { beyond: { ...slice, record, amount: minus(amount, most) }, within: { ...slice, amount: most } }
}

/** Within one account year, what another record of the same activity stands for. */
function duplicatesAmong(standing: readonly Slice[]): Set<Slice> {
  const activities = new Set(standing.flatMap(({ record }) => record.activity ?? []))
  return new Set([...activities].flatMap((activity) => {
    const sharing = standing.filter(({ record }) => record.activity === activity)
    const [online, special, offline] = (['online', 'special', 'offline'] as const)
      .map((kind) => sharing.filter(({ record }) => record.kind === kind)) as [Slice[], Slice[], Slice[]]
    // Slices are in canonical order: the first of those with the most credits stands.
    const most = online.find(({ amount }) => online.every((other) => atLeast(amount, other.amount)))
    const notTheMost = online.filter((slice) => slice !== most)
    if (special.length === 0 || offline.length === 0) return notTheMost
    return [...notTheMost, ...(above(amountOf(offline), amountOf(special)) ? special : offline)]
  }))
}

function capped(kept: readonly Slice[], period: Period, facts: Facts): Outcome[] {
  const pools = [...dailyPools(kept, facts), ...specialPools(kept, period, facts)]
  const pooled = new Set(pools.flatMap(({ slices }) => slices))
  const free = kept.filter((slice) => !pooled.has(slice))
  const untouched = free.map((slice) => ({ slice, credited: slice.amount }))
  if (facts.readings.truncation === 'chronological') {
    return [...untouched, ...pools.flatMap((pool) => keep(pool, pool.slices, pool.cap))]
  }
  return [...untouched, ...inFavorOfTheLearner(pools, free, period)]
}

/** By day, theory before practice. */
function dailyPools(kept: readonly Slice[], { readings, figure }: Facts): Pool[] {
  const capped = kept.filter(({ record }) => record.kind === 'offline'
    && !(readings.dailyCapForce === 'waivable' && record.waiver !== undefined))
  const days = [...new Set(capped.map(({ day }) => day))].sort()
  return days.flatMap((day): Pool[] => {
    const inMode = (mode: string): Slice[] =>
      capped.filter((slice) => slice.day === day && slice.record.kind === 'offline' && slice.record.mode === mode)
    const theory = inMode('theory')
    const practice = inMode('practice')
    const practiceCap = figure('dailyPractice', day)
    // An hour of practice takes an hour of theory from the day: two thirds of its credits.
    const anHour = figure('practiceRate', day)
    const twoThirds = times(figure('theoryRate', day), fraction(anHour.d, anHour.n))
    const taken = times(twoThirds, smaller(practiceCap, amountOf(practice)))
    const theoryCap = readings.dailyCapScope === 'sixHourDay'
      ? roundDown(positive(minus(figure('dailyTheory', day), taken)))
      : figure('dailyTheory', day)
    return [
      { slices: theory, keptFirst: theory, cap: theoryCap, reason: 'dailyCap', clause: '10.theory' },
      { slices: practice, keptFirst: practice, cap: practiceCap, reason: 'dailyCap', clause: '10.practice' },
    ]
  })
}

function specialPools(kept: readonly Slice[], { firstDay }: Period, { readings, figure, clearedUpTo }: Facts): Pool[] {
  const special = kept.filter(({ record }) => record.kind === 'special')
  const groups = readings.specialCapScope === 'combined'
    ? [special]
    : ROUTES.map((route) => special.filter(({ record }) => record.kind === 'special' && record.route === route))
  return groups.map((slices) => {
    const ofTheLevel = slices.filter(({ day }) => clearedUpTo === undefined || day > clearedUpTo)
    const earlier = slices.filter((slice) => !ofTheLevel.includes(slice))
    return {
      slices,
      keptFirst: [...ofTheLevel, ...earlier],
      cap: figure('annualSpecial', firstDay),
      reason: 'annualSpecialCap',
      clause: '11',
    }
  })
}

function inFavorOfTheLearner(pools: readonly Pool[], free: readonly Slice[], period: Period): Outcome[] {
  const ofSubject = (slices: readonly Slice[], subject: string): Slice[] =>
    slices.filter((slice) => slice.subject === subject)
  const intervals = pools.map(({ slices, cap }) => {
    const general = amountOf(ofSubject(slices, 'general'))
    const professional = amountOf(ofSubject(slices, 'professional'))
    const k = smaller(plus(general, professional), cap)
    return { k, low: positive(minus(k, professional)), high: smaller(general, k) }
  })
  const lows = sum(intervals.map(({ low }) => low))
  const highs = sum(intervals.map(({ high }) => high))
  const wanted = minus(period.general, amountOf(ofSubject(free, 'general')))
  let left = minus(larger(lows, smaller(wanted, highs)), lows)
  return pools.flatMap((pool, index) => {
    const { k, low, high } = intervals[index] ?? { k: zero, low: zero, high: zero }
    const handedOut = smaller(left, minus(high, low))
    left = minus(left, handedOut)
    const generalShare = plus(low, handedOut)
    return [
      ...keep(pool, ofSubject(pool.keptFirst, 'general'), generalShare),
      ...keep(pool, ofSubject(pool.keptFirst, 'professional'), minus(k, generalShare)),
      ...keep(pool, ofSubject(pool.keptFirst, 'unclassified'), minus(pool.cap, k)),
    ]
  })
}

/** Keeps slices in the order given until the allowance is used up. */
function keep({ reason, clause }: Pool, slices: readonly Slice[], allowance: Fraction): Outcome[] {
  let left = allowance
  return slices.map((slice) => {
    const credited = smaller(slice.amount, left)
    left = minus(left, credited)
    return { slice, credited, cut: { credits: minus(slice.amount, credited), reason, clause } }
  })
}

/** Every slice credited in its calendar year. */
export function creditByYear(
  slices: readonly Slice[], facts: Facts, periodOf: (year: number, slices: readonly Slice[]) => Period,
): Outcome[] {
  const years = [...new Set(slices.map(({ day }) => yearOf(day)))]
  return years.flatMap((year) => credit(periodOf(year, slices.filter(({ day }) => yearOf(day) === year)), facts))
}
