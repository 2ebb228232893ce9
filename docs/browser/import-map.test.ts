// A plain page in headless Chromium: no bundler, an import map, and files as npm lays them out.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { executable, isThere, openBrowser, watchedPage } from './open-browser.js'
import type { Served } from './serve.js'
import { serve } from './serve.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const NAME = 'jinhua-skill-credits'
const folder = mkdtempSync(join(tmpdir(), 'import-map-'))

if (!isThere) console.log(`The page with an import map is skipped: there is no ${executable}; apt-get install chromium, or name another in CHROMIUM.`)

describe.skipIf(!isThere)('a page with an import map', () => {
  let browser: Browser
  let served: Served
  beforeAll(async () => {
    const modules = join(folder, 'node_modules')
    mkdirSync(join(modules, NAME), { recursive: true })
    cpSync(join(root, 'dist'), join(modules, NAME, 'dist'), { recursive: true })
    for (const dependency of ['date-fns', 'decimal.js', 'zod']) symlinkSync(join(root, 'node_modules', dependency), join(modules, dependency))
    const page = readFileSync(join(root, 'examples/import-map/index.html'), 'utf8')
    writeFileSync(join(folder, 'index.html'), page)
    // The same with the zod and the date-fns that the page has anyway.
    writeFileSync(join(folder, 'installed.html'), page
      .replace('dist/zod.js"', 'dist/zod-installed.js", "zod/mini": "./node_modules/zod/mini/index.js", "zod/v4/core": "./node_modules/zod/v4/core/index.js"')
      .replace('dist/date-fns.js"', 'dist/date-fns-installed.js", "date-fns/addDays": "./node_modules/date-fns/addDays.js", "date-fns/addYears": "./node_modules/date-fns/addYears.js"'))
    browser = await openBrowser()
    served = await serve(folder)
  })
  afterAll(async () => {
    await browser.close()
    served.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(['index.html', 'installed.html'])('assesses, explains and adds exactly (%s)', async (file) => {
    const { page, wrongs } = await watchedPage(browser, served.origin)
    await page.goto(`${served.origin}/${file}`)
    await page.waitForFunction(() => document.title !== 'import map')
    expect(await page.title()).toBe('15.34')
    expect(await page.locator('#out').innerText()).toContain('总学分要求不少于90学分，实得15.34学分，还差74.66学分。')
    expect(wrongs).toEqual([])
    await page.context().close()
  })
})
