// npm run compat: tries the packed package on other people's machines, and writes docs/compatibility.md. Needs what README.md beside it says.
import { execFile, execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { serve } from '../../docs/browser/serve.js'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))
const NAME = 'jinhua-skill-credits'
const work = mkdtempSync(join(tmpdir(), 'compat-'))
const installed = join(here, 'node_modules')
if (!existsSync(installed)) throw new Error('npm ci --prefix examples/compat first')

interface Row { readonly what: string; readonly how: string; readonly result: string }
const rows: Row[] = []

/** Without what npm tells its children: this repository's settings are nobody else's. */
const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.toLowerCase().startsWith('npm_')))

function run(command: string, args: readonly string[], cwd = work): string {
  return execFileSync(command, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 26 })
}

/** Notes whether an attempt gave what the first one gave. */
let expected: string | undefined
function attempt(what: string, how: string, go: () => string): void {
  let result: string
  try {
    const line = go()
    expected ??= line
    result = line === expected ? '✓' : `another answer: ${line.slice(0, 120)}`
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    result = `✗ ${firstLine(`${stdout}${stderr}`) || String(error).slice(0, 160)}`
  }
  console.log(`${what} | ${how} | ${result}`)
  rows.push({ what, how, result })
}

const firstLine = (text: string): string => text.split('\n').find((line) => /error|Error/.test(line))?.replaceAll('|', '/').slice(0, 160) ?? ''

/** A project of somebody else: the package unpacked, its dependencies and the tools beside it. */
function project(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(work, name)
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, NAME), { recursive: true })
  run('tar', ['-xzf', tarball, '--strip-components=1', '-C', join(modules, NAME)])
  for (const entry of readdirSync(installed).filter((one) => !one.startsWith('.'))) symlinkSync(join(installed, entry), join(modules, entry))
  for (const dependency of ['date-fns', 'decimal.js', 'zod']) symlinkSync(join(root, 'node_modules', dependency), join(modules, dependency))
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
  return folder
}

const bin = (packageName: string, file: string): string => join(installed, packageName, file)
const versionOf = (packageName: string): string => (JSON.parse(readFileSync(bin(packageName, 'package.json'), 'utf8')) as { version: string }).version

const [packed] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', work], root)) as { filename: string }[]
const tarball = join(work, packed!.filename)
const use = readFileSync(join(here, 'use.ts'), 'utf8')
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

// Node: the same line as a module and as CommonJS, made by TypeScript once each.
const OPTIONS = { strict: true, skipLibCheck: false, target: 'ES2022', lib: ['ES2022'], types: [], outDir: 'out' }
const say = `import { use } from './use.js'\nuse().then((line) => { console.log(line) })\n`
const console_ = 'declare const console: { log(text: string): void }\n'
const esm = project('esm', {
  'package.json': json({ type: 'module' }), 'use.ts': use, 'say.ts': console_ + say,
  'tsconfig.json': json({ compilerOptions: { ...OPTIONS, module: 'node16', moduleResolution: 'node16' }, files: ['say.ts'] }),
})
const cjs = project('cjs', {
  'package.json': json({ type: 'commonjs' }), 'use.ts': use, 'say.ts': console_ + say,
  'tsconfig.json': json({ compilerOptions: { ...OPTIONS, module: 'node16', moduleResolution: 'node16' }, files: ['say.ts'] }),
})
for (const folder of [esm, cjs]) run(process.execPath, [bin('typescript', 'bin/tsc')], folder)
for (const node of ['node20', 'node22', 'node24', 'node26']) {
  const what = `Node ${versionOf(node)}`
  attempt(what, 'import', () => run(bin(node, 'bin/node'), ['out/say.js'], esm))
  attempt(what, 'require', () => run(bin(node, 'bin/node'), ['out/say.js'], cjs))
}

// TypeScript: no output, only whether it finds and believes every type.
const node10 = project('node10', { 'use.ts': use })
const bundler = project('bundler', { 'package.json': json({ type: 'module' }), 'use.ts': use })
for (const typescript of Object.keys(JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')).dependencies as object).filter((one) => one.startsWith('typescript'))) {
  const version = versionOf(typescript)
  const major = Number(version.split('.')[0])
  const tsc = bin(typescript, existsSync(bin(typescript, 'bin/tsc')) ? 'bin/tsc' : 'bin/tsc.js')
  const check = (folder: string, module: string, moduleResolution: string): string => {
    const options = { ...OPTIONS, noEmit: true, module, moduleResolution, outDir: undefined }
    writeFileSync(join(folder, 'tsconfig.json'), json({ compilerOptions: options, files: ['use.ts'] }))
    run(process.execPath, [tsc], folder)
    return expected!
  }
  if (major < 6) attempt(`TypeScript ${version}`, 'node10', () => check(node10, 'commonjs', 'node'))
  attempt(`TypeScript ${version}`, 'node16, a module', () => check(esm, 'node16', 'node16'))
  attempt(`TypeScript ${version}`, 'node16, CommonJS', () => check(cjs, 'node16', 'node16'))
  attempt(`TypeScript ${version}`, 'bundler', () => check(bundler, 'esnext', 'bundler'))
}

// ts-jest: CommonJS by node10's resolution, as its default is.
const jest = project('jest', {
  'package.json': json({}), 'use.ts': use, 'use.test.ts': readFileSync(join(here, 'use.test.ts'), 'utf8'),
  'jest.config.js': `module.exports = { transform: { '^.+\\\\.ts$': ['ts-jest', { diagnostics: true }] }, testTimeout: 60000 }\n`,
  'tsconfig.json': json({ compilerOptions: { ...OPTIONS, module: 'commonjs', moduleResolution: 'node10', outDir: undefined, types: undefined, noImplicitAny: false } }),
  'globals.d.ts': 'declare function test(name: string, run: () => Promise<void>): void\ndeclare function expect(value: unknown): { toBe(other: unknown): void }\ndeclare const process: { env: { EXPECTED: string } }\n',
})
attempt(`ts-jest ${versionOf('ts-jest')}, jest ${versionOf('jest')}`, 'node10', () => {
  execFileSync(process.execPath, [bin('jest', 'bin/jest.js'), '--rootDir', jest], {
    cwd: jest, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, CI: 'true', EXPECTED: expected!.trim() },
  })
  return expected!
})

