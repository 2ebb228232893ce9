// What factories write into the cells of one row: days, amounts, words and levels. Each is read rightly, or a finding names the cell.
import { describe, expect, it } from 'vitest'
import type { TableReading } from '../../src/tables/index.js'
import { H, read, T, theory } from './given.js'

const records = ({ learners }: TableReading) => learners[0]?.ledger.records ?? []
/** What was found with its place; what is left out leaves its doubt on the learner. */
const found = ({ findings }: TableReading): (readonly [string, number | null, number | null])[] =>
  findings.map(({ code, row, column }) => [code, row, column] as const)
const refusal = (reading: TableReading): unknown => [records(reading).length, found(reading)[0], reading.learners[0]?.doubts.length]

describe('days', () => {
  const when = (cell: unknown): unknown => {
    const [record] = records(read([T, theory('A', cell)])) as readonly { date: string; until?: string; days?: readonly string[] }[]
    return record?.days?.join(' ') ?? [record?.date, record?.until].filter((day) => day !== undefined).join(' – ')
  }

  it.each([
    ['二〇二四年三月五日', '2024-03-05'], ['二○二四年三月五日', '2024-03-05'], ['二零二四年十二月二十五日', '2024-12-25'], ['2024年三月五日', '2024-03-05'], ['二〇二四年十月十日', '2024-10-10'], ['二〇二四年十一月三十日', '2024-11-30'],
    ['二〇二四年三月五日至七日', '2024-03-05 – 2024-03-07'], ['2024年3月5日（星期二）', '2024-03-05'], ['2024.3.10（天）', '2024-03-10'], ['2024.3.10 周日', '2024-03-10'], ['1966.5.16 周一', '1966-05-16'], ['\'2024-03-05', '2024-03-05'],
    ['2024.3.5（周二）至3.7（周四）', '2024-03-05 – 2024-03-07'],
  ])('%s is %s', (cell, days) => {
    expect(when(cell)).toBe(days)
  })

  it.each([
    ['2024.3.5-7、12-14', '2024-03-05 2024-03-06 2024-03-07 2024-03-12 2024-03-13 2024-03-14'], ['2024年3月5日、12-14日', '2024-03-05 2024-03-12 2024-03-13 2024-03-14'], ['2024/3/5、12-14', '2024-03-05 2024-03-12 2024-03-13 2024-03-14'],
    ['2024-3-5、03-14', '2024-03-05 2024-03-14'], ['2024/3/5、4/6', '2024-03-05 2024-04-06'], ['2024-3-5-7', '2024-03-05 – 2024-03-07'], ['2024-3-5-3-7', '2024-03-05 – 2024-03-07'], ['2024-3-5、3-7', '2024-03-05 2024-03-07'],
    ['2024.3.5、4.6-4.8', '2024-03-05 2024-04-06 2024-04-07 2024-04-08'], ['20240305、0307', '2024-03-05 2024-03-07'],
  ])('of a list, %s is %s: a sign between days is none between a month and a day', (cell, days) => {
    expect(when(cell)).toBe(days)
  })

  it.each([
    ['2024-3-5、12-14', 'date'], ['2024-3-1、3-5', 'date'], ['2024.3.5、6/7', 'date'], ['2024.3.5-10-12', 'date'], ['二〇二四年二月三十日', 'date'], ['二〇二四年十月', 'date'], ['农历二〇二四年正月初五', 'date'], ['2024年3月5日（农历正月廿五）', 'date'],
    ['2024.3.5（周三）', 'weekday'], ['2024年3月5日 星期日', 'weekday'], ['2024.3.5（三）', 'weekday'], ['2024.3.5-7（周二）、3.12（周三）', 'weekday'], ['="2024-03-05"', 'date'], ['2024。3。5', 'date'],
  ])('%s is no day that is certain: refused, and the verdict doubted', (cell, code) => {
    expect(refusal(read([T, theory('A', cell)]))).toEqual([0, [code, 2, 2], 1])
  })
})

