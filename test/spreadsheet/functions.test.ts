import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { LedgerInput } from '../../src/ledger/ledger.js'
import { assess } from '../../src/doors/assess.js'
import { parseLedger } from '../../src/ledger/parse-ledger.js'
import { jinhua64 } from '../../src/regulation/figures.js'
import { levels } from '../../src/regulation/levels.js'
import { readings } from '../../src/regulation/readings.js'
import { readingIds } from '../../src/regulation/reading-answers.js'
import { sheetFunctions, signatures } from '../../src/spreadsheet/index.js'
import { rowsFromAssessments, tablesFromLedgers, words } from '../../src/tables/index.js'
import type { FunctionName } from '../../src/spreadsheet/index.js'
import { readSettings } from '../../src/spreadsheet/settings.js'
import { byCells, byThemselves, keeper } from '../../src/spreadsheet/table-cache.js'
import { VERSION } from '../../src/spreadsheet/version.js'
import { version } from '../../src/values/version.js'

const json = (file: string): unknown => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'))
const ledgers = json('examples/data/ledgers.json') as LedgerInput[]
const { records, certificates } = tablesFromLedgers(ledgers, 'zh')
const { call } = sheetFunctions()
const ask = (name: FunctionName, ...args: unknown[]): unknown => call(name, args)
const refused = (message: string, error = 'VALUE'): unknown => ({ error, message })

