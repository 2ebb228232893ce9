import type { JSX } from 'preact'
import { words } from '../state/look.js'
import { active, sheet } from '../state/rows.js'
import { results } from '../state/work.js'
import { FindingsList } from './findings-list.js'
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
            <button key={index} type="button" aria-pressed={sheet.value === index} onClick={() => { sheet.value = index; active.value = { row: 0, column: 0 } }}>
              {name}<small class={kind === 'unread' ? 'doubt-text' : ''}>{kindText} · {say.sheetRows(rows)}</small>
            </button>
          ))}
        </div>
        <RowsGrid />
        <p class="hint">{say.mendHint}</p>
      </div>
      <FindingsList />
    </div>
  )
}
