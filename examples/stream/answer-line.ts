// One line to its answer, whatever the line is: never a throw, always one line.
import { assess, InputError, parseLedger } from 'jinhua-skill-credits'
import type { AssessOptions, Assessment } from 'jinhua-skill-credits'

export interface Asked {
  /** Of every line that brings none of its own. */
  readonly options: object
  /** The verdicts alone, in the place of the whole assessment. */
  readonly short: boolean
}

export interface Answer {
  readonly text: string
  readonly refused: boolean
}

const STRAY = { code: 'line', message: { zh: '除 ledger 和 options 外，不应有其他项', en: 'nothing belongs beside ledger and options' } }

export function answerLine(line: string, { options, short }: Asked): Answer {
  let given: unknown
  try {
    given = JSON.parse(line) as unknown
  } catch {
    return { text: JSON.stringify({ error: { code: 'json', message: { zh: '这一行不是 JSON', en: 'this line is no JSON' } } }), refused: true }
  }
  const { ledger, options: own, ...stray } = withOptions(given) ? given : { ledger: given }
  // Options under a misspelled name must not go unread: the command's would answer in their stead.
  if (Object.values(stray).some((value) => value !== null)) return { text: JSON.stringify({ error: STRAY }), refused: true }
  try {
    const assessment = assess(parseLedger(ledger), (own ?? options) as AssessOptions)
    return { text: JSON.stringify(short ? verdicts(assessment) : assessment), refused: false }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { text: JSON.stringify({ learner: keyOf(ledger, error), error: { code: 'input', issues: error.issues } }), refused: true }
  }
}

function withOptions(value: unknown): value is { readonly ledger: unknown; readonly options?: unknown } {
  return typeof value === 'object' && value !== null && 'ledger' in value
}

/** Which learner it was; null where the key must not be repeated, or is none. */
function keyOf(ledger: unknown, { issues }: InputError): string | null {
  const learner = (ledger as { readonly learner?: unknown } | null)?.learner
  return typeof learner === 'string' && !issues.some(({ path }) => path[1] === 'learner') ? learner : null
}

function verdicts({ learner, years, level, promotion }: Assessment): object {
  const short = years.map(({ year, status, credits: { total } }) => ({ year, status, total }))
  return { learner, years: short, level, promotion: promotion.status }
}
