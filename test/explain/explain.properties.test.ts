// What holds of every explanation, whatever the result: on random ledgers under any readings.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/doors/assess.js'
import type { Assessment } from '../../src/assess/assessment.js'
import { checkExaminer } from '../../src/doors/check-examiner.js'
import { checkTalentProgram } from '../../src/doors/check-talent-program.js'
import { compareReadings } from '../../src/compare/compare-readings.js'
import { diffAssessments } from '../../src/compare/diff-assessments.js'
import { explain } from '../../src/explain/explain.js'
import type { Explicable } from '../../src/explain/explain.js'
import type { Line } from '../../src/explain/explanation.js'
import { parseLedger } from '../../src/ledger/parse-ledger.js'
import { planPromotion } from '../../src/plan/plan-promotion.js'
import { whatWouldSettle } from '../../src/plan/what-would-settle.js'
import { planYear } from '../../src/plan/plan-year.js'
import { readingIds } from '../../src/regulation/reading-answers.js'
import { amend, defineRegulation, jinhua64 } from '../../src/regulation/figures.js'
import { anyLedger, ledger, options } from '../reference/arbitraries.js'
import { numbersIn, numbersOf } from './sentences.js'
import { runs } from '../properties/runs.js'

const regulations = fc.constantFrom(
  undefined,
  amend(jinhua64, { annualTotal: 100 }),
  amend(amend(jinhua64, { annualGeneral: 20, 'training.national': 50 }, { from: '2022-07-01' }), { dailyTheory: 11, professionalShare: [1, 2] }),
  amend(defineRegulation({ id: '某市〔2018〕1号', inForce: '2018-01-01', figures: { annualTotal: 72 } }), { annualTotal: 80 }, { from: '2022-01-01' }),
)

/** Everything that can be explained of one ledger on one day. */
const results: fc.Arbitrary<Explicable[]> = fc.tuple(anyLedger, options, regulations, fc.subarray([...readingIds], { maxLength: 3 }))
  .map(([input, given, regulation, vary]) => {
    const parsed = parseLedger(input)
    const asked = { ...given, ...(regulation && { regulation }) }
    return [
      assess(parsed, asked),
      planYear(parsed, asked),
      planYear(parsed, { ...asked, vary }),
      planPromotion(parsed, asked),
      whatWouldSettle(parsed, asked),
      compareReadings(parsed, { ...asked, vary }),
      diffAssessments(assess(parsed, asked), assess(parsed, { ...asked, readings: {} })),
      checkExaminer(parsed, { ...asked, from: 2020, to: 2022 }),
      checkTalentProgram(parsed, asked),
    ]
  })

const forAll = (check: (result: Explicable, zh: readonly Line[], en: readonly Line[]) => void): void => {
  fc.assert(fc.property(results, (all) => {
    for (const result of all) check(result, explain(result, { locale: 'zh' }).lines, explain(result, { locale: 'en' }).lines)
  }), runs(60))
}

describe('an explanation', () => {
  it('has no number that the result does not have', () => {
    forAll((result, ...both) => {
      const known = numbersOf(result)
      for (const { text, about } of both.flat()) {
        // Since when the text is in force stands in no result; its sentence is tested by itself.
        if (about?.kind !== 'text') expect([text, numbersIn(text).filter((number) => !known.has(number))]).toEqual([text, []])
      }
    })
  })

  it('states the same facts in the same order in both languages, under the same clauses', () => {
    forAll((_, zh, en) => {
      const facts = (lines: readonly Line[]) =>
        lines.map(({ clause, depth, about, text }) => ({ clause, depth, about, numbers: numbersIn(text) }))
      expect(facts(zh)).toEqual(facts(en))
    })
  })

  it('consists of complete sentences, each under one that is at most one step further out', () => {
    forAll((_, zh, en) => {
      for (const { text } of zh) expect(text).toMatch(/^[^a-z]*.+。$/)
      for (const { text } of en) expect(text).toMatch(/^[A-Z\d].*\.$/)
      zh.forEach(({ depth }, index) => { expect(depth).toBeLessThanOrEqual((zh[index - 1]?.depth ?? -1) + 1) })
    })
  })

  it('says once what the text is (art. 24)', () => {
    forAll((_, ...both) => {
      for (const lines of both) expect(lines.filter(({ about }) => about?.kind === 'text').map(({ clause }) => clause)).toEqual(['24'])
    })
  })

  it('accounts for every cut, with its amount and its clause', () => {
    fc.assert(fc.property(fc.oneof(ledger, anyLedger), options, (input, given) => {
      const assessment: Assessment = assess(parseLedger(input), given)
      for (const locale of ['zh', 'en'] as const) {
        const { lines } = explain(assessment, { locale })
        for (const { id, cuts, claimed, credited } of assessment.records) {
          const [about, ...why] = lines.filter((line) => line.about?.kind === 'record' && line.about.id === id)
          expect(why.map(({ clause }) => clause ?? null)).toEqual(cuts.map(({ clause }) => clause))
          why.forEach(({ text }, index) => { expect(numbersIn(text)).toEqual([cuts[index]!.credits]) })
          // Of what is not credited at all no amount is said.
          const said = credited > 0 ? [claimed, credited] : [claimed]
          if (cuts.length > 0) expect(numbersIn(about!.text)).toEqual(expect.arrayContaining(said))
          else expect(about).toBeUndefined()
        }
      }
    }), runs(200))
  })

  it('cites a clause wherever it holds a year, a level or an application against the rules', () => {
    forAll((_, zh) => {
      const ruled = ['year', 'level', 'examiner', 'talentProgram']
      const uncited = zh.filter(({ clause, about }) => clause === undefined && about !== undefined && ruled.includes(about.kind))
      // What a year has is a figure, not a rule.
      for (const { text } of uncited) expect(text).toMatch(/^(当年|该期间|现有记录)(没有)?计入|^年度汇总数/)
    })
  })
})
