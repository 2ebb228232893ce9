// GB 11643: the 18-character resident identity number, with its check character.
import { exists } from './plain-date.js'

const SHAPE = /^\d{17}[\dX]$/i
const CHECK_CHARACTERS = '10X98765432'
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const BIRTH_DATE = { from: 6, year: 10, month: 12, to: 14 }

/** Whether a text is a valid resident identity number: its birth date exists and its check character is right. */
export function isResidentId(text: string): boolean {
  if (!SHAPE.test(text)) return false
  const { from, year, month, to } = BIRTH_DATE
  const born = exists(Number(text.slice(from, year)), Number(text.slice(year, month)), Number(text.slice(month, to)))
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(text[place]), 0)
  return born && CHECK_CHARACTERS[sum % CHECK_CHARACTERS.length] === text[WEIGHTS.length]?.toUpperCase()
}
