import type { AssumptionId } from '../assess/assessment.js'
import type { PlainDate } from '../ledger/ledger.js'
import type { ClauseId } from '../regulation/clauses.js'
import type { FigureName } from '../regulation/figures.js'
import type { ReadingId } from '../regulation/reading-answers.js'

/** What a line is about; `text` is the regulation itself. */
export type About =
  | { readonly kind: 'text' | 'level' | 'promotion' | 'earliestDate' | 'talentProgram' | 'examiner' | 'plan' }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'period'; readonly from: PlainDate; readonly to: PlainDate }
  | { readonly kind: 'record'; readonly id: string }
  | { readonly kind: 'reading'; readonly reading: ReadingId }
  | { readonly kind: 'figure'; readonly figure: FigureName }
  | { readonly kind: 'assumption'; readonly assumption: AssumptionId }

/** One complete sentence of an explanation. */
export interface Line {
  readonly text: string
  /** The place in the regulation that it goes by. */
  readonly clause?: ClauseId
  /** That place as the language cites it. */
  readonly citation?: string
  /** How deep it stands under the lines before it, from 0. */
  readonly depth: number
  readonly about?: About
}

/** A year's credits against what is required, to be drawn. */
export interface Bar {
  readonly label: string
  readonly actual: number
  readonly required: number
  /** Whether the year meets all that is required of it, not the total alone; null where that is not known. */
  readonly met: boolean | null
  /** What the bar shows, in words. */
  readonly text: string
}

/** The years of a result, to be drawn beside each other. */
export interface Chart {
  /** What the bars and their marks mean. */
  readonly caption: string
  readonly bars: readonly Bar[]
}

/** A result in words: data still, so that it can be rendered in any way. */
export interface Explanation {
  readonly kind: 'explanation'
  /** The language, as a BCP 47 tag. */
  readonly language: string
  readonly title: string
  readonly lines: readonly Line[]
  /** Null where no year is held against anything. */
  readonly chart: Chart | null
}
