// A settings range: two columns, what is set (设定) and to what (值), so that a sheet can say all that the library can.
import type { PromotionOptions } from '../assess/assessment.js'
import type { FigureName, FigureValue, Regulation } from '../regulation/figures.js'
import { amend, jinhua64 } from '../regulation/figures.js'
import type { Level } from '../regulation/levels.js'
import { levels } from '../regulation/levels.js'
import type { Bilingual } from '../regulation/readings.js'
import type { ReadingId, Readings } from '../regulation/reading-answers.js'
import { readings } from '../regulation/readings.js'
import { readingIds } from '../regulation/reading-answers.js'
import type { ApplicationRoute } from '../ledger/arguments.js'
import { isQuantity } from '../values/quantity.js'
import type { Cell } from '../tables/cell/cell.js'
import { halfWidth, isBlank, rowsOf, textOf, wordKey } from '../tables/cell/cell.js'
import type { DateStyle } from '../tables/cell/read-date.js'
import { readDate } from '../tables/cell/read-date.js'
import { readYears } from '../tables/cell/read-years.js'
import type { TableOptions } from '../tables/workbook/table-options.js'
import type { Locale } from '../tables/words/result-words.js'
import { levelWords, reader } from '../tables/words/words.js'

/** What a settings range says. */
export interface Settings {
  readonly locale: Locale
  readonly asOf?: string
  readonly readings: Partial<Readings>
  readonly promotion?: PromotionOptions
  readonly regulation: Regulation
  readonly tables: TableOptions
}

/** A settings range that cannot be: what is wrong, row by row. */
export interface SettingsProblem {
  readonly problem: Bilingual
}

type Draft = {
  locale: Locale
  readonly dateObjects: DateStyle['dateObjects']
  asOf?: string
  dutyFrom?: number
  exemptYears?: number[]
  occupation?: string
  dateSystem?: 1900 | 1904
  by?: ApplicationRoute
  years?: number
  yearsFor: Partial<Record<Level, number>>
  readings: Record<string, string>
  figures: Partial<Record<FigureName, FigureValue>>
}

/** Takes a value into the draft; false where it cannot be. */
type Setter = (draft: Draft, value: Cell) => boolean

const MOST_YEARS = 30
const MOST_PER_HOUR = 100
const MOST_PLACES = 999
const MOST_EARLY = 2
const MOST_PARTS = 1000

const readLocale = reader({ zh: { zh: '中文', en: 'Chinese', others: ['汉语'] }, en: { zh: '英文', en: 'English', others: ['英语'] } })
const readRoute = reader({
  levelRecognition: { zh: '职业技能等级认定', en: 'level recognition', others: ['等级认定', '技能等级认定'] },
  qualificationExam: { zh: '职业资格考试', en: 'qualification exam', others: ['资格考试'] },
})

/** Takes what a reading of the value gives; nothing where it gives nothing. */
const put = <Value>(
  read: (value: Cell, draft: Draft) => Value | undefined, take: (draft: Draft, value: Value) => void,
): Setter => (draft, cell) => {
  const value = read(cell, draft)
  if (value === undefined) return false
  take(draft, value)
  return true
}
const word = <Word extends string>(read: (text: string) => Word | undefined) => (cell: Cell): Word | undefined => read(textOf(cell) ?? '')
const wholeUpTo = (most: number, least = 1) => (cell: Cell): number | undefined => {
  const text = halfWidth(textOf(cell) ?? '').replace(/年$/, '')
  return /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined
}
const yearList = (cell: Cell): number[] | undefined => readYears(textOf(cell) ?? '?')
const day = (cell: Cell, { dateSystem = 1900, dateObjects }: Draft): string | undefined => {
  const reading = readDate(cell, { dateSystem, dateObjects })
  return 'date' in reading && reading.until === undefined && reading.days === undefined && reading.date >= jinhua64.inForce ? reading.date : undefined
}

