import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { assembledPage } from '../docs/site/assemble.js'
import { contents, doors, insteadOf, locales, pages, referenceOf } from '../docs/site/contents.js'
import { inOneLanguage } from '../docs/site/one-language.js'
import { policyOf, sealed } from '../docs/site/seal.js'
import { inChinese } from '../docs/site/table-words.js'
import { blockOf, takenBlocks } from '../docs/site/taken.js'
import { tokenize } from '../docs/site/tokenize.js'
import { workedExamples } from '../docs/site/worked-examples.js'
import { articles } from '../src/regulation/articles.js'
import { readings } from '../src/regulation/readings.js'
import { readingIds } from '../src/regulation/reading-answers.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const markdownIn = (folder: string): string[] => readdirSync(join(root, 'docs', folder), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md')).sort()
const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '')
/** What a column may be headed by in either language. */
const names = new Set(['µs', '× JSON.parse', 'parseLedger', 'JSON.parse', 'Intl'])
const reference = ['api/index', ...doors.map(referenceOf)]

describe('the contents of the site', () => {
  it('name every page once', () => {
    expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length)
  })

  it('have a source for every page in each language', () => {
    expect(pages.flatMap(({ source }) => locales.map((locale) => source[locale])).filter((file) => !existsSync(join(root, 'docs', file)))).toEqual([])
  })

  it('leave no page of the docs out', () => {
    const named = new Set([...pages.flatMap(({ source }) => [source.zh, source.en]), ...Object.keys(insteadOf)])
    const written = [
      ...readdirSync(join(root, 'docs')).filter((file) => file.endsWith('.md')),
      ...['zh', 'en', 'readings'].flatMap((folder) => markdownIn(folder).map((file) => `${folder}/${file}`)),
    ]
    expect(written.filter((file) => !named.has(file))).toEqual([])
  })

  it('have a page for each article and for each reading', () => {
    const paths = new Set(pages.map(({ path }) => path))
    expect([...articles.map(({ article }) => `articles/${article}`), ...readingIds.map((reading) => `readings/${reading}`)].filter((path) => !paths.has(path))).toEqual([])
  })

  it('are titled in both languages', () => {
    const titles = [...contents.map(({ title }) => title), ...pages.map(({ title }) => title)]
    expect(titles.filter(({ zh, en }) => !/[\u3400-\u9fff]/.test(zh) || !/^[\x20-\x7e’]+$/.test(en))).toEqual([])
  })
})

