// The functions of a sheet as data: every wrapper, every help text and the docs are made from this one table.
import type { Bilingual } from '../regulation/readings.js'
import { VERSION } from './version.js'

/** What an argument is: a number, a text, either, or a range of cells. */
export type ParameterType = 'number' | 'text' | 'any' | 'table'

/** One argument of a function. */
export interface Parameter {
  readonly name: string
  readonly type: ParameterType
  readonly optional: boolean
  readonly help: Bilingual
}

/** What a function returns: one cell, or a table that spills: `columns` wide, and at most so many rows for a table of some rows. */
export type Returns =
  | { readonly type: 'number' | 'text' | 'any' }
  | { readonly type: 'table'; readonly columns: number; readonly atMost: (tableRows: number) => number }

/** One function of a sheet. */
export interface Signature {
  readonly name: FunctionName
  readonly parameters: readonly Parameter[]
  readonly returns: Returns
  readonly help: Bilingual
  /** A call, and what it gives; the ranges of calls on a table are those of docs/spreadsheet.md. */
  readonly example: { readonly formula: string; readonly gives: string | number }
}

/** The functions, in the order of the docs. */
export const functionNames = [
  'JHCE_THEORY', 'JHCE_PRACTICE', 'JHCE_SPECIAL', 'JHCE_CHECK', 'JHCE_STATUS', 'JHCE_MISSING', 'JHCE_YEAR', 'JHCE_REPORT', 'JHCE_CUTS',
  'JHCE_LEVEL', 'JHCE_EARLIEST', 'JHCE_WHY', 'JHCE_READINGS', 'JHCE_FINDINGS', 'JHCE_VERSION',
] as const

/** The name of a function. */
export type FunctionName = (typeof functionNames)[number]

type Making = (name: string, type: ParameterType, zh: string, en: string) => Parameter

const parameter: Making = (name, type, zh, en) => ({ name, type, optional: false, help: { zh, en } })
const optional: Making = (name, type, zh, en) => ({ name, type, optional: true, help: { zh, en } })

const hours = parameter('hours', 'number', '一人一天的学时，大于 0、至多 24', 'hours of study of one person and day, above 0, at most 24')
const table = parameter('table', 'table', '学习记录：第一行为栏目名称，一行一次学习', 'the records: headings in the first row, one row a course')
const learner = parameter('learner', 'any', '学员编号，与表中所填相同', 'the learner, as the table has it')
const year = parameter('year', 'number', '年度', 'the calendar year')
const asOf = parameter('asOf', 'any', '截止日', 'the day at whose close it is asked')
const certificates = optional('certificates', 'table', '证书表，可省略', 'the certificates; may be left out')
const totals = optional('totals', 'table', '年度汇总表：只知道年度合计的年度，可省略', 'the yearly totals: years known by their sums alone; may be left out')
const settings = optional('settings', 'table', '设定：两栏，设定和值，可省略', 'the settings, two columns, what and value; may be left out')

const oneCell = (type: 'number' | 'text' | 'any'): Returns => ({ type })
const spill = (columns: number, atMost: (tableRows: number) => number): Returns => ({ type: 'table', columns, atMost })

/** How many columns a line of the report has: those of the table of years, and the doubts. */
export const REPORT_COLUMNS = 16
const CUTS_COLUMNS = 8
const FINDINGS_COLUMNS = 6
const WHY_COLUMNS = 2
/** Those of the table of levels, and the rows left out. */
const LEVEL_COLUMNS = 13
/** A record can be cut for each of nine reasons. */
const MOST_CUTS = 9
/** What is said of a year beside its cuts: its figures, the readings and the rest. */
const MOST_SENTENCES = 40
/** A row of a table can be wrong in about as many ways as it has columns. */
const MOST_FINDINGS = 20

