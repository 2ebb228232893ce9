// How the vectors cover the law. Figures and readings are measured: a vector is said to hold one only if it fails once that figure is
// moved by its smallest step, or once that reading is answered otherwise. Clauses are not: a vector counts for the one that it names.
import { answer } from '../src/conformance/answer.js'
import { firstDifference, isRefusal } from '../src/conformance/first-difference.js'
import type { Call, Vector } from '../src/conformance/vector.js'
import { vectors } from '../src/conformance/vectors.js'
import { articles } from '../src/regulation/articles.js'
import type { ClauseId } from '../src/regulation/clauses.js'
import { clauseIds } from '../src/regulation/clauses.js'
import type { FigureName, FigureValue } from '../src/regulation/figures.js'
import { amend, jinhua64 } from '../src/regulation/figures.js'
import type { ReadingId } from '../src/regulation/reading-answers.js'
import { readings } from '../src/regulation/readings.js'
import { defaultReadings, readingIds } from '../src/regulation/reading-answers.js'

/** The calls that take readings and figures. */
const WITH_OPTIONS: ReadonlySet<Call> = new Set([
  'assess', 'checkExaminer', 'checkTalentProgram', 'offlineCredits', 'specialRouteCredits', 'checkAnnual', 'earlyPromotion',
])
const under = vectors.filter(({ call, expect }) => WITH_OPTIONS.has(call) && !isRefusal(expect))

/** Those by the text's own figures. */
const ofTheText = under.filter(({ input }) => !(input['options'] as Options | undefined)?.regulation)

/** Whether a vector fails once its options are changed. */
function failsUnder({ call, input, expect }: Vector, change: (options: Options) => Options): boolean {
  const answered = answer(call, { ...input, options: change(input['options'] ?? {}) })
  // Under the text's own id: a vector that fails by the id of an amended text says nothing of the figure.
  const named = typeof answered === 'object' && answered !== null && 'regulation' in answered ? { ...answered, regulation: jinhua64.id } : answered
  return firstDifference(expect, named) !== null
}

interface Options { readonly readings?: Readonly<Record<string, string>>; readonly regulation?: object }

/** An answer of a reading, with the ids of the vectors that hold it, and the other answers from which none of them tells it. */
export interface AnswerHeld {
  readonly reading: ReadingId
  readonly answer: string
  readonly vectors: readonly string[]
  readonly untold: readonly string[]
}

/** Each answer of each reading. */
export function answersHeld(): AnswerHeld[] {
  return readingIds.flatMap((reading) => {
    const all = Object.keys(readings[reading].answers)
    return all.map((own): AnswerHeld => {
      const answered = under.filter(({ input }) => own === ((input['options'] as Options | undefined)?.readings?.[reading] ?? defaultReadings[reading]))
      // Each other answer with the vectors that fail under it: of three answers, one that only the third can be told from is not held.
      const failing = all.filter((other) => other !== own).map((other) => ({
        other,
        ids: answered.filter((vector) =>
          failsUnder(vector, (options) => ({ ...options, readings: { ...options.readings, [reading]: other } }))).map(({ id }) => id),
      }))
      return {
        reading,
        answer: own,
        vectors: answered.map(({ id }) => id).filter((id) => failing.some(({ ids }) => ids.includes(id))),
        untold: failing.filter(({ ids }) => ids.length === 0).map(({ other }) => other),
      }
    })
  })
}

/** A figure, with the ids of the vectors that fail once it is a step higher or lower; null where it cannot be. */
export interface FigureHeld {
  readonly figure: FigureName
  readonly higher: readonly string[] | null
  readonly lower: readonly string[] | null
}

const CENT = 100
const MOST_YEARS_EARLY = 2

const STEPS: { readonly [U in 'credits' | 'creditsPerHour' | 'places' | 'years']: (value: number) => [higher: number | null, lower: number | null] } = {
  credits: (value) => [Math.round(value * CENT + 1) / CENT, Math.round(value * CENT - 1) / CENT],
  creditsPerHour: (value) => [value + 1, value - 1],
  places: (value) => [value + 1, value - 1],
  years: (value) => [value < MOST_YEARS_EARLY ? value + 1 : null, value > 1 ? value - 1 : null],
}

/** The fractions of at most 1000 parts next to two thirds. */
const SHARES_BESIDE: readonly [higher: readonly [number, number], lower: readonly [number, number]] = [[667, 1000], [665, 998]]

function beside(name: FigureName): readonly [higher: FigureValue | null, lower: FigureValue | null] {
  const { values: [first], unit } = jinhua64.figures[name]
  return unit === 'share' ? SHARES_BESIDE : STEPS[unit](first?.value as number)
}

/** Each figure. */
export function figuresHeld(): FigureHeld[] {
  return (Object.keys(jinhua64.figures) as FigureName[]).map((figure) => {
    const failing = (value: FigureValue | null): string[] | null => {
      if (value === null) return null
      const regulation = amend(jinhua64, { [figure]: value })
      return ofTheText.filter((vector) => failsUnder(vector, (options) => ({ ...options, regulation }))).map(({ id }) => id)
    }
    const [higher, lower] = beside(figure)
    return { figure, higher: failing(higher), lower: failing(lower) }
  })
}

/** The clauses whose article is a rule that can be computed. */
export const computableClauses: readonly ClauseId[] = clauseIds.filter((id) =>
  articles.find(({ article }) => article === articleOf(id))?.nature === 'computable')

/** The article of a clause: '9.total' is of '9'. */
export function articleOf(clause: ClauseId): string {
  return clause.split('.')[0] as string
}

/** The vectors that name a clause as theirs. */
export function vectorsOf(clause: ClauseId): Vector[] {
  return vectors.filter((vector) => vector.clause === clause)
}
