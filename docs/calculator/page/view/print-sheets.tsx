import type { JSX } from 'preact'
import type { PersonView } from '../../shared/person.js'
import { locale, words } from '../state/look.js'
import { printed } from '../state/print.js'
import { RecordTable } from './cuts.js'
import { Sentences } from './sentences.js'
import { ExamNote, mostOf, YearAmounts } from './year-bars.js'

/** The people to be printed, a sheet of A4 each. */
export function PrintSheets(): JSX.Element {
  return <main class="print">{printed.value.map((view) => <PrintSheet key={view.key} view={view} />)}</main>
}

function PrintSheet({ view }: { readonly view: PersonView }): JSX.Element {
  const say = words.value
  const { key, name, title, asOf, doubts, years, level, applicationLines, plan, planYear, records, open, basis } = view
  const cut = records.filter(({ cuts }) => cuts.length > 0)
  return (
    <article class="sheet">
      <h1>{title}</h1>
      <p class="whose">{name !== '' && <b>{name}</b>}<span>{key}</span>{level !== null && <span>{level.levelText} {say.since(level.since)}</span>}<span>{say.asOfDay(asOf)}</span></p>
      {doubts !== '' && <p class="doubts">{say.inDoubtBecause(doubts)}</p>}
      <div class="years">
        {years.map((year) => (
          <div key={year.year} class={`year ${year.status}`}>
            <header><h2>{year.year}</h2><b>{year.statusText}</b><ExamNote exam={year.exam} />{year.because !== '' && <span>{year.because}</span>}</header>
            <YearAmounts year={year} most={mostOf(years)} />
          </div>
        ))}
      </div>
      {plan !== null && <><h2>{say.plan(planYear)}</h2><Sentences lines={plan} /></>}
      {open.length > 0 && <><h2>{say.open}</h2><Sentences lines={open} /></>}
      <h2>{say.level}</h2>
      <Sentences lines={applicationLines} />
      <h2>{say.cuts}</h2>
      {cut.length === 0 ? <p>{say.noCuts}</p> : <RecordTable records={cut} name={say.cuts} />}
      <h2>{say.basis}</h2>
      <p class="basis">{basis.map(({ text }) => text).join(locale.value === 'en' ? ' ' : '')}</p>
      <p class="signatures">{say.signatures.map((name) => <span key={name}>{name}</span>)}</p>
      <footer>{say.trial}</footer>
    </article>
  )
}
