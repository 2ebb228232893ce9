// What each function of a sheet answers. They read arguments and choose words; every figure comes from the rules.
import { holdTotals } from '../assess/annual-check.js'
import type { AnnualResult, AssessedRecord, Assessment } from '../assess/assessment.js'
import { ask } from '../compare/ask.js'
import { questionsOf } from '../compare/questions.js'
import { countCombinations } from '../compare/scope.js'
import { explain } from '../explain/explain.js'
import type { Mode, TierFigure } from '../ledger/ledger.js'
import type { Bilingual } from '../regulation/readings.js'
import { jinhua64 } from '../regulation/figures.js'
import { readingIds } from '../regulation/reading-answers.js'
import type { Gap } from '../rules/article-09-annual-requirement.js'
import { offlineClaim } from '../rules/article-10-conversion.js'
import { dailyCap } from '../rules/article-10-daily-caps.js'
import { ranksTooLow, specialClaim } from '../rules/article-11-special-routes.js'
import { lawsOf } from '../rules/law.js'
import { dayNumber, yearOf } from '../values/plain-date.js'
import { credits, hundredths } from '../values/quantity.js'
import { amountArgument, badDay, dayArgument, quantityArgument, requirementArgument, routeArgument, yearArgument } from './arguments.js'
import type { Cell, ResultCell, ResultTable } from '../tables/cell/cell.js'
import { isBlank } from '../tables/cell/cell.js'
import { EPOCH_SERIAL } from '../tables/cell/read-date.js'
import type { TableLearner } from '../tables/workbook/read-tables.js'
import type { Locale } from '../tables/words/result-words.js'
import { article, gapWords, listed, promotionWords, reasonWords, severityWords, statusWords, tableWords } from '../tables/words/result-words.js'
import { withDoubts, doubtWords } from '../tables/write/doubts.js'
import { levelRow, yearHeadings, yearRow } from '../tables/write/write-results.js'
import type { Settings } from './settings.js'
import { badArgument, SheetError } from './sheet-error.js'
import type { FunctionName } from './signatures.js'
import { VERSION } from './version.js'
import type { Workbook } from './workbook.js'
import { refuseWithoutColumns } from './workbook.js'

/** What a function has beside its arguments. */
export interface SheetContext {
  /** A settings range alone. */
  readonly settings: (range: Cell) => Settings
  /** The workbook of a table, certificates, settings and yearly totals. */
  readonly workbook: (table: Cell, certificates: Cell, settings: Cell, totals: Cell) => Workbook
  /** How a date stands in a result. */
  readonly dates: 'text' | 'serial'
}

type SheetFunction = (args: readonly Cell[], context: SheetContext) => ResultCell | ResultTable

const MOST_HOURS_A_DAY = 24

