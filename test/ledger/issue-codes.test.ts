// Articles 2, 6 and 8: each thing that may be wrong with what is registered is refused in words of its own.
import { describe, expect, it } from 'vitest'
import { assess, parseLedger, safeParseLedger } from '../../src/index.js'
import type { IssueCode, IssuePath } from '../../src/index.js'
import { issue } from '../../src/ledger/issues.js'
import { isResidentId } from '../../src/values/resident-id.js'
import { errorOf } from './refused.js'

const record = { id: 'a', date: '2024-05-06', kind: 'online', subject: 'general', credits: 1 }
const course = { id: 'a', date: '2024-05-06', kind: 'offline', mode: 'theory', subject: 'general', hours: 1 }
const training = { id: 'a', date: '2024-05-06', kind: 'special', route: 'training', tier: 'county' }
const competition = { ...training, route: 'competition', rank: 1 }
const nobody = Array.from('0123456789X').map((check) => `00000019900101000${check}`).find(isResidentId) ?? ''

const withRecords = (...records: unknown[]) => (): unknown => parseLedger({ learner: 'L', records })
const withFields = (fields: object) => (): unknown => parseLedger({ learner: 'L', records: [], ...fields })
const withOptions = (options: object) => (): unknown => assess(parseLedger({ learner: 'L', records: [] }), options as never)

const words = (zh: string, en: string): { zh: string; en: string } => ({ zh, en })
const aDate = words('应为 1949-01-01 至 2199-12-31 之间存在的日期，写作 YYYY-MM-DD', 'must be a day that exists, YYYY-MM-DD, 1949-01-01 to 2199-12-31')
const noQuantity = (zh: string, en: string): { zh: string; en: string } => words(`数值不对：${zh}`, `not a possible amount: ${en}`)
const inOrder = words('日期的先后不对', 'dates are in the wrong order')
const tooFar = (zh: string, en: string): { zh: string; en: string } => words(`超出允许的范围：${zh}`, `out of range: ${en}`)
const empty = tooFar('不能为空', 'must not be empty')
/** In Chinese each code has its word beside it: 'a 甲 | b 乙' stands for both messages. */
const withWords = (of: string): string => of.replace(/ (\p{Script=Han}+)/gu, '（$1）')
const withoutWords = (of: string): string => of.replace(/ \p{Script=Han}+/gu, '')
const notOne = (of: string): { zh: string; en: string } => words(`不是可选的值：${withWords(of)}`, `not one of the possible values: ${withoutWords(of)}`)
const wrongType = (zh: string, en: string): { zh: string; en: string } => words(`类型不对：应为${zh}`, `wrong type: must be ${en}`)
const unknown = words('此处不应有这一项', 'a key that does not belong here')
const absent = words('缺少必填项', 'a required value is missing')
const levels = words('证书的等级与先后不符', 'certificates and their levels are out of order')
const noTier = (tiers: string): { zh: string; en: string } =>
  words(`该途径没有这一层级：${withWords(tiers)}`, `no such tier on this route: ${withoutWords(tiers)}`)
const aRank = words('名次应为 1 至 999 的整数', 'a place must be a whole number from 1 to 999')
const fourTiers = 'national 国家级 | provincial 省部级 | municipal 市厅级 | county 县处级'

const certificates = (...rows: object[]): object => ({ certificates: rows })
const finding = (fields: object): object => ({ findings: [{ decidedOn: '2024-05-06', ...fields }] })

type Case = readonly [what: string, call: () => unknown, path: IssuePath, code: IssueCode, message: { zh: string; en: string }]