describe('amounts', () => {
  it.each([['1\n2'], ['1 2'], ['6\n6'], ['3　3'], ['1 000']])('%j are two numbers and no hours', (cell) => {
    expect(refusal(read([T, theory('A', '2024-05-01', cell)]))).toEqual([0, ['quantity', 2, 5], 1])
  })

  it.each([['\'6', 6], ['6 学时\n', 6], ['6 . 5', 6.5], [' 6 节课', 6]])('%j is one', (cell, hours) => {
    expect(records(read([T, theory('A', '2024-05-01', cell)]))).toMatchObject([{ hours }])
  })

  it.each([[true], [new Date('2021-01-01T00:00:00Z')], [1e20], [{}], ['330702199003075197'], ['今年'], ['2021、2022'], ['2021上半年'], [44197]])('%s is no year of a total: refused, and never an error that ends the reading', (year) => {
    const reading = read([H, ['A', '2024-05-01', '网课', '公共', 3]], { totals: [['工号', '年度', '公共科目', '专业科目'], ['A', year, 18, 72]] })
    expect([reading.learners[0]?.ledger.totals, found(reading), JSON.stringify(reading).includes('19900307')]).toEqual([undefined, [['year', 2, 2]], false])
  })

  it.each([['18\n72'], ['18 2'], ['18+2'], ['—/18']])('%j is no sum of a year', (cell) => {
    const reading = read([H, ['A', '2024-05-01', '网课', '公共', 3]], { totals: [['工号', '年度', '公共科目', '专业科目'], ['A', 2021, cell, 72]] })
    expect([reading.learners[0]?.ledger.totals, found(reading)]).toEqual([undefined, [['amount', 2, 3]]])
  })
})

describe('two words in one cell', () => {
  it.each([['线上、考试'], ['在线/考试'], ['网络；考试'], ['线上\n考试'], ['线上（考试）'], ['线上+考试']])('the kinds %j are not the one that they would be together', (kind) => {
    expect(refusal(read([H, ['A', '2024-05-01', kind, '公共', 3]]))).toEqual([0, ['kind', 2, 3], 1])
  })

  it.each([['线下/理论'], ['理论、培训'], ['理论（知识）'], ['论文、著作'], ['立法/课题/标准'], ['县(市、区)级', '高研班'], ['市、厅级', '高研班'], ['省、部级', '高研班'], ['国家、级', '高研班']])('%s are two ways to say one', (word, kind = word) => {
    const reading = read([[...T, '层级'], ['A', '2024-05-01', kind, '公共', 2, word === kind ? word.includes('论文') ? '核心' : '省级' : word]])
    expect([records(reading).length, found(reading).filter(([code]) => code !== 'unusedCell')]).toEqual([1, []])
  })
})

describe('levels', () => {
  const level = (cell: string): unknown => {
    const reading = read([H, ['A', '2024-05-01', '网课', '公共', 3]], { certificates: [['工号', '等级', '发证日期'], ['A', cell, '2021-06-18']] })
    return reading.learners[0]?.ledger.certificates?.[0]?.level ?? reading.findings[0]?.code
  }

  it.each([['高级/技师'], ['高级、技师'], ['高级，技师'], ['高级\n技师'], ['高级（技师）'], ['特级、技师'], ['首席/技师'], ['高级-技师'], ['技师、一级'], ['技师、高级技师'], ['四级→三级'], ['无证'], ['高级电工']])('%j is none, or two', (cell) => {
    expect(level(cell)).toBe('level')
  })

  it.each([
    ['高级 技师', 'seniorTechnician'], ['技师证', 'technician'], ['高级工证', 'seniorWorker'], ['三级证', 'seniorWorker'], ['高级技工', 'seniorWorker'], ['中级技工', 'intermediateWorker'], ['初级技工', 'juniorWorker'], ['三级\n高级工', 'seniorWorker'],
    ['三级/高级工（电工）', 'seniorWorker'], ['三级/高级技能（电工）', 'seniorWorker'], ['一级；高级技师', 'seniorTechnician'], ['二级：技师', 'technician'],
  ])('%j is %s', (cell, expected) => {
    expect(level(cell)).toBe(expected)
  })
})