const GRADE_NAMES: Readonly<Partial<Record<Level, readonly string[]>>> = {
  juniorWorker: ['五级'], intermediateWorker: ['四级'], seniorWorker: ['三级'], technician: ['二级'], seniorTechnician: ['一级'],
}

const SETTERS: readonly (readonly [names: readonly string[], setter: Setter])[] = [
  [['asOf', '截止日', '截止日期', 'as of'], put(day, (draft, value) => { draft.asOf = value })],
  [['locale', '语言', 'language'], put(word(readLocale), (draft, value) => { draft.locale = value })],
  [['exemptYears', '免予考核年度', '免考核年度', '不考核年度', 'exempt years'], put(yearList, (draft, value) => { draft.exemptYears = value })],
  [['dutyFrom', '起始考核年度', '起始年度', 'duty from'], put(
    (cell) => { const years = yearList(cell); return years?.length === 1 ? years[0] : undefined },
    (draft, value) => { draft.dutyFrom = value },
  )],
  [['normalYears', '正常晋升年限', 'normal years'], put(wholeUpTo(MOST_YEARS), (draft, value) => { draft.years = value })],
  ...levels.map(({ level }): readonly [string[], Setter] => [
    levelNames(level).flatMap((name) => [`normalYears${name}`, `正常晋升年限${name}`, `${name}正常晋升年限`, `normal years ${name}`]),
    put(wholeUpTo(MOST_YEARS), (draft, value) => { draft.yearsFor[level] = value }),
  ]),
  [['by', '申报方式', 'application'], put(word(readRoute), (draft, value) => { draft.by = value })],
  [['occupation', '职业', '工种', '职业工种'], put((cell) => textOf(cell), (draft, value) => { draft.occupation = value })],
  [['dateSystem', '日期系统', 'date system'], put(
    (cell) => ({ 1900: 1900, 1904: 1904 } as const)[textOf(cell) ?? ''], (draft, value) => { draft.dateSystem = value },
  )],
  ...readingIds.map((id): readonly [string[], Setter] => [
    [id, readings[id].name.zh, readings[id].name.en],
    put(word(answerReader(id)), (draft, value) => { draft.readings[id] = value }),
  ]),
  ...(Object.keys(jinhua64.figures) as FigureName[]).map((name): readonly [string[], Setter] => [
    [`figures.${name}`], put(figureReader(name), (draft, value) => { draft.figures[name] = value }),
  ]),
]

function levelNames(level: Level): string[] {
  const { zh, en } = levelWords[level]
  return [level, zh, en, ...(GRADE_NAMES[level] ?? [])]
}

function answerReader(id: ReadingId): (text: string) => string | undefined {
  return reader(Object.fromEntries(
    Object.entries<Bilingual>(readings[id].answers).map(([answer, { zh, en }]) => [answer, { zh, en, others: [] }]),
  ))
}

