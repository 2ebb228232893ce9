// Articles 10 and 11: one activity is credited once in a year. Of online records of a course one stands; where an activity is
// registered both as a special route and as offline learning, the larger of the two stands.
import type { Kind } from '../ledger/ledger.js'
import type { Hundredths } from '../values/quantity.js'

/** A claim within one year. Claims come in canonical order. */
export interface ActivityClaim {
  readonly kind: Kind
  readonly activity: string | null
  readonly amount: Hundredths
}

/** The places, in the list given, of the claims that another record of the same activity displaces. */
export function displacedClaims(claims: readonly ActivityClaim[]): number[] {
  const byActivity = new Map<string, number[]>()
  claims.forEach(({ activity }, index) => {
    if (activity === null) return
    const places = byActivity.get(activity)
    if (places === undefined) byActivity.set(activity, [index])
    else places.push(index)
  })
  return [...byActivity.values()].filter((places) => places.length > 1).flatMap((places) => displacedOfOne(claims, places))
}

function displacedOfOne(claims: readonly ActivityClaim[], places: readonly number[]): number[] {
  const amountAt = (place: number): number => (claims[place] as ActivityClaim).amount
  const of = (kind: Kind): number[] => places.filter((place) => claims[place]?.kind === kind)
  const sum = (some: readonly number[]): number => some.reduce((total, place) => total + amountAt(place), 0)

  const online = of('online')
  let greatest = online[0]
  for (const place of online) {
    if (amountAt(place) > amountAt(greatest as number)) greatest = place
  }
  const special = of('special')
  const offline = of('offline')
  // Where only one of the two is there, the smaller is the one that is not.
  const smaller = sum(special) >= sum(offline) ? offline : special
  return [...online.filter((place) => place !== greatest), ...smaller]
}
