// Hours and credits as people and spreadsheets write them.
import { isQuantity } from '../../values/quantity.js'
import type { Cell } from './cell.js'
import { halfWidth } from './cell.js'

/** What a cell says of a quantity, and what is to be said of it; undefined for what is none. */
export interface QuantityReading {
  readonly quantity: number
  /** Whether binary arithmetic had left dust on it: 19.000000000000004. */
  readonly dusty: boolean
  /** Whether it is written in clock hours, which periods of study are not. */
  readonly clock: boolean
}

const UNITS = { hours: /个?(学时|课时|节课?|小时)$|个$/, credits: /个?(学分|分)$|个$/ } as const
const DECIMAL = /^\d+(\.\d+)?$/
const WITH_COMMAS = /^\d{1,3}(,\d{3})+(\.\d+)?$/
/** Two numbers in one cell are not one: 1 and 2 on two lines are no 12. */
const TWO_NUMBERS = /\d\s+\d/
const DUST = 1e-6
const HUNDRED = 100

/** Reads a cell as hours or credits; a number is taken for the hundredth it is next to. */
export function readQuantity(cell: Cell, unit: 'hours' | 'credits'): QuantityReading | undefined {
  const value = numberOf(cell, unit)
  const clock = unit === 'hours' && typeof cell === 'string' && halfWidth(cell).endsWith('小时')
  if (value === undefined) return undefined
  if (isQuantity(value)) return { quantity: value, dusty: false, clock }
  const nearest = Math.round(value * HUNDRED) / HUNDRED
  return Math.abs(value - nearest) <= DUST && isQuantity(nearest) ? { quantity: nearest, dusty: true, clock } : undefined
}

/** Reads a cell as credits of a sum, which may be 0. */
export function readAmount(cell: Cell): number | undefined {
  const value = numberOf(cell, 'credits')
  return value === 0 ? 0 : readQuantity(cell, 'credits')?.quantity
}

function numberOf(cell: Cell, unit: 'hours' | 'credits'): number | undefined {
  if (typeof cell === 'number') return cell
  if (typeof cell !== 'string') return undefined
  const plain = halfWidth(cell)
  if (TWO_NUMBERS.test(plain)) return undefined
  const text = plain.replace(/\s+/g, '').replace(/^'?共?/, '').replace(UNITS[unit], '')
  if (WITH_COMMAS.test(text)) return Number(text.replace(/,/g, ''))
  return DECIMAL.test(text) ? Number(text) : undefined
}
