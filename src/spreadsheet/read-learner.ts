// Who a row is about. An ID number, or a name where there is no other key, is matched here and goes no further.
import { isResidentId } from '../values/resident-id.js'
import type { Cell } from './cell.js'
import { halfWidth, textOf } from './cell.js'

/** A key as the table has it. */
export interface LearnerKey {
  /** What rows are matched by. */
  readonly match: string
  /** Whether it must not leave the table: the ledger gets a key made from the row. */
  readonly personal: boolean
  /** Whether it looks like an ID number and its check character is wrong. */
  readonly checkFails: boolean
}

/** Why a cell is no key: an ID number that a spreadsheet has rounded, or nothing that can be a key. */
export type LearnerProblem = 'idRounded' | 'learner'

const MAX_LEARNER = 200
/** A spreadsheet keeps 15 digits of a number. */
const DIGITS_KEPT = 1e15
const SCIENTIFIC = /^\d(\.\d+)?E\+?1[4-9]$/i
const ROUNDED_ID = /^\d{15}000$/
const ID_SHAPE = /^\d{17}[\dX]$/i
/** ID numbers had 15 digits until 1999: place, year, month and day of birth, and three more. */
const OLD_ID = /^\d{8}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}$/

/** Reads a cell as the key of a learner; `isName` says that the column holds names. */
export function readLearner(cell: Cell, isName: boolean): LearnerKey | { readonly problem: LearnerProblem } {
  if (typeof cell === 'number' && cell >= DIGITS_KEPT) return { problem: 'idRounded' }
  const text = textOf(cell)
  if (text === undefined) return { problem: 'learner' }
  const match = halfWidth(text).replace(/^'/, '')
  if (isName) return { match, personal: true, checkFails: false }
  if (isResidentId(match)) return { match: match.toUpperCase(), personal: true, checkFails: false }
  if (ROUNDED_ID.test(match) || SCIENTIFIC.test(match)) return { problem: 'idRounded' }
  if (ID_SHAPE.test(match)) return { match: match.toUpperCase(), personal: true, checkFails: true }
  if (OLD_ID.test(match)) return { match, personal: true, checkFails: false }
  return match.length > MAX_LEARNER || match === '' ? { problem: 'learner' } : { match, personal: false, checkFails: false }
}
