import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

describe('the spreadsheet entry', () => {
  it('needs no zod and no decimal.js at run time', async () => {
    const { metafile } = await build({
      entryPoints: [fileURLToPath(new URL('../../src/spreadsheet/index.ts', import.meta.url))],
      bundle: true, write: false, metafile: true, format: 'esm', logLevel: 'silent',
    })
    const packages = Object.keys(metafile.inputs).flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [])
    expect([...new Set(packages)]).toEqual(['date-fns'])
  })
})
