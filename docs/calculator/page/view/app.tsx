import type { JSX } from 'preact'
import { hasData, isAdding, isFormOpen, tab } from '../state/view.js'
import { notice, results } from '../state/work.js'
import { words } from '../state/look.js'
import { EntryForm } from './entry-form.js'
import { Header } from './header.js'
import { Icon } from './icon.js'
import { PeopleTab } from './people-tab.js'
import { PrintSheets } from './print-sheets.js'
import { ProgressBar, SavingBar } from './progress-bar.js'
import { RowsTab } from './rows-tab.js'
import { SettingsTab } from './settings-tab.js'
import { Start } from './start.js'
import { WorkBar } from './work-bar.js'

const TABS = { people: PeopleTab, rows: RowsTab, settings: SettingsTab } as const

export function App(): JSX.Element {
  const Tab = TABS[tab.value]
  const isStart = !hasData()
  return (
    <>
      <div class={isStart ? 'app at-start' : 'app'}>
        <Header />
        <Notice />
        {isStart ? <Start /> : (
          <main id="main" tabIndex={-1} aria-busy={!results.value.isDone}>
            <WorkBar />
            <ProgressBar />
            <SavingBar />
            {isAdding.value && <Start isMore />}
            <div class="content"><Tab /></div>
          </main>
        )}
        {isFormOpen.value && <EntryForm />}
      </div>
      <PrintSheets />
    </>
  )
}

function Notice(): JSX.Element {
  return (
    <div class="notice" role="status" hidden={notice.value === ''}>
      <span>{notice.value}</span>
      <button type="button" class="quiet" aria-label={words.value.close} onClick={() => { notice.value = '' }}><Icon name="close" /></button>
    </div>
  )
}
