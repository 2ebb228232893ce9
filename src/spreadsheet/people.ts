// The rows of the tables by learner. Keys that could name somebody stay here.
import type { RowReader } from './row-reader.js'
import type { LearnerKey } from './read-learner.js'
import { readLearner } from './read-learner.js'
import type { PersonRow } from './read-person.js'
import type { Unnumbered } from './read-record.js'
import type { Sheet } from './read-headings.js'

/** A row that has been read; `content` is null where it cannot count. */
export interface ReadRow<Content> {
  readonly reader: RowReader
  readonly content: Content | null
}

/** One learner with the rows of both tables. */
export interface Person {
  readonly key: LearnerKey
  readonly records: ReadRow<Unnumbered>[]
  readonly matters: ReadRow<PersonRow>[]
}

/** People by the key that the tables have. */
export type People = Map<string, Person>

/** The field that tells learners apart: the key, or else the name. */
export function keyFieldOf({ placeOf }: Sheet): 'learner' | 'name' {
  return placeOf.has('learner') || !placeOf.has('name') ? 'learner' : 'name'
}

/** The key of the person a row is about; null where that cannot be told, which the row then says. */
export function keyOf(sheet: Sheet, row: RowReader): LearnerKey | null {
  const field = keyFieldOf(sheet)
  if (!row.require(field)) return null
  const key = readLearner(row.cell(field), field === 'name')
  if ('problem' in key) return row.say(key.problem, field)
  if (key.checkFails) row.say('idCheck', field)
  return key
}

/** The person of a key, known or new. */
export function personOf(people: People, key: LearnerKey): Person {
  const known = people.get(key.match)
  if (known !== undefined) return known
  const person: Person = { key, records: [], matters: [] }
  people.set(key.match, person)
  return person
}

/** A key for each person that names nobody: the table's own, or one made from the row in which the person comes first. */
export function namelessKeys(people: People): Map<Person, string> {
  const keys = new Map<Person, string>()
  const taken = new Set([...people.values()].filter(({ key }) => !key.personal).map(({ key }) => key.match))
  for (const person of people.values()) {
    keys.set(person, person.key.personal ? rowKey(person, taken) : person.key.match)
  }
  return keys
}

function rowKey(person: Person, taken: Set<string>): string {
  let key = `row-${firstRowOf(person)}`
  while (taken.has(key)) key += '*'
  taken.add(key)
  return key
}

/** The row of the records, or else of the certificates, in which a person comes first. */
export function firstRowOf({ records, matters }: Person): number {
  return ([...records, ...matters] as [ReadRow<unknown>, ...ReadRow<unknown>[]])[0].reader.row
}
