// The tables in spreadsheet.md that repeat src/tables and src/spreadsheet, for `npm run docs`.
import type { Locale } from '../src/index.js'
import type { Bilingual } from '../src/regulation/readings.js'
import type { Signature } from '../src/spreadsheet/index.js'
import { signatures } from '../src/spreadsheet/index.js'
import { findingRows } from '../src/tables/row/findings.js'
import { personColumns, recordColumns, totalColumns } from '../src/tables/words/headings.js'
import { severityWords } from '../src/tables/words/result-words.js'

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n')
}

interface Words {
  readonly argument: readonly string[]
  readonly gives: (formula: string, value: string) => string
  readonly table: (columns: number | string, first: string) => string
  readonly sentence: (help: string) => string
  readonly finding: readonly string[]
  readonly counts: readonly [yes: string, no: string]
}

const words: Readonly<Record<Locale, Words>> = {
  zh: {
    argument: ['参数', '类型', '是什么'],
    gives: (formula, value) => `\`${formula}\` 得 ${value}`,
    table: (columns, first) => `${columns} 列的表，第一格是 ${first}`,
    sentence: (help) => `${help}。`,
    finding: ['代码', '程度', '该行是否计入', '说明'],
    counts: ['计入', '不计入'],
  },
  en: {
    argument: ['argument', 'type', 'what it is'],
    gives: (formula, value) => `\`${formula}\` gives ${value}`,
    table: (columns, first) => `a table of ${columns} columns that begins with ${first}`,
    sentence: (help) => `${help}.`,
    finding: ['code', 'severity', 'row counts', 'what it says'],
    counts: ['yes', 'no'],
  },
}

/** Types of arguments, as the Chinese page has them. */
const TYPES: Readonly<Record<Signature['parameters'][number]['type'], string>> = { number: '数', text: '文本', table: '区域', any: '数或文本' }

function signature({ name, parameters, help, returns, example }: Signature, locale: Locale): string {
  const { argument, gives, table: tableOf, sentence } = words[locale]
  const names = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(', ')
  const value = returns.type === 'table' ? tableOf(returns.columns, String(example.gives)) : String(example.gives)
  return [
    `### \`${name}(${names})\``,
    sentence(help[locale]),
    ...(parameters.length === 0 ? [] : [table(argument, parameters.map((parameter) => [
      `\`${parameter.name}\``, locale === 'zh' ? TYPES[parameter.type] : parameter.type, parameter.help[locale],
    ]))]),
    gives(example.formula, value),
  ].join('\n\n')
}

interface Column {
  readonly heading: Bilingual
  readonly aliases: readonly string[]
}

const columns = (some: Readonly<Record<string, Column>>): string => table(
  ['栏目', 'heading', 'also known as'], Object.values(some).map(({ heading, aliases }) => [heading.zh, heading.en, aliases.join('、')]),
)

const page = (locale: Locale): Readonly<Record<string, string>> => ({
  functions: signatures.map((one) => signature(one, locale)).join('\n\n'),
  findings: table(words[locale].finding, Object.entries(findingRows).map(([code, { severity, leftOut, ...says }]) => [
    `\`${code}\``, severityWords[severity][locale], words[locale].counts[leftOut ? 1 : 0], says[locale],
  ])),
})

/** The generated blocks, by page and name. */
export const spreadsheetPages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'docs/spreadsheet.md': {
    ...page('en'),
    'record columns': columns(recordColumns),
    'certificate columns': columns(personColumns),
    'total columns': columns(totalColumns),
  },
  'docs/zh/spreadsheet.md': page('zh'),
}
