// What the pages of the articles repeat from the source, for `npm run docs`: one page an article, in each language.
import { vectors } from '../src/conformance/vectors.js'
import type { VectorKind } from '../src/conformance/vector.js'
import type { Article, ArticleNature } from '../src/regulation/articles.js'
import { articles } from '../src/regulation/articles.js'
import { cite } from '../src/regulation/citation.js'
import type { ClauseId } from '../src/regulation/clauses.js'
import { clauseIds } from '../src/regulation/clauses.js'
import type { FigureName, FigureUnit } from '../src/regulation/figures.js'
import { jinhua64 } from '../src/regulation/figures.js'
import type { Bilingual } from '../src/regulation/readings.js'
import type { ReadingId } from '../src/regulation/reading-answers.js'
import { readings } from '../src/regulation/readings.js'
import { readingIds } from '../src/regulation/reading-answers.js'
import { publicationTierWords, tierWords } from '../src/tables/words/words.js'

type Locale = keyof Bilingual

const ROUTES: Readonly<Record<string, Bilingual>> = {
  training: { zh: '培训研修', en: 'training' },
  project: { zh: '立法、课题、标准', en: 'project' },
  publication: { zh: '论文、著作', en: 'publication' },
  competition: { zh: '技能大赛', en: 'competition' },
}

const FIGURES: Readonly<Record<Exclude<FigureName, `${string}.${string}`>, Bilingual>> = {
  annualTotal: { zh: '每年总学分，不少于', en: 'total of a year, at least' },
  annualGeneral: { zh: '每年公共科目，不少于', en: 'general credits of a year, at least' },
  professionalShare: { zh: '专业科目所占份额，不少于', en: 'share of professional credits, at least' },
  theoryRate: { zh: '线下理论每学时', en: 'an hour of offline theory' },
  dailyTheory: { zh: '线下理论每天，至多', en: 'offline theory of a day, at most' },
  practiceRate: { zh: '线下实操每学时', en: 'an hour of offline practice' },
  dailyPractice: { zh: '线下实操每天，至多', en: 'offline practice of a day, at most' },
  annualSpecial: { zh: '专项途径每年，至多', en: 'special routes of a year, at most' },
  competitionPlaces: { zh: '大赛计分的名次', en: 'places of a competition that count' },
  yearsEarlyToSeniorWorker: { zh: '申报高级工及以下，最多提前', en: 'years early for a level up to senior worker, at most' },
  yearsEarlyFromTechnician: { zh: '申报技师及以上，最多提前', en: 'years early for a level from technician on, at most' },
}

const UNITS: Readonly<Record<FigureUnit, Bilingual>> = {
  credits: { zh: '学分', en: 'credits' },
  creditsPerHour: { zh: '学分', en: 'credits' },
  share: { zh: '', en: '' },
  places: { zh: '名', en: 'places' },
  years: { zh: '年', en: 'years' },
}

const NATURES: Readonly<Record<ArticleNature, Bilingual>> = {
  computable: { zh: '可以计算的规则', en: 'a rule that can be computed' },
  data: { zh: '登记内容的要求', en: 'a data requirement' },
  consideration: { zh: '供权衡的因素', en: 'a consideration' },
  duty: { zh: '部门或单位的职责', en: 'a duty of authorities or employers' },
  framework: { zh: '总则性规定', en: 'a framework provision' },
}

const KINDS: Readonly<Record<VectorKind, Bilingual>> = {
  worked: { zh: '算例', en: 'worked' },
  boundary: { zh: '边界', en: 'boundary' },
  'counter-example': { zh: '易错', en: 'counter-example' },
  story: { zh: '多年', en: 'story' },
}

/** Longer lists of vectors are folded. */
const SHOWN_AT_ONCE = 12

