// The tables in the pages of the readings that repeat src/regulation/readings.ts, for `npm run docs`.
import type { Bilingual, DefaultBy } from '../src/regulation/readings.js'
import type { ReadingId } from '../src/regulation/reading-answers.js'
import { readings } from '../src/regulation/readings.js'
import { readingIds } from '../src/regulation/reading-answers.js'

/** By which step of the principle a default was chosen. */
const STEP: { readonly [S in DefaultBy]: Bilingual } = {
  wording: { zh: '最贴近字面', en: 'closest to the literal wording' },
  learningNeverHurts: { zh: '条文未定，取“多学不吃亏”的解释', en: 'the wording is silent: the reading under which learning more never hurts' },
  stricter: { zh: '前两步均不能定，从严', en: 'neither the wording nor learning decides: the stricter' },
  argument: { zh: '不按字面，理由如下', en: 'departs from the literal wording, by argument' },
}

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function readingTable(reading: ReadingId): string {
  const { clauses, question, answers, default: usual, defaultBy, reason } = readings[reading]
  return [
    row('', '中文', 'English'),
    row('---', '---', '---'),
    row(`art. ${clauses.join(', ')}`, question.zh, question.en),
    ...Object.entries<Bilingual>(answers).map(([answer, { zh, en }]) => row(`\`${answer}\`${answer === usual ? ' (default)' : ''}`, zh, en)),
    row('default by', STEP[defaultBy].zh, STEP[defaultBy].en),
    row('why', reason.zh, reason.en),
    '',
    // Where the site has the example that calculates; elsewhere it is not seen.
    `<WorkedExample reading="${reading}" />`,
  ].join('\n')
}

function indexTable(): string {
  return [
    row('reading', '问题', 'question', 'default', 'others', 'art.', 'default by'),
    row(...Array.from({ length: 7 }, () => '---')),
    ...readingIds.map((reading) => {
      const { clauses, question, answers, default: usual, defaultBy } = readings[reading]
      const others = Object.keys(answers).filter((answer) => answer !== usual).map((answer) => `\`${answer}\``).join(', ')
      return row(`[${reading}](${reading}.md)`, question.zh, question.en, `\`${usual}\``, others, clauses.join(', '), STEP[defaultBy].en)
    }),
  ].join('\n')
}

/** The same for the Chinese page. */
function chineseIndexTable(): string {
  return [
    row('解释', '问题', '默认', '另有', '条', '默认的依据'),
    row(...Array.from({ length: 6 }, () => '---')),
    ...readingIds.map((reading) => {
      const { name, clauses, question, answers, default: usual, defaultBy } = readings[reading]
      const others = Object.keys(answers).filter((answer) => answer !== usual).map((answer) => `\`${answer}\``).join('、')
      return row(`[${name.zh}](../readings/${reading}.md)`, question.zh, `\`${usual}\``, others, clauses.join('、'), STEP[defaultBy].zh)
    }),
  ].join('\n')
}

/** The generated blocks, by page and name. */
export const readingPages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'docs/readings/README.md': { readings: indexTable() },
  'docs/zh/readings.md': { readings: chineseIndexTable() },
  ...Object.fromEntries(readingIds.map((reading) => [`docs/readings/${reading}.md`, { reading: readingTable(reading) }])),
}