/** A figure of the regulation changed, as `amend` changes it. */
function figureReader(name: FigureName): (cell: Cell) => FigureValue | undefined {
  switch (jinhua64.figures[name].unit) {
    case 'credits':
      return (cell) => { const value = Number(textOf(cell)); return isQuantity(value) ? value : undefined }
    case 'creditsPerHour':
      return wholeUpTo(MOST_PER_HOUR)
    case 'places':
      return wholeUpTo(MOST_PLACES, 0)
    case 'years':
      return wholeUpTo(MOST_EARLY)
    case 'share':
      return (cell) => {
        const [, part = '', whole = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(halfWidth(textOf(cell) ?? '')) ?? []
        return Number(part) >= 1 && Number(part) < Number(whole) && Number(whole) <= MOST_PARTS ? [Number(part), Number(whole)] : undefined
      }
  }
}

const SETTER_OF = new Map(SETTERS.flatMap(([names, setter]) => names.map((name) => [wordKey(name), setter] as const)))
const HEADINGS = new Set(['设定', '设置', 'setting', 'settings'])

/** What a host sets where a sheet does not. */
export interface SettingsHost {
  readonly locale?: Locale
  readonly dateObjects?: DateStyle['dateObjects']
}

/**
 * Reads a settings range: two columns, what is set (设定) and to what (值).
 *
 * @param range - the rows, with or without headings
 * @param host - the language where the settings name none, and which civil day a date object is
 * @returns the settings, or what is wrong, row by row
 * @example
 * readSettings([['设定', '值'], ['截止日', '2024-12-31']]).asOf
 * //=> '2024-12-31'
 */
export function readSettings(range: unknown, { locale = 'zh', dateObjects = 'utc' }: SettingsHost = {}): Settings | SettingsProblem {
  const draft: Draft = { locale, dateObjects, yearsFor: {}, readings: {}, figures: {} }
  const seen = new Set<Setter>()
  const problems: { readonly row: number; readonly problem: Bilingual }[] = []
  for (const { name, value, row } of settingRows(range)) {
    const setter = SETTER_OF.get(name)
    if (setter === undefined) problems.push({ row, problem: PROBLEMS.unknown })
    else if (seen.has(setter)) problems.push({ row, problem: PROBLEMS.twice })
    else if (!setter(draft, value)) problems.push({ row, problem: PROBLEMS.value })
    if (setter !== undefined) seen.add(setter)
  }
  return problems.length > 0 ? { problem: joined(problems) } : settingsOf(draft)
}

const PROBLEMS = {
  unknown: { zh: '没有这一项', en: 'there is no such setting' },
  twice: { zh: '重复', en: 'set twice' },
  value: { zh: '值不对，可填的值见说明文档“设定”一节', en: 'the value cannot be; the docs on settings list what can' },
} as const satisfies Record<string, Bilingual>

interface SettingRow {
  readonly name: string
  readonly value: Cell
  readonly row: number
}

/** The rows that set something, the date system first: a date is read by it. */
function settingRows(range: unknown): SettingRow[] {
  const rows = rowsOf(isBlank(range) ? [] : range)
    .map(([key, value], index) => ({ key, name: wordKey(textOf(key) ?? ''), value, row: index + 1 }))
    .filter(({ key, name, value, row }) => !isBlank(key) && !isBlank(value) && !(row === 1 && HEADINGS.has(name)))
  const first = ({ name }: SettingRow): number => (SETTER_OF.get(name) === SETTER_OF.get('datesystem') ? 0 : 1)
  return rows.sort((a, b) => first(a) - first(b))
}

function joined(problems: readonly { readonly row: number; readonly problem: Bilingual }[]): Bilingual {
  return {
    zh: `设定${problems.map(({ row, problem }) => `第 ${row} 行${problem.zh}`).join('，')}`,
    en: `settings: ${problems.map(({ row, problem }) => `row ${row}: ${problem.en}`).join('; ')}`,
  }
}

function settingsOf(draft: Draft): Settings {
  const { locale, dateObjects, asOf, dutyFrom, exemptYears, occupation, dateSystem, by, years, yearsFor } = draft
  // A number for a level goes before the one for all.
  const normalYears = years === undefined ? yearsFor : { ...Object.fromEntries(levels.map(({ level }) => [level, years])), ...yearsFor }
  return {
    locale,
    ...(asOf !== undefined && { asOf }),
    readings: draft.readings,
    ...(Object.keys(normalYears).length > 0 && { promotion: { normalYears, ...(by && { by }) } }),
    regulation: amend(jinhua64, draft.figures as Parameters<typeof amend>[1]),
    tables: {
      dateObjects,
      ...(dutyFrom !== undefined && { dutyFrom }),
      ...(exemptYears && { exemptYears }),
      ...(occupation !== undefined && { occupation }),
      ...(dateSystem && { dateSystem }),
    },
  }
}
