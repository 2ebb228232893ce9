import type { TalentProgramStatus } from '../compare/comparison.js'
import type { PlainDate } from '../ledger/ledger.js'
import type { MissingFact, OpenQuestion, SettledAnswer, Settlement } from '../plan/settlement.js'
import { firstDayOf, lastDayOf, yearOf } from '../values/plain-date.js'
import type { Catalog, FactsOfPeriod } from './catalog.js'
import { explainBasis } from './explain-basis.js'
import type { About, Explanation, Line } from './explanation.js'
import { explainGiven } from './readings-at-work.js'
import { say } from './say.js'

/** What would settle open questions in words: what must hold for which answer, and which facts decide. */
export function explainSettlement(catalog: Catalog, { learner, asOf, regulation, readings, questions }: Settlement): Explanation {
  return {
    kind: 'explanation',
    language: catalog.language,
    title: catalog.titles.settlement,
    lines: [
      say(catalog, catalog.heading.settlement[howOpen(questions)](learner, asOf)),
      ...explainBasis(catalog, regulation),
      ...questions.flatMap((question) => explainOpenQuestion(catalog, question)),
      ...explainGiven(catalog, readings, []),
    ],
    chart: null,
  }
}

function howOpen(questions: readonly OpenQuestion[]): keyof Catalog['heading']['settlement'] {
  if (questions.length === 0) return 'none'
  return questions.some(({ conditions }) => conditions.length > 0) ? 'some' : 'harmless'
}

function explainOpenQuestion(catalog: Catalog, question: OpenQuestion): Line[] {
  const { settlement: words } = catalog
  const { clause, conditions, sets } = question
  const about = aboutOf(question)
  const topic = words.topic(question.about)
  const line = (text: string, depth: number, of = clause): Line => say(catalog, text, { clause: of, about, depth })
  const inWords = (answer: SettledAnswer): string =>
    (question.about.kind === 'recentYear' ? catalog.answer.talentProgram[answer.status as TalentProgramStatus] : words.answer(answer))
  const then = inWords(question.then)
  const facts = sets.filter((set) => set.facts.length > 0)
  if (conditions.length === 0) return [line(words.settled(topic, then), 0)]
  return [
    line(words.question(topic, then, inWords(question.otherwise), conditions.length), 0),
    ...conditions.map((condition) => line(words.condition(condition), 1, condition.clause)),
    line(facts.length > 1 ? words.anySet : words.oneSet, 1),
    ...facts.map((set) => line(words.set(byPeriod(set.facts)), 2)),
  ]
}

function aboutOf({ about }: OpenQuestion): About {
  return about.kind === 'recentYear' ? { kind: 'talentProgram' } : about
}

function wholeYear(from: PlainDate, to: PlainDate): number | null {
  const year = yearOf(from)
  return from === firstDayOf(year) && to === lastDayOf(year) ? year : null
}

/** Facts of one period that are not known for one reason are said together. */
function byPeriod(facts: readonly MissingFact[]): FactsOfPeriod[] {
  const groups = new Map<string, FactsOfPeriod & { readonly facts: MissingFact[] }>()
  for (const fact of facts) {
    const { from, to, lack } = fact
    const key = `${from} ${to} ${lack}`
    const group = groups.get(key) ?? { from, to, year: wholeYear(from, to), lack, facts: [] }
    groups.set(key, group)
    group.facts.push(fact)
  }
  return [...groups.values()]
}
