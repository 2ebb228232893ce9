import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { generated, withGenerated } from '../docs/generate.js'
import { parseLedger } from '../src/index.js'
import * as udf from '../src/udf/index.js'
import { claimsOf, examplesOf, fencesOf, runSnippet } from './support/snippets.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n').filter((file) => file !== '' && existsSync(join(root, file)))
const pages = files.filter((file) => file.endsWith('.md'))
const sources = files.filter((file) => /^src\/.*\.ts$/.test(file))
const { scripts, exports: doors } = JSON.parse(read('package.json')) as { scripts: Record<string, string>; exports: Record<string, unknown> }

/** The ways into the package, as a snippet imports them. */
const modules = Object.fromEntries(await Promise.all(
  Object.entries(doors).filter(([, files]) => typeof files === 'object').map(async ([door]) => {
    const folder = door.slice('./'.length)
    const source = folder === '' ? '../src/index.ts' : `../src/${folder}/index.ts`
    return [['jinhua-skill-credits', folder].filter((part) => part !== '').join('/'), await import(source) as Record<string, unknown>] as const
  }),
))
/** What the examples in doc comments may use without saying where it comes from. */
const given = {
  ...Object.assign({}, ...Object.values(modules), udf) as Record<string, unknown>,
  ledger: parseLedger((JSON.parse(read('examples/data/ledgers.json')) as unknown[])[0]),
  text: JSON.stringify({
    name: '某某', sex: 'female', residentId: '11010519491231002X', socialInsurance: '在保', certificates: [],
    credits: { total: 92.5, general: 20, professional: 72.5 },
  }),
}
/** Whether git ignores a file because a command writes it. */
const isMade = (file: string): boolean => spawnSync('git', ['check-ignore', '--quiet', file], { cwd: root }).status === 0

const same = (actual: unknown, expected: unknown): void => { expect(actual).toEqual(expected) }

describe('the docs', () => {
  it.each(Object.keys(generated))('%s repeats the source as it is now (else: npm run docs)', (page) => {
    expect(read(page)).toBe(withGenerated(page, read(page)))
  })

  it.each(pages)('%s names only files that exist', (page) => {
    // An address that begins with a slash is one of the site: test/site.test.ts looks at those.
    const links = [...read(page).matchAll(/\]\(([^)#:/][^)#:]*)(?:#[^)]*)?\)/g)].map(({ 1: target = '' }) => join(dirname(page), target))
    const named = [...read(page).matchAll(/`((?:src|test|docs|examples)\/[\w./-]+)`/g)].map(({ 1: target = '' }) => target)
    expect([...links, ...named].filter((target) => !existsSync(join(root, target)) && !isMade(target))).toEqual([])
  })

  it.each(pages)('%s names only commands that exist', (page) => {
    const commands = [...read(page).matchAll(/npm (?:run(?: --silent)? ([\w:-]+)|(test|ci))/g)].map(({ 1: script, 2: builtIn }) => script ?? builtIn ?? '')
    expect(commands.filter((command) => command !== 'ci' && scripts[command] === undefined)).toEqual([])
  })

  const snippets = pages.flatMap((page) => fencesOf(read(page), 'ts', page))
  it.each(snippets)('the snippet at $where runs and gives what it says', async (snippet) => {
    expect(claimsOf(snippet)).toBeGreaterThan(0)
    expect.assertions(claimsOf(snippet) + 1)
    await runSnippet(snippet, modules, {}, same)
  })
})

describe('the doc comments', () => {
  const examples = sources.flatMap((file) => examplesOf(read(file), file))
  it.each(examples)('the example at $where gives what it says', async (example) => {
    expect(claimsOf(example)).toBeGreaterThan(0)
    expect.assertions(claimsOf(example) + 1)
    await runSnippet(example, modules, given, same)
  })

  it('every public function has a sentence, what it returns and an example', () => {
    const documented = sources.map(read).join('\n')
    const functions = Object.entries(given).filter(([name, value]) => typeof value === 'function' && name !== 'InputError')
    for (const [name] of functions) {
      const comment = new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\nexport (?:async )?function ${name}\\b`).exec(documented)?.[1] ?? ''
      expect([name, comment.includes('@returns'), comment.includes('@example')]).toEqual([name, true, true])
    }
  })
})

describe('README', () => {
  const readme = read('README.md')

  it('fits one screen and a half', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(90)
  })

  it('shows the demo’s own output', () => {
    const output = execFileSync(process.execPath, ['--import', 'tsx', 'examples/demo.ts'], { cwd: root, encoding: 'utf8' })
    const [shown] = fencesOf(readme.slice(readme.indexOf('<!-- demo -->')), 'text', 'README.md')
    const parts = (shown?.code ?? '').split('……\n')
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts) expect(output).toContain(part)
  })

  it('names the two commands that do all the set-up, and CI calls the one for the tests', () => {
    expect(readme).toContain('npm ci && npm run demo')
    expect(readme).toContain('npm ci && npm test')
    expect(read('.ci/run')).toContain('npm ci && npm test')
  })
})
