/**
 * A world is a life small enough to be tried out whole: every subset of its records, under every combination of answers to the readings
 * that can matter, is a case, and each case has a number.
 */
import { isDeepStrictEqual } from 'node:util'
import type { AssessOptions } from '../../src/assess/assessment.js'
import type { CreditRecord, Ledger, LedgerInput } from '../../src/ledger/ledger.js'
import { parseLedger } from '../../src/ledger/parse-ledger.js'
import type { ReadingId, Readings } from '../../src/regulation/reading-answers.js'
import { readings } from '../../src/regulation/readings.js'
import { readingIds } from '../../src/regulation/reading-answers.js'

/** One function, asked of one life. */
export interface Question {
  readonly call: string
  readonly tested: (ledger: Ledger, options: AssessOptions) => object
  readonly reference: (ledger: LedgerInput, options: AssessOptions) => object
  /** The records each of which may be there or not. */
  readonly catalogue: readonly CreditRecord[]
  /** The life with those of the records that are there. */
  readonly lifeWith: (records: readonly CreditRecord[]) => LedgerInput
  readonly asked: AssessOptions
  /** The readings that cannot matter here; all others are varied. */
  readonly idle: readonly ReadingId[]
}

/** A case: the question, the ledger with its subset of the records, and the options with their readings. */
export interface Case {
  readonly question: Question
  readonly ledger: LedgerInput
  readonly parsed: Ledger
  readonly options: AssessOptions
}

/** How many cases there are, and each of them by its number from 0. */
export interface World {
  readonly name: string
  readonly cases: number
  readonly caseAt: (number: number) => Case
}

const answersTo = (reading: ReadingId): string[] => Object.keys(readings[reading].answers)

const combinationsOf = (varied: readonly ReadingId[]): readonly Partial<Readings>[] => varied.reduce<Record<string, string>[]>(
  (all, reading) => all.flatMap((some) => answersTo(reading).map((answer) => ({ ...some, [reading]: answer }))), [{}])

/** The cases of one question: subset by subset, each under every combination of readings. */
function casesOf(question: Question): Omit<World, 'name'> {
  const { catalogue, lifeWith, asked, idle } = question
  const combinations = combinationsOf(readingIds.filter((reading) => !idle.includes(reading)))
  const ledgers = Array.from({ length: 2 ** catalogue.length }, (_, subset) =>
    lifeWith(catalogue.filter((_record, place) => Math.floor(subset / 2 ** place) % 2 === 1)))
  const parsed = ledgers.map((ledger) => parseLedger(ledger))
  return {
    cases: ledgers.length * combinations.length,
    caseAt: (number) => {
      const subset = Math.floor(number / combinations.length)
      const options = { ...asked, readings: combinations[number % combinations.length]! }
      return { question, ledger: ledgers[subset]!, parsed: parsed[subset]!, options }
    },
  }
}

/** A world of some questions, the cases of one after those of the other. */
export function worldOf(name: string, questions: readonly Question[]): World {
  const all = questions.map(casesOf)
  return {
    name,
    cases: all.reduce((sum, { cases }) => sum + cases, 0),
    caseAt: (number) => {
      let left = number
      for (const { cases, caseAt } of all) {
        if (left < cases) return caseAt(left)
        left -= cases
      }
      throw new RangeError(`${name} has no case ${number}`)
    },
  }
}

/** Whether the library and the naive reference say the same of a case. */
export function agreeOn({ question, ledger, parsed, options }: Case): boolean {
  return isDeepStrictEqual(question.tested(parsed, options), question.reference(ledger, options))
}
