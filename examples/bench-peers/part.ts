// One measurement in a process of its own: `node part.mjs PEER DIST`. It also counts for how many learners the verdicts are the library's.
import type { AssessOptions, Assessment, Ledger, LedgerInput } from 'jinhua-skill-credits'
import { byHand } from '../bench/by-hand.js'
import { ASKED, makeLearners } from '../bench/learners.js'
import { look, median, used } from '../bench/measure.js'
import type { Peer, Verdicts } from './peer.js'

const [, , name = '', dist = ''] = process.argv
const { parseLedger, assess } = await import(`${dist}/index.js`) as {
  readonly parseLedger: (input: unknown) => Ledger
  readonly assess: (ledger: Ledger, options: AssessOptions) => Assessment
}

const short = ({ years, promotion }: Assessment): Verdicts => ({ years: years.map(({ year, status }) => ({ year, status })), promotion: promotion.status })
const ours: Peer = { name: 'this library', doneForIt: 'nothing', verdicts: (learner) => short(assess(parseLedger(learner), ASKED)) }
const hand: Peer = {
  name: 'by hand', doneForIt: 'all', verdicts: (learner) => {
    const { years, promotion } = byHand(learner, ASKED.asOf, ASKED.promotion.normalYears)
    return { years: years.map(({ year, status }) => ({ year, status })), promotion }
  },
}
const PEERS: Readonly<Record<string, () => Promise<Peer>>> = {
  ours: async () => Promise.resolve(ours),
  hand: async () => Promise.resolve(hand),
  jsonRulesEngine: async () => (await import('./json-rules-engine.js')).peer,
  zenEngine: async () => (await import('./zen-engine.js')).peer,
  publicodes: async () => (await import('./publicodes.js')).peer,
  hyperformula: async () => (await import('./hyperformula.js')).peer,
}

const WARM_MS = 1000
const SAMPLES = 5
const SAMPLE_MS = 150

const peer = await (PEERS[name] as () => Promise<Peer>)()
const learners = makeLearners().map((learner) => JSON.parse(JSON.stringify(learner)) as LedgerInput)

/** As `measure`, for answers that may be promised. */
async function runFor(ms: number): Promise<number> {
  const end = performance.now() + ms
  let calls = 0
  while (performance.now() < end) {
    look(await peer.verdicts(learners[calls % learners.length] as LedgerInput))
    calls += 1
  }
  return calls
}

await runFor(WARM_MS)
const cpu: number[] = []
const clock: number[] = []
for (let sample = 0; sample < SAMPLES; sample += 1) {
  const [before, start] = [used(), performance.now()]
  const calls = await runFor(SAMPLE_MS)
  clock.push((performance.now() - start) * 1000 / calls)
  cpu.push((used() - before) / calls)
}

/** Slow engines are held to the first learners only. */
const held = learners.slice(0, 50)
let same = 0
for (const learner of held) {
  if (JSON.stringify(await peer.verdicts(learner)) === JSON.stringify(short(assess(parseLedger(learner), ASKED)))) same += 1
}
console.log(JSON.stringify({ name: peer.name, doneForIt: peer.doneForIt, cpu: median(cpu), clock: median(clock), same, held: held.length }))
