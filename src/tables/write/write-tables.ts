// Ledgers back to tables: what these write, read-tables.ts reads to the same ledgers.
import type { Certificate, CreditRecord, ExemptYear, FraudFinding, LedgerInput, Quantity, YearTotals } from '../../ledger/ledger.js'
import type { Bilingual } from '../../regulation/readings.js'
import { issue, refuse } from '../../ledger/issues.js'
import type { ResultCell, ResultTable } from '../cell/cell.js'
import type { PersonField, RecordField, TotalField } from '../words/headings.js'
import { personColumns, recordColumns, totalColumns } from '../words/headings.js'
import type { Locale } from '../words/result-words.js'
import type { RowKind } from '../words/words.js'
import { kindWords, levelWords, publicationTierWords, subjectWords, tierWords, yesWords } from '../words/words.js'
import { readTables } from '../workbook/read-tables.js'

/** The tables that hold what some ledgers hold. */
export interface LedgerTables {
  readonly records: ResultTable
  readonly certificates: ResultTable
  readonly totals: ResultTable
}

const RECORD_FIELDS: readonly RecordField[] = [
  'learner', 'id', 'date', 'until', 'days', 'kind', 'subject', 'hours', 'credits', 'tier', 'rank', 'activity', 'title', 'registrar',
  'waiverBy', 'waiverReason',
]
const PERSON_FIELDS: readonly PersonField[] = [
  'learner', 'level', 'issuedOn', 'occupation', 'number', 'initial', 'dutyFrom', 'exemptYear', 'exemptReason', 'gapYears', 'decidedOn', 'liftedOn', 'voided',
]
const TOTAL_FIELDS: readonly TotalField[] = ['learner', 'year', 'general', 'professional', 'unclassified', 'exam', 'sinceCertificate']

type Row<Field extends string> = { readonly [F in Field]?: ResultCell | undefined }

/**
 * Writes ledgers as the tables that `ledgersFromTable` reads. What these say is read to the same assessments: a ledger of which a
 * table cannot say all, as one with an activity called 无, is refused.
 *
 * @param ledgers - ledgers that `parseLedger` accepts
 * @param locale - the language of headings and words
 * @returns the tables of records, of certificates with years and decisions, and of yearly totals; dates as text, hours and credits as
 *   numbers
 * @throws InputError - for ledgers that tables cannot say, by their places
 * @example
 * tablesFromLedgers([{ learner: 'L-001', records: [] }], 'zh').records[0][0]
 * //=> '学员编号'
 */
export function tablesFromLedgers(ledgers: readonly LedgerInput[], locale: Locale): LedgerTables {
  const tables = {
    records: table(recordColumns, RECORD_FIELDS, ledgers.flatMap(({ learner, records }) =>
      records.map((record) => ({ learner, ...recordRow(record, locale) }))), locale),
    certificates: table(personColumns, PERSON_FIELDS, ledgers.flatMap((ledger) => personRows(ledger, locale)), locale),
    totals: table(totalColumns, TOTAL_FIELDS, ledgers.flatMap(({ learner, totals }) =>
      (totals ?? []).map((total) => ({ learner, ...totalRow(total) }))), locale),
  }
  refuseUnsaid(ledgers, tables)
  return tables
}

const UNSAID = { zh: '表格写不出这份台账的全部内容，读回后会不同', en: 'a table cannot say all of this ledger: read again it would be another' }

/** Refuses ledgers that the tables, read again, do not give back. */
function refuseUnsaid(ledgers: readonly LedgerInput[], { records, certificates, totals }: LedgerTables): void {
  const { reading } = readTables(records, { certificates, totals })
  const read = new Map<string, string>(reading.learners.map(({ ledger }) => [ledger.learner, whatCounts(ledger)]))
  refuse(ledgers.flatMap((ledger, index) => {
    const said = whatCounts(ledger)
    return said === (read.get(ledger.learner) ?? NOTHING) ? [] : [issue(['ledgers', index], 'range', UNSAID)]
  }))
}

