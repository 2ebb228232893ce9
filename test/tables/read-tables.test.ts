import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/ledger/issues.js'
import type { FindingCode, TableOptions } from '../../src/tables/index.js'
import { findingRows, ledgersFromSheets, ledgersFromTable } from '../../src/tables/index.js'

type Row = readonly unknown[]

const HEADINGS = ['学员编号', '记录编号', '开始日期', '结束日期', '类别', '科目', '学时', '学分', '层级', '名次', '活动编号', '例外批准单位', '例外理由', '上课各日']
/** The cells of a row by heading; what is not named is blank. */
const row = (cells: Readonly<Record<string, unknown>>): Row => HEADINGS.map((heading) => cells[heading] ?? '')
const theory = { 学员编号: 'A', 开始日期: '2024-03-01', 类别: '线下理论', 科目: '公共科目', 学时: 6 }
const online = { 学员编号: 'A', 开始日期: '2024-03-01', 类别: '在线课程', 科目: '专业科目', 学分: 3.34 }
const competition = { 学员编号: 'A', 开始日期: '2024-03-01', 类别: '技能大赛', 层级: '省级', 名次: 2 }

const PERSON = ['学员编号', '等级', '发证日期', '职业', '证书编号', '首次取证', '起始考核年度', '免予考核年度', '免予考核依据', '弄虚作假认定日期', '解除日期', '涉及记录']
const person = (cells: Readonly<Record<string, unknown>>): Row => PERSON.map((heading) => cells[heading] ?? '')
const senior = { 学员编号: 'A', 等级: '高级工', 发证日期: '2021-06-18' }

const read = (rows: readonly Row[], persons: readonly Row[] = [], options: TableOptions = {}) =>
  ledgersFromTable([HEADINGS, ...rows], { ...(persons.length > 0 && { certificates: [PERSON, ...persons] }), ...options })
const found = (rows: readonly Row[], persons: readonly Row[] = [], options: TableOptions = {}) =>
  read(rows, persons, options).findings.map(({ code, row: at, column, leftOut }) => [code, at, column, leftOut])

/** What is found in rows of people: a key, a name, an ID number. */
function named(people: readonly Row[], certificates: readonly Row[] = [], without: readonly string[] = []): unknown {
  const rows = people.map(([key, name, id], index) => [key, name ?? '', id ?? '', `2024-03-0${index + 1}`, '理论', '公共', 6])
  const cells = certificates.map(([, name]) => [name, '高级工', '2021-06-18'])
  const options = certificates.length > 0 ? { certificates: [[...without, '等级', '发证日期'], ...cells] } : {}
  const { findings } = ledgersFromTable([['工号', '姓名', '身份证号', '日期', '类别', '科目', '学时'], ...rows], options)
  return findings.map(({ code, row: at, others }) => [code, at, others])
}

const TOTALS = ['学员编号', '年度', '公共科目', '专业科目', '总学分', '其中考试', '晋升后', '未注明科目']
function totalled(rows: readonly Row[], certificates?: readonly Row[]): unknown {
  const options = { totals: [TOTALS, ...rows], ...(certificates && { certificates }) }
  const { findings, totals } = ledgersFromTable([HEADINGS, row(theory)], options)
  return [...findings.map(({ code, row: at, column, leftOut }) => [code, at, column, leftOut]), totals]
}

