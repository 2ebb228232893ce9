// One file that runs wherever Node does: npm run build:workbook
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

/** Bundles the command, the library from its source, and all that both need. */
export async function buildWorkbook(outfile: string): Promise<void> {
  await build({
    entryPoints: [here('main.ts')],
    tsconfig: here('tsconfig.json'),
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'eof',
    banner: { js: '#!/usr/bin/env node' },
    logLevel: 'warning',
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outfile = here('dist/jinhua-workbook.mjs')
  await buildWorkbook(outfile)
  console.log('examples/workbook/dist/jinhua-workbook.mjs')
}
