// What the rows of all tables say of one learner, and in which row each of it stands.
import type { IssuePath } from '../issues.js'
import { InputError, issue, IssueList } from '../issues.js'
import type { ParseResult } from '../parse-ledger.js'
import { safeParseLedger } from '../parse-ledger.js'
import type { Part } from './fields.js'
import { pathInRow, written } from './fields.js'
import type { DateObjects } from './read-value.js'
import { DoubtfulDate, readValue } from './read-value.js'
import type { RowsTable } from './rows-table.js'
import { valueIn } from './rows-table.js'

const ONE_ROW = { zh: '每人一行', en: 'one row a learner' }

/** How a table is called in paths: that of records is the argument itself. */
export const nameOf = (part: Part): string => (part === 'records' ? 'rows' : part)

/** One learner's rows. */
export class Register {
  private readonly items = new Map<Part, unknown[]>()
  private readonly places = new Map<Part, number[]>()
  /** What is wrong with rows before the ledger is checked. */
  private readonly problems = new IssueList()

  /** `first`: the row in which the learner first comes. */
  constructor(private readonly learner: string, private readonly first: IssuePath) {}

  /** The places of the rows of records. */
  get rows(): readonly number[] {
    return this.places.get('records') ?? []
  }

  take({ part, columns }: RowsTable, row: object, place: number, dates: DateObjects | undefined): void {
    const values: Record<string, unknown> = {}
    for (const [field, readAs, column] of columns) {
      const value = valueIn(row, column)
      if (value === null || value === undefined) continue
      const read = readValue(value, readAs, dates)
      const expected = DoubtfulDate.expectedOf(read)
      if (expected !== undefined) this.problems.add(issue([nameOf(part), place, field], 'date', expected))
      values[field] = read
    }
    if (part === 'dutyFrom' && this.items.has(part)) this.problems.add(issue([nameOf(part), place], 'duplicateId', ONE_ROW))
    add(this.items, part, written(part, values))
    add(this.places, part, place)
  }

  /** The ledger, or all that is wrong with the rows; and the learner's key, null where it may not be said. */
  result(): ParseResult & { readonly learner: string | null } {
    const { dutyFrom, ...lists } = Object.fromEntries(this.items) as Partial<Record<Part, unknown[]>>
    const result = safeParseLedger({ learner: this.learner, records: [], ...lists, dutyFrom: dutyFrom?.[0] })
    const found = result.success ? [] : result.error.issues
    // Asked before the problems of rows are put in front: they may leave no room in the error.
    const learner = found.some(({ path }) => path[1] === 'learner') ? null : this.learner
    if (result.success && this.problems.none) return { ...result, learner }
    const { issues, more } = this.problems
    const said = new Set(issues.map(({ path }) => path.join('.')))
    const others = found.map((one) => ({ ...one, path: this.pathOf(one.path) })).filter(({ path }) => !said.has(path.join('.')))
    return { success: false, learner, error: new InputError([...issues, ...others], more || (!result.success && result.error.more)) }
  }

  /** The row and the field of what stands at a path of the ledger. */
  private pathOf([, key, at, ...inner]: IssuePath): IssuePath {
    if (key === 'learner') return [...this.first, 'learner']
    const part = key as Part
    const place = part === 'dutyFrom' ? 0 : at as number
    const row = this.places.get(part)?.[place]
    return row === undefined ? [nameOf(part)] : [nameOf(part), row, ...pathInRow(part, inner, this.items.get(part)?.[place])]
  }
}

function add<Item>(lists: Map<Part, Item[]>, part: Part, item: Item): void {
  const list = lists.get(part)
  if (list === undefined) lists.set(part, [item])
  else list.push(item)
}
