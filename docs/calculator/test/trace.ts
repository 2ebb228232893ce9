// Ten thousand people pasted at once, traced: the longest task of the page's own thread, the first rows, the end, and how soon a
// cancel is felt. Not part of the tests: times depend on the machine.
//   npx tsx docs/calculator/test/trace.ts [people] [rows each]
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { buildCalculator } from '../build.js'
import { layReady, openBrowser, openPage, paste, pasteReady } from './browser.js'
import { manyPeople } from './many-people.js'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

const [people = 10_000, each = 10] = process.argv.slice(2).map(Number)
const address = pathToFileURL(await buildCalculator()).href
const text = manyPeople(people, each)
console.log(`${people} people, ${people * each} rows, ${(text.length / 1e6).toFixed(1)} MB of text`)
const browser = await openBrowser()
await whole(browser)
await canceled(browser)
await browser.close()

async function whole(where: Browser): Promise<void> {
  const { page, faults } = await openPage(where, address)
  await layReady(page, text)
  await where.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] })
  const started = performance.now()
  await pasteReady(page)
  const pasted = performance.now()
  await page.locator('.list .rows .row').first().waitFor()
  const first = performance.now()
  await page.locator('#main[aria-busy="false"]').waitFor({ timeout: 300_000 })
  const done = performance.now()
  await page.mouse.move(300, 500)
  for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(0, 4000)
  await page.locator('.progress').waitFor({ state: 'detached', timeout: 300_000 })
  await page.locator('.list .rows .row').nth(10).click()
  await page.locator('.outcome').waitFor()
  await page.getByRole('searchbox').pressSequentially('123')
  await page.getByRole('columnheader').nth(2).getByRole('button').click()
  await page.getByRole('tab').nth(1).click()
  await page.locator('.findings .finding').last().click()
  await page.locator('.grid-cell.active').waitFor()
  const compared = performance.now()
  const { traceEvents } = JSON.parse((await where.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  const tasks = mainThreadTasks(traceEvents)
  const second = (ms: number): string => `${(ms / 1000).toFixed(2)} s`
  console.log(`pasted in ${second(pasted - started)}, first rows ${second(first - pasted)} later, everybody ${second(done - pasted)}, readings compared ${second(compared - pasted)}`)
  const longest = (of: 'dur' | 'tdur'): string => tasks.map((task) => (task[of] ?? 0) / 1000).sort((a, b) => b - a).slice(0, 5).map((ms) => `${ms.toFixed(0)} ms`).join(', ')
  console.log(`longest tasks of the page's thread: ${longest('dur')}; of them at work: ${longest('tdur')}`)
  console.log(`faults: ${faults.length === 0 ? 'none' : faults.join('; ')}`)
  await page.context().close()
}

async function canceled(where: Browser): Promise<void> {
  const { page } = await openPage(where, address)
  await paste(page, text)
  await page.locator('.progress button').waitFor()
  await page.waitForTimeout(1000)
  const started = performance.now()
  await page.locator('.progress button').click()
  await page.locator('.at-start').waitFor()
  console.log(`cancel felt after ${(performance.now() - started).toFixed(0)} ms`)
  await page.context().close()
}

/** The tasks of the page's own thread. On a machine with other work a task also waits: `tdur` is the time at work. */
function mainThreadTasks(events: readonly TraceEvent[]): TraceEvent[] {
  const mains = new Set(events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`))
  if (mains.size === 0) throw new Error('no main thread in the trace')
  return events.filter(({ name, ph, pid, tid }) =>
    (name === 'ThreadControllerImpl::RunTask' || name === 'RunTask') && ph === 'X' && mains.has(`${pid} ${tid}`))
}
