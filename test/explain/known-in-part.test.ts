// What is said where not everything is known: years by their sums, years with gaps, an account with two ends.
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/doors/assess.js'
import type { AssessOptions } from '../../src/assess/assessment.js'
import { explain } from '../../src/explain/explain.js'
import { renderHtml } from '../../src/explain/render-html.js'
import type { LedgerInput } from '../../src/ledger/ledger.js'
import { parseLedger } from '../../src/ledger/parse-ledger.js'

const asked: AssessOptions = { asOf: '2024-12-31', promotion: { normalYears: 4 } }
const said = (more: Partial<LedgerInput>, options: Partial<AssessOptions> = {}, locale: 'zh' | 'en' = 'zh'): string[] =>
  explain(assess(parseLedger({ learner: 'L-001', records: [], ...more }), { ...asked, ...options }), { locale }).lines.map(({ text }) => text)
const totals = [{ year: 2022, general: 18, professional: 72 }] as const

describe('a year known by its sums', () => {
  it('whose exam nobody knows cannot be judged', () => {
    expect(said({ totals })).toContain('2022年度：总学分、公共科目、专业科目均已达到要求，有无在线专项考试学分不详，无法认定。')
  })

  it('in which a promotion cleared nobody knows how much cannot be judged either', () => {
    const certificates = [{ level: 'juniorWorker', issuedOn: '2020-06-01' }, { level: 'intermediateWorker', issuedOn: '2022-06-01' }] as const
    const more = { certificates, totals: [{ ...totals[0], exam: 5 }] } as const
    const readings = { resetScope: 'levelAndYear' } as const
    expect(said(more, { readings })).toContain('2022年度：年度汇总数已达到要求，其中有多少在晋升时清零不详，无法认定。')
    expect(said(more, { readings }, 'en').filter((text) => text.includes('2022') && text.includes('promotion'))).not.toEqual([])
    expect(said(more)).toContain('发证当日及以前的学分已清零，数额不详。')
  })

  it('has a bar of its own in a chart', () => {
    const html = renderHtml(explain(assess(parseLedger({ learner: 'L-001', records: [], totals }), asked), { locale: 'zh' }))
    expect(html).toContain('class="bar unknown"')
    const known = renderHtml(explain(assess(parseLedger({ learner: 'L-001', records: [], totals: [{ ...totals[0], exam: 5 }] }), asked), { locale: 'zh' }))
    expect(known).not.toContain('class="bar unknown"')
    expect(known).toContain('class="bar met"')
    expect(known).toContain('class="bar short"')
  })
})

describe('an account of which more may stand', () => {
  const certificates = [{ level: 'intermediateWorker', issuedOn: '2021-06-01', initial: true }] as const
  const learned = { id: 'a', date: '2023-05-06', kind: 'online', subject: 'professional', credits: 361 } as const

  it('that allows an early application as it is known is said so, in both languages', () => {
    const more = { certificates, records: [learned], incompleteYears: [2022] }
    expect(said(more)).toContain('申报该等级最多可提前2年，按已知学分可提前2年。')
    expect(said(more, {}, 'en').filter((text) => text.includes('known'))).not.toEqual([])
  })

  it('is no doubt of a year that is met whatever is missing', () => {
    const records = [
      { ...learned, date: '2022-05-06', credits: 72 }, { ...learned, id: 'b', date: '2022-05-07', subject: 'general', credits: 18 },
      { ...learned, id: 'c', date: '2022-05-08', kind: 'exam', credits: 1 },
    ] as const
    expect(said({ records, incompleteYears: [2022] })).toContain('2022年度合格，缺少的记录不影响结论。')
    expect(said({ records, incompleteYears: [2022] }, {}, 'en')).toContain('The requirements of 2022 are met; the missing records do not change that.')
  })

  it('that allows none as it is known is said so', () => {
    expect(said({ certificates, incompleteYears: [2022] })).toContain('申报该等级最多可提前2年，按已知学分不能提前。')
  })
})
