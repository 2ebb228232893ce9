// The columns of the tables: what each is called, and what people call it.
import type { Bilingual } from '../../regulation/readings.js'
import { wordKey } from '../cell/cell.js'

/** A column: the heading that we write, and others under which it is known. */
export interface Column {
  readonly heading: Bilingual
  readonly aliases: readonly string[]
}

const lineNumber = { heading: { zh: '序号', en: 'No.' }, aliases: ['序', '项次', '次序', '顺序', '顺序号', '行号', '编号序号', 'no', '№', 'sn', 'seq', 'line', '#', 'index'] } as const satisfies Column

const who = {
  learner: {
    heading: { zh: '学员编号', en: 'Learner' },
    aliases: [
      '学员', '学员代码', '学员号', '学号', '人员编号', '人员代码', '员工编号', '员工号', '员工代码', '工号', '职工号', '职工编号', '职工工号', '厂号', '员工ID', '人员ID', '编号', '代号', '证件号', '证件号码',
      'learner id', 'learner key', 'employee', 'employee no', 'employee id', 'employee number', 'emp no', 'emp id', 'staff no', 'staff id', 'staff number', 'key',
    ],
  },
  idNumber: {
    heading: { zh: '身份证号', en: 'ID number' },
    aliases: ['身份证', 'id no', '身份证号码', '身份证件号', '身份证件号码', '身份证编号', '公民身份号码', '公民身份证号', '公民身份证号码', '居民身份证', 'id card', 'id card no', 'identity number', 'resident id'],
  },
  name: { heading: { zh: '姓名', en: 'Name' }, aliases: [
    '名字', '学员姓名', '人员姓名', '职工姓名', '员工姓名', '参训人员', '参训人员姓名', '员工', '职工', '人员', '参训人', '参训学员', '受训人', '受训人员', '培训人员', '学习人员', '参加人员', '持证人',
    'full name', 'employee name', 'staff name', 'trainee', 'trainee name',
  ] },
} as const satisfies Record<string, Column>

/** The columns of the table of records, one row a course. */
export const recordColumns = {
  lineNumber,
  ...who,
  id: { heading: { zh: '记录编号', en: 'Record' }, aliases: ['登记编号', '登记号', '记录号', '流水号', 'record id', 'record no'] },
  date: {
    heading: { zh: '开始日期', en: 'Start date' },
    aliases: [
      '日期', '时间', '起始日期', '起始日', '开始日', '开始时间', '起始时间', '起日', '开始', '起始', '起', '自', '学习日期', '学习时间', '培训日期', '培训时间', '上课日期', '上课时间', '授课日期', '授课时间', '考试日期', '考试时间',
      '开班日期', '开班时间', '开课日期', '开课时间', '开学日期', '起止日期', '起止时间', '起止', '举办时间', '举办日期', '获奖日期', '获奖时间', '发表时间', '发表日期', '参训时间', '参训日期', '完成日期', '完成时间', '时间起', '日期起', '开始学习时间', '开始学习日期', '入学时间', '入学日期', '报到时间', '报到日期',
      'date', 'start', 'from', 'begin', 'start day', 'start time', 'date from', 'training date', 'date of training', 'course date',
    ],
  },
  until: {
    heading: { zh: '结束日期', en: 'End date' },
    aliases: [
      '截止日期', '截止时间', '截止日', '终止日期', '终止时间', '结束时间', '结束日', '结业日期', '结业时间', '结班日期', '结班时间', '结课日期', '结课时间', '止日', '结束', '截止', '终止', '止', '至', '时间止', '日期止', '完成学习时间', '完成学习日期', '结束学习时间', '结束学习日期', '毕业时间', '毕业日期', '终止日',
      'end', 'until', 'to', 'last day', 'end day', 'end time', 'date to',
    ],
  },
  days: { heading: { zh: '上课各日', en: 'Days' }, aliases: ['各上课日', '上课日', '逐日日期', '具体日期', '上课日列表', 'class days', 'dates'] },
  kind: {
    heading: { zh: '类别', en: 'Kind' },
    aliases: [
      '学习类别', '学习形式', '学习方式', '学习类型', '培训形式', '培训方式', '培训类别', '培训类型', '教育形式', '类型', '形式', '方式', '途径', '学习途径', '继续教育形式', '继续教育方式', '继续教育类别',
      '授课形式', '授课方式', '教学形式', '教学方式', 'type', 'form', 'route', 'mode', 'course type', 'training type', 'type of training',
    ],
  },
  subject: {
    heading: { zh: '科目', en: 'Subject' },
    aliases: ['科目类别', '科目类型', '学习科目', '科目性质', '课程性质', '科目名称', '所属科目', '学分科目', '公共/专业', 'subject kind'],
  },
  hours: {
    heading: { zh: '学时', en: 'Hours' },
    aliases: ['总学时', '课时', '总课时', '学时数', '课时数', '培训学时', '培训课时', '节数', '课时学时', '学时课时', '授课学时', '授课课时', '认定学时', '完成学时', 'total hours', 'hours of study', 'training hours', 'credit hours', 'class hours'],
  },
  credits: {
    heading: { zh: '学分', en: 'Credits' },
    aliases: ['学分数', '学分值', '登记学分', '认定学分', '设定学分', '所获学分', '获得学分', '所得学分', '取得学分', '课程学分', '授予学分', '考试学分', '核定学分', '审核学分', '折算学分', 'credit', 'recognized', 'credits earned'],
  },
  tier: {
    heading: { zh: '层级', en: 'Tier' },
    aliases: ['级别', '项目级别', '项目层级', '获奖级别', '刊物级别', '期刊级别', '赛事级别', '大赛级别', '竞赛级别', '培训级别', '级次', 'grade of award'],
  },
  rank: { heading: { zh: '名次', en: 'Place' }, aliases: ['获奖名次', '竞赛名次', '大赛名次', '排名', 'rank', 'placing'] },
  activity: {
    heading: { zh: '活动编号', en: 'Activity' },
    aliases: ['课程编号', '课程代码', '课程编码', '项目编号', '项目代码', '班次编号', '班级编号', '培训班编号', '课程号', 'activity id', 'course id', 'course no', 'project id'],
  },
  title: {
    heading: { zh: '名称', en: 'Title' },
    aliases: ['课程名称', '课程', '内容', '学习内容', '培训内容', '项目名称', '培训项目', '学习项目', '活动名称', '培训名称', '培训班名称', '培训课程', '学习课程', '课程内容', '题目', 'course', 'course title', 'course name', '主题', '培训主题'],
  },
  registrar: {
    heading: { zh: '登记单位', en: 'Registrar' },
    aliases: ['登记机构', '培训机构', '培训单位', '施教机构', '举办单位', '主办单位', '承办单位', '组织单位', '继续教育基地', '培训基地', 'registered by', 'provider'],
  },
  waiverBy: { heading: { zh: '例外批准单位', en: 'Waiver by' }, aliases: ['例外批准', '批准单位', '超限批准', '豁免', '豁免批准单位', 'waiver', 'waived by'] },
  waiverReason: { heading: { zh: '例外理由', en: 'Waiver reason' }, aliases: ['批准理由', '例外原因', '豁免理由', 'reason of waiver'] },
} as const satisfies Record<string, Column>

