import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { excelDeclarations, excelMetadata } from '../../examples/wrappers/excel.js'
import { NAMESPACE, wpsMetadata } from '../../examples/wrappers/wps.js'
import { signatures } from '../../src/spreadsheet/index.js'

const examples = fileURLToPath(new URL('../../examples', import.meta.url))
const read = (file: string): string => readFileSync(join(examples, file), 'utf8')

describe('the names of the functions', () => {
  it.each(signatures.map(({ name }) => name))('%s is a name in every host', (name) => {
    expect(name).toMatch(/^JHCE_[A-Z][A-Z0-9_]+$/)
    expect(name).not.toMatch(/_$/)
    // A cell of a sheet with three letters, as CEU2024 is one.
    expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/)
  })

  it('and of their arguments are names in JavaScript, each once, the optional ones last', () => {
    for (const { parameters } of signatures) {
      const names = parameters.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z]*$/)
      expect(parameters.map(({ optional }) => optional)).toEqual(parameters.map(({ optional }) => optional).sort())
    }
  })
})

interface Generator {
  readonly generateCustomFunctionsMetadata: (file: string, log: boolean) => Promise<{
    readonly metadataJson: string
    readonly errors: readonly string[]
  }>
}

describe('the metadata for Excel', () => {
  const folder = join(examples, 'excel-addin')
  const installed = existsSync(join(folder, 'node_modules/custom-functions-metadata'))

  it.skipIf(!installed)(`are what Microsoft’s generator makes of the declarations${installed ? '' : ' (not installed: npm ci --prefix examples/excel-addin)'}`, async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'excel-')), 'functions.js')
    await writeFile(file, excelDeclarations())
    const generator = createRequire(join(folder, 'package.json'))('custom-functions-metadata') as Generator
    const { metadataJson, errors } = await generator.generateCustomFunctionsMetadata(file, true)
    expect(errors).toEqual([])
    expect(JSON.parse(excelMetadata())).toEqual(JSON.parse(metadataJson))
  })

  it('stand in the add-in as they are now (else: npm run wrappers)', () => {
    expect(read('excel-addin/functions.json')).toBe(excelMetadata())
  })

  it('are named by a manifest that defines all it refers to', () => {
    const manifest = read('excel-addin/manifest.xml')
    const defined = [...manifest.matchAll(/ id="(\w+)"/g)].map(({ 1: id }) => id)
    expect([...manifest.matchAll(/resid="(\w+)"/g)].map(({ 1: id }) => id).sort()).toEqual([...defined].sort())
    for (const file of ['functions.json', 'functions.html']) expect(manifest).toContain(`/${file}"`)
  })
})

describe('the metadata for WPS', () => {
  it('stand in the add-in as they are now (else: npm run wrappers)', () => {
    expect(read('wps-addin/functions.json')).toBe(wpsMetadata())
  })

  it('are named by its manifest, with the namespace that the functions are added to', () => {
    expect(read('wps-addin/manifest.xml')).toContain(`<Namespace>${NAMESPACE}</Namespace>`)
    expect(read('wps-addin/manifest.xml')).toContain('<Uri>/functions.json</Uri>')
  })

  it('have the types that WPS knows: optional ones with a question mark, ranges of two dimensions', () => {
    const { functions } = JSON.parse(wpsMetadata()) as { functions: { parameters: { type: string }[]; result: { type: string } }[] }
    for (const { parameters, result } of functions) {
      for (const type of [...parameters.map((parameter) => parameter.type), result.type]) expect(type).toMatch(/^(number|string|any|any\[\]\[\])\??$/)
    }
  })
})

describe('the manifest for Google Sheets', () => {
  it('asks for V8, and for the zone in which the sheets’ dates begin', () => {
    expect(JSON.parse(read('google-sheets/appsscript.json'))).toMatchObject({ runtimeVersion: 'V8', timeZone: 'Asia/Shanghai' })
  })
})
