// Who a row is about, by its key, its ID number and its name.
import { textOf } from '../cell/cell.js'
import type { Cell } from '../cell/cell.js'
import type { IdNumber, Key, KeyProblem } from '../cell/read-key.js'
import { idNumberIn, nameProblem, partsOf, readName } from '../cell/read-key.js'
import type { FindingCode } from './findings.js'
import type { RowReader } from './row-reader.js'

/** What a row says of its person. */
export interface Identity {
  readonly key?: Key
  readonly id?: IdNumber
  readonly name?: Key
  /** Why neither key nor ID number tells who it is, though there is a column for one; or why the name does not. */
  readonly problem?: { readonly code: KeyProblem | 'missing'; readonly field: 'learner' | 'idNumber' | 'name' }
  /** Of two cells that tell who it is, those that cannot be read, where the other can. */
  readonly unused?: readonly { readonly code: FindingCode; readonly field: 'learner' | 'idNumber' }[]
  /** The texts of several people in one cell. */
  readonly several?: readonly string[]
}

/** What is said of a cell that cannot be read where another tells who it is. */
const IGNORED: { readonly [P in KeyProblem]?: FindingCode } = { idRounded: 'roundedIgnored', anybody: 'anybodyIgnored' }

/** A reader of who the rows of a table are about. A person has many rows, whose cells say the same: they are read once. */
export function identityReader(): (row: RowReader) => Identity {
  const known = new Map<Cell, Map<Cell, Map<Cell, Identity>>>()
  return (row) => {
    const [learner, idNumber, name] = [row.cell('learner'), row.cell('idNumber'), row.cell('name')]
    const byId = known.get(learner) ?? new Map<Cell, Map<Cell, Identity>>()
    if (byId.size === 0) known.set(learner, byId)
    const byName = byId.get(idNumber) ?? new Map<Cell, Identity>()
    if (byName.size === 0) byId.set(idNumber, byName)
    const identity = byName.get(name) ?? readIdentity(row)
    byName.set(name, identity)
    return identity
  }
}

/** Reads who a row is about. */
function readIdentity(row: RowReader): Identity {
  const { placeOf } = row.layout
  const named = readNamed(row.cell('name'))
  const { name } = named
  const found: { key?: Key; id?: IdNumber } = {}
  let problem: Identity['problem']
  const unused: { readonly code: FindingCode; readonly field: 'learner' | 'idNumber' }[] = []
  for (const field of ['learner', 'idNumber'] as const) {
    if (!placeOf.has(field)) continue
    if (!row.has(field)) {
      problem ??= { code: 'missing', field }
      continue
    }
    const reading = row.key(field)
    if ('problem' in reading) {
      problem = { code: reading.problem, field }
      unused.push({ code: IGNORED[reading.problem] ?? 'errorIgnored', field })
    } else if ('id' in reading) found.id ??= reading.id
    else if (field === 'learner') found.key = reading.key
    // A passport, or part of a number: what stands in this column is personal whatever it is.
    else found.id ??= { ...reading.key, checkFails: false }
  }
  if (named.id !== undefined) found.id ??= named.id
  const known = found.key !== undefined || found.id !== undefined
  const ofName = name === undefined ? undefined : nameProblem(name)
  // A name of several is of several whatever key stands beside it; one that is masked does no harm there.
  if (name !== undefined && (ofName === 'severalPeople' || (ofName === 'anybody' && !known))) problem = { code: ofName as KeyProblem, field: 'name' }
  const stands = !known || problem?.code === 'severalPeople'
  return {
    ...found,
    ...(name && ofName !== 'anybody' && { name }),
    ...(unused.length > 0 && known && { unused }),
    ...(stands && problem && { problem, ...(problem.code === 'severalPeople' && { several: partsOf(textOf(row.cell(problem.field)) as string) }) }),
  }
}

/** No ID number is shorter. */
const SHORTEST = 15

/** A name, and the ID number that some write behind it. */
function readNamed(cell: Cell): { readonly name?: Key | undefined; readonly id?: IdNumber } {
  if (typeof cell !== 'string' || cell.length < SHORTEST) return { name: readName(cell) }
  const id = idNumberIn(cell)
  return id === undefined ? { name: readName(cell) } : { id, name: readName(cell.replace(/[\dXxＸｘ０-９]{6,}/g, '')) }
}

/** Says of a row's cells what makes its person uncertain or unknown. */
export function sayIdentity(row: RowReader, { key, id, name, problem, unused = [] }: Identity): void {
  if (problem !== undefined) row.say(problem.code, problem.field)
  else if (key === undefined && id === undefined && name === undefined) row.say('missing', 'name')
  if (id?.checkFails === true) row.say('idCheck', row.has('idNumber') ? 'idNumber' : 'learner')
  if (problem === undefined) for (const { code, field } of unused) row.say(code, field)
}
