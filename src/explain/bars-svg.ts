import { escapeHtml } from './escape-html.js'
import type { Bar, Chart } from './explanation.js'

/** In units of the drawing. */
const WIDTH = 640
const HEIGHT = 26
const BARS = { left: 90, width: 400, top: 5, height: 16 }
const VALUE_LEFT = 505
const BASELINE = 18
const HATCH = 6

/** Each bar as a drawing of its own, with its sentence for those who cannot see it. Told apart without color. */
export function barsSvg({ caption, bars }: Chart): string {
  const most = Math.max(...bars.flatMap(({ actual, required }) => [actual, required]))
  return [
    '<figure class="bars">',
    ...bars.map((bar) => barSvg(bar, (credits) => Math.round((credits / most) * BARS.width))),
    `<figcaption>${escapeHtml(caption)}</figcaption>`,
    '</figure>',
  ].join('\n')
}

function barSvg({ label, actual, required, met, text }: Bar, lengthOf: (credits: number) => number): string {
  const { left, top, height } = BARS
  const mark = left + lengthOf(required)
  return [
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(text)}">`,
    `<title>${escapeHtml(text)}</title>`,
    `<text x="0" y="${BASELINE}">${escapeHtml(label)}</text>`,
    `<rect class="bar ${met === null ? 'unknown' : met ? 'met' : 'short'}" x="${left}" y="${top}" width="${lengthOf(actual)}" height="${height}"/>`,
    ...(met === false ? [hatching(lengthOf(actual))] : []),
    `<line class="mark" x1="${mark}" y1="1" x2="${mark}" y2="${HEIGHT - 1}"/>`,
    `<text x="${VALUE_LEFT}" y="${BASELINE}">${actual} / ${required}</text>`,
    '</svg>',
  ].join('')
}

/** Slanting lines over a bar, drawn one by one: a pattern would need an id, and ids clash where pages are put together. */
function hatching(length: number): string {
  const { left, top, height } = BARS
  const lines = Array.from({ length: Math.ceil(length / HATCH) }, (_, index) => {
    const x = index * HATCH
    const run = Math.min(height, length - x)
    return `M${left + x} ${top + height}l${run} ${-run}`
  })
  return `<path class="hatch" d="${lines.join('')}"/>`
}