/** What is wrong, what refuses it, where it is found, and what is said. */
const CASES: readonly Case[] = [
  ['a ledger that is a list', () => parseLedger([]), ['ledger'], 'type', wrongType('对象', 'an object')],
  ['a ledger that is a text', () => parseLedger('ledger'), ['ledger'], 'type', wrongType('对象', 'an object')],
  ['no ledger', () => parseLedger(null), ['ledger'], 'missing', absent],
  ['records that are no list', withFields({ records: {} }), ['ledger', 'records'], 'type', wrongType('列表', 'a list')],
  ['a record that is a number', withRecords(1), ['ledger', 'records', 0], 'type', wrongType('对象', 'an object')],
  ['a record that is null', withRecords(null), ['ledger', 'records', 0], 'missing', absent],
  ['a date that is a number', withRecords({ ...record, date: 45_418 }), ['ledger', 'records', 0, 'date'], 'type', wrongType('文本', 'text')],
  ['an id that is a number', withRecords({ ...record, id: 1 }), ['ledger', 'records', 0, 'id'], 'type', wrongType('文本', 'text')],
  ['a level that is a number', withFields(certificates({ level: 3, issuedOn: '2024-05-06' })), ['ledger', 'certificates', 0, 'level'], 'type', words('类型不对', 'wrong type')],
  ['initial as text', withFields(certificates({ level: 'technician', issuedOn: '2024-05-06', initial: 'yes' })), ['ledger', 'certificates', 0, 'initial'], 'type', wrongType(' true 或 false', 'true or false')],
  ['a record without credits', withRecords({ ...record, credits: null }), ['ledger', 'records', 0, 'credits'], 'missing', absent],
  ['a ledger without a learner', withFields({ learner: undefined }), ['ledger', 'learner'], 'missing', absent],
  ['a training without a tier', withRecords({ ...training, tier: undefined }), ['ledger', 'records', 0, 'tier'], 'missing', absent],
  ['a competition without a place', withRecords({ ...competition, rank: undefined }), ['ledger', 'records', 0, 'rank'], 'missing', absent],
  ['an unknown key', withRecords({ ...record, phone: '138' }), ['ledger', 'records', 0, 5], 'unknownKey', unknown],
  ['an unknown key of the ledger', withFields({ name: '某某' }), ['ledger', 2], 'unknownKey', unknown],
  ['the hours of an online course', withRecords({ ...record, hours: 1 }), ['ledger', 'records', 0, 'hours'], 'unknownKey', unknown],
  ['the place of a training', withRecords({ ...training, rank: 1 }), ['ledger', 'records', 0, 'rank'], 'unknownKey', unknown],
  ['days beside until', withRecords({ ...course, until: '2024-05-06', days: ['2024-05-06'] }), ['ledger', 'records', 0, 'days'], 'unknownKey',
    words('此处不应有这一项：已有 until', 'a key that does not belong here: until is given')],
  ['a key near one of ours', withRecords({ ...course, hourss: 1 }), ['ledger', 'records', 0, 6], 'unknownKey',
    words('此处不应有这一项：是否应为 hours', 'a key that does not belong here: did you mean hours')],
  ['$schema inside a record', withRecords({ ...record, $schema: 'x' }), ['ledger', 'records', 0, '$schema'], 'unknownKey', unknown],
  ['a day that does not exist', withRecords({ ...record, date: '2023-02-29' }), ['ledger', 'records', 0, 'date'], 'date', aDate],
  ['a day of before 1949', withFields(certificates({ level: 'technician', issuedOn: '1948-12-31' })), ['ledger', 'certificates', 0, 'issuedOn'], 'date', aDate],
  ['a day in other words', withRecords({ ...course, days: ['2024.5.6'] }), ['ledger', 'records', 0, 'days', 0], 'date', aDate],
  ['an end before the beginning', withRecords({ ...course, until: '2024-05-05' }), ['ledger', 'records', 0, 'until'], 'dateOrder', inOrder],
  ['days that do not begin with the date', withRecords({ ...course, days: ['2024-05-07'] }), ['ledger', 'records', 0, 'days', 0], 'dateOrder', inOrder],
  ['a day twice', withRecords({ ...course, days: ['2024-05-06', '2024-05-06'] }), ['ledger', 'records', 0, 'days', 1], 'dateOrder', inOrder],
  ['days that fall', withRecords({ ...course, days: ['2024-05-06', '2024-05-08', '2024-05-07'] }), ['ledger', 'records', 0, 'days', 2], 'dateOrder', inOrder],
  ['a finding lifted before it was decided', withFields(finding({ liftedOn: '2024-05-05' })), ['ledger', 'findings', 0, 'liftedOn'], 'dateOrder', inOrder],
  ['two certificates of one day', withFields(certificates({ level: 'seniorWorker', issuedOn: '2024-05-06' }, { level: 'technician', issuedOn: '2024-05-06' })),
    ['ledger', 'certificates', 1, 'issuedOn'], 'dateOrder', inOrder],
  ['no credits at all', withRecords({ ...record, credits: 0 }), ['ledger', 'records', 0, 'credits'], 'quantity', noQuantity('须大于 0', 'must be above 0')],
  ['three decimals', withRecords({ ...record, credits: '1.005' }), ['ledger', 'records', 0, 'credits'], 'quantity', noQuantity('至多两位小数', 'at most two decimals')],
  ['more than 10000 hours', withRecords({ ...course, hours: 10_000.01 }), ['ledger', 'records', 0, 'hours'], 'quantity', noQuantity('不超过 10000', 'at most 10000')],
  ['hours that are not a number', withRecords({ ...course, hours: Number.NaN }), ['ledger', 'records', 0, 'hours'], 'quantity', noQuantity('应为数字，如 6 或 6.5', 'must be a number, such as 6 or 6.5')],
  ['endless credits', withRecords({ ...record, credits: Number.POSITIVE_INFINITY }), ['ledger', 'records', 0, 'credits'], 'quantity', noQuantity('不超过 10000', 'at most 10000')],
  ['less than nothing recognized', withRecords({ ...training, recognized: -1 }), ['ledger', 'records', 0, 'recognized'], 'quantity', noQuantity('不能为负数', 'must not be below 0')],
  ['an empty learner', withFields({ learner: '' }), ['ledger', 'learner'], 'range', empty],
  ['a learner of 201 characters', withFields({ learner: 'L'.repeat(201) }), ['ledger', 'learner'], 'range', tooFar('至多 200 个字符', 'at most 200 characters')],
  ['an empty id', withRecords({ ...record, id: '' }), ['ledger', 'records', 0, 'id'], 'range', empty],
  ['a waiver by nobody', withRecords({ ...course, waiver: { by: '', reason: 'x' } }), ['ledger', 'records', 0, 'waiver', 'by'], 'range', empty],
  ['no days', withRecords({ ...course, days: [] }), ['ledger', 'records', 0, 'days'], 'range', empty],
  ['a course of 367 days', withRecords({ ...course, until: '2025-05-07' }), ['ledger', 'records', 0, 'until'], 'range', words('超出允许的范围：至多 366 天', 'out of range: at most 366 days')],
  ['duty from a broken year', withFields({ dutyFrom: 2024.5 }), ['ledger', 'dutyFrom'], 'range', words('超出允许的范围', 'out of range')],
  ['an exempt year of before 1949', withFields({ exemptYears: [{ year: 1948 }] }), ['ledger', 'exemptYears', 0, 'year'], 'range', tooFar('不小于 1949', 'at least 1949')],
  ['an id twice', withRecords(record, record), ['ledger', 'records', 1, 'id'], 'duplicateId', words('记录编号重复', 'another record has this id')],
  ['a level that does not rise', withFields(certificates({ level: 'technician', issuedOn: '2020-01-01' }, { level: 'technician', issuedOn: '2021-01-01' })),
    ['ledger', 'certificates', 1, 'level'], 'levelOrder', levels],
  ['a level that falls, the certificates written backwards', withFields(certificates({ level: 'seniorWorker', issuedOn: '2021-01-01' }, { level: 'technician', issuedOn: '2020-01-01' })),
    ['ledger', 'certificates', 0, 'level'], 'levelOrder', levels],
  ['a second certificate that is initial', withFields(certificates({ level: 'seniorWorker', issuedOn: '2020-01-01' }, { level: 'technician', issuedOn: '2021-01-01', initial: true })),
    ['ledger', 'certificates', 1, 'initial'], 'levelOrder', levels],
  ['a core training', withRecords({ ...training, tier: 'core' }), ['ledger', 'records', 0, 'tier'], 'tier', noTier(fourTiers)],
  ['a national publication', withRecords({ ...training, route: 'publication', tier: 'national' }), ['ledger', 'records', 0, 'tier'], 'tier', noTier('core 核心刊物 | provincial 省级刊物 | other 其他期刊')],
  ['place 0', withRecords({ ...competition, rank: 0 }), ['ledger', 'records', 0, 'rank'], 'rank', aRank],
  ['place 1000', withRecords({ ...competition, rank: 1000 }), ['ledger', 'records', 0, 'rank'], 'rank', aRank],
  ['place 1.5', withRecords({ ...competition, rank: 1.5 }), ['ledger', 'records', 0, 'rank'], 'rank', aRank],
  ['a record in a year of totals', withFields({ records: [record], totals: [{ year: 2024, general: 0, professional: 90 }] }),
    ['ledger', 'records', 0, 'date'], 'yearWithTotals', words('该年度已按汇总登记', 'this year is given by its totals')],
  ['a year of totals with gaps', withFields({ totals: [{ year: 2024, general: 0, professional: 90 }], incompleteYears: [2024] }),
    ['ledger', 'incompleteYears', 0], 'yearWithTotals', words('该年度已按汇总登记', 'this year is given by its totals')],
  ['a ledger that nobody checked', () => assess({ learner: 'L', records: [] } as never, { asOf: '2024-05-06' }), ['ledger'], 'unchecked',
    words('台账未经 parseLedger 检查，或检查后被改动过', 'not a ledger that parseLedger made, or changed since')],
  ['25 hours in a day', withRecords({ ...course, hours: 24.01 }), ['ledger', 'records', 0, 'hours'], 'hoursPerDay', words('平均每天超过 24 学时', 'over 24 hours a day')],
  ['a finding about a record that is not there', withFields(finding({ records: ['a'] })), ['ledger', 'findings', 0, 'records', 0], 'unknownRecord', words('台账中没有这一编号的记录', 'no record of this ledger has this id')],
  ['a reading that is none', withOptions({ asOf: '2024-05-06', readings: { weather: 'fine' } }), ['options', 'readings', 0], 'unknownReading', words('没有这一解释问题', 'no such reading')],
  ['a kind that is none', withRecords({ ...record, kind: 'lecture' }), ['ledger', 'records', 0, 'kind'], 'unknownChoice', notOne('offline 线下学习 | online 在线课程 | exam 在线专项考试 | special 专项途径')],
  ['a subject that is none', withRecords({ ...record, subject: '公共' }), ['ledger', 'records', 0, 'subject'], 'unknownChoice', notOne('general 公共科目 | professional 专业科目')],
  ['a route that is none', withRecords({ ...training, route: 'lecture' }), ['ledger', 'records', 0, 'route'], 'unknownChoice', notOne('training 培训研修 | project 立法课题标准 | publication 论文著作 | competition 技能大赛')],
  ['a mode that is none', withRecords({ ...course, mode: '面授' }), ['ledger', 'records', 0, 'mode'], 'unknownChoice', notOne('theory 线下理论 | practice 线下实操')],
  ['a level that is none', withFields(certificates({ level: '三级', issuedOn: '2021-01-01' })), ['ledger', 'certificates', 0, 'level'], 'unknownChoice',
    notOne('apprentice 学徒工 | juniorWorker 初级工 | intermediateWorker 中级工 | seniorWorker 高级工 | technician 技师 | seniorTechnician 高级技师 | specialGradeTechnician 特级技师 | chiefTechnician 首席技师')],
  ['an answer that is none', withOptions({ asOf: '2024-05-06', readings: { resetScope: 'all' } }), ['options', 'readings', 'resetScope'], 'unknownChoice', notOne('level | levelAndYear')],
  ['a learner that is a resident ID', withFields({ learner: nobody }), ['ledger', 'learner'], 'personalData', words('不得使用身份证号码，请改用代号', 'a resident identity number must not be used: use a key of your own')],
]

