import type { JSX } from 'preact'
import { readingIds } from 'jinhua-skill-credits/regulation'
import type { PersonView } from '../../shared/person.js'
import { words } from '../state/look.js'
import { ReadingChoice } from './reading-choice.js'

/** Which answers a reading decides, and a switch for each such reading. */
export function ReadingsOfPerson({ view: { decisive, robust } }: { readonly view: PersonView }): JSX.Element {
  const say = words.value
  const deciding = new Set(decisive.flatMap(({ readings }) => readings))
  return (
    <section>
      <h3>{say.readingsHeading}</h3>
      {decisive.length === 0 ? <p class="plain">{say.allRobust(robust)}</p> : (
        <>
          {decisive.map(({ text, citation, others }) => (
            <div key={text} class="matter">
              <p>{text}<cite>{citation}</cite></p>
              <ul>{others.map((other) => <li key={other}>{other}</li>)}</ul>
            </div>
          ))}
          <p class="plain">{say.combinations}</p>
          {robust > 0 && <p class="plain">{say.robustToo(robust)}</p>}
          {readingIds.filter((id) => deciding.has(id)).map((id) => <ReadingChoice key={id} reading={id} place="person" />)}
        </>
      )}
    </section>
  )
}
