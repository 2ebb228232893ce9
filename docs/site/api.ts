// The API reference, made from the doc comments and assembled with the other pages. The comments are in English; the Chinese part has the
// same reference under a first page of its own.
import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assembled } from './assemble.js'
import type { SiteLocale } from './contents.js'
import { doors, importOf, referenceOf } from './contents.js'
import { outsideFences } from './links.js'

/** Articles as the comments cite them: article 14, articles 9, 10 and 20. */
const ARTICLES = /\barticles? \d{1,2}(?:(?:, |,? and |–)\d{1,2})*/gi

const docs = fileURLToPath(new URL('..', import.meta.url))

/** What one finds behind each way in. */
const BEHIND: Readonly<Record<(typeof doors)[number], { readonly zh: string; readonly en: string }>> = {
  '': { zh: '读入台账、核算、各条单独核算、引用条文', en: 'reading ledgers, assessing, each article alone, citations' },
  compare: { zh: '结果取决于哪种解释、调查、两次结果的差别', en: 'which reading decides, surveys, what differs between two assessments' },
  plan: { zh: '一年还差什么、提前申报还要什么、知道什么就能定', en: 'what a year or an early application still takes, what would settle what is not known' },
  explain: { zh: '把结果写成文字', en: 'results in words' },
  tables: { zh: '表格和台账互相转换', en: 'tables to ledgers and back' },
  spreadsheet: { zh: '电子表格函数', en: 'the functions of a sheet' },
  conformance: { zh: '判例和核对', en: 'vectors and their runner' },
  registration: { zh: '第七条的登记信息', en: 'the registration record of article 7' },
  regulation: { zh: '条文、数值、解释和等级的数据', en: 'articles, figures, readings and levels as data' },
}

function firstPage(locale: SiteLocale): string {
  const rows = doors.map((door) => `| [\`${importOf(door)}\`](./${referenceOf(door).replace('api/', '')}.md) | ${BEHIND[door][locale]} |`)
  return locale === 'zh'
    ? ['# API 参考', '由源码的注释生成，注释为英文。每个入口只载入它需要的部分。', `| 入口 | 有什么 |\n| --- | --- |\n${rows.join('\n')}`, ''].join('\n\n')
    : ['# API reference', 'Made from the doc comments. A way in loads no more than it needs.', `| import | what is behind it |\n| --- | --- |\n${rows.join('\n')}`, ''].join('\n\n')
}

/** Writes the reference of every way in, in each language's part. */
export function assembleApi(): void {
  const folder = join(assembled, 'en/api')
  const { status } = spawnSync('npx', ['typedoc', '--logLevel', 'Error', '--out', folder], { cwd: docs, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error('the API reference was not made')
  for (const door of doors) {
    const made = join(folder, door === '' ? 'index-1.md' : `${door}.md`)
    const text = readFileSync(made, 'utf8').replace(/^# .*$/m, `# ${importOf(door)}`).replace(/^(#{2,}) (.*?)\(\)$/gm, '$1 $2')
    rmSync(made)
    const cited = outsideFences(text, (line) => line.replace(ARTICLES, (phrase) => phrase.replace(/\d+/g, (article) => `[${article}](../articles/${article}.md)`)))
    writeFileSync(join(assembled, 'en', `${referenceOf(door)}.md`), cited.replaceAll('(index-1.md', '(front.md'))
  }
  const unknown = readdirSync(folder).filter((file) => file !== 'index.md' && !doors.some((door) => referenceOf(door) === `api/${file.replace('.md', '')}`))
  if (unknown.length > 0) throw new Error(`the API reference has pages that are not in the contents: ${unknown.join(', ')}`)
  cpSync(folder, join(assembled, 'zh/api'), { recursive: true })
  writeFileSync(join(folder, 'index.md'), firstPage('en'))
  writeFileSync(join(assembled, 'zh/api/index.md'), firstPage('zh'))
}
