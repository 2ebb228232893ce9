// Who is who in the tables of factories, and which rows are nobody's: one person is one, two are two, and what is not certain is told.
import { describe, expect, it } from 'vitest'
import type { TableReading } from '../../src/tables/index.js'
import { ledgersFromSheets } from '../../src/tables/index.js'
import { accepted, codes, keys, read, T, theory } from './given.js'

const two = (heading: string, some: unknown, other: unknown): TableReading => read([[heading, ...T.slice(1)], theory(some), theory(other, '2024-05-02')])
const counted = ({ learners }: TableReading): number[] => learners.map(({ ledger }) => ledger.records.length)
const doubts = ({ learners }: TableReading): string[][] => learners.map(({ doubts: some }) => some.map(({ code }) => code))
/** What makes a reading loud: a clean table has none. */
const loud = ({ findings }: TableReading): string[] => findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code)

describe('what stands where a key is to be that of the row above, or is not known', () => {
  it.each([['同'], ['同左'], ['同上一行'], ['ditto'], ['Do.'], ['as above'], ['Same as above'], ['"'], ['无工号'], ['没有编号'], ['暂无工号'], ['12人'], ['共12人'], ['一班全体'], ['车间全体人员']])('the key %j is nobody’s: refused, and counted at the head', (cell) => {
    const reading = two('工号', '1001', cell)
    expect([keys(reading), counted(reading), reading.unassigned]).toEqual([['1001'], [1], 1])
  })

  it.each([['张三&李四'], ['张三+李四'], ['张三 & 李四'], ['同'], ['一班全体'], ['共12人']])('the name %j is nobody’s either', (cell) => {
    const reading = two('姓名', '张三', cell)
    expect([counted(reading), reading.unassigned]).toEqual([[1], 1])
  })

  it('two names in one cell leave their doubt on both', () => {
    expect(doubts(two('姓名', '张三', '李四&张三'))).toEqual([['severalPeople']])
  })
})

describe('a key that may be another’s', () => {
  it.each([
    ['1001', '1001 1002'], ['8888', '6666 8888'], ['JH-0001', '张三JH-0001'], ['JH-0002', 'JH-0001/0002'], ['JH-0001', 'JH-0001~0003'], ['2024001', '24001'], ['JH2024-001', 'JH24-001'], ['B08', '808'], ['A0B', 'A08'], ['S5001', '55001'], ['Z01', '201'], ['G12', '612'],
  ])('%s and %s: both told, and both verdicts doubted', (some, other) => {
    for (const reading of [two('工号', some, other), two('工号', other, some)]) {
      expect([counted(reading), doubts(reading), codes(reading)]).toEqual([[1, 1], [['nearKey'], ['nearKey']], ['nearKey']])
    }
  })

  it.each([['①1001'], ['⑵1001'], ['❶ 1001']])('%s is an item of a list: the key behind it', (cell) => {
    expect([keys(two('工号', '1001', cell)), keys(two('工号', '11001', cell))]).toEqual([['1001'], ['11001', '1001']])
  })

  it('where a letter and a digit each stand for workshops of their own, nothing is told', () => {
    const all = ['B08', 'B09', 'B10', '808', '809', '810', '2024001', '2024002', '24001', '24002'].map((key, day) => theory(key, `2024-05-${10 + day}`))
    expect([codes(read([T, ...all])), doubts(read([T, ...all])).flat()]).toEqual([[], []])
    expect(codes(read([T, ...all.slice(0, 4)]))).toEqual(['nearKey'])
  })

  it.each([['1001', '10010'], ['装配001', '焊接001'], ['B08', '908'], ['2001', '01'], ['20001', '001'], ['AB', 'A8']])('%s and %s are two', (some, other) => {
    expect([counted(two('工号', some, other)), codes(two('工号', some, other))]).toEqual([[1, 1], []])
  })

  it('of a name between two others both are told, where they are there', () => {
    expect(doubts(read([['姓名', ...T.slice(1)], theory('张三'), theory('李四'), theory('张三和李四', '2024-05-02'), theory('郑和平', '2024-05-03')]))).toEqual([['nearKey'], ['nearKey'], ['nearKey', 'nearKey'], []])
  })
})

