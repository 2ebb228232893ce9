// Recalculates a workbook of the demo's people in Univer, in headless Chromium; holds its cells against the library; takes a picture.
//   npm test --prefix examples/univer [-- PICTURE.png]       (needs chromium and fonts-noto-cjk)
import { deepStrictEqual } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { sheetFunctions } from '../../src/spreadsheet/index.js'
import { tablesFromLedgers } from '../../src/tables/index.js'

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url))
const ledgers = JSON.parse(readFileSync(here('../data/ledgers.json'), 'utf8')) as Parameters<typeof tablesFromLedgers>[0]
const people = tablesFromLedgers(ledgers, 'zh')
const { call } = sheetFunctions()
const report = call('JHCE_REPORT', [people.records, 2024, people.certificates]) as unknown[][]

const { outputFiles } = await build({
  entryPoints: [here('page.ts')],
  bundle: true,
  write: false,
  outdir: 'out',
  format: 'iife',
  target: 'chrome110',
  alias: {
    'jinhua-skill-credits/spreadsheet': here('../../src/spreadsheet/index.ts'),
    'jinhua-skill-credits/tables': here('../../src/tables/index.ts'),
  },
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'error',
})
const script = outputFiles.find(({ path }) => path.endsWith('.js'))?.text ?? ''
const style = readFileSync(here('node_modules/@univerjs/preset-sheets-core/lib/index.css'), 'utf8')

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})
try {
  const page = await browser.newPage({ viewport: { width: 1460, height: 560 }, deviceScaleFactor: 1.5 })
  page.on('pageerror', (error) => { console.error(error.message) })
  await page.setContent(`<!DOCTYPE html><html lang="zh-CN"><style>${style}\nhtml, body, #app { margin: 0; height: 100% }</style><div id="app"></div></html>`)
  await page.evaluate((given) => { Object.assign(window, { people: given }) }, { ...people, columns: report[0]?.length ?? 0 })
  await page.addScriptTag({ content: script })
  await page.waitForFunction('window.answers !== undefined', undefined, { timeout: 60_000 })
  await page.waitForTimeout(1500)

  const answers = await page.evaluate('window.answers') as unknown[][]
  const expected = [
    ...report.map((row) => row.map((cell) => cell ?? '')),
    [`JH-0005，${String(call('JHCE_READINGS', [people.records, 'JH-0005', 2024, people.certificates]))}`],
    ['一天线下理论6.5学时计12学分；技能大赛省级第2名计48学分。'],
  ]
  deepStrictEqual(answers.map((row) => row.map((cell) => cell ?? '')), expected)
  console.log(`Univer: ${expected.flat().length} of ${expected.flat().length} cells are the library’s`)
  const [, , picture = here('../../docs/images/univer-report.png')] = process.argv
  await page.screenshot({ path: picture })
  console.log(picture)
} finally {
  await browser.close()
}
