// Hours and credits as people and spreadsheets write them.
import { isQuantity } from '../values/quantity.js'
import type { Cell } from './cell.js'
import { halfWidth } from './cell.js'

/** What a cell says of a quantity, and whether it was mended; undefined for what is none. */
export interface QuantityReading {
  readonly quantity: number
  /** Whether binary arithmetic had left dust on it: 19.000000000000004. */
  readonly dusty: boolean
}

const UNITS = { hours: /(学时|课时|节)$/, credits: /(学分|分)$/ } as const
const DECIMAL = /^\d+(\.\d+)?$/
const WITH_COMMAS = /^\d{1,3}(,\d{3})+(\.\d+)?$/
const DUST = 1e-6
const HUNDRED = 100

/** Reads a cell as hours or credits; a number is taken for the hundredth it is next to. */
export function readQuantity(cell: Cell, unit: 'hours' | 'credits'): QuantityReading | undefined {
  const value = numberOf(cell, unit)
  if (value === undefined) return undefined
  if (isQuantity(value)) return { quantity: value, dusty: false }
  const nearest = Math.round(value * HUNDRED) / HUNDRED
  return Math.abs(value - nearest) <= DUST && isQuantity(nearest) ? { quantity: nearest, dusty: true } : undefined
}

function numberOf(cell: Cell, unit: 'hours' | 'credits'): number | undefined {
  if (typeof cell === 'number') return cell
  if (typeof cell !== 'string') return undefined
  const text = halfWidth(cell).replace(/\s+/g, '').replace(UNITS[unit], '')
  if (WITH_COMMAS.test(text)) return Number(text.replace(/,/g, ''))
  return DECIMAL.test(text) ? Number(text) : undefined
}
