import type { JSX } from 'preact'
import type { Sentence } from '../../shared/person.js'

/** Sentences of the library, each with its article, as deep as they stand. */
export function Sentences({ lines }: { readonly lines: readonly Sentence[] }): JSX.Element {
  return (
    <ul class="sentences">
      {lines.map(({ text, citation, depth }, index) => (
        <li key={index} class={`depth-${Math.min(depth, 3)}`}>{text}{citation !== '' && <cite>{citation}</cite>}</li>
      ))}
    </ul>
  )
}
