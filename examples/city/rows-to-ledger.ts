// The rows of one learner, as DuckDB gathered them, to the ledger that they say. Nothing is judged here: what the rows hold goes to
// `parseLedger` as it stands, and what is null there is left out here.

/** Control characters that part rows, fields and say null, in the text into which DuckDB gathers the rows of a learner. */
const SEPARATORS = { row: 30, field: 31, absent: 29 } as const
const [ROW, FIELD, ABSENT] = [SEPARATORS.row, SEPARATORS.field, SEPARATORS.absent].map((code) => String.fromCharCode(code)) as [string, string, string]

/** A row as one text. Dividing keeps a place for every column of every slice in memory, so a row has few of them there. */
export function packed(fields: readonly string[]): string {
  return `concat_ws(chr(${SEPARATORS.field}), ${fields.map((field) => `coalesce(${field}, chr(${SEPARATORS.absent}))`).join(', ')})`
}

/** A learner's rows as one text: several times cheaper to read than lists of structs, or JSON. */
export const GATHERED_ROWS = `string_agg("row", chr(${SEPARATORS.row}))`

/** A text held a separator of ours, so that its rows cannot be told apart. */
export class Unreadable extends Error {}

/** The rows again; undefined stands for null. */
function parted(text: string | null, columns: number): (string | undefined)[][] {
  if (text === null) return []
  return text.split(ROW).map((row) => {
    const fields = row.split(FIELD) as (string | undefined)[]
    if (fields.length !== columns) throw new Unreadable()
    for (let field = 0; field < columns; field += 1) if (fields[field] === ABSENT) fields[field] = undefined
    return fields
  })
}

const INTEGER = /^\d{1,9}$/
/** A whole number where the text is one; any other text goes on as it is, to be refused. */
const integer = (text: string | undefined): number | string | undefined => (text !== undefined && INTEGER.test(text) ? Number(text) : text)
const flag = (text: string | undefined): boolean | string | undefined => (text === 'true' ? true : text === 'false' ? false : text)

/** What DuckDB gives of one learner. */
export interface GatheredRow {
  readonly learner: string | null
  readonly dutyFrom: string | null
  /** Years parted by spaces. */
  readonly exemptYears: string | null
  readonly incompleteYears: string | null
  readonly recordCount: number
  readonly records: string | null
  readonly certificates: string | null
  readonly findings: string | null
  readonly totals: string | null
}

export function ledgerOf(row: GatheredRow, columns: { readonly [table in 'records' | 'certificates' | 'findings' | 'totals']: number }): object {
  const records = parted(row.records, columns.records)
  if (records.length !== row.recordCount) throw new Unreadable()
  const ledger: Record<string, unknown> = { learner: row.learner, records: records.map(recordOf) }
  if (row.certificates !== null) ledger['certificates'] = parted(row.certificates, columns.certificates).map(certificateOf)
  if (row.findings !== null) ledger['findings'] = findingsOf(parted(row.findings, columns.findings))
  if (row.totals !== null) ledger['totals'] = parted(row.totals, columns.totals).map(totalsOf)
  if (row.dutyFrom !== null) ledger['dutyFrom'] = integer(row.dutyFrom)
  if (row.exemptYears !== null) ledger['exemptYears'] = yearsIn(row.exemptYears).map((year) => ({ year }))
  if (row.incompleteYears !== null) ledger['incompleteYears'] = yearsIn(row.incompleteYears)
  return ledger
}

const yearsIn = (text: string): (number | string | undefined)[] => text.split(' ').map(integer)

type Fields = readonly (string | undefined)[]

function recordOf([id, date, until, days, kind, mode, subject, hours, credits, route, tier, rank, recognized, activity, waivedBy, waivedFor, title]: Fields): object {
  const record: Record<string, unknown> = { id, date, kind }
  if (until !== undefined) record['until'] = until
  if (days !== undefined) record['days'] = days.split(' ')
  if (mode !== undefined) record['mode'] = mode
  if (subject !== undefined) record['subject'] = subject
  if (hours !== undefined) record['hours'] = hours
  if (credits !== undefined) record['credits'] = credits
  if (route !== undefined) record['route'] = route
  if (tier !== undefined) record['tier'] = tier
  if (rank !== undefined) record['rank'] = integer(rank)
  if (recognized !== undefined) record['recognized'] = recognized
  if (activity !== undefined) record['activity'] = activity
  if (waivedBy !== undefined || waivedFor !== undefined) record['waiver'] = { by: waivedBy, reason: waivedFor }
  if (title !== undefined) record['title'] = title
  return record
}

const certificateOf = ([level, issuedOn, initial]: Fields): object => (initial === undefined ? { level, issuedOn } : { level, issuedOn, initial: flag(initial) })

/** A row a finding and record; a finding that names none has one row. */
function findingsOf(rows: readonly Fields[]): object[] {
  const findings = new Map<string, { decidedOn: string | undefined; liftedOn?: string; records: string[] }>()
  for (const [decidedOn, liftedOn, record] of rows) {
    const key = `${decidedOn ?? ''} ${liftedOn ?? ''}`
    let finding = findings.get(key)
    if (finding === undefined) findings.set(key, finding = { decidedOn, ...(liftedOn === undefined ? {} : { liftedOn }), records: [] })
    if (record !== undefined) finding.records.push(record)
  }
  return [...findings.values()]
}

const totalsOf = ([year, general, professional, unclassified, exam, sinceCertificate]: Fields): object =>
  ({ year: integer(year), general, professional, unclassified, exam, sinceCertificate })
