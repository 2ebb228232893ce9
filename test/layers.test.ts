import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The hill: what each folder may import from besides itself. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  regulation: [],
  values: ['regulation'],
  ledger: ['regulation', 'values'],
  registration: ['regulation', 'values', 'ledger'],
  rules: ['regulation', 'values', 'ledger'],
  assess: ['regulation', 'values', 'ledger', 'rules'],
  doors: ['regulation', 'values', 'ledger', 'rules', 'assess'],
  compare: ['regulation', 'values', 'ledger', 'rules', 'assess', 'doors'],
  plan: ['regulation', 'values', 'ledger', 'rules', 'assess', 'doors'],
  explain: ['regulation', 'values', 'ledger', 'rules', 'assess', 'doors', 'compare', 'plan'],
  // Below explain it would do too: it reads and writes, and explains nothing.
  tables: ['regulation', 'values', 'ledger', 'rules', 'assess'],
  spreadsheet: ['regulation', 'values', 'ledger', 'rules', 'assess', 'doors', 'compare', 'plan', 'explain', 'tables'],
  udf: ['regulation', 'values', 'ledger', 'rules', 'assess'],
  conformance: ['regulation', 'values', 'ledger', 'rules', 'assess', 'doors', 'compare', 'plan', 'explain'],
  'index.ts': ['regulation', 'values', 'ledger', 'rules', 'assess', 'doors', 'compare', 'plan', 'explain'],
}

/** The layers of tables: a cell, its words, a row, a table, a workbook, and back. */
const LAYERS = ['cell', 'words', 'row', 'table', 'workbook', 'write'] as const

/** The only files that know a package: the day one of them is exchanged, these are the files to look at. */
const KNOWS: Readonly<Record<string, readonly string[]>> = {
  'decimal.js': ['src/values/exact-sum.ts'],
  'date-fns': ['src/values/date-fns.ts'],
  zod: ['src/ledger/json-schema.ts', 'src/ledger/zod.ts'],
}

interface Import {
  readonly file: string
  readonly specifier: string
  readonly typeOnly: boolean
}

const posix = (path: string): string => path.split(sep).join('/')

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => posix(join('src', name)))
  .sort()

const parsed = new Map(files.map((file) => [file, ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.ES2022, true)]))

function everyNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => { everyNode(child, visit) })
}

function importsOf(file: string): Import[] {
  const found: Import[] = []
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier !== undefined && ts.isStringLiteral(specifier)) found.push({ file, specifier: specifier.text, typeOnly })
  }
  everyNode(parsed.get(file) as ts.SourceFile, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true)
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false)
  })
  return found
}

const imports = files.flatMap(importsOf)
const inside = imports.filter(({ specifier }) => specifier.startsWith('.'))
const outside = imports.filter(({ specifier }) => !specifier.startsWith('.'))

const targetOf = ({ file, specifier }: Import): string => posix(normalize(join(dirname(file), specifier.replace(/\.js$/, '.ts'))))
const folderOf = (file: string): string => file.split('/')[1] ?? ''
const said = ({ file, specifier }: Import): string => `${file} imports ${specifier}`

