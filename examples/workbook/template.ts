// An empty table to start from: the sheets, their headings, lists to choose from, and a page that says what goes where.
import type { Page } from './page.js'
import { place } from './page.js'
import { TEMPLATE_HELP } from './own-sheets.js'
import { wordLists } from './word-lists.js'
import type { CellValue } from './read-xlsx.js'

const ROOM = 2000
/** Rows with lines around their cells, for a page to be filled in by hand. */
const RULED = 25

interface Column {
  readonly heading: string
  readonly field: string
  readonly needed: string
  readonly what: string
}

const column = (heading: string, field: string, needed: string, what: string): Column => ({ heading, field, needed, what })

/** The sheets of the template and what each column takes; the guide's page on tables repeats it. */
export const templateSheets: Readonly<Record<string, readonly Column[]>> = {
  记录: [
    column('学员编号', 'learner', '必填', '工号等，一人一个、不变；尽量不用身份证号码'),
    column('姓名', 'name', '可不填', '只供自己查看；报告中写在编号旁边'),
    column('开始日期', 'date', '必填', '学习的日期，例如 2024-03-01；几天的课程填第一天'),
    column('结束日期', 'until', '几天的课程', '最后一天；一天的课程不填'),
    column('类别', 'kind', '必填', '从列表中选：线下理论、线下实操、在线课程、在线专项考试，或专项途径'),
    column('科目', 'subject', '必填', '公共科目或专业科目；专项途径可以不填'),
    column('学时', 'hours', '线下必填', '线下理论、线下实操的学时数；一次课程的总学时'),
    column('学分', 'credits', '在线必填', '在线课程、在线专项考试的学分；线下不填，由学时折算'),
    column('层级', 'tier', '专项必填', '专项途径的层级：国家级、省部级……；论文著作填刊物的层级'),
    column('名次', 'rank', '大赛必填', '技能大赛的名次：1、2、3……'),
    column('活动编号', 'activity', '可不填', '课程或项目的编号；同一活动在一年内只计一次，靠它识别'),
    column('名称', 'title', '可不填', '课程或项目的名称'),
    column('登记单位', 'registrar', '可不填', '登记学分的单位'),
  ],
  证书: [
    column('学员编号', 'learner', '必填', '与“记录”表相同'),
    column('姓名', 'name', '可不填', '只供自己查看'),
    column('等级', 'level', '证书必填', '从列表中选'),
    column('发证日期', 'issuedOn', '证书必填', '证书上的日期'),
    column('职业', 'occupation', '可不填', '职业（工种）；一人有两种职业的，在设定中选一种'),
    column('证书编号', 'number', '可不填', '证书上的编号'),
    column('首次取证', 'initial', '可不填', '这是第一本证书的填“是”'),
    column('起始考核年度', 'dutyFrom', '可不填', '从哪一年起考核；不填时从有记录或证书的第一年起（不早于 2020 年）'),
    column('免予考核年度', 'exemptYear', '可不填', '主管部门同意不考核的年度'),
    column('免予考核依据', 'exemptReason', '可不填', '文号或代码，不写个人情况'),
  ],
}

const SETTINGS: readonly (readonly CellValue[])[] = [
  ['设定', '值'],
  ['截止日', null],
  ['正常晋升年限', null],
]

const SETTING_HELP: readonly (readonly [string, string])[] = [
  ['截止日', '例如 2024-12-31；不填则为所报告年度的 12 月 31 日'],
  ['正常晋升年限', '按国家职业技能标准填，例如 4；分等级的另加一行，例如“正常晋升年限（技师）”；不填则不判断申报时间'],
]

/** The pages of an empty table. */
export function templatePages(): Page[] {
  const lists = wordLists('zh')
  const sheets = Object.entries(templateSheets).map(([name, columns]): Page => ({
    name, headings: 1, roomFor: ROOM, widest: 24,
    rows: [columns.map(({ heading }) => heading), ...Array.from({ length: RULED }, () => columns.map(() => null))],
    extras: new Map(columns.map(({ needed, what }, at) => [place(0, at), { comment: `${needed}：${what}` }])),
    choices: columns.flatMap(({ field }, at) => { const source = lists.sourceOf(field); return source === undefined ? [] : [{ column: at, source }] }),
    textColumns: columns.flatMap(({ field }, at) => (['learner', 'number', 'activity'].includes(field) ? [at] : [])),
    dateColumns: columns.flatMap(({ field }, at) => (['date', 'until', 'issuedOn'].includes(field) ? [at] : [])),
  }))
  const help: Page = {
    name: '填写说明', above: [TEMPLATE_HELP[0] ?? '', '一行一次学习；一个单元格一个内容，不合并单元格，不在中间加小计。填好后：node jinhua-workbook.mjs 登记表.xlsx --year 2024'],
    rows: [
      ['工作表', '栏目', '是否必填', '填什么'],
      ...Object.entries(templateSheets).flatMap(([name, columns]) => columns.map(({ heading, needed, what }) => [name, heading, needed, what])),
      ...SETTING_HELP.map(([name, what]) => ['设定', name, '可不填', what]),
    ],
    headings: 1, filter: false, widest: 80,
  }
  return [...sheets, { name: '设定', rows: SETTINGS, headings: 1, filter: false, widest: 30 }, help, lists.page]
}
