import { InputError, issue } from '../ledger/issues.js'

/** Partial counts that can be added up: at least one, all of the kind, all of the same question. */
export function partsOf<Part extends { readonly kind: string }>(
  parts: Iterable<Part>, kind: Part['kind'], name: string, asked: (part: Part) => unknown,
): [Part, ...Part[]] {
  if (!isIterable(parts)) throw new InputError([issue([name], 'type')])
  const given = [...parts]
  const [first] = given
  if (first === undefined) throw new InputError([issue([name], 'missing')])
  given.forEach((part, place) => {
    if ((part as Part | null | undefined)?.kind !== kind) throw new InputError([issue([name, place, 'kind'], 'unknownChoice', { zh: kind, en: kind })])
    if (JSON.stringify(asked(part)) !== JSON.stringify(asked(first))) throw new InputError([issue([name, place], 'unknownChoice', SAME_QUESTION)])
  })
  return given as [Part, ...Part[]]
}

const SAME_QUESTION = { zh: '条件应与第一份相同', en: 'asked the same as the first' }

function isIterable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}
