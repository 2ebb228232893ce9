// Ten thousand people pasted at once, and the report on all of them, traced: how soon the first rows are there, the longest task of the
// page's own thread, how soon a cancel is felt. Not part of the tests: times depend on the machine, and on what else it does. Of several
// rounds the quietest is kept, the one whose longest task took least.
//   npx tsx docs/calculator/test/trace.ts [--write] [rounds] [people] [rows each]      --write: into README.md
import { readFile, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { buildCalculator } from '../build.js'
import { layReady, openBrowser, openPage, paste, pasteReady, settled } from './browser.js'
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

/** The longest task, by the clock and at work, in ms: on a machine with other work a task also waits. */
interface Longest {
  readonly byClock: number
  readonly atWork: number
}

/** What a round found, in ms. */
interface Round {
  readonly load: number
  readonly first: number
  readonly everybody: number
  readonly compared: number
  readonly pasting: Longest
  readonly cancel: number
  readonly report: number
  readonly reporting: Longest
  readonly reportCancel: number
  readonly faults: readonly string[]
}

const flags = process.argv.slice(2)
const [rounds = 1, people = 10_000, each = 10] = flags.filter((flag) => flag !== '--write').map(Number)
const address = pathToFileURL(await buildCalculator()).href
const text = manyPeople(people, each)
const WHOLE_MS = 600_000
const WORKBOOK = '报告（Excel 工作簿）'
const since = (start: number): number => performance.now() - start

const browser = await openBrowser()
const found: Round[] = []
for (let round = 0; round < rounds; round += 1) {
  const one = await measure(browser)
  found.push(one)
  console.log(`round ${round + 1}\n${table(one)}\n`)
}
await browser.close()
const worst = ({ pasting, reporting }: Round): number => Math.max(pasting.byClock, reporting.byClock)
const [quietest] = [...found].sort((a, b) => worst(a) - worst(b)) as [Round]
if (rounds > 1) console.log(`the quietest\n${table(quietest)}`)
if (flags.includes('--write')) await writeDown(table(quietest))
if (quietest.faults.length > 0) process.exitCode = 1

async function measure(where: Browser): Promise<Round> {
  const load = loadavg()[0] ?? 0
  const { page, faults } = await openPage(where, address)
  await layReady(page, text)
  const [pasted, pasting] = await traced(where, page, () => pasteAndLook(page))
  const [report, reporting] = await traced(where, page, () => takeReport(page))
  const reportCancel = await cancelReport(page)
  await page.context().close()
  return { load, ...pasted, pasting, report, reporting, reportCancel, cancel: await cancelPasted(where), faults }
}

/** Pastes, and while everything is at work scrolls, opens a person, searches, sorts, goes to the last finding. */
async function pasteAndLook(page: Page): Promise<{ readonly first: number; readonly everybody: number; readonly compared: number }> {
  const start = performance.now()
  await pasteReady(page)
  await page.locator('.list .rows .row').first().waitFor()
  const first = since(start)
  await page.locator('#main[aria-busy="false"]').waitFor({ timeout: WHOLE_MS })
  const everybody = since(start)
  await page.mouse.move(300, 500)
  for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(0, 4000)
  await page.locator('.list .rows .row').nth(10).click()
  await page.locator('.outcome').waitFor()
  await page.getByRole('searchbox').pressSequentially('123')
  await page.getByRole('columnheader').nth(2).getByRole('button').click()
  await page.getByRole('tab').nth(1).click()
  await page.locator('.findings .finding').last().click()
  await page.locator('.grid-cell.active').waitFor()
  await page.getByRole('tab').nth(0).click()
  await page.getByRole('searchbox').fill('')
  await page.locator('.progress').waitFor({ state: 'detached', timeout: WHOLE_MS })
  return { first, everybody, compared: since(start) }
}

async function takeReport(page: Page): Promise<number> {
  const start = performance.now()
  await page.locator('.menu summary').click()
  await Promise.all([page.waitForEvent('download', { timeout: WHOLE_MS }), page.getByRole('button', { name: WORKBOOK }).click()])
  return since(start)
}

async function cancelReport(page: Page): Promise<number> {
  await page.locator('.menu summary').click()
  await page.getByRole('button', { name: WORKBOOK }).click()
  await page.locator('.saving').getByText('计算怎样补足').waitFor({ timeout: WHOLE_MS })
  const start = performance.now()
  await page.locator('.saving button').click()
  await page.locator('.saving').waitFor({ state: 'detached' })
  return since(start)
}

async function cancelPasted(where: Browser): Promise<number> {
  const { page } = await openPage(where, address)
  await paste(page, text)
  await page.locator('.progress button').waitFor()
  await page.waitForTimeout(1000)
  const start = performance.now()
  await page.locator('.progress button').click()
  await page.locator('.at-start').waitFor()
  const felt = since(start)
  // What was canceled is gone, and the page takes the next: a small table.
  await paste(page, manyPeople(3, 2))
  await settled(page)
  await page.context().close()
  return felt
}

/** Does something under a trace; gives what it gives, and the longest task of the page's own thread. */
async function traced<Value>(where: Browser, page: Page, act: () => Promise<Value>): Promise<[Value, Longest]> {
  await where.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] })
  const value = await act()
  const { traceEvents } = JSON.parse((await where.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] }
  const tasks = mainThreadTasks(traceEvents)
  const most = (of: 'dur' | 'tdur'): number => tasks.reduce((longest, task) => Math.max(longest, (task[of] ?? 0) / 1000), 0)
  return [value, { byClock: most('dur'), atWork: most('tdur') }]
}

