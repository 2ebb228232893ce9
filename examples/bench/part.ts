// One measurement in a process of its own: what was compiled for one case, or is kept alive by it, would change the others.
// Called by bench.ts, which bundles it first: `node part.js CASE DIST`, and for `growth` the number of records.
import type { AssessOptions, Assessment, CreditRecord, Ledger, LedgerInput } from 'jinhua-skill-credits'
import type { ReadingsComparison } from 'jinhua-skill-credits/compare'
import { bareLoop } from './bare-loop.js'
import { byHand } from './by-hand.js'
import { ASKED, makeLearner, makeLearners } from './learners.js'
import { look, measure, median, runFor, seenSoFar, used, WARM_MS } from './measure.js'

interface Built {
  readonly parseLedger: (input: unknown) => Ledger
  readonly assess: (ledger: Ledger, options: AssessOptions) => Assessment
}

const [, , name = '', dist = '', size = '0'] = process.argv
const load = async (door: string): Promise<unknown> => import(`${dist}/${door}.js`)

/** A row as a table with a column for every field gives it. */
const COLUMNS = {
  id: null, date: null, until: null, days: null, kind: null, mode: null, subject: null, hours: null, credits: null, recognized: null,
  waiver: null, route: null, tier: null, rank: null, activity: null, title: null, registrar: null,
} as const

const withRecords = (learner: LedgerInput, change: (record: CreditRecord) => unknown): unknown =>
  ({ ...learner, records: learner.records.map(change) })
const rebuilt = (learner: LedgerInput): unknown => withRecords(learner, ({ date, ...rest }) => ({ ...rest, date }))
const withNulls = (learner: LedgerInput): unknown => withRecords(learner, (record) => ({ ...COLUMNS, ...record }))
const sorted = (learner: LedgerInput): unknown => ({ ...learner, records: [...learner.records].sort((a, b) => (a.date < b.date ? -1 : 1)) })
/** As text that came over the wire gives it: its parts lie in memory as they stand in the text. */
const parsedText = (learner: unknown): unknown => JSON.parse(JSON.stringify(learner))

async function caseOf(): Promise<{ call: (index: number) => unknown; count: number }> {
  const learners = makeLearners().map(parsedText) as LedgerInput[]
  const { parseLedger, assess } = await load('index') as Built
  const over = <T>(inputs: readonly T[], act: (input: T) => unknown): { call: (index: number) => unknown; count: number } =>
    ({ call: (index) => act(inputs[index] as T), count: inputs.length })
  const both = (input: unknown): unknown => assess(parseLedger(input), ASKED)
  switch (name) {
    case 'bareLoop': return over(learners, ({ records }) => bareLoop(records))
    case 'byHand': return over(learners, (learner) => byHand(learner, ASKED.asOf, ASKED.promotion.normalYears))
    case 'jsonParse': return over(learners.map((learner) => JSON.stringify(learner)), (text) => JSON.parse(text) as unknown)
    case 'parse': return over(learners, parseLedger)
    case 'assess': return over(learners.map(parseLedger), (ledger) => assess(ledger, ASKED))
    case 'parseAndAssess': return over(learners, both)
    case 'parseAndAssessSorted': return over(learners.map(sorted).map(parsedText), both)
    case 'parseRebuilt': return over(learners.map(rebuilt), parseLedger)
    case 'parseNulls': return over(learners.map(withNulls), parseLedger)
    case 'compare': {
      const { compareReadings } = await load('compare') as { compareReadings: (ledger: Ledger, options: AssessOptions) => ReadingsComparison }
      return over(learners.map(parseLedger), (ledger) => compareReadings(ledger, ASKED))
    }
    default: throw new Error(`no such case: ${name}`)
  }
}

/** Nanoseconds a record of one ledger of that many records. Small ledgers are called often, in turn over ten; a large one a few times. */
async function growth(records: number): Promise<object> {
  const { parseLedger, assess } = await load('index') as Built
  const inputs = Array.from({ length: records > 1000 ? 1 : 10 }, (_, seed) => parsedText(makeLearner(seed, records)))
  const texts = inputs.map((input) => JSON.stringify(input))
  const small = parsedText(makeLearner(1, 500))
  const each = <T>(call: (input: T) => unknown, given: readonly T[], warm: T): number => {
    const act = (index: number): unknown => call(given[index % given.length] as T)
    if (records <= 1000) return measure(act, given.length).cpu * 1000 / records
    // Warm from a smaller ledger, as a process that reads many would be.
    runFor(WARM_MS, () => call(warm), 1)
    const times = Array.from({ length: records > 100_000 ? 1 : 3 }, () => {
      const before = used()
      look(act(0))
      return used() - before
    })
    return median(times) * 1000 / records
  }
  return {
    parse: each(parseLedger, inputs, small),
    both: each((input) => assess(parseLedger(input), ASKED), inputs, small),
    jsonParse: each((text) => JSON.parse(text) as unknown, texts, JSON.stringify(small)),
    peakMB: process.resourceUsage().maxRSS / 1024,
  }
}

/** Milliseconds from nothing to the first verdict. */
async function coldStart(): Promise<object> {
  const input = parsedText(makeLearner(0))
  const [start, before] = [performance.now(), used()]
  const { parseLedger, assess } = await load('index') as Built
  const loaded = performance.now()
  look(assess(parseLedger(input), ASKED))
  return { clock: performance.now() - start, cpu: (used() - before) / 1000, load: loaded - start }
}

async function result(): Promise<object> {
  if (name === 'growth') return growth(Number(size))
  if (name === 'coldStart') return coldStart()
  const { call, count } = await caseOf()
  return measure(call, count)
}

console.log(JSON.stringify({ ...await result(), seen: seenSoFar() }))
