// The page as people use it: from disk and from a server, with files that other programs wrote, with keys alone, and without a network.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readXlsx } from 'hucre/xlsx'
import type { CreditRecord } from 'jinhua-skill-credits'
import { assess, parseLedger } from 'jinhua-skill-credits'
import { explain } from 'jinhua-skill-credits/explain'
import { whatWouldSettle } from 'jinhua-skill-credits/plan'
import { wordTables } from 'jinhua-skill-credits/tables'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { asked, people } from '../../../examples/people.js'
import { buildCalculator } from '../build.js'
import { violations } from './axe.js'
import type { Watched } from './browser.js'
import { openBrowser, openPage, paste, settled } from './browser.js'
import { factoryWorkbook, gbkCsv } from './files.js'
import { manyPeople } from './many-people.js'
import { serve } from './serve.js'

let browser: Browser
let folder: string
let single: string
let site: { readonly address: string; readonly server: Server }
let open: Watched | null = null

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'calculator-'))
  single = pathToFileURL(await buildCalculator(folder)).href
  site = await serve(folder)
  browser = await openBrowser()
}, 120_000)

afterAll(async () => {
  await browser.close()
  site.server.close()
  await rm(folder, { recursive: true })
})

// No flow may break the policy, fail, or ask for anything.
afterEach(async () => {
  const faults = open?.faults ?? []
  await open?.page.context().close()
  open = null
  expect(faults).toEqual([])
})

type Options = Parameters<typeof openPage>[2]

async function at(address: string, options?: Options): Promise<Page> {
  open = await openPage(browser, address, options)
  return open.page
}
const fromDisk = (options?: Options): Promise<Page> => at(single, options)
const fromSite = (locale: 'zh' | 'en' = 'zh', options?: Options): Promise<Page> => at(`${site.address}/${locale}/calculator.html`, options)

async function withDemo(page: Page): Promise<Page> {
  await page.locator('main button.link').click()
  await settled(page)
  return page
}

const listRows = (page: Page): Promise<string[]> => page.locator('.list .rows .row').allInnerTexts()
const openPerson = async (page: Page, name: string): Promise<void> => {
  await page.locator('.list .rows .row').filter({ hasText: name }).click()
  await page.locator('#person-heading').filter({ hasText: name }).waitFor()
}
const tab = (page: Page, index: number): Promise<void> => page.getByRole('tab').nth(index).click()

async function bring(page: Page, ...files: readonly { readonly name: string; readonly buffer: Buffer }[]): Promise<void> {
  await page.locator('.drop').evaluate((element, brought) => {
    const data = new DataTransfer()
    for (const { name, bytes } of brought) data.items.add(new File([Uint8Array.from(bytes)], name))
    element.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  }, files.map(({ name, buffer }) => ({ name, bytes: [...buffer] })))
}

