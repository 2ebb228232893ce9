// Why this result: `npx tsx examples/why.ts JH-0003`, with --en for English, --markdown or --html for another form.
import { readFileSync } from 'node:fs'
import { assess, parseLedger } from 'jinhua-skill-credits'
import { explain, renderHtml, renderMarkdown, renderText } from 'jinhua-skill-credits/explain'

const words = process.argv.slice(2)
const learner = words.find((word) => !word.startsWith('--')) ?? 'JH-0002'
const locale = words.includes('--en') ? 'en' : 'zh'
const render = words.includes('--html') ? renderHtml : words.includes('--markdown') ? renderMarkdown : renderText

const people = JSON.parse(readFileSync(new URL('data/ledgers.json', import.meta.url), 'utf8')) as { learner: string }[]
const ledger = parseLedger(people.find((person) => person.learner === learner))
const assessment = assess(ledger, {
  asOf: '2024-12-31',
  promotion: { normalYears: { juniorWorker: 1, intermediateWorker: 4, seniorWorker: 5, technician: 4, seniorTechnician: 4 } },
})

process.stdout.write(render(explain(assessment, { locale })))