export const functions: { readonly [N in FunctionName]: SheetFunction } = {
  JHCE_THEORY: ([hours]) => oneDay('theory', hours),
  JHCE_PRACTICE: ([hours]) => oneDay('practice', hours),
  JHCE_SPECIAL: ([route, tier, rank]) => {
    const special = routeArgument(route, tier, rank)
    const tooLow = special.route === 'competition' && ranksTooLow(special.route, special.rank, LAW)
    return tooLow ? 0 : credits(specialClaim(null, `${special.route}.${special.tier}` as TierFigure, LAW))
  },
  JHCE_CHECK: ([total, general, professional, exam, when, settings], context) =>
    check({ total, general, professional, exam }, isBlank(when) ? undefined : yearArgument(when), context.settings(settings)),
  JHCE_STATUS: ([table, who, when, certificates, settings, totals], context) => {
    const book = context.workbook(table, certificates, settings, totals)
    const learner = book.learner(who)
    const { locale } = book.settings
    const result = book.year(learner, yearArgument(when))
    const said = statusWords[result?.status ?? 'notListed'][locale]
    const verdict = result?.status === 'unknown' ? `${said}${COLON[locale]}${String(yearRow('', result, locale)[BECAUSE])}` : said
    return withDoubts(verdict, learner.doubts, locale)
  },
  JHCE_MISSING: ([table, who, when, subject, certificates, settings, totals], context) => {
    const book = context.workbook(table, certificates, settings, totals)
    return missing(book.year(book.learner(who), yearArgument(when)), subject, book.settings.locale)
  },
  JHCE_YEAR: ([table, who, when, certificates, settings, totals], context) => {
    const book = context.workbook(table, certificates, settings, totals)
    return [reportRow(book, book.learner(who), yearArgument(when))]
  },
  JHCE_REPORT: ([table, when, certificates, settings, totals], context) =>
    report(context.workbook(table, certificates, settings, totals), yearArgument(when)),
  JHCE_CUTS: ([table, who, when, certificates, settings, totals], context) => {
    const book = context.workbook(table, certificates, settings, totals)
    return cutsOf(book, book.learner(who), yearArgument(when))
  },
  JHCE_LEVEL: ([table, who, day, certificates, settings, totals], context) => {
    const book = context.workbook(table, certificates, settings, totals)
    const learner = book.learner(who)
    const { locale } = book.settings
    return [[...levelRow(book.assessment(learner, dayOf(book, day)), locale), doubtWords(learner.doubts, locale)]]
  },
  JHCE_EARLIEST: ([table, who, day, certificates, settings, totals], context) => {
    const book = context.workbook(table, certificates, settings, totals)
    return earliest(book, book.learner(who), day, context.dates)
  },
  JHCE_WHY: ([table, who, when, certificates, settings, totals], context) => {
    const book = context.workbook(table, certificates, settings, totals)
    return why(book, book.learner(who), yearArgument(when))
  },
  JHCE_READINGS: ([table, who, when, certificates, settings, totals], context) => {
    const book = context.workbook(table, certificates, settings, totals)
    const learner = book.learner(who)
    return withDoubts(readingsOf(book, learner, yearArgument(when)), learner.doubts, book.settings.locale)
  },
  JHCE_FINDINGS: ([table, certificates, settings, totals], context) => findingsOf(context.workbook(table, certificates, settings, totals)),
  JHCE_VERSION: () => VERSION,
}

/** The figures as they were when the rules came into force: what is asked of no day in particular. */
const LAW = lawsOf().on(dayNumber(jinhua64.inForce))
/** The column of the table of years that says why. */
const BECAUSE = 3

function oneDay(mode: Mode, cell: Cell): number {
  const hours = quantityArgument(cell, 'hours', '学时', 'hours')
  if (hours > MOST_HOURS_A_DAY) throw badArgument('学时', 'hours', '一天至多 24 学时', 'a day has at most 24')
  return credits(Math.min(offlineClaim(mode, hundredths(hours), LAW), dailyCap(mode, 0, LAW)))
}

interface TotalCells {
  readonly total: Cell
  readonly general: Cell
  readonly professional: Cell
  readonly exam: Cell
}

function check(cells: TotalCells, year: number | undefined, { locale, readings, regulation }: Settings): string {
  const total = amountArgument(cells.total, '总学分', 'total')
  const general = amountArgument(cells.general, '公共科目', 'general credits')
  const professional = amountArgument(cells.professional, '专业科目', 'professional credits')
  const exam = isBlank(cells.exam) ? undefined : amountArgument(cells.exam, '在线专项考试', 'exam credits')
  if (hundredths(general) + hundredths(professional) > hundredths(total)) {
    throw new SheetError('VALUE', '公共科目与专业科目之和大于总学分，请核对三个数', 'general and professional credits together are more than the total; check the three numbers')
  }
  if (hundredths(exam ?? 0) > hundredths(total)) {
    throw new SheetError('VALUE', '在线专项考试学分大于总学分，请核对两个数', 'the exam credits are more than the total; check the two numbers')
  }
  const totals = { total, general, professional, ...(exam !== undefined && { exam }), ...(year !== undefined && { year }) }
  const { status, gaps } = holdTotals(totals, lawsOf(regulation, readings))
  const open = { met: [], unmet: gaps, unknown: ['exam'], notAssessed: [] }[status] as readonly Gap[]
  if (open.length === 0) return statusWords[status][locale]
  return `${statusWords[status][locale]}${COLON[locale]}${listed(open.map((gap) => gapWords[gap]), locale)}`
}

