// What a message says beside the kind of the problem: what would be right, exactly, in both languages.
import { describe, expect, it } from 'vitest'
import { amend, assess, checkAnnual, earlyPromotion, jinhua64, parseLedger, sumCredits } from '../../src/index.js'
import { errorOf, issuesOf } from './refused.js'

const nobody = parseLedger({ learner: 'L', records: [] })
const saidOf = (call: () => unknown): [path: string, code: string, zh: string, en: string][] =>
  errorOf(call).issues.map(({ path, code, message: { zh, en } }) => [path.join('.'), code, zh, en])

const withFigures = (changes: object): unknown => assess(nobody, { asOf: '2024-12-31', regulation: amend(jinhua64, changes) })
const withYears = (normalYears: unknown): unknown => assess(nobody, { asOf: '2024-12-31', promotion: { normalYears } as never })
const withList = (key: string, length: number): unknown => parseLedger({ learner: 'L', records: [], [key]: new Array<unknown>(length) })
const FIGURE = (name: string): string => `options.regulation.figures.${name}.values.0.value`

type Case = readonly [what: string, call: () => unknown, path: string, code: string, zh: string, en: string]

const CASES: readonly Case[] = [
  ['a figure as text', () => withFigures({ dailyTheory: '12' }), FIGURE('dailyTheory'), 'type', '类型不对：应为数', 'wrong type: must be a number'],
  ['years as text', () => withYears('4'), 'options.promotion.normalYears', 'type', '类型不对：应为数', 'wrong type: must be a number'],
  ['years with a half', () => withYears(4.5), 'options.promotion.normalYears', 'range', '超出允许的范围', 'out of range'],
  ['31 years', () => withYears(31), 'options.promotion.normalYears', 'range', '超出允许的范围：不大于 30', 'out of range: at most 30'],
  ['0 years', () => withYears(0), 'options.promotion.normalYears', 'range', '超出允许的范围：不小于 1', 'out of range: at least 1'],
  ['a share that is one number', () => withFigures({ professionalShare: 0.66 }), FIGURE('professionalShare'), 'type', '类型不对：应为列表', 'wrong type: must be a list'],
  ['a share of no parts', () => withFigures({ professionalShare: [] }), FIGURE('professionalShare'), 'range', '超出允许的范围：应有 2 项', 'out of range: must have 2 items'],
  ['a share of one part', () => withFigures({ professionalShare: [1] }), FIGURE('professionalShare'), 'range', '超出允许的范围：应有 2 项', 'out of range: must have 2 items'],
  ['a share of three parts', () => withFigures({ professionalShare: [1, 2, 3] }), FIGURE('professionalShare'), 'range', '超出允许的范围：至多 2 项', 'out of range: at most 2 items'],
  ['a share of a whole', () => withFigures({ professionalShare: [2, 2] }), FIGURE('professionalShare'), 'range', '超出允许的范围', 'out of range'],
  ['a share of 1001 parts', () => withFigures({ professionalShare: [1, 1001] }), `${FIGURE('professionalShare')}.1`, 'range', '超出允许的范围：不大于 1000', 'out of range: at most 1000'],
  ['1001 certificates', () => withList('certificates', 1001), 'ledger.certificates', 'range', '超出允许的范围：至多 1000 项', 'out of range: at most 1000 items'],
  ['10001 findings', () => withList('findings', 10_001), 'ledger.findings', 'range', '超出允许的范围：至多 10000 项', 'out of range: at most 10000 items'],
  ['252 years of totals', () => withList('totals', 252), 'ledger.totals', 'range', '超出允许的范围：至多 251 项', 'out of range: at most 251 items'],
  ['252 years with gaps', () => withList('incompleteYears', 252), 'ledger.incompleteYears', 'range', '超出允许的范围：至多 251 项', 'out of range: at most 251 items'],
  ['an amount beyond all sums', () => sumCredits(1, 1e15 + 1), 'amounts.1', 'range', '超出允许的范围：不大于 1000000000000000', 'out of range: at most 1000000000000000'],
  ['an amount below all sums', () => sumCredits(-1e15 - 1), 'amounts.0', 'range', '超出允许的范围：不小于 -1000000000000000', 'out of range: at least -1000000000000000'],
  ['an amount that is none', () => sumCredits(Number.NaN), 'amounts.0', 'range', '超出允许的范围', 'out of range'],
  ['an amount as text', () => sumCredits('1' as never), 'amounts.0', 'type', '类型不对：应为数', 'wrong type: must be a number'],
  ['a level from which nobody applies', () => earlyPromotion({ level: 'seniorTechnician', since: '2021-01-01', credits: 1, normalYears: 4, asOf: '2022-01-01' }), 'facts.level', 'unknownChoice',
    '不是可选的值：apprentice（学徒工） | juniorWorker（初级工） | intermediateWorker（中级工） | seniorWorker（高级工） | technician（技师）',
    'not one of the possible values: apprentice | juniorWorker | intermediateWorker | seniorWorker | technician'],
]

describe('a message says what would be right', () => {
  it.each(CASES)('%s', (_, call, ...said) => {
    expect(saidOf(call)).toEqual([said])
  })

  it('and says nothing where all is right, at the very bound', () => {
    expect(sumCredits(1e15)).toBe(1e15)
    expect(sumCredits(-1e15)).toBe(-1e15)
    for (const years of [1, 30]) expect(withYears(years)).toBeDefined()
    const years = Array.from({ length: 251 }, (_, index) => 1949 + index)
    expect(parseLedger({ learner: 'L', records: [], incompleteYears: years }).incompleteYears).toHaveLength(251)
    expect(issuesOf(() => withList('certificates', 1000))[0]).toEqual(['ledger.certificates.0', 'type'])
  })
})

describe('a text that is no amount', () => {
  const aNumber = ['应为数字，如 6 或 6.5', 'must be a number, such as 6 or 6.5'] as const
  const notBelow = ['不能为负数', 'must not be below 0'] as const
  const tooMuch = ['不超过 10000', 'at most 10000'] as const
  const decimals = ['至多两位小数', 'at most two decimals'] as const

  it.each([
    ['', aNumber], [' ', aNumber], ['\t', aNumber], ['six', aNumber], ['6 学分', aNumber], ['-1', notBelow], ['-0.5', notBelow],
    ['10000.01', tooMuch], ['99999', tooMuch], ['1.005', decimals], ['010000.000', decimals],
  ] as const)('%j', (total, [zh, en]) => {
    expect(saidOf(() => checkAnnual({ total, general: 0, professional: 0 }))).toEqual([
      ['totals.total', 'quantity', `数值不对：${zh}`, `not a possible amount: ${en}`],
    ])
  })
})
