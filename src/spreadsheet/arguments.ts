// The arguments of a function of a sheet: one cell each, or a range.
import type { RouteName, SpecialRoute } from '../ledger/ledger.js'
import type { Gap } from '../rules/article-09-annual-requirement.js'
import type { Cell } from './cell.js'
import { halfWidth, isBlank, textOf } from './cell.js'
import type { DateStyle } from './read-date.js'
import { readDate } from './read-date.js'
import { readQuantity } from './read-quantity.js'
import { gapWords } from './result-words.js'
import { badArgument } from './sheet-error.js'
import { readKind, readPlace, readPublicationTier, readTier, reader } from './words.js'

const FIRST_YEAR = 1949
const LAST_YEAR = 2199

/** Hours or credits, above 0. */
export function quantityArgument(cell: Cell, unit: 'hours' | 'credits', zh: string, en: string): number {
  const reading = readQuantity(cell, unit)
  if (reading === undefined) throw badArgument(zh, en)
  return reading.quantity
}

/** Credits, 0 among them. */
export function amountArgument(cell: Cell, zh: string, en: string): number {
  return Number(textOf(cell) ?? Number.NaN) === 0 && !isBlank(cell) ? 0 : quantityArgument(cell, 'credits', zh, en)
}

/** A calendar year. */
export function yearArgument(cell: Cell): number {
  const text = halfWidth(textOf(cell) ?? '').replace(/年度?$/, '')
  const year = Number(text)
  if (!/^\d{4}$/.test(text) || year < FIRST_YEAR || year > LAST_YEAR) throw badArgument('年度', 'year')
  return year
}

/** A day. */
export function dayArgument(cell: Cell, style: DateStyle): string {
  const reading = readDate(cell, style)
  if ('problem' in reading || reading.until !== undefined) throw badArgument('截止日', 'day')
  return reading.date
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
  if (gap === undefined) throw badArgument('科目', 'subject')
  return gap
}

/** A special route with what decides its credits. */
export function routeArgument(route: Cell, tier: Cell, rank: Cell): SpecialRoute {
  const name = readKind(textOf(route) ?? '')
  if (name === undefined || !isRoute(name)) throw badArgument('途径', 'route')
  return ROUTE[name](textOf(tier) ?? '', isBlank(rank) ? undefined : readPlace(textOf(rank) ?? ''))
}

const ROUTE: { readonly [R in RouteName]: (tier: string, rank: number | undefined) => SpecialRoute } = {
  training: (tier) => ({ route: 'training', tier: orRefuse(readTier(tier)) }),
  project: (tier) => ({ route: 'project', tier: orRefuse(readTier(tier)) }),
  publication: (tier) => ({ route: 'publication', tier: orRefuse(readPublicationTier(tier)) }),
  competition: (tier, rank) => {
    if (rank === undefined) throw badArgument('名次', 'place')
    return { route: 'competition', tier: orRefuse(readTier(tier)), rank }
  },
}

function isRoute(name: string): name is RouteName {
  return Object.hasOwn(ROUTE, name)
}

function orRefuse<Tier>(tier: Tier | undefined): Tier {
  if (tier === undefined) throw badArgument('层级', 'tier')
  return tier
}
