import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

interface Printed {
  readonly zone: string
  readonly exist: readonly string[]
  readonly windows: readonly string[]
  readonly spread: readonly (readonly (readonly [string, number])[])[]
}

function printedIn(zone: string): Printed {
  if (!existsSync(fileURLToPath(new URL('../dist/index.js', import.meta.url)))) throw new Error('there is no dist: run npm run build')
  const script = fileURLToPath(new URL('time-zones/fixtures/print.mjs', import.meta.url))
  return JSON.parse(execFileSync(process.execPath, [script], { env: { ...process.env, TZ: zone }, encoding: 'utf8', maxBuffer: 1e8 })) as Printed
}

const ZONES = ['America/New_York', 'America/Sao_Paulo', 'Asia/Shanghai', 'Pacific/Apia'] as const

describe('a time zone changes nothing', () => {
  const { zone, ...inUtc } = printedIn('UTC')

  it('the days looked at are those that matter', () => {
    expect(zone).toBe('UTC')
    expect(inUtc.exist).toEqual(expect.arrayContaining(['2018-11-04', '2011-12-30', '2020-02-29', '2024-02-29', '1986-05-04']))
    for (const date of ['2011-12-00', '2018-11-31', '2023-02-29', '2100-02-29']) expect(inUtc.exist).not.toContain(date)
    expect(inUtc.windows).toContain('2024-02-29')
    expect(inUtc.spread.map((days) => days.length)).toEqual([10, 10, 5, 366])
    expect(inUtc.spread[1]?.map(([day]) => day)).toContain('2011-12-30')
  })

  it.each(ZONES)('%s: the same assessments, dates, spreads and resets as in UTC', (name) => {
    const { zone: there, ...printed } = printedIn(name)
    // Had the zone not been set, this test could not fail.
    expect(there).toBe(name)
    expect(printed).toEqual(inUtc)
  })
})