const COLON: Bilingual = { zh: '：', en: ': ' }

/** Whether an exam is still needed is no number: some credits must come from one, however few. */
const EXAM: Readonly<Record<'needed' | 'unknown', Bilingual>> = {
  needed: { zh: '尚须通过在线专项考试', en: 'an online exam is still needed' },
  unknown: { zh: '尚无法认定：是否有在线专项考试学分不详', en: 'cannot be told yet: whether there are exam credits is not known' },
}

function missing(result: AnnualResult | null, subject: Cell, locale: Locale): number | string {
  const about = requirementArgument(subject)
  if (result === null) throw notListed()
  if (about === null) return result.missingCredits
  if (about !== 'exam') return result.requirements[about].missing
  const { met } = result.requirements.exam
  return met === true ? 0 : EXAM[met === null ? 'unknown' : 'needed'][locale]
}

function notListed(): SheetError {
  return new SheetError('NA', '该年度未列入：在首条记录、首本证书和考核义务之前；如应考核，请填起始考核年度', 'the year is not listed: it lies before the first record, certificate and duty; where it should be, give the first year of duty')
}

function reportRow(book: Workbook, learner: TableLearner, year: number): ResultCell[] {
  const { locale } = book.settings
  const result = book.year(learner, year)
  const cells = result === null
    ? yearHeadings.map((_, place) => [learner.ledger.learner, year, statusWords.notListed[locale]][place] ?? null)
    : yearRow(learner.ledger.learner, result, locale)
  return [...cells, doubtWords(learner.doubts, locale)]
}

const DOUBTS: Bilingual = { zh: '存疑', en: 'Doubts' }
const UNASSIGNED: Bilingual = { zh: '（无法确定学员的行）', en: '(rows whose learner cannot be told)' }

function report(book: Workbook, year: number): ResultTable {
  const { reading, settings: { locale } } = book
  refuseWithoutColumns(reading)
  const headings = [...yearHeadings, DOUBTS].map((heading) => heading[locale])
  const unassigned = [UNASSIGNED[locale], ...yearHeadings.slice(1).map(() => null), reading.unassigned]
  return [headings, ...reading.learners.map((learner) => reportRow(book, learner, year)), ...(reading.unassigned > 0 ? [unassigned] : [])]
}

const CUT_HEADINGS: readonly Bilingual[] = [
  { zh: '记录编号', en: 'Record' }, { zh: '开始日期', en: 'Date' }, { zh: '结束日期', en: 'Until' }, { zh: '申报学分', en: 'Claimed' },
  { zh: '计入学分', en: 'Credited' }, { zh: '核减', en: 'Cut' }, { zh: '原因', en: 'Reason' }, { zh: '条款', en: 'Article' },
]

/** The records that have a day in a year; one that runs into another year stands whole, as it was cut. */
function recordsOf({ records }: Assessment, year: number): AssessedRecord[] {
  return records.filter(({ date, until = date }) => yearOf(date) <= year && yearOf(until) >= year)
}

function cutsOf(book: Workbook, learner: TableLearner, year: number): ResultTable {
  const { locale } = book.settings
  const records = recordsOf(book.assessment(learner, book.asOf(year)), year)
  return [CUT_HEADINGS.map((heading) => heading[locale]), ...records.flatMap((record) => cutRows(record, locale))]
}

function cutRows({ id, date, until, claimed, credited, cuts }: AssessedRecord, locale: Locale): ResultCell[][] {
  return cuts.map((cut) => [
    id, date, until ?? null, claimed, credited, cut.credits, reasonWords[cut.reason][locale],
    cut.clause === null ? null : article(cut.clause, locale),
  ])
}

/** The day asked for, else the one set. */
function dayOf({ settings, laws }: Workbook, cell: Cell): string {
  const day = isBlank(cell) ? settings.asOf : dayArgument(cell, { dateSystem: 1900, dateObjects: 'local', ...settings.tables })
  if (day === undefined || day < laws.regulation.inForce) throw badDay()
  return day
}

