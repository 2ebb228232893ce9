// What real tables hold: small inputs of each kind, from public reports and from files of people who keep such tables, and for each
// kind its neighbours. A row here is a promise about the kind, not about the input.
import { describe, expect, it } from 'vitest'
import { parseLedger } from '../../src/ledger/parse-ledger.js'
import type { TableOptions, TableReading } from '../../src/tables/index.js'
import { ledgersFromSheets, ledgersFromTable, tablesFromLedgers } from '../../src/tables/index.js'
import { InputError } from '../../src/ledger/issues.js'
import { sheetFunctions } from '../../src/spreadsheet/index.js'

const H = ['工号', '日期', '学习形式', '科目', '学分']
const T = ['工号', '培训时间', '类别', '科目', '学时']

const read = (rows: readonly (readonly unknown[])[], options: TableOptions = {}): TableReading => {
  const reading = ledgersFromTable(rows, options)
  for (const { ledger } of reading.learners) expect(parseLedger(ledger)).toEqual(ledger)
  return reading
}
const codes = ({ findings }: TableReading): string[] => findings.map(({ code }) => code)
const keys = ({ learners }: TableReading): string[] => learners.map(({ ledger }) => ledger.learner)
const records = ({ learners }: TableReading, learner = 0) => learners[learner]?.ledger.records ?? []
const online = (key: unknown, day = '2024-05-01', credits: unknown = 3): unknown[] => [key, day, '网课', '公共', credits]
const theory = (key: unknown, day: unknown, hours: unknown = 2, ...more: unknown[]): unknown[] => [key, day, '理论', '公共', hours, ...more]
const practice = (key: unknown, day: unknown, hours: unknown = 2, ...more: unknown[]): unknown[] => [key, day, '实操', '专业', hours, ...more]
/** A record of one date cell, or the finding that it gives. */
const when = (cell: unknown, options: TableOptions = {}): unknown => {
  const reading = read([T, theory('A', cell)], options)
  const [record] = records(reading) as readonly { date?: string; until?: string; days?: readonly string[] }[]
  return record === undefined ? codes(reading)[0] : record.days ?? [record.date, ...(record.until === undefined ? [] : [record.until])]
}

describe('an ID number, dressed', () => {
  const ID = '330702199003075197'
  it.each([
    ['330702 19900307 5197'], ['身份证330702199003075197'], ['330702199003075197（本人）'], ['330702-19900307-5197'], ['330702–19900307–5197'], ['330702‐19900307‐5197'],
    ['３３０７０２１９９００３０７５１９７'], ['330702\u200b19900307\u200b5197'], ['330702.19900307.5197'], ['330702/19900307/5197'], ['330702_19900307_5197'], ['ID:330702199003075197'],
    ['\'330702199003075197'], ['身份证号：330702199003075197'], ['\u202a330702199003075197\u202c'], [' 330702199003075197 '], ['330702　19900307　5197'],
  ])('%j is the same person as the plain number, and never a key', (dressed) => {
    const reading = read([H, online(ID), online(dressed, '2024-05-02')])
    expect(keys(reading)).toEqual(['row-records-2'])
    expect(records(reading)).toHaveLength(2)
    expect(JSON.stringify(reading)).not.toMatch(/19900307|５１９７/)
  })

  it.each([['11010519491231002x', '11010519491231002X'], ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002x'], ['330702900307519', ID]])('%j and %j are one', (some, other) => {
    const reading = read([H, online(some), online(other, '2024-05-02')])
    expect([keys(reading), records(reading).length]).toEqual([['row-records-2'], 2])
  })

  it.each([[330702199003075197], ['3.30702E+17'], ['330702199003075000'], ['３.３０７０２Ｅ+１７'], [3.30702199003075e17]])('%j has lost its last digits: refused, and a doubt on whom it may be', (rounded) => {
    const reading = read([H, online(ID), online(rounded, '2024-05-02')])
    expect([codes(reading).includes('idRounded'), keys(reading), reading.unassigned]).toEqual([true, ['row-records-2'], 1])
    expect(reading.learners[0]?.doubts).toEqual([{ reason: 'perhaps', table: 'records', sheet: 0, row: 3, code: 'idRounded' }])
  })
})

describe('an ID number, mistyped, hidden or beside another', () => {
  const ID = '330702199003075197'
  const beside = (dressed: unknown): TableReading => read([H, online(ID), online(dressed, '2024-05-02')])

  it.each([['330702199003O75197'], ['3307021990O3O75197'], ['330702l99003075197'], ['="330702199003075197"'], ['330702199003075197.0'], ['No.330702199003075197'], ['330702199003075197、']])(
    '%j is certain: one person', (dressed) => {
      expect([keys(beside(dressed)), records(beside(dressed)).length]).toEqual([['row-records-2'], 2])
    },
  )

  it.each([['33070219900307519'], ['3307021990030751977'], ['33070219900307519X'], ['①330702199003075197'], ['330702199003075179'], ['330702199003075198']])(
    '%j may be the same person: told, both verdicts doubted, and no key', (dressed) => {
      const reading = beside(dressed)
      expect([keys(reading), reading.learners.map(({ doubts }) => doubts.length)]).toEqual([['row-records-2', 'row-records-3'], [1, 1]])
      expect(codes(reading)).toEqual(expect.arrayContaining(['idCheck', 'nearKey']))
    },
  )

  it.each([['330702********5197', 'anybody'], ['330702XXXXXXXX5197', 'anybody'], ['330,702,199,003,075,000', 'idRounded'], ['3.30702199003075E 17', 'idRounded'], ['330702199003075E3', 'idRounded'], ['330702199003075197、11010519491231002X', 'severalPeople']])(
    '%j does not tell who it is: refused', (dressed, code) => {
      const reading = beside(dressed)
      expect([codes(reading).includes(code), reading.unassigned, records(reading).length]).toEqual([true, 1, 1])
    },
  )

  it('in the place of a name is an ID number all the same', () => {
    const reading = read([['姓名', ...H.slice(1)], online(ID), online(`张三 ${ID}`, '2024-05-02')])
    expect([reading.learners.length, records(reading).length, JSON.stringify(reading).includes('19900307')]).toEqual([1, 2, false])
  })
})

describe('what stands for anybody, or for several', () => {
  it.each([['同上'], ['〃'], ['″'], ['...'], ['？'], ['待定'], ['未知'], ['不详'], ['暂无'], ['新员工'], ['×'], ['0'], [0], ['TRUE'], ['XXXX'], ['某某'], ['***'], ['全体'], ['1001等3人'], ['1001、1002'], ['1001,1002'], ['1001~1003'], ['1001\n1002']])(
    'the key %j is nobody’s learner: refused, and counted at the head', (cell) => {
      const reading = read([H, online('1001'), online(cell, '2024-05-02')])
      expect([keys(reading), records(reading).length, reading.unassigned]).toEqual([['1001'], 1, 1])
    },
  )

  it.each([['张三、李四'], ['张三 李四'], ['张三,李四'], ['张三/李四'], ['张三\n李四'], ['张三等5人'], ['张*'], ['同上'], ['张三、李四、王五']])('the name %j is nobody’s either', (cell) => {
    const reading = read([['姓名', ...H.slice(1)], online('张三'), online(cell, '2024-05-02')])
    expect([reading.learners.length, records(reading).length, reading.unassigned]).toEqual([1, 1, 1])
  })

  it('several people in one cell taint each of them', () => {
    expect(read([H, online('1001'), online('1002'), online('1001、1002', '2024-05-02')]).learners.map(({ doubts }) => doubts.map(({ code }) => code))).toEqual([['severalPeople'], ['severalPeople']])
    expect(read([['姓名', ...H.slice(1)], online('张三'), online('张三等5人', '2024-05-02')]).learners[0]?.doubts).toMatchObject([{ code: 'severalPeople' }])
  })

  it('a surname of two signs is no second person', () => {
    expect(read([['姓名', ...H.slice(1)], online('欧阳 娜娜'), online('欧阳娜娜', '2024-05-02')]).learners).toHaveLength(1)
  })
})

