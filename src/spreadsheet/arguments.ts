// The arguments of a function of a sheet: one cell each, or a range.
import type { RouteName, SpecialRoute } from '../ledger/ledger.js'
import type { Gap } from '../rules/article-09-annual-requirement.js'
import type { Cell } from '../tables/cell/cell.js'
import { isBlank, textOf } from '../tables/cell/cell.js'
import type { DateStyle } from '../tables/cell/read-date.js'
import { readDate } from '../tables/cell/read-date.js'
import { readAmount, readQuantity } from '../tables/cell/read-quantity.js'
import { readYears } from '../tables/cell/read-years.js'
import { gapWords } from '../tables/words/result-words.js'
import { vocabulary } from '../tables/words/vocabulary.js'
import { readPlace, reader } from '../tables/words/words.js'
import type { SheetError } from './sheet-error.js'
import { badArgument } from './sheet-error.js'

/** Hours or credits, above 0. */
export function quantityArgument(cell: Cell, unit: 'hours' | 'credits', zh: string, en: string): number {
  const reading = readQuantity(cell, unit)
  if (reading === undefined) throw badArgument(zh, en, '应为大于 0、至多两位小数的数，如 6.5', 'write a number above 0 with at most two decimals, as 6.5')
  return reading.quantity
}

/** Credits, 0 among them. */
export function amountArgument(cell: Cell, zh: string, en: string): number {
  const amount = isBlank(cell) ? undefined : readAmount(cell)
  if (amount === undefined) throw badArgument(zh, en, '应为 0 至 10000、至多两位小数的数', 'write a number from 0 to 10000 with at most two decimals')
  return amount
}

/** A calendar year. */
export function yearArgument(cell: Cell): number {
  const years = readYears(textOf(cell) ?? '?') ?? []
  const [year] = years
  if (year === undefined || years.length > 1) throw badArgument('年度', 'year', '应为四位数的年度，如 2024', 'write a year of four digits, as 2024')
  return year
}

/** A day. */
export function dayArgument(cell: Cell, style: DateStyle): string {
  const reading = readDate(cell, style)
  if ('problem' in reading || reading.until !== undefined || reading.days !== undefined) throw badDay()
  return reading.date
}

/** A day that cannot be. */
export function badDay(): SheetError {
  return badArgument('截止日', 'day', '应为规定施行之日起的一个日期，如 2024-12-31', 'write a day from that on which the rules came into force, as 2024-12-31')
}

const readGap = reader<Gap>({
  total: { ...gapWords.total, others: ['总', '合计'] },
  general: { ...gapWords.general, others: ['公共', '公需科目'] },
  professional: { ...gapWords.professional, others: ['专业'] },
  exam: { ...gapWords.exam, others: ['专项考试', '考试'] },
})

/** One of the requirements of a year; null where it is left out. */
export function requirementArgument(cell: Cell): Gap | null {
  if (isBlank(cell)) return null
  const gap = readGap(textOf(cell) ?? '')
  if (gap === undefined) throw badArgument('科目', 'subject', '应为总学分、公共科目、专业科目或在线专项考试', 'write total, general, professional or online exam')
  return gap
}

/** A special route with what decides its credits. */
export function routeArgument(route: Cell, tier: Cell, rank: Cell): SpecialRoute {
  const name = vocabulary.read.kind(textOf(route) ?? '')
  if (name === undefined || !isRoute(name)) throw badArgument('途径', 'route', '应为培训研修、立法课题标准、论文著作或技能大赛', 'write training, project, publication or competition')
  return ROUTE[name](textOf(tier) ?? '', isBlank(rank) ? undefined : readPlace(textOf(rank) ?? ''))
}

const ROUTE: { readonly [R in RouteName]: (tier: string, rank: number | undefined) => SpecialRoute } = {
  training: (tier) => ({ route: 'training', tier: orRefuse(vocabulary.read.tier(tier)) }),
  project: (tier) => ({ route: 'project', tier: orRefuse(vocabulary.read.tier(tier)) }),
  publication: (tier) => ({ route: 'publication', tier: orRefuse(vocabulary.read.publicationTier(tier)) }),
  competition: (tier, rank) => {
    if (rank === undefined) throw badArgument('名次', 'place', '应为 1 至 999 的整数', 'write a whole number from 1 to 999')
    return { route: 'competition', tier: orRefuse(vocabulary.read.tier(tier)), rank }
  },
}

function isRoute(name: string): name is RouteName {
  return Object.hasOwn(ROUTE, name)
}

function orRefuse<Tier>(tier: Tier | undefined): Tier {
  if (tier === undefined) throw badArgument('层级', 'tier', '应为国家级、省部级、市厅级或县处级；论文著作为核心刊物、省级刊物或其他期刊', 'write national, provincial, municipal or county; for publications core, provincial or other')
  return tier
}
