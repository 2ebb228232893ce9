// A value under every combination of the varied readings. Nobody argues which of them can matter: the rules are run while it is noted
// which readings they ask for, only those are branched on, and a branching that makes no difference is dropped again.
import type { ReadingId, Readings } from '../regulation/reading-answers.js'
import type { Laws } from '../rules/law.js'
import { withReadings } from '../rules/law.js'
import type { Scope } from './scope.js'
import { answersTo } from './scope.js'

/** A value, or the reading on whose answer it depends. Every reading in a tree changes the value in some combination below it. */
export type DecisionTree<T> = { readonly value: T } | Fork<T>

/** One branch for each answer: the given one first, the others in the order of their table. */
interface Fork<T> {
  readonly reading: ReadingId
  readonly branches: readonly { readonly answer: string; readonly tree: DecisionTree<T> }[]
}

/** Equal keys mean equal values. */
type KeyOf<T> = (value: T) => string | number

/** Computes a value under all combinations of the varied readings, once for all that agree on what it asks for. */
export function decide<T>(compute: (laws: Laws) => T, keyOf: KeyOf<T>, scope: Scope): DecisionTree<T> {
  const run = (readings: Readings): Run<T> => {
    const asked = new Set<string>()
    const noting = new Proxy(readings, {
      get: (answers, reading) => {
        asked.add(reading as string)
        return answers[reading as ReadingId]
      },
    })
    return { value: compute(withReadings(scope.laws, noting)), asked }
  }
  const grow = (readings: Readings, open: readonly ReadingId[], { value, asked }: Run<T>): DecisionTree<T> => {
    const reading = open.find((id) => asked.has(id))
    if (reading === undefined) return { value }
    const rest = open.filter((id) => id !== reading)
    const branches = answersTo(reading, scope).map((answer) => {
      const changed = { ...readings, [reading]: answer }
      return { answer, tree: grow(changed, rest, answer === readings[reading] ? { value, asked } : run(changed)) }
    })
    const [given, ...others] = branches.map(({ tree }) => tree) as [DecisionTree<T>, ...DecisionTree<T>[]]
    return others.every((other) => isSame(given, other, keyOf)) ? given : { reading, branches }
  }
  const { readings } = scope.laws
  return grow(readings, scope.varied, run(readings))
}

interface Run<T> {
  readonly value: T
  readonly asked: ReadonlySet<string>
}

/** The value under some readings. Whoever notes what is asked for is asked for no more than decides. */
export function lookUp<T>(tree: DecisionTree<T>, readings: Readings): T {
  let at = tree
  while ('reading' in at) {
    const given = readings[at.reading]
    at = at.branches.find(({ answer }) => answer === given)?.tree as DecisionTree<T>
  }
  return at.value
}

/** What follows from a value, under all combinations. */
export function follow<T, U>(tree: DecisionTree<T>, compute: (value: T) => U, keyOf: KeyOf<U>, scope: Scope): DecisionTree<U> {
  return decide((laws) => compute(lookUp(tree, laws.readings)), keyOf, scope)
}

/** A value with the answers under which it comes; every other reading may be answered in any way. */
export interface Case<T> {
  readonly value: T
  readonly answers: ReadonlyMap<ReadingId, string>
}

/** The cases of a tree, the one of the readings given first. */
export function casesOf<T>(tree: DecisionTree<T>, answers: ReadonlyMap<ReadingId, string> = new Map()): Case<T>[] {
  if (!('reading' in tree)) return [{ value: tree.value, answers }]
  return tree.branches.flatMap((branch) => casesOf(branch.tree, new Map([...answers, [tree.reading, branch.answer]])))
}

/** Whether two trees give the same value under every combination, whatever they ask first. */
function isSame<T>(a: DecisionTree<T>, b: DecisionTree<T>, keyOf: KeyOf<T>): boolean {
  if (!('reading' in a)) return 'reading' in b ? isSame(b, a, keyOf) : keyOf(a.value) === keyOf(b.value)
  return a.branches.every(({ answer, tree }) => isSame(tree, answered(b, a.reading, answer), keyOf))
}

/** A tree in which one reading is answered. */
function answered<T>(tree: DecisionTree<T>, reading: ReadingId, answer: string): DecisionTree<T> {
  if (!('reading' in tree)) return tree
  if (tree.reading === reading) return tree.branches.find((branch) => branch.answer === answer)?.tree as DecisionTree<T>
  return { ...tree, branches: tree.branches.map((branch) => ({ ...branch, tree: answered(branch.tree, reading, answer) })) }
}
