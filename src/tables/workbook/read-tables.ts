// Tables to ledgers: rows by learner, and everything that is to be said of them.
import { readOff, sealed } from '../../ledger/entries.js'
import type { Ledger, LedgerInput } from '../../ledger/ledger.js'
import type { Cell, Table } from '../cell/cell.js'
import type { DateStyle } from '../cell/read-date.js'
import { idNumberIn } from '../cell/read-key.js'
import type { FindingCode, PeopleTable, Severity, TableFinding } from '../row/findings.js'
import { finding } from '../row/findings.js'
import { sayDoubtfulCells, tellingColumns } from '../row/doubtful-cells.js'
import { identityReader } from '../row/identity.js'
import { readPerson } from '../row/read-person.js'
import { readRecord } from '../row/read-record.js'
import { readTotal } from '../row/read-total.js'
import { RowReader } from '../row/row-reader.js'
import type { Sheet } from '../table/sheet.js'
import { sheetsOf } from '../table/sheet.js'
import type { ReadRow } from '../table/unassigned.js'
import { unassignedRows } from '../table/unassigned.js'
import type { Content, Doubt, OwnRow, Person } from './people.js'
import { peopleOf } from './people.js'
import type { NamedSheet, RecognizedSheet } from './recognize.js'
import { kindOfSheet, recognized, wordsOf } from './recognize.js'
import { settleMatters } from './settle-matters.js'
import { sayRepeatedSums } from './repeated-sums.js'
import { sayOtherYears } from './sheet-year.js'
import type { NameOf } from './settle-records.js'
import { sayNearActivities, sayRepeatedRows, settleRecords } from './settle-records.js'
import { settleTotals } from './settle-totals.js'
import type { TableOptions } from './table-options.js'
import { checkTableOptions } from './table-options.js'

/** Where a learner comes first, so that whoever has the tables can find the name there. */
export interface KeyPlace {
  /** The place of the sheet among those given, from 0. */
  readonly sheet: number
  readonly row: number
  /** The column of the key or ID number, from 1. */
  readonly keyColumn: number | null
  /** The first cell with this learner's name. */
  readonly nameAt: { readonly sheet: number; readonly row: number; readonly column: number } | null
}

/** One learner of some tables. */
export interface TableLearner {
  readonly ledger: Ledger
  readonly at: KeyPlace
  /** The row in which the learner comes first. */
  readonly firstRow: number
  /** Why a verdict on this learner may be wrong; say it beside the verdict. */
  readonly doubts: readonly Doubt[]
  /** The rows of this learner that do not count. */
  readonly leftOut: readonly { readonly table: PeopleTable; readonly sheet: number; readonly row: number }[]
}

/** How many rows hold anything, how many of them count, and how many do not. */
export interface RowCounts {
  readonly rows: number
  readonly counted: number
  readonly leftOut: number
}

/** What tables say: the learners in the order of their first rows, what was found, and how many rows count. */
export interface TableReading {
  readonly learners: readonly TableLearner[]
  readonly findings: readonly TableFinding[]
  readonly sheets: readonly RecognizedSheet[]
  readonly records: RowCounts
  readonly certificates: RowCounts
  readonly totals: RowCounts
  /** Rows left out of which it cannot be told whose they are: they might change anybody's result. */
  readonly unassigned: number
}

