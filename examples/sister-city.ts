// Another place's text of the same shape: 某市 and its text are invented. It has a day in force of its own and three figures of its own;
// the others are as in 64号. Run: npx tsx examples/sister-city.ts
import { assess, defineRegulation, parseLedger } from 'jinhua-skill-credits'

const city = defineRegulation({
  id: '某市人社发〔2018〕1号（虚构）',
  inForce: '2018-01-01',
  figures: {
    annualTotal: [{ from: '2018-01-01', value: 60 }, { from: '2020-01-01', value: 72 }],
    dailyTheory: 8,
    'training.county': 20,
  },
})

const ledger = parseLedger({
  learner: 'L-001',
  records: [
    { id: 'course', date: '2019-03-04', until: '2019-03-05', kind: 'offline', mode: 'theory', subject: 'general', hours: 12 },
    { id: 'exam', date: '2019-06-01', kind: 'exam', subject: 'professional', credits: 40 },
    { id: 'camp', date: '2020-05-06', kind: 'special', route: 'training', tier: 'county', recognized: 24 },
  ],
})

const { regulation, years, records } = assess(ledger, { asOf: '2020-12-31', regulation: city })

console.log(regulation)
for (const { year, status, requirements: { total } } of years) console.log(year, status, `${total.actual}/${total.required}`)
for (const { id, claimed, credited, cuts } of records) {
  console.log(id, `${claimed} → ${credited}`, cuts.map(({ credits, reason, clause }) => `${credits} ${reason} (${clause ?? '–'})`).join(', '))
}
