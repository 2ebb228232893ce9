// Sheets and findings as the page shows them.
import type { Locale } from 'jinhua-skill-credits'
import type { RecognizedSheet, Severity, TableReading } from 'jinhua-skill-credits/tables'
import { tablesFromLedgers, wordsByField, wordTables } from 'jinhua-skill-credits/tables'
import { doubtsAt } from '../../../examples/workbook/copies.js'
import type { FindingView, ReadingView, RowsView, SheetView } from '../shared/rows.js'
import { cellText } from './cell-text.js'
import type { OpenSheets } from './open-sources.js'
import type { AtHand } from './session.js'

/** A page shows no more of them; of more, the gravest. */
const MOST_FINDINGS = 2000

const KINDS: Readonly<Record<RecognizedSheet['kind'], { readonly zh: string; readonly en: string }>> = {
  records: { zh: '学习记录', en: 'records' },
  certificates: { zh: '证书', en: 'certificates' },
  totals: { zh: '年度汇总', en: 'yearly totals' },
  settings: { zh: '设定', en: 'settings' },
  unread: { zh: '未采用', en: 'not used' },
}

/** What each sheet was taken for. */
function sheetViews({ rows, sheets }: OpenSheets, recognized: readonly RecognizedSheet[], locale: Locale): SheetView[] {
  return sheets.map(({ name }, index) => {
    const { kind = 'unread', headingRow = null, columns = [] } = recognized[index] ?? {}
    const width = (rows[index] ?? []).reduce((most, row) => Math.max(most, row.length), 1)
    const fieldOf = new Map(columns.map(({ column, field }) => [column - 1, field]))
    return {
      name, kind, kindText: KINDS[kind][locale], rows: rows[index]?.length ?? 0, headingRow, width,
      fields: Array.from({ length: width }, (_, column) => fieldOf.get(column) ?? ''),
    }
  })
}

/** What was found, the gravest first. */
function findingViews(open: OpenSheets, { findings }: TableReading, locale: Locale): FindingView[] {
  const suggestions = new Map(findings.map((one) => [one.message, one.suggestion?.[locale] ?? '']))
  return doubtsAt(findings, open.remarks).slice(0, MOST_FINDINGS).map(({ severity, sheet, row, column, leftOut, message }) => ({
    severity,
    severityText: wordTables.severities[severity][locale],
    sheet,
    sheetName: open.sheets[sheet]?.name ?? '',
    row: (row ?? 0) - 1,
    column: (column ?? 0) - 1,
    leftOut,
    message: message[locale],
    suggestion: suggestions.get(message) ?? '',
  }))
}

const NAME = { zh: '姓名', en: 'Name' }

/** The headings of the tables, the name among them. */
function knownHeadings(locale: Locale): string[] {
  const { records, certificates, totals } = tablesFromLedgers([], locale)
  const [key = '', ...others] = [records, certificates, totals].flatMap(([headings = []]) => headings.map(String))
  return [...new Set([key, NAME[locale], ...others])]
}

/** A window of rows. */
export function rowsView({ rows }: OpenSheets, sheet: number, from: number, to: number): RowsView {
  return { sheet, from, rows: (rows[sheet] ?? []).slice(from, to).map((row) => row.map(cellText)) }
}

/** How many rows do not count for what is wrong with them. */
function wrongRows({ findings }: TableReading): number {
  return new Set(findings.filter(({ leftOut, severity }) => leftOut && severity !== 'note').map(({ sheet, row }) => `${sheet} ${row}`)).size
}

/** What was read, in figures and words. */
export function readingView({ sheets, reading, ofSheet, settings: { locale }, asked: { options, year, years } }: AtHand): ReadingView {
  const tables = [reading.records, reading.certificates, reading.totals]
  const sum = (of: 'rows' | 'counted' | 'leftOut'): number => tables.reduce((all, table) => all + table[of], 0)
  const count = (severity: Severity): number => [...reading.findings, ...sheets.remarks].filter((one) => one.severity === severity).length
  return {
    sheets: sheetViews(sheets, reading.sheets, locale),
    findings: findingViews(sheets, reading, locale),
    counts: { error: count('error'), warning: count('warning'), note: count('note') },
    people: reading.learners.length,
    rows: sum('rows'), counted: sum('counted'), leftOut: sum('leftOut'), unassigned: reading.unassigned, wrong: wrongRows(reading),
    asOf: options.asOf, year, years,
    readings: options.readings ?? {},
    normalYears: typeof options.promotion?.normalYears === 'object' ? options.promotion.normalYears : {},
    settingsProblem: ofSheet.problem,
    words: wordsByField(locale),
    headings: knownHeadings(locale),
  }
}
