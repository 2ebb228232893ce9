// Places in the text, for whoever has an id that is one: clause.ts is the checked door.
import { articles, partTitles } from './articles.js'
import type { Article } from './articles.js'
import type { ClauseId } from './clauses.js'
import { jinhua64 } from './figures.js'
import type { Bilingual } from './readings.js'

/** A place in the text, citable. */
export interface Clause {
  readonly id: ClauseId
  /** A stable citation: '金人社发〔2020〕64号 第（十一）条第（3）项'. */
  readonly label: string
  /** What the place is about. */
  readonly title: Bilingual
  /** What its article says, in our words. */
  readonly summary: Bilingual
  readonly computable: boolean
  /** For an article without a computable rule: what it is instead; else null. */
  readonly instead: Bilingual | null
  /** The functions that carry it out. */
  readonly implementedBy: readonly string[]
}

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const TEN = 10

/** The citation of a place, and what its article says. */
export function cite(id: ClauseId): Clause {
  const [number, part] = id.split('.') as [string, string | undefined]
  const article = articles.find((row) => row.article === number) as Article
  return {
    id,
    label: `${jinhua64.id} 第（${numeral(Number(number))}）条${partLabel(id, part)}`,
    title: part === undefined ? article.title : partTitles[id as keyof typeof partTitles],
    summary: article.summary,
    computable: article.nature === 'computable',
    instead: article.instead,
    implementedBy: article.implementedBy,
  }
}

/** A numbered item by its number; a place that the text does not number, by what it is about. */
function partLabel(id: ClauseId, part: string | undefined): string {
  if (part === undefined) return ''
  return /\d/.test(part) ? `第（${part}）项` : `（${partTitles[id as keyof typeof partTitles].zh}）`
}

/** A number from 1 to 99 as the text writes it: 9 → 九, 11 → 十一, 20 → 二十. */
function numeral(number: number): string {
  const tens = Math.floor(number / TEN)
  return `${tens > 1 ? NUMERALS[tens] : ''}${tens > 0 ? '十' : ''}${NUMERALS[number % TEN]}`
}
