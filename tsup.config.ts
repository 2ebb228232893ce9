import { cp, writeFile } from 'node:fs/promises'
import { defineConfig } from 'tsup'
import { buildDependencies, dependenciesApart } from './dependencies.build.js'
import { ledgerJsonSchema } from './src/ledger/json-schema.js'
import { buildUdf } from './udf.build.js'

/** One entry for each way in; a caller loads no more than it asks for. */
export default defineConfig({
  entry: {
    // No way in, but a file of its own: a bundle that does not add foreign numbers then has no decimal.js.
    'sum-credits': 'src/doors/sum-credits.ts',
    index: 'src/index.ts',
    compare: 'src/compare/index.ts',
    plan: 'src/plan/index.ts',
    explain: 'src/explain/index.ts',
    tables: 'src/tables/index.ts',
    spreadsheet: 'src/spreadsheet/index.ts',
    conformance: 'src/conformance/index.ts',
    registration: 'src/registration/index.ts',
    regulation: 'src/regulation/index.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: true,
  splitting: true,
  clean: true,
  treeshake: true,
  esbuildPlugins: [dependenciesApart],
  async onSuccess() {
    await writeFile('dist/ledger.schema.json', `${JSON.stringify(ledgerJsonSchema(), null, 2)}\n`)
    // The vectors as they are, for those who read them in another language.
    await cp('src/conformance/vectors', 'dist/conformance', { recursive: true })
    await Promise.all([buildUdf(), buildDependencies()])
  },
})