/**
 * Reads rows as people keep them, one a course, into a ledger for each learner.
 *
 * The headings are found below titles and notes, in one row or two; columns are known by them in any order, in Chinese or English.
 * Nothing is dropped or mended without a finding, and a row that cannot be read does not count. An ID number as the key, or a name
 * where there is no key, is matched in memory; the ledger gets a key made from the table and row. No finding repeats a cell.
 *
 * @param rows - the table of records: headings, then one row a course, with dates, hours of study and credits
 * @param options - tables of certificates and of yearly totals; how dates are written; further words; what holds for every learner
 * @returns the ledgers with their doubts, the findings, and how many rows count
 * @throws InputError - for options that cannot be; never for anything in a table
 * @remarks Articles 7 and 8 say what is registered.
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

/**
 * Reads the sheets of a workbook, each as what its columns say it is: records, certificates or yearly totals. Several of a kind are
 * joined in their order. A sheet of settings is passed over, and one that is none of these is found.
 *
 * @param sheets - the sheets with their names, from their first row and column on
 * @param options - how dates are written; further words; what holds for every learner
 * @returns the ledgers with their doubts, the findings with the names of sheets, and how many rows count
 * @throws InputError - for options that cannot be; never for anything in a sheet
 * @example
 * ledgersFromSheets([
 *   { name: '2024', rows: [['工号', '日期', '学习形式', '科目', '学时'], ['1001', '2024.3.1', '理论', '公需', 6]] },
 *   { name: '证书', rows: [['工号', '等级', '发证日期'], ['1001', '三级/高级技能', '2021年6月18日']] },
 * ]).learners[0].ledger.certificates[0].level
 * //=> 'seniorWorker'
 */
export function ledgersFromSheets(sheets: readonly NamedSheet[], options: Omit<TableOptions, 'certificates' | 'totals'> = {}): TableReading {
  const checked = checkTableOptions(options)
  const words = wordsOf(checked)
  return readAll(sheets.map(({ name, rows }) => ({ name, rows, kind: kindOfSheet(rows, words) })), checked).reading
}

/** What tables say, and who is who: the keys as the tables have them go no further than the function that asks. */
export interface KeyedReading {
  readonly reading: TableReading
  /** The learner whom a cell means, by the key as the table has it or as the ledger has it. */
  readonly learnerOf: (cell: Cell) => TableLearner | undefined
}

/** Reads tables by checked options. */
export function readTables(rows: Table, options: TableOptions): KeyedReading {
  const { certificates, totals } = options
  return readAll([
    { name: '', rows, kind: 'records' },
    ...(certificates === undefined ? [] : [{ name: '', rows: certificates, kind: 'certificates' } as const]),
    ...(totals === undefined ? [] : [{ name: '', rows: totals, kind: 'totals' } as const]),
  ], options)
}

type KindedSheet = NamedSheet & { readonly kind: RecognizedSheet['kind'] }

const READ: { readonly [T in PeopleTable]: (reader: RowReader) => Content | null } = {
  records: readRecord, certificates: readPerson, totals: readTotal,
}

const ORDER: readonly PeopleTable[] = ['records', 'certificates', 'totals']

function readAll(given: readonly KindedSheet[], options: TableOptions): KeyedReading {
  const style: DateStyle = { dateSystem: options.dateSystem ?? 1900, dateObjects: options.dateObjects ?? 'utc' }
  const words = wordsOf(options)
  const unread = given.flatMap(({ kind, name, rows }, sheet) =>
    (kind === 'unread' && Array.isArray(rows) && rows.length > 0
      ? [finding('unreadSheet', { table: 'unread', sheet, sheetName: shownName(name, sheet), row: null, column: null })] : []))
  const sheets = given.map(({ kind, name, rows }, sheet) => (kind === 'unread' || kind === 'settings' ? undefined
    : sheetsOf(rows, { table: kind, sheet, sheetName: shownName(name, sheet), style, words })))
  const people = sheets.flatMap((some) => some ?? [])
  const doubtful = sheets.flatMap((some) => some?.[0] ?? []).flatMap(({ layout: { table, sheet, sheetName }, rows: held }) =>
    (held.length > 0 && HARDLY_RECORDS.test(sheetName) ? [finding('doubtfulSheet', { table, sheet, sheetName, row: null, column: null })] : []))
  const read = ORDER.flatMap((table) => people.filter(({ layout }) => layout.table === table).map(readRows))
  const rows = read.flatMap((one) => one.rows)
  const { people: found, unassigned, personOf } = peopleOf(rows)

  const nameOf = namesOf(people)
  const taken = new Set(found.flatMap(({ key }) => key?.written ?? []))
  const learners = new Map(found.map((person) => [person, settle(person, keyOf(person, taken, nameOf), nameOf, options)]))
  const hasRecords = found.some(({ records }) => records.length > 0)
  for (const { first, records } of found) if (hasRecords && records.length === 0) first.say('noRecords')
  const byLedgerKey = new Map<string, TableLearner>([...learners.values()].map((learner) => [learner.ledger.learner, learner]))
  return {
    reading: {
      learners: [...learners.values()],
      findings: [
        ...unread,
        ...doubtful,
        ...people.flatMap((sheet) => [...sheet.findings, ...keyFindings(sheet, found)]),
        ...read.flatMap((one) => one.findings),
        ...rows.flatMap(({ reader }) => reader.findings),
      ].sort((a, b) => a.sheet - b.sheet || (a.row ?? 0) - (b.row ?? 0)),
      sheets: given.map(({ kind, name }, sheet) => recognized(name, kind, sheets[sheet] ?? [])),
      ...Object.fromEntries(ORDER.map((table) => [table, countRows(rows.filter(({ reader }) => reader.layout.table === table))])) as
        { readonly [T in PeopleTable]: RowCounts },
      unassigned,
    },
    learnerOf: (cell) => {
      const person = personOf(cell)
      return person === undefined ? byLedgerKey.get(typeof cell === 'string' ? cell.trim() : '') : learners.get(person)
    },
  }
}

