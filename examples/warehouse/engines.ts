// Five engines that are not Node. Each runs the same script and gives back one line.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createContext, Script } from 'node:vm'
import { scriptOf } from './asked.js'

export interface Engine {
  readonly name: string
  /** What is needed where it is not there. */
  readonly needs: string
  /** Null where it cannot be run here. */
  readonly version: () => string | null
  readonly run: (udf: string) => Promise<string>
}

const MOST_OUTPUT = 2 ** 28
const here = fileURLToPath(new URL('.', import.meta.url))

function printed(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', maxBuffer: MOST_OUTPUT, stdio: ['ignore', 'pipe', 'ignore'] })
}

function versionOf(command: string, args: readonly string[], pattern: RegExp): string | null {
  const { stdout, status } = spawnSync(command, args, { encoding: 'utf8' })
  return status === 0 ? pattern.exec(stdout)?.[0] ?? '' : null
}

/** Runs a command on the script as a file. */
function onFile(name: string, text: string, run: (file: string, folder: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'udf-'))
  try {
    writeFileSync(join(folder, name), text)
    return run(join(folder, name), folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What engines have that ES2020 has not, or that a warehouse may lack. */
const BEYOND = `
for (const name of ['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'WeakRef', 'FinalizationRegistry', 'AggregateError', 'Iterator', 'escape', 'unescape', 'console']) delete globalThis[name];
for (const [owner, names] of [
  [Object, ['hasOwn', 'groupBy']], [Promise, ['any', 'withResolvers']], [Array, ['fromAsync']],
  [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
  [String.prototype, ['at', 'replaceAll', 'isWellFormed', 'toWellFormed']], [Map, ['groupBy']],
  [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf']],
]) for (const name of names) delete owner[name];
`

const v8: Engine = {
  name: 'V8, a bare context',
  needs: 'nothing',
  version: () => process.versions.v8,
  run: (udf) => {
    const context = createContext(Object.create(null) as object, { codeGeneration: { strings: false, wasm: false } })
    new Script(BEYOND).runInContext(context)
    return Promise.resolve(new Script(scriptOf(udf, 'LINE')).runInContext(context) as string)
  },
}

const packages = createRequire(join(here, 'package.json'))

const quickJs: Engine = {
  name: 'QuickJS',
  needs: 'npm ci --prefix examples/warehouse',
  version: () => {
    const manifest = join(here, 'node_modules', 'quickjs-emscripten', 'package.json')
    return existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version : null
  },
  run: async (udf) => {
    const { getQuickJS } = packages('quickjs-emscripten') as { getQuickJS: () => Promise<{ evalCode: (code: string) => unknown }> }
    return (await getQuickJS()).evalCode(scriptOf(udf, 'LINE')) as string
  },
}

const spiderMonkey: Engine = {
  name: 'SpiderMonkey',
  needs: 'apt-get install gjs',
  version: () => versionOf('gjs', ['--version'], /gjs \S+/),
  run: (udf) => Promise.resolve(onFile('udf.js', scriptOf(udf, 'print(LINE)'), (file) => printed('gjs', [file])).trim()),
}

const javaScriptCore: Engine = {
  name: 'JavaScriptCore',
  needs: 'apt-get install libjavascriptcoregtk-4.0-bin',
  version: () => {
    if (spawnSync('jsc', ['-e', '0']).status !== 0) return null
    return versionOf('dpkg-query', ['-W', '-f', '${Version}', 'libjavascriptcoregtk-4.0-bin'], /^[\d.]+/) ?? ''
  },
  run: (udf) => Promise.resolve(onFile('udf.js', scriptOf(udf, 'print(LINE)'), (file) => printed('jsc', [file])).trim()),
}

const CHROMIUM = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** A page whose policy lets this one script run, and no code from strings. */
const pageOf = (script: string): string => `<!doctype html><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-udf'">
<body><script nonce="udf">${script}</script></body>`

const chromium: Engine = {
  name: 'Chromium, CSP without unsafe-eval',
  needs: 'apt-get install chromium',
  version: () => versionOf('chromium', ['--version'], /\d+(?:\.\d+)+/),
  run: (udf) => {
    const dumped = onFile('udf.html', pageOf(scriptOf(udf, 'document.body.textContent = LINE')), (file, folder) =>
      printed('chromium', [...CHROMIUM, `--user-data-dir=${join(folder, 'profile')}`, '--dump-dom', `file://${file}`]))
    const line = /<body>([\s\S]*)<\/body>/.exec(dumped)?.[1] ?? ''
    return Promise.resolve(line.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').trim())
  },
}

export const engines: readonly Engine[] = [v8, quickJs, spiderMonkey, javaScriptCore, chromium]
