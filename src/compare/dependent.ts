import type { ReadingId } from '../regulation/readings.js'
import type { Law } from '../rules/law.js'
import type { Scope } from './scope.js'
import { variedOf } from './scope.js'

/** A value and the varied readings that it can depend on. Whatever is said of the others, it stays the same. */
export interface Dependent<T> {
  readonly dependsOn: readonly ReadingId[]
  readonly under: (law: Law) => T
}

/** A value that depends on no more than some readings, computed once for all combinations that agree on them. */
export function dependent<T>(some: readonly ReadingId[], scope: Scope, compute: (law: Law) => T): Dependent<T> {
  const dependsOn = variedOf(some, scope)
  return { dependsOn, under: once(({ readings }) => dependsOn.map((reading) => readings[reading]).join(), compute) }
}

/** Computes once for all laws of one key. */
export function once<T>(keyOf: (law: Law) => string, compute: (law: Law) => T): (law: Law) => T {
  const known = new Map<string, { readonly value: T }>()
  return (law) => {
    const key = keyOf(law)
    let found = known.get(key)
    if (found === undefined) {
      found = { value: compute(law) }
      known.set(key, found)
    }
    return found.value
  }
}
