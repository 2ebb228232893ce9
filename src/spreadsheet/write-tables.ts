// Ledgers back to tables: what these write, read-tables.ts reads to the same ledgers.
import type { Certificate, CreditRecord, ExemptYear, FraudFinding, LedgerInput } from '../ledger/ledger.js'
import type { Bilingual } from '../regulation/readings.js'
import type { ResultCell, ResultTable } from './cell.js'
import type { PersonField, RecordField } from './columns.js'
import { personColumns, recordColumns } from './columns.js'
import type { RowKind } from './words.js'
import { kindWords, levelWords, publicationTierWords, subjectWords, tierWords, yesWords } from './words.js'

/** A language of what the library writes. */
export type Locale = keyof Bilingual

/** The two tables that hold what some ledgers hold. */
export interface LedgerTables {
  readonly records: ResultTable
  readonly certificates: ResultTable
}

const RECORD_FIELDS: readonly RecordField[] = [
  'learner', 'id', 'date', 'until', 'days', 'kind', 'subject', 'hours', 'credits', 'tier', 'rank', 'activity', 'title', 'registrar',
  'waiverBy', 'waiverReason',
]
const PERSON_FIELDS: readonly PersonField[] = [
  'learner', 'level', 'issuedOn', 'occupation', 'number', 'initial', 'dutyFrom', 'exemptYear', 'exemptReason', 'decidedOn', 'liftedOn', 'voided',
]

type Row<Field extends string> = { readonly [F in Field]?: ResultCell | undefined }

/**
 * Writes ledgers as the two tables that `ledgersFromTable` reads.
 *
 * @param ledgers - ledgers that `parseLedger` accepts
 * @param locale - the language of headings and words
 * @returns the table of records and the table of certificates, years and decisions; dates as text, hours and credits as numbers
 * @example
 * tablesFromLedgers([{ learner: 'L-001', records: [] }], 'zh').records[0][0]
 * //=> '学员编号'
 */
export function tablesFromLedgers(ledgers: readonly LedgerInput[], locale: Locale): LedgerTables {
  return {
    records: table(recordColumns, RECORD_FIELDS, ledgers.flatMap(({ learner, records }) =>
      records.map((record) => ({ learner, ...recordRow(record, locale) }))), locale),
    certificates: table(personColumns, PERSON_FIELDS, ledgers.flatMap((ledger) => personRows(ledger, locale)), locale),
  }
}

function table<Field extends string>(
  columns: { readonly [F in Field]: { readonly heading: Bilingual } }, fields: readonly Field[],
  rows: readonly Row<Field>[], locale: Locale,
): ResultTable {
  return [
    fields.map((field) => columns[field].heading[locale]),
    ...rows.map((row) => fields.map((field) => row[field] ?? null)),
  ]
}

function recordRow(record: CreditRecord, locale: Locale): Row<RecordField> {
  const { id, date, activity, title, registrar } = record
  const subject = record.subject && subjectWords[record.subject][locale]
  const described = { id, date, subject, activity, title, registrar, kind: kindWords[kindOf(record)][locale] }
  switch (record.kind) {
    case 'offline':
      return {
        ...described,
        until: record.until,
        days: record.days?.join('、'),
        hours: Number(record.hours),
        waiverBy: record.waiver?.by,
        waiverReason: record.waiver?.reason,
      }
    case 'online':
    case 'exam':
      return { ...described, credits: Number(record.credits) }
    case 'special':
      return {
        ...described,
        credits: record.recognized && Number(record.recognized),
        tier: (record.route === 'publication' ? publicationTierWords[record.tier] : tierWords[record.tier])[locale],
        rank: record.route === 'competition' ? record.rank : undefined,
      }
  }
}

function kindOf(record: CreditRecord): RowKind {
  switch (record.kind) {
    case 'offline':
      return record.mode
    case 'online':
    case 'exam':
      return record.kind
    case 'special':
      return record.route
  }
}

function personRows(ledger: LedgerInput, locale: Locale): Row<PersonField>[] {
  const { learner, certificates = [], exemptYears = [], findings = [], dutyFrom } = ledger
  return [
    ...certificates.map((certificate) => certificateRow(certificate, locale)),
    ...(dutyFrom === undefined ? [] : [{ dutyFrom }]),
    ...exemptYears.map(exemptRow),
    ...findings.map(decisionRow),
  ].map((row) => ({ learner, ...row }))
}

function certificateRow({ level, issuedOn, occupation, number, initial }: Certificate, locale: Locale): Row<PersonField> {
  const yes = initial === true ? yesWords.yes : yesWords.no
  return { level: levelWords[level][locale], issuedOn, occupation, number, initial: initial === undefined ? undefined : yes[locale] }
}

function exemptRow({ year, reason }: ExemptYear): Row<PersonField> {
  return { exemptYear: year, exemptReason: reason }
}

function decisionRow({ decidedOn, liftedOn, records = [] }: FraudFinding): Row<PersonField> {
  return { decidedOn, liftedOn, voided: records.length > 0 ? records.join('、') : undefined }
}

/**
 * The words that the columns of the table of records take, by heading: what a sheet offers as lists to choose from.
 *
 * @param locale - the language of headings and words
 * @returns for each such column its heading and its words
 * Articles 9, 10 and 11.
 * @example
 * words('zh')['科目']
 * //=> ['公共科目', '专业科目']
 */
export function words(locale: Locale): Readonly<Record<string, readonly string[]>> {
  const of = (...tables: readonly Readonly<Record<string, Bilingual>>[]): string[] =>
    tables.flatMap((some) => Object.values(some).map((word) => word[locale]))
  return {
    [recordColumns.kind.heading[locale]]: of(kindWords),
    [recordColumns.subject.heading[locale]]: of(subjectWords),
    [recordColumns.tier.heading[locale]]: of(tierWords, publicationTierWords),
  }
}
