// Resident identity numbers: of 18 characters with a check character (GB 11643), and of 15 digits, as issued until 1999.
import { exists } from './plain-date.js'

const WHOLE = /^\d{17}[\dX]$/i
const CHECK_CHARACTERS = '10X98765432'
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const WHOLE_LENGTH = 18
const BIRTH_DATE = { from: 6, year: 10, month: 12, to: 14 }

/** Whether a text is a valid resident identity number: its birth date exists and its check character is right. */
export function isResidentId(text: string): boolean {
  if (!WHOLE.test(text)) return false
  const { from, year, month, to } = BIRTH_DATE
  const born = exists(Number(text.slice(from, year)), Number(text.slice(year, month)), Number(text.slice(month, to)))
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(text[place]), 0)
  return born && CHECK_CHARACTERS[sum % CHECK_CHARACTERS.length] === text[WEIGHTS.length]?.toUpperCase()
}

/** The codes of the provinces, with which every number begins. */
const PROVINCES: ReadonlySet<string> = new Set([
  '11', '12', '13', '14', '15', '21', '22', '23', '31', '32', '33', '34', '35', '36', '37', '41', '42', '43', '44', '45', '46',
  '50', '51', '52', '53', '54', '61', '62', '63', '64', '65', '71', '81', '82', '91',
])

const CENTURY = 1900
const OLD_BIRTH_DATE = { from: 6, year: 8, month: 10, to: 12 }

/** Whether 15 digits are a number of before 1999, which has no check character: its province and its birth date exist. */
function isOldResidentId(digits: string): boolean {
  const { from, year, month, to } = OLD_BIRTH_DATE
  return PROVINCES.has(digits.slice(0, 2))
    && exists(CENTURY + Number(digits.slice(from, year)), Number(digits.slice(year, month)), Number(digits.slice(month, to)))
}

// A run of digits is looked at whole: a part of a longer one is some other number.
const CANDIDATES = /(?<!\d)(?:\d{17}[\dX]|\d{15})(?!\d)/gi

const OLD_LENGTH = 15

/** What people put between the groups of a number: whatever is neither a letter nor a digit, seen or not. */
const BETWEEN = /[^\p{L}\p{N}]+/u

/**
 * What is typed for the check character X and only looks like it: signs of multiplication, Greek chi, Cyrillic kha. Written by their codes,
 * because the script for warehouses is ASCII, and what builds it leaves patterns as they are.
 */
const LIKE_X = /[\u00d7\u2715\u2716\u2573\u03a7\u03c7\u0425\u0445]/g

/**
 * Whether a text holds a resident identity number, however it is dressed: full-width, with anything between its groups that is neither
 * letter nor digit, behind a word or another number, before a note, or with something that only looks like its X.
 *
 * Of random keys of 15 digits, about 1.4 in 100 are taken for a number of before 1999.
 */
export function holdsResidentId(text: string): boolean {
  const groups = text.normalize('NFKC').replace(LIKE_X, 'X').split(BETWEEN)
  return groups.some((_, first) => beginsWith(groups.slice(first, first + WHOLE_LENGTH)))
}

/** Whether the first groups, as many as it takes, are together a number. */
function beginsWith(groups: readonly string[]): boolean {
  let joined = ''
  return groups.some((group) => {
    joined += group
    return joined.length >= OLD_LENGTH && holdsWhole(joined)
  })
}

function holdsWhole(text: string): boolean {
  return (text.match(CANDIDATES) ?? []).some((run) => (run.length === OLD_LENGTH ? isOldResidentId(run) : isResidentId(run)))
}
