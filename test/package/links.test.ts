// The pages that are packed, read where nothing else is: every link of theirs leads to a packed file.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const elsewhere = mkdtempSync(join(tmpdir(), 'links-'))
const unpacked = join(elsewhere, 'package')
const readers = ['README.md', 'docs/zh/developer.md', 'docs/zh/hr.md', 'docs/zh/tester.md', 'docs/zh/bureau.md', 'docs/zh/README.md', 'docs/en/README.md']
const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '')

let pages: string[] = []
const textOf = (page: string): string => readFileSync(join(unpacked, page), 'utf8')
const linksOf = (text: string): string[] => [...withoutCode(text).matchAll(/\]\(([^)\s]*)\)/g)].map(({ 1: target = '' }) => target)
  .filter((target) => !/^[a-z]+:/.test(target))

/** The anchors of a page's headings, as GitHub and the site make them. */
const anchorsOf = (text: string): string[] => [...withoutCode(text).matchAll(/^#+ (.*)$/gm)].map(({ 1: heading = '' }) =>
  heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replaceAll(' ', '-'))

beforeAll(() => {
  if (!existsSync(join(root, 'dist', 'index.js'))) throw new Error('there is no dist: run npm run build')
  const tarball = execFileSync(process.execPath, ['.ci/pack.js', '--pack-destination', elsewhere], { cwd: root, encoding: 'utf8' }).trim()
  execFileSync('tar', ['-xzf', join(elsewhere, tarball), '-C', elsewhere])
  pages = readdirSync(unpacked, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).sort()
}, 120_000)
afterAll(() => { rmSync(elsewhere, { recursive: true, force: true }) })

describe('the packed package.json', () => {
  it('is the one here, without the script that an install would ask about', () => {
    const { scripts: { prepare, ...scripts }, ...rest } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
    expect(prepare).toBeDefined()
    expect(JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8'))).toEqual({ ...rest, scripts })
    expect(Object.keys(scripts).filter((script) => /^(?:(?:pre|post)?install|(?:pre|post)?prepare)$/.test(script))).toEqual([])
  })
})

describe('the packed pages', () => {
  it('are those that a reader of the package begins with, in both languages', () => {
    expect(readers.filter((page) => !pages.includes(page))).toEqual([])
    // The site's own first page is no page to read as a file.
    expect(pages.filter((page) => page.endsWith('index.md'))).toEqual([])
  })

  it('lead nowhere but to packed files and headings', () => {
    const lost = pages.flatMap((page) => linksOf(textOf(page)).filter((target) => {
      const [path = '', anchor] = target.split('#')
      const file = path === '' ? join(unpacked, page) : join(unpacked, dirname(page), path)
      if (relative(unpacked, file).startsWith('..') || !existsSync(file) || !statSync(file).isFile()) return true
      return anchor !== undefined && file.endsWith('.md') && !anchorsOf(readFileSync(file, 'utf8')).includes(decodeURIComponent(anchor))
    }).map((target) => `${page}: ${target}`))
    expect(lost).toEqual([])
    expect(pages.flatMap((page) => linksOf(textOf(page))).length).toBeGreaterThan(100)
  })

  it('keep the words of a link that leads out of the package, and their code as it was', () => {
    expect(readFileSync(join(root, 'docs/conformance.md'), 'utf8')).toContain('[parse-ledger](../test/ledger/parse-ledger.test.ts)')
    expect(textOf('docs/conformance.md')).toContain('| parse-ledger issue-codes |')
    expect(textOf('docs/zh/bureau.md')).not.toContain('articles/')
    const words = (text: string): string => text.replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1').replaceAll('*', '')
    for (const page of pages) expect([page, words(textOf(page))]).toEqual([page, words(readFileSync(join(root, page), 'utf8'))])
  })
})
