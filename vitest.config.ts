import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const src = fileURLToPath(new URL('src', import.meta.url))

export default defineConfig({
  // The examples import the package by its name, as a user does; here that is the source.
  resolve: {
    alias: [
      { find: /^jinhua-skill-credits$/, replacement: `${src}/index.ts` },
      { find: /^jinhua-skill-credits\/(.+)$/, replacement: `${src}/$1/index.ts` },
    ],
  },
  test: {
    include: ['test/**/*.test.ts', 'examples/*.test.ts'],
    reporters: process.env['VITEST_REPORT'] === undefined ? ['default'] : ['default', ['json', { outputFile: process.env['VITEST_REPORT'] }]],
    testTimeout: 120_000,
    // vitest leaves one core to the watcher, which nobody has here: on two cores that halves the speed.
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text', 'json-summary'],
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 },
    },
  },
})
