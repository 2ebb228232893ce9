// The sheets as they came, row for row, with what is in doubt colored, commented and written beside.
import type { Bilingual, Locale } from 'jinhua-skill-credits'
import type { RecognizedSheet, RowPlace, TableFinding } from 'jinhua-skill-credits/tables'
import type { OpenSheet, Remark } from './join-books.js'
import type { CellExtras, Choice, Page, Tint } from './page.js'
import { place } from './page.js'
import type { WordLists } from './word-lists.js'

/** A finding of the library or a remark of ours, in one shape. */
export interface Doubtful {
  readonly severity: 'error' | 'warning' | 'note'
  readonly sheet: number
  readonly row: number | null
  readonly column: number | null
  readonly leftOut: boolean
  readonly message: Bilingual
  /** Further rows that it is about. */
  readonly others: readonly RowPlace[]
}

/** Everything found, the gravest first and then as the sheets have it. */
export function doubtsAt(findings: readonly TableFinding[], remarks: readonly Remark[]): Doubtful[] {
  const ORDER = { error: 0, warning: 1, note: 2 }
  return [
    ...remarks.map((remark) => ({ ...remark, leftOut: false, others: [] })),
    ...findings.map(({ severity, sheet, row, column, leftOut, message, others }) => (
      { severity, sheet, row, column, leftOut, message, others: others ?? [] }
    )),
  ].sort((a, b) =>
    ORDER[a.severity] - ORDER[b.severity] || a.sheet - b.sheet || (a.row ?? 0) - (b.row ?? 0) || (a.column ?? 0) - (b.column ?? 0))
}

const TINT_OF: Readonly<Record<Doubtful['severity'], Tint>> = { error: 'bad', warning: 'doubt', note: 'know' }
const MOST_TOLD = 12
const BESIDE: Bilingual = { zh: '发现的问题', en: 'Findings' }

/** A copy of each sheet. Its rows keep their numbers, so nothing stands above them. */
export function copiesOf(
  sheets: readonly OpenSheet[], recognized: readonly RecognizedSheet[], doubts: readonly Doubtful[], lists: WordLists, locale: Locale,
): Page[] {
  return sheets.map(({ name, rows }, index) => {
    const headings = recognized[index]?.headingRow ?? 0
    const beside = rows.reduce((most, row) => Math.max(most, row.length), 0)
    const told = byRowOf(doubts, index)
    const also = furtherRowsOf(doubts, index)
    const extras = new Map<string, CellExtras>()
    const copy = rows.map((row, at) => {
      const here = told.get(at + 1) ?? []
      const firstFilled = row.findIndex((cell) => cell !== null && cell !== '')
      for (const doubt of here) mark(extras, doubt, firstFilled, locale)
      for (const { severity, column } of also.get(at + 1) ?? []) tint(extras, severity, at, column ?? firstFilled + 1)
      return [...row, ...Array<null>(beside - row.length).fill(null), at === headings - 1 ? BESIDE[locale] : sentences(here, locale)]
    })
    return {
      name, rows: copy, headings, titles: titlesAbove(rows, headings), extras,
      choices: choicesOf(recognized[index], lists), widest: 40, filter: headings > 0,
    }
  })
}

/** Above headings stand titles and notes, and at times a first row of headings: that one has more than a cell or two. */
function titlesAbove(rows: OpenSheet['rows'], headings: number): ReadonlySet<number> {
  const filled = (row: OpenSheet['rows'][number]): number => row.filter((cell) => cell !== null && cell !== '').length
  return new Set(rows.slice(0, Math.max(0, headings - 1)).flatMap((row, at) => (filled(row) <= 2 ? [at] : [])))
}

function byRowOf(doubts: readonly Doubtful[], sheet: number): Map<number, Doubtful[]> {
  const byRow = new Map<number, Doubtful[]>()
  for (const doubt of doubts) {
    if (doubt.sheet !== sheet || doubt.row === null) continue
    const here = byRow.get(doubt.row)
    if (here === undefined) byRow.set(doubt.row, [doubt])
    else here.push(doubt)
  }
  return byRow
}

/** The rows that findings of other rows are also about: colored as those are, in the same column where it is the same sheet. */
function furtherRowsOf(doubts: readonly Doubtful[], sheet: number): Map<number, { readonly severity: Doubtful['severity']; readonly column: number | null }[]> {
  const byRow = new Map<number, { severity: Doubtful['severity']; column: number | null }[]>()
  for (const { severity, sheet: home, column, others } of doubts) {
    for (const other of others) {
      if (other.sheet !== sheet) continue
      const here = byRow.get(other.row) ?? []
      byRow.set(other.row, [...here, { severity, column: home === sheet ? column : null }])
    }
  }
  return byRow
}

/** Colors a cell where nothing graver has: a row that another's finding is about too. */
function tint(extras: Map<string, CellExtras>, severity: Doubtful['severity'], row: number, column: number): void {
  const at = place(row, Math.max(1, column) - 1)
  extras.set(at, { tint: TINT_OF[severity], ...extras.get(at) })
}

/** Colors the cell, the gravest color winning, and adds to its comment; what is about the row as a whole stands at its first cell. */
function mark(extras: Map<string, CellExtras>, { severity, row, column, message }: Doubtful, firstFilled: number, locale: Locale): void {
  const at = place((row ?? 1) - 1, column === null ? Math.max(0, firstFilled) : column - 1)
  const before = extras.get(at)
  extras.set(at, {
    tint: before?.tint ?? TINT_OF[severity],
    comment: before?.comment === undefined ? message[locale] : `${before.comment}\n${message[locale]}`,
  })
}

function sentences(doubts: readonly Doubtful[], locale: Locale): string | null {
  if (doubts.length === 0) return null
  const more = doubts.length > MOST_TOLD ? [{ zh: `……共 ${doubts.length} 项`, en: `… ${doubts.length} in all` }[locale]] : []
  return [...doubts.slice(0, MOST_TOLD).map(({ message }) => message[locale]), ...more].join('\n')
}

/** A list under each column whose words are known, whatever its heading. */
function choicesOf(sheet: RecognizedSheet | undefined, { sourceOf }: WordLists): Choice[] {
  return (sheet?.columns ?? []).flatMap(({ column, field }) => {
    const source = sourceOf(field)
    return source === undefined ? [] : [{ column: column - 1, source }]
  })
}
