// People on paper: asked of the worker, laid out, printed, and gone again.
import { signal } from '@preact/signals'
import type { PersonView } from '../../shared/person.js'
import { ask } from './work.js'

/** More would be a browser's patience, and a cupboard of paper. */
export const MOST_PRINTED = 300

export const printed = signal<readonly PersonView[]>([])

/** Prints people, a sheet each. */
export async function print(keys: readonly string[]): Promise<void> {
  printed.value = await ask('people', { keys })
  // Two frames, so that all is laid out.
  await new Promise((go) => { requestAnimationFrame(() => { requestAnimationFrame(go) }) })
  window.print()
}

addEventListener('afterprint', () => { printed.value = [] })
