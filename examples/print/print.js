// Prints explanations in headless Chromium, in both languages, so that one can look at them: `npm run build`, then here `npm ci` and
// `node print.js <folder>`. It also measures that nothing sticks out of the page. CHROMIUM names the browser, where it is elsewhere.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { explain, renderHtml } from '../../dist/explain.js'
import { assess, parseLedger } from '../../dist/index.js'
import { planYear } from '../../dist/plan.js'

const folder = process.argv[2] ?? 'printed'
const people = JSON.parse(await readFile(new URL('../data/ledgers.json', import.meta.url), 'utf8')).map(parseLedger)
const asked = {
  asOf: '2024-12-31',
  promotion: { normalYears: { juniorWorker: 1, intermediateWorker: 4, seniorWorker: 5, technician: 4, seniorTechnician: 4 } },
}
/** Long ids without a place to break, and signs that mean something to HTML. */
const awkward = parseLedger({
  learner: `<b>&"'${'x'.repeat(190)}`,
  records: [{ id: 'y'.repeat(120), date: '2024-03-05', kind: 'offline', mode: 'theory', subject: 'general', hours: 7 }],
})
const inSeptember = parseLedger({ ...people[3], records: people[3].records.filter(({ date }) => date <= '2024-09-30') })
const results = {
  cut: assess(people[0], asked),
  unmet: assess(people[3], asked),
  plan: planYear(inSeptember, { ...asked, asOf: '2024-09-30' }),
  awkward: assess(awkward, asked),
}

await mkdir(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
})
let outside = 0
for (const [name, result] of Object.entries(results)) {
  for (const locale of ['zh', 'en']) {
    const html = renderHtml(explain(result, { locale }))
    const page = await browser.newPage()
    await page.setViewportSize({ width: 672, height: 950 })
    await page.setContent(html)
    await page.emulateMedia({ media: 'print' })
    // The width of A4 less its margins is 178 mm, 672 pixels.
    const widest = await page.evaluate(() => document.documentElement.scrollWidth)
    if (widest > 672) outside += 1
    console.log(`${name}.${locale}: ${widest} of 672 pixels wide`)
    await page.pdf({ path: join(folder, `${name}.${locale}.pdf`), preferCSSPageSize: true, printBackground: true })
    await writeFile(join(folder, `${name}.${locale}.html`), html)
    await page.close()
  }
}
await browser.close()
process.exitCode = outside > 0 ? 1 : 0
