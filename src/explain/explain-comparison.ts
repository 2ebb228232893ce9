import type { PossibleAnswer, QuestionTopic, ReadingQuestion, ReadingsComparison } from '../compare/comparison.js'
import type { ReadingsSurvey } from '../compare/survey-readings.js'
import type { ClauseId } from '../regulation/clauses.js'
import { readings } from '../regulation/readings.js'
import type { Catalog } from './catalog.js'
import { explainBasis } from './explain-basis.js'
import type { Explanation, Line } from './explanation.js'
import { changedWords, explainGiven } from './readings-at-work.js'
import { say, under } from './say.js'

/** A comparison of readings in words: each question, whether it depends on a reading, and on which. */
export function explainComparison(catalog: Catalog, comparison: ReadingsComparison): Explanation {
  const { learner, asOf, regulation, varied, combinations, questions } = comparison
  const names = varied.map((id) => catalog.reading[id])
  return {
    kind: 'explanation',
    language: catalog.language,
    title: catalog.titles.comparison,
    lines: [
      say(catalog, catalog.heading.comparison(learner, asOf)),
      ...explainBasis(catalog, regulation),
      say(catalog, names.length > 0 ? catalog.compared.varied(names, combinations) : catalog.compared.none),
      ...questions.flatMap((question) => explainQuestion(catalog, question, names.length > 0)),
      ...explainGiven(catalog, comparison.readings, []),
    ],
    chart: null,
  }
}

/** The article that a question is about. */
export const TOPIC_CLAUSE: { readonly [K in QuestionTopic['kind']]: ClauseId } = {
  year: '9', promotion: '14', earliestDate: '14', talentProgram: '16',
}

function explainQuestion(catalog: Catalog, question: ReadingQuestion, isVaried: boolean): Line[] {
  const { about, robust, decisive, answers } = question
  const clause = TOPIC_CLAUSE[about.kind]
  const topic = catalog.topic(about)
  const inWords = (answers as readonly PossibleAnswer[]).map((each) => ({ ...each, words: wordsOf(catalog, about, each.answer) }))
  const [{ words, combinations }, ...others] = inWords as [(typeof inWords)[number], ...typeof inWords]
  if (robust) return [say(catalog, isVaried ? catalog.robust(topic, words) : catalog.onlyAnswer(topic, words), { clause, about })]
  return [
    say(catalog, catalog.dependsOn(topic, words, combinations, decisive.map((id) => catalog.reading[id])), { clause, about }),
    ...others.map((other) =>
      say(catalog, catalog.otherwise(other.words, other.combinations, changedWords(catalog, other.readings)), { clause, about, depth: 1 })),
  ]
}

/** An answer in words. */
export function wordsOf({ answer: words }: Catalog, { kind }: QuestionTopic, answer: string): string {
  if (kind === 'earliestDate') return words.earliestDate(answer)
  const table: Readonly<Record<string, string>> = words[kind]
  return table[answer] as string
}

/** A survey in words: how many people each reading affects, and in what; the one that affects most people first. */
export function explainSurvey(catalog: Catalog, survey: ReadingsSurvey): Explanation {
  const { asOf, regulation, people, robust, decisive } = survey
  const without = decisive.filter((each) => each.people === 0).map(({ reading }) => catalog.reading[reading])
  return {
    kind: 'explanation',
    language: catalog.language,
    title: catalog.titles.survey,
    lines: [
      say(catalog, people > 0 ? catalog.heading.survey.some(people, asOf) : catalog.heading.survey.none(asOf)),
      ...explainBasis(catalog, regulation),
      ...(people > 0 ? [say(catalog, catalog.surveyed.robust(robust))] : []),
      ...decisive.filter((each) => each.people > 0).flatMap(({ reading, people: affected, questions }) => {
        const about = { kind: 'reading', reading } as const
        return [
          say(catalog, catalog.surveyed.reading(catalog.reading[reading], affected), { clause: readings[reading].clauses[0], about }),
          ...under(questions.map((question) => {
            const text = catalog.surveyed.question(catalog.topic(question.about), question.people)
            return say(catalog, text, { clause: TOPIC_CLAUSE[question.about.kind], about })
          })),
        ]
      }),
      ...(people > 0 && without.length > 0 ? [say(catalog, catalog.surveyed.without(without))] : []),
      ...explainGiven(catalog, survey.readings, []),
    ],
    chart: null,
  }
}