function mainThreadTasks(events: readonly TraceEvent[]): TraceEvent[] {
  const mains = new Set(events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`))
  if (mains.size === 0) throw new Error('no main thread in the trace')
  return events.filter(({ name, ph, pid, tid }) =>
    (name === 'ThreadControllerImpl::RunTask' || name === 'RunTask') && ph === 'X' && mains.has(`${pid} ${tid}`))
}

function table({ load, first, everybody, compared, pasting, cancel, report, reporting, reportCancel, faults }: Round): string {
  const second = (ms: number): string => `${(ms / 1000).toFixed(1)} s`
  const whole = (ms: number): string => `${Math.round(ms)} ms`
  const longest = ({ byClock, atWork }: Longest): string => `${whole(byClock)}, of it ${whole(atWork)} at work`
  return [
    `| ${people.toLocaleString('en')} people, ${(people * each).toLocaleString('en')} rows, ${(text.length / 1e6).toFixed(1)} MB of text | |`,
    '|---|---|',
    `| first rows after pasting | ${second(first)} |`,
    `| everybody assessed | ${second(everybody)} |`,
    `| readings compared for everybody, while one scrolls, searches, sorts, opens a person and a finding | ${second(compared)} |`,
    `| longest task of the page’s thread meanwhile | ${longest(pasting)} |`,
    `| a cancel is felt after | ${whole(cancel)} |`,
    `| report on everybody as a workbook | ${second(report)} |`,
    `| longest task of the page’s thread meanwhile | ${longest(reporting)} |`,
    `| a cancel of the report is felt after | ${whole(reportCancel)} |`,
    `| violations of the policy, errors, requests | ${faults.length === 0 ? 'none' : faults.join('; ')} |`,
    '',
    `Headless Chromium, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? '?'}), Node ${process.version}, load ${load.toFixed(1)} as the round began; the quietest of ${rounds} rounds.`,
  ].join('\n')
}

async function writeDown(measured: string): Promise<void> {
  const path = fileURLToPath(new URL('../README.md', import.meta.url))
  const readme = await readFile(path, 'utf8')
  const [before, after] = [readme.indexOf('<!-- measured: trace -->'), readme.indexOf('<!-- end -->')]
  if (before < 0 || after < before) throw new Error('README.md has no place for what was measured')
  await writeFile(path, `${readme.slice(0, before)}<!-- measured: trace -->\n\n${measured}\n\n${readme.slice(after)}`)
}
