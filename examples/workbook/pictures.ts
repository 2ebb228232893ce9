// Takes the guide's pictures of the report and the template: npm run pictures  (needs LibreOffice, poppler and fonts-noto-cjk)
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.js'
import { sampleWorkbook } from './sample.js'

const images = fileURLToPath(new URL('../../docs/images/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'pictures-'))

/** Of which workbook, which sheet, how much of its page from the top, as which picture. */
const PICTURES: readonly (readonly [book: string, sheet: string, part: number, picture: string])[] = [
  ['报告', '年度报表', 0.34, 'report-years.png'],
  ['报告', '等级与申报', 0.34, 'report-levels.png'],
  ['报告', '还差多少', 0.38, 'report-missing.png'],
  ['报告', '发现的问题', 0.46, 'report-findings.png'],
  ['报告', '2024年', 0.75, 'report-copy.png'],
  ['登记表', '记录', 0.5, 'template-records.png'],
  ['登记表', '填写说明', 1, 'template-help.png'],
]
const DPI = 88
const A4 = { width: Math.round(11.69 * DPI), height: Math.round(8.27 * DPI) }

try {
  writeFileSync(join(folder, '台账.xlsx'), await sampleWorkbook())
  const quiet = { say: () => undefined, screen: { write: (text: string) => process.stderr.write(text) } }
  const codes = [
    await run([join(folder, '台账.xlsx'), '--year', '2024', '--out', join(folder, '报告.xlsx')], quiet),
    await run(['--template', '--out', join(folder, '登记表.xlsx')], quiet),
  ]
  if (codes.some((code) => code !== 0)) throw new Error('the command failed')
  for (const book of ['报告', '登记表']) {
    execFileSync('soffice', [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, `${book}.xlsx`)], { stdio: 'ignore' })
  }
  for (const [book, sheet, part, picture] of PICTURES.filter(([name]) => name !== '台账')) {
    const page = pageOf(book, sheet)
    execFileSync('pdftoppm', [
      '-png', '-r', String(DPI), '-f', String(page), '-l', String(page), '-singlefile',
      '-x', '0', '-y', '0', '-W', String(A4.width), '-H', String(Math.round(A4.height * part)),
      join(folder, `${book}.pdf`), join(folder, 'picture'),
    ])
    writeFileSync(join(images, picture), readFileSync(join(folder, 'picture.png')))
    console.log(`docs/images/${picture}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** The first page of a sheet: its foot bears the sheet's name. */
function pageOf(book: string, sheet: string): number {
  const pages = execFileSync('pdftotext', ['-layout', join(folder, `${book}.pdf`), '-'], { encoding: 'utf8' }).split('\f')
  const at = pages.findIndex((page) => page.trimEnd().split('\n').at(-1)?.split(/\s+/).includes(sheet))
  if (at < 0) throw new Error(`no page of ${sheet}`)
  return at + 1
}
