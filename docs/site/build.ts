// Builds the site: `npm run docs:build`. DOCS_BASE is the path under which it will be served (default /), DOCS_OUT where it is written
// (default docs/.site), DOCS_SOURCE the address of the sources, to which links out of the docs lead.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assembleApi } from './api.js'
import { assemble, assembled } from './assemble.js'
import { calculatorIsThere } from './calculator.js'
import { sealAll } from './seal.js'

const docs = fileURLToPath(new URL('..', import.meta.url))

function run(command: string, args: readonly string[], cwd = docs): void {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`)
}

/** Installs what a folder's lock file names, unless it is there. */
function install(folder: string): void {
  const installed = join(folder, 'node_modules/.package-lock.json')
  const isThere = existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs
  if (!isThere) run('npm', ['ci'], folder)
}

const out = join(docs, process.env['DOCS_OUT'] ?? '.site')

install(docs)
assemble(process.env['DOCS_SOURCE'] ?? null)
assembleApi()
if (calculatorIsThere) {
  install(join(docs, 'calculator'))
  run('npx', ['tsx', 'calculator/build.ts', join(assembled, 'public')])
}
run('npx', ['vitepress', 'build', '.', '--outDir', out])
sealAll(out)
console.log(`${readdirSync(out, { recursive: true }).filter((file) => String(file).endsWith('.html')).length} pages in ${out}, from ${assembled}`)
