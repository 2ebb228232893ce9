// Compares the library with the naive reference in every case of the small world: `npm run exhaust`, or a part of it, to run
// several side by side: `npm run exhaust -- 3/8`.
import { agreeOn, caseAt, cases } from './small-world.js'

const PROGRESS = 100_000

const [part, parts] = (process.argv[2] ?? '1/1').split('/').map(Number) as [number, number]
const first = Math.floor(cases * (part - 1) / parts)
const end = Math.floor(cases * part / parts)

let different = 0
for (let number = first; number < end; number += 1) {
  if (!agreeOn(number)) {
    different += 1
    console.error(`case ${number} differs: ${JSON.stringify(caseAt(number))}`)
  }
  if ((number - first + 1) % PROGRESS === 0) console.log(`${number - first + 1} of ${end - first}`)
}
console.log(`part ${part} of ${parts}: ${end - first} of ${cases} cases compared, ${different} different`)
process.exitCode = different > 0 ? 1 : 0