/** The day as the host calculates with it; with a doubt it is a text, so that nothing is calculated from it unseen. */
function earliest(book: Workbook, learner: TableLearner, cell: Cell, dates: 'text' | 'serial'): ResultCell {
  const { settings: { locale, tables } } = book
  const { promotion } = book.assessment(learner, dayOf(book, cell))
  if (promotion.status === 'notApplicable' && promotion.reason === 'notAsked') {
    throw new SheetError('VALUE', '设定中须有正常晋升年限，如 正常晋升年限 4', 'the settings must give the normal years, as normal years 4')
  }
  if (promotion.status === 'notApplicable') return withDoubts(promotionWords[promotion.reason][locale], learner.doubts, locale)
  const { status, earliestDate } = promotion
  if (status === 'barred' || status === 'unknown') return withDoubts(promotionWords[status][locale], learner.doubts, locale)
  return dates === 'serial' && learner.doubts.length === 0
    ? dayNumber(earliestDate) + EPOCH_SERIAL[tables.dateSystem ?? NEWER] : withDoubts(earliestDate, learner.doubts, locale)
}

const NEWER = 1900

/** The sentences on one year: what is said of the level and the application has functions of its own. */
function why(book: Workbook, learner: TableLearner, year: number): ResultTable {
  const { locale } = book.settings
  const result = book.year(learner, year)
  if (result === null) throw notListed()
  const assessment = book.assessment(learner, book.asOf(year))
  const { lines } = explain({
    ...assessment,
    years: [result],
    records: recordsOf(assessment, year),
    level: null,
    promotion: { status: 'notApplicable', reason: 'notAsked' },
    assumptions: [],
  }, { locale })
  const ofYear = lines.filter(({ about }) => about?.kind !== 'level' && about?.kind !== 'promotion')
  return [
    ...ofYear.map(({ text, citation, depth }) => [INDENT.repeat(depth) + text, citation ?? null]),
    ...(learner.doubts.length > 0 ? [[withDoubts(NOT_ALL[locale], learner.doubts, locale), null]] : []),
  ]
}

/** Spaces of the width of a Chinese character: cells keep them. */
const INDENT = '　'
const NOT_ALL: Bilingual = { zh: '表中另有存疑的行，结果可能因此不同', en: 'There are doubtful rows that might change this' }

/** Whether a year depends on a reading; the readings that the settings give are taken as settled. */
function readingsOf({ settings, laws, facts, asOf, year: yearOfBook }: Workbook, learner: TableLearner, year: number): string {
  if (yearOfBook(learner, year) === null) throw notListed()
  const varied = readingIds.filter((id) => settings.readings[id] === undefined)
  const scope = { laws, varied }
  const day = asOf(year)
  const question = ask({ kind: 'year', year } as const, questionsOf(facts(learner, day), settings.promotion, scope).year(year), scope)
  const comparison = {
    kind: 'comparison', regulation: laws.regulation.id, asOf: day, learner: learner.ledger.learner, readings: laws.readings, varied,
    combinations: countCombinations(varied), questions: [question],
  } as const
  const { lines } = explain(comparison, { locale: settings.locale })
  return lines.filter(({ about }) => about?.kind === 'year').map(({ text }) => text).join({ zh: '', en: ' ' }[settings.locale])
}

const FINDING_HEADINGS: readonly Bilingual[] = [
  { zh: '表', en: 'Table' }, { zh: '行', en: 'Row' }, { zh: '列', en: 'Column' }, { zh: '程度', en: 'Severity' },
  { zh: '说明', en: 'What' }, { zh: '代码', en: 'Code' },
]

function findingsOf({ reading, settings: { locale } }: Workbook): ResultTable {
  return [
    FINDING_HEADINGS.map((heading) => heading[locale]),
    ...reading.findings.map(({ table, row, column, severity, message, code }) =>
      [tableWords[table][locale], row, column, severityWords[severity][locale], message[locale], code]),
  ]
}
