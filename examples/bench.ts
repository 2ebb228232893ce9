// npm run bench: what parsing and assessing cost, in the package as built, against a bare loop, hand-written JavaScript and JSON.parse.
// docs/performance.md says how it measures.
//   npm run bench                                    builds, then measures everything
//   npx tsx examples/bench.ts --rounds 3             the package as it was built last, quickly
//   npx tsx examples/bench.ts --json                 the same as JSON
//   npx tsx examples/bench.ts --dist A/dist,B/dist   several builds, interleaved
//   npx tsx examples/bench.ts --only cases           or growth, or coldStart
//   npx tsx examples/bench.ts --write                into docs/performance.md
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { buildSync } from 'esbuild'
import { makeLearners } from './bench/learners.js'
import { intoDocs } from './bench/into-docs.js'
import { median } from './bench/measure.js'
import { ratioTable, report } from './bench/report.js'
import type { Measured } from './bench/report.js'

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url))
const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' }, json: { type: 'boolean', default: false }, dist: { type: 'string', default: here('../dist') },
    only: { type: 'string' }, write: { type: 'boolean', default: false },
  },
})
const builds = flags.dist.split(',').map((build) => resolve(build))
for (const build of builds) if (!existsSync(join(build, 'index.js'))) throw new Error(`${build} holds no built package: npm run build`)

/** Cases that do not touch the package are measured once a round. */
const YARDSTICKS = ['bareLoop', 'byHand', 'jsonParse'] as const
const CASES = ['parse', 'assess', 'parseAndAssess', 'parseAndAssessSorted', 'parseRebuilt', 'parseNulls', 'compare'] as const
const SIZES = [10, 100, 1000, 10_000, 100_000, 1_000_000] as const

const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const part = join(folder, 'part.mjs')
buildSync({ entryPoints: [here('bench/part.ts')], outfile: part, bundle: true, platform: 'node', format: 'esm', target: 'node20' })

function run(name: string, build: string, size = 0): Measured {
  const { stdout, stderr, status } = spawnSync(process.execPath, [part, name, pathToFileURL(build).href, String(size)], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${name}: ${stderr}`)
  return JSON.parse(stdout) as Measured
}

/** A round goes once through every case; the next begins elsewhere, so that no case always has the same neighbour. */
const tasks: { key: string; run: () => Measured }[] = []
const wanted = (what: string): boolean => flags.only === undefined || flags.only === what
if (wanted('cases')) {
  for (const name of YARDSTICKS) tasks.push({ key: name, run: () => run(name, builds[0] as string) })
  for (const name of CASES) builds.forEach((build, index) => tasks.push({ key: `${name} ${index}`, run: () => run(name, build) }))
}
if (wanted('growth')) {
  for (const size of SIZES) builds.forEach((build, index) => tasks.push({ key: `growth ${size} ${index}`, run: () => run('growth', build, size) }))
}
if (wanted('coldStart')) builds.forEach((build, index) => tasks.push({ key: `coldStart ${index}`, run: () => run('coldStart', build) }))

const measured = new Map<string, Measured[]>(tasks.map(({ key }) => [key, []]))
const rounds = Number(flags.rounds)
for (let round = 0; round < rounds; round += 1) {
  for (let place = 0; place < tasks.length; place += 1) {
    const { key, run: measure } = tasks[(place + round * 3) % tasks.length] as (typeof tasks)[number]
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[Kround ${round + 1} of ${rounds}: ${key}`)
    measured.get(key)?.push(measure())
  }
}
if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
rmSync(folder, { recursive: true })

const learners = makeLearners()
const machine = {
  node: process.version, processor: cpus()[0]?.model ?? '', cores: cpus().length, rounds,
  learners: learners.length, records: median(learners.map(({ records }) => records.length)),
  textBytes: median(learners.map((one) => JSON.stringify(one).length)),
}
builds.forEach((build, index) => {
  const result = report(measured, index, { yardsticks: YARDSTICKS, cases: CASES, sizes: SIZES })
  console.log(flags.json ? JSON.stringify({ build, machine, ...result }, null, 2) : `${build}\n${ratioTable(machine, result)}`)
  if (flags.write) intoDocs('bench', ratioTable(machine, result))
})
