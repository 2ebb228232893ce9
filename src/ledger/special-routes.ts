import { choice, integer, object } from './check.js'
import { MAX_RANK } from './limits.js'
import * as z from './zod.js'
import type { zod } from './zod.js'

/** The four special routes, each with the fields given and with what decides its credits. */
export function specialRoutes<Shape extends zod.core.$ZodShape>(fields: Shape) {
  const tier = choice(['national', 'provincial', 'municipal', 'county'], 'tier')
  const publicationTier = choice(['core', 'provincial', 'other'], 'tier')
  return z.discriminatedUnion('route', [
    object({ ...fields, route: z.literal('training'), tier }),
    object({ ...fields, route: z.literal('project'), tier }),
    object({ ...fields, route: z.literal('publication'), tier: publicationTier }),
    object({ ...fields, route: z.literal('competition'), tier, rank: integer(1, MAX_RANK, 'rank') }),
  ], { error: 'unknownChoice' })
}
