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

const docs = fileURLToPath(new URL('..', import.meta.url))

/** Where the assembled pages are. */
export const assembled = join(docs, '.pages')

const inEnglish = ({ path }: Page): string => `> 本页正文为英文。术语的中文对照见[术语表](${'../'.repeat(path.split('/').length - 1)}glossary.md)。`

/** One page as VitePress gets it. */
export function assembledPage(page: Page, locale: SiteLocale, address: SourceAddress): string {
  const text = readFileSync(join(docs, page.source[locale]), 'utf8')
  const linked = withSiteLinks(text, page, locale, address)
  const spoken = page.shared === 'bilingual' ? inOneLanguage(linked, locale) : linked
  // Marks of generated blocks are for those who edit.
  const clean = outsideFences(spoken, (line) => withReferences(line.replace(/^<!-- .* -->$/, '')))
  if (locale !== 'zh' || page.shared === undefined) return clean
  const titled = clean.replace(/^# .*$/m, `# ${page.title.zh}`)
  return page.shared === 'english' ? titled.replace(/^# .*$/m, (heading) => `${heading}\n\n${inEnglish(page)}`) : titled
}

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
