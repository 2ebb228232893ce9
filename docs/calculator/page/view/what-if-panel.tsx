import type { JSX } from 'preact'
import type { Course, PersonView, WhatIfView } from '../../shared/person.js'
import { words } from '../state/look.js'
import { course, dayAfter, outcome } from '../state/person.js'
import { ExamNote, mostOf, YearAmounts } from './year-bars.js'

const KINDS = ['theory', 'practice', 'online', 'exam'] as const
const SUBJECTS = ['general', 'professional'] as const
const HOURS_A_DAY = 12
const MOST_CREDITS = 90
const MOST_DAYS = 15

const isOffline = (kind: Course['kind']): boolean => kind === 'theory' || kind === 'practice'

function change(part: Partial<Course>): void {
  const next = { ...course.value, ...part }
  const most = isOffline(next.kind) ? HOURS_A_DAY * next.days : MOST_CREDITS
  course.value = { ...next, amount: Math.min(next.amount, most) }
}

/** Sliders for a further course, and what it would change at once. */
export function WhatIfPanel({ view }: { readonly view: PersonView }): JSX.Element {
  const say = words.value
  const { kind, subject, amount, days, date } = course.value
  const offline = isOffline(kind)
  return (
    <section class="what-if">
      <h3>{say.whatIf}</h3>
      <p class="hint">{say.whatIfHint}</p>
      <div class="fields">
        <label class="field"><span>{say.what}</span>
          <select value={kind} onChange={({ currentTarget }) => { change({ kind: currentTarget.value as Course['kind'] }) }}>
            {KINDS.map((one) => <option key={one} value={one}>{say.kinds[one]}</option>)}
          </select>
        </label>
        <label class="field"><span>{say.subject}</span>
          <select value={subject} onChange={({ currentTarget }) => { change({ subject: currentTarget.value as Course['subject'] }) }}>
            {SUBJECTS.map((one) => <option key={one} value={one}>{say[one]}</option>)}
          </select>
        </label>
        <label class="field"><span>{say.firstDay}</span>
          <input
            type="date" value={date === '' ? dayAfter(view.asOf) : date}
            onChange={({ currentTarget }) => { if (/^(20|21)\d\d-/.test(currentTarget.value)) change({ date: currentTarget.value }) }}
          />
        </label>
        <Slider
          name={offline ? say.hours : say.credits} unit={offline ? say.hours : say.credits}
          value={amount} least={0.5} most={offline ? HOURS_A_DAY * days : MOST_CREDITS} step={0.5}
          onMove={(value) => { change({ amount: value }) }}
        />
        {offline && (
          <Slider
            name={say.days} unit={say.dayUnit} value={days} least={1} most={MOST_DAYS} step={1}
            onMove={(value) => { change({ days: value }) }}
          />
        )}
      </div>
      {outcome.value !== null && <Outcome outcome={outcome.value} />}
    </section>
  )
}

function Slider({ name, unit, value, least, most, step, onMove }: {
  readonly name: string
  readonly unit: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly step: number
  readonly onMove: (value: number) => void
}): JSX.Element {
  return (
    <label class="slider">
      <span>{name}<b aria-hidden="true">{value}</b></span>
      <input type="range" aria-label={name} aria-valuetext={`${value} ${unit}`} min={least} max={most} step={step} value={value} onInput={({ currentTarget }) => { onMove(Number(currentTarget.value)) }} />
    </label>
  )
}

function Outcome({ outcome }: { readonly outcome: WhatIfView }): JSX.Element {
  const say = words.value
  const { problem, claimed, credited, cuts, before, after, level, changes } = outcome
  if (problem !== '') return <p class="plain" role="status">{problem}</p>
  return (
    <div class="outcome" role="status">
      <p><b>{say.brings(claimed, credited)}</b>{cuts.map(({ credits, reason, reasonText, article }) => <span key={reason} class="short"> {say.cutOf(credits, reasonText, article)}</span>)}</p>
      {after !== null && (
        <div class="year">
          <header>
            <h4>{after.year}</h4>
            {before !== null && before.statusText !== after.statusText && <><span class={`pill ${before.status}`}>{before.statusText}</span><span aria-hidden="true">→</span></>}
            <span class={`pill ${after.status}`}>{after.statusText}</span>
            <ExamNote exam={after.exam} />
            {after.missingCredits > 0 && <b class="short">{say.missingCredits(after.missingCredits)}</b>}
          </header>
          <YearAmounts year={after} most={mostOf([after])} />
        </div>
      )}
      {level !== null && level.before !== level.after && <p>{say.levelAccountGoes(level.before, level.after)}</p>}
      {changes.length === 0 ? <p class="plain">{say.nothingChanges}</p> : <ul>{changes.map((text) => <li key={text}>{text}</li>)}</ul>}
    </div>
  )
}
