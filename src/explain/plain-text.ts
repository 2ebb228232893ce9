// What a ledger names by its own words (ids, keys) must not forge a sentence or turn the figures after it around.
import type { Explanation } from './explanation.js'

const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g
/** Control characters, halves of a character, and marks that change the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** Text on one line, without a character that nobody sees and that changes how the others are read. */
export function plainText(text: string): string {
  return text.replace(LINE_BREAK, ' ').replace(UNSEEN, '\uFFFD')
}

/** An explanation all of whose words are plain text, as it may be rendered. */
export function inPlainText({ title, lines, chart, ...rest }: Explanation): Explanation {
  return {
    ...rest,
    title: plainText(title),
    lines: lines.map(({ text, citation, ...line }) =>
      ({ ...line, text: plainText(text), ...(citation !== undefined && { citation: plainText(citation) }) })),
    chart: chart === null ? null : {
      caption: plainText(chart.caption),
      bars: chart.bars.map((bar) => ({ ...bar, label: plainText(bar.label), text: plainText(bar.text) })),
    },
  }
}
