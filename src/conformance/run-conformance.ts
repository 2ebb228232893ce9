import type { Answer } from './answer.js'
import type { Difference } from './first-difference.js'
import { firstDifference, firstPresent, isRefusal } from './first-difference.js'
import type { Call, Vector } from './vector.js'
import { calls as everyCall } from './vector.js'
import { vectors } from './vectors.js'

/** Which vectors to run; null means left out. */
export interface ConformanceOptions {
  /** The calls that the implementation answers; all where left out. Vectors of other calls are not asked. */
  readonly calls?: readonly Call[]
  /** The vectors wanted; all where left out. The others do not appear in the report. */
  readonly filter?: (vector: Vector) => boolean
}

/** A vector that was not answered as expected, with the first difference. */
export interface Failure extends Difference {
  readonly id: string
  readonly clause: Vector['clause']
  readonly call: Call
}

/** How the vectors of one article went; stories count to the article they are about. */
export interface ArticleRow {
  readonly article: string
  readonly passed: number
  readonly failed: number
  readonly notAsked: number
}

/** The summary as a badge endpoint takes it (shields.io). */
export interface Badge {
  readonly schemaVersion: 1
  readonly label: string
  readonly message: string
  readonly color: 'brightgreen' | 'yellow' | 'red' | 'lightgrey'
}

/** How an implementation did. */
export interface ConformanceReport {
  /** The ids of the vectors answered as expected. */
  readonly passes: readonly string[]
  readonly failures: readonly Failure[]
  /** The ids of the vectors whose call the implementation does not answer. */
  readonly notAsked: readonly string[]
  /** Ascending by article. */
  readonly articles: readonly ArticleRow[]
  readonly badge: Badge
}

/**
 * Puts the vectors to an implementation and says where it differs.
 *
 * @param answer - the implementation: a function of the call's name and its arguments by name, which returns the result, or a
 *   promise of it; input that it refuses it may refuse by throwing an error with `issues` or by returning `{ issues }`
 * @param options - the calls it answers, and which vectors to run
 * @returns the vectors passed, the failures with their first difference, those not asked, a row for each article, and a badge
 * Every article.
 * @example
 * const report = await runConformance((call, { hours }) => Math.min(2 * hours, 12), {
 *   calls: ['theoryCredits'],
 *   filter: ({ kind }) => kind === 'boundary',
 * })
 * report.failures[0].id
 * //=> '10-theory-refused-above-24'
 */
export async function runConformance(answer: Answer, options?: ConformanceOptions): Promise<ConformanceReport> {
  const calls = options?.calls ?? everyCall
  const passes: string[] = []
  const failures: Failure[] = []
  const notAsked: string[] = []
  const wanted = vectors.filter(options?.filter ?? (() => true))
  for (const vector of wanted) {
    const { id, clause, call } = vector
    if (!calls.includes(call)) {
      notAsked.push(id)
      continue
    }
    const difference = await differenceFrom(vector, answer)
    if (difference === null) passes.push(id)
    else failures.push({ id, clause, call, ...difference })
  }
  return {
    passes,
    failures,
    notAsked,
    articles: articleRows(wanted, new Set(passes), new Set(notAsked)),
    badge: badgeOf(passes.length, failures.length, notAsked.length),
  }
}

/** One odd answer fails its vector and no other: looking at it may throw as well as asking for it. */
async function differenceFrom(vector: Vector, answer: Answer): Promise<Difference | null> {
  try {
    const actual = await answerTo(vector, answer)
    return firstDifference(vector.expect, actual) ?? firstPresent(vector.absent ?? [], actual)
  } catch (thrown) {
    return { path: [], expected: vector.expect, actual: { thrown: textOf(thrown) } }
  }
}

async function answerTo({ call, input }: Vector, answer: Answer): Promise<unknown> {
  // A copy: what an implementation does to its input is its own affair.
  const copy = JSON.parse(JSON.stringify(input)) as Vector['input']
  try {
    return await answer(call, copy)
  } catch (thrown) {
    if (isRefusal(thrown)) return { issues: thrown.issues }
    throw thrown
  }
}

function textOf(thrown: unknown): string {
  try {
    return String(thrown instanceof Error ? thrown.message : thrown)
  } catch {
    return 'something that has no text'
  }
}

function articleRows(wanted: readonly Vector[], passed: ReadonlySet<string>, notAsked: ReadonlySet<string>): ArticleRow[] {
  const articleOf = ({ clause }: Vector): number => Number.parseInt(clause, 10)
  const articles = [...new Set(wanted.map(articleOf))].sort((a, b) => a - b)
  return articles.map((article) => {
    const own = wanted.filter((vector) => articleOf(vector) === article)
    const passes = own.filter(({ id }) => passed.has(id)).length
    const left = own.filter(({ id }) => notAsked.has(id)).length
    return { article: String(article), passed: passes, failed: own.length - passes - left, notAsked: left }
  })
}

function badgeOf(passed: number, failed: number, notAsked: number): Badge {
  const asked = passed + failed
  const rest = notAsked > 0 ? `, ${notAsked} not asked` : ''
  return { schemaVersion: 1, label: '金人社发〔2020〕64号', message: `${passed}/${asked}${rest}`, color: colorOf(passed, failed, notAsked) }
}

function colorOf(passed: number, failed: number, notAsked: number): Badge['color'] {
  if (failed > 0) return 'red'
  if (passed === 0) return 'lightgrey'
  return notAsked > 0 ? 'yellow' : 'brightgreen'
}
