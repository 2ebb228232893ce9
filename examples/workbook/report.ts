// The report: a page a question, names beside keys, doubts beside verdicts.
import type { AnnualResult, Assessment, Bilingual, Locale } from 'jinhua-skill-credits'
import { explain } from 'jinhua-skill-credits/explain'
import { articles, readingIds, readings } from 'jinhua-skill-credits/regulation'
import type { ResultCell } from 'jinhua-skill-credits/tables'
import { doubtWords, rowsFromAssessments, wordTables } from 'jinhua-skill-credits/tables'
import type { Answer, Person } from './assess-people.js'
import { copiesOf, doubtsAt } from './copies.js'
import type { OpenFiles } from './join-books.js'
import { reportSheets } from './own-sheets.js'
import type { CellExtras, Page, Tint } from './page.js'
import { addressOf, place } from './page.js'
import type { GivenSettings } from './settings.js'
import { wordLists } from './word-lists.js'

/** What a report is made of. */
export interface ReportOn {
  readonly answer: Answer
  readonly files: OpenFiles
  readonly given: GivenSettings
}

type Row = readonly ResultCell[]

const BECAUSE = 3
const PER_PERSON = 200_000

/** Lays out all pages of a report. */
export function reportPages({ answer, files, given }: ReportOn): Page[] {
  const { locale } = given.settings
  const pages = [years(answer, locale), levels(answer, locale), missing(answer, locale), reasons(answer, locale)]
  const lists = wordLists(locale)
  const doubts = doubtsAt(answer.reading.findings, files.remarks)
  return [
    overview(answer, files, given, locale), ...pages, findings(doubts, files, locale), credited(answer, locale),
    ...copiesOf(files.sheets, answer.reading.sheets, doubts, lists, locale), lists.page,
  ].map((page) => ({ ...page, foot: `${answer.people[0]?.assessment.regulation ?? ''} · ${answer.asOf}` }))
}

const pick = (locale: Locale) => (zh: string, en: string): string => ({ zh, en })[locale]
const nameHeading: Bilingual = { zh: '姓名', en: 'Name' }
const doubtHeading: Bilingual = { zh: '疑问', en: 'In doubt' }
const doubtsOf = ({ learner }: Person, locale: Locale): string | null => doubtWords(learner.doubts, locale) || null

/** How many there are of each result, in the order of the first of each: 合格 30，不合格 8. */
function tally(answer: Answer, locale: Locale): string {
  const counts = new Map<string, number>()
  for (const person of answer.people) {
    const word = wordTables.statuses[statusOf(person, answer.year)][locale]
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].map(([word, count]) => `${word} ${count}`).join(pick(locale)('，', ', '))
}

type Status = keyof typeof wordTables.statuses
const yearOf = (assessment: Assessment, year: number): AnnualResult | undefined => assessment.years.find((one) => one.year === year)
const statusOf = ({ assessment }: Person, year: number): Status => yearOf(assessment, year)?.status ?? 'notListed'

const TINT_OF: Partial<Record<Status, Tint>> = { met: 'good', unmet: 'bad', pending: 'doubt', unknown: 'doubt' }

/** What holds for every page: the day, the people, and what could not be told apart. */
function headline(answer: Answer, locale: Locale): string[] {
  const say = pick(locale)
  const { unassigned } = answer.reading
  const inDoubt = answer.people.filter(({ learner }) => learner.doubts.length > 0).length
  return [
    say(
      `截至 ${answer.asOf} · ${answer.people.length} 人：${tally(answer, locale)}`,
      `as of ${answer.asOf} · ${answer.people.length} people: ${tally(answer, locale)}`,
    ),
    ...(inDoubt === 0 ? [] : [say(
      `其中 ${inDoubt} 人有存疑的行，结果可能改变，见“疑问”一栏和“${reportSheets.findings.zh}”。`,
      `rows of ${inDoubt} of them are in doubt and the result may change: see the column “In doubt” and the sheet “${reportSheets.findings.en}”.`,
    )]),
    ...(unassigned === 0 ? [] : [say(
      `有 ${unassigned} 行无法确定属于谁，未计入任何人：补填后结果可能改变。`,
      `${unassigned} rows could not be told to be anybody’s and count for nobody: the results may change once they are filled in.`,
    )]),
  ]
}

