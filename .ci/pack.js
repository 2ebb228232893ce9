// Packs the package, and keeps no tarball that lacks what its own package.json promises: by itself npm packs whatever there is, and in a
// fresh clone that is no `dist`. `npm run pack` builds first. In the packed pages a link to what is not packed (the sources, the tests,
// pictures) is its text alone: whoever reads them has nothing else.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'

const LINK = /(!?)\[([^\]]*)\]\(([^)\s]*)\)/g
const CODE = /^(```[\s\S]*?^```)/m

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const work = mkdtempSync(join(tmpdir(), 'pack-'))

const npmPack = (...args) => JSON.parse(execFileSync('npm', ['pack', '--json', ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))[0]

/** The files that a part of package.json names. */
const named = (part) => (typeof part === 'string' ? [part.replace(/^\.\//, '')] : Object.values(part ?? {}).flatMap(named))

/** A page whose links lead to packed files alone. */
function withPackedLinks(page, text, packed) {
  const link = (whole, picture, words, target) => {
    if (/^(?:#|[a-z]+:)/.test(target)) return whole
    const file = posix.join(posix.dirname(page), target.replace(/#.*/, ''))
    if (packed.has(file)) return whole
    return picture === '' ? words : `*${words}*`
  }
  return text.split(CODE).map((part, place) => (place % 2 === 1 ? part : part.replace(LINK, link))).join('')
}

const { filename, files } = npmPack('--pack-destination', work)
const packed = new Set(files.map(({ path }) => path))
const { main, module, types, exports, typesVersions } = manifest
const isThere = (file) => (file.includes('*') ? [...packed].some((path) => path.startsWith(file.slice(0, file.indexOf('*')))) : packed.has(file))
const missing = [...new Set([main, module, types, exports, typesVersions].flatMap(named))].filter((file) => !isThere(file))

if (missing.length > 0) {
  console.error(`Not packed: ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} missing. npm run pack builds them.`)
  process.exitCode = 1
} else {
  execFileSync('tar', ['-xzf', join(work, filename), '-C', work])
  for (const page of [...packed].filter((path) => path.endsWith('.md'))) {
    const file = join(work, 'package', page)
    writeFileSync(file, withPackedLinks(page, readFileSync(file, 'utf8'), packed))
  }
  // Built and checked: nothing is to run again, here or where it is installed.
  const scripts = Object.fromEntries(Object.entries(manifest.scripts).filter(([name]) => name !== 'prepare'))
  writeFileSync(join(work, 'package/package.json'), `${JSON.stringify({ ...manifest, scripts }, null, 2)}\n`)
  console.log(npmPack(join(work, 'package'), '--ignore-scripts', ...process.argv.slice(2)).filename)
}
rmSync(work, { recursive: true, force: true })
