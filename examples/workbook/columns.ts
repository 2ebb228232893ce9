// The sheets of the template and what each column takes; the guide's page on tables repeats it.
import type { Bilingual } from 'jinhua-skill-credits'

/** A column of the template, by the field that the tables know it as. */
export interface TemplateColumn {
  readonly field: string
  readonly heading: Bilingual
  readonly needed: Bilingual
  readonly what: Bilingual
}

type Pair = readonly [zh: string, en: string]
const column = (field: string, heading: Pair, needed: Pair, what: Pair): TemplateColumn => ({
  field, heading: { zh: heading[0], en: heading[1] }, needed: { zh: needed[0], en: needed[1] }, what: { zh: what[0], en: what[1] },
})

const YES = ['必填', 'yes'] as const
const NO = ['可不填', 'no'] as const
const KEY = column('learner', ['学员编号', 'Learner'], YES, ['工号等，一人一个、不变，各表写法一致；尽量不用身份证号码', 'a staff number or the like, one a person, the same in all sheets; rather not the ID number'])
const NAME = column('name', ['姓名', 'Name'], NO, ['只供自己查看；报告中写在编号旁边', 'for your own eyes; the report writes it beside the key'])

/** The sheets by name. */
export const templateSheets: readonly { readonly name: Bilingual; readonly columns: readonly TemplateColumn[] }[] = [
  {
    name: { zh: '记录', en: 'records' },
    columns: [
      KEY, NAME,
      column('date', ['开始日期', 'Start date'], YES, ['学习的日期，例如 2024-03-01；几天的课程填第一天', 'the day, such as 2024-03-01; of a course of several days the first']),
      column('until', ['结束日期', 'End date'], ['几天的课程', 'of several days'], ['最后一天；一天的课程不填', 'the last day; blank for a course of one day']),
      column('kind', ['类别', 'Kind'], YES, ['从列表中选：线下理论、线下实操、在线课程、在线专项考试，或者四种专项途径之一', 'choose: offline theory, offline practice, online course, online exam, or one of the four special routes']),
      column('subject', ['科目', 'Subject'], YES, ['公共科目或专业科目；专项途径可以不填', 'general or professional; may be blank for special routes']),
      column('hours', ['学时', 'Hours'], ['线下必填', 'offline'], ['线下理论、线下实操的学时；几天的课程填总学时', 'hours of theory or practice; of several days the sum']),
      column('credits', ['学分', 'Credits'], ['在线必填', 'online'], ['在线课程、在线专项考试的学分；线下不填，由学时折算', 'credits of online courses and exams; blank offline, where hours are converted']),
      column('tier', ['层级', 'Tier'], ['专项必填', 'special routes'], ['国家级、省部级、市厅级、县处级；论文著作填刊物的层级', 'national, provincial, municipal, county; of publications the tier of the journal']),
      column('rank', ['名次', 'Place'], ['大赛必填', 'competitions'], ['技能大赛的名次：1、2、3……', 'the place won: 1, 2, 3 …']),
      column('activity', ['活动编号', 'Activity'], NO, ['课程或项目的编号；同一活动一年只计一次，靠它识别', 'the id of the course or project; one activity counts once a year, and this tells it']),
      column('title', ['名称', 'Title'], NO, ['课程或项目的名称', 'the name of the course or project']),
      column('registrar', ['登记单位', 'Registrar'], NO, ['登记学分的单位', 'who registered the credits']),
    ],
  },
  {
    name: { zh: '证书', en: 'certificates' },
    columns: [
      KEY, NAME,
      column('level', ['等级', 'Level'], ['证书必填', 'certificates'], ['从列表中选', 'choose']),
      column('issuedOn', ['发证日期', 'Issued on'], ['证书必填', 'certificates'], ['证书上的日期', 'as on the certificate']),
      column('occupation', ['职业', 'Occupation'], NO, ['职业（工种）；一人有两种职业的，在设定中选定一种', 'the trade; of a person with two, choose one in the settings']),
      column('number', ['证书编号', 'Certificate no.'], NO, ['证书上的编号', 'as on the certificate']),
      column('initial', ['首次取证', 'Initial'], NO, ['这是本人第一本证书的填“是”', '“yes” where it is the person’s first']),
      column('dutyFrom', ['起始考核年度', 'Duty from'], NO, ['从哪一年起考核；不填时从有记录或证书的第一年起（不早于 2020 年）', 'the first year of duty; else the first with a record or certificate, not before 2020']),
      column('exemptYear', ['免予考核年度', 'Exempt year'], NO, ['主管部门同意不考核的年度', 'a year that the authority does not assess']),
      column('exemptReason', ['免予考核依据', 'Exempt by'], NO, ['文号或代码，不写个人情况', 'a file number or code, no circumstances']),
    ],
  },
  {
    name: { zh: '年度汇总', en: 'totals' },
    columns: [
      KEY, NAME,
      column('year', ['年度', 'Year'], YES, ['只有合计、没有逐条记录的年度，例如旧系统里的', 'a year known by its sums alone, from an older system']),
      column('general', ['公共科目', 'General'], YES, ['当年计入的公共科目学分', 'general credits of the year']),
      column('professional', ['专业科目', 'Professional'], YES, ['当年计入的专业科目学分', 'professional credits of the year']),
      column('exam', ['其中考试', 'Of it exams'], NO, ['其中在线专项考试的学分；不知道的留空', 'of them by online exam; blank where not known']),
      column('sinceCertificate', ['晋升后', 'Since certificate'], NO, ['当年发过证书的：发证以后的学分；不知道的留空', 'where a certificate was issued that year, the credits after it; blank where not known']),
    ],
  },
]
