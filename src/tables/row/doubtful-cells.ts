// What the cells that are not read say of a row all the same: that it was missed or annulled, that it is of another year.
import { dayNumber, yearOf } from '../../values/plain-date.js'
import type { Cell } from '../cell/cell.js'
import { halfWidth, isBlank, plainSigns, textOf, wordKey } from '../cell/cell.js'
import { readDate } from '../cell/read-date.js'
import { readYears } from '../cell/read-years.js'
import type { Layout, SheetRow } from './layout.js'
import type { RowReader } from './row-reader.js'

/** Longer, a cell tells more than that a row is void. */
const LONGEST = 14
const VOID = new RegExp(`^(?:已|被|因)?(?:${[
  '作废', '取消', '撤销', '撤回', '注销', '吊销', '失效', '过期', '无效', '删除', '停用', '驳回', '退回', '拒绝', '缺勤', '缺席', '缺课', '旷课', '旷工', '请假', '病假', '事假', '产假', '年假',
  '未?(?:参加|参训|到|到场|出勤|签到|完成|通过|合格|审核|审批|提交|取得|获得|计入)', '(?:考[试核])?不(?:合格|通过|及格|达标|计|计入|计学分|予计入|参加)', '审核(?:中|不通过|未通过)', '待(?:审核?|确认|核实|补考)', '补考', '重复(?:登记|录入)?',
  '(?:未|待|拟|尚未|没有?)(?:发|取|领|报|考|申|评|审|批|核|定|完|参|到|签|通|合|提|录|登|交|计|认|结|毕|修|学|听|上课|过|及|达)[\\u4e00-\\u9fff]{0,6}', '[申报]报?中', '免[修考试学听]', '在考|备考|报考',
  '缺考|弃考|替考|作弊|(?:只|仅|旁)听|仅旁听|挂机|刷课|[虚多]报|没来|[中提][途前](?:离场|退场)|退[课训学]', '(?:未|漏|缺)打?卡', '(?:请假|旷课|缺课|缺勤)(?:半天|\\d+(?:\\.\\d)?(?:天|小时|学时|课时|节|次))',
  '(?:考[试核]|测试|成绩|学时|学分|培训|课程)(?:已?作废|已?取消|无效|[未没]过|不合格|不及格|未通过|未到账|扣除|清零)', '(?:学时|学分)?不(?:予)?(?:认定|认可)', '扣除', '(?:补录|登记|录入|上报|填报)重复|重复(?:上报|填报)', '在\\d{4}年度?(?:登记|计入|申报|使用)',
].join('|')})$`)
/** Wherever they stand in a short cell, these say that a row is no learning of its own, or not all of it. */
const NO_OWN_LEARNING = /结转|更正|冲销|冲减|抵扣|扣减|误[登录填]|[登录填]错|多[登录填]|重复[登录填记]|代[签学考]|冒名|顶替/
const CARRIED_OVER = /^(?:上年|去年|往年|历年|\d{4}年?)?度?(?:学分|学时)?结转/
/** Of these, the word without 未 says that all is well. */
const WELL = /^(?:已|被|因)?(?:参加|参训|到|到场|出勤|签到|完成|通过|合格|审核|审批|提交|取得|获得|计入)$/
/** Headings over which a mere no says it. */
const ASKS = /^是否|有效$|合格$|通过$|出勤|到课|参加$|完成$|计入$|认可$/
const NO = /^(?:否|不是|没有|无|未|×|✗|x|n|no|false|0)$/i
/** Headings of days that are not the end of a course. */
const OTHER_DAYS = /登记|录入|填|报名|出生|生日|入职|进厂|离职|审|提交|打卡|签到|计划|预计|更新|创建|发证|证书|有效|到期|领|公示|考试|通知|批|缴/
const DAY_COUNT = /^(?:培训|学习)?(?:总)?(?:天数|期限|周期|历时|为期|时长)(?:天)?$/
const SO_MANY_DAYS = /^(?:共|计|历时|为期|约)?(\d{1,3}(?:\.\d)?|[一二两三四五六七八九十半])个?[天日]?(半)?$/
/** Anything else with a number in it, over a column of days. */
const SOME_NUMBER = /(\d{1,3}|[一二两三四五六七八九十])/
const IN_WORDS = '半一二三四五六七八九十'
const YEAR = /^(?:所属|考核|学分|培训|统计|计入|归属)?(?:年度|年份|年)$/

/** The columns that are not read and may yet say that a row is void, or of which year it is. */
export interface Telling {
  readonly unread: readonly number[]
  readonly asking: ReadonlySet<number>
  readonly years: readonly number[]
  /** Columns that say how many days it was; a unit of their own tells whether they mean days. */
  readonly dayCounts: readonly { readonly place: number; readonly isCertain: boolean }[]
  /** Columns of days that may be the ends of courses. */
  readonly ends: readonly number[]
  /** What was found of texts: the same stand in many rows. */
  readonly known: Map<string, boolean>
}

