import { uncheckedIssues } from '../ledger/entries.js'
import { issue, IssueList, refuse } from '../ledger/issues.js'
import type { Ledger, PlainDate } from '../ledger/ledger.js'
import type { ReadingId, Readings } from '../regulation/reading-answers.js'
import type { CompareOptions } from './compare-readings.js'
import { compareUnder, scopeOf, takeCompareOptions } from './compare-readings.js'
import type { QuestionTopic, ReadingQuestion } from './comparison.js'
import { partsOf } from './parts-of.js'
import { placeOf } from './place-of.js'

/** On which readings the answers of a group hang: what to ask the authority, the question that matters to most people first. */
export interface ReadingsSurvey {
  readonly kind: 'survey'
  /** The regulation's id. */
  readonly regulation: string
  readonly asOf: PlainDate
  /** The readings given, filled in with the defaults. */
  readonly readings: Readings
  /** The readings whose answers were tried, in the order of their table. */
  readonly varied: readonly ReadingId[]
  /** How many ledgers were read. */
  readonly people: number
  /** How many of them have no answer that depends on a varied reading. */
  readonly robust: number
  /** Every varied reading: most people first, then in the order of the table. */
  readonly decisive: readonly SurveyedReading[]
}

/** How many people's answers depend on one reading. */
export interface SurveyedReading {
  readonly reading: ReadingId
  /** People at least one answer of whom depends on it. */
  readonly people: number
  /** For which questions: most people first, then as `compareReadings` lists them. */
  readonly questions: readonly SurveyedQuestion[]
}

/** How many people's answers to one question depend on a reading. */
export interface SurveyedQuestion {
  readonly about: QuestionTopic
  readonly people: number
}

/**
 * Compares the readings for everybody in a group, and counts whose answers depend on which.
 *
 * It goes through the ledgers one by one and keeps none, so that a city's register can be streamed through it.
 *
 * @param ledgers - ledgers that `parseLedger` has checked, one a person: a list, a generator, an async one
 * @param options - as for `compareReadings`; what the authority has settled stands in `readings` and is left out of `vary`
 * @returns per reading how many people's answers depend on it, and for which questions, most people first
 * @throws InputError - as a rejection: for options that cannot be, with every problem, for something that is no collection, or for a
 *   ledger in it that `parseLedger` did not make
 * @remarks Articles 9, 10, 11, 14, 16, 20, 22 and 24.
 * @example
 * (await surveyReadings([ledger], { asOf: '2024-12-31' })).people
 * //=> 1
 */
export async function surveyReadings(
  ledgers: Iterable<Ledger> | AsyncIterable<Ledger>, options: CompareOptions,
): Promise<ReadingsSurvey> {
  const issues = new IssueList()
  if (!isCollection(ledgers)) issues.add(issue(['ledgers'], 'type'))
  const checked = takeCompareOptions(options, issues)
  issues.refuse()
  const scope = scopeOf(checked)
  const tallies = emptyTallies(scope.varied)
  let people = 0
  let robust = 0
  for await (const ledger of ledgers) {
    refuse(uncheckedIssues(ledger, ['ledgers', people]))
    const decisive = count(compareUnder(ledger, checked, scope).questions, tallies)
    people += 1
    if (decisive === 0) robust += 1
  }
  return {
    kind: 'survey',
    regulation: scope.laws.regulation.id,
    asOf: checked.asOf,
    readings: scope.laws.readings,
    varied: scope.varied,
    people,
    robust,
    decisive: decisiveIn(tallies),
  }
}

/**
 * Adds up surveys of parts of a group: the same as one survey of all, in whatever parts and order.
 *
 * @param surveys - what `surveyReadings` gave for each part, at least one; under the same readings and with the same ones varied
 * @returns the survey of all
 * @throws InputError - for what is no survey, for none at all, and for surveys that asked different things
 * @remarks Articles 9, 10, 11, 14, 16, 20, 22 and 24.
 * @example
 * const part = await surveyReadings([ledger], { asOf: '2024-12-31' })
 * mergeSurveys([part, part]).people
 * //=> 2
 */
export function mergeSurveys(surveys: Iterable<ReadingsSurvey>): ReadingsSurvey {
  const [first, ...others] = partsOf(surveys, 'survey', 'surveys', ({ regulation, asOf, readings, varied }) => [regulation, asOf, readings, varied])
  const tallies = emptyTallies(first.varied)
  for (const { decisive } of [first, ...others]) {
    for (const { reading, people, questions } of decisive) {
      const tally = tallies.get(reading) as Tally
      tally.people += people
      for (const question of questions) addQuestion(tally, question.about, question.people)
    }
  }
  return {
    kind: 'survey',
    regulation: first.regulation,
    asOf: first.asOf,
    readings: first.readings,
    varied: first.varied,
    people: others.reduce((sum, { people }) => sum + people, first.people),
    robust: others.reduce((sum, { robust }) => sum + robust, first.robust),
    decisive: decisiveIn(tallies),
  }
}

/** What has been counted of one reading. */
interface Tally {
  people: number
  readonly questions: Map<string, { readonly about: QuestionTopic; people: number }>
}

function emptyTallies(varied: readonly ReadingId[]): Map<ReadingId, Tally> {
  return new Map(varied.map((reading) => [reading, { people: 0, questions: new Map() }]))
}

function addQuestion({ questions }: Tally, about: QuestionTopic, people: number): void {
  const key = JSON.stringify(about)
  const known = questions.get(key)
  if (known === undefined) questions.set(key, { about, people })
  else known.people += people
}

function decisiveIn(tallies: ReadonlyMap<ReadingId, Tally>): SurveyedReading[] {
  return [...tallies]
    .map(([reading, tally]) => ({ reading, people: tally.people, questions: [...tally.questions.values()].sort(mostPeopleFirst) }))
    .sort((a, b) => b.people - a.people)
}

/** Counts one person's questions in; gives how many readings any of them depends on. */
function count(questions: readonly ReadingQuestion[], tallies: ReadonlyMap<ReadingId, Tally>): number {
  const decisive = new Set(questions.flatMap((question) => question.decisive))
  for (const reading of decisive) {
    const tally = tallies.get(reading) as Tally
    tally.people += 1
    for (const { about } of questions.filter((question) => question.decisive.includes(reading))) addQuestion(tally, about, 1)
  }
  return decisive.size
}

function mostPeopleFirst(a: SurveyedQuestion, b: SurveyedQuestion): number {
  return b.people - a.people || placeOf(a.about) - placeOf(b.about)
}

function isCollection(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (Symbol.iterator in value || Symbol.asyncIterator in value)
}
