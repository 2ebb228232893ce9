// In the browser: a workbook of the demo's people, its report filled by the functions, and what its cells then hold.
import { createUniver, LocaleType } from '@univerjs/presets'
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core'
import zhCN from '@univerjs/preset-sheets-core/locales/zh-CN'
import type { FunctionResult } from 'jinhua-skill-credits/spreadsheet'
import type { ResultTable } from 'jinhua-skill-credits/tables'
import { sheetFunctions, signatures } from 'jinhua-skill-credits/spreadsheet'

/** What Node gives the page, and what it waits for. */
declare global {
  interface Window {
    people: { readonly records: ResultTable; readonly certificates: ResultTable; readonly columns: number }
    answers: unknown[][] | undefined
  }
}

const { univerAPI } = createUniver({
  locale: LocaleType.ZH_CN,
  locales: { [LocaleType.ZH_CN]: zhCN },
  presets: [UniverSheetsCorePreset({ container: 'app' })],
})

const TITLE = '2024年度技能人才继续教育学分情况表'
const HEADING = { bl: 1, bg: { rgb: '#1f4e79' }, cl: { rgb: '#ffffff' }, ht: 2, vt: 2, tb: 3 } as const
const LINE = { s: 1, cl: { rgb: '#b7c4d1' } }
const CELL = { ht: 2, vt: 2, bd: { t: LINE, b: LINE, l: LINE, r: LINE } } as const
const FIRST_ROW = 2

const { records, certificates, columns } = window.people
/** Of the columns whose words are longer or shorter than most; a report may get further ones. */
const WIDTH_OF: Readonly<Record<number, number>> = { 0: 84, 1: 52, 2: 64, 3: 110, 4: 64, 5: 86, 6: 72, 8: 72, 11: 76, 12: 56, 15: 130 }
const WIDTHS = Array.from({ length: columns }, (_, column) => WIDTH_OF[column] ?? 100)
const cells = (table: ResultTable): Record<number, Record<number, { v: string | number }>> =>
  Object.fromEntries(table.map((row, r) => [r, Object.fromEntries(row.flatMap((v, c) => (v === null ? [] : [[c, { v }]])))]))

const range = (table: ResultTable): string => `A1:${String.fromCharCode(64 + (table[0]?.length ?? 0))}${table.length}`
const tables = `记录!${range(records)},2024,证书!${range(certificates)}`
const rows = new Set(records.slice(1).map(([learner]) => learner)).size + 1

univerAPI.createWorkbook({
  id: 'jinhua',
  sheetOrder: ['report', 'records', 'certificates'],
  styles: { heading: HEADING, cell: CELL, title: { fs: 16, bl: 1, ht: 2, vt: 2 }, note: { fs: 9, cl: { rgb: '#666666' } } },
  sheets: {
    report: {
      id: 'report',
      name: '报表',
      rowCount: 24,
      columnCount: columns,
      showGridlines: 0,
      columnData: Object.fromEntries(WIDTHS.map((w, column) => [column, { w }])),
      rowData: { 0: { h: 40 }, [FIRST_ROW]: { h: 40 } },
      mergeData: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: columns - 1 }],
      cellData: {
        0: { 0: { v: TITLE, s: 'title' } },
        1: { 0: { f: '=JHCE_VERSION()', s: 'note' } },
        ...Object.fromEntries(Array.from({ length: rows }, (_, r) => [FIRST_ROW + r, Object.fromEntries(WIDTHS.map((__, column) => [column, {
          s: r === 0 ? 'heading' : 'cell', ...(r === 0 && column === 0 && { f: `=JHCE_REPORT(${tables})` }),
        }]))])),
        // What else there is to say of a person stands under the table.
        [FIRST_ROW + rows + 1]: { 0: { f: `="JH-0005，"&JHCE_READINGS(记录!${range(records)},"JH-0005",2024,证书!${range(certificates)})`, s: 'note' } },
        [FIRST_ROW + rows + 2]: { 0: { f: '="一天线下理论6.5学时计"&JHCE_THEORY(6.5)&"学分；技能大赛省级第2名计"&JHCE_SPECIAL("技能大赛","省级",2)&"学分。"', s: 'note' } },
      },
    },
    records: { id: 'records', name: '记录', rowCount: records.length, columnCount: 16, cellData: cells(records) },
    certificates: { id: 'certificates', name: '证书', rowCount: certificates.length, columnCount: 12, cellData: cells(certificates) },
  },
})

// Univer hands over 0 for a blank cell and for an argument left out, and an exception would end it.
const { call } = sheetFunctions({ cell: (raw) => (raw === 0 ? null : raw) })
const ERRORS = { VALUE: '#VALUE!', NA: '#N/A' } as const

function shown(answer: FunctionResult): string | number | (string | number)[][] {
  if (answer === null) return ''
  if (typeof answer !== 'object') return answer
  if ('error' in answer) return `${ERRORS[answer.error]} ${answer.message}`
  return answer.map((row) => row.map((cell) => cell ?? ''))
}

const formula = univerAPI.getFormula()
for (const { name, help } of signatures) formula.registerFunction(name, (...args: unknown[]) => shown(call(name, args)), help.zh)

const COLORS: Readonly<Record<string, string>> = { 合格: '#c6e7c8', 不合格: '#f6c7c3', 未到期: '#fde9b4', 不考核: '#e4e4e4' }
const RESULT = 2

async function report(): Promise<void> {
  await formula.onCalculationEnd()
  const sheet = univerAPI.getActiveWorkbook()?.getSheetByName('报表')
  const table = sheet?.getRange(FIRST_ROW, 0, rows, WIDTHS.length)
  const values = (table?.getValues() ?? []) as unknown[][]
  values.forEach((row, index) => {
    const color = COLORS[String(row[RESULT])]
    if (color !== undefined) sheet?.getRange(FIRST_ROW + index, RESULT).setBackgroundColor(color)
  })
  window.answers = [...values, ...((sheet?.getRange(FIRST_ROW + rows + 1, 0, 2, 1).getValues() ?? []) as unknown[][])]
}

formula.executeCalculation()
void report()
