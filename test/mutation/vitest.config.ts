// The tests that stand watch over the rules: fast ones, so that a mutant takes less than a second. No processes, no package.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../..', import.meta.url))

const loads = 'test/mutation/loads.test.ts'

export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^vitest$/, replacement: `${root}test/mutation/vitest-that-tells.ts` },
      { find: /^jinhua-skill-credits$/, replacement: `${root}src/index.ts` },
      { find: /^jinhua-skill-credits\/(.+)$/, replacement: `${root}src/$1/index.ts` },
    ],
  },
  test: {
    // What the unit tests are asked about no vector has noticed.
    include: [loads, process.env['MUTATED_AGAINST'] === 'vectors' ? 'test/conformance/each-vector.test.ts' : 'test/mutation/unit-tests.ts'],
    testTimeout: 60_000,
  },
})