describe('the functions of a sheet', () => {
  it('give what their examples say, on the demo’s tables', () => {
    const settings = [['设定', '值'], ['正常晋升年限', 4], ['正常晋升年限（高级工）', 5]]
    const ranges: Readonly<Record<string, unknown>> = { '\'记录\'!A:P': records, '\'证书\'!A:L': certificates, '\'设定\'!A:B': settings }
    for (const { name, parameters, example: { formula, gives } } of signatures) {
      const [, called, inside = ''] = /^=(\w+)\((.*)\)$/.exec(formula) ?? []
      const args = inside === '' ? [] : inside.split(',').map((arg) => (arg === '' ? null : ranges[arg] ?? JSON.parse(arg) as unknown))
      expect([called, args.length <= parameters.length]).toEqual([name, true])
      expect(parameters.slice(args.length).every(({ optional }) => optional)).toBe(true)
      const answer = call(name, args)
      expect([name, Array.isArray(answer) ? (answer as unknown[][])[0]?.[0] : answer]).toEqual([name, gives])
    }
  })

  it('know a range by itself only where the host never writes into what it handed over', () => {
    const answers = (frozenRanges: boolean): unknown[] => {
      const host = sheetFunctions({ frozenRanges })
      const table = records.map((row) => [...row])
      const status = (range: unknown): unknown => host.call('JHCE_STATUS', [range, 'JH-0001', 2021])
      const before = status(table)
      table.length = 1
      return [before, status(table) === before, status([['学员']]) === before]
    }
    const [before] = answers(false)
    expect(answers(false)).toEqual([before, false, false])
    expect(answers(true)).toEqual([before, true, false])
  })

  it('return tables as wide as their signatures say, and no longer', () => {
    for (const { name, parameters, returns } of signatures) {
      if (returns.type !== 'table') continue
      const given: Readonly<Record<string, unknown>> = { table: records, learner: 'JH-0001', year: 2021, asOf: '2024-12-31', certificates, settings: [['正常晋升年限', 4]] }
      const answer = call(name, parameters.map((parameter) => given[parameter.name])) as unknown[][]
      expect([name, ...new Set(answer.map((row) => row.length))]).toEqual([name, returns.columns])
      expect(answer.length).toBeLessThanOrEqual(returns.atMost(records.length))
      expect(returns.atMost(records.length + 1)).toBeGreaterThanOrEqual(returns.atMost(records.length))
    }
  })

  it('say what an argument is that cannot be', () => {
    expect(ask('JHCE_THEORY', 25)).toEqual(refused('“学时”不对：一天至多 24 学时'))
    expect(ask('JHCE_SPECIAL', '网课', '省级')).toEqual(refused('“途径”不对：应为培训研修、立法课题标准、论文著作或技能大赛'))
    expect(ask('JHCE_SPECIAL', true, '省级')).toEqual(refused('“途径”不对：应为培训研修、立法课题标准、论文著作或技能大赛'))
    expect(ask('JHCE_SPECIAL', '高研班', true)).toEqual(refused('“层级”不对：应为国家级、省部级、市厅级或县处级；论文著作为核心刊物、省级刊物或其他期刊'))
    expect(ask('JHCE_SPECIAL', '大赛', '省级', {})).toEqual(refused('“名次”不对：应为 1 至 999 的整数'))
    expect(ask('JHCE_SPECIAL', '大赛', '省级')).toEqual(refused('“名次”不对：应为 1 至 999 的整数'))
    expect(ask('JHCE_CHECK', 90, 18, 60, -1)).toEqual(refused('“在线专项考试”不对：应为 0 至 10000、至多两位小数的数'))
    expect(ask('JHCE_CHECK', 90, 18, 60, 91)).toEqual(refused('在线专项考试学分大于总学分，请核对两个数'))
    expect(ask('JHCE_CHECK', 90, 18, '', 1)).toEqual(refused('“专业科目”不对：应为 0 至 10000、至多两位小数的数'))
    expect(ask('JHCE_STATUS', 'x', 'JH-0001', 2024)).toEqual(refused('学习记录须为一个区域，如 记录!A1:P500'))
    expect(ask('JHCE_STATUS', records, 'JH-0001', true)).toEqual(refused('“年度”不对：应为四位数的年度，如 2024'))
    expect(ask('JHCE_STATUS', records, 'JH-0001', 1948)).toEqual(refused('“年度”不对：应为四位数的年度，如 2024'))
    expect(ask('JHCE_STATUS', records, true, 2024)).toEqual(refused('表中没有这名学员；请按表中的写法填写学员编号', 'NA'))
    expect(ask('JHCE_MISSING', records, 'JH-0001', 2024, true)).toEqual(refused('“科目”不对：应为总学分、公共科目、专业科目或在线专项考试'))
    expect(ask('JHCE_EARLIEST', records, 'JH-0001', '2020-10-09')).toEqual(refused('“截止日”不对：应为规定施行之日起的一个日期，如 2024-12-31'))
    expect(ask('JHCE_EARLIEST', records, 'JH-0001', '')).toEqual(refused('“截止日”不对：应为规定施行之日起的一个日期，如 2024-12-31'))
    expect(ask('JHCE_EARLIEST', records, 'JH-0001', '明天')).toEqual(refused('“截止日”不对：应为规定施行之日起的一个日期，如 2024-12-31'))
    expect(ask('JHCE_EARLIEST', records, 'JH-0001', '2024.1.1至2024.1.2')).toEqual(refused('“截止日”不对：应为规定施行之日起的一个日期，如 2024-12-31'))
    expect(sheetFunctions({ locale: 'en' }).call('JHCE_THEORY', [25])).toEqual(refused('the hours cannot be: a day has at most 24'))
  })

  it('say of totals which numbers do not go together', () => {
    expect(ask('JHCE_CHECK', 90, 18, 80)).toEqual(refused('公共科目与专业科目之和大于总学分，请核对三个数'))
    expect(ask('JHCE_CHECK', '90学分', '18', 60, '')).toBe('尚无法认定：在线专项考试')
  })

  it('answer for years known by their sums, and say what is not known', () => {
    const certificates = [['学员编号', '等级', '发证日期', '缺记录年度'], ['A', '中级工', '2020-11-01', '2022']]
    const totals = [['学员编号', '年度', '公共科目', '专业科目', '其中考试'], ['A', 2021, 18, 72, ''], ['A', 2023, 18, 72, 3]]
    const young = [['学员编号', '日期', '类别', '科目', '学分'], ['A', '2022-05-01', '网课', '公共', 3]]
    const status = (year: number): unknown => ask('JHCE_STATUS', young, 'A', year, certificates, null, totals)
    expect([2021, 2022, 2023].map(status)).toEqual(['尚无法认定：是否有在线专项考试学分不详', '尚无法认定：记录不全、总学分、公共科目、专业科目、在线专项考试', '合格'])
    expect(ask('JHCE_MISSING', young, 'A', 2021, '考试', certificates, null, totals)).toBe('尚无法认定：是否有在线专项考试学分不详')
    const [year] = ask('JHCE_YEAR', young, 'A', 2021, certificates, null, totals) as unknown[][]
    expect(year?.slice(10, 13)).toEqual(['不详', '不详', 0])
    const level = ask('JHCE_LEVEL', young, 'A', '2024-12-31', certificates, [['正常晋升年限', 4]], totals) as unknown[][]
    expect([level[0]?.[3], level[0]?.[11]]).toEqual([183, '不详'])
  })

  it('give the earliest day as the host calculates with it, and as a text with a doubt', () => {
    const { call: excel } = sheetFunctions({ dates: 'serial' })
    const settings = [['正常晋升年限', 4]]
    expect(excel('JHCE_EARLIEST', [records, 'JH-0001', '2024-12-31', certificates, settings])).toBe(45461)
    expect(excel('JHCE_EARLIEST', [records, 'JH-0001', '2024-12-31', certificates, [...settings, ['日期系统', 1904]]])).toBe(45461 - 1462)
    expect(excel('JHCE_EARLIEST', [[...records, ['JH-0001', 'x', '昨天']], 'JH-0001', '2024-12-31', certificates, settings])).toBe('2024-06-18（有 1 行未计入）')
  })

  it('take an error in reading the arguments themselves for a wrong argument', () => {
    const hostile = [new Proxy([], { get: () => { throw new Error('no') } })]
    expect(ask('JHCE_STATUS', hostile, 'A', 2024)).toEqual(refused('参数无法读取'))
  })

  it('take a range of one cell for that cell, and cells as the host makes them plain', () => {
    expect(ask('JHCE_THEORY', [[6]])).toBe(12)
    const { call: ofHost } = sheetFunctions({ cell: (raw) => (raw as { v: unknown } | undefined)?.v })
    const boxed = (table: readonly (readonly unknown[])[]): unknown => table.map((row) => row.map((v) => ({ v })))
    expect(ofHost('JHCE_THEORY', [{ v: 6 }])).toBe(12)
    expect(ofHost('JHCE_STATUS', [boxed(records), { v: 'JH-0002' }, { v: 2024 }, boxed(certificates)])).toBe('不合格')
    expect(ofHost('JHCE_FINDINGS', [boxed([['学员编号', '日期', '类别']])])).toEqual([['表', '行', '列', '程度', '说明', '代码']])
    // A column of cells, as some hosts hand it over.
    expect(ofHost('JHCE_FINDINGS', [[{ v: '学员编号' }, { v: 'A' }]])).toHaveLength(4)
  })

  it('say when there is nothing to assess yet, and when the year lies after the day', () => {
    const young = [['学员编号', '日期', '类别', '科目', '学分'], ['A', '2023-05-01', '网课', '公共', 3]]
    const later = [['截止日', '2024-12-31']]
    expect(ask('JHCE_STATUS', young, 'A', 2022, null, later)).toBe('未列入')
    // At the end of 2022 nothing was known of A, and that year stands alone.
    expect(ask('JHCE_STATUS', young, 'A', 2022)).toBe('不合格')
    expect(ask('JHCE_YEAR', young, 'A', 2022, null, later)).toEqual([['A', 2022, '未列入', ...Array.from({ length: 12 }, () => null), '']])
    const not = refused('该年度未列入：在首条记录、首本证书和考核义务之前；如应考核，请填起始考核年度', 'NA')
    for (const name of ['JHCE_WHY', 'JHCE_READINGS'] as const) expect([name, ask(name, young, 'A', 2022, null, later)]).toEqual([name, not])
    expect(ask('JHCE_MISSING', records, 'JH-0001', 2024, '考试', certificates)).toBe(0)
    expect(ask('JHCE_MISSING', records, 'JH-0004', 2024, '考试', certificates)).toBe('尚须通过在线专项考试')
    expect(ask('JHCE_MISSING', young, 'A', 2022, null, null, later)).toEqual(not)
    expect(ask('JHCE_STATUS', young, 'A', 2019)).toBe('不考核')
    expect(ask('JHCE_STATUS', young, 'A', 2024, null, [['截止日', '2023-12-31']])).toEqual(refused('该年度在截止日之后', 'NA'))
    expect(ask('JHCE_STATUS', young, 'A', 2023, null, [['截止日', '2023-12-30']])).toBe('未到期')
  })

  it('say with every verdict that rows were left out, and in the report those that are nobody’s', () => {
    const table = [...records, ['JH-0001', 'x', '昨天'], ['', 'y', '昨天', '', '', '理论', '公共']]
    const settings = [['正常晋升年限', 4], ['语言', 'en']]
    expect(ask('JHCE_STATUS', table, 'JH-0001', 2024, certificates)).toBe('合格（有 1 行未计入）')
    expect(ask('JHCE_STATUS', table, 'JH-0001', 2024, certificates, settings)).toBe('met (1 row left out)')
    expect(ask('JHCE_EARLIEST', table, 'JH-0001', '2024-12-31', certificates, settings)).toBe('2024-06-18 (1 row left out)')
    expect(ask('JHCE_READINGS', table, 'JH-0002', 2024, certificates)).toBe('2024年度：无论采用何种解释，结论均为“不合格”。')
    expect(ask('JHCE_READINGS', table, 'JH-0001', 2024, certificates)).toMatch(/（有 1 行未计入）$/)
    expect((ask('JHCE_WHY', table, 'JH-0001', 2024, certificates) as unknown[][]).at(-1)).toEqual(['表中另有存疑的行，结果可能因此不同（有 1 行未计入）', null])
    const report = ask('JHCE_REPORT', table, 2024, certificates) as unknown[][]
    expect(report[1]?.at(-1)).toBe('有 1 行未计入')
    expect(report.at(-1)).toEqual(['（无法确定学员的行）', ...Array.from({ length: 14 }, () => null), 1])
    const more = [...table, ['JH-0001', 'z', '前天']]
    expect(ask('JHCE_STATUS', more, 'JH-0001', 2024, certificates, settings)).toBe('met (2 rows left out)')
  })

  it('find a learner by an ID number that goes no further', () => {
    const table = [['身份证号', '日期', '类别', '科目', '学分'], ['11010519491231002X', '2024-05-01', '考试', '公共', 3], ['B', '2024-05-01', '线上考试', '公共', 3]]
    const year = ask('JHCE_YEAR', table, '11010519491231002x', 2024) as unknown[][]
    expect(year[0]?.slice(0, 3)).toEqual(['row-records-2', 2024, '不合格'])
    expect(ask('JHCE_YEAR', table, 'row-records-2', 2024)).toEqual(year)
    expect(JSON.stringify(ask('JHCE_REPORT', table, 2024))).not.toContain('1949')
  })

  it('apply settings: figures, years and circumstances', () => {
    const status = (...settings: unknown[][]): unknown => ask('JHCE_STATUS', records, 'JH-0002', 2024, certificates, settings)
    expect(status()).toBe('不合格')
    expect(status(['figures.annualTotal', 89])).toBe('合格')
    expect(status(['免予考核年度', '2023、2024'])).toBe('不考核')
    expect(status(['起始考核年度', 2025])).toBe('不考核')
    expect(ask('JHCE_CHECK', 90, 18, 60, 0, 2020)).toBe('不考核')
    expect(ask('JHCE_CHECK', 90, 18, 60, 0, null, [['examCredits', 'notRequired']])).toBe('合格')
  })

  it('cut every record that has a day in the year', () => {
    const table = [['学员编号', '开始日期', '结束日期', '类别', '科目', '学时'], ['A', '2023-12-31', '2024-01-01', '理论', '公共', 20]]
    for (const year of [2023, 2024]) {
      expect(ask('JHCE_CUTS', table, 'A', year, null, [['截止日', '2024-12-31']])).toEqual([
        ['记录编号', '开始日期', '结束日期', '申报学分', '计入学分', '核减', '原因', '条款'],
        ['row-0000002', '2023-12-31', '2024-01-01', 40, 24, 16, '超每日上限', '第10条'],
      ])
    }
    const [headings, cut] = ask('JHCE_CUTS', table, 'A', 2023, null, [['截止日', '2023-12-31'], ['语言', 'English']]) as unknown[][]
    expect([headings?.[0], cut]).toEqual(['Record', ['row-0000002', '2023-12-31', '2024-01-01', 40, 0, 40, 'after the day', null]])
  })

  it('say the version of the package and the regulation', () => {
    expect(version).toBe((json('package.json') as { version: string }).version)
    expect(VERSION).toBe(`jinhua-skill-credits ${version} · ${jinhua64.id}`)
  })

  it('assess a learner on many days without mixing them up', () => {
    const days = Array.from({ length: 20 }, (_, index) => `2024-12-${String(index + 10)}`)
    const first = days.map((day) => ask('JHCE_LEVEL', records, 'JH-0001', day, certificates))
    expect(days.map((day) => ask('JHCE_LEVEL', records, 'JH-0001', day, certificates))).toEqual(first)
  })
})

