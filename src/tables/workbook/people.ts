// The rows of all tables by person: who is one, who is two, and what is to be said of it. Keys that could name somebody stay here.
import type { Cell } from '../cell/cell.js'
import { halfWidth, textOf } from '../cell/cell.js'
import type { Key } from '../cell/read-key.js'
import { looksLikeName, nearForm, nearId, nearName, readKey, readName } from '../cell/read-key.js'
import type { Details, FindingCode, PeopleTable } from '../row/findings.js'
import type { Identity } from '../row/identity.js'
import { sayIdentity } from '../row/identity.js'
import type { PersonRow } from '../row/read-person.js'
import type { Unnumbered } from '../row/read-record.js'
import type { TotalRow } from '../row/read-total.js'
import type { RowReader } from '../row/row-reader.js'
import type { ReadRow } from '../table/unassigned.js'
import { looksLikeRow } from '../table/unassigned.js'

/** Why a verdict on a person may be wrong. */
export interface Doubt {
  /**
   * leftOut: a row of this person does not count. perhaps: a row may be this person's. counted: a row counts and perhaps should not.
   * identity: two people may be under one key.
   */
  readonly reason: 'leftOut' | 'perhaps' | 'counted' | 'identity'
  readonly table: PeopleTable
  readonly sheet: number
  readonly row: number
  /** The code of the finding at that row. */
  readonly code: FindingCode
}

/** One learner with the rows of all tables. */
export interface Person {
  readonly first: RowReader
  readonly records: ReadRow<Unnumbered>[]
  readonly matters: ReadRow<PersonRow>[]
  readonly totals: ReadRow<TotalRow>[]
  readonly doubts: Doubt[]
  /** Keys, ID numbers and names, each with the row in which it stands first. */
  readonly keys: Map<string, RowReader>
  /** Of keys in which a space stands, how they are written: several keys may stand there. */
  readonly spaced: Map<string, string>
  readonly ids: Map<string, RowReader>
  readonly names: Map<string, RowReader>
  /** What tells this person apart, as it has been written so far. */
  readonly written: Set<string>
  /** What stands in brackets behind the name where that is all there is, each with the row in which it stands first. */
  readonly notes: Map<string, RowReader>
  /** The first key that names nobody; left out where an ID number or a name is all there is. */
  key?: Key
}

/** What a row holds, whatever table it is of. */
export type Content = Unnumbered | PersonRow | TotalRow

/** A row as it goes to its person; `unassigned` says what makes it nobody's. */
export interface OwnRow extends ReadRow<Content> {
  readonly unassigned: FindingCode | undefined
}

/** The people of some tables. */
export interface People {
  readonly people: readonly Person[]
  /** Rows left out of which it cannot be told whose they are. */
  readonly unassigned: number
  /** The person whom a cell means. */
  readonly personOf: (cell: Cell) => Person | undefined
}

/** Which of the ways to tell people apart are one person's. */
interface Ways {
  readonly join: (some: string, other: string) => void
  readonly rootOf: (way: string) => string
}

function waysOf(): Ways {
  const parents = new Map<string, string>()
  const rootOf = (way: string): string => {
    let root = way
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent
    // The next look is short.
    for (let at = way; at !== root;) {
      const parent = parents.get(at) as string
      parents.set(at, root)
      at = parent
    }
    return root
  }
  return {
    rootOf,
    join: (some, other) => {
      const [root, under] = [rootOf(some), rootOf(other)]
      if (root !== under) parents.set(under, root)
    },
  }
}

/** The way by which a row’s own key or ID number tells who it is about. */
const wayOf = ({ identity: { key, id } }: OwnRow): string | undefined =>
  (key !== undefined ? `key ${key.match}` : id !== undefined ? `id ${id.match}` : undefined)

/** The rows, but one, in which a finding is also at home. */
const others = (...readers: readonly RowReader[]): Details =>
  ({ others: readers.map(({ layout: { sheet, sheetName }, row }) => ({ sheet, sheetName, row })) })

/** Rows that are nobody's, and yet may hold what somebody has learned. */
const MAY_BE_SOMEBODYS = new Set<FindingCode>(['onlyKey', 'example', 'noRecord'])

