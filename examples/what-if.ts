// What if: `assess` on a changed ledger, by changed readings or by changed figures, and what differs: `npx tsx examples/what-if.ts`.
import { readFileSync } from 'node:fs'
import { amend, assess, jinhua64, parseLedger } from 'jinhua-skill-credits'
import { diffAssessments } from 'jinhua-skill-credits/compare'

const people = JSON.parse(readFileSync(new URL('data/ledgers.json', import.meta.url), 'utf8')) as unknown[]
const asked = { asOf: '2024-12-31', promotion: { normalYears: 4 } }

const ledger = parseLedger(people[1])
const before = assess(ledger, asked)

// One credit more, online, in the last week of the year.
const more = { id: 'what-if', date: '2024-12-27', kind: 'online', subject: 'general', credits: 1 } as const
const after = assess(parseLedger({ ...ledger, records: [...ledger.records, more] }), asked)
console.log('one credit more:', JSON.stringify(diffAssessments(before, after).changes, null, 2))

// 100 credits a year instead of 90.
const amended = assess(ledger, { ...asked, regulation: amend(jinhua64, { annualTotal: 100 }) })
console.log('100 credits a year:', JSON.stringify(diffAssessments(before, amended).changes, null, 2))

// Two thirds of what was earned instead of what is required: for somebody who learned much in general subjects.
const other = parseLedger(people[4])
const ofEarned = assess(other, { ...asked, readings: { professionalShare: 'ofEarned' } })
console.log('two thirds of the credits earned:', JSON.stringify(diffAssessments(assess(other, asked), ofEarned).changes, null, 2))
