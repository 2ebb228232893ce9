// A page without a bundler: examples/import-map/index.html names every file that the built package asks for. docs/browser opens it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const { name, exports } = JSON.parse(read('package.json')) as { name: string; exports: Record<string, { import?: { default: string } } | string> }
const [, map = ''] = /<script type="importmap">([\s\S]*?)<\/script>/.exec(read('examples/import-map/index.html')) ?? []
const { imports } = JSON.parse(map) as { imports: Record<string, string> }

/** Where a page finds what npm has put beside it: here the package is this repository itself. */
const fileOf = (address: string): string => join(root, address.replace(`./node_modules/${name}/`, './'))

/** The names that a module imports, but for files. */
const namesIn = (text: string): string[] =>
  [...text.matchAll(/^(?:import|export)\b[^'"`;]*?['"]([^'".][^'"]*)['"];?$|^\} from ['"]([^'".][^'"]*)['"];?$/gm)].map(({ 1: one, 2: other }) => one ?? other ?? '')

describe('the page with an import map', () => {
  it('leads each way into the package to the file that package.json says', () => {
    const ways = Object.entries(exports).flatMap(([way, files]) => (typeof files === 'string' ? [] : [[way.replace('.', name), files.import?.default] as const]))
    expect(ways.length).toBeGreaterThan(8)
    for (const [way, file = ''] of ways) expect([way, imports[way]]).toEqual([way, file.replace('./', `./node_modules/${name}/`)])
  })

  it('leads to files that are there', () => {
    expect(Object.values(imports).filter((address) => !existsSync(fileOf(address)))).toEqual([])
  })

  it('names all that the built modules ask for, and nothing else', () => {
    // zod and date-fns are in one file each; what is for those beside their own, and udf.js, is not for this page.
    const modules = readdirSync(join(root, 'dist')).filter((file) => file.endsWith('.js') && !file.endsWith('-installed.js') && file !== 'udf.js')
    const asked = new Set(modules.flatMap((file) => namesIn(read(`dist/${file}`))))
    expect([...asked].sort()).toEqual(Object.keys(imports).filter((one) => !one.startsWith(name)).sort())
  })
})
