// A comparison of readings by trying out every combination: assess and checkTalentProgram, once each, and the definitions read
// off the whole list. Slow, plain, and independent of everything in src/compare.
import { assess, checkTalentProgram, jinhua64 } from '../../src/index.js'
import type { AssessOptions, Ledger } from '../../src/index.js'
import { readings } from '../../src/regulation/readings.js'
import { defaultReadings, readingIds } from '../../src/regulation/reading-answers.js'
import type { ReadingId, Readings } from '../../src/regulation/reading-answers.js'

export interface BruteOptions extends AssessOptions {
  readonly vary?: readonly ReadingId[]
}

interface Tried {
  readonly readings: Readings
  /** The readings changed, by their places in the table. */
  readonly changed: readonly number[]
  readonly answers: ReadonlyMap<string, string>
}

const answersOf = (reading: ReadingId): string[] => Object.keys(readings[reading].answers)

/** What `compareReadings` is to give. */
export function bruteForce(ledger: Ledger, options: BruteOptions): unknown {
  const given: Readings = { ...defaultReadings, ...options.readings }
  const varied = readingIds.filter((reading) => (options.vary ?? readingIds).includes(reading))
  const all = everyCombination(given, varied).map((combination): Tried => ({
    readings: combination,
    changed: readingIds.flatMap((reading, place) => combination[reading] === given[reading] ? [] : [place]),
    answers: answersUnder(ledger, { ...options, readings: combination }),
  }))
  const key = (combination: Readings): string => varied.map((reading) => combination[reading]).join()
  const byKey = new Map(all.map((tried) => [key(tried.readings), tried]))
  const asGiven = byKey.get(key(given))!
  const decides = (reading: ReadingId, question: string): boolean => all.some((tried) => answersOf(reading).some((answer) => {
    const changedAlone = byKey.get(key({ ...tried.readings, [reading]: answer }))!
    return changedAlone.answers.get(question) !== tried.answers.get(question)
  }))
  return {
    kind: 'comparison',
    regulation: (options.regulation ?? jinhua64).id,
    asOf: options.asOf,
    learner: ledger.learner,
    readings: given,
    varied,
    combinations: all.length,
    questions: [...asGiven.answers].map(([question, answer]) => {
      const robust = all.every(({ answers }) => answers.get(question) === answer)
      return {
        about: JSON.parse(question) as unknown,
        answer,
        robust,
        answers: possibleAnswers(all, question, answer),
        // Nothing can change the only answer there is: no need to look.
        decisive: robust ? [] : varied.filter((reading) => decides(reading, question)),
      }
    }),
  }
}

function everyCombination(given: Readings, varied: readonly ReadingId[]): Readings[] {
  return varied.reduce<Readings[]>(
    (some, reading) => some.flatMap((one) => answersOf(reading).map((answer): Readings => ({ ...one, [reading]: answer }))),
    [given],
  )
}

/** Every question, as JSON, with its answer. */
function answersUnder(ledger: Ledger, { vary: _, ...options }: BruteOptions): Map<string, string> {
  const { years, promotion } = assess(ledger, options)
  const applies = promotion.status !== 'notApplicable'
  return new Map([
    ...years.map(({ year, status }): [string, string] => [JSON.stringify({ kind: 'year', year }), status]),
    ...(applies ? [[JSON.stringify({ kind: 'promotion' }), promotion.status] as const] : []),
    ...(applies ? [[JSON.stringify({ kind: 'earliestDate' }), promotion.earliestDate] as const] : []),
    [JSON.stringify({ kind: 'talentProgram' }), checkTalentProgram(ledger, options).status],
  ])
}

function possibleAnswers(all: readonly Tried[], question: string, given: string): unknown[] {
  const occurring = [...new Set(all.map(({ answers }) => answers.get(question)!))]
  return occurring
    .map((answer) => {
      const yielding = all.filter(({ answers }) => answers.get(question) === answer)
      const smallest = yielding.reduce((least, other) => (bySizeThenTable(other, least) < 0 ? other : least))
      return {
        answer,
        combinations: yielding.length,
        readings: Object.fromEntries(smallest.changed.map((place) => [readingIds[place]!, smallest.readings[readingIds[place]!]])),
      }
    })
    .sort((a, b) => {
      if ((a.answer === given) !== (b.answer === given)) return a.answer === given ? -1 : 1
      return b.combinations - a.combinations || (a.answer < b.answer ? -1 : 1)
    })
}

/** Fewer changes first; then the readings that stand earlier in the table; then the answers that do. */
function bySizeThenTable(a: Tried, b: Tried): number {
  if (a.changed.length !== b.changed.length) return a.changed.length - b.changed.length
  const places = a.changed.map((place, index) => place - b.changed[index]!)
  const answers = a.changed.map((place) => {
    const reading = readingIds[place]!
    return answersOf(reading).indexOf(a.readings[reading]) - answersOf(reading).indexOf(b.readings[reading])
  })
  return [...places, ...answers].find((difference) => difference !== 0) ?? 0
}
