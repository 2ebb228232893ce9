// The public surface is what it was: a change of it is meant, written down (npx vitest run test/package/public-api.test.ts -u), and told in
// the changelog. `npm test` builds `dist` first.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { describeApi } from './public-api.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly import: { readonly types: string } }>>
}
const { exports: doors } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest
const entries = Object.values(doors).flatMap((door) => (typeof door === 'string' ? [] : [join(root, door.import.types)]))
const written = fileURLToPath(new URL('public-api.txt', import.meta.url))

describe('the public surface', () => {
  it('is what is written in public-api.txt', async () => {
    expect(existsSync(written)).toBe(true)
    await expect(describeApi(entries)).toMatchFileSnapshot(written)
  })
})
