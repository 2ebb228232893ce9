// Neighbors of the field cases, found by asking what else people write: each is read rightly, or a finding names the cell or the row.
import { describe, expect, it } from 'vitest'
import type { TableReading } from '../../src/tables/index.js'
import { ledgersFromSheets, recognizeSheets, tablesFromLedgers } from '../../src/tables/index.js'
import type { Cells } from './given.js'
import { accepted, codes, H, keys, read, T, theory } from './given.js'

const sheets = (...given: readonly [name: string, rows: readonly Cells[]][]): TableReading =>
  accepted(ledgersFromSheets(given.map(([name, rows]) => ({ name, rows }))))
const records = ({ learners }: TableReading, learner = 0) => learners[learner]?.ledger.records ?? []
const doubts = ({ learners }: TableReading): string[] => learners.flatMap(({ doubts: some }) => some.map(({ code }) => code))
const online = (key: unknown, day: unknown = '2024-05-01', credits: unknown = 3, ...more: Cells): Cells => [key, day, '网课', '公共', credits, ...more]

describe('what stands in brackets behind a word', () => {
  const ofKind = (kind: string): TableReading => read([['工号', '日期', '类别', '科目', '学时', '学分'], ['A', '2024-05-01', kind, '公共', 3, 3]])
  it.each([
    ['理论（请假）'], ['理论（旷课）'], ['理论（补考）'], ['实操（免修）'], ['理论（重复）'], ['理论（计划）'], ['理论（预计）'], ['理论（含实操）'], ['实操（含理论）'], ['理论（视频）'], ['理论（直播）'], ['理论【钉钉】'], ['理论（腾讯会议）'],
    ['理论（自学）'], ['网课（考试）'], ['在线课程（含测试）'], ['网课（含实操）'], ['在线专项考试（现场）'],
  ])('%s is not certain: refused', (kind) => {
    expect([records(ofKind(kind)).length, codes(ofKind(kind)).includes('kind')]).toEqual([0, true])
  })

  it.each([['理论（上）'], ['理论（第2期）'], ['理论〔面授〕'], ['理论（必修）'], ['实操（补课）'], ['网课（直播）'], ['理论（上午）'], ['实操（6学时）'], ['理论（免费）']])('%s says no more than the word, or nothing that need be told', (kind) => {
    expect([records(ofKind(kind)).length, codes(ofKind(kind)).includes('wordNote')]).toEqual([1, kind.includes('免费')])
  })

  it.each([['理论（厂内）'], ['实操（二车间）'], ['网课（甲班）'], ['在线专项考试（甲卷）']])('%s is read, and told', (kind) => {
    expect([records(ofKind(kind)).length, codes(ofKind(kind)).includes('wordNote')]).toEqual([1, true])
  })

  it.each([
    ['公共科目（法律法规）', 'general', false], ['公共科目（60%）', 'general', true], ['专业科目（含公共）', undefined, false], ['公共（专业）', undefined, false], ['专业（免修）', undefined, false], ['公共科目（兼职业道德）', 'general', true],
  ])('the subject %s', (cell, subject, isTold) => {
    const reading = read([T, ['A', '2024-05-01', '理论', cell, 3]])
    expect([(records(reading)[0] as { subject?: string } | undefined)?.subject, codes(reading).includes('wordNote')]).toEqual([subject, isTold])
  })

  it.each([
    ['高级工（三级）', 'seniorWorker', false], ['高级工（数控车工）', 'seniorWorker', false], ['高级工（职业资格）', 'seniorWorker', false], ['高级工（企业自评）', 'seniorWorker', true], ['技师（一级）', undefined, false], ['高级工（在考）', undefined, false],
    ['高级工（暂定）', undefined, false], ['高级工（到期）', undefined, false], ['特级技师（一级）', undefined, false], ['三级（职业技能等级）', 'seniorWorker', false],
  ])('the level %s', (cell, level, isTold) => {
    const reading = read([H, online('A')], { certificates: [['工号', '等级', '发证日期'], ['A', cell, '2021-06-18']] })
    expect([reading.learners[0]?.ledger.certificates?.[0]?.level, codes(reading).includes('wordNote')]).toEqual([level, isTold])
  })

  it.each([['高研班', '省级（推荐）', true], ['高研班', '省级（一等奖）', false], ['论文', '省级（增刊）', true], ['论文', '核心（2020版）', false], ['论文', '核心（内刊）', false], ['论文', '核心（扩展版）', true], ['论文', '论文集（出版社）', false], ['论文', '论文集（内部）', true]])('of %s the tier %s', (kind, cell, isTold) => {
    const reading = read([[...H, '层级'], ['A', '2024-05-01', kind, '专业', '', cell]])
    expect([records(reading).length, codes(reading).includes('wordNote')]).toEqual([1, isTold])
  })
})

