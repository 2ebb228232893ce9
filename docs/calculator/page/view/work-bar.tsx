import type { JSX, TargetedKeyboardEvent } from 'preact'
import { selected } from '../state/list.js'
import { isNarrow, words } from '../state/look.js'
import { isKept } from '../state/keep.js'
import { stopSaving } from '../state/save.js'
import type { Tab } from '../state/view.js'
import { isAdding, tab } from '../state/view.js'
import { forget, results } from '../state/work.js'
import { ExportMenu } from './export-menu.js'
import { Icon } from './icon.js'

const TABS: readonly Tab[] = ['people', 'rows', 'settings']

export function WorkBar(): JSX.Element {
  const say = words.value
  const { reading } = results.value
  const found = reading === null ? 0 : reading.counts.error + reading.counts.warning
  const names: Readonly<Record<Tab, string>> = { people: say.people, rows: say.rowsTab, settings: say.settingsTab }
  return (
    <div class="work-bar">
      <div class="tabs" role="tablist" aria-label={say.title} onKeyDown={turn}>
        {TABS.map((name) => (
          <button
            key={name} type="button" role="tab" id={`tab-${name}`} aria-controls="tab-panel" aria-selected={tab.value === name} tabIndex={tab.value === name ? 0 : -1}
            onClick={() => { tab.value = name }}
          >
            {names[name]}
            {name === 'people' && reading !== null && <span class="count">{reading.people.toLocaleString()}</span>}
            {name === 'rows' && found > 0 && <span class={reading !== null && reading.counts.error > 0 ? 'count bad' : 'count doubt'}>{found.toLocaleString()}</span>}
          </button>
        ))}
      </div>
      <div class="actions" hidden={isNarrow.value && tab.value === 'people' && selected.value !== null}>
        <button type="button" aria-expanded={isAdding.value} onClick={() => { isAdding.value = !isAdding.value }}><Icon name="plus" />{say.addData}</button>
        <ExportMenu />
        <button type="button" onClick={() => { if (confirm(say.clearSure)) { stopSaving(); forget() } }}>{say.clear}</button>
        <label class="tick" title={say.keepHint}>
          <input type="checkbox" checked={isKept.value} onChange={({ currentTarget }) => { isKept.value = currentTarget.checked }} />
          {say.keep}
        </label>
      </div>
    </div>
  )
}

/** Arrow keys go from tab to tab. */
function turn({ key, currentTarget }: TargetedKeyboardEvent<HTMLElement>): void {
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  const next = TABS[(TABS.indexOf(tab.value) + step + TABS.length) % TABS.length]
  if (step === 0 || next === undefined) return
  tab.value = next
  currentTarget.querySelector<HTMLElement>(`#tab-${next}`)?.focus()
}
