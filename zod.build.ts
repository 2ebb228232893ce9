// dist/zod.js and dist/zod.cjs: what the library takes of zod, for Node, in one file. src/ledger/zod.ts says why.
import { copyFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Format, Plugin } from 'esbuild'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('.', import.meta.url))
const ENTRY = 'src/ledger/zod.ts'

/** The name under which package.json says, by `imports`, where zod is to be had. */
const NAME = '#zod'

/** Leaves what the library takes of zod out of all other files. */
export const zodApart: Plugin = {
  name: 'zod-apart',
  setup(bundling) {
    bundling.onResolve({ filter: /\/zod\.js$/ }, ({ importer }) => (importer.includes('node_modules') ? undefined : { path: NAME, external: true }))
  },
}

/** Builds each of the two files that NAME stands for, as ES module and as CommonJS: zod's code itself, and where zod is installed. */
export async function buildZod(): Promise<void> {
  const forms: readonly (readonly [Format, string])[] = [['esm', 'js'], ['cjs', 'cjs']]
  await Promise.all(forms.flatMap(([format, extension]) => [
    { outfile: `${root}dist/zod.${extension}` },
    { outfile: `${root}dist/zod-installed.${extension}`, packages: 'external' as const },
  ].map((form) => build({ ...form, entryPoints: [root + ENTRY], format, bundle: true, platform: 'neutral', target: 'es2022', logLevel: 'warning' }))))
  await copyFile(`${root}node_modules/zod/LICENSE`, `${root}dist/zod-LICENSE`)
}