describe('settings', () => {
  const read = (...rows: unknown[][]): unknown => readSettings(rows, { locale: 'zh', dateObjects: 'utc' })
  const problem = (zh: string): unknown => ({ problem: { zh: `设定${zh}`, en: expect.any(String) as string } })

  it('know every reading by its id and its names, and every answer likewise', () => {
    for (const id of readingIds) {
      for (const name of [id, readings[id].name.zh, readings[id].name.en]) {
        for (const [answer, { zh, en }] of Object.entries(readings[id].answers)) {
          for (const value of [answer, zh, en]) {
            expect([name, value, read([name, value])]).toMatchObject([name, value, { readings: { [id]: answer } }])
          }
        }
      }
    }
  })

  it('know every level, and one number for all; the level’s own goes first', () => {
    for (const { level, zh } of levels) {
      expect(read(['正常晋升年限', 4], [`正常晋升年限（${zh}）`, '3年'])).toMatchObject({ promotion: { normalYears: { [level]: 3 } } })
    }
    expect(read(['normalYears', 4], ['申报方式', '职业资格考试'])).toMatchObject({ promotion: { normalYears: { technician: 4 }, by: 'qualificationExam' } })
  })

  it('know every figure, within what the rules can calculate with', () => {
    for (const [name, figure] of Object.entries(jinhua64.figures)) {
      const share = figure.unit === 'share'
      expect([name, read([`figures.${name}`, share ? '3/4' : 1])]).toMatchObject([name, { regulation: { figures: { [name]: { values: [{ value: share ? [3, 4] : 1 }] } } } }])
      for (const value of share ? ['3/2', '0/3', 'half', true, '2/1001'] : [-1, 1.234, '许多', {}]) expect([name, value, read([`figures.${name}`, value])]).toEqual([name, value, problem('第 1 行值不对，可填的值见说明文档“设定”一节')])
    }
    expect(read(['figures.competitionPlaces', 0])).toMatchObject({ regulation: { figures: { competitionPlaces: { values: [{ value: 0 }] } } } })
  })

  it('say row by row what cannot be', () => {
    expect(read(['设定', '值'], ['语言', '法文'], [null, 1], ['截止日', ''], ['没有', 1], ['语言', 'en'])).toEqual(problem('第 2 行值不对，可填的值见说明文档“设定”一节，第 5 行没有这一项，第 6 行重复'))
    for (const row of [['asOf', '2020-10-09'], ['asOf', true], ['asOf', '2024.1.1至2024.1.2'], ['dutyFrom', '2021、2022'], ['dutyFrom', {}], ['exemptYears', '去年'], ['dateSystem', 1905],
      ['normalYears', 31], ['normalYears', 0], ['normalYears', true], ['by', '介绍'], ['职业', {}], ['firstYear', true], ['dateSystem', {}]]) {
      expect([row, read(row)]).toEqual([row, problem('第 1 行值不对，可填的值见说明文档“设定”一节')])
    }
  })

  it('read dates by the date system that they themselves give, wherever it stands', () => {
    expect(read(['截止日', 43890], ['日期系统', 1904])).toMatchObject({ asOf: '2024-03-01', tables: { dateSystem: 1904 } })
    expect(read(['截止日', new Date('2024-03-01T00:00:00Z')], ['职业', '车工'])).toMatchObject({ asOf: '2024-03-01', tables: { occupation: '车工', dateObjects: 'utc' } })
    expect(read(['起始考核年度', '2022年'], ['免予考核年度', 2023])).toMatchObject({ tables: { dutyFrom: 2022, exemptYears: [2023] } })
  })

  it('may be left out, or be blank', () => {
    for (const range of [null, undefined, '', [[null, null]], []]) expect(readSettings(range, { locale: 'en', dateObjects: 'local' })).toMatchObject({ locale: 'en', readings: {}, tables: { dateObjects: 'local' } })
  })
})

