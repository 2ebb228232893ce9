import type { JSX } from 'preact'
import type { OpenView } from '../../shared/person.js'
import { words } from '../state/look.js'

/** What cannot be told yet, and what would settle it. */
export function OpenMatters({ open }: { readonly open: readonly OpenView[] }): JSX.Element {
  const say = words.value
  return (
    <section>
      <h3>{say.open}</h3>
      {open.map(({ topic, article, sentences }) => (
        <div key={topic} class="matter">
          <h4>{topic}<cite>{article}</cite></h4>
          {sentences.map((text) => <p key={text}>{text}</p>)}
        </div>
      ))}
    </section>
  )
}
