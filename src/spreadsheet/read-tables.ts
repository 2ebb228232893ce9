// Tables to ledgers: rows by learner, and everything that is to be said of them.
import type { Ledger, LedgerInput } from '../ledger/ledger.js'
import type { Table } from './cell.js'
import { personColumns, recordColumns } from './columns.js'
import type { Place, Severity, TableFinding } from './findings.js'
import { finding } from './findings.js'
import type { People, Person, ReadRow } from './people.js'
import { firstRowOf, keyFieldOf, keyOf, namelessKeys, personOf } from './people.js'
import type { DateStyle } from './read-date.js'
import type { Sheet, SheetRow } from './read-headings.js'
import { isSubtotal, repeatsHeadings, sheetOf } from './read-headings.js'
import { readLearner } from './read-learner.js'
import { readPerson } from './read-person.js'
import { readRecord } from './read-record.js'
import type { RowReader } from './row-reader.js'
import { rowReader } from './row-reader.js'
import { settleMatters } from './settle-matters.js'
import { settleRecords } from './settle-records.js'
import type { TableOptions } from './table-options.js'
import { checkTableOptions } from './table-options.js'

/** One learner of a table. */
export interface TableLearner {
  readonly ledger: Ledger
  /** The row of the records, or else of the certificates, in which the learner comes first. */
  readonly firstRow: number
  /** The rows of this learner that do not count; whoever gives a verdict on the rest should say so. */
  readonly leftOut: readonly { readonly table: 'records' | 'certificates'; readonly row: number }[]
}

/** How many rows of a table hold anything, how many of them count, and how many do not. */
export interface RowCounts {
  readonly rows: number
  readonly counted: number
  readonly leftOut: number
}

/** What tables say: the learners in the order of their first rows, what was found, and how many rows count. */
export interface TableReading {
  readonly learners: readonly TableLearner[]
  readonly findings: readonly TableFinding[]
  readonly records: RowCounts
  readonly certificates: RowCounts
  /** Rows left out of which it cannot be told whose they are: they might change anybody's result. */
  readonly nobodys: number
}

/**
 * Reads rows as people keep them, one a course, into a ledger for each learner.
 *
 * Columns are known by their headings, in any order, in Chinese or English. Nothing is dropped or mended without a finding, and a
 * row that cannot be read does not count. An ID number as the key, or a name where there is no key, is matched in memory; the
 * ledger gets a key made from the row. No finding repeats a cell.
 *
 * @param rows - the table of records: the headings, then one row a course, with dates, hours of study and credits
 * @param options - a table of certificates; how dates are written; what holds for every learner
 * @returns the ledgers, the findings, and how many rows count
 * @throws InputError - for options that cannot be; never for anything in a table
 * Articles 7 and 8 say what is registered.
 * @example
 * ledgersFromTable([
 *   ['学员编号', '开始日期', '类别', '科目', '学时'],
 *   ['JH-0001', '2024.3.1', '线下理论', '公共科目', '６学时'],
 * ]).learners[0].ledger.records[0].hours
 * //=> 6
 */
export function ledgersFromTable(rows: Table, options: TableOptions = {}): TableReading {
  return readTables(rows, checkTableOptions(options)).reading
}

/** What tables say, and who is who: the keys as the tables have them go no further than the function that asks. */
export interface KeyedReading {
  readonly reading: TableReading
  /** The learner whom a cell means, by the key as the table has it or as the ledger has it. */
  readonly learnerOf: (cell: unknown) => TableLearner | undefined
}

