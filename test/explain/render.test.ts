import { describe, expect, it } from 'vitest'
import { assess } from '../../src/doors/assess.js'
import { explain } from '../../src/explain/explain.js'
import { renderHtml } from '../../src/explain/render-html.js'
import { renderMarkdown } from '../../src/explain/render-markdown.js'
import { renderText } from '../../src/explain/render-text.js'
import type { Explanation } from '../../src/explain/explanation.js'
import { parseLedger } from '../../src/ledger/parse-ledger.js'
import { planPromotion } from '../../src/plan/plan-promotion.js'
import { asked, people } from './people.js'

const explanation: Explanation = {
  kind: 'explanation',
  language: 'en',
  title: 'A & B',
  lines: [
    { text: 'First.', depth: 0, clause: '9', citation: 'art. 9' },
    { text: 'Under it.', depth: 1 },
    { text: 'Deeper.', depth: 2, clause: '11.3', citation: 'art. 11(3)' },
    { text: 'Under it too.', depth: 1 },
    { text: 'Last.', depth: 0 },
  ],
  chart: null,
}

describe('renderText', () => {
  it('indents, and puts the article in brackets', () => {
    expect(renderText(explanation)).toBe(
      'A & B\n\nFirst. [art. 9]\n  Under it.\n    Deeper. [art. 11(3)]\n  Under it too.\nLast.\n',
    )
  })
})

describe('renderMarkdown', () => {
  it('gives a heading and nested lists', () => {
    expect(renderMarkdown(explanation)).toBe(
      '# A \\& B\n\n- First. \\[art. 9\\]\n  - Under it.\n    - Deeper. \\[art. 11(3)\\]\n  - Under it too.\n- Last.\n',
    )
  })

  it.each([
    ['[a](b)', '\\[a\\](b)'], ['<b>', '\\<b\\>'], ['*x*', '\\*x\\*'], ['a\n# b', 'a \\# b'], ['1. x', '1\\. x'], ['2) x', '2\\) x'], ['- x', '\\- x'],
    ['`x`', '\\`x\\`'], ['a|b', 'a\\|b'], ['\\', '\\\\'],
  ])('escapes %j', (text, escaped) => {
    const { lines: _, ...rest } = explanation
    expect(renderMarkdown({ ...rest, lines: [{ text, depth: 0 }] })).toContain(`\n- ${escaped}\n`)
  })
})

describe('renderHtml', () => {
  it('nests the lists, and closes them', () => {
    expect(renderHtml(explanation).split('\n').slice(-17)).toEqual([
      '<body>', '<h1>A &amp; B</h1>',
      '<p>First. <cite>art. 9</cite></p>', '<ul>', '<li>Under it.', '<ul>', '<li>Deeper. <cite>art. 11(3)</cite>', '</li>', '</ul>', '</li>',
      '<li>Under it too.', '</li>', '</ul>', '<p>Last.</p>', '</body>', '</html>', '',
    ])
  })

  it('draws a bar for each year assessed, with its sentence for those who cannot see it', () => {
    const html = renderHtml(explain(assess(people[3]!, asked), { locale: 'zh' }))
    expect([...html.matchAll(/<svg [^>]*role="img" aria-label="([^"]*)"/g)].map(([, label]) => label)).toEqual([
      '2021年度计入59.25学分，总学分要求90学分，未达到全部要求。',
      '2023年度计入92.25学分，总学分要求90学分，未达到全部要求。',
      '2024年度计入94.25学分，总学分要求90学分，未达到全部要求。',
    ])
    // Told apart without color: what falls short is hatched.
    expect(html.match(/class="hatch"/g)).toHaveLength(3)
    expect(renderHtml(explain(assess(people[0]!, asked), { locale: 'en' })).match(/class="hatch"/g)).toBeNull()
  })

  it('draws bar and mark to one scale, the longest to the full width', () => {
    const bars = [
      { label: 'a', actual: 45, required: 90, met: false, text: 'A.' },
      { label: 'b', actual: 180, required: 90, met: true, text: 'B.' },
    ]
    const html = renderHtml({ ...explanation, chart: { caption: 'C.', bars } })
    expect([...html.matchAll(/<rect class="bar (\w+)" x="90" y="5" width="(\d+)"/g)].map(([, kind, width]) => [kind, width]))
      .toEqual([['short', '100'], ['met', '400']])
    expect([...html.matchAll(/x1="(\d+)"/g)].map(([, x]) => x)).toEqual(['290', '290'])
  })

  it('lets nothing of the ledger become markup', () => {
    const learner = '"><script>alert(1)</script>&\''
    const ledger = parseLedger({
      learner,
      records: [{ id: '<img src=x>', date: '2024-03-05', kind: 'offline', mode: 'theory', subject: 'general', hours: 7 }],
    })
    const html = renderHtml(explain(assess(ledger, asked), { locale: 'en' }))
    expect(html).not.toMatch(/<script|<img/)
    expect(html).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#39;')
  })

  it('loads nothing', () => {
    const html = renderHtml(explain(assess(people[0]!, asked), { locale: 'zh' }))
    expect(html).not.toMatch(/https?:|url\(|@import|<link|<script|src=/)
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">\n/)
  })

  it('has no chart where nothing is held against anything', () => {
    expect(renderHtml(explain(planPromotion(people[0]!, asked), { locale: 'zh' }))).not.toContain('<figure')
  })
})
