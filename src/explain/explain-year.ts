// One year against article 9: its status, what it has, and each requirement.
import type { AnnualResult } from '../assess/assessment.js'
import type { PlainDate } from '../ledger/ledger.js'
import type { ExamRequirement, NotAssessedReason, Requirement } from '../rules/article-09-annual-requirement.js'
import type { ClauseId } from '../regulation/clauses.js'
import type { FigureName } from '../regulation/figures.js'
import { jinhua64 } from '../regulation/figures.js'
import { firstDayOf, yearOf } from '../values/plain-date.js'
import { hundredths } from '../values/quantity.js'
import type { AmendedFigure } from './amended-figures.js'
import { amendedOn, dayOf, namedRegulation } from './amended-figures.js'
import type { Catalog, FigureGap, Source, Span, UnknownReason } from './catalog.js'
import type { Chart, Line } from './explanation.js'
import { say, under } from './say.js'

/** Of what account year a result is, and by whose figures. */
export interface AccountOf {
  readonly span: Span
  /** The day whose figures hold for it. */
  readonly figuresOf: PlainDate
  readonly amended: readonly AmendedFigure[]
}

/** A calendar year under a regulation; in the year in which the rules came into force, the figures are those of that day. */
export function calendarYear(year: number, regulation: string): AccountOf {
  const { text, amended } = namedRegulation(regulation)
  const isFirstYear = text === jinhua64.id && year === yearOf(jinhua64.inForce)
  return { span: 'year', figuresOf: isFirstYear ? jinhua64.inForce : firstDayOf(year), amended }
}

/** The window of article 16 from its first day on. */
export function windowFrom(from: PlainDate, regulation: string): AccountOf {
  return { span: 'period', figuresOf: from, amended: namedRegulation(regulation).amended }
}

const BECAUSE_CLAUSE: { readonly [R in NotAssessedReason]: ClauseId } = {
  beforeDuty: '9', exempt: '9', firstYear: '24', beforeEffect: '24',
}

/** A year's status and, under it, its figures; what is not assessed is not held against anything. */
export function explainYear(catalog: Catalog, result: AnnualResult, account: AccountOf): Line[] {
  const about = { kind: 'year', year: result.year } as const
  const { status } = result
  const credits = say(catalog, catalog.yearCredits(result, account.span), { about, depth: 1 })
  if (status === 'notAssessed') {
    const because = result.notAssessedBecause as NotAssessedReason
    return [say(catalog, catalog.notAssessed[because](result.year), { clause: BECAUSE_CLAUSE[because], about }), credits]
  }
  const sentence = status === 'unknown' ? catalog.unknownYear[whyUnknown(result)] : catalog.yearStatus[status]
  return [
    say(catalog, sentence(result, account.span), { clause: '9', about }),
    credits,
    ...under([...explainRequirements(catalog, result, account, sourceOf(result)), ...explainMissing(catalog, result)]),
  ]
}

function sourceOf({ basis, incomplete }: AnnualResult): Source {
  return basis === 'totals' ? 'totals' : incomplete ? 'ledger' : 'earned'
}

/** Why a year cannot be judged, by what the result itself shows. */
function whyUnknown({ basis, gaps, requirements: { exam } }: AnnualResult): UnknownReason {
  if (basis === 'totals') return exam.met === null ? 'examOfTotals' : 'resetOfTotals'
  return gaps.length > 0 ? 'recordsMissing' : 'recordsCouldSpoil'
}

const FIGURES = ['total', 'general', 'professional'] as const satisfies readonly FigureGap[]

/** The figures that set a requirement; the share of professional credits is taken of the total. */
const SET_BY: { readonly [G in FigureGap]: readonly FigureName[] } = {
  total: ['annualTotal'], general: ['annualGeneral'], professional: ['professionalShare', 'annualTotal'],
}

/** Each requirement of a year. */
export function explainRequirements(
  catalog: Catalog, { year, requirements }: AnnualResult, { figuresOf, amended }: AccountOf, source: Source,
): Line[] {
  const about = { kind: 'year', year } as const
  const figures = FIGURES.map((gap) => {
    const requirement = requirements[gap]
    const changes = SET_BY[gap].flatMap((name) => amendedOn(figuresOf, name, amended) ?? [])
    // Of two figures that set one requirement, it is as it is since the later change.
    const since = changes.map(dayOf).sort().at(-1)
    const figure = { since: since === '' ? null : since, rises: rises(requirement) }
    return say(catalog, catalog.requirement(gap, requirement, source, figure), { clause: requirement.clause, about })
  })
  const { exam } = requirements
  return [...figures, say(catalog, examSentence(catalog, exam, source), { clause: exam.clause, about })]
}

/** What meets the requirements of a year together, where that is not said by one of them. */
export function explainMissing(catalog: Catalog, { year, requirements, missingCredits }: AnnualResult): Line[] {
  const lacking = FIGURES.map((gap) => requirements[gap]).filter(({ met }) => !met)
  const alreadySaid = lacking.length === 1 && lacking[0]?.missing === missingCredits
  if (missingCredits === 0 || alreadySaid) return []
  return [say(catalog, catalog.missingCredits(missingCredits), { clause: '9', about: { kind: 'year', year } })]
}

/** More is missing than the required figure says, where each credit earned to meet it raises it. */
const rises = ({ required, actual, missing }: Requirement): boolean =>
  missing > 0 && hundredths(actual) + hundredths(missing) > hundredths(required)

function examSentence({ exam }: Catalog, { required, actual }: ExamRequirement, source: Source): string {
  if (required) return actual === null ? exam.unknown : actual > 0 ? exam.present(actual, source) : exam.absent(source)
  return actual === null || actual === 0 ? exam.notRequired.none : exam.notRequired.some(actual, source)
}

/** The totals of years against what is required of them; a year that is not assessed has no bar. */
export function chartOf(catalog: Catalog, years: readonly AnnualResult[], span: Span = 'year'): Chart | null {
  const { caption, unknownCaption, label, bar } = catalog.chart
  const bars = years.filter(({ status }) => status !== 'notAssessed').map(({ year, status, requirements: { total } }) => {
    const met = status === 'unknown' ? null : status === 'met'
    const { actual, required } = total
    return { label: label(year, span), actual, required, met, text: bar[met === null ? 'unknown' : met ? 'met' : 'short'](year, total, span) }
  })
  if (bars.length === 0) return null
  return { caption: bars.some(({ met }) => met === null) ? caption + unknownCaption : caption, bars }
}
