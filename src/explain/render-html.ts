import { barsSvg } from './bars-svg.js'
import { escapeHtml } from './escape-html.js'
import type { Explanation, Line } from './explanation.js'
import { inPlainText } from './plain-text.js'

/** Black on white, for A4: nothing is said by color, and nothing is loaded. */
const STYLE = `
@page { size: A4; margin: 18mm 16mm; }
body { margin: 0 auto; max-width: 178mm; color: #000; background: #fff; line-height: 1.55; font-size: 10.5pt;
  font-family: "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif;
  overflow-wrap: anywhere; }
html:lang(zh) body { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
h1 { font-size: 16pt; text-align: center; margin: 0 0 6mm; }
p { margin: 3mm 0 0; break-after: avoid-page; }
p + p { break-before: auto; }
ul { margin: 1mm 0 0; padding-left: 6mm; }
li { margin: 0.5mm 0; break-inside: avoid; }
cite { font-style: normal; font-size: 8.5pt; color: #333; white-space: nowrap; }
cite::before { content: "["; }
cite::after { content: "]"; }
figure.bars { margin: 5mm 0; break-inside: avoid; }
figure.bars svg { display: block; width: 100%; height: auto; }
figure.bars text { font-size: 13px; fill: #000; }
figure.bars figcaption { font-size: 9pt; }
.bar { stroke: #000; stroke-width: 1; }
.bar.met { fill: #8a8a8a; }
.bar.short { fill: #fff; }
.bar.unknown { fill: #fff; stroke-dasharray: 4 3; }
.hatch { stroke: #000; stroke-width: 1; fill: none; }
.mark { stroke: #000; stroke-width: 3; }
`

/**
 * Renders an explanation as a web page of its own: escaped, without anything to load, to be printed on A4. A bar for each year stands
 * against its requirement, with a text for those who cannot see it.
 *
 * @param explanation - what `explain` gives
 * @returns an HTML document
 * @remarks The articles are those that the explanation cites. A line break in an id becomes a space, a character that nobody sees U+FFFD.
 * @example
 * renderHtml(explain(assess(ledger, { asOf: '2024-12-31' }), { locale: 'en' })).split('\n')[1]
 * //=> '<html lang="en">'
 */
export function renderHtml(explanation: Explanation): string {
  const { language, title, lines, chart } = inPlainText(explanation)
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${escapeHtml(title)}</h1>`,
    ...(chart === null ? [] : [barsSvg(chart)]),
    ...blocks(lines),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** Lines of depth 0 as paragraphs, what stands under them as nested lists. */
function blocks(lines: readonly Line[]): string[] {
  return branches(lines, 0).flatMap(({ line, inside }) => [`<p>${sentence(line)}</p>`, ...list(inside, 1)])
}

function list(lines: readonly Line[], depth: number): string[] {
  if (lines.length === 0) return []
  return ['<ul>', ...branches(lines, depth).flatMap(({ line, inside }) => [`<li>${sentence(line)}`, ...list(inside, depth + 1), '</li>']), '</ul>']
}

interface Branch {
  readonly line: Line
  readonly inside: Line[]
}

/** Each line of a depth, with those that stand under it. */
function branches(lines: readonly Line[], depth: number): Branch[] {
  const found: Branch[] = []
  for (const line of lines) {
    const last = found.at(-1)
    if (last === undefined || line.depth <= depth) found.push({ line, inside: [] })
    else last.inside.push(line)
  }
  return found
}

function sentence({ text, citation }: Line): string {
  return `${escapeHtml(text)}${citation === undefined ? '' : ` <cite>${escapeHtml(citation)}</cite>`}`
}
