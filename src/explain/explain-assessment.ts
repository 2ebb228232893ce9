import type { AnnualResult, AssessedRecord, Assessment, AssumptionId, LevelAccount } from '../assess/assessment.js'
import type { RouteName } from '../ledger/ledger.js'
import type { ClauseId } from '../regulation/clauses.js'
import { ROUTE_CLAUSE } from '../rules/article-11-special-routes.js'
import { MODE_CLAUSE } from '../rules/article-10-daily-caps.js'
import type { Catalog, Learning } from './catalog.js'
import { explainBasis } from './explain-basis.js'
import { explainPromotion } from './explain-promotion.js'
import { calendarYear, chartOf, explainYear } from './explain-year.js'
import type { Explanation, Line } from './explanation.js'
import { explainReadings } from './readings-at-work.js'
import { say, under } from './say.js'

/** An assessment in words: the years, every cut, the level, the application, and by which readings. */
export function explainAssessment(catalog: Catalog, assessment: Assessment): Explanation {
  return {
    kind: 'explanation',
    language: catalog.language,
    title: catalog.titles.assessment,
    lines: [
      say(catalog, catalog.heading.assessment(assessment.learner, assessment.asOf)),
      ...explainBasis(catalog, assessment.regulation),
      ...assessment.years.flatMap((result) => explainYear(catalog, result, calendarYear(result.year, assessment.regulation))),
      ...explainCuts(catalog, assessment.records),
      ...explainLevel(catalog, assessment),
      ...explainPromotion(catalog, assessment.promotion, assessment.regulation, assessment.level?.credits === assessment.level?.most),
      ...explainReadings(catalog, assessment),
      ...explainAssumptions(catalog, assessment),
    ],
    chart: chartOf(catalog, assessment.years),
  }
}

function explainCuts(catalog: Catalog, records: readonly AssessedRecord[]): Line[] {
  const cut = records.filter(({ cuts }) => cuts.length > 0)
  if (cut.length === 0) return [say(catalog, records.length === 0 ? catalog.noRecords : catalog.noCuts)]
  return [
    say(catalog, catalog.cutsHeading),
    ...under(cut.flatMap((record) => {
      const about = { kind: 'record', id: record.id } as const
      return [
        say(catalog, catalog.cutRecord(record, learningOf(record)), { clause: record.clause, about }),
        ...record.cuts.map(({ reason, credits, clause }) => say(catalog, catalog.cut[reason](credits), { clause, about, depth: 1 })),
      ]
    })),
  ]
}

const BY_CLAUSE: ReadonlyMap<ClauseId, Exclude<Learning, 'online' | 'exam'>> = new Map([
  ...entries(MODE_CLAUSE), ...entries(ROUTE_CLAUSE),
].map(([learning, clause]) => [clause, learning]))

function entries<K extends 'theory' | 'practice' | RouteName>(table: { readonly [key in K]: ClauseId }): [K, ClauseId][] {
  return Object.entries(table) as [K, ClauseId][]
}

/** What was learned: for offline and special learning the record says it by its clause. */
function learningOf({ kind, clause }: AssessedRecord): Learning {
  return BY_CLAUSE.get(clause) ?? (kind as 'online' | 'exam')
}

function explainLevel(catalog: Catalog, { level, years }: Assessment): Line[] {
  const about = { kind: 'level' } as const
  if (level === null) return [say(catalog, catalog.noLevel, { clause: '20', about })]
  return [
    say(catalog, catalog.level(level), { clause: '20', about }),
    ...clearedSentences(catalog, level, years).map((text) => say(catalog, text, { clause: '20', about, depth: 1 })),
  ]
}

function clearedSentences({ cleared: words }: Catalog, level: LevelAccount, years: readonly AnnualResult[]): string[] {
  const { cleared } = level
  if (mayHaveClearedMore(level, years)) return [cleared > 0 ? words.atLeast(cleared) : words.unknown]
  return cleared > 0 ? [words.exactly(cleared)] : []
}

/** Whether a year of the certificate's or before has gaps, or the certificate parts totals of which nobody knows how. */
function mayHaveClearedMore({ since, credits, most }: LevelAccount, years: readonly AnnualResult[]): boolean {
  const last = Number(since.slice(0, 'YYYY'.length))
  return years.some(({ year, basis, incomplete }) =>
    (incomplete && year <= last) || (basis === 'totals' && year === last && credits !== most))
}

const ASSUMPTION_CLAUSE: { readonly [A in AssumptionId]: ClauseId } = {
  spreadOverDays: '10', specialSubjectAssumed: '11', sameActivity: '11', yearsWorked: '14',
}

function explainAssumptions(catalog: Catalog, { assumptions }: Assessment): Line[] {
  if (assumptions.length === 0) return []
  return [
    say(catalog, catalog.assumptionsHeading),
    ...under(assumptions.map((assumption) =>
      say(catalog, catalog.assumption[assumption], { clause: ASSUMPTION_CLAUSE[assumption], about: { kind: 'assumption', assumption } }))),
  ]
}