const row = (...cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n')
const code = (names: readonly string[], between: string): string => names.map((name) => `\`${name}\``).join(between)

/** Whether a place in the text is in an article: '9.total' is in '9'. */
const isIn = (article: ClauseId) => (clause: ClauseId): boolean => clause.split('.')[0] === article

/** What a figure is called. */
function nameOf(figure: FigureName, locale: Locale): string {
  const [route, tier] = figure.split('.') as [string, string | undefined]
  if (tier === undefined) return FIGURES[figure as keyof typeof FIGURES][locale]
  const tiers: Readonly<Record<string, Bilingual>> = route === 'publication' ? publicationTierWords : tierWords
  return `${ROUTES[route]![locale]} · ${tiers[tier]![locale]}`
}

function figureTable(article: ClauseId | null, locale: Locale): string {
  const all = Object.keys(jinhua64.figures) as FigureName[]
  const own = all.filter((name) => article === null || isIn(article)(jinhua64.figures[name].clause))
  const head = locale === 'zh' ? ['数值', '值', '自何日起', '依据', '名称'] : ['figure', 'value', 'from', 'clause', 'name']
  return table(head, own.flatMap((name) => {
    const { values, unit, clause } = jinhua64.figures[name]
    return values.map(({ from, value }) => [
      nameOf(name, locale), `${[value].flat().join('/')} ${UNITS[unit][locale]}`.trim(), from, clause, `\`${name}\``,
    ])
  }))
}

/** The top of a page: the citation, what the article says, what it is, and its figures. */
function articleBlock({ article, summary, nature, instead, implementedBy }: Article, locale: Locale): string {
  const say = (zh: string, en: string): string => ({ zh, en })[locale]
  const places = clauseIds.filter((id) => id !== article && isIn(article)(id))
  const hasFigures = Object.values(jinhua64.figures).some(({ clause }) => isIn(article)(clause))
  return [
    `**${cite(article).label}**`,
    summary[locale],
    table(['', ''], [
      [say('是什么', 'what it is'), instead === null ? NATURES[nature][locale] : instead[locale]],
      ...(implementedBy.length === 0 ? [] : [[say('由谁执行', 'carried out by'), code(implementedBy, say('、', ', '))]]),
      ...(places.length === 0 ? [] : [[say('可以引用的部分', 'parts to cite'), places.map((id) => `\`${id}\` ${cite(id).title[locale]}`).join(say('；', '; '))]]),
    ]),
    ...(hasFigures ? [`## ${say('数值', 'Figures')}`, figureTable(article, locale)] : []),
  ].join('\n\n')
}

/** The readings of an article, each with its example, which the site calculates where it stands. */
function readingsBlock(article: ClauseId, locale: Locale): string {
  const say = (zh: string, en: string): string => ({ zh, en })[locale]
  const own = readingIds.filter((reading) => readings[reading].clauses.some(isIn(article)))
  if (own.length === 0) return say('这一条没有列出需要选择的解释。', 'No reading of this article is left to choose.')
  return own.map((reading: ReadingId) => {
    const { name, question, answers, default: usual, reason } = readings[reading]
    return [
      `### ${name[locale]}`,
      question[locale],
      Object.entries<Bilingual>(answers).map(([answer, said]) =>
        `- \`${answer}\`${answer === usual ? say('（默认）', ' (default)') : ''}${say('：', ': ')}${said[locale]}`).join('\n'),
      `${reason[locale]}${say('', ' ')}[${say('这个问题的全部', 'All about this question')}](../../readings/${reading}.md)`,
      `<WorkedExample reading="${reading}" />`,
    ].join('\n\n')
  }).join('\n\n')
}

function vectorsBlock(article: ClauseId, locale: Locale): string {
  const say = (zh: string, en: string): string => ({ zh, en })[locale]
  const own = vectors.filter(({ clause }) => isIn(article)(clause))
  if (own.length === 0) return say('没有判例以这一条为依据。', 'No vector names this article.')
  const sorted = [...own].sort((a, b) => clauseIds.indexOf(a.clause) - clauseIds.indexOf(b.clause))
  const list = table(say('编号,依据,内容,种类', 'id,clause,what,kind').split(','), sorted.map(({ id, clause, title, kind }) => [
    `\`${id}\``, clause, title[locale], KINDS[kind][locale],
  ]))
  return [
    say(`共 ${own.length} 个，编号不变，可以在测试里引用。`, `${own.length} in all; the ids stay, so that tests can cite them.`),
    ...(own.length > SHOWN_AT_ONCE ? [`<details>\n<summary>${say('列出', 'List them')}</summary>`, list, '</details>'] : [list]),
  ].join('\n\n')
}

/** The pages of the articles in one language, with their generated blocks. */
function pagesIn(locale: Locale): Record<string, Record<string, string>> {
  const say = (zh: string, en: string): string => ({ zh, en })[locale]
  return {
    [`docs/${locale}/articles/README.md`]: {
      articles: table(say('条,说什么,是什么', 'article,what it says,what it is').split(','), articles.map(({ article, title, summary, nature }) => [
        `[${article} ${title[locale]}](${article}.md)`, summary[locale], NATURES[nature][locale],
      ])),
      figures: figureTable(null, locale),
    },
    ...Object.fromEntries(articles.map((one) => [`docs/${locale}/articles/${one.article}.md`, {
      article: articleBlock(one, locale),
      readings: readingsBlock(one.article, locale),
      vectors: vectorsBlock(one.article, locale),
    }])),
  }
}

/** The generated blocks, by page and name. */
export const articlePages: Readonly<Record<string, Readonly<Record<string, string>>>> = { ...pagesIn('zh'), ...pagesIn('en') }
