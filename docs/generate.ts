// Writes the tables in the docs that repeat the source: `npm run docs`. A test compares them, so none can go stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ClauseId } from '../src/regulation/clauses.js'
import { articles } from '../src/regulation/articles.js'
import { jinhua64 } from '../src/regulation/figures.js'
import { levels } from '../src/regulation/levels.js'
import { articlePages } from './article-pages.js'
import { guidePages } from './guide-tables.js'
import { readingPages } from './reading-tables.js'
import { spreadsheetPages } from './spreadsheet-tables.js'

/** The file of each article's rule, beside the functions that apply it. */
const RULE_FILES: Partial<Record<ClauseId, readonly string[]>> = {
  9: ['article-09-annual-requirement'],
  10: ['article-10-conversion', 'article-10-daily-caps', 'article-10-11-same-activity', 'article-10-11-truncation'],
  11: ['article-11-special-routes', 'article-10-11-same-activity', 'article-10-11-truncation'],
  14: ['article-14-early-application'],
  15: ['article-15-examiners'],
  16: ['article-16-talent-programs'],
  20: ['article-20-reset-on-promotion'],
  22: ['article-22-fraud'],
  24: ['article-24-in-force'],
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(' ')

/** The generated blocks, by page and name. */
export const generated: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...readingPages,
  ...spreadsheetPages,
  ...guidePages,
  ...articlePages,
  'docs/articles.md': {
    articles: table(
      ['条', '说什么', 'What it says', 'computed by, or what it is instead', 'rule'],
      articles.map(({ article, title, summary, instead, implementedBy }) => [
        article,
        `**${title.zh}** ${summary.zh}`,
        `**${title.en}.** ${summary.en}`,
        instead === null ? code(implementedBy) : [`${instead.zh} · ${instead.en}`, code(implementedBy)].filter((text) => text !== '').join(' · '),
        (RULE_FILES[article] ?? []).map((file) => `[${file}](../src/rules/${file}.ts)`).join(' ') || '–',
      ]),
    ),
    figures: table(
      ['figure', 'value', 'unit', 'clause', 'from'],
      Object.entries(jinhua64.figures).map(([name, { values, unit, clause }]) => [
        `\`${name}\``, values.map(({ value }) => [value].flat().join(' / ')).join('; '), unit, clause, values.map(({ from }) => from).join('; '),
      ]),
    ),
  },
  'docs/glossary.md': {
    levels: table(['等级 · level', '标识符 · identifier', '英文 · in English'], levels.map(({ zh, level, en }) => [zh, `\`${level}\``, en])),
  },
}

/** A page with its generated blocks as they should be. */
export function withGenerated(page: string, text: string): string {
  return Object.entries(generated[page] ?? {}).reduce((whole, [name, block]) => {
    const [open, close] = [`<!-- generated: ${name} -->`, '<!-- end -->']
    const start = whole.indexOf(open)
    if (start < 0) throw new Error(`${page} has no place for ${name}`)
    return `${whole.slice(0, start + open.length)}\n${block}\n${whole.slice(whole.indexOf(close, start))}`
  }, text)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const page of Object.keys(generated)) {
    const file = new URL(`../${page}`, import.meta.url)
    writeFileSync(file, withGenerated(page, readFileSync(file, 'utf8')))
  }
}
