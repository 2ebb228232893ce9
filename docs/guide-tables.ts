// The tables of the guide for the person at the factory that repeat the source, for `npm run docs`.
import { templateSheets } from '../examples/workbook/columns.js'
import type { Bilingual } from '../src/regulation/readings.js'
import { signatures } from '../src/spreadsheet/index.js'
import { findingRows as findingCodes } from '../src/tables/row/findings.js'
import { personColumns, recordColumns, totalColumns } from '../src/tables/words/headings.js'
import { kindWords, levelWords, publicationTierWords, subjectWords, tierWords } from '../src/tables/words/words.js'
import { severityWords } from '../src/tables/words/result-words.js'

type Locale = keyof Bilingual
const MOST_NAMES = 8

const row = (...cells: readonly string[]): string => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n')
}

const pick = (locale: Locale) => (zh: string, en: string): string => ({ zh, en })[locale]
const isChinese = (text: string): boolean => /[\u3400-\u9fff]/.test(text)

/** The first names of a list; what people in a factory write is Chinese. */
function someOf(names: readonly string[], locale: Locale): string {
  const chinese = names.filter(isChinese)
  return `${chinese.slice(0, MOST_NAMES).join('、')}${chinese.length > MOST_NAMES ? pick(locale)('……', ' …') : ''}`
}

const aliasesOf: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({ ...totalColumns, ...personColumns, ...recordColumns }).map(([field, { aliases }]) => [field, aliases]),
)

/** What each column of each sheet takes, and under what other headings it is known. */
function columnTables(locale: Locale): string {
  const say = pick(locale)
  return templateSheets.map(({ name, columns }) => [
    `### ${name[locale]}`,
    table(
      [
        say('栏目', 'column'), ...(locale === 'en' ? ['in Chinese'] : []),
        say('是否必填', 'needed'), say('填什么', 'what it takes'), say('栏目也可以叫', 'also called'),
      ],
      columns.map(({ field, heading, needed, what }) => [
        heading[locale], ...(locale === 'en' ? [heading.zh] : []), needed[locale], what[locale], someOf(aliasesOf.get(field) ?? [], locale),
      ]),
    ),
  ].join('\n\n')).join('\n\n')
}

type WordTable = readonly [title: Bilingual, words: Readonly<Record<string, Bilingual & { readonly others: readonly string[] }>>]

const WORD_TABLES: readonly WordTable[] = [
  [{ zh: '类别', en: 'Kind' }, kindWords],
  [{ zh: '科目', en: 'Subject' }, subjectWords],
  [{ zh: '层级', en: 'Tier' }, tierWords],
  [{ zh: '层级（论文著作）', en: 'Tier of publications' }, publicationTierWords],
  [{ zh: '等级', en: 'Level' }, levelWords],
]

/** The words that may stand in the columns that take words. */
function wordTable(locale: Locale): string {
  const say = pick(locale)
  return table([say('栏目', 'column'), say('标准写法', 'word'), say('也认识', 'also read')], WORD_TABLES.flatMap(([title, words]) => Object.values(words).map(
    (word) => [title[locale], locale === 'zh' ? word.zh : `${word.zh} (${word.en})`, someOf(word.others, locale)],
  )))
}

/** Every finding, the gravest first: what it says ends with what to do. */
function findingTable(locale: Locale): string {
  const say = pick(locale)
  const ORDER = ['error', 'warning', 'note'] as const
  return table([say('程度', 'severity'), say('说的是什么、怎样改', 'what it says, and what to do'), say('该行', 'the row')], ORDER.flatMap((severity) =>
    Object.values(findingCodes).filter((one) => one.severity === severity).map((one) => [
      severityWords[severity][locale], one[locale], one.leftOut ? say('不计入', 'left out') : say('照常计入', 'counts'),
    ])))
}

/** The functions: how each is called, what it gives, an example. */
function formulaTable(locale: Locale): string {
  const say = pick(locale)
  return table([say('公式', 'formula'), say('给出什么', 'what it gives'), say('例子', 'example'), say('例子的结果', 'its result')], signatures.map(({ name, parameters, help, returns, example }) => [
    `\`${name}(${parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(', ')})\``,
    help[locale],
    `\`${example.formula}\``,
    returns.type === 'table' ? say(`一张 ${returns.columns} 栏的表`, `a table of ${returns.columns} columns`) : String(example.gives),
  ]))
}

/** What the arguments are, each said once. */
function argumentTable(locale: Locale): string {
  const say = pick(locale)
  // Of arguments that go by one name the last says it most generally.
  const seen = new Map(signatures.flatMap(({ parameters }) => parameters.map(({ name, help }) => [name, help[locale]] as const)))
  return table([say('参数', 'argument'), say('是什么', 'what it is')], [...seen].map(([name, help]) => [`\`${name}\``, help]))
}

/** The generated blocks, by page and name. */
export const guidePages: Readonly<Record<string, Readonly<Record<string, string>>>> = { ...pagesIn('zh'), ...pagesIn('en') }

function pagesIn(locale: Locale): Record<string, Record<string, string>> {
  return {
    [`docs/${locale}/tables.md`]: { columns: columnTables(locale), words: wordTable(locale) },
    [`docs/${locale}/questions.md`]: { findings: findingTable(locale) },
    [`docs/${locale}/formulas.md`]: { formulas: formulaTable(locale), arguments: argumentTable(locale) },
  }
}
