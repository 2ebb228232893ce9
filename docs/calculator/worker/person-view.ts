// Everything that the library says of one person, in one language.
import type { AssessedRecord, AssessOptions, ClauseId, Locale } from 'jinhua-skill-credits'
import { compareReadings } from 'jinhua-skill-credits/compare'
import type { Explanation, Line } from 'jinhua-skill-credits/explain'
import { en, explain, zh } from 'jinhua-skill-credits/explain'
import { planPromotion, planYear, whatWouldSettle } from 'jinhua-skill-credits/plan'
import { doubtWords, wordTables } from 'jinhua-skill-credits/tables'
import type { CutView, DecisiveView, LevelView, PersonView, RecordView, Sentence } from '../shared/person.js'
import type { Assessed } from './person-row.js'
import { earliestOf } from './person-row.js'
import { yearView } from './year-view.js'

/** All about a person; `year` is the one that the list is about. */
export function personView(person: Assessed, options: AssessOptions, year: number, locale: Locale): PersonView {
  const { learner: { ledger, doubts }, name, assessment } = person
  const { level, promotion } = assessment
  const explanation = explain(assessment, { locale })
  const comparison = compareReadings(ledger, options)
  const titles = new Map(ledger.records.map(({ id, title }) => [id, title ?? '']))
  return {
    key: ledger.learner,
    name,
    title: explanation.title,
    asOf: options.asOf,
    doubts: doubtWords(doubts, locale),
    doubtPlaces: doubts.map(({ sheet, row }) => ({ sheet, row: row - 1 })),
    years: assessment.years.map((one) => yearView(one, locale, sentenceOnYear(explanation, one.year))),
    records: assessment.records.map((record) => recordView(record, titles.get(record.id) ?? '', locale)),
    level: level === null ? null : levelView(person, locale),
    application: wordTables.promotions[promotion.status === 'notApplicable' ? promotion.reason : promotion.status][locale],
    applicationLines: explanation.lines.filter(({ about }) => about?.kind === 'level' || about?.kind === 'promotion').map(sentence),
    steps: promotion.status === 'notApplicable' ? [] : stepsOf(explain(planPromotion(ledger, options), { locale }), explanation),
    planYear: year,
    plan: planOf(person, options, year, locale),
    open: withoutHead(explain(whatWouldSettle(ledger, options), { locale })).map(sentence),
    decisive: decisiveViews(comparison, locale),
    robust: comparison.questions.filter(({ robust }) => robust).length,
    basis: explanation.lines.filter(({ about }) => about?.kind === 'text' || about?.kind === 'reading' || about?.kind === 'assumption').map(sentence),
    explanation: explanation.lines.map(sentence),
  }
}

const sentence = ({ text, citation = '', depth }: Line): Sentence => ({ text, citation, depth })

/** Without whose it is and by which text: that stands above already. */
const withoutHead = ({ lines }: Explanation): Line[] => lines.slice(1).filter(({ about }) => about?.kind !== 'text')

const sentenceOnYear = ({ lines }: Explanation, year: number): string =>
  lines.find(({ about }) => about?.kind === 'year' && about.year === year)?.text ?? ''

/** What an application's plan says beyond the explanation, without its own heading. */
function stepsOf({ lines }: Explanation, { lines: known }: Explanation): Sentence[] {
  const said = new Set(known.map(({ text }) => text))
  return lines.filter(({ about, text }) => about?.kind === 'promotion' && !said.has(text)).map(sentence)
}

/** A plan for the year, where it needs one: whose, by which text and what is required stand above already. */
function planOf({ learner: { ledger }, assessment }: Assessed, options: AssessOptions, year: number, locale: Locale): Sentence[] | null {
  const status = assessment.years.find((one) => one.year === year)?.status
  if (status !== 'unmet' && status !== 'pending' && status !== 'unknown') return null
  const end = `${year}-12-31`
  const { promotion: _, ...law } = options
  const plan = planYear(ledger, { ...law, asOf: options.asOf < end ? options.asOf : end, year })
  return withoutHead(explain(plan, { locale })).filter(({ about, depth }) => about?.kind !== 'year' || depth === 0).map(sentence)
}

/** The article as the language cites it. */
export function citation(clause: ClauseId | null, locale: Locale): string {
  return clause === null ? '' : { zh, en }[locale].citation(clause)
}

/** What was cut from a record, in words. */
export const cutViews = ({ cuts }: AssessedRecord, locale: Locale): CutView[] => cuts.map(({ credits, reason, clause }) => ({
  credits, reason, reasonText: wordTables.cutReasons[reason][locale], article: citation(clause, locale),
}))

function recordView(record: AssessedRecord, title: string, locale: Locale): RecordView {
  const { id, date, until = '', kind, subject, clause, claimed, credited } = record
  return {
    id, date, until, kind, claimed, credited,
    what: title === '' ? wordTables.kinds[kind][locale] : title,
    subject: subject === 'unclassified' ? '' : wordTables.subjects[subject][locale],
    article: citation(clause, locale),
    cuts: cutViews(record, locale),
  }
}

function levelView({ assessment: { level, promotion } }: Assessed, locale: Locale): LevelView | null {
  if (level === null) return null
  const asked = promotion.status === 'notApplicable' ? null : promotion
  return {
    levelText: wordTables.levels[level.level][locale],
    since: level.since,
    credits: level.credits,
    most: level.most,
    cleared: level.cleared,
    threshold: asked?.threshold ?? null,
    missing: asked?.missing ?? null,
    earliest: earliestOf(promotion),
    normal: asked?.normalDate ?? null,
  }
}

/** The questions that a reading decides, in the sentences of the library. */
function decisiveViews(comparison: ReturnType<typeof compareReadings>, locale: Locale): DecisiveView[] {
  const { lines } = explain(comparison, { locale })
  return comparison.questions.filter(({ robust }) => !robust).flatMap(({ about, decisive }) => {
    const at = lines.findIndex((line) => line.depth === 0 && JSON.stringify(line.about) === JSON.stringify(about))
    const rest = lines.slice(at + 1)
    const end = rest.findIndex(({ depth }) => depth === 0)
    return [{
      text: lines[at]?.text ?? '', citation: lines[at]?.citation ?? '',
      others: rest.slice(0, end === -1 ? undefined : end).map(({ text }) => text),
      readings: decisive,
    }]
  })
}
