// What one takes away: workbooks, tables, paper.
import { readXlsx } from 'hucre/xlsx'
import { assess, parseLedger } from 'jinhua-skill-credits'
import { rowsFromAssessments, tableToCsv } from 'jinhua-skill-credits/tables'
import { describe, expect, it } from 'vitest'
import { people } from '../../../examples/people.js'
import { violations } from './axe.js'
import { paste, settled } from './browser.js'
import { manyPeople } from './many-people.js'
import { download, listRows, openPerson, tab, tabbed, underTest, withDemo } from './under-test.js'

const { fromDisk } = underTest()

describe('what one takes away', () => {
  it('is the report as a workbook, of those listed', async () => {
    const page = await withDemo(await fromDisk())
    await page.getByRole('button', { name: /^未到期/ }).click()
    const shown = (await listRows(page)).map((row) => row.split('\n')[0])
    expect(shown.length).toBeLessThan(people.length)
    const { name, bytes } = await download(page, '报告（Excel 工作簿）')
    expect(name).toBe('继续教育学分报告-2024-11-30.xlsx')
    const { sheets } = await readXlsx(bytes)
    expect(sheets.map((sheet) => sheet.name)).toEqual(expect.arrayContaining(['概况', '年度报表', '还差多少', '发现的问题', '学分明细']))
    const year = sheets.find((sheet) => sheet.name === '年度报表')!.rows
    expect(year.filter((row) => String(row[0]).startsWith('JH-')).map((row) => row[1])).toEqual(shown)
  })

  it('is every record with its cuts as CSV, as the library writes them', async () => {
    const page = await fromDisk()
    await paste(page, tabbed([['工号', '日期', '学习形式', '科目', '学时', '学分'], ['1001', '2024-03-01', '理论', '公需', 9, ''], ['1001', '2024-04-01', '在线课程', '专业', '', 60]]))
    await settled(page)
    const { name, bytes } = await download(page, '学分明细（CSV）')
    expect(name).toBe('学分明细-2024-12-31.csv')
    const ledger = parseLedger({ learner: '1001', records: [
      { id: '第2行', kind: 'offline', mode: 'theory', subject: 'general', date: '2024-03-01', hours: 9 },
      { id: '第3行', kind: 'online', subject: 'professional', date: '2024-04-01', credits: 60 },
    ] })
    const known = tableToCsv(rowsFromAssessments([assess(ledger, { asOf: '2024-12-31' })], 'zh').records, { bom: true })
    // The rows bear no ids of their own: those that the reader gives them stand in their place.
    const withoutIds = (text: string): string[][] => text.trim().split('\r\n').map((line) => line.split(',').filter((_, column) => column !== 1))
    expect(withoutIds(bytes.toString('utf8'))).toEqual(withoutIds(known))
    expect(known).toContain('超每日上限')
  })

  it('is CSV that no sheet runs as a formula', async () => {
    const page = await fromDisk()
    await paste(page, tabbed([['工号', '日期', '学习形式', '科目', '学分'], ['=1+1', '2024-03-01', '在线课程', '专业', '72']]))
    await settled(page)
    const { name, bytes } = await download(page, '年度学分（CSV）')
    expect(name).toBe('年度学分-2024-12-31.csv')
    const text = bytes.toString('utf8')
    expect(text.startsWith('\ufeff学员编号,年度,结果')).toBe(true)
    expect(text).toContain('\r\n\'=1+1,2024,不合格')
  })

  it('of thousands tells how far it is while the page goes on, and a cancel ends it at once', async () => {
    const page = await fromDisk()
    await paste(page, manyPeople(2500, 4))
    await settled(page)
    const entry = page.getByRole('button', { name: '报告（Excel 工作簿）' })
    await page.locator('.menu summary').click()
    await entry.click()
    const bar = page.locator('.saving')
    await bar.getByText(/计算怎样补足 [1-9][\d,]* \/ 2,500/).waitFor()
    const [done, of] = await bar.getByRole('progressbar').evaluate((element) => [(element as HTMLProgressElement).value, (element as HTMLProgressElement).max])
    expect(of).toBe(2500)
    expect(done).toBeGreaterThan(0)
    // Whoever waits looks at people meanwhile.
    await page.locator('.list .rows .row').filter({ hasText: 'JH-00003' }).click()
    await page.locator('#person-heading').filter({ hasText: '张3' }).waitFor()
    await page.locator('.menu summary').click()
    expect(await entry.isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await violations(page)).toEqual([])
    await bar.getByRole('button', { name: '取消' }).click()
    await bar.waitFor({ state: 'detached' })
    // A browser lets a worker at work finish its turn, or ends it after two seconds.
    await expect.poll(() => page.workers().length, { timeout: 10_000 }).toBe(1)
    // And once more, to the end.
    const { name, bytes } = await download(page, '报告（Excel 工作簿）')
    expect(name).toBe('继续教育学分报告-2024-12-31.xlsx')
    const { sheets } = await readXlsx(bytes)
    expect(sheets.find((sheet) => sheet.name === '年度报表')!.rows.filter(([key]) => String(key).startsWith('JH-'))).toHaveLength(2500)
    await expect.poll(() => page.getByRole('status').filter({ hasText: `已生成 ${name}` }).count()).toBe(1)
    await expect.poll(() => page.workers().length, { timeout: 10_000 }).toBe(1)
  }, 300_000)

  it('is what was mended, by the settings that hold', async () => {
    const page = await fromDisk()
    await paste(page, tabbed([['工号', '日期', '学习形式', '科目', '学分'], ['1001', '2024-02-30', '在线课程', '专业', 72]]))
    await settled(page)
    await tab(page, 1)
    await page.locator('.findings .finding').first().click()
    await page.keyboard.type('2024-02-29')
    await page.keyboard.press('Enter')
    await settled(page)
    await tab(page, 2)
    await page.getByLabel('免予考核年度').fill('2024')
    await page.keyboard.press('Tab')
    await settled(page)
    const { bytes } = await download(page, '年度学分（CSV）')
    expect(bytes.toString('utf8')).toMatch(/\r\n1001,2024,不考核,[^\r]*,72,/)
  })

  it('is a sheet of one person', async () => {
    const page = await withDemo(await fromDisk())
    await page.evaluate(() => { window.print = () => undefined })
    await openPerson(page, '李四')
    await page.getByRole('button', { name: '打印此人' }).click()
    await page.locator('.print .sheet').first().waitFor({ state: 'attached' })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.print .sheet').count()).toBe(1)
    const text = await page.locator('.print .sheet').innerText()
    for (const said of ['李四', 'JH-0002', '截至 2024-11-30', '89 / 90', '未到期', '至少还差1学分', '制表', '不是主管部门的决定']) expect(text).toContain(said)
    expect(await page.locator('.app').isVisible()).toBe(false)
    expect(await violations(page)).toEqual([])
  })

  it('is a sheet of A4 a person', async () => {
    const page = await withDemo(await fromDisk())
    await page.evaluate(() => { window.print = () => undefined })
    await page.locator('.menu summary').click()
    await page.getByRole('button', { name: `打印名单中的 ${people.length} 人` }).click()
    await page.locator('.print .sheet').nth(people.length - 1).waitFor({ state: 'attached' })
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(people.length)
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][\d.]* 84[12]/)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await expect.poll(() => page.locator('.print .sheet').count()).toBe(0)
  })
})
