// Some pages are written once, with both languages side by side: those of the readings, and the glossary. The site shows each language its
// own part.
import type { SiteLocale } from './contents.js'

const HAN = /[\u3400-\u9fff]/g
const LATIN = /[a-z]/gi

/** Either language quotes words of the other: what there is more of decides, a Chinese word being shorter. */
const isChinese = (text: string): boolean => 2 * (text.match(HAN)?.length ?? 0) > (text.match(LATIN)?.length ?? 0)

const FENCE = '```'

/** The columns of a table that are in one language alone, by their headings. */
const COLUMNS: Readonly<Record<SiteLocale, readonly string[]>> = { zh: ['中文', '问题', '说什么', '含义'], en: ['English', 'question', 'What it says', 'meaning'] }

const LANGUAGES = ['中文', 'English']

/** The words in the first column of a reading's table, and the headings that the table has, in Chinese. */
const WORDS: Readonly<Record<string, string>> = { 'default by': '默认的依据', why: '理由', '(default)': '（默认）', 'art.': '条文' }

/** A page's part in one language: of double headings, table columns and paragraphs the one; code and what has no language stay. */
export function inOneLanguage(markdown: string, locale: SiteLocale): string {
  let fenced = false
  let dropped: number | null = null
  return markdown.split('\n').flatMap((line) => {
    if (line.startsWith(FENCE)) fenced = !fenced
    if (fenced || line.startsWith(FENCE)) return [line]
    if (!line.startsWith('|')) dropped = null
    if (line.startsWith('|')) {
      if (dropped !== null) return [tableRow(line, dropped, locale)]
      dropped = columnOf(line, locale)
      return [tableRow(`|${cellsOf(line).map((cell) => named(cell, locale)).join('|')}|`, dropped, locale)]
    }
    const heading = /^(#+) (.+ · .+)$/.exec(line)
    if (heading !== null) return [`${heading[1]} ${named(heading[2]!, locale)}`]
    const both = /^(.*。) ([A-Z`].*)$/.exec(line)
    if (both !== null) return [both[locale === 'zh' ? 1 : 2]!]
    return isProse(line) && isChinese(line) !== (locale === 'zh') ? [] : [line]
  }).join('\n').replace(/\n{3,}/g, '\n\n')
}

/** A name in both languages, or in one. */
const named = (text: string, locale: SiteLocale): string => {
  const both = /^(.+) · (.+)$/.exec(text)
  return both === null ? text : both[locale === 'zh' ? 1 : 2]!
}

/** A line of a paragraph: neither blank, nor a heading, a comment, or a name alone. */
const isProse = (line: string): boolean => line.trim() !== '' && !/^(#|<|`[^`]+`$)/.test(line)

const cellsOf = (line: string): string[] => line.slice(1, line.lastIndexOf('|')).split(/(?<!\\)\|/).map((cell) => cell.trim())

/** The place of the column that is in the other language; -1 where there is none. */
function columnOf(head: string, locale: SiteLocale): number {
  return cellsOf(head).findIndex((cell) => COLUMNS[locale === 'zh' ? 'en' : 'zh'].includes(cell))
}

function tableRow(line: string, dropped: number, locale: SiteLocale): string {
  const cells = cellsOf(line).filter((_, place) => place !== dropped)
  // A heading that only names the language says nothing where there is one alone.
  if (dropped >= 0 && LANGUAGES.some((name) => cells.includes(name))) return `| ${cells.map((cell) => (LANGUAGES.includes(cell) ? '' : cell)).join(' | ')} |`
  const said = locale === 'en' ? cells : cells.map((cell, place) => (place === 0 ? inChinese(cell) : cell))
  return `| ${said.join(' | ')} |`
}

const inChinese = (cell: string): string => Object.entries(WORDS).reduce((text, [word, chinese]) => text.replace(word, chinese), cell)
