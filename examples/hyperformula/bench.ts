// 200 learners with 60 rows each, and a cell for each that asks for their status: how long one changed row takes to go through all.
//   npm ci --prefix examples/hyperformula && npx tsx examples/hyperformula/bench.ts
import { readFileSync } from 'node:fs'
import type { LedgerInput } from 'jinhua-skill-credits'
import { tablesFromLedgers } from 'jinhua-skill-credits/tables'
import { HyperFormula, options, registerJinhua } from './plugin.js'

const LEARNERS = 200
const ROWS = 60
const RUNS = 5
const HOURS_COLUMN = 7

const ledgers = JSON.parse(readFileSync(new URL('../data/ledgers.json', import.meta.url), 'utf8')) as LedgerInput[]
const [headings = [], ...rows] = tablesFromLedgers(ledgers, 'zh').records
const many = Array.from({ length: LEARNERS * ROWS }, (_, index) => {
  const [, , ...rest] = rows[index % rows.length] ?? []
  return [`P${index % LEARNERS}`, `r${index}`, ...rest]
})
const range = `records!$A$1:$P$${many.length + 1}`
const cells = Array.from({ length: LEARNERS }, (_, index) => [`P${index}`, `=JHCE_STATUS(${range},A${index + 1},2024)`])

registerJinhua()
const start = performance.now()
const sheet = HyperFormula.buildFromSheets({ records: [[...headings], ...many], statuses: cells }, options)
console.log(`built, with ${many.length} rows and ${LEARNERS} cells, in ${Math.round(performance.now() - start)} ms`)

for (let run = 0; run < RUNS; run += 1) {
  const [before, used] = [performance.now(), process.cpuUsage()]
  const changed = sheet.setCellContents({ sheet: 0, row: 1, col: HOURS_COLUMN }, [[1 + run / 2]])
  console.log(`one cell changed, ${changed.length} cells new, recalculated in ${Math.round(performance.now() - before)} ms (${Math.round(process.cpuUsage(used).user / 1000)} ms of work)`)
}
