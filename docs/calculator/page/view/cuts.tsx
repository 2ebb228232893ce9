import type { JSX } from 'preact'
import type { PersonView, RecordView } from '../../shared/person.js'
import { isNarrow, words } from '../state/look.js'
import { latestFirst } from './latest-first.js'

/** What was cut, by which article. */
export function Cuts({ view: { records } }: { readonly view: PersonView }): JSX.Element {
  const say = words.value
  const cut = records.filter(({ cuts }) => cuts.length > 0)
  return (
    <section>
      <h3>{say.cuts}</h3>
      {cut.length === 0 ? <p class="plain">{say.noCuts}</p> : <RecordTable records={latestFirst(cut)} name={say.cuts} isCompact={isNarrow.value} />}
    </section>
  )
}

/** Every record, folded away. */
export function Records({ view: { records } }: { readonly view: PersonView }): JSX.Element {
  const say = words.value
  return (
    <details class="fold">
      <summary>{say.allRecords(records.length)}</summary>
      <RecordTable records={latestFirst(records)} name={say.allRecords(records.length)} isCompact={isNarrow.value} />
    </details>
  )
}

/** Where there is little room, when and in which subject stand below what. */
export function RecordTable({ records, name, isCompact = false }: {
  readonly records: readonly RecordView[]
  readonly name: string
  readonly isCompact?: boolean
}): JSX.Element {
  const say = words.value
  return (
    <div class="wide" tabIndex={0} role="group" aria-label={name}>
      <table>
        <thead>
          <tr>
            {!isCompact && <th scope="col">{say.date}</th>}<th scope="col">{say.what}</th>{!isCompact && <th scope="col">{say.subject}</th>}
            <th scope="col" class="number">{say.claimed}</th><th scope="col" class="number">{say.credited}</th><th scope="col">{say.cut}</th>
          </tr>
        </thead>
        <tbody>
          {records.map(({ id, date, until, what, subject, claimed, credited, cuts }) => (
            <tr key={id}>
              {!isCompact && <td class="date">{date}<small>{lastDay(date, until)}</small></td>}
              <td>{what}{isCompact && <><small class="below">{date}{lastDay(date, until)}</small><small class="below">{subject}</small></>}</td>
              {!isCompact && <td class="subject">{subject}</td>}
              <td class="number">{claimed}</td>
              <td class={cuts.length > 0 ? 'number short' : 'number'}>{credited}</td>
              <td>{cuts.map(({ credits, reason, reasonText, article }) => <div key={reason}><b>−{credits}</b> {reasonText}{article !== '' && <cite>{article}</cite>}</div>)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The last day of several, without its year where that is the first one's. */
function lastDay(date: string, until: string): string {
  if (until === '') return ''
  return `–${until.slice(0, 'YYYY'.length) === date.slice(0, 'YYYY'.length) ? until.slice('YYYY-'.length) : until}`
}
