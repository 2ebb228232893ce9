import type { JSX } from 'preact'
import type { Bilingual, ReadingId, Readings } from 'jinhua-skill-credits'
import { readings } from 'jinhua-skill-credits/regulation'
import { locale, words } from '../state/look.js'
import { chosenReadings, choose } from '../state/settings.js'
import { results } from '../state/work.js'

/** The answer that holds to a reading. */
export function answerTo(reading: ReadingId): string {
  return chosenReadings.value[reading] ?? results.value.reading?.readings[reading] ?? readings[reading].default
}

/** A switch for a reading: its answers side by side. `place` tells several on one page apart. */
export function ReadingChoice({ reading, place }: { readonly reading: ReadingId; readonly place: string }): JSX.Element {
  const say = words.value
  const { name, question, answers, default: byDefault, clauses } = readings[reading]
  const now = answerTo(reading)
  return (
    <fieldset class={now === byDefault ? 'reading' : 'reading changed'}>
      <legend>{name[locale.value]}<cite>{[...new Set(clauses.map((clause) => clause.split('.')[0]))].map((article) => ({ zh: `第${article}条`, en: `art. ${article}` })[locale.value]).join({ zh: '、', en: ', ' }[locale.value])}</cite></legend>
      <p>{question[locale.value]}</p>
      <div class="answers">
        {Object.entries<Bilingual>(answers).map(([answer, text]) => (
          <label key={answer} class={answer === now ? 'chosen' : ''}>
            <input
              type="radio" name={`${place} ${reading}`} checked={answer === now}
              onChange={() => { choose(reading, answer as Readings[typeof reading]) }}
            />
            {text[locale.value]}{answer === byDefault && <small>{say.byDefault}</small>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
