// The built site in headless Chromium. `npm run docs:test` builds it twice before, for / and for a path below.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadingId } from '../../src/regulation/reading-answers.js'
import { readingIds } from '../../src/regulation/reading-answers.js'
import { readings } from '../../src/regulation/readings.js'
import { calculatorIsThere } from '../site/calculator.js'
import { workedExamples } from '../site/worked-examples.js'
import { executable, isThere, openBrowser, watchedPage } from './open-browser.js'
import type { Served } from './serve.js'
import { serve } from './serve.js'

const TABS = 4
const BASE = '/jinhua/credits/'
const at = (folder: string): string => fileURLToPath(new URL(`../${folder}`, import.meta.url))
const htmlFiles = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).sort()

if (!isThere) console.log(`The browser tests are skipped: there is no ${executable}; apt-get install chromium, or name another in CHROMIUM.`)

describe.skipIf(!isThere)('the built site', () => {
  let browser: Browser
  let site: Served
  let below: Served
  beforeAll(async () => {
    browser = await openBrowser()
    site = await serve(at('.site'))
    below = await serve(at('.site-below'), BASE)
  })
  afterAll(async () => {
    await browser.close()
    site.close()
    below.close()
  })

  it('opens every page without a refusal, an error or a request elsewhere', async () => {
    const files = htmlFiles(at('.site')).filter((file) => file !== '404.html')
    expect(files.length).toBeGreaterThan(100)
    const visit = async (some: readonly string[]): Promise<void> => {
      const { page, wrongs } = await watchedPage(browser, site.origin)
      for (const file of some) {
        await page.goto(`${site.origin}/${file}`)
        await page.waitForLoadState('networkidle')
        expect(await page.title(), file).not.toBe('')
        expect(wrongs, file).toEqual([])
      }
      await page.context().close()
    }
    await Promise.all(Array.from({ length: TABS }, (_, tab) => visit(files.filter((__, place) => place % TABS === tab))))
  })

  it('opens Chinese at /', async () => {
    const { page, wrongs } = await watchedPage(browser, site.origin)
    await page.goto(`${site.origin}/`)
    await page.waitForURL('**/zh/**')
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
    expect(wrongs).toEqual([])
    await page.context().close()
  })

  it('goes from page to page by its links, and to the same page in the other language', async () => {
    const { page, wrongs } = await watchedPage(browser, site.origin)
    await page.goto(`${site.origin}/zh/`)
    await page.getByRole('link', { name: '五分钟得出第一个结果' }).first().click()
    await page.waitForURL('**/zh/developer.html')
    await page.locator('.vp-doc a', { hasText: '条文' }).first().click()
    await page.waitForURL('**/zh/articles/10.html')
    await page.locator('.VPNavBarTranslations button').click()
    await page.getByRole('link', { name: 'English' }).first().click()
    await page.waitForURL('**/en/articles/10.html')
    await page.locator('h1', { hasText: 'Conversion and daily caps' }).waitFor()
    expect(wrongs).toEqual([])
    await page.context().close()
  })

  it('leads from an article to the reference of its functions, and back', async () => {
    const { page, wrongs } = await watchedPage(browser, site.origin)
    await page.goto(`${site.origin}/en/articles/14.html`)
    await page.locator('.vp-doc a', { hasText: 'earlyPromotion' }).click()
    await page.waitForURL('**/en/api/front.html#earlypromotion')
    await page.locator('#earlypromotion').waitFor()
    await page.locator('.vp-doc a[href="/en/articles/14.html"]').first().click()
    await page.locator('h1', { hasText: 'Early application' }).waitFor()
    expect(wrongs).toEqual([])
    await page.context().close()
  })

  if (!calculatorIsThere) console.log('The way to the calculator is skipped: docs/calculator is not there.')
  it.skipIf(!calculatorIsThere).each([['zh', '在线计算'], ['en', 'Calculate']])('leads, in %s, to the calculator', async (locale, name) => {
    const { page, wrongs } = await watchedPage(browser, site.origin)
    await page.goto(`${site.origin}/${locale}/`)
    await page.locator('.VPHero').getByRole('link', { name }).click()
    await page.waitForURL(`**/${locale}/calculator.html`)
    await page.locator('textarea, input').first().waitFor()
    expect(wrongs).toEqual([])
    await page.context().close()
  })

  it.each([['zh', '学分', '学分'], ['zh', '每日上限', '上限'], ['en', 'threshold', 'threshold']])('finds, in %s, %s', async (locale, query, found) => {
    const { page, wrongs } = await watchedPage(browser, site.origin)
    await page.goto(`${site.origin}/${locale}/`)
    await page.locator('.VPNavBarSearch button').first().click()
    await page.locator('.search-input').fill(query)
    await page.locator('.result').first().waitFor()
    expect(await page.locator('.result').count()).toBeGreaterThan(1)
    // The words in a sentence, not in a heading alone.
    await page.locator('.result').first().click()
    await page.waitForURL(`**/${locale}/**.html*`)
    expect((await page.locator('.VPContent').innerText()).toLowerCase()).toContain(found)
    expect(wrongs).toEqual([])
    await page.context().close()
  })

  it('finds nothing where there is nothing', async () => {
    const { page } = await watchedPage(browser, site.origin)
    await page.goto(`${site.origin}/zh/`)
    await page.locator('.VPNavBarSearch button').first().click()
    await page.locator('.search-input').fill('独角兽')
    await page.locator('.no-results').waitFor()
    expect(await page.locator('.result').count()).toBe(0)
    await page.context().close()
  })

  describe.each(readingIds)('the worked example of %s', (reading: ReadingId) => {
    const { clauses } = readings[reading]
    const article = clauses[0].split('.')[0]
    const { inputs, outcome } = workedExamples[reading]
    const expected = (values: readonly number[], locale: 'zh' | 'en'): string[][] => {
      const columns = Object.keys(readings[reading].answers).map((answer) => outcome(values, { [reading]: answer }))
      return columns[0]!.map((_, row) => columns.map((column) => {
        const value = column[row]!.value
        return typeof value === 'number' ? String(value) : value[locale]
      }))
    }

    it('shows what the library says, and says it anew for another number', async () => {
      const { page, wrongs } = await watchedPage(browser, site.origin)
      await page.goto(`${site.origin}/zh/articles/${article}.html`)
      const example = page.locator(`.worked[data-reading="${reading}"]`)
      const shown = async (): Promise<string[][]> => example.locator('tbody tr').evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')))
      expect(await shown()).toEqual(expected(inputs.map(({ value }) => value), 'zh'))

      await page.waitForLoadState('networkidle')
      const changed = inputs.map(({ value, max }, place) => (place > 0 ? value : value + 1.25 <= max ? value + 1.25 : value - 1.25))
      await example.locator('input').first().fill(String(changed[0]))
      await expect.poll(shown).toEqual(expected(changed, 'zh'))

      await example.locator('input').first().fill('1.234')
      await example.getByRole('alert').waitFor()
      expect(wrongs).toEqual([])
      await page.context().close()
    })
  })

  it('is there without script: text, links and the calculated examples', async () => {
    const { page } = await watchedPage(browser, site.origin, { script: false })
    await page.goto(`${site.origin}/zh/articles/9.html`)
    expect(await page.locator('.worked tbody tr').count()).toBeGreaterThan(5)
    expect(await page.locator('.VPSidebar a[href="/zh/articles/10.html"]').count()).toBe(1)
    await page.context().close()
  })

  it('runs under a path below, every link and file with it', async () => {
    const { page, wrongs } = await watchedPage(browser, below.origin)
    await page.goto(`${below.origin}${BASE}`)
    await page.waitForURL(`**${BASE}zh/**`)
    await page.getByRole('link', { name: '从台账到报告' }).first().click()
    await page.waitForURL(`**${BASE}zh/hr.html`)
    await page.waitForLoadState('networkidle')
    expect(await page.locator('.vp-doc img').evaluateAll((images) => images.every((image) => (image as HTMLImageElement).naturalWidth > 0))).toBe(true)
    await page.locator('.VPNavBarSearch button').first().click()
    await page.locator('.search-input').fill('清零')
    await page.locator('.result').first().click()
    await page.waitForURL(`**${BASE}zh/**.html*`)
    expect(wrongs).toEqual([])
    await page.context().close()
  })

  it.each([['light', false], ['dark', true]])('can be used by everybody, as far as axe can tell, %s', async (_, dark) => {
    const { page } = await watchedPage(browser, site.origin, { dark })
    for (const path of ['zh/index', 'zh/developer', 'zh/hr', 'zh/articles/9', 'zh/readings/index', 'zh/plan', 'en/articles/14', 'en/api/front']) {
      await page.goto(`${site.origin}/${path}.html`)
      await page.waitForLoadState('networkidle')
      await page.evaluate(axe.source)
      const found = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })
        return violations.map(({ id, nodes }) => [id, nodes[0]?.html])
      })
      expect([path, found]).toEqual([path, []])
    }
    await page.context().close()
  })

  it.each([[360, 'zh'], [360, 'en'], [1280, 'zh']])('does not run out of a window %d wide, in %s', async (width, locale) => {
    const { page } = await watchedPage(browser, site.origin, { width })
    for (const path of ['index', 'developer', 'hr', 'tester', 'bureau', 'articles/9', 'articles/14', 'readings/truncation', 'conformance']) {
      await page.goto(`${site.origin}/${locale}/${path}.html`)
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, width])
    }
    await page.context().close()
  })

  it('refuses what its policy forbids: the watch would notice', async () => {
    const { page, wrongs } = await watchedPage(browser, site.origin)
    await page.goto(`${site.origin}/zh/developer.html`)
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      document.head.append(script)
      void fetch('/zh/index.html').catch(() => null)
    })
    await expect.poll(() => wrongs.filter((wrong) => wrong.startsWith('refused')).map((wrong) => wrong.split(' ')[4]).sort()).toEqual(['connect-src', 'script-src-elem'])
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    await page.context().close()
  })
})
