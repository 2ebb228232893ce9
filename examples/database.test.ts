// What a real driver returns, read: 1,000 rows in each of the three shapes that it has for them.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url))
const ready = existsSync(here('city/node_modules'))
if (!ready) console.warn('No database is read: npm ci --prefix examples/city')

describe('rows of a database', () => {
  it.skipIf(!ready)('are the same ledgers in whatever shape the driver returns them, and a wrong row is told by its place', () => {
    const output = execFileSync(process.execPath, ['--import', 'tsx', here('city/from-database.ts')], { cwd: here('..'), encoding: 'utf8' })
    expect(output.trim().split('\n')).toEqual(['its own classes', 'Date and bigint', 'text'].flatMap((shape) => [
      `${shape}: 147 rows.997.hours quantity`,
      `${shape}: 49 ledgers, 980 records, 8031.52 credits in 2024`,
    ]))
  })
})
