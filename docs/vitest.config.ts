import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import base from '../vitest.config.js'

/** The browser tests of the built site: `npm run docs:test`. */
export default defineConfig({
  ...base,
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: { ...base.test, include: ['docs/browser/**/*.test.ts'], maxWorkers: 1, testTimeout: 600_000 },
})
