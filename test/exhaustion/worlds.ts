import { secondLife } from './second-life.js'
import { smallWorld } from './small-world.js'
import type { World } from './world.js'

/** All that is tried out. */
export const worlds: readonly World[] = [smallWorld, secondLife]

/** A count as it is read: 1,572,864. */
export const counted = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

/** The cases of each life and of all, in words: what `npm run exhaust` ends with, and what docs/conformance.md quotes. */
export function casesInWords(): string {
  const all = worlds.reduce((sum, { cases }) => sum + cases, 0)
  return `${worlds.map(({ name, cases }) => `${name} has ${counted(cases)} cases`).join(', ')}: ${counted(all)} in all`
}
