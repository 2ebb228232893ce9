// A workbook to hand out, or a report on one's own:
//   npm run demo:workbook                     writes the demo's people as 继续教育学分.xlsx
//   npm run demo:workbook -- my.xlsx [year]   reads my.xlsx and writes my-报告.xlsx beside it
import { readFileSync } from 'node:fs'
import { parse, join } from 'node:path'
import type { LedgerInput } from 'jinhua-skill-credits'
import { articles, readingIds, readings } from 'jinhua-skill-credits/regulation'
import type { FunctionName, ResultTable, Table } from 'jinhua-skill-credits/spreadsheet'
import { sheetFunctions, tablesFromLedgers, words } from 'jinhua-skill-credits/spreadsheet'
import readXlsxFile from 'read-excel-file/node'
import type { SheetData } from 'write-excel-file/node'
import writeXlsxFile from 'write-excel-file/node'
import { extras } from './extras.js'

/** The sheets of a workbook, by what they hold. */
interface Sheets {
  readonly records: Table
  readonly certificates: Table
  readonly settings: Table
}

const SETTINGS: Table = [['设定', '值'], ['正常晋升年限', 4], ['正常晋升年限（初级工）', 1], ['正常晋升年限（高级工）', 5]]

const [file, year = '2024'] = process.argv.slice(2)
const sheets = file === undefined ? demo() : await fromFile(file)
const output = file === undefined ? '继续教育学分.xlsx' : join(parse(file).dir, `${parse(file).name}-报告.xlsx`)
await write(sheets, Number(year), output)
console.log(output)

function demo(): Sheets {
  const ledgers = JSON.parse(readFileSync(new URL('../data/ledgers.json', import.meta.url), 'utf8')) as LedgerInput[]
  return { ...tablesFromLedgers(ledgers, 'zh'), settings: SETTINGS }
}

/** A workbook's own sheets: by their names, else the first is taken for the records. */
async function fromFile(path: string): Promise<Sheets> {
  const all = await readXlsxFile(path)
  const named = (...names: string[]): Table | undefined => all.find(({ sheet }) => names.includes(sheet.trim()))?.data
  return {
    records: named('记录', '学习记录', '台账') ?? all[0]?.data ?? [],
    certificates: named('证书', '证书表') ?? [],
    settings: named('设定', '设置') ?? SETTINGS,
  }
}

async function write({ records, certificates, settings }: Sheets, about: number, path: string): Promise<void> {
  // The reader gives dates as days in UTC.
  const { call } = sheetFunctions({ dateObjects: 'utc' })
  const ask = (name: FunctionName, ...args: unknown[]): ResultTable => {
    const answer = call(name, args)
    return Array.isArray(answer) ? answer as ResultTable : [[typeof answer === 'object' && answer !== null && 'error' in answer ? answer.message : String(answer)]]
  }
  const report = ask('JHCE_REPORT', records, about, certificates, settings)
  const learners = report.slice(1).map(([learner]) => learner)
  const levels = learners.flatMap((learner) => ask('JHCE_LEVEL', records, learner, `${about}-12-31`, certificates, settings))
  const levelHeadings = ['学员编号', '现等级', '发证日期', '等级学分', '清零', '申报', '申报等级', '须超过', '还差', '最早日期', '正常日期', '未计入的行数']
  const why = learners.flatMap((learner) => [...ask('JHCE_WHY', records, learner, about, certificates, settings), [null, null]])
  const findings = ask('JHCE_FINDINGS', records, certificates, settings)

  const choices = choicesOf(records)
  const body = (table: ResultTable | Table, widths?: readonly number[]) => ({
    data: styled(table),
    columns: (table[0] ?? []).map((_, column) => ({ width: widths?.[column] ?? widthOf(table, column) })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  })
  await writeXlsxFile([
    {
      sheet: `${about}年度报表`,
      ...body(report),
      conditionalFormatting: Object.entries({ 合格: '#c6e7c8', 不合格: '#f6c7c3', 未到期: '#fde9b4', 不考核: '#e4e4e4' }).map(([status, backgroundColor]) => ({
        cellRange: { from: { row: 2, column: 3 }, to: { row: report.length, column: 3 } },
        condition: { operator: '=' as const, value: status },
        style: { backgroundColor },
      })),
    },
    { sheet: '等级', ...body([levelHeadings, ...levels]) },
    { sheet: '说明', ...body([['说明', '条款'], ...why], [100, 24]) },
    { sheet: '发现的问题', ...body(findings, [10, 6, 6, 8, 90, 18]) },
    { sheet: '记录', ...body(records) },
    { sheet: '证书', ...body(certificates.length > 0 ? certificates : tablesFromLedgers([], 'zh').certificates) },
    { sheet: '设定', ...body(settings, [30, 20]) },
    { sheet: '规则', ...body(rules(), [8, 20, 90]) },
  ], { features: [extras([{ bars: { column: 'E', rows: report.length - 1, full: 90 } }, {}, {}, {}, { choices }])] }).toFile(path)
}

/** The columns of the records whose words can be chosen. */
function choicesOf(records: Table): { column: string; words: readonly string[] }[] {
  return Object.entries(words('zh')).flatMap(([heading, some]) => {
    const place = (records[0] ?? []).indexOf(heading)
    return place < 0 ? [] : [{ column: String.fromCharCode('A'.charCodeAt(0) + place), words: some }]
  })
}

/** The rules in our words: the articles, and the open questions with the answers taken unless the settings say otherwise. */
function rules(): ResultTable {
  return [
    ['条', '内容', '说明'],
    ...articles.map(({ article, title, summary }) => [article, title.zh, summary.zh]),
    [null, null, null],
    ['条', '解释', '问题和默认的答案（在“设定”中可以改）'],
    ...readingIds.map((id) => {
      const { clauses, name, question, answers, default: chosen } = readings[id]
      return [clauses[0].split('.')[0] ?? '', name.zh, `${question.zh}${(answers as Record<string, { zh: string }>)[chosen]?.zh ?? ''}。`]
    }),
  ]
}

function styled(table: ResultTable | Table): SheetData {
  return table.map((row, index) => row.map((cell) => {
    if (cell === null || cell === undefined || cell === '') return null
    const value = cell as string | number | boolean | Date
    if (index > 0) return value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : { value, alignVertical: 'center' as const, wrap: true }
    return { value, fontWeight: 'bold' as const, backgroundColor: '#1f4e79', textColor: '#ffffff', align: 'center' as const, alignVertical: 'center' as const, wrap: true, height: 30 }
  }))
}

/** Wide enough for what stands in a column, a Chinese character being two letters wide. */
function widthOf(table: ResultTable | Table, column: number): number {
  const widths = table.map((row) => [...String(row[column] ?? '')].reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0))
  return Math.min(40, Math.max(8, ...widths.map((width) => width + 2)))
}