describe('error text as a value', () => {
  const ERRORS = [
    '#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NULL!', '#NUM!', '#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!', 'Err:502', 'Err:508', '＃N/A', ' #n/a ', '#名称?', '#####', 'NaN', 'null',
    '#GETTING_DATA', Number.NaN, '#N/A N/A', '#REF', '#NUM', '#DIV/0', '（空白）', '(blank)', 'Error', 'nil', 'Loading...', '加载中…', '错误', '#ERROR!', '#BUSY!', '[object Object]',
  ]
  it.each(ERRORS.map((value) => [value]))('%j is nobody’s key', (value) => {
    const reading = read([H, online(value), online(value, '2024-05-02'), online('A')])
    expect([keys(reading), reading.unassigned, codes(reading).filter((code) => code === 'errorValue').length]).toEqual([['A'], 2, 2])
  })

  it.each(ERRORS.map((value) => [value]))('%j is no activity: two courses stay two, and it is said', (value) => {
    const reading = read([[...H, '课程编号'], [...online('A'), value], [...online('A'), value]])
    expect(records(reading).map(({ activity }) => activity)).toEqual([undefined, undefined])
    expect(codes(reading)).toEqual(['errorIgnored', 'errorIgnored'])
  })

  it.each([['日期'], ['学习形式'], ['科目'], ['学分']])('in %s it leaves the row out, and says so', (heading) => {
    const reading = read([H, online('A').map((cell, place) => (H[place] === heading ? '#REF!' : cell)), online('A', '2024-06-01')])
    expect([codes(reading), reading.learners[0]?.leftOut]).toEqual([['errorValue'], [{ table: 'records', sheet: 0, row: 2 }]])
  })
})

describe('a long number rounded', () => {
  it.each([[330702202403010011, 330702202403010012], ['3.30702E+17', '3.30702E+17'], ['330702202403010000', '330702202403010000'], [1e15, 1e15], ['1.23457E+11', '1.23457E+11']])(
    '%j and %j are no activity: said, and nothing is cut', (some, other) => {
      const reading = read([[...H, '课程编号'], [...online('A', '2024-05-01', 18), some], [...online('A', '2024-05-01', 18), other]])
      expect(records(reading).map(({ activity }) => activity)).toEqual([undefined, undefined])
      expect(codes(reading)).toEqual(['roundedIgnored', 'roundedIgnored'])
    },
  )

  it('is kept as text', () => {
    const reading = read([[...H, '课程编号'], [...online('A'), '330702202403010011'], [...online('A'), '330702202403010013']])
    expect([records(reading).map(({ activity }) => activity), codes(reading)]).toEqual([['330702202403010011', '330702202403010013'], []])
  })
})

describe('the end of a range', () => {
  it.each([
    ['起始时间', '截止时间'], ['培训开始时间', '培训结束时间'], ['开班日期', '结班日期'], ['起', '止'], ['开始', '结束'], ['起始日期', '终止日期'], ['开课时间', '结课时间'], ['学习开始日期', '学习结束日期'],
    ['培训起始日期', '培训截止日期'], ['从', '至'].map((word) => ({ 从: 'from', 至: 'to' })[word] as string) as [string, string],
  ])('under %s and %s is read', (start, end) => {
    const reading = read([['工号', start, end, '学习形式', '科目', '课时'], ['A', '2024-03-04', '2024-03-06', '理论', '公共', 18]])
    expect(records(reading)).toMatchObject([{ date: '2024-03-04', until: '2024-03-06', hours: 18 }])
    const { call } = sheetFunctions()
    const year = call('JHCE_YEAR', [[['工号', start, end, '学习形式', '科目', '课时'], ['A', '2024-03-04', '2024-03-06', '理论', '公共', 18]], 'A', 2024]) as unknown[][]
    expect(year[0]?.[4]).toBe(36)
  })

  it.each([['培训开始日期', '培训完成日期'], ['日期（起）', '日期（止）'], ['培训时间起', '培训时间止'], ['开始学习时间', '完成学习时间'], ['报到日期', '结业日期'], ['入学时间', '毕业时间']])(
    'under %s and %s is read too', (start, end) => {
      const reading = read([['工号', start, end, '学习形式', '科目', '课时'], ['A', '2024-03-04', '2024-03-06', '理论', '公共', 18]])
      expect(records(reading)).toMatchObject([{ date: '2024-03-04', until: '2024-03-06' }])
    },
  )

  it.each([['天数', 3], ['培训天数', '3天'], ['期限', '3天'], ['时长', '共3日'], ['历时', '2.5天']])('that only %s tells (%j) is not lost: the row is refused', (heading, cell) => {
    const reading = read([[...T, heading], theory('A', '2024-03-04', 18, cell)])
    expect([records(reading).length, codes(reading)]).toEqual([0, ['unknownColumn', 'days']])
    expect(records(read([[...T, heading], theory('A', '2024-03-04至2024-03-06', 18, cell)]))).toHaveLength(1)
  })

  it.each([['时长', '3'], ['天数', ''], ['天数', 'x'], ['天数', 1], ['时长', '18小时'], ['天数', 0.5]])('a column %s with %j says nothing against a day', (heading, cell) => {
    expect(records(read([[...T, heading], theory('A', '2024-03-04', 6, cell)]))).toHaveLength(1)
  })

  it.each([['培训起止时间'], ['起止日期'], ['培训时间'], ['学习起止时间']])('in one cell under %s is read', (heading) => {
    expect(records(read([['工号', heading, '学习形式', '科目', '课时'], ['A', '2024.3.4-3.6', '理论', '公共', 18]]))).toMatchObject([{ until: '2024-03-06' }])
  })
})

describe('a column without a heading', () => {
  it('beside the dates and full of dates is the end, and it is said', () => {
    const reading = read([['工号', '培训时间', '', '学习形式', '科目', '课时'], ['A', '2024-03-04', '2024-03-06', '理论', '公共', 18]])
    expect(records(reading)).toMatchObject([{ until: '2024-03-06' }])
    expect(reading.findings).toMatchObject([{ code: 'unnamedUntil', column: 3 }])
  })

  it.each([[['A', '2024-03-04', '张老师', '理论', '公共', 8]], [['A', '2024-03-04', 8, '理论', '公共', 8]]])('is named where it holds anything else: %j', (row) => {
    expect(read([['工号', '培训时间', null, '学习形式', '科目', '课时'], row]).findings).toMatchObject([{ code: 'unnamedColumn', column: 3 }])
  })

  it('is named behind the last heading too', () => {
    expect(read([T, theory('A', '2024-03-04', 8, '', '备注')]).findings).toMatchObject([{ code: 'unnamedColumn', column: 7 }])
  })
})

