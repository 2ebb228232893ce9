// json-rules-engine: conditions over facts, and the events of those that hold. It has no arithmetic, so it gets sums and decides.
import type { LedgerInput } from 'jinhua-skill-credits'
import { Engine } from 'json-rules-engine'
import type { Peer, Verdicts } from './peer.js'
import { promotionFacts, summed } from './peer.js'

const years = new Engine([
  {
    conditions: { all: [
      { fact: 'total', operator: 'greaterThanInclusive', value: 9000 },
      { fact: 'general', operator: 'greaterThanInclusive', value: 1800 },
      { fact: 'professional', operator: 'greaterThanInclusive', value: 6000 },
      { fact: 'exam', operator: 'greaterThan', value: 0 },
    ] },
    event: { type: 'met' },
  },
])
const applications = new Engine([
  { conditions: { all: [{ fact: 'monthsPassed', operator: 'greaterThanInclusive', value: { fact: 'normalMonths' } }] }, event: { type: 'normal' }, priority: 2 },
  {
    conditions: { all: [
      { fact: 'credits', operator: 'greaterThan', value: { fact: 'threshold' } },
      { fact: 'monthsPassed', operator: 'greaterThanInclusive', value: { fact: 'earliestMonths' } },
    ] },
    event: { type: 'early' },
  },
])

async function verdicts(learner: LedgerInput): Promise<Verdicts> {
  const sums = summed(learner)
  const given: { year: number; status: string }[] = []
  for (const { number, ...facts } of sums) {
    if (number === 2020) {
      given.push({ year: number, status: 'notAssessed' })
      continue
    }
    const { events } = await years.run(facts)
    given.push({ year: number, status: events.length > 0 ? 'met' : 'unmet' })
  }
  const facts = promotionFacts(learner, sums.reduce((sum, { standing }) => sum + standing, 0))
  const { events } = await applications.run({ ...facts, earliestMonths: facts.normalMonths - 12 * facts.mostEarly })
  return { years: given, promotion: events[0]?.type ?? 'notYet' }
}

export const peer: Peer = {
  name: 'json-rules-engine', doneForIt: 'all conversion, caps, sums and dates; it compares the sums with the thresholds', verdicts,
}
