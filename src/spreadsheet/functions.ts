// What each function of a sheet answers. They read arguments and choose words; every figure comes from the rules.
import { holdTotals } from '../assess/annual-check.js'
import type { AnnualResult, AssessedRecord, Assessment } from '../assess/assessment.js'
import { ask } from '../compare/ask.js'
import { countCombinations } from '../compare/scope.js'
import { yearStatus } from '../compare/year-status.js'
import { explain } from '../explain/explain.js'
import type { Mode } from '../ledger/ledger.js'
import type { Bilingual } from '../regulation/readings.js'
import { readingIds } from '../regulation/readings.js'
import type { Gap } from '../rules/article-09-annual-requirement.js'
import { offlineClaim } from '../rules/article-10-conversion.js'
import { dailyCap } from '../rules/article-10-daily-caps.js'
import { ranksTooLow, specialClaim } from '../rules/article-11-special-routes.js'
import { lawOf } from '../rules/law.js'
import { yearOf } from '../values/plain-date.js'
import { credits, hundredths } from '../values/quantity.js'
import { amountArgument, dayArgument, quantityArgument, requirementArgument, routeArgument, yearArgument } from './arguments.js'
import type { Cell, ResultCell, ResultTable } from './cell.js'
import { isBlank } from './cell.js'
import type { TableLearner } from './read-tables.js'
import { article, gapWords, listed, promotionWords, reasonWords, severityWords, statusWords, tableWords, withLeftOut } from './result-words.js'
import type { Settings } from './settings.js'
import { badArgument, SheetError } from './sheet-error.js'
import type { FunctionName } from './signatures.js'
import { VERSION } from './version.js'
import type { Workbook } from './workbook.js'
import { refuseWithoutColumns } from './workbook.js'
import { levelRow, yearHeadings, yearRow } from './write-results.js'
import type { Locale } from './write-tables.js'

/** What a function has beside its arguments. */
export interface SheetContext {
  /** A settings range alone. */
  readonly settings: (range: Cell) => Settings
  /** The workbook of a table, certificates and settings. */
  readonly workbook: (table: Cell, certificates: Cell, settings: Cell) => Workbook
}

type SheetFunction = (args: readonly Cell[], context: SheetContext) => ResultCell | ResultTable

const MOST_HOURS_A_DAY = 24

export const functions: { readonly [N in FunctionName]: SheetFunction } = {
  JHCE_THEORY: ([hours]) => oneDay('theory', hours),
  JHCE_PRACTICE: ([hours]) => oneDay('practice', hours),
  JHCE_SPECIAL: ([route, tier, rank]) => {
    const special = routeArgument(route, tier, rank)
    const law = lawOf()
    return ranksTooLow(special, law) ? 0 : credits(specialClaim(special, law))
  },
  JHCE_CHECK: ([total, general, professional, exam, when, settings], context) =>
    check({ total, general, professional, exam }, isBlank(when) ? undefined : yearArgument(when), context.settings(settings)),
  JHCE_STATUS: ([table, who, when, certificates, settings], context) => {
    const book = context.workbook(table, certificates, settings)
    const learner = book.learner(who)
    const { locale } = book.settings
    const status = book.year(learner, yearArgument(when))?.status ?? 'notListed'
    return withLeftOut(statusWords[status][locale], learner.leftOut.length, locale)
  },
  JHCE_MISSING: ([table, who, when, subject, certificates, settings], context) => {
    const book = context.workbook(table, certificates, settings)
    return missing(book.year(book.learner(who), yearArgument(when)), subject)
  },
  JHCE_YEAR: ([table, who, when, certificates, settings], context) => {
    const book = context.workbook(table, certificates, settings)
    return [reportRow(book, book.learner(who), yearArgument(when))]
  },
  JHCE_REPORT: ([table, when, certificates, settings], context) =>
    report(context.workbook(table, certificates, settings), yearArgument(when)),
  JHCE_CUTS: ([table, who, when, certificates, settings], context) => {
    const book = context.workbook(table, certificates, settings)
    return cutsOf(book, book.learner(who), yearArgument(when))
  },
  JHCE_LEVEL: ([table, who, day, certificates, settings], context) => {
    const book = context.workbook(table, certificates, settings)
    const learner = book.learner(who)
    return [[...levelRow(book.assessment(learner, dayOf(book, day)), book.settings.locale), learner.leftOut.length]]
  },
  JHCE_EARLIEST: ([table, who, day, certificates, settings], context) => {
    const book = context.workbook(table, certificates, settings)
    return earliest(book, book.learner(who), day)
  },
  JHCE_WHY: ([table, who, when, certificates, settings], context) => {
    const book = context.workbook(table, certificates, settings)
    return why(book, book.learner(who), yearArgument(when))
  },
  JHCE_READINGS: ([table, who, when, certificates, settings], context) => {
    const book = context.workbook(table, certificates, settings)
    const learner = book.learner(who)
    return withLeftOut(readingsOf(book, learner, yearArgument(when)), learner.leftOut.length, book.settings.locale)
  },
  JHCE_FINDINGS: ([table, certificates, settings], context) => findingsOf(context.workbook(table, certificates, settings)),
  JHCE_VERSION: () => VERSION,
}