function years(answer: Answer, locale: Locale): Page {
  const say = pick(locale)
  const { people, year } = answer
  const [heading = [], ...all] = rowsFromAssessments(people.map(({ assessment }) => assessment), locale).years
  const rowOf = new Map(all.filter((row) => row[1] === year).map((row) => [row[0], row]))
  const body = people.map((person) => {
    const { learner } = person.assessment
    const row = rowOf.get(learner) ?? [learner, year, wordTables.statuses.notListed[locale], say('当年没有记录，也未到考核', 'nothing recorded or assessed'), ...heading.slice(BECAUSE + 1).map(() => null)]
    return [learner, person.name, ...row.slice(2), doubtsOf(person, locale)]
  })
  const extras = new Map<string, CellExtras>()
  people.forEach((person, index) => {
    const tint = TINT_OF[statusOf(person, year)]
    if (tint !== undefined) extras.set(place(index + 1, 2), { tint })
    if (person.learner.doubts.length > 0) extras.set(place(index + 1, heading.length), { tint: 'doubt' })
  })
  return {
    name: reportSheets.years[locale],
    above: [say(`继续教育学分年度报表（${year} 年度）`, `Continuing-education credits, ${year}`), ...headline(answer, locale)],
    rows: [[heading[0] ?? '', nameHeading[locale], ...heading.slice(2), doubtHeading[locale]], ...body],
    headings: 1, extras, widest: 30,
  }
}

function levels(answer: Answer, locale: Locale): Page {
  const say = pick(locale)
  const { people } = answer
  const [heading = [], ...body] = rowsFromAssessments(people.map(({ assessment }) => assessment), locale).levels
  const extras = new Map<string, CellExtras>()
  const TINTS: Partial<Record<string, Tint>> = { early: 'good', normal: 'good', barred: 'bad', unknown: 'doubt' }
  people.forEach(({ assessment: { promotion }, learner }, index) => {
    const tint = TINTS[promotion.status]
    // The column of the application, one further for the name.
    if (tint !== undefined) extras.set(place(index + 1, 6), { tint })
    if (learner.doubts.length > 0) extras.set(place(index + 1, heading.length + 1), { tint: 'doubt' })
  })
  const asked = people.some(({ assessment: { promotion } }) => promotion.status === 'notApplicable' && promotion.reason === 'notAsked')
  return {
    name: reportSheets.levels[locale],
    above: [say('等级与申报', 'Levels and applications'), ...headline(answer, locale).slice(0, 1), ...(asked ? [say(
      '没有填正常晋升年限的，无法判断申报时间：在设定中填“正常晋升年限”，或用 --normal-years。', 'without the normal years to promotion nothing can be said of applications: set them, or give --normal-years.',
    )] : [])],
    rows: [[heading[0] ?? '', nameHeading[locale], ...heading.slice(1), doubtHeading[locale]],
      ...body.map((row, index) => [row[0] ?? '', people[index]?.name ?? null, ...row.slice(1), people[index] === undefined ? null : doubtsOf(people[index], locale)])],
    headings: 1, extras, widest: 30,
  }
}

/** Who still lacks what in the year, and what brings it. */
function missing(answer: Answer, locale: Locale): Page {
  const say = pick(locale)
  const rows = answer.people.flatMap((person) => {
    const result = yearOf(person.assessment, answer.year)
    if (person.plan === null || result === undefined) return []
    const { total, general, professional, exam: exams } = result.requirements
    const exam = exams.met === null ? say('不详', 'not known') : result.gaps.includes('exam') ? say('缺', 'lacking') : null
    return [[
      person.assessment.learner, person.name, wordTables.statuses[result.status][locale], result.missingCredits || null,
      total.missing || null, general.missing || null, professional.missing || null, exam,
      toDo(person.plan, locale), doubtsOf(person, locale),
    ]]
  })
  return {
    name: reportSheets.missing[locale],
    above: [
      say(`还差多少（${answer.year} 年度）`, `What is missing in ${answer.year}`),
      say(
        `按截至 ${answer.asOf} 的记录，${rows.length} 人未达到要求或无法判断。“至少还差”是同时达到总学分、公共科目、专业科目所需的最少学分。`,
        `As of ${answer.asOf}, ${rows.length} people do not meet the year, or it cannot be told. “At least” is the least that meets total, general and professional together.`,
      ),
    ],
    rows: [[
      say('学员编号', 'Learner'), nameHeading[locale], say('结果', 'Result'), say('至少还差', 'At least'),
      ...(['total', 'general', 'professional', 'exam'] as const).map((gap) => wordTables.gaps[gap][locale]), say('怎样补足', 'What to do'), doubtHeading[locale],
    ], ...rows],
    headings: 1, widest: 60,
    extras: new Map(rows.flatMap((row, index) => (row.at(-1) === null ? [] : [[place(index + 1, row.length - 1), { tint: 'doubt' as const }]]))),
  }
}

