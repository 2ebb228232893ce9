// Puts the vectors to dist/udf.js in every engine that is here, and prints the pass table:
//   npm run build && npm ci --prefix examples/warehouse && npx tsx examples/warehouse/run.ts [--write]
// `--write` writes it into docs/warehouse.md.
import { readFileSync, writeFileSync } from 'node:fs'
import type { Answers } from './asked.js'
import { asked } from './asked.js'
import { engines } from './engines.js'
import { differing, heldToVectors, readAnswers } from './hold.js'

const PAGE = new URL('../../docs/warehouse.md', import.meta.url)
const udf = readFileSync(new URL('../../dist/udf.js', import.meta.url), 'utf8')

const rows = ['| engine | version | vectors passed | with both answers equal to the first engine’s, byte for byte | code from strings | Intl |', '| --- | --- | --: | --: | --- | --- |']
let first: Answers | undefined
let failed = 0
for (const { name, version, needs, run } of engines) {
  const found = version()
  if (found === null) {
    console.log(`${name}: not here; it needs ${needs}`)
    failed += 1
    continue
  }
  const answers = readAnswers(await run(udf))
  first ??= answers
  const { passes, failures } = await heldToVectors(answers)
  const equal = asked.length - differing(first, answers).length
  for (const { id, path } of failures) console.log(`${name}: ${id} ${path.join('.')}`)
  failed += failures.length + asked.length - equal
  rows.push(`| ${name} | ${found} | ${passes.length} of ${asked.length} | ${equal} of ${asked.length} | ${answers.strings ? 'allowed' : 'refused'} | ${answers.intl ? 'there' : 'none'} |`)
}

const table = rows.join('\n')
console.log(table)
// Of engines that are not here, a table would say nothing: it would pass for a whole one.
if (process.argv.includes('--write') && failed === 0) {
  const page = readFileSync(PAGE, 'utf8')
  writeFileSync(PAGE, page.replace(/(<!-- measured: engines -->\n)[\s\S]*?(\n<!-- end -->)/, (_, before: string, after: string) => `${before}\n${table}\n${after}`))
}
process.exitCode = failed > 0 ? 1 : 0
