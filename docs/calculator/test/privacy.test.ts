// What stays in the page, and what may leave it: nothing.
import { describe, expect, it } from 'vitest'
import { people } from '../../../examples/people.js'
import { paste, settled } from './browser.js'
import { factoryWorkbook } from './files.js'
import { drop, listRows, tab, tabbed, underTest, withDemo } from './under-test.js'

const { fromSite, unwatched } = underTest()

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

  it('a file and the settings that are kept come back too', async () => {
    const page = await fromSite()
    await drop(page, { name: '台账.xlsx', buffer: await factoryWorkbook() })
    await settled(page)
    await tab(page, 2)
    await page.getByLabel('合计一天六学时').check()
    await settled(page)
    await page.getByLabel('在本浏览器保留').check()
    await page.reload()
    await settled(page)
    expect((await listRows(page))[0]).toContain('陈一')
    await tab(page, 2)
    expect(await page.getByLabel('合计一天六学时').isChecked()).toBe(true)
  })

  it('what is too much for a browser’s storage is not kept, and the page says so', async () => {
    const page = await fromSite()
    const title = '长'.repeat(2000)
    await paste(page, tabbed([['工号', '日期', '学习形式', '科目', '学分', '名称'], ...Array.from({ length: 2200 }, (_, row) => [1000 + row, '2024-03-01', '在线课程', '专业', 72, title])]))
    await settled(page)
    await page.getByLabel('在本浏览器保留').click()
    await page.locator('.notice').filter({ hasText: '放不下' }).waitFor()
    expect(await page.getByLabel('在本浏览器保留').isChecked()).toBe(false)
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
  }, 240_000)

  for (const from of ['disk', 'site'] as const) {
    it(`neither the page nor its worker can reach anything, opened from ${from}: the policy refuses every way out`, async () => {
      const page = await unwatched(from)
      await withDemo(page)
      expect(await page.evaluate(waysOut)).toEqual(['fetch connect-src', 'request connect-src', 'beacon connect-src', 'socket connect-src', 'stream connect-src', 'image img-src', 'frame frame-src', 'script script-src-elem'])
      expect(await page.workers()[0]!.evaluate(fetched)).toBe('refused')
      await page.context().close()
    })
  }
})

/** Tries to get something out, one way after another; gives which directive of the policy refused each. */
async function waysOut(): Promise<string[]> {
  const away = 'https://elsewhere.invalid/'
  const within = (name: string, made: HTMLElement): void => { document.body.append(Object.assign(made, { [name]: away })) }
  const ways: Readonly<Record<string, () => unknown>> = {
    fetch: () => fetch(away).catch(() => null),
    request: () => {
      const request = new XMLHttpRequest()
      request.open('GET', away)
      request.send()
    },
    beacon: () => navigator.sendBeacon(away, 'data'),
    socket: () => new WebSocket('wss://elsewhere.invalid/'),
    stream: () => new EventSource(away),
    image: () => { within('src', new Image()) },
    frame: () => { within('src', document.createElement('iframe')) },
    script: () => { within('src', document.createElement('script')) },
  }
  const refused: string[] = []
  for (const [name, way] of Object.entries(ways)) {
    refused.push(await new Promise((go) => {
      const timer = setTimeout(() => { go(`${name} went out`) }, 3000)
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        clearTimeout(timer)
        go(`${name} ${effectiveDirective}`)
      }, { once: true })
      try {
        void way()
      } catch {
        // A way that throws has been refused, and the policy said so.
      }
    }))
  }
  return refused
}

async function fetched(): Promise<string> {
  try {
    await fetch('data:,anything')
    return 'reached'
  } catch {
    return 'refused'
  }
}
