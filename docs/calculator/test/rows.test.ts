// Rows as people bring them: from the clipboard, in files that other programs wrote, from the form; and mended in place.
import { parseLedger } from 'jinhua-skill-credits'
import { explain } from 'jinhua-skill-credits/explain'
import { whatWouldSettle } from 'jinhua-skill-credits/plan'
import { describe, expect, it } from 'vitest'
import { people } from '../../../examples/people.js'
import { violations } from './axe.js'
import { paste, settled } from './browser.js'
import { factoryWorkbook, gbkCsv } from './files.js'
import { manyPeople } from './many-people.js'
import { choose, drop, listRows, openPerson, tab, tabbed, underTest, withDemo } from './under-test.js'

const { fromDisk, fromSite } = underTest()

describe('rows brought by people', () => {
  it('come from the real clipboard, with the keys', async () => {
    const page = await fromSite()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const rows = [['工号', '姓名', '日期', '学习形式', '科目', '学时'], ['1001', '陈一', '2024.3.1', '理论', '公需', '9'], ['1002', '林二', '2024.5.6', '实操', '专业', '6']]
    await page.evaluate((text) => navigator.clipboard.writeText(text), rows.map((row) => row.join('\t')).join('\r\n'))
    await page.locator('#paste').focus()
    await page.keyboard.press('Control+V')
    await settled(page)
    const list = await listRows(page)
    expect(list[0]).toContain('陈一')
    expect(list[0]).toContain('12 / 90')
    expect(list[1]).toContain('18 / 90')
  })

  it('come as Excel copies them: a picture beside them, commas and line breaks within cells', async () => {
    const page = await fromDisk()
    const rows = '工号\t名称\t日期\t学习形式\t科目\t学分\r\n1001\t"切削, 装夹,\n测量, ""新"""\t2024.3.1\t在线课程\t专业\t72\r\n'
    await page.locator('#paste').evaluate((element, text) => {
      const data = new DataTransfer()
      data.setData('text/plain', text)
      data.items.add(new File([new Uint8Array([137, 80, 78, 71])], 'image.png', { type: 'image/png' }))
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, rows)
    await settled(page)
    await openPerson(page, '1001')
    for (const fold of await page.locator('.panel .fold summary').all()) await fold.click()
    await expect.poll(() => page.locator('.panel .fold table').first().innerText()).toContain('切削, 装夹,')
    expect(await page.locator('.panel .fold tbody tr').count()).toBe(1)
  })

  it('come as a workbook that another program wrote, certificates included', async () => {
    const page = await fromDisk()
    await drop(page, { name: '台账.xlsx', buffer: await factoryWorkbook() })
    await settled(page)
    const list = await listRows(page)
    expect(list[0]).toMatch(/陈一[\s\S]*合格[\s\S]*89\.5 \/ 90|陈一[\s\S]*89\.5 \/ 90/)
    await openPerson(page, '陈一')
    expect(await page.locator('.panel .whose').innerText()).toContain('高级工')
    await tab(page, 1)
    expect(await page.locator('.sheets').innerText()).toContain('学习记录')
    expect(await page.locator('#cell-3-2').innerText()).toBe('2024-03-01')
  })

  it('come by the file dialog, several at once', async () => {
    const page = await fromDisk()
    await choose(page, { name: '台账.xlsx', buffer: await factoryWorkbook() }, { name: '补充.csv', buffer: gbkCsv([['工号', '日期', '学习形式', '科目', '学分'], ['1001', '2024-07-01', '在线课程', '公共', 0.5]]) })
    await settled(page)
    expect((await listRows(page))[0]).toMatch(/陈一[\s\S]*合格[\s\S]*90 \/ 90/)
    await tab(page, 1)
    expect((await page.locator('.sheets').innerText()).replace(/\s+/g, ' ')).toMatch(/2024年.*证书.*补充/)
  })

  it('come as CSV in GBK, and a second file joins the first', async () => {
    const page = await fromDisk()
    await drop(page, { name: '记录.csv', buffer: gbkCsv([['工号', '姓名', '日期', '学习形式', '科目', '学分'], ['1001', '陈一', '2024-03-01', '在线课程', '专业', 72], ['1001', '陈一', '2024-03-02', '在线专项考试', '公共', 18]]) })
    await settled(page)
    expect((await listRows(page))[0]).toMatch(/陈一[\s\S]*合格[\s\S]*90 \/ 90/)
    await page.getByRole('button', { name: '加数据' }).click()
    await drop(page, { name: '证书.csv', buffer: gbkCsv([['工号', '等级', '发证日期'], ['1001', '中级工', '2022-01-01']]) })
    await settled(page)
    await openPerson(page, '陈一')
    expect(await page.locator('.panel .whose').innerText()).toContain('中级工')
  })

  it('that cannot be read are refused in words, and what was there stays', async () => {
    const page = await withDemo(await fromDisk())
    await page.getByRole('button', { name: '加数据' }).click()
    await drop(page, { name: '旧.xls', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]) })
    await page.locator('.notice').filter({ hasText: '旧格式' }).waitFor()
    expect(await listRows(page)).toHaveLength(people.length)
  })

  it('are mended in place with the keys, and read again', async () => {
    const page = await fromDisk()
    await paste(page, tabbed([['工号', '日期', '学习形式', '科目', '学分'], ['1001', '2024-02-30', '在线课程', '专业', '72']]))
    await settled(page)
    expect(await page.locator('.sum').innerText()).toContain('未计入 1 行')
    await tab(page, 1)
    await page.locator('.grid').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('.grid-cell.active').getAttribute('aria-invalid')).toBe('true')
    await page.keyboard.press('Enter')
    await page.keyboard.type('2024-02-31')
    await page.keyboard.press('Escape')
    expect(await page.locator('.grid-cell.active').innerText()).toBe('2024-02-30')
    // What is typed on a cell takes the place of what stands there.
    await page.keyboard.type('2024-02-29')
    await page.keyboard.press('Enter')
    await settled(page)
    expect(await page.locator('.findings').innerText()).toContain('没有发现问题')
    await tab(page, 0)
    expect((await listRows(page))[0]).toContain('72 / 90')
  })

  it('without headings are given them, column by column', async () => {
    const page = await fromDisk()
    await paste(page, tabbed([['1001', '2024.3.1', '在线课程', '专业', '72'], ['1002', '2024.3.1', '在线课程', '专业', '60']]))
    await settled(page)
    await page.getByRole('button', { name: '没有可以核算的人' }).click()
    for (const [place, heading] of ['学员编号', '开始日期', '类别', '科目', '学分'].entries()) {
      await page.locator('.heading-chooser select').nth(place).selectOption(heading)
    }
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: '插入栏目名称' }).click()
    await settled(page)
    await tab(page, 0)
    expect((await listRows(page)).join()).toMatch(/1001[\s\S]*72 \/ 90[\s\S]*1002[\s\S]*60 \/ 90/)
  })

  it('are deleted, inserted and put back', async () => {
    const page = await withDemo(await fromDisk())
    const before = await listRows(page)
    await tab(page, 1)
    await page.locator('.grid').focus()
    await page.keyboard.press('ArrowDown')
    await page.getByRole('button', { name: '删除第 2 行' }).click()
    await settled(page)
    expect(await page.locator('#cell-1-2').innerText()).toBe('2020-10-a')
    await page.getByRole('button', { name: '在第 2 行下插入一行' }).click()
    await settled(page)
    expect(await page.locator('#cell-2-2').innerText()).toBe('')
    await page.getByRole('button', { name: '撤销（已改 2 处）' }).click()
    await settled(page)
    await page.locator('.grid').focus()
    await page.keyboard.press('Control+z')
    await settled(page)
    expect(await page.locator('#cell-1-2').innerText()).toBe('2020-09-a')
    await tab(page, 0)
    expect(await listRows(page)).toEqual(before)
  })

  it('of people with two occupations follow the one chosen in the settings', async () => {
    const page = await fromDisk()
    await paste(page, tabbed([['工号', '日期', '学习形式', '科目', '学分'], ['1001', '2024.3.1', '在线课程', '专业', '72']]))
    await settled(page)
    await page.getByRole('button', { name: '加数据' }).click()
    await paste(page, tabbed([['工号', '等级', '发证日期', '职业'], ['1001', '中级工', '2020-01-01', '电工'], ['1001', '初级工', '2021-01-01', '车工']]))
    await settled(page)
    await tab(page, 1)
    expect(await page.locator('.findings').innerText()).toContain('须在设定中选定一种职业')
    await tab(page, 2)
    await page.getByLabel('职业', { exact: true }).fill('电工')
    await page.getByLabel('免予考核年度').fill('2024')
    await page.keyboard.press('Tab')
    await settled(page)
    await tab(page, 0)
    expect((await listRows(page))[0]).toContain('不考核')
    await openPerson(page, '1001')
    expect(await page.locator('.panel .whose').innerText()).toContain('中级工')
  })

  it('of a year that is chosen leave every other year to be chosen', async () => {
    const page = await fromDisk()
    await paste(page, manyPeople(3, 6))
    await settled(page)
    const years = (): Promise<string[]> => page.getByLabel('年度').locator('option').allInnerTexts()
    const all = await years()
    await page.getByLabel('年度').selectOption('2022')
    await settled(page)
    expect(await page.locator('input[type=date]').first().inputValue()).toBe('2022-12-31')
    expect(await years()).toEqual(all)
  })

  it('take the word that was probably meant', async () => {
    const page = await withDemo(await fromDisk())
    await tab(page, 1)
    await page.getByRole('button', { name: '改为“线下理论”' }).click()
    await settled(page)
    expect(await page.locator('.findings li.error').count()).toBe(1)
  })

  it('come from the form, one by one', async () => {
    const page = await fromDisk()
    await page.getByRole('button', { name: '打开表单' }).click()
    const record = page.locator('dialog form').first()
    await record.getByLabel('学员编号').fill('1001')
    await record.getByLabel('类别').selectOption('在线课程')
    await record.getByLabel('开始日期').fill('2024-03-01')
    await record.getByLabel('科目').selectOption('专业科目')
    await record.getByLabel('学分').fill('72')
    await record.getByRole('button', { name: '加入' }).click()
    await page.locator('.added').filter({ hasText: '已加入' }).waitFor()
    await record.getByLabel('类别').selectOption('在线专项考试')
    await record.getByLabel('开始日期').fill('2024-03-02')
    await record.getByLabel('科目').selectOption('公共科目')
    await record.getByLabel('学分').fill('18')
    await record.getByRole('button', { name: '加入' }).click()
    const certificate = page.locator('dialog form').nth(1)
    await certificate.getByLabel('学员编号').fill('1001')
    await certificate.getByLabel('等级').selectOption('技师')
    await certificate.getByLabel('发证日期').fill('2022-05-01')
    await certificate.getByRole('button', { name: '加入' }).click()
    await page.keyboard.press('Escape')
    await settled(page)
    expect((await listRows(page))[0]).toMatch(/合格[\s\S]*90 \/ 90[\s\S]*18 \/ 18[\s\S]*72 \/ 60/)
    await openPerson(page, '1001')
    expect(await page.locator('.panel .whose').innerText()).toContain('技师')
  })

  it('of which a year is not known whole say what would settle it', async () => {
    const page = await fromDisk()
    await paste(page, tabbed([['工号', '年度', '公共科目', '专业科目'], ['1001', '2022', '18', '72']]))
    await settled(page)
    await page.getByLabel('年度').selectOption('2022')
    await settled(page)
    await openPerson(page, '1001')
    const matter = page.locator('.open-matters')
    const known = parseLedger({ learner: '1001', records: [], totals: [{ year: 2022, general: 18, professional: 72 }] })
    const [, , ...said] = explain(whatWouldSettle(known, { asOf: '2022-12-31' }), { locale: 'zh' }).lines
    expect(said.length).toBeGreaterThan(1)
    for (const { text } of said) expect(await matter.innerText()).toContain(text)
  })

  it('of thousands show the first people early, and a cancel brings back what was there', async () => {
    const page = await withDemo(await fromDisk())
    const before = await listRows(page)
    await page.getByRole('button', { name: '加数据' }).click()
    await paste(page, manyPeople(6000, 10))
    await page.locator('.progress').getByText('先显示前面的人').waitFor()
    expect(await page.locator('.list .rows .row').count()).toBeGreaterThan(5)
    await page.locator('.progress').getByRole('button', { name: '取消' }).click()
    await page.locator('.notice').filter({ hasText: '已取消' }).waitFor()
    await settled(page)
    expect(await listRows(page)).toEqual(before)
  })

  it('of thousands are listed all, a window of rows at a time', async () => {
    const page = await fromDisk()
    await paste(page, manyPeople(3000, 2))
    await settled(page)
    expect(await page.locator('.sum').innerText()).toContain('3,000 / 3,000')
    expect(await page.locator('.list .rows .row').count()).toBeLessThan(80)
    await page.locator('.scroller').focus()
    await page.keyboard.press('End')
    await page.locator('.list .row.chosen').filter({ hasText: 'JH-02999' }).waitFor()
    expect(await page.locator('.list .row.chosen').getAttribute('aria-rowindex')).toBe('3001')
  })
})
