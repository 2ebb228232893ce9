import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { SheetView } from '../../shared/rows.js'
import { words } from '../state/look.js'
import { rowAt, sheet } from '../state/rows.js'
import { mend, results } from '../state/work.js'
import { columnLetters } from './column-letters.js'

/** For rows that came without headings: what each column holds is chosen, and becomes their first row. */
export function HeadingChooser({ view: { width } }: { readonly view: SheetView }): JSX.Element {
  const say = words.value
  const chosen = useSignal<readonly string[]>([])
  const headings = results.value.reading?.headings ?? []
  const first = rowAt(0) ?? []
  const columns = Array.from({ length: width }, (_, column) => column)
  return (
    <form
      class="heading-chooser" onSubmit={(event) => {
        event.preventDefault()
        mend({ kind: 'insert', sheet: sheet.value, row: 0, cells: columns.map((column) => chosen.value[column] ?? '') })
      }}
    >
      <p>{say.noHeadings}</p>
      <div class="fields">
        {columns.map((column) => (
          <label key={column} class="field">
            <span>{columnLetters(column)}<small>{first[column]}</small></span>
            <select
              value={chosen.value[column] ?? ''}
              onChange={({ currentTarget: { value } }) => { chosen.value = columns.map((one) => (one === column ? value : chosen.value[one] ?? '')) }}
            >
              <option value="">{say.notRead}</option>
              {headings.map((heading) => <option key={heading}>{heading}</option>)}
            </select>
          </label>
        ))}
      </div>
      <button type="submit" class="main" disabled={!chosen.value.some((heading) => heading !== '')}>{say.useHeadings}</button>
    </form>
  )
}
