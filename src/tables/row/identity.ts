// Who a row is about, by its key, its ID number and its name.
import type { IdNumber, Key, KeyProblem } from '../cell/read-key.js'
import { readKey, readName } from '../cell/read-key.js'
import type { RowReader } from './row-reader.js'

/** What a row says of its person. */
export interface Identity {
  readonly key?: Key
  readonly id?: IdNumber
  readonly name?: Key
  /** Why neither key nor ID number tells who it is, though there is a column for one. */
  readonly problem?: { readonly code: KeyProblem | 'missing'; readonly field: 'learner' | 'idNumber' }
}

/** Reads who a row is about. */
export function readIdentity(row: RowReader): Identity {
  const { placeOf } = row.layout
  const name = readName(row.cell('name'))
  const found: { key?: Key; id?: IdNumber } = {}
  let problem: Identity['problem']
  for (const field of ['learner', 'idNumber'] as const) {
    if (!placeOf.has(field)) continue
    if (!row.has(field)) {
      problem ??= { code: 'missing', field }
      continue
    }
    const reading = readKey(row.cell(field))
    if ('problem' in reading) problem = { code: reading.problem, field }
    else if ('id' in reading) found.id ??= reading.id
    else if (field === 'learner') found.key = reading.key
    // A passport, or part of a number: what stands in this column is personal whatever it is.
    else found.id ??= { ...reading.key, checkFails: false }
  }
  const known = found.key !== undefined || found.id !== undefined
  return { ...found, ...(name && { name }), ...(!known && problem && { problem }) }
}

/** Says of a row's cells what makes its person uncertain or unknown. */
export function sayIdentity(row: RowReader, { key, id, name, problem }: Identity): void {
  if (problem !== undefined) row.say(problem.code, problem.field)
  else if (key === undefined && id === undefined && name === undefined) row.say('missing', 'name')
  if (id?.checkFails === true) row.say('idCheck', row.has('idNumber') ? 'idNumber' : 'learner')
  if (problem === undefined && (key ?? id) !== undefined) sayUnusedCells(row)
}

/** Of two columns that tell who it is, one may hold what cannot be read: the other tells it, and the row counts. */
function sayUnusedCells(row: RowReader): void {
  for (const field of ['learner', 'idNumber'] as const) {
    const reading = row.has(field) ? readKey(row.cell(field)) : {}
    if ('problem' in reading) row.say(reading.problem === 'idRounded' ? 'roundedIgnored' : 'errorIgnored', field)
  }
}