describe('two sessions are two', () => {
  it.each([
    ['时段', '上午', '下午'], ['培训项目', '钳工基础', '数控编程'], ['教室', 1, 2], ['讲师', '甲', '乙'], ['备注', '', '补课'], ['', '上午', '下午'],
  ])('where they differ in %s alone', (heading, some, other) => {
    expect(records(read([[...T, heading], theory('A', '2024-05-01', 3, some), theory('A', '2024-05-01', 3, other)]))).toHaveLength(2)
  })

  it.each([['2024-05-01 9:00', '2024-05-01 14:00'], ['2024年5月1日上午', '2024年5月1日下午'], [45413.375, 45413.5833], ['2024/5/1 上午9:00:00', '2024/5/1 下午2:00:00'], ['2024.5.1 晚上', '2024.5.1 下午']])(
    'where they differ in the time of day alone: %j, %j', (some, other) => {
      expect(records(read([T, theory('A', some), theory('A', other)]))).toHaveLength(2)
    },
  )

  it('and are one, said so, where nothing differs, whatever number counts the lines', () => {
    const reading = read([['序号', ...T], [1, ...theory('A', '2024-05-01')], [2, ...theory('A', '2024.5.1')]])
    expect([records(reading).length, codes(reading).includes('duplicateRow')]).toEqual([1, true])
  })
})

describe('a line that is nobody’s', () => {
  it.each([
    [['JH-0001 汇总']], [['JH-0001 汇总', '', '', '', 3]], [['1001 Total', '', '', '', 3]], [['注：以上已核对']], [['制表人：某某', '', '审核人：某某']], [['填写说明']], [['合计', '', '', '', 3]],
    [theory('示例', '2024-03-01')], [theory('（示例）1001', '2024-03-01')], [theory('样例', '2024-03-01')], [theory('例', '2024-03-01')], [theory('例：1001', '2024-03-01')], [theory('填写示例', '2024-03-01')],
    [['填表日期：2024年12月31日', '2024-12-31']], [['单位（盖章）：某厂', '', '', '负责人：某某']], [['', '', '', '小计', 3]], [['', '合计', '', '', 3]], [['', '', '', '', 3]], [['2001']],
    [['说明：1. 学时按实际填写', null, null, null, null]], [['第 1 页 共 2 页']], [T], [theory('（例）', '2024-03-01')], [theory('如：1001', '2024-03-01')], [theory('1002（样例，请删除）', '2024-03-01')],
    [['共1人', '', '', '', 3]], [['人均', '', '', '', 3]], [['应修', '', '', '', 90]], [['单位负责人：', '', '填表人：', '', '2024.12.31']], [['以下空白']], [['必填', '必填', '必填', '必填', '必填']], [['1', '2', '3', '4', '5']],
    [['不超过20字', 'yyyy-mm-dd', '理论/实操', '公共/专业', '数字']],
  ])('%j', (line) => {
    const reading = read([T, theory('JH-0001', '2024-05-01', 3), line])
    expect([keys(reading), records(reading).length]).toEqual([['JH-0001'], 1])
    expect(reading.findings.filter(({ row }) => row === 3)).toMatchObject([{ leftOut: true }])
  })
})

describe('a subtotal', () => {
  const days = [1, 2, 3, 4, 5].map((day) => practice('1001', `2024-03-0${day}`))
  it.each([
    [practice('1001', '2024.3.1-3.5', 10, '小计')], [practice('1001', '2024.3.1-3.5', 10)], [practice('1001小计', '2024.3.1-3.5', 10)], [practice('1001', '2024-03-05', 10, '合计')],
    [['1001', '', '', '', 10]], [['1001', '', '', '', 10, '小计']], [['小计', '', '', '', 10]], [['', '', '', '', 10]],
  ])('that repeats the sum of the rows above is nobody’s: %j', (line) => {
    const reading = read([T, ...days, line, practice('1002', '2024-03-01')])
    expect([records(reading).length, keys(reading), reading.records.leftOut]).toEqual([5, ['1001', '1002'], 1])
  })

  it('is none where a row merely holds such a sum', () => {
    const reading = read([T, practice('1001', '2024-03-01'), practice('1001', '2024-03-02'), practice('1001', '2024-03-08', 4)])
    expect([records(reading).length, codes(reading)]).toEqual([3, []])
  })

  it.each([['3月小计'], ['合计（3月）'], ['本月累计'], ['第一季度汇总']])('that says %s in a cell of its own, and repeats the sum, is left out and said', (mark) => {
    for (const rows of [[[...T, '课程名称'], ...days, practice('1001', '2024-03-31', 10, mark)], [T, ...days, practice('1001', '2024-03-31', 10, mark)]]) {
      const reading = read(rows)
      expect([records(reading).length, codes(reading).includes('likelySubtotal'), reading.learners[0]?.doubts.length]).toEqual([5, true, 1])
    }
  })

  it.each([['2024.1.1-12.31'], ['2024年3月1日至31日'], ['2024.3.1-3.5']])('of %s above the rows, below them or on another sheet counts, and the verdict says its doubt', (span) => {
    const sum = practice('1001', span, 10)
    const readings = [read([T, sum, ...days]), ledgersFromSheets([{ name: '明细', rows: [T, ...days] }, { name: '汇总', rows: [T, sum] }])]
    for (const reading of readings) {
      expect([records(reading).length, codes(reading), reading.learners[0]?.doubts]).toMatchObject([6, ['perhapsSubtotal'], [{ reason: 'counted', code: 'perhapsSubtotal' }]])
    }
  })

  it('may be one where the day is the same: it counts, and the verdict says its doubt', () => {
    const reading = read([T, practice('1001', '2024-03-01', 2, 'a'), practice('1001', '2024-03-01', 2, 'b'), practice('1001', '2024-03-01', 4, 'c')])
    expect([records(reading).length, codes(reading).includes('perhapsSubtotal'), reading.learners[0]?.doubts.length]).toEqual([3, true, 1])
  })

  it.each([['会计累计折旧'], ['总计核算实务'], ['合计与小计的编制'], ['小计'], ['Total quality management']])('is none where a title says %s', (title) => {
    const reading = read([[...T, '名称'], practice('1001', '2024-03-01', 3, 'x'), practice('1001', '2024-02-30', 2, title)])
    expect([codes(reading), reading.learners[0]?.leftOut]).toEqual([['date'], [{ table: 'records', sheet: 0, row: 3 }]])
  })
})

