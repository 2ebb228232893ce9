// The year that a sheet bears in its name or title, and rows of another year.
import type { OfflineRecord } from '../../ledger/ledger.js'
import { yearOf } from '../../values/plain-date.js'
import type { TableFinding } from '../row/findings.js'
import { finding } from '../row/findings.js'
import type { Unnumbered } from '../row/read-record.js'
import type { Sheet } from '../table/sheet.js'
import type { OwnRow } from './people.js'

/** A name that speaks of one year and of no span of years, and of no day on which something was printed. */
const YEAR = /(?:^|\D)(20\d\d)(?=年|\D|$)/g
const OF_A_TITLE = /(?:^|\D)(20\d\d)年度?(?!\s*\d)/g
/** 24年: the name of a sheet, and of no more. */
const SHORT = /^\s*(2\d)年度?(?=$|[^\d以内后来])/
/** 二〇二四年. */
const SPELLED = /二[〇零○Oo0][二三][〇零○一二三四五六七八九]年/g
const DIGITS = '〇一二三四五六七八九'
const NOT_OF_ROWS = /截[至止]|以来|历年|至今|打印|更新|导出|制表|填表|版|[-~—–至到]\s*(?:20)?\d\d(?:\D|$)|\d{4}\s*[-.年/]\s*\d/

const inFigures = (text: string): string =>
  text.replace(SPELLED, (year) => Array.from(year, (sign) => (sign === '年' ? sign : Math.max(0, DIGITS.indexOf(sign)))).join(''))

/** The one year that a text names; undefined for none or several. */
function yearIn(written: string, pattern: RegExp): number | undefined {
  const text = inFigures(written)
  const years = new Set([...text.matchAll(pattern)].map(([, year]) => Number(year)))
  const [only] = years
  return years.size === 1 && !NOT_OF_ROWS.test(text) ? only : undefined
}

/** Of more rows than these, those of another year are told one by one only while they are the fewer. */
const FEW = 5

/** Says of rows of records that they are of another year than their sheet; where most of them are, it is said of the sheet. */
export function sayOtherYears({ layout: { table, sheet, sheetName }, titles }: Sheet, rows: readonly OwnRow[]): TableFinding[] {
  if (table !== 'records') return []
  const year = yearIn(sheetName.replace(SHORT, '20$1年'), YEAR) ?? titles.map((title) => yearIn(title, OF_A_TITLE)).find((one) => one !== undefined)
  if (year === undefined) return []
  const counting = rows.filter(({ content, unassigned }) => content !== null && unassigned === undefined)
  const others = counting.filter(({ content }) => {
    const { date, until = date } = content as Unnumbered<OfflineRecord>
    return yearOf(date) !== year && yearOf(until) !== year
  })
  if (others.length > FEW && 2 * others.length > counting.length) {
    return [finding('sheetYear', { table, sheet, sheetName, row: null, column: null })]
  }
  for (const { reader } of others) reader.say('sheetYear', 'date')
  return []
}
