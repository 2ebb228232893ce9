// What the functions know of one workbook: its tables as read, its settings, and what was prepared of each learner.
import { assessedYear, assessFacts } from '../assess/assess-facts.js'
import type { AnnualResult, Assessment } from '../assess/assessment.js'
import type { Facts } from '../assess/facts.js'
import { factsOf } from '../assess/facts.js'
import { firstYearInForce } from '../rules/article-24-in-force.js'
import type { Law } from '../rules/law.js'
import { lawOf } from '../rules/law.js'
import { lastDayOf, yearOf } from '../values/plain-date.js'
import type { Cell, Table } from './cell.js'
import { isBlank, rowsOf } from './cell.js'
import type { TableLearner, TableReading } from './read-tables.js'
import { readTables } from './read-tables.js'
import type { Settings, SettingsHost } from './settings.js'
import { readSettings } from './settings.js'
import { SheetError } from './sheet-error.js'

/** Tables and settings, read. */
export interface Workbook {
  readonly settings: Settings
  readonly reading: TableReading
  readonly law: Law
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

/** How many days of one learner are kept. */
const MOST_DAYS = 16

/** Reads the ranges of a workbook. */
export function workbook(table: unknown, certificates: unknown, range: unknown, host: SettingsHost): Workbook {
  const settings = settingsOrRefuse(range, host)
  const { reading, learnerOf } = readTables(tableOf(table), { ...settings.tables, ...certificatesOf(certificates) })
  const law = lawOf(settings.regulation, settings.readings)
  const prepared = new WeakMap<TableLearner, Map<string, Facts>>()

  const facts = (learner: TableLearner, asOf: string): Facts => {
    const days = prepared.get(learner) ?? new Map<string, Facts>()
    prepared.set(learner, days)
    const known = days.get(asOf)
    if (known !== undefined) return known
    if (days.size >= MOST_DAYS) days.clear()
    const made = factsOf(learner.ledger, asOf, law)
    days.set(asOf, made)
    return made
  }
  const asOf = (year: number): string => {
    const last = lastDayOf(year)
    const day = settings.asOf ?? (last < law.regulation.inForce ? law.regulation.inForce : last)
    if (yearOf(day) < year) throw new SheetError('NA', '该年度在截止日之后', 'the year lies after the day set')
    return day
  }
  return {
    settings,
    reading,
    law,
    facts,
    learner: (cell) => {
      refuseWithoutColumns(reading)
      const found = learnerOf(cell)
      if (found === undefined) throw new SheetError('NA', '表中没有这名学员', 'the table has no such learner')
      return found
    },
    year: (learner, year) => {
      const known = facts(learner, asOf(year))
      return year < known.firstYear && year >= firstYearInForce(law) ? null : assessedYear(known, year, law)
    },
    assessment: (learner, day) => assessFacts(facts(learner, day), settings.promotion, law),
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
  const missing = findings.find(({ code, table }) => code === 'missingColumn' && table === 'records')
  if (missing !== undefined) throw new SheetError('VALUE', missing.message.zh, missing.message.en)
}

function tableOf(range: unknown): Table {
  if (!Array.isArray(range)) throw new SheetError('VALUE', '学习记录须为一个区域', 'the records must be a range')
  return rowsOf(range)
}

/** A range without a filled cell is one left out. */
function certificatesOf(range: unknown): { readonly certificates?: Table } {
  const rows = rowsOf(range)
  return rows.every((row) => row.every(isBlank)) ? {} : { certificates: rows }
}
