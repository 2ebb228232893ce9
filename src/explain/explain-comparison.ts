import type { PossibleAnswer, ReadingQuestion, ReadingsComparison } from '../compare/comparison.js'
import type { ClauseId } from '../regulation/clauses.js'
import type { Catalog } from './catalog.js'
import { explainBasis } from './explain-basis.js'
import type { Explanation, Line } from './explanation.js'
import { changedWords } from './readings-at-work.js'
import { say } from './say.js'

/** A comparison of readings in words: each question, whether it hangs on a reading, and on which. */
export function explainComparison(catalog: Catalog, comparison: ReadingsComparison): Explanation {
  return {
    kind: 'explanation',
    language: catalog.language,
    title: catalog.titles.comparison,
    lines: [
      say(catalog, catalog.compared(comparison, comparison.varied.map((id) => catalog.reading[id]))),
      explainBasis(catalog),
      ...comparison.questions.flatMap((question) => explainQuestion(catalog, question)),
    ],
    chart: null,
  }
}

const CLAUSE_OF: { readonly [K in ReadingQuestion['about']['kind']]: ClauseId } = {
  year: '9', promotion: '14', earliestDate: '14', talentProgram: '16',
}

function explainQuestion(catalog: Catalog, question: ReadingQuestion): Line[] {
  const { about, robust, decisive, answers } = question
  const clause = CLAUSE_OF[about.kind]
  const topic = catalog.topic(about)
  const inWords = (answers as readonly PossibleAnswer[]).map((each) => ({ ...each, words: wordsOf(catalog, about, each.answer) }))
  const [{ words, combinations }, ...others] = inWords as [(typeof inWords)[number], ...typeof inWords]
  if (robust) return [say(catalog, catalog.robust(topic, words), { clause, about })]
  return [
    say(catalog, catalog.dependsOn(topic, words, combinations, decisive.map((id) => catalog.reading[id])), { clause, about }),
    ...others.map((other) =>
      say(catalog, catalog.otherwise(other.words, other.combinations, changedWords(catalog, other.readings)), { clause, about, depth: 1 })),
  ]
}

function wordsOf({ answer: words }: Catalog, { kind }: ReadingQuestion['about'], answer: string): string {
  if (kind === 'earliestDate') return words.earliestDate(answer)
  const table: Readonly<Record<string, string>> = words[kind]
  return table[answer] as string
}