describe('an ID number in other dresses', () => {
  const ID = '330702199003075197'
  it.each([
    ['(330702)19900307(5197)'], ['330702*19900307*5197'], ['330702+19900307+5197'], ['330702|19900307|5197'], ['330702~19900307~5197'], ['330702年1990年03月07日5197'], ['三三〇七〇二一九九〇〇三〇七五一九七'], ['三三零七零二一九九零零三零七五一九七'],
    ['"330702199003075197"'], ['CHN330702199003075197'],
  ])('%s is the same person, and never a key', (dressed) => {
    const reading = read([H, online(ID), online(dressed, '2024-05-02')])
    expect([keys(reading), records(reading).length]).toEqual([['row-records-2'], 2])
  })

  it.each([['0330702199003075197'], ['00330702199003075197'], ['8330702199003075197']])('%s has a digit too many: personal all the same, and told', (dressed) => {
    const reading = read([H, online(ID), online(dressed, '2024-05-02')])
    expect([keys(reading), codes(reading).includes('idCheck')]).toEqual([['row-records-2', 'row-records-3'], true])
  })

  it.each([['5197'], ['075197'], ['330702199003075']])('a part of it in the column of ID numbers, %s, may be its owner’s: both told', (part) => {
    const reading = read([['身份证号', ...H.slice(1)], online(ID), online(part, '2024-05-02')])
    expect([keys(reading), reading.learners.map(({ doubts: some }) => some.length)]).toEqual([['row-records-2', 'row-records-3'], [1, 1]])
  })

  it('a short number that is nobody’s end is near nobody', () => {
    expect(doubts(read([['身份证号', ...H.slice(1)], online(ID), online('519', '2024-05-02'), online('1234', '2024-05-02')]))).toEqual([])
  })
})

describe('keys and names in other guises', () => {
  const two = (heading: string, some: unknown, other: unknown): TableReading => read([[heading, ...H.slice(1)], online(some), online(other, '2024-05-02')])
  const isToldOfBoth = ({ learners }: TableReading): boolean =>
    learners.length === 2 && learners.every(({ doubts: some }) => some.length > 0)

  it.each([['JH1001', '1001'], ['张三1001', '1001'], ['1001', '1001a'], ['1001', 'l001'], ['1001', '100l'], ['№1001', '1001'], ['P1001A', '1001']])('keys %s and %s may be one person’s: both told', (some, other) => {
    expect(isToldOfBoth(two('工号', some, other))).toBe(true)
  })

  it.each([
    ['张三', '張三'], ['张三-一车间', '张三'], ['张三', '张三 女'], ['张三', '张三〔大〕'], ['张三', '经理张三'], ['张三', '张三组长'], ['陈丽华', '陳麗華'], ['张三', '学员张三'], ['张三', '张三副主任'],
  ])('names %s and %s may be one person’s: both told', (some, other) => {
    expect(isToldOfBoth(two('姓名', some, other))).toBe(true)
  })

  it.each([['张三', '张三丰'], ['李四', '李四光'], ['张三', '李三']])('names %s and %s are two people’s', (some, other) => {
    expect([two('姓名', some, other).learners.length, doubts(two('姓名', some, other))]).toEqual([2, []])
  })

  it('a key in letters that is somebody’s name is told', () => {
    const reading = read([[...H, '姓名'], online('1001', '2024-05-01', 3, '张三'), online('张三', '2024-05-02', 3, '')])
    expect(isToldOfBoth(reading)).toBe(true)
  })

  it('two workshops behind one name are one person, in doubt; one of them is none', () => {
    expect(doubts(two('姓名', '张三（一车间）', '张三（二车间）'))).toEqual(['twoNotes'])
    expect(doubts(two('姓名', '张三（一车间）', '张三'))).toEqual([])
    expect(doubts(two('姓名', '张三（一 车间）', '张三（一车间）'))).toEqual([])
  })

  it.each([['学员'], ['人员编号'], ['员工'], ['受训人员'], ['trainee']])('names under %s are no keys, and go no further', (heading) => {
    const reading = two(heading, '张三', '李 四')
    expect([keys(reading), codes(reading).includes('nameAsKey'), JSON.stringify(reading).includes('张三')]).toEqual([['row-records-2', 'row-records-3'], true, false])
  })

  it('words under the library’s own heading are keys, and so are those that are no names or stand beside names', () => {
    expect(keys(two('学员编号', '甲班', '乙班'))).toEqual(['甲班', '乙班'])
    expect(keys(two('学员', '一车间甲班', '1001'))).toEqual(['一车间甲班', '1001'])
    expect(keys(read([['学员', '姓名', ...H.slice(1)], ['甲班', '张三', ...online('').slice(1)]]))).toEqual(['甲班'])
    const ledger = { learner: '张三', records: [{ id: 'a', kind: 'online', subject: 'general', credits: 3, date: '2024-05-01' }] } as const
    expect(read(tablesFromLedgers([ledger], 'zh').records).learners[0]?.ledger.learner).toBe('张三')
  })
})