const SIGNATURES: { readonly [N in FunctionName]: Omit<Signature, 'name'> } = {
  JHCE_THEORY: {
    parameters: [hours],
    returns: oneCell('number'),
    help: { zh: '一天线下理论的学分，按每日上限计（第10条）', en: 'Credits for one day of offline theory, capped for the day (art. 10)' },
    example: { formula: '=JHCE_THEORY(6.5)', gives: 12 },
  },
  JHCE_PRACTICE: {
    parameters: [hours],
    returns: oneCell('number'),
    help: { zh: '一天线下实操的学分，按每日上限计（第10条）', en: 'Credits for one day of offline practice, capped for the day (art. 10)' },
    example: { formula: '=JHCE_PRACTICE(5.5)', gives: 16.5 },
  },
  JHCE_SPECIAL: {
    parameters: [
      parameter('route', 'text', '途径：培训研修、立法课题标准、论文著作、技能大赛', 'the route: training, project, publication, competition'),
      parameter('tier', 'text', '层级：国家级、省部级、市厅级、县处级；论文著作为核心刊物、省级刊物、其他期刊', 'the tier: national, provincial, municipal, county; of publications core, provincial, other'),
      optional('rank', 'any', '技能大赛的名次', 'the place won in a competition'),
    ],
    returns: oneCell('number'),
    help: { zh: '一项专项途径的学分，年度上限以前（第11条）', en: 'Credits for one item of a special route, before the cap of the year (art. 11)' },
    example: { formula: '=JHCE_SPECIAL("技能大赛","省级",2)', gives: 48 },
  },
  JHCE_CHECK: {
    parameters: [
      parameter('total', 'number', '当年总学分', 'the credits of the year'),
      parameter('general', 'number', '其中公共科目', 'of them general'),
      parameter('professional', 'number', '其中专业科目', 'of them professional'),
      optional('exam', 'any', '其中在线专项考试；不知道的留空', 'of them by online exam; left blank where not known'),
      optional('year', 'any', '年度；只有2020年与其他年度不同', 'the calendar year; only 2020 differs from the others'),
      settings,
    ],
    returns: oneCell('text'),
    help: { zh: '已知一年的各项学分，是否达到年度要求（第9条）', en: 'Whether the credits of a year meet what it requires (art. 9)' },
    example: { formula: '=JHCE_CHECK(90,18,59.99,5)', gives: '不合格：专业科目' },
  },
  JHCE_STATUS: {
    parameters: [table, learner, year, certificates, settings, totals],
    returns: oneCell('text'),
    help: { zh: '一名学员一个年度的结果；有行未计入的，一并写明（第9条）', en: 'A learner’s result in a year, and whether rows were left out (art. 9)' },
    example: { formula: `=JHCE_STATUS('记录'!A:P,"JH-0002",2024,'证书'!A:L)`, gives: '不合格' },
  },
  JHCE_MISSING: {
    parameters: [
      table, learner, year,
      optional('subject', 'text', '科目：总学分、公共科目、专业科目、在线专项考试；省略时为合计至少还差', 'total, general, professional or exam; left out, the least that meets all but the exam'),
      certificates, settings, totals,
    ],
    returns: oneCell('any'),
    help: { zh: '一名学员一个年度还差多少学分；问考试时答是否还须考试（第9条）', en: 'The credits a learner still needs in a year; of the exam, whether one is still needed (art. 9)' },
    example: { formula: `=JHCE_MISSING('记录'!A:P,"JH-0002",2024,,'证书'!A:L)`, gives: 1 },
  },
  JHCE_YEAR: {
    parameters: [table, learner, year, certificates, settings, totals],
    returns: spill(REPORT_COLUMNS, () => 1),
    help: { zh: '一名学员一个年度的一行结果，栏目同 JHCE_REPORT（第9条）', en: 'A learner’s year as one row, with the columns of JHCE_REPORT (art. 9)' },
    example: { formula: `=JHCE_YEAR('记录'!A:P,"JH-0001",2024,'证书'!A:L)`, gives: 'JH-0001' },
  },
  JHCE_REPORT: {
    parameters: [table, year, certificates, settings, totals],
    // The headings, and a line for rows that are nobody's.
    returns: spill(REPORT_COLUMNS, (rows) => rows + 2),
    help: { zh: '一个年度全部学员的结果，一人一行，带栏目名称（第9条）', en: 'A year of all learners, a line each, with headings (art. 9)' },
    example: { formula: `=JHCE_REPORT('记录'!A:P,2024,'证书'!A:L)`, gives: '学员编号' },
  },
  JHCE_CUTS: {
    parameters: [table, learner, year, certificates, settings, totals],
    returns: spill(CUTS_COLUMNS, (rows) => rows * MOST_CUTS + 1),
    help: { zh: '一名学员一个年度被核减的学分，带原因和条款', en: 'What was cut of a learner’s credits in a year, with reason and article' },
    example: { formula: `=JHCE_CUTS('记录'!A:P,"JH-0001",2021,'证书'!A:L)`, gives: '记录编号' },
  },
  JHCE_LEVEL: {
    parameters: [table, learner, asOf, certificates, settings, totals],
    returns: spill(LEVEL_COLUMNS, () => 1),
    help: { zh: '一名学员的等级学分、清零和申报情况，一行（第14、20、22条）', en: 'A learner’s level account, what was cleared, and the application, as one row (art. 14, 20, 22)' },
    example: { formula: `=JHCE_LEVEL('记录'!A:P,"JH-0001","2024-12-31",'证书'!A:L,'设定'!A:B)`, gives: 'JH-0001' },
  },
  JHCE_EARLIEST: {
    parameters: [
      table, learner, asOf, certificates,
      optional('settings', 'table', '设定：须有正常晋升年限', 'the settings; they must give the normal years'),
      totals,
    ],
    returns: oneCell('any'),
    help: { zh: '最早可以申报高一等级的日期，或为何不能申报（第14、22条）', en: 'The first day on which to apply for the next level, or why one cannot (art. 14, 22)' },
    example: { formula: `=JHCE_EARLIEST('记录'!A:P,"JH-0001","2024-12-31",'证书'!A:L,'设定'!A:B)`, gives: '2024-06-18' },
  },
  JHCE_WHY: {
    parameters: [table, learner, year, certificates, settings, totals],
    returns: spill(WHY_COLUMNS, (rows) => rows * (MOST_CUTS + 1) + MOST_SENTENCES),
    help: { zh: '一名学员一个年度的结果为何如此：逐句说明，带条款', en: 'Why a learner’s year is as it is, sentence by sentence, with the articles' },
    example: { formula: `=JHCE_WHY('记录'!A:P,"JH-0002",2024,'证书'!A:L)`, gives: '学员（编号JH-0002）截至2024年12月31日的继续教育学分情况如下。' },
  },
  JHCE_READINGS: {
    parameters: [table, learner, year, certificates, settings, totals],
    returns: oneCell('text'),
    help: { zh: '一个年度的结果是否取决于条文的解释，取决于哪一项', en: 'Whether a year’s result depends on how the text is read, and on which reading' },
    example: { formula: `=JHCE_READINGS('记录'!A:P,"JH-0006",2024,'证书'!A:L)`, gives: '2024年度：无论采用何种解释，结论均为“合格”。' },
  },
  JHCE_FINDINGS: {
    parameters: [table, certificates, settings, totals],
    returns: spill(FINDINGS_COLUMNS, (rows) => rows * MOST_FINDINGS + MOST_FINDINGS),
    help: { zh: '表中发现的问题：哪一行、哪一列、有何影响', en: 'What was found in the tables: the row, the column, and what it does to the result' },
    example: { formula: `=JHCE_FINDINGS('记录'!A:P,'证书'!A:L)`, gives: '表' },
  },
  JHCE_VERSION: {
    parameters: [],
    returns: oneCell('text'),
    help: { zh: '本库的版本和所依据的文件', en: 'The version of the library, and the regulation it carries out' },
    example: { formula: '=JHCE_VERSION()', gives: VERSION },
  },
}

/** The functions of a sheet: parameters, types, results, help in two languages, examples. */
export const signatures: readonly Signature[] = functionNames.map((name) => ({ name, ...SIGNATURES[name] }))
