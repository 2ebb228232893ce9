// A cell as text, as a sheet would show it.
import type { CellValue } from '../../../examples/workbook/read-xlsx.js'

const DAY_LENGTH = 'YYYY-MM-DD'.length
const MINUTE_LENGTH = 'YYYY-MM-DDTHH:MM'.length

/** What stands in a cell. */
export function cellText(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (!(cell instanceof Date)) return String(cell)
  const text = Number.isNaN(cell.getTime()) ? '' : cell.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, DAY_LENGTH) : text.slice(0, MINUTE_LENGTH).replace('T', ' ')
}
