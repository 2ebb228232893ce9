// The page for everybody: by keys alone, on a phone, in either language, to a screen reader.
import { describe, expect, it } from 'vitest'
import { people } from '../../../examples/people.js'
import { violations } from './axe.js'
import { settled } from './browser.js'
import { drop, openPerson, tab, tabbed, underTest, withDemo } from './under-test.js'

const { fromDisk, fromSite } = underTest()

const VIEWPORT = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const
const SAID = {
  zh: { addData: '加数据', onReading: /^取决于条文解释/, who: '王五' },
  en: { addData: 'Add data', onReading: /^Depends on a reading/, who: 'Wang Wu' },
} as const

describe('for everybody', () => {
  for (const locale of ['zh', 'en'] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const device of ['desk', 'phone'] as const) {
        it(`axe finds no violation: ${locale}, ${colorScheme}, ${device}`, async () => {
          const page = await fromSite(locale, { colorScheme, viewport: VIEWPORT[device] })
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

  for (const [locale, colorScheme, device] of [['zh', 'light', 'desk'], ['zh', 'dark', 'phone'], ['en', 'light', 'phone'], ['en', 'dark', 'desk']] as const) {
    it(`axe finds no violation in what comes and goes: ${locale}, ${colorScheme}, ${device}`, async () => {
      const page = await fromSite(locale, { colorScheme, viewport: VIEWPORT[device] })
      const say = SAID[locale]
      const isFine = async (what: string): Promise<void> => { expect([what, ...await violations(page)]).toEqual([what]) }
      await page.locator('.private summary').click()
      await isFine('what is promised')
      await page.locator('.private summary').click()
      await withDemo(page)
      await page.locator('.menu summary').click()
      await isFine('the menu')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: say.addData }).click()
      await isFine('further data')
      await drop(page, { name: 'old.xls', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]) })
      await page.locator('.notice').filter({ hasText: '.xls' }).waitFor()
      await isFine('a notice')
      await page.locator('.notice button').click()
      await page.getByRole('button', { name: say.addData }).click()
      await page.getByRole('searchbox').fill('nobody of that name')
      await page.locator('.empty').waitFor()
      await isFine('nobody listed')
      await page.getByRole('searchbox').fill('')
      await page.getByRole('button', { name: say.onReading }).click()
      await openPerson(page, say.who)
      await page.locator('.what-if input[type=date]').fill('2019-01-01')
      await page.locator('.what-if input[type=date]').blur()
      await isFine('a course that counts for nothing')
      await page.locator('.panel .reading input:not(:checked)').first().check()
      await settled(page)
      await isFine('a reading changed')
      await tab(page, 1)
      await page.locator('.findings .finding').first().click()
      await page.keyboard.press('Enter')
      await page.locator('.grid-cell input').waitFor()
      await isFine('a cell that is mended')
      await page.keyboard.press('Escape')
    }, 120_000)
  }

  it('keys alone do everything: paste, mend, list, a person, paper', async () => {
    const page = await fromSite()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.evaluate((text) => navigator.clipboard.writeText(text), tabbed([['工号', '姓名', '日期', '学习形式', '科目', '学分'], ['1001', '陈一', '2024-02-30', '在线课程', '专业', '72'], ['1002', '林二', '2024-03-01', '在线课程', '专业', '60']]))
    /** Goes on by Tab until something of that kind has the focus. */
    const tabTo = async (selector: string): Promise<void> => {
      for (let turn = 0; turn < 40; turn += 1) {
        await page.keyboard.press('Tab')
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return
      }
      throw new Error(`Tab does not lead to ${selector}`)
    }
    await tabTo('#paste')
    await page.keyboard.press('Control+V')
    await settled(page)
    await tabTo('[role=tab][aria-selected=true]')
    await page.keyboard.press('ArrowRight')
    await tabTo('.finding')
    await page.keyboard.press('Enter')
    // The finding has led to its cell.
    await page.keyboard.type('2024-02-29')
    await page.keyboard.press('Enter')
    await settled(page)
    expect(await page.locator('.findings li').count()).toBe(0)
    await page.keyboard.press('Shift+Tab')
    for (let turn = 0; turn < 12 && !await page.evaluate(() => document.activeElement?.matches('[role=tab]') === true); turn += 1) await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('ArrowLeft')
    await tabTo('.scroller')
    await page.keyboard.press('ArrowDown')
    await page.locator('#person-heading').filter({ hasText: '林二' }).waitFor()
    await page.keyboard.press('ArrowUp')
    await page.locator('#person-heading').filter({ hasText: '陈一' }).waitFor()
    await page.keyboard.press('Enter')
    await page.evaluate(() => { window.print = () => undefined })
    await tabTo('.whose button')
    await page.keyboard.press('Enter')
    await page.locator('.print .sheet').first().waitFor({ state: 'attached' })
    expect(await page.locator('.print .sheet').textContent()).toContain('72 / 90')
  })

  it('a screen reader is told what is where, how many are listed, and what is wrong with a cell', async () => {
    const page = await withDemo(await fromDisk())
    const grid = page.getByRole('grid', { name: '人员' })
    expect(await grid.getAttribute('aria-rowcount')).toBe(String(people.length + 1))
    expect(await page.getByRole('columnheader').allInnerTexts()).toEqual(['人员', '结果', '总学分', '公共', '专业', '考试', '还差', '申报'])
    await page.getByRole('searchbox', { name: '查找编号或姓名' }).fill('jh-0002')
    await expect.poll(() => page.getByRole('status').filter({ hasText: '显示 1 /' }).count()).toBe(1)
    await openPerson(page, '李四')
    const region = page.getByRole('region', { name: '李四' })
    expect(await region.getByRole('heading').allInnerTexts()).toEqual(expect.arrayContaining(['李四', '逐年学分', '等级与申报', '核减的学分', '如果再学一门']))
    expect(await region.getByRole('article', { name: '2024 未到期' }).count()).toBe(1)
    expect(await region.getByRole('slider', { name: /^学时/ }).count()).toBe(1)
    await tab(page, 1)
    await page.locator('.findings .finding').first().click()
    const active = await page.getByRole('grid').getAttribute('aria-activedescendant')
    const cell = page.locator(`#${active}`)
    expect(await cell.getAttribute('aria-invalid')).toBe('true')
    expect(await cell.getAttribute('title')).toContain('不是有效的日期')
  })

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
    // Without headings to touch, the order is chosen from a list: who lacks most comes first.
    await page.getByLabel('排序').selectOption('还差')
    expect((await page.locator('.list .rows .row').allInnerTexts())[0]).toContain('赵六')
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
