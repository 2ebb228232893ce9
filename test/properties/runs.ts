import type { Parameters } from 'fast-check'

/**
 * How long and from where a property searches. The seed is fixed so that a run of the tests says something about the
 * code and not about the day; `PROPERTY_SEED` and `PROPERTY_TIMES` make longer searches elsewhere.
 */
export function runs(numRuns: number): Parameters<unknown> & { readonly numRuns: number } {
  const { PROPERTY_SEED: seed = '64' } = process.env
  return { seed: Number(seed), numRuns: Math.ceil(numRuns * times()) }
}

/** How often a search of that length is to have met something, at least: of a short search nothing can be asked. */
export function meetings(least: number): number {
  return Math.floor(least * times())
}

function times(): number {
  return Number(process.env['PROPERTY_TIMES'] ?? '1')
}

/** For a long search. */
export const PATIENCE = 60 * 60 * 1000
