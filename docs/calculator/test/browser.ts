// The page in Debian's chromium, without a network: whatever it asks for beyond its own file is refused and noted.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { chromium } from 'playwright-core'

export const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** `language`: of the browser itself, which writes dates in its own fields. */
export function openBrowser(language = 'zh-CN'): Promise<Browser> {
  return chromium.launch({
    executablePath: EXECUTABLE,
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    args: [
      `--lang=${language}`, '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      '--disable-extensions', '--disable-default-apps', '--disable-client-side-phishing-detection', '--disable-domain-reliability',
    ],
  })
}

/** What must not happen: violations of the policy, errors, requests to anywhere else. */
export interface Watched {
  readonly page: Page
  readonly faults: string[]
}

/** Opens the page and watches it. */
export async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 }, acceptDownloads: true, ...options })
  const faults: string[] = []
  const own = new URL(address)
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url())
    const isOwn = url.protocol === 'blob:' || url.protocol === 'data:' || (url.origin === own.origin && (own.protocol !== 'file:' || url.pathname === own.pathname))
    if (isOwn) return route.continue()
    faults.push(`request ${url.href}`)
    return route.abort()
  })
  const page = await context.newPage()
  page.on('pageerror', ({ message }) => { faults.push(`error ${message}`) })
  page.on('console', (message) => { if (message.type() === 'error') faults.push(`console ${message.text()}`) })
  await page.exposeFunction('reportViolation', (what: string) => { faults.push(`violation ${what}`) })
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (globalThis as unknown as { reportViolation: (what: string) => void }).reportViolation(`${violatedDirective} ${blockedURI}`)
    })
  })
  await page.goto(address)
  return { page, faults }
}

/** Waits until everybody is assessed and compared. */
export async function settled(page: Page): Promise<void> {
  // What was just done shows in the next frame.
  await page.evaluate(() => new Promise((go) => { requestAnimationFrame(() => { requestAnimationFrame(go) }) }))
  await page.locator('#main[aria-busy="false"]').waitFor()
  await page.locator('.progress').waitFor({ state: 'detached' })
}

/** Lays a text ready in the page, so that pasting it costs what pasting costs and no more. */
export async function layReady(page: Page, text: string): Promise<void> {
  await page.evaluate((given) => { (globalThis as unknown as { ready: string }).ready = given }, text)
}

/** Pastes what was laid ready, as the clipboard would. */
export async function pasteReady(page: Page): Promise<void> {
  await page.locator('#paste').evaluate((element) => {
    const data = new DataTransfer()
    data.setData('text/plain', (globalThis as unknown as { ready: string }).ready)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
}

/** Pastes a text. */
export async function paste(page: Page, text: string): Promise<void> {
  await layReady(page, text)
  await pasteReady(page)
}
