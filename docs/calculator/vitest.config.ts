import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import base from '../../vitest.config.js'

/** The calculator in a browser, one page after another. */
export default defineConfig({
  ...base,
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { ...base.test, include: ['docs/calculator/test/**/*.test.ts'], maxWorkers: 1, testTimeout: 60_000, hookTimeout: 120_000 },
})
