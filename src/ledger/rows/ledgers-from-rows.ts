import { issue, IssueList } from '../issues.js'
import type { ParseResult } from '../parse-ledger.js'
import type { fields, Part } from './fields.js'
import type { DateObjects } from './read-value.js'
import { readValue } from './read-value.js'
import { nameOf, Register } from './register.js'
import { takeTables, valueIn } from './rows-table.js'

/** Where a row has a value: in the column of that name, or where a function of the row finds it. */
export type Column<Row> = (keyof Row & string) | ((row: Row) => unknown)

type Columns<Row, P extends Part, Needed extends string> =
  & { readonly [F in Needed | 'learner']: Column<Row> }
  & { readonly [F in Exclude<keyof (typeof fields)[P], Needed>]?: Column<Row> }

/** Where rows of records have what. `waiverBy` and `waiverReason` are the waiver's; everything else is called as in the ledger. */
export type RecordColumns<Row> = Columns<Row, 'records', 'id' | 'date' | 'kind'>

/** Rows of another table, and where they have what. */
export interface RowsOf<Row, P extends Part, Needed extends string> {
  readonly rows: Iterable<Row>
  readonly columns: Columns<Row, P, Needed>
}

/** The other tables of a register, and what its values mean. */
export interface RowOptions<C = object, F = object, E = object, T = object, I = object, D = object> {
  readonly certificates?: RowsOf<C, 'certificates', 'level' | 'issuedOn'>
  readonly findings?: RowsOf<F, 'findings', 'decidedOn'>
  readonly exemptYears?: RowsOf<E, 'exemptYears', 'year'>
  readonly totals?: RowsOf<T, 'totals', 'year' | 'general' | 'professional'>
  readonly incompleteYears?: RowsOf<I, 'incompleteYears', 'year'>
  /** At most one row a learner. */
  readonly dutyFrom?: RowsOf<D, 'dutyFrom', 'year'>
  /** At which midnight a `Date` stands that means a day. Needed where there is one: drivers differ, and the wrong one is a day off. */
  readonly dateObjects?: DateObjects
}

/** One learner of some rows: the ledger, or what is wrong, each problem with its table and its row: `['rows', 17, 'hours']`. */
export type LearnerRows = ParseResult & {
  /** The learner's key; null where there is none that may be said. */
  readonly learner: string | null
  /** The places of this learner's rows among those of records, from 0. */
  readonly rows: readonly number[]
}

/**
 * Makes a ledger for each learner of rows as a database driver returns them: wide rows with nulls, decimals as text or as objects, days as
 * text or `Date`, ids and years as numbers or bigints.
 *
 * Learners are told apart by their keys as they stand, but for spaces at the end: a table that takes upper and lower case for the same
 * must write them the same. A learner with a wrong row has no ledger, and the others have theirs. Rows whose learner cannot be told come
 * last, under no key: each of them may be anybody's.
 *
 * @param rows - the rows of records, in any order
 * @param columns - for each field of a record the name of its column, or a function of the row; `learner`, `id`, `date`, `kind` are needed
 * @param options - the other tables, with their rows and columns, and what `Date` objects mean
 * @returns the learners in the order in which they first come, each with a ledger or with every problem of its rows, rows counted from 0
 * @throws InputError - for columns and options that cannot be, as a column that no row has; never for a value in a row, nor where a
 *   getter or a function of the row throws: that is a problem of the row. What a cursor throws while its rows are taken is passed on.
 * @remarks Articles 2, 6 and 8 name what is registered.
 * @example
 * const rows = [
 *   { emp: 1001n, rec: 1, day: '2024-03-05', kind: 'online', hours: null, credits: '3.3400' },
 *   { emp: 1002n, rec: 2, day: '2024-03-05', kind: 'online', hours: null, credits: '-1.00' },
 * ]
 * const read = ledgersFromRows(rows, {
 *   learner: 'emp', id: 'rec', date: 'day', kind: 'kind', subject: () => 'general', hours: 'hours', credits: 'credits',
 * })
 * read.map((one) => (one.success ? one.data.learner : one.error.issues[0].path.join('.')))
 * //=> ['1001', 'rows.1.credits']
 */
export function ledgersFromRows<
  Row extends object, C extends object, F extends object, E extends object, T extends object, I extends object, D extends object,
>(rows: Iterable<Row>, columns: RecordColumns<Row>, options: RowOptions<C, F, E, T, I, D> = {}): LearnerRows[] {
  const { tables, dateObjects } = takeTables(rows, columns, options)
  const registers = new Map<string, Register>()
  const nobodys = { rows: [] as number[], issues: new IssueList() }
  for (const table of tables) {
    for (const [place, row] of table.rows.entries()) {
      const value = valueIn(row, table.learner)
      const key = value === null || value === undefined ? '' : readValue(value, 'key', dateObjects)
      const at = [nameOf(table.part), place]
      if (typeof key === 'string' && key.trim() !== '') {
        const register = registers.get(key) ?? new Register(key, at)
        registers.set(key, register)
        register.take(table, row, place, dateObjects)
        continue
      }
      nobodys.issues.add(typeof key === 'string' ? issue([...at, 'learner'], 'missing') : issue([...at, 'learner'], 'type', AS_KEY))
      if (table.part === 'records') nobodys.rows.push(place)
    }
  }
  const read = [...registers.values()].map((register): LearnerRows => ({ rows: register.rows, ...register.result() }))
  if (nobodys.issues.none) return read
  return [...read, { learner: null, rows: nobodys.rows, success: false, error: nobodys.issues.error() }]
}

const AS_KEY = { zh: '应为文本或整数', en: 'must be text or a whole number' }