describe('the two languages', () => {
  it('have the same pages where each has its own', () => {
    const own = (locale: string): string[] => pages.filter(({ source }) => source.zh.startsWith('zh/') && source.en.startsWith('en/'))
      .map(({ source }) => source[locale as 'zh']).map((file) => file.slice('zh/'.length))
    expect(own('zh')).toEqual(own('en'))
  })

  it.each(pages.filter(({ source }) => source.zh !== source.en).map((page) => [page.path, page] as const))('say the same, heading by heading, on %s', (_, { source }) => {
    const headings = (file: string): string[] => withoutCode(read(`docs/${file}`)).split('\n').flatMap((line) => /^#+(?= )/.exec(line)?.[0] ?? [])
    const blocks = (file: string): string[] =>
      [...read(`docs/${file}`).matchAll(/<!-- (?:taken: )?((?:generated|measured): [\w -]+?) -->/g)].map(({ 1: name = '' }) => name)
    const snippets = (file: string): number => read(`docs/${file}`).split(/^```ts$/m).length
    const shape = (file: string): unknown => [headings(file), blocks(file), snippets(file)]
    expect(shape(source.zh)).toEqual(shape(source.en))
  })
})

describe('the tables that a Chinese page takes from the English one', () => {
  const takers = pages.filter(({ source }) => takenBlocks(read(`docs/${source.zh}`)).length > 0)
  const taken = takers.flatMap(({ path, source }) => takenBlocks(read(`docs/${source.zh}`)).map((name) => [path, name, blockOf(read(`docs/${source.en}`), name)] as const))

  it('are measured or counted ones', () => {
    expect(takers.map(({ path }) => path)).toEqual(['spreadsheet', 'conformance', 'performance', 'warehouse', 'compatibility'])
    expect(taken.length).toBeGreaterThan(10)
  })

  it.each(taken)('%s, %s: have Chinese headings, and every number (else: docs/site/table-words.ts)', (_, name, block) => {
    const said = inChinese(block)
    const isHead = (line: string, place: number, lines: readonly string[]): boolean => lines[place + 1]?.startsWith('| ---') ?? false
    const heads = said.split('\n').filter(isHead).flatMap((line) => line.split('|').map((cell) => cell.trim()).filter((cell) => cell !== ''))
    expect(heads.filter((head) => !/[\u3400-\u9fff]/.test(head) && !names.has(head))).toEqual([])
    const prose = withoutCode(said).split('\n').filter((line) => line !== '' && !line.startsWith('|'))
    expect(prose.filter((line) => !/[\u3400-\u9fff]/.test(line))).toEqual([])
    const numbers = (text: string): string[] => (text.match(/\d[\d,.]*\d|\d/g) ?? []).sort()
    // What the mistakes are is said in each language its own way.
    if (name !== 'generated: mistakes') expect(numbers(said)).toEqual(numbers(block))
    expect(said.split('\n').length).toBe(block.split('\n').length)
  })

  it('stand in the page of the site', () => {
    const page = assembledPage(pages.find(({ path }) => path === 'conformance')!, 'zh', 'https://example.org/tree')
    expect(page).toContain('| 条 | 内容 | 规则 | 解释 | 判例 | 测试 |')
    expect(page).toContain('](https://example.org/tree/src/rules/article-24-in-force.ts)')
    expect(page).not.toContain('英文页')
  })
})

describe('an assembled page', () => {
  const paths = new Set([...pages.map(({ path }) => path), ...reference])
  const all = pages.flatMap((page) => locales.map((locale) => [`${locale}/${page.path}`, page, locale] as const))

  it.each(all)('%s leads to pages of its language, and to pictures that are there', (place, page, locale) => {
    const links = [...withoutCode(assembledPage(page, locale, null)).matchAll(/\]\(([^)#]*)(?:#[^)]*)?\)/g)].map(({ 1: target = '' }) => target)
    const lost = links.filter((target) => target !== '' && !/^https?:/.test(target)).filter((target) => {
      const file = target.startsWith('/') ? target.slice(1) : posix.join(dirname(place), target)
      if (file.startsWith('images/')) return !existsSync(join(root, 'docs', file))
      const path = file.replace(/\/$/, '/index').replace(/\.md$/, '').slice(`${locale}/`.length)
      const isChangeOfLanguage = locales.some((other) => other !== locale && file === `${other}/guide.md`)
      return !isChangeOfLanguage && (!file.startsWith(`${locale}/`) || !paths.has(path))
    })
    expect(lost).toEqual([])
  })

  it('leads to the sources where their address is known', () => {
    const architecture = pages.find(({ path }) => path === 'contributing')!
    expect(assembledPage(pages.find(({ path }) => path === 'conformance')!, 'en', 'https://example.org/tree')).toContain('](https://example.org/tree/src/rules/article-24-in-force.ts)')
    expect(assembledPage(architecture, 'en', null)).not.toContain('](..')
  })

  it('of an article leads to the reference of each function that carries it out', async () => {
    const exported = Object.fromEntries(await Promise.all(doors.map(async (door) => {
      const source = `../src/${door === '' ? '' : `${door}/`}index.ts`
      return [door, await import(source) as Record<string, unknown>] as const
    })))
    for (const { article, implementedBy } of articles) {
      const text = assembledPage(pages.find(({ path }) => path === `articles/${article}`)!, 'zh', null)
      const linked = [...text.matchAll(/\[`(\w+)`\]\(\.\.\/api\/(\w+)\.md#(\w+)\)/g)]
      expect(linked.map(({ 1: name }) => name)).toEqual(implementedBy)
      for (const { 1: name = '', 2: page = '', 3: anchor } of linked) {
        expect([name, typeof exported[page === 'front' ? '' : page]?.[name], anchor]).toEqual([name, 'function', name.toLowerCase()])
      }
    }
  })

  it.each(readingIds)('on %s speaks one language', (reading) => {
    const page = pages.find(({ path }) => path === `readings/${reading}`)!
    const prose = (text: string): string[] => withoutCode(text).split('\n').filter((line) => line !== '' && !/^(?:`readings\.|<)/.test(line))
    const chinese = prose(assembledPage(page, 'zh', null))
    const english = prose(assembledPage(page, 'en', null))
    expect(chinese.filter((line) => !/[\u3400-\u9fff]/.test(line) && !/^\|(?: (?:---|`)|[ |]+$)/.test(line))).toEqual([])
    // A Chinese word quoted from the text may stand in an English sentence.
    expect(english.filter((line) => !/[a-z]{3}/.test(line) && !/^\|(?: ---|[ |]+$)/.test(line))).toEqual([])
    expect(chinese.length).toBe(english.length)
  })

  it('in Chinese has no gap where the line of its source ended, and keeps its items, rows and code', () => {
    const page = (path: string): string => assembledPage(pages.find((one) => one.path === path)!, 'zh', null)
    expect(page('architecture')).toContain('专项的年度上限是 60，全部留下。\n4. **年度判断**')
    expect(page('architecture')).toContain('每天的理论上限是 12，所以每天的 16 留下 12；专项的')
    const gaps = pages.filter(({ path }) => path !== 'index').flatMap(({ path }) => withoutCode(page(path)).match(/[\u3400-\u9fff，。；：、]\n *[\u3400-\u9fff“（]/g) ?? [])
    expect(gaps).toEqual([])
    expect(page('articles/9').split('\n').filter((line) => line.startsWith('|')).length).toBe(read('docs/zh/articles/9.md').split('\n').filter((line) => line.startsWith('|')).length)
  })

  it('keeps of double headings, columns and paragraphs its own', () => {
    const both = '## 一例 · One example\n\n| | 中文 | English |\n| --- | --- | --- |\n| why | 甲 | a |\n\n不详。 Not known.\n\n中文。\n\nEnglish.\n'
    expect(inOneLanguage(both, 'zh')).toBe('## 一例\n\n|  |  |\n| --- | --- |\n| 理由 | 甲 |\n\n不详。\n\n中文。\n\n')
    expect(inOneLanguage(both, 'en')).toBe('## One example\n\n|  |  |\n| --- | --- |\n| why | a |\n\nNot known.\n\nEnglish.\n')
  })
})

describe('the worked examples', () => {
  it.each(readingIds)('of %s comes out differently under each answer', (reading) => {
    const { inputs, outcome } = workedExamples[reading]
    const answers = Object.keys(readings[reading].answers)
    const given = inputs.map(({ value }) => value)
    const outcomes = answers.map((answer) => JSON.stringify(outcome(given, { [reading]: answer }).map(({ value }) => value)))
    expect(new Set(outcomes).size).toBe(answers.length)
  })

  it('stand on the page of every article that a reading touches', () => {
    for (const reading of readingIds) {
      for (const article of new Set(readings[reading].clauses.map((clause) => clause.split('.')[0]!))) {
        for (const locale of locales) expect(read(`docs/${locale}/articles/${article}.md`)).toContain(`<WorkedExample reading="${reading}" />`)
      }
    }
  })
})

describe('the search', () => {
  it('finds words inside a Chinese sentence', () => {
    expect(tokenize('技能人才参加继续教育所获学分，超过规定总额的。')).toEqual(expect.arrayContaining(['继续', '教育', '学分', '规定', '总额']))
    expect(tokenize('The threshold must be exceeded.')).toEqual(['The', 'threshold', 'must', 'be', 'exceeded'])
    expect(tokenize('，。！')).toEqual([])
  })
})

describe('the policy of a page', () => {
  const html = '<html>\n  <head>\n    <meta charset="utf-8">\n    <script id="a">one()</script>\n    <script type="module" src="/x.js"></script>\n  </head>\n  <body><p style="--x:1" class="b"></p></body>\n</html>'
  const hash = createHash('sha256').update('one()').digest('base64')

  it('allows the inline scripts that are there by their hashes, and files of the site alone', () => {
    expect(policyOf(html)).toContain(`script-src 'self' 'sha256-${hash}';`)
    expect(policyOf(html)).toContain('connect-src \'none\'')
    expect(policyOf(html)).not.toMatch(/unsafe|https?:|\*/)
  })

  it('stands before everything that it binds, and no style is left in the markup', () => {
    expect(sealed(html).indexOf('Content-Security-Policy')).toBeLessThan(sealed(html).indexOf('<script'))
    expect(sealed(html)).toContain('<p class="b">')
  })
})

describe('the packages of the site', () => {
  const own = JSON.parse(read('docs/package.json')) as { dependencies?: object; devDependencies: Record<string, string> }
  const top = JSON.parse(read('package.json')) as { dependencies: object; devDependencies: object }

  it('are its own, exact, and from no named host', () => {
    expect(Object.values(own.devDependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
    expect(read('docs/package-lock.json')).not.toContain('"resolved"')
    const shared = Object.keys({ ...top.dependencies, ...top.devDependencies }).filter((name) => own.devDependencies[name] !== undefined)
    expect(shared).toEqual(['typescript'])
  })

  it('are tested by CI', () => {
    expect(read('.ci/run')).toContain('npm run --silent docs:test')
  })
})