/** Names of sheets whose rows are hardly what somebody has learned; Excel names copies 2024 (2). */
const HARDLY_RECORDS = new RegExp([
  '计划|预[排定]|排课|报名|作废|废弃|停用|删除|样[表例]|示例|范例|模板|草稿|试[填用]|测试|演示|备份|副本|复制|旧[版表]|临时|缺[课勤]|请假|[未待](?:审|核|确认|提交)|[(（]\\d+[)）]$',
  'template|sample|draft|backup|copy|demo|(?:^|[^a-z])(?:old|test|tmp|temp|bak)(?:$|[^a-z])',
].join('|'), 'i')

/** A name that holds an ID number is shown by its place. */
function shownName(name: string, sheet: number): string {
  return idNumberIn(name) === undefined ? name : `#${sheet + 1}`
}

function readRows(sheet: Sheet): { readonly rows: readonly OwnRow[]; readonly findings: readonly TableFinding[] } {
  const unassignedBy = unassignedRows(sheet)
  const readIdentity = identityReader()
  const read = READ[sheet.layout.table]
  const telling = tellingColumns(sheet.layout, sheet.headings, sheet.rows)
  const rows = sheet.rows.map((row) => {
    const reader = new RowReader(sheet.layout, row)
    const identity = readIdentity(reader)
    const content = read(reader)
    const code = unassignedBy(row, { reader, identity, content })
    const isDoubt = code === 'perhapsSubtotal' || code === 'likelySubtotal'
    if (isDoubt) reader.say(code)
    if (content !== null) sayDoubtfulCells(reader, telling, 'date' in content ? content : undefined)
    return { reader, identity, content, unassigned: isDoubt ? undefined : code }
  })
  return { rows, findings: sayOtherYears(sheet, rows) }
}

/** The names of tables in keys: of several of a kind, all but the first have a number. */
function namesOf(sheets: readonly Sheet[]): NameOf {
  const names = new Map<number, string>()
  for (const table of ORDER) {
    const places = new Set(sheets.filter(({ layout }) => layout.table === table).map(({ layout }) => layout.sheet))
    Array.from(places).forEach((place, index) => names.set(place, index === 0 ? table : `${table}${index + 1}`))
  }
  return ({ layout }) => names.get(layout.sheet) as string
}

/** A key that names nobody: the table's own, or one made from the table and row in which the person comes first. */
function keyOf({ key, first }: Person, taken: Set<string>, nameOf: NameOf): string {
  if (key !== undefined) return key.written
  let made = `row-${nameOf(first)}-${first.row}`
  while (taken.has(made)) made += '*'
  taken.add(made)
  return made
}

