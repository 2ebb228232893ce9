import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import base from '../vitest.config.js'

/** The browser tests of the built site and of its calculator: `npm run docs:test`. */
export default defineConfig({
  ...base,
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    ...base.test, include: ['docs/browser/**/*.test.ts', 'docs/calculator/test/**/*.test.ts'], maxWorkers: 1, testTimeout: 600_000, hookTimeout: 120_000,
  },
})
