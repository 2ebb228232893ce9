// zen-engine (GoRules): a decision graph with an expression language over lists, in Rust. A year comes to it grouped by cap.
import type { LedgerInput } from 'jinhua-skill-credits'
import { ZenEngine } from '@gorules/zen-engine'
import type { Peer, Verdicts } from './peer.js'
import { grouped, promotionFacts } from './peer.js'

const expression = (id: string, key: string, value: string): { id: string; key: string; value: string } => ({ id, key, value })
/** A graph of one node of expressions, each seeing those before it as `$.key`. */
const graph = (name: string, expressions: readonly { id: string; key: string; value: string }[]): object => ({
  nodes: [
    { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
    { id: 'on', name, type: 'expressionNode', position: { x: 1, y: 0 }, content: { expressions, passThrough: false } },
    { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 } },
  ],
  edges: [{ id: 'a', sourceId: 'in', targetId: 'on', type: 'edge' }, { id: 'b', sourceId: 'on', targetId: 'out', type: 'edge' }],
})

const engine = new ZenEngine()
const year = engine.createDecision(graph('year', [
  expression('1', 'total', 'sum(map(pools, min([#.cap, #.general + #.professional])))'),
  expression('2', 'least', 'sum(map(pools, max([0, min([#.cap, #.general + #.professional]) - #.professional])))'),
  expression('3', 'most', 'sum(map(pools, min([#.cap, #.general])))'),
  expression('4', 'general', 'min([max([1800, $.least]), $.most])'),
  expression('5', 'standing', 'sum(map(pools, min([#.cap, #.later])))'),
  expression('6', 'status', 'number == 2020 ? "notAssessed" : $.total >= 9000 and $.general >= 1800 and $.total - $.general >= 6000 and exam > 0 ? "met" : "unmet"'),
]))
const application = engine.createDecision(graph('application', [
  expression('1', 'status', 'monthsPassed >= normalMonths ? "normal" : credits > threshold and monthsPassed >= normalMonths - 12 * mostEarly ? "early" : "notYet"'),
]))
/** Infinity is no JSON. */
const NO_CAP = 100_000_000

async function verdicts(learner: LedgerInput): Promise<Verdicts> {
  const years: { year: number; status: string }[] = []
  let credits = 0
  for (const { number, year: { free, exam, pools } } of grouped(learner)) {
    const { result } = await year.evaluate({ number, exam, pools: [{ ...free, cap: NO_CAP }, ...pools.values()] }) as { result: { status: string; standing: number } }
    years.push({ year: number, status: result.status })
    credits += result.standing
  }
  const { result } = await application.evaluate(promotionFacts(learner, credits)) as { result: { status: string } }
  return { years, promotion: result.status }
}

export const peer: Peer = {
  name: 'zen-engine', doneForIt: 'conversion, grouping by year, day and mode, and dates; it applies the caps, adds up and decides', verdicts,
}
