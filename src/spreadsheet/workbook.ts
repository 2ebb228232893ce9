// What the functions know of one workbook: its tables as read, its settings, and what was prepared of each learner.
import type { AnnualResult, Assessment } from '../assess/assessment.js'
import type { Facts } from '../assess/facts.js'
import { factsOf } from '../assess/facts.js'
import { assessedYear } from '../assess/judge-year.js'
import { assessFacts } from '../assess/pipeline.js'
import type { Laws } from '../rules/law.js'
import { lawsOf } from '../rules/law.js'
import { lastDayOf, yearOf } from '../values/plain-date.js'
import type { Cell, Table } from '../tables/cell/cell.js'
import { isBlank, rowsOf } from '../tables/cell/cell.js'
import { tableWords } from '../tables/words/result-words.js'
import type { TableLearner, TableReading } from '../tables/workbook/read-tables.js'
import { readTables } from '../tables/workbook/read-tables.js'
import type { Settings, SettingsHost } from './settings.js'
import { readSettings } from './settings.js'
import { SheetError } from './sheet-error.js'

/** Tables and settings, read. */
export interface Workbook {
  readonly settings: Settings
  readonly reading: TableReading
  readonly laws: Laws
  /** The learner whom a cell means. */
  readonly learner: (cell: Cell) => TableLearner
  /** A learner’s ledger as it stands on a day. */
  readonly facts: (learner: TableLearner, asOf: string) => Facts
  /** One year of a learner; null before there is anything to assess. */
  readonly year: (learner: TableLearner, year: number) => AnnualResult | null
  /** Everything about a learner, for a year or on a day. */
  readonly assessment: (learner: TableLearner, asOf: string) => Assessment
  /** The day for a year: the one set, or else its last. */
  readonly asOf: (year: number) => string
}

/** The ranges of a workbook. */
export interface Ranges {
  readonly table: unknown
  readonly certificates: unknown
  readonly settings: unknown
  readonly totals: unknown
}

/** How many days of one learner are kept. */
const MOST_DAYS = 16

/** Reads the ranges of a workbook. */
export function workbook({ table, certificates, settings: range, totals }: Ranges, host: SettingsHost): Workbook {
  const settings = settingsOrRefuse(range, host)
  const { reading, learnerOf } = readTables(tableOf(table), { ...settings.tables, ...rangeOf('certificates', certificates), ...rangeOf('totals', totals) })
  const laws = lawsOf(settings.regulation, settings.readings)
  const prepared = new WeakMap<TableLearner, Map<string, Facts>>()

  const facts = (learner: TableLearner, asOf: string): Facts => {
    const days = prepared.get(learner) ?? new Map<string, Facts>()
    prepared.set(learner, days)
    const known = days.get(asOf)
    if (known !== undefined) return known
    if (days.size >= MOST_DAYS) days.clear()
    const made = factsOf(learner.ledger, asOf, laws)
    days.set(asOf, made)
    return made
  }
  const asOf = (year: number): string => {
    const last = lastDayOf(year)
    const day = settings.asOf ?? (last < laws.regulation.inForce ? laws.regulation.inForce : last)
    if (yearOf(day) < year) throw new SheetError('NA', '该年度在截止日之后', 'the year lies after the day set')
    return day
  }
  return {
    settings,
    reading,
    laws,
    facts,
    learner: (cell) => {
      refuseWithoutColumns(reading)
      const found = learnerOf(cell)
      if (found === undefined) throw new SheetError('NA', '表中没有这名学员；请按表中的写法填写学员编号', 'the table has no such learner; write the key as the table has it')
      return found
    },
    year: (learner, year) => {
      const known = facts(learner, asOf(year))
      return year < known.firstYear && year >= yearOf(laws.regulation.inForce) ? null : assessedYear(known, year, laws)
    },
    assessment: (learner, day) => assessFacts(facts(learner, day), settings.promotion, laws),
    asOf,
  }
}

/** Reads a settings range; refuses one that cannot be. */
export function settingsOrRefuse(range: unknown, host: SettingsHost): Settings {
  const settings = readSettings(range, host)
  if ('problem' in settings) throw new SheetError('VALUE', settings.problem.zh, settings.problem.en)
  return settings
}

/** A table without its columns has no rows to judge anybody by. */
export function refuseWithoutColumns({ findings }: TableReading): void {
  const missing = findings.find(({ code }) => code === 'missingColumn')
  if (missing === undefined) return
  const table = tableWords[missing.table]
  throw new SheetError('VALUE', `${table.zh}${missing.message.zh}`, `${table.en}: ${missing.message.en}`)
}

function tableOf(range: unknown): Table {
  if (!Array.isArray(range)) throw new SheetError('VALUE', '学习记录须为一个区域，如 记录!A1:P500', 'the records must be a range, as records!A1:P500')
  return rowsOf(range)
}

/** A range without a filled cell is one left out. */
function rangeOf(name: 'certificates' | 'totals', range: unknown): { readonly certificates?: Table; readonly totals?: Table } {
  const rows = rowsOf(range)
  return rows.every((row) => row.every(isBlank)) ? {} : { [name]: rows }
}