describe('a row that says against itself', () => {
  it.each([
    ['备注', '作废'], ['备注', '缺勤'], ['备注', '已取消'], ['出勤情况', '请假'], ['考核结果', '不合格'], ['审核状态', '未通过'], ['状态', '审核不通过'], ['状态', '待审核'], ['是否合格', '否'], ['是否有效', '×'], ['是否计入', false],
    ['是否计入', 0], ['课程名称', '作废'],
  ])('%s %j: counts, and the verdict says its doubt', (heading, cell) => {
    const reading = read([[...T, heading], theory('A', '2024-05-01', 3, cell)])
    expect([records(reading).length, codes(reading).includes('perhapsVoid'), reading.learners[0]?.doubts]).toMatchObject([1, true, [{ reason: 'counted' }]])
  })

  it.each([['备注', '补课'], ['是否合格', '是'], ['是否合格', '√'], ['考核结果', '合格'], ['审核状态', '已通过'], ['状态', '已完成'], ['备注', '会议室取消后改在车间上课，照常完成'], ['部门', '无'], ['是否合格', '']])('%s %j says nothing against it', (heading, cell) => {
    const reading = read([[...T, heading], theory('A', '2024-05-01', 3, cell)])
    expect(reading.learners[0]?.doubts).toEqual([])
  })

  it('another year in a column of its own is told', () => {
    const reading = read([[...T, '学分年度'], theory('A', '2024-01-05', 3, '2023年'), theory('A', '2024-01-06', 3, 2024), theory('A', '2023-12-30至2024-01-02', 3, 2024)])
    expect([codes(reading).filter((code) => code === 'yearDiffers').length, reading.learners[0]?.doubts]).toMatchObject([1, [{ reason: 'counted', row: 2 }]])
  })

  it('so does a certificate', () => {
    const reading = read([H, online('A')], { certificates: [['工号', '等级', '发证日期', '状态'], ['A', '高级工', '2021-06-18', '已注销']] })
    expect(reading.learners[0]?.doubts).toMatchObject([{ reason: 'counted', table: 'certificates' }])
  })

  it.each([['计划'], ['2024 (2)'], ['作废'], ['样表'], ['2024备份']])('a sheet named %s is told', (name) => {
    expect(ledgersFromSheets([{ name, rows: [T, theory('A', '2024-05-01')] }]).findings).toMatchObject([{ code: 'doubtfulSheet', sheetName: name }])
  })

  it('an exam with as many credits as a score has points is told', () => {
    expect(codes(read([H, ['A', '2024-05-01', '在线专项考试', '公共', '85分']]))).toEqual(['perhapsScore'])
  })
})

describe('the day before', () => {
  it.each([[new Date(2024, 1, 29, 23, 59, 17)], [new Date(2024, 2, 1)], [new Date(2024, 2, 1, 8, 30)], [new Date(2024, 1, 29, 23, 59, 59, 900)]])('%s is 1 March where objects are local', (cell) => {
    expect(when(cell, { dateObjects: 'local' })).toEqual(['2024-03-01'])
  })

  it('a last second could be either day, and is refused', () => {
    expect(when(new Date(2024, 1, 29, 23, 59, 59), { dateObjects: 'local' })).toBe('moment')
    expect(when(new Date('2024-02-29T16:00:00Z'))).toBe('moment')
    expect(when(new Date('2024-02-29T15:59:17Z'))).toBe('moment')
  })

  it.each([[45657.99999999999, '2025-01-01'], [45658, '2025-01-01'], [45658.00000000001, '2025-01-01'], [45658.354166666664, '2025-01-01'], ['45657.99999999999', '2025-01-01'], [45657.75, '2024-12-31']])(
    'serial %s is %s', (serial, day) => {
      expect(when(serial)).toEqual([day])
    },
  )

  it('a real date of 8:30 is its day', () => {
    expect(when(new Date('2024-03-01T08:30:00Z'))).toEqual(['2024-03-01'])
  })
})

describe('one person, or two and told', () => {
  const told = (reading: TableReading): boolean => {
    const rows = reading.findings.filter(({ others }) => others !== undefined)
    return rows.some(({ row, others, message }) => row !== 2 && others?.[0]?.row === 2 && message.zh.includes('第 2 行'))
  }
  it.each([['张三', '张　三'], ['张三', '张 三'], ['张三', '张三（退休）']])('names %j and %j are one', (some, other) => {
    const reading = read([['姓名', ...H.slice(1)], online(some), online(other, '2024-05-02')])
    expect([records(reading).length, reading.learners.length, told(reading)]).toEqual([2, 1, true])
  })

  it.each([['JH-1', 'jh-1'], ['JH-1', 'ＪＨ－１'], ['JH-1', 'JH–1'], ['JH-1', ' JH- 1'], ['1001', '１００１'], ['A\u200b1', 'A1']])('keys %j and %j are one', (some, other) => {
    const reading = read([H, online(some), online(other, '2024-05-02')])
    expect([reading.learners.length, records(reading).length]).toEqual([1, 2])
  })

  it('a number and the same as text are one, without a word', () => {
    const reading = read([H, online('1001'), online(1001, '2024-05-02')])
    expect([keys(reading), codes(reading)]).toEqual([['1001'], []])
  })

  it.each([['00123', 123], ['JH-0001', 'JH-1'], ['JH1', 'JH-1'], ['A.12', 'A12']])('keys %j and %j are two, and both rows are told, and both verdicts doubted', (some, other) => {
    const reading = read([H, online(some), online(other, '2024-05-02')])
    expect([reading.learners.length, told(reading)]).toEqual([2, true])
    expect(reading.learners.map(({ doubts }) => doubts.map(({ reason, row }) => [reason, row]))).toEqual([[['perhaps', 3]], [['perhaps', 2]]])
  })

  it.each([
    ['1001', '1001号'], ['1001', '工号1001'], ['1001', 'No.1001'], ['1001', '1001.0'], ['1001', '1001张三'], ['1001', '1001 已离职'], ['1001', '1001（离职）'], ['O123', '0123'], ['1OO1', '1001'], ['A1', 'А1'], ['K1l1', 'K111'],
    ['1001', '1001-1'], ['1001/1002', '1001'], ['1001-1003', '1003'],
  ])('keys %j and %j may be one person’s: both told', (some, other) => {
    const reading = read([H, online(some), online(other, '2024-05-02')])
    expect([told(reading), reading.learners.map(({ doubts }) => doubts.length)]).toEqual([true, [1, 1]])
  })

  it.each([['张三', '张三1'], ['张三', '张三2'], ['张三A', '张三B'], ['张三', '张三（大）'], ['张三（男）', '张三（女）'], ['张三', '张三（1001）'], ['张三', '张三同志'], ['张三-1', '张三']])(
    'names %j and %j are two, and both told', (some, other) => {
      const reading = read([['姓名', ...H.slice(1)], online(some), online(other, '2024-05-02')])
      expect([told(reading), reading.learners.map(({ doubts }) => doubts.length)]).toEqual([true, [1, 1]])
    },
  )

  it('a way of numbering is no slip: many keys that differ in a sign alone are not near one another', () => {
    const rows = ['1001', '1001号', '1001-', '1001*', '#1001', '1001.0', '工号1001', '1001同志'].map((key, day) => online(key, `2024-05-0${day + 1}`))
    expect(codes(read([H, ...rows]))).toEqual([])
  })

  it('1,001 is 1001 as a sheet shows it', () => {
    expect(keys(read([H, online('1001'), online('1,001', '2024-05-02')]))).toEqual(['1001'])
  })

  it('leading zeros are joined where the name is the same, and told', () => {
    const reading = read([[...H, '姓名'], [...online('00123'), '张三'], [...online(123, '2024-05-02'), '张三']])
    expect([keys(reading), told(reading)]).toEqual([['00123'], true])
  })

  it('a name in one table finds its key in the other', () => {
    const reading = read([['姓名', ...H.slice(1)], online('张三')], { certificates: [['工号', '姓名', '等级', '发证日期'], ['1001', '张三', '高级工', '2021-06-18']] })
    expect([keys(reading), codes(reading).includes('nameAsKey')]).toEqual([['1001'], true])
  })

  it('a name that two have is refused, and both verdicts doubted', () => {
    const reading = read([[...H, '姓名'], [...online('1'), '张三'], [...online('2'), '张三']], { certificates: [['姓名', '等级', '发证日期'], ['张三', '高级工', '2021-06-18']] })
    expect([codes(reading).includes('ambiguousName'), reading.learners.map(({ doubts }) => doubts.length)]).toEqual([true, [1, 1]])
  })

  it('one key with two names is told, and doubted', () => {
    const reading = read([[...H, '姓名'], [...online('1001'), '张三'], [...online('1001'), '李四']])
    expect([records(reading).length, told(reading), reading.learners[0]?.doubts.map(({ reason }) => reason)]).toEqual([2, true, ['identity']])
  })

  it.each([[[3, 2, 1]], [[1, 2, 4]], [['001', '002', '003']]])('编号 %j beside names that come again is no key: sorted otherwise, or with lines taken out', (lines) => {
    const rows = lines.map((line, index) => [line, index === 2 ? '李四' : '张三', ...online('', `2024-05-0${index + 1}`).slice(1)])
    const reading = read([['编号', '姓名', ...H.slice(1)], ...rows])
    expect([reading.learners.length, records(reading).length, codes(reading).includes('lineNumbers')]).toEqual([2, 2, true])
  })

  it.each([['编号'], ['序号'], ['No.']])('%s 1, 2, 3 beside an ID number is no key', (heading) => {
    const rows = [1, 2, 3].map((line) => [line, '11010519491231002X', ...online('', `2024-05-0${line}`).slice(1)])
    const reading = read([[heading, '身份证号', ...H.slice(1)], ...rows])
    expect([keys(reading), records(reading).length, codes(reading).includes('lineNumbers')]).toEqual([['row-records-2'], 3, true])
  })

  it('a column that counts the lines is no key without another either', () => {
    expect(codes(read([['编号', ...H.slice(1)], online(1), online(2), online(3)]))).toContain('missingColumn')
  })

  it('a 工号 that counts beside ID numbers that come again is a line number', () => {
    const id = '11010519491231002X'
    const reading = read([['工号', '身份证号', ...H.slice(1)], [1, id, ...online('').slice(1)], [2, id, ...online('', '2024-05-02').slice(1)]])
    expect(reading.learners).toHaveLength(1)
  })

  it('a key from a row names its table', () => {
    const ids = ['330702199003075197', '11010519491231002X']
    const reading = read([H, online(ids[0]), online(ids[0], '2024-05-02')], { certificates: [['身份证号', '等级', '发证日期'], ...ids.map((id) => [id, '高级工', '2021-06-18'])] })
    expect(keys(reading)).toEqual(['row-records-2', 'row-certificates-3'])
  })
})