describe('a column called 编号 and no more', () => {
  const table = (lines: readonly unknown[]): TableReading =>
    read([['编号', '姓名', ...T.slice(1)], ...lines.map((line, at) => [line, at === 2 ? '李四' : '张三', ...theory('', `2024-05-0${at + 1}`).slice(1)])])

  it.each([[['①', '②', '③']], [['1.', '2.', '3.']], [['（1）', '（2）', '（3）']], [['1、', '2、', '3、']]])('that counts the lines as lists do is no key: %j', (lines) => {
    expect([counted(table(lines)), codes(table(lines)).includes('lineNumbers')]).toEqual([[2, 1], true])
  })

  it.each([[['PX001', 'PX002', 'PX003']], [['1-1', '1-2', '2-1']]])('may hold numbers of records where none comes again and a name does: the namesakes’ verdicts say so: %j', (lines) => {
    expect([counted(table(lines)), doubts(table(lines))]).toEqual([[1, 1, 1], [['sameName'], ['sameName'], []]])
  })

  it('holds keys where one comes again, and where the heading says so', () => {
    expect(doubts(table(['A7', 'B9', 'A7'])).flat()).not.toContain('sameName')
    expect(doubts(read([['工号', '姓名', ...T.slice(1)], ['1001', '张三', ...theory('').slice(1)], ['1002', '张三', ...theory('').slice(1)]])).flat()).toEqual([])
  })
})

describe('a line that is nobody’s', () => {
  it.each([
    [['合计学时', '2024-12-31', '', '', 6]], [['年度合计', '', '理论', '公共', 6]], [['平均学时', '2024-12-31', '理论', '公共', 3]], [['人均', '2024-12-31', '理论', '公共', 3]], [['5月小计', '2024-05-31', '理论', '公共', 6]],
    [['最大值', '2024-12-31', '理论', '公共', 4]], [['总人数', '2024-12-31', '理论', '公共', 2]], [['如1001', '如2024-05-01', '理论', '公共', '如6']], [['如：JH-001', '2024-05-01', '理论', '公共', 6]], [['二车间', '', '', '', '']], [['续表', '', '', '', '']],
    [['部门负责人签字：', '', '日期：', '2024年12月31日', '']], [['2024年12月31日', '', '', '', '']], [['应修学时', '', '', '', 90]],
  ])('%j', (line) => {
    const reading = read([T, theory('1001'), theory('1002', '2024-05-02', 4), line])
    expect([keys(reading), counted(reading), reading.findings.filter(({ row, leftOut }) => row === 4 && leftOut).length]).toEqual([['1001', '1002'], [1, 1], 1])
  })

  it.each([['平均'], ['合计学分'], ['年度合计']])('%s among yearly totals', (key) => {
    const totals = [['工号', '年度', '公共科目', '专业科目'], ['A', 2021, 18, 72], [key, 2021, 18, 72]]
    expect(keys(read([T, theory('A')], { totals }))).toEqual(['A'])
  })

  it.each([['如东101班'], ['共享中心01'], ['合计-01']])('%s is somebody’s key', (key) => {
    expect(keys(read([T, theory(key)]))).toEqual([key])
  })
})

describe('headings again', () => {
  it.each([[['工号', '日期', '类别', '科目', '学分']], [['工号', '结束日期', '类别', '科目', '学时']]])('that differ in one column, %j, are another table’s: credits below them are no hours', (line) => {
    const reading = read([T, theory('1001'), line, theory('1001', '2024-05-02', 12)])
    expect(reading.findings.filter(({ row }) => row === 3)).toMatchObject([{ code: 'otherTable', severity: 'error' }])
  })

  it('of a second block under a title of its own are the headings again', () => {
    const reading = read([['一车间登记表'], T, theory('1001'), [], ['二车间登记表'], T, theory('1002', '2024-05-02')])
    expect([counted(reading), loud(reading), doubts(reading).flat()]).toEqual([[1, 1], [], []])
  })
})

