import type { LawOptions } from '../assess/assessment.js'
import type { OfflineSession } from '../ledger/arguments.js'
import { takeHours, takeSessions } from '../ledger/check-arguments.js'
import { takeLawOptions } from '../ledger/check-options.js'
import { IssueList } from '../ledger/issues.js'
import type { Mode, PlainDate, Quantity } from '../ledger/ledger.js'
import type { ClauseId } from '../regulation/clauses.js'
import { offlineClaim, shareOfDay } from '../rules/article-10-conversion.js'
import { dailyCap, MODE_CLAUSE, waiverHolds } from '../rules/article-10-daily-caps.js'
import type { Laws } from '../rules/law.js'
import { lawsOf } from '../rules/law.js'
import { dayNumber, plainDate as dateOfDay } from '../values/plain-date.js'
import { credits, hundredths } from '../values/quantity.js'

/** What was claimed, what of it is credited, what a cap cut; in credits. */
export interface Amount {
  readonly claimed: number
  readonly credited: number
  readonly cut: number
  /** The cap that applied; null where none did, or more than one. */
  readonly cap: number | null
  readonly clause: ClauseId
}

/** Offline learning credited by day; amounts in credits. */
export interface OfflineCredits {
  readonly claimed: number
  readonly credited: number
  readonly days: readonly { readonly date: PlainDate; readonly theory: Amount; readonly practice: Amount }[]
}

/**
 * Credits one person's offline theory of one day.
 *
 * @param hours - hours of study, at most 24
 * @returns credits, capped for the day
 * @throws InputError - for hours that cannot be
 * @remarks Article 10.
 * @example
 * theoryCredits(6.5)
 * //=> 12
 */
export function theoryCredits(hours: Quantity): number {
  return oneDay('theory', hours)
}

/**
 * Credits one person's offline practice of one day.
 *
 * @param hours - hours of study, at most 24
 * @returns credits, capped for the day
 * @throws InputError - for hours that cannot be
 * @remarks Article 10.
 * @example
 * practiceCredits('5.5')
 * //=> 16.5
 */
export function practiceCredits(hours: Quantity): number {
  return oneDay('practice', hours)
}

function oneDay(mode: Mode, hours: Quantity): number {
  const issues = new IssueList()
  const checked = takeHours(hours, issues)
  issues.refuse()
  const laws = lawsOf()
  const law = laws.on(dayNumber(laws.regulation.inForce))
  return credits(Math.min(offlineClaim(mode, hundredths(checked), law), dailyCap(mode, 0, law)))
}

/**
 * Credits one person's offline learning day by day, for the caller without a ledger.
 *
 * @param sessions - the learning, in any order: days, mode and hours of study
 * @param options - readings and figures
 * @returns credits claimed and credited, and each day's theory and practice against its cap
 * @throws InputError - for sessions that cannot be, with every problem
 * @remarks Article 10. That nothing counts before 2020-10-10 (art. 24) is not asked here.
 * @example
 * offlineCredits([{ date: '2024-05-06', until: '2024-05-07', mode: 'theory', hours: 13 }]).credited
 * //=> 24
 */
export function offlineCredits(sessions: readonly OfflineSession[], options?: LawOptions): OfflineCredits {
  const issues = new IssueList()
  const checked = takeSessions(sessions, issues)
  const { regulation, readings } = takeLawOptions(options, issues)
  issues.refuse()
  const laws = lawsOf(regulation, readings)
  const byDay = claimsByDay(checked, laws)
  const days = [...byDay.keys()].sort((a, b) => a - b).map((day) => creditDay(day, byDay.get(day) as DayClaims, laws))
  const sum = (of: 'claimed' | 'credited'): number => credits(days.reduce((total, { amounts }) => total + amounts[of], 0))
  return {
    claimed: sum('claimed'),
    credited: sum('credited'),
    days: days.map(({ date, theory, practice }) => ({ date, theory, practice })),
  }
}

/** What one mode claims on one day, in hundredths: under the cap, and outside it by a waiver. */
interface ModeClaims { readonly pooled: number[]; readonly waived: number[] }
type DayClaims = Readonly<Record<Mode, ModeClaims>>

function claimsByDay(sessions: readonly OfflineSession[], laws: Laws): Map<number, DayClaims> {
  const byDay = new Map<number, DayClaims>()
  for (const session of sessions) {
    const days = courseDays(session)
    const law = laws.on(days[0] as number)
    const outside = session.waived === true && waiverHolds(law)
    const claimed = offlineClaim(session.mode, hundredths(session.hours), law)
    days.forEach((day, index) => {
      const claims = byDay.get(day) ?? { theory: { pooled: [], waived: [] }, practice: { pooled: [], waived: [] } }
      claims[session.mode][outside ? 'waived' : 'pooled'].push(shareOfDay(claimed, days.length, index))
      byDay.set(day, claims)
    })
  }
  return byDay
}

/** The day numbers of a course, rising. */
function courseDays({ date, until, days }: OfflineSession): number[] {
  if (days !== undefined) return days.map(dayNumber)
  const first = dayNumber(date)
  return Array.from({ length: until === undefined ? 1 : dayNumber(until) - first + 1 }, (_, index) => first + index)
}

interface CreditedDay {
  readonly date: PlainDate
  readonly theory: Amount
  readonly practice: Amount
  /** Both modes together, in hundredths. */
  readonly amounts: { readonly claimed: number; readonly credited: number }
}

function creditDay(day: number, claims: DayClaims, laws: Laws): CreditedDay {
  const law = laws.on(day)
  const practiceClaimed = total(claims.practice.pooled)
  const inHundredths = (mode: Mode): { claimed: number; credited: number } => {
    const { pooled, waived } = claims[mode]
    const outside = total(waived)
    return { claimed: total(pooled) + outside, credited: Math.min(total(pooled), dailyCap(mode, practiceClaimed, law)) + outside }
  }
  const amountOf = (mode: Mode): Amount => {
    const { claimed, credited } = inHundredths(mode)
    const onlyWaived = claims[mode].waived.length > 0 && claims[mode].pooled.length === 0
    return {
      claimed: credits(claimed),
      credited: credits(credited),
      cut: credits(claimed - credited),
      cap: onlyWaived ? null : credits(dailyCap(mode, practiceClaimed, law)),
      clause: MODE_CLAUSE[mode],
    }
  }
  const [theory, practice] = [inHundredths('theory'), inHundredths('practice')]
  return {
    date: dateOfDay(day),
    theory: amountOf('theory'),
    practice: amountOf('practice'),
    amounts: { claimed: theory.claimed + practice.claimed, credited: theory.credited + practice.credited },
  }
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}
