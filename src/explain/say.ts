import type { ClauseId } from '../regulation/clauses.js'
import type { Catalog } from './catalog.js'
import type { About, Line } from './explanation.js'
import { plainText } from './plain-text.js'

/** A line in the making: the place of the regulation it goes by, and what it is about. */
export interface Saying {
  readonly clause?: ClauseId | null
  readonly about?: About
  readonly depth?: number
}

/** Makes a line; its citation is the language's own. */
export function say(catalog: Catalog, text: string, { clause, about, depth = 0 }: Saying = {}): Line {
  const cited = clause === undefined || clause === null ? {} : { clause, citation: catalog.citation(clause) }
  return { text: plainText(text), ...cited, depth, ...(about !== undefined && { about }) }
}

/** Lines further in, under a heading. */
export function under(lines: readonly Line[]): Line[] {
  return lines.map((line) => ({ ...line, depth: line.depth + 1 }))
}
