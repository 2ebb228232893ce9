// What a job is asked, and what it counts. Counts of slices add up to those of a part, and of a city.
import type { Assessment, Issue, Readings } from 'jinhua-skill-credits'
import type { ChangesSurvey, ReadingsSurvey } from 'jinhua-skill-credits/compare'
import type { OutputName } from './tables.js'
import { outputNames } from './tables.js'

export interface Asked {
  readonly asOf: string
  readonly readings?: Partial<Readings>
  /** Whether to compare the readings for everybody. */
  readonly survey: boolean
  /** Figures as they might be, and from when: whose answers would change. */
  readonly amend?: { readonly changes: Readonly<Record<string, number>>; readonly from?: string }
}

export interface PlainCounts {
  readonly learners: number
  readonly records: number
  /** Learners who have rows, but none in the table of people. */
  readonly unregistered: number
  /** Learners refused. */
  readonly refused: number
  /** How many issues of each code. */
  readonly refusals: Readonly<Record<string, number>>
  readonly rows: Readonly<Record<OutputName, number>>
  /** People by `year status`. */
  readonly years: Readonly<Record<string, number>>
  /** People by `county status` in the last year. */
  readonly counties: Readonly<Record<string, number>>
  readonly promotions: Readonly<Record<string, number>>
}

export interface SliceCounts extends PlainCounts {
  readonly survey: ReadingsSurvey | null
  readonly changes: ChangesSurvey | null
}

type Table = Record<string, number>
const up = (table: Table, key: string): void => { table[key] = (table[key] ?? 0) + 1 }

export class Counts {
  learners = 0
  records = 0
  unregistered = 0
  private refused = 0
  private readonly refusals: Table = {}
  readonly rows = Object.fromEntries(outputNames.map((name) => [name, 0])) as Record<OutputName, number>
  private readonly years: Table = {}
  private readonly counties: Table = {}
  private readonly promotions: Table = {}

  refuse(issues: readonly Issue[]): void {
    this.refused += 1
    for (const { code } of issues) up(this.refusals, code)
  }

  assessed({ years, promotion }: Assessment, county: string | null): void {
    for (const { year, status } of years) up(this.years, `${year} ${status}`)
    up(this.counties, `${county ?? '—'} ${years.at(-1)?.status ?? ''}`)
    up(this.promotions, promotion.status)
  }

  plain(): PlainCounts {
    const { learners, records, unregistered, refused, refusals, rows, years, counties, promotions } = this
    return { learners, records, unregistered, refused, refusals, rows, years, counties, promotions }
  }
}

const added = (tables: readonly Readonly<Table>[]): Table => {
  const sum: Table = {}
  for (const table of tables) for (const [key, count] of Object.entries(table)) sum[key] = (sum[key] ?? 0) + count
  return Object.fromEntries(Object.entries(sum).sort(([a], [b]) => (a < b ? -1 : 1)))
}

export function addCounts(all: readonly PlainCounts[]): PlainCounts {
  const number = (key: 'learners' | 'records' | 'unregistered' | 'refused'): number => all.reduce((sum, counts) => sum + counts[key], 0)
  const table = (key: 'refusals' | 'rows' | 'years' | 'counties' | 'promotions'): Table => added(all.map((counts) => counts[key]))
  return {
    learners: number('learners'), records: number('records'), unregistered: number('unregistered'), refused: number('refused'),
    refusals: table('refusals'), rows: table('rows') as PlainCounts['rows'], years: table('years'), counties: table('counties'), promotions: table('promotions'),
  }
}
