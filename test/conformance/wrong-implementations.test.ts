import { afterAll, describe, expect, it, vi } from 'vitest'
import type { MistakeId } from '../../src/conformance/index.js'
import { mistakes, runConformance, vectors } from '../../src/conformance/index.js'
import { wrongImplementations } from './wrong-implementations.js'

describe('typical mistakes are caught by the vectors that claim to catch them, and by no others', () => {
  afterAll(() => { vi.resetModules() })

  for (const [id, load] of Object.entries(wrongImplementations) as [MistakeId, (typeof wrongImplementations)[MistakeId]][]) {
    it(`${id}: ${mistakes[id].en}`, async () => {
      const { failures } = await runConformance(await load())
      const claiming = vectors.filter(({ catches }) => catches?.includes(id)).map((vector) => vector.id)
      expect(claiming.length).toBeGreaterThan(0)
      expect(failures.map((failure) => failure.id)).toEqual(claiming)
    })
  }

  it('a vector claims no mistake that is not among them', () => {
    const claimed = new Set<string>(vectors.flatMap(({ catches }) => catches ?? []))
    expect([...claimed].filter((id) => !(id in mistakes))).toEqual([])
  })
})