/** Reads tables by checked options. */
export function readTables(rows: Table, options: TableOptions): KeyedReading {
  const style: DateStyle = { dateSystem: options.dateSystem ?? 1900, dateObjects: options.dateObjects ?? 'utc' }
  const records = sheetOf('records', rows, recordColumns, [['learner', 'name'], ['date', 'days'], ['kind']])
  const matters = sheetOf('certificates', options.certificates ?? [], personColumns, options.certificates === undefined ? [] : [['learner', 'name']])
  const people: People = new Map()
  const recordReaders = readRows(records, style, people, (reader) => readRecord(reader, style), ({ records: own }) => own)
  const matterReaders = readRows(matters, style, people, readPerson, ({ matters: own }) => own)

  const keys = namelessKeys(people)
  const learners = new Map([...people].map(([match, person]) => [match, settle(person, keys.get(person) as string, options)]))
  const byLedgerKey = new Map([...learners.values()].map((learner) => [learner.ledger.learner, learner]))
  return {
    reading: {
      learners: [...learners.values()],
      findings: [
        ...[records, matters].flatMap((sheet) => [...sheet.findings, ...keyFindings(sheet, people)]),
        ...[...recordReaders, ...matterReaders].flatMap(({ reader }) => reader.findings),
      ],
      records: countRows(recordReaders),
      certificates: countRows(matterReaders),
      nobodys: [...recordReaders, ...matterReaders].filter(({ reader, owned }) => !owned && leavesOut(reader.findings, 'error')).length,
    },
    learnerOf: (cell) => {
      const key = readLearner(cell, keyFieldOf(records) === 'name')
      return 'problem' in key ? undefined : learners.get(key.match) ?? byLedgerKey.get(key.match)
    },
  }
}

/** A reader, and whether its row has been given to somebody. */
interface OwnedRow {
  readonly reader: RowReader
  readonly owned: boolean
}

function readRows<Content>(
  sheet: Sheet, style: DateStyle, people: People,
  read: (reader: RowReader) => Content | null, rowsOf: (person: Person) => ReadRow<Content>[],
): OwnedRow[] {
  return sheet.rows.map((row) => {
    const reader = rowReader(sheet, row, style)
    const key = keyOf(sheet, reader)
    const content = read(reader)
    // A line of sums or of headings is no learning that could not be read: it is nobody's.
    const line = reader.failed() ? lineOf(sheet, row) : undefined
    if (line !== undefined) reader.sayInstead(line)
    const owned = key !== null && line === undefined
    if (owned) rowsOf(personOf(people, key)).push({ reader, content })
    return { reader, owned }
  })
}

function lineOf(sheet: Sheet, row: SheetRow): 'repeatedHeading' | 'subtotal' | undefined {
  if (repeatsHeadings(sheet, row)) return 'repeatedHeading'
  return isSubtotal(row) ? 'subtotal' : undefined
}

function settle(person: Person, learner: string, options: TableOptions): TableLearner {
  const records = settleRecords(person.records)
  const matters = settleMatters(person.matters, new Set(records.map(({ id }) => id)), options)
  const input: LedgerInput = { learner, records, ...matters }
  sayBeforeCertificate(person, input)
  return {
    // What parseLedger would check has been read cell by cell; that it accepts every such ledger is a property in the tests.
    ledger: input as Ledger,
    firstRow: firstRowOf(person),
    leftOut: [
      ...rowsLeftOut(person.records).map((row) => ({ table: 'records' as const, row })),
      ...rowsLeftOut(person.matters).map((row) => ({ table: 'certificates' as const, row })),
    ],
  }
}

/** Learning up to the first certificate is no mistake, but its holder will ask where it went. */
function sayBeforeCertificate({ records }: Person, { certificates = [] }: LedgerInput): void {
  const [first] = [...certificates].sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1))
  if (first === undefined || first.initial === true) return
  for (const { reader, content } of records) {
    if (content !== null && !reader.failed() && content.date <= first.issuedOn) reader.say('beforeCertificate', 'date')
  }
}

/** The rows that do not count and not by the reader's own choice. */
function rowsLeftOut(rows: readonly ReadRow<unknown>[]): number[] {
  return rows.filter(({ reader }) => leavesOut(reader.findings, 'error') || leavesOut(reader.findings, 'warning')).map(({ reader }) => reader.row)
}

function leavesOut(findings: readonly TableFinding[], by: Severity): boolean {
  return findings.some(({ leftOut, severity }) => leftOut && severity === by)
}

function countRows(rows: readonly OwnedRow[]): RowCounts {
  const leftOut = rows.filter(({ reader }) => reader.failed()).length
  return { rows: rows.length, counted: rows.length - leftOut, leftOut }
}

function keyFindings(sheet: Sheet, people: People): TableFinding[] {
  const field = keyFieldOf(sheet)
  const place = sheet.placeOf.get(field)
  if (place === undefined) return []
  const at: Place = { table: sheet.table, row: 1, column: place + 1, heading: sheet.columns[field]?.heading }
  const personal = [...people.values()].some(({ key }) => key.personal)
  return [...(field === 'name' ? [finding('nameAsKey', at)] : []), ...(personal ? [finding('keyReplaced', at)] : [])]
}
