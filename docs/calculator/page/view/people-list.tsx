import { signal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { PersonRow } from '../../shared/person.js'
import type { Listed, SortKey } from '../state/list.js'
import { listed, selected, sortBy, sorting } from '../state/list.js'
import { isNarrow, words } from '../state/look.js'
import { tab } from '../state/view.js'
import { results } from '../state/work.js'
import { AmountBar } from './amount-bar.js'
import { Icon } from './icon.js'
import { useWindow } from './virtual.js'

const HEIGHT = { wide: 40, narrow: 64 }

/** The row that the keys move. */
const at = signal(0)

export function PeopleList(): JSX.Element {
  const say = words.value
  const people = listed.value
  const rowHeight = isNarrow.value ? HEIGHT.narrow : HEIGHT.wide
  const { scroller, from, to, onScroll, show } = useWindow(people.length, rowHeight, HEIGHT.wide)
  const here = Math.min(at.value, Math.max(0, people.length - 1))
  useEffect(() => {
    const place = people.findIndex(({ person: { key } }) => key === selected.value)
    if (place >= 0) at.value = place
  }, [people])
  const open = (place: number): void => {
    at.value = place
    selected.value = people[place]?.person.key ?? null
  }
  const move = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
    const STEPS: Readonly<Record<string, number>> = {
      ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -people.length, End: people.length,
    }
    const step = STEPS[event.key]
    if (step !== undefined) {
      event.preventDefault()
      const next = Math.max(0, Math.min(people.length - 1, here + step))
      if (isNarrow.value) at.value = next
      else open(next)
      show(next)
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      open(here)
      requestAnimationFrame(() => document.getElementById('person-heading')?.focus())
    }
  }
  return (
    <div class="list">
      <div
        class="scroller" ref={scroller} onScroll={onScroll} tabIndex={0} onKeyDown={move} role="grid" aria-label={say.people}
        aria-rowcount={people.length + 1} aria-colcount={COLUMNS.length} aria-busy={!results.value.isDone}
        aria-activedescendant={people.length > 0 ? `person-${here}` : undefined}
      >
        <div role="row" class="row head" aria-rowindex={1}>
          {COLUMNS.map(({ by, name, className }) => (
            <div key={name} role="columnheader" class={`cell ${className}`} aria-sort={by === null ? undefined : orderBy(by)}>
              {by === null ? say[name] : (
                <button type="button" tabIndex={-1} title={say.sortBy(say[name])} onClick={() => { sortBy(by) }}>
                  {say[name]}<span aria-hidden="true">{{ none: '', ascending: '↑', descending: '↓' }[orderBy(by)]}</span>
                </button>
              )}
            </div>
          ))}
        </div>
        <div class="rows" role="presentation" style={{ height: `${people.length * rowHeight}px` }}>
          {people.slice(from, to).map((one, index) => (
            <Row
              key={one.person.key} one={one} place={from + index} top={(from + index) * rowHeight}
              isActive={from + index === here} onOpen={open}
            />
          ))}
        </div>
        {people.length === 0 && results.value.isDone && <p class="empty">{results.value.people.length === 0 ? <button type="button" class="link" onClick={() => { tab.value = 'rows' }}>{say.noPeople}</button> : say.nobody}</p>}
      </div>
    </div>
  )
}

interface Column {
  /** Null where there is no order. */
  readonly by: SortKey | null
  readonly name: 'person' | 'result' | 'total' | 'general' | 'professional' | 'exam' | 'missing' | 'application'
  readonly className: string
}

const COLUMNS: readonly Column[] = [
  { by: 'person', name: 'person', className: 'who' },
  { by: 'result', name: 'result', className: 'status' },
  { by: 'total', name: 'total', className: 'total' },
  { by: 'general', name: 'general', className: 'amount general' },
  { by: 'professional', name: 'professional', className: 'amount professional' },
  { by: null, name: 'exam', className: 'exam' },
  { by: 'missing', name: 'missing', className: 'amount missing' },
  { by: 'earliest', name: 'application', className: 'apply' },
]

const orderBy = (by: SortKey): 'none' | 'ascending' | 'descending' => (sorting.value.by !== by ? 'none' : sorting.value.down ? 'descending' : 'ascending')

function Row({ one: { person, onReading }, place, top, isActive, onOpen }: {
  readonly one: Listed
  readonly place: number
  readonly top: number
  readonly isActive: boolean
  readonly onOpen: (place: number) => void
}): JSX.Element {
  const say = words.value
  const { key, name, year, statusText, promotion, earliest, doubts } = person
  const classes = ['row', ...(isActive ? ['active'] : []), ...(selected.value === key ? ['chosen'] : [])]
  return (
    <div
      id={`person-${place}`} role="row" class={classes.join(' ')} aria-rowindex={place + 2} aria-selected={selected.value === key}
      style={{ transform: `translateY(${top}px)` }} onClick={() => { onOpen(place) }}
    >
      <div role="gridcell" class="cell who">
        <strong>{name === '' ? key : name}</strong>
        {doubts !== '' && <span class="flag doubt-text" title={say.inDoubtBecause(doubts)}><Icon name="warn" /><span class="hidden">{say.inDoubt}</span></span>}
        {onReading && <span class="flag know-text" title={say.onReading}><Icon name="reading" /><span class="hidden">{say.onReading}</span></span>}
        {name !== '' && <small>{key}</small>}
      </div>
      <div role="gridcell" class="cell status"><Status row={person} text={statusText} /></div>
      <div role="gridcell" class={shortIf(year?.total.met, 'cell total')}>
        {year !== null && <><AmountBar against={year.total} /><span class="figures">{say.ofRequired(year.total.actual, year.total.required)}</span></>}
      </div>
      <div role="gridcell" class={shortIf(year?.general.met, 'cell amount general')}>{year !== null && say.ofRequired(year.general.actual, year.general.required)}</div>
      <div role="gridcell" class={shortIf(year?.professional.met, 'cell amount professional')}>{year !== null && say.ofRequired(year.professional.actual, year.professional.required)}</div>
      <div role="gridcell" class={shortIf(year?.exam.met ?? undefined, 'cell exam')}>{year?.exam.text}</div>
      <div role="gridcell" class="cell amount missing">{missingOf(year)}</div>
      <div role="gridcell" class="cell apply" title={promotion}><span class={earliest === '' ? 'alone' : ''}>{promotion}</span>{earliest !== '' && <small>{earliest}</small>}</div>
    </div>
  )
}

/** What is missing; said in words where no heading says it. */
function missingOf(year: PersonRow['year']): string {
  if (year === null || year.missingCredits === 0) return ''
  return isNarrow.value ? words.value.missingCredits(year.missingCredits) : String(year.missingCredits)
}

const shortIf = (met: boolean | undefined, classes: string): string => (met === false ? `${classes} short` : classes)

function Status({ row: { year }, text }: { readonly row: PersonRow; readonly text: string }): JSX.Element {
  return <span class={`pill ${year?.status ?? 'notListed'}`}>{text}</span>
}
