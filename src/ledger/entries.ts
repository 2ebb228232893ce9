import type { Kind, Ledger, Mode, PlainDate, RouteName, Subject } from './ledger.js'
import type { FigureName } from '../regulation/figures.js'
import { dayNumber, yearOf } from '../values/plain-date.js'
import type { Hundredths } from '../values/quantity.js'
import { hundredths } from '../values/quantity.js'

/** The name of a figure that sets the credits of a tier. */
export type TierFigure = Extract<FigureName, `${string}.${string}`>

export interface LedgerEntry {
  readonly id: string
  readonly date: PlainDate
  readonly kind: Kind
  readonly mode: Mode | null
  readonly subject: Subject | null
  readonly amount: Hundredths | null
  readonly route: RouteName | null
  readonly tier: TierFigure | null
  readonly rank: number
  readonly first: number
  readonly last: number
  readonly year: number
  readonly days: readonly number[] | null
  readonly activity: string | null
  readonly waived: boolean
}

const memo = new WeakMap<object, LedgerEntry[]>()
export function entriesOf(ledger: Ledger): readonly LedgerEntry[] {
  const known = memo.get(ledger.records)
  if (known) return known
  const made = ledger.records.map((r): LedgerEntry => {
    const days = r.kind === 'offline' && r.days !== undefined ? r.days.map(dayNumber) : null
    const first = dayNumber(r.date)
    return {
      id: r.id, date: r.date, kind: r.kind, mode: r.kind === 'offline' ? r.mode : null, subject: r.subject ?? null,
      amount: r.kind === 'offline' ? hundredths(r.hours) : r.kind === 'special' ? (r.recognized === undefined ? null : hundredths(r.recognized)) : hundredths(r.credits),
      route: r.kind === 'special' ? r.route : null, tier: r.kind === 'special' ? `${r.route}.${r.tier}` as TierFigure : null,
      rank: r.kind === 'special' && r.route === 'competition' ? r.rank : 0,
      first, last: days ? days[days.length - 1]! : r.kind === 'offline' && r.until !== undefined ? dayNumber(r.until) : first,
      year: yearOf(r.date), days, activity: r.activity ?? null, waived: r.kind === 'offline' && r.waiver !== undefined,
    }
  }).sort((a, b) => (a.date !== b.date ? (a.date < b.date ? -1 : 1) : a.id < b.id ? -1 : 1))
  memo.set(ledger.records, made)
  return made
}
