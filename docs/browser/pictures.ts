// Pictures of the built site to look at: `npx tsx docs/browser/pictures.ts FOLDER PATH…`, each at phone and desk width, light and dark.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openBrowser, watchedPage } from './open-browser.js'
import { serve } from './serve.js'

const [folder = '.', ...paths] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const site = await serve(fileURLToPath(new URL('../.site', import.meta.url)))
const browser = await openBrowser()
for (const path of paths) {
  for (const [size, width] of [['desk', 1280], ['phone', 390]] as const) {
    for (const dark of [false, true]) {
      const { page, wrongs } = await watchedPage(browser, site.origin, { width, height: size === 'desk' ? 900 : 844, dark })
      await page.goto(`${site.origin}/${path}.html`)
      await page.waitForLoadState('networkidle')
      await page.screenshot({ path: join(folder, `${path.replaceAll('/', '-')}-${size}-${dark ? 'dark' : 'light'}.png`), fullPage: true })
      if (wrongs.length > 0) console.log(path, wrongs)
      await page.context().close()
    }
  }
}
await browser.close()
site.close()
