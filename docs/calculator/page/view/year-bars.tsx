import type { JSX } from 'preact'
import type { Against, ExamState, YearView } from '../../shared/person.js'
import { words } from '../state/look.js'
import { AmountBar } from './amount-bar.js'
import { latestFirst } from './latest-first.js'

const PARTS = ['total', 'general', 'professional'] as const

/** Each year, the latest first: its amounts against what it requires, drawn to one scale. */
export function YearBars({ years, at }: { readonly years: readonly YearView[]; readonly at: number }): JSX.Element {
  const say = words.value
  const most = mostOf(years)
  return (
    <section class="years">
      <h3>{say.years}</h3>
      {latestFirst(years).map((year) => (
        <article key={year.year} class={`year ${year.status}${year.year === at ? ' asked-for' : ''}`} aria-label={`${year.year} ${year.statusText}`}>
          <header>
            <h4>{year.year}</h4>
            <span class={`pill ${year.status}`}>{year.statusText}</span>
            {year.missingCredits > 0 && year.status !== 'notAssessed' && <b class="short">{say.missingCredits(year.missingCredits)}</b>}
            <ExamNote exam={year.exam} />
            {year.because !== '' && <span class="because">{year.because}</span>}
          </header>
          <YearAmounts year={year} most={most} />
        </article>
      ))}
    </section>
  )
}

/** What of a year came by exam. */
export function ExamNote({ exam: { met, text } }: { readonly exam: ExamState }): JSX.Element {
  return <span class={met === false ? 'exam-note short' : 'exam-note'}>{words.value.examCredits} {text}</span>
}

/** The longest bar's amount. */
export const mostOf = (years: readonly YearView[]): number =>
  Math.max(1, ...years.flatMap(({ total }) => [total.actual, total.required]))

/** The three amounts of a year. */
export function YearAmounts({ year, most }: { readonly year: YearView; readonly most: number }): JSX.Element {
  const say = words.value
  return (
    <dl class="amounts">
      {PARTS.map((part) => <AmountLine key={part} name={say[part]} against={year[part]} most={most} />)}
    </dl>
  )
}

function AmountLine({ name, against, most }: { readonly name: string; readonly against: Against; readonly most: number }): JSX.Element {
  const say = words.value
  return (
    <div class={against.met ? '' : 'short'}>
      <dt>{name}</dt>
      <dd><AmountBar against={against} most={most} /><span class="figures">{say.ofRequired(against.actual, against.required)}</span></dd>
    </div>
  )
}