describe('the demo’s people', () => {
  it('open from disk, and the list says what the library says', async () => {
    const page = await withDemo(await fromDisk())
    // The demo lists a year's end; its page asks a month before, with two slips in the rows: mended, everything agrees.
    await mendSlips(page)
    await tab(page, 0)
    await page.locator('input[type=date]').first().fill('2024-12-31')
    await settled(page)
    const rows = await page.locator('.list .rows .row').all()
    expect(rows).toHaveLength(people.length)
    for (const [index, ledger] of people.entries()) {
      const { years, promotion } = assess(ledger, asked)
      const { status, requirements: { total, general, professional } } = years.at(-1)!
      const cells = await rows[index]!.getByRole('gridcell').allInnerTexts()
      expect(cells[1]).toBe(wordTables.statuses[status].zh)
      expect(cells.slice(2, 5).map((text) => text.trim())).toEqual([total, general, professional].map(({ actual, required }) => `${actual} / ${required}`))
      const code = promotion.status === 'notApplicable' ? promotion.reason : promotion.status
      expect(cells[7]).toContain(wordTables.promotions[code].zh)
      if (promotion.status !== 'notApplicable') expect(cells[7]).toContain(promotion.earliestDate)
    }
  })

  /** Puts back what the demo's rows misspell. */
  async function mendSlips(page: Page): Promise<void> {
    await tab(page, 1)
    while (await page.locator('.findings li.error').count() > 0) {
      await page.locator('.findings li.error .finding').first().click()
      const [, row = ''] = /^cell-(\d+)-/.exec(await page.locator('.grid-cell.active').getAttribute('id') ?? '') ?? []
      const [whose, id] = await Promise.all([0, 2].map((column) => page.locator(`#cell-${row}-${column}`).innerText()))
      const own = people.find(({ learner }) => learner === whose)!.records.find((one) => one.id === id)!
      await page.keyboard.press('Enter')
      const input = page.locator('.grid-cell input')
      await input.fill((await input.inputValue()).startsWith('20') ? own.date : kindWord(own))
      await page.keyboard.press('Enter')
      await settled(page)
    }
  }

  function kindWord(record: CreditRecord): string {
    switch (record.kind) {
      case 'offline':
        return wordTables.modes[record.mode].zh
      case 'special':
        return wordTables.routes[record.route].zh
      case 'online':
      case 'exam':
        return wordTables.kinds[record.kind].zh
    }
  }

  it('show cuts with their articles, a plan, the level account, and what a reading decides', async () => {
    const page = await withDemo(await fromDisk())
    await openPerson(page, '张三')
    const panel = page.locator('.panel')
    await expect.poll(() => panel.innerText()).toContain('施行以前')
    const text = await panel.innerText()
    for (const said of ['第（二十四）条', '超每日上限', '未进前三名', '第（十一）条', '等级学分', '2024-06-18', '结论随下列事项的解释而不同']) expect(text).toContain(said)
    await page.locator('.doubt-note').getByRole('button', { name: '查看' }).click()
    expect(await page.locator('.grid-cell.active').getAttribute('id')).toBe('cell-28-0')
    await tab(page, 0)
    await openPerson(page, '李四')
    expect(await panel.innerText()).toContain('至少还差1学分')
    expect(await panel.innerText()).toContain('2024年12月1日：线下实操')
  })

  it('a switched reading recalculates everybody, and all defaults come back', async () => {
    const page = await withDemo(await fromDisk())
    const before = await listRows(page)
    await openPerson(page, '王五')
    await page.locator('.panel').getByLabel('合计一天六学时').check()
    await settled(page)
    const after = await listRows(page)
    expect(after[2]).not.toBe(before[2])
    await tab(page, 2)
    expect(await page.locator('.changed-note').innerText()).toContain('已改动 1 项解释')
    await page.getByRole('button', { name: '全部恢复默认' }).click()
    await settled(page)
    await tab(page, 0)
    expect(await listRows(page)).toEqual(before)
  })

  it('a further course is tried by sliders, and changes no data', async () => {
    const page = await withDemo(await fromDisk())
    await openPerson(page, '李四')
    const outcome = page.locator('.outcome')
    await expect.poll(() => outcome.innerText()).toMatch(/2024.*未到期.*合格/)
    const before = await listRows(page)
    const hours = page.locator('.what-if input[type=range]').first()
    await hours.fill('8')
    await expect.poll(() => outcome.innerText()).toContain('申报 24，计入 18 学分')
    expect(await outcome.innerText()).toContain('核减 6（超每日上限，第（十）条）')
    await page.locator('.what-if select').nth(1).selectOption('general')
    await page.locator('.what-if select').first().selectOption('online')
    await hours.fill('0.5')
    await expect.poll(() => outcome.innerText()).toContain('还差 0.5')
    expect(await listRows(page)).toEqual(before)
  })

  it('normal years given in the settings answer article 14 for their level', async () => {
    const page = await withDemo(await fromDisk())
    await tab(page, 2)
    await page.getByLabel('高级工', { exact: true }).fill('8')
    await page.keyboard.press('Tab')
    await settled(page)
    await tab(page, 0)
    await openPerson(page, '李四')
    await expect.poll(() => page.locator('.panel .facts').innerText()).toContain('2027-11-12')
  })

  it('a list is narrowed, searched and sorted', async () => {
    const page = await withDemo(await fromDisk())
    const pending = (await listRows(page)).filter((row) => row.includes('未到期'))
    await page.getByRole('button', { name: `未到期 ${pending.length}` }).click()
    expect(await listRows(page)).toEqual(pending)
    await page.getByRole('button', { name: /^全部/ }).click()
    await page.getByRole('searchbox').fill('jh-0003')
    expect(await listRows(page)).toHaveLength(1)
    await page.getByRole('searchbox').fill('')
    await page.getByRole('columnheader', { name: '还差' }).getByRole('button').click()
    await page.getByRole('columnheader', { name: '还差' }).getByRole('button').click()
    expect((await listRows(page))[0]).toContain('赵六')
    expect(await page.getByRole('columnheader', { name: '还差' }).getAttribute('aria-sort')).toBe('descending')
  })
})

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
    await bring(page, { name: '台账.xlsx', buffer: await factoryWorkbook() })
    await settled(page)
    const list = await listRows(page)
    expect(list[0]).toMatch(/陈一[\s\S]*合格[\s\S]*89\.5 \/ 90|陈一[\s\S]*89\.5 \/ 90/)
    await openPerson(page, '陈一')
    expect(await page.locator('.panel .whose').innerText()).toContain('高级工')
    await tab(page, 1)
    expect(await page.locator('.sheets').innerText()).toContain('学习记录')
    expect(await page.locator('#cell-3-2').innerText()).toBe('2024-03-01')
  })

  it('come as CSV in GBK, and a second file joins the first', async () => {
    const page = await fromDisk()
    await bring(page, { name: '记录.csv', buffer: gbkCsv([['工号', '姓名', '日期', '学习形式', '科目', '学分'], ['1001', '陈一', '2024-03-01', '在线课程', '专业', 72], ['1001', '陈一', '2024-03-02', '在线专项考试', '公共', 18]]) })
    await settled(page)
    expect((await listRows(page))[0]).toMatch(/陈一[\s\S]*合格[\s\S]*90 \/ 90/)
    await page.getByRole('button', { name: '加数据' }).click()
    await bring(page, { name: '证书.csv', buffer: gbkCsv([['工号', '等级', '发证日期'], ['1001', '中级工', '2022-01-01']]) })
    await settled(page)
    await openPerson(page, '陈一')
    expect(await page.locator('.panel .whose').innerText()).toContain('中级工')
  })

  it('that cannot be read are refused in words, and what was there stays', async () => {
    const page = await withDemo(await fromDisk())
    await page.getByRole('button', { name: '加数据' }).click()
    await bring(page, { name: '旧.xls', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]) })
    await page.locator('.notice').filter({ hasText: '旧格式' }).waitFor()
    expect(await listRows(page)).toHaveLength(people.length)
  })

  it('are mended in place with the keys, and read again', async () => {
    const page = await fromDisk()
    await paste(page, [['工号', '日期', '学习形式', '科目', '学分'], ['1001', '2024-02-30', '在线课程', '专业', '72']].map((row) => row.join('\t')).join('\n'))
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
    await paste(page, [['1001', '2024.3.1', '在线课程', '专业', '72'], ['1002', '2024.3.1', '在线课程', '专业', '60']].map((row) => row.join('\t')).join('\n'))
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
    await paste(page, [['工号', '日期', '学习形式', '科目', '学分'], ['1001', '2024.3.1', '在线课程', '专业', '72']].map((row) => row.join('\t')).join('\n'))
    await settled(page)
    await page.getByRole('button', { name: '加数据' }).click()
    await paste(page, [['工号', '等级', '发证日期', '职业'], ['1001', '中级工', '2020-01-01', '电工'], ['1001', '初级工', '2021-01-01', '车工']].map((row) => row.join('\t')).join('\n'))
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
    await paste(page, [['工号', '年度', '公共科目', '专业科目'], ['1001', '2022', '18', '72']].map((row) => row.join('\t')).join('\n'))
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

describe('what one takes away', () => {
  async function download(page: Page, entry: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    await page.locator('.menu summary').click()
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: entry }).click()])
    return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) }
  }

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

  it('is CSV that no sheet runs as a formula', async () => {
    const page = await fromDisk()
    await paste(page, [['工号', '日期', '学习形式', '科目', '学分'], ['=1+1', '2024-03-01', '在线课程', '专业', '72']].map((row) => row.join('\t')).join('\n'))
    await settled(page)
    const { name, bytes } = await download(page, '年度学分（CSV）')
    expect(name).toBe('年度学分-2024-12-31.csv')
    const text = bytes.toString('utf8')
    expect(text.startsWith('\ufeff学员编号,年度,结果')).toBe(true)
    expect(text).toContain('\r\n\'=1+1,2024,不合格')
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

describe('privacy', () => {
  it('nothing is stored unless asked for; what is kept comes back, and goes when it is not wanted', async () => {
    const page = await withDemo(await fromSite())
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await tab(page, 1)
    await page.getByRole('button', { name: '改为“线下理论”' }).click()
    await settled(page)
    await page.getByLabel('在本浏览器保留').check()
    expect(await page.evaluate(() => localStorage.length)).toBe(1)
    await page.reload()
    await settled(page)
    expect(await listRows(page)).toHaveLength(people.length)
    await tab(page, 1)
    expect(await page.locator('.findings li.error').count()).toBe(1)
    await page.getByLabel('在本浏览器保留').uncheck()
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await page.reload()
    await page.locator('.start').waitFor()
  })

  it('neither the page nor its worker can reach anything: the policy refuses, no test does', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(single)
    await page.locator('main button.link').click()
    await settled(page)
    const reach = async (): Promise<string> => {
      try {
        await fetch('data:,anything')
        return 'reached'
      } catch {
        return 'refused'
      }
    }
    expect(await page.evaluate(reach)).toBe('refused')
    expect(await page.workers()[0]!.evaluate(reach)).toBe('refused')
    await context.close()
  })
})

describe('for everybody', () => {
  for (const locale of ['zh', 'en'] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const [device, viewport] of [['desk', { width: 1440, height: 900 }], ['phone', { width: 390, height: 844 }]] as const) {
        it(`axe finds no violation: ${locale}, ${colorScheme}, ${device}`, async () => {
          const page = await fromSite(locale, { colorScheme, viewport })
          expect(await violations(page)).toEqual([])
          await page.locator('main button').filter({ hasText: { zh: '打开表单', en: 'Open the form' }[locale] }).click()
          await page.locator('dialog form').first().waitFor()
          expect(await violations(page)).toEqual([])
          await page.keyboard.press('Escape')
          await withDemo(page)
          expect(await violations(page)).toEqual([])
          await openPerson(page, { zh: '王五', en: 'Wang Wu' }[locale])
          for (const fold of await page.locator('.panel summary').all()) await fold.click()
          expect(await violations(page)).toEqual([])
          for (const index of [1, 2]) {
            await tab(page, index)
            expect(await violations(page)).toEqual([])
          }
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
        }, 120_000)
      }
    }
  }

  it('keys alone lead from the demo to a person and back', async () => {
    const page = await fromDisk()
    await page.locator('main button.link').focus()
    await page.keyboard.press('Enter')
    await settled(page)
    await page.locator('.scroller').focus()
    await page.keyboard.press('ArrowDown')
    await page.locator('#person-heading').filter({ hasText: '李四' }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('person-heading')
    await page.getByRole('tab').first().focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.getByRole('tab').nth(1).getAttribute('aria-selected')).toBe('true')
  })

  it('a phone shows one thing at a time', async () => {
    const page = await withDemo(await fromDisk({ viewport: { width: 390, height: 844 }, hasTouch: true }))
    await page.locator('.list .rows .row').nth(1).tap()
    await page.locator('#person-heading').filter({ hasText: '李四' }).waitFor()
    expect(await page.locator('.list').count()).toBe(0)
    await page.getByRole('button', { name: '返回人员' }).tap()
    expect(await page.locator('.list .rows .row').count()).toBe(people.length)
  })

  it('a phone mends a cell by two touches', async () => {
    const page = await withDemo(await fromDisk({ viewport: { width: 390, height: 844 }, hasTouch: true }))
    await page.getByRole('tab').nth(1).tap()
    await page.locator('.findings li.error .finding').first().tap()
    await page.locator('.grid-cell.active').tap()
    await page.locator('.grid-cell input').fill('2023-06-30')
    await page.keyboard.press('Enter')
    await settled(page)
    expect(await page.locator('.findings li.error').count()).toBe(1)
  })

  it('another language says everything anew', async () => {
    const page = await withDemo(await fromDisk())
    await openPerson(page, '张三')
    await page.getByRole('button', { name: 'English' }).click()
    await settled(page)
    await expect.poll(() => page.locator('.panel').innerText()).toContain('over the daily cap')
    expect(await page.locator('.list .rows .row').first().innerText()).toContain('Met')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  })
})
