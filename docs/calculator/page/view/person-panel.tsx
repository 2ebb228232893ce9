import type { JSX } from 'preact'
import type { PersonView } from '../../shared/person.js'
import { selected } from '../state/list.js'
import { isNarrow, words } from '../state/look.js'
import { person } from '../state/person.js'
import { print } from '../state/print.js'
import { showCell } from '../state/view.js'
import { Cuts, Records } from './cuts.js'
import { Icon } from './icon.js'
import { LevelPanel } from './level-panel.js'
import { OpenMatters } from './open-matters.js'
import { ReadingsOfPerson } from './readings-of-person.js'
import { Sentences } from './sentences.js'
import { WhatIfPanel } from './what-if-panel.js'
import { YearBars } from './year-bars.js'

/** All about the person looked at. */
export function PersonPanel(): JSX.Element {
  const say = words.value
  const view = person.value
  if (view === null) {
    return <section class="panel none" aria-label={say.person}>{selected.value === null && <p>{say.choosePerson}</p>}</section>
  }
  return (
    <section class="panel" aria-labelledby="person-heading" tabIndex={0}>
      <header class="whose">
        {isNarrow.value && <button type="button" class="quiet back" onClick={() => { selected.value = null }}><Icon name="back" />{say.back}</button>}
        <div>
          <h2 id="person-heading" tabIndex={-1}>{view.name === '' ? view.key : view.name}</h2>
          <p>{view.name !== '' && <span>{view.key}</span>}{view.level !== null && <span>{view.level.levelText}</span>}<span>{say.asOfDay(view.asOf)}</span></p>
        </div>
        <button type="button" onClick={() => void print([view.key])}><Icon name="print" />{say.print}</button>
      </header>
      {view.doubts !== '' && <Doubts view={view} />}
      <YearBars years={view.years} at={view.planYear} />
      {view.plan !== null && <section><h3>{say.plan(view.planYear)}</h3><Sentences lines={view.plan} /></section>}
      {view.open.length > 0 && <OpenMatters open={view.open} />}
      <LevelPanel view={view} />
      <Cuts view={view} />
      <WhatIfPanel view={view} />
      <ReadingsOfPerson view={view} />
      <Records view={view} />
      <details class="fold">
        <summary>{say.explanation}</summary>
        <Sentences lines={view.explanation} />
      </details>
    </section>
  )
}

/** Why the verdict may be wrong, and the way to the rows. */
function Doubts({ view: { doubts, doubtPlaces } }: { readonly view: PersonView }): JSX.Element {
  const say = words.value
  const [first] = doubtPlaces
  return (
    <p class="doubt-note">
      <Icon name="warn" />{say.inDoubtBecause(doubts)}
      {first !== undefined && <button type="button" class="link" onClick={() => { showCell(first.sheet, first.row, 0) }}>{say.goTo}</button>}
    </p>
  )
}
