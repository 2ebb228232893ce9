// dist/udf.js: the functions of src/udf as one script without modules, for databases that run JavaScript.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'
import { build } from 'esbuild'

/** Code from strings is forbidden where this runs: the compiler of schemas could only fail there, and is 24 kB. */
const withoutCompiler: Plugin = {
  name: 'without-compiler',
  setup(bundling) {
    bundling.onLoad({ filter: /ledger[\\/]compile\.ts$/ }, () => ({ contents: 'export const compile = undefined' }))
  },
}

/** The script: it leaves two names on `globalThis`. ASCII alone, so that nobody's reading of the file can spoil it. */
export async function buildUdf(): Promise<void> {
  const root = fileURLToPath(new URL('.', import.meta.url))
  const { version } = JSON.parse(await readFile(`${root}package.json`, 'utf8')) as { version: string }
  // Their code is in the script, and so their licences are.
  const licences = await Promise.all(['zod/LICENSE', 'date-fns/LICENSE.md'].map(async (file) =>
    `/* ${file}\n${await readFile(`${root}node_modules/${file}`, 'utf8')}*/\n`))
  const { outputFiles } = await build({
    stdin: {
      contents: 'import { jinhua_assess, jinhua_report } from \'./src/udf/index.js\'\nObject.assign(globalThis, { jinhua_assess, jinhua_report })',
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'ascii',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [withoutCompiler],
  })
  await writeFile(`${root}dist/udf.js`, `// jinhua-skill-credits ${version}, MIT\n${licences.join('')}${outputFiles[0]?.text ?? ''}`)
}
