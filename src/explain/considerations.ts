import type { AnnualCredits, AnnualStatus, Assessment, LevelAccount } from '../assess/assessment.js'
import { ofWhole } from '../ledger/whole-result.js'
import { articles } from '../regulation/articles.js'
import type { ClauseId } from '../regulation/clauses.js'
import type { Bilingual } from '../regulation/readings.js'

/** The articles that tell an authority or an employer to weigh something, and decide nothing. */
export type WeighingArticle = '12' | '13' | '17' | '18' | '19'

/** A figure that an article tells one to look at. */
export interface ConsideredFigure {
  readonly name: keyof AnnualCredits | 'status' | 'levelCredits' | 'mostLevelCredits'
  /** The calendar year; null for what is not of a year. */
  readonly year: number | null
  /** In credits; for a status, its word; null: not known, and for the most there can be, no bound. */
  readonly value: number | AnnualStatus | null
  /** Whether that is all: of a year with gaps in its records, what is known is the least. */
  readonly exact: boolean
  /** The place in the regulation that sets the figure. */
  readonly clause: ClauseId
}

/** One article that only weighs, with the figures it looks at. */
export interface Consideration {
  readonly clause: WeighingArticle
  readonly title: Bilingual
  readonly summary: Bilingual
  /** That no right follows from it. */
  readonly note: Bilingual
  readonly figures: readonly ConsideredFigure[]
}

type YearFigure = 'status' | keyof AnnualCredits

const FIGURE_CLAUSE: { readonly [F in YearFigure]: ClauseId } = {
  status: '9', total: '9.total', general: '9.general', professional: '9.professional', unclassified: '11', exam: '9.exam', special: '11',
}

/** What of each year an article looks at, and whether at the level account too. */
const LOOKS_AT: { readonly [A in WeighingArticle]: { readonly years: readonly YearFigure[]; readonly level: boolean } } = {
  // Credits, for appraisal and appointment.
  12: { years: ['status', 'total', 'general', 'professional'], level: true },
  // Learning and tests in its course, for the exemption from a theory exam on applying for a level.
  13: { years: ['status', 'total', 'professional', 'exam'], level: true },
  // Learning of teachers, for titles.
  17: { years: ['status', 'total', 'general', 'professional'], level: false },
  // Learning of a studio's head and members, for selection and yearly review.
  18: { years: ['status', 'total', 'professional', 'special'], level: false },
  // Learning, for training subsidies.
  19: { years: ['status', 'total', 'general', 'professional', 'exam', 'special'], level: false },
}

const WEIGHING = Object.keys(LOOKS_AT) as WeighingArticle[]

/**
 * Lists, for each article that only weighs, the figures of an assessment that it tells the authority or the employer to look at.
 *
 * @param assessment - what `assess` gives
 * @returns one entry for each of the articles, with its figures, in credits, year by year, and the note that no right follows
 * @throws InputError - for what is no whole assessment
 * @remarks Articles 12, 13, 17, 18 and 19.
 * @example
 * considerations(assess(ledger, { asOf: '2024-12-31' }))[1].note.en
 * //=> 'a consideration for the authority to weigh: no right follows from it'
 */
export function considerations(assessment: Assessment): Consideration[] {
  return ofWhole('assessment', () => articles.flatMap(({ article, title, summary, instead }) => {
    const clause = WEIGHING.find((each) => each === article)
    if (clause === undefined) return []
    // Every article that only weighs says what it is instead of a rule.
    return [{ clause, title, summary, note: instead as Bilingual, figures: figuresOf(clause, assessment) }]
  }))
}

function figuresOf(clause: WeighingArticle, { years, level }: Assessment): ConsideredFigure[] {
  const { years: names, level: account } = LOOKS_AT[clause]
  return [
    ...years.flatMap((result) => names.map((name) => {
      const value = name === 'status' ? result.status : result.credits[name]
      return { name, year: result.year, value, exact: value !== null && !result.incomplete, clause: FIGURE_CLAUSE[name] }
    })),
    ...(account && level !== null ? levelFigures(level) : []),
  ]
}

function levelFigures({ credits, most }: LevelAccount): ConsideredFigure[] {
  const exact = credits === most
  return [
    { name: 'levelCredits', year: null, value: credits, exact, clause: '20' },
    ...(exact ? [] : [{ name: 'mostLevelCredits' as const, year: null, value: most, exact, clause: '20' as const }]),
  ]
}
