// Prints why each skipped test was skipped, and the counts as the last line; fails if anything failed or nothing ran.
// A report is followed by the status of the step that wrote it, which counts only where it failed with every test green (types, lint,
// coverage) or left no report. A step without a report counts as one.
import { readFileSync } from 'node:fs'

const counts = { passed: 0, failed: 0, skipped: 0 }

/** Adds a report's tests to the counts. */
function count(report, status) {
  let failed = 0
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    failed = numFailedTests
    counts.passed += numPassedTests
    counts.skipped += numPendingTests + numTodoTests
    for (const { assertionResults } of testResults) {
      for (const { status: ended, fullName } of assertionResults) {
        if (ended === 'pending' || ended === 'skipped') console.log(`skipped: ${fullName}`)
      }
    }
  } catch {
    console.log('The tests left no report: the install, the build, the types or the lint failed.')
  }
  counts.failed += status !== '0' && failed === 0 ? 1 : failed
}

let report
for (const argument of process.argv.slice(2)) {
  const step = /^([\w ]+)=(\d+)$/.exec(argument)
  if (step === null) {
    report = argument
    continue
  }
  const [, name, status] = step
  if (report === undefined) counts[status === '0' ? 'passed' : 'failed'] += 1
  else count(report, status)
  if (status !== '0') console.log(`failed: ${name}`)
  report = undefined
}
console.log(`${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`)
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0)
