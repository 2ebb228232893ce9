import type { JSX } from 'preact'
import { selected } from '../state/list.js'
import { isNarrow } from '../state/look.js'
import { FilterBar } from './filter-bar.js'
import { PeopleList } from './people-list.js'
import { PersonPanel } from './person-panel.js'

/** The list and, beside it or in its place, the person looked at. */
export function PeopleTab(): JSX.Element {
  const hidesList = isNarrow.value && selected.value !== null
  return (
    <div id="tab-panel" role="tabpanel" aria-labelledby="tab-people" class="people">
      {!hidesList && (
        <div class="list-side">
          <FilterBar />
          <PeopleList />
        </div>
      )}
      {(!isNarrow.value || hidesList) && <PersonPanel />}
    </div>
  )
}
