import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const outputOf = (example: string): string =>
  execFileSync(process.execPath, ['--import', 'tsx', example], { cwd: root, encoding: 'utf8' })

describe('the examples of comparing', () => {
  it('whose verdict flips if 90 becomes 100', () => {
    const output = outputOf('examples/whose-verdict-flips.ts')
    expect(output).toContain('JH-0001  2024: met → unmet (9.total: requirements.total.required 90 → 100)')
    expect(output).toContain('JH-0001  promotion: early → notYet (14: threshold 360 → 400)')
    expect(output).toContain('JH-0004  no answer changes')
  })

  it('which questions to send to the bureau, once one has been settled', () => {
    const output = outputOf('examples/survey-readings.ts')
    expect(output).toContain('4 人  超过规定总额后，可以提前几年？（earlyYears：最早申报日期 4 人，等级申报 3 人）')
    expect(output).not.toContain('firstYear')
  })
})
