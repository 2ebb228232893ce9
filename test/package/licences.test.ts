// Every package that comes with an install of this one, and every tool that it is made with, has a licence under which that is allowed.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface Locked {
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
}
type Lock = Readonly<Record<string, Locked>>
const lockOf = (folder: string): Lock =>
  (JSON.parse(readFileSync(join(root, folder, 'package-lock.json'), 'utf8')) as { packages: Lock }).packages

/** What a product may carry and pass on without more than the notice. */
const TO_PASS_ON = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD']
/** What tools may have beside: none of it is passed on. */
const TO_WORK_WITH = [
  ...TO_PASS_ON, 'BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-3.0', 'CC-BY-4.0', 'MPL-2.0', 'Python-2.0', 'Unlicense', 'WTFPL', 'Zlib', 'Artistic-2.0',
]

/** Whether a licence is one of some; of a choice one is enough. */
function isAmong(license: string, allowed: readonly string[]): boolean {
  return license.replace(/[()]/g, '').split(' OR ').some((choice) => choice.split(' AND ').every((part) => allowed.includes(part)))
}

const others = (lock: Lock, allowed: readonly string[]): string[] =>
  Object.entries(lock).flatMap(([path, { license = 'none' }]) => (path === '' || isAmong(license, allowed) ? [] : [`${path}: ${license}`]))

/** What is tried against and never passed on: hosts of our functions, installed by whoever runs that example. */
const HOSTS: Readonly<Record<string, RegExp>> = {
  // GPL-3.0, in a test and a bench alone.
  'examples/hyperformula': /^node_modules\/hyperformula: GPL-3\.0-only$/,
  'examples/bench-peers': /^node_modules\/hyperformula: GPL-3\.0-only$/,
  // Without a licence said: parts for paying customers that the open presets bring along, and that nothing here imports.
  'examples/univer': /^node_modules\/(@univerjs-pro\/[\w-]+|@univerjs\/telemetry): none$/,
}

describe('licences', () => {
  const lock = lockOf('.')

  it('the package and what an install brings along may be passed on', () => {
    const installed = Object.fromEntries(Object.entries(lock).filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true))
    expect(Object.keys(installed).sort()).toEqual(['node_modules/date-fns', 'node_modules/decimal.js', 'node_modules/zod'])
    expect(others(installed, TO_PASS_ON)).toEqual([])
    expect(lock['']?.license).toBe('MIT')
  })

  it('says of itself what the lock file says of it', () => {
    for (const path of ['node_modules/date-fns', 'node_modules/decimal.js', 'node_modules/zod']) {
      expect((JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as Locked).license).toBe(lock[path]?.license)
    }
  })

  it('the tools may be worked with', () => {
    expect(Object.keys(lock).length).toBeGreaterThan(200)
    expect(others(lock, TO_WORK_WITH)).toEqual([])
  })

  const examples = readdirSync(join(root, 'examples')).map((name) => `examples/${name}`).concat('docs', 'docs/calculator')
    .filter((folder) => existsSync(join(root, folder, 'package-lock.json')))
  it.each(examples)('so may those of %s', (folder) => {
    const known = HOSTS[folder]
    const found = others(lockOf(folder), TO_WORK_WITH)
    expect(found.filter((one) => known?.test(one) !== true)).toEqual([])
    // An exception that is needed no more is none.
    if (known !== undefined) expect(found.length).toBeGreaterThan(0)
  })
})