describe('two tables beside one another', () => {
  it('are both read, with what each column is named by its own place', () => {
    const reading = sheets(['2024', [['登记表'], [...T, '', ...T, '备注'], [...theory('A'), '', ...theory('B', '2024-02-30'), '好'], [...theory('A', '2024-05-02'), null, ...theory('C'), '']]])
    expect([keys(reading), records(reading).length]).toEqual([['A', 'B', 'C'], 2])
    expect(reading.findings.map(({ code, row, column }) => [code, row, column])).toEqual([['titleRow', 1, null], ['sideTable', 2, 7], ['unknownColumn', 2, 12], ['date', 3, 8]])
    expect([reading.records, reading.sheets[0]?.columns.length]).toEqual([{ rows: 2, counted: 1, leftOut: 1 }, 10])
  })

  it('of one person in one row give two records', () => {
    const { learners } = read([[...T, ...T], [...theory('A'), ...theory('A', '2024-05-02')]])
    expect(learners[0]?.ledger.records.map(({ id }) => id)).toEqual(['row-0000002', 'row-0000002*'])
  })

  it('with line numbers begin with them', () => {
    const { sheets: [sheet], learners } = sheets(['一', [['序号', ...T, '序号', ...T], [1, ...theory('A'), 2, ...theory('B')]]])
    expect([learners.length, sheet?.columns.length]).toEqual([2, 12])
  })

  it('of certificates are read too, and a column more is no second table', () => {
    expect(read([H, online('A'), online('B')], { certificates: [['工号', '等级', '发证日期', '工号', '等级', '发证日期'], ['A', '三级', '2021-06-18', 'B', '四级', '2020-06-18']] }).learners.map(({ ledger }) => ledger.certificates?.length)).toEqual([1, 1])
    expect(codes(read([[...T, '工号'], theory('A', '2024-05-01', 3, 'B')]))).toEqual(['duplicateColumn'])
  })
})

describe('the end of a course in a column that does not say so', () => {
  it.each([['日期2'], ['到'], ['至日期'], ['日期'], ['备注'], ['']])('under “%s” it is told, and the verdict doubted', (heading) => {
    const reading = read([['工号', '日期', '学习天数', heading, '类别', '科目', '学时'], ['A', '2024-03-04', '', '2024-03-06', '理论', '公共', 9]])
    expect([codes(reading).includes('perhapsUntil'), doubts(reading)]).toEqual([true, ['perhapsUntil']])
  })

  it.each([['登记日期'], ['录入时间'], ['出生日期'], ['证书有效期至'], ['审核时间']])('under %s stands another day', (heading) => {
    expect(doubts(read([[...T, heading], theory('A', '2024-03-04', 6, '2024-03-06')]))).toEqual([])
  })

  it('says nothing where it is earlier, years later, no day, or beside an end, and nothing of online courses', () => {
    for (const cell of ['2024-03-03', '2025-06-01', '当天', '']) expect(doubts(read([[...T, '其他'], theory('A', '2024-03-04', 6, cell), theory('B', '2024-03-04', 6, '2024-03-04')]))).toEqual([])
    expect(doubts(read([[...T, '结束日期', '其他'], theory('A', '2024-03-04', 6, '2024-03-05', '2024-03-06')]))).toEqual([])
    expect(doubts(read([[...T, '其他'], theory('A', '2024.3.4-3.5', 12, '2024-03-06')]))).toEqual([])
    expect(doubts(read([[...H, '其他'], online('A', '2024-03-04', 3, '2024-03-06')]))).toEqual([])
  })

  it('more than ten hours on a day are told where no column says the end', () => {
    expect(doubts(read([T, theory('A', '2024-03-04', 18), theory('A', '2024-03-05', 10)]))).toEqual(['longDay'])
    expect(doubts(read([[...T, '结束日期'], theory('A', '2024-03-04', 18)]))).toEqual([])
  })

  it.each([['三天'], ['两天'], ['3天半'], ['2-3天'], ['约3天'], ['十天'], ['3个半天（周末）']])('a column of days that says %s is not that of one day: refused', (cell) => {
    expect([records(read([[...T, '天数'], theory('A', '2024-03-04', 6, cell)])).length, codes(read([[...T, '天数'], theory('A', '2024-03-04', 6, cell)])).at(-1)]).toEqual([0, 'days'])
  })

  it.each([['一天'], ['半天'], ['1天'], ['0.5'], ['全天'], ['半']])('%s is', (cell) => {
    expect(records(read([[...T, '天数'], theory('A', '2024-03-04', 6, cell)]))).toHaveLength(1)
  })
})

