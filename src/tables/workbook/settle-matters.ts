// One person's certificates, years and decisions against each other.
import type { Certificate, FraudFinding, LedgerInput } from '../../ledger/ledger.js'
import { levels } from '../../regulation/levels.js'
import { wordKey } from '../cell/cell.js'
import type { PersonRow } from '../row/read-person.js'
import type { ReadRow } from '../table/unassigned.js'
import type { TableOptions } from './table-options.js'

type Matters = Pick<LedgerInput, 'certificates' | 'findings' | 'dutyFrom' | 'exemptYears' | 'incompleteYears'>
type Row = ReadRow<PersonRow>
type StandingRow = Row & { readonly content: PersonRow }
type CertificateRow = Row & { readonly content: { readonly certificate: Certificate } }

/** What the second table and the options say of a person; `ids` are of the records that count, `totals` the years known by sums. */
export function settleMatters(rows: readonly Row[], ids: ReadonlySet<string>, totals: ReadonlySet<number>, options: TableOptions): Matters {
  leaveOutRepeated(rows)
  const held = rows.filter((row): row is CertificateRow => counts(row) && row.content.certificate !== undefined)
  leaveOutOccupations(held, options.occupation)
  leaveOutUnordered(held.filter(counts))
  const dutyFrom = settleDuty(rows) ?? options.dutyFrom
  const standing = rows.filter(counts)
  const exemptYears = [
    ...standing.flatMap(({ content }) => content.exemptYears),
    ...(options.exemptYears ?? []).map((year) => ({ year })),
  ]
  const findings = standing.flatMap((row) => (row.content.decision === undefined ? [] : [knownRecords(row, row.content.decision, ids)]))
  const incompleteYears = [...new Set(standing.flatMap((row) => gapsOf(row, totals)))].sort()
  const certificates = standing.flatMap(({ content }) => content.certificate ?? [])
  return {
    ...(certificates.length > 0 && { certificates: withoutLateInitials(certificates) }),
    ...(findings.length > 0 && { findings }),
    ...(dutyFrom !== undefined && { dutyFrom }),
    ...(exemptYears.length > 0 && { exemptYears }),
    ...(incompleteYears.length > 0 && { incompleteYears }),
  }

  /** Only the first certificate can be the initial one. */
  function withoutLateInitials(some: readonly Certificate[]): Certificate[] {
    const first = some.map(({ issuedOn }) => issuedOn).sort()[0]
    return some.map((certificate) => {
      if (certificate.initial !== true || certificate.issuedOn === first) return certificate
      held.find(({ content }) => content.certificate === certificate)?.reader.say('initialLate', 'initial')
      const { initial: _, ...rest } = certificate
      return rest
    })
  }
}

const counts = (row: Row): row is StandingRow => row.content !== null && !row.reader.failed()

function leaveOutRepeated(rows: readonly Row[]): void {
  const contents = new Set<string>()
  for (const { reader, content } of rows.filter(counts)) {
    const whole = JSON.stringify(content)
    if (contents.has(whole)) reader.say('duplicateRow')
    contents.add(whole)
  }
}

/** Certificates of one occupation only: of several, the one chosen. Who has but one is not asked. */
function leaveOutOccupations(rows: readonly CertificateRow[], chosen: string | undefined): void {
  const named = rows.flatMap(({ reader, content: { certificate: { occupation } } }) =>
    (occupation === undefined ? [] : [{ reader, key: occupationKey(occupation) }]))
  const held = new Set(named.map(({ key }) => key))
  if (held.size < 2) return
  const wanted = chosen === undefined ? undefined : occupationKey(chosen)
  for (const { reader, key } of named) {
    // A choice that fits none of them chooses nothing.
    if (wanted === undefined || !held.has(wanted)) reader.say('twoOccupations', 'occupation')
    else if (key !== wanted) reader.say('otherOccupation', 'occupation')
  }
}

/** An occupation without its trade in brackets: 车工（数控车工） is 车工. */
function occupationKey(occupation: string): string {
  return wordKey(occupation.replace(/[(（[【].*$/s, '')) || wordKey(occupation)
}

/** In the order of their days, each certificate must be of a higher level than those before. */
function leaveOutUnordered(rows: readonly CertificateRow[]): void {
  const rankOf = ({ content }: CertificateRow): number => levels.findIndex(({ level }) => level === content.certificate.level)
  const dayOf = ({ content }: CertificateRow): string => content.certificate.issuedOn
  let before: CertificateRow | undefined
  for (const row of [...rows].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))) {
    if (before !== undefined && dayOf(row) === dayOf(before)) row.reader.say('sameDay', 'issuedOn')
    else if (before !== undefined && rankOf(row) <= rankOf(before)) row.reader.say('levelOrder', 'level')
    else before = row
  }
}

function settleDuty(rows: readonly Row[]): number | undefined {
  let settled: number | undefined
  for (const { reader, content } of rows.filter(counts)) {
    if (settled !== undefined && content.dutyFrom !== undefined && content.dutyFrom !== settled) reader.say('dutyConflict', 'dutyFrom')
    else settled ??= content.dutyFrom
  }
  return settled
}

function knownRecords({ reader }: Row, decision: FraudFinding, ids: ReadonlySet<string>): FraudFinding {
  const { records, ...rest } = decision
  if (records === undefined) return decision
  const known = records.filter((id) => ids.has(id))
  if (known.length < records.length) reader.say('unknownRecord', 'voided')
  return { ...rest, records: known }
}

/** The years with gaps of a row; one that is known by its sums has none. */
function gapsOf({ reader, content: { gapYears } }: StandingRow, totals: ReadonlySet<number>): readonly number[] {
  if (gapYears.some((year) => totals.has(year))) reader.say('gapWithTotals', 'gapYears')
  return gapYears.filter((year) => !totals.has(year))
}