describe('a number of something that is none', () => {
  it.each([['待定'], ['暂无'], ['无编号'], ['同上'], ['未编号'], [0], ['？'], ['***']])('the activity %j is left out and said: two courses stay two', (cell) => {
    const reading = read([[...H, '课程编号'], [...online('A', '2024-05-01', 18), cell], [...online('A', '2024-05-02', 18), cell]])
    expect([records(reading).map(({ activity }) => activity), codes(reading)]).toEqual([[undefined, undefined], ['anybodyIgnored', 'anybodyIgnored']])
  })

  it.each([['待补'], ['无编号']])('the record id %j is none: both rows count', (cell) => {
    const reading = read([[...H, '记录编号'], [...online('A'), cell], [...online('A', '2024-05-02'), cell]])
    expect([records(reading).length, codes(reading)]).toEqual([2, ['anybodyIgnored', 'anybodyIgnored']])
  })

  it.each([['K-1', 'k1'], ['K-1', 'K1'], [1, '01']])('the activities %j and %j may be one: told, and the verdict doubted', (some, other) => {
    const reading = read([[...H, '课程编号'], [...online('A'), some], [...online('A', '2024-05-02'), other]])
    expect([codes(reading), reading.learners[0]?.doubts]).toMatchObject([['nearActivity'], [{ reason: 'counted' }]])
  })
})

describe('headings that are repeated, or are another table’s', () => {
  it.each([[['ID', 'Date', 'Form', 'Subject', 'Credit']], [['员工编号', '时间', '类别', '科目', '学分']]])('%j below the headings says them again', (line) => {
    expect(read([H, line, online('A')]).findings).toMatchObject([{ code: 'repeatedHeading', row: 2 }])
  })

  it.each([[['工号', '等级', '发证日期']], [['日期', '工号', '学习形式', '科目', '学分']], [['姓名', '工号', '日期', '学习形式', '科目', '学分']]])('%j further down is told, and what is below it is not read in silence', (line) => {
    const reading = read([H, online('A'), [], line, line.map((heading) => ({ 工号: 'B', 日期: '2024-05-02', 等级: '高级工', 发证日期: '2021-06-18' })[heading] ?? '网课')])
    expect([reading.findings.find(({ row }) => row === 4)?.code, records(reading).length]).toEqual(['otherTable', 1])
    expect(reading.findings.some(({ row, leftOut }) => row === 5 && leftOut)).toBe(true)
  })

  it.each([[['', '', '', '', '节']], [['', '年月日', '', '', '节']], [['必填', '必填', '必填', '必填', '必填']]])('%j below the headings changes nothing', (line) => {
    expect(records(read([T, line, theory('A', '2024-05-01')]))).toHaveLength(1)
  })

  it('a row of learning above the headings is told', () => {
    expect(read([online('A'), H, online('B')]).findings).toMatchObject([{ code: 'rowAbove', row: 1 }])
  })
})

describe('a setting for two', () => {
  const certificates = [['工号', '等级', '发证日期', '职业'], ['A', '高级工', '2021-06-18', '车工'], ['A', '高级工', '2021-07-18', '电工'], ['B', '高级工', '2021-06-18', '车工']]
  it('touches only those who have two', () => {
    const { learners } = read([H, online('A'), online('B')], { certificates, occupation: '电工' })
    expect(learners.map(({ ledger }) => ledger.certificates?.map(({ occupation }) => occupation))).toEqual([['电工'], ['车工']])
  })

  it('chooses nothing where it fits neither', () => {
    const { learners } = read([H, online('A'), online('B')], { certificates, occupation: '焊工' })
    expect(learners.map(({ doubts }) => doubts.map(({ code }) => code))).toEqual([['twoOccupations', 'twoOccupations'], []])
  })

  it('is not asked for a trade in brackets', () => {
    const two = [['工号', '等级', '发证日期', '职业'], ['A', '四级', '2018-06-18', '车工（数控车工）'], ['A', '三级', '2021-06-18', '车工']]
    expect(read([H, online('A')], { certificates: two }).learners[0]?.ledger.certificates).toHaveLength(2)
  })
})