/** Which columns tell something of a row without being read. */
export function tellingColumns({ unread, style, placeOf }: Layout, headings: readonly string[], rows: readonly SheetRow[]): Telling {
  const heading = (place: number): string => wordKey(headings[place] ?? '')
  const holdsDays = (place: number): boolean => {
    const first = rows.find(({ cells }) => !isBlank(cells[place]))?.cells[place]
    return first !== undefined && 'date' in readDate(first, style)
  }
  const hasEnds = placeOf.has('until') || placeOf.has('days')
  return {
    unread,
    asking: new Set(unread.filter((place) => ASKS.test(heading(place)))),
    years: unread.filter((place) => YEAR.test(heading(place))),
    dayCounts: unread.filter((place) => DAY_COUNT.test(heading(place))).map((place) => ({ place, isCertain: heading(place).includes('天') })),
    ends: hasEnds ? [] : unread.filter((place) => !OTHER_DAYS.test(heading(place)) && holdsDays(place)),
    known: new Map(),
  }
}

interface Days {
  readonly kind: string
  readonly hours?: unknown
  readonly date: string
  readonly until?: string
  readonly days?: readonly string[]
}

/** Says of a row that counts what its other cells say against it. */
export function sayDoubtfulCells(row: RowReader, { unread, asking, years, dayCounts, ends, known }: Telling, days: Days | undefined): void {
  const says = unread.find((place) => isVoid(row.cells[place], asking.has(place), known))
  if (says !== undefined) row.sayAt('perhapsVoid', says)
  else if (isVoid(row.cell('title'), false, known) || CARRIED_OVER.test(row.text('title') ?? '')) row.say('perhapsVoid', 'title')
  for (const { place, isCertain } of dayCounts) {
    const said = daysSaid(row.cells[place], isCertain)
    // Without its last day a course would be one of one day, and most of it cut.
    if (days?.kind === 'offline' && said !== undefined && said !== countDays(days)) row.sayAt('days', place)
  }
  if (days?.kind === 'offline' && !row.failed()) sayEnd(row, unread, ends, days)
  for (const place of years) {
    const [year, ...others] = readYears(textOf(row.cells[place]) ?? '') ?? []
    if (days === undefined || year === undefined || others.length > 0) continue
    if (year !== yearOf(days.date) && year !== yearOf(days.until ?? days.date)) row.sayAt('yearDiffers', place)
  }
}

/** More hours than these are hardly learned on one day. */
const MOST_LIKELY_HOURS = 10
const MOST_DAYS = 366

/** 共3天, 3月4日至6日: so much a cell says that is not read, a remark above all. */
const SPEAKS_OF_DAYS = new RegExp([
  '^(?:共计?|为期|历时|连续)(?:[2-9]|\\d{2}|[二两三四五六七八九十])[天日]$', '^(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日?[-~至到]+(?:\\d{1,2}月)?\\d{1,2}日?$', '^(?:\\d{4}[./])?\\d{1,2}[./]\\d{1,2}[-~至到]+\\d{1,2}[./]\\d{1,2}$',
].join('|'))
const MAY_SPEAK_OF_DAYS = /[天日月]|\d[./]\d/

function speaksOfDays(cell: Cell): boolean {
  return typeof cell === 'string' && cell.length <= LONGEST + LONGEST && MAY_SPEAK_OF_DAYS.test(cell) && SPEAKS_OF_DAYS.test(plainSigns(cell).replace(/\s+/g, ''))
}

/** Says of a course of one day that it may have been one of several: without its last day most of it is cut. */
function sayEnd(row: RowReader, unread: readonly number[], ends: readonly number[], { date, until, days, hours }: Days): void {
  const { layout: { placeOf, style }, cells } = row
  if (until !== undefined || days !== undefined || placeOf.has('until') || placeOf.has('days')) return
  const end = ends.find((place) => {
    const reading = readDate(cells[place], style)
    return 'date' in reading && reading.date > date && dayNumber(reading.date) - dayNumber(date) < MOST_DAYS
  })
  const place = end ?? unread.find((one) => speaksOfDays(cells[one]))
  if (place !== undefined) row.sayAt('perhapsUntil', place)
  else if (Number(hours) > MOST_LIKELY_HOURS) row.say('longDay', 'hours')
}

/** How many days a cell says it was; undefined for what says nothing of days. */
function daysSaid(cell: Cell, isCertain: boolean): number | undefined {
  const text = halfWidth(textOf(cell) ?? '').replace(/\s+/g, '')
  const [, count, half] = SO_MANY_DAYS.exec(text) ?? []
  if (count !== undefined && (isCertain || /[天日]半?$/.test(text))) return Math.ceil(inFigures(count) + (half === undefined ? 0 : 0.5))
  const [, some] = isCertain && count === undefined ? SOME_NUMBER.exec(text) ?? [] : []
  return some === undefined ? undefined : inFigures(some)
}

function inFigures(count: string): number {
  const place = IN_WORDS.indexOf(count === '两' ? '二' : count)
  return place < 0 ? Number(count) : place || 0.5
}

const countDays = ({ date, until = date, days }: Days): number => days?.length ?? dayNumber(until) - dayNumber(date) + 1

function isVoid(cell: Cell, asked: boolean, known: Map<string, boolean>): boolean {
  if (cell === false || cell === 0) return asked
  if (typeof cell !== 'string' || cell === '' || cell.length > LONGEST) return false
  const text = (): string => halfWidth(cell).replace(/\s+/g, '')
  if (asked && NO.test(text())) return true
  const found = known.get(cell) ?? (NO_OWN_LEARNING.test(text()) || (VOID.test(text()) && !WELL.test(text())))
  known.set(cell, found)
  return found
}
