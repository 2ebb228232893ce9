// npm run demo:city: a town of 20,000 made up, assessed, held to the truth, and what a bureau would ask of it.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.js'

const LEARNERS = '20000'
const folder = mkdtempSync(join(tmpdir(), 'city-'))
const [city, out] = [join(folder, 'city'), join(folder, 'results')]
const main = build()

try {
  for (const args of [
    ['generate', '--learners', LEARNERS, '--city', city],
    ['assess', '--city', city, '--out', out, '--survey', '--amend', 'annualTotal=100', '--from', '2026-01-01'],
    ['check', '--city', city, '--out', out],
    ['report', '--out', out],
  ]) {
    const { status } = spawnSync(process.execPath, [main, ...args], { stdio: 'inherit' })
    if (status !== 0) throw new Error(`${args[0] ?? ''} ended with ${String(status)}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