/** The columns of the table of persons: a row for a certificate, an exempt year, the first year of duty, years with gaps, a decision. */
export const personColumns = {
  lineNumber,
  ...who,
  level: {
    heading: { zh: '等级', en: 'Level' },
    aliases: ['技能等级', '证书等级', '职业技能等级', '职业资格等级', '资格等级', '职业等级', '现等级', '现有等级', '技术等级', '取得等级', '级别', '证书级别', '技能级别', 'skill level', 'grade', 'certificate level'],
  },
  issuedOn: {
    heading: { zh: '发证日期', en: 'Issued on' },
    aliases: [
      '发证时间', '取证日期', '取证时间', '颁发日期', '颁发时间', '颁证日期', '颁证时间', '证书颁发日期', '证书颁发时间', '证书发证日期', '获证日期', '获证时间', '取得日期', '取得时间', '证书取得日期', '证书取得时间',
      '证书日期', '批准日期', '签发日期', '领证日期', '领证时间', '发证年月', 'issued', 'issue date', 'date of issue', 'date issued', 'issued date', 'certificate date',
    ],
  },
  occupation: { heading: { zh: '职业', en: 'Occupation' }, aliases: ['职业工种', '工种', '职业名称', '工种名称', '职业（工种）名称', '证书职业', 'trade'] },
  number: { heading: { zh: '证书编号', en: 'Certificate no.' }, aliases: ['证书号', '证书号码', '证书代码', 'certificate number', 'certificate'] },
  initial: { heading: { zh: '首次取证', en: 'Initial' }, aliases: ['首证', '首次发证', '是否首次取证', '是否首证', '首次取得', 'first certificate'] },
  dutyFrom: { heading: { zh: '起始考核年度', en: 'Duty from' }, aliases: ['考核起始年度', '起始年度', '首个考核年度', 'first year of duty'] },
  exemptYear: { heading: { zh: '免予考核年度', en: 'Exempt year' }, aliases: ['不考核年度', '免考核年度', '免考核年份', '豁免年度', 'exempt years', 'exempt'] },
  exemptReason: { heading: { zh: '免予考核依据', en: 'Exempt by' }, aliases: ['不考核依据', '免考核依据', '免考核文号', '依据文号', 'exempt reason'] },
  gapYears: {
    heading: { zh: '缺记录年度', en: 'Years with gaps' },
    aliases: ['记录不全年度', '记录缺失年度', '缺失年度', '缺记录年份', '记录不完整年度', '不完整年度', '资料不全年度', 'incomplete years', 'incomplete year', 'gaps'],
  },
  decidedOn: { heading: { zh: '弄虚作假认定日期', en: 'Fraud decided on' }, aliases: ['弄虚作假认定', '弄虚作假认定时间', '弄虚作假日期', 'decided on', 'finding'] },
  liftedOn: { heading: { zh: '解除日期', en: 'Lifted on' }, aliases: ['认定解除日期', '解除时间', 'lifted'] },
  voided: { heading: { zh: '涉及记录', en: 'Records voided' }, aliases: ['涉及记录编号', '作废记录', 'records', 'voided'] },
} as const satisfies Record<string, Column>

