// What the page says of people: what the library says, in figures, sentences and articles.
import type { CreditRecord } from 'jinhua-skill-credits'
import { assess } from 'jinhua-skill-credits'
import { wordTables } from 'jinhua-skill-credits/tables'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { asked, people } from '../../../examples/people.js'
import { settled } from './browser.js'
import { listRows, openPerson, tab, underTest, withDemo } from './under-test.js'

const { fromDisk } = underTest()

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
      // A date is shown where it opens something.
      if (promotion.status === 'early' || promotion.status === 'normal' || promotion.status === 'notYet') expect(cells[7]).toContain(promotion.earliestDate)
      else expect(cells[7]).not.toMatch(/\d/)
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
    await page.locator('.panel .doubt-note').getByRole('button', { name: '查看' }).click()
    expect(await page.locator('.grid-cell.active').getAttribute('id')).toBe('cell-28-0')
    await tab(page, 0)
    await openPerson(page, '李四')
    expect(await panel.innerText()).toContain('至少还差1学分')
    expect(await panel.innerText()).toContain('2024年12月1日：线下实操')
  })

  it('have bars as long as their figures are, all years to one scale', async () => {
    const page = await withDemo(await fromDisk())
    await openPerson(page, '王五')
    const lines = await page.locator('.years .amounts > div').evaluateAll((found) => found.map((line) => {
      const [actual = 0, required = 0] = (line.querySelector('.figures')?.textContent ?? '').split(' / ').map(Number)
      const x = (selector: string, name: string): number => Number(line.querySelector(selector)?.getAttribute(name))
      const bar = line.querySelector('svg')!
      return { actual, required, fill: x('.fill', 'width'), mark: x('.mark', 'x'), width: bar.getBoundingClientRect().width, isShort: bar.classList.contains('short') }
    }))
    const longest = Math.max(...lines.flatMap(({ actual, required }) => [actual, required]))
    expect(lines.length).toBeGreaterThan(9)
    for (const { actual, required, fill, mark, width, isShort } of lines) {
      // In hundredths of the whole length, to the hundredth; the mark stays within it.
      expect(fill).toBe(Math.round((actual / longest) * 10_000) / 100)
      expect(mark).toBe(Math.min(99, Math.round((required / longest) * 10_000) / 100))
      expect(isShort).toBe(actual < required)
      expect(width).toBe(lines[0]?.width)
    }
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
