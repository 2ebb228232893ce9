// The conformance vectors as questions to dist/udf.js, all of which an engine answers in one go.
import type { Vector } from 'jinhua-skill-credits/conformance'
import { vectors } from 'jinhua-skill-credits/conformance'

/** Vectors that the functions of SQL can be asked: assessments, and the ledgers that must be refused. */
export const isAsked = ({ call, refusal }: Vector): boolean => call === 'assess' || (call === 'parseLedger' && refusal === true)

/** A ledger's refusal does not depend on the day. */
const ANY_DAY = { asOf: '2024-12-31' }

/** The arguments of one vector, as JSON text. */
export function textsOf({ call, input }: Pick<Vector, 'call' | 'input'>): readonly [ledger: string, options: string] {
  return [textOf(input['ledger']), textOf(call === 'assess' ? input['options'] : ANY_DAY)]
}

/** What is left out is null in JSON. */
const textOf = (value: unknown): string => JSON.stringify(value ?? null)

export const asked = vectors.filter(isAsked).map(textsOf)

/** What an engine gives back. */
export interface Answers {
  /** Of `jinhua_assess`, a question an entry. */
  readonly assessed: readonly string[]
  /** Of `jinhua_report`. */
  readonly reported: readonly string[]
  /** Whether the engine makes code of strings, and has Intl. */
  readonly strings: boolean
  readonly intl: boolean
}

const ANSWERING = `
function answerAll(asked) {
  var strings = true;
  try { new Function('return 1')() } catch (refused) { strings = false }
  var answers = {
    assessed: asked.map(function (texts) { return jinhua_assess(texts[0], texts[1]) }),
    reported: asked.map(function (texts) { return jinhua_report(texts[0], texts[1]) }),
    strings: strings,
    intl: typeof Intl !== 'undefined',
  };
  return JSON.stringify(answers).replace(/[^ -~]/g, function (unit) { return '\\\\u' + ('000' + unit.charCodeAt(0).toString(16)).slice(-4) });
}`

/**
 * The script an engine runs: the UDF, then a function of all questions, whose answers are one line of ASCII. An engine adds how it
 * prints them.
 *
 * @param udf - dist/udf.js
 * @param print - what is done with the line: an expression with `LINE` in its place
 */
export function scriptOf(udf: string, print: string): string {
  return [udf, ANSWERING, print.replace('LINE', () => `answerAll(${JSON.stringify(asked).replaceAll('<', '\\u003c')})`)].join('\n')
}
