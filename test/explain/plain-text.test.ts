// What a ledger calls its people and records by must not become a sentence, a link or a change of direction, in any rendering.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/doors/assess.js'
import { explain } from '../../src/explain/explain.js'
import type { Explanation } from '../../src/explain/explanation.js'
import { plainText } from '../../src/explain/plain-text.js'
import { renderHtml } from '../../src/explain/render-html.js'
import { renderMarkdown } from '../../src/explain/render-markdown.js'
import { renderText } from '../../src/explain/render-text.js'
import { parseLedger } from '../../src/ledger/parse-ledger.js'
import { runs } from '../properties/runs.js'

/** An explanation with one cut record, both of whose names are hostile. */
function explainedAs(name: string): Explanation {
  const record = { id: name, date: '2024-03-05', kind: 'offline', mode: 'theory', subject: 'general', hours: 7 }
  return explain(assess(parseLedger({ learner: `L${name}`, records: [record] }), { asOf: '2024-12-31' }), { locale: 'zh' })
}

const RENDERERS = [renderText, renderMarkdown, renderHtml]

describe('a hostile id', () => {
  it.each(['\n', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'])('forges no line of its own by the line break %j', (lineBreak) => {
    const lines = (name: string): number[] => RENDERERS.map((render) => render(explainedAs(name)).split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/).length)
    expect(lines(`a${lineBreak}2024年度合格。`)).toEqual(lines('a'))
    for (const render of RENDERERS) expect(render(explainedAs(`a${lineBreak}b`))).toContain('a b')
  })

  it.each(['\0', '\t', '\x1b', '\x7f', '\x9c', '\u061C', '\u200E', '\u200F', '\u202A', '\u202E', '\u2066', '\u2069', '\uD800', '\uDC00'])(
    'has %j shown as a sign that something stood there', (unseen) => {
      for (const render of RENDERERS) {
        const text = render(explainedAs(`a${unseen}b`))
        expect(text).toContain('a\uFFFDb')
        expect(text).not.toContain(unseen)
      }
    },
  )

  it('is cleaned in the lines already, for whoever lays them out', () => {
    expect(explainedAs('a\n\u202Eb').lines[0]!.text).toContain('La \uFFFDb')
  })

  it('leaves characters of two halves whole', () => {
    expect(plainText('𠮷a😀')).toBe('𠮷a😀')
  })

  it.each([
    ['https://evil.example/a_b', '`https://evil.example/a_b`'],
    ['HTTP://x', '`HTTP://x`'],
    ['www.evil.example', '`www.evil.example`'],
    ['a.b@evil.example', '`a.b@evil.example`'],
    ['mailto:a', '`mailto:a`'],
    ['xmpp:a', '`xmpp:a`'],
    ['x[www.a](b)', 'x\\[`www.a`\\](b)'],
    ['$x$', '\\$x\\$'],
  ])('becomes no link in Markdown: %s', (name, shown) => {
    expect(renderMarkdown(explainedAs(name))).toContain(`（记录${shown}，`)
  })

  it('changes nothing but itself, whatever it is', () => {
    const plain = explainedAs('a')
    fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (name) => {
      const hostile = explainedAs(name)
      expect(hostile.lines.length).toBe(plain.lines.length)
      expect(renderText(hostile).split('\n').length).toBe(renderText(plain).split('\n').length)
      expect(renderMarkdown(hostile).split('\n').length).toBe(renderMarkdown(plain).split('\n').length)
      // No character but those of the sentences themselves has a meaning to a browser or a terminal.
      expect(renderText(hostile).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E]/u)
    }), runs(200))
  })
})