/** The columns of the table of closed years that are known by their sums alone. */
export const totalColumns = {
  lineNumber,
  ...who,
  year: { heading: { zh: '年度', en: 'Year' }, aliases: ['年份', '年', '考核年度', '学分年度', '所属年度', 'calendar year'] },
  total: { heading: { zh: '总学分', en: 'Total' }, aliases: ['合计', '学分合计', '合计学分', '总分', '学分总计', '年度总学分', '学分', 'sum'] },
  general: { heading: { zh: '公共科目', en: 'General' }, aliases: ['公共', '公共科目学分', '公共学分', '公需科目', '公需科目学分', '公需学分', '公需', '公共课', '其中公共科目', 'general credits'] },
  professional: { heading: { zh: '专业科目', en: 'Professional' }, aliases: ['专业', '专业科目学分', '专业学分', '专业课', '其中专业科目', 'professional credits'] },
  unclassified: { heading: { zh: '未注明科目', en: 'Unclassified' }, aliases: ['未分科目', '未分类', '未注明科目学分', '科目不详', '不分科目', 'unclassified credits'] },
  exam: {
    heading: { zh: '其中考试', en: 'Of it exams' },
    aliases: ['考试', '在线专项考试', '专项考试', '考试学分', '其中在线专项考试', '其中专项考试', '专项考试学分', '在线专项考试学分', '其中考试学分', 'exam', 'exam credits'],
  },
  sinceCertificate: {
    heading: { zh: '晋升后', en: 'Since certificate' },
    aliases: ['其中晋升后', '晋升后学分', '取证后', '取证后学分', '发证后', '发证后学分', '其中取证后', '其中发证后', 'since the certificate', 'after certificate'],
  },
} as const satisfies Record<string, Column>

/** A column of the table of records. */
export type RecordField = keyof typeof recordColumns

/** A column of the table of persons. */
export type PersonField = keyof typeof personColumns

/** A column of the table of yearly totals. */
export type TotalField = keyof typeof totalColumns

/** A column of any table. */
export type Field = RecordField | PersonField | TotalField

/** The columns of one of the tables. */
export type Columns = Readonly<Record<string, Column>>

/** What stands in front of a heading and says nothing that tells columns apart. */
const IN_FRONT = /^(培训|学习|教育|继续教育|课程|参加培训|参加|获得|取得|所获|实际|本次|其中)/
/** What stands in front of one that is about a person. */
const OF_PERSON = /^(参训|学员|职工|员工|人员|本人|居民|个人)/
const ABOUT_PERSON = new Set(['learner', 'name', 'idNumber'])
/** What stands behind one. */
const BEHIND = /(必填|选填|格式.*|年月日|yyyymmdd|单位.*|数)$/

/** The fields of a table by every name under which people know them. */
export type FieldNames = ReadonlyMap<string, string>

/** The names of columns; `more` are a caller’s own. */
export function fieldNames(columns: Columns, more: Readonly<Record<string, readonly string[]>> = {}): FieldNames {
  return new Map(Object.entries(columns).flatMap(([field, { heading, aliases }]) =>
    [field, heading.zh, heading.en, ...aliases, ...(more[field] ?? [])].map((name) => [wordKey(name), field] as const)))
}