/** For each kind of finding, tables that have it, and nothing else but what is named. */
const cases: Readonly<Record<FindingCode, () => unknown>> = {
  missingColumn: () => ledgersFromTable([['学员编号', '开始日期'], ['A', '2024-03-01']]).findings.map(({ code }) => code),
  unknownColumn: () => ledgersFromTable([[...HEADINGS, '备注'], [...row(theory), '好']]).findings.map(({ code, column }) => [code, column]),
  duplicateColumn: () => ledgersFromTable([[...HEADINGS, '课时'], [...row(theory), 9]]).findings.map(({ code, column }) => [code, column]),
  nameAsKey: () => ledgersFromTable([['姓名', '开始日期', '类别', '科目', '学时'], ['王某', '2024-03-01', '理论', '公共', 6]]).findings.map(({ code, column }) => [code, column]),
  keyReplaced: () => found([row({ ...theory, 学员编号: '11010519491231002X' })]),
  missing: () => found([row({ ...theory, 学时: '' }), row({ ...competition, 名次: '', 层级: '' }), row({ ...theory, 开始日期: '' }), row({ ...theory, 类别: '' }), row({ ...theory, 学员编号: '' })]),
  learner: () => found([row({ ...theory, 学员编号: true })]),
  idRounded: () => found([row({ ...theory, 学员编号: 110105194912310020 })]),
  idCheck: () => found([row({ ...theory, 学员编号: '110105194912310021' })]),
  date: () => found([row({ ...theory, 开始日期: '2024-02-30' }), row({ ...theory, 结束日期: '三月' }), row({ ...theory, 上课各日: '三月' })]),
  serial: () => found([row({ ...theory, 开始日期: 60 })]),
  moment: () => found([row({ ...theory, 开始日期: new Date('2024-02-29T16:00:00Z') })]),
  weekday: () => found([row({ ...theory, 开始日期: '2024-03-01（周四）' }), row({ ...theory, 结束日期: '2024年3月3日星期一' })]),
  dateOrder: () => found([row({ ...theory, 结束日期: '2024-02-29' }), row({ ...theory, 开始日期: '2024.3.2至2024.3.1' })]),
  dateConflict: () => found([
    row({ ...theory, 开始日期: '2024.3.1至2024.3.2', 结束日期: '2024.3.3' }), row({ ...theory, 结束日期: '2024.3.1至2024.3.2' }),
    row({ ...theory, 上课各日: '2024.3.2、2024.3.3' }), row({ ...theory, 上课各日: '2024.3.1、2024.3.1' }), row({ ...theory, 结束日期: '2024.3.4', 上课各日: '2024.3.1、2024.3.3' }),
  ]),
  courseTooLong: () => found([row({ ...theory, 结束日期: '2025-03-02' }), row({ ...theory, 上课各日: Array.from({ length: 367 }, (_, day) => 45352 + day).join('、') })]),
  spansYears: () => found([row({ ...online, 结束日期: '2025-01-01' }), row({ ...online, 开始日期: '2024.12.31至2025.1.1' })]),
  kind: () => found([row({ ...theory, 类别: '线下' })]),
  subject: () => found([row({ ...theory, 科目: '语文' }), row({ ...competition, 科目: true })]),
  quantity: () => found([row({ ...theory, 学时: '六' }), row({ ...online, 学分: 0 }), row({ ...competition, 学分: 1.234 })]),
  hoursPerDay: () => found([row({ ...theory, 学时: 24.01 }), row({ ...theory, 学时: 48.01, 结束日期: '2024-03-02' }), row({ ...theory, 学时: 48.01, 上课各日: '2024-03-01、2024-03-08' })]),
  tier: () => found([row({ ...competition, 层级: '乡级' }), row({ ...competition, 类别: '论文', 名次: '', 层级: '国家级' }), row({ ...competition, 类别: '课题', 名次: '', 层级: '核心' })]),
  rank: () => found([row({ ...competition, 名次: '一等奖' }), row({ ...competition, 名次: true })]),
  aboveTier: () => found([row({ ...competition, 学分: 48.01 }), row({ ...competition, 类别: '论文', 名次: '', 层级: '其他', 学分: 24.01 })]),
  duplicateId: () => found([row({ ...theory, 记录编号: 'r' }), row({ ...online, 记录编号: 'r' })]),
  duplicateRow: () => found([row(theory), row({ ...theory, 学时: '6' })]),
  subtotal: () => found([row(theory), row({ 学员编号: '合计', 学时: 6 }), row({ 学员编号: 'A', 类别: '小计', 学时: 6 })]),
  repeatedHeading: () => found([row(theory), HEADINGS]),
  dust: () => found([row({ ...theory, 学时: 19.000000000000004 })]),
  unusedCell: () => found([row({ ...theory, 学分: 12 }), row({ ...online, 结束日期: '2024-03-02' }), row({ ...online, 开始日期: '2024.3.2至2024.3.3' }), row({ ...online, 上课各日: '2024.3.1、2024.3.2' }), row({ ...competition, 类别: '高研班' })]),
  waiverIncomplete: () => found([row({ ...theory, 例外批准单位: '某局' }), row({ ...theory, 学时: 7, 例外批准单位: '是', 例外理由: '集中培训' }), row({ ...theory, 学时: 8, 例外理由: true })]),
  beforeCertificate: () => found([row({ ...theory, 开始日期: '2021-06-18' }), row({ ...theory, 开始日期: '2021-06-19' })], [person(senior)]),
  level: () => found([row(theory)], [person({ ...senior, 等级: '总工' })]),
  levelOrder: () => found([row(theory)], [person(senior), person({ ...senior, 发证日期: '2022-06-18' }), person({ 学员编号: 'A', 等级: '技师', 发证日期: '2020-06-18' })]),
  sameDay: () => found([row(theory)], [person(senior), person({ ...senior, 等级: '技师' })]),
  twoOccupations: () => found([row(theory)], [person({ ...senior, 职业: '车工' }), person({ ...senior, 等级: '技师', 发证日期: '2022-06-18', 职业: '电工' })]),
  otherOccupation: () => found([row(theory)], [person({ ...senior, 职业: '车工' }), person({ ...senior, 等级: '技师', 发证日期: '2022-06-18', 职业: '电工' })], { occupation: '车 工' }),
  initialLate: () => found([row(theory)], [person({ ...senior, 首次取证: true }), person({ 学员编号: 'A', 等级: '技师', 发证日期: '2022-06-18', 首次取证: '是' })]),
  year: () => found([row(theory)], [person({ 学员编号: 'A', 起始考核年度: '明年' }), person({ 学员编号: 'A', 起始考核年度: '2021、2022' }), person({ 学员编号: 'A', 免予考核年度: '1948' })]),
  dutyConflict: () => found([row(theory)], [person({ 学员编号: 'A', 起始考核年度: 2021 }), person({ 学员编号: 'A', 起始考核年度: '2022年' })]),
  nothing: () => ledgersFromTable([HEADINGS, row(theory)], { certificates: [[...PERSON, '备注'], [...person({ 学员编号: 'A' }), '无证']] }).findings.map(({ code, row: at }) => [code, at]),
  unknownRecord: () => found([row({ ...theory, 记录编号: 'r' })], [person({ 学员编号: 'A', 弄虚作假认定日期: '2024-05-01', 涉及记录: 'r、s' })]),
  text: () => found([row({ ...theory, 记录编号: true }), row({ ...theory, 活动编号: {} })], [person({ ...senior, 职业: true })]),
  idInText: () => found([row({ ...theory, 记录编号: '１１０１０５１９４９１２３１００２Ｘ', 活动编号: '班110105194912310021' })]),
  titleRow: () => ledgersFromTable([['登记表'], HEADINGS, row(theory)]).findings.map(({ code, row: at }) => [code, at]),
  unreadSheet: () => ledgersFromSheets([{ name: '说明', rows: [['请填写']] }]).findings.map(({ code, message }) => [code, message.zh]),
  unnamedColumn: () => ledgersFromTable([[...HEADINGS, ''], [...row(theory), '好']]).findings.map(({ code, column }) => [code, column]),
  unnamedUntil: () => ledgersFromTable([['工号', '日期', '', '类别', '科目', '学时'], ['A', '2024-03-01', '2024-03-02', '理论', '公共', 6]]).findings.map(({ code, column }) => [code, column]),
  lineNumbers: () => ledgersFromTable([['序号', ...HEADINGS], [1, ...row(theory)]]).findings.map(({ code, column }) => [code, column]),
  keyGuise: () => found([row(theory), row({ ...theory, 学员编号: 'a', 学时: 5 })]),
  joinedByName: () => named([['A', '张三']], [['', '张三']], ['姓名']),
  joinedByZeros: () => named([['01', '张三'], [1, '张三']]),
  nearKey: () => found([row({ ...theory, 学员编号: '01' }), row({ ...theory, 学员编号: 1 })]),
  sameName: () => named([['A', '张三'], ['B', '张三']]),
  twoNames: () => named([['A', '张三'], ['A', '李四']]),
  twoIds: () => named([['A', '', '11010519491231002X'], ['A', '', '330702199003075197']]),
  twoKeys: () => named([['A', '', '11010519491231002X'], ['B', '', '11010519491231002X']]),
  noRecords: () => found([row(theory)], [person({ ...senior, 学员编号: 'B' })]),
  ambiguousName: () => named([['A', '张三'], ['B', '张三']], [['', '张三']], ['姓名']),
  errorValue: () => found([row({ ...theory, 学员编号: '#N/A' }), row({ ...theory, 类别: '#REF!' }), row({ ...theory, 学时: '#REF!' }), row({ ...theory, 开始日期: '#REF!' }), row({ ...theory, 上课各日: '#REF!' }), row({ ...competition, 名次: '#REF!' })]),
  errorIgnored: () => found([row({ ...theory, 活动编号: '#REF!' })]),
  roundedIgnored: () => found([row({ ...theory, 记录编号: 1e17, 活动编号: '1E+15' })]),
  clockHours: () => found([row({ ...theory, 学时: '6小时' })]),
  idOfOther: () => ledgersFromSheets(['a', 'b'].map((name, index) => ({ name, rows: [HEADINGS, row({ ...theory, 记录编号: 'r', 学时: 5 + index })] }))).findings.map(({ code, sheetName, row: at }) => [code, sheetName, at]),
  likelySubtotal: () => found([row(theory), row({ ...theory, 开始日期: '2024-03-02' }), row({ ...theory, 开始日期: '2024.3.1-3.2', 学时: 12 })]),
  perhapsSubtotal: () => found([row({ ...theory, 学时: 1 }), row({ ...theory, 学时: 2 }), row({ ...theory, 学时: 3 })]),
  onlyKey: () => found([row(theory), row({ 学员编号: 'A' }), row({ 学员编号: '制表人' })]),
  noRecord: () => found([row(theory), row({ 学员编号: '制表人', 开始日期: '2024-12-31' })]),
  example: () => found([row({ ...theory, 学员编号: '示例' })]),
  amount: () => totalled([['A', 2021, '-1', 72]]),
  totalMismatch: () => totalled([['A', 2021, 18, 72, 91]]),
  partTooLarge: () => totalled([['A', 2021, 18, 72, '', 91], ['A', 2022, 18, 72, 90, '', 91]]),
  yearTwice: () => totalled([['A', 2021, 18, 72], ['A', 2021, 18, 71], ['A', 2021, 18, 72]]),
  yearWithRecords: () => totalled([['A', 2024, 18, 72], ['A', '去年', 18, 72], ['A', '#N/A', 18, 72], ['A', 2022, '#N/A', 72]]),
  gapWithTotals: () => totalled([['A', 2021, 18, 72]], [['工号', '缺记录年度'], ['A', '2021、2022']]),
  rowAbove: () => ledgersFromTable([row(theory), HEADINGS, row(online)]).findings.map(({ code, row: at }) => [code, at]),
  otherTable: () => ledgersFromTable([HEADINGS, row(theory), ['工号', '等级', '发证日期'], ['A', '高级工', '2021-06-18']]).findings.map(({ code, row: at }) => [code, at]),
  nearActivity: () => found([row({ ...theory, 活动编号: 'K-1' }), row({ ...online, 活动编号: 'K1' })]),
  anybody: () => found([row({ ...theory, 学员编号: '同上' }), row({ ...theory, 学员编号: '330702********5197' })]),
  anybodyIgnored: () => [named([['同上', '', '11010519491231002X']]), found([row({ ...theory, 活动编号: '待定', 记录编号: '无编号' })])],
  severalPeople: () => found([row({ ...theory, 学员编号: 'A、B' }), row({ ...theory, 学员编号: 'C' })]),
  days: () => found([row({ ...theory, 开始日期: '2024.3.1-3.3（共2天）' })]),
  doubtfulSheet: () => ledgersFromSheets([{ name: '2024 (2)', rows: [HEADINGS, row(theory)] }, { name: '计划', rows: [HEADINGS] }]).findings.map(({ code, row: at, sheetName }) => [code, at, sheetName]),
  headingNote: () => ledgersFromTable([HEADINGS.map((heading) => (heading === '科目' ? '科目（新版）' : heading)), row(theory)]).findings.map(({ code, column }) => [code, column]),
  clockHeading: () => ledgersFromTable([HEADINGS.map((heading) => (heading === '学时' ? '学时（小时）' : heading)), row(theory)]).findings.map(({ code, column }) => [code, column]),
  perhapsScore: () => found([row({ ...online, 类别: '在线专项考试', 学分: 85 }), row({ ...online, 类别: '在线专项考试', 学分: 59.99 })]),
  perhapsVoid: () => ledgersFromTable([[...HEADINGS, '备注', '是否合格'], [...row(theory), '缺勤', '是'], [...row(online), '', '否']]).findings.map(({ code, row: at }) => [code, at]),
  yearDiffers: () => ledgersFromTable([[...HEADINGS, '学分年度'], [...row(theory), '2023年'], [...row(online), 2024]]).findings.map(({ code, row: at }) => [code, at]),
  yes: () => found([row(theory)], [person({ ...senior, 首次取证: '也许' })]),
  wordNote: () => found([row({ ...theory, 类别: '理论（厂内）' }), row({ ...theory, 类别: '理论（面授）', 科目: '专业（60%）' })]),
  twoNotes: () => {
    const rows = ['张三（一车间）', '张三（二车间）', '张三'].map((name, index) => [name, `2024-03-0${index + 1}`, '理论', '公共', 6])
    return ledgersFromTable([['姓名', '日期', '类别', '科目', '学时'], ...rows]).findings.map(({ code, row: at }) => [code, at])
  },
  clockColumn: () => ledgersFromTable([['工号', '日期', '结束时间', '类别', '科目', '学时'], ['A', '2024-03-01', '11:30', '理论', '公共', 3]]).findings.map(({ code, column }) => [code, column]),
  sideTable: () => {
    const one = ['工号', '日期', '类别', '科目', '学时']
    return ledgersFromTable([[...one, '', ...one], ['A', '2024-03-01', '理论', '公共', 3, '', 'B', '2024-03-01', '理论', '公共', 3]]).findings.map(({ code, column }) => [code, column])
  },
  perhapsUntil: () => ledgersFromTable([['工号', '日期', '日期2', '类别', '科目', '学时'], ['A', '2024-03-01', '2024-03-03', '理论', '公共', 18]]).findings.map(({ code, row: at, column }) => [code, at, column]),
  longDay: () => ledgersFromTable([['工号', '日期', '类别', '科目', '学时'], ['A', '2024-03-01', '理论', '公共', 10.01], ['A', '2024-03-02', '理论', '公共', 10]]).findings.map(({ code, row: at, column }) => [code, at, column]),
  perhapsRepeated: () => ledgersFromTable([['工号', '日期', '类别', '科目', '学时', '录入时间'], ['A', '2024-03-01', '理论', '公共', 3, '9:00'], ['A', '2024-03-01', '理论', '公共', 3, '9:01']]).findings.map(({ code, row: at }) => [code, at]),
  sheetYear: () => ledgersFromSheets([{ name: '2023年', rows: [['工号', '日期', '类别', '科目', '学时'], ['A', '2024-03-01', '理论', '公共', 3]] }]).findings.map(({ code, row: at }) => [code, at]),
}

