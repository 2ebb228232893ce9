// The package as its users get it: packed, unpacked elsewhere beside its dependencies, and used from there. `npm test` builds
// `dist` first.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerJsonSchema } from '../../src/ledger/json-schema.js'
import { fencesOf } from '../support/snippets.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface Manifest {
  readonly name: string
  readonly version: string
  readonly dependencies: Record<string, string>
  readonly exports: Record<string, unknown>
}
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest
const { name } = manifest
const modules = Object.keys(manifest.exports).filter((way) => !/\.js(on)?$/.test(way)).map((way) => way.replace('.', name))

const elsewhere = mkdtempSync(join(tmpdir(), 'packed-'))
/** With the dependencies, as npm installs it. */
const installed = join(elsewhere, 'installed')
/** Without any. */
const bare = join(elsewhere, 'bare')
let tarball = ''

const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

function unpackInto(folder: string): void {
  const modulesFolder = join(folder, 'node_modules')
  mkdirSync(join(modulesFolder, name), { recursive: true })
  run('tar', ['-xzf', tarball, '--strip-components=1', '-C', join(modulesFolder, name)], elsewhere)
}

function runFile(folder: string, file: string, text: string): string {
  writeFileSync(join(folder, file), text)
  return run(process.execPath, [file], folder)
}

beforeAll(() => {
  if (!existsSync(join(root, 'dist', 'index.js'))) throw new Error('there is no dist: run npm run build')
  // The test command has built what is packed.
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', elsewhere], root)) as { filename: string }[]
  tarball = join(elsewhere, packed?.filename ?? '')
  unpackInto(installed)
  for (const dependency of Object.keys(manifest.dependencies)) {
    symlinkSync(join(root, 'node_modules', dependency), join(installed, 'node_modules', dependency), 'dir')
  }
  unpackInto(bare)
  // A busy machine packs slowly.
}, 120_000)

afterAll(() => { rmSync(elsewhere, { recursive: true, force: true }) })

const unpacked = (folder = installed): string => join(folder, 'node_modules', name)
const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' })

describe('the packed package', () => {
  it('has the built files, the pages of docs, the licence and what npm adds; no sources, no tests', () => {
    const top = readdirSync(unpacked()).filter((entry) => !['CHANGELOG.md', 'README.md'].includes(entry))
    expect(top).toEqual(['LICENSE', 'dist', 'docs', 'package.json'])
    expect(filesIn(join(unpacked(), 'docs')).filter((file) => file.includes('.') && !file.endsWith('.md'))).toEqual([])
    expect(filesIn(join(unpacked(), 'dist')).filter((file) => file.includes('.') && !/\.(js|cjs|json|d\.ts|d\.cts)$/.test(file))).toEqual([])
  })

  it('runs the first example of its README, saved as the README says', () => {
    const readme = readFileSync(join(unpacked(), 'README.md'), 'utf8')
    expect(readme).toContain('Saved as `first.mjs`')
    const [example = ''] = fencesOf(readme, 'ts', 'README.md').map(({ code }) => code)
    const shown = runFile(installed, 'first.mjs', example.replace(/^(.+)\n\/\/=> (.+)$/gm, 'console.log(JSON.stringify($1) === JSON.stringify($2))'))
    expect(shown).toBe('true\ntrue\n')
  })

  it.each(['mjs', 'cjs'])('names its error as it is exported, in a stack trace too (%s)', (form) => {
    const load = form === 'mjs' ? `import { InputError, parseLedger } from '${name}'` : `const { InputError, parseLedger } = require('${name}')`
    const shown = runFile(installed, `error.${form}`, `${load}\ntry { parseLedger({}) } catch (error) { console.log(InputError.name, error) }`)
    expect(shown).toMatch(/^InputError InputError: /)
  })

  it('has a JSON Schema of the ledger, from the schema that parses it', () => {
    const shipped: unknown = JSON.parse(readFileSync(join(unpacked(), 'dist', 'ledger.schema.json'), 'utf8'))
    expect(shipped).toEqual(JSON.parse(JSON.stringify(ledgerJsonSchema())))
    expect(runFile(installed, 'schema.cjs', `console.log(require('${name}/ledger.schema.json').title)`).trim()).toContain('64号')
  })

  it('has the vectors and their schema, as they are, and nothing beside them', () => {
    const [source, shipped] = [join(root, 'src', 'conformance', 'vectors'), join(unpacked(), 'dist', 'conformance')]
    const files = filesIn(source).sort()
    expect(filesIn(shipped).sort()).toEqual(files)
    const found = JSON.parse(runFile(installed, 'vectors.cjs', `
      const { readFileSync } = require('node:fs')
      console.log(JSON.stringify(${JSON.stringify(files)}.map((file) => readFileSync(require.resolve('${name}/conformance/' + file), 'utf8'))))`)) as string[]
    expect(found).toEqual(files.map((file) => readFileSync(join(source, file), 'utf8')))
    expect(runFile(installed, 'vectors.mjs', `
      import { createRequire } from 'node:module'
      const require = createRequire(import.meta.url)
      console.log(require('${name}/conformance/stories.json').length > 0, require('${name}/conformance/vectors.schema.json').type)`).trim()).toBe('true array')
  })

  it('has the script for databases, by its name', () => {
    expect(runFile(installed, 'udf.cjs', `
      require('node:vm').runInThisContext(require('node:fs').readFileSync(require.resolve('${name}/udf.js'), 'utf8'))
      console.log(JSON.parse(globalThis.jinhua_assess('{"learner":"L","records":[]}', '{"asOf":"2024-12-31"}')).kind)`).trim()).toBe('assessment')
  })

  it('its types do not mention zod, or any other package', () => {
    const declarations = filesIn(join(unpacked(), 'dist')).filter((file) => /\.d\.c?ts$/.test(file))
    expect(declarations.length).toBeGreaterThanOrEqual(2 * modules.length)
    for (const file of declarations) {
      const text = readFileSync(join(unpacked(), 'dist', file), 'utf8')
      expect(text, file).not.toMatch(/zod/i)
      for (const { fileName } of ts.preProcessFile(text).importedFiles) expect(fileName, file).toMatch(/^\.\//)
    }
  })

  it('says what it needs: ranges of its dependencies that a consumer can share, no side effects, Node 20', () => {
    const packed = JSON.parse(readFileSync(join(unpacked(), 'package.json'), 'utf8')) as Manifest
    expect(packed).toMatchObject({ type: 'module', sideEffects: false, license: 'MIT', engines: { node: '>=20' } })
    expect(Object.keys(packed.dependencies).sort()).toEqual(['date-fns', 'decimal.js', 'zod'])
    for (const range of Object.values(packed.dependencies)) expect(range).toMatch(/^\^\d+\.\d+\.\d+$/)
  })

  it('has the pages to which its doc comments and its README point', () => {
    const sources = filesIn(join(root, 'src')).filter((file) => file.endsWith('.ts')).map((file) => readFileSync(join(root, 'src', file), 'utf8'))
    const named = [...sources, readFileSync(join(unpacked(), 'README.md'), 'utf8')].flatMap((text) => text.match(/\bdocs\/[\w/-]+\.md/g) ?? [])
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((file) => !existsSync(join(unpacked(), file)))).toEqual([])
  })
})

