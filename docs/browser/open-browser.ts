// Headless Chromium, and a page in it that is watched: it reaches no origin but its own, and what its policy refuses or its scripts throw
// is written down.
import { existsSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { chromium } from 'playwright-core'

export const executable = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
export const isThere = existsSync(executable)

export const openBrowser = (): Promise<Browser> => chromium.launch({
  executablePath: executable,
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
})

/** What went wrong on a page: refused by its policy, thrown, or asked of another origin. */
export interface Watched {
  readonly page: Page
  readonly wrongs: string[]
}

export interface View {
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  readonly script?: boolean
}

/** A new page of one origin. */
export async function watchedPage(browser: Browser, origin: string, { width = 1280, height = 900, dark = false, script = true }: View = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', javaScriptEnabled: script, locale: 'zh-CN' })
  const wrongs: string[] = []
  await context.route('**/*', async (route) => {
    const url = route.request().url()
    if (url.startsWith(`${origin}/`) || url.startsWith('data:')) return route.continue()
    wrongs.push(`asked another origin: ${url}`)
    return route.abort()
  })
  await context.exposeFunction('__refused', (what: string) => { wrongs.push(`refused by the policy: ${what}`) })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
      void (window as unknown as { __refused: (what: string) => Promise<void> }).__refused(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`)
    })
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => { wrongs.push(`thrown: ${error.message}`) })
  page.on('console', (message) => { if (message.type() === 'error') wrongs.push(`console: ${message.text()}`) })
  page.on('response', (response) => { if (response.status() >= 400) wrongs.push(`${response.status()}: ${response.url()}`) })
  return { page, wrongs }
}
