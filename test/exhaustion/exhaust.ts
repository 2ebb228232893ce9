// Compares the library with the naive reference in every case of both lives: `npm run exhaust`, or in a part of each, to run several
// side by side: `npm run exhaust -- 3/8`.
import { partOf, rangeOf } from './part.js'
import { agreeOn } from './world.js'
import { casesInWords, counted, worlds } from './worlds.js'

const PROGRESS = 100_000

const part = partOf(process.argv[2] ?? '1/1')
if (part === null || process.argv.length > 3) {
  console.error('Wanted: no argument, or PART/PARTS in whole numbers, the part from 1 to the parts: npm run exhaust -- 3/8')
  process.exit(2)
}

let allDifferent = 0
const counts = worlds.map(({ name, cases, caseAt }) => {
  const { first, end } = rangeOf(part, cases)
  let different = 0
  for (let number = first; number < end; number += 1) {
    const one = caseAt(number)
    if (!agreeOn(one)) {
      different += 1
      const { question, ledger, options } = one
      console.error(`${name}, case ${number}, ${question.call}: ${JSON.stringify({ ledger, options })}`)
    }
    if ((number - first + 1) % PROGRESS === 0) console.log(`${name}: ${counted(number - first + 1)} of ${counted(end - first)}`)
  }
  allDifferent += different
  return `${name}: ${counted(end - first)} of ${counted(cases)} cases compared, ${different} different`
})
console.log(`part ${part.part} of ${part.parts}\n${counts.join('\n')}\n${casesInWords()}`)
process.exitCode = allDifferent > 0 ? 1 : 0