describe('imports run downhill', () => {
  it('there are files and imports to look at', () => {
    expect(files.length).toBeGreaterThan(40)
    expect(inside.length).toBeGreaterThan(100)
    expect(outside.length).toBeGreaterThan(5)
  })

  it('every folder has its place on the hill', () => {
    expect([...new Set(files.map(folderOf))].filter((folder) => BELOW[folder] === undefined)).toEqual([])
  })

  it('every import names a file that is there', () => {
    expect(inside.filter((one) => !existsSync(join(root, targetOf(one)))).map(said)).toEqual([])
  })

  it('none goes up or sideways', () => {
    const wrong = inside.filter((one) => {
      const [from, to] = [folderOf(one.file), folderOf(targetOf(one))]
      return from !== to && BELOW[from]?.includes(to) !== true
    })
    expect(wrong.map(said)).toEqual([])
  })

  it('inside tables, a layer imports those below it', () => {
    const layer = (file: string): number => LAYERS.findIndex((name) => file.startsWith(`src/tables/${name}/`))
    const between = inside.filter((one) => layer(one.file) >= 0 && layer(targetOf(one)) >= 0)
    expect(between.length).toBeGreaterThan(40)
    expect(between.filter((one) => layer(targetOf(one)) > layer(one.file)).map(said)).toEqual([])
  })

  it('no file imports the index of its own folder', () => {
    expect(inside.filter((one) => targetOf(one) === `src/${folderOf(one.file)}/index.ts`).map(said)).toEqual([])
    expect(inside.filter((one) => targetOf(one) === 'src/index.ts').map(said)).toEqual([])
  })

  it('rules do not import rules: they share the law and types', () => {
    const between = inside.filter((one) => folderOf(one.file) === 'rules' && folderOf(targetOf(one)) === 'rules')
    expect(between.filter((one) => !one.typeOnly && targetOf(one) !== 'src/rules/law.ts').map(said)).toEqual([])
  })

  it('none goes in a circle', () => {
    const below = new Map(files.map((file) => [file, inside.filter((one) => one.file === file).map(targetOf)]))
    const circles: string[] = []
    const done = new Set<string>()
    const walk = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
      if (way.includes(file) || done.has(file)) return
      for (const next of below.get(file) ?? []) walk(next, [...way, file])
      done.add(file)
    }
    for (const file of files) walk(file, [])
    expect(circles).toEqual([])
  })
})

describe('what comes from outside', () => {
  const packageOf = (specifier: string): string => specifier.split('/')[0] ?? ''

  it('are three packages, each known to the files that are listed', () => {
    const known = Object.fromEntries(Object.keys(KNOWS).map((name) =>
      [name, [...new Set(outside.filter(({ specifier }) => packageOf(specifier) === name).map(({ file }) => file))].sort()]))
    expect(known).toEqual(KNOWS)
    expect(outside.filter(({ specifier }) => KNOWS[packageOf(specifier)] === undefined).map(said)).toEqual([])
  })

  it('they are the dependencies of the package, all of them', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
    expect(Object.keys(dependencies).sort()).toEqual(Object.keys(KNOWS).sort())
  })

  it('date-fns comes by the function, never by the barrel', () => {
    for (const { specifier } of outside.filter((one) => packageOf(one.specifier) === 'date-fns')) expect(specifier).toMatch(/^date-fns\/[a-zA-Z]+$/)
  })

  it('nothing comes from Node', () => {
    expect(outside.filter(({ specifier }) => specifier.startsWith('node:') || builtinModules.includes(packageOf(specifier))).map(said)).toEqual([])
  })
})

/** What reads a clock, a place, chance or the world outside, or writes to it. */
const WORLD = [
  'process', 'globalThis', 'console', 'performance', 'crypto', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask',
  'localStorage', 'navigator', 'Intl', 'require', '__dirname', '__filename', 'eval', 'Function', 'Temporal', 'Buffer',
] as const
const MEMBERS = ['Date.now', 'Date.parse', 'Math.random', 'performance.now'] as const
const BY_PLACE = ['localeCompare', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'toLocaleUpperCase', 'toLocaleLowerCase', 'getTimezoneOffset', 'toDateString', 'toTimeString'] as const

describe('no clock, no chance, no world', () => {
  const uses: string[] = []
  for (const [file, source] of parsed) {
    everyNode(source, (node) => {
      const where = `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
      if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0) uses.push(`${where} new Date()`)
      if (ts.isCallExpression(node) && node.expression.getText() === 'Date') uses.push(`${where} Date()`)
      if (ts.isPropertyAccessExpression(node)) {
        if (MEMBERS.some((member) => member === node.getText())) uses.push(`${where} ${node.getText()}`)
        if (BY_PLACE.some((name) => name === node.name.text)) uses.push(`${where} ${node.name.text}`)
      }
      // A property or a type of that name is none of these.
      const { parent } = node
      const isName = ts.isIdentifier(node) && !(ts.isPropertyAccessExpression(parent) && parent.name === node)
        && !ts.isPropertyAssignment(parent) && !ts.isPropertySignature(parent) && !ts.isTypeReferenceNode(parent)
      if (isName && WORLD.some((name) => name === node.text)) uses.push(`${where} ${node.text}`)
    })
  }

  it('no file of src reads a clock, chance, a locale or anything outside', () => {
    expect(uses).toEqual([])
  })
})