/** What a plan comes to, in a sentence or two. */
function toDo({ status, needs, offline, year, days }: NonNullable<Person['plan']>, locale: Locale): string {
  const say = pick(locale)
  const parts = [
    ...(needs.general > 0 ? [say(`公共科目至少 ${needs.general}`, `general at least ${needs.general}`)] : []),
    ...(needs.professional > 0 ? [say(`专业科目至少 ${needs.professional}`, `professional at least ${needs.professional}`)] : []),
    ...(needs.free === 0 ? [] : needs.free === needs.credits ? [say('科目不限', 'of either subject')] : [say(`其余 ${needs.free} 科目不限`, `the other ${needs.free} of either`)]),
  ]
  const credits = needs.credits === 0 ? '' : say(`还须 ${needs.credits} 学分：${parts.join('，')}。`, `${needs.credits} credits: ${parts.join(', ')}. `)
  const exam = needs.exam ? say('还须参加在线专项考试并取得学分。', 'Some credits must come by the online exam. ') : ''
  const start = status === 'unknown' ? say('所知不全，还不能判断是否达到；按已知的计：', 'Too little is known to judge; by what is known: ') : ''
  if (status === 'met') return say('按台账已有的安排，到年底可以达到。', 'What the table already lists meets the year by its end.')
  if (days.left === 0) {
    return start + credits + exam + say(`${year} 年度已没有可以学习的日期，只能补登当年已经完成、尚未登记的学习。`, `No day of ${year} is left: only learning already done and not yet registered can be added.`)
  }
  const fewest = offline?.fewestDays ?? null
  const effort = fewest === null || fewest.days === 0 ? '' : say(
    `学分全部线下取得的，最少 ${fewest.days} 天、共 ${fewest.hours} 学时${days.enough ? '' : '（余下的天数不够，须部分在线）'}。`,
    `Earned offline, at least ${fewest.days} days and ${fewest.hours} hours${days.enough ? '' : ' (more than the days left: some must be online)'}.`,
  )
  return (start + credits + exam + effort).trim()
}

/** Why it is as it is, person by person, in the library's sentences. */
function reasons(answer: Answer, locale: Locale): Page {
  const say = pick(locale)
  const notMet = answer.people.filter((person) => statusOf(person, answer.year) !== 'met')
  const lines = (people: readonly Person[]): Row[] => people.flatMap(({ assessment, name }) =>
    explain(assessment, { locale }).lines.map(({ text, citation, depth }) => [assessment.learner, name, `${'　'.repeat(depth)}${text}`, citation ?? null]))
  // Some fifty lines a person: of a city's people those who meet the year would fill the sheet.
  const isTooMany = answer.people.length * 50 > PER_PERSON
  const people = isTooMany ? notMet.slice(0, PER_PERSON / 50) : answer.people
  return {
    name: reportSheets.reasons[locale],
    above: [
      say('逐人说明', 'Reasons, person by person'),
      say('在“学员编号”或“姓名”的筛选箭头中选一个人，就只看这个人。', 'choose one person in the filter of “Learner” or “Name” to see that person alone.'),
      ...(isTooMany ? [say(`人数太多，这里只有未达到要求的 ${people.length} 人（共 ${notMet.length} 人）。`, `so many people: only ${people.length} of the ${notMet.length} who do not meet the year are here.`)] : []),
    ],
    rows: [[say('学员编号', 'Learner'), nameHeading[locale], say('说明', 'Reason'), say('条款', 'Article')], ...lines(people)],
    headings: 1, widest: 90,
  }
}

function findings(doubts: ReturnType<typeof doubtsAt>, { sheets }: OpenFiles, locale: Locale): Page {
  const say = pick(locale)
  const severities = wordTables.severities
  const TINTS = { error: 'bad', warning: 'doubt', note: 'know' } as const
  const extras = new Map<string, CellExtras>()
  const rows = doubts.map(({ severity, sheet, row, column, leftOut, message, others }, index) => {
    extras.set(place(index + 1, 0), { tint: TINTS[severity] })
    const name = sheets[sheet]?.name
    if (name !== undefined) extras.set(place(index + 1, 1), { link: addressOf(name, (row ?? 1) - 1, (column ?? 1) - 1) })
    return [
      severities[severity][locale], name === undefined ? null : say('查看', 'go to'), name ?? null, row, column,
      message[locale], leftOut ? say('该行未计入', 'row left out') : null, others.length === 0 ? null : others.length,
    ]
  })
  const count = (severity: 'error' | 'warning' | 'note'): number => doubts.filter((one) => one.severity === severity).length
  return {
    name: reportSheets.findings[locale],
    above: [
      say(`发现的问题：错误 ${count('error')}，注意 ${count('warning')}，提示 ${count('note')}`, `Findings: ${count('error')} errors, ${count('warning')} warnings, ${count('note')} notes`),
      say('错误须更正，注意须核对，提示可以了解。点“查看”跳到有问题的单元格；改正要在原来的台账中进行，然后重新做报告。', 'Errors are to be put right, warnings to be looked at, notes to be known. “go to” leads to the cell; correct the table itself, then report again.'),
    ],
    rows: [[say('程度', 'Severity'), say('位置', 'Place'), say('工作表', 'Sheet'), say('行', 'Row'), say('列', 'Column'), say('问题和改法', 'What it is, what to do'), say('影响', 'Effect'), say('另涉及行数', 'Further rows')], ...rows],
    headings: 1, extras, widest: 90,
  }
}

