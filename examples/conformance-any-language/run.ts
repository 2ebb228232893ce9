// Puts the vectors to a guest and prints how it did, article by article:
//   npx tsx examples/conformance-any-language/run.ts python3 examples/conformance-any-language/guest.py
import { runConformance } from 'jinhua-skill-credits/conformance'
import { startGuest } from './guest-process.js'

const [command, ...args] = process.argv.slice(2)
if (command === undefined) {
  console.error('usage: run.ts <command> [arguments]')
  process.exit(2)
}

const guest = await startGuest(command, args).catch((refused: unknown) => {
  console.error(String(refused))
  process.exit(2)
})
const { articles, failures, badge } = await runConformance(guest.answer, { calls: guest.calls })
await guest.end()

console.log('article  passed  failed  not asked')
for (const { article, passed, failed, notAsked } of articles) {
  console.log([article.padStart(7), String(passed).padStart(6), String(failed).padStart(6), String(notAsked).padStart(9)].join('  '))
}
for (const { id, path, expected, actual } of failures) {
  console.log(`\n${id}  ${path.join('.')}\n  expected ${JSON.stringify(expected)}\n  actual   ${JSON.stringify(actual)}`)
}
console.log(`\n${badge.label}: ${badge.message}`)
process.exitCode = failures.length > 0 ? 1 : 0
