// The demo's people as rows, as somebody would have brought them: with names, a settings sheet, and a slip or two to be mended.
import type { LedgerInput, Locale } from 'jinhua-skill-credits'
import { tablesFromLedgers, wordTables } from 'jinhua-skill-credits/tables'
import ledgers from '../../../examples/data/ledgers.json'
import type { Book } from '../../../examples/workbook/open-book.js'
import type { CellValue, XlsxSheet } from '../../../examples/workbook/read-xlsx.js'

const NAMES: Readonly<Record<Locale, readonly string[]>> = {
  zh: ['张三', '李四', '王五', '赵六', '钱七', '孙八', '周九'],
  en: ['Zhang San', 'Li Si', 'Wang Wu', 'Zhao Liu', 'Qian Qi', 'Sun Ba', 'Zhou Jiu'],
}

/** What the national occupational standards ask of most trades; one's own standard may differ. */
const SETTINGS: Readonly<Record<Locale, readonly (readonly CellValue[])[]>> = {
  zh: [['设定', '值'], ['截止日', '2024-11-30'], ['正常晋升年限初级工', 1], ['正常晋升年限中级工', 4], ['正常晋升年限高级工', 5], ['正常晋升年限技师', 4], ['正常晋升年限高级技师', 4]],
  en: [
    ['Setting', 'Value'], ['as of', '2024-11-30'], ['normal years juniorWorker', 1], ['normal years intermediateWorker', 4],
    ['normal years seniorWorker', 5], ['normal years technician', 4], ['normal years seniorTechnician', 4],
  ],
}

const sheet = (name: string, rows: XlsxSheet['rows']): XlsxSheet =>
  ({ name, rows, hidden: false, merges: [], unsolved: [], hiddenRows: [], hiddenColumns: [] })

/** The demo as a file. */
export function demoBook(locale: Locale): Book {
  const people = ledgers as unknown as readonly LedgerInput[]
  const nameOf = new Map(people.map(({ learner }, at) => [learner, NAMES[locale][at] ?? null]))
  const { records, certificates, totals } = tablesFromLedgers(people, locale)
  const kept = records[0]?.map((_, column) => records.slice(1).some((row) => row[column] !== null)) ?? []
  const named = records.map(([key = null, ...rest], at) => [
    key,
    at === 0 ? { zh: '姓名', en: 'Name' }[locale] : nameOf.get(String(key)) ?? null,
    ...rest.filter((_, column) => kept[column + 1]),
  ])
  spoil(named)
  const say = (zh: string, en: string): string => ({ zh, en })[locale]
  return {
    file: say('示例', 'demo'),
    dateSystem: null,
    sheets: [
      sheet(say('记录', 'records'), named),
      sheet(say('证书', 'certificates'), certificates),
      ...(totals.length > 1 ? [sheet(say('年度汇总', 'totals'), totals)] : []),
      sheet(say('设定', 'settings'), SETTINGS[locale]),
    ],
  }
}

/** A date that does not exist, in a record of a year that is past, and a kind of which half is missing. */
function spoil(rows: CellValue[][]): void {
  const [headings = []] = rows
  const placeOf = (...words: readonly string[]): number => headings.findIndex((cell) => words.includes(String(cell)))
  const [date, kind] = [placeOf('开始日期', 'Start date'), placeOf('类别', 'Kind')]
  const { zh, en } = wordTables.modes.theory
  const some = rows.find((row) => String(row[date]).startsWith('2023-06'))
  const theory = rows.filter((row) => row[kind] === zh || row[kind] === en).at(-1)
  if (some !== undefined) some[date] = '2023-06-31'
  if (theory !== undefined) theory[kind] = '线下'
}
