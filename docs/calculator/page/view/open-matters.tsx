import type { JSX } from 'preact'
import type { Sentence } from '../../shared/person.js'
import { words } from '../state/look.js'
import { Sentences } from './sentences.js'

/** What cannot be told yet, and what would settle it. */
export function OpenMatters({ open }: { readonly open: readonly Sentence[] }): JSX.Element {
  return (
    <section class="open-matters">
      <h3>{words.value.open}</h3>
      <Sentences lines={open} />
    </section>
  )
}
