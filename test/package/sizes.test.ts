// What a bundle carries that uses one thing of the package: `npm test` builds `dist` first.
import { gzipSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface Bundle {
  /** Minified and gzipped. */
  readonly kB: number
  readonly packages: readonly string[]
}

async function bundleOf(name: string, entry: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `import { ${name} } from './dist/${entry}.js'\nconsole.log(${name})`, resolveDir: root },
    bundle: true, minify: true, format: 'esm', platform: 'browser', target: 'es2022', write: false, metafile: true, logLevel: 'silent',
  })
  const { inputs } = Object.values(metafile.outputs)[0]!
  const kept = Object.keys(inputs).filter((file) => inputs[file]!.bytesInOutput > 0)
  const packages = new Set(kept.flatMap((file) => /node_modules\/([^/]+)/.exec(file)?.[1] ?? []))
  return { kB: gzipSync(outputFiles[0]!.contents).length / 1000, packages: [...packages].sort() }
}

describe('a bundle', () => {
  // A tenth or so above what was measured; whatever passes its limit wants a look first. Of checkAnnual 20 kB were asked.
  it.each([
    ['checkAnnual', 'index', 20],
    ['theoryCredits', 'index', 14],
    ['clause', 'index', 18],
    ['parseLedger', 'index', 32],
    ['assess', 'index', 37],
    ['compareReadings', 'compare', 38],
    ['planYear', 'plan', 38],
    ['whatWouldSettle', 'plan', 41],
    ['explain', 'explain', 37],
    ['ledgersFromTable', 'tables', 51],
    ['sheetFunctions', 'spreadsheet', 102],
    ['parseRegistration', 'registration', 16],
  ])('of %s from ./%s is at most %i kB, gzipped', async (name, entry, most) => {
    expect((await bundleOf(name, entry)).kB).toBeLessThan(most)
  })

  it('has decimal.js where foreign numbers are added, and nowhere else', async () => {
    expect((await bundleOf('sumCredits', 'index')).packages).toEqual(['decimal.js', 'zod'])
    for (const [name, entry] of [['assess', 'index'], ['checkAnnual', 'index'], ['compareReadings', 'compare'], ['whatWouldSettle', 'plan']] as const) {
      expect((await bundleOf(name, entry)).packages, name).not.toContain('decimal.js')
    }
  })

  it('has no package at all where data is all that is asked for', async () => {
    expect(await bundleOf('jinhua64', 'regulation')).toMatchObject({ packages: [] })
  })
})