describe('a table taken for another', () => {
  const { call } = sheetFunctions()
  const settings = [['设定', '值'], ['正常晋升年限', 4]]
  it('is found below a title', () => {
    const certificates = [['技能等级证书台账（2024）'], [], ['工号', '等级', '发证日期'], ['A', '高级工', '2021-06-18']]
    const reading = read([H, online('A')], { certificates })
    expect([reading.learners[0]?.ledger.certificates?.length, codes(reading)]).toEqual([1, ['titleRow']])
  })

  it('is refused as one without its columns: settings in the certificates’ place', () => {
    expect(codes(read([H, online('A')], { certificates: settings }))).toContain('missingColumn')
    expect(call('JHCE_EARLIEST', [[H, online('A')], 'A', '2024-12-31', settings, settings])).toMatchObject({ error: 'VALUE' })
    expect(call('JHCE_STATUS', [[['工号', '等级', '发证日期']], 'A', 2024])).toMatchObject({ error: 'VALUE' })
  })
})

describe('what a separator does', () => {
  const record = { kind: 'online', subject: 'general', credits: 3, date: '2024-05-01' } as const
  it.each([
    [{ learner: 'A', records: [{ ...record, id: 'a、b' }, { ...record, id: 'a' }, { ...record, id: 'b' }], findings: [{ decidedOn: '2024-06-01', records: ['a、b'] }] }],
    [{ learner: 'A', records: [{ ...record, id: 'a', activity: '无' }] }], [{ learner: 'A', records: [{ ...record, id: 'a', activity: '#N/A' }] }], [{ learner: 'A', records: [{ ...record, id: ' ' }] }],
    [{ learner: 'Ａ1', records: [{ ...record, id: 'a' }] }], [{ learner: '合计', records: [{ ...record, id: 'a' }] }], [{ learner: '示例', records: [{ ...record, id: 'a' }] }],
  ])('%j is not written, as it would not come back', (ledger) => {
    expect(() => tablesFromLedgers([ledger], 'zh')).toThrow(InputError)
  })

  it('learners that would be one are not written', () => {
    const two = ['Ａ1', 'A1'].map((learner) => ({ learner, records: [{ ...record, id: 'a' }] }))
    expect(() => tablesFromLedgers(two, 'zh')).toThrow(InputError)
  })
})

describe('levels as certificates word them', () => {
  const level = (cell: unknown): unknown => {
    const reading = read([H, online('A')], { certificates: [['工号', '等级', '发证日期'], ['A', cell, '2021-06-18']] })
    return reading.learners[0]?.ledger.certificates?.[0]?.level ?? codes(reading)[0]
  }
  it.each([
    ['三级/高级技能', 'seniorWorker'], ['国家职业资格四级', 'intermediateWorker'], ['3级', 'seniorWorker'], ['高级工（三级）', 'seniorWorker'], ['三级（高级工）', 'seniorWorker'], ['职业技能等级三级', 'seniorWorker'],
    ['五级/初级工', 'juniorWorker'], ['国家职业资格三级（高级技能）', 'seniorWorker'], ['Ⅱ级', 'technician'], ['II级', 'technician'], ['二级/技师', 'technician'], ['一级/高级技师', 'seniorTechnician'], ['高级技师（国家职业资格一级）', 'seniorTechnician'],
    ['中级', 'intermediateWorker'], ['中级技能', 'intermediateWorker'], ['４级', 'intermediateWorker'], ['职业资格二级', 'technician'], ['技师', 'technician'], ['特级技师', 'specialGradeTechnician'], ['首席技师', 'chiefTechnician'],
    ['学徒工', 'apprentice'], ['三级工', 'seniorWorker'], ['高级工证书', 'seniorWorker'], ['grade 3', 'seniorWorker'], ['职业技能等级（四级）', 'intermediateWorker'], ['五级', 'juniorWorker'],
  ])('%s is %s', (cell, expected) => {
    expect(level(cell)).toBe(expected)
  })

  it.each([['高级工（过期）'], ['高级工（已作废）'], ['高级工（申报中）'], ['拟高级工'], ['三级/四级'], ['四级升三级'], ['预备技师'], ['无证书'], ['初级工四级'], ['总工'], ['3'], ['六级'], ['高级工程师'], ['中级/高级']])('%s names none, or two', (cell) => {
    expect(level(cell)).toBe('level')
  })
})

describe('units', () => {
  it.each([['8个学时', 8], ['8节课', 8], ['8课时', 8], ['8 学时', 8], ['8.5学时', 8.5], ['８学时', 8], ['8个', 8], ['8节', 8], ['共8学时', 8], ['8个课时', 8]])('%s are %s hours', (cell, hours) => {
    expect(records(read([T, theory('A', '2024-05-01', cell)]))).toMatchObject([{ hours }])
  })

  it.each([['8个学分', 8], ['8学分', 8], ['8分', 8], ['3.34 学分', 3.34], ['8个', 8]])('%s are %s credits', (cell, credits) => {
    expect(records(read([H, online('A', '2024-05-01', cell)]))).toMatchObject([{ credits }])
  })

  it('clock hours are read as hours of study, and it is said; minutes are refused', () => {
    const reading = read([T, theory('A', '2024-05-01', '8小时')])
    expect([records(reading).length, codes(reading)]).toEqual([1, ['clockHours']])
    expect(codes(read([T, theory('A', '2024-05-01', '480分钟')]))).toEqual(['quantity'])
    expect(codes(read([T, theory('A', '2024-05-01', '8学分')]))).toEqual(['quantity'])
  })

  it.each([['6天'], ['半天'], ['6×3'], ['3+3'], ['6~8'], ['约6'], ['每天6学时'], ['6学时/天'], ['6（补）'], ['6？'], ['六'], ['√'], ['合格'], ['免'], ['同上'], ['6,5'], ['6%'], ['6元'], ['-6'], ['08:00'], [true]])('%j is no number of hours: refused', (cell) => {
    expect(codes(read([T, theory('A', '2024-05-01', cell)]))).toEqual(['quantity'])
  })

  it.each([['学时（天）'], ['学时（分钟）'], ['学时（学分）'], ['学时（计划）'], ['学时（公共）'], ['应修学时'], ['累计学时'], ['每天学时'], ['培训天数']])('under %s there are no hours of a course', (heading) => {
    expect(codes(read([[...T.slice(0, 4), heading], theory('A', '2024-05-01', 8)]))).toEqual(['unknownColumn', 'missing'])
  })

  it.each([['学时（小时）', ['clockHeading']], ['学时（节）', []], ['课时（45分钟）', []], ['学时（新版）', ['headingNote']]])('under %s there are, and what is to be said is said', (heading, found) => {
    const reading = read([[...T.slice(0, 4), heading], theory('A', '2024-05-01', 8)])
    expect([records(reading).length, codes(reading)]).toEqual([1, found])
  })
})

