// Mutation testing: `npm run mutation` for all parts, `npm run mutation -- rules` for one. See docs/conformance.md.
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 60_000,
  reporters: ['json', 'clear-text', 'progress-append-only'],
  jsonReporter: { fileName: process.env['STRYKER_REPORT'] ?? 'reports/mutation/mutation.json' },
  clearTextReporter: { allowColor: false, reportTests: false, reportMutants: false, reportScoreTable: true, skipFull: true },
  tempDirName: '.stryker-tmp',
  // What the sandbox needs not.
  ignorePatterns: ['dist', 'coverage', 'reports', 'examples/*/node_modules'],
}
