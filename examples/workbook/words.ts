// The words of one factory: a table of two columns, what people there write and what it means; or a file of words as the library takes them.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { WordsOfOne } from 'jinhua-skill-credits/tables'
import { recognizeSheets, wordTables } from 'jinhua-skill-credits/tables'
import { openFiles } from './open-files.js'
import { Problem } from './problem.js'

type Found = readonly [table: keyof WordsOfOne, key: string]

const plain = (text: unknown): string => String(text ?? '').normalize('NFKC').replace(/\s/g, '').toLowerCase()

const TABLES: readonly (readonly [keyof WordsOfOne, Readonly<Record<string, { readonly zh: string; readonly en: string }>>])[] = [
  ['kind', { ...wordTables.modes, online: wordTables.kinds.online, exam: wordTables.kinds.exam, ...wordTables.routes }],
  ['subject', wordTables.subjects], ['tier', wordTables.tiers], ['publicationTier', wordTables.publicationTiers], ['level', wordTables.levels],
]

/** The columns that a table of each kind is known by. */
const KNOWN_BY = [['学员编号', '开始日期', '类别'], ['学员编号', '等级', '发证日期'], ['学员编号', '年度', '公共科目', '专业科目']]
const HEADING = /^(?:栏目|栏|列|表头|heading)[:：]/i

/** What a meaning names: a word of a table, or a column by its heading. */
function meant(meaning: string): Found | undefined {
  if (!HEADING.test(meaning)) {
    for (const [table, words] of TABLES) {
      const key = Object.keys(words).find((one) => [one, words[one]?.zh, words[one]?.en].some((word) => plain(word) === plain(meaning)))
      if (key !== undefined) return [table, key]
    }
  }
  const heading = meaning.replace(HEADING, '').trim()
  const seen = recognizeSheets(KNOWN_BY.map((columns) => ({ name: '', rows: [[heading, ...columns]] })))
  const field = seen.flatMap(({ columns }) => columns.filter(({ column }) => column === 1)).at(0)?.field
  return field === undefined ? undefined : ['heading', field]
}

/** Reads a file of words. */
export async function wordsFile(path: string): Promise<WordsOfOne> {
  const name = basename(path)
  if (/\.json$/i.test(path)) {
    try {
      return JSON.parse(await readFile(path, 'utf8')) as WordsOfOne
    } catch {
      throw new Problem({ zh: `读不了“${name}”：没有这个文件，或不是 JSON`, en: `cannot read “${name}”: it is not there, or no JSON` })
    }
  }
  const { sheets: [sheet] } = await openFiles([path])
  const words: Record<string, Record<string, string[]>> = {}
  for (const [index, [written, meaning]] of (sheet?.rows ?? []).entries()) {
    if (plain(written) === '' || plain(meaning) === '' || (index === 0 && /^(?:写法|词|本厂写法|written)$/.test(plain(written)))) continue
    const found = meant(String(meaning))
    if (found === undefined) {
      throw new Problem({
        zh: `“${name}”第 ${index + 1} 行的含义不是登记表里的词，也不是栏目名称；如：线下理论、公共科目、高级工、栏目：学员编号`,
        en: `“${name}” row ${index + 1}: the meaning is no word of the table and no heading; such as offline theory, general, heading: learner`,
      })
    }
    const [table, key] = found
    const ofTable = words[table] ??= {}
    ;(ofTable[key] ??= []).push(String(written).trim())
  }
  return words as WordsOfOne
}
