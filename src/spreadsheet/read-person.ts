// One row of the table of persons: a certificate, years that are not assessed, the first year of duty, a decision on fraud.
import type { Certificate, ExemptYear, FraudFinding } from '../ledger/ledger.js'
import { halfWidth, isBlank } from './cell.js'
import type { RowReader } from './row-reader.js'
import { readLevel, readYes } from './words.js'

/** What a row says of a person; all of it may stand in one row. */
export interface PersonRow {
  readonly certificate?: Certificate
  readonly exemptYears: readonly ExemptYear[]
  readonly dutyFrom?: number
  readonly decision?: FraudFinding
}

const FIRST_YEAR = 1949
const LAST_YEAR = 2199
const LIST_SIGNS = /[、,，;；\n]+/

/** Reads a row; null where it cannot count, which the row's findings then say. */
export function readPerson(row: RowReader): PersonRow | null {
  const certificate = readCertificate(row)
  const exemptYears = readExemptYears(row)
  const [dutyFrom] = readYears(row, 'dutyFrom')
  const decision = readDecision(row)
  const nothing = certificate === null && exemptYears.length === 0 && dutyFrom === undefined && decision === null
  if (nothing && !row.failed()) row.say('nothing')
  if (row.failed()) return null
  return { exemptYears, ...(certificate && { certificate }), ...(dutyFrom !== undefined && { dutyFrom }), ...(decision && { decision }) }
}

function readCertificate(row: RowReader): Certificate | null {
  if (!['level', 'issuedOn', 'occupation', 'number', 'initial'].some(row.has)) return null
  const level = row.require('level') ? row.word('level', readLevel, 'level') : null
  const issued = row.require('issuedOn') ? oneDate(row, 'issuedOn') : null
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
  const word = row.word('initial', readYes, 'yes')
  return word === null ? null : word === 'yes'
}

function oneDate(row: RowReader, field: string): string | null {
  const reading = row.date(field)
  return reading?.until === undefined ? reading?.date ?? null : row.say('date', field)
}

function readExemptYears(row: RowReader): ExemptYear[] {
  const reason = row.text('exemptReason')
  if (reason !== null) row.require('exemptYear')
  return readYears(row, 'exemptYear').map((year) => ({ year, ...(reason !== null && { reason }) }))
}

/** The years in a cell: '2022', '2022年', '2021、2022'. */
function readYears(row: RowReader, field: 'exemptYear' | 'dutyFrom'): number[] {
  const years = yearsIn(row.text(field) ?? '')
  if (years === undefined || (field === 'dutyFrom' && years.length > 1)) {
    row.say('year', field)
    return []
  }
  return years
}

/** The years that a text lists; undefined where something in it is no year. */
export function yearsIn(text: string): number[] | undefined {
  const parts = text.split(LIST_SIGNS).filter((part) => !isBlank(part)).map((part) => halfWidth(part).replace(/年度?$/, ''))
  const years = parts.map(Number)
  return parts.every((part) => /^\d{4}$/.test(part)) && years.every((year) => year >= FIRST_YEAR && year <= LAST_YEAR) ? years : undefined
}

function readDecision(row: RowReader): FraudFinding | null {
  if (!['decidedOn', 'liftedOn', 'voided'].some(row.has)) return null
  const decidedOn = row.require('decidedOn') ? oneDate(row, 'decidedOn') : null
  const liftedOn = oneDate(row, 'liftedOn')
  if (decidedOn === null) return null
  if (liftedOn !== null && liftedOn < decidedOn) return row.say('dateOrder', 'liftedOn')
  const records = (row.text('voided') ?? '').split(LIST_SIGNS).map((id) => id.trim()).filter((id) => id !== '')
  return { decidedOn, ...(records.length > 0 && { records }), ...(liftedOn !== null && { liftedOn }) }
}