/** Each record: what it claimed, what counts, what was cut and why. */
function credited(answer: Answer, locale: Locale): Page {
  const say = pick(locale)
  const names = new Map(answer.people.map(({ assessment, name }) => [assessment.learner, name]))
  const [heading = [], ...body] = rowsFromAssessments(answer.people.map(({ assessment }) => assessment), locale).records
  const extras = new Map(body.flatMap((row, index) => (row.at(-1) === '' ? [] : [[place(index + 1, row.length), { tint: 'doubt' as const }]])))
  return {
    name: reportSheets.credited[locale],
    above: [say('学分明细：每条记录申报、计入和核减的学分', 'Credits: what each record claimed, what counts, what was cut')],
    rows: [[heading[0] ?? '', nameHeading[locale], ...heading.slice(1)], ...body.map((row) => [row[0] ?? null, names.get(String(row[0])) ?? null, ...row.slice(1)])],
    headings: 1, extras, widest: 40,
  }
}

/** The first page: what was read, what was asked, by which rules and readings. */
function overview(answer: Answer, { sheets }: OpenFiles, { settings, rows: set }: GivenSettings, locale: Locale): Page {
  const say = pick(locale)
  const { reading, people, year } = answer
  const kinds = { records: say('学习记录', 'records'), certificates: say('证书', 'certificates'), totals: say('年度汇总', 'totals'), settings: say('设定', 'settings'), unread: say('未读', 'not read') }
  const asFigures = (counts: { rows: number; counted: number; leftOut: number }): string => say(
    `${counts.rows} 行，计入 ${counts.counted} 行，未计入 ${counts.leftOut} 行`, `${counts.rows} rows, ${counts.counted} count, ${counts.leftOut} left out`,
  )
  const line = (what: string, value: ResultCell, more: ResultCell = null): Row => [what, value, more]
  const rows: Row[] = [
    line(say('依据', 'Regulation'), settings.regulation.id, say('试行文件；其后有无修改未经核实。本表由程序核算，不是主管部门的决定。', 'a trial document, later amendments not verified; computed by a program, not an authority’s decision.')),
    line(say('年度', 'Year'), String(year), answer.yearAsked ? null : say('未用 --year 指定，取记录中最近的一年', 'not given with --year: the last year with learning')),
    line(say('截止日', 'As of'), answer.asOf, settings.asOf === undefined ? say('未设定，取当年 12 月 31 日', 'not set: 31 December of the year') : null),
    line(say('人数', 'People'), String(people.length), tally(answer, locale)),
    line(say('学习记录', 'Records'), asFigures(reading.records)),
    line(say('证书', 'Certificates'), asFigures(reading.certificates)),
    ...(reading.totals.rows > 0 ? [line(say('年度汇总', 'Totals'), asFigures(reading.totals))] : []),
    ...(reading.unassigned > 0 ? [line(say('无法确定属于谁', 'Nobody’s'), say(`${reading.unassigned} 行`, `${reading.unassigned} rows`), say('未计入任何人；补填后结果可能改变', 'count for nobody; the results may change'))] : []),
    ...sheets.map(({ name, file, hidden }, index) => line(
      say(`工作表“${name}”`, `Sheet “${name}”`), kinds[reading.sheets[index]?.kind ?? 'unread'], `${file}${hidden ? say('（隐藏）', ' (hidden)') : ''}`,
    )),
    ...set.map(([name, value, from]) => line(say(`设定：${name}`, `Setting: ${name}`), value instanceof Date ? value.toISOString().slice(0, 10) : String(value), from)),
    ...readingIds.map((id) => {
      const { name, answers, default: byDefault } = readings[id]
      const chosen = settings.readings[id] ?? byDefault
      return line(say(`解释：${name.zh}`, `Reading: ${name.en}`), (answers as Record<string, Bilingual>)[chosen]?.[locale] ?? chosen, chosen === byDefault ? say('默认', 'default') : say('由设定选定', 'set'))
    }),
    ...articles.map(({ article, title, summary }) => line(say(`第${article}条 ${title.zh}`, `Art. ${article} ${title.en}`), summary[locale])),
  ]
  return {
    name: reportSheets.overview[locale],
    above: [say('继续教育学分报告', 'Report on continuing-education credits'), ...headline(answer, locale)],
    rows: [[say('项目', 'What'), say('内容', 'Value'), say('备注', 'Remark')], ...rows],
    headings: 1, widest: 70, filter: false,
  }
}
