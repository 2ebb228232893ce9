// The sheets of several workbooks as those of one: named apart, with what is to be said of them before anything is understood.
import type { Bilingual } from 'jinhua-skill-credits'
import type { NamedSheet } from 'jinhua-skill-credits/tables'
import { recognizeSheets } from 'jinhua-skill-credits/tables'
import type { Book } from './open-book.js'
import { withoutEnding } from './open-book.js'
import { reservedNames, TEMPLATE_HELP } from './own-sheets.js'
import { Problem } from './problem.js'
import type { CellValue, XlsxSheet } from './read-xlsx.js'

/** A sheet to be read, and how it stands in the report. */
export interface OpenSheet extends NamedSheet {
  readonly file: string
  readonly rows: readonly (readonly CellValue[])[]
  readonly hidden: boolean
}

/** Something about a sheet that only its file shows. */
export interface Remark {
  readonly severity: 'error' | 'warning' | 'note'
  readonly sheet: number
  readonly row: number | null
  readonly column: number | null
  readonly message: Bilingual
}

/** All that was opened. */
export interface OpenFiles {
  readonly sheets: readonly OpenSheet[]
  readonly remarks: readonly Remark[]
  readonly dateSystem: 1900 | 1904
}

/** Joins workbooks, in order. */
export function joinBooks(books: readonly Book[]): OpenFiles {
  const systems = new Set(books.flatMap(({ dateSystem, sheets }) => (dateSystem === null || sheets.length === 0 ? [] : [dateSystem])))
  if (systems.size > 1) {
    throw new Problem({ zh: '这些文件的日期系统不同（1900 和 1904），不能一起读：请分开做报告', en: 'the files have different date systems (1900 and 1904): report on them one by one' })
  }
  const taken = new Set(reservedNames)
  const several = books.length > 1
  const sheets: OpenSheet[] = []
  const remarks: Remark[] = []
  for (const { file, sheets: some } of books) {
    for (const sheet of some.filter(({ rows }) => !isOwnHelp(rows))) {
      const name = nameApart(sheet.name, several ? withoutEnding(file) : '', taken)
      const filled = fillMerged({ ...sheet, name })
      sheets.push({ file, name, rows: filled.rows, hidden: sheet.hidden })
      remarks.push(...remarksOn(sheet, filled, name, sheets.length - 1))
    }
  }
  return { sheets, remarks, dateSystem: systems.has(1904) ? 1904 : 1900 }
}

/** The template's own pages of help hold no one's learning. */
function isOwnHelp(rows: readonly (readonly CellValue[])[]): boolean {
  const first = rows[0]?.[0]
  return typeof first === 'string' && TEMPLATE_HELP.some((title) => first === title)
}

const LONGEST_NAME = 31

/** A sheet's name that no other has, and that a workbook can bear. */
function nameApart(name: string, file: string, taken: Set<string>): string {
  const plain = name.replace(/[[\]:*?/\\]/g, ' ').replace(/'/g, '’').trim() || 'Sheet'
  const candidates = [plain, ...(file === '' ? [] : [`${plain}（${file}）`]), ...Array.from({ length: 999 }, (_, index) => `${plain}（${index + 2}）`)]
  const fitting = candidates.map((candidate) => (candidate.length <= LONGEST_NAME ? candidate : shortened(candidate)))
  const free = fitting.find((candidate) => !taken.has(candidate.toLowerCase())) ?? plain
  taken.add(free.toLowerCase())
  return free
}

function shortened(name: string): string {
  const ending = /（[^（]*）$/.exec(name)?.[0] ?? ''
  const kept = ending.length < LONGEST_NAME / 2 ? ending : ''
  return `${name.slice(0, LONGEST_NAME - 1 - kept.length)}…${kept}`
}

/** Fields that say who: where their cells are merged downwards, each row means the same person. Of amounts nobody could say so. */
const WHO: ReadonlySet<string> = new Set(['learner', 'idNumber', 'name'])

/** How many rows or columns a remark lists. */
const MOST_LISTED = 8

interface Filled {
  readonly rows: readonly (readonly CellValue[])[]
  readonly count: number
  readonly columns: readonly number[]
}

function fillMerged({ name, rows, merges }: XlsxSheet): Filled {
  const down = merges.filter(({ startRow, endRow, startCol, endCol }) => endRow > startRow && startCol === endCol)
  if (down.length === 0) return { rows, count: 0, columns: [] }
  const [sheet] = recognizeSheets([{ name, rows }])
  const who = new Set((sheet?.columns ?? []).filter(({ field }) => WHO.has(field)).map(({ column }) => column - 1))
  const heading = sheet?.headingRow ?? Infinity
  const used = down.filter(({ startCol, startRow }) => who.has(startCol) && startRow >= heading)
  const copy = rows.map((row) => [...row])
  for (const { startRow, endRow, startCol } of used) {
    for (const row of copy.slice(startRow + 1, endRow + 1)) row[startCol] = copy[startRow]?.[startCol] ?? null
  }
  return { rows: copy, count: used.length, columns: [...new Set(used.map(({ startCol }) => startCol + 1))] }
}

function remarksOn({ hidden, unsolved, rows, hiddenRows, hiddenColumns }: XlsxSheet, { count, columns }: Filled, name: string, sheet: number): Remark[] {
  const remark = (severity: Remark['severity'], zh: string, en: string, row: number | null = null, column: number | null = null): Remark =>
    ({ severity, sheet, row, column, message: { zh: `“${name}”${zh}`, en: `“${name}” ${en}` } })
  const [first] = unsolved
  const isFilled = (cell: CellValue | undefined): boolean => cell !== null && cell !== undefined && cell !== ''
  const rowsUnseen = hiddenRows.filter((row) => rows[row]?.some(isFilled) === true)
  const columnsUnseen = hiddenColumns.filter((column) => rows.some((row) => isFilled(row[column])))
  const listed = (numbers: readonly number[]): string => `${numbers.slice(0, MOST_LISTED).map((number) => number + 1).join('、')}${numbers.length > MOST_LISTED ? '……' : ''}`
  return [
    ...(rowsUnseen.length === 0 ? [] : [remark(
      'warning', `有 ${rowsUnseen.length} 行是隐藏的或被筛选掉的（第 ${listed(rowsUnseen)} 行），同样读入；不应计入的请删除。`,
      `has ${rowsUnseen.length} hidden or filtered rows (${listed(rowsUnseen)}), read like the others; delete those that should not count.`, (rowsUnseen[0] as number) + 1,
    )]),
    ...(columnsUnseen.length === 0 ? [] : [remark(
      'note', `第 ${listed(columnsUnseen)} 列是隐藏的，同样读入。`, `has hidden columns (${listed(columnsUnseen)}), read like the others.`, null, (columnsUnseen[0] as number) + 1,
    )]),
    ...(hidden ? [remark('note', '是隐藏的工作表，同样读入；不该读的请从文件中删除。', 'is a hidden sheet and was read like the others; delete it if it should not be.')] : []),
    ...(count === 0 ? [] : [remark('note', `第 ${columns.join('、')} 列有 ${count} 处合并单元格，其中各行按同一人读入。`, `column ${columns.join(', ')}: ${count} merged cells; all rows of each were read as the same person’s.`)]),
    ...(first === undefined ? [] : [remark(
      'error',
      `有 ${unsolved.length} 个公式没有计算结果，按空白读入；请用 WPS 表格或 Excel 打开，保存一次再用。`,
      `has ${unsolved.length} formulas without a result, read as blank; open and save it in WPS or Excel, then try again.`,
      first[0] + 1, first[1] + 1,
    )]),
  ]
}
