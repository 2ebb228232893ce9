// What every explanation owes its reader, whatever it is of: whose, as of when, by which figures; and nothing forged by a name.
import { describe, expect, it } from 'vitest'
import type { AssessOptions } from '../../src/assess/assessment.js'
import { compareReadings } from '../../src/compare/compare-readings.js'
import { diffAssessments } from '../../src/compare/diff-assessments.js'
import { surveyReadings } from '../../src/compare/survey-readings.js'
import { assess } from '../../src/doors/assess.js'
import { checkExaminer } from '../../src/doors/check-examiner.js'
import { checkTalentProgram } from '../../src/doors/check-talent-program.js'
import { explain } from '../../src/explain/explain.js'
import type { Explicable } from '../../src/explain/explain.js'
import { renderHtml } from '../../src/explain/render-html.js'
import { renderMarkdown } from '../../src/explain/render-markdown.js'
import { renderText } from '../../src/explain/render-text.js'
import { parseLedger } from '../../src/ledger/parse-ledger.js'
import { planPromotion } from '../../src/plan/plan-promotion.js'
import { planYear } from '../../src/plan/plan-year.js'
import { whatWouldSettle } from '../../src/plan/what-would-settle.js'
import { amend, defineRegulation, jinhua64 } from '../../src/regulation/figures.js'
import type { Regulation } from '../../src/regulation/figures.js'

/** One result of every kind, of a learner, a record and an activity called by one name. */
async function everyKind(name: string, regulation: Regulation = jinhua64, readings: AssessOptions['readings'] = {}): Promise<Record<string, Explicable>> {
  const ledger = parseLedger({
    learner: name,
    records: [
      { id: name, date: '2024-03-05', kind: 'offline', mode: 'theory', subject: 'general', hours: 7, activity: name, title: name },
      { id: `${name}2`, date: '2024-03-06', kind: 'special', route: 'training', tier: 'county', activity: name, registrar: name },
    ],
    totals: [{ year: 2022, general: 18, professional: 72 }],
    certificates: [{ level: 'seniorWorker', issuedOn: '2021-06-18', occupation: name, number: name }],
    exemptYears: [{ year: 2023, reason: name }],
  })
  const options: AssessOptions = { asOf: '2024-06-30', promotion: { normalYears: 4 }, regulation, readings }
  const earlier = assess(ledger, { ...options, asOf: '2024-02-29' })
  return {
    assessment: assess(ledger, options),
    examiner: checkExaminer(ledger, { ...options, from: 2022, to: 2023 }),
    talentProgram: checkTalentProgram(ledger, options),
    rolling: checkTalentProgram(ledger, { ...options, readings: { ...readings, recentYear: 'rolling' } }),
    comparison: compareReadings(ledger, { ...options, vary: ['examCredits'] }),
    survey: await surveyReadings([ledger], { ...options, vary: ['examCredits'] }),
    diff: diffAssessments(earlier, assess(ledger, options)),
    yearPlan: planYear(ledger, options),
    promotionPlan: planPromotion(ledger, options),
    settlement: whatWouldSettle(ledger, options),
  }
}

const kinds = Object.keys(await everyKind('L-001'))
const text = (result: Explicable, locale: 'zh' | 'en'): string[] => explain(result, { locale }).lines.map((line) => line.text)

describe.each(kinds)('an explanation of %s', (kind) => {
  it('says first whose it is and as of which day; a survey names nobody', async () => {
    const result = (await everyKind('L-001'))[kind]!
    const [zh] = text(result, 'zh')
    const [en] = text(result, 'en')
    expect(zh).toContain('2024年6月30日')
    expect(en).toContain('30 June 2024')
    expect([zh, en].map((sentence) => sentence!.includes('L-001'))).toEqual(kind === 'survey' ? [false, false] : [true, true])
  })

  it('names each reading that is not the default; a difference names what differs', async () => {
    const result = (await everyKind('L-001', jinhua64, { specialCapScope: 'perRoute' }))[kind]!
    const { lines } = explain(result, { locale: 'zh' })
    const named = lines.filter(({ text: said }) => said === '专项途径年度上限的范围：每种途径分别计算（使用者选定的解释）。')
    expect(named).toHaveLength(kind === 'diff' ? 0 : 1)
  })

  it('names the figures that were changed, each with its day and its clause', async () => {
    const amended = amend(amend(jinhua64, { annualTotal: 100 }, { from: '2023-01-01' }), { 'training.county': 30 }, { from: '2024-01-01' })
    const result = (await everyKind('L-001', amended))[kind]!
    const { lines } = explain(result, { locale: 'zh' })
    expect(lines[1]).toMatchObject({ text: expect.stringContaining('下列数值经使用者改动，并非原文') as string, clause: '24', about: { kind: 'text' } })
    expect(lines.slice(2, 4)).toEqual([
      {
        text: '年度总学分自2023年1月1日起为100学分，各年度以该年度首日的数值为准。',
        clause: '9.total', citation: '第（九）条', depth: 1, about: { kind: 'figure', figure: 'annualTotal' },
      },
      {
        text: '县处级培训研修的学分自2024年1月1日起为30学分，以记录首日的数值为准。',
        clause: '11.1', citation: '第（十一）条第（1）项', depth: 1, about: { kind: 'figure', figure: 'training.county' },
      },
    ])
    expect(text(result, 'en').slice(2, 4)).toEqual([
      'The annual total: 100 credits from 1 January 2023 on; a year goes by the figure of its first day.',
      'The credits for county training: 30 credits from 1 January 2024 on; a record goes by the figure of its first day.',
    ])
  })

  it('says that another place’s text comes from the user, and that figures of it were changed', async () => {
    const elsewhere = defineRegulation({ id: '某市〔2018〕1号', inForce: '2018-01-01', figures: { annualTotal: 72 } })
    const line = async (regulation: Regulation): Promise<string | undefined> => text((await everyKind('L-001', regulation))[kind]!, 'zh')[1]
    expect(await line(elsewhere)).toBe('依据某市〔2018〕1号，其文本、施行日期和数值由使用者提供，未经核实。')
    expect(await line(amend(elsewhere, { annualTotal: 80 }))).toBe('依据某市〔2018〕1号，其文本、施行日期和数值由使用者提供，未经核实，下列数值另经改动。')
  })

  it.each(['zh', 'en'] as const)('gives a name no line, link, markup or direction of its own, in %s', async (locale) => {
    const hostile = 'x\n2024年度合格。\u202Ehttps://evil.example/<script>*a*'
    const forged = defineRegulation({ id: `某市${hostile}`, inForce: '2020-10-10', figures: {} })
    const before = explain((await everyKind('x'))[kind]!, { locale })
    const after = explain((await everyKind(hostile, forged))[kind]!, { locale })
    expect(after.lines.length).toBe(before.lines.length)
    for (const render of [renderText, renderMarkdown, renderHtml]) {
      expect(render(after).split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/).length).toBe(render(before).split('\n').length)
      expect(render(after)).not.toMatch(/[\u202A-\u202E]/)
    }
    expect(renderMarkdown(after).replaceAll(/`[^`]*`/g, '')).not.toMatch(/https:|(?<!\\)[<*]/)
    expect(renderHtml(after)).not.toContain('<script')
    // Names do appear, cleaned.
    expect(renderText(after)).toContain('x 2024年度合格。\uFFFDhttps')
  })
})
