// The page under test, built once a file of tests: from disk, and from a server that has it below a path of its own.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { buildCalculator } from '../build.js'
import type { Watched } from './browser.js'
import { openBrowser, openPage, settled } from './browser.js'
import { serve } from './serve.js'

type Options = Parameters<typeof openPage>[2]

/** The ways to the page. */
export interface UnderTest {
  readonly fromDisk: (options?: Options) => Promise<Page>
  readonly fromSite: (locale?: 'zh' | 'en', options?: Options) => Promise<Page>
  /** A page that nobody watches, for what the policy is to refuse. */
  readonly unwatched: (from: 'disk' | 'site') => Promise<Page>
}

/** Where the server has the site: not at its root. */
const BELOW = '/some/where'

/** Builds and opens the page for the tests of a file. No flow may break the policy, fail, or ask for anything. */
export function underTest(): UnderTest {
  let browser: Browser
  let folder: string
  let single: string
  let site: { readonly address: string; readonly server: Server }
  let open: Watched | null = null

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'calculator-'))
    single = pathToFileURL(await buildCalculator(folder)).href
    site = await serve(folder, BELOW)
    browser = await openBrowser()
  }, 120_000)

  afterAll(async () => {
    await browser.close()
    site.server.close()
    await rm(folder, { recursive: true })
  })

  afterEach(async () => {
    const faults = open?.faults ?? []
    await open?.page.context().close()
    open = null
    expect(faults).toEqual([])
  })

  async function at(address: string, options?: Options): Promise<Page> {
    open = await openPage(browser, address, options)
    return open.page
  }
  const onSite = (locale: 'zh' | 'en'): string => `${site.address}/${locale}/calculator.html`

  return {
    fromDisk: (options) => at(single, options),
    fromSite: (locale = 'zh', options = {}) => at(onSite(locale), options),
    unwatched: async (from) => {
      const page = await (await browser.newContext()).newPage()
      await page.goto(from === 'disk' ? single : onSite('zh'))
      return page
    },
  }
}

/** Opens the people of the demo. */
export async function withDemo(page: Page): Promise<Page> {
  await page.locator('main button.link').click()
  await settled(page)
  return page
}

export const listRows = (page: Page): Promise<string[]> => page.locator('.list .rows .row').allInnerTexts()

export async function openPerson(page: Page, name: string): Promise<void> {
  await page.locator('.list .rows .row').filter({ hasText: name }).click()
  await page.locator('#person-heading').filter({ hasText: name }).waitFor()
}

export const tab = (page: Page, index: number): Promise<void> => page.getByRole('tab').nth(index).click()

interface Brought {
  readonly name: string
  readonly buffer: Buffer
}

/** Drops files on the page. */
export async function drop(page: Page, ...files: readonly Brought[]): Promise<void> {
  await page.locator('.drop').evaluate((element, brought) => {
    const data = new DataTransfer()
    for (const { name, bytes } of brought) data.items.add(new File([Uint8Array.from(bytes)], name))
    element.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  }, files.map(({ name, buffer }) => ({ name, bytes: [...buffer] })))
}

/** Chooses files in the browser's own dialog. */
export async function choose(page: Page, ...files: readonly Brought[]): Promise<void> {
  const [dialog] = await Promise.all([page.waitForEvent('filechooser'), page.locator('.drop label.button').click()])
  await dialog.setFiles(files.map(({ name, buffer }) => ({ name, buffer, mimeType: '' })))
}

/** Rows as a sheet puts them on the clipboard. */
export const tabbed = (rows: readonly (readonly (string | number)[])[]): string => rows.map((row) => row.join('\t')).join('\n')

/** What the page hands over when an entry of the menu is chosen. */
export async function download(page: Page, entry: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.locator('.menu summary').click()
  const [saved] = await Promise.all([page.waitForEvent('download', { timeout: 200_000 }), page.getByRole('button', { name: entry }).click()])
  return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) }
}
