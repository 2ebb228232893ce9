import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import base from '../../vitest.config.js'

/** The calculator alone, in a browser, one page after another: `npx vitest run --config docs/calculator/vitest.config.ts`. */
export default defineConfig({
  ...base,
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { ...base.test, include: ['docs/calculator/test/**/*.test.ts'], maxWorkers: 1 },
})
