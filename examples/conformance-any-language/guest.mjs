// This library as a guest, as it is built: through its front door, as its users call it.
//   guest.mjs [import | require] [front | conformance]
// `conformance` goes through the answers that the package itself has for its vectors.
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'

const [way = 'import', door = 'front'] = process.argv.slice(2)
const load = way === 'require' ? createRequire(import.meta.url) : (name) => import(name)

async function answersOfFrontDoor() {
  const library = await load('jinhua-skill-credits')
  const { parseLedger } = library
  return {
    parseLedger: ({ ledger }) => parseLedger(ledger),
    assess: ({ ledger, options }) => library.assess(parseLedger(ledger), options),
    checkExaminer: ({ ledger, options }) => library.checkExaminer(parseLedger(ledger), options),
    checkTalentProgram: ({ ledger, options }) => library.checkTalentProgram(parseLedger(ledger), options),
    clause: ({ id }) => library.clause(id),
    sumCredits: ({ amounts }) => library.sumCredits(...amounts),
    theoryCredits: ({ hours }) => library.theoryCredits(hours),
    practiceCredits: ({ hours }) => library.practiceCredits(hours),
    offlineCredits: ({ sessions, options }) => library.offlineCredits(sessions, options),
    specialRouteCredits: ({ items, options }) => library.specialRouteCredits(items, options),
    checkAnnual: ({ totals, options }) => library.checkAnnual(totals, options),
    earlyPromotion: ({ facts, options }) => library.earlyPromotion(facts, options),
    resetOnPromotion: ({ credits, promotion }) => library.resetOnPromotion(credits, promotion),
  }
}

async function answersOfConformance() {
  const { answer, calls } = await load('jinhua-skill-credits/conformance')
  return Object.fromEntries(calls.map((call) => [call, (input) => answer(call, input)]))
}

const answers = door === 'front' ? await answersOfFrontDoor() : await answersOfConformance()
const say = (message) => { process.stdout.write(`${JSON.stringify(message)}\n`) }

function output(call, input) {
  try {
    return { output: answers[call](input) }
  } catch (thrown) {
    return Array.isArray(thrown.issues) ? { output: { issues: thrown.issues } } : { error: String(thrown) }
  }
}

say({ calls: Object.keys(answers) })
for await (const line of createInterface({ input: process.stdin })) {
  const { id, call, input } = JSON.parse(line)
  say({ id, ...output(call, input) })
}
