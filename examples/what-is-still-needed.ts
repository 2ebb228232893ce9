// Who is still short on 30 November, what is missing, and a schedule that brings it: `npx tsx examples/what-is-still-needed.ts [--en]`.
import { readFileSync } from 'node:fs'
import { assess, parseLedger } from 'jinhua-skill-credits'
import { explain, renderText } from 'jinhua-skill-credits/explain'
import { planYear } from 'jinhua-skill-credits/plan'

const locale = process.argv.includes('--en') ? 'en' : 'zh'
const asOf = '2024-11-30'
const people = JSON.parse(readFileSync(new URL('data/ledgers.json', import.meta.url), 'utf8')) as { records: { date: string }[] }[]

for (const person of people) {
  // Only what had been learned by then: later records of a ledger count as planned.
  const ledger = parseLedger({ ...person, records: person.records.filter(({ date }) => date <= asOf) })
  const plan = planYear(ledger, { asOf })
  if (plan.status !== 'reachable') continue
  console.log(renderText(explain(plan, { locale })))

  // The schedule holds what it says: with it in the ledger the year is met on its last day.
  const carriedOut = parseLedger({ ...ledger, records: [...ledger.records, ...plan.schedule] })
  const year = assess(carriedOut, { asOf: `${plan.year}-12-31` }).years.at(-1)
  if (year?.status !== 'met') throw new Error(`the schedule of ${plan.learner} does not meet the year`)
}
