import type { AnswerChange, AssessmentDiff } from '../compare/diff-assessments.js'
import type { FigureDifference } from '../compare/figure-difference.js'
import type { Catalog, FigureWord } from './catalog.js'
import { explainBasis } from './explain-basis.js'
import { TOPIC_CLAUSE, wordsOf } from './explain-comparison.js'
import type { Explanation, Line } from './explanation.js'
import { answerWords } from './readings-at-work.js'
import { say, under } from './say.js'

/** What differs between two assessments in words: what they rest on, the conclusions that change, and the first figure that does. */
export function explainDiff(catalog: Catalog, diff: AssessmentDiff): Explanation {
  const { learner, asOf, readings, changes, firstFigure } = diff
  return {
    kind: 'explanation',
    language: catalog.language,
    title: catalog.titles.diff,
    lines: [
      say(catalog, catalog.heading.diff(learner, asOf)),
      ...explainBases(catalog, diff),
      ...readings.map(({ reading, before, after }) => say(
        catalog,
        catalog.diff.reading(catalog.reading[reading], answerWords(catalog, reading, before), answerWords(catalog, reading, after)),
        { about: { kind: 'reading', reading } },
      )),
      ...(changes.length === 0 ? [say(catalog, catalog.diff.noChange)] : changes.flatMap((change) => explainChange(catalog, change))),
      firstFigure === null ? say(catalog, catalog.diff.noFigure) : explainFigure(catalog, firstFigure, 'all'),
    ],
    chart: null,
  }
}

/** One basis of both, or that of each. */
function explainBases(catalog: Catalog, { regulation: { before, after } }: AssessmentDiff): Line[] {
  if (before === after) return explainBasis(catalog, after)
  return (['before', 'after'] as const).flatMap((side) => {
    const [basis, ...figures] = explainBasis(catalog, side === 'before' ? before : after) as [Line, ...Line[]]
    return [{ ...basis, text: catalog.diff.side[side](basis.text) }, ...figures]
  })
}

function explainChange(catalog: Catalog, { about, before, after, figure }: AnswerChange): Line[] {
  const words = (answer: string | null): string | null => (answer === null ? null : wordsOf(catalog, about, answer))
  return [
    say(catalog, catalog.diff.answer(catalog.topic(about), words(before), words(after)), { clause: TOPIC_CLAUSE[about.kind], about }),
    // Where one of the two gives no conclusion there are no figures behind it: that they differ goes without saying.
    ...(figure === null || before === null || after === null ? [] : under([explainFigure(catalog, figure, 'behind')])),
  ]
}

function explainFigure(catalog: Catalog, { of, figure, clause, before, after }: FigureDifference, among: 'behind' | 'all'): Line {
  const { diff } = catalog
  const word = figure as FigureWord
  const text = diff.firstFigure(diff.owner(of), diff.figure[word], diff.value(before, word), diff.value(after, word), among)
  return say(catalog, text, { clause, about: of })
}
