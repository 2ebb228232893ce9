// The columns of the two tables: what each is called, and what people call it.
import type { Bilingual } from '../regulation/readings.js'
import { wordKey } from './cell.js'

/** A column: the heading that we write, and others under which it is known. */
interface Column {
  readonly heading: Bilingual
  readonly aliases: readonly string[]
}

/** The columns of the table of records, one row a course. */
export const recordColumns = {
  learner: {
    heading: { zh: '学员编号', en: 'Learner' },
    aliases: [
      '学员', '学员代码', '学号', '人员编号', '员工编号', '工号', '职工号', '编号', '身份证', '身份证号', '身份证号码', '公民身份号码', '证件号', '证件号码',
      'learner id', 'learner key', 'employee', 'employee no', 'employee id', 'id number', 'staff no',
    ],
  },
  name: { heading: { zh: '姓名', en: 'Name' }, aliases: ['学员姓名', '人员姓名', '职工姓名', 'full name'] },
  id: { heading: { zh: '记录编号', en: 'Record' }, aliases: ['登记编号', '登记号', '流水号', 'record id', 'record no'] },
  date: {
    heading: { zh: '开始日期', en: 'Start date' },
    aliases: [
      '日期', '起始日期', '开始时间', '起始时间', '学习日期', '学习时间', '培训日期', '培训时间', '上课日期', '考试日期', '开班日期', '起止日期', '起止时间',
      'date', 'start', 'from', 'begin', 'start day',
    ],
  },
  until: {
    heading: { zh: '结束日期', en: 'End date' },
    aliases: ['截止日期', '终止日期', '结束时间', '终止时间', '结业日期', '结束', 'end', 'until', 'to', 'last day', 'end day'],
  },
  days: { heading: { zh: '上课各日', en: 'Days' }, aliases: ['各上课日', '上课日', '逐日日期', '具体日期', 'class days', 'dates'] },
  kind: {
    heading: { zh: '类别', en: 'Kind' },
    aliases: ['学习类别', '学习形式', '学习方式', '培训形式', '培训方式', '培训类别', '类型', '形式', '途径', '学习途径', 'type', 'form', 'route', 'mode'],
  },
  subject: { heading: { zh: '科目', en: 'Subject' }, aliases: ['科目类别', '学习科目', '科目性质', '课程性质', 'subject kind'] },
  hours: { heading: { zh: '学时', en: 'Hours' }, aliases: ['总学时', '课时', '学时数', '课时数', '培训学时', 'total hours', 'hours of study'] },
  credits: { heading: { zh: '学分', en: 'Credits' }, aliases: ['学分数', '登记学分', '认定学分', '设定学分', '所获学分', 'credit', 'recognized'] },
  tier: { heading: { zh: '层级', en: 'Tier' }, aliases: ['级别', '项目级别', '获奖级别', '刊物级别', '赛事级别', '级次', 'grade of award'] },
  rank: { heading: { zh: '名次', en: 'Place' }, aliases: ['获奖名次', '排名', 'rank', 'placing'] },
  activity: {
    heading: { zh: '活动编号', en: 'Activity' },
    aliases: ['课程编号', '课程代码', '项目编号', '班次编号', '班级编号', '课程号', 'activity id', 'course id', 'course no', 'project id'],
  },
  title: { heading: { zh: '名称', en: 'Title' }, aliases: ['课程名称', '课程', '内容', '学习内容', '培训内容', '项目名称', '活动名称', '培训名称', 'course', 'course title'] },
  registrar: {
    heading: { zh: '登记单位', en: 'Registrar' },
    aliases: ['登记机构', '培训机构', '培训单位', '举办单位', '主办单位', '继续教育基地', 'registered by', 'provider'],
  },
  waiverBy: { heading: { zh: '例外批准单位', en: 'Waiver by' }, aliases: ['例外批准', '批准单位', '超限批准', '豁免', '豁免批准单位', 'waiver', 'waived by'] },
  waiverReason: { heading: { zh: '例外理由', en: 'Waiver reason' }, aliases: ['批准理由', '例外原因', '豁免理由', 'reason of waiver'] },
} as const satisfies Record<string, Column>

/** The columns of the table of persons: a row for a certificate, an exempt year, the first year of duty or a decision on fraud. */
export const personColumns = {
  learner: recordColumns.learner,
  name: recordColumns.name,
  level: { heading: { zh: '等级', en: 'Level' }, aliases: ['技能等级', '证书等级', '职业技能等级', '级别', 'skill level', 'grade'] },
  issuedOn: { heading: { zh: '发证日期', en: 'Issued on' }, aliases: ['发证时间', '取证日期', '取证时间', '颁发日期', 'issued', 'issue date', 'date of issue'] },
  occupation: { heading: { zh: '职业', en: 'Occupation' }, aliases: ['职业工种', '工种', '职业名称', 'trade'] },
  number: { heading: { zh: '证书编号', en: 'Certificate no.' }, aliases: ['证书号', '证书号码', 'certificate number', 'certificate'] },
  initial: { heading: { zh: '首次取证', en: 'Initial' }, aliases: ['首证', '首次发证', '是否首次取证', 'first certificate'] },
  dutyFrom: { heading: { zh: '起始考核年度', en: 'Duty from' }, aliases: ['考核起始年度', '起始年度', '首个考核年度', 'first year of duty'] },
  exemptYear: { heading: { zh: '免予考核年度', en: 'Exempt year' }, aliases: ['不考核年度', '免考核年度', '免考核年份', '豁免年度', 'exempt years', 'exempt'] },
  exemptReason: { heading: { zh: '免予考核依据', en: 'Exempt by' }, aliases: ['不考核依据', '免考核依据', '免考核文号', '依据文号', 'exempt reason'] },
  decidedOn: { heading: { zh: '弄虚作假认定日期', en: 'Fraud decided on' }, aliases: ['认定日期', '弄虚作假认定', 'decided on', 'finding'] },
  liftedOn: { heading: { zh: '解除日期', en: 'Lifted on' }, aliases: ['认定解除日期', 'lifted'] },
  voided: { heading: { zh: '涉及记录', en: 'Records voided' }, aliases: ['涉及记录编号', '作废记录', 'records', 'voided'] },
} as const satisfies Record<string, Column>

/** A column of the table of records. */
export type RecordField = keyof typeof recordColumns

/** A column of the table of persons. */
export type PersonField = keyof typeof personColumns

/** The columns of one of the tables. */
export type Columns = Readonly<Record<string, Column>>

/** The fields of a table by every name under which people know them. */
function fieldsByName(columns: Columns): ReadonlyMap<string, string> {
  return new Map(Object.entries(columns).flatMap(([field, { heading, aliases }]) =>
    [field, heading.zh, heading.en, ...aliases].map((name) => [wordKey(name), field] as const)))
}

const NAMES = new Map<Columns, ReadonlyMap<string, string>>(
  [recordColumns, personColumns].map((columns) => [columns, fieldsByName(columns)]),
)

/** The field a heading stands for: as it is written, else without what it says in brackets. */
export function fieldOf(heading: string, columns: Columns): string | undefined {
  const names = NAMES.get(columns)
  return names?.get(wordKey(heading)) ?? names?.get(wordKey(heading.replace(/[(（[【].*$/s, '')))
}