// Bundlers: the built file is run, and nothing else is beside it.
const bundled = project('bundled', {
  'package.json': json({ type: 'module' }), 'use.ts': use,
  'entry.js': say.replace('use.js', 'used.js'),
  'vite.config.js': `export default { build: { outDir: 'vite', minify: true, lib: { entry: 'entry.js', formats: ['es'], fileName: 'out' } }, logLevel: 'error' }\n`,
  'webpack.config.cjs': `module.exports = { mode: 'production', entry: './entry.js', target: ['web', 'es2020'], output: { path: __dirname + '/webpack', filename: 'out.cjs' }, performance: { hints: false } }\n`,
})
run(bin('esbuild', 'bin/esbuild'), ['use.ts', '--outfile=used.js', '--format=esm'], bundled)
const alone = (file: string): string => {
  const folder = mkdtempSync(join(work, 'alone-'))
  cpSync(join(bundled, file), join(folder, file.endsWith('.cjs') ? 'out.cjs' : 'out.mjs'))
  return run(process.execPath, [file.endsWith('.cjs') ? 'out.cjs' : 'out.mjs'], folder)
}
attempt(`esbuild ${versionOf('esbuild')}`, 'for a browser', () => {
  run(bin('esbuild', 'bin/esbuild'), ['entry.js', '--bundle', '--minify', '--format=esm', '--platform=browser', '--outfile=esbuild/out.js'], bundled)
  return alone('esbuild/out.js')
})
attempt(`Vite ${versionOf('vite')}`, 'a library build', () => {
  run(process.execPath, [bin('vite', 'bin/vite.js'), 'build'], bundled)
  return alone(readdirSync(join(bundled, 'vite')).map((file) => `vite/${file}`).find((file) => /\.m?js$/.test(file))!)
})
attempt(`webpack ${versionOf('webpack')}`, 'for a browser', () => {
  const script = `const webpack = require('webpack'); webpack(require('./webpack.config.cjs'), (error, stats) => { if (error || stats.hasErrors()) { console.error(error || stats.toString()); process.exit(1) } })`
  run(process.execPath, ['--input-type=commonjs', '-e', script], bundled)
  return alone('webpack/out.cjs')
})

// A page without a bundler: files as npm lays them out, and the browser finds each name by the import map of examples/import-map.
const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const [, map = ''] = /(<script type="importmap">[\s\S]*?<\/script>)/.exec(readFileSync(join(root, 'examples/import-map/index.html'), 'utf8')) ?? []
const page = project('page', {
  'used.js': readFileSync(join(bundled, 'used.js'), 'utf8'),
  'index.html': `<meta charset="utf-8">${map}<pre></pre><script type="module">import { use } from './used.js'\ndocument.querySelector('pre').textContent = await use()</script>`,
})
const served = await serve(page)
const dumped = await promisify(execFile)(chromium, [
  '--headless', '--no-sandbox', '--disable-gpu', '--timeout=120000', '--virtual-time-budget=120000', '--dump-dom', `${served.origin}/index.html`,
], { env, maxBuffer: 2 ** 26 }).then(({ stdout }) => stdout, (error: unknown) => String(error))
served.close()
attempt(existsSync(chromium) ? run(chromium, ['--version']).trim().split(' ').slice(0, 2).join(' ') : 'Chromium', 'a page by import map', () => `${/<pre>(.+)<\/pre>/.exec(dumped)?.[1] ?? dumped}\n`)

// From git and from a fresh clone, under the repository's own .npmrc, in which scripts are off.
const clone = join(work, 'clone')
run('git', ['clone', '--quiet', root, clone])
attempt(`npm ${run('npm', ['--version']).trim()}`, 'npm run pack in a fresh clone', () => {
  run('npm', ['ci', '--no-audit', '--no-fund'], clone)
  run('npm', ['run', '--silent', 'pack'], clone)
  const file = readdirSync(clone).find((one) => one.endsWith('.tgz'))!
  if (!run('tar', ['-tzf', join(clone, file)]).includes('package/dist/index.js')) throw new Error('no dist in the tarball')
  return expected!
})
attempt(`npm ${run('npm', ['--version']).trim()}`, 'npm install git+file:…', () => {
  const folder = join(work, 'from-git')
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), json({ type: 'module' }))
  run('npm', ['install', '--no-audit', '--no-fund', `git+file://${clone}`], folder)
  cpSync(join(esm, 'out'), join(folder, 'out'), { recursive: true })
  return run(process.execPath, ['out/say.js'], folder)
})

const table = ['| what | how | |', '| --- | --- | --- |', ...rows.map(({ what, how, result }) => `| ${what} | ${how} | ${result} |`)]
const compatibility = join(root, 'docs/compatibility.md')
const [before = '', rest = ''] = readFileSync(compatibility, 'utf8').split('<!-- measured: compat -->')
writeFileSync(compatibility, `${before}<!-- measured: compat -->\n\n${table.join('\n')}\n\n<!-- end -->${rest.split('<!-- end -->')[1] ?? '\n'}`)
rmSync(work, { recursive: true, force: true })
if (rows.some(({ result }) => result !== '✓')) process.exit(1)
