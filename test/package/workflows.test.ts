// The workflows name what there is, and the release does what provenance and trusted publishing want. Nobody runs them here.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parts } from '../mutation/parts.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const folder = '.github/workflows'
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

describe.each(readdirSync(join(root, folder)))('%s', (file) => {
  const text = read(join(folder, file))

  it('names only commands, folders and files that exist', () => {
    const commands = [...text.matchAll(/npm (?:run(?: --silent)? ([\w:-]+)|(test))/g)].map(({ 1: script, 2: builtIn }) => script ?? builtIn ?? '')
    expect(commands.length).toBeGreaterThan(0)
    expect(commands.filter((command) => scripts[command] === undefined)).toEqual([])
    const folders = [...text.matchAll(/--prefix (\S+)/g)].map(({ 1: prefix = '' }) => `${prefix}/package-lock.json`)
    const files = [...text.matchAll(/(?:path: |run: )((?:test|\.ci)\/\S+)/g)].map(({ 1: path = '' }) => path)
    expect([...folders, ...files].filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('may read the repository and, unless a job says more, nothing else', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n/m)
    expect(text).not.toMatch(/contents: write|packages: write|pull_request_target/)
  })

  it('takes each action at one commit, named in full beside its version, and only those of GitHub itself', () => {
    const uses = [...text.matchAll(/^ *(?:- )?uses: (.*)$/gm)].map(({ 1: action = '' }) => action)
    expect(uses.length).toBeGreaterThan(0)
    expect(uses.filter((action) => !/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([])
  })

  it('knows no token', () => {
    expect(text).not.toMatch(/secrets\.|_TOKEN|registry-url|_authToken/)
  })
})

describe('the release', () => {
  const text = read(join(folder, 'release.yml'))
  const places = [
    'test "$GITHUB_REF_NAME" = "v$(node --print', 'npm ci && npm test', 'npm pkg set repository.type=git "repository.url=git+https://github.com/$GITHUB_REPOSITORY.git"',
    'npm run --silent pack', 'npm publish "./$TARBALL" --provenance',
  ].map((step) => text.indexOf(step))

  it('holds the tag to the version, tests, says where it comes from, packs and publishes, in this order', () => {
    expect(places).not.toContain(-1)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
    expect(text).toContain('id-token: write')
  })
})

describe('the site', () => {
  const text = read(join(folder, 'pages.yml'))

  it('is built below the path that serves it, and what is built is what is uploaded', () => {
    expect(text).toContain('DOCS_BASE="$base" DOCS_SOURCE=')
    expect(text).toContain('path: docs/.site\n')
    expect(text.indexOf('npm run docs:build')).toBeLessThan(text.indexOf('actions/upload-pages-artifact@'))
  })

  it('is deployed by a job of its own, which alone may write pages', () => {
    const [build = '', deploy = ''] = text.split(/^ {2}deploy:$/m)
    expect(build).not.toContain('write')
    expect(deploy).toMatch(/needs: build\n[\s\S]*pages: write\n[\s\S]*id-token: write\n[\s\S]*name: github-pages\n[\s\S]*actions\/deploy-pages@/)
  })
})

describe('the weekly search', () => {
  it('mutates every part', () => {
    expect(/part: \[(.*)\]/.exec(read(join(folder, 'ci.yml')))?.[1]?.split(', ')).toEqual(Object.keys(parts))
  })
})
