// The functions of a sheet as a host calls them: by name, with whatever it hands over, and never with a throw.
import type { Cell, ResultCell, ResultTable } from '../tables/cell/cell.js'
import type { DateStyle } from '../tables/cell/read-date.js'
import type { Locale } from '../tables/words/result-words.js'
import type { SheetContext } from './functions.js'
import { functions } from './functions.js'
import type { ErrorCode } from './sheet-error.js'
import { SheetError } from './sheet-error.js'
import type { FunctionName } from './signatures.js'
import { byCells, byThemselves, keeper } from './table-cache.js'
import { settingsOrRefuse, workbook } from './workbook.js'
import type { Workbook } from './workbook.js'

/** An answer that is an error: the host makes its own error value of it. */
export interface FunctionError {
  readonly error: ErrorCode
  readonly message: string
}

/** What a function returns: a cell, a table that spills, or an error. */
export type FunctionResult = ResultCell | ResultTable | FunctionError

/** What a host is like. */
export interface SheetHost {
  /** The language where the settings name none. */
  readonly locale?: Locale
  /** Which civil day a date object is. */
  readonly dateObjects?: DateStyle['dateObjects']
  /** How a date stands in a result: as text, or as the serial number that the host calculates with; as text where left out. */
  readonly dates?: 'text' | 'serial'
  /** Makes a plain cell of what the host hands over. */
  readonly cell?: (raw: unknown) => Cell
  /** Whether the host never writes into an array that it handed over: then the same array is known at once. */
  readonly frozenRanges?: boolean
}

/** The functions for one host. */
export interface SheetFunctions {
  /** Calls a function; what is left out at the end is left out. */
  readonly call: (name: FunctionName, args: readonly unknown[]) => FunctionResult
}

/**
 * Makes the functions of a sheet for a host. They keep what they read of the last few tables, so that a table is read once and not
 * once for each cell.
 *
 * @param host - the language, which civil day a date object is, and how a host's cell becomes a plain one
 * @returns `call`, which takes a function by name with its arguments and never throws
 * @remarks Articles 9, 10, 11, 14 and 22.
 * @example
 * sheetFunctions().call('JHCE_THEORY', [6.5])
 * //=> 12
 */
export function sheetFunctions(host: SheetHost = {}): SheetFunctions {
  const { locale = 'zh', dateObjects = 'local', dates = 'text', cell = (raw: unknown) => raw, frozenRanges = false } = host
  const keep = keeper<Workbook>(frozenRanges ? byThemselves : byCells)
  const plain = (range: unknown): unknown =>
    Array.isArray(range) ? range.map((row: unknown) => (Array.isArray(row) ? row.map(cell) : cell(row))) : cell(range)
  const context: SheetContext = {
    settings: (range) => settingsOrRefuse(plain(range), { locale, dateObjects }),
    workbook: (...ranges) => keep(ranges, () => {
      const [table, certificates, settings, totals] = ranges.map(plain)
      return workbook({ table, certificates, settings, totals }, { locale, dateObjects })
    }),
    dates,
  }
  return {
    call: (name, args) => {
      try {
        return functions[name](args.map((arg) => oneCell(arg, cell)), context)
      } catch (error) {
        return errorOf(error, locale)
      }
    },
  }
}

/** A range of one cell is that cell; a range stays as it is, and what it holds is looked at when it is read. */
function oneCell(arg: unknown, cell: (raw: unknown) => Cell): Cell {
  if (!Array.isArray(arg)) return cell(arg)
  const [row] = arg as unknown[]
  return arg.length === 1 && Array.isArray(row) && row.length === 1 ? cell(row[0]) : arg
}

function errorOf(error: unknown, locale: Locale): FunctionError {
  if (error instanceof SheetError) return { error: error.code, message: error.said[locale] }
  return { error: 'VALUE', message: { zh: '参数无法读取', en: 'the arguments cannot be read' }[locale] }
}
