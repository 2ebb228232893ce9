import type { Explanation } from './explanation.js'
import { inPlainText } from './plain-text.js'

const INDENT = '  '

/**
 * Renders an explanation as plain text, a sentence a line, its article in brackets.
 *
 * @param explanation - what `explain` gives
 * @returns the text, ending with a line break
 * @remarks The articles are those that the explanation cites. A line break in an id becomes a space, a character that nobody sees U+FFFD.
 * @example
 * renderText(explain(assess(ledger, { asOf: '2024-12-31' }), { locale: 'en' })).split('\n')[0]
 * //=> 'Statement of continuing-education credits'
 */
export function renderText(explanation: Explanation): string {
  const { title, lines } = inPlainText(explanation)
  const sentences = lines.map(({ text, citation, depth }) => `${INDENT.repeat(depth)}${text}${citation === undefined ? '' : ` [${citation}]`}`)
  return `${[title, '', ...sentences].join('\n')}\n`
}