/** Gives every row its person. */
export function peopleOf(rows: readonly OwnRow[]): People {
  const likely = firstOfEach(rows)
  const ways = waysOf()
  for (const { identity: { key, id } } of likely) {
    if (key !== undefined && id !== undefined) ways.join(`key ${key.match}`, `id ${id.match}`)
  }
  joinByZeros(likely, ways)
  const namesakes = namesakesOf(likely, ways)
  const rootOf = (row: OwnRow): string | undefined => {
    const own = wayOf(row)
    if (own !== undefined) return ways.rootOf(own)
    const { name, problem } = row.identity
    if (name === undefined || problem !== undefined) return undefined
    const bearers = [...namesakes.get(name.match)?.keys() ?? []]
    return bearers.length > 1 ? undefined : bearers[0] ?? `name ${name.apart ?? name.match}`
  }
  const people = new Map<string, Person>()
  const roots = new Map<Identity, string | undefined>()
  for (const row of rows) if (!roots.has(row.identity)) roots.set(row.identity, rootOf(row))
  for (const row of likely) {
    const root = roots.get(row.identity)
    if (root === undefined) continue
    const person = people.get(root) ?? newPerson(row.reader)
    people.set(root, person)
    know(person, row)
  }
  const near = nearPeople([...people.values()])
  let unassigned = 0
  for (const row of rows) {
    const root = roots.get(row.identity)
    const person = root === undefined ? undefined : people.get(root)
    const code = row.unassigned ?? (person === undefined && !looksLikeRow(row) ? 'noRecord' : undefined)
    if (code !== undefined) {
      row.reader.sayInstead(code)
      if (MAY_BE_SOMEBODYS.has(code) && row.reader.layout.table === 'records') doubt(near(row), 'perhaps', row.reader, code)
    } else if (person !== undefined) {
      sayIdentity(row.reader, row.identity)
      take(person, row)
    } else {
      unassigned += 1
      const { name, problem } = row.identity
      const same = name === undefined || problem !== undefined ? undefined : namesakes.get(name.match)
      if (same === undefined) sayIdentity(row.reader, row.identity)
      else row.reader.say('ambiguousName', 'name', others(...same.values()))
      doubt(near(row), 'perhaps', row.reader, problem?.code ?? 'ambiguousName')
    }
  }
  sayPeople([...people.values()], near)
  return {
    people: [...people.values()],
    unassigned,
    personOf: (cell) => {
      const reading = readKey(cell)
      const way = 'key' in reading ? `key ${reading.key.match}` : 'id' in reading ? `id ${reading.id.match}` : undefined
      const { match: name, apart } = readName(cell) ?? { match: '' }
      const bearers = [...namesakes.get(name)?.keys() ?? []]
      const byName = bearers.length === 1 ? bearers[0] as string : `name ${apart ?? name}`
      return (way === undefined ? undefined : people.get(ways.rootOf(way))) ?? people.get(byName)
    },
  }
}

/**
 * The first row of each identity that looks like one about somebody: whatever one row says of its person, those that say the same say no
 * more.
 */
function firstOfEach(rows: readonly OwnRow[]): OwnRow[] {
  const seen = new Set<Identity>()
  return rows.filter((row) => !seen.has(row.identity) && row.unassigned === undefined && looksLikeRow(row) && seen.add(row.identity))
}

function newPerson(first: RowReader): Person {
  return {
    first, records: [], matters: [], totals: [], doubts: [],
    keys: new Map(), spaced: new Map(), ids: new Map(), names: new Map(), written: new Set(), notes: new Map(),
  }
}

/** Takes down by what a row knows its person, and says where that is written otherwise than before. */
function know(person: Person, { reader, identity: { key, id, name } }: OwnRow): void {
  const own = key ?? id
  const put = (known: Map<string, RowReader>, some: Key | undefined): boolean => {
    if (some === undefined) return false
    const first = !known.has(some.match)
    if (first) known.set(some.match, reader)
    return first
  }
  put(person.keys, key)
  if (key !== undefined) {
    person.key ??= key
    if (key.written.includes(' ')) person.spaced.set(key.match, key.written.toUpperCase())
  }
  if (own === undefined && name?.note !== undefined && !person.notes.has(name.note)) person.notes.set(name.note, reader)
  put(person.ids, id)
  put(person.names, name)
  const used = (own ?? name) as Key
  const guise = `${used.match} ${used.written}`
  const field = key !== undefined ? 'learner' : id !== undefined ? reader.has('idNumber') ? 'idNumber' : 'learner' : 'name'
  const nameAlone = own === undefined && person.keys.size + person.ids.size > 0
  if (nameAlone && !person.written.has(guise)) reader.say('joinedByName', 'name', others(person.first))
  else if (!nameAlone && !person.written.has(guise) && [...person.written].some((one) => one.startsWith(`${used.match} `))) {
    reader.say('keyGuise', field, others(person.first))
  }
  person.written.add(guise)
}