describe('times of day in columns of their own', () => {
  it.each([['8:30', '11:30'], ['上午8:30', '下午4:30'], [0.354, 0.479], [new Date(Date.UTC(1899, 11, 30, 8, 30)), new Date(Date.UTC(1899, 11, 30, 11, 30))], ['8点', '11点半']])('%s and %s are no days: the day beside them holds', (from, to) => {
    for (const headings of [['日期', '开始时间', '结束时间'], ['开始时间', '结束时间', '日期']]) {
      const cells = headings.map((heading) => ({ 日期: '2024-03-01', 开始时间: from, 结束时间: to })[heading])
      const reading = read([['工号', ...headings, '类别', '科目', '学时'], ['A', ...cells, '理论', '公共', 4]])
      expect([records(reading), codes(reading).sort()]).toMatchObject([[{ date: '2024-03-01', hours: 4 }], ['clockColumn', 'duplicateColumn']])
    }
  })

  it('and a column of ends that has days among them holds days', () => {
    expect(codes(read([['工号', '日期', '结束时间', '类别', '科目', '学时'], ['A', '2024-03-01', '2024-03-02', '理论', '公共', 4], ['A', '2024-03-05', '11:30', '理论', '公共', 4]]))).toEqual(['date'])
  })
})

describe('of two columns that mean the same', () => {
  it('the one with the library’s own heading is read', () => {
    const certificates = [['工号', '等级', '取得时间', '发证日期'], ['A', '三级', '2020-06-18', '2021-06-18']]
    expect(read([H, online('A')], { certificates }).learners[0]?.ledger.certificates?.[0]?.issuedOn).toBe('2021-06-18')
  })
})

describe('a row that is no learning of its own', () => {
  it.each([
    ['备注', '上年结转'], ['备注', '2023年度结转学分'], ['备注', '更正上一行'], ['备注', '误登'], ['备注', '录错，已重录'], ['备注', '冲销'], ['备注', '多录'], ['说明', '代签'], ['说明', '重复登记'], ['状态', '未发证'], ['状态', '待补考'], ['备注', '免修'], ['备注', '拟报名'],
    ['状态', '尚未完成'], ['备注', '没有参加'], ['课程名称', '上年结转学分'], ['课程名称', '结转'],
  ])('%s %s: counts, and the verdict says its doubt', (heading, cell) => {
    expect(doubts(read([[...T, heading], theory('A', '2024-05-01', 3, cell)]))).toEqual(['perhapsVoid'])
  })

  it.each([['婚姻状况', '未婚'], ['备注', '待遇从优'], ['课程名称', '重复定位精度'], ['课程名称', '误差分析'], ['备注', '补办'], ['备注', '换证'], ['备注', '错峰上课']])('%s %s says nothing against it', (heading, cell) => {
    expect(doubts(read([[...T, heading], theory('A', '2024-05-01', 3, cell)]))).toEqual([])
  })

  it.each([['全年共5学时'], ['本月培训合计'], ['共5学时'], ['上半年累计'], ['年度结余']])('a sum that says %s is left out, and told', (mark) => {
    const reading = read([[...T, '备注'], theory('A', '2024-03-01', 2), theory('A', '2024-03-02', 3), theory('A', '2024-12-31', 5, mark)])
    expect([records(reading).length, codes(reading).includes('likelySubtotal')]).toEqual([2, true])
  })

  it.each([['2024年培训计划（预排）'], ['测试'], ['旧表'], ['2023旧版'], ['待审核'], ['未确认'], ['报名表'], ['请假'], ['停用'], ['old'], ['test1'], ['复制 2024']])('a sheet called %s is told', (name) => {
    expect(codes(sheets([name, [T, theory('A')]]))).toContain('doubtfulSheet')
  })

  it.each([['2024年'], ['Holdings'], ['离职人员'], ['一车间'], ['Latest'], ['签到表']])('a sheet called %s is not', (name) => {
    expect(codes(sheets([name, [T, theory('A')]]))).toEqual([])
  })
})

