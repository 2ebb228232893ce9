// What every consumer does: a record in; figures, a comparison, a plan, words and an error out, as one line.
import { assess, checkAnnual, clause, InputError, parseLedger, sumCredits } from 'jinhua-skill-credits'
import type { Assessment, LedgerInput } from 'jinhua-skill-credits'
import { compareReadings } from 'jinhua-skill-credits/compare'
import { answer, runConformance } from 'jinhua-skill-credits/conformance'
import { explain, renderText } from 'jinhua-skill-credits/explain'
import { planYear } from 'jinhua-skill-credits/plan'
import { parseRegistration } from 'jinhua-skill-credits/registration'
import { articles } from 'jinhua-skill-credits/regulation'
import { functionNames } from 'jinhua-skill-credits/spreadsheet'
import { ledgersFromTable } from 'jinhua-skill-credits/tables'

const written: LedgerInput = {
  learner: 'L-001',
  records: [{ id: 'a', date: '2024-03-05', kind: 'offline', mode: 'theory', subject: 'general', hours: '7' }],
}

export async function use(): Promise<string> {
  const ledger = parseLedger(written)
  const assessment: Assessment = assess(ledger, { asOf: '2024-12-31' })
  const { failures, passes } = await runConformance(answer)
  return JSON.stringify([
    assessment.records[0]?.credited,
    compareReadings(ledger, { asOf: '2024-12-31' }).questions.length > 0,
    planYear(ledger, { asOf: '2024-06-30', year: 2024 }).kind,
    renderText(explain(assessment, { locale: 'en' })).includes('L-001'),
    refusalOf(() => parseRegistration({})),
    [articles.length, functionNames.length > 0, ledgersFromTable([['学员编号']]).learners.length],
    checkAnnual({ total: 90, general: '18', professional: 60 }).status,
    [clause('11.3').id, sumCredits(0.1, 0.2)],
    [failures.length, passes.length > 800],
  ])
}

function refusalOf(call: () => unknown): boolean {
  try {
    call()
    return false
  } catch (error) {
    return error instanceof InputError && error.issues.length > 0
  }
}
