import type { Explanation } from './explanation.js'
import { inPlainText } from './plain-text.js'

const INDENT = '  '

/**
 * Renders an explanation as Markdown: a heading, and the sentences as nested lists. What came from the ledger is escaped.
 *
 * @param explanation - what `explain` gives
 * @returns Markdown (CommonMark, and GitHub's), ending with a line break
 * @remarks The articles are those that the explanation cites. An id that would become a link stands as code. A line break in an id becomes
 *   a space, a character that nobody sees U+FFFD.
 * @example
 * renderMarkdown(explain(assess(ledger, { asOf: '2024-12-31' }), { locale: 'zh' })).split('\n')[0]
 * //=> '# 继续教育学分情况说明'
 */
export function renderMarkdown(explanation: Explanation): string {
  const { title, lines } = inPlainText(explanation)
  const items = lines.map(({ text, citation, depth }) =>
    `${INDENT.repeat(depth)}- ${escaped(text)}${citation === undefined ? '' : ` \\[${escaped(citation)}\\]`}`)
  return `${[`# ${escaped(title)}`, '', ...items].join('\n')}\n`
}

/** What an address is made of. */
const ADDRESS = /[\w.+%~:/?#@!$&'*=-]+/g
/** What makes an address a link without any markup, and a name an address. */
const LINKS = /:\/\/|www\.|@|mailto:|xmpp:/i

/** Text without any meaning to Markdown: an id may hold what would be a link, a tag or a line of its own. */
function escaped(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  let from = 0
  const parts: string[] = []
  for (const { 0: address, index } of line.matchAll(ADDRESS)) {
    if (!LINKS.test(address)) continue
    // As code: some readers find addresses also where their signs are escaped.
    parts.push(withoutMarkup(line.slice(from, index)), `\`${address}\``)
    from = index + address.length
  }
  return [...parts, withoutMarkup(line.slice(from))].join('').replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+=]/, '\\$&')
}

function withoutMarkup(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&!$]/g, '\\$&')
}
