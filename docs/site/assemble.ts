// Assembles what VitePress builds: each page of the contents in each language, with links that hold there. Writes below docs/.pages, which
// is thrown away before.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page, SiteLocale } from './contents.js'
import { locales, pages, referenceOf } from './contents.js'
import { inOneLanguage } from './one-language.js'
import type { SourceAddress } from './links.js'
import { outsideFences, withSiteLinks } from './links.js'
import { withTaken } from './taken.js'

const docs = fileURLToPath(new URL('..', import.meta.url))

/** Where the assembled pages are. */
export const assembled = join(docs, '.pages')

const HAN = /[\u3400-\u9fff]/

/** The end of a line between Chinese characters, or after a Chinese mark, which brings its own space; nothing new begins behind it. */
const GAP = /(?<=[\u3400-\u9fff，。；：、！？”）])\n *(?=[\u3400-\u9fff“（《])|(?<=[，。；：、！？”）])\n *(?=[A-Za-z`[]|\d+(?![\d.]))/g

/** One page as VitePress gets it. */
export function assembledPage(page: Page, locale: SiteLocale, address: SourceAddress): string {
  const source = (language: SiteLocale): string => readFileSync(join(docs, page.source[language]), 'utf8')
  const linked = withSiteLinks(locale === 'zh' ? withTaken(source('zh'), source('en')) : source('en'), page, locale, address)
  const spoken = page.isBilingual === true ? titled(inOneLanguage(linked, locale), page.title[locale]) : linked
  // Marks of generated blocks are for those who edit.
  const clean = outsideFences(spoken, (line) => withReferences(line.replace(/^<!-- .* -->$/, '')))
  return locale === 'zh' ? withoutGaps(clean) : clean
}

/** In Chinese no space stands between words, and the end of a line would be one. */
const withoutGaps = (text: string): string => (text.startsWith('---') ? text : text.split(/^(```[\s\S]*?^```)/m)
  .map((part, place) => (place % 2 === 1 ? part : part.replace(GAP, ''))).join(''))

/** The pages of the readings are headed in one language alone, by their question. */
const titled = (text: string, title: string): string => (HAN.test(title) ? text.replace(/^# .*$/m, `# ${title}`) : text)

/** The row of an article that names its functions, each leading to its reference. */
function withReferences(line: string): string {
  if (!/^\| (?:由谁执行|carried out by) \|/.test(line)) return line
  return line.replace(/`(\w+)`/g, (name, bare: string) => `[${name}](../${referenceOf(doorOf(bare))}.md#${bare.toLowerCase()})`)
}

/** Where a function that carries out an article is exported. */
const doorOf = (name: string): string => ({ considerations: 'explain', parseRegistration: 'registration' })[name] ?? ''

/** Writes all pages, and the pictures beside them. */
export function assemble(address: SourceAddress): void {
  rmSync(assembled, { recursive: true, force: true })
  for (const locale of locales) {
    for (const page of pages) {
      const file = join(assembled, locale, `${page.path}.md`)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, assembledPage(page, locale, address))
    }
  }
  cpSync(join(docs, 'images'), join(assembled, 'images'), { recursive: true })
  cpSync(join(docs, 'site/public'), join(assembled, 'public'), { recursive: true })
}