function take({ records, matters, totals }: Person, row: OwnRow): void {
  switch (row.reader.layout.table) {
    case 'records':
      records.push(row as ReadRow<Unnumbered>)
      break
    case 'certificates':
      matters.push(row as ReadRow<PersonRow>)
      break
    case 'totals':
      totals.push(row as ReadRow<TotalRow>)
  }
}

function doubt(people: Iterable<Person>, reason: Doubt['reason'], { layout: { table, sheet }, row }: RowReader, code: FindingCode): void {
  for (const { doubts } of people) doubts.push({ reason, table, sheet, row, code })
}

/** Keys that differ in leading zeros or signs alone are one person's where the name is the same. */
function joinByZeros(rows: readonly OwnRow[], ways: Ways): void {
  const seen = new Map<string, { readonly key: string; readonly reader: RowReader; readonly names: Set<string> }[]>()
  for (const { reader, identity: { key, name } } of rows) {
    if (key === undefined) continue
    const form = nearForm(key.match)
    const known = seen.get(form) ?? []
    seen.set(form, known)
    const own = known.find((one) => one.key === key.match)
    if (own === undefined) known.push({ key: key.match, reader, names: new Set(name === undefined ? [] : [name.match]) })
    else if (name !== undefined) own.names.add(name.match)
  }
  for (const [first, ...rest] of seen.values()) {
    for (const one of rest) {
      if (first === undefined || ![...one.names].some((name) => first.names.has(name))) continue
      ways.join(`key ${first.key}`, `key ${one.key}`)
      one.reader.say('joinedByZeros', 'learner', others(first.reader))
    }
  }
}

/** By name the people who have a key or an ID number, each with the row in which the name stands first. */
function namesakesOf(rows: readonly OwnRow[], ways: Ways): Map<string, Map<string, RowReader>> {
  const found = new Map<string, Map<string, RowReader>>()
  for (const row of rows) {
    const [way, name] = [wayOf(row), row.identity.name?.match]
    if (way === undefined || name === undefined) continue
    const roots = found.get(name) ?? new Map<string, RowReader>()
    found.set(name, roots)
    const root = ways.rootOf(way)
    if (!roots.has(root)) roots.set(root, row.reader)
  }
  return found
}

/** ID numbers are looked for among those that begin or end alike; of a part of one, the last signs are all there is. */
const PLACE = 6
const TAIL = 4
/** More keys than these that differ only in what is often typed otherwise are a way of numbering, and no slips. */
const MOST_GUISES = 6
/** Shorter, a part of a key is no key of another. */
const SHORTEST_PART = 3

/** JH-0001/0002: the second number stands for a key like the first. */
const NUMBERS_OF_KEYS = /^(\p{L}+[^\p{L}\p{N}]?)(\d{3,})[^\p{L}\p{N}](\d{3,})$/u
const WORDS_AROUND = /^\p{Script=Han}+|\p{Script=Han}+$/gu

/** The keys that a key is made of: 1001-1003, 1001/1002, 1001 1002, JH1001, 张三1001, 张三JH-1001. */
function partsOfKey(key: string): string[] {
  const whole = key.replace(/\.0+$/, '')
  const parts = whole.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '')
  const numbers = whole.match(/\d+/g) ?? []
  const [, letters = '', ...ofLetters] = NUMBERS_OF_KEYS.exec(whole) ?? []
  const all = new Set([...parts, ...numbers, ...ofLetters.map((number) => letters + number), whole.replace(WORDS_AROUND, '')])
  return [...all].filter((part) => part !== whole && part.length >= SHORTEST_PART && /\d/.test(part))
}

