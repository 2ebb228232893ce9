// Assessments to result tables: cells with headings, nothing computed anew.
import type { AnnualResult, AssessedRecord, Assessment } from '../../assess/assessment.js'
import type { Bilingual } from '../../regulation/readings.js'
import type { Level } from '../../regulation/levels.js'
import type { ResultCell, ResultTable } from '../cell/cell.js'
import type { Locale } from '../words/result-words.js'
import { article, becauseWords, creditSubjectWords, gapWords, listed, promotionWords, reasonWords, statusWords } from '../words/result-words.js'
import { levelWords } from '../words/words.js'

/** Assessments as tables, each with a row of headings. */
export interface AssessmentTables {
  /** A row for each learner and year. */
  readonly years: ResultTable
  /** A row for each learner: the level account and the application for the next level. */
  readonly levels: ResultTable
  /** A row for each record. */
  readonly records: ResultTable
}

/** The headings of the table of years. */
export const yearHeadings: readonly Bilingual[] = [
  { zh: '学员编号', en: 'Learner' }, { zh: '年度', en: 'Year' }, { zh: '结果', en: 'Result' }, { zh: '说明', en: 'Because' },
  { zh: '总学分', en: 'Total' }, { zh: '应修总学分', en: 'Total required' },
  { zh: '公共科目', en: 'General' }, { zh: '应修公共科目', en: 'General required' },
  { zh: '专业科目', en: 'Professional' }, { zh: '应修专业科目', en: 'Professional required' },
  { zh: '在线专项考试', en: 'Online exam' }, { zh: '专项途径', en: 'Special routes' }, { zh: '还差', en: 'Missing' },
  { zh: '还差公共科目', en: 'General missing' }, { zh: '还差专业科目', en: 'Professional missing' },
]

const levelHeadings: readonly Bilingual[] = [
  { zh: '学员编号', en: 'Learner' }, { zh: '现等级', en: 'Level' }, { zh: '发证日期', en: 'Since' },
  { zh: '等级学分', en: 'Level account' }, { zh: '清零', en: 'Cleared' }, { zh: '申报', en: 'Application' }, { zh: '申报等级', en: 'Target' },
  { zh: '须超过', en: 'To exceed' }, { zh: '还差', en: 'Missing' }, { zh: '最早日期', en: 'Earliest' }, { zh: '正常日期', en: 'Normally' },
  { zh: '等级学分至多', en: 'Level account at most' },
]

const recordHeadings: readonly Bilingual[] = [
  { zh: '学员编号', en: 'Learner' }, { zh: '记录编号', en: 'Record' }, { zh: '开始日期', en: 'Date' }, { zh: '结束日期', en: 'Until' },
  { zh: '科目', en: 'Subject' }, { zh: '条款', en: 'Article' }, { zh: '申报学分', en: 'Claimed' }, { zh: '计入学分', en: 'Credited' },
  { zh: '计入等级', en: 'For the level' }, { zh: '核减', en: 'Cut' },
]

/**
 * Writes assessments as result tables.
 *
 * @param assessments - what `assess` returned
 * @param locale - the language of headings and words
 * @returns a table of years, one of levels and one of records; credits in credits (学分), dates as text
 * @remarks Articles 9, 10, 11, 14 and 20.
 * @example
 * rowsFromAssessments([assess(ledger, { asOf: '2024-12-31' })], 'zh').years[1].slice(0, 3)
 * //=> ['JH-0001', 2020, '不考核']
 */
export function rowsFromAssessments(assessments: readonly Assessment[], locale: Locale): AssessmentTables {
  const headings = (columns: readonly Bilingual[]): string[] => columns.map((column) => column[locale])
  return {
    years: [
      headings(yearHeadings),
      ...assessments.flatMap(({ learner, years }) => years.map((year) => yearRow(learner, year, locale))),
    ],
    levels: [headings(levelHeadings), ...assessments.map((assessment) => levelRow(assessment, locale))],
    records: [
      headings(recordHeadings),
      ...assessments.flatMap(({ learner, records }) => records.map((record) => recordRow(learner, record, locale))),
    ],
  }
}

/** What is not known is no blank, and no 0. */
const notKnown: Bilingual = { zh: '不详', en: 'not known' }

/** One year of one learner. */
export function yearRow(learner: string, result: AnnualResult, locale: Locale): ResultCell[] {
  const { year, status, credits, requirements: { total, general, professional }, missingCredits } = result
  return [
    learner, year, statusWords[status][locale], because(result, locale),
    total.actual, total.required, general.actual, general.required, professional.actual, professional.required,
    credits.exam ?? notKnown[locale], credits.special ?? notKnown[locale], missingCredits, general.missing, professional.missing,
  ]
}

/** Why it cannot be told whether a year is met. */
const UNKNOWN = {
  records: { zh: '记录不全', en: 'records may be missing' },
  exam: { zh: '是否有在线专项考试学分不详', en: 'whether there are exam credits is not known' },
  parts: { zh: '合计数之中各项的日期不详', en: 'on which days the sums were earned is not known' },
} as const satisfies Record<string, Bilingual>

/** Why a year is not assessed, or else what it does not meet. */
function because({ status, incomplete, notAssessedBecause, gaps, requirements }: AnnualResult, locale: Locale): string {
  const unknown = [
    ...(status === 'unknown' && incomplete ? [UNKNOWN.records] : []),
    ...(status === 'unknown' && requirements.exam.met === null ? [UNKNOWN.exam] : []),
  ]
  if (status === 'unknown') {
    const open = gaps.filter((gap) => gap !== 'exam' || requirements.exam.met !== null).map((gap) => gapWords[gap])
    return listed([...(unknown.length > 0 ? unknown : [UNKNOWN.parts]), ...open], locale)
  }
  return notAssessedBecause === undefined ? listed(gaps.map((gap) => gapWords[gap]), locale) : becauseWords[notAssessedBecause][locale]
}

/** The level account and the application of one learner. */
export function levelRow({ learner, level, promotion }: Assessment, locale: Locale): ResultCell[] {
  const name = (some: Level): string => levelWords[some][locale]
  const account = level === null ? [null, null, null, null] : [name(level.level), level.since, level.credits, level.cleared]
  const most = level === null ? null : level.most ?? notKnown[locale]
  if (promotion.status === 'notApplicable') {
    return [learner, ...account, promotionWords[promotion.reason][locale], null, null, null, null, null, most]
  }
  const { status, target, threshold, missing, earliestDate, normalDate } = promotion
  return [learner, ...account, promotionWords[status][locale], name(target), threshold, missing, earliestDate, normalDate, most]
}

function recordRow(learner: string, record: AssessedRecord, locale: Locale): ResultCell[] {
  const { id, date, until, subject, clause, claimed, credited, forLevel, cuts } = record
  const cut = cuts.map(cutWords)
  return [
    learner, id, date, until ?? null, creditSubjectWords[subject][locale], article(clause, locale),
    claimed, credited, forLevel, listed(cut, locale),
  ]
}

function cutWords({ credits, reason }: AssessedRecord['cuts'][number]): Bilingual {
  const { zh, en } = reasonWords[reason]
  return { zh: `${zh} ${credits}`, en: `${en} ${credits}` }
}