describe('what is kept of tables', () => {
  const counting = (knowing: typeof byCells): { ask: (...ranges: unknown[]) => number } => {
    let made = 0
    const keep = keeper<number>(knowing)
    return { ask: (...ranges) => keep(ranges, () => (made += 1)) }
  }

  it('is known again by its cells, however often it is copied, and forgotten when one of them changes', () => {
    const { ask: number } = counting(byCells)
    const table = [['a', 1], ['b', Number.NaN]]
    expect([number(table, null), number([['a', 1], ['b', Number.NaN]], null), number([['a', 1], ['b', 2]], null), number([['a', 1]], null), number([['a'], ['b', 1]], null), number(table, 'x')])
      .toEqual([1, 1, 2, 3, 4, 5])
    table[0] = ['changed', 1]
    expect(number(table, null)).toBe(6)
    expect([number(['row', 'row']), number(['row', 'row']), number(['row', 'other']), number(['row', ['row']])]).toEqual([7, 7, 8, 9])
  })

  it('is known by itself where a host never writes into it', () => {
    const { ask: number } = counting(byThemselves)
    const table = [['a', 1]]
    expect([number(table), number(table), number([['a', 1]]), number([['a', 2]])]).toEqual([1, 1, 1, 2])
  })

  it('is bounded: the table asked for longest ago goes first', () => {
    const { ask: number } = counting(byCells)
    for (let table = 1; table <= 8; table += 1) number(table)
    expect(number(1)).toBe(1)
    number(9)
    expect([number(1), number(2)]).toEqual([1, 10])
  })
})

describe('result tables', () => {
  const options = { asOf: '2024-12-31', promotion: { normalYears: 4 } }

  it.each(['zh', 'en'] as const)('hold the years, levels and records of assessments under headings (%s)', (locale) => {
    const assessments = ledgers.map((ledger) => assess(parseLedger(ledger), options))
    const { years, levels: accounts, records: credited } = rowsFromAssessments(assessments, locale)
    for (const table of [years, accounts, credited]) expect(new Set(table.map((row) => row.length)).size).toBe(1)
    expect([years.length, accounts.length, credited.length]).toEqual([1 + assessments.flatMap((one) => one.years).length, 8, 232])
    expect({ years: years.slice(0, 8), accounts, cut: credited.filter((row) => row.at(-1) !== '') }).toMatchSnapshot()
  })

  it('offer the words of a table’s columns, which the tables then read', () => {
    expect(words('en')['Subject']).toEqual(['general', 'professional'])
    expect(Object.keys(words('zh'))).toEqual(['类别', '科目', '层级'])
  })
})
