// dist/udf.js in engines that are not Node. `npm test` builds it first. An engine that is not here is skipped, and says what it needs.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runInContext, createContext } from 'node:vm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Answers } from '../../examples/warehouse/asked.js'
import { asked } from '../../examples/warehouse/asked.js'
import { bigQueryDdl, functions, snowflakeDdl } from '../../examples/warehouse/ddl.js'
import { engines } from '../../examples/warehouse/engines.js'
import { differing, heldToVectors, readAnswers } from '../../examples/warehouse/hold.js'
import { jinhua_assess, jinhua_report } from '../../src/udf/index.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** For a busy machine, in ms. */
const PATIENCE = 120_000
const udf = readFileSync(`${root}dist/udf.js`, 'utf8')

describe('dist/udf.js', () => {
  it('is one script of at most 100 KB, in ASCII', () => {
    expect(Buffer.byteLength(udf)).toBeLessThanOrEqual(100_000)
    expect(udf).toMatch(/^[\n -~]+$/)
  })

  it('makes no code from strings, and has no end of a script element or of a dollar quote in it', () => {
    expect(udf).not.toMatch(/\beval\b|\bFunction\b|<\/script|\$\$|"""/)
  })

  it('leaves two names on globalThis, and beside them the settings of zod', () => {
    const context = createContext({})
    const before = runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[]
    runInContext(udf, context)
    const after = runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[]
    expect(after.filter((name) => !before.includes(name))).toEqual(['__zod_globalConfig', ...functions])
  })
})

describe('the conformance vectors', () => {
  const own: Answers = { assessed: [], reported: [], strings: true, intl: true }
  beforeAll(() => {
    Object.assign(own, { assessed: asked.map((texts) => jinhua_assess(...texts)), reported: asked.map((texts) => jinhua_report(...texts)) })
  }, PATIENCE)

  it('are asked by the hundred', () => {
    expect(asked.length).toBeGreaterThan(400)
  })

  const here = engines.map((engine) => ({ ...engine, found: engine.version() }))
  for (const { name, needs, found } of here) if (found === null) console.warn(`${name} is skipped: it needs ${needs}`)

  it.each(here.filter(({ found }) => found !== null))('$name $found answers every one, byte for byte as the source does', async ({ run }) => {
    const answers = readAnswers(await run(udf))
    expect([answers.assessed.length, answers.reported.length]).toEqual([asked.length, asked.length])
    expect(differing(answers, own).map((place) => [asked[place], answers.assessed[place], own.assessed[place]])).toEqual([])
    const { passes, failures } = await heldToVectors(answers)
    expect(failures).toEqual([])
    expect(passes).toHaveLength(asked.length)
  })

  it('the bare context and the page refuse code from strings, and two engines have no Intl', async () => {
    for (const { name, run, found } of here.filter((engine) => engine.found !== null)) {
      const { strings, intl } = readAnswers(await run('globalThis.jinhua_assess = globalThis.jinhua_report = () => "null"'))
      expect([name, strings], found ?? '').toEqual([name, !/bare|CSP/.test(name)])
      expect([name, intl]).toEqual([name, !/bare|QuickJS/.test(name)])
    }
  })

  it('are counted in the docs as they are', () => {
    const rows = readFileSync(`${root}docs/warehouse.md`, 'utf8').split('\n')
    for (const { name } of engines) {
      const row = rows.find((line) => line.startsWith(`| ${name} |`)) ?? ''
      expect(row.split('|').slice(3, 5).map((cell) => cell.trim()), name).toEqual([`${asked.length} of ${asked.length}`, `${asked.length} of ${asked.length}`])
    }
  })
})

describe('the statements that install it', () => {
  /** Each function's body, as Snowflake evaluates it for every row. */
  const bodies = [...snowflakeDdl(udf).matchAll(/FUNCTION (\w+)\(.*?AS \$\$\n(.*?)\n\$\$;/gs)].map(([, name = '', body = '']) => ({ name, body }))

  it('Snowflake: a body for each function, within the size that its documentation recommends', () => {
    expect(bodies.map(({ name }) => name)).toEqual(functions)
    for (const { body } of bodies) expect(Buffer.byteLength(body)).toBeLessThanOrEqual(100_000)
  })

  it('Snowflake: over many rows each environment is set up once', () => {
    const context = createContext({}, { codeGeneration: { strings: false, wasm: false } })
    runInContext(`
      var setUps = 0
      var held
      Object.defineProperty(globalThis, 'jinhua_assess', { get: () => held, set: (made) => { held = made; setUps += 1 } })`, context)
    for (const { name, body } of bodies) runInContext(`function row_of_${name}(LEDGER_JSON, OPTIONS_JSON) {\n${body}\n}`, context)
    const answer = (name: string, texts: readonly string[]): unknown => runInContext(`row_of_${name}(${texts.map((text) => JSON.stringify(text)).join(', ')})`, context)
    for (const texts of asked) {
      expect(answer('jinhua_assess', texts)).toBe(jinhua_assess(...texts))
      expect(answer('jinhua_report', texts)).toBe(jinhua_report(...texts))
    }
    expect(runInContext('setUps', context)).toBe(1)
  })

  it('Snowflake: another version of the script sets up anew', () => {
    const context = createContext({})
    const other = 'globalThis.jinhua_assess = globalThis.jinhua_report = () => 7'
    const run = (script: string): unknown => {
      const [, body = ''] = /AS \$\$\n(.*?)\n\$\$;/s.exec(snowflakeDdl(script)) ?? []
      return runInContext(`(function (LEDGER_JSON, OPTIONS_JSON) {\n${body}\n})(null, null)`, context)
    }
    expect([run(other), run(udf), run(other)]).toEqual([7, jinhua_assess(null, null), 7])
  })

  it('Snowflake: a script that would end the body is refused', () => {
    expect(() => snowflakeDdl('"$$"')).toThrow(/dollar/)
  })

  it('BigQuery: the script is a library, and a body calls it', () => {
    const statements = bigQueryDdl('credits', 'gs://bucket/udf.js').split('\n\n')
    expect(statements).toHaveLength(functions.length)
    for (const [place, name] of functions.entries()) {
      expect(statements[place]).toContain(`FUNCTION credits.${name}(ledger_json STRING, options_json STRING)`)
      expect(statements[place]).toContain('OPTIONS (library = ["gs://bucket/udf.js"])')
      const [, body = ''] = /AS r"""\n(.*?)\n"""/s.exec(statements[place] ?? '') ?? []
      const context = createContext({})
      runInContext(`${udf}\nfunction row(ledger_json, options_json) {\n${body}\n}`, context)
      expect(runInContext('row(null, null)', context)).toBe(name === 'jinhua_assess' ? jinhua_assess(null, null) : jinhua_report(null, null))
    }
  })
})
