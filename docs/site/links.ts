// Links in the sources lead from file to file, as GitHub follows them. In the site a page leads to pages of its own language.
import { posix } from 'node:path'
import type { Page, SiteLocale } from './contents.js'
import { insteadOf, pages } from './contents.js'

/** The pages by their sources, in one language: a source of the other language leads to the page of this one. */
function pagesBySource(locale: SiteLocale): ReadonlyMap<string, string> {
  const other = locale === 'zh' ? 'en' : 'zh'
  return new Map([
    ...Object.entries(insteadOf),
    ...pages.map(({ path, source }) => [source[other], path] as const),
    ...pages.map(({ path, source }) => [source[locale], path] as const),
  ])
}

/** Where links out of the docs lead: the address of the sources, or null where none is known and the path stands as code. */
export type SourceAddress = string | null

/** The text of a page with its links as the site has them. */
export function withSiteLinks(markdown: string, page: Page, locale: SiteLocale, address: SourceAddress): string {
  const bySource = pagesBySource(locale)
  const here = posix.dirname(`${locale}/${page.path}`)
  const from = posix.dirname(page.source[locale])
  const relative = (target: string): string => {
    const path = posix.relative(here, target)
    return path.startsWith('.') ? path : `./${path}`
  }
  const linkTo = (whole: string, text: string, target: string, anchor: string): string => {
    // An address of the site itself, for what is made only with it.
    if (/^(?:[a-z]+:|\/)/.test(target) || target === '') return whole
    const file = posix.normalize(posix.join(from, target))
    if (file.startsWith('images/')) return `[${text}](${relative(file)})`
    // A language's own guide is linked from the other's: that is a change of language, which the site has in its menu too.
    const across = /^(zh|en)\/README\.md$/.exec(file)
    if (across !== null && across[1] !== locale) return `[${text}](${relative(`${across[1]}/guide.md`)})`
    const path = bySource.get(file) ?? bySource.get(`${file.replace(/\/$/, '')}/README.md`)
    if (path !== undefined) return `[${text}](${relative(`${locale}/${path}.md`)}${anchor})`
    const inRepository = posix.normalize(posix.join('docs', file))
    if (address !== null) return `[${text}](${address}/${inRepository}${anchor})`
    return /[`.\s]|[\u3400-\u9fff]/.test(text) ? text : `\`${text}\``
  }
  return outsideFences(markdown, (line) => line.replace(/\[([^\]]*)\]\(([^)#\s]*)(#[^)]*)?\)/g, (whole, text: string, target: string, anchor = '') =>
    linkTo(whole, text, target, anchor as string)))
}

/** Every line that is not code, changed. */
export function outsideFences(markdown: string, change: (line: string) => string): string {
  let fenced = false
  return markdown.split('\n').map((line) => {
    if (line.startsWith('```')) fenced = !fenced
    return fenced ? line : change(line)
  }).join('\n')
}
