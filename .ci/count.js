// Prints why each skipped test was skipped, and the counts as the last line; fails if anything failed or nothing ran.
import { readFileSync } from 'node:fs'

const [report, status] = process.argv.slice(2)
let counts = { passed: 0, failed: 0, skipped: 0 }
try {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  counts = { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
  for (const { assertionResults } of testResults) {
    for (const { status: outcome, fullName } of assertionResults) {
      if (outcome === 'pending' || outcome === 'skipped') console.log(`skipped: ${fullName}`)
    }
  }
} catch {
  console.log('The tests left no report: the install, the build, the types or the lint failed.')
}
// A step before the tests can fail with every test green: that is a failure too.
if (status !== '0' && counts.failed === 0) counts.failed = 1
console.log(`${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`)
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0)