describe('what is found in a table', () => {
  it.each(Object.keys(cases) as FindingCode[])('%s', (code) => {
    expect(cases[code]()).toMatchSnapshot()
  })

  it('is found by a case for each code', () => {
    for (const code of Object.keys(findingRows) as FindingCode[]) expect(JSON.stringify(cases[code]())).toContain(`"${code}"`)
  })

  it('names the row, the column and what it does, in two languages, and repeats nothing of the cell', () => {
    const [finding] = read([row({ ...theory, 学时: '六学时左右' })]).findings
    expect(finding).toEqual({
      severity: 'error',
      code: 'quantity',
      table: 'records',
      sheet: 0,
      sheetName: '',
      row: 2,
      column: 7,
      leftOut: true,
      message: {
        zh: '第 2 行第 7 列“学时”：应为大于 0、不超过 10000、至多两位小数的数，如 6 或 6.5；该行未计入。',
        en: 'row 2, column 7, “Hours”: must be a number above 0, at most 10000, with at most two decimals, as 6 or 6.5; the row does not count.',
      },
    })
  })
})

describe('rows to ledgers', () => {
  it('takes columns in any order, by any of their names, and rows of several learners', () => {
    const { learners, findings, records } = ledgersFromTable([
      ['课时', '科目类别', '学习形式', '培训时间', '工号', '课程名称'],
      ['6', '公需', '面授理论', '2024.3.1-3.2', 'B', '安全'],
      [null, null, null, null, null, null],
      [3, '专业', '实训', 45352, 1001, ''],
    ])
    expect(learners.map(({ ledger }) => ledger)).toEqual([
      { learner: 'B', records: [{ id: 'row-0000002', kind: 'offline', mode: 'theory', subject: 'general', hours: 6, date: '2024-03-01', until: '2024-03-02', title: '安全' }] },
      { learner: '1001', records: [{ id: 'row-0000004', kind: 'offline', mode: 'practice', subject: 'professional', hours: 3, date: '2024-03-01' }] },
    ])
    expect(findings).toEqual([])
    expect(records).toEqual({ rows: 2, counted: 2, leftOut: 0 })
  })

  it('reads every kind', () => {
    const { learners, findings } = read([
      row({ ...theory, 记录编号: 1, 上课各日: '2024-03-08、2024-03-01', 例外批准单位: '某局', 例外理由: '集中', 活动编号: 'Ｋ１' }),
      row({ ...online, 记录编号: 2 }),
      row({ ...online, 记录编号: 3, 类别: '专项考试' }),
      row({ ...competition, 记录编号: 4, 学分: 40, 科目: '专业' }),
      row({ ...competition, 记录编号: 5, 类别: '培训班', 名次: '', 层级: '县级' }),
      row({ ...competition, 记录编号: 6, 类别: '标准制定', 名次: '', 层级: '国家级' }),
      row({ ...competition, 记录编号: 7, 类别: '译文', 名次: '', 层级: '全国性刊物' }),
    ])
    expect(findings).toEqual([])
    expect(learners[0]?.ledger.records).toEqual([
      { id: '1', kind: 'offline', mode: 'theory', subject: 'general', hours: 6, date: '2024-03-01', days: ['2024-03-01', '2024-03-08'], waiver: { by: '某局', reason: '集中' }, activity: 'K1' },
      { id: '2', kind: 'online', subject: 'professional', credits: 3.34, date: '2024-03-01' },
      { id: '3', kind: 'exam', subject: 'professional', credits: 3.34, date: '2024-03-01' },
      { id: '4', kind: 'special', route: 'competition', tier: 'provincial', rank: 2, subject: 'professional', recognized: 40, date: '2024-03-01' },
      { id: '5', kind: 'special', route: 'training', tier: 'county', date: '2024-03-01' },
      { id: '6', kind: 'special', route: 'project', tier: 'national', date: '2024-03-01' },
      { id: '7', kind: 'special', route: 'publication', tier: 'core', date: '2024-03-01' },
    ])
  })

  it('takes the first of the days for the date where there is no date', () => {
    const { learners } = read([row({ ...theory, 开始日期: '', 上课各日: '2024-03-01、2024-03-08' })])
    expect(learners[0]?.ledger.records[0]).toMatchObject({ date: '2024-03-01', days: ['2024-03-01', '2024-03-08'] })
  })

  it('agrees with a last day that says the same', () => {
    expect(found([row({ ...theory, 开始日期: '2024.3.1至2024.3.2', 结束日期: '2024.3.2' }), row({ ...theory, 学时: 7, 结束日期: '2024.3.8', 上课各日: '2024-03-01、2024-03-08' }), row({ ...online, 结束日期: '2024-03-01' })])).toEqual([])
  })

  it.each([['否'], ['无'], [false], ['no']])('takes %s for no waiver', (cell) => {
    const { learners, findings } = read([row({ ...theory, 例外批准单位: cell })])
    expect([learners[0]?.ledger.records[0], findings]).toEqual([{ id: 'row-0000002', kind: 'offline', mode: 'theory', subject: 'general', hours: 6, date: '2024-03-01' }, []])
  })

  it('takes courses at their bounds: 24 hours a day, 366 days, the last place, the tier’s own credits', () => {
    expect(found([
      row({ ...theory, 学时: 24 }), row({ ...theory, 学时: 48, 结束日期: '2024-03-02' }), row({ ...theory, 结束日期: '2025-03-01' }),
      row({ ...competition, 名次: 999, 学分: 48 }), row({ ...theory, 记录编号: 'd', 上课各日: Array.from({ length: 366 }, (_, day) => 45352 + day).join('、') }),
    ])).toEqual([])
  })

  it('keeps the same course twice where each has its own record id', () => {
    expect(read([row({ ...theory, 记录编号: 1 }), row({ ...theory, 记录编号: 2 })]).records).toEqual({ rows: 2, counted: 2, leftOut: 0 })
  })

  it('makes ids from rows that no other record has', () => {
    const { learners } = read([row({ ...theory, 记录编号: 'row-0000003' }), row({ ...theory, 学时: 5 })])
    expect(learners[0]?.ledger.records.map(({ id }) => id)).toEqual(['row-0000003', 'row-0000003*'])
  })

  it('gives the ledger of somebody known by an ID number or a name a key made from the row, one that nobody else has', () => {
    const { learners } = read([
      row({ ...theory, 学员编号: 'row-records-3' }), row({ ...theory, 学员编号: '11010519491231002x' }), row({ ...theory, 学员编号: '11010519491231002Ｘ', 学时: 5 }),
    ], [person({ ...senior, 学员编号: '11010519491231002X' })])
    const told = learners.map(({ ledger: { learner, records, certificates = [] }, firstRow }) =>
      [learner, firstRow, records.length, certificates.length])
    expect(told).toEqual([['row-records-3', 2, 1, 0], ['row-records-3*', 3, 2, 1]])
  })

  it('says whose rows were left out, and how many could be anybody’s', () => {
    const { learners, unassigned } = read([
      row(theory), row({ ...theory, 学时: '六' }), row({ ...theory, 学员编号: '' }), row({ 学员编号: '合计', 学时: 6 }), row(theory),
      row({ ...theory, 学员编号: 'B', 开始日期: '昨天' }),
    ], [person({ ...senior, 等级: '总工' })])
    expect(learners.map(({ ledger: { learner, records }, leftOut }) => [learner, records.length, leftOut])).toEqual([
      ['A', 1, [{ table: 'records', sheet: 0, row: 3 }, { table: 'records', sheet: 0, row: 6 }, { table: 'certificates', sheet: 1, row: 2 }]],
      ['B', 0, [{ table: 'records', sheet: 0, row: 7 }]],
    ])
    expect(unassigned).toBe(1)
  })

  it('does not hold against a learner what the settings leave out', () => {
    const { learners } = read([], [person({ ...senior, 职业: '车工' }), person({ ...senior, 等级: '技师', 发证日期: '2022-06-18', 职业: '电工' })], { occupation: '电工' })
    expect(learners.map(({ ledger, leftOut, firstRow }) => [ledger.certificates, leftOut, firstRow]))
      .toEqual([[[{ level: 'technician', issuedOn: '2022-06-18', occupation: '电工' }], [], 2]])
  })

  it('knows an occupation without its trade in brackets, and one that is all brackets by what stands in them', () => {
    const rows = [person({ ...senior, 职业: '（车工）' }), person({ ...senior, 等级: '技师', 发证日期: '2022-06-18', 职业: '电工（高压）' })]
    const occupationsFor = (occupation: string): unknown =>
      read([], rows, { occupation }).learners.map(({ ledger }) => ledger.certificates?.map((one) => one.occupation))
    expect(occupationsFor('（车工）')).toEqual([['（车工）']])
    expect(occupationsFor('电工')).toEqual([['电工（高压）']])
  })

  it('reads certificates, years, duty and decisions, in one row or in several', () => {
    const { learners, findings } = read([row({ ...theory, 记录编号: 'r' })], [
      person({ ...senior, 职业: '车工', 证书编号: 123, 首次取证: '否', 起始考核年度: 2022, 免予考核年度: '2023、2024年度', 免予考核依据: '文号一' }),
      person({ 学员编号: 'A', 起始考核年度: '２０２２' }),
      person({ 学员编号: 'A', 弄虚作假认定日期: '2024年5月1日', 解除日期: 45500, 涉及记录: 'r' }),
      person({ 学员编号: 'A', 弄虚作假认定日期: '2024年6月1日' }),
    ], { dutyFrom: 2025, exemptYears: [2026] })
    expect(learners[0]?.ledger).toMatchObject({
      certificates: [{ level: 'seniorWorker', issuedOn: '2021-06-18', occupation: '车工', number: '123', initial: false }],
      dutyFrom: 2022,
      exemptYears: [{ year: 2023, reason: '文号一' }, { year: 2024, reason: '文号一' }, { year: 2026 }],
      findings: [{ decidedOn: '2024-05-01', liftedOn: '2024-07-27', records: ['r'] }, { decidedOn: '2024-06-01' }],
    })
    expect(findings).toEqual([])
  })

  it('takes the first year of duty from the options where the table has none', () => {
    expect(read([row(theory)], [], { dutyFrom: 2023 }).learners[0]?.ledger.dutyFrom).toBe(2023)
  })

  it('does not speak of learning before a certificate that cleared nothing', () => {
    expect(found([row({ ...theory, 开始日期: '2021-06-01' })], [person({ ...senior, 首次取证: true })])).toEqual([])
  })

  it.each([
    ['解除日期 before the decision', { 弄虚作假认定日期: '2024-05-02', 解除日期: '2024-05-01' }, 'dateOrder'],
    ['a lifted decision without its date', { 解除日期: '2024-05-01' }, 'missing'],
    ['a range for a day of issue', { 等级: '高级工', 发证日期: '2021.6.18至2021.6.19' }, 'date'],
    ['a certificate without its level', { 发证日期: '2021-06-18' }, 'missing'],
    ['a reason without its year', { 免予考核依据: '文号一' }, 'missing'],
    ['a row that stands twice', { 起始考核年度: 2021 }, 'duplicateRow'],
  ])('leaves out %s', (_, cells, code) => {
    const twice = code === 'duplicateRow' ? [person({ 学员编号: 'A', ...cells })] : []
    const { certificates, findings } = read([row(theory)], [...twice, person({ 学员编号: 'A', ...cells })])
    expect([findings.map((finding) => finding.code), certificates.leftOut]).toEqual([[code], 1])
  })

  it('says of a table without rows which columns it lacks', () => {
    expect(ledgersFromTable([]).findings.map(({ code, message }) => [code, message.en])).toEqual([
      ['missingColumn', '“Learner”: the table has no such column and no row can count; one of its rows must hold the headings, this one among them.'],
      ['missingColumn', '“Start date”: the table has no such column and no row can count; one of its rows must hold the headings, this one among them.'],
      ['missingColumn', '“Kind”: the table has no such column and no row can count; one of its rows must hold the headings, this one among them.'],
    ])
  })
})

describe('the options of tables', () => {
  it.each([
    [{ dateSystem: 1905 }, ['dateSystem']], [{ dateObjects: 'zone' }, ['dateObjects']], [{ dutyFrom: 2024.5 }, ['dutyFrom']], [{ dutyFrom: 1948 }, ['dutyFrom']],
    [{ exemptYears: [2200] }, ['exemptYears']], [{ occupation: 1 }, ['occupation']], [{ certificates: 'x' }, ['certificates']], [{ totals: 1 }, ['totals']], [{ other: 1, constructor: 2 }, [0, 1]],
  ])('%j cannot be', (options, places) => {
    const refused = (): unknown => ledgersFromTable([], options as never)
    expect(refused).toThrow(InputError)
    try {
      refused()
    } catch (error) {
      expect((error as InputError).issues.map(({ path }) => path)).toEqual(places.map((place) => ['options', place]))
    }
  })

  it.each([[null], [3]])('%j are no options', (options) => {
    expect(() => ledgersFromTable([], options as never)).toThrow(InputError)
  })

  it('may be null where they are left out', () => {
    expect(() => ledgersFromTable([], { dutyFrom: null, occupation: undefined } as never)).not.toThrow()
  })
})
