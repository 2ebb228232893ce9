// Article 11: four special routes, each credited by tier, with a cap for the year.
import type { RouteName, TierFigure } from '../ledger/ledger.js'
import type { ClauseId } from '../regulation/clauses.js'
import type { Readings } from '../regulation/reading-answers.js'
import type { Hundredths } from '../values/quantity.js'
import type { Law } from './law.js'

/** The routes in the order of the text, with the item that sets each one's tiers. */
export const ROUTE_CLAUSE = {
  training: '11.1',
  project: '11.2',
  publication: '11.3',
  competition: '11.4',
} as const satisfies Record<RouteName, ClauseId>

const ROUTES = Object.keys(ROUTE_CLAUSE) as RouteName[]

/** What an item of a special route claims: the credits recognized, else its tier's. */
export function specialClaim(recognized: Hundredths | null, tier: TierFigure, law: Law): Hundredths {
  return recognized ?? law.figures[tier]
}

/** What was recognized beyond the credits of the tier: it cannot count. */
export function beyondTier(recognized: Hundredths | null, tier: TierFigure, law: Law): Hundredths {
  return recognized === null ? 0 : Math.max(0, recognized - law.figures[tier])
}

/** Whether a place in a competition is too low to count; there is no place on the other routes. */
export function ranksTooLow(route: RouteName, rank: number, law: Law): boolean {
  return route === 'competition' && rank > law.figures.competitionPlaces
}

const POOL_OF: { readonly [A in Readings['specialCapScope']]: (route: RouteName) => number } = {
  combined: () => 0,
  perRoute: (route) => ROUTES.indexOf(route),
}

const ONE_CAP: { readonly [A in Readings['specialCapScope']]: boolean } = { combined: true, perRoute: false }

/** Whether one cap holds for all routes together. */
export function oneCapForAll(law: Law): boolean {
  return ONE_CAP[law.readings.specialCapScope]
}

/** Which of the year's special pools a route shares: those with one number share one cap. */
export function specialPool(route: RouteName, law: Law): number {
  return POOL_OF[law.readings.specialCapScope](route)
}

const UNDECLARED: { readonly [A in Readings['specialSubject']]: 'professional' | 'unclassified' } = {
  professional: 'professional',
  unclassified: 'unclassified',
}

/** The subject that a special record without one counts to. */
export function undeclaredSubject(law: Law): 'professional' | 'unclassified' {
  return UNDECLARED[law.readings.specialSubject]
}