describe('every problem has a path, a code and a message in both languages', () => {
  it.each(CASES)('%s', (_, call, path, code, message) => {
    expect(errorOf(call).issues).toEqual([{ path, code, message }])
  })

  it('no code is left without a case', () => {
    const codes: readonly IssueCode[] = [
      'type', 'missing', 'unknownKey', 'date', 'dateOrder', 'quantity', 'range', 'duplicateId', 'levelOrder', 'tier', 'rank', 'hoursPerDay',
      'unknownRecord', 'unknownReading', 'unknownChoice', 'personalData', 'yearWithTotals', 'unchecked',
    ]
    expect(new Set(CASES.map(([, , , code]) => code))).toEqual(new Set(codes))
  })
})

describe('the error itself', () => {
  it('is an Error named InputError that lists its problems, one a line', () => {
    const error = errorOf(withRecords({ ...record, credits: 0 }, record))
    expect(error).toBeInstanceOf(Error)
    expect(error.name).toBe('InputError')
    expect(error.message.split('\n')).toEqual([
      'ledger.records.0.credits: 数值不对：须大于 0 (not a possible amount: must be above 0)',
      'ledger.records.1.id: 记录编号重复 (another record has this id)',
    ])
  })

  it('lists twenty, says how many more there are, and has them all', () => {
    const bad = (count: number): string[] => errorOf(withRecords(...Array.from({ length: count }, () => 1))).message.split('\n')
    expect(bad(20)).toHaveLength(20)
    expect(bad(20).at(-1)).toMatch(/^ledger\.records\.19: /)
    expect(bad(21)).toHaveLength(21)
    expect(bad(21).at(-1)).toBe('另有 1 处 (1 more)')
    expect(errorOf(withRecords(...Array.from({ length: 100 }, () => 1))).issues).toHaveLength(100)
  })

  it('counts one problem found by two checks once', () => {
    const twice = safeParseLedger(JSON.parse('{"learner":"L","records":[],"x":{"__proto__":1},"y":1}'))
    if (twice.success) expect.unreachable()
    else expect(new Set(twice.error.issues.map(({ path, code }) => JSON.stringify([path, code]))).size).toBe(twice.error.issues.length)
  })

  it('an issue may say what would be right', () => {
    expect(issue(['a'], 'range', { zh: '至多 3', en: 'at most 3' })).toEqual({ path: ['a'], code: 'range', message: { zh: '超出允许的范围：至多 3', en: 'out of range: at most 3' } })
  })
})
