// Bundles the commands and their worker; the package by its name is the package as built.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url))
const built = (door: string): string => here(`../../dist/${door}.js`)

/** Gives the file to run. */
export function build(): string {
  for (const needed of [built('index'), here('node_modules/@duckdb/node-api')]) {
    if (!existsSync(needed)) throw new Error(`${needed} is missing: npm run build && npm ci --prefix examples/city`)
  }
  buildSync({
    entryPoints: [here('main.ts'), here('worker.ts')], outdir: here('dist'), outExtension: { '.js': '.mjs' }, bundle: true, platform: 'node', format: 'esm',
    target: 'node20', logLevel: 'error', external: ['@duckdb/node-api'],
    alias: { 'jinhua-skill-credits/compare': built('compare'), 'jinhua-skill-credits/regulation': built('regulation'), 'jinhua-skill-credits': built('index') },
  })
  return here('dist/main.mjs')
}