/** Letters that are typed or read for a digit, and the century of a year in front of a number. */
const LIKE_DIGITS: Readonly<Record<string, string>> = { B: '8', S: '5', Z: '2', G: '6' }
const MAY_BE_ALIKE = /[BSZG]\d|\dB|20[0-4]\d/
const CENTURY = /(^|\D)20(?=[0-4]\d\D?\d{3,}$)/

/** A key as another may be written that is its own: B08 as 808, 2024001 as 24001. */
function alikeOf(key: string): string {
  if (!MAY_BE_ALIKE.test(key)) return key
  return key
    .replace(/[BSZG](?=\d)|(\d)B/g, (signs, before: string | undefined = '') => `${before}${LIKE_DIGITS[signs.slice(-1)] as string}`)
    .replace(CENTURY, '$1')
}

/** A key without what is its own: of what kinds of signs it is made. */
const shapeOf = (key: string): string => key.replace(/\d/g, '0').replace(/\p{L}/gu, 'A')
/** A spreadsheet keeps so many digits. */
const KEPT = 15

/** 张三和李四. */
const TWO_NAMES = /^(\p{Script=Han}{2,3})[和与及](\p{Script=Han}{2,3})$/u

/** The people whom a row may be about: its key or ID number is near theirs, or it bears their name. */
function nearPeople(people: readonly Person[]): (row: OwnRow) => Set<Person> {
  const index = new Map<string, Set<Person>>()
  const put = (form: string, person: Person): void => {
    const known = index.get(form)
    if (known === undefined) index.set(form, new Set([person]))
    else known.add(person)
  }
  const shapes = new Map<string, number>()
  for (const person of people) {
    for (const key of person.keys.keys()) {
      const [shape, alike] = [shapeOf(key), alikeOf(key)]
      shapes.set(shape, (shapes.get(shape) ?? 0) + 1)
      put(`key ${nearForm(key)}`, person)
      if (alike !== key) put(`alike ${alike}`, person)
      for (const part of partsOfKey(person.spaced.get(key) ?? key)) put(`part ${nearForm(part)}`, person)
    }
    for (const id of person.ids.keys()) {
      put(`id ${id.slice(0, PLACE)}`, person)
      put(`id ${id.slice(-PLACE)}`, person)
      put(`tail ${id.slice(-TAIL)}`, person)
    }
    for (const name of person.names.keys()) {
      put(`name ${name}`, person)
      put(`near ${nearName(name)}`, person)
    }
  }
  const none = new Set<Person>()
  const look = (form: string): Set<Person> => index.get(form) ?? none
  const few = (some: Set<Person>): Set<Person> => (some.size > MOST_GUISES ? none : some)
  /** A key of a shape that no other has is more likely a slip than one of many. */
  const isOdd = (key: string): boolean => shapes.get(shapeOf(key)) === 1
  const alike = (match: string): Person[] => {
    const form = alikeOf(match)
    const some = [...look(`alike ${form}`), ...(form === match ? [] : look(`key ${nearForm(form)}`))]
    return some.filter(({ keys }) => isOdd(match) || [...keys.keys()].some(isOdd))
  }
  return ({ reader, identity: { key, id, name, problem, several = [] } }) => {
    const found = new Set<Person>()
    const add = (some: Iterable<Person>): void => { for (const person of some) found.add(person) }
    const addKey = (match: string, written = match): void => {
      add(few(new Set([...look(`key ${nearForm(match)}`), ...look(`part ${nearForm(match)}`)])))
      add(alike(match))
      for (const part of partsOfKey(written)) add(few(look(`key ${nearForm(part)}`)))
      if (looksLikeName(match)) add(look(`name ${match}`))
    }
    if (key !== undefined) addKey(key.match, key.written.toUpperCase())
    if (id !== undefined) {
      const isPart = id.match.length < KEPT
      const alike = [...look(`id ${id.match.slice(0, PLACE)}`), ...look(`id ${id.match.slice(-PLACE)}`), ...(isPart ? look(`tail ${id.match.slice(-TAIL)}`) : [])]
      for (const person of alike) {
        if ([...person.ids.keys()].some((other) => other === id.match || nearId(other, id.match))) found.add(person)
      }
    }
    for (const one of several.flatMap((some) => some.replace(/等\s*\d*\s*[人名位]?$/, '').split('~'))) {
      const reading = readKey(one)
      if ('key' in reading) addKey(reading.key.match)
      if ('id' in reading) add([...look(`id ${reading.id.match.slice(0, PLACE)}`)].filter(({ ids }) => ids.has(reading.id.match)))
      for (const word of one.split(/[\s/&+]+/)) add(look(`name ${readName(word)?.match ?? ''}`))
    }
    if (problem?.code === 'idRounded') {
      const digits = halfWidth(textOf(reader.cell(problem.field)) as string).replace(/E.*$/i, '').replace(/\D/g, '').slice(0, KEPT).replace(/0+$/, '')
      add([...look(`id ${digits.slice(0, PLACE)}`)].filter(({ ids }) => [...ids.keys()].some((other) => other.startsWith(digits))))
    }
    if (name !== undefined && (key === undefined || found.size === 0)) {
      add(look(`name ${name.match}`))
      // Of a name alone, whatever is often written behind one may be missing.
      if (key === undefined && id === undefined) add(few(look(`near ${nearName(name.match)}`)))
      for (const one of TWO_NAMES.exec(name.match)?.slice(1) ?? []) add(look(`name ${one}`))
    }
    return found
  }
}

