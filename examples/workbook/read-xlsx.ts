// A workbook's sheets, cell by cell; what merged cells and formulas without a value mean for a reader is noted.
import type { Cell, MergeRange } from 'hucre/xlsx'
import { readXlsx as readWorkbook } from 'hucre/xlsx'
import { Problem } from './problem.js'

export type CellValue = string | number | boolean | Date | null

/** A sheet as the file has it, from row 1 and column A on. */
export interface XlsxSheet {
  readonly name: string
  readonly rows: readonly (readonly CellValue[])[]
  readonly hidden: boolean
  /** Cells of one column that were made one. */
  readonly merges: readonly MergeRange[]
  /** Rows and columns that are hidden or filtered away, from 0; nobody who looks at the sheet sees them. */
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
  /** Formulas of which the file holds no result, as rows and columns from 0. */
  readonly unsolved: readonly (readonly [row: number, column: number])[]
}

/** A workbook. */
export interface Xlsx {
  readonly sheets: readonly XlsxSheet[]
  readonly dateSystem: 1900 | 1904
  /** What the file says of itself. */
  readonly title: string | undefined
}

/** Reads a workbook. */
export async function readXlsx(bytes: Uint8Array): Promise<Xlsx> {
  const { sheets, dateSystem, properties } = await readWorkbook(bytes).catch(() => {
    throw new Problem({
      zh: '文件已损坏，或不是完整的 .xlsx：请用 WPS 表格或 Excel 打开看看，能打开就另存一份',
      en: 'the file is damaged or not a whole .xlsx: open it in WPS or Excel, and if that works save a copy',
    })
  })
  return {
    dateSystem: dateSystem === '1904' ? 1904 : 1900,
    title: properties?.title,
    sheets: sheets.map(({ name, rows, hidden, veryHidden, merges, cells, rowDefs, columns }) => ({
      hiddenRows: [...rowDefs ?? []].flatMap(([row, { hidden: isHidden }]) => (isHidden === true && row < rows.length ? [row] : [])).sort((a, b) => a - b),
      hiddenColumns: (columns ?? []).flatMap(({ hidden: isHidden }, column) => (isHidden === true ? [column] : [])),
      name, rows: filledPart(rows), hidden: hidden === true || veryHidden === true, merges: merges ?? [], unsolved: unsolvedIn(cells),
    })),
  }
}

/** Without the blank rows and columns behind, of which a workbook formatted to its end has a million. */
function filledPart(rows: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] {
  const isFilled = (cell: CellValue): boolean => cell !== null && cell !== ''
  const part = rows.slice(0, rows.findLastIndex((row) => row.some(isFilled)) + 1)
  const wide = part.reduce((most, row) => Math.max(most, row.findLastIndex(isFilled) + 1), 0)
  return part.map((row) => row.slice(0, wide))
}

function unsolvedIn(cells: ReadonlyMap<string, Cell> | undefined): (readonly [number, number])[] {
  return [...(cells ?? [])].flatMap(([place, { type, value }]) => {
    const [row = 0, column = 0] = place.split(',').map(Number)
    return type === 'formula' && value === null ? [[row, column] as const] : []
  })
}
