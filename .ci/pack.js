// Packs the package, and keeps no tarball that lacks what its own package.json promises: by itself npm packs whatever there is, and in a
// fresh clone that is no `dist`. `npm run pack` builds first.
import { execFileSync } from 'node:child_process'
import { readFileSync, unlinkSync } from 'node:fs'

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

/** The files that a part of package.json names. */
const named = (part) => (typeof part === 'string' ? [part.replace(/^\.\//, '')] : Object.values(part ?? {}).flatMap(named))

const [{ filename, files }] = JSON.parse(execFileSync('npm', ['pack', '--json', ...process.argv.slice(2)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
const packed = new Set(files.map(({ path }) => path))
const { main, module, types, exports, typesVersions } = manifest
const isThere = (file) => (file.includes('*') ? [...packed].some((path) => path.startsWith(file.slice(0, file.indexOf('*')))) : packed.has(file))
const missing = [...new Set([main, module, types, exports, typesVersions].flatMap(named))].filter((file) => !isThere(file))

if (missing.length > 0) {
  unlinkSync(filename)
  console.error(`Not packed: ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} missing. npm run pack builds them.`)
  process.exitCode = 1
} else {
  console.log(filename)
}
