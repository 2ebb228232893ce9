// Years as people write them: 2022, 2022年, 2021、2022年度, 2021-2023.
import { halfWidth, isBlank, plainSigns } from './cell.js'

const FIRST_YEAR = 1949
const LAST_YEAR = 2199
const LIST_SIGNS = /[、,，;；\n]+/
const SPAN = /^(\d{4})年?度?\s?(?:-|~|至|到)\s?(\d{4})$/

/** The years that a text lists; undefined where something in it is no year. */
export function readYears(text: string): number[] | undefined {
  const parts = text.split(LIST_SIGNS).filter((part) => !isBlank(part)).map((part) => halfWidth(part).replace(/\s?年?度?$/, ''))
  const years = parts.flatMap(yearsOf)
  return years.every((year) => year >= FIRST_YEAR && year <= LAST_YEAR) ? years : undefined
}

function yearsOf(part: string): number[] {
  if (/^\d{4}$/.test(part)) return [Number(part)]
  const [, first, last] = SPAN.exec(plainSigns(part)) ?? []
  const [from, to] = [Number(first), Number(last)]
  return to >= from && to - from <= LAST_YEAR - FIRST_YEAR ? Array.from({ length: to - from + 1 }, (_, more) => from + more) : [Number.NaN]
}
