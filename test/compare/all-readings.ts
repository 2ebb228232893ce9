// npm run compare:all - all fourteen readings on twenty ledgers: the six of the demo and fourteen on the brink of an answer.
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { asked as demoAsked, people } from '../../examples/people.js'
import { compareReadings } from '../../src/compare/index.js'
import { bruteForce } from './brute-force.js'
import { onTheBrink } from './on-the-brink.js'

const LEDGERS = 20
const SEED = 64

const made = fc.sample(onTheBrink, { numRuns: LEDGERS - people.length, seed: SEED })
  .map(({ ledger, asked: { vary: _, ...asked } }) => ({ ledger, asked }))

const results = [...people.map((ledger) => ({ ledger, asked: demoAsked })), ...made].map(({ ledger, asked }) => {
  const compared = compareReadings(ledger, asked)
  const equal = isDeepStrictEqual(compared, bruteForce(ledger, asked))
  const decisive = new Set(compared.questions.flatMap((question) => question.decisive))
  const found = `${compared.combinations} combinations, ${compared.questions.length} questions, ${decisive.size} decisive readings`
  console.log(`${equal ? 'equal' : 'UNEQUAL'}: ${found}`)
  return equal
})
const equal = results.filter(Boolean).length
console.log(`${equal} of ${results.length} ledgers equal brute force`)
process.exitCode = equal === LEDGERS ? 0 : 1
