// A regulation is data that anybody may write: it is held to the shape of 64号 and to what the rules can calculate with.
import { deepFreeze } from '../regulation/deep-freeze.js'
import type { DatedValue, Figure, FigureName, Regulation } from '../regulation/figures.js'
import { jinhua64 } from '../regulation/figures.js'
import type { Bilingual } from '../regulation/readings.js'
import { isPlainDate } from '../values/plain-date.js'
import { checkOf, integer, list, object, plainDate, positiveNumber, text } from './check.js'
import { fieldsOf } from './cross-check.js'
import type { IssuePath } from './issues.js'
import { issue, IssueList } from './issues.js'
import { MAX_CREDITS_AN_HOUR, MAX_FIGURE_VALUES, MAX_RANK, MAX_SHARE_PARTS, MAX_YEARS_EARLY } from './limits.js'
import * as z from './zod.js'
import type { zod } from './zod.js'

const part = (min: number): zod.ZodMiniNumber => integer(min, MAX_SHARE_PARTS)

const valueOf = (): { readonly [U in Figure['unit']]: zod.ZodMiniType } => ({
  credits: positiveNumber,
  // Whole, so that whole hundredths of an hour give whole hundredths of a credit.
  creditsPerHour: integer(1, MAX_CREDITS_AN_HOUR),
  share: z.tuple([part(1), part(2)], { error: 'range' }).check(z.refine(([numerator, denominator]) => numerator < denominator)),
  places: integer(0, MAX_RANK),
  years: integer(1, MAX_YEARS_EARLY),
})

const names = Object.keys(jinhua64.figures) as FigureName[]

const regulationCheck = /* @__PURE__ */ checkOf(() => object({
  id: text(1),
  inForce: plainDate,
  figures: object(Object.fromEntries(names.map((name) => {
    const { unit, clause } = jinhua64.figures[name]
    return [name, object({
      clause: z.literal(clause, { error: 'unknownChoice' }),
      unit: z.literal(unit, { error: 'unknownChoice' }),
      values: list(object({ from: plainDate, value: valueOf()[unit] }), MAX_FIGURE_VALUES, 1),
    })]
  }))),
}))

// No result depends on this memory: it holds, for a regulation that nobody can change any more, the copy that was checked.
const known = new WeakMap<object, Regulation>()

/** A checked and frozen copy of a regulation; undefined where none is given, null where it cannot be. */
export function takeRegulation(given: unknown, path: IssuePath, issues: IssueList): Regulation | null | undefined {
  // The text itself needs no walk through its figures.
  if (given === undefined || given === null) return undefined
  if (given === jinhua64) return jinhua64
  // What is no object is not known either.
  const before = known.get(given)
  if (before !== undefined) return before

  const found = new IssueList()
  const copy = regulationCheck().copyOf(given, path, found)
  crossCheckValues(copy, path, found)
  if (found.none) crossCheckId(copy as unknown as Regulation, path, found)
  issues.addAll(found.issues)
  if (!found.none) return null
  const regulation = deepFreeze(copy) as unknown as Regulation
  if (isUnchangeable(given)) known.set(given, regulation)
  return regulation
}

const RISING: Bilingual = { zh: '各值的起始日期须依次递增', en: 'the first days of values rise' }
const FROM_START: Bilingual = { zh: '第一个值从施行之日起', en: 'the first value is from the day in force' }

function crossCheckValues(regulation: unknown, path: IssuePath, issues: IssueList): void {
  const { inForce, figures } = fieldsOf(regulation)
  for (const [name, figure] of Object.entries(fieldsOf(figures))) {
    const { values } = fieldsOf(figure)
    if (!Array.isArray(values)) continue
    const days = values.map((dated) => fieldsOf(dated)['from'])
    days.forEach((from, index) => {
      const before = index === 0 ? inForce : days[index - 1]
      if (!isPlainDate(from) || !isPlainDate(before)) return
      const at = [...path, 'figures', name, 'values', index, 'from']
      if (index === 0 ? from !== before : from <= before) issues.add(issue(at, 'dateOrder', index === 0 ? FROM_START : RISING))
    })
  }
}

const OWN_ID: Bilingual = { zh: '数值与64号不同的，不得用64号的文号', en: 'figures other than those of 64号 need an id of their own' }

/** No result under other figures passes for one of the text itself. The day in force is the first day of every figure. */
function crossCheckId({ id, figures }: Regulation, path: IssuePath, issues: IssueList): void {
  const differs = names.some((name) => said(figures[name].values) !== said(jinhua64.figures[name].values))
  if (id === jinhua64.id && differs) issues.add(issue([...path, 'id'], 'range', OWN_ID))
}

const said = (values: readonly DatedValue[]): string => JSON.stringify(values.map(({ from, value }) => [from, value]))

/** Whether data is frozen through and through, and is data: a getter could answer otherwise the next time. */
function isUnchangeable(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return true
  return Object.isFrozen(data) && Object.values(Object.getOwnPropertyDescriptors(data)).every((property) =>
    property.get === undefined && isUnchangeable(property.value))
}
