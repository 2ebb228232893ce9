// Whose verdict flips if 90 becomes 100? The same people under the figures as they are and as they might be.
//   npx tsx examples/whose-verdict-flips.ts
import { amend, assess, jinhua64 } from 'jinhua-skill-credits'
import { diffAssessments } from 'jinhua-skill-credits/compare'
import { asked, people } from './people.js'

const regulation = amend(jinhua64, { annualTotal: 100 })
console.log(`${jinhua64.id} → ${regulation.id}`)

for (const ledger of people) {
  const { learner, changes } = diffAssessments(assess(ledger, asked), assess(ledger, { ...asked, regulation }))
  for (const { about, before, after, figure } of changes) {
    const what = about.kind === 'year' ? about.year : about.kind
    const why = figure === null ? '' : ` (${figure.clause}: ${figure.figure} ${figure.before} → ${figure.after})`
    console.log(`${learner}  ${what}: ${before} → ${after}${why}`)
  }
  if (changes.length === 0) console.log(`${learner}  no answer changes`)
}
