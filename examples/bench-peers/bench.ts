// Rule engines and a spreadsheet engine on the bench's job, in the same run, interleaved, each in fresh processes.
//   npm run build && npm install --prefix examples/bench-peers && npx tsx examples/bench-peers/bench.ts [--rounds 9] [--json] [--write]
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { buildSync } from 'esbuild'
import { intoDocs } from '../bench/into-docs.js'
import { median } from '../bench/measure.js'
import { figure, markdownTable } from '../bench/report.js'

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url))
const { values: flags } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, json: { type: 'boolean', default: false }, write: { type: 'boolean', default: false }, dist: { type: 'string', default: here('../../dist') } },
})
const dist = pathToFileURL(flags.dist).href
for (const needed of [`${flags.dist}/index.js`, here('node_modules')]) {
  if (!existsSync(needed)) throw new Error(`${needed} is missing: npm run build && npm install --prefix examples/bench-peers`)
}

const part = here('dist/part.mjs')
buildSync({ entryPoints: [here('part.ts')], outfile: part, bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20' })

interface Measured {
  readonly name: string
  readonly doneForIt: string
  readonly cpu: number
  readonly clock: number
  readonly same: number
  readonly held: number
}

const PEERS = ['ours', 'hand', 'jsonRulesEngine', 'zenEngine', 'publicodes', 'hyperformula'] as const
const measured = new Map<string, Measured[]>(PEERS.map((peer) => [peer, []]))
for (let round = 0; round < Number(flags.rounds); round += 1) {
  PEERS.forEach((_, place) => {
    const peer = PEERS[(place + round) % PEERS.length] as string
    const { stdout, stderr, status } = spawnSync(process.execPath, [part, peer, dist], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`${peer}: ${stderr}`)
    measured.get(peer)?.push(JSON.parse(stdout) as Measured)
  })
}

const rows = PEERS.map((peer) => {
  const rounds = measured.get(peer) as Measured[]
  const { name, doneForIt, same, held } = rounds[0] as Measured
  const toOurs = median(rounds.map(({ cpu }, round) => cpu / ((measured.get('ours') as Measured[])[round] as Measured).cpu))
  return { name, doneForIt, cpu: median(rounds.map(({ cpu }) => cpu)), clock: median(rounds.map(({ clock }) => clock)), toOurs, same, held }
})
const table = markdownTable(
  ['a learner, 116 records', 'µs of processor time', '× ours', 'same verdicts', 'done for it in plain JavaScript'],
  rows.map(({ name, cpu, toOurs, same, held, doneForIt }) => [name, figure(cpu), figure(toOurs), `${same} of ${held}`, doneForIt]),
)
console.log(flags.json ? JSON.stringify(rows, null, 2) : table)
if (flags.write) intoDocs('peers', table)