describe('a row that stands twice', () => {
  it.each([['车间 A', '车间A'], ['安全（上）', '安全(上)'], ['Ａ组', 'A组']])('with %s and %s is one, said so', (some, other) => {
    for (const heading of ['备注', '课程名称']) {
      const reading = read([[...T, heading], theory('A', '2024-05-01', 3, some), theory('A', '2024-05-01', 3, other)])
      expect([records(reading).length, codes(reading).includes('duplicateRow')]).toEqual([1, true])
    }
  })

  it.each([['录入时间'], ['登记人'], ['填表日期'], ['审核人'], ['更新时间']])('but for %s may be one: both count, and the verdict says its doubt', (heading) => {
    const reading = read([[...T, heading], theory('A', '2024-05-01', 3, '甲'), theory('A', '2024-05-01', 3, '乙')])
    expect([records(reading).length, doubts(reading)]).toEqual([2, ['perhapsRepeated']])
  })

  it('is two where anything else differs, or where each has an id', () => {
    expect(doubts(read([[...T, '录入时间', '时段'], theory('A', '2024-05-01', 3, '甲', '上午'), theory('A', '2024-05-01', 3, '乙', '下午')]))).toEqual([])
    expect(doubts(read([[...T, '录入时间', '记录编号'], theory('A', '2024-05-01', 3, '甲', 'r1'), theory('A', '2024-05-01', 3, '乙', 'r2')]))).toEqual([])
    expect(doubts(read([[...T, '录入时间'], theory('A', '2024-05-01', 3, '甲'), theory('A', '2024-05-01', 4, '乙')]))).toEqual([])
    expect(doubts(read([[...T, '录入时间', '课程编号'], theory('A', '2024-05-01', 3, '甲', 'K1'), theory('A', '2024-05-01', 3, '乙', 'K2')]))).toEqual([])
    expect(doubts(read([[...T, '备注'], theory('A', '2024-05-01', 3, '甲'), theory('A', '2024-05-01', 3, '乙')]))).toEqual([])
  })

  it('on a sheet of its month and on one of the year may be one where a title is missing', () => {
    const month: [string, Cells[]] = ['3月', [T, theory('A')]]
    expect(doubts(sheets(month, ['全年', [[...T, '课程名称', '课程编号'], theory('A', '2024-05-01', 2, '钳工', 'K1')]]))).toEqual(['perhapsRepeated'])
    expect(doubts(sheets(['3月', [[...T, '课程名称'], theory('A', '2024-05-01', 2, '车工')]], ['全年', [[...T, '课程名称'], theory('A', '2024-05-01', 2, '钳工')]]))).toEqual([])
    expect(doubts(sheets(['3月', [[...T, '课程编号'], theory('A', '2024-05-01', 2, 'K2')]], ['全年', [[...T, '课程编号'], theory('A', '2024-05-01', 2, 'K1')]]))).toEqual([])
  })
})