const use = `
const ledger = parseLedger({ learner: 'L', records: [{ id: 'a', date: '2024-03-05', kind: 'offline', mode: 'theory', subject: 'general', hours: '7' }] })
const { records, years } = assess(ledger, { asOf: '2024-12-31' })
let refused = ''
try { parseLedger({}) } catch (error) { refused = [error instanceof InputError, error instanceof Error, error.issues.length].join() }
console.log(JSON.stringify([records[0].credited, years[0].status, clause('11.3').label, refused]))
`
const used = [12, 'unmet', '金人社发〔2020〕64号 第（十一）条第（3）项', 'true,true,2']
const taken = '{ assess, clause, InputError, parseLedger }'

describe('installed elsewhere, it works', () => {
  it('from an ES module', () => {
    expect(JSON.parse(runFile(installed, 'use.mjs', `import ${taken} from '${name}'\n${use}`))).toEqual(used)
  })

  it('from CommonJS', () => {
    expect(JSON.parse(runFile(installed, 'use.cjs', `const ${taken} = require('${name}')\n${use}`))).toEqual(used)
  })

  it('by every way in, with the same names in both', () => {
    const list = JSON.stringify(modules)
    const esm = runFile(installed, 'all.mjs', `
      const all = await Promise.all(${list}.map(async (id) => [id, Object.keys(await import(id)).sort()]))
      console.log(JSON.stringify(all))`)
    const cjs = runFile(installed, 'all.cjs', `console.log(JSON.stringify(${list}.map((id) => [id, Object.keys(require(id)).sort()])))`)
    const names = JSON.parse(esm) as [string, string[]][]
    expect(JSON.parse(cjs)).toEqual(names)
    expect(names.map(([id]) => id)).toEqual(modules)
    for (const [id, of] of names) expect(of.length, id).toBeGreaterThan(0)
  })

  it('in Node with what it takes of zod and of date-fns in its own files: where no foreign numbers are added, it loads no package', () => {
    const asked = 'console.log(typeof compareReadings, typeof planYear)'
    const esm = `import { compareReadings } from '${name}/compare'\nimport { planYear } from '${name}/plan'\n${asked}`
    const cjs = `const { compareReadings } = require('${name}/compare')\nconst { planYear } = require('${name}/plan')\n${asked}`
    expect([runFile(bare, 'apart.mjs', esm).trim(), runFile(bare, 'apart.cjs', cjs).trim()]).toEqual(['function function', 'function function'])
  })

  it('an InputError is the same class by whatever way it comes', () => {
    const both = `console.log(front.InputError === registration.InputError)`
    expect(runFile(installed, 'same.mjs', `import * as front from '${name}'\nimport * as registration from '${name}/registration'\n${both}`).trim()).toBe('true')
    expect(runFile(installed, 'same.cjs', `const front = require('${name}')\nconst registration = require('${name}/registration')\n${both}`).trim()).toBe('true')
  })

  it('does not open its inside', () => {
    expect(() => runFile(installed, 'inside.cjs', `require('${name}/dist/index.cjs')`)).toThrow(/ERR_PACKAGE_PATH_NOT_EXPORTED/)
  })
})

