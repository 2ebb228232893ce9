// What is left under the cap of the special routes (art. 11).
import { creditPeriod } from '../assess/credit-period.js'
import type { Facts } from '../assess/facts.js'
import { calendarAccount } from '../assess/facts.js'
import type { RouteName } from '../ledger/ledger.js'
import { ROUTE_CLAUSE, specialPool } from '../rules/article-11-special-routes.js'
import type { Laws } from '../rules/law.js'
import { credits } from '../values/quantity.js'
import type { SpecialRoom } from './year-plan.js'

/** The room of each special cap of a year. */
export function specialRoom(facts: Facts, year: number, laws: Laws): SpecialRoom[] {
  const law = laws.in(year)
  const slices = facts.slicesByYear.get(year) ?? []
  const { credited } = creditPeriod(slices, calendarAccount(facts, year, laws), laws)
  const pools = new Map<number, { routes: RouteName[]; used: number }>()
  for (const route of Object.keys(ROUTE_CLAUSE) as RouteName[]) {
    const pool = pools.get(specialPool(route, law)) ?? { routes: [], used: 0 }
    pool.routes.push(route)
    slices.forEach(({ entry }, index) => {
      if (entry.special?.route === route) pool.used += credited[index] as number
    })
    pools.set(specialPool(route, law), pool)
  }
  const cap = law.figures.annualSpecial
  return [...pools.values()].map(({ routes, used }) => ({
    clause: '11', routes, cap: credits(cap), used: credits(used), room: credits(cap - used),
  }))
}
