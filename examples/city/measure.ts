// How cost grows with learners, workers and parts, measured one after the other in fresh processes, and with --write put into docs/performance.md.
//   npx tsx examples/city/measure.ts [--sizes 1,1000,10000,100000,1000000] [--at 100000] [--write]
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { intoDocs } from '../bench/into-docs.js'
import { figure, markdownTable } from '../bench/report.js'
import { build } from './build.js'
import type { Summary } from './job.js'
import type { Reading } from './read-alone.js'

const { values: flags } = parseArgs({
  options: { sizes: { type: 'string', default: '1,1000,10000,100000,1000000' }, at: { type: 'string', default: '100000' }, write: { type: 'boolean', default: false } },
})
const main = build()
const folder = mkdtempSync(join(tmpdir(), 'city-'))
const run = (...args: string[]): string => execFileSync(process.execPath, [main, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

const cities = new Map<string, string>()
function cityOf(learners: string): string {
  const known = cities.get(learners)
  if (known !== undefined) return known
  const city = join(folder, `city-${learners}`)
  run('generate', '--learners', learners, '--city', city)
  cities.set(learners, city)
  return city
}

function row(learners: string, ...more: string[]): string[] {
  const city = cityOf(learners)
  const out = join(folder, 'out')
  rmSync(out, { recursive: true, force: true })
  run('assess', '--city', city, '--out', out, ...more)
  run('check', '--city', city, '--out', out)
  const reading = JSON.parse(run('read', '--city', city)) as Reading
  const { learners: count, records, seconds, peakMB, workers, parts } = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as Summary
  const all = seconds.divide + seconds.assess
  return [
    count.toLocaleString('en'), records.toLocaleString('en'), String(workers), String(parts),
    ...[seconds.divide, seconds.assess, count / all, seconds.processor, seconds.processor / reading.processor, peakMB].map(figure),
  ]
}

const cores = availableParallelism()
const rows = [
  ...flags.sizes.split(',').map((learners) => row(learners)),
  ...Array.from({ length: cores }, (_, index) => row(flags.at, '--workers', String(index + 1), '--parts', '4')),
  ...[1, 16, 64].map((parts) => row(flags.at, '--parts', String(parts))),
]
rmSync(folder, { recursive: true })
const text = `Node ${process.version}, ${cpus()[0]?.model ?? ''}, ${cores} cores, DuckDB limited to 2 GB; every run held to its truth.\n\n${markdownTable(
  ['learners', 'records', 'workers', 'parts', 'dividing, s', 'assessing, s', 'learners a second', 's of processor time', '× reading alone', 'peak MB'], rows)}`
console.log(text)
if (flags.write) intoDocs('city', text)
