import { afterEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'

const MANY = 600
const record = { id: 'a', date: '2024-05-01', kind: 'online', subject: 'general', credits: 3 }

/** Parses so many ledgers that their schemas would be compiled; how often code was made of text, and what came out. */
async function parseMany(): Promise<{ made: number; credits: unknown }> {
  vi.resetModules()
  const { parseLedger } = await import('../../src/ledger/parse-ledger.js')
  const made = vi.fn()
  const Own = Function
  vi.stubGlobal('Function', class extends Own {
    constructor(...args: string[]) {
      super(...args)
      made()
    }
  })
  let credits: unknown
  for (let time = 0; time < MANY; time += 1) {
    credits = parseLedger({ learner: 'L-001', records: [record] }).records.map((one) => ('credits' in one ? one.credits : null))
  }
  return { made: made.mock.calls.length, credits }
}

describe('where a page forbids eval and says so to zod', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    z.config({ jitless: false })
  })

  it('no schema is compiled, however many values it meets', async () => {
    z.config({ jitless: true })
    expect(await parseMany()).toEqual({ made: 0, credits: [3] })
  })

  it('elsewhere schemas are compiled: the count would show it', async () => {
    const { made, credits } = await parseMany()
    expect(made).toBeGreaterThan(0)
    expect(credits).toEqual([3])
  })
})
