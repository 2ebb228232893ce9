// Prints why each skipped test was skipped, and the counts as the last line; fails if anything failed or nothing ran.
// A step beside the tests counts as one; that of the tests itself only where it failed with every test green (types, lint, coverage).
import { readFileSync } from 'node:fs'

const [report, ...steps] = process.argv.slice(2)
const counts = { passed: 0, failed: 0, skipped: 0 }
try {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  counts.passed = numPassedTests
  counts.failed = numFailedTests
  counts.skipped = numPendingTests + numTodoTests
  for (const { assertionResults } of testResults) {
    for (const { status, fullName } of assertionResults) {
      if (status === 'pending' || status === 'skipped') console.log(`skipped: ${fullName}`)
    }
  }
} catch {
  console.log('The tests left no report: the install, the build, the types or the lint failed.')
}
for (const step of steps) {
  const [name, status] = step.split('=')
  if (name === 'tests') counts.failed += status !== '0' && counts.failed === 0 ? 1 : 0
  else counts[status === '0' ? 'passed' : 'failed'] += 1
  if (status !== '0') console.log(`failed: ${name}`)
}
console.log(`${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`)
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0)
