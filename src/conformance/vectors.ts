// The vectors are files, so that any language can read them; here they are bundled for the runner. A test holds every file
// against the schema beside it.
import registering from './vectors/article-08-registering.json' with { type: 'json' }
import annualRequirement from './vectors/article-09-annual-requirement.json' with { type: 'json' }
import conversionAndDailyCaps from './vectors/article-10-conversion-and-daily-caps.json' with { type: 'json' }
import specialRoutes from './vectors/article-11-special-routes.json' with { type: 'json' }
import earlyApplication from './vectors/article-14-early-application.json' with { type: 'json' }
import examiners from './vectors/article-15-examiners.json' with { type: 'json' }
import talentPrograms from './vectors/article-16-talent-programs.json' with { type: 'json' }
import resetOnPromotion from './vectors/article-20-reset-on-promotion.json' with { type: 'json' }
import fraud from './vectors/article-22-fraud.json' with { type: 'json' }
import inForce from './vectors/article-24-in-force.json' with { type: 'json' }
import clauses from './vectors/clauses.json' with { type: 'json' }
import stories from './vectors/stories.json' with { type: 'json' }
import { deepFreeze } from '../regulation/deep-freeze.js'
import { defineRegulation } from '../regulation/figures.js'
import type { Vector } from './vector.js'

const written = [
  clauses, registering, annualRequirement, conversionAndDailyCaps, specialRoutes, earlyApplication, examiners, talentPrograms,
  resetOnPromotion, fraud, inForce, stories,
].flat() as readonly unknown[] as readonly Vector[]

/** Every vector, in the order of the articles, the stories last. */
export const vectors: readonly Vector[] = deepFreeze(written.map((vector) => ({ ...vector, input: withWholeRegulation(vector.input) })))

/** The files write of another regulation what is its own; a function gets every figure. */
function withWholeRegulation(input: Vector['input']): Vector['input'] {
  const options = input['options'] as Readonly<Record<string, unknown>> | null | undefined
  const regulation = options?.['regulation'] as Parameters<typeof defineRegulation>[0] | null | undefined
  return regulation ? { ...input, options: { ...options, regulation: defineRegulation(regulation) } } : input
}
