// One row of the table of persons: a certificate, years that are not assessed, the first year of duty, a decision on fraud.
import type { Certificate, ExemptYear, FraudFinding } from '../../ledger/ledger.js'
import { readYears } from '../cell/read-years.js'
import type { RowReader } from './row-reader.js'

/** What a row says of a person; all of it may stand in one row. */
export interface PersonRow {
  readonly certificate?: Certificate
  readonly exemptYears: readonly ExemptYear[]
  readonly dutyFrom?: number
  /** Years of which records may be missing. */
  readonly gapYears: readonly number[]
  readonly decision?: FraudFinding
}

const LIST_SIGNS = /[、,，;；\n]+/

/** Reads a row; null where it cannot count, which the row's findings then say. */
export function readPerson(row: RowReader): PersonRow | null {
  const certificate = readCertificate(row)
  const exemptYears = readExemptYears(row)
  const [dutyFrom] = yearsOf(row, 'dutyFrom')
  const gapYears = [...new Set(yearsOf(row, 'gapYears'))]
  const decision = readDecision(row)
  const nothing = certificate === null && exemptYears.length === 0 && dutyFrom === undefined && gapYears.length === 0 && decision === null
  if (nothing && !row.failed()) row.say('nothing')
  if (nothing || row.failed()) return null
  return {
    exemptYears,
    gapYears,
    ...(certificate && { certificate }),
    ...(dutyFrom !== undefined && { dutyFrom }),
    ...(decision && { decision }),
  }
}

function readCertificate(row: RowReader): Certificate | null {
  if (row.firstOf(['level', 'issuedOn', 'occupation', 'number', 'initial']) === undefined) return null
  const level = row.mustHave('level') ? row.word('level', row.layout.words.read.level, 'level', 'level') : null
  const issued = row.mustHave('issuedOn') ? oneDate(row, 'issuedOn') : null
  const initial = readInitial(row)
  const [occupation, number] = [row.text('occupation'), row.text('number')]
  if (level === null || issued === null) return null
  return {
    level,
    issuedOn: issued,
    ...(occupation !== null && { occupation }),
    ...(number !== null && { number }),
    ...(initial !== null && { initial }),
  }
}

function readInitial(row: RowReader): boolean | null {
  const cell = row.cell('initial')
  if (typeof cell === 'boolean') return cell
  const word = row.word('initial', row.layout.words.read.yes, 'yes', 'yes')
  return word === null ? null : word === 'yes'
}

function oneDate(row: RowReader, field: string): string | null {
  const reading = row.date(field)
  return reading?.until === undefined && reading?.days === undefined ? reading?.date ?? null : row.say('date', field)
}

function readExemptYears(row: RowReader): ExemptYear[] {
  const reason = row.text('exemptReason')
  if (reason !== null) row.mustHave('exemptYear')
  return yearsOf(row, 'exemptYear').map((year) => ({ year, ...(reason !== null && { reason }) }))
}

/** The years in a cell: '2022', '2022年', '2021、2022'. */
function yearsOf(row: RowReader, field: 'exemptYear' | 'dutyFrom' | 'gapYears'): number[] {
  const years = readYears(row.text(field) ?? '')
  if (years === undefined || (field === 'dutyFrom' && years.length > 1)) {
    row.say('year', field)
    return []
  }
  return years
}

function readDecision(row: RowReader): FraudFinding | null {
  if (row.firstOf(['decidedOn', 'liftedOn', 'voided']) === undefined) return null
  const decidedOn = row.mustHave('decidedOn') ? oneDate(row, 'decidedOn') : null
  const liftedOn = oneDate(row, 'liftedOn')
  if (decidedOn === null) return null
  if (liftedOn !== null && liftedOn < decidedOn) return row.say('dateOrder', 'liftedOn')
  const records = (row.text('voided') ?? '').split(LIST_SIGNS).map((id) => id.trim()).filter((id) => id !== '')
  return { decidedOn, ...(records.length > 0 && { records }), ...(liftedOn !== null && { liftedOn }) }
}
