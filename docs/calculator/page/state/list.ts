// Which people are listed, in which order, and who is looked at.
import { computed, effect, signal } from '@preact/signals'
import type { ReadingId } from 'jinhua-skill-credits'
import type { ListStatus, PersonRow } from '../../shared/person.js'
import { results } from './work.js'

/** What a list may be narrowed to. */
export type Filter = 'all' | ListStatus | 'inDoubt' | 'onReading' | 'mayApply'

/** What a list may be sorted by. */
export type SortKey = 'order' | 'person' | 'result' | 'total' | 'general' | 'professional' | 'missing' | 'earliest'

export const filter = signal<Filter>('all')
export const search = signal('')
export const sorting = signal<{ readonly by: SortKey; readonly down: boolean }>({ by: 'order', down: false })
export const selected = signal<string | null>(null)

const statusOf = ({ year }: PersonRow): ListStatus => year?.status ?? 'notListed'

/** How many there are of each. */
export const counts = computed((): ReadonlyMap<Filter, number> => {
  const found = new Map<Filter, number>()
  const one = (kind: Filter): void => { found.set(kind, (found.get(kind) ?? 0) + 1) }
  const { people, decisive } = results.value
  people.forEach((person, at) => {
    one('all')
    one(statusOf(person))
    if (person.doubts !== '') one('inDoubt')
    if (mayApply(person)) one('mayApply')
    if ((decisive[at]?.length ?? 0) > 0) one('onReading')
  })
  return found
})

/** For how many people each reading decides the year. */
export const decidesFor = computed((): ReadonlyMap<ReadingId, number> => {
  const found = new Map<ReadingId, number>()
  for (const reading of results.value.decisive.flat()) found.set(reading, (found.get(reading) ?? 0) + 1)
  return found
})

const mayApply = ({ promotionStatus }: PersonRow): boolean => promotionStatus === 'early' || promotionStatus === 'normal'

/** What a list is narrowed to beside the status of the year. */
const FITS: Readonly<Partial<Record<Filter, (one: Listed) => boolean>>> = {
  all: () => true,
  inDoubt: ({ person: { doubts } }) => doubts !== '',
  onReading: ({ onReading }) => onReading,
  mayApply: ({ person }) => mayApply(person),
}

const RANK: Readonly<Record<ListStatus, number>> = { unmet: 0, pending: 1, unknown: 2, met: 3, notAssessed: 4, notListed: 5 }

const VALUE: Readonly<Record<Exclude<SortKey, 'order'>, (person: PersonRow) => string | number>> = {
  person: ({ key }) => key,
  result: (person) => RANK[statusOf(person)],
  total: ({ year }) => year?.total.actual ?? -1,
  general: ({ year }) => year?.general.actual ?? -1,
  professional: ({ year }) => year?.professional.actual ?? -1,
  missing: ({ year }) => year?.missingCredits ?? -1,
  earliest: ({ earliest }) => (earliest === '' ? '9999' : earliest),
}

/** A person of the list, and whether a reading decides. */
export interface Listed {
  readonly person: PersonRow
  readonly onReading: boolean
}

export const listed = computed((): readonly Listed[] => {
  const { people, decisive } = results.value
  const wanted = search.value.trim().toLowerCase()
  const kind = filter.value
  const found = people.map((person, at) => ({ person, onReading: (decisive[at]?.length ?? 0) > 0 })).filter(({ person, onReading }) => {
    if (wanted !== '' && !person.key.toLowerCase().includes(wanted) && !person.name.toLowerCase().includes(wanted)) return false
    return FITS[kind]?.({ person, onReading }) ?? statusOf(person) === kind
  })
  const { by, down } = sorting.value
  if (by === 'order') return found
  const value = VALUE[by]
  const sign = down ? -1 : 1
  return found.sort(({ person: a }, { person: b }) => {
    const [one, other] = [value(a), value(b)]
    return one < other ? -sign : one > other ? sign : 0
  })
})

/** Sorts by a column; once more turns the order, and a third time the order of the rows is back. */
export function sortBy(by: SortKey): void {
  const now = sorting.value
  sorting.value = now.by !== by ? { by, down: false } : now.down ? { by: 'order', down: false } : { by, down: true }
}

// Without data nothing is narrowed.
effect(() => {
  if (results.value.reading !== null) return
  filter.value = 'all'
  search.value = ''
  sorting.value = { by: 'order', down: false }
  selected.value = null
})
