// What is in the site: every page once, with its title and its source in each language. The sidebar, the assembled pages and the tests
// all read this table.
import { articles } from '../../src/regulation/articles.js'
import type { Bilingual } from '../../src/regulation/readings.js'
import type { ReadingId } from '../../src/regulation/reading-answers.js'
import { readings } from '../../src/regulation/readings.js'
import { readingIds } from '../../src/regulation/reading-answers.js'

/** The languages, the first one first. */
export const locales = ['zh', 'en'] as const
export type SiteLocale = (typeof locales)[number]

/** One page: its place in each language's part of the site, its title, and its sources below docs/. */
export interface Page {
  /** Without language and ending: 'articles/9'; a folder's own page ends in 'index'. */
  readonly path: string
  readonly title: Bilingual
  readonly source: Bilingual
  /** The source is the same for both languages, and has both side by side. */
  readonly isBilingual?: true
}

/** Pages that stand together in the sidebar. */
export interface Group {
  readonly title: Bilingual
  /** The folder of its pages, where it is a part of the site of its own. */
  readonly apart?: string
  readonly pages: readonly Page[]
}

const own = (path: string, zh: string, en: string, file = path): Page => ({ path, title: { zh, en }, source: { zh: `zh/${file}.md`, en: `en/${file}.md` } })
/** A page written for developers first, with its translation in the Chinese part. */
const translated = (path: string, zh: string, en: string, file: Bilingual = { zh: path, en: path }): Page =>
  ({ path, title: { zh, en }, source: { zh: `zh/${file.zh}.md`, en: `${file.en}.md` } })
const bilingual = (path: string, title: Bilingual): Page => ({ path, title, source: { zh: `${path}.md`, en: `${path}.md` }, isBilingual: true })

const readingPage = (reading: ReadingId): Page => bilingual(`readings/${reading}`, readings[reading].name)

const articlePage = ({ article, title }: (typeof articles)[number]): Page =>
  own(`articles/${article}`, `第 ${article} 条 ${title.zh}`, `Article ${article}. ${title.en}`)

/** All pages but the API reference, which is made from the doc comments. */
export const contents: readonly Group[] = [
  {
    title: { zh: '从这里开始', en: 'Start here' },
    pages: [
      own('index', '首页', 'Home'),
      own('developer', '后端开发：五分钟得出第一个结果', 'Backend developers: a first assessment in five minutes'),
      own('hr', '人事：从台账到报告', 'HR: from the table to the report'),
      own('tester', '测试：引用条文和判例', 'Testers: cite the spec'),
      own('bureau', '主管部门：解释、调查与不作判断的事', 'Bureaus: readings, survey, and what is not decided'),
    ],
  },
  {
    title: { zh: '单位使用指南', en: 'For the person at the factory' },
    pages: [
      own('guide', '使用指南', 'Guide', 'README'),
      own('quick-start', '一页上手', 'Quick start'),
      own('tables', '表格怎么填', 'Filling in the tables'),
      own('questions', '常见问题', 'Questions'),
      own('formulas', '公式一览', 'Formulas'),
      own('server', '装到单位的服务器上', 'On your own server'),
    ],
  },
  {
    title: { zh: '条文', en: 'The articles' },
    apart: 'articles',
    pages: [own('articles/index', '二十四条', 'The 24 articles', 'articles/README'), ...articles.map(articlePage)],
  },
  {
    title: { zh: '条文的不同解释', en: 'Readings' },
    apart: 'readings',
    pages: [
      translated('readings/index', '十四个问题', 'Fourteen questions', { zh: 'readings', en: 'readings/README' }),
      ...readingIds.map(readingPage),
      translated('readings/settled', '已定的细节', 'Settled questions', { zh: 'settled', en: 'readings/settled' }),
      translated('readings/settled-by-letter', '主管部门已有答复时', 'When the authority has answered', { zh: 'settled-by-letter', en: 'settled-by-letter' }),
    ],
  },
  {
    title: { zh: '开发参考', en: 'Reference' },
    pages: [
      translated('ledger', '台账', 'The ledger'),
      translated('explain', '说明文字', 'Explanations'),
      translated('plan', '补足方案', 'Plans'),
      own('partial-data', '资料不全', 'What is not known'),
      translated('spreadsheet', '电子表格函数', 'In the spreadsheet'),
      bilingual('glossary', { zh: '术语表', en: 'Glossary' }),
    ],
  },
  {
    title: { zh: '可以核对的依据', en: 'What it rests on' },
    pages: [
      translated('conformance', '判例与一致性', 'Conformance'),
      translated('performance', '性能', 'Performance'),
      translated('warehouse', '在数据仓库中', 'In the warehouse'),
      translated('architecture', '结构', 'Architecture'),
      translated('compatibility', '在别人的机器上', 'On other people’s machines'),
      translated('versioning', '版本与支持', 'Versions and support'),
      translated('contributing', '参与开发', 'Contributing', { zh: 'contributing', en: 'CONTRIBUTING' }),
    ],
  },
]

/** All pages, in their order. */
export const pages: readonly Page[] = contents.flatMap((group) => group.pages)

/** Pages of the sources that are tables for GitHub; the site has them as a page of its own in each language. */
export const insteadOf: Readonly<Record<string, string>> = { 'articles.md': 'articles/index' }

/** The ways into the package, in the order of their reference; '' is the front door. */
export const doors = ['', 'compare', 'plan', 'explain', 'tables', 'spreadsheet', 'conformance', 'registration', 'regulation'] as const

/** A way in as one imports it, and the page of its reference. */
export const importOf = (door: string): string => (door === '' ? 'jinhua-skill-credits' : `jinhua-skill-credits/${door}`)
export const referenceOf = (door: string): string => `api/${door === '' ? 'front' : door}`