/** Says of people what may make one of two, or two of one. */
function sayPeople(people: readonly Person[], near: (row: OwnRow) => Set<Person>): void {
  const firstOfName = new Map<string, Person>()
  const said = new Set<Person>()
  for (const person of people) {
    const { first, keys, ids, names } = person
    sayTwo(person, names, 'twoNames', 'name')
    sayTwo(person, person.notes, 'twoNotes', 'name')
    sayTwo(person, ids, 'twoIds', first.layout.placeOf.has('idNumber') ? 'idNumber' : 'learner')
    if (ids.size > 0) sayTwo(person, keys, 'twoKeys', 'learner')
    for (const other of nearTo(person, near)) {
      if (!said.has(other)) continue
      first.say('nearKey', keyField(person), others(other.first))
      doubt([person], 'perhaps', other.first, 'nearKey')
      doubt([other], 'perhaps', first, 'nearKey')
    }
    for (const [name, reader] of names) {
      const other = firstOfName.get(name)
      if (other === undefined) firstOfName.set(name, person)
      else if (!hasNameAlone(person)) {
        const earlier = other.names.get(name) as RowReader
        reader.say('sameName', 'name', others(earlier))
        if (!reader.layout.mayBeOfRecords) continue
        doubt([person], 'perhaps', earlier, 'sameName')
        doubt([other], 'perhaps', reader, 'sameName')
      }
    }
    said.add(person)
  }
}

/** The column by which a person is known. */
function keyField(person: Person): 'learner' | 'idNumber' | 'name' {
  const { first } = person
  return hasNameAlone(person) ? 'name' : first.layout.placeOf.has('learner') ? 'learner' : 'idNumber'
}

/** The people whose keys or ID numbers are near a person's, and of those known by name alone, whose names are. */
function nearTo(person: Person, near: (row: OwnRow) => Set<Person>): Set<Person> {
  const { first, keys, spaced, ids, names } = person
  const found = new Set<Person>()
  const ask = (identity: OwnRow['identity'], fits: (person: Person) => boolean): void => {
    for (const other of near({ reader: first, identity, content: null, unassigned: undefined })) if (fits(other)) found.add(other)
  }
  for (const key of keys.keys()) ask({ key: { match: key, written: spaced.get(key) ?? key } }, () => true)
  for (const id of ids.keys()) ask({ id: { match: id, written: id, checkFails: false } }, () => true)
  const alone = hasNameAlone(person)
  for (const name of names.keys()) ask({ name: { match: name, written: name } }, (other) => alone || hasNameAlone(other))
  return found
}

/** Whether all that is known of a person is a name. */
const hasNameAlone = ({ keys, ids }: Person): boolean => keys.size + ids.size === 0

/** Says of the second and every further one that there are several. */
function sayTwo(person: Person, known: ReadonlyMap<string, RowReader>, code: 'twoNames' | 'twoNotes' | 'twoIds' | 'twoKeys', field: string): void {
  const [first, ...rest] = known.values()
  for (const reader of rest) {
    reader.say(code, field, others(first as RowReader))
    if (code !== 'twoKeys') doubt([person], 'identity', reader, code)
  }
}
