// The figures of two assessments side by side, in the order in which they are calculated.
import type { AnnualResult, AssessedRecord, Assessment } from '../assess/assessment.js'
import { cutReasons } from '../assess/assessment.js'
import type { ClauseId } from '../regulation/clauses.js'
import type { PromotionResult } from '../rules/article-14-early-application.js'

/** What a figure belongs to. */
export type FigureOwner =
  | { readonly kind: 'record'; readonly id: string }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'level' }
  | { readonly kind: 'promotion' }

/** A figure that differs between two assessments. */
export interface FigureDifference {
  readonly of: FigureOwner
  /** Which figure of it: 'claimed', 'cuts.dailyCap', 'requirements.total.required', 'threshold', … */
  readonly figure: string
  /** The clause it goes by; null for what lies after the day of an assessment. */
  readonly clause: ClauseId | null
  readonly before: FigureValue
  readonly after: FigureValue
}

/** Credits, years or a date; for an exam and for a finding, whether there is one; null where an assessment has no such figure. */
export type FigureValue = number | string | boolean | null

/** The first figure in which two assessments differ: of the records, then the years, the level account and the promotion. */
export function firstDifference(before: Assessment, after: Assessment): FigureDifference | null {
  const [were, are] = [recordsById(before), recordsById(after)]
  for (const record of recordsOf(before, after)) {
    const found = recordDifference(record, were.get(record.id), are.get(record.id))
    if (found !== null) return found
  }
  for (const [year, was, is] of yearPairs(before, after)) {
    const found = yearDifference(year, was, is)
    if (found !== null) return found
  }
  return levelDifference(before, after) ?? promotionDifference(before, after)
}

/** The records of either assessment in canonical order, each once. */
function recordsOf(before: Assessment, after: Assessment): AssessedRecord[] {
  return [...new Map([...recordsById(before), ...recordsById(after)]).values()]
    .sort((a, b) => ((a.date === b.date ? a.id < b.id : a.date < b.date) ? -1 : 1))
}

function recordsById({ records }: Assessment): ReadonlyMap<string, AssessedRecord> {
  return new Map(records.map((record) => [record.id, record]))
}

/** Every year of either assessment, ascending, with its result in both. */
export function yearPairs(
  before: Assessment, after: Assessment,
): [year: number, before: AnnualResult | undefined, after: AnnualResult | undefined][] {
  const years = new Set([...before.years, ...after.years].map(({ year }) => year))
  return [...years].sort((a, b) => a - b).map((year) => [year, resultOf(before, year), resultOf(after, year)])
}

function resultOf({ years }: Assessment, year: number): AnnualResult | undefined {
  return years.find((result) => result.year === year)
}

function recordDifference({ id, clause }: AssessedRecord, before?: AssessedRecord, after?: AssessedRecord): FigureDifference | null {
  const cuts = cutReasons.map((reason) => {
    const [was, is] = [before, after].map((record) => record?.cuts.find((cut) => cut.reason === reason))
    return row(`cuts.${reason}`, (is ?? was)?.clause ?? null, was?.credits ?? 0, is?.credits ?? 0)
  })
  return first({ kind: 'record', id }, [
    row('claimed', clause, before?.claimed, after?.claimed),
    ...cuts,
    row('credited', clause, before?.credited, after?.credited),
    row('forLevel', '20', before?.forLevel, after?.forLevel),
  ])
}

/** The first figure in which a year differs. */
export function yearDifference(year: number, before?: AnnualResult, after?: AnnualResult): FigureDifference | null {
  const [was, is] = [before?.requirements, after?.requirements]
  return first({ kind: 'year', year }, (['total', 'general', 'professional', 'exam'] as const).flatMap((name) => [
    row(`requirements.${name}.required`, `9.${name}`, was?.[name].required, is?.[name].required),
    row(`requirements.${name}.actual`, `9.${name}`, was?.[name].actual, is?.[name].actual),
  ]))
}

function levelDifference({ level: before }: Assessment, { level: after }: Assessment): FigureDifference | null {
  return first({ kind: 'level' }, (['since', 'credits', 'cleared'] as const).map((name) => row(name, '20', before?.[name], after?.[name])))
}

/** The first figure in which a promotion differs. */
export function promotionDifference({ promotion: before }: Assessment, { promotion: after }: Assessment): FigureDifference | null {
  const [was, is] = [appliesTo(before), appliesTo(after)]
  return first({ kind: 'promotion' }, [
    ...(['normalYears', 'normalDate', 'threshold', 'credits', 'yearsEarly'] as const).map((name) => row(name, '14', was?.[name], is?.[name])),
    row('finding', '22', was?.finding, is?.finding),
  ])
}

function appliesTo(promotion: Assessment['promotion']): PromotionResult | undefined {
  return promotion.status === 'notApplicable' ? undefined : promotion
}

type Row = Omit<FigureDifference, 'of'>

function row(figure: string, clause: ClauseId | null, before: FigureValue | undefined, after: FigureValue | undefined): Row {
  return { figure, clause, before: before ?? null, after: after ?? null }
}

function first(of: FigureOwner, rows: readonly Row[]): FigureDifference | null {
  const found = rows.find(({ before, after }) => before !== after)
  return found === undefined ? null : { of, ...found }
}
