// An engine's answers held to the vectors, and to those of another engine, byte for byte.
import type { ConformanceReport } from 'jinhua-skill-credits/conformance'
import { runConformance } from 'jinhua-skill-credits/conformance'
import type { Answers } from './asked.js'
import { asked, isAsked, textsOf } from './asked.js'

export const readAnswers = (line: string): Answers => JSON.parse(line) as Answers

const keyOf = (texts: readonly string[]): string => texts.join('\n')

/** How an engine's assessments do against the vectors. */
export function heldToVectors({ assessed }: Answers): Promise<ConformanceReport> {
  const answers = new Map(asked.map((texts, place) => [keyOf(texts), assessed[place] ?? '']))
  return runConformance(
    (call, input) => JSON.parse(answers.get(keyOf(textsOf({ call, input }))) ?? 'null') as unknown,
    { calls: ['assess', 'parseLedger'], filter: isAsked },
  )
}

/** The questions whose answers differ in any byte. */
export function differing(one: Answers, other: Answers): number[] {
  return [...asked.keys()].filter((place) => one.assessed[place] !== other.assessed[place] || one.reported[place] !== other.reported[place])
}
