import type { Explanation } from './explanation.js'

const INDENT = '  '

/**
 * Renders an explanation as plain text, a sentence a line, its article in brackets.
 *
 * @param explanation - what `explain` gives
 * @returns the text, ending with a line break
 * The articles are those that the explanation cites.
 * @example
 * renderText(explain(assess(ledger, { asOf: '2024-12-31' }), { locale: 'en' })).split('\n')[0]
 * //=> 'Statement of continuing-education credits'
 */
export function renderText({ title, lines }: Explanation): string {
  const sentences = lines.map(({ text, citation, depth }) => `${INDENT.repeat(depth)}${text}${citation === undefined ? '' : ` [${citation}]`}`)
  return `${[title, '', ...sentences].join('\n')}\n`
}
