// What the cells that are not read say of a row all the same: that it was missed or annulled, that it is of another year.
import { dayNumber, yearOf } from '../../values/plain-date.js'
import type { Cell } from '../cell/cell.js'
import { halfWidth, textOf, wordKey } from '../cell/cell.js'
import { readYears } from '../cell/read-years.js'
import type { RowReader } from './row-reader.js'

/** Longer, a cell tells more than that a row is void. */
const LONGEST = 14
const VOID = new RegExp(`^(?:已|被|因)?(?:${[
  '作废', '取消', '撤销', '撤回', '注销', '吊销', '失效', '过期', '无效', '删除', '停用', '驳回', '退回', '拒绝', '缺勤', '缺席', '缺课', '旷课', '旷工', '请假', '病假', '事假', '产假', '年假',
  '未?(?:参加|参训|到|到场|出勤|签到|完成|通过|合格|审核|审批|提交|取得|获得|计入)', '(?:考[试核])?不(?:合格|通过|及格|达标|计|计入|计学分|予计入|参加)', '审核(?:中|不通过|未通过)', '待(?:审核?|确认|核实|补考)', '补考', '重复(?:登记|录入)?',
].join('|')})$`)
/** Of these, the word without 未 says that all is well. */
const WELL = /^(?:已|被|因)?(?:参加|参训|到|到场|出勤|签到|完成|通过|合格|审核|审批|提交|取得|获得|计入)$/
/** Headings over which a mere no says it. */
const ASKS = /^是否|有效$|合格$|通过$|出勤|到课|参加$|完成$|计入$|认可$/
const NO = /^(?:否|不是|没有|无|未|×|✗|x|n|no|false|0)$/i
const DAY_COUNT = /^(?:培训|学习)?(?:总)?(?:天数|期限|周期|历时|为期|时长)(?:天)?$/
const SO_MANY_DAYS = /^(?:共|计|历时|为期)?(\d{1,3}(?:\.\d)?)[天日]?$/
const YEAR = /^(?:所属|考核|学分|培训|统计|计入|归属)?(?:年度|年份|年)$/

/** The columns that are not read and may yet say that a row is void, or of which year it is. */
export interface Telling {
  readonly unread: readonly number[]
  readonly asking: ReadonlySet<number>
  readonly years: readonly number[]
  /** Columns that say how many days it was; a unit of their own tells whether they mean days. */
  readonly dayCounts: readonly { readonly place: number; readonly isCertain: boolean }[]
  /** What was found of texts: the same stand in many rows. */
  readonly known: Map<string, boolean>
}

/** Which columns tell something of a row without being read. */
export function tellingColumns(unread: readonly number[], headings: readonly string[]): Telling {
  const heading = (place: number): string => wordKey(headings[place] ?? '')
  return {
    unread,
    asking: new Set(unread.filter((place) => ASKS.test(heading(place)))),
    years: unread.filter((place) => YEAR.test(heading(place))),
    dayCounts: unread.filter((place) => DAY_COUNT.test(heading(place))).map((place) => ({ place, isCertain: heading(place).includes('天') })),
    known: new Map(),
  }
}

interface Days {
  readonly kind: string
  readonly date: string
  readonly until?: string
  readonly days?: readonly string[]
}

/** Says of a row that counts what its other cells say against it. */
export function sayDoubtfulCells(row: RowReader, { unread, asking, years, dayCounts, known }: Telling, days: Days | undefined): void {
  const says = unread.find((place) => isVoid(row.cells[place], asking.has(place), known))
  if (says !== undefined) row.sayAt('perhapsVoid', says)
  else if (isVoid(row.cell('title'), false, known)) row.say('perhapsVoid', 'title')
  for (const { place, isCertain } of dayCounts) {
    const said = daysSaid(row.cells[place], isCertain)
    // Without its last day a course would be one of one day, and most of it cut.
    if (days?.kind === 'offline' && said !== undefined && said !== countDays(days)) row.sayAt('days', place)
  }
  for (const place of years) {
    const [year, ...others] = readYears(textOf(row.cells[place]) ?? '') ?? []
    if (days === undefined || year === undefined || others.length > 0) continue
    if (year !== yearOf(days.date) && year !== yearOf(days.until ?? days.date)) row.sayAt('yearDiffers', place)
  }
}

/** How many days a cell says it was; undefined for what says nothing of days. */
function daysSaid(cell: Cell, isCertain: boolean): number | undefined {
  const text = halfWidth(textOf(cell) ?? '').replace(/\s+/g, '')
  const [, count] = SO_MANY_DAYS.exec(text) ?? []
  return count !== undefined && (isCertain || /[天日]$/.test(text)) ? Math.ceil(Number(count)) : undefined
}

const countDays = ({ date, until = date, days }: Days): number => days?.length ?? dayNumber(until) - dayNumber(date) + 1

function isVoid(cell: Cell, asked: boolean, known: Map<string, boolean>): boolean {
  if (cell === false || cell === 0) return asked
  if (typeof cell !== 'string' || cell === '' || cell.length > LONGEST) return false
  const text = (): string => halfWidth(cell).replace(/\s+/g, '')
  if (asked && NO.test(text())) return true
  const found = known.get(cell) ?? (VOID.test(text()) && !WELL.test(text()))
  known.set(cell, found)
  return found
}
