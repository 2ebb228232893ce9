// Univer recalculates the demo's people in a browser, as its own script asks of it; a report with one column more once ran over the
// sheet's edge there, and nobody saw it.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const isThere = existsSync(join(root, 'examples/univer/node_modules/@univerjs/presets')) && existsSync(chromium)
if (!isThere) console.log('Univer was not tried: it needs Chromium and 280 MB, npm ci --prefix examples/univer')

describe.runIf(isThere)('Univer', () => {
  it('shows in every cell what the library says', () => {
    const folder = mkdtempSync(join(tmpdir(), 'univer-'))
    try {
      const said = execFileSync(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), 'screenshot.ts', join(folder, 'report.png')], {
        cwd: join(root, 'examples/univer'), encoding: 'utf8',
      })
      const [, same, all] = /(\d+) of (\d+) cells/.exec(said) ?? []
      expect([Number(all) > 100, same, existsSync(join(folder, 'report.png'))]).toEqual([true, all, true])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, 180_000)
})
