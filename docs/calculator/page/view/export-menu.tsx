import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import type { ExportKind } from '../../shared/messages.js'
import { listed } from '../state/list.js'
import { words } from '../state/look.js'
import { MOST_PRINTED, print } from '../state/print.js'
import { save, saving } from '../state/save.js'
import { notice, results } from '../state/work.js'
import { Icon } from './icon.js'

/** What one can take away of the people listed. */
export function ExportMenu(): JSX.Element {
  const say = words.value
  const menu = useRef<HTMLDetailsElement>(null)
  const people = listed.value
  const isAll = people.length === results.value.people.length
  const isReady = results.value.isDone && people.length > 0 && saving.value === null
  const close = (): void => { if (menu.current !== null) menu.current.open = false }
  const entry = (what: ExportKind, text: string): JSX.Element => (
    <button type="button" disabled={!isReady} onClick={() => { close(); save(what, isAll ? null : people.map(({ person: { key } }) => key)) }}>{text}</button>
  )
  return (
    <details class="menu" ref={menu} onKeyDown={({ key }) => { if (key === 'Escape') close() }}>
      <summary class="button">{say.exportMenu}<Icon name="down" /></summary>
      <div class="entries">
        <p>{say.exportScope(people.length)}</p>
        {entry('workbook', say.exportWorkbook)}
        {entry('years', say.exportYears)}
        {entry('records', say.exportRecords)}
        <button
          type="button" disabled={!isReady} onClick={() => {
            close()
            if (people.length > MOST_PRINTED) notice.value = say.printLimit(MOST_PRINTED)
            else void print(people.map(({ person: { key } }) => key))
          }}
        >
          {say.printShown(people.length)}
        </button>
      </div>
    </details>
  )
}