describe('headings as factories write them', () => {
  it.each([
    [['员工ID', '授课日期', '培训方式', '公共/专业', '认定学时']], [['人员ID', '授课时间', '授课方式', '科目类型', '授课学时']], [['１.工号', '２.日期', '３.类别', '４.科目', '５.学时']], [['（1）工号', '（2）日期', '（3）类别', '（4）科目', '（5）学时']],
    [['①工号', '②日期', '③类别', '④科目', '⑤学时']], [['工号 Employee No.', '日期 Date', '类别 Type', '科目 Subject', '学时 Hours']], [['工号\nID', '日期\nDate', '类别\nType', '科目\nSubject', '学时\nHours']], [['工号/员工编号', '日期/Date', '类别/Type', '科目/Subject', '学时/课时']],
    [['工号(ID)', '日期(Date)', '类别(Type)', '科目(Subject)', '学时(Hours)']], [['工号/No.', '日期', '类别', '科目', '完成学时']],
  ])('%j are read without a word', (headings) => {
    const reading = read([headings, theory('A')])
    expect([counted(reading), codes(reading)]).toEqual([[1], []])
  })

  it.each([['学时/学分'], ['学时/地点'], ['学时 Credits']])('%s are two columns in one: told, and no hours', (heading) => {
    expect(codes(read([[...T.slice(0, 4), heading], theory('A')]))).toEqual(['unknownColumn', 'missing'])
  })

  it('the first and the last day', () => {
    expect(read([['工号', '培训起始日', '培训终止日', ...T.slice(2)], ['A', '2024-05-01', '2024-05-02', '理论', '公共', 6]]).learners[0]?.ledger.records).toMatchObject([{ until: '2024-05-02' }])
  })

  it.each([['领证日期'], ['领证时间'], ['发证年月']])('%s is the day of a certificate', (heading) => {
    const certificates = [['工号', '等级', heading], ['A', '三级', '2021-06-18']]
    expect(read([T, theory('A')], { certificates }).learners[0]?.ledger.certificates).toHaveLength(1)
  })

  it.each([['认定日期'], ['认定时间'], ['等级认定日期']])('%s of a certificate is no decision on fraud: not read, and told', (heading) => {
    const certificates = [['工号', '等级', '发证日期', heading], ['A', '三级', '2021-06-18', '2021-06-10']]
    const reading = read([T, theory('A')], { certificates })
    expect([reading.learners[0]?.ledger.findings, reading.learners[0]?.ledger.certificates?.length, codes(reading)]).toEqual([undefined, 1, ['unknownColumn']])
    expect(loud(accepted(ledgersFromSheets([{ name: '', rows: [['工号', heading], ['A', '2021-06-10']] }])))).toEqual(['unreadSheet'])
  })
})

describe('a sheet of a year', () => {
  it.each([['23年'], ['23年度'], ['二〇二三年'], ['二○二三年度登记表'], ['二零二三年']])('called %s tells of rows of another year', (name) => {
    const sheet = { name, rows: [T, theory('A', '2024-03-01'), theory('A', '2023-03-01')] }
    expect(ledgersFromSheets([sheet]).findings.map(({ code, row }) => [code, row])).toEqual([['sheetYear', 2]])
    expect(codes(ledgersFromSheets([{ ...sheet, name: '一' }]))).toEqual([])
  })

  it.each([['20年以上'], ['30年'], ['23年内'], ['第24年']])('called %s is of none', (name) => {
    expect(codes(ledgersFromSheets([{ name, rows: [T, theory('A', '2019-03-01')] }]))).toEqual([])
  })

  it('with such a title tells of them too', () => {
    expect(doubts(read([['二〇二三年度继续教育登记表'], T, theory('A', '2024-03-01')]))).toEqual([['sheetYear']])
  })
})

