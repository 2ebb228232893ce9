import { afterAll, describe, expect, it, vi } from 'vitest'
import { runConformance, vectors } from '../../src/conformance/index.js'
import { wrongImplementations } from './wrong-implementations.js'

describe('typical mistakes are caught by the vectors that claim to catch them, and by no others', () => {
  afterAll(() => { vi.resetModules() })

  for (const [id, { mistake, load }] of Object.entries(wrongImplementations)) {
    it(`${id}: ${mistake}`, async () => {
      const { failures } = await runConformance(await load())
      const claiming = vectors.filter(({ catches }) => catches?.includes(id)).map((vector) => vector.id)
      expect(claiming.length).toBeGreaterThan(0)
      expect(failures.map((failure) => failure.id)).toEqual(claiming)
    })
  }

  it('a vector claims no mistake that is not among them', () => {
    const claimed = new Set(vectors.flatMap(({ catches }) => catches ?? []))
    expect([...claimed].filter((id) => !(id in wrongImplementations))).toEqual([])
  })
})