/** What of a ledger an assessment depends on, as one text. */
function whatCounts({ records, certificates, findings, dutyFrom, exemptYears, totals, incompleteYears }: LedgerInput): string {
  const sorted = (items: readonly unknown[] | null | undefined): string[] => (items ?? []).map((item) => JSON.stringify(item)).sort()
  const known = new Set(records.map(({ id }) => id))
  return JSON.stringify([
    sorted(records.map(withoutWords)),
    sorted(certificates?.map(({ level, issuedOn, initial }) => [level, issuedOn, initial ?? false])),
    sorted(findings?.map(({ decidedOn, records: voided, liftedOn }) =>
      [decidedOn, sorted(voided?.filter((id) => known.has(id))), liftedOn ?? null])),
    dutyFrom ?? null,
    sorted([...new Set(exemptYears?.map(({ year }) => year))]),
    sorted(totals?.map(totalRow)),
    sorted(incompleteYears),
  ])
}

const NOTHING = whatCounts({ learner: '', records: [] })

/** A record without what no rule looks at, each quantity as a number. */
function withoutWords(record: CreditRecord): unknown {
  const { kind, id, date, activity } = record
  const base = [kind, id, date, activity ?? null, record.subject ?? null]
  switch (kind) {
    case 'offline':
      return [...base, record.mode, Number(record.hours), record.until ?? null, record.days ?? null, record.waiver ?? null]
    case 'online':
    case 'exam':
      return [...base, Number(record.credits)]
    case 'special':
      return [...base, record.route, record.tier, record.route === 'competition' ? record.rank : null, Number(record.recognized ?? 0)]
  }
}

function totalRow({ year, general, professional, unclassified, exam, sinceCertificate }: YearTotals): Row<TotalField> {
  const number = (amount: Quantity | undefined): number | undefined => (amount === undefined ? undefined : Number(amount))
  return {
    year,
    general: Number(general),
    professional: Number(professional),
    unclassified: number(unclassified),
    exam: number(exam),
    sinceCertificate: number(sinceCertificate),
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
  const { learner, certificates, exemptYears, findings, dutyFrom, incompleteYears } = ledger
  return [
    ...(certificates ?? []).map((certificate) => certificateRow(certificate, locale)),
    ...(dutyFrom === undefined || (dutyFrom as unknown) === null ? [] : [{ dutyFrom }]),
    ...(exemptYears ?? []).map(exemptRow),
    ...(incompleteYears === undefined || incompleteYears.length === 0 ? [] : [{ gapYears: incompleteYears.join('、') }]),
    ...(findings ?? []).map(decisionRow),
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

const of = (locale: Locale, ...tables: readonly Readonly<Record<string, Bilingual>>[]): string[] =>
  tables.flatMap((some) => Object.values(some).map((word) => word[locale]))

/**
 * The words that columns take, by what the columns hold: what a sheet offers as lists to choose from, under whatever heading.
 *
 * @param locale - the language of the words
 * @returns for each such field, as `recognizeSheets` names it, its words
 * @remarks Articles 9, 10 and 11.
 * @example
 * wordsByField('zh').subject
 * //=> ['公共科目', '专业科目']
 */
export function wordsByField(locale: Locale): Readonly<Record<'kind' | 'subject' | 'tier' | 'level' | 'initial', readonly string[]>> {
  return {
    kind: of(locale, kindWords),
    subject: of(locale, subjectWords),
    tier: of(locale, tierWords, publicationTierWords),
    level: of(locale, levelWords),
    initial: of(locale, yesWords),
  }
}

/**
 * The words that the columns of the table of records take, by heading as we write it.
 *
 * @param locale - the language of headings and words
 * @returns for each such column its heading and its words
 * @remarks Articles 9, 10 and 11.
 * @example
 * words('zh')['科目']
 * //=> ['公共科目', '专业科目']
 */
export function words(locale: Locale): Readonly<Record<string, readonly string[]>> {
  const { kind, subject, tier } = wordsByField(locale)
  const { kind: ofKind, subject: ofSubject, tier: ofTier } = recordColumns
  return { [ofKind.heading[locale]]: kind, [ofSubject.heading[locale]]: subject, [ofTier.heading[locale]]: tier }
}
