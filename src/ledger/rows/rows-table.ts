// The tables that a caller hands over: their rows and columns, looked at before any value is.
import type { Issue, IssuePath } from '../issues.js'
import { issue, refuse } from '../issues.js'
import { isOurWord } from '../our-words.js'
import type { Part } from './fields.js'
import { fields, NEEDED } from './fields.js'
import type { DateObjects, ReadAs } from './read-value.js'

type AnyColumn = string | ((row: object) => unknown)

/** The rows of one table, and where they have what. */
export interface RowsTable {
  readonly part: Part
  readonly rows: readonly object[]
  readonly learner: AnyColumn
  readonly columns: readonly (readonly [field: string, readAs: ReadAs, column: AnyColumn])[]
}

/** Everything that a caller hands over, checked. */
export interface Tables {
  readonly tables: readonly RowsTable[]
  readonly dateObjects: DateObjects | undefined
}

type Given = Readonly<Record<string, unknown>>

/** Checks the tables; refuses columns and options that cannot be. */
export function takeTables(rows: unknown, columns: unknown, options: unknown): Tables {
  const issues: Issue[] = []
  const records = takeTable('records', { rows, columns }, [], 'rows', issues)
  if (!isObject(options)) refuse([...issues, issue(['options'], 'type')])
  const { dateObjects, ...others } = options as Given
  const tables = Object.entries(others).flatMap(([name, table], place) => {
    if (table === null || table === undefined) return []
    const path: IssuePath = ['options', name]
    if (!Object.hasOwn(fields, name) || name === 'records') issues.push(issue(['options', isOurWord(name) ? name : place], 'unknownKey'))
    else if (isObject(table)) return [takeTable(name as Part, table, path, 'rows', issues)]
    else issues.push(issue(path, 'type'))
    return []
  })
  if (!DATE_OBJECTS.includes(dateObjects)) issues.push(issue(['options', 'dateObjects'], 'unknownChoice', { zh: 'utc | local', en: 'utc | local' }))
  refuse(issues)
  return { tables: [records, ...tables], dateObjects: dateObjects as DateObjects | undefined }
}

const DATE_OBJECTS: readonly unknown[] = ['utc', 'local', undefined]

const isObject = (value: unknown): value is Given => typeof value === 'object' && value !== null

function takeTable(part: Part, { rows, columns }: Given, path: IssuePath, name: string, issues: Issue[]): RowsTable {
  const list = takeRows(rows, [...path, name], issues)
  const taken = takeColumns(part, columns, list, [...path, 'columns'], issues)
  const isLearner = ([field]: RowsTable['columns'][number]): boolean => field === 'learner'
  // Without a column of learners there is a problem already.
  return { part, rows: list, learner: taken.find(isLearner)?.[2] ?? '', columns: taken.filter((one) => !isLearner(one)) }
}

function takeRows(rows: unknown, path: IssuePath, issues: Issue[]): readonly object[] {
  if (!isObject(rows) || typeof rows[Symbol.iterator as never] !== 'function') {
    issues.push(issue(path, 'type', { zh: '应为列表', en: 'must be a list' }))
    return []
  }
  const list: readonly unknown[] = [...rows as unknown as Iterable<unknown>]
  const wrong = list.findIndex((row) => !isObject(row))
  if (wrong < 0) return list as readonly object[]
  issues.push(issue([...path, wrong], 'type', { zh: '应为对象', en: 'must be an object' }))
  return []
}

function takeColumns(part: Part, columns: unknown, rows: readonly object[], path: IssuePath, issues: Issue[]): RowsTable['columns'] {
  if (!isObject(columns)) {
    issues.push(issue(path, 'type', { zh: '应为对象', en: 'must be an object' }))
    return []
  }
  const known: Readonly<Record<string, ReadAs>> = { learner: 'key', ...fields[part] }
  const given = Object.entries(columns)
  issues.push(
    ...['learner', ...NEEDED[part]].filter((field) => (columns[field] ?? null) === null).map((field) => issue([...path, field], 'missing')),
    ...given.flatMap(([field, column], place) => {
      const code = Object.hasOwn(known, field) ? problemOf(column, rows) : 'unknownKey'
      if (code === undefined) return []
      return [issue([...path, Object.hasOwn(known, field) || isOurWord(field) ? field : place], code, code === 'missing' ? IN_NO_ROW : undefined)]
    }),
  )
  return given.filter(([, column]) => column !== null && column !== undefined)
    .map(([field, column]) => [field, known[field] as ReadAs, column as AnyColumn])
}

const IN_NO_ROW = { zh: '各行都没有这一列', en: 'no row has this column' }

/** A column misspelled would be a value left out in every row, and nobody would know. */
function problemOf(column: unknown, rows: readonly object[]): 'type' | 'missing' | undefined {
  if (column === null || column === undefined || typeof column === 'function') return undefined
  if (typeof column !== 'string') return 'type'
  return rows.length === 0 || rows.some((row) => column in row) ? undefined : 'missing'
}

/** What a row has in a column. */
export function valueIn(row: object, column: AnyColumn): unknown {
  return typeof column === 'function' ? column(row) : (row as Given)[column]
}
