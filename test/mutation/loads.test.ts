import { expect, it } from 'vitest'

// A change that keeps a module from loading fails no test of a file that imports it: the file just has none. This one has.
it('the library loads', async () => {
  const { calls } = await import('../../src/conformance/index.js')
  expect(calls.length).toBeGreaterThan(0)
})