describe('a sheet of a year', () => {
  it('tells of rows of another year, by its name or its title', () => {
    expect(sheets(['2023年', [T, theory('A', '2024-03-01'), theory('A', '2023-03-01')]]).findings.map(({ code, row }) => [code, row])).toEqual([['sheetYear', 2]])
    expect(doubts(sheets(['一', [['2023年度登记表'], T, theory('A', '2024-03-01')]]))).toEqual(['sheetYear'])
    expect(doubts(sheets(['2023年度', [H, online('A', '2024-03-01')]]))).toEqual(['sheetYear'])
  })

  it('says nothing of a course that reaches into it, of certificates, of rows that do not count', () => {
    expect(doubts(sheets(['2024年', [T, theory('A', '2023.12.31-2024.1.1'), theory('A', '2024.12.31-2025.1.1')]]))).toEqual([])
    expect(codes(sheets(['记录', [H, online('A')]], ['2024年证书', [['工号', '等级', '发证日期'], ['A', '三级', '2021-06-18']]]))).toEqual([])
    expect(codes(sheets(['2024', [T, theory('A'), theory('示例', '2023-03-01'), theory('A', '2023-02-30')]]))).toEqual(['example', 'date'])
  })

  it('says it once where most rows are of other years', () => {
    const rows = [1, 2, 3, 4, 5, 6, 7].map((day) => theory('A', `2022-03-0${day}`))
    const reading = sheets(['2024', [T, ...rows]])
    expect([reading.findings.map(({ code, row }) => [code, row]), doubts(reading)]).toEqual([[['sheetYear', null]], []])
  })

  it.each([['2020-2024'], ['2023至2024年'], ['截至2024年'], ['2020年以来'], ['导出2023'], ['2023年版'], ['明细'], ['2023.12'], ['2022、2023'], ['120235']])('%s is no year of its rows', (name) => {
    expect(codes(sheets([name, [T, theory('A', '2024-05-01')]]))).not.toContain('sheetYear')
  })

  it.each([['填表日期：2023年12月31日'], ['截至2023年'], ['金人社发〔2020〕64号'], ['2023']])('the title %s is none either', (title) => {
    expect(codes(sheets(['一', [[title], T, theory('A', '2024-05-01')]]))).toEqual(['titleRow'])
  })
})

describe('what else is taken as it stands', () => {
  it('a yes with a note is a yes', () => {
    const certificates = [['工号', '等级', '发证日期', '首次取证'], ['A', '三级', '2021-06-18', '是（首证）'], ['B', '三级', '2021-06-18', '是（未核）']]
    const { learners } = read([H, online('A'), online('B')], { certificates })
    expect(learners.map(({ ledger }) => ledger.certificates)).toEqual([[{ level: 'seniorWorker', issuedOn: '2021-06-18', initial: true }], undefined])
  })

  it('a name of one sign and a number behind it is near nobody by that sign', () => {
    expect(doubts(read([['姓名', ...H.slice(1)], online('甲'), online('甲2', '2024-05-02')]))).toEqual([])
  })

  it('cells that hold no text say no kind: the other column does', () => {
    expect(records(read([['工号', '日期', '课程类别', '类别', '科目', '学时'], ['A', '2024-05-01', true, '理论', '公共', 3]]))).toMatchObject([{ mode: 'theory' }])
  })

  it('a sum above its rows is told once', () => {
    const rows = [theory('A', '2024.3.1-3.2', 5, '小计'), theory('A', '2024-03-01', 2), theory('A', '2024-03-02', 3)]
    expect(codes(read([[...T, '备注'], ...rows]))).toEqual(['unknownColumn', 'perhapsSubtotal'])
  })
})

describe('headings in English', () => {
  it.each([
    [['Employee Number', 'Training Date', 'Course Type', 'Subject', 'Training Hours'], theory('A')], [['Staff Number', 'Date of Training', 'Training Type', 'Subject', 'Hours'], theory('A')], [['Emp No.', 'Start Date', 'Mode', 'Subject', 'Credit Hours'], theory('A')],
  ])('%j are read', (headings, row) => {
    const reading = read([headings, row])
    expect([keys(reading), records(reading).length, codes(reading)]).toEqual([['A'], 1, []])
  })

  it.each([['Certificate Level', 'Certificate Date'], ['Skill Level', 'Date Issued'], ['Grade', 'Issued Date']])('%s and %s are those of certificates', (level, date) => {
    expect(recognizeSheets([{ name: '', rows: [['Employee ID', level, date]] }])[0]?.columns.map(({ field }) => field)).toEqual(['learner', 'level', 'issuedOn'])
  })
})

describe('several people in one cell', () => {
  it.each([['张三、李四'], ['张三/、李四'], ['张三、同上']])('%s is not read, and leaves a doubt of whoever stands elsewhere', (cell) => {
    const reading = read([['姓名', '日期', '类别', '科目', '学时'], theory('张三'), theory(cell)])
    expect([codes(reading).includes('severalPeople'), doubts(reading).includes('severalPeople')]).toEqual([true, true])
  })
})
