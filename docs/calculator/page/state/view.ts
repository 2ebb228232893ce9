// Which part of the page is in view.
import { effect, signal } from '@preact/signals'
import { active, editing, sheet } from './rows.js'
import { results, sources } from './work.js'

export type Tab = 'people' | 'rows' | 'settings'

export const tab = signal<Tab>('people')
/** Whether data is being brought to the page, beside what is there. */
export const isAdding = signal(false)
export const isFormOpen = signal(false)

/** Leads to a cell. */
export function showCell(of: number, row: number, column: number): void {
  tab.value = 'rows'
  sheet.value = of
  editing.value = false
  active.value = { row: Math.max(0, row), column: Math.max(0, column) }
}

/** Whether there is anything to look at. */
export const hasData = (): boolean => sources.value.length > 0

effect(() => {
  if (results.value.reading === null) return
  isAdding.value = false
})