function oneDay(mode: Mode, cell: Cell): number {
  const hours = quantityArgument(cell, 'hours', '学时', 'hours')
  if (hours > MOST_HOURS_A_DAY) throw badArgument('学时', 'hours')
  const law = lawOf()
  return credits(Math.min(offlineClaim(mode, hundredths(hours), law), dailyCap(mode, 0, law)))
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
  if (hundredths(general) + hundredths(professional) > hundredths(total) || hundredths(exam ?? 0) > hundredths(total)) {
    throw badArgument('总学分', 'total')
  }
  const totals = { total, general, professional, ...(exam !== undefined && { exam }), ...(year !== undefined && { year }) }
  const { status, gaps } = holdTotals(totals, lawOf(regulation, readings))
  const open = { met: [], unmet: gaps, unknown: ['exam'], notAssessed: [] }[status] as readonly Gap[]
  if (open.length === 0) return statusWords[status][locale]
  return `${statusWords[status][locale]}${COLON[locale]}${listed(open.map((gap) => gapWords[gap]), locale)}`
}

const COLON: Bilingual = { zh: '：', en: ': ' }

/** The least that could ever be missing: an exam must have given some credits, however few. */
const LEAST = 0.01

function missing(result: AnnualResult | null, subject: Cell): number {
  const about = requirementArgument(subject)
  if (result === null) throw notListed()
  if (about === null) return result.missingCredits
  if (about === 'exam') return result.requirements.exam.met ? 0 : LEAST
  return result.requirements[about].missing
}

function notListed(): SheetError {
  return new SheetError('NA', '该年度未列入：在首条记录、首本证书和考核义务之前', 'the year is not listed: it lies before the first record, certificate and duty')
}

function reportRow(book: Workbook, learner: TableLearner, year: number): ResultCell[] {
  const { locale } = book.settings
  const result = book.year(learner, year)
  const cells = result === null
    ? yearHeadings.map((_, place) => [learner.ledger.learner, year, statusWords.notListed[locale]][place] ?? null)
    : yearRow(learner.ledger.learner, result, locale)
  return [...cells, learner.leftOut.length]
}

const LEFT_OUT: Bilingual = { zh: '未计入的行数', en: 'Rows left out' }
const NOBODYS: Bilingual = { zh: '（无法确定学员的行）', en: '(rows that are nobody’s)' }

function report(book: Workbook, year: number): ResultTable {
  const { reading, settings: { locale } } = book
  refuseWithoutColumns(reading)
  const headings = [...yearHeadings, LEFT_OUT].map((heading) => heading[locale])
  const nobodys = [NOBODYS[locale], ...yearHeadings.slice(1).map(() => null), reading.nobodys]
  return [headings, ...reading.learners.map((learner) => reportRow(book, learner, year)), ...(reading.nobodys > 0 ? [nobodys] : [])]
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
function dayOf({ settings, law }: Workbook, cell: Cell): string {
  const day = isBlank(cell) ? settings.asOf : dayArgument(cell, { dateSystem: 1900, dateObjects: 'local', ...settings.tables })
  if (day === undefined || day < law.regulation.inForce) throw badArgument('截止日', 'day')
  return day
}

function earliest(book: Workbook, learner: TableLearner, cell: Cell): string {
  const { settings } = book
  const { promotion } = book.assessment(learner, dayOf(book, cell))
  if (promotion.status === 'notApplicable' && promotion.reason === 'notAsked') {
    throw new SheetError('VALUE', '设定中须有正常晋升年限', 'the settings must give the normal years')
  }
  const said = promotion.status === 'notApplicable' ? promotionWords[promotion.reason][settings.locale]
    : promotion.status === 'barred' ? promotionWords.barred[settings.locale] : promotion.earliestDate
  return withLeftOut(said, learner.leftOut.length, settings.locale)
}

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
    ...(learner.leftOut.length > 0 ? [[withLeftOut(NOT_ALL[locale], learner.leftOut.length, locale), null]] : []),
  ]
}

/** Spaces of the width of a Chinese character: cells keep them. */
const INDENT = '　'
const NOT_ALL: Bilingual = { zh: '表中另有未计入的行，结果可能因此不同', en: 'There are rows that do not count and might change this' }

/** Whether a year hangs on a reading; the readings that the settings give are taken as settled. */
function readingsOf({ settings, law, facts, asOf, year: yearOfBook }: Workbook, learner: TableLearner, year: number): string {
  if (yearOfBook(learner, year) === null) throw notListed()
  const varied = readingIds.filter((id) => settings.readings[id] === undefined)
  const scope = { law, varied }
  const question = ask({ kind: 'year', year } as const, yearStatus(facts(learner, asOf(year)), year, scope), scope)
  const comparison = { kind: 'comparison', readings: law.readings, varied, combinations: countCombinations(varied), questions: [question] } as const
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
