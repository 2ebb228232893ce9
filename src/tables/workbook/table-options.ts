// What a caller says of tables beside the tables themselves. Checked by hand: this entry loads no schema library.
import type { IssuePath } from '../../ledger/issues.js'
import { issue, refuse } from '../../ledger/issues.js'
import type { Table } from '../cell/cell.js'
import type { DateStyle } from '../cell/read-date.js'
import type { WordsOfOne } from '../words/vocabulary.js'
import { checkWords } from '../words/vocabulary.js'

/** How tables are to be read. */
export interface TableOptions extends Partial<DateStyle> {
  /** The second table: certificates, exempt years, first years of duty, decisions on fraud. */
  readonly certificates?: Table
  /** The third table: closed years that are known by their sums alone. */
  readonly totals?: Table
  /** The occupation whose certificates are meant, for persons with more than one. */
  readonly occupation?: string
  /** For every learner: the first year under the annual duty, where the table says nothing else. */
  readonly dutyFrom?: number
  /** For every learner: years that are not assessed, beside those in the table. */
  readonly exemptYears?: readonly number[]
  /** Further words and headings, beside the library's. */
  readonly words?: WordsOfOne
}

const YEARS = { min: 1949, max: 2199 }

const isYear = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= YEARS.min && (value as number) <= YEARS.max
const oneOf = (...words: readonly unknown[]) => (value: unknown): boolean => words.includes(value)

const FITS: { readonly [O in keyof Required<TableOptions>]: (value: unknown) => boolean } = {
  certificates: (value) => Array.isArray(value),
  totals: (value) => Array.isArray(value),
  occupation: (value) => typeof value === 'string',
  dutyFrom: isYear,
  exemptYears: (value) => Array.isArray(value) && value.every(isYear),
  dateSystem: oneOf(1900, 1904),
  dateObjects: oneOf('utc', 'local'),
  words: () => true,
}

/** The options, without what was left out; refuses those that cannot be. */
export function checkTableOptions(options: TableOptions): TableOptions {
  const path: IssuePath = ['options']
  if (typeof options !== 'object' || (options as unknown) === null) refuse([issue(path, 'type')])
  const given = Object.entries(options).filter(([, value]) => value !== undefined && value !== null)
  refuse(given.flatMap(([name, value], index) => {
    if (!Object.hasOwn(FITS, name)) return [issue([...path, index], 'unknownKey')]
    return FITS[name as keyof typeof FITS](value) ? [] : [issue([...path, name], 'unknownChoice')]
  }))
  const checked: TableOptions = Object.fromEntries(given)
  if (checked.words !== undefined) checkWords(checked.words, [...path, 'words'])
  return checked
}
