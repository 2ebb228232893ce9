import type { ClauseId } from '../regulation/clauses.js'
import type { Bilingual } from '../regulation/readings.js'
import type { MistakeId } from './mistakes.js'

/** The functions of the library that vectors call: the ones that any implementation has, whatever its language. */
export const calls = [
  'parseLedger', 'assess', 'checkExaminer', 'checkTalentProgram', 'clause', 'sumCredits', 'theoryCredits', 'practiceCredits',
  'offlineCredits', 'specialRouteCredits', 'checkAnnual', 'earlyPromotion', 'resetOnPromotion',
] as const

/** A function that a vector calls. */
export type Call = (typeof calls)[number]

/** What a vector is for: an example, a boundary, something commonly got wrong, or a life over several years. */
export type VectorKind = 'worked' | 'boundary' | 'counter-example' | 'story'

/** One case of the law: what goes into a function, and what must come out. */
export interface Vector {
  /** The article in two digits, or 'story', then the idea. It does not change between versions. */
  readonly id: string
  readonly clause: ClauseId
  readonly title: Bilingual
  readonly kind: VectorKind
  /** The typical mistakes under which this vector fails. */
  readonly catches?: readonly MistakeId[]
  /** True where the input must be refused, and only there: an implementation that checks no input filters by it. */
  readonly refusal?: true
  readonly call: Call
  /**
   * `ledger` and `options` where the function takes a ledger; else its own arguments by name. `options.regulation` is whole here;
   * in the files it is written as `defineRegulation` takes it.
   */
  readonly input: Readonly<Record<string, unknown>>
  /** What must be in the result, which may hold more; or `{ issues: [{ path, code }] }`, all of them, where the input is refused. */
  readonly expect: unknown
  /** Paths in the result at which nothing, or null, must stand: `expect` says only what is there. */
  readonly absent?: readonly (readonly (string | number)[])[]
}
