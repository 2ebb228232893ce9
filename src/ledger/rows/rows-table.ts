// The tables that a caller hands over: their rows and columns, looked at before any value is.
import type { Bilingual } from '../../regulation/readings.js'
import type { IssueCode, IssuePath } from '../issues.js'
import { issue, IssueList } from '../issues.js'
import { isOurWord } from '../our-words.js'
import { isList, keysOf, readAt, UNREADABLE } from '../read-once.js'
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

/** Checks the tables; refuses columns and options that cannot be. */
export function takeTables(rows: unknown, columns: unknown, options: unknown): Tables {
  const issues = new IssueList()
  const records = takeTable('records', rows, columns, [], issues)
  const others = new Map<Part, RowsTable>()
  let dateObjects: unknown
  forEachKey(options, ['options'], issues, (name, value, place) => {
    if (name === 'dateObjects') dateObjects = value
    else if (name === 'records' || !Object.hasOwn(fields, name)) issues.add(issue(['options', isOurWord(name) ? name : place], 'unknownKey'))
    else if (isObject(value)) others.set(name as Part, takeTable(name as Part, readAt(value, 'rows'), readAt(value, 'columns'), ['options', name], issues))
    else issues.add(issue(['options', name], 'type', AN_OBJECT))
  })
  if (!DATE_OBJECTS.includes(dateObjects)) issues.add(issue(['options', 'dateObjects'], 'unknownChoice', { zh: 'utc | local', en: 'utc | local' }))
  issues.refuse()
  return { tables: [records, ...others.values()], dateObjects: dateObjects as DateObjects | undefined }
}

const DATE_OBJECTS: readonly unknown[] = ['utc', 'local', undefined]
const AN_OBJECT: Bilingual = { zh: '应为对象', en: 'must be an object' }
const A_LIST: Bilingual = { zh: '应为列表', en: 'must be a list' }

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Looks once at each key of an object that has a value. */
function forEachKey(
  given: unknown, path: IssuePath, issues: IssueList, look: (key: string, value: unknown, place: number) => void,
): void {
  const keys = isObject(given) ? keysOf(given) : undefined
  if (keys === undefined) issues.add(issue(path, 'type', AN_OBJECT))
  for (const [place, key] of (keys ?? []).entries()) {
    if (issues.full) return
    const value = readAt(given as object, key)
    if (value !== null && value !== undefined) look(key, value, place)
  }
}

function takeTable(part: Part, rows: unknown, columns: unknown, path: IssuePath, issues: IssueList): RowsTable {
  const list = takeRows(rows, [...path, 'rows'], issues)
  const { learner, ...others } = takeColumns(part, columns, list, [...path, 'columns'], issues)
  const known: Readonly<Record<string, ReadAs>> = fields[part]
  return {
    part,
    rows: list,
    // Without a column of learners there is a problem already.
    learner: learner ?? '',
    columns: Object.entries(others).map(([field, column]) => [field, known[field] as ReadAs, column]),
  }
}

/** The rows, each of them an object; none where there is one that is not. */
function takeRows(rows: unknown, path: IssuePath, issues: IssueList): readonly object[] {
  const list: object[] = []
  let place = 0
  for (const row of listOf(rows, path, issues)) {
    if (isObject(row)) list.push(row)
    else issues.add(issue([...path, place], 'type', AN_OBJECT))
    place += 1
    if (issues.full) break
  }
  return list.length === place ? list : []
}

/** What a list yields. An array is read place by place, so that an item that cannot be read costs its own place only. */
function listOf(rows: unknown, path: IssuePath, issues: IssueList): Iterable<unknown> {
  if (isObject(rows)) {
    const length = isList(rows) ? readAt(rows, 'length') : undefined
    if (Number.isSafeInteger(length)) return itemsOf(rows, Number(length))
    if (length === undefined && typeof readAt(rows, Symbol.iterator) === 'function') return rows as Iterable<unknown>
  }
  issues.add(issue(path, 'type', A_LIST))
  return []
}

function* itemsOf(list: object, length: number): Iterable<unknown> {
  for (let place = 0; place < length; place += 1) yield readAt(list, place)
}

function takeColumns(
  part: Part, columns: unknown, rows: readonly object[], path: IssuePath, issues: IssueList,
): { readonly [field: string]: AnyColumn } {
  const taken: Record<string, AnyColumn> = {}
  const given = new Set<string>()
  const found = new IssueList()
  forEachKey(columns, path, found, (field, column, place) => {
    given.add(field)
    const isKnown = field === 'learner' || Object.hasOwn(fields[part], field)
    const code = isKnown ? problemOf(column, rows) : 'unknownKey'
    if (code === undefined) taken[field] = column as AnyColumn
    else found.add(issue([...path, isKnown || isOurWord(field) ? field : place], code, EXPECTED[code]))
  })
  if (isObject(columns)) {
    for (const field of ['learner', ...NEEDED[part]]) if (!given.has(field)) issues.add(issue([...path, field], 'missing'))
  }
  issues.addAll(found.issues)
  return taken
}

const EXPECTED: { readonly [C in IssueCode]?: Bilingual } = {
  missing: { zh: '各行都没有这一列', en: 'no row has this column' },
  type: { zh: '应为列名或函数', en: 'must be the name of a column or a function' },
}

/** A column misspelled would be a value left out in every row, and nobody would know. */
function problemOf(column: unknown, rows: readonly object[]): 'type' | 'missing' | undefined {
  if (typeof column === 'function') return undefined
  if (typeof column !== 'string') return 'type'
  return rows.length === 0 || rows.some((row) => hasColumn(row, column)) ? undefined : 'missing'
}

/** What every object inherits is no column, what a class has is one: rows may be entities of a mapper. */
function hasColumn(row: object, column: string): boolean {
  try {
    return Object.hasOwn(Object.prototype, column) ? Object.hasOwn(row, column) : column in row
  } catch {
    // A row that cannot be asked is told of where it is read.
    return true
  }
}

/** What a row has in a column; a sign that no schema takes, where a getter or the function throws. */
export function valueIn(row: object, column: AnyColumn): unknown {
  if (typeof column === 'string') return readAt(row, column)
  try {
    return column(row)
  } catch {
    return UNREADABLE
  }
}
