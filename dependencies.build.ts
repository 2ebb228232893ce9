// What the library takes of zod and of date-fns, for Node each in one file: dist/zod.js and dist/date-fns.js, and the same as CommonJS.
// src/ledger/zod.ts and src/values/date-fns.ts say why.
import { copyFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Format, Plugin } from 'esbuild'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('.', import.meta.url))

/** What names are taken of a package, and its licence, which goes where its code goes. */
const TAKEN = {
  zod: { names: 'src/ledger/zod.ts', licence: 'LICENSE' },
  'date-fns': { names: 'src/values/date-fns.ts', licence: 'LICENSE.md' },
} as const

/** Leaves them out of all other files, which ask for #zod and #date-fns: package.json says, by `imports`, where these are to be had. */
export const dependenciesApart: Plugin = {
  name: 'dependencies-apart',
  setup(bundling) {
    bundling.onResolve({ filter: /\/(zod|date-fns)\.js$/ }, ({ path, importer }) => (
      importer.includes('node_modules') ? undefined : { path: path.replace(/^.*\/(.+)\.js$/, '#$1'), external: true }))
  },
}

/** Builds both files that such a name stands for, as ES module and as CommonJS: with the package's code, and for where it is installed. */
export async function buildDependencies(): Promise<void> {
  await Promise.all(Object.entries(TAKEN).map(async ([name, { names, licence }]) => {
    const forms: readonly (readonly [Format, string])[] = [['esm', 'js'], ['cjs', 'cjs']]
    await Promise.all(forms.flatMap(([format, extension]) => [
      { outfile: `${root}dist/${name}.${extension}` },
      { outfile: `${root}dist/${name}-installed.${extension}`, packages: 'external' as const },
    ].map((form) => build({ ...form, entryPoints: [root + names], format, bundle: true, platform: 'neutral', target: 'es2022', logLevel: 'warning' }))))
    await copyFile(`${root}node_modules/${name}/${licence}`, `${root}dist/${name}-LICENSE`)
  }))
}