describe('ranges', () => {
  it.each([
    ['2024年3月1日——3月3日'], ['2024-03-01-2024-03-03'], ['2024.3.1至2024.3.3'], ['2024.3.1到3.3'], ['2024.3.1～3.3'], ['2024.3.1~3.3'], ['2024.3.1—3.3'], ['2024.3.1–3.3'], ['2024.3.1－3.3'], ['2024.3.1-3'],
    ['2024/3/1-2024/3/3'], ['2024/3/1-3/3'], ['2024年3月1日至3日'], ['2024年3月1日-2024年3月3日'], ['20240301-20240303'], ['2024.03.01—2024.03.03'], ['2024-3-1~2024-3-3'], ['2024年3月1日 至 3月3日'], ['2024-03-01 - 2024-03-03'],
    ['2024.3.1--3.3'], ['2024.3.1―3.3'], ['2024.3.1−3.3'], ['2024.3.1〜3.3'], ['自2024年3月1日起至3月3日止'], ['2024年3月1日上午至3月3日下午'], ['2024年3月1日（周五）至3月3日（周日）'],
  ])('%s is the first to the third of March', (cell) => {
    expect(when(cell)).toEqual(['2024-03-01', '2024-03-03'])
  })

  it.each([['2024.3.1-3.3（共3天）'], ['2024年3月1日至3日（3天）'], ['2024.3.1-3.3 3天'], ['20240301-0303'], ['20240301-03'], ['2024.3.1 to 3.3'], ['2024.3.1-3.3。'], ['2024/3/1-3/3'], ['2024.03.01 08:30~2024.03.03 16:30']])('%s is so too', (cell) => {
    expect(when(cell)).toEqual(['2024-03-01', '2024-03-03'])
  })

  it.each([['2024.3.1-3.3（2天）', 'days'], ['2024.3.1 3天', 'days'], ['2024.12.30-1.2', 'dateOrder'], ['2024.3.1/3', 'date'], ['2024.3.1/2024.3.3', 'date'], ['2024.3.1-至今', 'date'], ['2024.3.1起', 'date'], ['2024.3.1→3.3', 'date'], ['2024.3.1 3.3', 'date']])('%s is none that is certain', (cell, code) => {
    expect(when(cell)).toBe(code)
  })

  it.each([['2024.3.1\n2024.3.3'], ['2024.3.1\n3.3'], ['2024.3.1 and 3.3'], ['20240301、20240303'], ['2024.3.1、3.3'], ['2024年3月1日、3日'], ['2024-03-01，2024-03-03'], ['2024.3.1;2024.3.3'], ['2024年3月1日和3月3日']])('%s are two days', (cell) => {
    expect(when(cell)).toEqual(['2024-03-01', '2024-03-03'])
  })

  it('a list of ranges and days is read as its days', () => {
    expect(when('2024.3.1-3.2、3.5')).toEqual(['2024-03-01', '2024-03-02', '2024-03-05'])
  })
})

describe('dates with a half-day, a weekday or a time', () => {
  it.each([
    ['2024年3月1日上午'], ['2024/3/1 上午9:00:00'], ['2024年3月1日 星期五'], ['2024年3月1日（五）'], ['2024年3月1日(周五)'], ['2024-03-01 周五'], ['2024.3.1下午'], ['2024.3.1（晚上）'], ['2024-03-01 09:00-11:30'],
    ['2024年3月1日9时至11时30分'], ['2024年3月1日9:00—17:00'], ['2024-03-01 PM'], ['2024-3-1 全天'], ['2024年3月1日星期五上午9:00'], ['2024/3/1 14:00'], ['2024-03-01T09:30:00'], ['2024.3.1 上午-下午'], ['2024年3月1日礼拜五'], ['2024年3月1日晚'],
  ])('%s is the day', (cell) => {
    expect(when(cell)).toEqual(['2024-03-01'])
  })

  it.each([['2024.3.1（8:00-12:00）'], ['2024.3.1 8:00-12:00 13:00-17:00'], ['2024.3.1（上午9:00）'], ['2024.3.1。']])('%s is it too', (cell) => {
    expect(when(cell)).toEqual(['2024-03-01'])
  })

  it.each([
    ['2024.9'], ['2024年9月'], ['2024-09'], ['202409'], [202409], ['2024'], ['下半年'], ['2024年下半年'], ['2024年第3季度'], ['2024年9月上旬'], ['9月5日'], ['每周五'], ['同上'], ['√'], ['2024,9,5'], ['民国113年9月5日'],
    ['2024.9.5补'], ['约2024.9.5'], ['5/9/2024'], ['Sep 5, 2024'], [1725494400], ['2024.9.5-9.7（每天6学时）'], ['2024.2.30'], ['2024年3月'], ['24.3.1'], ['3/1/2024'], ['2024-03-01T00:00:00Z'], ['三月一日'], ['2024.3.1 甲班'], ['2024.3.5至']])('%s is none', (cell) => {
    expect(when(cell)).toBe('date')
  })
})

describe('words of the province and of platforms', () => {
  const kind = (word: string): unknown => {
    const reading = read([['工号', '日期', '类别', '科目', '学时', '学分', '层级', '名次'], ['A', '2024-05-01', word, '公共', 3, 3, '省级', 1]])
    const [record] = records(reading) as readonly { kind: string; mode?: string; route?: string }[]
    return record === undefined ? codes(reading).at(-1) : record.mode ?? record.route ?? record.kind
  }
  it.each([
    ['线上培训', 'online'], ['网络培训', 'online'], ['网上学习', 'online'], ['远程教育', 'online'], ['在线学习', 'online'], ['网络课', 'online'], ['线上直播', 'online'], ['网上考试', 'exam'], ['线上测试', 'exam'], ['网络考核', 'exam'],
    ['理论课', 'theory'], ['理论课程', 'theory'], ['面授理论', 'theory'], ['理论（线下）', 'theory'], ['理论（面授）', 'theory'], ['线下理论学习', 'theory'], ['理论教学', 'theory'], ['实操课', 'practice'], ['实操训练', 'practice'], ['实践', 'practice'],
    ['技能实训', 'practice'], ['实操（线下）', 'practice'], ['高级研修班', 'training'], ['课题研究', 'project'], ['发表论文', 'publication'], ['技能竞赛', 'competition'], ['网课（直播）', 'online'], ['ＯＮＬＩＮＥ', 'online'],
  ])('%s is %s', (word, expected) => {
    expect(kind(word)).toBe(expected)
  })

  it.each([
    ['线上理论'], ['线上实操'], ['理论考试'], ['实操考核'], ['考核'], ['线上线下结合'], ['理论+实操'], ['理论、实操'], ['理论/实操'], ['理实一体'], ['理论（实操）'], ['理论（未参加）'], ['线下网课'], ['技能培训'], ['缺勤'], ['√'], ['同上'],
    ['线下'], ['培训'], ['考试'], ['理论（线上）'], ['网课（线下）'], ['线下理论或实操']])('%s is not certain', (word) => {
    expect(kind(word)).toBe('kind')
  })

  it.each([
    ['一般公需', 'general'], ['行业公需', 'general'], ['公需课程', 'general'], ['公需科目（必修）', 'general'], ['公共课', 'general'], ['公需课', 'general'], ['公需', 'general'], ['公共必修课', 'general'], ['专业课程', 'professional'],
    ['专业科目（选修）', 'professional'], ['专业技术', 'professional'], ['专业课', 'professional'], ['专业技能', 'professional'], ['【公需】', 'general'],
  ])('%s is %s', (word, expected) => {
    expect(records(read([T, ['A', '2024-05-01', '理论', word, 3]]))).toMatchObject([{ subject: expected }])
  })

  it.each([['非公共'], ['公共/专业'], ['公共、专业'], ['专业（公需）'], ['专业（非公需）'], ['选修'], ['其他'], ['同上']])('%s names neither subject, or both', (cell) => {
    expect(codes(read([T, ['A', '2024-05-01', '理论', cell, 3]]))).toEqual(['subject'])
  })

  it.each([['国家级（省级选拔赛）'], ['省/市'], ['校级'], ['公司级'], ['副省级'], ['义乌市']])('the tier %s is not certain', (cell) => {
    expect(codes(read([[...H, '层级'], ['A', '2024-05-01', '高研班', '专业', 20, cell]]))).toEqual(['tier'])
  })

  it('of one factory are the caller’s to add', () => {
    const rows = [['一卡通号', '日期', '类别', '科目', '学时'], ['A', '2024-05-01', '车间授课', '公共', 3]]
    expect(records(read(rows, { words: { kind: { theory: ['车间授课'] }, heading: { learner: ['一卡通号'] } } }))).toMatchObject([{ mode: 'theory' }])
    expect(() => ledgersFromTable(rows, { words: { kind: { theory: ['网课'] } } })).toThrow(InputError)
  })
})

