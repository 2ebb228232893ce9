import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { jinhua64 } from 'jinhua-skill-credits/regulation'
import type { Filter, SortKey } from '../state/list.js'
import { counts, filter, listed, search, sorting } from '../state/list.js'
import { isNarrow, words } from '../state/look.js'
import { asOf, year } from '../state/settings.js'
import { tab } from '../state/view.js'
import { results } from '../state/work.js'
import { Icon } from './icon.js'
import { latestFirst } from './latest-first.js'

const FILTERS: readonly Filter[] = ['all', 'met', 'unmet', 'pending', 'unknown', 'notAssessed', 'notListed', 'mayApply', 'onReading', 'inDoubt']

/** Where words of the library stand alone. */
const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

export function FilterBar(): JSX.Element {
  const say = words.value
  const { reading, people } = results.value
  const statusText = new Map(people.map(({ year: result, statusText: text }) => [result?.status ?? 'notListed', text]))
  const { all, mayApply, onReading, inDoubt } = say
  const names: Readonly<Partial<Record<Filter, string>>> = { all, mayApply, onReading, inDoubt }
  const nameOf = (kind: Filter): string => names[kind] ?? capital(statusText.get(kind) ?? kind)
  return (
    <div class="filter-bar">
      <div class="asked">
        <YearChoice />
        <AsOf />
        {isNarrow.value && <SortChoice />}
        <input
          type="search" class="search" value={search.value} placeholder={say.search} aria-label={say.search}
          onInput={({ currentTarget }) => { search.value = currentTarget.value }}
        />
      </div>
      <div class="chips" role="group" aria-label={say.result}>
        {FILTERS.filter((kind) => kind === 'all' || filter.value === kind || (counts.value.get(kind) ?? 0) > 0).map((kind) => (
          <button key={kind} type="button" class={`chip ${kind}`} aria-pressed={filter.value === kind} onClick={() => { filter.value = filter.value === kind ? 'all' : kind }}>
            {nameOf(kind)}<b>{(counts.value.get(kind) ?? 0).toLocaleString()}</b>
          </button>
        ))}
      </div>
      {reading !== null && (
        <p class="sum">
          <span role="status">{say.shown(listed.value.length, people.length)}</span>
          <button type="button" class="link" onClick={() => { tab.value = 'rows' }}>{say.rowsRead(reading.rows, reading.counted, reading.leftOut)}</button>
        </p>
      )}
      {reading !== null && reading.wrong > 0 && (
        <p class="doubt-note">
          <Icon name="warn" /><span>{say.wrongRows(reading.wrong)}{reading.unassigned > 0 && say.unassigned(reading.unassigned)}</span>
          <button type="button" class="link" onClick={() => { tab.value = 'rows' }}>{say.mendThem}</button>
        </p>
      )}
    </div>
  )
}

const SORTS: readonly Exclude<SortKey, 'order'>[] = ['missing', 'result', 'total', 'person', 'earliest']

/** The order of a list without room for headings: who lacks most comes first, else as a heading sorts at its first click. */
function SortChoice(): JSX.Element {
  const say = words.value
  const names: Readonly<Record<(typeof SORTS)[number] | 'general' | 'professional', string>> = { ...say, earliest: say.application }
  return (
    <label class="inline">
      {say.sort}
      <select
        value={sorting.value.by}
        onChange={({ currentTarget }) => {
          const by = currentTarget.value as SortKey
          sorting.value = { by, down: by === 'missing' }
        }}
      >
        <option value="order">{say.inOrder}</option>
        {SORTS.map((by) => <option key={by} value={by}>{names[by]}</option>)}
      </select>
    </label>
  )
}

export function YearChoice(): JSX.Element {
  const say = words.value
  const { reading } = results.value
  return (
    <label class="inline">
      {say.year}
      <select
        value={String(reading?.year ?? '')} disabled={reading === null}
        onChange={({ currentTarget }) => { year.value = Number(currentTarget.value) }}
      >
        {latestFirst(reading?.years ?? []).map((one) => <option key={one} value={String(one)}>{one}</option>)}
      </select>
    </label>
  )
}

/** The day, taken once it is whole: while it is typed there is no day yet. */
export function AsOf(): JSX.Element {
  const say = words.value
  const given = results.value.reading?.asOf ?? ''
  const draft = useSignal<string | null>(null)
  const take = (value: string): void => {
    draft.value = null
    if (value >= jinhua64.inForce && value !== given) asOf.value = value
  }
  return (
    <label class="inline" title={say.asOfHint}>
      {say.asOf}
      <input
        type="date" value={draft.value ?? given} min={jinhua64.inForce} disabled={given === ''}
        onInput={({ currentTarget }) => { draft.value = currentTarget.value }}
        onChange={({ currentTarget }) => { if (/^(20|21)/.test(currentTarget.value)) take(currentTarget.value) }}
        onBlur={() => { draft.value = null }}
      />
    </label>
  )
}
