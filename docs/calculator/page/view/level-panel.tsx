import type { JSX } from 'preact'
import type { LevelView, PersonView } from '../../shared/person.js'
import { words } from '../state/look.js'
import { tab } from '../state/view.js'
import { AmountBar } from './amount-bar.js'
import { Sentences } from './sentences.js'

/** The level account, the application and what it takes. */
export function LevelPanel({ view: { level, application, applicationLines, steps } }: { readonly view: PersonView }): JSX.Element {
  const say = words.value
  const isAsked = typeof level?.threshold === 'number'
  return (
    <section class="level">
      <h3>{say.level}</h3>
      {level === null ? <p class="plain">{say.noLevel}</p> : <Facts level={level} application={application} />}
      {level !== null && !isAsked && (
        <p><button type="button" class="link" onClick={() => { tab.value = 'settings' }}>{say.askNormalYears}</button></p>
      )}
      {isAsked && <Sentences lines={[...applicationLines, ...steps]} />}
    </section>
  )
}

function Facts({ level: { levelText, since, credits, most, cleared, threshold, missing, earliest, normal }, application }: {
  readonly level: LevelView
  readonly application: string
}): JSX.Element {
  const say = words.value
  return (
    <dl class="facts">
      <div><dt>{say.nowLevel}</dt><dd>{levelText}<small>{say.since(since)}</small></dd></div>
      <div>
        <dt>{say.account}</dt>
        <dd>
          {most === credits ? credits : say.accountRange(credits, most)}
          {threshold !== null && missing !== null && (
            <>
              <AmountBar against={{ actual: credits, required: threshold, missing, met: missing === 0 }} />
              <small>{say.toExceed(threshold, missing)}</small>
            </>
          )}
        </dd>
      </div>
      {cleared > 0 && <div><dt>{say.cleared}</dt><dd>{cleared}</dd></div>}
      <div>
        <dt>{say.application}</dt>
        <dd>{application}{earliest !== null && normal !== null && <small>{say.datesOf(earliest, normal)}</small>}</dd>
      </div>
    </dl>
  )
}