describe('headings', () => {
  it.each([
    [['职工编号', '培训起止时间', '培训类型', '科目', '学时'], ['A', '2024-05-01', '理论', '公共', 3]], [['员工编号', '开班日期', '培训形式', '科目类别', '培训课时'], ['A', '2024-05-01', '理论', '公共', 3]],
    [['工号*', '培训日期（必填）', '学习形式', '科目', '学时（节）'], ['A', '2024-05-01', '理论', '公共', 3]], [['学员工号', '上课时间', '授课方式', '课程性质', '总课时'], ['A', '2024-05-01', '理论', '公共', 3]],
    [['工 号', '学习时间', '学习方式', '科目性质', '课时数'], ['A', '2024-05-01', '理论', '公共', 3]],
  ])('%j are read', (headings, row) => {
    const reading = read([headings, row])
    expect([keys(reading), records(reading).length, codes(reading)]).toEqual([['A'], 1, []])
  })

  it.each([['证书颁发日期'], ['获证日期'], ['取证时间'], ['发证时间'], ['颁证日期'], ['证书取得时间']])('%s is the day of a certificate', (heading) => {
    const reading = read([H, online('A')], { certificates: [['员工工号', '职业资格等级', heading], ['A', '高级工', '2021-06-18']] })
    expect(reading.learners[0]?.ledger.certificates).toEqual([{ level: 'seniorWorker', issuedOn: '2021-06-18' }])
  })

  it.each([['居民身份证号码'], ['身份证号'], ['公民身份号码'], ['员工身份证号']])('%s is an ID number', (heading) => {
    expect(keys(read([[heading, '员工姓名', '培训项目', '日期', '学习形式', '科目', '获得学分'], ['11010519491231002X', '张三', '钳工', '2024-05-01', '网课', '公共', 3]]))).toEqual(['row-records-2'])
  })
})

describe('titles above the headings, and headings in two rows', () => {
  it.each([
    [[['继续教育学分登记表（2024年度）'], ['单位：某厂', '', '填表日期：2024.12.31'], T]], [[[], ['登记表'], [], T]], [[['说明：学时填实际数'], T]],
  ])('%j are found, and rows counted as the sheet counts them', (above) => {
    const reading = read([...above, theory('A', '2024-02-30'), theory('A', '2024-03-01')])
    expect(reading.findings.filter(({ code }) => code === 'date')).toMatchObject([{ row: above.length + 1 }])
    expect([records(reading).length, codes(reading).includes('titleRow')]).toEqual([1, true])
  })

  it.each([
    [['工号', '培训时间', '', '学习形式', '科目', '学时'], ['', '开始', '结束', '', '', '']],
    [['工号', '起止时间', null, '学习形式', '科目', '学时'], [null, '起', '止', null, null, null]],
    [['基本信息', '学习情况', '', '', '', ''], ['工号', '开始日期', '结束日期', '学习形式', '科目', '学时']],
  ])('%j over %j', (top, below) => {
    const reading = read([top, below, ['A', '2024-03-01', '2024-03-03', '理论', '公共', 18]])
    expect(records(reading)).toMatchObject([{ date: '2024-03-01', until: '2024-03-03', hours: 18 }])
  })
})

describe('several sheets', () => {
  it('are joined in order, each known by its columns, with their names in the findings', () => {
    const reading = ledgersFromSheets([
      { name: '填表说明', rows: [['请逐行填写']] },
      { name: '2023', rows: [T, theory('1001', '2023-03-01', 8)] },
      { name: '2024', rows: [['学分登记表'], T, practice(1001, '2024-03-01', 'x'), practice('1001', '2024-03-02', 8)] },
      { name: 'Sheet4', rows: [['员工姓名', '工号', '职业资格等级', '获证日期', '缺记录年度'], ['张三', '1001', '四级/中级工', '2020.6.18', '2022']] },
      { name: 'Sheet5', rows: [['工号', '年度', '公共科目', '专业科目', '其中考试', '晋升后'], ['1001', '2021年', 18, '72学分', 0, '']] },
      { name: '设定', rows: [['设定', '值'], ['截止日', '2024-12-31']] },
      { name: '空', rows: [] },
    ])
    expect(reading.sheets.map(({ kind }) => kind)).toEqual(['unread', 'records', 'records', 'certificates', 'totals', 'settings', 'unread'])
    expect(reading.learners.map(({ ledger }) => ledger)).toMatchObject([{
      learner: '1001',
      records: [{ date: '2023-03-01' }, { date: '2024-03-02' }],
      certificates: [{ level: 'intermediateWorker', issuedOn: '2020-06-18' }],
      incompleteYears: [2022],
      totals: [{ year: 2021, general: 18, professional: 72, exam: 0 }],
    }])
    expect(reading.learners[0]?.at.nameAt).toEqual({ sheet: 3, row: 2, column: 1 })
    expect(reading.findings.map(({ code, sheetName, row }) => [code, sheetName, row])).toEqual([['unreadSheet', '填表说明', null], ['titleRow', '2024', 1], ['quantity', '2024', 3]])
  })
})

describe('findings that help', () => {
  it('say what would be right, and the likeliest word', () => {
    const kind = read([T, ['A', '2024-05-01', '线下理伦', '公共', 3]]).findings[0]
    expect([kind?.suggestion?.zh, kind?.message.zh.includes('线下理论')]).toEqual(['线下理论', true])
    expect(read([T, ['A', '2024-05-01', '理论', '公工科目', 3]]).findings[0]?.suggestion?.zh).toBe('公共科目')
    expect(read([T, theory('A', '2024-05-01', '六')]).findings[0]?.message.zh).toMatch(/大于 0/)
  })
})
