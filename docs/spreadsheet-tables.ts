// The tables in spreadsheet.md that repeat src/tables and src/spreadsheet, for `npm run docs`.
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

function signature({ name, parameters, help, returns, example }: Signature): string {
  const names = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(', ')
  const gives = returns.type === 'table' ? `a table of ${returns.columns} columns that begins with ${String(example.gives)}` : String(example.gives)
  return [
    `### \`${name}(${names})\``,
    `${help.zh}。${help.en}.`,
    ...(parameters.length === 0 ? [] : [table(['argument', 'type', '', ''], parameters.map((parameter) => [
      `\`${parameter.name}\``, parameter.type, parameter.help.zh, parameter.help.en,
    ]))]),
    `\`${example.formula}\` gives ${gives}`,
  ].join('\n\n')
}

interface Column {
  readonly heading: Bilingual
  readonly aliases: readonly string[]
}

const columns = (some: Readonly<Record<string, Column>>): string => table(
  ['栏目', 'heading', 'also known as'], Object.values(some).map(({ heading, aliases }) => [heading.zh, heading.en, aliases.join('、')]),
)

/** The generated blocks, by page and name. */
export const spreadsheetPages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'docs/spreadsheet.md': {
    functions: signatures.map(signature).join('\n\n'),
    'record columns': columns(recordColumns),
    'certificate columns': columns(personColumns),
    'total columns': columns(totalColumns),
    findings: table(['code', '程度', 'row counts', '说明', 'what it says'], Object.entries(findingRows).map(
      ([code, { severity, leftOut, zh, en }]) => [`\`${code}\``, severityWords[severity].zh, leftOut ? 'no' : 'yes', zh, en],
    )),
  },
}
