// Pictures of the page with the demo's people, for the guide; with a folder named, every view, language, theme and width into it,
// to be looked at. Debian's chromium-l10n lets the browser write dates as its reader does.
//   npx tsx docs/calculator/test/pictures.ts [folder]
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { buildCalculator } from '../build.js'
import { openBrowser, openPage, settled } from './browser.js'

type Locale = 'zh' | 'en'
type View = 'start' | 'person' | 'rows' | 'settings' | 'form' | 'print'

const VIEWPORT = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const
const WHO = { zh: '王五', en: 'Wang Wu' } as const

const address = pathToFileURL(await buildCalculator()).href
const browsers = { zh: await openBrowser('zh-CN'), en: await openBrowser('en-GB') }
const [folder] = process.argv.slice(2)
if (folder === undefined) await forGuide()
else await all(folder)
await browsers.zh.close()
await browsers.en.close()

async function forGuide(): Promise<void> {
  const images = fileURLToPath(new URL('../../images', import.meta.url))
  const pictures = [
    ['calculator', 'zh', 'desk', 'light', 'person'], ['calculator-rows', 'zh', 'desk', 'light', 'rows'], ['calculator-phone', 'zh', 'phone', 'light', 'person'],
    ['calculator-en', 'en', 'desk', 'light', 'person'], ['calculator-rows-en', 'en', 'desk', 'light', 'rows'], ['calculator-dark', 'zh', 'desk', 'dark', 'person'],
  ] as const
  for (const [name, locale, device, theme, view] of pictures) await picture(join(images, `${name}.png`), locale, device, theme, view)
}

async function all(into: string): Promise<void> {
  await mkdir(into, { recursive: true })
  for (const locale of ['zh', 'en'] as const) {
    for (const device of ['desk', 'phone'] as const) {
      for (const theme of ['light', 'dark'] as const) {
        for (const view of ['start', 'person', 'rows', 'settings', 'form'] as const) {
          await picture(join(into, `${view}-${locale}-${device}-${theme}.png`), locale, device, theme, view)
        }
      }
    }
  }
  await picture(join(into, 'print-zh.pdf'), 'zh', 'desk', 'light', 'print')
  await picture(join(into, 'print-en.pdf'), 'en', 'desk', 'light', 'print')
}

async function picture(path: string, locale: Locale, device: keyof typeof VIEWPORT, colorScheme: 'light' | 'dark', view: View): Promise<void> {
  const { page } = await openPage(browsers[locale], address, { viewport: VIEWPORT[device], colorScheme, locale: { zh: 'zh-CN', en: 'en-GB' }[locale], deviceScaleFactor: device === 'phone' ? 2 : 1 })
  if (locale === 'en') await page.getByRole('button', { name: 'English' }).click()
  await show(page, locale, view)
  if (view === 'print') await page.pdf({ path, preferCSSPageSize: true })
  else await page.screenshot({ path })
  await page.context().close()
}

async function show(page: Page, locale: Locale, view: View): Promise<void> {
  if (view === 'start') return
  if (view === 'form') {
    await page.locator('.way').nth(2).getByRole('button').click()
    await page.locator('dialog form').first().waitFor()
    await page.locator('dialog select[name=kind]').selectOption({ index: 8 })
    return
  }
  await page.locator('main button.link').click()
  await settled(page)
  if (view === 'person') {
    await page.locator('.list .rows .row').filter({ hasText: WHO[locale] }).click()
    await page.locator('#person-heading').waitFor()
    await page.locator('.outcome').waitFor()
  } else if (view === 'print') {
    await page.evaluate(() => { window.print = () => undefined })
    await page.locator('.menu summary').click()
    await page.locator('.menu .entries button').last().click()
    await page.locator('.print .sheet').nth(5).waitFor({ state: 'attached' })
  } else {
    await page.getByRole('tab').nth({ rows: 1, settings: 2 }[view]).click()
    if (view === 'rows') await page.locator('.findings .finding').first().click()
  }
  await page.mouse.move(0, 0)
}
