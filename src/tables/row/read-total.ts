// One row of the table of yearly totals: a closed year that is known by its sums alone.
import { readAmount } from '../cell/read-quantity.js'
import { isErrorValue, textOf } from '../cell/cell.js'
import { readYears } from '../cell/read-years.js'
import { hundredths } from '../../values/quantity.js'
import type { RowReader } from './row-reader.js'

/** The sums of one year; what is left out is not known. */
export interface TotalRow {
  readonly year: number
  readonly general: number
  readonly professional: number
  readonly unclassified?: number
  readonly exam?: number
  readonly sinceCertificate?: number
}

/** Reads a row; null where it cannot count, which the row's findings then say. */
export function readTotal(row: RowReader): TotalRow | null {
  const year = row.mustHave('year') ? oneYear(row) : null
  const general = row.mustHave('general') ? amount(row, 'general') : null
  const professional = row.mustHave('professional') ? amount(row, 'professional') : null
  const unclassified = amount(row, 'unclassified')
  const [exam, sinceCertificate, total] = [amount(row, 'exam'), amount(row, 'sinceCertificate'), amount(row, 'total')]
  if (year === null || general === null || professional === null || row.failed()) return null
  const sum = [general, professional, unclassified ?? 0].reduce((all, one) => all + hundredths(one), 0)
  if (total !== null && hundredths(total) !== sum) return row.say('totalMismatch', 'total')
  if (exam !== null && hundredths(exam) > sum) return row.say('partTooLarge', 'exam')
  if (sinceCertificate !== null && hundredths(sinceCertificate) > sum) return row.say('partTooLarge', 'sinceCertificate')
  return {
    year, general, professional,
    ...(unclassified !== null && { unclassified }),
    ...(exam !== null && { exam }),
    ...(sinceCertificate !== null && { sinceCertificate }),
  }
}

function oneYear(row: RowReader): number | null {
  if (isErrorValue(row.cell('year'))) return row.say('errorValue', 'year')
  const years = readYears(textOf(row.cell('year')) ?? '')
  const [year] = years ?? []
  return years?.length === 1 && year !== undefined ? year : row.say('year', 'year')
}

function amount(row: RowReader, field: 'general' | 'professional' | 'unclassified' | 'exam' | 'sinceCertificate' | 'total'): number | null {
  if (!row.has(field)) return null
  if (isErrorValue(row.cell(field))) return row.say('errorValue', field)
  return readAmount(row.cell(field)) ?? row.say('amount', field)
}
