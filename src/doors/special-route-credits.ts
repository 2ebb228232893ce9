import type { LawOptions } from '../assess/assessment.js'
import type { SpecialItem } from '../ledger/arguments.js'
import { takeItems } from '../ledger/check-arguments.js'
import { takeLawOptions } from '../ledger/check-options.js'
import { IssueList } from '../ledger/issues.js'
import type { TierFigure } from '../ledger/ledger.js'
import type { ClauseId } from '../regulation/clauses.js'
import { beyondTier, oneCapForAll, ranksTooLow, ROUTE_CLAUSE, specialClaim, specialPool } from '../rules/article-11-special-routes.js'
import type { Laws } from '../rules/law.js'
import { lawsOf } from '../rules/law.js'
import { dayNumber, yearOf } from '../values/plain-date.js'
import type { Hundredths } from '../values/quantity.js'
import { credits, hundredths } from '../values/quantity.js'
import type { Amount } from './offline-credits.js'

/** Special routes credited; amounts in credits. */
export interface SpecialRouteCredits {
  /** As given: what each is worth before the cap; 0 for a place too low. */
  readonly items: readonly { readonly credits: number; readonly clause: ClauseId }[]
  /** Each calendar year against the cap, ascending. */
  readonly years: readonly ({ readonly year: number } & Amount)[]
}

/**
 * Credits one person's trainings, projects, publications and competitions, for the caller without a ledger.
 *
 * @param items - the learning, in any order: date, route, tier, place in a competition, credits recognized if fewer
 * @param options - readings and figures
 * @returns what each item is worth, and each year's credits against the cap, in credits
 * @throws InputError - for items that cannot be, with every problem
 * @remarks Article 11. That nothing counts before 2020-10-10 (art. 24) is not asked here.
 * @example
 * specialRouteCredits([
 *   { date: '2024-06-01', route: 'competition', tier: 'provincial', rank: 2 },
 *   { date: '2024-09-01', route: 'training', tier: 'county' },
 * ]).years
 * //=> [{ year: 2024, claimed: 72, credited: 60, cut: 12, cap: 60, clause: '11' }]
 */
export function specialRouteCredits(items: readonly SpecialItem[], options?: LawOptions): SpecialRouteCredits {
  const issues = new IssueList()
  const checked = takeItems(items, issues)
  const { regulation, readings } = takeLawOptions(options, issues)
  issues.refuse()
  return creditItems(checked, lawsOf(regulation, readings))
}

function creditItems(items: readonly SpecialItem[], laws: Laws): SpecialRouteCredits {
  const years = [...new Set(items.map(({ date }) => yearOf(date)))].sort((a, b) => a - b)
  return {
    items: items.map((item) => ({ credits: credits(claimOf(item, laws).worth), clause: ROUTE_CLAUSE[item.route] })),
    years: years.map((year) => ({ year, ...yearAmount(items.filter(({ date }) => yearOf(date) === year), year, laws) })),
  }
}

function claimOf(item: SpecialItem, laws: Laws): { claimed: Hundredths; worth: Hundredths } {
  const law = laws.on(dayNumber(item.date))
  const recognized = item.recognized === undefined ? null : hundredths(item.recognized)
  const tier = `${item.route}.${item.tier}` as TierFigure
  const claimed = specialClaim(recognized, tier, law)
  const tooLow = ranksTooLow(item.route, item.route === 'competition' ? item.rank : 0, law)
  return { claimed, worth: tooLow ? 0 : claimed - beyondTier(recognized, tier, law) }
}

function yearAmount(items: readonly SpecialItem[], year: number, laws: Laws): Amount {
  const law = laws.in(year)
  const pools = new Map<number, Hundredths>()
  let claimed = 0
  for (const item of items) {
    const claim = claimOf(item, laws)
    const pool = specialPool(item.route, law)
    pools.set(pool, (pools.get(pool) ?? 0) + claim.worth)
    claimed += claim.claimed
  }
  const cap = law.figures.annualSpecial
  const credited = [...pools.values()].reduce((sum, amount) => sum + Math.min(amount, cap), 0)
  return {
    claimed: credits(claimed),
    credited: credits(credited),
    cut: credits(claimed - credited),
    // Under `perRoute` each route has a cap of its own.
    cap: oneCapForAll(law) ? credits(cap) : null,
    clause: '11',
  }
}