const IN_BRACKETS = /[(（[【](.*)$/s
/** What in brackets behind a heading makes it another column: 学时（天）, 学分（应修）, 日期（登记）. */
const OTHER_AMOUNT = '应|计划|累计|累积|剩余|结余|要求|标准|上限|每天|每日|公共|公需|专业|理论|实操|线上|线下|考试'
const OTHER_DAY = /登记|录入|填表|填报|报名|出生|入职|审核|提交|截止|打卡|签到|计划|预计|更新|创建/
const CONTRADICTS: Readonly<Record<string, RegExp>> = {
  hours: new RegExp(`天|^日|^分钟|^分|学分|${OTHER_AMOUNT}`),
  credits: new RegExp(`天|^日|时|满分|成绩|${OTHER_AMOUNT}`),
  date: OTHER_DAY,
  until: OTHER_DAY,
  learner: /部门|班组|车间|讲师|教师|填表/,
  name: /部门|班组|车间|讲师|教师|填表|审核|负责|联系/,
  level: /申报|拟|目标|应/,
  issuedOn: /到期|有效期|失效|预计/,
}

/** The place of a heading in a list of them: 1. or （2） or ③. */
const ITEM = /^\s*(?:[(（]?[\d０-９]{1,2}[)）.．、]|[\u2460-\u2473])\s*(?=\D)/
/** What stands between two headings of one column. */
const BETWEEN_HEADINGS = /[/／|\n]/
/** Where the Chinese of a heading ends and its English begins. */
const TWO_LANGUAGES = /([\u4e00-\u9fff])\s*([a-z])/i
/** English headings of what tells people apart, whatever else they may number. */
const NUMBER_OF_ANY = new Set(['id', 'no'])

/** The field a heading stands for: as it is written, without what it says in brackets, without what says nothing in front and behind. */
export function fieldOf(written: string, names: FieldNames): string | undefined {
  const heading = written.replace(ITEM, '')
  const whole = ofKey(wordKey(heading), names)
  if (whole !== undefined) return whole
  const field = ofKey(wordKey(heading.replace(IN_BRACKETS, '')), names)
  if (field === undefined) return ofSeveral(heading, names)
  return CONTRADICTS[field]?.test(inBracketsOf(heading)) === true ? undefined : field
}

/** The field that each of several headings of one column stands for: 工号/员工编号, 日期 Date. */
function ofSeveral(heading: string, names: FieldNames): string | undefined {
  const [first, ...others] = heading.replace(TWO_LANGUAGES, '$1/$2').split(BETWEEN_HEADINGS).map(wordKey).filter((part) => part !== '')
  const field = first === undefined || others.length === 0 ? undefined : ofKey(first, names)
  const isSame = (part: string): boolean => ofKey(part, names) === field || (ABOUT_PERSON.has(field as string) && NUMBER_OF_ANY.has(part))
  return field !== undefined && others.every(isSame) ? field : undefined
}

const inBracketsOf = (heading: string): string => wordKey(IN_BRACKETS.exec(heading)?.[1] ?? '')

/** What may stand in brackets and says nothing that need be told. */
const SAYS_NOTHING = /^(|id|no|必填|选填|必选|可选|可不填|节|个|节数|学时|课时|学分|分|年月日|日期|yyyy.*|格式.*|如.*|例.*|单位.*|工种|职业|签字|签名|盖章|下拉.*|文本.*|数字|全称|每学时.*|\d+分钟.*|岗位|代码|编号|层次|身份证)$/
/** Whether a text below or behind a heading says nothing of what the column holds: a unit, 必填. */
export const saysNothing = (text: string): boolean => SAYS_NOTHING.test(wordKey(text))

const CLOCK = /^(小时|h|hrs?|时)$/

/** What is to be said of the brackets behind a heading that is read. */
export function headingFinding(written: string, field: string, names: FieldNames): 'headingNote' | 'clockHeading' | undefined {
  const heading = written.replace(ITEM, '')
  const within = inBracketsOf(heading)
  if (field === 'hours' && CLOCK.test(within)) return 'clockHeading'
  const saysTheSame = SAYS_NOTHING.test(within) || ofKey(within, names) === field
  return saysTheSame || ofKey(wordKey(heading), names) !== undefined ? undefined : 'headingNote'
}

function ofKey(key: string, names: FieldNames): string | undefined {
  const exact = names.get(key) ?? names.get(key.replace(BEHIND, ''))
  if (exact !== undefined) return exact
  const [person, thing] = [key.replace(OF_PERSON, ''), key.replace(IN_FRONT, '')]
  if (person !== key) return ofKey(person, names)
  const field = thing === key ? undefined : ofKey(thing, names)
  // 培训编号 is not the number of a person.
  return field !== undefined && ABOUT_PERSON.has(field) ? undefined : field
}

/** Of two columns of days, the one whose heading speaks of an end. */
export const speaksOfEnd = (heading: string): boolean => /完成|结束|截止|终止|[(（]止/.test(heading)

/** The headings of keys that the library itself writes: what stands under them is a key, whatever it is. */
export function isOwnKeyHeading(heading: string): boolean {
  return heading === who.learner.heading.zh || heading === who.learner.heading.en
}

/** Headings that a counting column has: it may as well be a key. */
const GENERIC = new Set(['编号', '代号', 'key'])

/** Whether a heading may stand over a column that counts lines. */
export function isGenericKey(heading: string): boolean {
  return GENERIC.has(wordKey(heading))
}