describe('./regulation', () => {
  const look = 'console.log(jinhua64.id, articles.length, readingIds.length, levels.length, amend(jinhua64, { annualTotal: 100 }).figures.annualTotal.values[0].value)'
  const names = '{ amend, articles, jinhua64, levels, readingIds }'
  const seen = '金人社发〔2020〕64号 24 14 8 100'

  it('loads where no dependency can be reached', () => {
    expect(() => runFile(bare, 'index.cjs', `require('${name}')`)).toThrow(/Cannot find (module|package)/)
    expect(runFile(bare, 'look.mjs', `import ${names} from '${name}/regulation'\n${look}`).trim()).toBe(seen)
    expect(runFile(bare, 'look.cjs', `const ${names} = require('${name}/regulation')\n${look}`).trim()).toBe(seen)
  })
})

const consumer = `
import { amend, assess, checkAnnual, jinhua64, parseLedger, sumCredits } from '${name}'
import type { Assessment, LedgerInput } from '${name}'
import { parseRegistration } from '${name}/registration'
import { articles, readings } from '${name}/regulation'

const written: LedgerInput = { learner: 'L', records: [{ id: 'a', date: '2024-03-05', kind: 'special', route: 'competition', tier: 'county', rank: 3 }] }
export const result: Assessment = assess(parseLedger(written), { asOf: '2024-12-31', regulation: amend(jinhua64, { annualTotal: 100 }) })
export const credits: number = sumCredits(...result.records.map(({ credited }) => credited))
export const met: boolean | null = checkAnnual({ total: 90, general: '18', professional: 60 }).requirements.exam.met
export const registered: string = parseRegistration({}).certificates[0]?.level ?? articles[0]?.title.zh ?? readings.truncation.default
// @ts-expect-error: a literal is not a checked ledger
assess(written, { asOf: '2024-12-31' })
`

function compile(file: string, options: ts.CompilerOptions): string[] {
  const path = join(installed, file)
  writeFileSync(path, consumer)
  const program = ts.createProgram([path], {
    strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, noEmit: true, skipLibCheck: false, types: [],
    target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts'], ...options,
  })
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

describe('in TypeScript, without skipLibCheck, it compiles', () => {
  it.each([
    ['an ES module, resolution node16', 'consumer.mts', ts.ModuleKind.Node16, ts.ModuleResolutionKind.Node16],
    ['CommonJS, resolution node16', 'consumer.cts', ts.ModuleKind.Node16, ts.ModuleResolutionKind.Node16],
    ['resolution bundler', 'consumer.ts', ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
    ['resolution node10, as ts-jest takes it', 'consumer-node10.ts', ts.ModuleKind.CommonJS, ts.ModuleResolutionKind.Node10],
  ])('%s', (_, file, module, moduleResolution) => {
    expect(compile(file, { module, moduleResolution })).toEqual([])
  })
})

describe('the tools that look at packages find nothing', () => {
  it('publint, strictly', async () => {
    const { messages, pkg } = await publint({ pkgDir: unpacked(), pack: false, strict: true })
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  })

  it('attw, profile node16', () => {
    const attw = join(root, 'node_modules', '@arethetypeswrong', 'cli', 'dist', 'index.js')
    const report = JSON.parse(run(process.execPath, [attw, tarball, '--profile', 'node16', '--format', 'json', '--exclude-entrypoints', 'udf.js'], elsewhere)) as {
      analysis: { entrypoints: object }
      problems?: Record<string, { entrypoint: string; resolutionKind: string }[]>
    }
    // The script for databases is no module, and has no types. Node 10 knows no subpaths: `typesVersions` has those of modules, and a
    // schema has no types to be found.
    const problems = Object.values(report.problems ?? {}).flat().map(({ entrypoint, resolutionKind }) => `${resolutionKind} ${entrypoint}`)
    expect(problems).toEqual(['node10 ./ledger.schema.json'])
    for (const id of modules) expect(Object.keys(report.analysis.entrypoints)).toContain(id.replace(name, '.'))
  })
})