function settle(person: Person, learner: string, nameOf: NameOf, options: TableOptions): TableLearner {
  sayRepeatedSums(person.records)
  const records = settleRecords(person.records, nameOf)
  sayNearActivities(person.records)
  sayRepeatedRows(person.records)
  const totals = settleTotals(person.totals, records)
  const matters = settleMatters(person.matters, new Set(records.map(({ id }) => id)), new Set(totals.map(({ year }) => year)), options)
  const input: LedgerInput = { learner, records, ...matters, ...(totals.length > 0 && { totals }) }
  sayBeforeCertificate(person, input)
  const rows = [...person.records, ...person.matters, ...person.totals]
  const leftOut = rows.flatMap(leftOutOf)
  return {
    // What parseLedger would check has been read cell by cell; that it accepts every such ledger is a property in the tests.
    ledger: sealed(frozen(input), records.map(readOff)),
    at: placeOf(person),
    firstRow: person.first.row,
    doubts: [...leftOut, ...rows.flatMap(countedOf), ...person.doubts],
    leftOut: leftOut.map(({ table, sheet, row }) => ({ table, sheet, row })),
  }
}

/** All parts frozen, as those of every checked ledger. */
function frozen<Part>(part: Part): Part {
  if (typeof part !== 'object' || part === null) return part
  for (const inner of Object.values(part)) {
    frozen(inner)
    Object.freeze(inner)
  }
  return part
}

function placeOf({ first, names }: Person): KeyPlace {
  const { layout: { sheet, placeOf: places }, row } = first
  const column = (['learner', 'idNumber'] as const).map((field) => (first.has(field) ? places.get(field) : undefined)).find((place) => place !== undefined)
  const [named] = names.values()
  return {
    sheet,
    row,
    keyColumn: column === undefined ? null : column + 1,
    nameAt: named === undefined ? null : { sheet: named.layout.sheet, row: named.row, column: (named.layout.placeOf.get('name') as number) + 1 },
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

/** The doubt that a row which does not count, and not by the reader's own choice, leaves on its person. */
function leftOutOf({ reader: { findings, layout: { table, sheet }, row } }: ReadRow<unknown>): Doubt[] {
  const found = findings.find((one) => one.leftOut && LEAVES_DOUBT.has(one.severity))
  return found === undefined ? [] : [{ reason: 'leftOut', table, sheet, row, code: found.code }]
}

const LEAVES_DOUBT = new Set<Severity>(['error', 'warning'])

/** The doubt that a row leaves which counts and perhaps should not. */
function countedOf({ reader }: ReadRow<unknown>): Doubt[] {
  if (reader.failed()) return []
  const { findings, layout: { table, sheet }, row } = reader
  const found = findings.find(({ code }) => PERHAPS.has(code))
  return found === undefined ? [] : [{ reason: 'counted', table, sheet, row, code: found.code }]
}

const PERHAPS = new Set<FindingCode>(['perhapsSubtotal', 'perhapsVoid', 'perhapsUntil', 'longDay', 'perhapsRepeated', 'sheetYear', 'yearDiffers', 'nearActivity'])

/** A row of a sheet counts once, however many tables stand beside one another in it, and where all of it counts. */
function countRows(rows: readonly OwnRow[]): RowCounts {
  const places = (some: readonly OwnRow[]): number => new Set(some.map(({ reader: { layout: { sheet }, row } }) => `${sheet} ${row}`)).size
  const [all, leftOut] = [places(rows), places(rows.filter(({ reader }) => reader.failed()))]
  return { rows: all, counted: all - leftOut, leftOut }
}

/** What is to be said of the columns that tell learners apart. */
function keyFindings({ layout, headingRow, rows }: Sheet, people: readonly Person[]): TableFinding[] {
  const { table, sheet, sheetName, placeOf: places, columns } = layout
  const keys = (['learner', 'idNumber'] as const).filter((field) => places.has(field))
  const field = keys[0] ?? 'name'
  const place = places.get(field)
  if (place === undefined || rows.length === 0) return []
  const at = { table, sheet, sheetName, row: headingRow, column: place + 1, heading: columns[field]?.heading }
  const personal = people.some(({ key, first }) => key === undefined && first.layout.sheet === sheet)
  return [...(field === 'name' ? [finding('nameAsKey', at)] : []), ...(personal ? [finding('keyReplaced', at)] : [])]
}
