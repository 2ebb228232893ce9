import type { JSX } from 'preact'
import { words } from '../state/look.js'
import { active, sheet } from '../state/rows.js'
import { edits, mend, results, undo } from '../state/work.js'
import { FindingsList } from './findings-list.js'
import { HeadingChooser } from './heading-chooser.js'
import { RowsGrid } from './rows-grid.js'

/** The rows as they came, what was found in them beside, to be mended in place. */
export function RowsTab(): JSX.Element {
  const say = words.value
  const sheets = results.value.reading?.sheets ?? []
  return (
    <div id="tab-panel" role="tabpanel" aria-labelledby="tab-rows" class="rows-tab">
      <div class="sheet-side">
        <div class="sheets" role="group" aria-label={say.sheet}>
          {sheets.map(({ name, kind, kindText, rows }, index) => (
            <button
              key={index} type="button" aria-pressed={sheet.value === index}
              onClick={() => { sheet.value = index; active.value = { row: 0, column: 0 } }}
            >
              {name}<small class={kind === 'unread' ? 'doubt-text' : ''}>{kindText} · {say.sheetRows(rows)}</small>
            </button>
          ))}
        </div>
        {sheets[sheet.value]?.kind === 'unread' && <HeadingChooser key={sheet.value} view={sheets[sheet.value]!} />}
        <RowsGrid />
        <RowTools />
      </div>
      <FindingsList />
    </div>
  )
}

/** What can be done with the row at work. */
function RowTools(): JSX.Element {
  const say = words.value
  const { row } = active.value
  return (
    <div class="row-tools">
      <p class="hint">{say.mendHint}</p>
      <button type="button" class="small" onClick={() => { mend({ kind: 'insert', sheet: sheet.value, row: row + 1, cells: [] }) }}>{say.insertRow(row + 1)}</button>
      <button type="button" class="small" onClick={() => { mend({ kind: 'remove', sheet: sheet.value, row }) }}>{say.removeRow(row + 1)}</button>
      <button type="button" class="small" disabled={edits.value.length === 0} onClick={undo}>{say.undo(edits.value.length)}</button>
    </div>
  )
}
