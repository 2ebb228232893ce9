import type { Explanation } from './explanation.js'

const INDENT = '  '

/**
 * Renders an explanation as Markdown: a heading, and the sentences as nested lists. What came from the ledger is escaped.
 *
 * @param explanation - what `explain` gives
 * @returns Markdown (CommonMark), ending with a line break
 * The articles are those that the explanation cites.
 * @example
 * renderMarkdown(explain(assess(ledger, { asOf: '2024-12-31' }), { locale: 'zh' })).split('\n')[0]
 * //=> '# 继续教育学分情况说明'
 */
export function renderMarkdown({ title, lines }: Explanation): string {
  const items = lines.map(({ text, citation, depth }) =>
    `${INDENT.repeat(depth)}- ${escaped(text)}${citation === undefined ? '' : ` \\[${escaped(citation)}\\]`}`)
  return `${[`# ${escaped(title)}`, '', ...items].join('\n')}\n`
}

/** Text without any meaning to Markdown: an id may hold what would be a link, a tag or a line of its own. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&').replace(/\s+/g, ' ').replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+=]/, '\\$&')
}
