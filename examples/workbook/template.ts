// An empty table to start from: the sheets, their headings, lists to choose from, and a page that says what goes where.
import { templateSheets } from './columns.js'
import type { Page } from './page.js'
import { place } from './page.js'
import { TEMPLATE_HELP } from './own-sheets.js'
import { wordLists } from './word-lists.js'
import type { CellValue } from './read-xlsx.js'

const ROOM = 2000
/** Rows with lines around their cells, for a page to be filled in by hand. */
const RULED = 25

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
  const sheets = templateSheets.map(({ name, columns }): Page => ({
    name: name.zh, headings: 1, roomFor: ROOM, widest: 24,
    rows: [columns.map(({ heading }) => heading.zh), ...Array.from({ length: RULED }, () => columns.map(() => null))],
    extras: new Map(columns.map(({ needed, what }, at) => [place(0, at), { comment: `${needed.zh}：${what.zh}` }])),
    choices: columns.flatMap(({ field }, at) => {
      const source = lists.sourceOf(field)
      return source === undefined ? [] : [{ column: at, source }]
    }),
    textColumns: columns.flatMap(({ field }, at) => (['learner', 'number', 'activity'].includes(field) ? [at] : [])),
    dateColumns: columns.flatMap(({ field }, at) => (['date', 'until', 'issuedOn'].includes(field) ? [at] : [])),
  }))
  const help: Page = {
    name: '填写说明', above: [TEMPLATE_HELP[0] ?? '', '一行一次学习；一个单元格一个内容，不合并单元格，不在中间加小计。填好后：node jinhua-workbook.mjs 登记表.xlsx --year 2024'],
    rows: [
      ['工作表', '栏目', '是否必填', '填什么'],
      ...templateSheets.flatMap(({ name, columns }) => columns.map(
        ({ heading, needed, what }) => [name.zh, heading.zh, needed.zh, what.zh],
      )),
      ...SETTING_HELP.map(([name, what]) => ['设定', name, '可不填', what]),
    ],
    headings: 1, filter: false, widest: 80,
  }
  return [...sheets, { name: '设定', rows: SETTINGS, headings: 1, filter: false, widest: 30 }, help, lists.page]
}
