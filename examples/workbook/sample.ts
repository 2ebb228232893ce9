// A factory's table as one keeps it: the demo's people, a sheet a year, titles, names, dates in every dress, a few mistakes.
import { readFileSync } from 'node:fs'
import { writeXlsx } from 'hucre/xlsx'
import type { LedgerInput } from 'jinhua-skill-credits'
import { tablesFromLedgers } from 'jinhua-skill-credits/tables'
import type { CellValue } from './read-xlsx.js'

const NAMES = ['张三', '李四', '王五', '赵六', '钱七', '孙八', '周九']
const KEPT = ['开始日期', '结束日期', '上课各日', '类别', '科目', '学时', '学分', '层级', '名次', '活动编号', '名称']

/** The sample as a workbook. */
export async function sampleWorkbook(): Promise<Uint8Array> {
  const ledgers = JSON.parse(readFileSync(new URL('../data/ledgers.json', import.meta.url), 'utf8')) as LedgerInput[]
  const { records: [heading = [], ...records], certificates, totals } = tablesFromLedgers(ledgers, 'zh')
  const kept = KEPT.map((name) => heading.indexOf(name))
  const nameOf = new Map(ledgers.map(({ learner }, at) => [learner, NAMES[at] ?? '某某']))
  const sheets = ['2023', '2024'].map((year) => ({
    name: `${year}年`,
    rows: [
      [`技能人才继续教育学分登记表（${year}年度）`], [],
      ['序号', '工号', '姓名', ...KEPT],
      ...records.filter((row) => String(row[heading.indexOf('开始日期')]).startsWith(year))
        .map((row, at) => [at + 1, row[0] ?? null, nameOf.get(String(row[0])) ?? null, ...kept.map((column, place) => dressed(row[column] ?? null, KEPT[place] ?? '', at))]),
    ] as CellValue[][],
  }))
  // Mistakes as they come: a day that does not exist, a word that nobody knows, a row without a number.
  const last = sheets[1]?.rows ?? []
  const spoil = (row: number, column: string, value: CellValue): void => {
    const line = last[row]
    if (line !== undefined) line[3 + KEPT.indexOf(column)] = value
  }
  spoil(20, '开始日期', '2024年2月30日')
  spoil(31, '类别', '线下')
  if (last[36] !== undefined) last[36][1] = null
  return writeXlsx({
    sheets: [...sheets, { name: '证书', rows: certificates.map((row) => [...row]) },
      { name: '年度汇总', rows: totals.map((row) => [...row]) }, { name: '设定', rows: [['设定', '值'], ['正常晋升年限', 4]] }],
  })
}

/** Dates as three people would write them, hours with their unit. */
function dressed(cell: CellValue, column: string, at: number): CellValue {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(cell)) ?? []
  if (column === '开始日期' && year !== '') {
    return [cell, `${year}.${Number(month)}.${Number(day)}`, `${year}年${Number(month)}月${Number(day)}日`][at % 3] ?? cell
  }
  return column === '学时' && typeof cell === 'number' && at % 4 === 0 ? `${cell}学时` : cell
}
