// The ways into the functions: each host's wrapper in an engine like that host's own. One suite goes through all of them.
import { existsSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { excelFunctions } from '../../examples/wrappers/excel.js'
import { googleSheets } from '../../examples/wrappers/google-sheets.js'
import { wpsFunctions } from '../../examples/wrappers/wps.js'
import type { FunctionName, FunctionResult } from '../../src/spreadsheet/index.js'
import { sheetFunctions } from '../../src/spreadsheet/index.js'
import type { ResultTable } from '../../src/tables/index.js'

/** One way in; `closed` says why it cannot be tried here. */
export interface Door {
  readonly name: string
  readonly closed?: string
  readonly call: (name: FunctionName, args: readonly unknown[]) => unknown
}

/** A date in a table, to be handed over as the host does. */
const DATE = /^\d{4}-\d{2}-\d{2}$/
const EPOCH_SERIAL = 25_569
const DAY_MS = 86_400_000

/** The ranges of a call with their dates as the host has them. */
function withDates(args: readonly unknown[], dateOf: (date: string) => unknown): unknown[] {
  const cell = (value: unknown): unknown => (typeof value === 'string' && DATE.test(value) ? dateOf(value) : value)
  return args.map((arg) => (Array.isArray(arg) ? (arg as unknown[][]).map((row) => row.map(cell)) : arg))
}

const serial = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS + EPOCH_SERIAL

/** A table with its blank cells as a host shows them. */
export function shown(result: unknown): unknown {
  if (result === null) return ''
  return Array.isArray(result) ? (result as ResultTable).map((row) => row.map((cell) => cell ?? '')) : result
}

/** The library itself. */
export function direct(): Door {
  const { call } = sheetFunctions()
  return { name: 'the library', call: (name, args) => said(call(name, args)) }
}

function said(result: FunctionResult): unknown {
  return result !== null && typeof result === 'object' && 'error' in result ? `#${result.error} ${result.message}` : shown(result)
}

/** Excel’s runtime for custom functions: no document, no window; what is left out is null, what is blank is empty text. */
export async function excel(): Promise<Door> {
  const functions = new Map<string, (...args: unknown[]) => unknown>()
  class HostError extends Error {
    constructor(readonly code: string, message: string) { super(message) }
  }
  const CustomFunctions = {
    associate: (id: string, implementation: (...args: unknown[]) => unknown) => { functions.set(id, implementation) },
    Error: HostError,
    ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
  }
  runInContext(await excelFunctions(), createContext({ CustomFunctions }))
  return {
    name: 'Excel',
    call: (name, args) => {
      const cells = withDates(args, serial).map((arg) => (Array.isArray(arg) ? shown(arg) : arg ?? null))
      try {
        return functions.get(name)?.(...cells)
      } catch (error) {
        if (error instanceof HostError) return `${error.code.replace('!', '').replace('/', '')} ${error.message}`
        throw error
      }
    },
  }
}

/** WPS: an old Chromium; functions are handed over by `wps.AddCustomFunction`. */
export async function wps(): Promise<Door> {
  const functions = new Map<string, (...args: unknown[]) => unknown>()
  const context = createContext({
    wps: {
      AddCustomFunction: (_: string, name: string, implementation: (...args: unknown[]) => unknown) => {
        functions.set(name, implementation)
      },
    },
  })
  runInContext('delete Object.hasOwn; delete Object.fromEntries; delete Array.prototype.at; delete Array.prototype.flat; delete Array.prototype.flatMap', context)
  runInContext(await wpsFunctions(), context)
  return {
    name: 'WPS',
    call: (name, args) => {
      const answer = functions.get(name)?.(...withDates(args, serial).map(shown))
      return typeof answer === 'string' ? answer.replace(/^#VALUE!/, '#VALUE').replace(/^#N\/A/, '#NA') : answer
    },
  }
}

/** Google Sheets: declared functions without modules; dates are objects of the script’s own realm, at midnight of its zone. */
export async function google(): Promise<Door> {
  const context = createContext({})
  runInContext(await googleSheets(), context)
  const dateOf = runInContext('(function (year, month, day) { return new Date(year, month - 1, day) })', context) as (...parts: number[]) => unknown
  return {
    name: 'Google Sheets',
    call: (name, args) => {
      const cells = withDates(args, (date) => dateOf(...date.split('-').map(Number))).map(shown)
      // An argument left out is not there at all.
      while (cells.at(-1) === undefined && cells.length > 0) cells.pop()
      try {
        return shown((runInContext(name, context) as (...args: unknown[]) => unknown)(...cells))
      } catch (error) {
        return `# ${(error as Error).message}`
      }
    },
  }
}

interface Engine {
  readonly addSheet: (name: string) => string
  readonly getSheetId: (name: string) => number
  readonly setSheetContent: (id: number, values: unknown[][]) => void
  readonly calculateFormula: (formula: string, sheetId: number) => unknown
}

/** Univer: too heavy for every run; its own script recalculates the demo's people and holds every cell against the library. */
export function univer(): Door {
  const closed = 'needs Chromium and 280 MB: npm ci --prefix examples/univer && npm test --prefix examples/univer'
  return { name: 'Univer', closed, call: () => undefined }
}

/** HyperFormula: a workbook with a sheet for each range, and the formula in one of its own. */
export async function hyperFormula(): Promise<Door> {
  const folder = new URL('../../examples/hyperformula/', import.meta.url)
  const name = 'HyperFormula'
  if (!existsSync(new URL('node_modules/hyperformula', folder))) {
    return { name, closed: 'HyperFormula is not installed: npm ci --prefix examples/hyperformula', call: () => undefined }
  }
  const { HyperFormula, options, registerJinhua } = await import(new URL('plugin.ts', folder).href) as {
    HyperFormula: { buildFromSheets: (sheets: object, options: object) => Engine }
    options: object
    registerJinhua: () => void
  }
  registerJinhua()
  const engine = HyperFormula.buildFromSheets({ formulas: [] }, options)
  const sheets = new Map<unknown, string>()
  const sheetOf = (rows: unknown[][]): string => {
    const known = sheets.get(rows) ?? engine.addSheet(`t${sheets.size}`)
    // An apostrophe keeps a text from being read as a number; dates are to be read as dates.
    if (!sheets.has(rows)) engine.setSheetContent(engine.getSheetId(known), rows.map((row) => row.map(typed)))
    sheets.set(rows, known)
    return `${known}!A1:${columnName(Math.max(...rows.map((row) => row.length)))}${rows.length}`
  }
  return {
    name,
    call: (functionName, args) => {
      const written = args.map((arg) => (Array.isArray(arg) ? sheetOf(arg as unknown[][]) : literal(arg)))
      return fromEngine(engine.calculateFormula(`=${functionName}(${written.join(',')})`, 0))
    },
  }
}

function typed(cell: unknown): unknown {
  return typeof cell === 'string' && cell !== '' && !DATE.test(cell) ? `'${cell}` : cell
}

function literal(arg: unknown): string {
  if (typeof arg === 'string') return `"${arg.replace(/"/g, '""')}"`
  return typeof arg === 'number' ? String(arg) : ''
}

function columnName(count: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + count - 1)
}

/** A cell, or the rows of a table. */
function fromEngine(answer: unknown): unknown {
  if (Array.isArray(answer)) return (answer as unknown[][]).map((row) => row.map(fromEngine))
  const error = answer as { type?: string; message?: string } | null
  return error !== null && typeof error === 'object' ? `#${error.type ?? ''} ${error.message ?? ''}` : answer ?? ''
}