describe('what a failed formula or an empty field of a database has left', () => {
  it.each([['#N / A'], ['=#N/A'], ['#不适用'], ['[#N/A]'], ['N.A.'], ['n.a'], ['<NA>'], ['\\N'], ['(null)']])('%s is nobody’s key, and no activity', (cell) => {
    const reading = two('工号', 'A', cell)
    expect([counted(reading), reading.unassigned, codes(reading)]).toEqual([[1], 1, ['errorValue']])
    const courses = read([[...T, '课程编号'], theory('A', '2024-05-01', 2, cell), theory('A', '2024-05-02', 2, cell)])
    expect(courses.learners[0]?.ledger.records.map(({ activity }) => activity)).toEqual([undefined, undefined])
  })

  it.each([['NA'], ['n/a'], ['FALSE'], ['True']])('%s is no activity', (cell) => {
    const courses = read([[...T, '课程编号'], theory('A', '2024-05-01', 2, cell), theory('A', '2024-05-02', 2, cell)])
    expect(courses.learners[0]?.ledger.records.map(({ activity }) => activity)).toEqual([undefined, undefined])
  })
})

describe('numbers of lines', () => {
  it.each([[''], ['№'], ['S/N'], ['Seq.']])('under “%s” before all else tell no rows apart: what stands twice is one', (heading) => {
    const reading = read([[heading, ...T], [1, ...theory('A')], [2, ...theory('A')], [3, ...theory('B')]])
    expect([counted(reading), codes(reading)]).toEqual([[1, 1], ['lineNumbers', 'duplicateRow']])
  })

  it('without a heading elsewhere may be those of sessions: both count, and the column is named', () => {
    expect(codes(read([[...T, ''], theory('A', '2024-05-01', 2, 1), theory('A', '2024-05-01', 2, 2)]))).toEqual(['unnamedColumn'])
    expect(codes(read([['序号', '', ...T], [1, 1, ...theory('A')], [2, 2, ...theory('A')]])).sort()).toEqual(['lineNumbers', 'unnamedColumn'])
  })
})

describe('a remark', () => {
  it.each([
    ['旷课2学时'], ['中途离场'], ['仅旁听'], ['作弊'], ['未打卡'], ['考试未过'], ['请假半天'], ['成绩取消'], ['缺考'], ['退训'], ['替考'], ['学时无效'], ['已扣除'], ['学分不予认定'], ['不认可'], ['学分未到账'], ['重复上报'], ['补录重复'], ['已在2023年登记'], ['没来'],
  ])('that says %s is told: the row counts, and the verdict is doubted', (cell) => {
    expect(doubts(read([[...T, '备注'], theory('A', '2024-05-01', 2, cell)]))).toEqual([['perhapsVoid']])
  })

  it.each([
    ['补考通过'], ['迟到5分钟'], ['未缺课'], ['无缺勤'], ['失效模式分析'], ['作弊防范教育'], ['旷工处理规定'], ['扣除率计算'], ['取消订单流程'], ['代理商培训'], ['已在车间登记'], ['3月班'], ['第3天'], ['3月4日'], ['5月1日前'], ['1/2班'],
  ])('or a title that says %s is none', (cell) => {
    expect(doubts(read([[...T, '备注', '课程名称'], theory('A', '2024-05-01', 2, cell, cell)]))).toEqual([[]])
  })

  it.each([['共3天'], ['历时两天'], ['3月4日至6日'], ['3月4日—3月6日'], ['2024年3月4日-6日'], ['3.4-3.6'], ['2024/3/4～3/6']])('that says %s beside one day is told: the last day may be lost', (cell) => {
    expect(doubts(read([[...T, '备注'], theory('A', '2024-03-04', 9, cell)]))).toEqual([['perhapsUntil']])
    expect(doubts(read([[...T, '结束日期', '备注'], theory('A', '2024-03-04', 9, '2024-03-06', cell)]))).toEqual([[]])
  })
})
