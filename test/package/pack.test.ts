// What is packed in a fresh clone, under this repository's own .npmrc, which lets no script run by itself.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const clone = mkdtempSync(join(tmpdir(), 'clone-'))
const tarballs = (): string[] => readdirSync(clone).filter((file) => file.endsWith('.tgz'))
const pack = (): { status: number | null; stdout: string; stderr: string } => spawnSync(process.execPath, ['.ci/pack.js'], { cwd: clone, encoding: 'utf8' })

beforeAll(() => {
  // What git has of the working tree: nothing that a build has made.
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\0')
  const wanted = files.filter((file) => /^(\.ci\/|\.npmrc$|[^/]+$|docs\/[^.])/.test(file) && existsSync(join(root, file)))
  for (const file of wanted) cpSync(join(root, file), join(clone, file), { recursive: true })
})
afterAll(() => { rmSync(clone, { recursive: true, force: true }) })

describe('packing in a fresh clone', () => {
  it('runs no script by itself', () => {
    expect(readFileSync(join(clone, '.npmrc'), 'utf8')).toContain('ignore-scripts=true')
    expect(existsSync(join(clone, 'dist'))).toBe(false)
  })

  it('without dist leaves no tarball, and says what is missing', () => {
    const { status, stderr } = pack()
    expect([status, tarballs()]).toEqual([1, []])
    expect(stderr).toContain('Not packed: dist/index.cjs, dist/index.js, dist/index.d.ts, ')
    expect(stderr).toContain('npm run pack builds them.')
  })

  it('with dist gives a whole one', () => {
    cpSync(join(root, 'dist'), join(clone, 'dist'), { recursive: true })
    const { status, stdout } = pack()
    expect([status, tarballs()]).toEqual([0, [stdout.trim()]])
  })

  it('with a file of dist lacking leaves none', () => {
    for (const tarball of tarballs()) rmSync(join(clone, tarball))
    rmSync(join(clone, 'dist', 'plan.d.cts'))
    const { status, stderr } = pack()
    expect([status, tarballs(), stderr]).toEqual([1, [], 'Not packed: dist/plan.d.cts is missing. npm run pack builds them.\n'])
  })

  it('is built first by npm run pack, and by an install from git', () => {
    const { scripts } = JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
    expect(scripts).toMatchObject({ pack: 'npm run --silent build && node .ci/pack.js', prepare: 'npm run --silent build' })
  })
})
